"""Cards of products: found, kept with their history, never over somebody else's change; their labels."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.catalogue.domain import PieceState, Product, ProductKind
from pos.catalogue.tag_codes import shown
from pos.core.clock import FixedClock
from pos.core.errors import NotFound, PosError
from pos.core.ids import new_id
from pos.core.money import FULL_BPS, Rupiah
from pos.core.typed import percent, read_percent
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.labels import write_sheet
from pos.printing.qr import read_qr
from pos.shop import Shop
from pos.staff.domain import Attendant, MayNotApprove, Role
from pos.stock.domain import Found
from pos.stock.domain.products import (
    MOST_LABELS,
    BadCard,
    CardChanged,
    CardStays,
    Flaw,
    NoLabels,
    ProductQuestion,
    SkuTaken,
    Standing,
    checked,
)
from pos.stock.queries import products as queries
from pos.stock.screens.product_editor import BLANK
from tests.goods import demo_rows, written

DEDI = Attendant(new_id(), "Dedi", Role.SUPERVISOR)
SITI = Attendant(new_id(), "Siti", Role.ATTENDANT)
TILL = "CKL-1"
COBEK = "P01-DA001"
GENTONG = "P04-GE001"
"""One of a kind; its one piece stands at Padarincang."""


def _later(shop: Shop) -> None:
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(shop.clock.now() + timedelta(minutes=1))


def _keep(shop: Shop, sku: str, **changes: Any) -> Product:
    """What a supervisor's edit does."""
    read = shop.catalogue.product(sku)
    return shop.products.save(read, replace(read, **changes), DEDI, TILL)


def _told(shop: Shop) -> list[dict[str, Any]]:
    """What the chain says of cards."""
    with shop.db.read() as session:
        rows = session.scalars(
            select(ChainEventRow.body).where(ChainEventRow.kind == EventKind.CARD).order_by(ChainEventRow.seq)
        )
        return [json.loads(body) for body in rows]


def _listed(shop: Shop, question: ProductQuestion) -> list[str]:
    """All SKUs of a list, stretch by stretch."""
    skus: list[str] = []
    after = None
    while True:
        stretch = shop.products.stretch(question, after)
        skus += stretch.skus
        after = stretch.after
        if after is None:
            return skus


def _new(**fields: Any) -> Product:
    known = {"sku": "P07-DA099", "name": "Cobek baru", "category": "Dapur", "artisan_code": "P07"}
    return replace(BLANK, **({"price": Rupiah(20_000)} | known | fields))


# --- the list ---


def test_what_stands_here_is_listed_by_category_and_name(shop: Shop) -> None:
    skus = _listed(shop, ProductQuestion("CKL"))
    products = [shop.catalogue.product(sku) for sku in skus]
    assert [(one.category, one.name) for one in products] == sorted(
        (one.category, one.name) for one in products
    )
    lines = shop.products.lines(skus, ["CKL", "PDR"])
    assert all(lines[sku].left[0] > 0 for sku in skus)
    assert lines[COBEK].left == (5, 0)
    assert lines[COBEK].artisan_name == "Bu Rohaeti"


def test_every_product_is_on_the_shelf_or_sold_out_and_in_all(shop: Shop) -> None:
    here, gone, every = (
        _listed(shop, ProductQuestion("CKL", standing=one))
        for one in (Standing.ON_SHELF, Standing.SOLD_OUT, Standing.ALL)
    )
    assert sorted(here + gone) == sorted(every)
    assert not _listed(shop, ProductQuestion("CKL", standing=Standing.ARCHIVED))
    assert shop.products.stretch(ProductQuestion("CKL")).left == sum(
        line.left[0] for line in shop.products.lines(here, ["CKL"]).values()
    )


