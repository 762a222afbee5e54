"""The transactions of a shift: opened, cash moved, drawer opened, closed and handed over."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.clock import local_date
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import cash_number, shift_number
from pos.ledger.service import post
from pos.printing.domain import PrinterUse
from pos.printing.service import queue, queue_drawer
from pos.till import queries
from pos.till.documents import cash_slip, shift_report
from pos.till.domain import (
    MOST_CASH,
    BadAmount,
    CashMovement,
    CashNeedsApproval,
    CashOrder,
    CashPurpose,
    CashWay,
    Count,
    DifferenceNeedsApproval,
    DifferenceNeedsReason,
    DrawerNeedsApproval,
    NoOpenShift,
    NotInDrawer,
    Shift,
    ShiftAlreadyOpen,
    ShiftClosing,
)
from pos.till.tables import CashMovementRow, ShiftClosingRow, ShiftRow


@dataclass(frozen=True, slots=True)
class Signed:
    """Who did something, the supervisor who approved it, and who received the drawer; empty is nobody."""

    person: str = ""
    approved_by: str = ""
    received_by: str = ""


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
    postings = (
        Posting(accounts.cash(shift.till), shift.opening_float),
        Posting(accounts.SAFE, -shift.opening_float),
    )
    post(session, _entry(shift, EntryKind.SHIFT_OPEN, shift.number, postings), now)
    body = {"number": number, "float": opening_float, "business_date": day}
    record(session, till_code, EventKind.SHIFT_OPENED, body, person=who[1], now=now)
    return shift


def close_shift(
    session: Session,
    shift_id: UUID,
    count: Count | None,
    reason: str,
    now: datetime,
    signed: Signed = Signed(),
) -> ShiftClosing:
    """Close a shift in the caller's transaction; without a count (no drawer) the books are counted.

    Raises `NoOpenShift`, `DifferenceNeedsReason`, and `DifferenceNeedsApproval` beyond the centre's limit.
    """
    said = clean("reason", reason, 120, required=False)
    shift = running(session, shift_id)
    centre = get_centre(session, shift.centre)
    sums = queries.sums_of(session, shift)
    if count is None:
        count = Count(((sums.expected, 1),))
    difference = count.total - sums.expected
    if difference and not said:
        raise DifferenceNeedsReason(difference)
    if abs(difference) > centre.difference_limit and not signed.approved_by:
        raise DifferenceNeedsApproval(difference, centre.difference_limit)
    grand_total = queries.grand_total_before(session, shift.till) + sums.total
    post(session, _close_entry(shift, sums.expected, count.total), now)
    body = {
        "number": shift.number, "business_date": shift.business_date, "expected": sums.expected,
        "counted": count.total, "difference": difference, "reason": said, "sales": sums.sales,
        "total": sums.total, "grand_total": grand_total, "approved_by": signed.approved_by,
        "received_by": signed.received_by,
    }  # fmt: skip
    person = signed.person or shift.attendant_name
    link = record(session, shift.till, EventKind.SHIFT_CLOSED, body, person=person, now=now)
    closing = ShiftClosing(
        shift, now, count, sums, difference, said, grand_total, link.short, signed.approved_by,
        signed.received_by,
    )  # fmt: skip
    insert_rows(session, ShiftClosingRow, [_closing_row(closing)])
    report = shift_report(closing, centre.name)
    queue(session, report, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
    return closing


def running(session: Session, shift_id: UUID) -> Shift:
    """A shift that is open. Raises `NoOpenShift`."""
    row = session.get(ShiftRow, shift_id)
    if row is None or queries.is_closed(session, shift_id):
        raise NoOpenShift("" if row is None else row.number)
    return row.to_domain()


def move_cash(
    session: Session, shift_id: UUID, order: CashOrder, signed: Signed, now: datetime
) -> CashMovement:
    """Move cash into or out of a drawer: number, journal, chain, slip, and the drawer opens.

    Raises `NoOpenShift`, `BadAmount`, `BadText`, `NotFound`, `CashNeedsApproval`, `NotInDrawer`.
    """
    shift = running(session, shift_id)
    centre = get_centre(session, shift.centre)
    reason = clean("reason", order.reason, 120)
    if not ZERO < order.amount <= MOST_CASH:
        raise BadAmount(order.amount)
    advance = order.purpose is CashPurpose.ADVANCE
    to_whom = _artisan(session, order.artisan_code) if advance else ""
    if order.needs_supervisor(centre.refund_limit) and not signed.approved_by:
        raise CashNeedsApproval(order.amount, None if advance else centre.refund_limit)
    way = order.purpose.way
    if way is CashWay.OUT and order.amount > queries.drawer(session, shift.centre, shift.till):
        raise NotInDrawer(order.amount)
    number = cash_number(session, shift.till, shift.business_date)
    body = {
        "number": number, "shift": shift.number, "business_date": shift.business_date, "way": way,
        "purpose": order.purpose, "account": order.account, "amount": order.amount, "reason": reason,
        "approved_by": signed.approved_by,
    }  # fmt: skip
    link = record(session, shift.till, EventKind.CASH_MOVED, body, person=signed.person, now=now)
    moved = CashMovement(
        new_id(), number, shift.id, shift.number, shift.centre, shift.till, shift.business_date, now, way,
        order.account, order.amount, reason, signed.person, signed.approved_by, link.short,
    )  # fmt: skip
    insert_rows(session, CashMovementRow, [{name: getattr(moved, name) for name in CashMovement.__slots__}])
    post(session, _movement_entry(shift, moved, advance), now)
    queue_drawer(session, number, centre=shift.centre, till=shift.till, now=now)
    slip = cash_slip(moved, centre.name, to_whom)
    queue(session, slip, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
    return moved


def _artisan(session: Session, code: str) -> str:
    row = session.get(ArtisanRow, code)
    if row is None or not row.active:
        raise NotFound("artisan", code)
    return honoured(row.tag_name, row.gender)


def _movement_entry(shift: Shift, moved: CashMovement, advance: bool) -> Entry:
    kind = EntryKind.CASH_IN if moved.kind is CashWay.IN else EntryKind.CASH_OUT
    postings = (
        Posting(accounts.cash(shift.till), moved.signed),
        Posting(moved.account, -moved.signed),
    )
    return _entry(shift, EntryKind.ADVANCE if advance else kind, moved.number, postings)


def open_drawer(session: Session, shift_id: UUID, reason: str, signed: Signed, now: datetime) -> None:
    """Open the drawer without a sale: told to the chain with its reason. Raises `DrawerNeedsApproval`."""
    shift = running(session, shift_id)
    said = clean("reason", reason, 120)
    if not signed.approved_by:
        raise DrawerNeedsApproval
    body = {"shift": shift.number, "reason": said, "approved_by": signed.approved_by}
    record(session, shift.till, EventKind.DRAWER_OPENED, body, person=signed.person, now=now)
    queue_drawer(session, shift.number, centre=shift.centre, till=shift.till, now=now)


def hand_over(
    session: Session,
    shift_id: UUID,
    counted: tuple[Count, str],
    to: tuple[UUID, str],
    signed: Signed,
    now: datetime,
) -> tuple[ShiftClosing, Shift]:
    """Close a shift by its count and open the receiver's with the counted money, in one transaction."""
    closing = close_shift(session, shift_id, *counted, now, replace(signed, received_by=to[1]))
    old = closing.shift
    till = int(old.till.rpartition("-")[2])
    return closing, open_shift(session, get_centre(session, old.centre), till, to, closing.counted, now)


def _entry(shift: Shift, kind: EntryKind, document: str, postings: tuple[Posting, ...]) -> Entry:
    return Entry(new_id(), shift.centre, shift.business_date, kind, document, postings, shift.number)


def _close_entry(shift: Shift, expected: Rupiah, counted: Rupiah) -> Entry:
    postings = (
        Posting(accounts.SAFE, counted),
        Posting(accounts.cash(shift.till), -expected),
        Posting(accounts.OVER_SHORT, expected - counted),
    )
    return _entry(shift, EntryKind.SHIFT_CLOSE, shift.number, postings)


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
