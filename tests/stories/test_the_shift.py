"""A shift at the real window: cash in and out, the drawer, the report in between, and who has it next."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from pos.app.places import HITUNG, KASIR, TUTUP
from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah
from pos.ledger import accounts
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PaperKind
from pos.till.domain import COUNT_PLACES, Shift
from pos.till.screens.cash_sheet import CashSheet
from pos.till.screens.interim_sheet import InterimSheet
from pos.till.screens.shift_jobs import CASH_IN, CASH_OUT, INTERIM
from pos.ui.dialogs import Sheet, top_sheet
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits

DRAWER = "cash:CKL-1"
FLOAT = Rupiah(300_000)


def go(till: Till, place: str) -> None:
    till.window.shell.rail.button(place).click()
    till.settle()


def job(till: Till, key: str) -> CashSheet:
    """A button of the shift's page, and the sheet that it opens."""
    go(till, TUTUP)
    till.pages.close_shift.jobs.buttons[key].click()
    till.settle()
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, CashSheet)
    assert_fits(till.window.shell)
    return sheet


def sheet_on_top(till: Till) -> Sheet:
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    return sheet


def count(till: Till, amount: int) -> None:
    for row, value in zip(till.pages.close_shift.board.rows, COUNT_PLACES, strict=True):
        row.set_count(amount // value.amount)
        amount %= value.amount


def events(till: Till, kind: EventKind) -> list[dict[str, object]]:
    query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.seq)
    with till.shop.db.read() as session:
        return [json.loads(body) for body in session.scalars(query)]


def texts(till: Till) -> str:
    labels = till.window.shell.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_change_is_put_into_the_drawer(till: Till) -> None:
    start_the_day(till)
    sheet = job(till, CASH_IN)
    till.press("5", "0", ".")
    sheet.usual_chips[0].click()
    till.press("Enter")
    assert top_sheet(till.window.shell) is None
    assert till.shop.ledger.balance("CKL", DRAWER) == FLOAT + Rupiah(50_000)
    assert till.window.shell.toasts.text.text() == "KM-CKL-1-261124-1: Rp50.000 masuk laci"
    assert b"KAS MASUK" in till.printer.paper
    assert till.page is till.pages.close_shift
    assert till.shop.audit.verify() == []


def test_what_is_missing_is_said_and_nothing_typed_is_lost(till: Till) -> None:
    start_the_day(till)
    sheet = job(till, CASH_OUT)
    sheet.save.click()
    assert sheet.notice.title.text() == "Isi jumlah uangnya dulu."
    till.press("9", "0", "0", ".")
    sheet.purposes[1].click()
    sheet.save.click()
    assert sheet.notice.title.text() == "Tulis alasannya dulu."
    assert_fits(till.window.shell)
    sheet.usual_chips[1].click()
    till.press("Enter")
    till.press("Esc")
    assert sheet.notice.title.text() == "Rp900.000 lebih besar dari batas kasir (Rp200.000)."
    till.press("Enter", *"222222")
    assert sheet.notice.title.text() == "Menurut catatan, laci tidak berisi Rp900.000."
    assert sheet.amount.amount() == Rupiah(900_000)
    assert_fits(till.window.shell)
    assert till.shop.ledger.balance("CKL", DRAWER) == FLOAT
    assert till.shop.printing.of_number("KM-CKL-1-261124-1") == []


