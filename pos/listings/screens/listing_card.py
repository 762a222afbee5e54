"""What both cards of the sheet have: a heading, something to choose, long work, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.ui import theme
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Working, column, row

T = TypeVar("T")

Edges = tuple[Tasks, Outside]


class ListingCard(Panel):
    """One card: `which` chooses, `open` takes a file, `save` does it.  Emits `worked` when it was used last.

    `run_long` works in the long lane; while it does, nothing else can be pressed.
    """

    worked = Signal()

    def __init__(self, words: tuple[str, str, str], verbs: tuple[str, str], edges: Edges) -> None:
        super().__init__("card")
        self._tasks, self._outside = edges
        self._under_way: Progress | None = None
        icon, title, text = words
        inner = column(self, 10, 16)
        head = row(None, 10)
        head.addWidget(Icon(icon, "text.primary", 24))
        head.addWidget(Label(title, "button", wrap=True), 1)
        inner.addLayout(head)
        self.about = Label(text, "body", "secondary", wrap=True)
        inner.addWidget(self.about)
        self.which = Choice()
        self.which.setMinimumHeight(theme.dp(48))
        inner.addWidget(self.which)
        self.open = Button(verbs[0], "secondary", "file-import")
        inner.addWidget(self.open)
        self.notice = Notice()
        self.working = Working("")
        self.working.hide()
        self.results: tuple[QWidget, ...] = ()
        self._below = column(None, 6)
        inner.addWidget(self.notice)
        inner.addLayout(self._below)
        inner.addWidget(self.working)
        inner.addStretch(1)
        self.save = Button(verbs[1], "secondary", "check")
        inner.addWidget(self.save)
        self.working.cancelled.connect(self.stop)

    def offer(self, choices: Sequence[tuple[str, str]], name: str) -> None:
        """What can be chosen, as keys and words; `name` is for a screen reader."""
        self.which.setAccessibleName(name)
        for key, words in choices:
            self.which.addItem(words, key)

    def show_below(self, *parts: QWidget) -> None:
        """Parts that tell what was found, hidden while work is under way."""
        self.results = parts
        for part in parts:
            self._below.addWidget(part)

    def key(self) -> str:
        """What is chosen."""
        return str(self.which.currentData() or "")

    def stop(self) -> None:
        """Stop the work that is under way at its next step."""
        if self._under_way is not None:
            self._under_way.cancel()

    def run_long(self, title: str, job: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Work in the long lane; a trouble is told in the card."""
        self.worked.emit()
        self.notice.clear_notice()
        for part in self.results:
            part.hide()
        self.working.title.setText(title)
        self.working.bar.setRange(0, 0)
        self.working.show()
        self.set_free(False)

        def came_back(answer: T) -> None:
            self._end()
            done(answer)

        self._under_way = self._tasks.run_long(
            self, job, came_back, self._on_failed, self.working.moved
        )  # fmt: skip
        if self.working.isHidden():
            self._under_way = None  # it came back at once

    def set_free(self, free: bool) -> None:
        """Whether things can be pressed; a card says what besides."""
        for part in (self.which, self.open, self.save):
            part.setEnabled(free)

    def refused(self, error: PosError) -> None:
        """Tell what went wrong; a card tells more where it can."""
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)

    def _end(self) -> None:
        self.working.hide()
        self._under_way = None
        self.set_free(True)
        # What is grey loses the focus, which then stands somewhere else.
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: PosError) -> None:
        self._end()
        self.refused(error)


def line(text: str = "", role: str = "body", tone: str = "", parent: QWidget | None = None) -> Label:
    """A hidden line of a card's result."""
    label = Label(text, role, tone, wrap=True, parent=parent)
    label.hide()
    return label
