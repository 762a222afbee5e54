"""A document on sheets of A4 as PDF: proportional letters, real lines, room to sign, numbered pages.

The rolls are laid out in columns of characters; a sheet measures in points and wraps by the letters' widths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from pos.core.fonts import Font, encoded, font
from pos.core.text import without_controls
from pos.printing.bitmap import Bitmap
from pos.printing.domain import (
    PAPER_80,
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    DoesNotFit,
    Element,
    Feed,
    Rule,
    Signatures,
    Style,
    Table,
    Text,
)
from pos.printing.layout import ImageRow, is_amount, layout
from pos.printing.pdf_file import POINTS_A_DOT, PdfFile

_WIDE, _HIGH = 595.28, 841.89
_LEFT: Final = 60.0
_TOP: Final = 56.0
_BOTTOM: Final = 60.0
_ROOM: Final = _WIDE - 2 * _LEFT
_CHARACTER: Final = 6.2
"""Points of one column of a roll: a cell that is six columns wide there has room for six figures here."""

_LABELS: Final = 150.0
_BETWEEN: Final = 14.0
_SIZES: Final = {Style.PLAIN: 10.0, Style.BOLD: 10.0, Style.TALL: 14.0, Style.LARGE: 18.0}
_LEADING: Final = 1.5
_SIGNING: Final = 64.0
_STAMP: Final = (88.0, 62.0)
_FINE: Final = 0.4


def to_page(document: Document) -> bytes:
    """The document on as many sheets as it needs; the same document gives the same bytes.

    Raises `DoesNotFit` for an amount or a code that is wider than the sheet.
    """
    sheets = _Sheets(document)
    elements = list(document.elements)
    while elements and isinstance(elements[-1], Cut):
        elements.pop()
    for element in elements:
        sheets.add(element)
    return sheets.finish()


@dataclass(slots=True)
class _Sheet:
    """What is drawn on one sheet, and its pictures."""

    parts: list[str] = field(default_factory=list)
    images: dict[str, int] = field(default_factory=dict)


class _Sheets:
    """Sheets that fill from the top; whatever does not fit any more begins the next one."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._file = PdfFile()
        self._regular = font("IBMPlexSans_400Regular.ttf", "IBMPlexSans")
        self._bold = font("IBMPlexSans_600SemiBold.ttf", "IBMPlexSans-SemiBold")
        self._sheets: list[_Sheet] = []
        self._y = 0.0
        self._next_sheet()

    def add(self, element: Element) -> None:
        """Draw one element below what is there."""
        match element:
            case Text():
                self._text(element)
            case Columns():
                self._columns(element)
            case Table(rows):
                self._table(rows)
            case Signatures():
                self._signatures(element)
            case Rule(double):
                self._need(10)
                self._y -= 5
                self._line(_LEFT, _WIDE - _LEFT, self._y, 1.2 if double else 0.6)
                self._y -= 5
            case Feed(lines):
                self._y -= 10 * lines
            case Cut():
                self._next_sheet()
            case _:
                self._picture(element)

    def finish(self) -> bytes:
        """The file, every sheet with the paper's number and its own."""
        title = f"{self._document.title} {self._document.number}".strip()
        for number, sheet in enumerate(self._sheets, start=1):
            foot = f"halaman {number} dari {len(self._sheets)}"
            right = _WIDE - _LEFT - self._regular.width(foot, 8)
            parts = [*sheet.parts, self._words(_LEFT, 36, title, 8), self._words(right, 36, foot, 8)]
            scale = f"{1 / POINTS_A_DOT:.6f} 0 0 {1 / POINTS_A_DOT:.6f} 0 0 cm\n"
            size = _WIDE / POINTS_A_DOT, _HIGH / POINTS_A_DOT
            self._file.page(*size, scale + "".join(parts), sheet.images)
        return self._file.finish(encoded(title).decode("ascii", "replace").replace("\ufffd", "?"))

    # --- the elements ---

    def _text(self, element: Text) -> None:
        size, face = _SIZES[element.style], self._face(element.style)
        for paragraph in element.text.split("\n"):
            indent = 6.0 * (len(paragraph) - len(paragraph.lstrip()))
            split = _balanced if element.align is Align.CENTRE else _wrapped
            for line in split(paragraph, face, size, _ROOM - indent):
                spare = _ROOM - indent - face.width(line, size)
                shift = {Align.LEFT: 0.0, Align.CENTRE: spare / 2, Align.RIGHT: spare}[element.align]
                self._put([(_LEFT + indent + shift, line)], element.style)

    def _columns(self, element: Columns) -> None:
        cells = element.cells
        if len(cells) == 2 and cells[1].align is Align.RIGHT:
            self._pair(cells[0].text, cells[1].text.strip(), element.style)
        else:
            self._side_by_side(cells, element.style)

    def _pair(self, name: str, value: str, style: Style) -> None:
        """An amount stands at the right margin on a fine line; other words stand beside their name."""
        size, face = _SIZES[style], self._face(style)
        indent = 6.0 * (len(name) - len(name.lstrip()))
        if not is_amount(value):
            names = _wrapped(name, face, size, _LABELS - 6 - indent)
            values = _wrapped(value, face, size, _ROOM - _LABELS)
            for left, right in zip_longest(names, values, fillvalue=""):
                self._put([(_LEFT + indent, left), (_LEFT + _LABELS, right)], style)
            return
        width = face.width(value, size)
        if width > _ROOM:
            raise DoesNotFit(value, int(_ROOM / _CHARACTER))
        lines = _wrapped(name, face, size, _ROOM - indent - width - _BETWEEN)
        for place, line in enumerate(lines):
            put = [(_LEFT + indent, line)]
            if place == 0:
                put.append((_WIDE - _LEFT - width, value))
            self._put(put, style)
        self._line(_LEFT, _WIDE - _LEFT, self._y - 1, _FINE)

    def _side_by_side(self, cells: Sequence[Cell], style: Style) -> None:
        size, face = _SIZES[style], self._face(style)
        widths = [cell.width * _CHARACTER for cell in cells]
        stretching = [place for place, width in enumerate(widths) if not width]
        for place in stretching:
            widths[place] = (_ROOM - sum(cell.width for cell in cells) * _CHARACTER) / len(stretching)
        stacks = [
            _wrapped(cell.text, face, size, max(width - 4, size))
            for cell, width in zip(cells, widths, strict=True)
        ]
        for texts in zip_longest(*stacks, fillvalue=""):
            put, x = [], _LEFT
            for cell, width, text in zip(cells, widths, texts, strict=True):
                spare = width - face.width(text, size)
                put.append((x + (spare if cell.align is Align.RIGHT else 0.0), text))
                x += width
            self._put(put, style)

    def _table(self, rows: Sequence[Columns]) -> None:
        """Its head comes again at the top of every sheet that it goes on to."""
        full = [row for row in rows if len(row.cells) > 1]
        figures = [
            max(self._face(row.style).width(row.cells[place].text, 10.0) for row in full) + _BETWEEN
            for place in range(1, len(rows[0].cells))
        ]
        if sum(figures) > _ROOM - 6 * _CHARACTER:
            raise DoesNotFit(" ".join(cell.text for cell in rows[0].cells), int(_ROOM / _CHARACTER))
        self._row(rows[0], figures)
        for row in rows[1:]:
            lines = len(_wrapped(row.cells[0].text, self._regular, 10.0, _ROOM - sum(figures)))
            if self._y - 15.0 * lines - 4 < _BOTTOM:
                self._next_sheet()
                self._row(rows[0], figures)
            self._row(row, figures)

    def _row(self, row: Columns, figures: Sequence[float]) -> None:
        face, room = self._face(row.style), _ROOM - (sum(figures) if len(row.cells) > 1 else 12.0)
        indent = 0.0 if len(row.cells) > 1 else 12.0
        for place, line in enumerate(_wrapped(row.cells[0].text, face, 10.0, room)):
            put = [(_LEFT + indent, line)]
            right = _WIDE - _LEFT - sum(figures)
            for cell, width in zip(row.cells[1:], figures, strict=False):
                right += width
                if place == 0:
                    put.append((right - face.width(cell.text, 10.0), cell.text))
            self._put(put, row.style if row.style is Style.BOLD else Style.PLAIN)
        self._line(_LEFT, _WIDE - _LEFT, self._y - 1, 0.8 if row.style is Style.BOLD else _FINE)

    def _signatures(self, element: Signatures) -> None:
        """Never broken over two sheets: who signs, room for it, a line, and the name below."""
        half = _ROOM / 2 - 24
        names = [
            _wrapped(name.strip() or "." * 24, self._regular, 10.0, half)
            for name in (element.left_name, element.right_name)
        ]
        places = _LEFT, _LEFT + _ROOM / 2 + 24
        self._need(15 * (2 + max(map(len, names))) + _SIGNING + 16)
        self._y -= 8
        self._put([(places[0], element.left), (places[1], element.right)])
        if element.meterai:
            self._stamp(places[0], self._y - _STAMP[1] - 6)
        self._y -= _SIGNING + (14 if element.meterai else 0)
        for x in places:
            self._line(x, x + half, self._y, 0.6)
        for texts in zip_longest(*names, fillvalue=""):
            self._put(list(zip(places, texts, strict=True)))

    def _stamp(self, x: float, y: float) -> None:
        width, height = _STAMP
        self._draw(f"q 0.6 w [3 2] 0 d {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q\n")
        for line, text in enumerate(("METERAI", "Rp10.000")):
            centre = x + (width - self._regular.width(text, 8)) / 2
            self._draw(self._words(centre, y + height / 2 + 3 - 11 * line, text, 8))

    def _picture(self, element: Element) -> None:
        """A code, a logo or a tag, as the widest roll has it."""
        document = Document(self._document.kind, "", "", (element,))
        for row in layout(document, PAPER_80):
            if isinstance(row, ImageRow):
                self._image(row.bitmap)

    def _image(self, bitmap: Bitmap) -> None:
        width, height = bitmap.width * POINTS_A_DOT, bitmap.height * POINTS_A_DOT
        self._need(height)
        self._y -= height
        sheet = self._sheets[-1]
        name = f"I{len(sheet.images)}"
        sheet.images[name] = self._file.image(bitmap)
        x = (_WIDE - width) / 2
        self._draw(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {self._y:.2f} cm /{name} Do Q\n")

    # --- drawing ---

    def _face(self, style: Style) -> Font:
        return self._regular if style is Style.PLAIN else self._bold

    def _put(self, texts: Sequence[tuple[float, str]], style: Style = Style.PLAIN) -> None:
        """One line of texts, each from its x on, and down to the next line."""
        step = _SIZES[style] * _LEADING
        self._need(step)
        self._y -= step
        for x, text in texts:
            if text:
                self._draw(self._words(x, self._y + step * 0.28, text, _SIZES[style], style))

    def _need(self, height: float) -> None:
        if self._y - height < _BOTTOM:
            self._next_sheet()

    def _next_sheet(self) -> None:
        self._sheets.append(_Sheet())
        self._y = _HIGH - _TOP

    def _draw(self, part: str) -> None:
        self._sheets[-1].parts.append(part)

    def _line(self, start: float, end: float, y: float, width: float) -> None:
        self._draw(f"{width:.2f} w {start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S\n")

    def _words(self, x: float, y: float, text: str, size: float, style: Style = Style.PLAIN) -> str:
        name = "F3" if style is Style.PLAIN else "F4"
        return f"BT /{name} {size:.2f} Tf {x:.2f} {y:.2f} Td ({_escaped(text)}) Tj ET\n"


def _escaped(text: str) -> str:
    """A text of the file's own encoding, in ASCII."""
    return "".join(
        f"\\{code:03o}" if code > 126 or code in b"\\()" else chr(code)
        for code in encoded(without_controls(text))
    )


_WORD: Final = re.compile(r"\S+")


def _wrapped(text: str, face: Font, size: float, room: float) -> list[str]:
    """The lines of a text; a word that is wider than its room is broken."""
    lines = [""]
    for word in _WORD.findall(without_controls(text)):
        longer = f"{lines[-1]} {word}".strip()
        if face.width(longer, size) <= room:
            lines[-1] = longer
            continue
        lines += _pieces(word, face, size, room)
    return [line for line in lines if line] or [""]


def _pieces(word: str, face: Font, size: float, room: float) -> Iterator[str]:
    while face.width(word, size) > room and len(word) > 1:
        fits = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or face.width(word[:n], size) <= room)
        yield word[:fits]
        word = word[fits:]
    yield word


def _balanced(text: str, face: Font, size: float, room: float) -> list[str]:
    """The same number of lines, about equally long, so that no word stands alone in the middle."""
    lines = _wrapped(text, face, size, room)
    narrower = room
    while len(lines) > 1 and (narrower := narrower - size) > room / 2:
        shorter = _wrapped(text, face, size, narrower)
        if len(shorter) > len(lines):
            break
        lines = shorter
    return lines
