"""A sheet as PDF: A4 across, the columns as wide as they need, a header and totals, page numbers.

Written without Qt: its writer stamps times and takes what fonts the machine has, and a settled day's
PDF must be the same bytes for ever and everywhere (`domain.md` section 8).
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from pos.core.clock import local
from pos.core.fonts import Font, encoded, font
from pos.core.money import Rupiah, plain
from pos.exporting.domain import CellKind, CellValue, Column, Sheet

_WIDE, _HIGH = 842.0, 595.0
_MARGIN: Final = 30.0
_ROOM: Final = _WIDE - 2 * _MARGIN
_GAP: Final = 6.0
_SIZES: Final = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_RIGHT: Final = frozenset({CellKind.INTEGER, CellKind.MONEY})


def pdf_bytes(sheet: Sheet) -> bytes:
    """The sheet on as many pages as it needs; the same sheet gives the same bytes."""
    book = _Book(
        font("IBMPlexSansCondensed_500Medium.ttf", "IBMPlexSansCondensed-Medium"),
        font("IBMPlexSansCondensed_600SemiBold.ttf", "IBMPlexSansCondensed-SemiBold"),
    )
    return _file(book, sheet.title, list(_Table(book, sheet).pages()))


@dataclass(frozen=True, slots=True)
class _Book:
    regular: Font
    bold: Font

    def text(
        self, x: float, y: float, text: str, size: float, *, bold: bool = False, right: bool = False
    ) -> bytes:
        face = self.bold if bold else self.regular
        start = x - face.width(text, size) if right else x
        escaped = encoded(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        name = b"F2" if bold else b"F1"
        return b"BT /%b %b Tf %b %b Td (%b) Tj ET\n" % (
            name,
            _number(size),
            _number(start),
            _number(y),
            escaped,
        )

    def line(self, y: float, width: float) -> bytes:
        ends = _number(_MARGIN), _number(y), _number(_WIDE - _MARGIN), _number(y)
        return b"%b w %b %b m %b %b l S\n" % (_number(width), *ends)


class _Table:
    """The columns measured, and the rows broken into pages."""

    def __init__(self, book: _Book, sheet: Sheet) -> None:
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
                parts.append(self._book.line(y, 0.8))
            y -= self._step
            parts += self._cells(cells, y + self._step * 0.3, bold=is_total)
            if not is_total:
                parts.append(self._book.line(y, 0.2))
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
        yield self._book.line(top - self._header_height(), 0.8)

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


def _number(value: float) -> bytes:
    return f"{value:.2f}".encode()


def _file(book: _Book, title: str, pages: Sequence[bytes]) -> bytes:
    first_page = 9
    kids = " ".join(f"{first_page + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        *book.regular.objects(3),
        *book.bold.objects(6),
    ]
    for i, drawing in enumerate(pages):
        packed = zlib.compress(drawing, 9)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDE:.0f} {_HIGH:.0f}] /Resources "
            f"<< /Font << /F1 3 0 R /F2 6 0 R >> >> /Contents {first_page + 2 * i + 1} 0 R >>".encode()
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)
        )
    marked = f"\ufeff{title}".encode("utf-16-be").hex()
    objects.append(f"<< /Title <{marked}> /Producer (Gerabah POS) >>".encode())
    return _assembled(objects)


def _assembled(objects: Sequence[bytes]) -> bytes:
    content = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, size = len(content), len(objects) + 1
    # The identity of the file is what it says, not when it was written.
    mark = hashlib.sha256(content).hexdigest()[:32]
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    content += (
        f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R /ID [<{mark}> <{mark}>] >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(content)
