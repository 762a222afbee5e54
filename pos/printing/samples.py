"""Papers to look at while a printer is set up: a receipt as the shop prints it, and the ruler."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    PaperKind,
    Picture,
    Qr,
    Rule,
    Style,
    Text,
    pair,
)

RULER: Final = "1---5---10---15---20---25-----32--------42----48"
"""As wide as the widest paper: the last number before its first line ends is how many characters fit."""

_NUMBER: Final = "COBA-0001"


def sample_receipt(head: Sequence[str]) -> Document:
    """A receipt of invented goods, with the centre's own name and address above it."""
    name, *below = head or ("Pusat Oleh-oleh",)
    elements: list[Element] = [
        Picture("vas", 96),
        Text(name.upper(), Align.CENTRE, Style.TALL),
        *(Text(line, Align.CENTRE) for line in below),
        Rule(),
        pair(_NUMBER, "28/11/26 10.26"),
        pair("Kasir 1", "Siti"),
        Rule(),
        pair("Vas Leher Panjang", "125.000", Style.BOLD),
        Text("  Bu Aminah  65VH-PVBG"),
        pair("Teko + 4 Cangkir", "185.000", Style.BOLD),
        Text("  Pak Sarkawi  7PVG-2345"),
        pair("  Diskon 10%", "-18.500"),
        pair("Piring Hias 20 cm", "65.000", Style.BOLD),
        Text("  Pak Jumadi  3JMD-23FB"),
        pair("Celengan Ayam", "75.000", Style.BOLD),
        Text("  3 x 25.000"),
        Text("  Bu Rohayati  RHYJ-266C"),
        Rule(),
        pair("TOTAL", "Rp431.500", Style.LARGE),
        pair("Tunai", "500.000"),
        pair("KEMBALI", "68.500", Style.BOLD),
        Rule(),
        Qr(_NUMBER),
        Text("Contoh, bukan bukti bayar", Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.RECEIPT, _NUMBER, "Contoh struk", tuple(elements))


def ruler_paper(till: str) -> Document:
    """One line as wide as the widest paper, to see where the printer's own line ends."""
    return Document(
        PaperKind.TEST,
        f"LEBAR-{till}",
        "Uji lebar",
        (
            Text(RULER),
            Text("Angka terakhir di baris"),
            Text("pertama adalah lebarnya."),
            Cut(),
        ),
    )
