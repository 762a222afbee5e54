"""Rows as a PDF page as long as the paper; its text can be selected and searched."""

from __future__ import annotations

from collections.abc import Sequence

from pos.core.text import to_ascii
from pos.printing.domain import Paper, Style
from pos.printing.layout import ImageRow, Row, TextRow
from pos.printing.pdf_file import DPI, PdfFile, literal
from pos.printing.preview import height_of

_MARGIN_DOTS = 40


def to_pdf(rows: Sequence[Row], paper: Paper, title: str) -> bytes:
    """One page, as wide as the roll (the print in its middle) and as high as the rows."""
    file = PdfFile()
    width = paper.width_mm / 25.4 * DPI
    left = (width - paper.dots) / 2
    height = 2 * _MARGIN_DOTS + sum(height_of(row) for row in rows)
    y = float(height - _MARGIN_DOTS)
    drawing: list[str] = []
    images: dict[str, int] = {}
    for row in rows:
        y -= height_of(row)
        if isinstance(row, TextRow) and row.text:
            drawing.append(_line(row, left, y + height_of(row)))
        elif isinstance(row, ImageRow):
            name = f"I{len(images)}"
            images[name] = file.image(row.bitmap)
            size = f"{row.bitmap.width} 0 0 {row.bitmap.height}"
            drawing.append(f"q {size} {left:.2f} {y:.2f} cm /{name} Do Q\n")
    file.page(width, height, "".join(drawing), images)
    return file.finish(to_ascii(title))


def _line(row: TextRow, left: float, top: float) -> str:
    scale = 2 if row.style in (Style.TALL, Style.LARGE) else 1
    face = "F2" if row.style is Style.BOLD else "F1"
    narrow = 50 if row.style is Style.TALL else 100
    baseline = top - 19 * scale
    return (
        f"BT /{face} {20 * scale} Tf {narrow} Tz 1 0 0 1 {left:.2f} {baseline:.2f} Tm "
        f"{literal(row.text)} Tj ET\n"
    )
