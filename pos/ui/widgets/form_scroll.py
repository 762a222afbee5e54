"""A form in a sheet: as high as it wants to be where there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize

from pos.ui import theme
from pos.ui.widgets.panel import Scroll

_LEAST_FORM = 160


class FormScroll(Scroll):
    """A form that is as high as it wants to be where there is room, and scrolls where letters are large."""

    def sizeHint(self) -> QSize:
        return QSize(self.widget().sizeHint().width(), self.widget().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.widget().minimumSizeHint().width(), theme.dp(_LEAST_FORM))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return done
