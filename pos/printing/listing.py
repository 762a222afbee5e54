"""How papers are looked for: groups of kinds, questions, pages, and days as people type them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pos.core.words import MONTHS
from pos.printing.domain import Job, PaperKind

PAGE: Final = 200
"""Papers of one page."""

ALL_KINDS: Final = frozenset(PaperKind) - {PaperKind.DRAWER}

CONFIDENTIAL: Final = frozenset(
    {
        PaperKind.SHIFT_REPORT, PaperKind.X_REPORT, PaperKind.SETTLEMENT_SLIP, PaperKind.PAYOUT_SLIP,
        PaperKind.GUIDE_SLIP, PaperKind.STATEMENT,
    }
)  # fmt: skip
"""What only those see who settle: a count is to be blind, and what makers earn is theirs."""

GROUPS: Final[dict[str, frozenset[PaperKind]]] = {
    "receipts": frozenset({PaperKind.RECEIPT, PaperKind.GIFT_RECEIPT}),
    "shifts": frozenset({PaperKind.SHIFT_REPORT, PaperKind.X_REPORT, PaperKind.CASH_SLIP}),
    "artisans": frozenset({PaperKind.SETTLEMENT_SLIP, PaperKind.PAYOUT_SLIP, PaperKind.STATEMENT}),
    "goods": frozenset(
        {PaperKind.INTAKE_NOTE, PaperKind.RETURN_NOTE, PaperKind.TRANSFER_NOTE, PaperKind.STOCKTAKE}
    ),
    "tags": frozenset({PaperKind.TAG}),
}


def kinds_of(group: str, allowed: frozenset[PaperKind]) -> frozenset[PaperKind]:
    """The kinds behind a group's name that a person may see: one of `GROUPS`, `other`, or all."""
    if group in GROUPS:
        return GROUPS[group] & allowed
    grouped = frozenset[PaperKind]().union(*GROUPS.values())
    return allowed - grouped if group == "other" else allowed


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """Which papers of a centre: of some kinds, with a number, between two instants, older than a row.

    `number` is what a person remembers: its beginning (`CKL-1`), its end (`0042`, `42`), or all of it.
    """

    centre: str
    kinds: frozenset[PaperKind]
    number: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: tuple[datetime, UUID] | None = None


@dataclass(frozen=True, slots=True)
class PaperPage:
    """At most `PAGE` papers, newest first, without their documents; and whether older ones follow."""

    papers: tuple[Job, ...]
    has_older: bool


_FIGURES: Final = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_WORDS: Final = re.compile(r"(\d{1,2}) ([a-z]{3,})(?: (\d{4}|\d{2}))?")


def day_of(typed: str, today: date) -> date | None:
    """The day that was typed (`24/11`, `24-11-26`, `24 nov 2026`), or None where it is none.

    Without a year it is the last such day that is not to come.
    """
    text = typed.strip().lower()
    figures, words = _FIGURES.fullmatch(text), _WORDS.fullmatch(text)
    if figures:
        day, month, year = int(figures[1]), int(figures[2]), figures[3]
    elif words:
        names = [name.lower() for name in MONTHS]
        month = next((at for at, name in enumerate(names, 1) if name.startswith(words[2])), 0)
        day, year = int(words[1]), words[3]
    else:
        return None
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year <= today else date(today.year - 1, month, day)
    except ValueError:
        return None
