"""What a shift puts on paper: its report at the end (Z), the one in between (X), and slips of moved cash."""

from __future__ import annotations

from datetime import datetime

from pos.core.money import ZERO, Rupiah, plain, rupiah, total
from pos.core.words import paper_time, terbilang_rupiah
from pos.printing.domain import (
    Align,
    Columns,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Rule,
    Signatures,
    Style,
    Text,
    pair,
)
from pos.till.domain import CashMovement, CashWay, Shift, ShiftClosing, ShiftSums, purpose_of


def shift_report(closing: ShiftClosing, centre_name: str) -> Document:
    """What a shift sold, what its drawer should hold and held, with the chain's mark and the grand total."""
    shift, sums = closing.shift, closing.sums
    counted = [
        _row(f"{number} x {plain(value)}", value * number) for value, number in closing.count.pieces if number
    ]
    signs = [f"Alasan: {closing.reason}"] if closing.reason else []
    signs += [f"Disetujui: {closing.approved_by}"] if closing.approved_by else []
    elements: list[Element] = [
        Text("LAPORAN TUTUP SIF", Align.CENTRE, Style.TALL),
        Text(centre_name, Align.CENTRE),
        Rule(double=True),
        *_head(shift),
        pair("Ditutup", paper_time(closing.closed_at)),
        Rule(),
        *_sold(sums),
        Rule(),
        *_drawer(shift, sums),
        *counted,
        _row("Kas dihitung", closing.counted, Style.BOLD),
        _row(_difference_name(closing.difference), closing.difference, Style.BOLD),
        *(Text(line) for line in signs),
        Rule(),
        _row("Total berjalan kasir", closing.grand_total),
        pair("Tanda rantai", closing.chain_short),
        Feed(1),
        Signatures("Yang menyerahkan,", shift.attendant_name, "Yang menerima,", closing.received_by),
        Cut(),
    ]
    return Document(PaperKind.SHIFT_REPORT, shift.number, "Laporan tutup sif", tuple(elements))


def interim_report(
    shift: Shift, sums: ShiftSums, made: tuple[str, str, datetime], *, blind: bool
) -> Document:
    """What a shift has done so far, closing nothing; `made` is the centre's name, who asks, and when.

    A blind one leaves out the drawer and what was taken in cash: whoever counts later must not know.
    """
    centre_name, person, now = made
    elements: list[Element] = [
        Text("LAPORAN SEMENTARA", Align.CENTRE, Style.TALL),
        Text("Sif belum ditutup", Align.CENTRE),
        Text(centre_name, Align.CENTRE),
        Rule(double=True),
        *_head(shift),
        pair("Dicetak", paper_time(now)),
        pair("Oleh", person),
        Rule(),
        *(_sold_blind(sums) if blind else _sold(sums)),
        Rule(),
        *([Text("Isi laci baru terlihat setelah dihitung.")] if blind else _drawer(shift, sums)),
        Cut(),
    ]
    return Document(PaperKind.X_REPORT, shift.number, "Laporan sementara", tuple(elements))


