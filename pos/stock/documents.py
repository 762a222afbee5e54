"""What stands on a tag and on an intake note."""

from __future__ import annotations

from pos.catalogue.domain import Product
from pos.catalogue.tag_codes import payload
from pos.centres.domain import Centre
from pos.core.money import plain, total
from pos.core.words import counted, paper_time
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Rule,
    Style,
    TagContent,
    Text,
)
from pos.stock.domain import IntakeLine, IntakeNote


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


def intake_note(note: IntakeNote, centre: Centre) -> Document:
    """The note that goes with goods; both sign it, the maker keeps one copy (`glossary`: nota titip).

    Price and the maker's part stand side by side, so that both are agreed when the goods are left.
    """
    worth = total(line.artisan_part * line.quantity for line in note.lines)
    elements: list[Element] = [
        Text("NOTA TITIP", Align.CENTRE, Style.TALL),
        Text(centre.name, Align.CENTRE),
        Text(centre.place, Align.CENTRE),
        Rule(double=True),
        _words("Nomor", note.number),
        _words("Waktu", paper_time(note.at, centre.zone)),
        _words(
            "Perajin", f"{note.artisan_name} ({note.artisan_code})" if note.artisan_code else "milik pusat"
        ),
        _words("Diterima oleh", note.person),
        Rule(),
        *(element for line in note.lines for element in _goods(line)),
        Rule(),
        _words("Jumlah barang", counted(note.quantity, "barang"), Style.BOLD),
        _words("Bagian perajin bila laku semua", plain(worth), Style.BOLD),
        Feed(1),
        Columns((Cell("Yang menitipkan,"), Cell("Yang menerima,", align=Align.RIGHT))),
        Feed(3),
        Columns((Cell(f"( {note.artisan_name} )"), Cell(f"( {note.person} )", align=Align.RIGHT))),
        Cut(),
    ]
    return Document(PaperKind.INTAKE_NOTE, note.number, "Nota titip", tuple(elements))


def _goods(line: IntakeLine) -> tuple[Element, Element]:
    name = Columns((Cell(line.name), Cell(f"{line.quantity} x", width=6, align=Align.RIGHT)), Style.BOLD)
    amounts = f"harga {plain(line.price)}, perajin {plain(line.artisan_part)}"
    return name, Text(f"  {amounts}")


def _words(name: str, value: str, style: Style = Style.PLAIN) -> Columns:
    return Columns((Cell(name), Cell(value, align=Align.RIGHT)), style)
