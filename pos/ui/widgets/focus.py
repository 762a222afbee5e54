"""The focus ring: 3 px, 2 px outside the control, shown after keyboard use and not after touch.

Imported after the first paint: the names of `QStyle` alone cost 7 ms.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from pos.ui import theme

_OUTSIDE = 5


class RingStyle(QProxyStyle):
    """Leaves room for the ring around the control."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return theme.dp(_OUTSIDE)
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        # Laid over the whole window: a control at the edge of the part it stands in keeps its whole ring.
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returned)


class FocusRing(QFocusFrame):
    """One ring for a window; follows the focus from button to button."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring_style = RingStyle("Fusion")
        self._ring_style.setParent(self)
        self.setStyle(self._ring_style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        by_touch = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        shown = isinstance(new, QPushButton) and not by_touch and new.window() is self._window
        # A control at the window's edge (the rail) has no room outside and draws its own ring within.
        shown = shown and new is not None and not new.property("ringsInside")
        self.setWidget(new if shown else None)  # type: ignore[arg-type]
        self.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = theme.dp(3)
        painter.setPen(QPen(theme.colour("focus"), thick))
        box = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(box, theme.dp(11), theme.dp(11))
