"""What one part of the goods leaves to another: makers that change or are merged, labels, practising."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos.catalogue.domain import Product
from pos.core.csv_rows import BadRows
from pos.core.money import ZERO, Rupiah
from pos.printing.domain import PrinterUse
from pos.sales.domain import Basket, BasketLine, Limit
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Attendant, Role
from pos.stock.domain import Found, GoneAlready, LossCause, PieceGone, UnknownCode
from pos.stock.domain.acts import Came, Named
from pos.stock.domain.count_results import CountMoved
from pos.stock.domain.counting import CountAct
from pos.stock.domain.products import CardStays
from pos.stock.domain.receiving import GoodsCard, IntakeDraft, sku_stem
from pos.training import TrainingShop
from tests.goods import demo_rows, written
from tests.settlement.merging import merged
from tests.stock.acts_desk import BOWL, HERE, THERE, WORD, Books, bowls

TILL = "CKL-1"


@pytest.fixture
def books(shop: Shop) -> Books:
    return Books(shop)


@pytest.fixture
def dedi(shop: Shop) -> Attendant:
    return shop.staff.add("Dedi", Role.SUPERVISOR, "222222")


@pytest.fixture
def practice(shop: Shop) -> Iterator[TrainingShop]:
    training = TrainingShop(shop)
    yield training
    training.close()


def card_of(shop: Shop, sku: str) -> Product:
    return shop.products.card(sku, "CKL").product


def to_maker(shop: Shop, sku: str, code: str, dedi: Attendant) -> Product:
    """Dedi gives the card another maker."""
    card = card_of(shop, sku)
    return shop.products.save(card, replace(card, artisan_code=code), dedi, TILL)


def test_labels_from_the_card_leave_no_hole_in_the_numbers(books: Books) -> None:
    labels = books.shop.products.labels(BOWL, "CKL", 2)
    numbers = [books.shop.products.queue_labels(labels, PrinterUse.LABEL, "CKL", TILL) for _ in range(2)]
    assert numbers == ["LB-CKL-261124-001", "LB-CKL-261124-002"]
    assert books.verify() == []


def test_a_pot_on_its_way_stays_its_maker_s(books: Books, dedi: Attendant) -> None:
    jar = books.a_piece("PDR")
    maker = card_of(books.shop, jar.sku).artisan_code
    assert maker is not None
    sent = books.shop.stock_acts.send(THERE, "CKL", [jar])
    assert books.left("PDR", jar.sku) == 0
    with pytest.raises(CardStays):
        to_maker(books.shop, jar.sku, "P05", dedi)
    books.shop.stock_acts.receive(HERE, sent.number, [Came(1, 0, 1, 0)], "CKL", WORD)
    assert (books.owed(maker) > ZERO, books.owed("P05")) == (True, ZERO)


def test_bowls_on_their_way_stay_their_maker_s(books: Books, dedi: Attendant) -> None:
    gone = books.left("CKL"), books.left("PDR"), books.left("BDL")
    for centre, count in zip(("CKL", "PDR", "BDL"), gone, strict=True):
        if count:
            desk = replace(HERE, centre=centre)
            books.shop.stock_acts.give_back(desk, "P01", bowls(count))
    books.shop.goods.receive("CKL", TILL, "P01", {BOWL: 2}, "Siti")
    sent = books.shop.stock_acts.send(HERE, "PDR", bowls(2))
    with pytest.raises(CardStays):
        to_maker(books.shop, BOWL, "P05", dedi)
    books.shop.stock_acts.receive(THERE, sent.number, [Came(1, 2, 0, 0)])
    books.shop.stock_acts.give_back(THERE, "P01", bowls(2))
    assert to_maker(books.shop, BOWL, "P05", dedi).artisan_code == "P05"
    assert books.verify() == []


def test_a_pot_that_was_paid_for_as_lost_is_given_back_by_the_maker_who_was_paid(
    books: Books, dedi: Attendant
) -> None:
    jar = books.a_piece("PDR")
    maker = card_of(books.shop, jar.sku).artisan_code or ""
    books.shop.stock_acts.write_off(THERE, LossCause.LOST, [jar], WORD)
    assert books.owed(maker, "PDR") > ZERO
    assert books.left("PDR", jar.sku) == 0
    with pytest.raises(CardStays):
        to_maker(books.shop, jar.sku, "P05", dedi)
    books.shop.stock_acts.correct(THERE, jar, "ada di gudang", WORD)
    assert (books.owed(maker, "PDR"), books.owed("P05", "PDR")) == (ZERO, ZERO)


def test_a_lost_pot_of_a_merged_card_is_given_back_by_the_card_that_stays(books: Books) -> None:
    jar = books.a_piece("PDR")
    maker = card_of(books.shop, jar.sku).artisan_code or ""
    books.shop.stock_acts.write_off(THERE, LossCause.LOST, [jar], WORD)
    merged(books.shop, maker, "P05")
    assert books.owed("P05", "PDR") > ZERO
    books.shop.stock_acts.correct(THERE, jar, "ada di gudang", WORD)
    assert (books.owed(maker, "PDR"), books.owed("P05", "PDR")) == (ZERO, ZERO)
    assert books.verify() == []


def test_a_pot_sent_before_a_merge_and_broken_on_the_way_is_owed_to_the_card_that_stays(books: Books) -> None:
    jar = books.a_piece("PDR")
    maker = card_of(books.shop, jar.sku).artisan_code or ""
    sent = books.shop.stock_acts.send(THERE, "CKL", [jar])
    merged(books.shop, maker, "P05")
    books.shop.stock_acts.receive(HERE, sent.number, [Came(1, 0, 1, 0)], "PDR", WORD)
    assert (books.owed(maker, "PDR"), books.owed("P05", "PDR") > ZERO) == (ZERO, True)
    assert books.verify() == []


def test_a_card_written_for_a_maker_who_was_merged_meanwhile_is_the_other_s(
    books: Books, dedi: Attendant
) -> None:
    shop = books.shop
    new = replace(card_of(shop, BOWL), sku="P12-DA090", artisan_code="P12", name="Cobek baru")
    merged(shop, "P12", "P13")
    assert shop.products.add(new, dedi, TILL).artisan_code == "P13"
    other = shop.products.add(replace(new, sku="P01-DA090", artisan_code="P01"), dedi, TILL)
    assert to_maker(shop, other.sku, "P12", dedi).artisan_code == "P13"
    assert card_of(shop, other.sku).artisan_code == "P13"
    assert books.verify() == []


def test_a_pot_there_is_only_one_of_is_not_counted_up_without_its_piece(books: Books) -> None:
    jar = books.a_piece("PDR")
    with pytest.raises(PieceGone):
        books.shop.stock_acts.correct(HERE, Named(jar.sku, None, 1), "ketemu di gudang", WORD)
    assert books.left("CKL", jar.sku) == 0


def test_a_count_posts_what_the_screen_said_is_owed(books: Books, dedi: Attendant) -> None:
    shop = books.shop
    count = shop.stocktakes.begin(HERE, card_of(shop, BOWL).category)
    for item in shop.shelf.search("CKL", limit=1_000):
        if item.category == count.category and item.left and item.sku != BOWL:
            shop.stocktakes.scan(count.number, item.sku, HERE, item.left)
    shown = shop.stocktakes.findings(count.number)
    assert [one.thing.sku for one in shown.differences] == [BOWL]
    card = card_of(shop, BOWL)
    shop.products.save(card, replace(card, price=Rupiah(99_000)), dedi, TILL)
    word = Approval(ApprovalRequest(CountAct.POST, "opname", "Siti", reason="opname"), "Dedi")
    with pytest.raises(CountMoved):
        shop.stocktakes.post(shown, {}, LossCause.LOST, HERE, word)
    again = shop.stocktakes.findings(count.number)
    shop.stocktakes.post(again, {}, LossCause.LOST, HERE, word)
    assert books.owed() == again.differences[0].owed
    assert books.verify() == []


def test_practising_gives_labels_of_its_own(shop: Shop, practice: TrainingShop) -> None:
    lost = practice.products.replace_tag(
        BOWL, None, practice.staff.add("Dedi", Role.SUPERVISOR, "222222"), "CKL-91"
    )
    jar = Books(practice).a_piece("PDR")
    maker = card_of(practice, jar.sku).artisan_code
    note = practice.goods.receive("PDR", "PDR-91", maker, {jar.sku: 1}, "Siti")
    assert isinstance(practice.shelf.scanned("CKL", lost), Found)
    assert practice.products.labels(jar.sku, "PDR", 9)
    assert isinstance(shop.shelf.scanned("CKL", lost), UnknownCode), "it names nothing in the real shop"
    assert note.number
    assert practice.audit.verify() == []


def test_the_card_and_the_counter_give_the_same_next_number(shop: Shop) -> None:
    card = replace(card_of(shop, BOWL), sku="", name="Wajan kecil")
    for category in ("Dapur", "3 liter", "Ékor"):
        stem = sku_stem("P01", category)
        assert shop.products.next_sku("P01", category).startswith(stem)
        maker = next(one for one in shop.receiving.makers() if one.code == "P01")
        new = GoodsCard("", card.name, category, card.price, maker.terms)
        shown = shop.products.next_sku("P01", category)
        note = shop.receiving.save(("CKL", TILL), IntakeDraft().of_maker(maker).add(new), person="Siti")
        assert note.lines[0].sku == shown


def test_a_pot_that_was_found_and_sent_on_arrives_though_its_buyer_brings_it_back(shop: Shop) -> None:
    books = Books(shop)
    shift = shop.shifts.open("PDR", 1, shop.staff.add("Siti", Role.ATTENDANT, "1111"), ZERO)
    jar = next(one for one in shop.shelf.search("PDR", limit=500) if one.piece_id)
    sale = shop.sales.pay_cash(shift, Basket().add(jar))
    gone = shop.shelf.scanned("PDR", jar.code)
    assert isinstance(gone, GoneAlready)
    request = ApprovalRequest(Limit.SOLD_PIECE, jar.name, "Siti", "label tertukar")
    shop.found_pieces.put_right(shift, gone, Approval(request, "Dedi"))
    sent = shop.stock_acts.send(THERE, "CKL", [Named(jar.sku, jar.piece_id, 1)])
    of = shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})[sale.lines[0].id]
    back = BasketLine(jar, 1, return_of=replace(of, approved_by="Dedi"))
    shop.sales.pay_cash(shift, Basket((back,)))
    assert books.verify() == []
    shop.stock_acts.receive(HERE, sent.number, [Came(1, 1, 0, 0)])
    assert (books.left("PDR", jar.sku), books.left("CKL", jar.sku)) == (0, 1)
    assert books.verify() == []


def test_a_file_of_products_leaves_alone_what_it_does_not_carry(
    books: Books, dedi: Attendant, tmp_path: Path
) -> None:
    shop = books.shop
    card = card_of(shop, BOWL)
    own = {"shelf_place": "A1", "packed_weight_g": 900, "fixed_net": Rupiah(9_000), "photo": "cobek"}
    kept = shop.products.save(card, replace(card, active=False, **own), dedi, TILL)  # type: ignore[arg-type]
    row = next(one for one in demo_rows("products.csv") if one["sku"] == BOWL)
    told = shop.goods.import_products(written(tmp_path / "same.csv", [row]))
    assert (told.changed, card_of(shop, BOWL)) == (0, kept)
    shop.goods.import_products(written(tmp_path / "dearer.csv", [{**row, "price_idr": "17000"}]))
    assert card_of(shop, BOWL) == replace(kept, price=Rupiah(17_000))
    assert [one.after for one in shop.products.card(BOWL, "CKL").prices] == [Rupiah(17_000)]


@pytest.mark.parametrize("change", [{"artisan_code": "P05"}, {"one_of_a_kind": "1"}])
def test_a_file_of_products_does_not_take_goods_from_their_maker(
    books: Books, tmp_path: Path, change: dict[str, str]
) -> None:
    row = next(one for one in demo_rows("products.csv") if one["sku"] == BOWL)
    with pytest.raises(BadRows, match=next(iter(change))):
        books.shop.goods.import_products(written(tmp_path / "other.csv", [{**row, **change}]))
    assert (card_of(books.shop, BOWL).artisan_code, card_of(books.shop, BOWL).one_of_a_kind) == ("P01", False)
