"""What a supervisor may do with the people of a shop, and which PINs nobody gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.clock import FixedClock
from pos.db.database import Database
from pos.staff.domain import (
    Attendant,
    BadPin,
    LastSupervisor,
    MayNotApprove,
    NameTaken,
    Role,
    SimplePin,
    StaffEdit,
    is_simple,
)
from pos.staff.editing import StaffCards
from pos.staff.service import Staff

TILL = "CKL-1"


@pytest.fixture
def cards(db: Database, clock: FixedClock) -> StaffCards:
    return StaffCards(db, clock)


@pytest.fixture
def ratna(cards: StaffCards) -> Attendant:
    """The first supervisor."""
    return cards.first("Bu Ratna", "270519", TILL)


@pytest.mark.parametrize(
    "pin",
    ["1234", "4321", "7890", "1111", "1212", "123456", "890123", "654321", "121212", "123123", "000000"],
)
def test_the_first_pins_that_anybody_would_try_are_refused(pin: str) -> None:
    assert is_simple(pin)


@given(st.from_regex(r"\A[0-9]{6}\Z"))
def test_few_pins_are_refused(pin: str) -> None:
    ways = {pin[0] * 6, pin[:2] * 3, pin[:3] * 2}
    rows = {"".join(str((int(pin[0]) + step * by) % 10) for step in range(6)) for by in (1, -1)}
    assert is_simple(pin) == (pin in ways | rows)


def test_there_is_only_one_first_supervisor(cards: StaffCards, ratna: Attendant) -> None:
    with pytest.raises(MayNotApprove):
        cards.first("Somebody", "730519", TILL)
    assert [one.person for one in cards.everyone()] == [ratna]


def test_only_a_supervisor_takes_people_in_and_names_are_their_own(
    cards: StaffCards, ratna: Attendant
) -> None:
    siti = cards.take_in(StaffEdit("Siti", Role.ATTENDANT, "2705"), ratna, TILL)
    with pytest.raises(MayNotApprove):
        cards.take_in(StaffEdit("Ani", Role.ATTENDANT, "2705"), siti, TILL)
    with pytest.raises(NameTaken):
        cards.take_in(StaffEdit("SITI", Role.ATTENDANT, "2705"), ratna, TILL)
    with pytest.raises(BadPin):
        cards.take_in(StaffEdit("Ani", Role.SUPERVISOR, "2705"), ratna, TILL)
    with pytest.raises(SimplePin):
        cards.take_in(StaffEdit("Ani", Role.ATTENDANT, "1234"), ratna, TILL)


def test_another_role_needs_a_pin_of_its_length(
    cards: StaffCards, ratna: Attendant, db: Database, clock: FixedClock
) -> None:
    siti = cards.take_in(StaffEdit("Siti", Role.ATTENDANT, "2705"), ratna, TILL)
    with pytest.raises(BadPin):
        cards.change(siti.id, StaffEdit("Siti", Role.SUPERVISOR), ratna, TILL)
    cards.change(siti.id, StaffEdit("Siti N.", Role.SUPERVISOR, "820417"), ratna, TILL)
    assert Staff(db, clock).log_in(siti.id, "820417", TILL).role is Role.SUPERVISOR


def test_a_shop_is_never_without_a_supervisor(cards: StaffCards, ratna: Attendant) -> None:
    with pytest.raises(LastSupervisor):
        cards.set_active(ratna.id, False, ratna, TILL)
    with pytest.raises(LastSupervisor):
        cards.change(ratna.id, StaffEdit("Bu Ratna", Role.TREASURER), ratna, TILL)
    dedi = cards.take_in(StaffEdit("Dedi", Role.SUPERVISOR, "820417"), ratna, TILL)
    cards.set_active(ratna.id, False, dedi, TILL)
    assert [(one.person.name, one.active) for one in cards.everyone()] == [
        ("Dedi", True),
        ("Bu Ratna", False),
    ]
