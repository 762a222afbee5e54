"""The rail at the left: where one can go, in words; Alt and a digit go to the place of that number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pos.ui import icons, theme

_ITEM: Final = 64
_LEAST: Final = 44
_WITH_WORD: Final = 46
_ICON: Final = 24
_WORD: Final = 18


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: its key, its word, its icon, and the digit that goes there with Alt (-1: none).

    The number belongs to the place, not to where it stands: a person who sees fewer places presses the
    same keys.
    """

    key: str
    text: str
    icon: str
    number: int = -1


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
        self._height = theme.dp(_ITEM)
        self._worded = True

    def set_room(self, height: int, worded: bool) -> None:
        """As high as the rail has room for, in pixels; without its word in a small window."""
        self._height, self._worded = height, worded and height >= theme.dp(_WITH_WORD)
        key = f"Alt+{self.place.number}" if self.place.number >= 0 else ""
        self.setToolTip(" · ".join(part for part in ("" if self._worded else self.place.text, key) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(_LEAST), self._height)

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
        size, word = theme.dp(_ICON), theme.dp(_WORD) if self._worded else 0
        picture = icons.pixmap(self.place.icon, token, _ICON, self.devicePixelRatioF())
        gap = theme.dp(2) if word else 0
        top = (self.height() - size - word - gap) // 2
        painter.drawPixmap(QPointF((self.width() - size) / 2, top), picture)
        painter.setPen(theme.colour(token))
        if word:
            painter.setFont(self._word_font())
            box = QRect(0, top + size + gap, self.width(), word)
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
        self._column = QVBoxLayout(self)
        self._worded = True
        self._column.setContentsMargins(0, theme.dp(56), 0, theme.dp(8))
        self._column.setSpacing(0)
        self._column.addStretch()
        self._lock = RailButton(Place("lock", self.tr("Kunci"), "lock"))
        self._lock.setCheckable(False)
        self._lock.clicked.connect(self.locked)
        self._column.addWidget(self._lock)

    def set_places(self, places: tuple[Place, ...]) -> None:
        """Offer other places, from the top."""
        for old in self._buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for at, place in enumerate(places):
            button = RailButton(place)
            button.clicked.connect(self._on_clicked)
            self._column.insertWidget(at, button)
            self._buttons.append(button)
        self._share()

    def set_worded(self, worded: bool) -> None:
        """Whether the places have their words; a compact window shows icons only."""
        self._worded = worded
        self._share()

    def _share(self) -> None:
        """Every place gets the same height, and no less than a finger needs."""
        edges = self._column.contentsMargins()
        room = self.height() - edges.top() - edges.bottom()
        each = max(_LEAST, min(theme.dp(_ITEM), room // (len(self._buttons) + 1)))
        for button in (*self._buttons, self._lock):
            button.set_room(each, self._worded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

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
        """Go to the place of Alt+`number`, where this person has it."""
        for button in self._buttons:
            if button.place.number == number:
                self.chosen.emit(button.place.key)
                return

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            # Where one is is marked by the page that opens, not by the tap.
            button.setChecked(False)
            self.chosen.emit(button.place.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail.bg"))
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
