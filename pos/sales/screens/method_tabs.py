"""The ways to pay, one beside the other over the panels of *Bayar*."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import row

CASH, QRIS, TRANSFER, CARD, SPLIT = "T", "Q", "R", "K", "B"
"""The ways to pay by the letter that chooses them."""

_CAP: Final = 20


class MethodTab(Button):
    """A way to pay: its icon and key in one line, its word below, so that five stand side by side."""

    def __init__(self, text: str, icon: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "tab", icon, key, parent=parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        icon, text, _dot, cap = self._widths()
        above = icon + (theme.dp(6) + cap if cap else 0)
        return QSize(max(above, text) + 2 * theme.dp(self.look.padding), theme.dp(self.look.height))

    def _paint_row(self, painter: QPainter, colour: QColor) -> None:
        icon, _text, _dot, cap = self._widths()
        gap = theme.dp(6)
        left = (self.width() - icon - (gap + cap if cap else 0)) // 2
        top = theme.dp(10)
        self._paint_icon(painter, QPointF(left, top), icon, colour)
        if cap:
            high = theme.dp(_CAP)
            self._paint_cap(painter, QRect(left + icon + gap, top + (icon - high) // 2, cap, high), colour)
        painter.setPen(colour)
        painter.setFont(self._font())
        below = QRect(0, top + icon, self.width(), self.height() - top - icon - theme.dp(6))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._shown_text())


class MethodTabs(QWidget):
    """Five tabs; `chosen(str)` carries the letter of the one that was tapped."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 8)
        self.tabs: dict[str, MethodTab] = {}
        for letter, text, icon in (
            (CASH, self.tr("Tunai"), "cash-banknote"),
            (QRIS, self.tr("QRIS"), "qrcode"),
            (TRANSFER, self.tr("Transfer"), "building-bank"),
            (CARD, self.tr("Kartu"), "wallet"),
            (SPLIT, self.tr("Bagi bayar"), "arrows-split"),
        ):
            tab = MethodTab(text, icon, letter)
            tab.setProperty("letter", letter)
            tab.clicked.connect(self._on_clicked)
            layout.addWidget(tab, 1)
            self.tabs[letter] = tab

    def set_current(self, letter: str) -> None:
        """Mark the way that is chosen."""
        for key, tab in self.tabs.items():
            tab.setChecked(key == letter)

    def _on_clicked(self) -> None:
        tab = self.sender()
        if tab is not None:
            letter = str(tab.property("letter"))
            self.chosen.emit(letter)
