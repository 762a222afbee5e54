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

from pos.artisans.domain import Period, Rail
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.settlement.domain import Fee, FeeBearer, MoneyByKind, PayoutState, Settlement, SettlementLine


class SettlementRow(Base):
    """One settlement; names and settings are kept as they were, so that its files never change."""

    __tablename__ = "settlement"
    __table_args__ = (UniqueConstraint("centre", "business_date", "part"),)

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
    card_cleared: Mapped[Rupiah] = mapped_column(RupiahType)
    card_waiting: Mapped[Rupiah] = mapped_column(RupiahType)
    chain_short: Mapped[str] = mapped_column(String(8))
    part: Mapped[int] = mapped_column(Integer)
    reverses: Mapped[str | None] = mapped_column(String(40), ForeignKey("settlement.number"), unique=True)
    reason: Mapped[str] = mapped_column(String(120))
    approved_by: Mapped[str] = mapped_column(String(60))

    def to_domain(self, lines: tuple[SettlementLine, ...]) -> Settlement:
        """The settlement as a value with its lines."""
        money = MoneyByKind(
            self.cash, self.qris_cleared, self.qris_waiting, self.card_cleared, self.card_waiting
        )
        return Settlement(
            self.number, self.centre, self.centre_name, self.zone, self.business_date, self.closed_at,
            self.person, money, self.chain_short, lines, self.part, self.reverses, self.reason,
            self.approved_by,
        )  # fmt: skip


class SettlementLineRow(Base):
    """One artisan's row of a settlement; the two identities of `domain.md` section 9 are constraints."""

    __tablename__ = "settlement_line"
    __table_args__ = (
        one_of("rail", Rail),
        one_of("period", Period),
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
    held: Mapped[Rupiah] = mapped_column(RupiahType)
    period: Mapped[Period] = mapped_column(EnumText(Period))

    def to_domain(self) -> SettlementLine:
        """The row as a value."""
        return SettlementLine(**{name: getattr(self, name) for name in SettlementLine.__slots__})


class SettlementEntryRow(Base):
    """Which settlement an entry of the journal belongs to: at most one that stands, by the key.

    The first `turn` takes an entry; where a mirror settlement gives it back, that is its second, and who
    takes it anew has the third.  Odd turns count for an artisan, even ones against.
    """

    __tablename__ = "settlement_entry"
    __table_args__ = (Index(None, "settlement_number"),)

    entry_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("entry.id"), primary_key=True)
    turn: Mapped[int] = mapped_column(Integer, primary_key=True)
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
        Index(None, "run_number"),
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
    reference: Mapped[str] = mapped_column(String(40))
    """What stands with the money at the bank; payouts of one run to one artisan are one transfer."""
    prepared_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    chain_short: Mapped[str] = mapped_column(String(8))
    run_number: Mapped[str | None] = mapped_column(String(40), ForeignKey("payout_run.number"))


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


class FeeRow(Base):
    """An agreed fee that an artisan is charged; `fee_key` (`sewa rak 2026-11`) can be charged once."""

    __tablename__ = "fee"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        UniqueConstraint("centre", "artisan_code", "fee_key"),
    )

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    artisan_code: Mapped[str] = mapped_column(String(12), ForeignKey("artisan.code"))
    fee_key: Mapped[str] = mapped_column(String(60))
    what: Mapped[str] = mapped_column(String(60))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    entry_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("entry.id"), unique=True)

    def to_domain(self) -> Fee:
        """The row as a value."""
        return Fee(
            self.number, self.centre, self.artisan_code, self.fee_key, self.what, self.amount,
            self.business_date, self.at, self.person,
        )  # fmt: skip


class AdjustmentRow(Base):
    """What an artisan's balance was put right by, above zero in his favour; approved by somebody else."""

    __tablename__ = "adjustment"
    __table_args__ = (
        CheckConstraint("amount <> 0", name="amount"),
        CheckConstraint("approved_by <> person", name="approved"),
    )

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    artisan_code: Mapped[str] = mapped_column(String(12), ForeignKey("artisan.code"))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    reason: Mapped[str] = mapped_column(String(120))
    business_date: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    approved_by: Mapped[str] = mapped_column(String(60))
    entry_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("entry.id"), unique=True)


class PayoutRunRow(Base):
    """One evening's payouts: which settlements they are paid against is told by the payouts."""

    __tablename__ = "payout_run"

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    business_date: Mapped[date] = mapped_column(Date)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    chain_short: Mapped[str] = mapped_column(String(8))


class PayoutFileRow(Base):
    """A file for a bank that was written of a run; each writing is a row of its own."""

    __tablename__ = "payout_file"
    __table_args__ = (Index(None, "run_number"),)

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    run_number: Mapped[str] = mapped_column(String(40), ForeignKey("payout_run.number"))
    form: Mapped[str] = mapped_column(String(24))
    name: Mapped[str] = mapped_column(String(80))
    sha256: Mapped[str] = mapped_column(String(64))
    transfers: Mapped[int] = mapped_column(Integer)
    amount: Mapped[Rupiah] = mapped_column(RupiahType)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))


class PayerRow(Base):
    """The account that artisans are paid from, one for the organisation; `account_token` is encrypted."""

    __tablename__ = "payer"
    __table_args__ = (one_of("fee_bearer", FeeBearer), CheckConstraint("id = 1", name="one"))

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    bank_name: Mapped[str] = mapped_column(String(40))
    bank_code: Mapped[str] = mapped_column(String(10))
    bank_bic: Mapped[str] = mapped_column(String(11))
    account_token: Mapped[str] = mapped_column(String(300))
    account_masked: Mapped[str] = mapped_column(String(8))
    fee_bearer: Mapped[FeeBearer] = mapped_column(EnumText(FeeBearer))
