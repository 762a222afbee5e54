"""The arithmetic of a settlement: the periods example, and what cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.artisans.domain import Rail
from pos.core.money import ZERO, Rupiah
from pos.settlement.domain import (
    Payee,
    Standing,
    Sums,
    notes_for,
    paid_amount,
    payable_of,
    recovered,
    settled_line,
)

AMINAH = Payee("P01", "Bu Aminah", Rail.CASH, Rupiah(25_000))
CAP = 5_000


def sold(share: int, returns: int = 0, payouts: int = 0) -> Sums:
    return Sums(
        net_sales=Rupiah(share), artisan_share=Rupiah(share), returns=Rupiah(returns), payouts=Rupiah(payouts)
    )


def test_the_periods_example() -> None:
    first = settled_line(AMINAH, Standing(outstanding=Rupiah(50_000)), sold(100_000 + 64_800), CAP)
    assert first.advance_recovery == Rupiah(50_000)
    assert (first.closing_balance, first.payable) == (Rupiah(114_800), Rupiah(114_800))
    second = settled_line(AMINAH, Standing(first.closing_balance), sold(32_000, 100_000, 114_800), CAP)
    assert (second.closing_balance, second.payable) == (Rupiah(-68_000), ZERO)
    third = settled_line(AMINAH, Standing(second.closing_balance), sold(120_000), CAP)
    assert (third.closing_balance, third.payable, third.carried) == (Rupiah(52_000), Rupiah(52_000), ZERO)


@pytest.mark.parametrize(
    ("outstanding", "remainder", "taken"),
    [
        (50_000, 164_800, 50_000),
        (100_000, 164_800, 82_400),
        (50_000, -10, 0),
        (0, 164_800, 0),
        (50_000, 1, 1),
    ],
)
def test_an_advance_is_taken_back_up_to_half(outstanding: int, remainder: int, taken: int) -> None:
    assert recovered(Rupiah(outstanding), Rupiah(remainder), CAP) == Rupiah(taken)


@pytest.mark.parametrize(("balance", "payable"), [(24_999, 0), (25_000, 25_000), (0, 0), (-1, 0)])
def test_below_the_minimum_all_is_carried(balance: int, payable: int) -> None:
    assert payable_of(Rupiah(balance), Rupiah(25_000)) == Rupiah(payable)


def test_cash_is_paid_down_to_the_unit_and_a_transfer_to_the_rupiah() -> None:
    assert paid_amount(Rupiah(86_650), Rail.CASH, Rupiah(1_000)) == Rupiah(86_000)
    assert paid_amount(Rupiah(86_650), Rail.BANK, Rupiah(1_000)) == Rupiah(86_650)


def test_the_notes_of_a_cash_run_are_those_of_every_envelope() -> None:
    needed = dict(notes_for([Rupiah(86_000), Rupiah(21_000)]))
    assert needed == {
        Rupiah(50_000): 1, Rupiah(20_000): 2, Rupiah(10_000): 1, Rupiah(5_000): 1, Rupiah(1_000): 2,
    }  # fmt: skip


@given(
    st.integers(-500_000, 500_000), st.integers(0, 500_000), st.integers(0, 300_000), st.integers(0, 300_000),
    st.integers(0, 100_000),
)  # fmt: skip
def test_a_row_always_adds_up(opening: int, share: int, returns: int, paid: int, owed: int) -> None:
    line = settled_line(AMINAH, Standing(Rupiah(opening), Rupiah(owed)), sold(share, returns, paid), CAP)
    assert line.closing_balance == (
        line.opening_balance + line.artisan_share - line.returns + line.adjustments - line.fees
        - line.advance_recovery - line.payouts
    )  # fmt: skip
    assert ZERO <= line.advance_recovery <= Rupiah(owed)
    assert line.payable in (ZERO, line.closing_balance)
    assert line.payable + line.carried == line.closing_balance
