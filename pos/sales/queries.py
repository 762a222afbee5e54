"""Reading sales back, and how much of a line can still be returned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.core.errors import NotFound
from pos.sales.domain import LineKind, Payment, ReturnOf, Sale, SaleLine, coming_back
from pos.sales.tables import PaymentRow, SaleLineRow, SaleRow


def sale_numbered(session: Session, number: str) -> Sale:
    """One sale with lines and payments. Raises `NotFound`."""
    row = session.scalars(select(SaleRow).where(SaleRow.number == number)).one_or_none()
    if row is None:
        raise NotFound("sale", number)
    return _sale(session, row)


def sale_by_id(session: Session, sale_id: UUID) -> Sale:
    """One sale by its key. Raises `NotFound`."""
    row = session.get(SaleRow, sale_id)
    if row is None:
        raise NotFound("sale", str(sale_id))
    return _sale(session, row)


def last_number(session: Session, shift: str) -> str | None:
    """The number of the last sale of a shift, by the shift's number."""
    query = select(SaleRow.number).where(SaleRow.shift == shift)
    return session.scalar(query.order_by(SaleRow.sold_at.desc(), SaleRow.number.desc()).limit(1))


def sales_of_day(session: Session, centre: str, day: date) -> list[Sale]:
    """A centre's sales of a business day, in order."""
    query = select(SaleRow).where(SaleRow.centre == centre, SaleRow.business_date == day)
    return [_sale(session, row) for row in session.scalars(query.order_by(SaleRow.sold_at, SaleRow.number))]


def sales_numbered(session: Session, numbers: Sequence[str]) -> list[Sale]:
    """Some sales with lines and payments, in three statements."""
    rows = session.execute(select(SaleRow.__table__).where(SaleRow.number.in_(numbers))).all()
    keys = [row.id for row in rows]
    lines: dict[UUID, list[Any]] = defaultdict(list)
    line, payment = SaleLineRow.__table__, PaymentRow.__table__
    for one in session.execute(select(line).where(line.c.sale_id.in_(keys)).order_by(line.c.line)):
        lines[one.sale_id].append(one)
    paid: dict[UUID, list[Any]] = defaultdict(list)
    for one in session.execute(select(payment).where(payment.c.sale_id.in_(keys)).order_by(payment.c.line)):
        paid[one.sale_id].append(one)
    return [_to_domain(row, lines[row.id], paid[row.id]) for row in rows]


def _sale(session: Session, row: SaleRow) -> Sale:
    lines = session.scalars(
        select(SaleLineRow).where(SaleLineRow.sale_id == row.id).order_by(SaleLineRow.line)
    )
    paid = session.scalars(select(PaymentRow).where(PaymentRow.sale_id == row.id).order_by(PaymentRow.line))
    return _to_domain(row, lines, paid)


def _to_domain(row: Any, lines: Iterable[Any], paid: Iterable[Any]) -> Sale:
    return Sale(
        row.id, row.number, row.centre, row.till, row.shift, row.business_date, row.sold_at, row.attendant,
        tuple(_line(line) for line in lines),
        tuple(Payment(p.method, p.amount, p.tendered, p.reference, p.confirmed_by) for p in paid),
        row.rounding, row.chain_short, row.rounding_back, row.guide_code, row.guide_name,
        row.guide_commission, row.void_of, row.bilingual,
    )  # fmt: skip


def _line(row: Any) -> SaleLine:
    return SaleLine(**{name: getattr(row, name) for name in SaleLine.__slots__})


def returned_before(session: Session, line_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many of each line have come back already."""
    query = (
        select(SaleLineRow.of_line_id, func.sum(-SaleLineRow.quantity))
        .where(SaleLineRow.of_line_id.in_(list(line_ids)), SaleLineRow.kind == LineKind.RETURN)
        .group_by(SaleLineRow.of_line_id)
    )
    return {line_id: int(count) for line_id, count in session.execute(query) if line_id is not None}


def returns_of(session: Session, sale: Sale, quantities: Mapping[UUID, int]) -> dict[UUID, ReturnOf]:
    """What comes back of a sale when `quantities` of its lines are returned together, by line."""
    return coming_back(sale, returned_before(session, [line.id for line in sale.lines]), quantities)


def still_with_the_buyer(session: Session, sale: Sale) -> dict[UUID, int]:
    """How many of each sold line have not come back; lines of which nothing is left out there are absent."""
    sold = [line for line in sale.lines if line.kind is LineKind.SALE]
    back = returned_before(session, [line.id for line in sold])
    kept = {line.id: line.quantity - back.get(line.id, 0) for line in sold}
    return {key: count for key, count in kept.items() if count > 0}
