"""A sheet as PDF: A4 across, the columns as wide as they need, a header and totals, page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

from pos.core.clock import local
from pos.core.money import Rupiah, plain
from pos.exporting.canvas import Canvas, canvas, pdf_file
from pos.exporting.domain import CellKind, CellValue, Column, Sheet

_WIDE, _HIGH = 842.0, 595.0
_MARGIN: Final = 30.0
_ROOM: Final = _WIDE - 2 * _MARGIN
_GAP: Final = 6.0
_SIZES: Final = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_RIGHT: Final = frozenset({CellKind.INTEGER, CellKind.MONEY})


def pdf_bytes(sheet: Sheet) -> bytes:
    """The sheet on as many pages as it needs; the same sheet gives the same bytes."""
    pages = list(_Table(canvas(), sheet).pages())
    return pdf_file(sheet.title, pages, _WIDE, _HIGH)


class _Table:
    """The columns measured, and the rows broken into pages."""

    def __init__(self, book: Canvas, sheet: Sheet) -> None:
        self._book = book
        self._sheet = sheet
        self._rows = [[_shown(value, sheet.zone) for value in row] for row in sheet.rows]
        self._totals = [_shown(value, sheet.zone) for value in sheet.totals]
        if self._totals and sheet.totals[0] is None:
            self._totals[0] = "Jumlah"
        self._size, self._widths = self._measured()
        self._step = self._size * 1.5

    def _measured(self) -> tuple[float, list[float]]:
        size, widths = _SIZES[-1], self._needed(_SIZES[-1])
        for tried in _SIZES:
            needed = self._needed(tried)
            if sum(needed) <= _ROOM:
                size, widths = tried, needed
                break
        over = sum(widths) - _ROOM
        texts = [i for i, c in enumerate(self._sheet.columns) if c.kind is CellKind.TEXT]
        if over > 0 and texts:  # only names give way; an amount is never cut
            flexible = sum(widths[i] for i in texts)
            for i in texts:
                widths[i] -= over * widths[i] / flexible
        elif over < 0:
            widths = [width - over / len(widths) for width in widths]
        return size, widths

    def _needed(self, size: float) -> list[float]:
        regular, bold = self._book.regular, self._book.bold
        return [
            _GAP
            + max(
                max((bold.width(word, size) for word in _title_lines(column)), default=0.0),
                bold.width(self._totals[i], size),
                max((regular.width(row[i], size) for row in self._rows), default=0.0),
            )
            for i, column in enumerate(self._sheet.columns)
        ]

    def pages(self) -> Iterator[bytes]:
        """Each page as its drawing operators."""
        lines = [(row, False) for row in self._rows]
        if any(column.summed for column in self._sheet.columns):
            lines.append((self._totals, True))
        starts = [0]
        while starts[-1] + self._fit(len(starts)) < len(lines):
            starts.append(starts[-1] + self._fit(len(starts)))
        for number, start in enumerate(starts, start=1):
            yield self._page(number, len(starts), lines[start : start + self._fit(number)])

    def _fit(self, number: int) -> int:
        return max(1, int((self._top(number) - self._header_height() - _MARGIN - 24) // self._step))

    def _top(self, number: int) -> float:
        above = 34.0 + 12.0 * len(self._sheet.notes) if number == 1 else 18.0
        return _HIGH - _MARGIN - above

    def _header_height(self) -> float:
        return max(len(_title_lines(column)) for column in self._sheet.columns) * self._size * 1.2 + 6

    def _page(self, number: int, count: int, lines: Sequence[tuple[list[str], bool]]) -> bytes:
        parts = [*self._heading(number), *self._header(self._top(number))]
        y = self._top(number) - self._header_height()
        for cells, is_total in lines:
            if is_total:
                parts.append(self._line(y, 0.8))
            y -= self._step
            parts += self._cells(cells, y + self._step * 0.3, bold=is_total)
            if not is_total:
                parts.append(self._line(y, 0.2))
        foot = f"halaman {number} dari {count}"
        parts.append(self._book.text(_WIDE - _MARGIN, _MARGIN - 8, foot, 8, right=True))
        parts.append(self._book.text(_MARGIN, _MARGIN - 8, self._sheet.title, 8))
        return b"".join(parts)

    def _heading(self, number: int) -> Iterator[bytes]:
        y = _HIGH - _MARGIN - 14
        if number > 1:
            return
        yield self._book.text(_MARGIN, y, self._sheet.title, 15, bold=True)
        for note in self._sheet.notes:
            y -= 12
            yield self._book.text(_MARGIN, y, note, 9)

    def _header(self, top: float) -> Iterator[bytes]:
        x = _MARGIN
        for column, width in zip(self._sheet.columns, self._widths, strict=True):
            right = column.kind in _RIGHT
            for line, words in enumerate(_title_lines(column), start=1):
                y = top - line * self._size * 1.2
                at = x + width - _GAP / 2 if right else x + _GAP / 2
                yield self._book.text(at, y, words, self._size, bold=True, right=right)
            x += width
        yield self._line(top - self._header_height(), 0.8)

    def _line(self, y: float, width: float) -> bytes:
        return self._book.line(_MARGIN, y, _WIDE - _MARGIN, width)

    def _cells(self, cells: list[str], y: float, *, bold: bool) -> Iterator[bytes]:
        x = _MARGIN
        face = self._book.bold if bold else self._book.regular
        for column, width, text in zip(self._sheet.columns, self._widths, cells, strict=True):
            right = column.kind in _RIGHT
            at = x + width - _GAP / 2 if right else x + _GAP / 2
            shown = text if right else face.fitted(text, self._size, width - _GAP + 0.01)
            if shown:
                yield self._book.text(at, y, shown, self._size, bold=bold, right=right)
            x += width


def _title_lines(column: Column) -> list[str]:
    return column.title.split()


def _shown(value: CellValue, zone: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Rupiah):
        return plain(value)
    if isinstance(value, datetime):
        return local(value, zone).strftime("%d/%m/%y %H.%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%y")
    return str(value)
