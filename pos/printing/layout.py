"""From content to rows: the only place that measures, folds and wraps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from textwrap import wrap
from typing import Final

from pos.core.paths import resource
from pos.core.text import to_ascii
from pos.printing.bitmap import Bitmap, bitmap_of_image, image_of, unpacked
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    DoesNotFit,
    Drawing,
    Element,
    Feed,
    Paper,
    Picture,
    Qr,
    Rule,
    Signatures,
    Style,
    Table,
    TagContent,
    Text,
)
from pos.printing.qr import fitting_qr


@dataclass(frozen=True, slots=True)
class TextRow:
    """One printed line of ASCII, padded on its left by us, never wider than the paper."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class ImageRow:
    """A picture of the paper's full width."""

    bitmap: Bitmap


Row = TextRow | ImageRow | Feed | Cut

_AMOUNT: Final = re.compile(r"(?:[-+x(]|Rp|\s)*[\d.,%]+(?:[)\s%-])*")
_BELOW_PICTURE: Final = 12
_GAP: Final = 2
_LEAST_NAME: Final = 16
"""Columns that a name needs to stand beside its figures without a break in every word."""

SIGNING_LINES: Final = 4
METERAI_BOX: Final = (
    "+------------+",
    "|            |",
    "|  METERAI   |",
    "|  Rp10.000  |",
    "|            |",
    "+------------+",
)
"""Where the stamp is glued: the signature goes across its edge (Law 10 of 2020 on stamp duty)."""


def layout(document: Document, paper: Paper) -> tuple[Row, ...]:
    """The rows of a document on a paper; a cut is added where the document forgot it.

    Raises `DoesNotFit` for an amount, a code or a table that is wider than the paper,
    and `BadDrawing`.
    """
    rows: list[Row] = []
    for element in document.elements:
        rows += _rows_of(element, paper)
    if not rows or not isinstance(rows[-1], Cut):
        rows.append(Cut())
    return tuple(rows)


def _rows_of(element: Element, paper: Paper) -> list[Row]:
    match element:
        case Text():
            return list(_text(element, paper.columns))
        case Columns():
            return list(_columns(element, paper.columns))
        case Table(table):
            return list(_list_of(table, paper.columns))
        case Signatures():
            return _signatures(element, paper.columns)
        case Rule(double):
            return [TextRow(("=" if double else "-") * paper.columns, Style.PLAIN)]
        case Qr(text, module_dots):
            code = fitting_qr(text, module_dots, paper.dots)
            if code is None:
                raise DoesNotFit(text, paper.columns)
            return [ImageRow(code.centred(paper.dots))]
        case Picture():
            return _picture(element, paper)
        case Drawing():
            return _drawing(element, paper)
        case TagContent():
            return _tag(element, paper)
        case Feed() | Cut():
            return [element]


