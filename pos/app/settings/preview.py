"""How a look will be, before it is worn: a line of the cart, its total and the big button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.staff.domain import DEFAULTS, Preferences
from pos.ui import icons, theme

_ENGLISH = {"Keranjang": "Cart", "Total": "Total", "BAYAR": "PAY"}


class LookPreview(QWidget):
    """Paints a sample in a look that is not worn yet: its own colours, sizes and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = DEFAULTS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Contoh tampilan"))

    def show_look(self, preferences: Preferences) -> None:
        """Show another look."""
        self._shown = preferences
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(300), self._px(290))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.dp(240), self._px(290))

    def _px(self, length: float) -> int:
        return round(length * self._shown.scale_percent / 100)

    def _font(self, pixels: float, weight: int, mono: bool = False) -> QFont:
        # The face in the worn scale, then sized for the one that is shown.
        font = theme.mono(pixels, weight) if mono else theme.sans(pixels, weight)
        font.setPixelSize(self._px(pixels))
        return font

    def _word(self, indonesian: str) -> str:
        return _ENGLISH[indonesian] if self._shown.language == "en" else indonesian

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.Theme(self._shown.look, self._shown.scale_percent / 100)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("border.control"), 1))
        painter.setBrush(look.colour("bg.surface"))
        painter.drawRoundedRect(box, self._px(8), self._px(8))
        self._paint_line(painter, look)
        self._paint_total(painter, look)
        self._paint_button(painter, look)

    def _paint_line(self, painter: QPainter, look: theme.Theme) -> None:
        edge = self._px(16)
        line = QRect(edge, self._px(12), self.width() - 2 * edge, self._px(34))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("text.primary"))
        painter.setFont(self._font(20, 600))
        painter.drawText(line, left, self._word("Keranjang"))
        row = QRect(1, self._px(58), self.width() - 2, self._px(62))
        painter.fillRect(row, look.colour("bg.selected"))
        painter.fillRect(QRect(1, row.top(), self._px(4), row.height()), look.colour("accent"))
        name = QRect(edge, row.top() + self._px(6), line.width(), self._px(26))
        painter.setFont(self._font(15, 600))
        painter.drawText(name, left, "1×  Vas Leher Panjang")
        painter.setFont(self._font(16, 600))
        painter.drawText(name, right, "125.000")
        painter.setPen(look.colour("text.secondary"))
        painter.setFont(self._font(13, 500))
        painter.drawText(name.translated(0, self._px(24)), left, "Bu Aminah")

    def _paint_total(self, painter: QPainter, look: theme.Theme) -> None:
        edge = self._px(16)
        box = QRect(edge, self._px(132), self.width() - 2 * edge, self._px(52))
        painter.fillRect(QRect(1, self._px(126), self.width() - 2, 2), look.colour("border.strong"))
        painter.setPen(look.colour("text.primary"))
        painter.setFont(self._font(20, 600))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._word("Total"))
        painter.setFont(self._font(38, 700))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, "Rp125.000")

    def _paint_button(self, painter: QPainter, look: theme.Theme) -> None:
        edge = self._px(16)
        box = QRect(edge, self._px(196), self.width() - 2 * edge, self._px(76))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(box), self._px(8), self._px(8))
        ink = look.colour("accent.on")
        size = self._px(28)
        picture = icons.drawn("cash-banknote", ink.name(), size, self.devicePixelRatioF())
        at = box.left() + self._px(22)
        painter.drawPixmap(at, box.center().y() - size // 2, picture)
        painter.setPen(ink)
        painter.setFont(self._font(22, 600))
        words = box.adjusted(self._px(22) + size + self._px(10), 0, 0, 0)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, side, self._word("BAYAR"))
        if self._shown.key_caps:
            self._paint_cap(painter, box)

    def _paint_cap(self, painter: QPainter, button: QRect) -> None:
        wide, high = self._px(52), self._px(20)
        cap = QRect(button.right() - self._px(20) - wide, button.center().y() - high // 2, wide, high)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._font(13, 600, mono=True))
        painter.drawRoundedRect(QRectF(cap), self._px(4), self._px(4))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, "Enter")
