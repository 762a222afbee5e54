"""Open shifts, and what a shift's drawer should hold by the journal."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Date, String, bindparam, case, column, func, select, table
from sqlalchemy.orm import Session

from pos.core.money import ZERO, Rupiah
from pos.db.base import RupiahType
from pos.ledger import accounts
from pos.ledger.domain import EntryKind, EventKind
from pos.ledger.tables import ChainEventRow, EntryRow, PostingRow
from pos.till.domain import CashMovement, Shift, ShiftSums
from pos.till.tables import CashMovementRow, ShiftClosingRow, ShiftRow


def open_shift(session: Session, till_code: str) -> Shift | None:
    """The shift that is open at a till."""
    closed = select(ShiftClosingRow.shift_id).where(ShiftClosingRow.shift_id == ShiftRow.id).exists()
    query = select(ShiftRow).where(ShiftRow.till == till_code, ~closed)
    row = session.scalars(query.order_by(ShiftRow.opened_at.desc()).limit(1)).one_or_none()
    return None if row is None else row.to_domain()


_CLOSED = select(ShiftClosingRow.closed_at).where(ShiftClosingRow.shift_id == bindparam("shift_id"))


def is_closed(session: Session, shift_id: UUID) -> bool:
    """Whether a shift has been counted and closed."""
    closed = session.connection().execute(_CLOSED, {"shift_id": shift_id}).first()
    return closed is not None


def shifts_of_day(session: Session, centre: str, until: date) -> list[tuple[Shift, bool]]:
    """A centre's shifts of a day, and older ones that were left open; each with whether it is closed."""
    query = (
        select(ShiftRow, ShiftClosingRow.shift_id)
        .join(ShiftClosingRow, ShiftClosingRow.shift_id == ShiftRow.id, isouter=True)
        .where(ShiftRow.centre == centre, ShiftRow.business_date <= until)
        .where((ShiftRow.business_date == until) | ShiftClosingRow.shift_id.is_(None))
        .order_by(ShiftRow.opened_at)
    )
    return [(shift.to_domain(), closed is not None) for shift, closed in session.execute(query)]


def drawer(session: Session, centre: str, till_code: str) -> Rupiah:
    """What the drawer of a till should hold: the balance of its account."""
    query = select(func.sum(PostingRow.amount)).where(
        PostingRow.centre == centre, PostingRow.account == accounts.cash(till_code)
    )
    return session.execute(query).scalar_one() or ZERO


# The sales of a shift belong to the slice above; its report only sums a few of their columns, by name.
_SALE = table(
    "sale", column("id"), column("centre", String), column("business_date", Date), column("shift", String),
    column("total", RupiahType), column("void_of", String),
)  # fmt: skip
_LINE = table(
    "sale_line", column("sale_id"), column("kind", String), column("discount", RupiahType),
    column("net", RupiahType),
)  # fmt: skip


def sums_of(session: Session, shift: Shift) -> ShiftSums:
    """What a shift has done so far, in six statements: the journal, its sales and lines, its events."""
    posted = _posted(session, shift)

    def of(kind: EntryKind, account: str) -> Rupiah:
        return posted.get((kind, account), ZERO)

    drawer_account = accounts.cash(shift.till)
    sales, voids, voided = _sales(session, shift)
    discount, returns, returned = _lines(session, shift)
    return ShiftSums(
        sales=sales,
        cash=of(EntryKind.SALE, drawer_account),
        qris=of(EntryKind.SALE, accounts.QRIS),
        card=of(EntryKind.SALE, accounts.CARD),
        transfer=of(EntryKind.SALE, accounts.BANK),
        deposits_used=of(EntryKind.SALE, accounts.DEPOSIT),
        expected=drawer(session, shift.centre, shift.till),
        returns=returns,
        returned=-returned,
        voids=voids,
        voided=-voided,
        discount=discount,
        rounding=-of(EntryKind.SALE, accounts.ROUNDING),
        deposits_taken=-of(EntryKind.DEPOSIT, accounts.DEPOSIT),
        guides_paid=-of(EntryKind.GUIDE_PAYOUT, drawer_account),
        drawer_openings=_drawer_openings(session, shift),
        movements=movements_of(session, shift),
    )


