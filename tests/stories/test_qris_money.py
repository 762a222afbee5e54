"""QRIS money on the screen: the statement comes in, what is unclear is put right by tap, the books close."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from pos.clearing.domain import Acquired, Column
from pos.clearing.screens.clearing_screen import ClearingScreen
from pos.clearing.screens.statement_sheet import StatementSheet
from pos.demo.qris_codes import store_codes
from pos.sales.screens import qris_panel
from pos.staff.domain import Role
from pos.ui.dialogs import top_sheet
from pos.ui.widgets.table import Table
from tests.clearing.statements import Line, of_sale, write_csv
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.stories.test_the_month import Stick, laporan
from tests.ui.fit import assert_fits

NINE = datetime(2026, 11, 24, 7, 0)  # noqa: DTZ001 - the wall clock at the centre
"""Nobody has paid yet at seven: only the reference tells whose payment it is."""
OLD = "lama.xls adalah Excel lama, halaman web, atau terkunci sandi."


class Downloads(Stick):
    """The folder where the acquirer's file lies."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.file: Path | None = None

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file


@pytest.fixture
def downloads(till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """The centre's code is stored and tried, the day has begun, and Enter is heard at once."""
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    store_codes(till.shop)
    downloads = Downloads(tmp_path)
    start_the_day(till)
    till.pages.goods.outside = downloads
    return downloads


def sell_by_qris(till: Till, word: str, reference: str = "") -> None:
    """The buyer scans the code on the screen; the till keeps the last four digits."""
    till.scan(till.code(word))
    till.press("Enter", "Q", *reference, "Enter", "Enter")


def uang(till: Till) -> ClearingScreen:
    till.tap(laporan(till).view.landed)
    assert isinstance(till.page, ClearingScreen)
    return till.page


def sheet_of(till: Till) -> StatementSheet:
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, StatementSheet)
    return sheet


def balance(till: Till, account: str) -> int:
    return till.shop.ledger.balance("CKL", account).amount


def test_a_day_of_qris_money_lands_and_the_books_close(till: Till, downloads: Downloads) -> None:
    """Three buyers paid by QRIS; one reference was mistyped, the acquirer took a fee, and a stranger paid."""
    for word, reference in (("kendi", "4711"), ("celengan", "0815"), ("cobek", "9999")):
        sell_by_qris(till, word, reference)
    sales = till.shop.sales.of_day("CKL", till.pages.shift.business_date)  # type: ignore[union-attr]
    clear, mistyped = sales[:2], sales[2]
    lines = [of_sale(sale, 100) for sale in clear]
    lines += [Line(NINE, "6132905555", mistyped.total.amount, 70), Line(NINE, "ADM", -5_000)]
    lines += [Line(NINE, "613290777", 12_000, 84)]
    downloads.file = write_csv(downloads.folder / "mutasi qris.csv", lines)  # type: ignore[operator]
    screen = uang(till)
    assert [row.payment.document for row in rows(screen.payments)] == [sale.number for sale in sales]
    assert_fits(till.window.shell)

    till.press("F12")
    sheet = sheet_of(till)
    till.tap(sheet.choose)
    assert sheet.columns.columns()[Column.GROSS] == "Nominal Transaksi"
    assert_fits(till.window.shell)
    till.press("Enter")
    assert (sheet.state.seen.matched, sheet.state.seen.unmatched) == (2, 3)  # type: ignore[union-attr]
    assert balance(till, "bank") == 0, "a look changes nothing"
    assert_fits(till.window.shell)
    till.press("Enter")

    assert (
        screen.notice.title.text()
        == "MQ-CKL-261124-001 tersimpan: 5 baris baru, 2 cocok, 3 perlu dicocokkan."
    )
    assert screen.cleared.value.text() == "Rp" + f"{sum(s.total.amount for s in clear) - 200:,}".replace(
        ",", "."
    )
    assert_fits(till.window.shell)
    choose(till, screen, mistyped.total.amount)
    assert mistyped.number in screen.line.suggested.text()
    till.tap(screen.line.match)
    choose(till, screen, 0, -5_000)
    till.tap(screen.line.fee)
    till.tap(screen.line.other)
    assert_fits(till.window.shell)
    till.press(*"warung", "Enter")

    assert (rows(screen.lines), rows(screen.payments)) == ([], [])
    assert screen.payment.text() == "Semua pembayaran sudah masuk bank."
    assert balance(till, "qris") == 0
    assert balance(till, "over_short") == -12_000
    assert screen.fees.value.text() == "Rp5.354"
    assert balance(till, "bank") == sum(sale.total.amount for sale in sales) + 12_000 - 5_000 - 200 - 70 - 84
    assert till.shop.audit.verify() == []
    assert_fits(till.window.shell)
    till.press("Esc")
    assert not isinstance(till.page, ClearingScreen)


