"""The same window with its real threads: what tests at one thread cannot see."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.app.till_window import TillWindow
from pos.core.money import Rupiah
from pos.printing.domain import PrintState
from pos.shop import Shop
from pos.ui.tasks import LaneTasks
from tests.printing.simulator import EscposSimulator


def test_a_sale_through_the_real_lanes(qtbot: QtBot, shop: Shop, printer: EscposSimulator) -> None:
    tasks = LaneTasks()
    window = TillWindow(shop, shop.config, tasks)
    qtbot.addWidget(window.shell)
    window.shell.show()
    window.begin()
    for digit in "11":
        qtbot.keyClicks(window.login, digit)
    qtbot.waitUntil(lambda: len(window.login.tiles) == 2 and window.pages is not None)
    qtbot.keyClicks(window.login, "11")
    pages = window.pages
    assert pages is not None
    qtbot.waitUntil(lambda: window.shell.page() is pages.open_shift)
    pages.open_shift.board.rows[0].set_count(3)
    window.shell.press_key("F12")
    qtbot.waitUntil(lambda: window.shell.page() is pages.sale)
    pages.sale.take_scan(shop.shelf.search("CKL", "kendi")[0].code)
    qtbot.waitUntil(lambda: len(pages.sale.basket.lines) == 1)
    window.shell.press_key("F12")
    qtbot.waitUntil(lambda: window.shell.page() is pages.payment)
    pages.payment.press_key("F12")
    pages.payment.press_key("F12")
    qtbot.waitUntil(lambda: window.shell.page() is pages.done)
    qtbot.waitUntil(
        lambda: shop.printing.of_number("CKL-1-261124-0001")[0].state is PrintState.PRINTED, timeout=10_000
    )
    qtbot.waitUntil(lambda: pages.done.state.text() == "tercetak")
    window.shell.rail.go(0)
    qtbot.waitUntil(lambda: window.shell.page() is pages.close_shift)
    sales = shop.sales.of_day("CKL", shop.sales.get("CKL-1-261124-0001").business_date)
    assert len(sales) == 1
    assert shop.ledger.balance("CKL", "cash:CKL-1") == Rupiah(300_000) + sales[0].paid
    window.end()


def test_a_label_scanned_while_a_sale_is_being_kept_begins_the_next_one(
    qtbot: QtBot, shop: Shop, printer: EscposSimulator
) -> None:
    siti = shop.staff.all()[0]
    shop.shifts.open("CKL", 1, siti, Rupiah(0))
    kendi, cobek = (shop.shelf.search("CKL", word)[0] for word in ("kendi", "cobek"))
    window = TillWindow(shop, shop.config, LaneTasks())
    qtbot.addWidget(window.shell)
    window.shell.show()
    window.begin()
    qtbot.waitUntil(lambda: window.pages is not None)
    pages = window.pages
    assert pages is not None
    pages.enter(siti, "kasir")
    qtbot.waitUntil(lambda: window.shell.page() is pages.sale)
    pages.sale.take_scan(kendi.code)
    qtbot.waitUntil(lambda: len(pages.sale.basket.lines) == 1)
    with shop.db.read():  # somebody holds the database, so the sale is still being kept when the scan comes
        window.shell.press_key("F9")
        assert pages.sale.is_committing
        _scan(window, cobek.code, 5_000_000)
        qtbot.wait(100)
        assert pages.sale.is_committing
    qtbot.waitUntil(lambda: [line.item.code for line in pages.sale.basket.lines] == [cobek.code])
    assert window.shell.page() is pages.sale
    assert shop.sales.get("CKL-1-261124-0001").lines[0].code == kendi.code
    window.end()


def _scan(window: TillWindow, code: str, at: int) -> None:
    handle = window.shell.windowHandle()
    keys = [(Qt.Key(ord(ch)), ch) for ch in code] + [(Qt.Key.Key_Return, "\r")]
    for key, text in keys:
        at += 5
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(handle, event)
