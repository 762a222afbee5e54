"""Stock acts as values (`domain.md` section 5): goods home to their maker, broken, lost, sent, put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pos.catalogue.domain import PieceState
from pos.core.errors import PosError
from pos.core.money import Rupiah, total
from pos.stock.domain import ActKind, LossCause

MOST_AT_ONCE: Final = 10_000
"""More of one thing than any act moves; what is above it is a slip of the keyboard."""

STOCK_ACT: Final = "stock_act"
"""What a supervisor is asked for (`ApprovalRequest.act`)."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where an act is done, and by whom: a centre, its till, a person's name."""

    centre: str
    till: str
    person: str


@dataclass(frozen=True, slots=True)
class Named:
    """So many of a thing, as a screen names them; a piece is one."""

    sku: str
    piece_id: UUID | None
    quantity: int


@dataclass(frozen=True, slots=True)
class ActLine:
    """One kind of goods in an act; of what is received `quantity` came whole.

    `code` is the newest tag, `price` of one, `owed` what the line owes its maker (below zero: taken back).
    """

    sku: str
    piece_id: UUID | None
    name: str
    code: str
    quantity: int
    broken: int
    missing: int
    artisan_code: str | None
    artisan_name: str
    price: Rupiah
    owed: Rupiah

    @property
    def sent(self) -> int:
        """All that it was, in whatever state it came."""
        return self.quantity + self.broken + self.missing


@dataclass(frozen=True, slots=True)
class StockAct:
    """One act as it was done."""

    number: str
    kind: ActKind
    centre: str
    till: str
    other_centre: str | None
    about: str
    artisan_code: str | None
    artisan_name: str
    cause: LossCause | None
    bearer_centre: str | None
    business_date: date
    at: datetime
    person: str
    approved_by: str
    note: str
    photo: str
    lines: tuple[ActLine, ...]

    @property
    def pieces(self) -> int:
        """How many things."""
        return sum(line.sent for line in self.lines)

    @property
    def owed(self) -> Rupiah:
        """What a centre owes for it, to all makers."""
        return total(line.owed for line in self.lines)


@dataclass(frozen=True, slots=True)
class Came:
    """How one line of a transfer came: by its place on the note, from 1."""

    line: int
    whole: int
    broken: int
    missing: int

    @property
    def all(self) -> int:
        """All that is accounted for."""
        return self.whole + self.broken + self.missing


@dataclass(frozen=True, slots=True)
class OwedTo:
    """What an act would owe one maker."""

    artisan_name: str
    amount: Rupiah


def kind_of(cause: LossCause) -> ActKind:
    """What is lost is a loss; whatever else becomes of goods in a shop is breakage."""
    return ActKind.LOSS if cause is LossCause.LOST else ActKind.BREAKAGE


def one_maker(lines: Sequence[ActLine]) -> tuple[str | None, str]:
    """The code and name of the only maker of some goods; nothing where there are several."""
    makers = {(line.artisan_code, line.artisan_name) for line in lines}
    return next(iter(makers)) if len(makers) == 1 else (None, "")


class NothingNamed(PosError):
    """An act without goods."""

    def __init__(self) -> None:
        super().__init__("no goods were named")


class WrongQuantity(PosError):
    """A count that no act can have."""

    def __init__(self, name: str, quantity: int) -> None:
        super().__init__(f"{name}: {quantity} is no count")
        self.name = name
        self.quantity = quantity


class NoGoods(PosError):
    """A service, which is on no shelf."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is a service and on no shelf")
        self.name = name


class OtherMakersGoods(PosError):
    """Goods that are not of the maker who takes them home: `artisan_name` is whose, or nobody's."""

    def __init__(self, name: str, artisan_name: str) -> None:
        super().__init__(f"{name} is of {artisan_name or 'the centre itself'}")
        self.name = name
        self.artisan_name = artisan_name


class MergedMaker(PosError):
    """A maker whose card was merged into another one; nothing is done in his name any more."""

    def __init__(self, code: str, into: str) -> None:
        super().__init__(f"artisan {code} is {into} now")
        self.code = code
        self.into = into


class MoreThanCounted(PosError):
    """More than the count at the centre says there is; done when asked again, as the count can be wrong."""

    def __init__(self, name: str, asked: int, left: int) -> None:
        super().__init__(f"{name}: {asked} are more than the {left} that are counted here")
        self.name = name
        self.asked = asked
        self.left = left


class PieceHeld(PosError):
    """A piece that lies in a held basket, promised to a buyer: `label` is whose."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(f"{name} is laid aside for {label}")
        self.name = name
        self.label = label


class PieceStands(PosError):
    """A piece that cannot be found again: it is sold, on its way, or stands on a shelf."""

    def __init__(self, name: str, state: PieceState, centre: str) -> None:
        super().__init__(f"{name} is {state.value} at {centre}")
        self.name = name
        self.state = state
        self.centre = centre


class ActNeedsApproval(PosError):
    """An act that only a supervisor lets happen."""

    def __init__(self, kind: ActKind) -> None:
        super().__init__(f"{kind.value} needs a supervisor's word")
        self.kind = kind


class SameCentre(PosError):
    """Goods that were to be sent to the centre that they are at."""

    def __init__(self, centre: str) -> None:
        super().__init__(f"the goods are at {centre} already")
        self.centre = centre


class NotSentHere(PosError):
    """A transfer that goes from and to other centres."""

    def __init__(self, number: str, to_centre: str) -> None:
        super().__init__(f"{number} is on its way to {to_centre}")
        self.number = number
        self.to_centre = to_centre


class ReceivedAlready(PosError):
    """A transfer that was received before: with which number, when and by whom."""

    def __init__(self, number: str, received_by: str, at: datetime, person: str) -> None:
        super().__init__(f"{number} was received as {received_by} by {person}")
        self.number = number
        self.received_by = received_by
        self.at = at
        self.person = person


class NotAsSent(PosError):
    """Whole, broken and missing are not together what was sent."""

    def __init__(self, name: str, sent: int, came: int) -> None:
        super().__init__(f"{name}: {sent} were sent, {came} are accounted for")
        self.name = name
        self.sent = sent
        self.came = came


class NoBearer(PosError):
    """Goods broke or were lost on the way, and nobody of the two centres is said to bear it."""

    def __init__(self, number: str) -> None:
        super().__init__(f"who bears what is missing of {number}?")
        self.number = number
