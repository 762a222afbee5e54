"""Rows of settlements and payouts; all are facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    UniqueConstraint,
    Uuid,
)  # fmt: skip
from sqlalchemy.orm import Mapped, mapped_column

from pos.artisans.domain import Rail
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.settlement.domain import MoneyByKind, PayoutState, Settlement, SettlementLine


class SettlementRow(Base):
    """One settlement; names and settings are kept as they were, so that its files never change."""

    __tablename__ = "settlement"
    __table_args__ = (UniqueConstraint("centre", "business_date"),)

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, unique=True)
    centre: Mapped[str] = mapped_column(String(3))
    centre_name: Mapped[str] = mapped_column(String(80))
    zone: Mapped[str] = mapped_column(String(40))
    business_date: Mapped[date] = mapped_column(Date)
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    cash: Mapped[Rupiah] = mapped_column(RupiahType)
    qris_cleared: Mapped[Rupiah] = mapped_column(RupiahType)
    qris_waiting: Mapped[Rupiah] = mapped_column(RupiahType)
    chain_short: Mapped[str] = mapped_column(String(8))

    def to_domain(self, lines: tuple[SettlementLine, ...]) -> Settlement:
        """The settlement as a value with its lines."""
        money = MoneyByKind(self.cash, self.qris_cleared, self.qris_waiting)
        return Settlement(
            self.number, self.centre, self.centre_name, self.zone, self.business_date, self.closed_at,
            self.person, money, self.chain_short, lines,
        )  # fmt: skip


class SettlementLineRow(Base):
    """One artisan's row of a settlement; the two identities of `domain.md` section 9 are constraints."""

    __tablename__ = "settlement_line"
    __table_args__ = (
        one_of("rail", Rail),
        CheckConstraint("artisan_share = net_sales - centre_share", name="shares"),
        CheckConstraint(
            "closing_balance = opening_balance + artisan_share - returns + adjustments - fees"
            " - advance_recovery - payouts",
            name="closing",
        ),
    )

    settlement_number: Mapped[str] = mapped_column(
        String(40), ForeignKey("settlement.number"), primary_key=True
    )
    artisan_code: Mapped[str] = mapped_column(String(12), primary_key=True)
    artisan_name: Mapped[str] = mapped_column(String(60))
    opening_balance: Mapped[Rupiah] = mapped_column(RupiahType)
    quantity_sold: Mapped[int] = mapped_column(Integer)
    gross_sales: Mapped[Rupiah] = mapped_column(RupiahType)
    discounts: Mapped[Rupiah] = mapped_column(RupiahType)
    net_sales: Mapped[Rupiah] = mapped_column(RupiahType)
    centre_share: Mapped[Rupiah] = mapped_column(RupiahType)
    artisan_share: Mapped[Rupiah] = mapped_column(RupiahType)
    returns: Mapped[Rupiah] = mapped_column(RupiahType)
    adjustments: Mapped[Rupiah] = mapped_column(RupiahType)
    fees: Mapped[Rupiah] = mapped_column(RupiahType)
    advance_recovery: Mapped[Rupiah] = mapped_column(RupiahType)
    payouts: Mapped[Rupiah] = mapped_column(RupiahType)
    closing_balance: Mapped[Rupiah] = mapped_column(RupiahType)
    payable: Mapped[Rupiah] = mapped_column(RupiahType)
    rail: Mapped[Rail] = mapped_column(EnumText(Rail))

    def to_domain(self) -> SettlementLine:
        """The row as a value."""
        return SettlementLine(**{name: getattr(self, name) for name in SettlementLine.__slots__})


class SettlementEntryRow(Base):
    """Which settlement an entry of the journal belongs to: at most one, by the key."""

    __tablename__ = "settlement_entry"
    __table_args__ = (Index(None, "settlement_number"),)

    entry_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("entry.id"), primary_key=True)
    # Deferred: the entries are taken first, and the settlement written when its sums are known.
    settlement_number: Mapped[str] = mapped_column(
        String(40), ForeignKey("settlement.number", deferrable=True, initially="DEFERRED")
    )
    late: Mapped[bool] = mapped_column(Boolean)


class PayoutRow(Base):
    """One payout as it was prepared; never more than what was `available`."""

    __tablename__ = "payout"
    __table_args__ = (
        one_of("rail", Rail),
        CheckConstraint("amount > 0 AND amount <= available", name="amount"),
        UniqueConstraint("settlement_number", "artisan_code", "attempt"),
        ForeignKeyConstraint(
            ["settlement_number", "artisan_code"],
            ["settlement_line.settlement_number", "settlement_line.artisan_code"],
        ),
        Index(None, "centre", "artisan_code"),
    )

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    centre: Mapped[str] = mapped_column(String(3))
    settlement_number: Mapped[str] = mapped_column(String(40))
    artisan_code: Mapped[str] = mapped_column(String(12))
    attempt: Mapped[int] = mapped_column(Integer)
    artisan_name: Mapped[str] = mapped_column(String(60))
    rail: Mapped[Rail] = mapped_column(EnumText(Rail))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    available: Mapped[Rupiah] = mapped_column(RupiahType)
    reference: Mapped[str] = mapped_column(String(40), unique=True)
    prepared_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    chain_short: Mapped[str] = mapped_column(String(8))


class PayoutStateRow(Base):
    """A step of a payout; it has one end, paid or failed, by the unique `is_end`."""

    __tablename__ = "payout_state"
    __table_args__ = (one_of("state", PayoutState), UniqueConstraint("payout_id", "is_end"))

    payout_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("payout.id"), primary_key=True)
    state: Mapped[PayoutState] = mapped_column(EnumText(PayoutState), primary_key=True)
    is_end: Mapped[bool] = mapped_column(Boolean)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    reason: Mapped[str] = mapped_column(String(120))
    entry_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("entry.id"))
    chain_short: Mapped[str] = mapped_column(String(8))
