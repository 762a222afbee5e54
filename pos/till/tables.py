"""Rows of shifts and their closings; both are facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, RupiahType, UtcDateTime
from pos.till.domain import Shift


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
