"""Logging in: a PIN, a growing wait after wrong ones, and a restart that forgives nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from pos.core.clock import FixedClock
from pos.core.errors import BadText, NotFound
from pos.db.database import Database
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.schema.upgrade import open_database
from pos.staff.domain import (
    Attendant,
    BadPin,
    BadPreferences,
    LogIn,
    PinLocked,
    Preferences,
    Role,
    WrongPin,
    wait_after,
)
from pos.staff.service import Staff


@pytest.fixture
def staff(db: Database, clock: FixedClock) -> Staff:
    return Staff(db, clock)


@pytest.fixture
def siti(staff: Staff) -> Attendant:
    return staff.add("Siti", Role.ATTENDANT, "1111")


def wrong(staff: Staff, person: Attendant, times: int = 1) -> WrongPin:
    for _ in range(times):
        with pytest.raises(WrongPin) as refused:
            staff.log_in(person.id, "9999", "CKL-1")
    return refused.value


def test_the_right_pin_lets_her_in(staff: Staff, siti: Attendant) -> None:
    dedi = staff.add("Dedi", Role.SUPERVISOR, "222222")
    assert staff.log_in(siti.id, "1111", "CKL-1") == siti
    assert staff.log_in(dedi.id, "222222", "CKL-1") == dedi
    assert staff.all() == [siti, dedi]


def test_a_pin_is_never_stored(staff: Staff, siti: Attendant, db: Database) -> None:
    with db.read() as session:
        (kept,) = session.execute(text("SELECT pin_hash FROM staff")).scalars()
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert "1111" not in kept.split("$")[-1]


def test_three_wrong_pins_and_she_waits_a_minute(staff: Staff, siti: Attendant, clock: FixedClock) -> None:
    assert wrong(staff, siti).tries_left == 2
    assert wrong(staff, siti).tries_left == 1
    third = wrong(staff, siti)
    assert (third.tries_left, third.wait) == (0, timedelta(minutes=1))
    with pytest.raises(PinLocked) as locked:
        staff.log_in(siti.id, "1111", "CKL-1")
    assert locked.value.wait == timedelta(minutes=1)
    clock.set(clock.now() + timedelta(minutes=1))
    assert staff.log_in(siti.id, "1111", "CKL-1") == siti
    assert wrong(staff, siti).tries_left == 2


def test_the_wait_doubles_up_to_a_quarter_of_an_hour(
    staff: Staff, siti: Attendant, clock: FixedClock
) -> None:
    wrong(staff, siti, 2)
    waits = []
    for _ in range(7):
        waits.append(wrong(staff, siti).wait)
        clock.set(clock.now() + waits[-1])
    assert [wait // timedelta(minutes=1) for wait in waits] == [1, 2, 4, 8, 15, 15, 15]
    assert wait_after(10**9) == timedelta(minutes=15)


def test_a_restart_does_not_clear_the_wait(
    staff: Staff, siti: Attendant, clock: FixedClock, db: Database, tmp_path: Path
) -> None:
    wrong(staff, siti, 3)
    db.close()
    again = open_database(tmp_path / "gerabah.db")
    with pytest.raises(PinLocked):
        Staff(again, clock).log_in(siti.id, "1111", "CKL-1")
    again.close()


def test_guessing_at_two_tills_counts_together(
    staff: Staff, siti: Attendant, clock: FixedClock, tmp_path: Path
) -> None:
    other = open_database(tmp_path / "gerabah.db")
    wrong(staff, siti)
    wrong(Staff(other, clock), siti)
    assert wrong(staff, siti).tries_left == 0
    other.close()


def test_a_clock_that_was_wrong_locks_nobody_out_for_years(
    staff: Staff, siti: Attendant, clock: FixedClock
) -> None:
    now = clock.now()
    clock.set(now + timedelta(days=1000))
    wrong(staff, siti, 3)
    clock.set(now)
    assert staff.log_in(siti.id, "1111", "CKL-1") == siti


def test_each_wrong_pin_is_a_line_of_the_chain(staff: Staff, siti: Attendant, db: Database) -> None:
    wrong(staff, siti, 2)
    with db.read() as session:
        rows = list(session.scalars(select(ChainEventRow).order_by(ChainEventRow.seq)))
    assert [row.kind for row in rows] == [EventKind.LOGIN_FAILED] * 2
    assert '"failures":2' in rows[1].body
    assert '"person":"Siti"' in rows[1].body
    assert "9999" not in rows[1].body


def test_one_person_s_wrong_pins_do_not_lock_another(staff: Staff, siti: Attendant) -> None:
    sari = staff.add("Sari", Role.ATTENDANT, "3333")
    wrong(staff, siti, 3)
    assert staff.log_in(sari.id, "3333", "CKL-1") == sari


@pytest.mark.parametrize(
    ("role", "pin"),
    [(Role.ATTENDANT, "111"), (Role.SUPERVISOR, "2222"), (Role.ATTENDANT, "11a1"), (Role.ATTENDANT, "١٢٣٤")],
)
def test_a_new_pin_has_its_role_s_digits(staff: Staff, role: Role, pin: str) -> None:
    with pytest.raises(BadPin, match=f"{role.pin_digits} digits"):
        staff.add("Siti", role, pin)


def test_a_name_has_no_printer_commands(staff: Staff) -> None:
    with pytest.raises(BadText):
        staff.add("Siti\x1bp", Role.ATTENDANT, "1111")


def test_who_is_not_there_cannot_log_in(staff: Staff) -> None:
    with pytest.raises(NotFound):
        staff.log_in(uuid4(), "1111", "CKL-1")


def test_only_supervisor_and_treasurer_settle() -> None:
    assert {role for role in Role if role.may_settle} == {Role.SUPERVISOR, Role.TREASURER}


@pytest.fixture
def people() -> tuple[Attendant, ...]:
    return (Attendant(uuid4(), "Siti", Role.ATTENDANT), Attendant(uuid4(), "Dedi", Role.SUPERVISOR))


def typed(state: LogIn, keys: str) -> LogIn:
    for key in keys:
        state = state.type(key)
    return state


def test_digits_typed_before_anybody_is_known_are_kept(people: tuple[Attendant, ...]) -> None:
    state = typed(LogIn(), "1111").with_people(people)
    assert (state.person, state.typed, state.complete) == (people[0], "1111", True)


def test_another_person_begins_anew(people: tuple[Attendant, ...]) -> None:
    state = typed(LogIn(people), "12").choose(1)
    assert (state.person, state.typed) == (people[1], "")
    assert typed(state, "2222").complete is False
    assert typed(state, "22222299").typed == "222222"


def test_a_digit_can_be_taken_back_until_the_pin_is_checked(people: tuple[Attendant, ...]) -> None:
    state = typed(LogIn(people), "12").type("back")
    assert state.typed == "1"
    checking = LogIn(people, typed="1111", checking=True)
    steps: tuple[Callable[[LogIn], LogIn], ...] = (lambda s: s.type("back"), lambda s: s.choose(1))
    assert [step(checking) for step in steps] == [checking, checking]


def test_how_a_person_wants_the_screen_is_kept_for_her_alone(staff: Staff, siti: Attendant) -> None:
    dedi = staff.add("Dedi", Role.SUPERVISOR, "222222")
    wanted = Preferences("en", 125, "dark", sounds=False, key_caps=False)
    staff.set_preferences(siti.id, wanted)
    assert staff.log_in(siti.id, "1111", "CKL-1").preferences == wanted
    assert staff.log_in(dedi.id, "222222", "CKL-1").preferences == Preferences()


@pytest.mark.parametrize(
    "odd", [Preferences(language="fr"), Preferences(scale_percent=300), Preferences(look="pink")]
)
def test_a_look_that_there_is_not_is_refused(staff: Staff, siti: Attendant, odd: Preferences) -> None:
    with pytest.raises(BadPreferences):
        staff.set_preferences(siti.id, odd)
    with pytest.raises(NotFound):
        staff.set_preferences(uuid4(), Preferences())


def test_text_sizes_end_at_both_ends() -> None:
    assert Preferences().sized(-1).scale_percent == 100
    assert Preferences().sized(1).scale_percent == 110
    assert Preferences(scale_percent=150).sized(1).scale_percent == 150
