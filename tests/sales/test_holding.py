"""A held basket: laid aside whole, promised, given back once, dropped with a trace, never sold twice."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from pos.core.clock import FixedClock
from pos.core.errors import BadText
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.ledger.domain import EventKind
from pos.printing.domain import PaperKind
from pos.sales.domain import Basket, Discount, EmptyBasket, SoldAlready
from pos.sales.domain.held import IsHeld, NotHeld
from pos.settlement.domain import NotReady
from pos.shop import Shop
from pos.stock.domain import Found, LaidAside, PieceGone, ShelfItem
from pos.till.domain import BasketsHeld, Count, Shift
from tests.goods import MORNING, demo_rows, written


@pytest.fixture
def piece(shop: Shop, tmp_path: Path) -> ShelfItem:
    """A carved jar that there is only one of, at Cikolelet."""
    row = next(row for row in demo_rows("products.csv") if row["sku"] == "P02-GE002")
    row |= {"sku": "P02-GE900", "stock_CKL": "1", "stock_PDR": "0"}
    shop.goods.import_products(written(tmp_path / "jar.csv", [row]))
    return shop.shelf.search("CKL", "gentong ukir")[0]


@pytest.fixture
def kendi(shop: Shop) -> ShelfItem:
    return shop.shelf.search("CKL", "kendi")[0]


@pytest.fixture
def basket(piece: ShelfItem, kendi: ShelfItem) -> Basket:
    """The jar, and three jugs with Rp5.000 off."""
    full = Basket(key=new_id()).add(piece).add(kendi, 3)
    line = replace(full.lines[1], discount=Discount(Rupiah(5_000), reason="retak rambut"))
    return full.with_line(1, line)


def close(shop: Shop, shift: Shift) -> None:
    expected = shop.shifts.sums(shift).expected
    shop.shifts.close(shift.id, Count(((expected, 1),)))


def chained(shop: Shop, kind: EventKind) -> list[dict[str, object]]:
    with shop.db.read() as session:
        query = text("SELECT body FROM chain_event WHERE kind = :kind")
        return [json.loads(body) for (body,) in session.execute(query, {"kind": kind.value})]


def test_what_is_held_comes_back_whole_once(shop: Shop, shift: Shift, basket: Basket) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    assert [(one.label, one.pieces, one.total) for one in shop.holding.held("CKL")] == [
        ("Ibu topi kuning", 4, held.total)
    ]
    assert shop.holding.resume(held.id, shift).taken.basket == basket
    assert shop.holding.held("CKL") == []
    with pytest.raises(NotHeld):
        shop.holding.resume(held.id, shift)
    sale = shop.sales.pay_cash(shift, basket)
    assert sale.id == basket.key
    assert shop.audit.verify() == []


def test_without_a_label_it_is_called_by_its_time(shop: Shop, shift: Shift, kendi: ShelfItem) -> None:
    labels = [shop.holding.hold(shift, Basket(key=new_id()).add(kendi)).label for _ in range(3)]
    assert labels == ["Transaksi 09.00", "Transaksi 09.00 (2)", "Transaksi 09.00 (3)"]


def test_what_cannot_be_held_is_refused(shop: Shop, shift: Shift, basket: Basket) -> None:
    with pytest.raises(EmptyBasket):
        shop.holding.hold(shift, Basket(key=new_id()))
    for label in ("x" * 41, "Ibu\x1bp"):
        with pytest.raises(BadText):
            shop.holding.hold(shift, basket, label)
    assert shop.holding.count("CKL") == 0


def test_a_promised_piece_is_not_found_on_the_shelf_nor_sold_nor_held_again(
    shop: Shop, shift: Shift, basket: Basket, piece: ShelfItem
) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    scan = shop.shelf.scanned("CKL", piece.code)
    assert isinstance(scan, LaidAside)
    assert (scan.held_id, scan.label) == (held.id, "Ibu topi kuning")
    other = Basket(key=new_id()).add(piece)
    with pytest.raises(IsHeld, match="Ibu topi kuning"):
        shop.sales.pay_cash(shift, other)
    with pytest.raises(IsHeld):
        shop.holding.hold(shift, other)
    shop.holding.drop(held.id, shift.till, "Siti")
    assert isinstance(shop.shelf.scanned("CKL", piece.code), Found)
    assert shop.sales.pay_cash(shift, other).pieces == 1


def test_a_held_basket_is_not_sold_and_a_sold_one_is_not_held(
    shop: Shop, shift: Shift, basket: Basket
) -> None:
    held = shop.holding.hold(shift, basket)
    with pytest.raises(IsHeld):
        shop.sales.pay_cash(shift, basket)
    shop.holding.resume(held.id, shift)
    shop.sales.pay_cash(shift, basket)
    with pytest.raises(SoldAlready):
        shop.holding.hold(shift, basket)


def test_resuming_lays_the_counters_basket_aside_and_undo_puts_both_back(
    shop: Shop, shift: Shift, basket: Basket, kendi: ShelfItem
) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    other = Basket(key=new_id()).add(kendi)
    resumed = shop.holding.resume(held.id, shift, other)
    assert resumed.aside is not None
    assert [one.basket for one in shop.holding.held("CKL")] == [other]
    assert shop.holding.lay_back(resumed) == other
    assert [(one.label, one.basket) for one in shop.holding.held("CKL")] == [("Ibu topi kuning", basket)]


def test_an_undo_never_lays_a_paid_basket_aside_again(shop: Shop, shift: Shift, basket: Basket) -> None:
    held = shop.holding.hold(shift, basket)
    resumed = shop.holding.resume(held.id, shift)
    shop.sales.pay_cash(shift, basket)
    with pytest.raises(SoldAlready):
        shop.holding.lay_back(resumed)
    assert shop.holding.count("CKL") == 0


def test_a_failed_resume_leaves_everything_as_it_was(
    shop: Shop, shift: Shift, basket: Basket, kendi: ShelfItem
) -> None:
    held = shop.holding.hold(shift, basket)
    paid = Basket(key=new_id()).add(kendi)
    shop.sales.pay_cash(shift, paid)
    with pytest.raises(SoldAlready):
        shop.holding.resume(held.id, shift, paid)
    assert [one.basket for one in shop.holding.held("CKL")] == [basket]


def test_of_two_tills_that_resume_one_gets_it(shop: Shop, shift: Shift, basket: Basket) -> None:
    held = shop.holding.hold(shift, basket)
    got: list[str] = []

    def resume() -> None:
        try:
            shop.holding.resume(held.id, shift)
            got.append("basket")
        except NotHeld:
            got.append("sentence")

    tills = [threading.Thread(target=resume) for _ in range(6)]
    for one in tills:
        one.start()
    for one in tills:
        one.join()
    assert sorted(got) == ["basket", *["sentence"] * 5]


def test_dropping_leaves_a_trace_in_the_chain(shop: Shop, shift: Shift, basket: Basket) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    shop.holding.drop(held.id, shift.till, "Siti")
    (body,) = chained(shop, EventKind.BASKET_DROPPED)
    assert (body["label"], body["person"]) == ("Ibu topi kuning", "Siti")
    assert len(body["lines"]) == 2  # type: ignore[arg-type]
    with pytest.raises(NotHeld):
        shop.holding.drop(held.id, shift.till, "Siti")
    assert shop.audit.verify() == []


def test_a_shift_and_a_day_wait_for_it_until_it_is_kept_for_tomorrow(
    shop: Shop, shift: Shift, basket: Basket
) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    day = shift.business_date
    with pytest.raises(BasketsHeld, match="Ibu topi kuning"):
        close(shop, shift)
    with pytest.raises(BasketsHeld):
        shop.shifts.refuse_held(shift)
    assert shop.settlements.checks("CKL", day).held == (f"Ibu topi kuning ({held.total})",)
    shop.holding.keep_for_tomorrow(held.id, day)
    close(shop, shift)
    assert shop.settlements.checks("CKL", day).held == ()
    assert shop.settlements.checks("CKL", day + timedelta(days=1)).held != ()
    assert shop.settlements.settle("CKL", day, "Dedi").business_date == day
    assert shop.holding.count("CKL") == 1


def test_a_day_is_not_settled_over_a_held_basket(shop: Shop, shift: Shift, basket: Basket) -> None:
    close(shop, shift)
    shop.holding.hold(shift, basket, "Ibu topi kuning")
    with pytest.raises(NotReady, match="Ibu topi kuning"):
        shop.settlements.settle("CKL", shift.business_date, "Dedi")


def test_yesterday_does_not_wait_for_what_is_held_today(shop: Shop, shift: Shift, basket: Basket) -> None:
    shop.holding.hold(shift, basket)
    assert shop.settlements.checks("CKL", shift.business_date - timedelta(days=1)).held == ()


def test_the_slip_says_whose_it_is_and_that_nothing_is_paid(shop: Shop, shift: Shift, basket: Basket) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    job = shop.holding.print_slip(held.id)
    words = str(job.document)
    assert job.kind is PaperKind.HELD_SLIP
    for said in ("Ibu topi kuning", "BELUM DIBAYAR", str(held.total)):
        assert said in words
    assert shop.holding.print_slip(held.id).copy == 1
    assert shop.audit.verify() == []


def test_a_piece_that_was_sold_and_came_back_meanwhile_is_sold_in_its_next_turn(
    shop: Shop, shift: Shift, basket: Basket
) -> None:
    held = shop.holding.hold(shift, basket)
    with shop.db.write() as session:
        session.execute(text("UPDATE piece SET turn = turn + 1"))
    resumed = shop.holding.resume(held.id, shift)
    assert resumed.taken.basket.lines[0].item.piece_turn == basket.lines[0].item.piece_turn + 1


def test_a_piece_that_was_sold_elsewhere_meanwhile_is_told_when_it_is_paid(
    shop: Shop, shift: Shift, basket: Basket
) -> None:
    held = shop.holding.hold(shift, basket)
    with shop.db.write() as session:
        session.execute(text("UPDATE piece SET state = 'sold'"))
    resumed = shop.holding.resume(held.id, shift)
    with pytest.raises(PieceGone):
        shop.sales.pay_cash(shift, resumed.taken.basket)


def test_one_that_cannot_be_read_is_listed_and_can_be_dropped(
    shop: Shop, shift: Shift, basket: Basket
) -> None:
    held = shop.holding.hold(shift, basket, "Ibu topi kuning")
    with shop.db.write() as session:
        session.execute(text("UPDATE held_basket SET basket = 'broken'"))
    (one,) = shop.holding.held("CKL")
    assert (one.label, one.pieces, one.total) == ("Ibu topi kuning", 4, held.total)
    shop.holding.drop(held.id, shift.till, "Siti")
    assert shop.holding.count("CKL") == 0


def test_it_says_how_long_it_lies_there(shop: Shop, shift: Shift, basket: Basket) -> None:
    shop.holding.hold(shift, basket)
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(MORNING + timedelta(minutes=32))
    assert shop.holding.held("CKL")[0].minutes == 32
