"""How acquirers head their columns and write times, as `resources/clearing/columns.toml` says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from itertools import product
from typing import Final

from pos.clearing.domain import Acquired, Column
from pos.core.clock import JAKARTA, local
from pos.core.paths import resource
from pos.core.text import search_key

_ZONE: Final = re.compile(r"\s*(?:WIB|\+07:?00)$", re.IGNORECASE)
_ISO: Final = re.compile(r"^(\d{4}-\d\d-\d\d)T")
_WITH_OFFSET: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:[\d:.]+ ?(?:Z|[+-]\d\d:?\d\d)", re.IGNORECASE)
_MONTH: Final = re.compile(r"(?<=\d[ /-])[a-z]+")
"""Only behind a day: `Nov 05 2026` with its month in front is not read as 11 May."""
_HALF_DAY: Final = re.compile(r"(.*\d)\s*([ap])\.?m\.?", re.IGNORECASE)
_YEARS: Final = range(2000, 2100)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of statements: names of columns, words of states, methods and sums, ways of times."""

    columns: Mapping[Column, tuple[str, ...]]
    states: Mapping[str, str]
    methods: Mapping[Acquired, tuple[str, ...]]
    sums: tuple[str, ...]
    days: tuple[str, ...]
    clocks: tuple[str, ...]
    months: Mapping[str, str]


@cache
def known() -> Known:
    """What the file says."""
    said = tomllib.loads(resource("clearing", "columns.toml").read_text(encoding="utf-8"))
    times = said["times"]
    return Known(
        {Column(name): tuple(map(search_key, names)) for name, names in said["columns"].items()},
        {search_key(word): state for state, words in said["states"].items() for word in words},
        {Acquired(name): tuple(words) for name, words in said["methods"].items()},
        tuple(map(search_key, said["totals"]["words"])),
        tuple(times["days"]),
        tuple(times["clocks"]),
        times["months"],
    )


def guessed(headings: Sequence[str]) -> dict[Column, str]:
    """What the headings seem to mean; one that stands twice is not guessed."""
    keys = [search_key(heading) for heading in headings]
    found: dict[Column, str] = {}
    for column, names in known().columns.items():
        at = next((keys.index(name) for name in names if keys.count(name) == 1), None)
        if at is not None and headings[at] not in found.values():
            found[column] = headings[at]
    return found


def read_day(said: str, zone: str = JAKARTA) -> date | None:
    """A day, with or without a time behind it; days before months, as Indonesia writes them."""
    moment = read_moment(said, zone)
    return moment.date() if moment is not None else None


def read_moment(said: str, zone: str = JAKARTA) -> datetime | None:
    """A wall clock's day and time at the centre; midnight where only a day is told."""
    if not said[:1].isdigit():
        return None
    moment = _from_elsewhere(said, zone) if _WITH_OFFSET.fullmatch(said) else _as_written(said)
    return moment if moment is not None and moment.year in _YEARS else None


def _from_elsewhere(said: str, zone: str) -> datetime | None:
    """An instant that tells how far its clock is from Greenwich's: `2026-11-24T02:00:00Z`."""
    try:
        return local(datetime.fromisoformat(said.upper().replace(" +", "+")), zone).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None


def _as_written(said: str) -> datetime | None:
    text, later = _half_day(_ISO.sub(r"\1 ", _ZONE.sub("", said.strip())).lower())
    text = _MONTH.sub(_month, " ".join(text.replace(",", " ").split()))
    for day in known().days:
        for way in (day, *(f"{day} {clock}" for clock in known().clocks)):
            moment = _as(text, way)
            if moment is not None:
                return _on_24_hours(moment, later)
    return None


def _half_day(said: str) -> tuple[str, str]:
    """A time without its `AM` or `PM`, and which of them it was."""
    found = _HALF_DAY.fullmatch(said)
    return (found[1], found[2].lower()) if found else (said, "")


def _on_24_hours(moment: datetime, later: str) -> datetime | None:
    if not later:
        return moment
    return moment.replace(hour=moment.hour % 12 + 12 * (later == "p")) if 1 <= moment.hour <= 12 else None


def _month(word: re.Match[str]) -> str:
    return known().months.get(word[0], word[0])


def read_clock(said: str) -> time | None:
    """A time of day."""
    text, later = _half_day(_ZONE.sub("", said.strip()))
    read = next((moment for way in known().clocks if (moment := _as(text, way)) is not None), None)
    moment = _on_24_hours(read, later) if read is not None else None
    return moment.time() if moment is not None else None


def _as(text: str, way: str) -> datetime | None:
    try:
        return datetime.strptime(text, way)  # noqa: DTZ007 - the centre's wall clock, made an instant later
    except ValueError:
        return None


def is_sum(cells: Sequence[str]) -> bool:
    """Whether a row begins like the sums below the lines."""
    first = next((search_key(cell) for cell in cells if cell.strip()), "")
    return any(first == word or first.startswith(f"{word} ") for word in known().sums)


def other_method(said: str, meant: Acquired) -> bool:
    """Whether a word tells of another method than was meant, and not of that one too."""
    words = search_key(said).split()
    told = {method for method, word in product(known().methods, words) if word in known().methods[method]}
    return bool(told) and meant not in told
