"""What *Perhitungan* shows of a day: where each artisan's money is, and who is next."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pos.artisans.domain import Rail
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.settlement.domain import Checks, MoneyByKind, Payout, PayoutState, SettlementLine
from pos.settlement.screens.day_state import DayState, Standing, row_of

NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)
UNIT = Rupiah(1_000)


def line(
    code: str, payable: int, rail: Rail = Rail.CASH, *, opening: int = 0, paid: int = 0
) -> SettlementLine:
    """An artisan who sold goods of Rp100.000 at 80 % and has a fee of Rp5.000."""
    share = Rupiah(80_000)
    closing = Rupiah(opening) + share - Rupiah(5_000) - Rupiah(paid)
    return SettlementLine(
        code, f"Bu {code}", Rupiah(opening), 1, Rupiah(100_000), ZERO, Rupiah(100_000), Rupiah(20_000), share,
        ZERO, ZERO, Rupiah(5_000), ZERO, Rupiah(paid), closing, Rupiah(payable), rail,
    )  # fmt: skip


def payout(code: str, amount: int, state: PayoutState) -> Payout:
    return Payout(
        new_id(), f"PB-{code}", "CKL", code, f"Bu {code}", Rail.CASH, Rupiah(amount), "PR-CKL-20261124", "R",
        NOON, state, NOON, "Dedi", "", "9F3A21BC",
    )  # fmt: skip


def test_a_row_adds_up_from_balance_to_balance() -> None:
    row = row_of(line("A", 78_650, opening=569_650, paid=566_000), None, False, UNIT)
    sums = row.opening + row.line.net_sales - row.line.centre_share + row.deductions
    assert sums == row.line.closing_balance
    assert row.opening == Rupiah(3_650)
    assert row.deductions == Rupiah(-5_000)


@pytest.mark.parametrize(
    ("closed", "payable", "state", "standing"),
    [
        (False, 78_650, None, Standing.OPEN),
        (True, 78_650, None, Standing.UNPAID),
        (True, 0, None, Standing.CARRIED),
        (True, 78_650, PayoutState.PREPARED, Standing.SENT),
        (True, 78_650, PayoutState.PAID, Standing.PAID),
        (True, 78_650, PayoutState.FAILED, Standing.FAILED),
    ],
)
def test_where_the_money_is(
    closed: bool, payable: int, state: PayoutState | None, standing: Standing
) -> None:
    made = payout("A", 78_000, state) if state is not None else None
    row = row_of(line("A", payable), made, closed, UNIT)
    assert row.standing is standing
    assert row.takes_cash == (standing in {Standing.UNPAID, Standing.SENT, Standing.FAILED})


def test_cash_is_handed_over_down_to_the_unit_and_a_transfer_to_the_rupiah() -> None:
    assert row_of(line("A", 78_650), None, True, UNIT).amount == Rupiah(78_000)
    bank = row_of(line("B", 78_650, Rail.BANK), None, True, UNIT)
    assert bank.amount == Rupiah(78_650)
    assert not bank.takes_cash


def test_after_one_is_paid_the_next_below_follows_and_then_from_the_top() -> None:
    rows = (
        row_of(line("A", 50_000), None, True, UNIT),
        row_of(line("B", 50_000), payout("B", 50_000, PayoutState.PAID), True, UNIT),
        row_of(line("C", 50_000, Rail.BANK), None, True, UNIT),
        row_of(line("D", 50_000), None, True, UNIT),
    )
    checks = Checks((), (), (), None, MoneyByKind(ZERO, ZERO, ZERO))
    state = DayState(DAY, DAY, checks, rows)
    following = state.after("B")
    assert following is not None
    assert following.line.artisan_code == "D"
    first = state.after("D")
    assert first is not None
    assert first.line.artisan_code == "A"
    assert [row.line.artisan_code for row in state.waiting] == ["A", "D"]
    assert state.payable == Rupiah(200_000)
