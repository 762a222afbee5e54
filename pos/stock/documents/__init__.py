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
from pos.stock.domain import Condition, IntakeLine, IntakeNote


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

_KEPT: Final = (
    "Harga dan bagian perajin untuk satu barang. Barang rusak atau hilang di pusat diganti sesuai "
    "perjanjian. Barang tetap milik perajin sampai terjual."
)


def intake_note(note: IntakeNote, centre: Centre) -> Document:
    """The note that goes with goods, in two sheets; both sign both, and the maker keeps the first one.

    Price and the maker's part stand side by side, so that both are agreed when the goods are left.  What was
    refused is named, with the reason, and goes home again.
    """
    elements = [part for sheet in range(len(_SHEETS)) for part in _sheet(note, centre, sheet)]
    return Document(PaperKind.INTAKE_NOTE, note.number, "Nota titip", tuple(elements))


def _sheet(note: IntakeNote, centre: Centre, sheet: int) -> list[Element]:
    maker = f"{note.artisan_name} ({note.artisan_code})" if note.artisan_code else "milik pusat"
    return [
        Text("NOTA TITIP", Align.CENTRE, Style.TALL),
        Text(centre.name, Align.CENTRE),
        Text(centre.place, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", note.number, Style.BOLD),
        pair("Waktu", paper_time(note.at, centre.zone)),
        pair("Perajin", maker),
        pair("Diterima oleh", note.person),
        Rule(),
        *_taken(note),
        *_refused(note),
        *([Text(f"Catatan: {note.note}")] if note.note else []),
        Text(_KEPT),
        Rule(),
        Signatures("Yang menitipkan,", note.artisan_name, "Yang menerima,", note.person),
        Qr(note.number, 4),
        Text(f"Lembar {sheet + 1}: {_SHEETS[sheet]}", Align.CENTRE),
        Cut(),
    ]


def _taken(note: IntakeNote) -> list[Element]:
    """The goods that stay, with what is said of their condition, and their sums."""
    worth = total(line.price * line.quantity for line in note.taken)
    part = total(line.artisan_part * line.quantity for line in note.taken)
    rows = [figures("Barang", "Jml", "Harga", "Utk perajin", style=Style.BOLD)]
    for line in note.taken:
        rows.append(figures(line.name, str(line.quantity), plain(line.price), plain(line.artisan_part)))
        said = _condition(line)
        rows += [figures(said)] if said else []
    listed: list[Element] = [Table(tuple(rows)), Rule()] if note.taken else []
    return [
        *listed,
        pair("Jumlah barang", counted(note.quantity, "barang"), Style.BOLD),
        pair("Nilai jual", rupiah(worth)),
        pair("Bila laku semua, untuk perajin", rupiah(part), Style.BOLD),
        Rule(),
    ]


def _condition(line: IntakeLine) -> str:
    """`* Cacat kecil: retak rambut`; nothing of whole goods without a remark."""
    flawed = "Cacat kecil" if line.condition is Condition.FLAWED else ""
    said = ": ".join(part for part in (flawed, line.remark) if part)
    return f"* {said}" if said else ""


def _refused(note: IntakeNote) -> list[Element]:
    if not note.refused:
        return []
    rows = [figures("Tidak diterima", "Jml", style=Style.BOLD)]
    for line in note.refused:
        rows.append(figures(line.name, str(line.quantity)))
        rows += [figures(f"* {line.remark}")] if line.remark else []
    return [Table(tuple(rows)), Text("Barang ini dibawa pulang, tidak dihitung."), Rule()]
