"""A paper on the screen at the printer's own dots, beside a form."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column, row

_BAR = 14
"""Beside the paper, for the scroll bar."""


class PaperPreview(QWidget):
    """A picture of a paper, one screen dot a printer's dot, that scrolls; `show_png` puts another one in.

    Where the screen has not the room the picture is made smaller, and the caption says so.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        inner = column(self, 8)
        head = row(None, 8)
        self.title = Label(self.tr("Pratinjau"), "bodyStrong")
        self.caption = Label("", "caption", "secondary")
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.caption)
        inner.addLayout(head)
        self.paper = QLabel()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.paper.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.paper)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: the width that a paper has must not depend on its length.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(self.tr("Pratinjau"))
        inner.addWidget(self._scroll, 1)

    @staticmethod
    def width_for(dots: int) -> int:
        """The pixels that a paper of a width needs at its own dots, on a screen of plain pixels."""
        return dots + theme.dp(_BAR)

    @property
    def is_native(self) -> bool:
        """Whether each dot has its own pixel now."""
        return self._picture.width() <= self._room

    @property
    def _room(self) -> int:
        return int((self._scroll.viewport().width()) * self.devicePixelRatioF())

    def show_png(self, png: bytes) -> None:
        """Another paper; what was scrolled to stays in sight.  Nothing shows nothing."""
        picture = QPixmap()
        if png:
            picture.loadFromData(png)
        self._picture = picture
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(384), theme.dp(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        if self._picture.isNull():
            self.paper.clear()
            self.caption.setText("")
            return
        shown = self._picture
        dots = shown.width()
        if not self.is_native:
            shown = shown.scaledToWidth(max(1, self._room), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.paper.setPixmap(shown)
        said = self.tr("{n} titik") if self.is_native else self.tr("{n} titik, diperkecil")
        self.caption.setText(said.format(n=dots))
