"""What a till finds at its centre: by typing, by scanning, and what a scan of something else means."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.catalogue.domain import PieceState
from pos.catalogue.tag_codes import payload, shown
from pos.core.changes import Topic
from pos.core.clock import FixedClock
from pos.core.errors import NotFound
from pos.core.money import Rupiah
from pos.shop import Shop
from pos.stock.domain import (
    Found,
    GoneAlready,
    Move,
    MoveKind,
    NotALabel,
    OtherCode,
    PieceGone,
    ShelfItem,
    UnknownCode,
)
from pos.stock.service import put_back, take
from tests.goods import MORNING, demo_rows, shop_with_makers, written

TODAY = date(2026, 11, 24)
QRIS = (
    "00020101021126570011ID.DANA.WWW011893600915300000000102090000000010303UMI5204599953033605802ID6304ABCD"
)


def _move(
    item: ShelfItem, quantity: int, kind: MoveKind, centre: str = "PDR", document: str = "PDR-1-261124-0001"
) -> Move:
    return Move(centre, item.sku, item.piece_id, quantity, kind, document, TODAY, "Siti")


def _sell(shop: Shop, item: ShelfItem, quantity: int = 1, centre: str = "PDR") -> None:
    with shop.db.write(Topic.STOCK) as session:
        take(session, [_move(item, -quantity, MoveKind.SALE, centre)], PieceState.SOLD, shop.clock.now())


def _bring_back(shop: Shop, item: ShelfItem, centre: str = "PDR") -> None:
    with shop.db.write(Topic.STOCK) as session:
        back = [_move(item, 1, MoveKind.RETURN, centre, "PDR-1-261124-0002")]
        put_back(session, back, [], shop.clock.now())


def _only(shop: Shop, centre: str, typed: str) -> ShelfItem:
    (item,) = shop.shelf.search(centre, typed)
    return item


def _tag(shop: Shop, sku: str) -> str:
    (tag,) = shop.goods.tags(sku=sku)
    return tag.code


# --- typing ---------------------------------------------------------------------------------------


def test_a_thing_on_the_shelf_brings_all_that_a_till_needs(shop: Shop) -> None:
    item = _only(shop, "CKL", "p01-da001")
    assert (item.name, item.artisan_name, item.price, item.left) == (
        "Cobek kecil",
        "Bu Rohaeti",
        Rupiah(15_000),
        5,
    )
    assert (item.terms.version, item.terms.rate_bps, item.terms.fixed_net) == (1, 8_500, None)
    assert item.code == _tag(shop, "P01-DA001")


@pytest.mark.parametrize("typed", ["cobek", "COBEK", "cob ke", "  kecil cobek ", "rohaeti cobek", "mortar"])
def test_words_are_found_by_their_beginnings_in_any_order(shop: Shop, typed: str) -> None:
    assert "P01-DA001" in {item.sku for item in shop.shelf.search("CKL", typed)}


@pytest.mark.parametrize("typed", ["zzz", "obek", "cobek zzz"])
def test_words_that_begin_nothing_find_nothing(shop: Shop, typed: str) -> None:
    assert shop.shelf.search("CKL", typed) == []


def test_the_code_of_a_tag_can_be_typed_into_the_search(shop: Shop) -> None:
    assert _only(shop, "CKL", shown(_tag(shop, "P01-DA001")).lower()).sku == "P01-DA001"


@pytest.mark.parametrize(
    "typed", ['"', "'; DROP TABLE product; --", "a* OR b", "NEAR(a b)", "sku:x", "^", "-", "\x00"]
)
def test_nothing_that_is_typed_is_a_command(shop: Shop, typed: str) -> None:
    shop.shelf.search("CKL", typed)
    assert shop.shelf.search("CKL", "cobek")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_typed_and_scanned(shop: Shop, typed: str) -> None:
    assert len(shop.shelf.search("CKL", typed)) <= 60
    shop.shelf.scanned("CKL", typed)


def test_a_category_shows_its_own_things_alone(shop: Shop) -> None:
    items = shop.shelf.search("CKL", category="Meja")
    assert items
    assert {item.category for item in items} == {"Meja"}
    assert shop.shelf.search("CKL", "cobek", "Meja") == []


def test_what_is_here_stands_before_what_is_elsewhere(shop: Shop) -> None:
    items = shop.shelf.search("CKL", limit=200)
    here = [item.left > 0 for item in items]
    assert here == sorted(here, reverse=True)
    assert not here[-1], "the demo has goods that lie only at other centres"


def test_a_name_among_many_of_another_category_is_found(tmp_path: Path) -> None:
    shop = shop_with_makers(tmp_path)
    first = demo_rows("products.csv")[0]
    many = [
        first | {"sku": f"P01-X{n:04d}", "name_id": f"Kendi {n}", "category": "Kendi"} for n in range(400)
    ]
    wanted = first | {"sku": "P01-ZZ", "name_id": "Kendi hias", "category": "Hias"}
    shop.goods.import_products(written(tmp_path / "p.csv", [*many, wanted]))
    assert [item.sku for item in shop.shelf.search("CKL", "ken", "Hias")] == ["P01-ZZ"]
    shop.close()


def test_a_piece_that_is_not_here_is_not_offered(shop: Shop) -> None:
    assert [item.left for item in shop.shelf.search("PDR", "surosowan gentong")] == [1]
    assert shop.shelf.search("CKL", "surosowan gentong") == []


# --- scanning -------------------------------------------------------------------------------------


def test_a_scan_of_a_tag_finds_its_product_whatever_stands_around_the_code(shop: Shop) -> None:
    code = _tag(shop, "P01-DA001")
    for text in (
        code,
        shown(code),
        code.lower(),
        payload(code, "cerita.id"),
        f"]Q1{payload(code, 'cerita.id')}\r",
    ):
        scan = shop.shelf.scanned("CKL", text)
        assert isinstance(scan, Found), text
        assert scan.item.sku == "P01-DA001"


def test_a_typed_sku_is_understood(shop: Shop) -> None:
    scan = shop.shelf.scanned("CKL", "p01-da001")
    assert isinstance(scan, Found)
    assert scan.item.left == 5


def test_a_code_of_nothing_is_said_to_be_unknown(shop: Shop) -> None:
    assert shop.shelf.scanned("CKL", " 8991234567890 ") == UnknownCode("8991234567890")


def test_a_buyer_s_qris_is_no_label(shop: Shop) -> None:
    assert shop.shelf.scanned("CKL", QRIS) == NotALabel(OtherCode.QRIS, QRIS)


@pytest.mark.parametrize("text", ["CKL-1-261124-0042", "ckl-1-261124-0042/9f3a21bc"])
def test_a_receipt_is_no_label(shop: Shop, text: str) -> None:
    assert shop.shelf.scanned("CKL", text) == NotALabel(OtherCode.RECEIPT, text.upper())


def test_a_piece_that_lies_at_another_centre_says_so(shop: Shop) -> None:
    scan = shop.shelf.scanned("CKL", _tag(shop, "P02-GE003"))
    assert isinstance(scan, GoneAlready)
    assert (scan.state, scan.centre) == (PieceState.IN_STOCK, "PDR")


# --- taking ---------------------------------------------------------------------------------------


def test_a_sold_piece_tells_when_and_with_which_receipt_it_went(shop: Shop) -> None:
    code = _tag(shop, "P02-GE003")
    scan = shop.shelf.scanned("PDR", code)
    assert isinstance(scan, Found)
    _sell(shop, scan.item)
    gone = shop.shelf.scanned("PDR", code)
    assert isinstance(gone, GoneAlready)
    assert (gone.state, gone.document, gone.at) == (PieceState.SOLD, "PDR-1-261124-0001", MORNING)
    assert gone.item.left == 0


def test_a_piece_cannot_be_taken_twice(shop: Shop) -> None:
    item = _only(shop, "PDR", "surosowan gentong")
    _sell(shop, item)
    with pytest.raises(PieceGone) as refused:
        _sell(shop, item)
    assert (refused.value.state, refused.value.document) == (PieceState.SOLD, "PDR-1-261124-0001")
    with pytest.raises(PieceGone):
        _sell(shop, item, centre="CKL")


def test_a_piece_at_another_centre_cannot_be_taken_here(shop: Shop) -> None:
    item = _only(shop, "PDR", "surosowan gentong")
    with pytest.raises(PieceGone) as refused:
        _sell(shop, item, centre="CKL")
    assert refused.value.state is PieceState.IN_STOCK


def test_a_one_of_a_kind_thing_is_never_sold_as_a_mere_count(shop: Shop) -> None:
    scan = shop.shelf.scanned("CKL", "P02-GE003")
    assert isinstance(scan, Found)
    assert scan.item.piece_id is None
    with pytest.raises(PieceGone):
        _sell(shop, scan.item, centre="CKL")


def test_when_one_thing_is_gone_nothing_of_the_basket_moves(shop: Shop) -> None:
    piece, cobek = _only(shop, "PDR", "surosowan gentong"), _only(shop, "PDR", "p07-da001")
    _sell(shop, piece)
    moves = [_move(cobek, -2, MoveKind.SALE), _move(piece, -1, MoveKind.SALE)]
    with pytest.raises(PieceGone), shop.db.write(Topic.STOCK) as session:
        take(session, moves, PieceState.SOLD, shop.clock.now())
    assert _only(shop, "PDR", "p07-da001").left == cobek.left


def test_a_piece_that_came_back_can_be_sold_again_on_its_next_turn(shop: Shop) -> None:
    item = _only(shop, "PDR", "surosowan gentong")
    _sell(shop, item)
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(MORNING + timedelta(hours=1))
    _bring_back(shop, item)
    again = _only(shop, "PDR", "surosowan gentong")
    assert (again.piece_id, again.piece_turn, again.left) == (item.piece_id, item.piece_turn + 1, 1)
    _sell(shop, again)


def test_a_thing_whose_count_says_none_can_be_sold_for_the_pot_is_in_the_buyer_s_hand(shop: Shop) -> None:
    item = _only(shop, "CKL", "p01-da001")
    _sell(shop, item, item.left + 2, centre="CKL")
    assert _only(shop, "CKL", "p01-da001").left == -2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["CKL", "PDR", "BDL"]), st.integers(-5, 5).filter(bool)), max_size=8)
)
def test_stock_is_the_sum_of_moves_at_each_centre(shop: Shop, steps: list[tuple[str, int]]) -> None:
    def left(centre: str) -> int:
        return _only(shop, centre, "p01-da001").left

    expected = {centre: left(centre) for centre in ("CKL", "PDR", "BDL")}
    item = _only(shop, "CKL", "p01-da001")
    for centre, quantity in steps:
        with shop.db.write(Topic.STOCK) as session:
            move = _move(item, quantity, MoveKind.SALE if quantity < 0 else MoveKind.RETURN, centre)
            if quantity < 0:
                take(session, [move], PieceState.SOLD, MORNING)
            else:
                put_back(session, [move], [], MORNING)
        expected[centre] += quantity
    assert {centre: left(centre) for centre in expected} == expected


def test_tags_of_what_is_not_there_are_refused(shop: Shop) -> None:
    with pytest.raises(NotFound, match="no tag for X-1"):
        shop.goods.tags(sku="X-1")
