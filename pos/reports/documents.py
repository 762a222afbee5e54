"""The month as sheets (`domain.md` section 9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from pos.core.money import Rupiah, total
from pos.core.words import short_date
from pos.exporting.domain import CellKind, CellValue, Column, LongSheet, Sheet
from pos.reports.domain import CentreMonth, Lines, MonthReport, Sold, SoldOf, listed
from pos.settlement.documents import ACCOUNT_COLUMNS

METHOD_WORDS: Final = {
    "cash": "Tunai",
    "qris": "QRIS",
    "transfer": "Transfer bank",
    "card": "Kartu",
    "deposit": "Uang muka pesanan",
}


def month_sheets(report: MonthReport, lines: Iterable[tuple[Any, ...]]) -> tuple[Sheet | LongSheet, ...]:
    """*Ringkasan, Perajin, Pusat, Kecamatan, Motif, Harian, Pembayaran, Rincian, Periksa*."""
    return (
        _summary(report),
        artisans_sheet(report),
        _centres(report),
        _parts(report, "Kecamatan", "kecamatan", report.kecamatan),
        _parts(report, "Motif", "motif", report.motifs),
        _days(report),
        _payments(report),
        _lines(lines),
        _checks(report),
    )


def _sheet(
    report: MonthReport, name: str, columns: tuple[Column, ...], rows: Iterable[tuple[CellValue, ...]]
) -> Sheet:
    title = f"{name} {report.month.words}"
    return Sheet(name, title, (), columns, tuple(rows), report.as_of)


def _money(name: str, title: str = "") -> Column:
    return Column(name, title or name, CellKind.MONEY, summed=True)


def _number(name: str, *, summed: bool = True) -> Column:
    return Column(name, name, CellKind.INTEGER, summed=summed)


# --- the first page -------------------------------------------------------------------------------


def measures(report: MonthReport) -> list[tuple[str, list[Rupiah | int]]]:
    """What is told of each centre, and of all together in the last place."""
    parts: list[tuple[Sold, tuple[CentreMonth, ...]]] = [(one.sold, (one,)) for one in report.centres]
    parts.append((report.sold, report.centres))
    return [
        ("Penjualan kotor", [sold.sales.gross for sold, _ in parts]),
        ("Diskon", [sold.sales.discounts for sold, _ in parts]),
        ("Penjualan bersih", [sold.sales.net for sold, _ in parts]),
        ("Retur pembeli", [-sold.back.net for sold, _ in parts]),
        ("Penjualan setelah retur", [sold.turnover for sold, _ in parts]),
        ("Hak perajin", [sold.artisan_share for sold, _ in parts]),
        ("Bagian pusat", [sold.centre_share for sold, _ in parts]),
        ("Dibayar ke perajin", [total(one.paid_out for one in centres) for _, centres in parts]),
        ("Saldo perajin akhir bulan", [total(one.owed for one in centres) for _, centres in parts]),
        ("Struk", [sold.receipts for sold, _ in parts]),
        ("Barang terjual", [sold.sales.quantity for sold, _ in parts]),
        ("Barang kembali", [abs(sold.back.quantity) for sold, _ in parts]),
        ("Barang rusak", [sum(one.broken for one in centres) for _, centres in parts]),
        ("Barang hilang", [sum(one.lost for one in centres) for _, centres in parts]),
        ("Hari buka", [sum(one.days for one in centres) for _, centres in parts]),
        ("Penjualan sejak 1 Januari", [*(one.year.reached for one in report.centres), _reached(report)]),
        ("Target setahun", [*(one.year.target for one in report.centres), report.year.target]),
        ("Hari belum dihitung", [sum(len(one.unsettled) for one in centres) for _, centres in parts]),
    ]


def _reached(report: MonthReport) -> Rupiah:
    return total(one.year.reached for one in report.centres)


def _summary(report: MonthReport) -> Sheet:
    names = [*(one.code for one in report.centres), "Semua"]
    columns = (
        Column("keterangan", "keterangan"),
        *(Column(name, name, CellKind.MONEY) for name in names),
    )
    rows: list[tuple[CellValue, ...]] = [(what, *values) for what, values in measures(report)]
    blank: tuple[CellValue, ...] = (None,) * len(names)
    rows += [(text, *blank) for text in ("", *remarks(report))]
    return _sheet(report, "Ringkasan", columns, rows)


def remarks(report: MonthReport) -> list[str]:
    """What a reader must know: which days of which centre are missing, and whether the books agree."""
    told = []
    for one in report.centres:
        if one.unsettled:
            told.append(f"{one.name}: belum dihitung tanggal {listed(one.unsettled)}.")
        if one.closed:
            told.append(f"{one.name}: tidak ada sif tanggal {listed(one.closed)}.")
    wrong = sum(1 for check in report.checks if check.difference)
    if wrong:
        told.append(f"{wrong} jumlah tidak cocok dengan jurnal; lihat lembar Periksa.")
    else:
        told.append(f"Semua {len(report.checks)} jumlah cocok dengan jurnal (lembar Periksa).")
    return told


# --- the others -----------------------------------------------------------------------------------

_ARTISAN_COLUMNS: Final = (Column("month", "Bulan"), Column("centre", "Pusat"), *ACCOUNT_COLUMNS)


def artisans_sheet(report: MonthReport) -> Sheet:
    """One row an artisan and centre: the columns of a settlement with the month for its dates."""
    rows: list[tuple[CellValue, ...]] = [
        (str(report.month), *(getattr(one, column.name) for column in _ARTISAN_COLUMNS[1:]))
        for one in report.artisans
    ]
    return _sheet(report, "Perajin", _ARTISAN_COLUMNS, rows)


_LINE_AMOUNTS: Final = (
    _money("penjualan_kotor"),
    _money("diskon"),
    _money("penjualan_bersih"),
    _money("retur"),
    _money("setelah_retur"),
    _money("hak_perajin"),
    _money("bagian_pusat"),
)


def _amounts(sold: Sold) -> tuple[CellValue, ...]:
    sales: Lines = sold.sales
    returned = -sold.back.net
    shares = sold.artisan_share, sold.centre_share
    return (sales.gross, sales.discounts, sales.net, returned, sold.turnover, *shares)


def _centres(report: MonthReport) -> Sheet:
    columns = (
        Column("pusat", "pusat"), Column("nama", "nama"), _number("hari_buka"), _number("struk"),
        _number("barang_terjual"), _number("barang_kembali"), _number("rusak"), _number("hilang"),
        *_LINE_AMOUNTS, _money("dibayar_ke_perajin"), _money("saldo_perajin"),
    )  # fmt: skip
    rows: list[tuple[CellValue, ...]] = [
        (
            one.code, one.name, one.days, one.sold.receipts, one.sold.sales.quantity,
            abs(one.sold.back.quantity), one.broken, one.lost, *_amounts(one.sold), one.paid_out, one.owed,
        )
        for one in report.centres
    ]  # fmt: skip
    return _sheet(report, "Pusat", columns, rows)


def _parts(report: MonthReport, name: str, key: str, parts: Iterable[SoldOf]) -> Sheet:
    columns = (Column(key, key), _number("perajin", summed=False), _number("barang_terjual"), *_LINE_AMOUNTS)
    rows: list[tuple[CellValue, ...]] = [
        (one.name, one.artisans, one.sold.sales.quantity, *_amounts(one.sold)) for one in parts
    ]
    return _sheet(report, name, columns, rows)


def _days(report: MonthReport) -> Sheet:
    columns = (
        Column("tanggal", "tanggal", CellKind.DATE), Column("hari", "hari"), Column("pusat", "pusat"),
        Column("dihitung", "dihitung"), _number("struk"), _number("barang_terjual"), *_LINE_AMOUNTS,
    )  # fmt: skip
    rows = (
        (
            one.day, short_date(one.day)[:3], one.centre, "ya" if one.settled else "belum",
            one.sold.receipts, one.sold.sales.quantity, *_amounts(one.sold),
        )
        for one in sorted(report.days, key=_day_and_centre)
    )  # fmt: skip
    return _sheet(report, "Harian", columns, rows)


def _day_and_centre(one: Any) -> tuple[Any, str]:
    return one.day, one.centre


def _payments(report: MonthReport) -> Sheet:
    columns = (
        Column("pusat", "pusat"),
        Column("cara_bayar", "cara bayar"),
        _number("kali"),
        _money("jumlah"),
    )
    rows = (
        (one.centre, METHOD_WORDS.get(one.method, one.method), one.payments, one.amount)
        for one in report.payments
    )
    return _sheet(report, "Pembayaran", columns, rows)


_DETAIL_COLUMNS: Final = (
    Column("centre", "Pusat", width=8),
    Column("sale_no", "Nomor struk", width=19),
    Column("sold_at", "Waktu", CellKind.INSTANT),
    Column("business_date", "Tanggal", CellKind.DATE),
    Column("line", "Baris", CellKind.INTEGER, width=6),
    Column("artisan_code", "Perajin", width=8),
    Column("sku", "Barang"),
    Column("name", "Nama barang", width=30),
    Column("piece", "Kode label", width=10),
    Column("quantity", "Jumlah", CellKind.INTEGER, summed=True, width=9),
    Column("list_price", "Harga satuan", CellKind.MONEY),
    Column("gross", "Penjualan kotor", CellKind.MONEY, summed=True),
    Column("discount", "Diskon", CellKind.MONEY, summed=True),
    Column("discount_bearer", "Diskon ditanggung"),
    Column("net", "Penjualan bersih", CellKind.MONEY, summed=True),
    Column("artisan_share", "Hak perajin", CellKind.MONEY, summed=True),
    Column("centre_share", "Bagian pusat", CellKind.MONEY, summed=True),
    Column("kind", "Jenis", width=8),
)


def _lines(lines: Iterable[tuple[Any, ...]]) -> LongSheet:
    return LongSheet("Rincian", _DETAIL_COLUMNS, lines)


def _checks(report: MonthReport) -> Sheet:
    columns = (
        Column("pusat", "pusat"), Column("jumlah", "jumlah"), Column("laporan", "laporan", CellKind.MONEY),
        Column("jurnal", "jurnal", CellKind.MONEY), _money("selisih"),
    )  # fmt: skip
    rows = ((one.centre, one.what, one.reported, one.journal, one.difference) for one in report.checks)
    return _sheet(report, "Periksa", columns, rows)
