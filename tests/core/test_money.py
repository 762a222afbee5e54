"""Whole rupiah: what they refuse, and that no division ever loses or makes one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.errors import NotWholeRupiah
from pos.core.money import (
    COINS,
    NOTES,
    ZERO,
    Rupiah,
    apportion,
    given_back,
    in_notes,
    parse_rupiah,
    plain,
    rupiah,
    share,
    smart_amounts,
    total,
)

amounts = st.integers(-(10**12), 10**12).map(Rupiah)
prices = st.integers(0, 10**9).map(Rupiah)
rates = st.integers(0, 10_000)


@pytest.mark.parametrize("amount", [1.0, Decimal(1), True, "1", None])
def test_only_whole_numbers_are_money(amount: object) -> None:
    with pytest.raises(NotWholeRupiah):
        Rupiah(amount)  # type: ignore[arg-type]


def test_money_is_not_multiplied_by_a_fraction() -> None:
    with pytest.raises(NotWholeRupiah):
        Rupiah(100) * 0.725  # type: ignore[operator]


def test_the_part_of_an_artisan_is_half_up_on_the_magnitude() -> None:
    assert share(Rupiah(33_335), 7_250) == Rupiah(24_168)
    assert share(Rupiah(1), 5_000) == Rupiah(1)
    assert share(Rupiah(-1), 5_000) == Rupiah(-1)


@given(amounts, rates)
def test_what_was_shared_out_comes_back_the_same(amount: Rupiah, bps: int) -> None:
    assert share(-amount, bps) == -share(amount, bps)


@given(amounts, rates)
def test_a_share_is_the_nearest_whole_rupiah(amount: Rupiah, bps: int) -> None:
    off = 10_000 * share(abs(amount), bps).amount - abs(amount).amount * bps
    assert -5_000 < off <= 5_000


@given(amounts)
def test_the_whole_and_nothing_are_shares(amount: Rupiah) -> None:
    assert share(amount, 10_000) == amount
    assert share(amount, 0) == ZERO


def test_a_discount_on_the_basket_falls_as_in_the_worked_example() -> None:
    assert [part.amount for part in apportion(Rupiah(10_000), [125_000, 45_000, 33_335])] == [
        6_148, 2_213, 1_639,
    ]  # fmt: skip


def test_a_tie_goes_to_the_earlier_line() -> None:
    assert apportion(Rupiah(100), [1, 1, 1]) == [Rupiah(34), Rupiah(33), Rupiah(33)]


@given(prices, st.lists(st.integers(0, 10**9), min_size=1, max_size=20))
def test_the_parts_are_the_whole(amount: Rupiah, weights: list[int]) -> None:
    if not sum(weights):
        weights[0] = 1
    parts = apportion(amount, weights)

    assert total(parts) == amount
    exact = [amount.amount * weight for weight in weights]
    whole = sum(weights)
    assert all(abs(part.amount * whole - e) < whole for part, e in zip(parts, exact, strict=True))


def test_an_amount_without_a_line_to_carry_it_is_refused() -> None:
    assert apportion(ZERO, [0, 0]) == [ZERO, ZERO]
    for weights in ([], [0], [-1, 2]):
        with pytest.raises(ValueError, match="cannot apportion"):
            apportion(Rupiah(1), weights)


def test_three_mugs_come_back_one_by_one() -> None:
    net = Rupiah(100_000)
    assert [given_back(net, 3, before, 1).amount for before in range(3)] == [33_333, 33_334, 33_333]


@given(amounts, st.lists(st.integers(1, 50), min_size=1, max_size=10))
def test_all_that_comes_back_is_all_that_was_paid(amount: Rupiah, times: list[int]) -> None:
    quantity, before, parts = sum(times), 0, []
    for now in times:
        parts.append(given_back(amount, quantity, before, now))
        before += now

    assert total(parts) == amount


def test_money_on_screen_and_in_columns() -> None:
    assert rupiah(Rupiah(1_250_000)) == str(Rupiah(1_250_000)) == "Rp1.250.000"
    assert rupiah(Rupiah(-25_000)) == "-Rp25.000"
    assert plain(Rupiah(-15_000)) == "-15.000"
    assert rupiah(ZERO) == "Rp0"


@given(prices)
def test_what_is_shown_can_be_typed(amount: Rupiah) -> None:
    assert parse_rupiah(rupiah(amount)) == parse_rupiah(plain(amount)) == amount


@pytest.mark.parametrize(
    "typed",
    ["", " ", "25.00", "2,5", "2.5000", "-5", "+5", "1e5", "25 000", "Rp", "25.000,00", "٢٥", "1.0000",
     ".500", "1234567890123", "0x10", "1_000"],
)  # fmt: skip
def test_nothing_is_guessed(typed: str) -> None:
    with pytest.raises(NotWholeRupiah) as trouble:
        parse_rupiah(typed)
    assert trouble.value.given == typed


@given(prices)
def test_notes_and_coins_make_the_amount_but_for_small_change(amount: Rupiah) -> None:
    counts = in_notes(amount)

    assert amount.amount - sum(value.amount * count for value, count in counts) == amount.amount % 100
    assert all(value in (*NOTES, *COINS) and count > 0 for value, count in counts)


def test_amounts_that_a_buyer_hands_over() -> None:
    assert [amount.amount for amount in smart_amounts(Rupiah(431_500))] == [
        431_500, 435_000, 440_000, 450_000, 500_000, 550_000,
    ]  # fmt: skip


@given(prices, st.integers(1, 8))
def test_no_offered_amount_is_too_little(due: Rupiah, most: int) -> None:
    offered = smart_amounts(due, most)

    assert offered[0] == due
    assert offered == sorted(set(offered))
    assert len(offered) == most
