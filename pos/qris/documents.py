"""The QRIS code on paper, for a buyer who cannot see a screen."""

from __future__ import annotations

from pos.core.money import rupiah
from pos.printing.domain import Align, Cut, Document, Element, Feed, PaperKind, Qr, Rule, Style, Text
from pos.qris.domain import ShownCode


def qris_slip(code: ShownCode, centre_name: str, number: str) -> Document:
    """The code with its amount and with the name that the buyer's telephone must show."""
    typed = "" if code.with_amount else "Ketik jumlah ini di HP Anda."
    elements: list[Element] = [
        Text(centre_name, Align.CENTRE, Style.BOLD),
        Text("QRIS", Align.CENTRE, Style.LARGE),
        Qr(code.payload, 6),
        Text(rupiah(code.amount), Align.CENTRE, Style.LARGE),
        *([Text(typed, Align.CENTRE)] if typed else []),
        Feed(1),
        Text(code.merchant_name, Align.CENTRE, Style.BOLD),
        *([Text(f"NMID {code.nmid}", Align.CENTRE)] if code.nmid else []),
        Rule(),
        Text("Periksa nama dan jumlah sebelum membayar.", Align.CENTRE),
        Text("Check the name and the amount.", Align.CENTRE),
        Text(number, Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.QRIS_SLIP, number, "QRIS", tuple(elements))
