"""Rows of guides (cards) and of payouts to them (facts)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Boolean, CheckConstraint, Date, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.guides.domain import Guide, GuideKind


class GuideRow(Base):
    """One guide or driver."""

    __tablename__ = "guide"
    __table_args__ = (one_of("kind", GuideKind),)

    code: Mapped[str] = mapped_column(String(12), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    phone: Mapped[str] = mapped_column(String(20))
    kind: Mapped[GuideKind] = mapped_column(EnumText(GuideKind))
    rate_bps: Mapped[int] = mapped_column(Integer)
    active: Mapped[bool] = mapped_column(Boolean)

    def to_domain(self) -> Guide:
        """The card as a value."""
        return Guide(**{name: getattr(self, name) for name in Guide.__slots__})


class GuidePayoutRow(Base):
    """One payout; never more than what was `owed`."""

    __tablename__ = "guide_payout"
    __table_args__ = (
        CheckConstraint("amount > 0 AND amount <= owed", name="amount"),
        Index(None, "centre", "guide_code"),
    )

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    shift: Mapped[str] = mapped_column(String(40), ForeignKey("shift.number"))
    business_date: Mapped[date] = mapped_column(Date)
    guide_code: Mapped[str] = mapped_column(String(12), ForeignKey("guide.code"))
    guide_name: Mapped[str] = mapped_column(String(60))
    owed: Mapped[Rupiah] = mapped_column(RupiahType)
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    chain_short: Mapped[str] = mapped_column(String(8))
