"""The people of a shop, kept by a supervisor: taken in, given another role or PIN, and let go."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import NotFound
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.staff.domain import (
    Attendant,
    LastSupervisor,
    MayNotApprove,
    NameTaken,
    Role,
    StaffCard,
    StaffEdit,
    checked_pin,
)
from pos.staff.service import new_row, pin_hash
from pos.staff.tables import StaffRow


class StaffCards:
    """The cards of the people; every change is told to the chain, never the PIN."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def everyone(self) -> list[StaffCard]:
        """All who ever were, those who may log in first, then by name."""
        query = select(StaffRow).order_by(StaffRow.active.desc(), StaffRow.name)
        with self._db.read() as session:
            return [StaffCard(row.to_domain(), row.active) for row in session.scalars(query)]

    def first(self, name: str, pin: str, till_code: str) -> Attendant:
        """The first supervisor of a new shop, who takes himself in.

        Raises `BadText`, `BadPin`, `SimplePin`, or `MayNotApprove` where there is somebody already.
        """
        row = new_row(name, Role.SUPERVISOR, checked_pin(Role.SUPERVISOR, pin))
        with self._db.write(Topic.STAFF) as session:
            if session.execute(select(StaffRow.id).limit(1)).first() is not None:
                raise MayNotApprove(name)
            return self._take_in(session, row, str(row["name"]), till_code, self._clock.now())

    def take_in(self, edit: StaffEdit, by: Attendant, till_code: str) -> Attendant:
        """A new person.  Raises `MayNotApprove`, `BadText`, `BadPin`, `SimplePin` or `NameTaken`."""
        _only_supervisor(by)
        row = new_row(edit.name, edit.role, checked_pin(edit.role, edit.pin))
        with self._db.write(Topic.STAFF) as session:
            _refuse_taken(session, str(row["name"]), None)
            return self._take_in(session, row, by.name, till_code, self._clock.now())

    def change(self, staff_id: UUID, edit: StaffEdit, by: Attendant, till_code: str) -> Attendant:
        """Another name, role or PIN; an empty PIN stays as it is where the role's length allows it.

        Raises as `take_in`, `LastSupervisor`, or `NotFound`.
        """
        _only_supervisor(by)
        name = clean("name", edit.name, 60)
        pin = pin_hash(checked_pin(edit.role, edit.pin)) if edit.pin else ""
        with self._db.write(Topic.STAFF) as session:
            old = _row(session, staff_id).to_domain()
            if not pin and old.role.pin_digits != edit.role.pin_digits:
                checked_pin(edit.role, "")
            _refuse_taken(session, name, staff_id)
            if old.role is Role.SUPERVISOR and edit.role is not Role.SUPERVISOR:
                _refuse_last(session, old)
            values: dict[str, object] = {"name": name, "role": edit.role}
            if pin:
                values |= {"pin_hash": pin, "failures": 0, "locked_until": None}
            session.execute(update(StaffRow).where(StaffRow.id == staff_id).values(values))
            body = {
                "what": "staff", "before": _told(old), "after": {"name": name, "role": edit.role},
                "new_pin": bool(pin),
            }  # fmt: skip
            record(session, till_code, EventKind.CARD, body, person=by.name, now=self._clock.now())
        return Attendant(old.id, name, edit.role, old.preferences)

    def set_active(self, staff_id: UUID, active: bool, by: Attendant, till_code: str) -> None:
        """Whether a person may log in.  Raises `MayNotApprove`, `LastSupervisor` or `NotFound`."""
        _only_supervisor(by)
        with self._db.write(Topic.STAFF) as session:
            row = _row(session, staff_id)
            person = row.to_domain()
            if row.active == active:
                return
            if not active:
                _refuse_last(session, person)
            session.execute(update(StaffRow).where(StaffRow.id == staff_id).values(active=active))
            body = {"what": "staff", "before": _told(person), "active": active}
            record(session, till_code, EventKind.CARD, body, person=by.name, now=self._clock.now())

    def _take_in(
        self, session: Session, row: dict[str, object], by: str, till_code: str, now: datetime
    ) -> Attendant:
        insert_rows(session, StaffRow, [row])
        person = _row(session, UUID(str(row["id"]))).to_domain()
        body = {"what": "staff", "after": _told(person)}
        record(session, till_code, EventKind.CARD, body, person=by, now=now)
        return person


def _row(session: Session, staff_id: UUID) -> StaffRow:
    row = session.get(StaffRow, staff_id)
    if row is None:
        raise NotFound("attendant", str(staff_id))
    return row


def _told(person: Attendant) -> dict[str, object]:
    return {"name": person.name, "role": person.role}


def _only_supervisor(by: Attendant) -> None:
    if not by.role.may_approve:
        raise MayNotApprove(by.name)


def _refuse_taken(session: Session, name: str, of: UUID | None) -> None:
    same = select(StaffRow.id).where(func.lower(StaffRow.name) == name.lower())
    if any(found != of for found in session.scalars(same)):
        raise NameTaken(name)


def _refuse_last(session: Session, person: Attendant) -> None:
    """A shop without a supervisor could approve nothing and take nobody in."""
    if person.role is not Role.SUPERVISOR:
        return
    others = select(StaffRow.id).where(
        StaffRow.active, StaffRow.role == Role.SUPERVISOR, StaffRow.id != person.id
    )
    if session.execute(others.limit(1)).first() is None:
        raise LastSupervisor(person.name)
