"""An artisan's account and a year's turnover on paper, and the account as a message for a telephone."""

from __future__ import annotations

from typing import Final

from pos.core.money import ZERO, Rupiah, plain, rupiah
from pos.core.words import MONTHS, paper_time, short_date
from pos.ledger.domain import EntryKind
from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Rule,
    Style,
    Table,
    Text,
    figures,
    pair,
)  # fmt: skip
from pos.settlement.domain.statement import SoldThing, Statement, StatementLine, Turnover

_ENTRY_WORDS: Final = {
    EntryKind.SALE: "Penjualan",
    EntryKind.PAYOUT: "Pembayaran",
    EntryKind.ADVANCE_RECOVERY: "Potongan kasbon",
    EntryKind.FEE: "Potongan",
    EntryKind.ADJUSTMENT: "Penyesuaian",
    EntryKind.BREAKAGE: "Rusak/hilang",
}


def statement_paper(statement: Statement) -> Document:
    """An artisan's account over some days: opening, every entry with its pieces, and what is left."""
    rows = [figures("Tanggal dan dokumen", "Jumlah", "Saldo", style=Style.BOLD)]
    rows.append(figures("Saldo sebelumnya", "", plain(statement.opening)))
    for line in statement.lines:
        name = f"{line.business_date:%d/%m/%y} {_what(line)} {line.document}{_about(line)}"
        rows.append(figures(name, plain(line.amount), plain(line.balance)))
    number = f"RP-{statement.centre}-{statement.artisan_code}-{statement.last:%Y%m%d}"
    elements: list[Element] = [
        Text("RINCIAN PERAJIN", Align.CENTRE, Style.TALL),
        Text(statement.centre_name, Align.CENTRE),
        Rule(double=True),
        pair("Perajin", f"{statement.artisan_name} ({statement.artisan_code})", Style.BOLD),
        pair("Dari", short_date(statement.first)),
        pair("Sampai", short_date(statement.last)),
        pair("Dicetak", paper_time(statement.made_at, statement.zone)),
        Rule(),
        Table(tuple(rows)),
        Rule(),
        *(pair(words, plain(amount)) for words, amount in _sums(statement)),
        pair("SALDO", rupiah(statement.closing), Style.TALL),
        Text("Saldo di bawah nol dipotong dari hasil berikutnya.") if statement.closing < ZERO else Feed(1),
        *_beside(statement),
        Cut(),
    ]
    return Document(PaperKind.STATEMENT, number, "Rincian perajin", tuple(elements))


def _what(line: StatementLine) -> str:
    if line.kind is EntryKind.SALE and line.amount < ZERO:
        return "Retur"
    if line.kind is EntryKind.ADVANCE_RECOVERY and line.amount > ZERO:
        return "Potongan kasbon dibalik"
    return _ENTRY_WORDS.get(line.kind, "Lainnya")


def _about(line: StatementLine) -> str:
    """`: 2 x Cobek kecil 25.500, Kendi AMN-0412K 76.500`: the pieces with their amounts, or the reason."""
    if len(line.things) == 1:
        return f": {_thing(line.things[0])}"
    told = ", ".join(f"{_thing(thing)} {plain(thing.amount)}" for thing in line.things) or line.note
    return f": {told}" if told else ""


def _thing(thing: SoldThing) -> str:
    count = f"{abs(thing.quantity)} x " if abs(thing.quantity) != 1 else ""
    return f"{count}{thing.name}"


def _sums(statement: Statement) -> list[tuple[str, Rupiah]]:
    """How the opening comes to the closing; a part that is nothing is left out."""
    always = [("Saldo sebelumnya", statement.opening), ("Hak dari penjualan", statement.sold)]
    sometimes = [
        ("Retur pembeli", -statement.returned),
        ("Rusak/hilang", statement.total_of(EntryKind.BREAKAGE)),
        ("Penyesuaian", statement.total_of(EntryKind.ADJUSTMENT)),
        ("Potongan", statement.total_of(EntryKind.FEE)),
        ("Potongan kasbon", statement.total_of(EntryKind.ADVANCE_RECOVERY)),
    ]
    there = [one for one in sometimes if one[1] != ZERO]
    return [*always, *there, ("Sudah dibayar", -statement.paid)]


def _beside(statement: Statement) -> list[Element]:
    """What else he wants to know: his advance, other centres, what sells, what visitors looked for."""
    told: list[Element] = []
    if statement.advance > ZERO:
        told.append(pair("Sisa kasbon", plain(statement.advance)))
    told += [pair(f"Saldo di {one.centre}", plain(one.balance)) for one in statement.elsewhere]
    if statement.best:
        told += [Rule(), Text("Paling laku", style=Style.BOLD)]
        told += [pair(name, f"{many}") for name, many in statement.best]
    if statement.wished:
        told += [Rule(), Text("Dicari pengunjung, tidak ada", style=Style.BOLD)]
        told += [pair(words, f"{times} kali") for words, times in statement.wished]
    return told


def statement_message(statement: Statement) -> str:
    """The account as one screen of a telephone; the pieces are counted, the paper names them."""
    days = f"{short_date(statement.first)} sampai {short_date(statement.last)}"
    lines = [f"*{statement.centre_name}*", f"Rincian {statement.artisan_name}", days, ""]
    for words, amount in _sums(statement):
        counted = f" ({statement.pieces} barang)" if words == "Hak dari penjualan" else ""
        lines.append(f"{words}{counted}: {plain(amount)}")
    lines += [f"*Saldo {rupiah(statement.closing)}*"]
    if statement.advance > ZERO:
        lines.append(f"Sisa kasbon: {plain(statement.advance)}")
    lines += [f"Saldo di {one.centre}: {plain(one.balance)}" for one in statement.elsewhere]
    if statement.best:
        lines += ["", "Paling laku: " + ", ".join(f"{name} ({many})" for name, many in statement.best)]
    if statement.wished:
        lines.append("Dicari pengunjung: " + ", ".join(words for words, _ in statement.wished))
    return "\n".join([*lines, "", "Rincian tiap barang ada di kertasnya."])


def turnover_paper(turnover: Turnover) -> Document:
    """January to December of an artisan, gross, for his own tax; it is no tax document itself."""
    rows = [figures("Bulan", "Omzet bruto", "Retur", style=Style.BOLD)]
    rows += [
        figures(f"{MONTHS[one.month - 1]} ({one.pieces} barang)", plain(one.gross), plain(one.returned))
        for one in turnover.months
    ]
    elements: list[Element] = [
        Text("OMZET SETAHUN", Align.CENTRE, Style.TALL),
        Text(f"Januari sampai Desember {turnover.year}", Align.CENTRE),
        Rule(double=True),
        pair("Perajin", f"{turnover.artisan_name} ({turnover.artisan_code})", Style.BOLD),
        pair("Dicetak", paper_time(turnover.made_at)),
        Rule(),
        Table(tuple(rows)),
        Rule(),
        pair("Omzet bruto", rupiah(turnover.gross), Style.BOLD),
        pair("Retur pembeli", plain(turnover.returned)),
        pair("Omzet setelah retur", rupiah(turnover.gross - turnover.returned), Style.BOLD),
        pair("Hak perajin dari itu", plain(turnover.share)),
        Text("Bruto: harga jual sebelum diskon dan bagian pusat, di semua pusat yang tercatat di sini."),
        Cut(),
    ]
    number = f"OM-{turnover.artisan_code}-{turnover.year}"
    return Document(PaperKind.STATEMENT, number, "Omzet setahun", tuple(elements))
