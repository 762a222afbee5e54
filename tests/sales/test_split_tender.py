"""Any split of the ways to pay makes up what is due, to the rupiah."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.centres.domain import Rounding, round_cash
from pos.core.money import ZERO, Rupiah, total
from pos.sales.domain import PaymentMethod
from pos.sales.tender import NoReference, SplitTender, TooMuch, UnevenCash

CASH, QRIS, TRANSFER, CARD = (
    PaymentMethod.CASH, PaymentMethod.QRIS, PaymentMethod.TRANSFER, PaymentMethod.CARD,
)  # fmt: skip


def tender(owed: int, rule: Rounding = Rounding.DOWN_100) -> SplitTender:
    return SplitTender(Rupiah(owed), rule)


def test_cash_and_qris() -> None:
    split = tender(431_500).add(CASH, Rupiah(231_500)).add(QRIS)
    assert [part.amount.amount for part in split.parts] == [231_500, 200_000]
    assert split.left == ZERO
    assert (split.waiting, split.may_finish) == (1, False)
    split = split.receive(1, "4123")
    assert split.may_finish
    payments = split.payments("Siti")
    assert [(p.method, p.reference, p.confirmed_by) for p in payments] == [
        (CASH, "", ""),
        (QRIS, "4123", "Siti"),
    ]


def test_only_what_is_left_to_cash_is_rounded() -> None:
    split = tender(193_335).add(QRIS, Rupiah(93_310)).receive(0).add(CASH)
    assert split.parts[1].amount == Rupiah(100_000)
    assert split.rounding == Rupiah(-25)
    assert split.left == ZERO
    assert tender(193_335).add(QRIS).left == ZERO


def test_cash_beyond_what_is_left_is_change() -> None:
    split = tender(431_500).add(QRIS, Rupiah(400_000)).add(CASH, Rupiah(50_000))
    assert (split.parts[1].amount, split.change) == (Rupiah(31_500), Rupiah(18_500))


def test_only_cash_gives_change() -> None:
    with pytest.raises(TooMuch) as trouble:
        tender(50_000).add(CASH, Rupiah(20_000)).add(QRIS, Rupiah(50_000))
    assert trouble.value.left == Rupiah(30_000)


def test_a_part_in_cash_is_one_that_coins_make() -> None:
    with pytest.raises(UnevenCash):
        tender(50_000).add(CASH, Rupiah(20_050))


@pytest.mark.parametrize("method", [TRANSFER, CARD])
def test_a_transfer_and_a_card_need_a_reference(method: PaymentMethod) -> None:
    split = tender(50_000).add(method)
    with pytest.raises(NoReference):
        split.receive(0, " 12 ")
    assert split.receive(0, "A-9941").may_finish


def test_three_people_pay_alike() -> None:
    split = tender(100_000).among(3)
    for _ in range(3):
        split = split.add(QRIS)
    assert [part.amount.amount for part in split.parts] == [33_334, 33_333, 33_333]
    assert split.left == ZERO


def test_a_removed_part_is_owed_again() -> None:
    split = tender(50_000).add(CASH, Rupiah(20_000)).add(QRIS).remove(0)
    assert split.left == Rupiah(20_000)


def test_nothing_is_added_to_what_is_paid() -> None:
    split = tender(50_000).add(QRIS)
    assert split.add(QRIS) == split.add(CASH, Rupiah(5_000)) == split


@given(
    st.integers(1, 5_000_000),
    st.sampled_from(list(Rounding)),
    st.lists(st.tuples(st.sampled_from([CASH, QRIS, TRANSFER, CARD]), st.integers(0, 2_000_000)), max_size=5),
    st.sampled_from([CASH, QRIS]),
)
def test_any_split_settles_the_sum(
    owed: int, rule: Rounding, steps: list[tuple[PaymentMethod, int]], last: PaymentMethod
) -> None:
    split = tender(owed, rule)
    for method, amount in steps:
        try:
            split = split.add(method, Rupiah(amount))
        except (TooMuch, UnevenCash):
            continue
    split = split.add(last)
    if split.left:  # nearest rounding leaves cash a little more than it was before it was rounded
        split = split.add(CASH)
    paid = total(part.amount for part in split.parts)
    other = total(part.amount for part in split.parts if part.method is not CASH)
    in_cash = any(part.method is CASH for part in split.parts)
    assert split.left == ZERO
    assert paid == Rupiah(owed) + (round_cash(Rupiah(owed) - other, rule) if in_cash else ZERO)
