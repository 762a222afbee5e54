"""How a tag looks: the QR at the left, the words beside it, the price large below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pos.core.money import rupiah
from pos.core.text import without_controls
from pos.printing.bitmap import Bitmap, bitmap_of_image, image_of
from pos.printing.domain import DoesNotFit, TagContent
from pos.printing.fonts import font
from pos.printing.qr import fitting_qr

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

MODULE_DOTS: Final = 5
LEAST_MODULE_DOTS: Final = 4

_NAME: Final = "IBMPlexSansCondensed_600SemiBold"
_WORDS: Final = "IBMPlexSansCondensed_500Medium"
_CODE: Final = "IBMPlexMono_600SemiBold"
_PRICE: Final = "IBMPlexSans_700Bold"

SIDE: Final = 12
EDGE: Final = 6
"""White dots at the right, and around the QR: the play that `label_press.PLAYS` gives away."""

ONLY_ONE: Final = "SATU-SATUNYA"
HANDMADE: Final = ("buatan tangan", "handmade")


def shown_code(code: str) -> str:
    """A tag's eight symbols in two groups: `65VH-PVBG`."""
    return f"{code[:4]}-{code[4:]}" if len(code) == 8 and code.isalnum() else code


class _Canvas:
    """A white tag to draw on; every text is placed by its upper left corner and fits its width."""

    def __init__(self, width: int, height: int) -> None:
        from PIL import Image, ImageDraw

        self.image = Image.new("L", (width, height), 255)
        self.draw = ImageDraw.Draw(self.image)

    def qr(self, text: str, x: int, y: int, room: int) -> int:
        """The code within `room` dots; returns its side, quiet zone included."""
        code = fitting_qr(text, MODULE_DOTS, room, LEAST_MODULE_DOTS)
        if code is None:
            raise DoesNotFit(text, room)
        self.image.paste(image_of(code).convert("L"), (x, y))
        return code.width

    def text(self, text: str, x: int, y: int, face: FreeTypeFont, *, fill: int = 0) -> None:
        self.draw.text((x, y), text, font=face, fill=fill, anchor="la")

    def right(self, text: str, x: int, y: int, face: FreeTypeFont) -> None:
        """A text that ends at `x`."""
        self.draw.text((x, y), text, font=face, fill=0, anchor="ra")

    def bitmap(self) -> Bitmap:
        return bitmap_of_image(self.image, 150)


def draw_hang_tag(content: TagContent, qr_text: str, width: int, height: int) -> Bitmap:
    """The hang tag of a 58 mm roll: a mark to punch, and a dashed line to tear along."""
    canvas = _Canvas(width, height)
    middle = width // 2
    canvas.draw.ellipse((middle - 14, 10, middle + 14, 38), outline=0, width=2)
    canvas.draw.line((middle - 8, 24, middle + 8, 24), fill=0, width=1)
    canvas.draw.line((middle, 16, middle, 32), fill=0, width=1)
    left = canvas.qr(qr_text, 0, 44, 170)
    y = _beside(canvas, content, left, 54, width - left - SIDE, (28, 21))
    if content.one_of_a_kind:
        _badge(canvas, left, y + 2)
    _price(canvas, content, 18, 264, width - 30, 54)
    for x in range(SIDE, width - SIDE - 6, 12):
        canvas.draw.line((x, height - 1, x + 6, height - 1), fill=0)
    return canvas.bitmap()


def draw_label(content: TagContent, qr_text: str, width: int, height: int) -> Bitmap:
    """A label of 40x30 or 50x30 mm: the price under a line, `buatan tangan` beside it."""
    canvas = _Canvas(width, height)
    left = EDGE + canvas.qr(qr_text, EDGE, EDGE, 168) + 2
    room = width - left - SIDE
    y = _beside(canvas, content, left, 16, room, (27, 20) if width >= 400 else (22, 18))
    if content.one_of_a_kind:
        _badge(canvas, left, y + 2, 15)
    line = height - 66
    canvas.draw.line((16, line, width - 13, line), fill=0, width=2)
    words = font(_NAME, 18 if width >= 400 else 15)
    side_room = round(max(words.getlength(word) for word in HANDMADE)) + 12
    _price(canvas, content, 16, line + 31, width - 30 - side_room, 44)
    for index, word in enumerate(HANDMADE):
        canvas.right(word, width - 13, line + 34 + (index - 1) * 22, words)
    return canvas.bitmap()


