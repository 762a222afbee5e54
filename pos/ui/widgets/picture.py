"""A picture of paper: PNG bytes at a width, scrollable."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from pos.ui import theme


class PictureView(QScrollArea):
    """Shows a receipt or slip; `set_png(b"")` shows nothing.  `width` is in design pixels."""

    def __init__(self, width: float = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._width = width
        self.setWidget(self._paper)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(theme.dp(width))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_png(self, png: bytes) -> None:
        """Show a PNG, scaled to the view's width."""
        picture = QPixmap()
        if png:
            picture.loadFromData(png)
        if picture.isNull():
            self._paper.clear()
            return
        ratio = self.devicePixelRatioF()
        wide = round(theme.dp(self._width - 16) * ratio)
        scaled = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        self._paper.setPixmap(scaled)