def _posted(session: Session, shift: Shift) -> dict[tuple[EntryKind, str], Rupiah]:
    """The sums of a shift's postings by kind of entry and account."""
    query = (
        select(EntryRow.kind, PostingRow.account, func.sum(PostingRow.amount))
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(EntryRow.shift == shift.number)
        .group_by(EntryRow.kind, PostingRow.account)
    )
    return {(kind, account): amount for kind, account, amount in session.execute(query)}


def _sales(session: Session, shift: Shift) -> tuple[int, int, Rupiah]:
    """How many sales, how many voids among them, and what those took back (below zero)."""
    is_void = _SALE.c.void_of != ""
    query = select(
        func.count(),
        func.count(case((is_void, 1))),
        func.sum(case((is_void, _SALE.c.total), else_=None)),
    ).where(*_of_shift(shift))
    sales, voids, voided = session.execute(query).one()
    return sales, voids, voided or ZERO


def _lines(session: Session, shift: Shift) -> tuple[Rupiah, int, Rupiah]:
    """The discounts given, how many lines came back, and their net (below zero); voids are told apart."""
    is_sold, is_back = _LINE.c.kind == "sale", _LINE.c.kind == "return"
    query = (
        select(
            func.sum(case((is_sold, _LINE.c.discount), else_=None)),
            func.count(case((is_back, 1))),
            func.sum(case((is_back, _LINE.c.net), else_=None)),
        )
        .select_from(_SALE.join(_LINE, _LINE.c.sale_id == _SALE.c.id))
        .where(*_of_shift(shift), _SALE.c.void_of == "")
    )
    discount, returns, returned = session.execute(query).one()
    return discount or ZERO, returns, returned or ZERO


def _of_shift(shift: Shift) -> tuple[ColumnElement[bool], ...]:
    # Centre and day are those of the shift, and have the index.
    return (
        _SALE.c.centre == shift.centre,
        _SALE.c.business_date == shift.business_date,
        _SALE.c.shift == shift.number,
    )


def movements_of(session: Session, shift: Shift) -> tuple[CashMovement, ...]:
    """The cash moved without a sale in a shift, in order."""
    query = select(CashMovementRow).where(CashMovementRow.shift_id == shift.id)
    rows = session.scalars(query.order_by(CashMovementRow.at, CashMovementRow.id))
    return tuple(row.to_domain() for row in rows)


def _drawer_openings(session: Session, shift: Shift) -> int:
    """How often the drawer was opened without a sale, by the chain, since the shift's own opening line."""
    ours = ChainEventRow.till == shift.till
    said = ChainEventRow.body.contains(f'"number":"{shift.number}"', autoescape=True)
    opened = (
        select(ChainEventRow.incarnation, ChainEventRow.seq)
        .where(ours, ChainEventRow.kind == EventKind.SHIFT_OPENED, said)
        .order_by(ChainEventRow.incarnation.desc(), ChainEventRow.seq.desc())
        .limit(1)
    )
    line = session.execute(opened).one_or_none()
    if line is None:
        return 0
    later = (ChainEventRow.incarnation > line.incarnation) | (
        (ChainEventRow.incarnation == line.incarnation) & (ChainEventRow.seq > line.seq)
    )
    of_shift = ChainEventRow.body.contains(f'"shift":"{shift.number}"', autoescape=True)
    query = select(func.count()).where(ours, later, ChainEventRow.kind == EventKind.DRAWER_OPENED, of_shift)
    return int(session.execute(query).scalar_one())


def grand_total_before(session: Session, till_code: str) -> Rupiah:
    """The running grand total of a till at its last closing.

    The chain knows which closing was the last; a clock that was set back, or paper notes of an earlier
    day, would put them in another order.
    """
    query = (
        select(ChainEventRow.body)
        .where(ChainEventRow.till == till_code, ChainEventRow.kind == EventKind.SHIFT_CLOSED)
        .order_by(ChainEventRow.incarnation.desc(), ChainEventRow.seq.desc())
        .limit(1)
    )
    body = session.execute(query).scalar_one_or_none()
    return ZERO if body is None else Rupiah(json.loads(body)["grand_total"])
