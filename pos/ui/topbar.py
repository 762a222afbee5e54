"""The bar at the top: whose centre and till this is, the shift, and, always in one place, what works."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from pos.ui import theme
from pos.ui.widgets.labels import Icon, Label, Rule
from pos.ui.widgets.panel import Panel, row

READY: Final = "ready"
TROUBLE: Final = "trouble"
UNKNOWN: Final = "unknown"


class StatusMark(Panel):
    """One device: green and calm when it works, a crimson box with the reason when it does not.

    Emits `pressed` for a tap: whoever sees a trouble wants to see its papers.
    """

    pressed = Signal()

    def __init__(self, name: str, icon: str, trouble_icon: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._name, self._icons = name, (icon, trouble_icon)
        self._short, self._in_trouble = False, False
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(theme.dp(44))
        layout = row(self, 6, 0)
        layout.setContentsMargins(theme.dp(8), theme.dp(5), theme.dp(8), theme.dp(5))
        self._icon = Icon(icon, "paid", 20)
        self._label = Label(name, "body", "secondary")
        layout.addWidget(self._icon)
        layout.addWidget(self._label)

    def set_status(self, status: str, reason: str = "") -> None:
        """`READY`, `TROUBLE` with a short reason (`Kertas habis`), or `UNKNOWN` (hidden)."""
        self.setVisible(status != UNKNOWN)
        trouble = self._in_trouble = status == TROUBLE
        self.set_kind("danger" if trouble else "surface")
        self._icon.set_icon(self._icons[trouble], "danger.text" if trouble else "paid")
        self._label.setText(reason if trouble and reason else self._name)
        self._label.set_tone("danger" if trouble else "secondary")
        self._label.set_role("bodyStrong" if trouble else "body")
        self._label.setVisible(trouble or not self._short)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def set_short(self, short: bool) -> None:
        """Without its name while it works."""
        self._short = short
        self._label.setVisible(self._in_trouble or not short)


class TopBar(Panel):
    """Centre, till and shift at the left; receipt printer, label printer and clock at the right.

    Emits `papers_asked` where one of the printers was tapped.
    """

    papers_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("topbar", parent)
        self.setFixedHeight(theme.dp(56))
        layout = row(self, 8, 0)
        layout.setContentsMargins(theme.dp(16), 0, theme.dp(16), 0)
        self.centre = Label("", "shop")
        self.till = Label("", "body", "secondary")
        self._line = Rule(upright=True)
        self._line.setFixedHeight(theme.dp(28))
        self._shift_icon = Icon("clock-play", "text.secondary", 20)
        self.shift = Label("", "body", "secondary")
        self.receipts = StatusMark(self.tr("Struk"), "printer", "printer-off")
        self.labels = StatusMark(self.tr("Label"), "tag", "alert-circle")
        self.clock = Label("", "button")
        for part in (self.centre, self.till, self._line, self._shift_icon, self.shift):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for mark in (self.receipts, self.labels, self.clock):
            layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        for mark in (self.receipts, self.labels):
            mark.pressed.connect(self.papers_asked)
        self.set_shift("")
        self.receipts.set_status(UNKNOWN)
        self.labels.set_status(UNKNOWN)

    def set_shop(self, centre: str, till: str) -> None:
        """`Pusat Oleh-oleh Anyer`, `Kasir 1`."""
        self.centre.setText(centre)
        self.till.setText(till)

    def set_shift(self, text: str) -> None:
        """`Sif 1 · Siti · sejak 08.02`; empty hides the part."""
        self.shift.setText(text)
        for part in (self._line, self._shift_icon, self.shift):
            part.setVisible(bool(text))

    def set_short(self, short: bool) -> None:
        """In a compact window the devices that work are icons only; their names stay for a screen reader."""
        for mark in (self.receipts, self.labels):
            mark.set_short(short)

    def set_time(self, text: str) -> None:
        """`10.24`."""
        self.clock.setText(text)
