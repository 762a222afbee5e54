"""Open shifts, and what a shift's drawer should hold by the journal."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from pos.core.money import ZERO, Rupiah, total
from pos.ledger import accounts
from pos.ledger.domain import EntryKind, EventKind
from pos.ledger.tables import ChainEventRow, EntryRow, PostingRow
from pos.till.domain import Shift, ShiftSums
from pos.till.tables import ShiftClosingRow, ShiftRow


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


def sums_of(session: Session, shift: Shift) -> ShiftSums:
    """What a shift has sold so far: its sale entries, cash apart from other money and deposits taken up."""
    drawer_account = accounts.cash(shift.till)
    money = (drawer_account, accounts.QRIS, accounts.CARD, accounts.BANK, accounts.DEPOSIT)
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount))
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(EntryRow.shift == shift.number, EntryRow.kind == EntryKind.SALE, PostingRow.account.in_(money))
        .group_by(PostingRow.account)
    )
    taken = dict(session.execute(query).all())
    sales = select(func.count()).where(EntryRow.shift == shift.number, EntryRow.kind == EntryKind.SALE)
    return ShiftSums(
        sales=session.execute(sales).scalar_one(),
        cash=taken.get(drawer_account, ZERO),
        not_cash=total(amount for account, amount in taken.items() if account != drawer_account),
        expected=drawer(session, shift.centre, shift.till),
    )


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
