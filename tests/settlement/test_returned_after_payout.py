"""A thing comes back after its maker was paid: he owes it, and the next days pay it back."""

from __future__ import annotations

from dataclasses import replace

from pos.artisans.domain import Rail
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.sales.domain import Returning, ReturnReason, Sale
from pos.till.domain import Shift
from tests.settlement.days import CASH, TUESDAY, Days, after


def give_back(days: Days, shift: Shift, sale: Sale, reason: ReturnReason) -> Sale:
    state = Returning().open(days.shop.returns.open("CKL", sale.mark), new_id())
    state = replace(state.choose_reason(reason).tick_all(), approved_by="Dedi")
    return days.shop.sales.pay_cash(shift, state.basket)


def paid_tuesday(days: Days) -> Sale:
    """Something for Rp100.000 of which the maker got his Rp80.000 the same evening."""
    with days.shift(TUESDAY) as shift:
        sale = days.sell(shift, days.thing(CASH, 100_000, 8_000))
    number = days.settle(TUESDAY).number
    for payout in days.shop.payouts.prepare(number, rails=list(Rail), person="Dedi"):
        days.shop.payouts.paid(payout.number, person="Dedi")
    assert days.owed(CASH) == ZERO
    return sale


def test_the_balance_goes_below_zero_and_is_netted_in_the_next_days(days: Days) -> None:
    sale = paid_tuesday(days)
    with days.shift(after(1)) as shift:
        give_back(days, shift, sale, ReturnReason.UNWANTED)
        days.sell(shift, days.thing(CASH, 40_000, 8_000))
    line = days.line(after(1), CASH)
    assert (line.returns, line.artisan_share) == (Rupiah(80_000), Rupiah(32_000))
    assert (line.closing_balance, line.payable) == (Rupiah(-48_000), ZERO)
    assert days.owed(CASH) == Rupiah(-48_000)

    with days.shift(after(2)) as shift:
        days.sell(shift, days.thing(CASH, 150_000, 8_000))
    line = days.line(after(2), CASH)
    assert (line.opening_balance, line.closing_balance) == (Rupiah(-48_000), Rupiah(72_000))
    assert line.payable == Rupiah(72_000)
    assert days.shop.audit.verify() == []


def test_what_the_centre_bears_is_not_taken_from_a_maker_who_was_paid(days: Days) -> None:
    sale = paid_tuesday(days)
    with days.shift(after(1)) as shift:
        back = give_back(days, shift, sale, ReturnReason.BROKEN)
    assert back.lines[0].centre_share == Rupiah(-100_000)
    assert days.owed(CASH) == ZERO
    assert days.settle(after(1)).number
    assert days.shop.audit.verify() == []
