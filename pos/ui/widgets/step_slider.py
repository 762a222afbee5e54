"""A slider of few steps with a button at each end: for fingers that miss a knob."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import row

_KNOB = 26
_TRACK = 10


class _Track(QSlider):
    """The line and its knob; a tap goes where it lands."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(least, most)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(120), theme.dp(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(True)
        self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _go(self, x: float) -> None:
        knob = theme.dp(_KNOB)
        room = max(1, self.width() - knob)
        share = min(1.0, max(0.0, (x - knob / 2) / room))
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        knob, high = theme.dp(_KNOB), theme.dp(_TRACK)
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        left = share * (self.width() - knob)
        track = QRectF(0, (self.height() - high) / 2, self.width(), high)
        ink = "accent" if self.isEnabled() else "border.control"
        painter.setBrush(theme.colour("bg.pressed"))
        painter.drawRoundedRect(track, high / 2, high / 2)
        painter.setBrush(theme.colour(ink))
        painter.drawRoundedRect(QRectF(0, track.top(), left + knob / 2, high), high / 2, high / 2)
        ring = theme.colour("focus" if self.hasFocus() else "bg.surface")
        painter.setPen(QPen(ring, theme.dp(3)))
        painter.drawEllipse(QRectF(left, (self.height() - knob) / 2, knob, knob).adjusted(2, 2, -2, -2))


class StepSlider(QWidget):
    """From `least` to `most` in steps of one; `moved(int)` when a person has moved it."""

    moved = Signal(int)

    def __init__(
        self, name: str, least: int, most: int, words: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = row(self, 10)
        self.less = Button("", "step", "minus", name=words[0])
        self.more = Button("", "step", "plus", name=words[1])
        self.track = _Track(least, most)
        self.track.setAccessibleName(name)
        layout.addWidget(self.less)
        layout.addWidget(self.track, 1)
        layout.addWidget(self.more)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.track.valueChanged.connect(self.moved)

    def show_value(self, value: int) -> None:
        """Stand at a value, without telling."""
        with QSignalBlocker(self.track):
            self.track.setValue(value)
        self.track.update()
        self.less.setEnabled(self.isEnabled() and value > self.track.minimum())
        self.more.setEnabled(self.isEnabled() and value < self.track.maximum())

    def _on_less(self) -> None:
        self.track.setValue(self.track.value() - 1)

    def _on_more(self) -> None:
        self.track.setValue(self.track.value() + 1)
