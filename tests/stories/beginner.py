"""Somebody at a computer that has no shop yet: the program from its first window on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.app.first_start.progress import Step
from pos.app.first_start.window import FirstStart
from pos.app.program import Program
from pos.app.till_window import TillWindow
from pos.core.clock import Clock
from pos.core.paths import DataFolder
from pos.ui.tasks import InlineTasks
from pos.ui.widgets.fields import TextField
from tests.stories.conftest import Till


class Files:
    """A file dialog in which somebody chooses what the story says."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        return self.path

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        return self.path

    def open_link(self, link: str) -> bool:
        return False

    def copy_text(self, text: str) -> None:
        """Nobody pastes it."""


class Beginner(Till):
    """The hands of `Till` on whichever window the program shows."""

    def __init__(self, qtbot: QtBot, folder: DataFolder, clock: Clock, size: tuple[int, int]) -> None:
        self.keys = self.taps = 0
        self._qtbot = qtbot
        self._at = 1_000_000
        self.folder = folder
        self.gone = False
        self.files = Files()
        self.program = Program(folder, clock, InlineTasks)
        self.program.begin(first_start=folder.needs_first_start)
        self.window.shell.resize(*size)
        qtbot.waitExposed(self.window.shell)
        self.window.shell.activateWindow()
        self.settle()

    @property
    def window(self) -> TillWindow:  # type: ignore[override]
        """What is seen: the first start has a shell and a scanner too."""
        if self.program.first_start is not None:
            return self.program.first_start  # type: ignore[return-value]
        assert self.program.windows is not None
        return self.program.windows.shown

    @property
    def first(self) -> FirstStart:
        assert self.program.first_start is not None
        return self.program.first_start

    @property
    def step(self) -> Step:
        return self.first.step

    def at(self, step: Step) -> object:
        """The page of a step, with the story's file dialog: it must be the one that is shown."""
        wrong = [one.text() for one in self.first.frame.findChildren(TextField) if one.wrong.text()]
        assert self.step is step, (self.step, self.told(), wrong)
        page = self.first.pages[step]
        page.outside = self.files
        if getattr(page, "files", None) is not None:
            page.files.outside = self.files  # type: ignore[attr-defined]
        return page

    def type(self, field: QLineEdit, text: str) -> None:
        """Tap a field, and write over what stands in it."""
        self.tap(field)
        field.selectAll()
        for letter in text:
            self._key(Qt.Key(ord(letter.upper())), letter, 400)
        self.settle()

    def told(self) -> str:
        """What the frame says in its box, or nothing."""
        notice = self.first.frame.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"

    def pull_the_plug(self) -> None:
        """The program is gone without a word; what is on the disk stays."""
        window, self.gone = self.window, True
        window.scanner.remove()
        if self.program.first_start is not None:
            self.program.first_start.desk.close()
        window.shell.hide()
        window.shell.deleteLater()
