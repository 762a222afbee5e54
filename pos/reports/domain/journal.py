"""The journal as somebody reads it: accounts with balances, their entries, and an entry's two sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pos.core.money import Rupiah
from pos.ledger.domain import EntryKind
from pos.printing.domain import Job

MOST_LINES: Final = 500
"""So many entries of an account are shown at once, the newest."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account of a centre with its balance, debits positive; `owner` is the artisan or guide it is of."""

    key: str
    owner: str
    balance: Rupiah


@dataclass(frozen=True, slots=True)
class BookLine:
    """One posting to an account, the entry and document that it came with, and the balance after it."""

    entry: UUID
    business_date: date
    kind: EntryKind
    document: str
    amount: Rupiah
    balance: Rupiah


@dataclass(frozen=True, slots=True)
class BookPage:
    """An account from one business day to another, newest first; `opening` is what stood before the lines.

    `cut` tells that there are older entries in those days than are shown.
    """

    account: Account
    first: date
    last: date
    opening: Rupiah
    closing: Rupiah
    lines: tuple[BookLine, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class BookEntry:
    """An entry whole: its postings, which sum to zero, and the papers of its document."""

    id: UUID
    centre: str
    business_date: date
    posted_at: datetime
    kind: EntryKind
    document: str
    shift: str
    postings: tuple[Account, ...]
    papers: tuple[Job, ...]
