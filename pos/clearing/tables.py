"""Rows of statements and matches, which are facts, and the columns that were mapped once."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    Uuid,
)  # fmt: skip
from sqlalchemy.orm import Mapped, mapped_column

from pos.clearing.domain import Acquired, MatchKind
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of


class StatementFileRow(Base):
    """One imported statement; the same content again is refused by its digest."""

    __tablename__ = "statement_file"
    __table_args__ = (one_of("method", Acquired),)

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    method: Mapped[Acquired] = mapped_column(EnumText(Acquired))
    name: Mapped[str] = mapped_column(String(120))
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))


class AcquiredLineRow(Base):
    """One line of a statement: `gross` that a buyer paid, the acquirer's `fee`, `net` that was paid out."""

    __tablename__ = "statement_line"
    __table_args__ = (
        CheckConstraint("net = gross - fee", name="net"),
        # The same payment in two statements is one payment: it can stand here once.
        UniqueConstraint("centre", "reference", "paid_at", "gross"),
    )

    file_number: Mapped[str] = mapped_column(
        String(40), ForeignKey("statement_file.number"), primary_key=True
    )
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    paid_at: Mapped[datetime] = mapped_column(UtcDateTime)
    landed_on: Mapped[date] = mapped_column(Date)
    reference: Mapped[str] = mapped_column(String(60))
    gross: Mapped[Rupiah] = mapped_column(RupiahType)
    fee: Mapped[Rupiah] = mapped_column(RupiahType)
    net: Mapped[Rupiah] = mapped_column(RupiahType)


class StatementMatchRow(Base):
    """What a line of a statement is; a line is matched once, and so is a payment."""

    __tablename__ = "statement_match"
    __table_args__ = (
        one_of("kind", MatchKind),
        ForeignKeyConstraint(["file_number", "line"], ["statement_line.file_number", "statement_line.line"]),
        ForeignKeyConstraint(["sale_id", "payment_line"], ["payment.sale_id", "payment.line"]),
        UniqueConstraint("sale_id", "payment_line"),
        Index(None, "entry_id"),
    )

    file_number: Mapped[str] = mapped_column(String(40), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[MatchKind] = mapped_column(EnumText(MatchKind))
    sale_id: Mapped[UUID | None] = mapped_column(Uuid)
    payment_line: Mapped[int | None] = mapped_column(Integer)
    entry_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("entry.id"))
    reason: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))


class ColumnMappingRow(Base):
    """Which columns of a file mean what; found again by the digest of the file's header."""

    __tablename__ = "column_mapping"

    purpose: Mapped[str] = mapped_column(String(24), primary_key=True)
    header_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    mapping: Mapped[str] = mapped_column(Text)
