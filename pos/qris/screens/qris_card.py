"""The QRIS code as a white card: the code itself, the amount, and whose it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.core.money import rupiah
from pos.printing.qr import QUIET_MODULES, qr_matrix
from pos.qris.domain import ShownCode
from pos.ui import theme

_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#000000")
_GREY: Final = QColor("#4A4A4A")
_EDGE: Final = 14
_HEAD: Final = 40
_AMOUNT, _LINE = 40, 20
_LEAST_SIDE: Final = 160


class QrisCard(QWidget):
    """Draws a code, black on white in every look: telephones read nothing else well.

    The code takes the largest whole number of pixels a module that the card's size allows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code: ShownCode | None = None
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumSize(theme.dp(420), theme.dp(500))

    def show_code(self, code: ShownCode | None, caption: str = "") -> None:
        """Draw another code; `caption` is a last line, as `bagian 2 dari 2`."""
        self.code, self._caption = code, caption
        said = (
            ["QRIS"]
            if code is None
            else ["QRIS", code.merchant_name, rupiah(code.amount), *self._below(code)]
        )
        self.setAccessibleName(", ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(392), theme.dp(468))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.dp(_LEAST_SIDE + 2 * _EDGE), theme.dp(_LEAST_SIDE + _HEAD + _AMOUNT + 3 * _LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border.control"), 1))
        painter.setBrush(_WHITE)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.dp(8), theme.dp(8))
        if self.code is None:
            return
        below = self._below(self.code)
        foot = theme.dp(_AMOUNT) + theme.dp(_LINE) * (1 + len(below)) + theme.dp(8)
        self._paint_head(painter, self.code)
        top = theme.dp(_HEAD)
        self._paint_code(painter, QRect(0, top, self.width(), self.height() - top - foot), self.code)
        self._paint_foot(painter, self.height() - foot, self.code, below)

    def _below(self, code: ShownCode) -> list[str]:
        typed = "" if code.with_amount else self.tr("Pembeli mengetik jumlahnya sendiri")
        return [line for line in (typed, self._caption) if line]

    def _paint_head(self, painter: QPainter, code: ShownCode) -> None:
        box = QRect(0, 0, self.width(), theme.dp(_HEAD)).adjusted(
            theme.dp(_EDGE), theme.dp(4), -theme.dp(_EDGE), 0
        )
        painter.setPen(_BLACK)
        painter.setFont(theme.sans(22, 700))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "QRIS")
        if code.nmid:
            painter.setFont(theme.sans(13, 500))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, self.tr("NMID {nmid}").format(nmid=code.nmid))

    def _paint_code(self, painter: QPainter, room: QRect, code: ShownCode) -> None:
        matrix = qr_matrix(code.payload)
        # Card and room are white: the quiet zone may reach over the card's margin, not over its words.
        inner = len(matrix) - 2 * QUIET_MODULES
        module = max(1, min(room.width() // len(matrix), room.height() // (inner + QUIET_MODULES)))
        left = room.left() + (room.width() - module * inner) // 2
        top = room.top() + (room.height() - module * inner) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y in range(inner):
            for x in range(inner):
                if matrix[y + QUIET_MODULES][x + QUIET_MODULES]:
                    painter.fillRect(left + x * module, top + y * module, module, module, _BLACK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_foot(self, painter: QPainter, top: int, code: ShownCode, below: list[str]) -> None:
        middle = Qt.AlignmentFlag.AlignCenter
        wide = self.width() - 2 * theme.dp(8)
        painter.setPen(_BLACK)
        painter.setFont(theme.sans(30, 700))
        painter.drawText(QRect(theme.dp(8), top, wide, theme.dp(_AMOUNT)), middle, rupiah(code.amount))
        top += theme.dp(_AMOUNT)
        for font, text, colour in (
            (theme.sans(14, 700), code.merchant_name, _BLACK),
            *((theme.sans(13, 500), line, _GREY) for line in below),
        ):
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QRect(theme.dp(8), top, wide, theme.dp(_LINE)), middle, shown)
            top += theme.dp(_LINE)
