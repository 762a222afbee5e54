"""The label that shows how far a printer is off: a frame of millimetres to be read at each edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pos.printing.bitmap import Bitmap, bitmap_of_image
from pos.printing.fonts import font
from pos.printing.label_press import DOTS_A_MM, Press, dots_of
from pos.printing.labels import STOCKS, Stock, encode_label, moved

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_LINES: Final = 5
"""Millimetres that each ruler is long; a printer that is further off needs its roll moved."""

_WORDS: Final = "IBMPlexSansCondensed_600SemiBold"
_DIGITS: Final = "IBMPlexMono_600SemiBold"


def ruler_bitmap(stock: str, press: Press) -> Bitmap:
    """The ruler label of a stock, moved as the settings say; what leaves the label is not there.

    The frame is the edge itself; inside it every edge has lines at 1, 2, 3 … mm with their numbers: the one
    that lies on the paper's edge says how far the print is off.  Raises `KeyError` for an unknown stock.
    """
    from PIL import Image, ImageDraw

    paper = STOCKS[stock]
    image = Image.new("L", (paper.width, paper.height), 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, paper.width - 1, paper.height - 1), outline=0)
    _upright_lines(draw, paper)
    _level_lines(draw, paper)
    _words(draw, paper, stock, press)
    whole = bitmap_of_image(image, 150)
    return moved(whole, dots_of(press.right_tenths), dots_of(press.down_tenths))


def ruler_bytes(stock: str, press: Press, roll_dots: int) -> bytes:
    """The ruler label for the printer."""
    return encode_label(ruler_bitmap(stock, press), stock, press.language, press, roll_dots)


def _upright_lines(draw: ImageDraw, paper: Stock) -> None:
    """Left and right: each line is longer than the one before, with its number at its end."""
    small, digits, step_dots, lines = _measures(paper)
    top = paper.height // 2 - (30 if small else 60)
    for step in range(1, lines + 1):
        end = top + step * step_dots
        for x in (step * DOTS_A_MM, paper.width - 1 - step * DOTS_A_MM):
            draw.line((x, top, x, end), fill=0)
            draw.text((x, end + 2), str(step), font=digits, fill=0, anchor="mt")


def _level_lines(draw: ImageDraw, paper: Stock) -> None:
    """Above and below, the same."""
    small, digits, step_dots, lines = _measures(paper)
    left = paper.width // 2 - (60 if small else 100)
    for step in range(1, min(lines, 3 if small else lines) + 1):
        end = left + step * step_dots * 3 // 2
        for y in (step * DOTS_A_MM, paper.height - 1 - step * DOTS_A_MM):
            draw.line((left, y, end, y), fill=0)
            draw.text((end + 4, y), str(step), font=digits, fill=0, anchor="lm")


def _measures(paper: Stock) -> tuple[bool, FreeTypeFont, int, int]:
    """Whether the label is small, the digits, how much longer each line is, and how many there are."""
    small = paper.height < 200
    return small, font(_DIGITS, 13 if small else 18), 13 if small else 20, _LINES


def _words(draw: ImageDraw, paper: Stock, stock: str, press: Press) -> None:
    """What the label was printed with, between the rulers."""
    small = paper.height < 200
    room = paper.width - 2 * (_LINES + 1) * DOTS_A_MM - 8
    right, down = press.right_tenths / 10, press.down_tenths / 10
    name = stock.replace("x", " x ") + " mm"
    lines = [name, f"kanan {right:+.1f}  bawah {down:+.1f}".replace(".", ",")]
    if not small:
        lines.insert(1, "Garis mana tepat di tepi?")
        gap = f"{press.gap_tenths / 10:.1f}".replace(".", ",")
        lines.append(f"celah {gap}  gelap {press.darkness:+d}")
    face = _fitting(lines, room, 14 if small else 22)
    step = round(face.size * 1.3)
    y = paper.height / 2 - step * (len(lines) - 1) / 2
    for line in lines:
        draw.text((paper.width / 2, y), line, font=face, fill=0, anchor="mm")
        y += step


def _fitting(lines: list[str], room: float, size: int) -> FreeTypeFont:
    for smaller in range(size, 9, -1):
        face = font(_WORDS, smaller)
        if max(face.getlength(line) for line in lines) <= room:
            break
    return face
