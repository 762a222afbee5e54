"""Attendants: added, listed, and let in by PIN."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.staff.domain import (
    FREE_TRIES,
    LONGEST_WAIT,
    Approval,
    ApprovalRequest,
    Attendant,
    BadPin,
    BadPreferences,
    MayNotApprove,
    PinLocked,
    Preferences,
    Role,
    WrongPin,
    wait_after,
)
from pos.staff.tables import StaffRow

if TYPE_CHECKING:
    from argon2 import PasswordHasher


class Staff:
    """The people who may log in at a till."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def all(self) -> list[Attendant]:
        """Everyone active, attendants first, then by name."""
        query = select(StaffRow).where(StaffRow.active).order_by(StaffRow.role, StaffRow.name)
        with self._db.read() as session:
            return [row.to_domain() for row in session.scalars(query)]

    def add(self, name: str, role: Role, pin: str) -> Attendant:
        """A new person. Raises `BadPin` or `BadText`."""
        if len(pin) != role.pin_digits or not (pin.isascii() and pin.isdigit()):
            raise BadPin(role.pin_digits)
        row = new_row(name, role, pin)
        with self._db.write(Topic.STAFF) as session:
            insert_rows(session, StaffRow, [row])
        return Attendant(UUID(str(row["id"])), str(row["name"]), role)

    def set_preferences(self, staff_id: UUID, preferences: Preferences) -> None:
        """How a person wants the screen from now on. Raises `BadPreferences` or `NotFound`."""
        if not preferences.exists:
            raise BadPreferences(preferences)
        values = {name: getattr(preferences, name) for name in Preferences.__slots__}
        with self._db.write(Topic.STAFF) as session:
            if session.get(StaffRow, staff_id) is None:
                raise NotFound("attendant", str(staff_id))
            session.execute(update(StaffRow).where(StaffRow.id == staff_id).values(values))

    def now(self) -> datetime:
        """The time at which something is asked."""
        return self._clock.now()

    def approvers(self) -> list[Attendant]:
        """The supervisors."""
        return [person for person in self.all() if person.role.may_approve]

    def approve(self, staff_id: UUID, pin: str, till_code: str, request: ApprovalRequest) -> Approval:
        """Take a supervisor's PIN for one act; the approval is told to the chain.

        Raises `WrongPin`, `PinLocked`, or `MayNotApprove`.
        """
        return self.grant(self.log_in(staff_id, pin, till_code), till_code, request)

    def grant(self, person: Attendant, till_code: str, request: ApprovalRequest) -> Approval:
        """The word of a supervisor who is logged in himself. Raises `MayNotApprove`."""
        if not person.role.may_approve:
            raise MayNotApprove(person.name)
        body = {
            "act": request.act, "what": request.what, "asked_by": request.asked_by, "reason": request.reason,
        }  # fmt: skip
        with self._db.write() as session:
            record(session, till_code, EventKind.APPROVAL, body, person=person.name, now=self._clock.now())
        return Approval(request, person.name)

    def log_in(self, staff_id: UUID, pin: str, till_code: str) -> Attendant:
        """Let a person in. Raises `PinLocked`, or `WrongPin` after noting the try in the chain.

        Hashing takes a tenth of a second on a cheap computer and is done outside the transaction.
        """
        now = self._clock.now()
        with self._db.read() as session:
            row = session.get(StaffRow, staff_id)
        if row is None or not row.active:
            raise NotFound("attendant", str(staff_id))
        _refuse_locked(row.locked_until, now)
        if _fits(row.pin_hash, pin):
            if row.failures:
                with self._db.write(Topic.STAFF) as session:
                    _note(session, staff_id, 0, None)
            return row.to_domain()
        with self._db.write(Topic.STAFF) as session:
            # Counted again here: somebody may be guessing at another till at the same time.
            tries = select(StaffRow.failures).where(StaffRow.id == staff_id)
            failures = session.execute(tries).scalar_one() + 1
            wait = wait_after(failures)
            _note(session, staff_id, failures, now + wait if wait else None)
            record(
                session, till_code, EventKind.LOGIN_FAILED, {"failures": failures}, person=row.name, now=now
            )
        raise WrongPin(max(0, FREE_TRIES - failures), wait)


def _refuse_locked(until: datetime | None, now: datetime) -> None:
    # A wait longer than any that is given comes from a clock that was wrong then; it locks nobody out.
    if until is not None and timedelta(0) < until - now <= LONGEST_WAIT:
        raise PinLocked(until, until - now)


def _note(session: Session, staff_id: UUID, failures: int, locked_until: datetime | None) -> None:
    values = {"failures": failures, "locked_until": locked_until}
    session.execute(update(StaffRow).where(StaffRow.id == staff_id).values(values))


def new_row(name: str, role: Role, pin: str) -> dict[str, object]:
    """A new person as a row.  Raises `BadText`."""
    return {
        "id": new_id(), "name": clean("name", name, 60), "role": role, "pin_hash": pin_hash(pin),
        "failures": 0, "locked_until": None, "active": True, "language": "id", "scale_percent": 100,
        "look": "light", "sounds": True, "key_caps": True,
    }  # fmt: skip


def pin_hash(pin: str) -> str:
    """What is kept of a PIN; it takes a tenth of a second on a cheap computer."""
    return _hasher().hash(pin)


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    # 19 MiB, two passes, one lane: OWASP's least, bearable on a cheap computer.
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def _fits(pin_hash: str, pin: str) -> bool:
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(pin_hash, pin)
    except VerifyMismatchError:
        return False
