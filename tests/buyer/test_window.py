"""The second display: what it shows at which moment, and that it never covers the till."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.app.buyer.view import Stage
from pos.app.buyer_window import REST_MS, BuyerWindow, place_for
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.demo.qris_codes import merchant_code
from pos.qris.domain import ShownCode
from pos.sales.counter import Counter
from pos.sales.domain import Basket
from pos.sales.tender import CashTender
from pos.shop import Shop
from pos.till.domain import Shift
from tests.ui.stage import set_look

TILL, BESIDE = QRect(0, 0, 1366, 768), QRect(1366, 0, 1024, 600)


@pytest.fixture
def buyer(qtbot: QtBot, shop: Shop) -> BuyerWindow:
    """The window beside a till on a machine with one display."""
    set_look()
    till = QWidget()
    qtbot.addWidget(till)
    till.show()
    window = BuyerWindow(till, shop.centres.get("CKL"), till)
    qtbot.addWidget(window.screen)
    return window


def a_counter(shop: Shop, *words: str) -> Counter:
    counter = Counter(Basket(key=new_id()))
    for word in words:
        counter = counter.add(shop.shelf.search("CKL", word)[0])
    return counter


def test_a_display_is_taken_only_where_it_shows_nothing_of_the_till() -> None:
    assert place_for(TILL, []) is None
    assert place_for(TILL, [TILL]) is None  # mirrored
    assert place_for(TILL, [QRect(0, 0, 1024, 600)]) is None  # mirrored in another size
    assert place_for(TILL, [BESIDE]) == BESIDE
    assert place_for(TILL, [TILL, BESIDE]) == BESIDE


def test_with_one_display_it_is_never_shown(buyer: BuyerWindow, shop: Shop) -> None:
    buyer.see(a_counter(shop, "kendi"))
    buyer.place()
    assert not buyer.screen.isVisible()


def test_it_follows_a_sale_from_the_first_scan_to_the_thanks(
    buyer: BuyerWindow, shop: Shop, shift: Shift
) -> None:
    assert buyer.view.stage is Stage.WELCOME
    counter = a_counter(shop, "kendi", "cobek")
    buyer.see(counter)
    assert (buyer.view.stage, len(buyer.view.lines), buyer.view.newest) == (Stage.BASKET, 2, 1)
    buyer.see(counter.basket)
    assert (buyer.view.stage, buyer.view.received) == (Stage.PAY, None)
    due = buyer.view.due
    assert due.amount % 100 == 0
    buyer.see(CashTender(due).give(Rupiah(500_000)))
    assert buyer.view.change == Rupiah(500_000) - due
    sale = shop.sales.pay_cash(shift, counter.basket, Rupiah(500_000))
    buyer.see(Counter())  # the counter is empty before the change is shown
    buyer.see(sale)
    assert (buyer.view.stage, buyer.view.change) == (Stage.DONE, sale.change)
    buyer.see(Counter())
    assert buyer.view.stage is Stage.DONE
    buyer.see(a_counter(shop, "celengan"))
    assert buyer.view.stage is Stage.BASKET


def test_a_code_is_shown_with_its_amount_and_a_part_of_it_too(buyer: BuyerWindow, shop: Shop) -> None:
    payload = merchant_code(shop.centres.get("CKL"))
    buyer.see(a_counter(shop, "kendi"))
    buyer.see(ShownCode(payload, Rupiah(15_000), True, "OLEH-OLEH", "ID1026000000001"))
    assert (buyer.view.stage, buyer.view.due, buyer.view.payload) == (Stage.CODE, Rupiah(15_000), payload)
    assert len(buyer.view.lines) == 1
    buyer.see(Rupiah(3_000))
    assert (buyer.view.stage, buyer.view.due, buyer.view.in_cash) == (Stage.PAY, Rupiah(3_000), False)


def test_a_label_while_paying_is_paid_with_the_rest(buyer: BuyerWindow, shop: Shop) -> None:
    counter = a_counter(shop, "kendi")
    buyer.see(counter)
    buyer.see(counter.basket)
    grown = counter.add(shop.shelf.search("CKL", "cobek")[0])
    buyer.see(grown)
    assert (buyer.view.stage, len(buyer.view.lines)) == (Stage.PAY, 2)


def test_money_that_is_typed_after_the_thanks_changes_nothing(
    buyer: BuyerWindow, shop: Shop, shift: Shift
) -> None:
    buyer.see(shop.sales.pay_cash(shift, a_counter(shop, "kendi").basket))
    buyer.see(CashTender(Rupiah(1_000)))
    assert buyer.view.stage is Stage.DONE


def test_thanks_go_after_half_a_minute(buyer: BuyerWindow, shop: Shop, shift: Shift, qtbot: QtBot) -> None:
    assert REST_MS == 30_000
    buyer.rest_timer.setInterval(20)
    buyer.see(shop.sales.pay_cash(shift, a_counter(shop, "kendi").basket))
    qtbot.waitUntil(lambda: buyer.view.stage is Stage.WELCOME, timeout=2_000)


def test_a_display_that_is_unplugged_takes_the_window_away(
    buyer: BuyerWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    buyer.screen.show()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(app.primaryScreen())
    assert not buyer.screen.isVisible()


_TWO = {
    "screens": [
        {"name": "till", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "buyer", "x": 1366, "y": 0, "width": 1024, "height": 600, "logicalDpi": 96, "dpr": 1},
    ]
}

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from pos.app.till_window import TillWindow
from pos.core.config import TillConfig
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.ui import theme
from pos.ui.tasks import InlineTasks

app = QApplication([])
theme.apply_theme(app)
shop = Shop(DataFolder(Path(sys.argv[1])))
config = TillConfig("CKL", 1, buyer_screen=sys.argv[2] == "on")
window = TillWindow(shop, config, InlineTasks())
till = next(one for one in app.screens() if one.name() == "till")
window.shell.setGeometry(till.geometry())
window.shell.show()
app.processEvents()
window.begin()
app.processEvents()
buyer = window.buyer
shown = buyer is not None and buyer.screen.isVisible()
box = buyer.screen.geometry() if shown else None
active = shown and buyer.screen.isActiveWindow()
print("shown" if shown else "away", box.getRect() if box else "", active)
if shown:
    other = next(one for one in app.screens() if one.name() == "buyer")
    window.shell.setGeometry(other.geometry())  # the till itself is moved to the second display
    window.shell.windowHandle().setScreen(other)
    app.processEvents()
    print("moved", buyer.screen.geometry().getRect())
    closed = window.shell.close()
    app.processEvents()
    print("left", closed)
window.end()
"""


@pytest.mark.parametrize("setting", ["on", "off"])
def test_with_two_displays_the_till_keeps_its_own(shop: Shop, tmp_path: Path, setting: str) -> None:
    folder = shop.folder.root
    shop.close()
    displays = tmp_path / "displays.json"
    displays.write_text(json.dumps(_TWO), encoding="utf-8")
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(folder), setting],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={displays}"},
        cwd=root, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    if setting == "off":
        assert lines[0].split()[0] == "away"
        return
    assert lines[0] == "shown (1366, 0, 1024, 600) False"
    assert lines[1] == "moved (0, 0, 1366, 768)"
    assert lines[2] == "left True"
