"""Papers of the program itself: the trial paper, and the card of keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pos.core.words import paper_time
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    Element,
    Paper,
    PaperKind,
    Picture,
    Qr,
    Rule,
    Style,
    Text,
)


def trial_paper(paper: Paper, till: str, now: datetime) -> Document:
    """A ruler as wide as the paper should be, every style, an amount at the margin, and a code to scan."""
    ruler = "".join(str(column % 10) for column in range(1, paper.columns + 1))
    number = f"COBA-{till}"
    return Document(
        PaperKind.TEST,
        number,
        "Cetak coba",
        (
            Picture("vas", 64),
            Text("CETAK COBA", Align.CENTRE, Style.LARGE),
            Text(f"{till}  {paper_time(now)}", Align.CENTRE),
            Rule(),
            Text(ruler),
            Text(f"Kertas {paper.width_mm} mm: baris angka di atas harus utuh."),
            Columns((Cell("Rata kanan"), Cell("Rp1.234.567", 0, Align.RIGHT))),
            Text("Huruf tebal", style=Style.BOLD),
            Text("Huruf tinggi", style=Style.TALL),
            Rule(double=True),
            Qr(number),
            Text("Pindai untuk mencoba pemindai.", Align.CENTRE),
            Cut(),
        ),
    )


_KEY_COLUMNS = 7
_ARROWS = str.maketrans("↑↓", "^v")
"""A receipt printer knows no arrows."""


def key_card(title: str, places: Sequence[tuple[str, Sequence[tuple[str, str]]]], till: str) -> Document:
    """The keys by place, as a card to stick beside the keyboard: (place, ((key, what it does), …))."""
    elements: list[Element] = [Text(title, Align.CENTRE, Style.LARGE)]
    for place, keys in places:
        elements += [Rule(), Text(place, style=Style.BOLD)]
        elements += [Columns((Cell(key.translate(_ARROWS), _KEY_COLUMNS), Cell(does))) for key, does in keys]
    elements += [Rule(), Cut()]
    return Document(PaperKind.KEY_CARD, f"TOMBOL-{till}", title, tuple(elements))
