"""What stands on a tag and on an intake note."""

from __future__ import annotations

from typing import Final

from pos.catalogue.domain import Product
from pos.catalogue.tag_codes import payload
from pos.centres.domain import Centre
from pos.core.money import plain, rupiah, total
from pos.core.words import counted, paper_time
from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    PaperKind,
    Qr,
    Rule,
    Signatures,
    Style,
    Table,
    TagContent,
    Text,
    figures,
    pair,
)
from pos.stock.domain import IntakeNote


def tag_content(product: Product, maker: str, code: str, host: str = "") -> TagContent:
    """The tag of a product or piece; its QR names the tag and nothing else (`printing.md`)."""
    return TagContent(
        code=code,
        payload=payload(code, host),
        name=product.name,
        motif="" if product.motif.lower() in {"", "polos"} else product.motif,
        artisan=maker,
        price=product.price,
        one_of_a_kind=product.one_of_a_kind,
    )


_SHEETS: Final = ("perajin", "pusat")
"""Whose each of the two sheets of an intake note is."""


def intake_note(note: IntakeNote, centre: Centre, sheet: int = 0) -> Document:
    """The note that goes with goods; both sign both sheets, of which the maker keeps the first one.

    Price and the maker's part stand side by side, so that both are agreed when the goods are left.
    """
    worth = total(line.artisan_part * line.quantity for line in note.lines)
    maker = f"{note.artisan_name} ({note.artisan_code})" if note.artisan_code else "milik pusat"
    rows = [figures("Barang", "Jml", "Harga", "Utk perajin", style=Style.BOLD)]
    rows += [
        figures(line.name, str(line.quantity), plain(line.price), plain(line.artisan_part))
        for line in note.lines
    ]
    elements: list[Element] = [
        Text("NOTA TITIP", Align.CENTRE, Style.TALL),
        Text(centre.name, Align.CENTRE),
        Text(centre.place, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", note.number, Style.BOLD),
        pair("Waktu", paper_time(note.at, centre.zone)),
        pair("Perajin", maker),
        pair("Diterima oleh", note.person),
        Rule(),
        Table(tuple(rows)),
        Rule(),
        pair("Jumlah barang", counted(note.quantity, "barang"), Style.BOLD),
        pair("Bila laku semua, untuk perajin", rupiah(worth), Style.BOLD),
        Text("Harga dan bagian perajin untuk satu barang."),
        Rule(),
        Signatures("Yang menitipkan,", note.artisan_name, "Yang menerima,", note.person),
        Qr(note.number, 4),
        Text(f"Lembar {sheet + 1}: {_SHEETS[sheet]}", Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.INTAKE_NOTE, note.number, "Nota titip", tuple(elements))
