"""Rows as a picture at the printer's own dots: what the paper will look like."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.printing.bitmap import image_of
from pos.printing.domain import CELL_DOTS, Feed, Paper, Style
from pos.printing.fonts import font
from pos.printing.layout import ImageRow, Row, TextRow

if TYPE_CHECKING:
    from PIL.Image import Image

CELL_HEIGHT: Final = 24
LINE_DOTS: Final = 30
"""Line spacing that 203 dpi printers power on with."""

DPI: Final = 203
_HEAD_DOTS: Final = 24
_BLACKEST, _PALEST = 190, 50
"""The darkest and lightest letters; beyond, the dot of a bold 0 runs into its rim, or a hairline is lost."""
_END_DOTS: Final = 48

# IBM Plex Mono advances 0.6 em, so an em of 20 dots fills the cell of a printer's font A.
_EM: Final = CELL_DOTS * 10 // 6
_REGULAR: Final = "IBMPlexMono_500Medium"
_BOLD: Final = "IBMPlexMono_600SemiBold"


def height_of(row: Row) -> int:
    """How many dots of paper a row takes."""
    if isinstance(row, TextRow):
        return 2 * CELL_HEIGHT if row.style in (Style.TALL, Style.LARGE) else LINE_DOTS
    if isinstance(row, ImageRow):
        return row.bitmap.height
    return row.lines * LINE_DOTS if isinstance(row, Feed) else _END_DOTS


def to_image(rows: Sequence[Row], paper: Paper, darkness: int = 0) -> Image:
    """A black and white Pillow picture (mode `1`), one pixel a dot, as wide as the print."""
    return sheet_of(rows, paper, _HEAD_DOTS, darkness)


def sheet_of(rows: Sequence[Row], paper: Paper, head_dots: int, darkness: int = 0) -> Image:
    """The rows below `head_dots` of white; letters as dark as is said, from -4 to 4."""
    from PIL import Image

    height = head_dots + sum(height_of(row) for row in rows)
    sheet = Image.new("1", (paper.dots, height), 1)
    y = head_dots
    for row in rows:
        if isinstance(row, ImageRow):
            sheet.paste(image_of(row.bitmap), (0, y))
        elif isinstance(row, TextRow) and row.text:
            sheet.paste(_line(row, darkness), (0, y))
        y += height_of(row)
    return sheet


def preview_png(rows: Sequence[Row], paper: Paper, darkness: int = 0) -> bytes:
    """The picture as PNG."""
    buffer = BytesIO()
    to_image(rows, paper, darkness).save(buffer, "PNG", dpi=(DPI, DPI))
    return buffer.getvalue()


def _line(row: TextRow, darkness: int) -> Image:
    """One line of characters, each in its own cell."""
    from PIL import Image, ImageDraw

    double = row.style in (Style.TALL, Style.LARGE)
    scale = 2 if double else 1
    bold = row.style is Style.BOLD
    face = font(_BOLD if bold else _REGULAR, _EM * scale)
    cell = CELL_DOTS * scale
    strip = Image.new("L", (cell * len(row.text), CELL_HEIGHT * scale), 255)
    draw = ImageDraw.Draw(strip)
    baseline = 19 * scale
    for column, letter in enumerate(row.text):
        draw.text((column * cell, baseline), letter, font=face, fill=0, anchor="ls")
    if row.style is Style.TALL:
        strip = strip.resize((CELL_DOTS * len(row.text), strip.height), Image.Resampling.BOX)
    # Heat spreads in bold print; plain print stays thin.
    threshold = 190 if bold else 110
    threshold += darkness * ((_BLACKEST - threshold) // 4 if darkness > 0 else (threshold - _PALEST) // 4)
    return strip.point([0 if level < threshold else 255 for level in range(256)], "1")