def test_headings_that_nobody_knows_are_asked_once(till: Till, downloads: Downloads) -> None:
    sell_by_qris(till, "kendi", "4711")
    [sale] = till.shop.sales.of_day("CKL", till.pages.shift.business_date)  # type: ignore[union-attr]
    folder = downloads.folder
    assert folder is not None
    downloads.file = folder / "bank.csv"
    downloads.file.write_text(
        f"Kapan,Berapa,Apa\n24/11/2026 08:05,{sale.total.amount},x4711\n", encoding="utf-8"
    )
    screen = uang(till)
    till.press("F12")
    sheet = sheet_of(till)
    till.tap(sheet.choose)
    till.press("Enter")
    assert sheet.notice.title.text() == (
        "Kolom ini belum dipilih, tidak ada, atau dipakai dua kali: Tanggal bayar, Jumlah dari pembeli."
    )
    for meaning, heading in ((Column.PAID_AT, "Kapan"), (Column.GROSS, "Berapa"), (Column.REFERENCE, "Apa")):
        choice = sheet.columns.choices[meaning]
        choice.setCurrentIndex(choice.findData(heading))
    till.tap(sheet.go)
    till.tap(sheet.go)
    assert rows(screen.payments) == []

    downloads.file.write_text("Kapan,Berapa,Apa\n24/11/2026 07:59,9000,x1\n", encoding="utf-8")
    till.press("F12")
    till.tap(sheet_of(till).choose)
    assert not sheet_of(till).state.asks


def test_a_wrong_file_is_told_and_changes_nothing(till: Till, downloads: Downloads) -> None:
    sell_by_qris(till, "kendi", "4711")
    folder = downloads.folder
    assert folder is not None
    screen = uang(till)
    till.press("F12")
    sheet = sheet_of(till)
    for name, content, said in (
        ("foto.csv", b"", "foto.csv bukan rekening koran."),
        ("lama.xls", bytes.fromhex("d0cf11e0a1b11ae1"), OLD),
    ):
        downloads.file = folder / name
        downloads.file.write_bytes(content)
        till.tap(sheet.choose)
        assert sheet.notice.title.text() == said
    downloads.file = write_csv(
        folder / "rusak.csv", [Line(NINE, "1", 5_000, state="entah"), Line(NINE, "2", 0)]
    )
    till.tap(sheet.choose)
    till.press("Enter")
    assert sheet.notice.title.text() == "2 hal di rusak.csv belum benar."
    assert [sheet.problems.rows.index(at, 2).data() for at in range(2)] == [
        "Status 'entah' tidak dikenal.", "Isinya 0.",
    ]  # fmt: skip
    assert not sheet.go.isVisible()
    assert_fits(till.window.shell)
    downloads.file = write_csv(folder / "tahun lalu.csv", [Line(NINE.replace(year=2025), "1", 5_000)])
    till.tap(sheet.choose)
    till.press("Enter")
    assert sheet.notice.title.text() == (
        "Tidak ada pembayaran pusat ini dari Sen, 24 Nov 2025 sampai Sen, 24 Nov 2025 yang cocok."
    )
    assert_fits(till.window.shell)
    till.press("Esc")
    assert len(rows(screen.payments)) == 1
    assert not till.shop.clearing.standing("CKL", Acquired.QRIS).lines


def test_two_payments_of_one_amount_are_asked_for(till: Till, downloads: Downloads) -> None:
    for _ in range(2):
        sell_by_qris(till, "kendi")
    first, second = till.shop.sales.of_day("CKL", till.pages.shift.business_date)  # type: ignore[union-attr]
    line = Line(NINE + timedelta(hours=1), "613290111", first.total.amount)
    screen = uang(till)
    take_in(till, downloads, [line])
    assert screen.line.suggested.text() == "2 pembayaran jumlahnya sama"
    till.tap(screen.line.match)
    sheet = screen.fixes.candidates
    assert sheet is not None
    assert_fits(till.window.shell)
    till.press("Down", "Enter")
    assert [row.payment.document for row in rows(screen.payments)] == [first.number]
    assert balance(till, "bank") == second.total.amount


def test_the_treasurer_needs_a_supervisor_for_what_no_sale_explains(till: Till, downloads: Downloads) -> None:
    sell_by_qris(till, "kendi", "4711")
    [sale] = till.shop.sales.of_day("CKL", till.pages.shift.business_date)  # type: ignore[union-attr]
    rina = till.shop.staff.add("Rina", Role.TREASURER, "444444")
    screen = uang(till)
    till.window._let_in(rina, "uang")
    till.settle()
    take_in(till, downloads, [of_sale(sale), Line(NINE, "613290777", 12_000)])
    till.tap(screen.line.other)
    till.press("Enter")
    assert screen.fixes.sheet is not None
    assert screen.fixes.sheet.notice.title.text() == "Tulis alasannya dulu."
    till.press(*"warung", "Enter", "Esc")
    assert screen.fixes.sheet.reason.text() == "warung", "nothing typed is lost"
    till.press("Enter", *"222222")
    assert rows(screen.lines) == []
    assert balance(till, "over_short") == -12_000
    assert till.shop.audit.verify() == []


def rows(table: Table) -> list[Any]:
    return list(table.rows.rows)


def choose(till: Till, screen: ClearingScreen, gross: int, net: int | None = None) -> None:
    """A tap on the line of an amount."""
    what = [row.line.what for row in rows(screen.lines)]
    place = next(at for at, one in enumerate(what) if one.gross.amount == gross or one.net.amount == net)
    till.tap(screen.lines.viewport(), screen.lines.visualRect(screen.lines.rows.index(place, 1)).center())


def take_in(till: Till, downloads: Downloads, lines: list[Line]) -> None:
    assert downloads.folder is not None
    downloads.file = write_csv(downloads.folder / "mutasi.csv", lines)
    till.press("F12")
    till.tap(sheet_of(till).choose)
    till.press("Enter", "Enter")
