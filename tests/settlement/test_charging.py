"""Agreed fees are charged once, balances put right only with another supervisor's word."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from pos.core.errors import BadText, NotFound
from pos.core.money import ZERO, Rupiah
from pos.db.base import Base
from pos.ledger import accounts
from pos.ledger.tables import EntryRow
from pos.settlement.domain import BadCharge, DayToCome, FeeOrder, OtherFee, OwnApproval
from pos.settlement.tables import AdjustmentRow, FeeRow
from tests.settlement.days import BANK, CASH, TUESDAY, Days, after

RENT = FeeOrder("sewa rak 2026-11", "Sewa rak November", Rupiah(15_000))
AN_OWN_APPROVAL = """
    INSERT INTO adjustment SELECT 'PY-X', centre, artisan_code, amount, reason, business_date, at, person,
        person, X'00' FROM adjustment
"""
A_SECOND_KEY = """
    INSERT INTO fee SELECT 'PT-X', centre, artisan_code, fee_key, what, amount, business_date, at, person,
        X'00' FROM fee
"""
SIGNED = ("Dedi", "Lilis")


def rows(days: Days, table: type[Base]) -> int:
    with days.shop.db.read() as session:
        return session.execute(select(func.count()).select_from(table)).scalar_one()


def charge(days: Days, order: FeeOrder = RENT, day: date | None = None) -> str:
    return days.shop.charges.charge("CKL", CASH, order, "Dedi", day).number


def test_a_fee_is_taken_off_the_balance_and_is_in_the_day_s_settlement(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(CASH, 100_000, 8_000))
    assert charge(days) == "PT-CKL-261124-001"
    assert days.owed(CASH) == Rupiah(65_000)
    assert days.shop.ledger.balance("CKL", accounts.SERVICE) == Rupiah(-15_000)
    line = days.line(TUESDAY, CASH)
    assert (line.fees, line.closing_balance, line.payable) == (
        Rupiah(15_000),
        Rupiah(65_000),
        Rupiah(65_000),
    )
    assert days.shop.audit.verify() == []


def test_the_same_key_charges_nobody_twice_whatever_its_capitals(days: Days) -> None:
    first = days.shop.charges.charge("CKL", CASH, RENT, "Dedi")
    days.at(after(1))
    again = FeeOrder("Sewa  Rak 2026-11", "Sewa rak November", Rupiah(15_000))
    assert days.shop.charges.charge("CKL", CASH, again, "Siti") == first
    assert days.owed(CASH) == Rupiah(-15_000)
    assert rows(days, FeeRow) == rows(days, EntryRow) == 1


@pytest.mark.parametrize(
    "other", [FeeOrder(RENT.key, RENT.what, Rupiah(20_000)), FeeOrder(RENT.key, "Sewa meja", RENT.amount)]
)
def test_the_same_key_for_something_else_is_refused_and_names_what_was_charged(
    days: Days, other: FeeOrder
) -> None:
    number = charge(days)
    with pytest.raises(OtherFee, match=r"Sewa rak November, Rp15\.000") as trouble:
        charge(days, other)
    assert trouble.value.charged.number == number
    assert days.owed(CASH) == Rupiah(-15_000)


def test_a_fee_for_all_skips_who_has_it_and_leaves_out_who_is_not_of_the_centre(days: Days) -> None:
    charge(days)
    made = days.shop.charges.charge_all("CKL", RENT, "Dedi")
    assert made.skipped == 1
    codes = {fee.artisan_code for fee in made.fees}
    assert BANK in codes
    assert CASH not in codes
    goods = {one.artisan_code for one in days.shop.shelf.search("CKL", limit=500) if one.artisan_code}
    assert codes | {CASH} == goods
    assert len({fee.number for fee in made.fees}) == len(codes)
    again = days.shop.charges.charge_all("CKL", RENT, "Dedi")
    assert (again.fees, again.skipped) == ((), len(goods))
    assert days.shop.audit.verify() == []


def test_a_fee_for_all_is_all_or_nothing(days: Days) -> None:
    days.shop.charges.charge("CKL", BANK, FeeOrder(RENT.key, RENT.what, Rupiah(1)), "Dedi")
    with pytest.raises(OtherFee):
        days.shop.charges.charge_all("CKL", RENT, "Dedi")
    assert rows(days, FeeRow) == 1


def test_a_fee_of_a_settled_day_follows_in_the_next(days: Days) -> None:
    days.settle(TUESDAY)
    days.at(after(1))
    charge(days, day=TUESDAY)
    assert days.line(after(1), CASH).fees == Rupiah(15_000)


def test_an_adjustment_goes_both_ways(days: Days) -> None:
    up = days.adjust(TUESDAY, CASH, 40_000)
    down = days.adjust(TUESDAY, CASH, -12_500)
    assert (up.number, down.number) == ("PY-CKL-261124-001", "PY-CKL-261124-002")
    assert days.line(TUESDAY, CASH).adjustments == Rupiah(27_500)
    assert days.shop.ledger.balance("CKL", accounts.COMMISSION) == Rupiah(27_500)
    assert days.shop.audit.verify() == []


@pytest.mark.parametrize("approver", ["Dedi", " dedi ", ""])
def test_nobody_approves_his_own_adjustment(days: Days, approver: str) -> None:
    with pytest.raises(OwnApproval):
        days.shop.charges.adjust(
            "CKL", CASH, Rupiah(1_000), reason="salah hitung", signed=("Dedi", approver)
        )  # fmt: skip
    assert (rows(days, AdjustmentRow), days.owed(CASH)) == (0, ZERO)


def test_the_database_itself_refuses_an_own_approval_and_a_second_key(days: Days) -> None:
    days.adjust(TUESDAY, CASH, 1_000)
    charge(days)
    lies = (AN_OWN_APPROVAL, A_SECOND_KEY)
    for lie in lies:
        with pytest.raises(IntegrityError), days.shop.db.write() as session:
            session.execute(text(lie))


def test_bad_input_is_refused_and_posts_nothing(days: Days) -> None:
    charges = days.shop.charges
    with pytest.raises(BadCharge):
        charge(days, FeeOrder("sewa", "Sewa", ZERO))
    with pytest.raises(BadCharge):
        charge(days, FeeOrder("sewa", "Sewa", Rupiah(-5_000)))
    with pytest.raises(BadText):
        charge(days, FeeOrder(" ", "Sewa", Rupiah(5_000)))
    with pytest.raises(DayToCome):
        charge(days, day=after(1))
    with pytest.raises(NotFound):
        charges.charge("CKL", "P99", RENT, "Dedi")
    with pytest.raises(NotFound):
        charges.charge("XXX", CASH, RENT, "Dedi")
    with pytest.raises(BadCharge):
        charges.adjust("CKL", CASH, ZERO, reason="salah", signed=SIGNED)
    with pytest.raises(BadText):
        charges.adjust("CKL", CASH, Rupiah(1), reason="", signed=SIGNED)
    assert rows(days, EntryRow) == 0


def test_balances_at_several_centres_are_told_apart(days: Days) -> None:
    charges = days.shop.charges
    charges.adjust("CKL", CASH, Rupiah(40_000), reason="selisih", signed=SIGNED)
    charges.adjust("BDL", CASH, Rupiah(-7_000), reason="selisih", signed=SIGNED)
    days.advance(TUESDAY, CASH, 10_000)
    told = days.shop.settlements.everywhere(CASH)
    assert [(one.centre, one.balance, one.advance, one.pending) for one in told] == [
        ("BDL", Rupiah(-7_000), ZERO, ZERO),
        ("CKL", Rupiah(40_000), Rupiah(10_000), ZERO),
    ]
    days.settle(TUESDAY)
    days.shop.payouts.prepare("PR-CKL-20261124", person="Dedi")
    pending = {one.centre: one.pending for one in days.shop.settlements.everywhere(CASH)}
    assert pending == {"BDL": ZERO, "CKL": Rupiah(30_000)}
    with pytest.raises(NotFound):
        days.shop.settlements.everywhere("P99")
