"""A receipt's English second lines, for buyers from abroad; what has no twin stays Indonesian alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pos.core.money import ZERO
from pos.printing.domain import PAPER_58, Align, Cell, Columns, Element, Style, Text
from pos.sales.domain import LineKind, Sale

_WORDS: Final = (
    (r"TOTAL", "Total to pay"),
    (r"Subtotal, (\d+) barang", r"Subtotal, \1 items"),
    (r"Diskon( \d+%)?(?: \(.*\))?", r"Discount\1"),
    (r"Harga normal ([\d.]+).*", r"Regular price \1"),
    (r"Pembulatan", "Rounding"),
    (r"Tunai.*", "Cash"),
    (r"Transfer bank.*", "Bank transfer"),
    (r"Kartu.*", "Card"),
    (r"Uang muka.*", "Deposit"),
    (r"Sisa bayar", "Left to pay"),
    (r"(?:Dikembalikan|Uang kembali), tunai.*", "Refunded, cash"),
    (r"(?:Dikembalikan|Uang kembali), transfer.*", "Refunded, bank transfer"),
    (r"(?:Dikembalikan|Uang kembali), (qris|kartu).*", "Refunded"),
    (r"RETUR", "Return"),
    (r"TUKAR BARANG", "Exchange"),
    (r"BATAL", "Cancelled"),
    (r"Membatalkan", "Cancels"),
    (r"Struk asal", "Of receipt"),
    (r"Pecah / retak", "Broken or cracked"),
    (r"Cacat dari awal", "Flawed from the start"),
    (r"Salah barang", "Wrong item"),
    (r"Tidak jadi beli", "Changed my mind"),
    (r"Retur/tukar: bawa struk ini", "Returns: bring this receipt"),
    (r"Barang pecah belah: .*", "Fragile: please check before you leave."),
    (r"Dibuat tangan oleh 1 perajin (.+)\.", r"Handmade by an artisan of \1."),
    (r"Dibuat tangan oleh (\d+) perajin (.+)\.", r"Handmade by \1 artisans of \2."),
)
"""What stands on a receipt, and its English; a reference or a reason behind a word is not said twice."""

_TWINS: Final = tuple((re.compile(pattern, re.IGNORECASE), english) for pattern, english in _WORDS)
_INDENT: Final = "  "
_BOLD_SUMS: Final = {"KEMBALI", "Sisa bayar"}


def in_two_languages(elements: Sequence[Element], sale: Sale) -> list[Element]:
    """The receipt's content with English beside or below what a buyer reads.

    A short word goes beside its twin where both fit the narrowest paper with the amount; else it stands in a
    line below.  A thing's English name is the catalogue's; one without has none here.
    """
    names = {}
    for line in sale.lines:
        if line.name_en:
            names[line.name] = line.name_en
        if line.name_en and line.kind is LineKind.RETURN:
            names[f"Retur: {line.name}"] = f"Return: {line.name_en}"
    told = names | {"KEMBALI": "Money back" if sale.paid < ZERO else "Change"}
    return [twin for element in elements for twin in _with_twin(element, told)]


def _with_twin(element: Element, told: dict[str, str]) -> list[Element]:
    match element:
        case Columns(cells, style):
            return _row_with_twin(element, cells, style, told)
        case Text(text, align, style):
            english = _english(text, told)
            below = english if align is Align.CENTRE else _INDENT + english
            return [element, Text(below, align)] if english else [element]
        case _:
            return [element]


def _row_with_twin(
    element: Columns, cells: tuple[Cell, ...], style: Style, told: dict[str, str]
) -> list[Element]:
    """`Tunai / Cash      500.000`, or the English in a line of its own."""
    name = cells[0].text
    # A thing's row is bold; its name may begin with a word of the table below, and means something else.
    is_thing = style is Style.BOLD and name.strip() not in _BOLD_SUMS
    english = told.get(name.strip(), "") if is_thing else _english(name, told)
    if not english:
        return [element]
    both = f"{name} / {english}"
    room = PAPER_58.columns - sum(max(cell.width, len(cell.text)) for cell in cells[1:])
    if is_thing or style is Style.LARGE or len(both) >= room:
        return [element, Text(f"{_INDENT}{english}")]
    return [replace(element, cells=(replace(cells[0], text=both), *cells[1:]))]


def _english(text: str, told: dict[str, str]) -> str:
    """The twin of a text, or nothing."""
    said = text.strip()
    if said in told:
        return told[said]
    for pattern, english in _TWINS:
        match = pattern.fullmatch(said)
        if match:
            return match.expand(english)
    return ""
