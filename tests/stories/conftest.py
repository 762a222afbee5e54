"""A till as it stands in the shop: the real window, a real database, a printer on a loopback port."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.app.pages import Pages
from pos.app.till_window import TillWindow
from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig, TillConfig
from pos.core.paths import DataFolder, resource
from pos.shop import Shop, new_shop
from pos.staff.domain import Role
from pos.ui import theme
from pos.ui.tasks import InlineTasks
from tests.printing.fake_printer import FakePrinter

_NAMED = {
    "Enter": (Qt.Key.Key_Return, "\r"),
    "*": (Qt.Key.Key_Asterisk, "*"),
    ".": (Qt.Key.Key_Period, "."),
    "Down": (Qt.Key.Key_Down, ""),
    "Del": (Qt.Key.Key_Delete, ""),
    "Esc": (Qt.Key.Key_Escape, ""),
}


class Till:
    """The window with somebody's hands on keyboard and scanner; counts the keys that a person presses."""

    def __init__(self, qtbot: QtBot, shop: Shop, printer: FakePrinter, size: tuple[int, int]) -> None:
        self.shop = shop
        self.printer = printer
        self.keys = 0
        self._qtbot = qtbot
        self._at = 1_000_000
        self.window = TillWindow(shop, shop.config, InlineTasks())
        qtbot.addWidget(self.window.shell)
        self.window.shell.resize(*size)
        self.window.shell.show()
        qtbot.waitExposed(self.window.shell)
        self.window.shell.activateWindow()
        self.window.begin()

    @property
    def pages(self) -> Pages:
        assert self.window.pages is not None
        return self.window.pages

    @property
    def page(self) -> object:
        return self.window.shell.page()

    def press(self, *names: str) -> None:
        """Keys as a person presses them: `1`, `Enter`, `F9`; four tenths of a second apart."""
        for name in names:
            self.keys += 1
            if name.startswith("F") and name[1:].isdigit():
                self._key(Qt.Key(Qt.Key.Key_F1.value + int(name[1:]) - 1), "", 400)
            else:
                key, text = _NAMED.get(name) or (Qt.Key(ord(name.upper())), name)
                self._key(key, text, 400)
            self.settle()

    def scan(self, code: str) -> None:
        """A label at the scanner: keys five milliseconds apart and an Enter."""
        self._at += 1_000
        for ch in code:
            self._key(Qt.Key(ord(ch)), ch, 5)
        self._key(Qt.Key.Key_Return, "\r", 5)
        self.settle()

    def settle(self) -> None:
        """Let queued signals arrive; held keys of the scan filter are given back after some milliseconds."""
        self._qtbot.wait(70)
        QApplication.processEvents()

    def _key(self, key: Qt.Key, text: str, gap: int) -> None:
        self._at += gap
        window = self.window.shell.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._at)
            QCoreApplication.sendEvent(window, event)

    def log_in(self, place: int, pin: str) -> None:
        """A person's tile, and the PIN."""
        self.window.login.tiles[place].click()
        self.press(*pin)

    def code(self, word: str, which: int = 0) -> str:
        """The code on the tag of a thing."""
        return self.shop.shelf.search("CKL", word)[which].code


@pytest.fixture
def clock() -> FixedClock:
    """08.02 at the centre on Tuesday, 24 November 2026."""
    return FixedClock(datetime(2026, 11, 24, 1, 2, tzinfo=UTC))


@pytest.fixture
def printer() -> Iterator[FakePrinter]:
    """A printer that behaves."""
    printer = FakePrinter()
    yield printer
    printer.stop()


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock, printer: FakePrinter) -> Iterator[Shop]:
    """The demo's goods at Cikolelet, with Siti and Dedi."""
    printers = (PrinterConfig("struk", "network", printer.address, 58),)
    shop = new_shop(DataFolder(tmp_path / "shop"), TillConfig("CKL", 1, printers), clock)
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    shop.goods.import_products(resource("demo", "products.csv"))
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    yield shop
    shop.close()


@pytest.fixture(params=[(1366, 768), (1024, 768)], ids=["1366", "1024"])
def till(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, printer: FakePrinter) -> Iterator[Till]:
    """The window, at both sizes of the shops' screens."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    till = Till(qtbot, shop, printer, request.param)
    yield till
    till.window.end()
