"""What roll lies in a printer, by its entry in the settings."""

from __future__ import annotations

from pos.core.config import PrinterConfig
from pos.printing.domain import CELL_DOTS, Paper, paper_of

_CUTTERS = {"yes": True, "no": False}
_LEAST_COLUMNS = 24


def roll_of(config: PrinterConfig) -> Paper:
    """The paper with what a trial print has taught: characters a line, and whether it is cut.

    A count of characters that the width has no room for is left out.  Raises `UnknownPaper`.
    """
    usual = paper_of(config.paper_mm)
    columns = config.columns
    if columns < _LEAST_COLUMNS or columns * CELL_DOTS > usual.dots:
        columns = usual.columns
    cutter = _CUTTERS.get(config.cutter, usual.cutter)
    return Paper(columns, columns * CELL_DOTS, usual.width_mm, cutter)
