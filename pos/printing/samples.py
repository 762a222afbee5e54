"""The ruler that is printed while a printer is set up."""

from __future__ import annotations

from typing import Final

from pos.printing.domain import Cut, Document, PaperKind, Text

RULER: Final = "1---5---10---15---20---25-----32--------42----48"
"""As wide as the widest paper: the last number before its first line ends is how many characters fit."""


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
