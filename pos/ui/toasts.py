"""Toasts: a dark bar at the bottom that says what was done, with `Urungkan` where it can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import row

_SHOWN_MS = 6_000
_UNDO_MS = 10_000


class Toast(QWidget):
    """The one toast of a window; a new message takes the place of the old one.

    `say(text)` shows 6 s; `say(text, undo)` 10 s with `Urungkan`, which calls `undo` once (so does Ctrl+Z,
    through `undo_now`).
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._area = (0, 0)
        self._undo: Callable[[], None] | None = None
        layout = row(self, 16, 0)
        layout.setContentsMargins(theme.dp(16), theme.dp(6), theme.dp(7), theme.dp(6))
        self.text = Label("", "body", "inverse")
        self.button = Button(self.tr("Urungkan"), "inverse", key="Ctrl+Z")
        self.button.clicked.connect(self.undo_now)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        host.installEventFilter(self)
        self.hide()

    def set_area(self, left: int, width: int) -> None:
        """Where it may stand, in pixels of the window: never over the one big button."""
        self._area = (left, width)
        if self.isVisible():
            self._place()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a message, with a way back where there is one."""
        self._undo = undo
        self.text.setText(text)
        self.button.setVisible(undo is not None)
        self._timer.start(_UNDO_MS if undo else _SHOWN_MS)
        self.show()
        self._place()
        self.raise_()

    def undo_now(self) -> bool:
        """Undo what the toast tells of; False where there is nothing to undo."""
        undo, self._undo = self._undo, None
        self.dismiss()
        if undo is None:
            return False
        undo()
        return True

    def forget(self) -> None:
        """Something else was done: what could be undone is not the last act any more."""
        if self._undo is not None:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the message away, and the way back with it."""
        self._undo = None
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.ensurePolished()
        hint = self.sizeHint()
        wide = min(max(hint.width(), theme.dp(420)), self._host.width() - theme.dp(32))
        high = max(hint.height(), theme.dp(56))
        left, room = self._area if self._area[1] > wide else (0, self._host.width())
        left += (room - wide) // 2
        self.setGeometry(left, self._host.height() - high - theme.dp(16), wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text.primary"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.dp(8), theme.dp(8))
