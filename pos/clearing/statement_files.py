"""Statements of acquirers read: any CSV or XLSX with a row of headings, below whatever stands above it."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from pos.clearing.columns import guessed, is_sum, known, other_method, read_clock, read_day, read_moment
from pos.clearing.domain import (
    NEEDED,
    Acquired,
    AcquiredLine,
    BadColumns,
    BadStatement,
    Column,
    Columns,
    OfAnotherMerchant,
    OtherMethod,
    Statement,
    StatementFlaw,
    StatementTable,
)
from pos.core.clock import instant_at, local_date
from pos.core.csv_rows import BadFile, BadRows, RowProblem
from pos.core.money import ZERO, Rupiah
from pos.core.text import search_key, without_controls
from pos.core.workbooks import every_row, is_old_or_locked, is_workbook

_MOST_BYTES: Final = 50 * 1024 * 1024
_HEADER_ROWS: Final = 40
_SEPARATORS: Final = ",;\t"
_MOST_RUPIAH: Final = 1_000_000_000
_LONGEST: Final = 60
_NOTHING: Final = frozenset("-–—")
_IDENTIFIES: Final = 9
"""So many signs of a reference are a payment's own (an RRN has 12); the last digits of a card are not."""
_SIGNED: Final = re.compile(r"(\(?)\s*([+-]?)\s*(?:rp\.?|idr)?\s*(-?)\s*([\d.,]+)\s*(\)?)", re.IGNORECASE)
_WHOLE: Final = re.compile(
    r"(\d{1,3}(?:\.\d{3})+)(?:,00?)?|(\d{1,3}(?:,\d{3})+)(?:\.00?)?|(\d{1,12})(?:[.,]00)?", re.ASCII
)

_Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a statement must be of: the method, the centre's NMID (or nothing), its zone, and today there."""

    method: Acquired
    nmid: str
    zone: str
    today: date


def whole_rupiah(said: str) -> Rupiah | None:
    """An amount: `125000`, `125.000`, `125.000,00`, `Rp125.000`, `-3.000`, `(3.000)`; else None.

    A fraction other than `,00` is no amount here, and never rounded.
    """
    signed = _SIGNED.fullmatch(said.strip())
    whole = _WHOLE.fullmatch(signed[4]) if signed else None
    if signed is None or whole is None or bool(signed[1]) != bool(signed[5]):
        return None
    amount = int(re.sub("[.,]", "", next(part for part in whole.groups() if part)))
    below = bool(signed[1]) + (signed[2] == "-") + bool(signed[3])
    if amount > _MOST_RUPIAH or below > 1:
        return None
    return Rupiah(-amount if below else amount)


def read_table(path: Path) -> StatementTable:
    """The headings and rows of a file, told apart from what stands above them. Raises `BadStatement`."""
    try:
        if is_old_or_locked(path):
            raise BadStatement(path, StatementFlaw.OLD_OR_LOCKED)
        content = _content(path)
        if content.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"<":
            raise BadStatement(path, StatementFlaw.OLD_OR_LOCKED)  # banks call a web page .xls
        digest = hashlib.sha256(content).hexdigest()
        tables = _sheets(path) if is_workbook(path) else _parted(path, content)
    except BadFile as error:
        raise BadStatement(path, StatementFlaw.UNREADABLE, error.reason) from error
    best = max(map(_headed, tables), key=lambda one: one[0], default=((-1, 0, 0), 0, []))
    (score, _aligned, _wide), at, rows = best
    if score < 0 or not any(any(cell.strip() for cell in cells) for _line, cells in rows[at + 1 :]):
        raise BadStatement(path, StatementFlaw.EMPTY)
    headings = tuple(_heading(cell) for cell in rows[at][1])
    return StatementTable(path, digest, headings, tuple(rows[at + 1 :]))


def _heading(cell: str) -> str:
    return " ".join(without_controls(cell).split())


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadFile(path, "is larger than 50 MiB")
        return path.read_bytes()
    except OSError as error:
        raise BadFile(path, "cannot be read ({why})", why=error.strerror or str(error)) from error


def _sheets(path: Path) -> list[list[_Row]]:
    """The rows of each sheet of a workbook: a summary may stand before the lines."""
    sheets: dict[str, list[_Row]] = {}
    for name, cells in every_row(path):
        rows = sheets.setdefault(name, [])
        rows.append((len(rows) + 1, tuple(cells)))
    return list(sheets.values())


def _parted(path: Path, content: bytes) -> list[list[_Row]]:
    """The rows of a text by each sign that may part its cells."""
    if content.startswith(b"PK\x03\x04"):
        raise BadFile(path, "is an Excel workbook; give it a name that ends in .xlsx")
    text = _decoded(path, content)
    tables = []
    for sign in _SEPARATORS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
        try:
            tables.append([(reader.line_num, tuple(cells)) for cells in reader])
        except csv.Error:
            continue  # quotes that fit no cells: parted by another sign it may be a table
    if not tables:
        raise BadFile(path, "is not CSV: its quotes do not close")
    return tables


