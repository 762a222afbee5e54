"""The card of an artisan, and his terms, which are facts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Boolean, Date, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from pos.artisans.domain import Artisan, Bearer, Period, Rail, Terms
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of


class ArtisanRow(Base):
    """One artisan; `account_token` and `ewallet_token` are encrypted."""

    __tablename__ = "artisan"

    code: Mapped[str] = mapped_column(String(12), primary_key=True)
    full_name: Mapped[str] = mapped_column(String(80))
    tag_name: Mapped[str] = mapped_column(String(40))
    gender: Mapped[str] = mapped_column(String(1))
    desa: Mapped[str] = mapped_column(String(60))
    kampung: Mapped[str] = mapped_column(String(60))
    kecamatan: Mapped[str] = mapped_column(String(60))
    kabupaten: Mapped[str] = mapped_column(String(60))
    specialty: Mapped[str] = mapped_column(String(40))
    phone: Mapped[str] = mapped_column(String(20))
    bank_name: Mapped[str] = mapped_column(String(40))
    bank_code: Mapped[str] = mapped_column(String(10))
    bank_bic: Mapped[str] = mapped_column(String(11))
    account_token: Mapped[str] = mapped_column(String(300))
    account_masked: Mapped[str] = mapped_column(String(8))
    ewallet_token: Mapped[str] = mapped_column(String(300))
    ewallet_masked: Mapped[str] = mapped_column(String(8))
    account_holder: Mapped[str] = mapped_column(String(80))
    joined_on: Mapped[date | None] = mapped_column(Date)
    consent_on: Mapped[date | None] = mapped_column(Date)
    active: Mapped[bool] = mapped_column(Boolean)
    photo: Mapped[str] = mapped_column(String(40))
    story: Mapped[str] = mapped_column(Text)
    story_en: Mapped[str] = mapped_column(Text)
    merged_into: Mapped[str | None] = mapped_column(String(12), ForeignKey("artisan.code"))
    """Whose this card turned out to be as well; its goods and its balance went there."""

    def to_domain(self) -> Artisan:
        """The card as a value, without the secrets."""
        return Artisan(
            self.code, self.full_name, self.tag_name, self.gender, self.desa, self.kampung, self.kecamatan,
            self.kabupaten, self.specialty, self.phone, self.bank_name, self.bank_code, self.bank_bic,
            self.account_masked, self.ewallet_masked, self.account_holder, self.joined_on, self.consent_on,
            self.active, self.photo, self.story, self.story_en, self.merged_into,
        )  # fmt: skip


class TermsRow(Base):
    """One version of an artisan's terms."""

    __tablename__ = "terms"
    __table_args__ = (one_of("bearer", Bearer), one_of("rail", Rail), one_of("period", Period))

    artisan_code: Mapped[str] = mapped_column(String(12), ForeignKey("artisan.code"), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True)
    from_date: Mapped[date] = mapped_column(Date)
    rate_bps: Mapped[int] = mapped_column(Integer)
    bearer: Mapped[Bearer] = mapped_column(EnumText(Bearer))
    bearer_bps: Mapped[int] = mapped_column(Integer)
    rail: Mapped[Rail] = mapped_column(EnumText(Rail))
    period: Mapped[Period] = mapped_column(EnumText(Period))
    minimum_payout: Mapped[Rupiah | None] = mapped_column(RupiahType)
    floor_bps: Mapped[int] = mapped_column(Integer)
    loss_bps: Mapped[int] = mapped_column(Integer)

    def to_domain(self) -> Terms:
        """The terms as a value."""
        return Terms(
            self.artisan_code, self.version, self.from_date, self.rate_bps, self.bearer, self.bearer_bps,
            self.rail, self.period, self.minimum_payout, self.floor_bps, self.loss_bps,
        )  # fmt: skip


class MergeRow(Base):
    """Two cards that are one person: what the centres owed on the first is owed on the second since."""

    __tablename__ = "artisan_merge"

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    from_code: Mapped[str] = mapped_column(String(12), ForeignKey("artisan.code"), unique=True)
    into_code: Mapped[str] = mapped_column(String(12), ForeignKey("artisan.code"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    approved_by: Mapped[str] = mapped_column(String(60))
