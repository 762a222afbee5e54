"""Tables from outside, CSV or XLSX, read strictly: all rows are good, or every bad one is listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from pos.core.csv_files import count_lines, csv_lines
from pos.core.errors import BadText, PosError
from pos.core.money import Rupiah
from pos.core.row_problems import BadFile as BadFile
from pos.core.row_problems import BadRows as BadRows
from pos.core.row_problems import RowProblem as RowProblem
from pos.core.text import clean
from pos.core.workbooks import is_workbook, table_rows

_MOST_RUPIAH: Final = 1_000_000_000
_STEP: Final = 1_000
"""Rows between two words on how far the reading is."""

V = TypeVar("V")

Moved = Callable[[int, int], object]
"""Hears that so many of so many steps are done (0 where nobody knows yet), and raises to stop the work."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One cell of a card that an import changes, by the column of the file."""

    column: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class CardChange:
    """A known card that an import changes: its key, its name, and what is different."""

    key: str
    name: str
    fields: tuple[FieldChange, ...]


MOST_SHOWN: Final = 200
"""How many new and how many changed cards an import names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows of an import were new, changed, or as before.

    `new` (key and name) and `differences` name at most `MOST_SHOWN`; `problems` are the bad rows of a dry
    run, which are in none of the counts.
    """

    added: int
    changed: int
    unchanged: int
    new: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    differences: tuple[CardChange, ...] = field(default=(), compare=False)
    problems: tuple[RowProblem, ...] = ()