def test_a_list_in_short_stretches_is_the_same_list(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _listed(shop, ProductQuestion("CKL", standing=Standing.ALL))
    monkeypatch.setattr(queries, "WALKED", 7)
    assert _listed(shop, ProductQuestion("CKL", standing=Standing.ALL)) == whole
    assert len(whole) == len(set(whole)) == 116


def test_typed_words_a_maker_and_a_standing_narrow_the_list(shop: Shop) -> None:
    cobek = _listed(shop, ProductQuestion("CKL", "cobek"))
    assert cobek
    assert all("Cobek" in shop.catalogue.product(sku).name for sku in cobek)
    of_one = _listed(shop, ProductQuestion("CKL", "cobek", artisan="P07", standing=Standing.ALL))
    assert of_one
    assert all(sku.startswith("P07") for sku in of_one)
    assert set(_listed(shop, ProductQuestion("CKL", "", "P07", Standing.ALL))) >= set(of_one)
    assert _listed(shop, ProductQuestion("CKL", "rohaeti cobek kec")) == [COBEK]
    assert _listed(shop, ProductQuestion("CKL", '"; DROP')) == []


def test_twenty_thousand_pieces_are_listed_in_windows(bare_shop: Shop, tmp_path: Path) -> None:
    shop = bare_shop
    bare = dict(demo_rows("products.csv")[0], stock_CKL="0", stock_PDR="0", stock_BDL="0")
    row = dict(bare, sku="P01-XX001", one_of_a_kind="1", stock_CKL="20000")
    shop.goods.import_products(written(tmp_path / "many.csv", [row]))
    card = shop.products.card("P01-XX001", "CKL")
    assert (card.piece_count, len(card.pieces), card.standing) == (20_000, 3, 20_000)
    keys = list(shop.products.piece_stretch("P01-XX001"))
    assert len(keys) == queries.WALKED
    while more := shop.products.piece_stretch("P01-XX001", keys[-1]):
        keys += more
    assert len(set(keys)) == 20_000
    assert keys == sorted(keys, reverse=True), "the newest first"
    window = shop.products.pieces(keys[10_000:10_100])
    assert set(window) == set(keys[10_000:10_100])
    piece = window[keys[10_000]]
    assert (piece.state, piece.centre, piece.document) == (PieceState.IN_STOCK, "CKL", "NT-CKL-261124-001")
    assert shop.products.scanned(piece.code).piece_id == piece.id


# --- keeping ---


def test_an_edit_is_one_act_with_history_search_and_a_chain_line(shop: Shop) -> None:
    old_tag = shop.shelf.search("CKL", COBEK)[0].code
    _keep(shop, COBEK, name="Cobek mungil", price=Rupiah(17_500), colour="merah bata")
    card = shop.products.card(COBEK, "CKL")
    assert (card.product.name, card.product.price) == ("Cobek mungil", Rupiah(17_500))
    (change,) = card.prices
    assert (change.before, change.after, change.person) == (Rupiah(15_000), Rupiah(17_500), "Dedi")
    assert [item.sku for item in shop.shelf.search("CKL", "mungil")] == [COBEK]
    assert COBEK not in [item.sku for item in shop.shelf.search("CKL", "cobek kecil")]
    (told,) = _told(shop)
    assert told["before"] == {"name": "Cobek kecil", "price": 15_000, "colour": ""}
    assert told["after"] == {"name": "Cobek mungil", "price": 17_500, "colour": "merah bata"}
    assert (told["sku"], told["person"]) == (COBEK, "Dedi")
    scan = shop.shelf.scanned("CKL", old_tag)
    assert isinstance(scan, Found)
    assert scan.item.price == Rupiah(17_500), "no new tag is needed for a new price"
    assert shop.audit.verify() == []


def test_nothing_changed_is_nothing_told(shop: Shop) -> None:
    _keep(shop, COBEK)
    assert _told(shop) == []
    assert shop.products.card(COBEK, "CKL").prices == ()


def test_a_save_over_a_newer_change_is_refused_and_keeps_theirs(shop: Shop) -> None:
    read = shop.catalogue.product(COBEK)
    _keep(shop, COBEK, price=Rupiah(18_000))
    with pytest.raises(CardChanged) as caught:
        shop.products.save(read, replace(read, name="Cobek lain"), DEDI, TILL)
    assert caught.value.fields == ("price",)
    now = shop.catalogue.product(COBEK)
    assert (now.name, now.price) == ("Cobek kecil", Rupiah(18_000))
    assert len(_told(shop)) == 1


def test_of_two_who_save_at_once_one_is_kept(shop: Shop) -> None:
    read = shop.catalogue.product(COBEK)
    outcomes: list[str] = []

    def save(name: str) -> None:
        try:
            shop.products.save(read, replace(read, name=name), DEDI, TILL)
            outcomes.append(name)
        except CardChanged:
            outcomes.append("refused")

    both = [threading.Thread(target=save, args=(name,)) for name in ("Satu", "Dua")]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(outcomes).count("refused") == 1
    assert shop.catalogue.product(COBEK).name in outcomes


def test_archived_goods_are_not_found_and_come_back(shop: Shop) -> None:
    tag = shop.shelf.search("CKL", COBEK)[0].code
    _keep(shop, COBEK, active=False)
    assert COBEK not in [item.sku for item in shop.shelf.search("CKL", "cobek kecil")]
    assert COBEK not in _listed(shop, ProductQuestion("CKL", standing=Standing.ALL))
    assert _listed(shop, ProductQuestion("CKL", standing=Standing.ARCHIVED)) == [COBEK]
    assert _listed(shop, ProductQuestion("CKL", "COBEK kec", standing=Standing.ARCHIVED)) == [COBEK]
    assert _listed(shop, ProductQuestion("CKL", "kendi", standing=Standing.ARCHIVED)) == []
    assert isinstance(shop.shelf.scanned("CKL", tag), Found), "what stands there can still be sold"
    _keep(shop, COBEK, active=True)
    assert COBEK in [item.sku for item in shop.shelf.search("CKL", "cobek kecil")]


def test_kind_and_one_of_a_kind_stay_once_goods_have_moved(shop: Shop) -> None:
    for field, value in (("one_of_a_kind", True), ("kind", ProductKind.SERVICE)):
        changes = {field: value} | ({"artisan_code": None} if field == "kind" else {})
        with pytest.raises(CardStays) as caught:
            _keep(shop, COBEK, **changes)
        assert caught.value.field == field
    fresh = shop.products.add(_new(), DEDI, TILL)
    assert _keep(shop, fresh.sku, one_of_a_kind=True).one_of_a_kind


def test_the_maker_of_goods_in_stock_stays(shop: Shop) -> None:
    with pytest.raises(CardStays, match="artisan_code of Cobek kecil"):
        _keep(shop, COBEK, artisan_code="P07")
    fresh = shop.products.add(_new(), DEDI, TILL)
    assert _keep(shop, fresh.sku, artisan_code="P01").artisan_code == "P01"
    with pytest.raises(NotFound):
        _keep(shop, fresh.sku, artisan_code="P99")


def test_a_new_product_gets_a_sku_a_tag_and_is_found(shop: Shop) -> None:
    sku = shop.products.next_sku("P07", "Dapur")
    assert sku == "P07-DA010"
    assert shop.products.next_sku("P07", "Vas & Guci") == "P07-VA001"
    assert shop.products.next_sku(None, "Dapur") == "PUSAT-DA001"
    kept = shop.products.add(_new(sku=sku, name="  Cobek   ukir  "), DEDI, TILL)
    assert (kept.name, kept.receipt_name) == ("Cobek ukir", "Cobek ukir")
    (item,) = shop.shelf.search("CKL", "cobek ukir")
    assert shop.products.scanned(shown(item.code)).sku == sku
    assert shop.products.next_sku("P07", "Dapur") == "P07-DA011"
    with pytest.raises(SkuTaken, match="P07-DA010 is Cobek ukir already"):
        shop.products.add(_new(sku=sku), DEDI, TILL)
    assert [told["before"] for told in _told(shop)] == [{}]


def test_only_a_supervisor_edits(shop: Shop) -> None:
    read = shop.catalogue.product(COBEK)
    with pytest.raises(MayNotApprove):
        shop.products.save(read, replace(read, price=Rupiah(1)), SITI, TILL)
    with pytest.raises(MayNotApprove):
        shop.products.add(_new(), SITI, TILL)
    assert shop.catalogue.product(COBEK) == read


@pytest.mark.parametrize(
    ("changes", "field", "flaw"),
    [
        ({"name": "  "}, "name", Flaw.EMPTY),
        ({"name": "x" * 81}, "name", Flaw.TOO_LONG),
        ({"name": "Kendi\x1bp"}, "name", Flaw.CONTROLS),
        ({"category": ""}, "category", Flaw.EMPTY),
        ({"price": Rupiah(0)}, "price", Flaw.TOO_SMALL),
        ({"price": Rupiah(100_000_001)}, "price", Flaw.TOO_LARGE),
        ({"sku": "p07 da"}, "sku", Flaw.NO_CODE),
        ({"rate_bps": 10_001}, "rate_bps", Flaw.TOO_LARGE),
        ({"rate_bps": -1}, "rate_bps", Flaw.TOO_LARGE),
        ({"fixed_net": Rupiah(0)}, "fixed_net", Flaw.TOO_SMALL),
        ({"fixed_net": Rupiah(20_001)}, "fixed_net", Flaw.TOO_LARGE),
        ({"weight_g": 900, "packed_weight_g": 800}, "packed_weight_g", Flaw.LIGHTER),
        ({"height_cm": 10_001}, "height_cm", Flaw.TOO_LARGE),
        ({"kind": ProductKind.SERVICE}, "artisan_code", Flaw.OF_SERVICE),
    ],
)
def test_a_card_that_cannot_be_is_refused_by_its_field(
    changes: dict[str, Any], field: str, flaw: Flaw
) -> None:
    with pytest.raises(BadCard) as caught:
        checked(_new(**changes))
    assert (caught.value.field, caught.value.flaw) == (field, flaw)


def test_a_service_may_have_an_open_price() -> None:
    assert checked(_new(kind=ProductKind.SERVICE, artisan_code=None, price=Rupiah(0))).price == Rupiah(0)


@given(st.integers(0, FULL_BPS))
def test_a_percentage_reads_back_as_it_is_said(bps: int) -> None:
    assert read_percent(percent(bps)) == bps


# --- labels ---


def test_a_lost_tag_gets_a_new_code_and_the_old_one_still_names_the_pot(shop: Shop) -> None:
    old = shop.shelf.search("CKL", COBEK)[0].code
    _later(shop)
    new = shop.products.replace_tag(COBEK, None, SITI, TILL)
    assert [tag.code for tag in shop.goods.tags(sku=COBEK)] == [new], (
        "only the new one is printed from now on"
    )
    assert new != old
    for code in (old, new):
        scan = shop.shelf.scanned("CKL", code)
        assert isinstance(scan, Found)
        assert scan.item.sku == COBEK
    assert shop.shelf.search("CKL", COBEK)[0].code == new, "what is printed from now on"
    assert {tag.code for tag in shop.products.labels(COBEK, "CKL", 3)} == {new}
    (told,) = _told(shop)
    assert (told["card"], told["before"], told["after"], told["person"]) == ("tag", old, new, "Siti")


def test_the_lost_tag_of_a_single_piece_is_that_pieces(shop: Shop) -> None:
    (piece,) = shop.products.card(GENTONG, "PDR").pieces
    _later(shop)
    new = shop.products.replace_tag(GENTONG, piece.id, SITI, TILL)
    assert shop.products.scanned(new).piece_id == shop.products.scanned(piece.code).piece_id == piece.id
    assert [tag.code for tag in shop.products.labels(GENTONG, "PDR", 5)] == [new], "one for the one piece"
    with pytest.raises(NoLabels):
        shop.products.replace_tag(GENTONG, None, SITI, TILL)
    with pytest.raises(NotFound):
        shop.products.replace_tag(COBEK, piece.id, SITI, TILL)


def test_labels_that_cannot_be_are_refused(shop: Shop) -> None:
    for sku, count in ((COBEK, 0), (COBEK, MOST_LABELS + 1), (GENTONG, 1)):
        with pytest.raises(NoLabels):
            shop.products.labels(sku, "CKL", count)


def test_an_a4_sheet_decodes_to_its_own_codes(shop: Shop, tmp_path: Path) -> None:
    import pypdfium2

    labels = shop.products.labels(COBEK, "CKL", 2)
    labels += [shop.products.labels(f"P07-DA00{n}", "CKL", 1)[0] for n in range(1, 10)]
    steps: list[tuple[int, int]] = []
    out = tmp_path / "label.pdf"
    write_sheet(labels, out, lambda done, of: steps.append((done, of)))
    assert steps[-1] == (11, 11)
    page = pypdfium2.PdfDocument(out)[0].render(scale=4).to_pil()
    assert sorted(read_qr(page)) == sorted(tag.payload for tag in labels)


def test_a_stopped_sheet_leaves_no_file(shop: Shop, tmp_path: Path) -> None:
    class Stopped(PosError):
        pass

    def stop(_done: int, _of: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        write_sheet(shop.products.labels(COBEK, "CKL", 2), tmp_path / "label.pdf", stop)
    assert not list(tmp_path.glob("label*"))
