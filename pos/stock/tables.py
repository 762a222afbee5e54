"""Rows of movements and intakes; both are facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.db.base import Base, EnumText, UtcDateTime, one_of
from pos.stock.domain import MoveKind


class MoveRow(Base):
    """One movement of goods at a centre."""

    __tablename__ = "stock_move"
    __table_args__ = (
        one_of("kind", MoveKind),
        Index(None, "sku", "centre", "quantity"),
        Index(None, "piece_id"),
        Index(None, "document"),
    )

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    sku: Mapped[str] = mapped_column(String(40), ForeignKey("product.sku"))
    piece_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("piece.id"))
    quantity: Mapped[int] = mapped_column(Integer)
    kind: Mapped[MoveKind] = mapped_column(EnumText(MoveKind))
    document: Mapped[str] = mapped_column(String(40))
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))


class IntakeRow(Base):
    """One intake of an artisan's goods at a centre (nota titip)."""

    __tablename__ = "intake"

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    artisan_code: Mapped[str | None] = mapped_column(String(12), ForeignKey("artisan.code"))
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
