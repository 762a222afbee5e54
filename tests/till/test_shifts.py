"""A shift from its float to its count: what the drawer holds, what the books say, what the paper tells."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.core.clock import FixedClock
from pos.core.errors import BadText, NotFound
from pos.core.money import ZERO, Rupiah, in_notes
from pos.ledger import accounts
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import Job, PaperKind
from pos.printing.faces import paper_as
from pos.sales.domain import Basket, Payment, PaymentMethod, Sale
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import (
    COUNT_PLACES,
    Count,
    DifferenceNeedsReason,
    NoOpenShift,
    Shift,
    ShiftAlreadyOpen,
    ShiftClosing,
)

DRAWER = accounts.cash("CKL-1")
FLOAT = Rupiah(300_000)
DAY = date(2026, 11, 24)


def count_of(amount: Rupiah) -> Count:
    return Count(tuple(in_notes(amount)))


def sell(shop: Shop, shift: Shift, method: PaymentMethod = PaymentMethod.CASH) -> Sale:
    item = next(one for one in shop.shelf.search("CKL") if not one.one_of_a_kind and one.left > 5)
    basket = Basket().add(item, 1)
    if method is PaymentMethod.CASH:
        return shop.sales.pay_cash(shift, basket)
    return shop.sales.pay(shift, basket, [Payment(method, item.price, item.price, "1234")])


def later(shop: Shop, **step: float) -> None:
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(shop.clock.now() + timedelta(**step))


def chained(shop: Shop) -> list[tuple[EventKind, dict[str, object]]]:
    with shop.db.read() as session:
        rows = session.scalars(
            select(ChainEventRow).where(ChainEventRow.till == "CKL-1").order_by(ChainEventRow.seq)
        )
        return [(row.kind, json.loads(row.body)) for row in rows]


def counted(shop: Shop, shift: Shift, off: int = 0, reason: str = "") -> ShiftClosing:
    expected = shop.shifts.sums(shift).expected
    return shop.shifts.close(shift.id, count_of(expected + Rupiah(off)), reason)


def test_opening_moves_the_float_from_the_safe_to_the_drawer(shop: Shop, siti: Attendant) -> None:
    assert shop.shifts.current("CKL-1") is None
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    assert (shift.number, shift.till, shift.business_date) == ("SIF-CKL-1-261124-1", "CKL-1", DAY)
    assert shop.shifts.current("CKL-1") == shift
    assert shop.ledger.balance("CKL", DRAWER) == FLOAT
    assert shop.ledger.balance("CKL", accounts.SAFE) == -FLOAT
    kind, body = chained(shop)[-1]
    assert (kind, body["number"], body["float"], body["person"]) == (
        EventKind.SHIFT_OPENED, shift.number, 300_000, "Siti",
    )  # fmt: skip


def test_a_till_has_one_shift_at_a_time(shop: Shop, siti: Attendant) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    with pytest.raises(ShiftAlreadyOpen, match="SIF-CKL-1-261124-1 of Siti") as refused:
        shop.shifts.open("CKL", 1, siti, FLOAT)
    assert refused.value.shift == shift
    assert shop.ledger.balance("CKL", DRAWER) == FLOAT
    assert shop.shifts.open("CKL", 2, siti, ZERO).till == "CKL-2"


def test_a_till_of_no_centre_is_not_opened(shop: Shop, siti: Attendant) -> None:
    with pytest.raises(NotFound):
        shop.shifts.open("XXX", 1, siti, FLOAT)


def test_a_shift_opened_after_midnight_at_the_centre_is_of_the_new_day(shop: Shop, siti: Attendant) -> None:
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(datetime(2026, 11, 24, 17, 30, tzinfo=UTC))
    assert shop.shifts.open("CKL", 1, siti, FLOAT).business_date == date(2026, 11, 25)


def test_a_sale_after_midnight_belongs_to_its_shift_s_day(shop: Shop, siti: Attendant) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    later(shop, hours=16)
    assert sell(shop, shift).number == "CKL-1-261124-0001"
    assert counted(shop, shift).shift.business_date == DAY


def test_cash_and_other_money_are_told_apart(shop: Shop, siti: Attendant) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    cash = sell(shop, shift).paid
    other = sell(shop, shift, PaymentMethod.QRIS).paid + sell(shop, shift, PaymentMethod.TRANSFER).paid
    sums = shop.shifts.sums(shift)
    assert (sums.sales, sums.cash, sums.not_cash, sums.expected) == (3, cash, other, FLOAT + cash)
    assert sums.total == cash + other


def test_a_counted_close_brings_the_drawer_to_the_safe(shop: Shop, siti: Attendant) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    cash = sell(shop, shift).paid
    closing = counted(shop, shift)
    assert (closing.difference, closing.counted, closing.grand_total) == (ZERO, FLOAT + cash, cash)
    assert shop.ledger.balance("CKL", DRAWER) == ZERO
    assert shop.ledger.balance("CKL", accounts.SAFE) == cash
    assert shop.shifts.current("CKL-1") is None
    assert shop.audit.verify() == []


@pytest.mark.parametrize("off", [-500, 10_000])
def test_a_difference_needs_a_reason_and_is_posted(shop: Shop, siti: Attendant, off: int) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    with pytest.raises(DifferenceNeedsReason) as refused:
        counted(shop, shift, off)
    assert refused.value.difference == Rupiah(off)
    assert shop.shifts.current("CKL-1") == shift
    with pytest.raises(BadText):
        counted(shop, shift, off, "\x1bp")
    closing = counted(shop, shift, off, "Salah kembalian")
    assert (closing.difference, closing.reason) == (Rupiah(off), "Salah kembalian")
    assert shop.ledger.balance("CKL", accounts.OVER_SHORT) == Rupiah(-off)
    assert shop.ledger.balance("CKL", DRAWER) == ZERO
    assert shop.audit.verify() == []


def test_a_shift_is_closed_once_and_sells_no_more(shop: Shop, siti: Attendant) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    counted(shop, shift)
    with pytest.raises(NoOpenShift, match=shift.number):
        counted(shop, shift)
    with pytest.raises(NoOpenShift, match=shift.number):
        sell(shop, shift)
    with pytest.raises(NoOpenShift):
        shop.shifts.close(uuid4(), Count())


def test_the_grand_total_runs_on_from_shift_to_shift(shop: Shop, siti: Attendant) -> None:
    taken = ZERO
    for _ in range(3):
        shift = shop.shifts.open("CKL", 1, siti, FLOAT)
        taken += sell(shop, shift).paid
        later(shop, hours=9)
        assert counted(shop, shift).grand_total == taken
        later(shop, hours=15)


def test_the_grand_total_runs_on_when_the_clock_is_set_back(shop: Shop, siti: Attendant) -> None:
    taken = ZERO
    for _ in range(3):
        shift = shop.shifts.open("CKL", 1, siti, FLOAT)
        taken += sell(shop, shift).paid
        assert counted(shop, shift).grand_total == taken
        later(shop, hours=-2)
    assert [kind for kind, _ in chained(shop)].count(EventKind.CLOCK_JUMP) == 2
    assert shop.audit.verify() == []


def test_a_shift_left_open_yesterday_is_listed_today(shop: Shop, siti: Attendant) -> None:
    old = shop.shifts.open("CKL", 1, siti, FLOAT)
    done = shop.shifts.open("CKL", 2, siti, FLOAT)
    counted(shop, done)
    assert shop.shifts.of_day("CKL", DAY) == [(old, False), (done, True)]
    assert shop.shifts.of_day("CKL", DAY + timedelta(days=1)) == [(old, False)]
    assert shop.shifts.of_day("SWL", DAY) == []


def report_of(shop: Shop, closing: ShiftClosing) -> Job:
    (job,) = shop.printing.of_number(closing.shift.number)
    assert job.kind is PaperKind.SHIFT_REPORT
    return job


def test_the_report_carries_the_count_the_chain_s_mark_and_the_grand_total(
    shop: Shop, siti: Attendant
) -> None:
    shift = shop.shifts.open("CKL", 1, siti, FLOAT)
    sell(shop, shift, PaymentMethod.QRIS)
    later(shop, hours=9)
    closing = shop.shifts.close(shift.id, count_of(Rupiah(299_500)), "Salah kembalian")
    job = report_of(shop, closing)
    assert job.document is not None
    for width in (58, 80):
        paper = paper_as(job.document, paper_mm=width, form="txt").decode()
        for words in (
            "LAPORAN TUTUP SIF", shift.number, "Siti", "24/11/26 18.00", "2 x 100.000", "Rp299.500", "Kurang",
            "-Rp500", "Alasan: Salah kembalian", closing.chain_short, "Tanda rantai", "Modal awal",
        ):  # fmt: skip
            assert words in paper, (words, paper)
    kind, body = chained(shop)[-1]
    assert (kind, body["grand_total"]) == (EventKind.SHIFT_CLOSED, closing.grand_total.amount)


def test_a_count_starts_empty_and_takes_each_place_once() -> None:
    count = Count()
    assert (count.total, count.number_at(0)) == (ZERO, 0)
    count = count.with_number(0, 3).with_number(1, 1).with_number(0, 2)
    assert (count.total, count.number_at(0)) == (COUNT_PLACES[0] * 2 + COUNT_PLACES[1], 2)
    assert count.with_number(0, -1).number_at(0) == 0


@given(st.lists(st.integers(0, 500), min_size=len(COUNT_PLACES), max_size=len(COUNT_PLACES)))
def test_a_count_is_worth_its_pieces(numbers: list[int]) -> None:
    count = Count()
    for place, number in enumerate(numbers):
        count = count.with_number(place, number)
    worth = sum(value.amount * number for value, number in zip(COUNT_PLACES, numbers, strict=True))
    assert count.total == Rupiah(worth)
