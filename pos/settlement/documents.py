"""A settlement on paper and as sheets; the words are those of the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from pos.artisans.domain import Period, Rail
from pos.core.money import plain, rupiah
from pos.core.words import long_date, paper_time, short_date
from pos.exporting.domain import CellKind, Column, Sheet
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
    Text,
    figures,
    pair,
)  # fmt: skip
from pos.settlement.domain import (
    GoodsSold,
    LateAmount,
    LineSold,
    MoneyByKind,
    Settlement,
    SettlementLine,
)

RAIL_WORDS: Final = {Rail.CASH: "Tunai", Rail.BANK: "Transfer bank", Rail.EWALLET: "Dompet digital"}


# --- on paper -------------------------------------------------------------------------------------


def settlement_slip(
    settlement: Settlement,
    line: SettlementLine,
    goods: Sequence[GoodsSold] = (),
    late: Iterable[LateAmount] = (),
) -> Document:
    """What one artisan sold, what is taken off, and what is to be paid, with the chain's mark."""
    number = f"{settlement.number}-{line.artisan_code}"
    elements: list[Element] = [
        Text("PERHITUNGAN PERAJIN", Align.CENTRE, Style.TALL),
        Text(settlement.centre_name, Align.CENTRE),
        *_mirror_rows(settlement),
        Rule(double=True),
        pair("Perajin", f"{line.artisan_name} ({line.artisan_code})", Style.BOLD),
        pair("Tanggal", short_date(settlement.business_date)),
        pair("Nomor", settlement.number),
        Rule(),
        *_goods_rows(goods),
        *_sum_rows(line),
        *(
            pair(f"Menyusul {one.business_date:%d/%m/%y}, termasuk", plain(one.amount))
            for one in late
            if one.artisan_code == line.artisan_code
        ),
        Rule(),
        pair("Bersih dibayar", rupiah(line.payable), Style.TALL),
        pair("Dibayar lewat", RAIL_WORDS[line.rail]),
        *_when_rows(line),
        pair("Sisa saldo", plain(line.carried)),
        Rule(),
        Signatures("Yang menerima,", line.artisan_name, "Yang menghitung,", settlement.person),
        *mark(settlement.number, settlement.chain_short),
        Cut(),
    ]
    return Document(PaperKind.SETTLEMENT_SLIP, number, "Perhitungan perajin", tuple(elements))


def _mirror_rows(settlement: Settlement) -> list[Element]:
    """What a mirror reverses and why; nothing for any other settlement."""
    if settlement.reverses is None:
        return []
    return [
        Text("PEMBALIKAN", Align.CENTRE, Style.LARGE),
        Text(f"dari {settlement.reverses}", Align.CENTRE, Style.BOLD),
        Text(f"Alasan: {settlement.reason}", Align.CENTRE),
        Text(f"Disetujui {settlement.approved_by}", Align.CENTRE),
    ]


PERIOD_WORDS: Final = {Period.WEEKLY: "Mingguan", Period.MONTHLY: "Bulanan"}


def _when_rows(line: SettlementLine) -> list[Element]:
    """When he is paid, where that is not every day, and what waits for money that has not landed."""
    rows: list[Element] = []
    if line.period in PERIOD_WORDS and line.payable:
        rows.append(pair("Dibayar", PERIOD_WORDS[line.period]))
    if line.held:
        rows.append(pair("Menunggu QRIS/kartu masuk", plain(line.held)))
    return rows


def _goods_rows(goods: Sequence[GoodsSold]) -> list[Element]:
    if not goods:
        return []
    rows = [figures("Barang", "Jml", "Harga", style=Style.BOLD)]
    for one in goods:
        name = one.name if one.kind == "sale" else f"Retur: {one.name}"
        rows.append(figures(name, str(one.quantity), plain(one.gross)))
    return [Table(tuple(rows)), Rule()]


def _sum_rows(line: SettlementLine) -> list[Element]:
    named = (
        ("Saldo sebelumnya", line.opening_balance),
        ("Sudah dibayar", -line.payouts),
        ("Penjualan kotor", line.gross_sales),
        ("Diskon", -line.discounts),
        ("Bagian pusat", -line.centre_share),
        ("Retur pembeli", -line.returns),
        ("Penyesuaian", line.adjustments),
        ("Potongan", -line.fees),
        ("Kasbon", -line.advance_recovery),
    )
    rows = [pair(name, plain(amount)) for name, amount in named if amount]
    return [*rows, pair("Saldo", plain(line.closing_balance), Style.BOLD)]


def mark(number: str, chain_short: str) -> list[Element]:
    """A paper's number with the chain's mark, as QR and to read."""
    text = f"{number}/{chain_short}"
    return [Qr(text), Text(text, Align.CENTRE)]


# --- as sheets ------------------------------------------------------------------------------------


