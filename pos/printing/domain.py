"""A paper as content: a typed document of few elements, and the states of its way to the printer.

Only `layout` measures, folds and wraps; nothing here knows a printer (`printing.md`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where a text stands in its width."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Style(StrEnum):
    """How a text is set; `LARGE` is double height and width where it fits, else double height."""

    PLAIN = "plain"
    BOLD = "bold"
    TALL = "tall"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph that wraps at words."""

    text: str
    align: Align = Align.LEFT
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: `width` in characters, or 0 to take what the others leave.

    A right-aligned cell that does not fit raises `DoesNotFit`: an amount is never cut. Others wrap.
    """

    text: str
    width: int = 0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells side by side."""

    cells: tuple[Cell, ...]
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper, single (`-`) or double (`=`)."""

    double: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of `text`, centred, level M, `module_dots` a module, with its quiet zone."""

    text: str
    module_dots: int = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the name of `resources/paper/<name>.png`, centred; one that is missing leaves no gap."""

    name: str
    width_dots: int = 120


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut where there is a cutter, else feed to the tear bar."""
