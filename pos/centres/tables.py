"""The card of a centre."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import Boolean, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from pos.centres.domain import Centre, CentreKind, Rounding
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, one_of


class CentreRow(Base):
    """One centre."""

    __tablename__ = "centre"
    __table_args__ = (one_of("kind", CentreKind), one_of("rounding", Rounding))

    code: Mapped[str] = mapped_column(String(3), primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[CentreKind] = mapped_column(EnumText(CentreKind))
    desa: Mapped[str] = mapped_column(String(60))
    kecamatan: Mapped[str] = mapped_column(String(60))
    kabupaten: Mapped[str] = mapped_column(String(60))
    provinsi: Mapped[str] = mapped_column(String(60))
    postal_code: Mapped[str] = mapped_column(String(10))
    address: Mapped[str] = mapped_column(String(160))
    phone: Mapped[str] = mapped_column(String(20))
    opening: Mapped[str] = mapped_column(String(5))
    closing: Mapped[str] = mapped_column(String(5))
    paper_mm: Mapped[int] = mapped_column(Integer)
    label_stock: Mapped[str] = mapped_column(String(8))
    qris_nmid: Mapped[str] = mapped_column(String(20))
    rounding: Mapped[Rounding] = mapped_column(EnumText(Rounding))
    payout_unit: Mapped[Rupiah] = mapped_column(RupiahType)
    minimum_payout: Mapped[Rupiah] = mapped_column(RupiahType)
    advance_cap_bps: Mapped[int] = mapped_column(Integer)
    zone: Mapped[str] = mapped_column(String(40))
    story_host: Mapped[str] = mapped_column(String(40))
    discount_limit_bps: Mapped[int] = mapped_column(Integer)
    refund_limit: Mapped[Rupiah] = mapped_column(RupiahType)
    return_days: Mapped[int] = mapped_column(Integer)
    difference_limit: Mapped[Rupiah] = mapped_column(RupiahType)
    receipt_head: Mapped[str] = mapped_column(String(200))
    receipt_foot: Mapped[str] = mapped_column(String(400))
    receipt_logo: Mapped[str] = mapped_column(Text)
    receipt_english: Mapped[bool] = mapped_column(Boolean)
    hold_qris: Mapped[bool] = mapped_column(Boolean)
    weekly_payday: Mapped[int] = mapped_column(Integer)
    monthly_payday: Mapped[int] = mapped_column(Integer)

    def to_domain(self) -> Centre:
        """The card as a value."""
        return Centre(**{field.name: getattr(self, field.name) for field in fields(Centre)})
