"""The same window with its real threads: what tests at one thread cannot see."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pos.app.till_window import TillWindow
from pos.core.money import Rupiah
from pos.printing.domain import PrintState
from pos.shop import Shop
from pos.ui.tasks import LaneTasks
from tests.printing.fake_printer import FakePrinter


def test_a_sale_through_the_real_lanes(qtbot: QtBot, shop: Shop, printer: FakePrinter) -> None:
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
    window.shell.rail.go(2)
    qtbot.waitUntil(lambda: window.shell.page() is pages.close_shift)
    sales = shop.sales.of_day("CKL", shop.sales.get("CKL-1-261124-0001").business_date)
    assert len(sales) == 1
    assert shop.ledger.balance("CKL", "cash:CKL-1") == Rupiah(300_000) + sales[0].paid
    window.end()
