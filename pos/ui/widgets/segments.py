"""Two or three choices side by side in one box; one of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.panel import row

_HIGH = 48


class _Segment(QAbstractButton):
    """One part of the box; only the outer corners are round."""

    def __init__(self, text: str, key: str, ends: tuple[bool, bool]) -> None:
        super().__init__()
        self.key = key
        self._ends = ends
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.sans(15, 600)).horizontalAdvance(self.text())
        return QSize(max(theme.dp(64), wide + theme.dp(20)), theme.dp(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, may = self.isChecked(), self.isEnabled()
        thick = 2 if on and may else 1
        edge = thick / 2
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        fill = "bg.selected" if on else "bg.pressed" if self.isDown() else "bg.surface"
        painter.fillPath(self._shape(box), theme.colour(fill if may else "disabled.bg"))
        painter.setPen(QPen(theme.colour("accent" if on and may else "border.control"), thick))
        painter.drawPath(self._shape(box))
        painter.setPen(theme.colour("disabled.text" if not may else "accent.text" if on else "text.primary"))
        painter.setFont(theme.sans(15, 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            inset = theme.dp(4)
            painter.setPen(QPen(theme.colour("focus"), theme.dp(3)))
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), theme.dp(5), theme.dp(5))

    def _shape(self, box: QRectF) -> QPainterPath:
        round_ = QPainterPath()
        round_.addRoundedRect(box, theme.dp(8), theme.dp(8))
        half = QPainterPath()
        left, right = self._ends
        if not left:
            half.addRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()))
        if not right:
            half.addRect(QRectF(box.center().x(), box.top(), box.width() / 2, box.height()))
        return round_.united(half).simplified()


class Segments(QWidget):
    """`chosen(str)` carries the key of the one that was tapped; `show_choice` marks one."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 0)
        self.parts: dict[str, QAbstractButton] = {}
        for at, (key, text) in enumerate(choices):
            part = _Segment(text, key, (at == 0, at == len(choices) - 1))
            part.setAccessibleName(f"{name}: {text}")
            part.clicked.connect(self._on_clicked)
            layout.addWidget(part)
            self.parts[key] = part
        self._key = ""

    def show_choice(self, key: str) -> None:
        """Mark one; none where the key is not offered."""
        self._key = key
        for name, part in self.parts.items():
            part.setChecked(name == key)

    def _on_clicked(self) -> None:
        part = self.sender()
        if isinstance(part, _Segment):
            key, before = part.key, self._key
            self.show_choice(key)
            if key != before:
                self.chosen.emit(key)
