"""Rows of sales, their lines and payments; all are facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from pos.artisans.domain import Bearer
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.sales.domain import LineKind, PaymentMethod, ReturnReason

_VOIDS = text("void_of <> ''")


class SaleRow(Base):
    """One sale."""

    __tablename__ = "sale"
    __table_args__ = (
        Index(None, "centre", "business_date"),
        # A sale is undone once.
        Index(
            "uq_sale_void_of", "void_of", unique=True,
            sqlite_where=_VOIDS, postgresql_where=_VOIDS,
        ),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    shift_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("shift.id"))
    shift: Mapped[str] = mapped_column(String(40))
    business_date: Mapped[date] = mapped_column(Date)
    sold_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attendant: Mapped[str] = mapped_column(String(60))
    gross: Mapped[Rupiah] = mapped_column(RupiahType)
    discount: Mapped[Rupiah] = mapped_column(RupiahType)
    total: Mapped[Rupiah] = mapped_column(RupiahType)
    rounding: Mapped[Rupiah] = mapped_column(RupiahType)
    chain_short: Mapped[str] = mapped_column(String(8))
    rounding_back: Mapped[Rupiah] = mapped_column(RupiahType)
    guide_code: Mapped[str] = mapped_column(String(12))
    guide_name: Mapped[str] = mapped_column(String(60))
    guide_commission: Mapped[Rupiah] = mapped_column(RupiahType)
    void_of: Mapped[str] = mapped_column(String(40))
    bilingual: Mapped[bool] = mapped_column(Boolean)


class SaleLineRow(Base):
    """One line; centre and date are repeated, so that a month is one range of one index."""

    __tablename__ = "sale_line"
    __table_args__ = (
        one_of("kind", LineKind),
        one_of("bearer", Bearer),
        one_of("return_reason", ReturnReason),
        # A piece is on at most one live sale line: each time it comes back, its turn goes up by one.
        UniqueConstraint("piece_id", "piece_turn", "kind"),
        Index(None, "sale_id"),
        Index(None, "of_line_id"),
        Index(
            "ix_sale_line_month", "centre", "business_date", "artisan_code", "kind", "quantity", "gross",
            "discount", "net", "artisan_share", "centre_share",
        ),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    sale_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("sale.id"))
    line: Mapped[int] = mapped_column(Integer)
    kind: Mapped[LineKind] = mapped_column(EnumText(LineKind))
    of_line_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("sale_line.id"))
    sku: Mapped[str] = mapped_column(String(40))
    piece_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("piece.id"))
    piece_turn: Mapped[int] = mapped_column(Integer)
    code: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(80))
    artisan_code: Mapped[str | None] = mapped_column(String(12))
    artisan_name: Mapped[str] = mapped_column(String(60))
    terms_version: Mapped[int] = mapped_column(Integer)
    rate_bps: Mapped[int] = mapped_column(Integer)
    fixed_net: Mapped[Rupiah | None] = mapped_column(RupiahType)
    bearer: Mapped[Bearer] = mapped_column(EnumText(Bearer))
    bearer_bps: Mapped[int] = mapped_column(Integer)
    list_price: Mapped[Rupiah] = mapped_column(RupiahType)
    quantity: Mapped[int] = mapped_column(Integer)
    gross: Mapped[Rupiah] = mapped_column(RupiahType)
    discount: Mapped[Rupiah] = mapped_column(RupiahType)
    net: Mapped[Rupiah] = mapped_column(RupiahType)
    artisan_share: Mapped[Rupiah] = mapped_column(RupiahType)
    centre_share: Mapped[Rupiah] = mapped_column(RupiahType)
    fragile: Mapped[int] = mapped_column(Integer)
    name_en: Mapped[str] = mapped_column(String(80))
    regular_price: Mapped[Rupiah] = mapped_column(RupiahType)
    reason: Mapped[str] = mapped_column(String(160))
    return_reason: Mapped[ReturnReason | None] = mapped_column(EnumText(ReturnReason))
    damaged: Mapped[bool] = mapped_column(Boolean)
    approved_by: Mapped[str] = mapped_column(String(120))
    guide_code: Mapped[str] = mapped_column(String(12))
    guide_back: Mapped[Rupiah] = mapped_column(RupiahType)
    centre: Mapped[str] = mapped_column(String(3))
    business_date: Mapped[date] = mapped_column(Date)


class PaymentRow(Base):
    """One payment of a sale."""

    __tablename__ = "payment"
    __table_args__ = (one_of("method", PaymentMethod),)

    sale_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("sale.id"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    method: Mapped[PaymentMethod] = mapped_column(EnumText(PaymentMethod))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    tendered: Mapped[Rupiah] = mapped_column(RupiahType)
    change: Mapped[Rupiah] = mapped_column(RupiahType)
    reference: Mapped[str] = mapped_column(String(40))
    confirmed_by: Mapped[str] = mapped_column(String(60))


class SaleReferenceRow(Base):
    """The reference under which a sale was imported, and a digest of its content."""

    __tablename__ = "sale_reference"

    centre: Mapped[str] = mapped_column(String(3), primary_key=True)
    ref: Mapped[str] = mapped_column(String(60), primary_key=True)
    sale_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("sale.id"))
    digest: Mapped[str] = mapped_column(String(64))


class HeldBasketRow(Base):
    """An unpaid basket laid aside for a buyer; the row goes when it is resumed or dropped.

    `business_date` is the first day that waits for it: a day is not settled, and a shift of it not closed,
    while it lies there.  *Simpan untuk besok* moves it on by a day.
    """

    __tablename__ = "held_basket"
    __table_args__ = (Index(None, "centre", "business_date"),)

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    label: Mapped[str] = mapped_column(String(40))
    basket: Mapped[str] = mapped_column(Text)
    pieces: Mapped[int] = mapped_column(Integer)
    total: Mapped[Rupiah] = mapped_column(RupiahType)
    person: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    business_date: Mapped[date] = mapped_column(Date)


class HeldPieceRow(Base):
    """A one-of-a-kind piece that lies in a held basket: it is promised to that buyer."""

    __tablename__ = "held_piece"
    __table_args__ = (Index(None, "held_id"),)

    piece_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("piece.id"), primary_key=True)
    held_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("held_basket.id"))
