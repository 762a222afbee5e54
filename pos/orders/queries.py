"""Orders with how they ended."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from pos.core.errors import NotFound
from pos.orders.domain import Order, OrderEnd
from pos.orders.tables import OrderEndRow, OrderRow

_ORDER = OrderRow.__table__
_END = OrderEndRow.__table__
_JOINED: Select[Any] = select(_ORDER, _END.c.kind, _END.c.sale_number, _END.c.person).join(
    _END, _END.c.order_number == _ORDER.c.number, isouter=True
)


def order_numbered(session: Session, number: str) -> Order:
    """One order. Raises `NotFound`."""
    row = session.execute(_JOINED.where(_ORDER.c.number == number)).one_or_none()
    if row is None:
        raise NotFound("order", number)
    return _order(row)


def open_orders(session: Session, centre: str) -> list[Order]:
    """A centre's open orders, those that are due first at the head."""
    query = _JOINED.where(_ORDER.c.centre == centre, _END.c.kind.is_(None))
    rows = session.execute(query.order_by(_ORDER.c.due_date, _ORDER.c.number))
    return [_order(row) for row in rows]


def ended_orders(session: Session, centre: str, most: int) -> list[Order]:
    """A centre's orders that were taken up or cancelled, the last first."""
    query = _JOINED.where(_ORDER.c.centre == centre, _END.c.kind.is_not(None))
    rows = session.execute(query.order_by(_END.c.at.desc(), _ORDER.c.number.desc()).limit(most))
    return [_order(row) for row in rows]


def _order(row: Row[Any]) -> Order:
    by = row.sale_number if row.kind is OrderEnd.TAKEN else row.person
    names = [name for name in Order.__slots__ if name not in {"end", "ended_by"}]
    return Order(**{name: getattr(row, name) for name in names}, end=row.kind, ended_by=by or "")
