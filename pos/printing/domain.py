"""A paper as content: a typed document of few elements, and the states of its way to the printer.

Only `layout` measures, folds and wraps; nothing here knows a printer (`printing.md`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.core.errors import PosError
from pos.core.money import Rupiah


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


def pair(name: str, value: str, style: Style = Style.PLAIN) -> Columns:
    """A name at the left and its value at the right margin."""
    return Columns((Cell(name), Cell(value, width=len(value), align=Align.RIGHT)), style)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head, which is the first of them: a name at the left, then figures at the right.

    Where a paper is too narrow for both, a name stands in a line of its own above its figures.  A row of one
    cell is a remark on the row before.
    """

    rows: tuple[Columns, ...]


def figures(name: str, *values: str, style: Style = Style.PLAIN) -> Columns:
    """A row of a `Table`: a name, and its figures at the right; a name alone is a remark."""
    cells = (Cell(value, align=Align.RIGHT) for value in values)
    return Columns((Cell(name), *cells), style)


@dataclass(frozen=True, slots=True)
class Signatures:
    """Two people side by side with room to sign; `meterai` puts the box of the stamp duty at the left."""

    left: str
    left_name: str
    right: str
    right_name: str
    meterai: bool = False


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
class Drawing:
    """Dots that the paper carries along, centred: a centre's logo as `bitmap.packed` writes it."""

    packed: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut where there is a cutter, else feed to the tear bar."""


@dataclass(frozen=True, slots=True)
class TagContent:
    """What stands on a product's tag: the code as shown, the text of its QR, and the words beside it."""

    code: str
    payload: str
    name: str
    motif: str
    artisan: str
    price: Rupiah
    one_of_a_kind: bool


Element = Text | Columns | Table | Signatures | Rule | Feed | Qr | Picture | Drawing | Cut | TagContent


class PaperKind(StrEnum):
    """What a paper is."""

    RECEIPT = "receipt"
    SHIFT_REPORT = "shift_report"
    INTAKE_NOTE = "intake_note"
    SETTLEMENT_SLIP = "settlement_slip"
    PAYOUT_SLIP = "payout_slip"
    QRIS_SLIP = "qris_slip"
    CASH_SLIP = "cash_slip"
    X_REPORT = "x_report"
    HELD_SLIP = "held_slip"
    ORDER_SLIP = "order_slip"
    GUIDE_SLIP = "guide_slip"
    GIFT_RECEIPT = "gift_receipt"
    STATEMENT = "statement"
    STOCKTAKE = "stocktake"
    RETURN_NOTE = "return_note"
    TRANSFER_NOTE = "transfer_note"
    KEY_CARD = "key_card"
    TAG = "tag"
    TEST = "test"
    DRAWER = "drawer"


LOOSE_KINDS: Final = (
    PaperKind.DRAWER, PaperKind.TAG, PaperKind.TEST, PaperKind.X_REPORT, PaperKind.KEY_CARD,
    PaperKind.QRIS_SLIP,
)  # fmt: skip
"""Kinds of which many papers have the same number."""

MOST_DARKNESS: Final = 4
"""How much darker or lighter than by itself a printer can be told to print."""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its kind, its number (`CKL-1-261124-0042`), a title, and its elements in order."""

    kind: PaperKind
    number: str
    title: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A roll: text columns and dots of the print width, and whether the printer cuts."""

    columns: int
    dots: int
    width_mm: int
    cutter: bool


CELL_DOTS: Final = 12
"""How wide a character of a receipt printer's font A is."""

PAPER_58: Final = Paper(32, 384, 58, cutter=False)
PAPER_80: Final = Paper(48, 576, 80, cutter=True)
PAPER_80_42: Final = Paper(42, 504, 80, cutter=True)


A4_MM: Final = 210
"""The width of a sheet of A4, which is no roll: it exists as PDF only."""


def paper_of(width_mm: int) -> Paper:
    """The roll of a width: 58 or 80 mm. Raises `UnknownPaper`."""
    for paper in (PAPER_58, PAPER_80):
        if paper.width_mm == width_mm:
            return paper
    raise UnknownPaper(width_mm)


class UnknownPaper(PosError):
    """A paper width that no printer here has."""

    def __init__(self, width_mm: int) -> None:
        super().__init__(f"there is no paper of {width_mm} mm; use 58 or 80")
        self.width_mm = width_mm


class DoesNotFit(PosError):
    """An amount is wider than its column; it is never cut."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__(f"{text!r} does not fit into {width} columns")
        self.text = text
        self.width = width


class BadDrawing(PosError):
    """Packed dots that cannot be unpacked: damaged, or larger than any paper."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"a drawing cannot be unpacked: {reason}")
        self.reason = reason


class PrintState(StrEnum):
    """Where a paper is on its way (`printing.md`, spool).

    `sent` was handed to a printer that never answers, `uncertain` may or may not have come out.
    """

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


class Reason(StrEnum):
    """Why a paper is where it is: what stands in its way, why it is doubtful, who ended it."""

    NONE = ""
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    FAULT = "fault"
    RIBBON_OUT = "ribbon_out"
    JAMMED = "jammed"
    PAUSED = "paused"
    OFFLINE = "offline"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    STALLED = "stalled"
    BROKEN_OFF = "broken_off"
    STOPPED = "stopped"
    EXPIRED = "expired"
    STALE = "stale"
    BY_HAND = "by_hand"
    NO_PRINTER = "no_printer"
    NO_DRIVER = "no_driver"
    NO_DRAWER = "no_drawer"
    DOES_NOT_FIT = "does_not_fit"
    UNREADABLE = "unreadable"
    FOLDER = "folder"
    SEEN = "seen"
    FILE = "file"
    GIVEN_UP = "given_up"


class Word(StrEnum):
    """A person's word on a paper that waits or is doubtful; also the key of the button that gives it."""

    AGAIN = "again"
    CAME_OUT = "out"
    LEAVE = "leave"


class PrinterUse(StrEnum):
    """Which of the shop's printers a paper goes to."""

    RECEIPT = "struk"
    LABEL = "label"
    REPORT = "laporan"


@dataclass(frozen=True, slots=True)
class Job:
    """A paper in the spool; `copy` is 0 for the original and n for `SALINAN ke-n`.

    `parts_done` counts the labels of a batch that are known to have come out.
    """

    id: UUID
    kind: PaperKind
    number: str
    use: PrinterUse
    copy: int
    state: PrintState
    reason: str
    queued_at: datetime
    attempts: int
    till: str
    document: Document | None
    parts_done: int = 0
