"""Rows as ESC/POS bytes; the one place that imports python-escpos, and only when something is printed."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from pos.core.paths import default_cache_root
from pos.printing.bitmap import Bitmap, bitmap_of_image
from pos.printing.domain import Cut, Feed, Paper, Style
from pos.printing.layout import ImageRow, Row, TextRow

INIT: Final = b"\x1b@"
BLOCK_ROWS: Final = 128
"""Rows of one raster command: what the smallest printer memory takes (`printing.md`, what to send)."""

TEAR_BAR_LINES: Final = 4
_RASTER: Final = b"\x1dv0\x00"
_TWICE: Final = b"\x1bG\x01"

_SIZES: Final = {
    Style.PLAIN: {"normal_textsize": True, "bold": False},
    Style.BOLD: {"normal_textsize": True, "bold": True},
    Style.TALL: {"double_height": True, "double_width": False, "bold": False},
    Style.LARGE: {"double_height": True, "double_width": True, "bold": False},
}


def to_escpos(rows: Sequence[Row], paper: Paper, darkness: int = 0) -> bytes:
    """The bytes of one job: begins with `ESC @`, ends with a cut or a feed to the tear bar.

    A `darkness` above 0 strikes letters twice (`ESC G`), which every printer knows.  Commands of density
    (`GS ( K`, `DC2 #`, `ESC 7`) are of one maker each and printed as text by others: none is sent, so lighter
    letters are to be had as dots only.
    """
    printer = _new_printer()
    printer._raw(INIT + (_TWICE if darkness > 0 else b""))
    style = Style.PLAIN
    for row in rows:
        if isinstance(row, TextRow):
            if row.style is not style:
                style = row.style
                printer.set(**_SIZES[style])
            # Rows are ASCII: looking for a code page letter by letter took most of the time.
            printer._raw(row.text.encode("ascii") + b"\n")
        elif isinstance(row, ImageRow):
            printer._raw(raster(row.bitmap))
        elif isinstance(row, Feed):
            printer._raw(b"\n" * row.lines)
        else:
            _end(printer, paper)
    return bytes(printer.output)


def to_dots(rows: Sequence[Row], paper: Paper, darkness: int = 0) -> bytes:
    """The same job with its letters as dots, for printers with ugly or wrong ones: what the preview shows.

    `darkness` from -4 to 4 makes their strokes thinner or thicker; codes and drawings stay as they are.
    """
    from pos.printing.preview import sheet_of

    printer = _new_printer()
    printer._raw(INIT)
    above: list[Row] = []
    for row in rows:
        if not isinstance(row, Cut):
            above.append(row)
            continue
        if above:
            printer._raw(raster(bitmap_of_image(sheet_of(above, paper, 0, darkness))))
            above = []
        _end(printer, paper)
    if above:
        printer._raw(raster(bitmap_of_image(sheet_of(above, paper, 0, darkness))))
    return bytes(printer.output)


def _end(printer: Any, paper: Paper) -> None:
    if paper.cutter:
        printer.cut()
    else:
        # A cut command where there is no cutter is printed as text by some.
        printer.ln(TEAR_BAR_LINES)


def raster(bitmap: Bitmap) -> bytes:
    """A picture as `GS v 0` blocks of at most `BLOCK_ROWS` rows, its width as it is."""
    blocks = []
    for top in range(0, bitmap.height, BLOCK_ROWS):
        block = bitmap.block(top, BLOCK_ROWS)
        size = block.stride.to_bytes(2, "little") + block.height.to_bytes(2, "little")
        blocks.append(_RASTER + size + block.bits)
    return b"".join(blocks)


def drawer_kick() -> bytes:
    """Opens the drawer on pin 2 (50 ms on, 500 ms off): a job of its own, never inside a paper."""
    return INIT + b"\x1bp\x00\x19\xfa"


@cache
def _dummy() -> Any:
    """python-escpos's byte collector, with two of its habits at import undone."""
    folder = default_cache_root() / "escpos"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        pass  # the printers' table is parsed anew at each start then
    else:
        os.environ.setdefault("ESCPOS_CAPABILITIES_PICKLE_DIR", str(folder))
    handlers = logging.root.handlers[:]
    from escpos.printer import Dummy

    logging.root.handlers[:] = handlers  # it calls logging.basicConfig()
    return Dummy


def _new_printer() -> Any:
    return _dummy()()
