"""An entry of the journal and an event of the chain, as values."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.core.errors import PosError
from pos.core.money import Rupiah, total


class EntryKind(StrEnum):
    """Why an entry was posted."""

    SALE = "sale"
    SHIFT_OPEN = "shift_open"
    SHIFT_CLOSE = "shift_close"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    PAYOUT = "payout"
    ADVANCE = "advance"
    ADVANCE_RECOVERY = "advance_recovery"
    FEE = "fee"
    ADJUSTMENT = "adjustment"
    BREAKAGE = "breakage"
    DEPOSIT = "deposit"
    GUIDE_PAYOUT = "guide_payout"
    CLEARING = "clearing"


class EventKind(StrEnum):
    """What one line of the chain tells of (`domain.md` section 7)."""

    SALE = "sale"
    VOID = "void"
    PRICE_OVERRIDE = "price_override"
    DRAWER_OPENED = "drawer_opened"
    REPRINT = "reprint"
    SHIFT_OPENED = "shift_opened"
    SHIFT_CLOSED = "shift_closed"
    SETTLEMENT = "settlement"
    PAYOUT = "payout"
    LOGIN_FAILED = "login_failed"
    EXPORT = "export"
    IMPORT = "import"
    INTAKE = "intake"
    BACKUP = "backup"
    RESTORE = "restore"
    CLOCK_JUMP = "clock_jump"
    SETTINGS = "settings"
    APPROVAL = "approval"
    CASH_MOVED = "cash_moved"
    ORDER = "order"
    GUIDE_PAYOUT = "guide_payout"
    BASKET_DROPPED = "basket_dropped"
    PIECE_FOUND = "piece_found"
    CARD = "card"
    STOCK_ACT = "stock_act"
    STOCKTAKE = "stocktake"
    ARTISANS_MERGED = "artisans_merged"
    ACCOUNT_VIEWED = "account_viewed"
    FEE = "fee"
    ADJUSTMENT = "adjustment"
    CLEARING = "clearing"
    PAYOUT_RUN = "payout_run"
    TARGET = "target"
    UPGRADE = "upgrade"


class Unbalanced(PosError):
    """An entry whose postings do not sum to zero; it is never posted."""

    def __init__(self, document: str, off: Rupiah) -> None:
        super().__init__(f"the entry of {document} is off by {off}")
        self.document = document
        self.off = off


@dataclass(frozen=True, slots=True)
class Posting:
    """One line of an entry: debits positive, credits negative."""

    account: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Entry:
    """A balanced entry of one centre and business day, and the number of the shift that it happened in.

    Raises `Unbalanced`; postings of zero are dropped.
    """

    id: UUID
    centre: str
    business_date: date
    kind: EntryKind
    document: str
    postings: tuple[Posting, ...]
    shift: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "postings", tuple(p for p in self.postings if p.amount))
        off = total(p.amount for p in self.postings)
        if off:
            raise Unbalanced(self.document, off)


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the chain as it was written."""

    till: str
    incarnation: int
    seq: int
    hash: str

    @property
    def short(self) -> str:
        """The eight characters that stand on paper."""
        return self.hash[:8].upper()


GENESIS: Final = "0" * 64
_TAG: Final = "gerabah-pos/chain/1"


def canonical(body: Mapping[str, object]) -> str:
    """A body as text that can only be written one way: sorted keys, NFC, whole numbers, no floats.

    Raises `TypeError` for a value that has no such form.
    """
    return json.dumps(_plain(body), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, Rupiah):
        return value.amount
    if isinstance(value, bool) or value is None or type(value) is int:
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", str(value))
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    raise TypeError(f"{value!r} has no canonical form")


def chain_hash(till: str, incarnation: int, seq: int, previous: str, body: str) -> str:
    """SHA-256 over the tag, the place in the chain, the previous hash and the canonical body."""
    text = "\n".join((_TAG, till, str(incarnation), str(seq), previous, body))
    return hashlib.sha256(text.encode()).hexdigest()
