"""Rows as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from pos.printing.domain import Cut, Feed
from pos.printing.layout import Row, TextRow


def to_text(rows: Sequence[Row]) -> str:
    """The lines as the printer would print them, pictures left out, with a last line feed."""
    lines: list[str] = []
    for row in rows:
        if isinstance(row, TextRow):
            lines.append(row.text)
        elif isinstance(row, Feed):
            lines += [""] * row.lines
        elif isinstance(row, Cut):
            lines.append("")  # between two sheets
    return "\n".join(lines).rstrip() + "\n"
