"""Pages of a PDF drawn without Qt: texts that can be selected, lines and boxes; the same bytes for ever.

Qt's writer stamps times and takes what fonts the machine has, and a settled day's PDF must be the same
everywhere (`domain.md` section 8).  Places are in points from the lower left corner.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pos.core.fonts import Font, encoded, font


@dataclass(frozen=True, slots=True)
class Canvas:
    """The letters of a file, and what draws with them."""

    regular: Font
    bold: Font

    def text(
        self, x: float, y: float, text: str, size: float, *, bold: bool = False, right: bool = False
    ) -> bytes:
        """A text that begins at `x`, or ends there; in black."""
        face = self.bold if bold else self.regular
        start = x - face.width(text, size) if right else x
        escaped = encoded(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        name = b"F2" if bold else b"F1"
        return b"BT /%b %b Tf %b %b Td (%b) Tj ET\n" % (
            name,
            number(size),
            number(start),
            number(y),
            escaped,
        )

    def line(self, x: float, y: float, to_x: float, width: float) -> bytes:
        """A level line."""
        return b"%b w %b %b m %b %b l S\n" % (number(width), number(x), number(y), number(to_x), number(y))

    def box(self, x: float, y: float, wide: float, high: float, grey: float) -> bytes:
        """A filled box; `grey` runs from 0, black, to 1."""
        place = number(x), number(y), number(wide), number(high)
        return b"%b g %b %b %b %b re f 0 g\n" % (number(grey), *place)


@cache
def canvas() -> Canvas:
    """The one of all files."""
    return Canvas(
        font("IBMPlexSansCondensed_500Medium.ttf", "IBMPlexSansCondensed-Medium"),
        font("IBMPlexSansCondensed_600SemiBold.ttf", "IBMPlexSansCondensed-SemiBold"),
    )


def number(value: float) -> bytes:
    """A length as a PDF writes it."""
    return f"{value:.2f}".encode()


def pdf_file(title: str, pages: Sequence[bytes], wide: float, high: float) -> bytes:
    """A file of pages of one size, each its drawing operators."""
    letters = canvas()
    first_page = 9
    kids = " ".join(f"{first_page + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        *letters.regular.objects(3),
        *letters.bold.objects(6),
    ]
    for i, drawing in enumerate(pages):
        packed = zlib.compress(drawing, 9)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide:.0f} {high:.0f}] /Resources "
            f"<< /Font << /F1 3 0 R /F2 6 0 R >> >> /Contents {first_page + 2 * i + 1} 0 R >>".encode()
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)
        )
    marked = f"\ufeff{title}".encode("utf-16-be").hex()
    objects.append(f"<< /Title <{marked}> /Producer (Gerabah POS) >>".encode())
    return _assembled(objects)


def _assembled(objects: Sequence[bytes]) -> bytes:
    content = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, size = len(content), len(objects) + 1
    # The identity of the file is what it says, not when it was written.
    mark = hashlib.sha256(content).hexdigest()[:32]
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    content += (
        f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R /ID [<{mark}> <{mark}>] >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(content)
