"""Rows of what was asked for and not found; facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, Index, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.db.base import Base, UtcDateTime
from pos.wanted.domain import Asked, WantedNote


class WantedRow(Base):
    """One visitor's wish."""

    __tablename__ = "wanted"
    __table_args__ = (Index(None, "centre", "business_date"),)

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    business_date: Mapped[date] = mapped_column(Date)
    kind: Mapped[str] = mapped_column(String(60))
    motif: Mapped[str] = mapped_column(String(60))
    size: Mapped[str] = mapped_column(String(60))
    note: Mapped[str] = mapped_column(String(160))
    person: Mapped[str] = mapped_column(String(60))

    def to_domain(self) -> WantedNote:
        """As a value."""
        asked = Asked(self.kind, self.motif, self.size, self.note)
        return WantedNote(
            self.id, self.centre, self.till, self.at, self.business_date, asked, self.person
        )  # fmt: skip
