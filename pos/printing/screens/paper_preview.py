"""A paper at the printer's own dots, as large as it is, or as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget


class PaperPreview(QScrollArea):
    """Shows a PNG dot for dot where it fits; a wider paper is made smaller.  Scrolls down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture = QPixmap()
        self.setWidget(self._paper)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._paper.setAutoFillBackground(False)

    def set_png(self, png: bytes) -> None:
        """Another paper; empty shows none."""
        self._picture = QPixmap()
        if png:
            self._picture.loadFromData(png)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            self._paper.clear()
            return
        room = round(self.viewport().width() * self.devicePixelRatioF())
        shown = self._picture
        if shown.width() > room:
            shown = shown.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self._paper.setPixmap(shown)
