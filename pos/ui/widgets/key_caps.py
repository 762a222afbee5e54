"""Names of keys as caps, for lists of keys; buttons draw their own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.button import draw_cap


class KeyCaps(QWidget):
    """One or two keys as caps: `Ctrl` `Z`."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys.split()
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(theme.mono(13, 600))
        return [metrics.horizontalAdvance(key) + theme.dp(13) for key in self._keys]

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(sum(widths) + theme.dp(4) * (len(widths) - 1), theme.dp(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for key, width in zip(self._keys, self._widths(), strict=True):
            draw_cap(
                painter, QRect(left, theme.dp(1), width, theme.dp(20)), key, theme.colour("text.primary")
            )
            left += width + theme.dp(4)
