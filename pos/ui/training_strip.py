"""The strip over every page of a till that is only practised on: amber, hatched, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos.ui import theme
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.panel import row

_HIGH = 34


class TrainingStrip(QWidget):
    """`MODE LATIHAN · bukan penjualan sungguhan`, between two hatched ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.dp(_HIGH))
        layout = row(self, 10)
        self.words = Label(self.tr("MODE LATIHAN · bukan penjualan sungguhan"), "button")
        palette = self.words.palette()
        palette.setColor(self.words.foregroundRole(), theme.colour("warning.on"))
        self.words.setPalette(palette)
        self.words.setStyleSheet(f"color: {theme.colour('warning.on').name()};")
        self.setAccessibleName(self.words.text())
        layout.addStretch()
        layout.addWidget(Icon("alert-triangle", "warning.on", 20))
        layout.addWidget(self.words)
        layout.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("warning"))
        room = (self.width() - self.words.width()) // 2 - theme.dp(56)
        hatch(painter, 0, room, self.height())
        hatch(painter, self.width() - room, room, self.height())


def hatch(painter: QPainter, left: int, width: int, height: int) -> None:
    """Diagonal lines that say at a glance that this is no real till."""
    if width > 0:
        brush = QBrush(theme.colour("warning.border"), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(left, 0, width, height, brush)
