"""Opening and closing a till."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import shift_number
from pos.ledger.service import post
from pos.printing.domain import PrinterUse
from pos.printing.service import queue
from pos.staff.domain import Attendant
from pos.till import queries
from pos.till.documents import shift_report
from pos.till.domain import (
    BasketsHeld,
    Count,
    DifferenceNeedsReason,
    NoOpenShift,
    Shift,
    ShiftAlreadyOpen,
    ShiftClosing,
    ShiftSums,
)
from pos.till.tables import ShiftClosingRow, ShiftRow


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
            return open_shift(
                session, get_centre(session, centre), till, who, opening_float, self._clock.now()
            )

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

    def close(self, shift_id: UUID, count: Count, reason: str = "") -> ShiftClosing:
        """Close a shift by its count: the drawer goes to the safe, a difference is posted, a report printed.

        Raises `NoOpenShift`, `BasketsHeld`, or `DifferenceNeedsReason` where the count differs and no
        reason is given.
        """
        with self._db.write(Topic.SHIFTS, Topic.LEDGER, Topic.PRINTING) as session:
            self._refuse_held(session, _open_shift(session, shift_id))
            return close_shift(session, shift_id, count, reason, self._clock.now())


def open_shift(
    session: Session, centre: Centre, till: int, who: tuple[UUID, str], opening_float: Rupiah, now: datetime
) -> Shift:
    """Open a till in the caller's transaction; `who` is the key and name of its attendant."""
    till_code, day = f"{centre.code}-{till}", local_date(now, centre.zone)
    already = queries.open_shift(session, till_code)
    if already is not None:
        raise ShiftAlreadyOpen(already)
    number = shift_number(session, till_code, day)
    shift = Shift(new_id(), number, centre.code, till_code, *who, now, day, opening_float)
    insert_rows(session, ShiftRow, [{name: getattr(shift, name) for name in Shift.__slots__}])
    post(session, _float_entry(shift), now)
    body = {"number": number, "float": opening_float, "business_date": day}
    record(session, till_code, EventKind.SHIFT_OPENED, body, person=who[1], now=now)
    return shift


def close_shift(
    session: Session, shift_id: UUID, count: Count | None, reason: str, now: datetime
) -> ShiftClosing:
    """Close a shift in the caller's transaction; without a count (no drawer) the books are counted."""
    said = clean("reason", reason, 120, required=False)
    shift = _open_shift(session, shift_id)
    sums = queries.sums_of(session, shift)
    if count is None:
        count = Count(((sums.expected, 1),))
    difference = count.total - sums.expected
    if difference and not said:
        raise DifferenceNeedsReason(difference)
    grand_total = queries.grand_total_before(session, shift.till) + sums.total
    post(session, _close_entry(shift, sums.expected, count.total), now)
    body = {
        "number": shift.number, "business_date": shift.business_date, "expected": sums.expected,
        "counted": count.total, "difference": difference, "reason": said, "sales": sums.sales,
        "total": sums.total, "grand_total": grand_total,
    }  # fmt: skip
    link = record(session, shift.till, EventKind.SHIFT_CLOSED, body, person=shift.attendant_name, now=now)
    closing = ShiftClosing(shift, now, count, sums, difference, said, grand_total, link.short)
    insert_rows(session, ShiftClosingRow, [_closing_row(closing)])
    report = shift_report(closing, get_centre(session, shift.centre).name)
    queue(session, report, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
    return closing


def _open_shift(session: Session, shift_id: UUID) -> Shift:
    row = session.get(ShiftRow, shift_id)
    if row is None or queries.is_closed(session, shift_id):
        raise NoOpenShift("" if row is None else row.number)
    return row.to_domain()


def _float_entry(shift: Shift) -> Entry:
    postings = (
        Posting(accounts.cash(shift.till), shift.opening_float),
        Posting(accounts.SAFE, -shift.opening_float),
    )
    return Entry(
        new_id(),
        shift.centre,
        shift.business_date,
        EntryKind.SHIFT_OPEN,
        shift.number,
        postings,
        shift.number,
    )


def _close_entry(shift: Shift, expected: Rupiah, counted: Rupiah) -> Entry:
    postings = (
        Posting(accounts.SAFE, counted),
        Posting(accounts.cash(shift.till), -expected),
        Posting(accounts.OVER_SHORT, expected - counted),
    )
    return Entry(
        new_id(),
        shift.centre,
        shift.business_date,
        EntryKind.SHIFT_CLOSE,
        shift.number,
        postings,
        shift.number,
    )


def _closing_row(closing: ShiftClosing) -> dict[str, object]:
    return {
        "shift_id": closing.shift.id,
        "closed_at": closing.closed_at,
        "count": json.dumps([[value.amount, number] for value, number in closing.count.pieces]),
        "counted": closing.counted,
        "expected": closing.sums.expected,
        "difference": closing.difference,
        "reason": closing.reason,
        "grand_total": closing.grand_total,
        "approved_by": closing.approved_by,
        "received_by": closing.received_by,
    }
