"""The shift report on paper."""

from __future__ import annotations

from pos.core.money import Rupiah, plain, rupiah
from pos.core.words import paper_time
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
    Text,
    pair,
)
from pos.till.domain import ShiftClosing


def shift_report(closing: ShiftClosing, centre_name: str) -> Document:
    """What a shift sold, what its drawer should hold and held, with the chain's mark and the grand total."""
    shift, sums = closing.shift, closing.sums
    counted = [
        _row(f"{number} x {plain(value)}", value * number) for value, number in closing.count.pieces if number
    ]
    elements: list[Element] = [
        Text("LAPORAN TUTUP SIF", Align.CENTRE, Style.TALL),
        Text(centre_name, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", shift.number),
        pair("Petugas", shift.attendant_name),
        pair("Dibuka", paper_time(shift.opened_at)),
        pair("Ditutup", paper_time(closing.closed_at)),
        Rule(),
        _row(f"Penjualan ({sums.sales} struk)", sums.total),
        _row("  Tunai", sums.cash),
        _row("  Bukan tunai", sums.not_cash),
        Rule(),
        _row("Modal awal", shift.opening_float),
        _row("Kas menurut catatan", sums.expected),
        *counted,
        _row("Kas dihitung", closing.counted, Style.BOLD),
        _row(_difference_name(closing.difference), closing.difference, Style.BOLD),
        *([Text(f"Alasan: {closing.reason}")] if closing.reason else []),
        Rule(),
        _row("Total berjalan kasir", closing.grand_total),
        pair("Tanda rantai", closing.chain_short),
        Feed(1),
        Columns((Cell("Yang menyerahkan,"), Cell("Yang menerima,", align=Align.RIGHT))),
        Feed(3),
        Columns((Cell(f"( {shift.attendant_name} )"), Cell("(            )", align=Align.RIGHT))),
        Cut(),
    ]
    return Document(PaperKind.SHIFT_REPORT, shift.number, "Laporan tutup sif", tuple(elements))


def _difference_name(difference: Rupiah) -> str:
    if not difference:
        return "Selisih"
    return "Lebih" if difference.amount > 0 else "Kurang"


def _row(name: str, amount: Rupiah, style: Style = Style.PLAIN) -> Columns:
    shown = rupiah(amount) if style is Style.BOLD else plain(amount)
    return pair(name, shown, style)
