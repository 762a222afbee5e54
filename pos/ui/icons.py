"""Pictures: Tabler icons in a token's colour, and the flat pottery that stands in for a missing photo."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from pos.core.paths import resource
from pos.core.pots import pot_for
from pos.ui import theme


def pixmap(name: str, token: str = "text.primary", size: float = 22, dpr: float = 1.0) -> QPixmap:
    """An icon of `resources/icons` in a token's colour, `size` design pixels wide."""
    return drawn(name, theme.current().hex(token), theme.dp(size), dpr)


def icon(name: str, token: str = "text.primary", size: float = 22) -> QIcon:
    """The same as a `QIcon`."""
    return QIcon(pixmap(name, token, size, 2.0))


@lru_cache(maxsize=512)
def drawn(name: str, hex_colour: str, size: int, dpr: float) -> QPixmap:
    """An icon in a colour `#RRGGBB`, `size` screen pixels wide; made once for each."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return _render(text.replace("currentColor", hex_colour).encode(), size, size, dpr)


def _render(svg: bytes, width: int, height: int, dpr: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # loaded with the first picture

    picture = QPixmap(round(width * dpr), round(height * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer = QSvgRenderer(QByteArray(svg))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _pot(name: str, width: int, height: int, dpr: float) -> QPixmap:
    return _render(resource("placeholder", f"{name}.svg").read_bytes(), width, height, dpr)


def placeholder(*words: str, width: float = 64, height: float = 64, dpr: float = 1.0) -> QPixmap:
    """The pottery picture for a category or name, within `width` x `height` design pixels."""
    return _pot(pot_for(*words), theme.dp(width), theme.dp(height), dpr)
