"""A field that offers a list to choose one of, with an arrow that says so."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from pos.ui import icons, theme

_ARROW = 20


class Choice(QComboBox):
    """A drop-down list; typing goes to the first entry that begins with what is typed."""

    def give_way(self, letters: int) -> None:
        """Be no wider than so many letters where there is no room; a long entry is cut, others stay whole."""
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet takes the style's own arrow away.
        picture = icons.pixmap("chevron-down", "text.secondary", _ARROW, self.devicePixelRatioF())
        left = self.width() - theme.dp(_ARROW + 12)
        QPainter(self).drawPixmap(left, (self.height() - theme.dp(_ARROW)) // 2, picture)
