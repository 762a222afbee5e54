"""What every page of the first start has: a title, the words of its buttons, and how it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.app.first_start.desk import FirstStartDesk
from pos.core.errors import PosError
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column

T = TypeVar("T")


class StepPage(QWidget):
    """One question.

    Emits `passed` when it is answered and kept, `told((tone, title, text))` or `told(None)`, and `altered`
    where the words of the buttons are other ones or it waits for something.
    """

    passed = Signal()
    told = Signal(object)
    altered = Signal()
    sought = Signal(object)
    """The part that somebody must see now."""

    scrolls = True
    """Whether the frame lets it scroll; a page that does so itself says no."""

    def __init__(self, desk: FirstStartDesk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.tasks = tasks
        self.outside: Outside = Desktop()
        self.waiting = False
        self.column = column(self, 12)
        self.hint = Label("", "body", "secondary", wrap=True)
        self.column.addWidget(self.hint)
        self._build()
        self._wire()

    # --- what a page adds ---

    def title(self) -> str:
        """The question."""
        raise NotImplementedError

    def go_words(self) -> str:
        """What the big button does."""
        return self.tr("Lanjut")

    def later_words(self) -> str:
        """The button that leaves it for another day; nothing where it must be answered."""
        return ""

    def begin(self) -> None:
        """The page is shown; what was typed before is still there."""

    def go_on(self) -> None:
        """The big button: refuse with a sentence, or keep the answer and emit `passed`."""
        self.passed.emit()

    def later(self) -> None:
        """Leave it for another day."""
        self.passed.emit()

    def take_scan(self, text: str) -> None:
        """A code at the scanner."""

    def press_key(self, name: str) -> bool:
        """A key that is this page's own."""
        return False

    def press_digit(self, digit: int) -> None:
        """A digit that no field has taken."""

    @property
    def is_next(self) -> bool:
        """Whether the big button is the next step; a page may have another one before it."""
        return True

    def _build(self) -> None:
        raise NotImplementedError

    def _wire(self) -> None:
        """Connect the parts."""

    def refuse(self, field: TextField, reason: str) -> None:
        """What is wrong with a field stands under it, the keyboard is in it, and it is in sight."""
        field.show_wrong(reason)
        field.setFocus()
        self.sought.emit(field)

    # --- work ---

    def work(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job in the data lane; the buttons wait, and trouble is told."""
        self._done: Callable[[Any], None] = done
        self.set_waiting(True)
        self.told.emit(None)
        self.tasks.run(self, job, self._on_worked, self.on_trouble)

    def set_waiting(self, waiting: bool) -> None:
        """Whether something is under way."""
        self.waiting = waiting
        self.altered.emit()

    def _on_worked(self, answer: Any) -> None:
        self.set_waiting(False)
        self._done(answer)

    def on_trouble(self, error: PosError) -> None:
        """What cannot be is told; everything that was typed stays."""
        self.set_waiting(False)
        said = say(error)
        self.told.emit(("danger", said.happened, said.rest))