def cash_slip(moved: CashMovement, centre_name: str, to_whom: str = "") -> Document:
    """The slip of moved cash: amount in figures and words, reason, and the lines to sign."""
    into = moved.kind is CashWay.IN
    purpose = purpose_of(moved)
    title = "KASBON PERAJIN" if to_whom else "KAS MASUK" if into else "KAS KELUAR"
    other = to_whom or ("Yang menyerahkan" if into else "Yang menerima")
    elements: list[Element] = [
        Text(title, Align.CENTRE, Style.TALL),
        Text(centre_name, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", moved.number),
        pair("Waktu", paper_time(moved.at)),
        pair("Sif", moved.shift),
        pair("Untuk", PURPOSE_WORDS[purpose]),
        *([pair("Perajin", to_whom)] if to_whom else []),
        Rule(),
        Text(rupiah(moved.amount), Align.CENTRE, Style.TALL),
        Text(terbilang_rupiah(moved.amount), Align.CENTRE),
        Text(f"Alasan: {moved.reason}"),
        *([Text(f"Disetujui: {moved.approved_by}")] if moved.approved_by else []),
        Rule(),
        pair("Tanda rantai", moved.chain_short),
        Feed(1),
        Signatures("Petugas,", moved.person, f"{other},", ""),
        Cut(),
    ]
    return Document(PaperKind.CASH_SLIP, moved.number, title.capitalize(), tuple(elements))


PURPOSE_WORDS = {
    "from_safe": "Dari brankas",
    "to_safe": "Ke brankas",
    "expense": "Kas kecil",
    "advance": "Kasbon",
}
"""What moved cash was for, on paper."""


def _head(shift: Shift) -> list[Element]:
    return [
        pair("Nomor", shift.number),
        pair("Petugas", shift.attendant_name),
        pair("Tanggal usaha", shift.business_date.strftime("%d/%m/%y")),
        pair("Dibuka", paper_time(shift.opened_at)),
    ]


def _sold(sums: ShiftSums) -> list[Element]:
    """Sales by how they were paid, and what happened to them."""
    others = (("QRIS", sums.qris), ("Transfer", sums.transfer), ("Kartu", sums.card),
              ("Uang muka dipakai", sums.deposits_used))  # fmt: skip
    return [
        _row(f"Penjualan ({sums.sales} struk)", sums.total, Style.BOLD),
        _row("  Tunai", sums.cash),
        *(_row(f"  {name}", amount) for name, amount in others if amount),
        *_told_beside(sums),
    ]


def _sold_blind(sums: ShiftSums) -> list[Element]:
    others = (("QRIS", sums.qris), ("Transfer", sums.transfer), ("Kartu", sums.card))
    return [
        pair("Struk", str(sums.sales)),
        *(_row(name, amount) for name, amount in others),
        pair("Retur", str(sums.returns)),
        pair("Batal", str(sums.voids)),
        _row("Diskon", -sums.discount),
        pair("Laci dibuka tanpa jual", f"{sums.drawer_openings} kali"),
    ]


def _told_beside(sums: ShiftSums) -> list[Element]:
    return [
        _row(f"Retur ({sums.returns})", -sums.returned),
        _row(f"Batal ({sums.voids})", -sums.voided),
        _row("Diskon", -sums.discount),
        _row("Pembulatan", sums.rounding),
        *([_row("Uang muka diterima", sums.deposits_taken)] if sums.deposits_taken else []),
        *([_row("Komisi pemandu dibayar", -sums.guides_paid)] if sums.guides_paid else []),
        pair("Laci dibuka tanpa jual", f"{sums.drawer_openings} kali"),
    ]


def _drawer(shift: Shift, sums: ShiftSums) -> list[Element]:
    """How the drawer came to hold what it should."""
    known = total((shift.opening_float, sums.cash, sums.moved_in, -sums.moved_out))
    other = sums.expected - known
    moves: list[Element] = []
    for move in sums.movements:
        short = move.number.rpartition("-")[2]
        moves.append(_row(f"  KM {short} {PURPOSE_WORDS[purpose_of(move)]}", move.signed))
        moves.append(Text(f"    {move.reason}"))
    return [
        _row("Modal awal", shift.opening_float),
        _row("Penjualan tunai", sums.cash),
        *([_row("Kas masuk", sums.moved_in), _row("Kas keluar", -sums.moved_out)] if moves else []),
        *moves,
        *([_row("Uang muka dan lainnya", other)] if other != ZERO else []),
        _row("Kas menurut catatan", sums.expected, Style.BOLD),
    ]


def _difference_name(difference: Rupiah) -> str:
    if not difference:
        return "Selisih"
    return "Lebih" if difference.amount > 0 else "Kurang"


def _row(name: str, amount: Rupiah, style: Style = Style.PLAIN) -> Columns:
    shown = rupiah(amount) if style is Style.BOLD else plain(amount)
    return pair(name, shown, style)
