"""Draws `gerabah.ico`, the vase of the shop's cards on a light tile: python installer/windows/icon.py

The picture lies in the checkout, as a computer that builds the set-up need not be able to draw.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VASE = HERE.parent.parent / "resources" / "placeholder" / "vas.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_TILE, _EDGE = "#FCEBE3", "#D08A6C"


def drawn(size: int) -> bytes:
    """The icon as a PNG, `size` pixels wide."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter, QPen
    from PySide6.QtSvg import QSvgRenderer

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
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def main() -> int:
    """Write the icon in all its sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    pictures = [Image.open(io.BytesIO(drawn(size))) for size in SIZES]
    pictures[-1].save(
        HERE / "gerabah.ico", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1]
    )
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
