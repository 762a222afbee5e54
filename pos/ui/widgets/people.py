"""People on a screen: initials in a tile, the tile to choose a person by, and the dots of a PIN."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.button import draw_cap

_FACES: Final = ("info", "paid", "warning", "offline")


def initials(name: str) -> str:
    """`Siti Nuraini` is `SN`; titles (Bu, Pak) count, a single name gives its first two letters."""
    words = name.split()
    if not words:
        return "?"
    return (words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]).upper()


def draw_face(painter: QPainter, box: QRect, text: str, back: str, ink: str) -> None:
    """Draw initials or a short code into a box with round corners; `back` and `ink` are colour tokens."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(back))
    painter.drawRoundedRect(QRectF(box), theme.dp(8), theme.dp(8))
    painter.setPen(theme.colour(ink))
    painter.setFont(theme.sans(24 if box.height() >= theme.dp(56) else 15, 700))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Avatar(QWidget):
    """Initials or a short code in a soft square; `size` in design pixels."""

    def __init__(
        self, text: str, size: float = 60, tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setFixedSize(theme.dp(size), theme.dp(size))

    def set_text(self, text: str) -> None:
        """Show another person."""
        self._text = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        back = "accent.soft" if self._tone == "accent" else f"{self._tone}.bg"
        draw_face(QPainter(self), self.rect(), self._text, back, f"{self._tone}.text")


class PersonTile(QPushButton):
    """A person to choose: face, name, role, and the key that chooses (`Alt 1`).  Checkable.

    `low` is the tile of a sheet, 62 px high with a smaller face.
    """

    def __init__(
        self,
        name: str,
        role: str,
        key: str = "",
        place: int = 0,
        low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._high, self._face_size, self._edge = (62, 40, 11) if low else (96, 60, 14)
        self._pixels, self._apart = (15, 0) if low else (17, 3)
        self._role, self._key, self._face = role, key, _FACES[place % len(_FACES)]
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}, {role}")

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.sans(self._pixels, 600)).horizontalAdvance(self.text())
        cap = QFontMetrics(theme.mono(13, 600)).horizontalAdvance(self._key) + 24 if self._cap_shown() else 0
        return QSize(wide + cap + theme.dp(self._face_size + 46), theme.dp(self._high))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cap_shown(self) -> bool:
        return bool(self._key) and theme.layout_of(self.window().width(), theme.current().scale).key_caps

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        fill = "bg.selected" if chosen else "bg.pressed" if self.isDown() else "bg.surface"
        thick = 2 if chosen else 1
        painter.setPen(QPen(theme.colour("accent" if chosen else "border.subtle"), thick))
        painter.setBrush(theme.colour(fill))
        edge = thick / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), theme.dp(8), theme.dp(8)
        )
        size = theme.dp(self._face_size)
        face = QRect(theme.dp(self._edge), (self.height() - size) // 2, size, size)
        back, ink = ("accent", "accent.on") if chosen else (f"{self._face}.bg", f"{self._face}.text")
        draw_face(painter, face, initials(self.text()), back, ink)
        self._paint_words(painter, face.right() + theme.dp(13))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        middle = self.height() // 2
        wide = self.width() - left
        painter.setPen(theme.colour("text.primary"))
        painter.setFont(theme.sans(self._pixels, 600))
        painter.drawText(QRect(left, middle - theme.dp(21 + self._apart), wide, theme.dp(26)), 0, self.text())
        painter.setPen(theme.colour("text.secondary"))
        painter.setFont(theme.sans(13, 500))
        painter.drawText(QRect(left, middle + theme.dp(self._apart), wide, theme.dp(20)), 0, self._role)
        if self._cap_shown():
            cap = QFontMetrics(theme.mono(13, 600)).horizontalAdvance(self._key) + theme.dp(12)
            box = QRect(self.width() - cap - theme.dp(13), middle - theme.dp(10), cap, theme.dp(20))
            draw_cap(painter, box, self._key, theme.colour("text.secondary"))


class PinDots(QWidget):
    """One ring a digit, filled as digits are typed; `set_wrong(True)` draws them in crimson."""

    def __init__(self, digits: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits, self._filled, self._wrong = digits, 0, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_digits(self, digits: int) -> None:
        """How long the PIN is."""
        self._digits = digits
        self.updateGeometry()
        self.update()

    def set_filled(self, filled: int) -> None:
        """How many digits were typed."""
        self._filled = filled
        self.setAccessibleName(
            self.tr("{typed} dari {digits} angka").format(typed=filled, digits=self._digits)
        )
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Whether the last PIN was wrong."""
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(36) * self._digits, theme.dp(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.colour("danger" if self._wrong else "text.primary")
        painter.setPen(QPen(ink, theme.dp(2)))
        step, size = theme.dp(36), theme.dp(18)
        left = (self.width() - step * self._digits) // 2 + (step - size) // 2
        for place in range(self._digits):
            painter.setBrush(ink if place < self._filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRect(left + place * step, (self.height() - size) // 2, size, size))
