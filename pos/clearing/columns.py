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
from pos.core.paths import resource
from pos.core.text import search_key

_ZONE: Final = re.compile(r"\s*(?:WIB|\+07:?00)$", re.IGNORECASE)
_ISO: Final = re.compile(r"^(\d{4}-\d\d-\d\d)T")
_LETTERS: Final = re.compile("[a-z]+")


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


def read_day(said: str) -> date | None:
    """A day, with or without a time behind it; days before months, as Indonesia writes them."""
    moment = read_moment(said)
    return moment.date() if moment is not None else None


def read_moment(said: str) -> datetime | None:
    """A wall clock's day and time; midnight where only a day is told."""
    text = _ISO.sub(r"\1 ", _ZONE.sub("", said.strip())).lower()
    text = _LETTERS.sub(_month, text)
    text = " ".join(text.replace(",", " ").split())
    for day in known().days:
        for way in (day, *(f"{day} {clock}" for clock in known().clocks)):
            moment = _as(text, way)
            if moment is not None:
                return moment
    return None


def _month(word: re.Match[str]) -> str:
    return known().months.get(word[0], word[0])


def read_clock(said: str) -> time | None:
    """A time of day."""
    text = _ZONE.sub("", said.strip())
    return next((m.time() for way in known().clocks if (m := _as(text, way)) is not None), None)


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
