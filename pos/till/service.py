"""Opening, counting and closing a till, and the cash that moves without a sale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.money import Rupiah
from pos.db.database import Database
from pos.printing.domain import PrinterUse
from pos.printing.service import queue
from pos.staff.domain import Approval, Attendant
from pos.till import commit, queries
from pos.till.commit import Signed
from pos.till.documents import interim_report
from pos.till.domain import BasketsHeld, CashMovement, CashOrder, Count, Shift, ShiftClosing, ShiftSums

_TOPICS = (Topic.SHIFTS, Topic.LEDGER, Topic.PRINTING)


class Shifts:
    """The shifts of all tills in this database; `held` names the unpaid baskets that a close waits for."""

    def __init__(
        self, db: Database, clock: Clock, held: Callable[[Session, Shift], tuple[str, ...]] | None = None
    ) -> None:
        self._db = db
        self._clock = clock
        self._held = held

    def current(self, till_code: str) -> Shift | None:
        """The shift that is open at a till such as `CKL-1`."""
        with self._db.read() as session:
            return queries.open_shift(session, till_code)

    def of_day(self, centre: str, day: date) -> list[tuple[Shift, bool]]:
        """A centre's shifts of a day, and older ones left open; each with whether it is closed."""
        with self._db.read() as session:
            return queries.shifts_of_day(session, centre, day)

    def open(self, centre: str, till: int, attendant: Attendant, opening_float: Rupiah) -> Shift:
        """Open a till with a float from the safe. Raises `ShiftAlreadyOpen` or `NotFound`."""
        with self._db.write(Topic.SHIFTS, Topic.LEDGER) as session:
            who = (attendant.id, attendant.name)
            now = self._clock.now()
            return commit.open_shift(session, get_centre(session, centre), till, who, opening_float, now)

    def sums(self, shift: Shift) -> ShiftSums:
        """What an open shift has sold so far and what its drawer should hold."""
        with self._db.read() as session:
            return queries.sums_of(session, shift)

    def refuse_held(self, shift: Shift) -> None:
        """Raise `BasketsHeld` where unpaid baskets of the shift's till lie aside."""
        with self._db.read() as session:
            self._refuse_held(session, shift)

    def _refuse_held(self, session: Session, shift: Shift) -> None:
        labels = () if self._held is None else self._held(session, shift)
        if labels:
            raise BasketsHeld(labels)

    def difference_limit(self, centre: str) -> Rupiah:
        """The most that a count may differ without a supervisor."""
        with self._db.read() as session:
            return get_centre(session, centre).difference_limit

    def cash_limit(self, centre: str) -> Rupiah:
        """The most that an attendant takes out of the drawer alone."""
        with self._db.read() as session:
            return get_centre(session, centre).refund_limit

    def print_interim(self, shift: Shift, person: Attendant) -> ShiftSums:
        """Print the interim report (X); only a supervisor's tells what the drawer should hold."""
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            sums = queries.sums_of(session, commit.running(session, shift.id))
            name = get_centre(session, shift.centre).name
            paper = interim_report(shift, sums, (name, person.name, now), blind=not person.role.may_approve)
            queue(session, paper, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
            return sums

    def move_cash(
        self, shift: Shift, order: CashOrder, person: Attendant, approval: Approval | None = None
    ) -> CashMovement:
        """Move cash into or out of the drawer, with a slip; the drawer opens.

        Raises `NoOpenShift`, `BadAmount`, `BadText`, `NotFound`, `CashNeedsApproval`, or `NotInDrawer`.
        """
        with self._db.write(*_TOPICS) as session:
            return commit.move_cash(session, shift.id, order, signed_by(person, approval), self._clock.now())

    def open_drawer(
        self, shift: Shift, reason: str, person: Attendant, approval: Approval | None = None
    ) -> None:
        """Open the drawer without a sale. Raises `NoOpenShift`, `BadText`, or `DrawerNeedsApproval`."""
        with self._db.write(Topic.PRINTING) as session:
            commit.open_drawer(session, shift.id, reason, signed_by(person, approval), self._clock.now())

    def close(
        self,
        shift_id: UUID,
        count: Count,
        reason: str = "",
        person: Attendant | None = None,
        approval: Approval | None = None,
    ) -> ShiftClosing:
        """Close a shift by its count: the drawer goes to the safe, a difference is posted, a report printed.

        Raises `NoOpenShift`, `BasketsHeld`, `DifferenceNeedsReason` where the count differs and no reason is
        given, or `DifferenceNeedsApproval` where it differs by more than the centre's limit.
        """
        with self._db.write(*_TOPICS) as session:
            self._refuse_held(session, commit.running(session, shift_id))
            signed = signed_by(person, approval)
            return commit.close_shift(session, shift_id, count, reason, self._clock.now(), signed)

    def hand_over(
        self,
        shift_id: UUID,
        counted: tuple[Count, str],
        receiver: Attendant,
        person: Attendant | None = None,
        approval: Approval | None = None,
    ) -> tuple[ShiftClosing, Shift]:
        """Close a shift by its count and reason, and open the receiver's with the counted money as float.

        Both happen or neither.  Raises what `close` raises.
        """
        with self._db.write(*_TOPICS) as session:
            signed, to = signed_by(person, approval), (receiver.id, receiver.name)
            return commit.hand_over(session, shift_id, counted, to, signed, self._clock.now())


def signed_by(person: Attendant | None, approval: Approval | None) -> Signed:
    """Who did it and who let it pass: a supervisor's own act needs nobody else."""
    name = "" if person is None else person.name
    own = name if person is not None and person.role.may_approve else ""
    return Signed(name, own if approval is None else approval.by)
