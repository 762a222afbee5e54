"""A switch: on or off, with what it is for beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos.ui import theme

_TRACK = (52, 30)
_GAP = 12
_HEIGHT = 52


class Switch(QAbstractButton):
    """On or off at a tap, Space or Enter; `toggled(bool)`.  `caption` is a small line below the text."""

    def __init__(self, text: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(caption)

    def sizeHint(self) -> QSize:
        wide = max(
            QFontMetrics(theme.sans(16, 600)).horizontalAdvance(self.text()),
            QFontMetrics(theme.sans(14, 400)).horizontalAdvance(self._caption),
        )
        return QSize(theme.dp(_TRACK[0] + _GAP + 4) + wide, theme.dp(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = theme.dp(_TRACK[0]), theme.dp(_TRACK[1])
        track = QRectF(2, (self.height() - high) / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if self.isChecked() else "border.control"))
        painter.drawRoundedRect(track, high / 2, high / 2)
        inset = theme.dp(3)
        knob = high - 2 * inset
        left = track.right() - inset - knob if self.isChecked() else track.left() + inset
        painter.setBrush(theme.colour("accent.on" if self.isChecked() else "bg.surface"))
        painter.drawEllipse(QRectF(left, track.top() + inset, knob, knob))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), theme.dp(3)))
            painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), high / 2, high / 2)
        self._paint_words(painter, theme.dp(_TRACK[0] + _GAP) + 2)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        half = self.height() // 2
        flags = Qt.AlignmentFlag.AlignLeft | (
            Qt.AlignmentFlag.AlignBottom if self._caption else Qt.AlignmentFlag.AlignVCenter
        )
        painter.setPen(theme.colour("text.primary"))
        painter.setFont(theme.sans(16, 600))
        top = half + theme.dp(1) if self._caption else self.height()
        painter.drawText(QRect(left, 0, self.width() - left, top), flags, self.text())
        if self._caption:
            painter.setPen(theme.colour("text.secondary"))
            painter.setFont(theme.sans(14, 400))
            below = QRect(left, half + theme.dp(2), self.width() - left, half)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._caption)