class ChangedMeanwhile(PosError):
    """A file, or the cards, are not any more what a person saw before she said yes; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: it would do something else now than was shown; look again")
        self.path = path


class CsvRow:
    """One row: its cells by column, and readers that note what is wrong instead of raising."""

    def __init__(self, line: int, cells: dict[str, str], problems: list[RowProblem]) -> None:
        self.line = line
        self.cells = cells
        self._problems = problems

    def wrong(self, column: str, pattern: str, **about: str) -> None:
        """Note a problem of this row; `about` stands in the pattern."""
        reason = pattern.format(**about) if about else pattern
        self._problems.append(RowProblem(self.line, column, reason, pattern=pattern, about=about))

    def text(self, field: str, most: int = 120, *, required: bool = True) -> str:
        """A cleaned text without control characters."""
        raw = self.cells.get(field, "").strip(" ")
        # Nearly every cell is clean already, and a large file has millions of them.
        if (
            raw.isascii()
            and raw.isprintable()
            and "  " not in raw
            and len(raw) <= most
            and (raw or not required)
        ):
            return raw
        try:
            return clean(field, raw, most, required=required)
        except BadText as error:
            long = error.reason.startswith("is longer")
            self.wrong(field, "is longer than {most} characters" if long else error.reason, most=str(most))
            return ""

    def whole(self, field: str, least: int = 0, most: int = 1_000_000) -> int:
        """A whole number within bounds; an empty cell is 0."""
        raw = self.cells.get(field, "").strip() or "0"
        if not (raw.isascii() and raw.isdigit() and len(raw) < 16) and not _WHOLE.fullmatch(raw):
            self.wrong(field, "{given} is not a whole number", given=repr(raw))
            return least
        return self._within(field, int(raw), least, most)

    def rupiah(self, field: str, least: int = 0) -> Rupiah:
        """A whole amount of rupiah: `15000`, `15.000`, `Rp15.000`, `Rp15.000,00`; an empty cell is 0.

        What may mean two amounts (`15,000`) is refused with both.
        """
        raw = self.cells.get(field, "").strip() or "0"
        match = _AMOUNT.fullmatch(raw)
        if match is not None:
            amount = int((match[1] or match[2]).replace(".", ""))
            return Rupiah(self._within(field, -amount if raw[0] == "-" else amount, least, _MOST_RUPIAH))
        unclear = _TWO_MEANINGS.fullmatch(raw)
        if unclear is None:
            reason = "{given} is not a whole number of rupiah; write 15000 or 15.000"
            self.wrong(field, reason, given=repr(raw))
        else:
            one, other = unclear[1], unclear[1] + unclear[2]
            self.wrong(
                field, "{given} may mean {one} or {other}; write {other}", given=raw, one=one, other=other
            )
        return Rupiah(least)

    def _within(self, field: str, number: int, least: int, most: int) -> int:
        if number < 0 <= least:
            self.wrong(field, "{given} is negative", given=str(number))
        elif not least <= number <= most:
            bounds = {"least": str(least), "most": str(most)}
            self.wrong(field, "{given} is not between {least} and {most}", given=str(number), **bounds)
        return number

    def percent_bps(self, field: str) -> int:
        """A percentage from 0 to 100 with at most two decimals, in basis points."""
        raw = self.cells.get(field, "").strip()
        bps = _basis_points(raw)
        if bps is None:
            self.wrong(field, "{given} is not a percentage from 0 to 100", given=repr(raw.replace(",", ".")))
            return 0
        return bps

    def day(self, field: str) -> date | None:
        """An ISO date; an empty cell is None."""
        raw = self.cells.get(field, "").strip()
        if not raw:
            return None
        try:
            return date.fromisoformat(raw)
        except ValueError:
            self.wrong(field, "{given} is not a date like 2026-11-24", given=repr(raw))
            return None

    def choice(self, field: str, choices: dict[str, V]) -> V:
        """One of the given words."""
        raw = self.cells.get(field, "").strip().lower()
        if raw not in choices:
            self.wrong(field, "{given} is none of {words}", given=repr(raw), words=", ".join(choices))
            return next(iter(choices.values()))
        return choices[raw]


_WHOLE: Final = re.compile(r"-?\d{1,15}", re.ASCII)
_AMOUNT: Final = re.compile(
    r"-?(?:(?:rp\.?\s?)?(\d{1,3}(?:\.\d{3})+)(?:,00|,-)?|(?:rp\.?\s?)?(\d{1,15}))", re.ASCII | re.IGNORECASE
)
_TWO_MEANINGS: Final = re.compile(r"(?:rp\.?\s?)?(\d{1,3}),(\d{3})", re.ASCII | re.IGNORECASE)
"""Thousands in English, and three decimals in Indonesian."""


@lru_cache(maxsize=256)
def _basis_points(text: str) -> int | None:
    match = re.fullmatch(r"(\d{1,3})(?:[.,](\d{1,2}))?", text, re.ASCII)
    bps = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else -1
    return bps if 0 <= bps <= 10_000 else None


@dataclass(frozen=True, slots=True)
class Sifted(Generic[V]):
    """A file that was read: its good rows, what is wrong with the others, and the columns that it has."""

    good: list[V]
    problems: tuple[RowProblem, ...]
    columns: tuple[str, ...]


def read_rows(path: Path, columns: Sequence[str], take: Callable[[CsvRow], V]) -> list[V]:
    """Every row of a CSV or XLSX file through `take`.

    Raises `BadFile` where it is no table with these columns, `BadRows` with all problems that `take` noted.
    """
    sifted = sift_rows(path, columns, take)
    if sifted.problems:
        raise BadRows(path, sifted.problems)
    return sifted.good


def _as_written(heading: str) -> str:
    return heading


def sift_rows(
    path: Path,
    columns: Sequence[str],
    take: Callable[[CsvRow], V],
    named: Callable[[str], str] = _as_written,
    moved: Moved | None = None,
) -> Sifted[V]:
    """The rows of a CSV or XLSX file through `take`, those with a problem apart from the others.

    The name of the file says which it is.  `named` tells the column that a heading means.  Blank lines are
    skipped, further columns are ignored.  Raises `BadFile`.
    """
    workbook = is_workbook(path)
    expected = 0 if workbook else count_lines(path)
    lines = _sheet_lines(path) if workbook else csv_lines(path)
    header = _header(path, next(lines, (1, [])), columns, named)
    problems: list[RowProblem] = []
    good: list[V] = []
    for line, cells in lines:
        if moved is not None and line % _STEP == 0:
            moved(line, max(expected, line) if expected else 0)
        if not any(cells) or not any(cell.strip() for cell in cells):
            continue
        found = len(problems)
        row = CsvRow(line, _cells(header, cells), problems)
        if row.cells:
            one = take(row)
        else:
            counts = {"cells": str(len(cells)), "header": str(len(header))}
            row.wrong("", "has {cells} cells, the header has {header}", **counts)
        if len(problems) == found:
            good.append(one)
    return Sifted(good, tuple(sorted(problems, key=lambda problem: problem.line)), header)


def _sheet_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a workbook, filled up to the width of its first one."""
    wide = 0
    for line, cells in enumerate(table_rows(path), start=1):
        wide = wide or len(cells)
        yield line, cells + [""] * (wide - len(cells))


def _header(
    path: Path, first: tuple[int, list[str]], columns: Sequence[str], named: Callable[[str], str]
) -> tuple[str, ...]:
    header = [named(heading) for heading in first[1]]
    while header and not header[-1].strip():
        header.pop()  # a spreadsheet writes as many cells as its widest row has
    missing = [column for column in columns if column not in header]
    if missing:
        raise BadFile(path, "these columns are missing: {columns}", columns=", ".join(missing))
    twice = sorted({column for column in header if header.count(column) > 1})
    if twice:
        # Which of the two is meant cannot be known.
        raise BadFile(path, "these columns stand twice: {columns}", columns=", ".join(twice))
    return tuple(header)


def _cells(header: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    """The cells by column; nothing where there are more or fewer of them."""
    wide = len(header)
    if len(cells) > wide and not any(cell.strip() for cell in cells[wide:]):
        cells = cells[:wide]
    return dict(zip(header, cells, strict=True)) if len(cells) == wide else {}
