"""Draws `gerabah.ico` and `gerabah.bmp`, the vase of the shop's cards: python installer/windows/icon.py

The icon has a light tile below it, the other one stands at the side of the set-up's last page.  Both lie in
the checkout, as a computer that builds the set-up need not be able to draw.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
VASE = HERE.parent.parent / "resources" / "placeholder" / "vas.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
SIDE = (164, 314)
_TILE, _EDGE, _VASE = "#FCEBE3", "#D08A6C", "#A8421D"


def icon(size: int) -> QImage:
    """The icon, `size` pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.0, size / 40)
    painter.setPen(QPen(QColor(_EDGE), line))
    painter.setBrush(QColor(_TILE))
    tile = QRectF(line / 2, line / 2, size - line, size - line)
    painter.drawRoundedRect(tile, size / 6, size / 6)
    room = size * 0.02
    QSvgRenderer(str(VASE)).render(painter, QRectF(room, room, size - 2 * room, size - 2 * room))
    painter.end()
    return image


def side() -> QImage:
    """The picture of the last page, in the size that NSIS asks for."""
    width, height = SIDE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(_TILE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = 220.0
    vase = QRectF((width - room) / 2, (height - room) / 2, room, room)
    QSvgRenderer(str(VASE)).render(painter, vase)
    painter.fillRect(QRectF(0, height - 10, width, 10), QColor(_VASE))
    painter.end()
    return image


def as_pillow(image: QImage) -> Image.Image:
    """The same picture for Pillow, which writes icons and pictures with a palette."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def main() -> int:
    """Write both."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    pictures = [as_pillow(icon(size)) for size in SIZES]
    sizes = [(size, size) for size in SIZES]
    pictures[-1].save(HERE / "gerabah.ico", sizes=sizes, append_images=pictures[:-1])
    as_pillow(side()).convert("RGB").quantize(64).save(HERE / "gerabah.bmp")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
