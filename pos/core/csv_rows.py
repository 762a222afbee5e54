"""CSV files from outside, read strictly: all rows are good, or every bad one is listed."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Final, TypeVar

from pos.core.errors import BadText, PosError
from pos.core.money import Rupiah
from pos.core.text import clean

_MOST_BYTES: Final = 50 * 1024 * 1024
_MOST_RUPIAH: Final = 1_000_000_000

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with one row: its line in the file, the column, the reason.

    `trouble` is what a screen says in a person's language, where the reason is such a trouble.
    """

    line: int
    field: str
    reason: str
    trouble: PosError | None = None

    def __str__(self) -> str:
        return (
            f"line {self.line}: {self.field}: {self.reason}"
            if self.field
            else f"line {self.line}: {self.reason}"
        )


class BadFile(PosError):
    """A file that cannot be read as the table that it should be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class BadRows(PosError):
    """Rows that cannot be taken; nothing of the file was."""

    def __init__(self, path: Path, problems: Sequence[RowProblem]) -> None:
        listed = "".join(f"\n  {problem}" for problem in problems)
        super().__init__(f"{path}: {len(problems)} rows cannot be taken, nothing was changed:{listed}")
        self.path = path
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows of an import were new, changed, or as before."""

    added: int
    changed: int
    unchanged: int


class CsvRow:
    """One row: its cells by column, and readers that note what is wrong instead of raising."""

    def __init__(self, line: int, cells: dict[str, str], problems: list[RowProblem]) -> None:
        self.line = line
        self.cells = cells
        self._problems = problems

    def wrong(self, field: str, reason: str) -> None:
        """Note a problem of this row."""
        self._problems.append(RowProblem(self.line, field, reason))

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
            self.wrong(field, error.reason)
            return ""

    def whole(self, field: str, least: int = 0, most: int = 1_000_000) -> int:
        """A whole number within bounds; an empty cell is 0."""
        raw = self.cells.get(field, "").strip() or "0"
        if not re.fullmatch(r"-?\d{1,15}", raw, re.ASCII):
            self.wrong(field, f"{raw!r} is not a whole number")
            return least
        if int(raw) < 0 <= least:
            self.wrong(field, f"{raw} is negative")
        elif not least <= int(raw) <= most:
            self.wrong(field, f"{raw} is not between {least} and {most}")
        return int(raw)

    def rupiah(self, field: str, least: int = 0) -> Rupiah:
        """A plain whole amount of rupiah."""
        return Rupiah(self.whole(field, least, _MOST_RUPIAH))

    def percent_bps(self, field: str) -> int:
        """A percentage from 0 to 100 with at most two decimals, in basis points."""
        raw = self.cells.get(field, "").strip().replace(",", ".")
        match = re.fullmatch(r"(\d{1,3})(?:\.(\d{1,2}))?", raw, re.ASCII)
        bps = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else -1
        if not 0 <= bps <= 10_000:
            self.wrong(field, f"{raw!r} is not a percentage from 0 to 100")
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
            self.wrong(field, f"{raw!r} is not a date like 2026-11-24")
            return None

    def choice(self, field: str, choices: dict[str, V]) -> V:
        """One of the given words."""
        raw = self.cells.get(field, "").strip().lower()
        if raw not in choices:
            self.wrong(field, f"{raw!r} is none of {', '.join(choices)}")
            return next(iter(choices.values()))
        return choices[raw]


def read_rows(path: Path, columns: Sequence[str], take: Callable[[CsvRow], V]) -> list[V]:
    """Every row of a CSV file through `take`.

    Raises `BadFile` where it is no UTF-8 CSV with these columns, `BadRows` with all problems that `take`
    noted.  A BOM is tolerated, blank lines are skipped, further columns are ignored.
    """
    problems: list[RowProblem] = []
    taken = [take(row) for row in _rows(path, columns, problems)]
    if problems:
        raise BadRows(path, sorted(problems, key=lambda problem: problem.line))
    return taken


_SEPARATORS: Final = (",", ";", "\t")


def plain_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file as they are, with their lines; separated by what its first line has most of.

    Raises `BadFile`.
    """
    text = _text(path)
    first = text.partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=first.count), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise BadFile(path, f"line {reader.line_num} is not CSV ({error})") from error


def _rows(path: Path, columns: Sequence[str], problems: list[RowProblem]) -> Iterator[CsvRow]:
    reader = csv.reader(StringIO(_text(path), newline=""), strict=True)
    try:
        header = next(reader, [])
        _check_header(path, header, columns)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                reason = f"has {len(cells)} cells, the header has {len(header)}"
                problems.append(RowProblem(reader.line_num, "", reason))
                continue
            yield CsvRow(reader.line_num, dict(zip(header, cells, strict=True)), problems)
    except csv.Error as error:
        raise BadFile(path, f"line {reader.line_num} is not CSV ({error})") from error


def _check_header(path: Path, header: Sequence[str], columns: Sequence[str]) -> None:
    missing = [column for column in columns if column not in header]
    if missing:
        raise BadFile(path, f"these columns are missing: {', '.join(missing)}")
    twice = sorted({column for column in header if header.count(column) > 1})
    if twice:
        # Which of the two is meant cannot be known.
        raise BadFile(path, f"these columns stand twice: {', '.join(twice)}")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadFile(path, "is larger than 50 MiB")
        raw = path.read_bytes()
    except OSError as error:
        raise BadFile(path, f"cannot be read ({error.strerror})") from error
    if b"\x00" in raw:
        raise BadFile(path, "is not a text file; save it as CSV (UTF-8)")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(path, f"is not UTF-8 (byte {error.start}); save it as CSV (UTF-8)") from error
