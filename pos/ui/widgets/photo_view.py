"""A photo as a square with round corners; the pottery picture of its kind where there is none."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from pos.ui import icons, theme

_RADIUS = 8


@lru_cache(maxsize=512)
def square_photo(path: Path, pixels: int) -> QPixmap:
    """The middle square of a photo, `pixels` wide; empty where it cannot be read.

    A photo is never changed under its name, so it is read once.
    """
    reader = QImageReader(str(path))
    size = reader.size()
    if not size.isValid():
        return QPixmap()
    side = min(size.width(), size.height())
    reader.setClipRect(QRect((size.width() - side) // 2, (size.height() - side) // 2, side, side))
    image = reader.read()
    scaled = image.scaled(
        QSize(pixels, pixels),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    return QPixmap.fromImage(scaled)


def draw_photo(painter: QPainter, box: QRect, path: Path | None, *words: str) -> None:
    """Draw a photo into a box, or the placeholder that fits these words (category, name)."""
    ratio = painter.device().devicePixelRatioF()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    outline = QPainterPath()
    radius = min(theme.dp(_RADIUS), box.height() // 4)
    outline.addRoundedRect(box, radius, radius)
    painter.setClipPath(outline)
    painter.fillRect(box, theme.colour("bg.pressed"))
    picture = square_photo(path, round(box.width() * ratio)) if path is not None else QPixmap()
    if picture.isNull():
        side = box.height() * 75 / theme.dp(100)
        pot = icons.placeholder(*words, width=side, height=side, dpr=ratio)
        shown = pot.deviceIndependentSize()
        painter.drawPixmap(
            round(box.center().x() - shown.width() / 2), round(box.center().y() - shown.height() / 2), pot
        )
    else:
        painter.drawPixmap(box, picture)
    painter.restore()


class PhotoView(QWidget):
    """One photo; `size` in design pixels."""

    def __init__(self, size: float = 96, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._words: tuple[str, ...] = ()
        self.setFixedSize(theme.dp(size), theme.dp(size))

    def set_photo(self, path: Path | None, *words: str) -> None:
        """Show a photo, or what these words call for."""
        self._path, self._words = path, words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_photo(QPainter(self), self.rect(), self._path, *self._words)
