"""The card of a centre's QRIS code, and the facts of its test payments."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, Index, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, RupiahType, UtcDateTime
from pos.qris.domain import MerchantCode


class QrisCodeRow(Base):
    """The code of a centre."""

    __tablename__ = "qris_code"

    centre: Mapped[str] = mapped_column(String(3), primary_key=True)
    payload: Mapped[str] = mapped_column(String(512))
    merchant_name: Mapped[str] = mapped_column(String(99))
    nmid: Mapped[str] = mapped_column(String(99))
    city: Mapped[str] = mapped_column(String(99))
    amount_allowed: Mapped[bool] = mapped_column(Boolean)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_by: Mapped[str] = mapped_column(String(60))

    def to_domain(self) -> MerchantCode:
        """The code as a value."""
        return MerchantCode(
            self.centre, self.payload, self.merchant_name, self.nmid, self.city, self.amount_allowed,
            self.changed_at, self.changed_by,
        )  # fmt: skip


class QrisTestRow(Base):
    """A real payment by which a supervisor saw that a code with an amount in it is accepted."""

    __tablename__ = "qris_test"
    __table_args__ = (Index(None, "centre", "at"),)

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    payload: Mapped[str] = mapped_column(String(512))
    nmid: Mapped[str] = mapped_column(String(99))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    reference: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
