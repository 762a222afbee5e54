"""What is known of a label printer: the paper in it, its language, and how far it must be set right.

203 dpi: 8 dots a millimetre.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from pos.core.config import PrinterConfig
from pos.core.errors import PosError
from pos.printing.domain import MOST_DARKNESS

DOTS_A_MM: Final = 8
LANGUAGES: Final = ("tspl", "zpl", "escpos")
ROLL: Final = "58"
"""The hang tags of a 58 mm roll: no gaps, torn off at a dashed line."""

LABEL_STOCKS: Final = (ROLL, "40x30", "50x30", "33x15")
MOST_GAP_TENTHS: Final = 100

_OF_WIDTH: Final = {50: "50x30", 40: "40x30", 33: "33x15"}


@dataclass(frozen=True, slots=True)
class Press:
    """How labels are sent: language, gap in tenths of a millimetre, offsets in tenths, darkness -4 to 4."""

    language: str = "tspl"
    gap_tenths: int = 20
    right_tenths: int = 0
    down_tenths: int = 0
    darkness: int = 0


ON_ROLL: Final = Press(language="escpos", gap_tenths=0)
"""Tags on the roll of a receipt printer."""


@dataclass(frozen=True, slots=True)
class Play:
    """How many dots the print of a stock may move before some of it is lost.

    `quiet` is how many of them leave the white around the QR whole (`printing.md`: 4 modules); beyond it
    at least 2 modules are left, which scanners still read on a dark glaze.
    """

    left: int
    right: int
    up: int
    down: int
    quiet_left: int = 0
    quiet_up: int = 0
    quiet_down: int = 0


PLAYS: Final = {
    ROLL: Play(left=8, right=12, up=0, down=0),
    "50x30": Play(left=16, right=12, up=12, down=8, quiet_left=6, quiet_up=6, quiet_down=8),
    "40x30": Play(left=16, right=12, up=12, down=8, quiet_left=6, quiet_up=6, quiet_down=8),
    "33x15": Play(left=8, right=8, up=8, down=8, quiet_left=0, quiet_up=2, quiet_down=2),
}


class OffsetTooLarge(PosError):
    """An offset would push part of the print, or of the white around its QR, off the label.

    `side` is `left`, `right`, `up` or `down`; `most_tenths` is how far it may go that way.
    """

    def __init__(self, stock: str, side: str, most_tenths: int) -> None:
        super().__init__(f"labels of {stock} can be moved {most_tenths / 10} mm {side} at most")
        self.stock = stock
        self.side = side
        self.most_tenths = most_tenths


def dots_of(tenths: int) -> int:
    """Dots of a length in tenths of a millimetre, to the nearest dot; the sign stays."""
    dots = (abs(tenths) * DOTS_A_MM + 5) // 10
    return dots if tenths >= 0 else -dots


def play_of(stock: str, language: str) -> Play:
    """The play of a stock; a label of 50 mm loses 1 mm at either side to the 48 mm of a receipt printer."""
    play = PLAYS[stock]
    if language == "escpos" and stock == "50x30":
        return replace(play, left=play.left - DOTS_A_MM, right=play.right - DOTS_A_MM, quiet_left=0)
    return play


def check_offsets(stock: str, press: Press) -> None:
    """Raises `OffsetTooLarge` for what would cut into the print of a stock."""
    play = play_of(stock, press.language)
    right_tenths, down_tenths = press.right_tenths, press.down_tenths
    across, along = dots_of(right_tenths), dots_of(down_tenths)
    sides = (("left", -across, play.left), ("right", across, play.right))
    for side, dots, most in (*sides, ("up", -along, play.up), ("down", along, play.down)):
        if dots > most:
            raise OffsetTooLarge(stock, side, most * 10 // DOTS_A_MM)


def narrows_quiet_zone(stock: str, press: Press) -> bool:
    """Whether an offset leaves less than 4 modules of white between the QR and the label's edge."""
    if stock == ROLL:  # its paper goes on for 5 mm beyond the print
        return False
    play = play_of(stock, press.language)
    across, along = dots_of(press.right_tenths), dots_of(press.down_tenths)
    return -across > play.quiet_left or -along > play.quiet_up or along > play.quiet_down


def stock_of(config: PrinterConfig) -> str | None:
    """The label stock in a printer, or None for a receipt roll."""
    if config.stock in LABEL_STOCKS:
        return config.stock
    return _OF_WIDTH.get(config.paper_mm)


def press_of(config: PrinterConfig) -> Press:
    """What the settings say of a label printer; without a language, what its paper usually comes with."""
    stock = stock_of(config)
    usual = "escpos" if stock in (None, ROLL) else "tspl"
    return Press(
        language=config.language if config.language in LANGUAGES else usual,
        gap_tenths=0 if stock in (None, ROLL) else min(max(config.gap_tenths, 0), MOST_GAP_TENTHS),
        right_tenths=config.right_tenths,
        down_tenths=config.down_tenths,
        darkness=min(max(config.darkness, -MOST_DARKNESS), MOST_DARKNESS),
    )
