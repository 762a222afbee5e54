"""A field that searches a list while somebody types; its glass lies inside at the left."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.ui import icons, theme

_GLASS = 20
_LEFT = 14


class SearchField(QLineEdit):
    """`textChanged` comes with every letter."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(theme.dp(_GLASS + 8), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        token = "focus" if self.hasFocus() else "text.secondary"
        picture = icons.pixmap("search", token, _GLASS, self.devicePixelRatioF())
        QPainter(self).drawPixmap(theme.dp(_LEFT), (self.height() - theme.dp(_GLASS)) // 2, picture)
