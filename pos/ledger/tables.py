"""Rows of the journal, the chain and the counters."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of
from pos.ledger.domain import EntryKind, EventKind


class EntryRow(Base):
    """One entry of the journal."""

    __tablename__ = "entry"
    __table_args__ = (one_of("kind", EntryKind), Index(None, "document"), Index(None, "shift"))

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    business_date: Mapped[date] = mapped_column(Date)
    kind: Mapped[EntryKind] = mapped_column(EnumText(EntryKind))
    document: Mapped[str] = mapped_column(String(40))
    shift: Mapped[str] = mapped_column(String(40))
    posted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PostingRow(Base):
    """One posting; centre and date are repeated so that a balance is one range of one index."""

    __tablename__ = "posting"
    __table_args__ = (Index(None, "centre", "account", "business_date", "amount", "entry_id"),)

    entry_id: Mapped[UUID] = mapped_column(Uuid, ForeignKey("entry.id"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    centre: Mapped[str] = mapped_column(String(3))
    business_date: Mapped[date] = mapped_column(Date)
    account: Mapped[str] = mapped_column(String(60))
    amount: Mapped[Rupiah] = mapped_column(RupiahType)


class ChainEventRow(Base):
    """One line of a till's chain of events."""

    __tablename__ = "chain_event"
    __table_args__ = (one_of("kind", EventKind),)

    till: Mapped[str] = mapped_column(String(12), primary_key=True)
    incarnation: Mapped[int] = mapped_column(Integer, primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    previous_hash: Mapped[str] = mapped_column(String(64))
    kind: Mapped[EventKind] = mapped_column(EnumText(EventKind))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    body: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))


class CounterRow(Base):
    """The last number given in a series."""

    __tablename__ = "counter"

    series: Mapped[str] = mapped_column(String(40), primary_key=True)
    last: Mapped[int] = mapped_column(Integer)
