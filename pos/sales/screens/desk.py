"""A side job of *Kasir*: it begins with a key, shows its own sheets, and hands back a changed counter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.changes import Topic
from pos.sales.counter import Counter
from pos.till.domain import Shift


class Desk(QObject):
    """What *Kasir* knows of a side job (discount, hold, extras): its keys and its two answers.

    `changed((Counter, undo_text))` puts another state on the counter, with a way back where the text is not
    empty; `told((tone, happened, rest))` shows a message in the page.  `replaced((Counter, undo_text, undo))`
    puts another basket there, which only `undo` can take back.  The button of a job is put into the
    cart by `CartPanel.add_job` or beside the scan field by `ShelfPanel.add_job`, and presses its key.
    """

    changed = Signal(object)
    replaced = Signal(object)
    told = Signal(object)
    keys: tuple[str, ...] = ()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.page = page

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """One of its keys, with what lies on the counter."""
        raise NotImplementedError

    def reload(self, topics: frozenset[Topic]) -> None:
        """An act changed these topics."""