def _decoded(path: Path, content: bytes) -> str:
    """UTF-16 by its mark, else UTF-8, else what an older Windows program writes."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise BadFile(path, "is cut off") from error
    if b"\x00" in content:
        raise BadFile(path, "is not a text file; save it as CSV (UTF-8)")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _headed(rows: list[_Row]) -> tuple[tuple[int, int, int], int, list[_Row]]:
    """How surely a row is that of the headings (-1: none is), its place, and the rows.

    Where no heading is known, cells parted by a sign that stands in headings only are no table.
    """
    best, place = (-1, 0), 0
    for at, (_line, cells) in enumerate(rows[:_HEADER_ROWS]):
        told = [cell for cell in cells if cell.strip()]
        if len(told) < 2 or any(whole_rupiah(cell) is not None or read_moment(cell) for cell in told):
            continue
        score = len(guessed(cells)), len(told)
        if score > best:
            best, place = score, at
    wide = len(rows[place][1]) if rows else 0
    aligned = sum(len(cells) == wide for _line, cells in rows[place + 1 : place + _HEADER_ROWS])
    return (best[0], aligned, best[1]), place, rows


def check_columns(table: StatementTable, columns: Columns) -> None:
    """That named columns are there, once. Raises `BadColumns`."""
    wrong = [name for name in columns.values() if table.headings.count(name) != 1]
    wrong += [name for name in columns.values() if list(columns.values()).count(name) > 1]
    wrong += [column for column in NEEDED if column not in columns]
    if wrong:
        raise BadColumns(table.path, list(dict.fromkeys(wrong)))


def read_statement(table: StatementTable, columns: Columns, expected: Expected) -> Statement:
    """The lines of a statement.

    Raises `BadColumns`, `OfAnotherMerchant`, `OtherMethod`, `BadStatement`, or `BadRows` with every bad row.
    Without a column for it money landed on the day it was paid.
    """
    check_columns(table, columns)
    places = {column: table.headings.index(name) for column, name in columns.items()}
    problems: list[RowProblem] = []
    lines: list[AcquiredLine] = []
    left_out, named = 0, True
    for number, cells in _without_foot(table.rows):
        said = {column: _cell(cells, at) for column, at in places.items()}
        if not any(cell.strip() for cell in cells) or (not _dated(said) and is_sum(cells)):
            continue
        named &= _of_this_centre(table.path, said, expected)
        row = _StatementRow(number, said, columns, problems)
        state = row.state()
        if state == "none":
            left_out += 1
        elif (line := row.line(expected, back=state == "back")) is not None:
            lines.append(line)
    if problems:
        raise BadRows(table.path, problems)
    if not lines:
        raise BadStatement(table.path, StatementFlaw.NO_LINES)
    return Statement(table.path, table.sha256, tuple(_told_apart(lines)), left_out, named)


def _without_foot(rows: Sequence[_Row]) -> Sequence[_Row]:
    """The rows without what stands below the last line: sums, and notes of a single cell."""
    last = next((at for at in range(len(rows), 0, -1) if not _is_foot(rows[at - 1][1])), 0)
    return rows[:last]


def _is_foot(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell.strip()]
    if any(read_moment(cell.strip()) for cell in told):
        return False
    note = len(told) == 1 and whole_rupiah(told[0]) is None and not set(told[0]) & set(_SEPARATORS[1:])
    return not told or note or is_sum(cells)


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at].strip().removeprefix("'") if at < len(cells) else ""


def _dated(said: Mapping[Column, str]) -> bool:
    return read_moment(said[Column.PAID_AT]) is not None


def _of_this_centre(path: Path, said: Mapping[Column, str], expected: Expected) -> bool:
    """Whether a row names the centre."""
    found = said.get(Column.MERCHANT, "")
    if found and expected.nmid and found.upper() != expected.nmid.upper():
        raise OfAnotherMerchant(path, found, expected.nmid)
    method = said.get(Column.METHOD, "")
    if other_method(method, expected.method):
        raise OtherMethod(path, expected.method, method)
    return bool(found and expected.nmid)


def _told_apart(lines: Sequence[AcquiredLine]) -> list[AcquiredLine]:
    """Lines that are the same and whose reference is not their own get one by their turn: each counts."""
    turns: dict[tuple[object, ...], int] = {}
    apart = []
    for line in lines:
        key = (line.paid_at, line.gross, line.reference)
        turn = turns[key] = turns.get(key, 0) + 1
        own = sum(ch.isalnum() for ch in line.reference) >= _IDENTIFIES
        mark = line.reference if own or turn == 1 else f"#{turn} {line.reference}".strip()[:_LONGEST]
        apart.append(
            AcquiredLine(line.line, line.paid_at, line.landed_on, mark, line.gross, line.fee, line.net)
        )
    return apart


class _StatementRow:
    """One row, whose troubles are noted with its line instead of raised."""

    def __init__(
        self, number: int, said: Mapping[Column, str], columns: Columns, problems: list[RowProblem]
    ) -> None:
        self._number = number
        self._said = said
        self._columns = columns
        self._problems = problems

    def _wrong(self, column: Column, pattern: str, **about: str) -> None:
        reason, field = pattern.format(**about), self._columns.get(column, "")
        self._problems.append(RowProblem(self._number, field, reason, pattern=pattern, about=about))

    def state(self) -> str:
        """Whether the row tells of money: `paid`, `back` or `none`."""
        said = self._said.get(Column.STATE, "")
        state = known().states.get(search_key(said), "") if said else "paid"
        if not state:
            self._wrong(Column.STATE, "{given} is no state that is known", given=repr(said))
        return state or "none"

    def line(self, expected: Expected, *, back: bool) -> AcquiredLine | None:
        """What the row tells; None where something is wrong with it."""
        before = len(self._problems)
        paid_at = self._paid_at(expected.zone)
        gross, fee, net = self._amounts(back=back)
        landed = self._landed(paid_at, expected)
        reference = self._said.get(Column.REFERENCE, "")
        if len(reference) > _LONGEST or reference != without_controls(reference):
            self._wrong(Column.REFERENCE, "is longer than {most} characters", most=str(_LONGEST))
        if len(self._problems) > before or paid_at is None or landed is None:
            return None
        return AcquiredLine(self._number, paid_at, landed, reference, gross, fee, net)

    def _paid_at(self, zone: str) -> datetime | None:
        said = self._said[Column.PAID_AT]
        wall = read_moment(said, zone)
        if wall is None:
            self._wrong(Column.PAID_AT, "{given} is no date and time", given=repr(said))
            return None
        apart = self._said.get(Column.PAID_TIME, "")
        if apart:
            clock = read_clock(apart)
            if clock is None:
                self._wrong(Column.PAID_TIME, "{given} is no time", given=repr(apart))
                return None
            wall = datetime.combine(wall.date(), clock)
        return instant_at(wall.date(), wall.hour, wall.minute, wall.second, zone)

    def _landed(self, paid_at: datetime | None, expected: Expected) -> date | None:
        if paid_at is None:
            return None
        paid_on, said = local_date(paid_at, expected.zone), self._said.get(Column.LANDED_ON, "")
        landed = read_day(said, expected.zone) if said else paid_on
        if landed is None:
            self._wrong(Column.LANDED_ON, "{given} is no date", given=repr(said))
        elif landed < paid_on or landed > expected.today:
            column = Column.LANDED_ON if said else Column.PAID_AT
            between = {"first": paid_on.isoformat(), "last": expected.today.isoformat()}
            self._wrong(
                column, "{given} is not between {first} and {last}", given=landed.isoformat(), **between
            )
        return landed

    def _amounts(self, *, back: bool) -> tuple[Rupiah, Rupiah, Rupiah]:
        """Gross, fee and net; what the file leaves out is worked out, what it tells twice must agree."""
        gross, fee, net = (self._amount(one) for one in (Column.GROSS, Column.FEE, Column.NET))
        if gross is None:
            if set(self._said.get(Column.GROSS, "")) <= _NOTHING:
                self._wrong(Column.GROSS, "is empty")
            return ZERO, ZERO, ZERO
        if back and gross > ZERO:
            gross, fee, net = -gross, fee and -abs(fee), net and -abs(net)
        if fee is None:
            fee = ZERO if net is None else gross - net
        elif fee < ZERO < gross:
            fee = -fee  # some write what they take with its sign
        if net is not None and gross - fee != net:
            self._wrong(
                Column.NET, "{gross} less {fee} is not {net}", gross=str(gross), fee=str(fee), net=str(net)
            )
        elif not gross and not fee:
            self._wrong(Column.GROSS, "is 0")
        elif gross and abs(fee) > abs(gross):
            self._wrong(Column.FEE, "{fee} is more than {gross}", fee=str(fee), gross=str(gross))
        return gross, fee, gross - fee

    def _amount(self, column: Column) -> Rupiah | None:
        said = self._said.get(column, "")
        if set(said) <= _NOTHING or (column is Column.FEE and self._is_rate(said)):
            return None
        amount = whole_rupiah(said) if said else None
        if said and amount is None:
            self._wrong(column, "{given} is not a whole amount of rupiah", given=repr(said))
        return amount

    def _is_rate(self, said: str) -> bool:
        """Whether a percentage stands where the fee should, and the fee follows from gross and net."""
        return said.endswith("%") and not set(self._said.get(Column.NET, "")) <= _NOTHING