def draw_small_label(content: TagContent, qr_text: str, width: int, height: int) -> Bitmap:
    """A label of 33x15 mm: the code to scan and to type, the price, the name as far as it goes."""
    canvas = _Canvas(width, height)
    left = canvas.qr(qr_text, 0, (height - 116) // 2, 120)
    room = width - left - 8
    name, lines = _fitted(content.name, _NAME, (20, 19, 18, 17, 16), room, 2)
    y = 8
    for line in lines:
        canvas.text(line, left, y, name)
        y += 20
    _price(canvas, content, left, 66, room, 30)
    code = shown_code(content.code)
    canvas.text(code, left, 86, _largest(code, _CODE, 22, room))
    return canvas.bitmap()


def _beside(canvas: _Canvas, content: TagContent, x: int, y: int, room: int, sizes: tuple[int, int]) -> int:
    """Name, motif, maker and code beside the QR; returns where they end."""
    large, small = sizes
    name, lines = _fitted(content.name, _NAME, tuple(range(large, small - 1, -1)), room, 2)
    for line in lines:
        canvas.text(line, x, y, name)
        y += round(name.size * 1.1)
    y += 3
    motif = f"motif {content.motif}" if content.motif else ""
    for words in filter(None, (motif, content.artisan)):
        face, lines = _fitted(words, _WORDS, tuple(range(small, 15, -1)), room, 1)
        canvas.text(lines[0], x, y, face)
        y += round(small * 1.2)
    shown = shown_code(content.code)
    code = _largest(shown, _CODE, small + 3, room)
    canvas.text(shown, x, y, code)
    return y + round(code.size * 1.3)


def _badge(canvas: _Canvas, x: int, y: int, size: int = 17) -> None:
    """`SATU-SATUNYA`, white on black: a thing of which there is one."""
    face = font("IBMPlexSans_600SemiBold", size)
    width = round(face.getlength(ONLY_ONE)) + 16
    canvas.draw.rectangle((x, y, x + width, y + round(size * 1.45)), fill=0)
    canvas.text(ONLY_ONE, x + 8, y + 1, face, fill=255)


def _price(canvas: _Canvas, content: TagContent, x: int, middle: int, room: int, size: int) -> None:
    """The price as large as it can be, around a middle line: it is never cut."""
    text = rupiah(content.price)
    canvas.draw.text((x, middle), text, font=_largest(text, _PRICE, size, room), fill=0, anchor="lm")


def _largest(text: str, name: str, size: int, room: int) -> FreeTypeFont:
    """The largest font up to `size` in which a text that must not be cut fits.  Raises `DoesNotFit`."""
    for smaller in range(size, 11, -1):
        face = font(name, smaller)
        if face.getlength(text) <= room:
            return face
    raise DoesNotFit(text, room)


def _fitted(
    text: str, name: str, sizes: tuple[int, ...], room: int, most_lines: int
) -> tuple[FreeTypeFont, list[str]]:
    """A text in the largest size in which it needs no more lines than there are; else its end is left out."""
    words = without_controls(text).split() or [""]
    for size in sizes:
        face = font(name, size)
        lines = _lines(words, face, room)
        if len(lines) <= most_lines and all(face.getlength(line) <= room for line in lines):
            return face, lines
    lines = [*lines[: most_lines - 1], " ".join(lines[most_lines - 1 :])]
    return face, [_shortened(line, face, room) for line in lines]


def _lines(words: list[str], face: FreeTypeFont, room: int) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if face.getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _shortened(line: str, face: FreeTypeFont, room: int) -> str:
    if face.getlength(line) <= room:
        return line
    while line and face.getlength(line + "…") > room:
        line = line[:-1]
    return line.rstrip() + "…"
