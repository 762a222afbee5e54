"""What of statements and payments is open, and where money stands."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from pos.clearing.domain import (
    DEPOSIT_MARK,
    Acquired,
    AcquiredLine,
    MatchKind,
    OpenDeposit,
    OpenLine,
    OpenPayment,
)
from pos.clearing.tables import AcquiredLineRow, ColumnMappingRow, StatementFileRow, StatementMatchRow
from pos.core.money import ZERO, Rupiah
from pos.ledger.domain import EntryKind
from pos.ledger.tables import EntryRow, PostingRow
from pos.orders.tables import OrderRow
from pos.qris.tables import QrisCodeRow
from pos.sales.domain import PaymentMethod
from pos.sales.tables import PaymentRow, SaleRow

LineFact = tuple[str, datetime, Rupiah]
"""What a payment is known by in any statement: reference, time, gross."""

_PURPOSE = "acquirer"


def file_with(session: Session, sha256: str) -> StatementFileRow | None:
    """The file of the same content, if it came before."""
    return session.execute(
        select(StatementFileRow).where(StatementFileRow.sha256 == sha256)
    ).scalar_one_or_none()


def mapping_of(session: Session, header_sha256: str) -> str | None:
    """What was said of files with these headings."""
    row = session.get(ColumnMappingRow, (_PURPOSE, header_sha256))
    return row.mapping if row is not None else None


def mapping_row(header_sha256: str, mapping: str) -> ColumnMappingRow:
    """What is said now."""
    return ColumnMappingRow(purpose=_PURPOSE, header_sha256=header_sha256, mapping=mapping)


def nmid_of(session: Session, centre: str) -> str:
    """The centre's NMID; nothing where no code is stored."""
    query = select(QrisCodeRow.nmid).where(QrisCodeRow.centre == centre)
    return session.execute(query).scalar_one_or_none() or ""


def known_lines(session: Session, centre: str, first: datetime, last: datetime) -> set[LineFact]:
    """The lines of files before, of a span of time."""
    query = select(AcquiredLineRow.reference, AcquiredLineRow.paid_at, AcquiredLineRow.gross).where(
        AcquiredLineRow.centre == centre, AcquiredLineRow.paid_at >= first, AcquiredLineRow.paid_at <= last
    )
    return {(row.reference, row.paid_at, row.gross) for row in session.execute(query)}


def amounts_taken(session: Session, centre: str, first: date, last: date) -> set[Rupiah]:
    """The amounts that a centre took or gave back on some days, however they were paid, also for orders."""
    paid = (
        select(PaymentRow.amount)
        .join(SaleRow, SaleRow.id == PaymentRow.sale_id)
        .where(SaleRow.centre == centre, SaleRow.business_date >= first, SaleRow.business_date <= last)
    )
    ordered = (
        select(PostingRow.amount)
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(PostingRow.centre == centre, EntryRow.kind == EntryKind.DEPOSIT)
        .where(EntryRow.business_date >= first, EntryRow.business_date <= last)
    )
    return {*session.execute(paid.distinct()).scalars(), *session.execute(ordered.distinct()).scalars()}


def open_payments(session: Session, centre: str, method: Acquired) -> list[OpenPayment]:
    """The payments that no statement has shown, the oldest first."""
    matched = exists().where(
        StatementMatchRow.sale_id == PaymentRow.sale_id, StatementMatchRow.payment_line == PaymentRow.line
    )
    query = (
        select(PaymentRow, SaleRow)
        .join(SaleRow, SaleRow.id == PaymentRow.sale_id)
        .where(
            SaleRow.centre == centre, PaymentRow.method == PaymentMethod(method), PaymentRow.amount != ZERO
        )
        .where(~matched)
        .order_by(SaleRow.sold_at, SaleRow.number, PaymentRow.line)
    )

    return [
        OpenPayment(
            payment.sale_id, payment.line, sale.number, sale.sold_at, sale.business_date, payment.amount,
            payment.reference, payment.confirmed_by or sale.attendant,
        )
        for payment, sale in session.execute(query)
    ]  # fmt: skip


