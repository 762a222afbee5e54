"""A number among settings: its name, what it is for, its unit, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.ui import theme
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column, row

_FIELD = 168


class NumberField(QWidget):
    """A number with its unit, what it limits, and room below for what is wrong with it."""

    entered = Signal()

    def __init__(self, name: str, what: str, unit: str, most_digits: int) -> None:
        super().__init__()
        inner = column(self, 2)
        inner.addWidget(Label(name, "bodyStrong"))
        inner.addWidget(Label(what, "caption", "secondary", wrap=True))
        line = row(None, 8)
        self.edit = DigitsField(most_digits)
        self.edit.setMinimumHeight(theme.dp(48))
        self.edit.setFixedWidth(theme.dp(_FIELD))
        self.edit.setAccessibleName(f"{name}, {unit}")
        self.edit.entered.connect(self.entered)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        line.addWidget(self.edit)
        line.addWidget(Label(unit))
        line.addWidget(self.wrong, 1)
        inner.addLayout(line)

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong beside the field."""
        self.wrong.setText(reason)
        self.edit.setProperty("wrong", bool(reason))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
