"""A QR code on the screen, black on white in every look: telephones read nothing else well."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.printing.qr import MOST_BYTES, qr_matrix
from pos.ui import theme

_LEAST_PIXELS = 2
"""Smaller modules are not read from a laptop's screen."""


class CodeView(QWidget):
    """A code with the largest whole number of pixels a module that fits into `side` design pixels."""

    def __init__(self, name: str, side: float = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._matrix: tuple[tuple[bool, ...], ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> bool:
        """Draw the code of a text; False where it is too long to be read from a screen."""
        self._matrix = qr_matrix(text) if 0 < len(text.encode()) <= MOST_BYTES else ()
        if self._pixels() < _LEAST_PIXELS:
            self._matrix = ()
        self.setVisible(bool(self._matrix))
        self.update()
        return bool(self._matrix)

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(self._side), theme.dp(self._side))

    def _pixels(self) -> int:
        return theme.dp(self._side) // len(self._matrix) if self._matrix else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        pixels = self._pixels()
        left = (self.width() - pixels * len(self._matrix)) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        for y, line in enumerate(self._matrix):
            for x, module in enumerate(line):
                if module:
                    painter.fillRect(left + x * pixels, left + y * pixels, pixels, pixels, QColor("#000000"))
