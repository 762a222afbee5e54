"""Rows of orders and of their ends; both are facts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.orders.domain import DepositMethod, OrderEnd


class OrderRow(Base):
    """One order with its deposit."""

    __tablename__ = "custom_order"
    __table_args__ = (
        one_of("method", DepositMethod),
        CheckConstraint("deposit > 0 AND deposit <= price", name="deposit"),
        Index(None, "centre", "due_date"),
    )

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    shift: Mapped[str] = mapped_column(String(40), ForeignKey("shift.number"))
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    attendant: Mapped[str] = mapped_column(String(60))
    buyer: Mapped[str] = mapped_column(String(60))
    phone: Mapped[str] = mapped_column(String(20))
    artisan_code: Mapped[str] = mapped_column(String(12), ForeignKey("artisan.code"))
    artisan_name: Mapped[str] = mapped_column(String(60))
    what: Mapped[str] = mapped_column(String(80))
    price: Mapped[Rupiah] = mapped_column(RupiahType)
    deposit: Mapped[Rupiah] = mapped_column(RupiahType)
    method: Mapped[DepositMethod] = mapped_column(EnumText(DepositMethod))
    reference: Mapped[str] = mapped_column(String(40))
    due_date: Mapped[date] = mapped_column(Date)
    chain_short: Mapped[str] = mapped_column(String(8))


class OrderEndRow(Base):
    """How an order ended: once, by the key."""

    __tablename__ = "custom_order_end"
    __table_args__ = (one_of("kind", OrderEnd),)

    order_number: Mapped[str] = mapped_column(String(40), ForeignKey("custom_order.number"), primary_key=True)
    kind: Mapped[OrderEnd] = mapped_column(EnumText(OrderEnd))
    # The sale is written after it in the same transaction.
    sale_number: Mapped[str | None] = mapped_column(
        String(40), ForeignKey("sale.number", deferrable=True, initially="DEFERRED"), unique=True
    )
    refund: Mapped[Rupiah] = mapped_column(RupiahType)
    reason: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    approved_by: Mapped[str] = mapped_column(String(60))