def wrapped(text: str, width: int) -> list[str]:
    """The lines of an ASCII text: at blanks, an over-long word broken, indents and double blanks kept."""
    indent = text[: len(text) - len(text.lstrip())][: width // 2]
    if len(text) <= width:
        return [indent + text.strip()]
    lines = wrap(
        text.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        expand_tabs=False,
    )
    # textwrap leaves a blank before a word that it breaks where the line is just full.
    return [line.rstrip() for line in lines] or [""]


def balanced(text: str, width: int) -> list[str]:
    """The same number of lines, about equally long, so that no word stands alone in the middle."""
    lines = wrapped(text, width)
    if len(lines) == 1:
        return lines
    for narrower in range(width - 1, width // 2, -1):
        if len(shorter := wrapped(text, narrower)) > len(lines):
            break
        lines = shorter
    return lines


def _aligned(line: str, width: int, align: Align) -> str:
    if align is Align.LEFT:
        return line
    line = line.strip()
    return line.rjust(width) if align is Align.RIGHT else (" " * ((width - len(line)) // 2) + line)


def _text(element: Text, columns: int) -> list[TextRow]:
    paragraphs = [to_ascii(line) for line in element.text.split("\n")]
    style = element.style
    if style is Style.LARGE:
        # Double width halves the columns; a heading that would wrap is set tall instead.
        fits = all(len(line.strip()) <= columns // 2 for line in paragraphs)
        style, columns = (style, columns // 2) if fits else (Style.TALL, columns)
    split = balanced if element.align is Align.CENTRE else wrapped
    lines = [line for paragraph in paragraphs for line in split(paragraph, columns)]
    return [TextRow(_aligned(line, columns, element.align).rstrip(), style) for line in lines]


def _columns(element: Columns, columns: int) -> list[TextRow]:
    cells = [Cell(to_ascii(cell.text), cell.width, cell.align) for cell in element.cells]
    if element.style is Style.LARGE:
        try:
            rows = _table(cells, columns // 2)
        except DoesNotFit:
            rows = []
        if len(rows) == 1:
            return [TextRow(rows[0], Style.LARGE)]
        return [TextRow(row, Style.TALL) for row in _table(cells, columns)]
    return [TextRow(row, element.style) for row in _table(cells, columns)]


def _table(cells: list[Cell], columns: int) -> list[str]:
    """The cells side by side; of a pair the right one goes below where the two do not go together."""
    if len(cells) == 2 and cells[1].align is Align.RIGHT:
        name, value = cells[0], cells[1].text.strip()
        width = cells[1].width or len(value)
        if is_amount(value) and len(value) > min(width, columns):
            raise DoesNotFit(value, min(width, columns))
        longest = max((len(word) for word in name.text.split()), default=0)
        room = columns - width - _blank_after(cells, 0, width)
        if len(value) > width or room < (name.width or longest):
            below = [line.rjust(columns) for line in wrapped(value, columns)]
            return wrapped(name.text, columns) + below
    return _side_by_side(cells, columns)


def _blank_after(cells: list[Cell], index: int, next_width: int) -> int:
    """One blank after a stretching cell, unless the next one leaves it by itself."""
    if cells[index].width or cells[index].align is Align.RIGHT or index == len(cells) - 1:
        return 0
    after = cells[index + 1]
    return 0 if after.align is Align.RIGHT and len(after.text.strip()) < next_width else 1


def is_amount(text: str) -> bool:
    """Whether a text is a figure, which is never broken."""
    return _AMOUNT.fullmatch(text.strip()) is not None


def _side_by_side(cells: list[Cell], columns: int) -> list[str]:
    widths = _widths(cells, columns)
    stacks = []
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        if cell.align is Align.RIGHT and len(cell.text.strip()) > width:
            raise DoesNotFit(cell.text, width)
        gap = _blank_after(cells, index, widths[min(index + 1, len(cells) - 1)])
        stacks.append(wrapped(cell.text, width - gap) if cell.align is not Align.RIGHT else [cell.text])
    rows = []
    for line in range(max(len(stack) for stack in stacks)):
        parts = [
            _aligned(stack[line] if line < len(stack) else "", width, cell.align).ljust(width)
            for cell, width, stack in zip(cells, widths, stacks, strict=True)
        ]
        rows.append("".join(parts).rstrip())
    return rows


def _widths(cells: list[Cell], columns: int) -> list[int]:
    """What each cell gets: fixed ones their width, right-aligned ones their text, the others the rest."""
    fixed = [
        cell.width or (len(cell.text.strip()) if cell.align is Align.RIGHT and len(cells) > 1 else 0)
        for cell in cells
    ]
    stretching = [
        index for index, width in enumerate(fixed) if cells[index].width == 0 and _stretches(cells, index)
    ]
    rest = columns - sum(fixed)
    if rest < 2 * len(stretching):
        raise DoesNotFit(" ".join(cell.text for cell in cells), columns)
    for order, index in enumerate(stretching):
        fixed[index] = rest // len(stretching) + (1 if order < rest % len(stretching) else 0)
    if rest and not stretching and any(cell.width == 0 for cell in cells):
        # Only right-aligned cells: the last one takes the rest, so that it ends at the margin.
        fixed[-1] += rest
    return fixed


def _stretches(cells: list[Cell], index: int) -> bool:
    return cells[index].align is not Align.RIGHT or len(cells) == 1


# --- tables and signatures ------------------------------------------------------------------------


def _list_of(table: tuple[Columns, ...], columns: int) -> list[TextRow]:
    """A table with names beside its figures, or above them where the paper is narrow."""
    rows = [Columns(tuple(_ascii(cell) for cell in row.cells), row.style) for row in table]
    widths = _figure_widths(rows)
    if not widths:
        return [line for row in rows for line in _columns(row, columns)]
    room = columns - sum(widths) - _GAP * len(widths)
    if room >= _LEAST_NAME:
        figures = [width + _GAP for width in widths]
        return [line for row in rows for line in _named_row(row, room, figures, columns)]
    if sum(widths) + len(widths) > columns:
        raise DoesNotFit(" ".join(cell.text for cell in rows[0].cells), columns)
    spare = (columns - sum(widths)) // len(widths)
    figures = [
        columns - sum(widths[1:]) - spare * (len(widths) - 1),
        *(width + spare for width in widths[1:]),
    ]
    return [line for row in rows for line in _stacked_row(row, figures, columns)]


def _ascii(cell: Cell) -> Cell:
    return Cell(to_ascii(cell.text).strip(), cell.width, cell.align)


def _figure_widths(rows: list[Columns]) -> list[int]:
    full = [row.cells[1:] for row in rows if len(row.cells) > 1]
    return [max(len(cell.text) for cell in cells) for cells in zip(*full, strict=True)]


def _figures(row: Columns, widths: list[int]) -> str:
    return "".join(cell.text.rjust(width) for cell, width in zip(row.cells[1:], widths, strict=True))


def _named_row(row: Columns, room: int, widths: list[int], columns: int) -> list[TextRow]:
    if len(row.cells) == 1:
        return _remark(row, columns)
    names = wrapped(row.cells[0].text, room)
    lines = [names[0].ljust(room) + _figures(row, widths), *names[1:]]
    return [TextRow(line, row.style) for line in lines]


def _stacked_row(row: Columns, widths: list[int], columns: int) -> list[TextRow]:
    if len(row.cells) == 1:
        return _remark(row, columns)
    name = row.cells[0].text
    figures = TextRow(_figures(row, widths), row.style)
    if len(name) <= len(figures.text) - len(figures.text.lstrip()) - _GAP:
        return [TextRow(name + figures.text[len(name) :], row.style)]
    return [*(TextRow(line, Style.BOLD) for line in wrapped(name, columns)), figures]


def _remark(row: Columns, columns: int) -> list[TextRow]:
    return [TextRow(line, row.style) for line in wrapped("  " + row.cells[0].text, columns)]


def _signatures(element: Signatures, columns: int) -> list[Row]:
    titles = _two_sides(to_ascii(element.left), to_ascii(element.right), columns)
    names = [f"( {to_ascii(name).strip() or '.' * 12} )" for name in (element.left_name, element.right_name)]
    room: list[Row] = [Feed(SIGNING_LINES)]
    if element.meterai:
        room = [TextRow(line, Style.PLAIN) for line in METERAI_BOX]
    return [*titles, *room, *_two_sides(names[0], names[1], columns), Feed(1)]


def _two_sides(left: str, right: str, columns: int) -> list[Row]:
    """Two texts at the margins of one line, or each wrapped in its half where they do not go together."""
    half = (columns - 1) // 2
    sides = [left], [right]
    if len(left) + len(right) >= columns:
        sides = wrapped(left, half), wrapped(right, half)
    return [
        TextRow((one + other.rjust(columns - len(one))).rstrip(), Style.PLAIN)
        for one, other in zip_longest(*sides, fillvalue="")
    ]


@lru_cache(maxsize=16)
def _picture(element: Picture, paper: Paper) -> list[Row]:
    path = resource("paper", f"{element.name}.png")
    if not path.is_file():
        return []
    from PIL import Image

    with Image.open(path) as picture:
        width = min(element.width_dots, paper.dots)
        height = max(1, picture.height * width // picture.width)
        bitmap = bitmap_of_image(picture.convert("L").resize((width, height), Image.Resampling.LANCZOS))
    return [ImageRow(bitmap.centred(paper.dots).padded(_BELOW_PICTURE))]


def _drawing(element: Drawing, paper: Paper) -> list[Row]:
    bitmap = unpacked(element.packed)
    if bitmap.width > paper.dots:
        # Made for a wider paper: dots are dropped, which is better than a logo cut in two.
        height = max(1, bitmap.height * paper.dots // bitmap.width)
        bitmap = bitmap_of_image(image_of(bitmap).convert("L").resize((paper.dots, height)))
    return [ImageRow(bitmap.centred(paper.dots).padded(_BELOW_PICTURE))]


def _tag(element: TagContent, paper: Paper) -> list[Row]:
    from pos.printing.labels import tag_bitmap

    return [ImageRow(tag_bitmap(element, "58").centred(paper.dots))]