def open_deposits(session: Session, centre: str, method: Acquired) -> list[OpenDeposit]:
    """The deposits of orders, taken or given back, that no statement has shown; the oldest first."""
    query = (
        select(PostingRow.amount, EntryRow.posted_at, EntryRow.business_date, OrderRow)
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .join(OrderRow, OrderRow.number == EntryRow.document)
        .where(PostingRow.centre == centre, PostingRow.account == method.value)
        .where(EntryRow.kind == EntryKind.DEPOSIT, PostingRow.amount != ZERO)
        .order_by(EntryRow.posted_at, OrderRow.number)
    )
    shown = _deposits_shown(session, centre, method)
    found = []
    for amount, at, day, order in session.execute(query):
        deposit = OpenDeposit(order.number, at, day, amount, order.reference, order.attendant)
        if shown[deposit.mark, amount]:
            shown[deposit.mark, amount] -= 1
        else:
            found.append(deposit)
    return found


def _deposits_shown(session: Session, centre: str, method: Acquired) -> Counter[tuple[str, Rupiah]]:
    """How often a statement has shown an amount for an order."""
    match, line, file = StatementMatchRow, AcquiredLineRow, StatementFileRow
    query = (
        select(match.reason, line.gross)
        .join(line, (line.file_number == match.file_number) & (line.line == match.line))
        .join(file, file.number == match.file_number)
        .where(file.centre == centre, file.method == method)
        .where(match.kind == MatchKind.OTHER, match.reason.startswith(DEPOSIT_MARK))
    )
    return Counter((reason, gross) for reason, gross in session.execute(query))


def open_lines(session: Session, centre: str, method: Acquired) -> list[OpenLine]:
    """The lines of statements that are not matched, the oldest first."""
    matched = exists().where(
        StatementMatchRow.file_number == AcquiredLineRow.file_number,
        StatementMatchRow.line == AcquiredLineRow.line,
    )
    query = (
        select(AcquiredLineRow)
        .join(StatementFileRow, StatementFileRow.number == AcquiredLineRow.file_number)
        .where(StatementFileRow.centre == centre, StatementFileRow.method == method, ~matched)
        .order_by(AcquiredLineRow.paid_at, AcquiredLineRow.file_number, AcquiredLineRow.line)
    )
    return [OpenLine(row.file_number, line_of(row)) for row in session.execute(query).scalars()]


def line_of(row: AcquiredLineRow) -> AcquiredLine:
    """A stored line as a value."""
    return AcquiredLine(
        row.line, row.paid_at, row.landed_on, row.reference, row.gross, row.fee, row.net
    )  # fmt: skip


def is_line_matched(session: Session, number: str, line: int) -> bool:
    """Whether a line is matched by now."""
    return session.get(StatementMatchRow, (number, line)) is not None


def cleared(session: Session, centre: str, method: Acquired) -> tuple[Rupiah, Rupiah]:
    """What has landed of a method's money, and what the acquirer took, over all time."""
    query = (
        select(StatementMatchRow.kind, func.sum(AcquiredLineRow.net), func.sum(AcquiredLineRow.fee))
        .join(
            StatementMatchRow,
            (StatementMatchRow.file_number == AcquiredLineRow.file_number)
            & (StatementMatchRow.line == AcquiredLineRow.line),
        )
        .join(StatementFileRow, StatementFileRow.number == AcquiredLineRow.file_number)
        .where(StatementFileRow.centre == centre, StatementFileRow.method == method)
        .group_by(StatementMatchRow.kind)
    )
    landed = fees = ZERO
    for kind, net, fee in session.execute(query):
        landed += net
        # All of a line that is a fee was taken by the acquirer, in whatever column the amount stands.
        fees += -net if kind is MatchKind.FEE else fee
    return landed, fees


def drawers(session: Session, centre: str) -> Rupiah:
    """The cash in all drawers of a centre."""
    query = select(func.sum(PostingRow.amount)).where(
        PostingRow.centre == centre, PostingRow.account.startswith(f"cash:{centre}-")
    )
    return session.execute(query).scalar_one() or ZERO
