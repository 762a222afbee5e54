"""The notes that go with goods: home to their maker, and from centre to centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pos.centres.domain import Centre
from pos.core.money import rupiah, total
from pos.core.words import counted, paper_time
from pos.printing.domain import (
    Align,
    Columns,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Qr,
    Rule,
    Signatures,
    Style,
    Table,
    Text,
    figures,
    pair,
)
from pos.stock.domain import ActKind
from pos.stock.domain.acts import ActLine, StockAct

_OF_RETURN: Final = ("perajin", "pusat")
_OF_TRANSFER: Final = ("pengirim", "penerima")


def return_note(act: StockAct, centre: Centre) -> Document:
    """The note that goes home with goods: two sheets that both sign; the maker keeps the first one."""
    sheets = [part for sheet in range(len(_OF_RETURN)) for part in _return_sheet(act, centre, sheet)]
    return Document(PaperKind.RETURN_NOTE, act.number, "Nota kembali", tuple(sheets))


def _return_sheet(act: StockAct, centre: Centre, sheet: int) -> list[Element]:
    return [
        *_head("NOTA KEMBALI", centre),
        pair("Nomor", act.number, Style.BOLD),
        pair("Waktu", paper_time(act.at, centre.zone)),
        pair("Perajin", f"{act.artisan_name} ({act.artisan_code})"),
        pair("Diserahkan oleh", act.person),
        Rule(),
        Table((figures("Barang", "Jml", style=Style.BOLD), *_goods(act.lines))),
        Rule(),
        pair("Jumlah barang", counted(act.pieces, "barang"), Style.BOLD),
        *_remark(act),
        Text("Barang ini tidak lagi dititipkan. Tidak ada uang yang dibayar."),
        Rule(),
        Signatures("Yang menyerahkan,", act.person, "Yang menerima,", act.artisan_name),
        *_foot(act, _OF_RETURN[sheet], sheet),
    ]


def transfer_note(act: StockAct, ends: tuple[Centre, Centre]) -> Document:
    """The note of goods that were sent, or received, from the first of two centres to the second.

    Two sheets that both sign.  What is written on it by hand when goods are received decides who bears what
    broke on the way.
    """
    sheets = [part for sheet in range(len(_OF_TRANSFER)) for part in _transfer_sheet(act, ends, sheet)]
    title = "Nota terima" if act.kind is ActKind.TRANSFER_IN else "Nota kirim"
    return Document(PaperKind.TRANSFER_NOTE, act.number, title, tuple(sheets))


def _transfer_sheet(act: StockAct, ends: tuple[Centre, Centre], sheet: int) -> list[Element]:
    came = act.kind is ActKind.TRANSFER_IN
    sender, receiver = ends
    here = receiver if came else sender
    return [
        *_head("NOTA TERIMA" if came else "NOTA KIRIM", here),
        pair("Nomor", act.number, Style.BOLD),
        *([pair("Atas kiriman", act.about)] if came else []),
        pair("Waktu", paper_time(act.at, here.zone)),
        pair("Dari", sender.name),
        pair("Ke", receiver.name),
        pair("Diterima oleh" if came else "Dikirim oleh", act.person),
        Rule(),
        Table(_came_rows(act.lines) if came else _sent_rows(act.lines)),
        Rule(),
        pair("Jumlah barang", counted(act.pieces, "barang"), Style.BOLD),
        *(_difference(act, ends) if came else _to_fill_in()),
        *_remark(act),
        Rule(),
        Signatures(
            "Yang mengirim,", "" if came else act.person, "Yang menerima,", act.person if came else ""
        ),
        *_foot(act, _OF_TRANSFER[sheet], sheet),
    ]


def _head(title: str, centre: Centre) -> list[Element]:
    return [
        Text(title, Align.CENTRE, Style.TALL),
        Text(centre.name, Align.CENTRE),
        Text(centre.place, Align.CENTRE),
        Rule(double=True),
    ]


def _foot(act: StockAct, whose: str, sheet: int) -> list[Element]:
    return [Qr(act.number, 4), Text(f"Lembar {sheet + 1}: {whose}", Align.CENTRE), Cut()]


def _goods(lines: Sequence[ActLine]) -> list[Columns]:
    """Name and count of each thing; a piece is told by its tag."""
    rows = []
    for line in lines:
        rows.append(figures(line.name, str(line.quantity)))
        if line.piece_id is not None and line.code:
            rows.append(figures(f"Tag {line.code}"))
    return rows


def _sent_rows(lines: Sequence[ActLine]) -> tuple[Columns, ...]:
    return (figures("Barang", "Jml", style=Style.BOLD), *_goods(lines))


def _came_rows(lines: Sequence[ActLine]) -> tuple[Columns, ...]:
    rows = [figures("Barang", "Utuh", "Rusak", "Kurang", style=Style.BOLD)]
    rows += [figures(line.name, str(line.quantity), str(line.broken), str(line.missing)) for line in lines]
    return tuple(rows)


def _to_fill_in() -> list[Element]:
    return [
        Text("Hitung waktu terima. Rusak atau kurang: tulis di sini dan siapa yang menanggung."),
        Feed(3),
    ]


def _difference(act: StockAct, ends: tuple[Centre, Centre]) -> list[Element]:
    broken, missing = sum(line.broken for line in act.lines), sum(line.missing for line in act.lines)
    if not broken and not missing:
        return [Text("Semua utuh.")]
    bearer = next((end.name for end in ends if end.code == act.bearer_centre), "")
    return [
        pair("Rusak di jalan", counted(broken, "barang")),
        pair("Kurang", counted(missing, "barang")),
        pair("Ditanggung", bearer),
        pair("Untuk perajin", rupiah(total(line.owed for line in act.lines)), Style.BOLD),
        pair("Disetujui", act.approved_by),
    ]


def _remark(act: StockAct) -> list[Element]:
    return [Text(f"Catatan: {act.note}")] if act.note else []
