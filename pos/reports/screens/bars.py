"""Bars on the screen, drawn by hand: upright for days, level for names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.reports.domain import millions
from pos.ui import theme

_ROW = 34
_MOST_NAME = 150


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its value, how that is written, and whether it stands out."""

    name: str
    value: int
    shown: str
    strong: bool = False


class DayBars(QWidget):
    """One bar a day; the strong ones (weekends, when buses come) carry their values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show other days."""
        self._bars = tuple(bars)
        told = ", ".join(f"{bar.name}: {bar.shown}" for bar in bars if bar.value > 0)
        self.setAccessibleDescription(told)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.dp(240), theme.dp(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        most = max(1, *(bar.value for bar in self._bars))
        left, floor = theme.dp(40), self.height() - theme.dp(22)
        room = floor - theme.dp(22)
        self._grid(painter, most, (left, floor, room))
        step = (self.width() - left) / len(self._bars)
        tops: list[tuple[int, QRect, str]] = []
        painter.setFont(theme.sans(13, 600))
        wide = QFontMetrics(painter.font())
        for place, bar in enumerate(self._bars):
            high = room * max(0, bar.value) / most
            x = left + place * step
            box = QRectF(x + step * 0.14, floor - high, step * 0.72, high)
            painter.fillRect(box, theme.colour("chart.1" if bar.strong else "accent.border"))
            middle = round(x + step / 2)
            if bar.strong and bar.value > 0:
                half = wide.horizontalAdvance(bar.shown) // 2 + theme.dp(2)
                top = QRect(middle - half, round(floor - high) - theme.dp(19), 2 * half, theme.dp(18))
                tops.append((bar.value, top, bar.shown))
            if place % 7 == 0:
                under = QRect(middle - theme.dp(30), floor + theme.dp(3), theme.dp(60), theme.dp(18))
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, bar.name)
        self._values(painter, tops)
        painter.fillRect(QRect(left, floor, self.width() - left, 2), theme.colour("border.strong"))

    def _grid(self, painter: QPainter, most: int, place: tuple[int, int, int]) -> None:
        left, floor, room = place
        painter.setFont(theme.sans(13))
        for quarter in range(1, 5):
            y = floor - room * quarter // 4
            painter.fillRect(QRect(left, y, self.width() - left, 1), theme.colour("chart.grid"))
            painter.setPen(theme.colour("text.secondary"))
            box = QRect(0, y - theme.dp(10), left - theme.dp(6), theme.dp(20))
            painter.drawText(
                box,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                millions(most * quarter // 4),
            )
        painter.setPen(theme.colour("text.primary"))

    def _values(self, painter: QPainter, tops: list[tuple[int, QRect, str]]) -> None:
        """The largest first; one that would lie on another is left out."""
        drawn: list[QRect] = []
        for _value, box, text in sorted(tops, key=_largest_first):
            if not any(box.intersects(other) for other in drawn):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                drawn.append(box)


def _largest_first(top: tuple[int, QRect, str]) -> int:
    return -top[0]


class NameBars(QWidget):
    """One bar a name, the longest first; as many as there is room for."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show others."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(", ".join(f"{bar.name}: {bar.shown}" for bar in bars))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.dp(200), theme.dp(3 * _ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = theme.dp(_ROW)
        shown = self._bars[: self.height() // high]
        if not shown:
            return
        font = theme.sans(13)
        metrics, strong = QFontMetrics(font), QFontMetrics(theme.sans(13, 600))
        names = min(
            theme.dp(_MOST_NAME), max(metrics.horizontalAdvance(bar.name) for bar in shown)
        ) + theme.dp(12)
        values = max(strong.horizontalAdvance(bar.shown) for bar in shown) + theme.dp(12)
        room, most = self.width() - names - values, max(1, *(bar.value for bar in shown))
        for place, bar in enumerate(shown):
            y = place * high
            painter.setPen(theme.colour("text.primary"))
            painter.setFont(font)
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names - theme.dp(4))
            painter.drawText(QRect(0, y, names, high), Qt.AlignmentFlag.AlignVCenter, name)
            long = max(0, room * bar.value // most)
            box = QRect(names, y + theme.dp(5), long, high - theme.dp(10))
            painter.fillRect(box, theme.colour(self._token))
            painter.setFont(theme.sans(13, 600))
            value = QRect(names + long + theme.dp(8), y, values, high)
            painter.drawText(value, Qt.AlignmentFlag.AlignVCenter, bar.shown)
