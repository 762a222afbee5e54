"""A till as it stands in the shop: the real window, a real database, a printer on a loopback port."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.app.buyer.screen import BuyerScreen
from pos.app.pages import Pages
from pos.app.till_window import TillWindow
from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig, TillConfig, write_config
from pos.core.paths import DataFolder, resource
from pos.shop import Shop, new_shop
from pos.staff.domain import Role
from pos.ui import theme
from pos.ui.dialogs import top_sheet
from pos.ui.shell import Shell
from pos.ui.tasks import InlineTasks
from pos.ui.widgets.button import Button
from tests.goods import kept_folder
from tests.printing.simulator import EscposSimulator

_WITH = {
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}

_NAMED = {
    "Enter": (Qt.Key.Key_Return, "\r"),
    "*": (Qt.Key.Key_Asterisk, "*"),
    ".": (Qt.Key.Key_Period, "."),
    "Down": (Qt.Key.Key_Down, ""),
    "Del": (Qt.Key.Key_Delete, ""),
    "Esc": (Qt.Key.Key_Escape, ""),
    "Up": (Qt.Key.Key_Up, ""),
    "Tab": (Qt.Key.Key_Tab, "\t"),
    "Back": (Qt.Key.Key_Backspace, ""),
}


SIZES = ("1366", "1024")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A story that does not look at how the screen fits runs at one of the two sizes, always the same one.

    Those that do look run at both.
    """
    left: list[pytest.Item] = []
    for item in items:
        size = item.nodeid.rpartition("[")[2].rstrip("]").rpartition("-")[2]
        if Path(__file__).parent not in item.path.parents or size not in SIZES:
            continue
        story = item.nodeid.rpartition("[")[0]
        looks = "fits(" in inspect.getsource(item.function)  # type: ignore[attr-defined]
        if not looks and size != SIZES[crc32(story.encode()) % 2]:
            left.append(item)
    if left:
        gone = set(left)
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in gone]


LEAST_TAPPED = 44
"""What a finger hits without looking twice."""


class Till:
    """The window with somebody's hands on keyboard, scanner and screen; counts a person's keys and taps."""

    def __init__(self, qtbot: QtBot, shop: Shop, printer: EscposSimulator, size: tuple[int, int]) -> None:
        self.shop = shop
        self.printer = printer
        self.keys = 0
        self.taps = 0
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
        """Keys as a person presses them: `1`, `Enter`, `F9`, `Alt+7`; four tenths of a second apart."""
        for name in names:
            self.keys += 1
            held, _, bare = name.rpartition("+") if len(name) > 1 else ("", "", name)
            modifier = _WITH.get(held, Qt.KeyboardModifier.NoModifier)
            if bare.startswith("F") and bare[1:].isdigit():
                key, text = Qt.Key(Qt.Key.Key_F1.value + int(bare[1:]) - 1), ""
            else:
                key, text = _NAMED.get(bare) or (Qt.Key(ord(bare.upper())), bare)
            self._key(key, "" if held in ("Alt", "Ctrl") else text, 400, modifier)
            self.settle()

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """A finger on a part of the screen (its middle, or `at`): it must be seen there, and be large enough.

        The click goes to the window, so that what lies on top is what is hit.
        """
        shell = self.window.shell
        place = widget.rect().center() if at is None else at
        assert widget.isVisible(), "nobody can tap what is not there"
        assert widget.isEnabled(), "nobody can tap what is grey"
        assert min(widget.width(), widget.height()) >= LEAST_TAPPED, widget.size()
        spot = widget.mapTo(shell, place)
        hit = shell.childAt(spot)
        assert hit is widget or (hit is not None and widget.isAncestorOf(hit)), f"{hit} lies over {widget}"
        self.taps += 1
        QTest.mouseClick(shell.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        self.settle()

    def button(self, key: str) -> Button:
        """The button in sight that presses a key: `F5`, `Enter`; of a sheet where one lies on top."""
        shell = self.window.shell
        place = top_sheet(shell) or shell
        found = [one for one in place.findChildren(Button) if one.key == key and one.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons of {key} are in sight"
        return found[0]

    def count_from_here(self) -> None:
        """The goods are in hand: keys and taps are counted from now on."""
        self.keys = self.taps = 0

    def scan(self, code: str) -> None:
        """A label at the scanner: keys five milliseconds apart and an Enter."""
        self._at += 1_000
        for ch in code:
            self._key(Qt.Key(ord(ch)), ch, 5)
        self._key(Qt.Key.Key_Return, "\r", 5)
        self.settle()

    def settle(self) -> None:
        """Let queued signals arrive; held keys of the scan filter are given back after some milliseconds."""
        if self.window.scanner.holds_keys:
            self._qtbot.wait(60)
        for _ in range(4):
            QApplication.processEvents()

    def _key(
        self,
        key: Qt.Key,
        text: str,
        gap: int,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self._at += gap
        window = self.window.shell.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifier, text)
            event.setTimestamp(self._at)
            QCoreApplication.sendEvent(window, event)

    def log_in(self, place: int, pin: str) -> None:
        """A person's tile, and the PIN."""
        self.window.login.tiles[place].click()
        self.press(*pin)

    def code(self, word: str, which: int = 0) -> str:
        """The code on the tag of a thing."""
        return self.shop.shelf.search("CKL", word)[which].code


@pytest.fixture(autouse=True)
def no_stray_windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A part of a screen that is shown before it has a parent becomes a window and takes the keyboard."""
    strays: list[str] = []

    def watch(name: str) -> None:
        plain = getattr(QWidget, name)

        def shown(widget: QWidget, visible: bool = True) -> None:
            if visible and widget.isWindow() and not isinstance(widget, Shell | BuyerScreen):
                strays.append(f"{type(widget).__module__}.{type(widget).__name__}")
            plain(widget, visible) if name == "setVisible" else plain(widget)

        monkeypatch.setattr(QWidget, name, shown)

    watch("setVisible")
    watch("show")
    yield
    assert not strays, f"shown without a parent: {strays}"


@pytest.fixture
def clock() -> FixedClock:
    """08.02 at the centre on Tuesday, 24 November 2026."""
    return FixedClock(datetime(2026, 11, 24, 1, 2, tzinfo=UTC))


@pytest.fixture
def printer() -> Iterator[EscposSimulator]:
    """A printer that behaves."""
    printer = EscposSimulator()
    yield printer
    printer.stop()


@cache
def _opened(morning: datetime) -> Path:
    """The folder of the shop, made once in a run and copied for each story."""
    shop = new_shop(DataFolder(kept_folder() / "shop"), TillConfig("CKL", 1, ()), FixedClock(morning))
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    shop.goods.import_products(resource("demo", "products.csv"))
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    shop.close()
    return shop.folder.root


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock, printer: EscposSimulator) -> Iterator[Shop]:
    """The demo's goods at Cikolelet, with Siti and Dedi."""
    printers = (PrinterConfig("struk", "network", printer.address, 58),)
    root = tmp_path / "shop"
    shutil.copytree(_opened(clock.now()), root)
    write_config(root / "till.toml", TillConfig("CKL", 1, printers))
    shop = Shop(DataFolder(root), clock)
    yield shop
    shop.close()


@pytest.fixture(params=[(1366, 768), (1024, 768)], ids=["1366", "1024"])
def till(
    request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, printer: EscposSimulator
) -> Iterator[Till]:
    """The window, at both sizes of the shops' screens."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    till = Till(qtbot, shop, printer, request.param)
    yield till
    till.window.end()
