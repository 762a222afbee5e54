"""What people type into a form, read strictly: nothing is guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pos.core.money import FULL_BPS

_PERCENT: Final = re.compile(r"(\d{1,3})(?:[,.](\d{1,2}))?\s*%?", re.ASCII)
_DAY: Final = re.compile(r"(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4}|\d{2})", re.ASCII)


def read_percent(text: str) -> int | None:
    """A typed percentage in basis points: `5`, `7,5`, `7.25%`; None where it is none, or above the whole.

    >>> read_percent("7,5")
    750
    """
    match = _PERCENT.fullmatch(text.strip())
    if match is None:
        return None
    bps = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))
    return bps if bps <= FULL_BPS else None


def percent(bps: int) -> str:
    """Basis points as they are read and typed: `5%`, `7,5%`."""
    whole, part = divmod(bps, 100)
    return f"{whole}%" if not part else f"{whole},{part:02d}".rstrip("0") + "%"


def read_day(text: str) -> date | None:
    """A typed day: `7-12-2026`, `07/12/26`, `07122026`; None where it is none, nothing is guessed."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def typed_day(day: date | None) -> str:
    """A day as `read_day` reads it: `7-12-2026`; none is nothing."""
    return "" if day is None else f"{day.day}-{day.month}-{day.year}"
