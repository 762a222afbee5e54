"""The little of PDF 1.4 that papers need: pages in dots, one-bit pictures, and text that can be selected."""

from __future__ import annotations

import zlib
from typing import Final

from pos.core.fonts import font
from pos.core.paths import resource
from pos.printing.bitmap import Bitmap

DPI: Final = 203
POINTS_A_DOT: Final = 72 / DPI

FONTS: Final = {"F1": "IBMPlexMono_500Medium", "F2": "IBMPlexMono_600SemiBold"}
SANS: Final = {
    "F3": ("IBMPlexSans_400Regular.ttf", "IBMPlexSans"),
    "F4": ("IBMPlexSans_600SemiBold.ttf", "IBMPlexSans-SemiBold"),
}
"""The letters of whole sheets."""


class PdfFile:
    """Objects in the order of their making; the same content gives the same bytes, for there is no date."""

    def __init__(self) -> None:
        self._objects: list[bytes] = [b"", b""]  # the catalogue and the page tree, written at the end
        self._pages: list[int] = []
        self._fonts: dict[str, int] = {}

    def image(self, bitmap: Bitmap) -> int:
        """A picture whose black dots are painted; returns its object number."""
        head = (
            f"/Type /XObject /Subtype /Image /ImageMask true /BitsPerComponent 1 /Decode [1 0] "
            f"/Width {bitmap.width} /Height {bitmap.height}"
        )
        return self._stream(head, bitmap.bits)

    def page(
        self, width_dots: float, height_dots: float, drawing: str, images: dict[str, int] | None = None
    ) -> None:
        """A page; `drawing` counts in dots from the lower left corner and names images and fonts."""
        scale = f"{POINTS_A_DOT:.6f} 0 0 {POINTS_A_DOT:.6f} 0 0 cm\n"
        content = self._stream("", (scale + drawing).encode("ascii"))
        fonts = " ".join(
            f"/{name} {self._font(name)} 0 R" for name in (*FONTS, *SANS) if f"/{name} " in drawing
        )
        pictures = " ".join(f"/{name} {number} 0 R" for name, number in (images or {}).items())
        size = f"{width_dots * POINTS_A_DOT:.3f} {height_dots * POINTS_A_DOT:.3f}"
        page = self._add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Contents {content} 0 R "
            f"/Resources << /Font << {fonts} >> /XObject << {pictures} >> >> >>"
        )
        self._pages.append(page)

    def finish(self, title: str) -> bytes:
        """The whole file."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
        self._objects[1] = f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>".encode("ascii")
        about = self._add(f"<< /Title {literal(title)} /Producer (Gerabah POS) >>")
        out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self._objects, start=1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode("ascii") + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode("ascii")
        out += "".join(f"{place:010d} 00000 n \n" for place in places).encode("ascii")
        trailer = f"<< /Size {len(places) + 1} /Root 1 0 R /Info {about} 0 R >>"
        out += f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(out)

    def _add(self, body: str | bytes) -> int:
        self._objects.append(body.encode("ascii") if isinstance(body, str) else body)
        return len(self._objects)

    def _stream(self, head: str, content: bytes) -> int:
        packed = zlib.compress(content, 9)
        start = f"<< {head} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode("ascii")
        return self._add(start + packed + b"\nendstream")

    def _font(self, name: str) -> int:
        if name not in self._fonts and name in SANS:
            first = len(self._objects) + 1
            for body in font(*SANS[name]).objects(first):
                self._add(body)
            self._fonts[name] = first
        if name not in self._fonts:
            content = resource("fonts", f"{FONTS[name]}.ttf").read_bytes()
            file = self._stream(f"/Length1 {len(content)}", content)
            base = FONTS[name].split("_")[0] + "-" + FONTS[name].split("_")[1].lstrip("0123456789")
            # Metrics of IBM Plex Mono in thousandths of an em; flags: fixed pitch, not symbolic.
            descriptor = self._add(
                f"<< /Type /FontDescriptor /FontName /{base} /Flags 33 /FontBBox [-50 -275 650 1025] "
                f"/ItalicAngle 0 /Ascent 1025 /Descent -275 /CapHeight 698 /StemV 90 /FontFile2 {file} 0 R >>"
            )
            widths = " ".join(["600"] * 95)
            self._fonts[name] = self._add(
                f"<< /Type /Font /Subtype /TrueType /BaseFont /{base} /FirstChar 32 /LastChar 126 "
                f"/Widths [{widths}] /Encoding /WinAnsiEncoding /FontDescriptor {descriptor} 0 R >>"
            )
        return self._fonts[name]


def literal(text: str) -> str:
    """An ASCII text as a PDF string."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"({escaped})"
