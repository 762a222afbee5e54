"""The rail at the left: where one can go, in words; Alt+1 to Alt+9."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pos.ui import icons, theme

_ITEM: Final = 64


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: its key, its word, its icon."""

    key: str
    text: str
    icon: str


class RailButton(QPushButton):
    """One place: icon above word; solid terracotta where one is."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place.text, parent)
        self.place = place
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(place.text)
        self.setProperty("ringsInside", True)

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(64), theme.dp(_ITEM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        token = "rail.text"
        if self.isChecked():
            painter.fillRect(self.rect(), theme.colour("rail.on"))
            token = "rail.onText"
        elif self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("rail.hover"))
        size = theme.dp(24)
        picture = icons.pixmap(self.place.icon, token, 24, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - size) / 2, theme.dp(9)), picture)
        painter.setPen(theme.colour(token))
        painter.setFont(self._word_font())
        box = QRect(0, theme.dp(35), self.width(), theme.dp(20))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("rail.onText"), theme.dp(3)))
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def _word_font(self) -> QFont:
        weight = 600 if self.isChecked() else 500
        font = theme.sans(13, weight)
        fits = QFontMetrics(font).horizontalAdvance(self.text()) <= self.width() - theme.dp(6)
        return font if fits else theme.narrow(13, weight)


class Rail(QWidget):
    """The places of this person, and below them `Kunci`.  `chosen(str)` carries a place's key, `locked()`."""

    chosen = Signal(str)
    locked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[RailButton] = []
        self._training = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.dp(56), 0, theme.dp(8))
        self._column.setSpacing(0)
        self._column.addStretch()
        self._lock = RailButton(Place("lock", self.tr("Kunci"), "lock"))
        self._lock.setCheckable(False)
        self._lock.clicked.connect(self.locked)
        self._column.addWidget(self._lock)

    def set_training(self) -> None:
        """Hatched: this till is only practised on."""
        self._training = True
        self.update()

    def set_places(self, places: tuple[Place, ...]) -> None:
        """Offer other places, in the order of Alt+1, Alt+2 …"""
        for old in self._buttons:
            self._column.removeWidget(old)
            old.deleteLater()
        self._buttons = []
        for at, place in enumerate(places):
            button = RailButton(place)
            button.setToolTip(f"Alt+{at + 1}")
            button.clicked.connect(self._on_clicked)
            self._column.insertWidget(at, button)
            self._buttons.append(button)

    def set_current(self, key: str) -> None:
        """Mark where one is; an unknown key marks nothing."""
        for button in self._buttons:
            button.setChecked(button.place.key == key)

    def button(self, key: str) -> RailButton:
        """The button of a place.  Raises `KeyError` where there is none."""
        for button in self._buttons:
            if button.place.key == key:
                return button
        raise KeyError(key)

    def go(self, number: int) -> None:
        """Go to the place of Alt+`number`, counted from 1."""
        if 0 < number <= len(self._buttons):
            self.chosen.emit(self._buttons[number - 1].place.key)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            # Where one is is marked by the page that opens, not by the tap.
            button.setChecked(False)
            self.chosen.emit(button.place.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail.bg"))
        if self._training:
            painter.fillRect(self.rect(), QBrush(theme.colour("warning.border"), Qt.BrushStyle.BDiagPattern))
            painter.fillRect(0, 0, theme.dp(6), self.height(), theme.colour("warning"))
        size = theme.dp(34)
        painter.drawPixmap((self.width() - size) // 2, theme.dp(11), logo(34, self.devicePixelRatioF()))


def logo(size: float, dpr: float) -> QPixmap:
    """The product's vase."""
    return icons.placeholder("vas", width=size, height=size, dpr=dpr)


class LogoTile(QWidget):
    """The vase on the rail's dark brown, for the login."""

    def __init__(self, size: float = 60, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(theme.dp(size), theme.dp(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("rail.bg"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.dp(10), theme.dp(10))
        inner = self._size * 0.66
        edge = theme.dp((self._size - inner) / 2)
        painter.drawPixmap(edge, edge, icons.placeholder("vas", width=inner, height=inner))
