"""The yearly targets that the month is held against; a card."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, RupiahType


class YearlyTargetRow(Base):
    """What a centre means to sell (net) in a calendar year."""

    __tablename__ = "yearly_target"
    __table_args__ = (CheckConstraint("amount > 0", name="amount"),)

    year: Mapped[int] = mapped_column(Integer, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3), ForeignKey("centre.code"), primary_key=True)
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
