"""A page in a real shell of one of the shops' two screen sizes, with a person's hands on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.core.clock import Clock
from pos.ui import theme
from pos.ui.shell import Shell
from tests.ui.gallery import dress

SIZES = ((1366, 768), (1024, 768))
"""The screens of the shops."""

_KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Down": Qt.Key.Key_Down,
    "Back": Qt.Key.Key_Backspace,
}


def set_look() -> None:
    """The look of the shops; before the first widget, as the application does it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)


class Stage:
    """A shell that shows one page."""

    def __init__(
        self, qtbot: QtBot, clock: Clock, page: QWidget, size: tuple[int, int], place: str = ""
    ) -> None:
        self.shell = Shell(clock)
        qtbot.addWidget(self.shell)
        dress(self.shell)
        self.shell.resize(*size)
        self.shell.show()
        qtbot.waitExposed(self.shell)
        self.shell.activateWindow()
        self.shell.show_page(page, place, bare=not place)
        self.settle()

    def press(self, *names: str) -> None:
        """Keys as a person presses them: `1`, `Enter`, and those of the keyboard map: `F12`, `Alt+2`."""
        for name in names:
            if name in _KEYS or len(name) == 1:
                target = QApplication.focusWidget() or self.shell
                QTest.keyClick(target, _KEYS.get(name) or Qt.Key(ord(name)))
            else:
                self.shell.press_key(name)
            self.settle()

    def settle(self) -> None:
        """Let layouts and queued signals arrive."""
        for _ in range(3):
            QApplication.processEvents()
