"""When something is in the way: one sentence, the cart kept, nothing half done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile
from sqlalchemy import text

from pos.printing.domain import PrintState
from tests.printing.simulator import EscposSimulator
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


def test_a_full_disk_keeps_the_cart_and_says_not_to_take_money(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    with till.shop.db.write() as session:
        session.execute(
            text(
                "CREATE TRIGGER full BEFORE INSERT ON paper "
                "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
            )
        )
    till.press("F9")
    notice = till.pages.sale.notice
    assert notice.title.text() == "Penjualan BELUM tersimpan."
    assert "Jangan terima uang dulu" in notice.text.text()
    assert len(till.pages.sale.basket.lines) == 1
    assert_fits(till.window.shell)
    till.press("Enter", "Enter")
    assert "BELUM tersimpan" in till.pages.payment.panel.notice.title.text()
    with till.shop.db.write() as session:
        session.execute(text("DROP TRIGGER full"))
    till.press("Enter")
    assert till.page is till.pages.done
    assert till.shop.sales.get("CKL-1-261124-0001").pieces == 1


def test_a_printer_that_is_gone_never_stops_a_sale(till: Till, printer: EscposSimulator) -> None:
    start_the_day(till)
    printer.stop()
    till.scan(till.code("kendi"))
    till.press("F9")
    assert till.page is till.pages.done
    (receipt,) = till.shop.printing.of_number("CKL-1-261124-0001")
    assert (receipt.state, receipt.reason) == (PrintState.QUEUED, "refused")
    till.settle()
    assert till.window.shell.banner.isVisible()
    assert "Penjualan sudah tersimpan." in till.window.shell.banner.title.text()
    assert_fits(till.window.shell)
    till.scan(till.code("cobek"))
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0002").pieces == 1


def test_a_wrong_pin_is_told_and_lets_nobody_in(till: Till) -> None:
    till.log_in(0, "9999")
    assert till.page is till.window.login
    till.press(*"1111")
    assert till.page is till.pages.open_shift


def test_qris_at_the_scanner_is_no_label(till: Till) -> None:
    start_the_day(till)
    till.pages.sale.take_scan("00020101021126610014COM.GO-JEK.WWW01189360091400000000000215ID1026000000001")
    assert till.pages.sale.notice.title.text() == "Ini QRIS, bukan label barang."


def test_undo_brings_back_what_was_removed(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.scan(till.code("cobek"))
    till.press("Del")
    assert len(till.pages.sale.basket.lines) == 1
    till.window.shell.press_key("Ctrl+Z")
    assert len(till.pages.sale.basket.lines) == 2


def test_escape_from_paying_keeps_the_cart(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("Enter", "5", "0", "Esc")
    assert till.page is till.pages.sale
    assert len(till.pages.sale.basket.lines) == 1
    assert till.shop.sales.of_day("CKL", till.pages.shift.business_date) == []  # type: ignore[union-attr]


def test_a_second_window_on_the_same_data_is_told_so(till: Till) -> None:
    lock = QLockFile(str(till.shop.folder.lock))
    lock.setStaleLockTime(0)
    assert lock.tryLock(0)
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer;"
        "from PySide6.QtWidgets import QApplication, QLabel;"
        "app = QApplication([]);"
        "from pos.app import run; from pos.core.paths import DataFolder\n"
        "def look():\n"
        "    print(*[w.text() for w in app.allWidgets() if isinstance(w, QLabel)], sep='|')\n"
        "    app.quit()\n"
        "QTimer.singleShot(300, look)\n"
        "sys.exit(run(DataFolder(Path(sys.argv[1]))))"
    )
    command = [sys.executable, "-c", program, str(till.shop.folder.root)]
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "sudah terbuka" in done.stdout
    lock.unlock()


def test_f8_at_the_counter_prints_the_last_receipt_again(till: Till) -> None:
    start_the_day(till)
    till.press("F8")
    assert till.window.shell.toasts.text.text() == "Belum ada struk di sif ini."
    till.scan(till.code("kendi"))
    till.press("F9", "Enter")
    assert till.page is till.pages.sale
    till.press("F8")
    copies = [job for job in till.shop.printing.of_number("CKL-1-261124-0001") if job.copy]
    assert [job.copy for job in copies] == [1]
    assert till.window.shell.toasts.text.text() == "Salinan struk CKL-1-261124-0001 dikirim ke printer"


def test_a_way_back_is_not_offered_after_the_next_act(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.scan(till.code("cobek"))
    till.press("Del")
    toast = till.window.shell.toasts
    assert toast.isVisible()
    till.scan(till.code("cobek"))
    assert not toast.isVisible()
    till.press("Del", "Enter")
    assert till.page is till.pages.payment
    assert not toast.isVisible()


def test_a_label_while_paying_is_paid_too(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("Enter")
    till.scan(till.code("cobek"))
    assert till.page is till.pages.payment
    till.press("Esc")
    assert len(till.pages.sale.basket.lines) == 2
    till.press("Enter", "Enter")
    assert till.shop.sales.get("CKL-1-261124-0001").pieces == 2
    assert till.pages.sale.basket.lines == ()


def test_coba_lagi_is_a_button_and_sells_what_was_not_kept(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    full = (
        "CREATE TRIGGER full BEFORE INSERT ON paper "
        "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    with till.shop.db.write() as session:
        session.execute(text(full))
    till.press("F9")
    again = till.pages.sale.notice.buttons["again"]
    till.press("Enter", "Enter")
    assert till.pages.payment.finish.text() == "COBA LAGI"
    till.press("Esc")
    with till.shop.db.write() as session:
        session.execute(text("DROP TRIGGER full"))
    assert again.isVisible()
    again.click()
    till.settle()
    assert till.page is till.pages.done
    assert till.shop.sales.get("CKL-1-261124-0001").pieces == 1


def test_f1_lists_the_keys_and_fits(till: Till) -> None:
    start_the_day(till)
    till.press("F1")
    assert_fits(till.window.shell)
    till.press("Esc")
    assert till.page is till.pages.sale
