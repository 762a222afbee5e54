"""Surfaces that hold other widgets: cards, side panels, and what is shown where there is nothing yet."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Icon, Label

L = TypeVar("L", bound=QBoxLayout)


def column(parent: QWidget | None = None, gap: float = 8, margin: float = 0) -> QVBoxLayout:
    """A column with design-pixel gaps; given a widget it is that widget's layout."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    return _spaced(layout, gap, margin)


def row(parent: QWidget | None = None, gap: float = 8, margin: float = 0) -> QHBoxLayout:
    """A row with design-pixel gaps; given a widget it is that widget's layout."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    return _spaced(layout, gap, margin)


def _spaced(layout: L, gap: float, margin: float) -> L:
    layout.setSpacing(theme.dp(gap))
    edge = theme.dp(margin)
    layout.setContentsMargins(edge, edge, edge, edge)
    return layout


def scrolled(area: QAbstractScrollArea, event: QKeyEvent) -> bool:
    """Whether a key was an arrow or a page key, which has scrolled what is longer than its window."""
    bar = area.verticalScrollBar()
    steps = {
        Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(),
        Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(),
    }  # fmt: skip
    step = steps.get(Qt.Key(event.key()))
    if step is not None:
        bar.setValue(bar.value() + step)
    return step is not None


class Panel(QFrame):
    """A surface.  `kind`: `card`, `side` (at the right), `left`, `surface`, `sunken`, `accent`, or a tone."""

    def __init__(self, kind: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)

    def set_kind(self, kind: str) -> None:
        """Another kind of surface."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)


def named_value(name: str, value: str) -> QWidget:
    """One line: a name that may be cut, and at the right what it is."""
    holder = QWidget()
    line = row(holder, 8)
    line.addWidget(ElidedLabel(name), 1)
    line.addWidget(Label(value, "bodyStrong"))
    return holder


class EmptyState(QWidget):
    """Says that there is nothing, and what to do about it."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 8, 24)
        layout.addStretch()
        self._picture = Icon(icon, "text.secondary", 48)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Label(title, "title", wrap=True)
        self.text = Label(text, "body", "secondary", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        self._jobs = column(None, 8)
        self._jobs.setContentsMargins(0, theme.dp(8), 0, 0)
        self._buttons: list[Button] = []
        layout.addLayout(self._jobs)
        layout.addStretch()

    def set_icon(self, icon: str) -> None:
        """Another picture above the words."""
        self._picture.set_icon(icon, "text.secondary")

    def add_button(self, text: str, icon: str = "", key: str = "") -> Button:
        """A button below the words, hidden until `show_buttons`; it takes no focus from the field above."""
        button = Button(text, "secondary", icon, key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._jobs.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        button.hide()
        self._buttons.append(button)
        return button

    def show_buttons(self, shown: bool) -> None:
        """Whether there is something to press."""
        for button in self._buttons:
            button.setVisible(shown)


class Working(Panel):
    """Long work: what is done, how far it is, and `Batal`.  Emits `cancelled`."""

    cancelled = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        layout = column(self, 12, 16)
        top = row(None, 8)
        top.addWidget(Icon("loader-2", "text.primary"))
        self.title = Label(title, "bodyStrong")
        top.addWidget(self.title, 1)
        self.stop = Button(self.tr("Batal"), "secondary")
        self.stop.clicked.connect(self.cancelled)
        top.addWidget(self.stop)
        layout.addLayout(top)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        layout.addWidget(self.bar)
        self.note = Label(self.tr("Kasir tetap bisa dipakai selagi menunggu."), "caption", "secondary")
        layout.addWidget(self.note)

    def moved(self, done: int, of: int) -> None:
        """Show that `done` of `of` steps are done."""
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)


class Scroll(QScrollArea):
    """A column that scrolls up and down; put widgets into `.column`."""

    def __init__(self, gap: float = 8, margin: float = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        self.column = column(inner, gap, margin)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
