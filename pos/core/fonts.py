"""A TrueType font as a PDF needs it: measured, and embedded whole (OpenType specification 1.9, PDF 1.4)."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import cache
from typing import Final

from pos.core.paths import resource

_FIRST, _LAST = 32, 255
_WIN_ANSI: Final = "cp1252"
_NONSYMBOLIC: Final = 32


@dataclass(frozen=True, slots=True)
class Font:
    """A font with the advance widths of the 224 codes from 32 on, in thousandths of its size."""

    name: str
    program: bytes
    widths: tuple[int, ...]
    box: tuple[int, ...]
    ascent: int
    descent: int

    def width(self, text: str, size: float) -> float:
        """How wide a text is, in points."""
        return sum(self.widths[code - _FIRST] for code in encoded(text)) * size / 1000

    def fitted(self, text: str, size: float, room: float) -> str:
        """The text, or its beginning with three dots where it is wider than `room` points."""
        if self.width(text, size) <= room:
            return text
        cut = text
        while cut and self.width(f"{cut}...", size) > room:
            cut = cut[:-1]
        return f"{cut.rstrip()}..."

    def objects(self, first: int) -> list[bytes]:
        """The three PDF objects of the font, numbered from `first`; the first of them is the font."""
        packed = zlib.compress(self.program, 9)
        widths = " ".join(map(str, self.widths))
        box = " ".join(map(str, self.box))
        return [
            (
                f"<< /Type /Font /Subtype /TrueType /BaseFont /{self.name} /Encoding /WinAnsiEncoding "
                f"/FirstChar {_FIRST} /LastChar {_LAST} /Widths [{widths}] /FontDescriptor {first + 1} 0 R >>"
            ).encode(),
            (
                f"<< /Type /FontDescriptor /FontName /{self.name} /Flags {_NONSYMBOLIC} /FontBBox [{box}] "
                f"/ItalicAngle 0 /Ascent {self.ascent} /Descent {self.descent} /CapHeight {self.ascent} "
                f"/StemV 80 /FontFile2 {first + 2} 0 R >>"
            ).encode(),
            b"<< /Length %d /Length1 %d /Filter /FlateDecode >>\nstream\n%b\nendstream"
            % (len(packed), len(self.program), packed),
        ]


def encoded(text: str) -> bytes:
    """A text in the encoding of the file; what it lacks becomes a question mark."""
    return bytes(code if code >= _FIRST else ord("?") for code in text.encode(_WIN_ANSI, "replace"))


@cache
def font(file_name: str, name: str) -> Font:
    """A font of `resources/fonts`, read once."""
    program = resource("fonts", file_name).read_bytes()
    tables = _tables(program)
    (em,) = struct.unpack_from(">H", program, tables["head"] + 18)
    box = struct.unpack_from(">4h", program, tables["head"] + 36)
    ascent, descent = struct.unpack_from(">2h", program, tables["hhea"] + 4)
    (metrics,) = struct.unpack_from(">H", program, tables["hhea"] + 34)
    advances: tuple[int, ...] = struct.unpack_from(">" + "Hh" * metrics, program, tables["hmtx"])[::2]
    glyphs = _glyphs(program, tables["cmap"])

    def per_mille(units: int) -> int:
        return int((units * 1000 + em // 2) // em)

    def advance(code: int) -> int:
        character = bytes([code]).decode(_WIN_ANSI, "replace")
        units: int = advances[min(glyphs.get(ord(character), 0), metrics - 1)]
        return per_mille(units)

    widths = tuple(advance(code) for code in range(_FIRST, _LAST + 1))
    return Font(name, program, widths, tuple(map(per_mille, box)), per_mille(ascent), per_mille(descent))


def _tables(program: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", program, 4)
    records = (struct.unpack_from(">4s3L", program, 12 + 16 * i) for i in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in records}


def _glyphs(program: bytes, cmap: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">H", program, cmap + 2)
    for i in range(count):
        _, _, offset = struct.unpack_from(">2HL", program, cmap + 4 + 8 * i)
        if struct.unpack_from(">H", program, cmap + offset) == (4,):
            return _segments(program, cmap + offset)
    raise ValueError("the font has no character map of format 4")


def _segments(program: bytes, at: int) -> dict[int, int]:
    (double,) = struct.unpack_from(">H", program, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", program, at + 14)
    starts = struct.unpack_from(f">{count}H", program, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", program, at + 16 + 2 * double)
    offsets_at = at + 16 + 3 * double
    offsets = struct.unpack_from(f">{count}H", program, offsets_at)
    glyphs: dict[int, int] = {}
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, end + 1):
            if not offsets[i]:
                glyphs[code] = (code + deltas[i]) & 0xFFFF
                continue
            place = offsets_at + 2 * i + offsets[i] + 2 * (code - start)
            if place + 2 <= len(program):
                (glyph,) = struct.unpack_from(">H", program, place)
                glyphs[code] = (glyph + deltas[i]) & 0xFFFF if glyph else 0
    return glyphs
