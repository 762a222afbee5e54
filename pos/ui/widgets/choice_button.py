"""A wide button of a list to choose from: a title, a small line under it, a word at the right, a key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.button import draw_cap

_HIGH = 60
_VERTICAL = Qt.AlignmentFlag.AlignVCenter


class ChoiceButton(QPushButton):
    """One thing of a list; long names are cut with `…`.  `key` is the digit that chooses it.  Checkable."""

    def __init__(
        self, title: str, below: str = "", right: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(title, below, right)

    def set_words(self, title: str, below: str = "", right: str = "") -> None:
        """Other words."""
        self.setText(title)
        self._below, self._right = below, right
        self.setAccessibleName(", ".join(part for part in (title, below, right) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(200), theme.dp(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        fill = "bg.selected" if chosen else "bg.pressed" if self.isDown() else "bg.surface"
        thick = 2 if chosen else 1
        painter.setPen(QPen(theme.colour("accent" if chosen else "border.control"), thick))
        painter.setBrush(theme.colour(fill))
        edge = thick / 2
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, theme.dp(8), theme.dp(8))
        left = self._paint_key(painter, theme.dp(12))
        right = self._paint_right(painter, self.width() - theme.dp(14))
        self._paint_words(painter, left, right - theme.dp(10))

    def _paint_key(self, painter: QPainter, left: int) -> int:
        if not self.key or not theme.layout_of(self.window().width(), theme.current().scale).key_caps:
            return left + theme.dp(4)
        wide = QFontMetrics(theme.mono(13, 600)).horizontalAdvance(self.key) + theme.dp(12)
        cap = QRect(left, (self.height() - theme.dp(20)) // 2, wide, theme.dp(20))
        draw_cap(painter, cap, self.key, theme.colour("text.secondary"))
        return left + wide + theme.dp(12)

    def _paint_right(self, painter: QPainter, right: int) -> int:
        font = theme.sans(16, 600)
        wide = QFontMetrics(font).horizontalAdvance(self._right)
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary"))
        painter.drawText(QRect(right - wide, 0, wide, self.height()), _VERTICAL, self._right)
        return right - wide

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        wide, half = right - left, self.height() // 2
        font, small = theme.sans(16, 600), theme.sans(13, 500)
        title = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, wide)
        painter.setPen(theme.colour("text.primary"))
        painter.setFont(font)
        if not self._below:
            painter.drawText(QRect(left, 0, wide, self.height()), _VERTICAL, title)
            return
        painter.drawText(QRect(left, half - theme.dp(23), wide, theme.dp(24)), _VERTICAL, title)
        below = QFontMetrics(small).elidedText(self._below, Qt.TextElideMode.ElideRight, wide)
        painter.setPen(theme.colour("text.secondary"))
        painter.setFont(small)
        painter.drawText(QRect(left, half + theme.dp(2), wide, theme.dp(18)), _VERTICAL, below)
