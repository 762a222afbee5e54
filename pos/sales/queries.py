"""Reading sales back, and how much of a line can still be returned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.core.errors import NotFound
from pos.core.money import ZERO
from pos.sales.domain import LineKind, Payment, ReturnOf, Sale, SaleLine
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


def _sale(session: Session, row: SaleRow) -> Sale:
    lines = session.scalars(
        select(SaleLineRow).where(SaleLineRow.sale_id == row.id).order_by(SaleLineRow.line)
    )
    paid = session.scalars(select(PaymentRow).where(PaymentRow.sale_id == row.id).order_by(PaymentRow.line))
    return Sale(
        row.id, row.number, row.centre, row.till, row.shift, row.business_date, row.sold_at, row.attendant,
        tuple(_line(line) for line in lines),
        tuple(Payment(p.method, p.amount, p.tendered, p.reference) for p in paid),
        row.rounding, row.chain_short,
    )  # fmt: skip


def _line(row: SaleLineRow) -> SaleLine:
    return SaleLine(**{name: getattr(row, name) for name in SaleLine.__slots__})


def returned_before(session: Session, line_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many of each line have come back already."""
    query = (
        select(SaleLineRow.of_line_id, func.sum(-SaleLineRow.quantity))
        .where(SaleLineRow.of_line_id.in_(list(line_ids)), SaleLineRow.kind == LineKind.RETURN)
        .group_by(SaleLineRow.of_line_id)
    )
    return {line_id: int(count) for line_id, count in session.execute(query) if line_id is not None}


def return_of(session: Session, sale: Sale, line: SaleLine, quantity: int) -> ReturnOf:
    """What a return of `quantity` pieces gives back, with the rounding if it is the sale's last part."""
    before = returned_before(session, [one.id for one in sale.lines])
    left = sum(one.quantity - before.get(one.id, 0) for one in sale.lines if one.kind is LineKind.SALE)
    return ReturnOf(
        line_id=line.id,
        sale_number=sale.number,
        quantity=line.quantity,
        before=before.get(line.id, 0),
        gross=line.gross,
        net=line.net,
        artisan_share=line.artisan_share,
        rounding=-sale.rounding if left == quantity else ZERO,
    )
