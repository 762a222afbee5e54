"""Rows of movements, intakes, stock acts and counts; all of them are facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer, String, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.stock.domain import ActKind, Condition, CountOutcome, LossCause, MoveKind, ScanVerdict


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
    note: Mapped[str] = mapped_column(String(200))


class IntakeLineRow(Base):
    """One row of a note, as it was agreed; refused goods have no movement, and may have no card."""

    __tablename__ = "intake_line"
    __table_args__ = (one_of("condition", Condition), CheckConstraint("quantity > 0", name="quantity"))

    number: Mapped[str] = mapped_column(String(40), ForeignKey("intake.number"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    sku: Mapped[str | None] = mapped_column(String(40), ForeignKey("product.sku"))
    name: Mapped[str] = mapped_column(String(80))
    quantity: Mapped[int] = mapped_column(Integer)
    price: Mapped[Rupiah] = mapped_column(RupiahType)
    artisan_part: Mapped[Rupiah] = mapped_column(RupiahType)
    """What the maker gets for one."""
    condition: Mapped[Condition] = mapped_column(EnumText(Condition))
    remark: Mapped[str] = mapped_column(String(120))


class ActRow(Base):
    """One stock act: goods back to their maker, broken, lost, sent, received, put right."""

    __tablename__ = "stock_act"
    __table_args__ = (
        one_of("kind", ActKind),
        one_of("cause", LossCause),
        Index(None, "centre", "business_date"),
        # What was sent is received once.
        Index(
            "uq_stock_act_about",
            "about",
            unique=True,
            sqlite_where=text("kind = 'transfer_in'"),
            postgresql_where=text("kind = 'transfer_in'"),
        ),
    )

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[ActKind] = mapped_column(EnumText(ActKind))
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    other_centre: Mapped[str | None] = mapped_column(String(3))
    """Where goods go to, or come from."""
    about: Mapped[str] = mapped_column(String(40))
    """The document that this one answers: the sending that is received, the count that is put right."""
    artisan_code: Mapped[str | None] = mapped_column(String(12), ForeignKey("artisan.code"))
    cause: Mapped[LossCause | None] = mapped_column(EnumText(LossCause))
    bearer_centre: Mapped[str | None] = mapped_column(String(3))
    """The centre that owes the artisans for what broke or was lost, by the signed note."""
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    approved_by: Mapped[str] = mapped_column(String(60))
    note: Mapped[str] = mapped_column(String(200))
    photo: Mapped[str] = mapped_column(String(40))


class ActLineRow(Base):
    """One kind of goods in a stock act; counts are never negative but in a correction.

    Of what is received, `quantity` came whole; `broken` and `missing` are the rest of what was sent.
    """

    __tablename__ = "stock_act_line"
    __table_args__ = (CheckConstraint("broken >= 0 AND missing >= 0", name="counts"),)

    number: Mapped[str] = mapped_column(String(40), ForeignKey("stock_act.number"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    sku: Mapped[str] = mapped_column(String(40), ForeignKey("product.sku"))
    piece_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("piece.id"))
    name: Mapped[str] = mapped_column(String(80))
    quantity: Mapped[int] = mapped_column(Integer)
    broken: Mapped[int] = mapped_column(Integer)
    missing: Mapped[int] = mapped_column(Integer)
    artisan_code: Mapped[str | None] = mapped_column(String(12), ForeignKey("artisan.code"))
    price: Mapped[Rupiah] = mapped_column(RupiahType)
    """What one costs at that moment."""
    owed: Mapped[Rupiah] = mapped_column(RupiahType)
    """What this line owes the artisan."""


class CountRow(Base):
    """One count of a centre's goods (opname), of one category or of all."""

    __tablename__ = "stocktake"
    __table_args__ = (Index(None, "centre", "business_date"),)

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    category: Mapped[str] = mapped_column(String(30))
    """What is counted; empty for everything."""
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))


class CountScanRow(Base):
    """One scan of a count, kept the moment it is made; an undone one is followed by its opposite."""

    __tablename__ = "stocktake_scan"
    __table_args__ = (one_of("verdict", ScanVerdict), Index(None, "number", "at"))

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), ForeignKey("stocktake.number"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    code: Mapped[str] = mapped_column(String(40))
    sku: Mapped[str | None] = mapped_column(String(40), ForeignKey("product.sku"))
    piece_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("piece.id"))
    quantity: Mapped[int] = mapped_column(Integer)
    verdict: Mapped[ScanVerdict] = mapped_column(EnumText(ScanVerdict))
    undoes: Mapped[UUID | None] = mapped_column(Uuid)


class CountEndRow(Base):
    """The end of a count."""

    __tablename__ = "stocktake_end"
    __table_args__ = (one_of("outcome", CountOutcome),)

    number: Mapped[str] = mapped_column(String(40), ForeignKey("stocktake.number"), primary_key=True)
    outcome: Mapped[CountOutcome] = mapped_column(EnumText(CountOutcome))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    approved_by: Mapped[str] = mapped_column(String(60))
    note: Mapped[str] = mapped_column(String(200))


class CountLineRow(Base):
    """What a count found of one product or piece: what the books said, what was there, and why it differs."""

    __tablename__ = "stocktake_line"
    __table_args__ = (one_of("cause", LossCause),)

    number: Mapped[str] = mapped_column(String(40), ForeignKey("stocktake.number"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    sku: Mapped[str] = mapped_column(String(40), ForeignKey("product.sku"))
    piece_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("piece.id"))
    booked: Mapped[int] = mapped_column(Integer)
    counted: Mapped[int] = mapped_column(Integer)
    cause: Mapped[LossCause | None] = mapped_column(EnumText(LossCause))
    """Of what is missing; none where the books were wrong."""
    remark: Mapped[str] = mapped_column(String(120))
    owed: Mapped[Rupiah] = mapped_column(RupiahType)