def test_a_kasbon_needs_dedi_and_is_taken_back_at_the_settlement(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    item = till.shop.shelf.search("CKL", "kendi")[0]
    till.scan(item.code)
    till.press("F9")
    sheet = job(till, CASH_OUT)
    sheet.purposes[2].click()
    sheet.save.click()
    till.press("1", "0", ".")
    sheet.save.click()
    assert sheet.notice.title.text() == "Pilih perajin yang menerima kasbon."
    sheet.whom.setCurrentIndex(sheet.whom.findData(item.artisan_code))
    sheet.usual_chips[0].click()
    till.press("Enter")
    pin = sheet_on_top(till)
    assert pin.text.text() == f"Kasbon Rp10.000 untuk {item.artisan_name}"
    assert_fits(till.window.shell)
    till.press(*"333333")
    assert till.shop.ledger.balance("CKL", DRAWER) == FLOAT + item.price
    till.press(*"222222")
    assert top_sheet(till.window.shell) is None
    owed = accounts.advance_artisan(str(item.artisan_code))
    assert till.shop.ledger.balance("CKL", owed) == Rupiah(10_000)
    assert [body["approved_by"] for body in events(till, EventKind.CASH_MOVED)] == ["Dedi"]
    assert b"KASBON PERAJIN" in till.printer.paper

    count(till, 300_000 + item.price.amount - 10_000)
    till.press("F12", "F12")
    assert till.page is till.window.login
    day = clock.now().date()
    settled = till.shop.settlements.settle("CKL", day, person="Dedi")
    (line,) = settled.lines
    assert line.advance_recovery > Rupiah(0)
    assert till.shop.audit.verify() == []


def test_f10_opens_the_drawer_anywhere_with_a_reason_and_a_pin(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F10", "2")
    assert "Salah kembalian" in texts(till)
    till.press("Esc")
    assert events(till, EventKind.DRAWER_OPENED) == []
    assert "Laci tetap tertutup. Panggil pengelola." in texts(till)
    assert_fits(till.window.shell)
    till.press("2", *"222222")
    assert top_sheet(till.window.shell) is None
    (opened,) = events(till, EventKind.DRAWER_OPENED)
    assert (opened["reason"], opened["person"], opened["approved_by"]) == (
        "Salah kembalian", "Siti", "Dedi",
    )  # fmt: skip
    assert len(till.pages.sale.basket.lines) == 1
    assert till.page is till.pages.sale
    till.press("F10")
    assert_fits(till.window.shell)
    till.press("Esc", "F10", "1", "Esc", "Esc")
    assert len(events(till, EventKind.DRAWER_OPENED)) == 1
    go(till, TUTUP)
    till.press("F12")
    assert "Laci dibuka tanpa jual" in texts(till)
    assert_fits(till.window.shell)


def test_dedi_opens_the_drawer_from_where_he_is(till: Till) -> None:
    till.log_in(1, "222222")
    assert till.page is till.pages.evening.screen
    till.press("F10")
    assert till.window.shell.toasts.text.text() == "Belum ada sif yang terbuka. Buka sif dulu."
    till.window.lock()
    start_the_day(till)
    till.window.lock()
    till.log_in(1, "222222")
    assert till.page is till.pages.evening.screen
    till.press("F10", "3")
    assert [body["approved_by"] for body in events(till, EventKind.DRAWER_OPENED)] == ["Dedi"]


def test_the_report_in_between_hides_the_drawer_from_who_will_count_it(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    go(till, TUTUP)
    till.pages.close_shift.jobs.buttons[INTERIM].click()
    till.settle()
    assert isinstance(sheet_on_top(till), InterimSheet)
    assert "Kas menurut catatan" not in texts(till)
    assert "318.000" not in texts(till)
    assert_fits(till.window.shell)
    till.press("Enter")
    assert b"LAPORAN SEMENTARA" in till.printer.paper
    assert b"318.000" not in till.printer.paper
    till.window.lock()
    till.log_in(1, "222222")
    go(till, TUTUP)
    till.pages.close_shift.jobs.buttons[INTERIM].click()
    till.settle()
    assert "Kas menurut catatan" in texts(till)
    assert "318.000" in texts(till)
    assert_fits(till.window.shell)
    till.press("Enter")
    assert b"318.000" in till.printer.paper
    assert till.shop.shifts.current("CKL-1") is not None


def test_the_next_attendant_takes_the_drawer_over_with_the_own_pin(till: Till) -> None:
    start_the_day(till)
    item = till.shop.shelf.search("CKL", "kendi")[0]
    till.scan(item.code)
    till.press("F9")
    go(till, TUTUP)
    screen = till.pages.close_shift
    screen.handing.click()
    counted = 300_000 + item.price.amount
    count(till, counted)
    till.press("F12")
    assert screen.result.close_button.text() == "SERAHKAN & CETAK"
    assert_fits(till.window.shell)
    till.press("F12")
    assert "Siapa yang menerima?" in texts(till)
    assert "Siti" not in [tile.text() for tile in getattr(sheet_on_top(till), "tiles", [])]
    assert_fits(till.window.shell)
    till.press(*"111111")
    assert till.shop.shifts.current("CKL-1") == till.pages.shift
    till.press(*"222222")
    taken_over = till.shop.shifts.current("CKL-1")
    assert taken_over is not None
    assert (taken_over.attendant_name, taken_over.opening_float) == ("Dedi", Rupiah(counted))
    assert till.page is till.pages.sale
    assert "Sif 2 · Dedi" in till.window.shell.topbar.shift.text()
    assert b"LAPORAN TUTUP SIF" in till.printer.paper
    go(till, HITUNG)
    assert till.page is till.pages.evening.screen
    go(till, KASIR)
    till.scan(item.code)
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0002").shift == taken_over.number
    assert till.shop.audit.verify() == []


def test_a_shift_left_open_yesterday_is_told_and_does_not_stop_a_sale(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    day = till.shop.sales.get("CKL-1-261124-0001").business_date
    till.window.lock()
    clock.set(instant_at(day.replace(day=25), 8, 30))
    till.log_in(0, "1111")
    assert till.page is till.pages.sale
    reminder = till.window.shell.reminder
    assert reminder.title.text() == "Sif kemarin masih terbuka (Siti)."
    assert_fits(till.window.shell)
    till.scan(till.code("kendi"))
    till.press("F9")
    second = till.shop.sales.get("CKL-1-261124-0002")
    assert second.business_date == day
    assert till.shop.sales.of_day("CKL", day)[-1] == second
    till.press("F8")
    copies = [one for one in till.shop.printing.of_number(second.number) if one.copy]
    assert [one.kind for one in copies] == [PaperKind.RECEIPT]
    reminder.buttons[TUTUP].click()
    till.settle()
    assert till.page is till.pages.close_shift
    assert not reminder.isVisible()
    expected = till.shop.shifts.sums(open_now(till)).expected
    count(till, expected.amount)
    till.press("F12", "F12")
    settled = till.shop.settlements.settle("CKL", day, person="Dedi")
    assert sum(line.quantity_sold for line in settled.lines) == 2
    till.log_in(0, "1111")
    till.press("F12")
    today = till.shop.shifts.current("CKL-1")
    assert today is not None
    assert today.business_date == day.replace(day=25)
    assert not reminder.isVisible()
    assert till.shop.audit.verify() == []


def open_now(till: Till) -> Shift:
    shift = till.shop.shifts.current("CKL-1")
    assert shift is not None
    return shift


def test_the_reminder_can_wait(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    till.window.lock()
    clock.set(instant_at(clock.now().date().replace(day=27), 8, 30))
    till.log_in(1, "222222")
    reminder = till.window.shell.reminder
    assert reminder.title.text() == "Sif Sel, 24 Nov 2026 masih terbuka (Siti)."
    assert_fits(till.window.shell)
    reminder.buttons[""].click()
    go(till, KASIR)
    assert not reminder.isVisible()


def test_counts_f12_reason_pin_f12_close_a_shift(till: Till) -> None:
    """Interaction budget: close a shift = ≤ 11 counts with Enter, F12, reason, PIN, F12."""
    start_the_day(till)
    go(till, TUTUP)
    till.keys = 0
    till.press("2", *["Enter"] * 11)
    assert till.keys == 12
    till.press("F12", "1", *"222222", "F12")
    assert till.keys == 12 + 9
    assert till.page is till.window.login
    assert till.shop.shifts.current("CKL-1") is None
    assert till.shop.audit.verify() == []