def _money(name: str, title: str) -> Column:
    return Column(name, title, CellKind.MONEY, summed=True)


ACCOUNT_COLUMNS: Final = (
    Column("artisan_code", "Kode"),
    Column("artisan_name", "Perajin"),
    _money("opening_balance", "Saldo sebelumnya"),
    Column("quantity_sold", "Jumlah terjual", CellKind.INTEGER, summed=True),
    _money("gross_sales", "Penjualan kotor"),
    _money("discounts", "Diskon"),
    _money("net_sales", "Penjualan bersih"),
    _money("centre_share", "Bagian pusat"),
    _money("artisan_share", "Hak perajin"),
    _money("returns", "Retur pembeli"),
    _money("adjustments", "Penyesuaian"),
    _money("fees", "Potongan"),
    _money("advance_recovery", "Kasbon"),
    _money("payouts", "Sudah dibayar"),
    _money("closing_balance", "Saldo akhir"),
    _money("payable", "Bersih dibayar"),
    Column("rail", "Dibayar lewat"),
)
"""An artisan's account over a day or a month, as files carry it (`domain.md` section 9)."""

_SETTLEMENT_COLUMNS: Final = (
    Column("settlement_no", "Nomor"),
    Column("centre", "Pusat"),
    Column("business_date", "Tanggal", CellKind.DATE),
    *ACCOUNT_COLUMNS,
)

_LINE_COLUMNS: Final = (
    Column("sale_no", "Nomor struk"),
    Column("sold_at", "Waktu", CellKind.INSTANT),
    Column("business_date", "Tanggal", CellKind.DATE),
    Column("line", "Baris", CellKind.INTEGER),
    Column("artisan_code", "Perajin"),
    Column("sku", "Barang"),
    Column("piece", "Kode label"),
    Column("quantity", "Jumlah", CellKind.INTEGER, summed=True),
    Column("list_price", "Harga satuan", CellKind.MONEY),
    _money("gross", "Penjualan kotor"),
    _money("discount", "Diskon"),
    Column("discount_bearer", "Diskon ditanggung"),
    _money("net", "Penjualan bersih"),
    _money("artisan_share", "Hak perajin"),
    _money("centre_share", "Bagian pusat"),
    Column("kind", "Jenis"),
)


def settlement_sheet(settlement: Settlement, late: Iterable[LateAmount] = ()) -> Sheet:
    """One row an artisan, by code; above it the money by kind, and what came late (*menyusul*)."""
    first = (settlement.number, settlement.centre, settlement.business_date)
    rows = tuple(
        first + tuple(getattr(line, column.name) for column in _SETTLEMENT_COLUMNS[3:])
        for line in settlement.lines
    )
    money = settlement.money
    notes = (
        *_heading(settlement),
        _money_line(money),
        *(
            f"Menyusul dari {short_date(one.business_date)}: {one.artisan_code} {rupiah(one.amount)}"
            for one in late
        ),
    )
    title = f"Perhitungan perajin {settlement.number}"
    return Sheet(
        "Perhitungan", title, notes, _SETTLEMENT_COLUMNS, rows, settlement.closed_at, settlement.zone
    )


def lines_sheet(settlement: Settlement, lines: Sequence[LineSold]) -> Sheet:
    """Every sale line of the settlement, late ones with their own date."""
    rows = tuple(tuple(getattr(line, column.name) for column in _LINE_COLUMNS) for line in lines)
    title = f"Rincian penjualan {settlement.number}"
    return Sheet(
        "Rincian", title, _heading(settlement), _LINE_COLUMNS, rows, settlement.closed_at, settlement.zone
    )


def _heading(settlement: Settlement) -> tuple[str, ...]:
    closed = paper_time(settlement.closed_at, settlement.zone)
    mirrored: tuple[str, ...] = ()
    if settlement.reverses is not None:
        agreed = f"disetujui {settlement.approved_by}"
        mirrored = (f"PEMBALIKAN dari {settlement.reverses}: {settlement.reason} ({agreed})",)
    return (
        *mirrored,
        f"{settlement.centre_name} ({settlement.centre}), {long_date(settlement.business_date)}",
        f"Dihitung {closed} oleh {settlement.person}",
        f"Tanda rantai {settlement.number}/{settlement.chain_short}",
    )


def _money_line(money: MoneyByKind) -> str:
    cleared, waiting = rupiah(money.qris_cleared), rupiah(money.qris_waiting)
    told = f"Tunai {rupiah(money.cash)}   QRIS sudah masuk {cleared}   QRIS belum masuk {waiting}"
    if money.card_cleared or money.card_waiting:
        card = rupiah(money.card_cleared), rupiah(money.card_waiting)
        told += "   Kartu sudah masuk {}   Kartu belum masuk {}".format(*card)
    return told
