"""Parts of a payment as values: what is left, what cash rounds, and what can never be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.centres.domain import Rounding, round_cash
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.sales.domain import PaymentMethod
from pos.sales.tender import BadPart, Owed, PartState, PartTrouble, SplitTender, bill_of

CASH, QRIS, TRANSFER, CARD = (
    PaymentMethod.CASH,
    PaymentMethod.QRIS,
    PaymentMethod.TRANSFER,
    PaymentMethod.CARD,
)
EXAMPLE = SplitTender(Owed(Rupiah(193_335), Rounding.DOWN_100))


def test_cash_and_qris_share_the_example_of_the_domain() -> None:
    state = EXAMPLE.add(CASH, Rupiah(100_000))
    assert (state.left, state.rounding) == (Rupiah(93_335), ZERO)
    state = state.add(QRIS)
    assert state.waiting is not None
    assert state.waiting.amount == Rupiah(93_335)
    assert not state.is_complete
    state = state.take("4417")
    assert state.is_complete
    assert [p.confirmed_by for p in state.payments("Siti")] == ["", "Siti"]


def test_cash_that_settles_the_rest_is_rounded() -> None:
    state = EXAMPLE.add(QRIS, Rupiah(90_000)).take("").add(CASH, Rupiah(150_000))
    assert (state.left, state.rounding, state.change) == (ZERO, Rupiah(-35), Rupiah(46_700))
    assert state.is_complete
    assert total(part.amount for part in state.parts) == Rupiah(193_300)
    # Without the QRIS part the rest is open again, and nothing is rounded yet.
    state = state.remove(0)
    assert (state.left, state.rounding) == (Rupiah(90_035), ZERO)


def test_a_part_of_cash_is_whole_coins() -> None:
    with pytest.raises(BadPart) as refused:
        EXAMPLE.add(CASH, Rupiah(50_050))
    assert (refused.value.why, refused.value.amount) == (PartTrouble.UNEVEN_CASH, Rupiah(100))


@pytest.mark.parametrize(
    ("method", "typed", "why"),
    [
        (QRIS, 193_336, PartTrouble.TOO_MUCH),
        (CARD, 0, PartTrouble.NOTHING),
        (CASH, 0, PartTrouble.NOTHING),
    ],
)
def test_what_no_part_can_be(method: PaymentMethod, typed: int, why: PartTrouble) -> None:
    with pytest.raises(BadPart) as refused:
        EXAMPLE.add(method, Rupiah(typed))
    assert refused.value.why is why


def test_one_part_waits_at_a_time_and_nothing_is_added_to_a_paid_one() -> None:
    waiting = EXAMPLE.add(TRANSFER)
    with pytest.raises(BadPart) as refused:
        waiting.add(CASH)
    assert refused.value.why is PartTrouble.ANOTHER_WAITS
    with pytest.raises(BadPart) as refused:
        waiting.take("BCA 4417").add(CASH)
    assert refused.value.why is PartTrouble.NOTHING_LEFT


@pytest.mark.parametrize(("people", "parts"), [(2, [96_700, 96_600]), (3, [64_500, 64_400, 64_400])])
def test_friends_pay_alike_in_coins_that_exist(people: int, parts: list[int]) -> None:
    state = EXAMPLE.equal(people)
    for _person in range(people):
        state = state.add(CASH)
    assert [part.amount.amount for part in state.parts] == parts
    assert state.is_complete
    assert state.rounding == Rupiah(-35)


def test_friends_pay_alike_by_telephone_to_the_rupiah() -> None:
    state = EXAMPLE.equal(4)
    for _person in range(4):
        state = state.add(QRIS).take("")
    assert total(part.amount for part in state.parts) == Rupiah(193_335)
    assert state.rounding == ZERO


def test_a_few_rupiah_that_no_coin_pays_are_rounded_away_by_cash() -> None:
    state = EXAMPLE.add(QRIS, Rupiah(193_300)).take("").add(CASH)
    assert state.is_complete
    assert (state.parts[1].amount, state.rounding) == (ZERO, Rupiah(-35))


def test_each_part_has_its_own_bill() -> None:
    key = new_id()
    assert bill_of("CKL-1", key) != bill_of("CKL-1", key, 2)
    assert len(bill_of("CKL-12", key, 11)) <= 25
    assert bill_of("CKL-1", None) == "CKL-1"


step = st.tuples(st.sampled_from([CASH, QRIS, TRANSFER, CARD]), st.none() | st.integers(1, 400_000))


@given(
    st.integers(1, 400_000),
    st.sampled_from(list(Rounding)),
    st.integers(0, 4),
    st.lists(step | st.integers(0, 3), max_size=12),
)
def test_whatever_is_tried_a_complete_payment_is_what_the_till_takes(
    net: int, rule: Rounding, people: int, steps: list[tuple[PaymentMethod, int | None] | int]
) -> None:
    state = SplitTender(Owed(Rupiah(net), rule)).equal(people)
    for what in steps:
        if isinstance(what, int):
            if what < len(state.parts):
                state = state.remove(what)
            continue
        method, typed = what
        try:
            state = state.add(method, None if typed is None else Rupiah(typed)).take("4417")
        except BadPart:
            continue
        assert state.left >= ZERO
    if state.is_complete:
        payments = state.payments("Siti")
        other = total(p.amount for p in payments if p.method is not CASH)
        in_cash = any(p.method is CASH for p in payments)
        rounding = round_cash(Rupiah(net) - other, rule) if in_cash else ZERO
        assert total(p.amount for p in payments) == Rupiah(net) + rounding
        assert all(p.tendered >= p.amount >= ZERO for p in payments)
        assert all(part.state is PartState.TAKEN for part in state.parts)
