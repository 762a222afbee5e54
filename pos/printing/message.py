"""A paper as a message: its words without columns, and the link that opens WhatsApp with them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from pos.core.errors import PosError
from pos.printing.domain import Columns, Document, Feed, Qr, Rule, Table, Text

MOST_LINES: Final = 40
"""What a telephone shows without much turning."""


class BadPhone(PosError):
    """What was typed is no mobile number."""

    def __init__(self, typed: str) -> None:
        super().__init__("that is no telephone number; write 0812 3456 7890 or +62 812 3456 7890")
        self.typed = typed


_MARKS: Final = re.compile(r"[\s().\-/]")


def international(typed: str, *, fixed: bool = False) -> str:
    """The digits of a telephone number with its country: `0812-3456-789` is `628123456789`.

    `08…`, `8…`, `62…`, `+62…`, `0062…` and other countries with `+` or `00`; with `fixed` an Indonesian
    number of a house too, under which a shop can be on WhatsApp.  Raises `BadPhone`.
    """
    digits = _MARKS.sub("", typed.strip())
    abroad = digits.startswith(("+", "00"))
    digits = digits.removeprefix("+") if digits.startswith("+") else digits.removeprefix("00")
    if not digits.isascii() or not digits.isdecimal():
        raise BadPhone(typed)
    if not abroad and digits.startswith("0"):
        digits = "62" + digits[1:]
    elif not abroad and digits.startswith("8"):
        digits = "62" + digits
    elif not abroad and not digits.startswith("62"):
        raise BadPhone(typed)
    if digits.startswith("62"):
        # Indonesian mobile numbers begin with 8 and have 9 to 12 digits behind the country.
        digits = "62" + digits[2:].removeprefix("0")
        if not re.fullmatch("62[2-9][0-9]{6,11}" if fixed else "628[0-9]{8,11}", digits):
            raise BadPhone(typed)
    if not 8 <= len(digits) <= 15:
        raise BadPhone(typed)
    return digits


def whatsapp_link(text: str, number: str = "", *, fixed: bool = False) -> str:
    """A link that opens WhatsApp with a text, for a number or for whom the person chooses there.

    Raises `BadPhone`; a number that was left empty is none.  `fixed` as in `international`.
    """
    to = international(number, fixed=fixed) if number.strip() else ""
    return f"https://wa.me/{to}?text={quote(text, safe='')}"


def plain_message(document: Document) -> str:
    """The words of a paper, a line for each: amounts behind their names, codes and pictures left out."""
    lines: list[str] = []
    for element in document.elements:
        if isinstance(element, Text):
            lines += [line.strip() for line in element.text.splitlines()]
        elif isinstance(element, Columns):
            lines.append(_in_one_line(element))
        elif isinstance(element, Table):
            lines += [_row(row) for row in element.rows]
        elif isinstance(element, Rule | Feed | Qr) and lines and lines[-1]:
            lines.append("")
    text = "\n".join(lines[:MOST_LINES]).strip()
    return text if len(lines) <= MOST_LINES else f"{text}\n…"


def _row(row: Columns) -> str:
    """A row of a table: `Kendi Kecil: 6 | 38.000 | 32.300`."""
    name, *figures = (cell.text.strip() for cell in row.cells)
    return f"{name}: {' | '.join(figures)}" if figures else name


def _in_one_line(columns: Columns) -> str:
    cells = [cell.text.strip() for cell in columns.cells if cell.text.strip()]
    return cells[0] if len(cells) == 1 else ": ".join([" ".join(cells[:-1]), cells[-1]])
