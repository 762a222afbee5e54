"""A scan presses nothing and is never lost; a person's keys arrive as typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.ui.scanner import ScanFilter


class Counter(QWidget):
    """A field, and a button that Enter would press; keys come as from the keyboard, with their times."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 10_000
        self.presses = 0
        self.enters = 0
        self.field = QLineEdit()
        self.field.returnPressed.connect(self.on_enter)
        self.pay = QPushButton("Bayar")
        self.pay.clicked.connect(self.on_pay)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.pay)

    def on_pay(self) -> None:
        self.presses += 1

    def on_enter(self) -> None:
        self.enters += 1

    def key(self, key: Qt.Key, text: str, gap: int, repeat: bool = False) -> None:
        self.at += gap
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, repeat)
            event.setTimestamp(self.at)
            QCoreApplication.sendEvent(self.windowHandle(), event)

    def type(self, text: str, gap: int) -> None:
        for ch in text:
            self.key(Qt.Key(ord(ch.upper())), ch, gap)

    def enter(self, gap: int) -> None:
        self.key(Qt.Key.Key_Return, "\r", gap)


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    counter = Counter()
    qtbot.addWidget(counter)
    counter.show()
    qtbot.waitExposed(counter)
    counter.activateWindow()
    counter.field.setFocus()
    return counter


@pytest.fixture
def scans(qtbot: QtBot, counter: Counter) -> Iterator[list[str]]:
    scanner = ScanFilter(counter)
    scanner.install()
    heard: list[str] = []
    scanner.scanned.connect(heard.append)
    counter.scanner = scanner  # type: ignore[attr-defined]
    yield heard
    app = QCoreApplication.instance()
    assert app is not None
    app.removeEventFilter(scanner)


def test_a_scan_is_taken_out_of_the_stream(qtbot: QtBot, counter: Counter, scans: list[str]) -> None:
    counter.type("65vhpvbg", 12)
    counter.enter(12)
    qtbot.waitUntil(lambda: scans == ["65VHPVBG"], timeout=1000)
    assert counter.field.text() == ""
    assert counter.enters == 0


def test_a_scan_does_not_press_the_button_that_has_the_focus(
    qtbot: QtBot, counter: Counter, scans: list[str]
) -> None:
    counter.pay.setFocus()
    counter.pay.setDefault(True)
    counter.type("65VHPVBG", 5)
    counter.enter(5)
    qtbot.waitUntil(lambda: len(scans) == 1, timeout=1000)
    assert counter.presses == 0


def test_typing_arrives_whole_and_in_order(qtbot: QtBot, counter: Counter, scans: list[str]) -> None:
    counter.type("guci sedang", 60)
    qtbot.waitUntil(lambda: counter.field.text() == "guci sedang", timeout=1000)
    counter.enter(200)
    assert counter.enters == 1
    assert scans == []


def test_a_fast_short_code_is_typing(qtbot: QtBot, counter: Counter, scans: list[str]) -> None:
    counter.type("50000", 20)
    counter.enter(20)
    assert counter.field.text() == "50000"
    assert counter.enters == 1
    assert scans == []


def test_a_stalled_screen_does_not_turn_typing_into_a_scan(
    qtbot: QtBot, counter: Counter, scans: list[str]
) -> None:
    # All events come at once, but their times tell that a person pressed them.
    counter.type("KENDI-AIR", 90)
    counter.enter(90)
    assert counter.field.text() == "KENDI-AIR"
    assert scans == []


def test_the_second_enter_of_a_crlf_scanner_is_swallowed(
    qtbot: QtBot, counter: Counter, scans: list[str]
) -> None:
    counter.type("65VHPVBG", 8)
    counter.enter(8)
    counter.enter(8)
    counter.enter(150)
    assert counter.enters == 0
    counter.enter(400)
    assert counter.enters == 1


def test_two_scans_come_in_order_and_wait_while_the_till_is_busy(
    qtbot: QtBot, counter: Counter, scans: list[str]
) -> None:
    counter.scanner.hold()  # type: ignore[attr-defined]
    for code in ("AAAA1111", "BBBB2222", "CCCC3333"):
        counter.type(code, 5)
        counter.enter(5)
        counter.at += 400
    qtbot.wait(30)
    assert scans == []
    counter.scanner.release()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(scans) == 3, timeout=1000)
    assert scans == ["AAAA1111", "BBBB2222", "CCCC3333"]


def test_keys_typed_before_a_scan_stay_in_the_field(qtbot: QtBot, counter: Counter, scans: list[str]) -> None:
    counter.type("3*", 120)
    counter.at += 500
    counter.type("65VHPVBG", 6)
    counter.key(Qt.Key.Key_Tab, "\t", 6)
    qtbot.waitUntil(lambda: scans == ["65VHPVBG"], timeout=1000)
    assert counter.field.text() == "3*"
    assert counter.field.hasFocus()


def test_a_key_held_down_is_no_scan(qtbot: QtBot, counter: Counter, scans: list[str]) -> None:
    counter.key(Qt.Key.Key_0, "0", 500)
    for _ in range(8):
        counter.key(Qt.Key.Key_0, "0", 30, repeat=True)
    counter.enter(30)
    assert scans == []
    assert counter.field.text() == "000000000"


def test_a_lone_key_is_given_back_soon(qtbot: QtBot, counter: Counter, scans: list[str]) -> None:
    counter.type("q", 500)
    assert counter.field.text() == ""
    qtbot.waitUntil(lambda: counter.field.text() == "q", timeout=300)
