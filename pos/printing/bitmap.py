"""A one-bit picture as the printers want it: rows of packed bits, 1 is black."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pos.printing.domain import BadDrawing

if TYPE_CHECKING:
    from PIL.Image import Image


MOST_WIDTH: Final = 832
MOST_HEIGHT: Final = 2_000
"""No drawing is larger: what is packed cannot grow without bound when it is unpacked."""

_PACKED: Final = re.compile(r"([1-9]\d{0,3})x([1-9]\d{0,3}):([A-Za-z0-9+/]+={0,2})")


@dataclass(frozen=True, slots=True)
class Bitmap:
    """`height` rows of `stride` bytes, the leftmost dot in the highest bit, 1 black; rests are white."""

    width: int
    height: int
    bits: bytes

    def __post_init__(self) -> None:
        if len(self.bits) != self.stride * self.height:
            raise ValueError(f"{self.width}x{self.height} dots do not make {len(self.bits)} bytes")

    @property
    def stride(self) -> int:
        """Bytes a row."""
        return (self.width + 7) // 8

    def row(self, y: int) -> bytes:
        """The packed bits of one row."""
        return self.bits[y * self.stride : (y + 1) * self.stride]

    def block(self, top: int, height: int) -> Bitmap:
        """Some rows of it."""
        rows = self.bits[top * self.stride : (top + height) * self.stride]
        return Bitmap(self.width, len(rows) // self.stride, rows)

    def centred(self, width: int) -> Bitmap:
        """The same picture in the middle of `width` dots, which is at least its own width."""
        left = (width - self.width) // 2
        stride = (width + 7) // 8
        shift = stride * 8 - left - self.stride * 8
        padded = []
        for y in range(self.height):
            row = int.from_bytes(self.row(y), "big")
            row = row << shift if shift >= 0 else row >> -shift
            padded.append(row.to_bytes(stride, "big"))
        return Bitmap(width, self.height, b"".join(padded))

    def padded(self, below: int) -> Bitmap:
        """The same picture with some white rows under it."""
        return Bitmap(self.width, self.height + below, self.bits + bytes(self.stride * below))


def bitmap_of_matrix(matrix: Sequence[Sequence[bool]], scale: int) -> Bitmap:
    """A matrix of modules (rows of black or white), each `scale` dots wide and high."""
    width = len(matrix[0]) * scale
    stride = (width + 7) // 8
    block = (1 << scale) - 1
    rows = []
    for modules in matrix:
        row = 0
        for black in modules:
            row = row << scale | (block if black else 0)
        rows.append((row << stride * 8 - width).to_bytes(stride, "big") * scale)
    return Bitmap(width, len(matrix) * scale, b"".join(rows))


def bitmap_of_image(image: Image, threshold: int = 128) -> Bitmap:
    """A Pillow picture as bits: what is darker than the threshold is black; nothing is dithered."""
    grey = image.convert("L")
    bits = grey.point([0 if level < threshold else 255 for level in range(256)], "1")
    return Bitmap(image.width, image.height, bits.tobytes("raw", "1;I"))


def image_of(bitmap: Bitmap) -> Image:
    """The bits as a Pillow picture of mode `1`."""
    from PIL import Image

    return Image.frombytes("1", (bitmap.width, bitmap.height), bitmap.bits, "raw", "1;I")


def packed(bitmap: Bitmap) -> str:
    """The dots as letters, `240x160:eNpj…`: width x height, then zlib in base64."""
    return f"{bitmap.width}x{bitmap.height}:{b64encode(zlib.compress(bitmap.bits, 9)).decode()}"


def unpacked(text: str) -> Bitmap:
    """The dots again.  Raises `BadDrawing` for anything that `packed` does not write."""
    found = _PACKED.fullmatch(text)
    if found is None:
        raise BadDrawing("it is not a drawing")
    width, height = int(found[1]), int(found[2])
    if width > MOST_WIDTH or height > MOST_HEIGHT:
        raise BadDrawing(f"{width}x{height} dots are too many")
    size = (width + 7) // 8 * height
    try:
        # One byte more than it should have is enough to know that it is wrong.
        bits = zlib.decompressobj().decompress(b64decode(found[3], validate=True), size + 1)
    except (ValueError, zlib.error) as error:
        raise BadDrawing(str(error)) from error
    if len(bits) != size:
        raise BadDrawing(f"{width}x{height} dots do not make {len(bits)} bytes")
    return Bitmap(width, height, bits)
