"""The green panel of *Selesai*: paid, the change, and which notes to hand over."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.core.money import NOTES, Rupiah, in_notes, plain, rupiah
from pos.sales.domain import Sale
from pos.ui import icons, theme
from pos.ui.widgets.notes import note_colour


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things stand from the top, and how large they are, in design pixels."""

    height: int
    headline: tuple[int, int]
    sign: tuple[int, int]
    figure: int
    figure_sizes: tuple[int, ...]
    notes: int
    line: int
    foot: tuple[int, int]


_FULL = _Places(318, (50, 26), (24, 32), 166, (120, 104, 88, 72, 60), 194, 250, (288, 18))
_LOW = _Places(196, (28, 18), (10, 24), 88, (64, 56, 48), 106, 152, (181, 15))
"""The second one for a low window: the same things, closer and smaller."""


class ChangePanel(QWidget):
    """Paints a finished sale's change; its accessible name says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sale: Sale | None = None
        self._places = _LOW if theme.current().low else _FULL
        self.setFixedHeight(theme.dp(self._places.height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sale(self, sale: Sale) -> None:
        """Show another sale."""
        self._sale = sale
        notes = ", ".join(f"{count} {plain(value)}" for value, count in in_notes(sale.change))
        self.setAccessibleName(f"{self._headline(sale)} {rupiah(sale.change or sale.paid)}. {notes}")
        self.update()

    def _headline(self, sale: Sale) -> str:
        if sale.change:
            return self.tr("Lunas · berikan kembalian")
        return self.tr("Lunas · uang pas")

    def paintEvent(self, event: QPaintEvent) -> None:
        sale = self._sale
        if sale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("paid"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.dp(12), theme.dp(12))
        ink = theme.colour("paid.on")
        painter.setPen(ink)
        left = theme.dp(32)
        places = self._places
        sign_top, sign_size = places.sign
        sign = icons.pixmap("circle-check", "paid.on", sign_size, self.devicePixelRatioF())
        painter.drawPixmap(left, theme.dp(sign_top), sign)
        base, pixels = places.headline
        painter.setFont(theme.sans(pixels, 600))
        painter.drawText(left + theme.dp(sign_size + 12), theme.dp(base), self._headline(sale))
        painter.setFont(self._figure_font(sale))
        painter.drawText(left - theme.dp(4), theme.dp(places.figure), rupiah(sale.change or sale.paid))
        self._paint_notes(painter, left, sale)
        line = theme.colour("paid.border")
        painter.fillRect(left, theme.dp(places.line), self.width() - 2 * left, 1, line)
        painter.setPen(ink)
        base, pixels = places.foot
        painter.setFont(theme.sans(pixels, 500))
        foot = self.tr("Diterima {got}    Total {total}").format(
            got=rupiah(sale.tendered), total=rupiah(sale.paid)
        )
        painter.drawText(left, theme.dp(base), foot)
        width = QFontMetrics(theme.sans(pixels, 500)).horizontalAdvance(foot)
        painter.setFont(theme.mono(pixels - 2, 500))
        painter.drawText(left + width + theme.dp(32), theme.dp(base), sale.number)

    def _figure_font(self, sale: Sale) -> QFont:
        """120 px, or as large as the window lets it be."""
        text = rupiah(sale.change or sale.paid)
        for pixels in self._places.figure_sizes:
            font = theme.sans(pixels, 700)
            if QFontMetrics(font).horizontalAdvance(text) <= self.width() - theme.dp(56):
                return font
        return theme.sans(self._places.figure_sizes[-1], 700)

    def _paint_notes(self, painter: QPainter, left: int, sale: Sale) -> None:
        if not sale.change:
            return
        top = self._places.notes
        painter.setFont(theme.sans(17, 600))
        painter.drawText(left, theme.dp(top + 26), self.tr("Berikan:"))
        at = left + theme.dp(84)
        for value, count in in_notes(sale.change):
            at += _chip(painter, at, theme.dp(top), value, count) + theme.dp(8)


def _chip(painter: QPainter, left: int, top: int, value: Rupiah, count: int) -> int:
    text = f"{count}× {plain(value)}"
    font = theme.sans(17, 600)
    width = QFontMetrics(font).horizontalAdvance(text) + theme.dp(28)
    height = theme.dp(38)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(QRectF(left, top, width, height), 6, 6)
    painter.setBrush(QColor(note_colour(value, coin=value not in NOTES)))
    painter.drawRoundedRect(QRectF(left, top, theme.dp(10), height), 4, 4)
    painter.setPen(QColor("#1B1613"))
    painter.setFont(font)
    painter.drawText(QRectF(left + theme.dp(18), top, width, height), Qt.AlignmentFlag.AlignVCenter, text)
    return width
