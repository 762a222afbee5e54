"""The trial paper: shows at a glance whether a printer is set up rightly."""

from __future__ import annotations

from datetime import datetime

from pos.core.words import paper_time
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
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
