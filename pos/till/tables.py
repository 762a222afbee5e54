"""Rows of shifts and their closings; both are facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.till.domain import CashMovement, CashWay, Shift


class ShiftRow(Base):
    """One shift as it was opened."""

    __tablename__ = "shift"
    __table_args__ = (Index(None, "centre", "business_date"), Index(None, "till", "opened_at"))

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    attendant_id: Mapped[UUID] = mapped_column(Uuid)
    attendant_name: Mapped[str] = mapped_column(String(60))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    business_date: Mapped[date] = mapped_column(Date)
    opening_float: Mapped[Rupiah] = mapped_column(RupiahType)

    def to_domain(self) -> Shift:
        """The shift as a value."""
        return Shift(**{name: getattr(self, name) for name in Shift.__slots__})


class ShiftClosingRow(Base):
    """The counted close of a shift; `count` is JSON pairs of value and number."""

    __tablename__ = "shift_closing"

    shift_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("shift.id"), primary_key=True)
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    count: Mapped[str] = mapped_column(Text)
    counted: Mapped[Rupiah] = mapped_column(RupiahType)
    expected: Mapped[Rupiah] = mapped_column(RupiahType)
    difference: Mapped[Rupiah] = mapped_column(RupiahType)
    reason: Mapped[str] = mapped_column(String(120))
    grand_total: Mapped[Rupiah] = mapped_column(RupiahType)
    approved_by: Mapped[str] = mapped_column(String(60))
    received_by: Mapped[str] = mapped_column(String(60))


class CashMovementRow(Base):
    """Cash moved into or out of a drawer without a sale."""

    __tablename__ = "cash_movement"
    __table_args__ = (one_of("kind", CashWay), Index(None, "shift_id"))

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    shift_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("shift.id"))
    shift: Mapped[str] = mapped_column(String(40))
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    kind: Mapped[CashWay] = mapped_column(EnumText(CashWay))
    account: Mapped[str] = mapped_column(String(60))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    reason: Mapped[str] = mapped_column(String(120))
    person: Mapped[str] = mapped_column(String(60))
    approved_by: Mapped[str] = mapped_column(String(60))
    chain_short: Mapped[str] = mapped_column(String(8))

    def to_domain(self) -> CashMovement:
        """The movement as a value."""
        return CashMovement(**{name: getattr(self, name) for name in CashMovement.__slots__})
