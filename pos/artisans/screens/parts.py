"""Small parts of the card: a list that may be typed into, a heading of a section, and the draft they fill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from pos.artisans.domain import Artisan, Numbers, Period, Rail
from pos.artisans.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column, row

MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Draft:
    """A card as it stands in the form; `before` is None for a new one, which carries its first terms."""

    before: Artisan | None
    card: Artisan
    numbers: Numbers
    rail: Rail
    rate_bps: int | None = None
    period: Period = Period.WEEKLY


class TypedChoice(QWidget):
    """A caption and a list of what is usual, into which anything may be typed.  Emits `changed`, `picked`."""

    changed = Signal()
    picked = Signal()

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 4)
        self.box = Choice()
        self.box.setEditable(True)
        self.box.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.box.setMaxVisibleItems(MOST_LISTED)
        self.box.setMinimumHeight(theme.dp(48))
        self.box.setMinimumContentsLength(6)
        self.box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setAccessibleName(caption)
        edit = self.box.lineEdit()
        assert edit is not None
        edit.setAccessibleName(caption)
        completer = self.box.completer()
        assert completer is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.wrong.hide()
        for part in (Label(caption, "captionStrong", "secondary"), self.box, self.wrong):
            layout.addWidget(part)
        self.setFocusProxy(self.box)
        self.box.editTextChanged.connect(self.changed)
        self.box.activated.connect(self.picked)

    def offer(self, names: Sequence[str]) -> None:
        """What is usual; what stands in the field stays."""
        kept = self.text()
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems(list(names))
        self.box.setEditText(kept)
        self.box.blockSignals(False)

    def text(self) -> str:
        """What stands in it."""
        return self.box.currentText().strip()

    def set_text(self, text: str) -> None:
        """Put another text in."""
        self.box.setEditText(text)

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong under the field; empty means that it is right."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))


def section(layout: QVBoxLayout, title: str) -> None:
    """A heading above the next part of the card."""
    layout.addSpacing(theme.dp(6))
    layout.addWidget(Label(title, "shop"))


def captioned(caption: str, part: QWidget) -> QWidget:
    """A part under a caption, like the fields."""
    holder = QWidget()
    inner = column(holder, 4)
    inner.addWidget(Label(caption, "captionStrong", "secondary"))
    inner.addWidget(part)
    return holder


def pair(left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1)) -> QHBoxLayout:
    """Two fields side by side; what is wrong with one does not move the other down."""
    line = row(None, 10)
    for part, part_share in zip((left, right), shares, strict=True):
        line.addWidget(part, part_share, Qt.AlignmentFlag.AlignTop)
    return line


def must_fill() -> str:
    """What is said under an empty field."""
    return tr("Isi dulu.")
