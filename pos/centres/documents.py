"""What stands at the head and the foot of a centre's papers."""

from __future__ import annotations

from pos.centres.domain import Centre
from pos.printing.domain import Align, Drawing, Element, Picture, Style, Text


def paper_head(centre: Centre) -> list[Element]:
    """The logo (or the program's vase), the name, the address, and the lines that the centre has set."""
    logo = Drawing(centre.receipt_logo) if centre.receipt_logo else Picture("vas", 96)
    head: list[Element] = [
        logo,
        Text(centre.name.upper(), Align.CENTRE, Style.TALL),
        Text(centre.address, Align.CENTRE),
        Text(f"{centre.kecamatan}, {centre.kabupaten}", Align.CENTRE),
    ]
    return [*head, *_lines(centre.receipt_head)]


def paper_foot(centre: Centre) -> list[Element]:
    """The lines that the centre has set for the end of its receipts, or nothing."""
    return _lines(centre.receipt_foot)


def _lines(text: str) -> list[Element]:
    return [Text(line, Align.CENTRE) for line in text.split("\n")] if text else []
