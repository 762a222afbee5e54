"""Drawing for eyes that are a metre and a half away: every length grows with the display."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from pos.printing.qr import qr_matrix
from pos.ui import theme

_LIGHT: Final = theme.Theme(theme.LIGHT)
"""A buyer's display is always light: it stands in the daylight of the door."""

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE: Final = Qt.AlignmentFlag.AlignCenter

WIDE: Final = 1024
HIGH: Final = 600
"""The smallest display that is drawn for; larger ones are drawn larger."""

_LEAST: Final = 0.6
"""How far a text may shrink before it is cut."""


def unit_of(width: int, height: int) -> float:
    """How many pixels a length of 1 has on a display."""
    return max(0.5, min(width / WIDE, height / HIGH))


class Easel:
    """A painter with the display's unit; keeps what it has written, and what had to be cut."""

    def __init__(self, painter: QPainter, unit: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter = painter
        self.unit = unit
        self.said: list[str] = []
        self.cut: list[str] = []

    def box(self, left: float, top: float, wide: float, high: float) -> QRect:
        """A box of the design in pixels."""
        unit = self.unit
        return QRect(round(left * unit), round(top * unit), round(wide * unit), round(high * unit))

    def font(self, pixels: float, weight: int) -> QFont:
        """Plex Sans in the display's size, whatever text size the attendant has chosen."""
        font = theme.sans(16, weight)
        font.setPixelSize(max(1, round(pixels * self.unit)))
        return font

    def width_of(self, text: str, pixels: float, weight: int) -> float:
        """The width of a text in lengths of the design."""
        return QFontMetrics(self.font(pixels, weight)).horizontalAdvance(text) / self.unit

    def write(
        self,
        box: QRect,
        text: str,
        pixels: float,
        weight: int = 600,
        token: str = "text.primary",
        where: Qt.AlignmentFlag = LEFT,
    ) -> QRect:
        """Write one line; it shrinks where it is too wide, and is cut with `…` where it still is.

        Returns the box that its letters take.
        """
        size, short = pixels, Qt.TextElideMode.ElideRight
        font = self.font(size, weight)
        while size > pixels * _LEAST and QFontMetrics(font).elidedText(text, short, box.width()) != text:
            size -= 1
            font = self.font(size, weight)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, short, box.width())
        self.said.append(text)
        if shown != text:
            self.cut.append(text)
        self.painter.setFont(font)
        self.painter.setPen(_LIGHT.colour(token))
        self.painter.drawText(box, where, shown)
        return metrics.boundingRect(box, where, shown)

    def strike(self, box: QRect, token: str) -> None:
        """A line through what was written in a box."""
        thick = max(2, round(2 * self.unit))
        self.painter.fillRect(box.left(), box.center().y(), box.width(), thick, _LIGHT.colour(token))

    def fill(self, box: QRect, token: str, round_by: float = 0) -> None:
        """A surface."""
        self.panel(box, _LIGHT.colour(token), round_by)

    def panel(self, box: QRect, colour: QColor, round_by: float = 0) -> None:
        """A surface of any colour."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        radius = round_by * self.unit
        self.painter.drawRoundedRect(QRectF(box), radius, radius)

    def rule(self, left: float, top: float, wide: float, token: str = "border.subtle") -> None:
        """A thin line across."""
        self.painter.setPen(QPen(_LIGHT.colour(token), 1))
        box = self.box(left, top, wide, 0)
        self.painter.drawLine(box.left(), box.top(), box.left() + box.width(), box.top())

    def code(self, box: QRect, payload: str) -> None:
        """A QR code as large as whole pixels a module allow, in a white box with its quiet zone."""
        self.panel(box, QColor("#FFFFFF"), 8)
        matrix = qr_matrix(payload)
        size = len(matrix)
        module = min(box.width(), box.height()) // size
        left = box.left() + (box.width() - module * size) // 2
        top = box.top() + (box.height() - module * size) // 2
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for y, line in enumerate(matrix):
            for x, black in enumerate(line):
                if black:
                    self.painter.fillRect(
                        left + x * module, top + y * module, module, module, QColor("#000000")
                    )
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
