"""Movements of goods, and what a till needs to know of a thing on the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.artisans.domain import LineTerms
from pos.catalogue.domain import PieceState, ProductKind
from pos.core.errors import PosError
from pos.core.money import Rupiah


class MoveKind(StrEnum):
    """Why goods moved (`domain.md` section 5)."""

    INTAKE = "intake"
    SALE = "sale"
    RETURN = "return"
    BREAKAGE = "breakage"
    LOSS = "loss"
    COUNT = "count"
    RETURN_TO_ARTISAN = "return_to_artisan"
    TRANSFER_OUT = "transfer_out"
    TRANSFER_IN = "transfer_in"
    FAIR_OUT = "fair_out"
    FAIR_IN = "fair_in"


class Condition(StrEnum):
    """How goods came in: whole, with a small flaw that is told, or refused and taken home again."""

    WHOLE = "whole"
    FLAWED = "flawed"
    REFUSED = "refused"


class ActKind(StrEnum):
    """What is done with goods besides taking them in, selling them and counting them."""

    RETURN_TO_ARTISAN = "return_to_artisan"
    BREAKAGE = "breakage"
    LOSS = "loss"
    TRANSFER_OUT = "transfer_out"
    TRANSFER_IN = "transfer_in"
    CORRECTION = "correction"


class LossCause(StrEnum):
    """Why goods are broken or gone; the cause decides who bears it (`domain.md` section 5).

    Where a visitor pays it is a sale, and no loss.
    """

    FIRING = "firing"
    STAFF = "staff"
    UNKNOWN = "unknown"
    LOST = "lost"
    IN_TRANSIT = "in_transit"

    @property
    def is_owed(self) -> bool:
        """Whether a centre owes the artisan his part, as if the goods were sold."""
        return self is not LossCause.FIRING


class ScanVerdict(StrEnum):
    """What a count says to one scan."""

    COUNTED = "counted"
    SURPLUS = "surplus"
    TWICE = "twice"
    MARKED_SOLD = "marked_sold"
    MARKED_GONE = "marked_gone"
    ELSEWHERE = "elsewhere"
    OUT_OF_SCOPE = "out_of_scope"
    UNKNOWN = "unknown"


class CountOutcome(StrEnum):
    """How a count ended: its differences were posted, or it was dropped and changed nothing."""

    POSTED = "posted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Move:
    """One movement at a centre; `quantity` is positive for what comes in."""

    centre: str
    sku: str
    piece_id: UUID | None
    quantity: int
    kind: MoveKind
    document: str
    business_date: date
    person: str


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """Goods of one product on an intake note, as agreed; `artisan_part` is what its maker gets for one.

    Goods that were refused may have no card, and so no SKU.
    """

    sku: str | None
    name: str
    quantity: int
    price: Rupiah
    artisan_part: Rupiah
    condition: Condition = Condition.WHOLE
    remark: str = ""

    @property
    def stays(self) -> bool:
        """Whether it was taken in."""
        return self.condition is not Condition.REFUSED


@dataclass(frozen=True, slots=True)
class IntakeNote:
    """What a maker has left at a centre (nota titip); goods without a maker are the centre's own."""

    number: str
    centre: str
    artisan_code: str | None
    artisan_name: str
    at: datetime
    person: str
    lines: tuple[IntakeLine, ...]
    note: str = ""

    @property
    def taken(self) -> tuple[IntakeLine, ...]:
        """The goods that stay."""
        return tuple(line for line in self.lines if line.stays)

    @property
    def refused(self) -> tuple[IntakeLine, ...]:
        """The goods that went home again."""
        return tuple(line for line in self.lines if not line.stays)

    @property
    def quantity(self) -> int:
        """How many things were taken in."""
        return sum(line.quantity for line in self.taken)


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A thing as a till sells it: a product, or one piece of it; `left` is the count at the centre."""

    sku: str
    piece_id: UUID | None
    piece_turn: int
    code: str
    name: str
    receipt_name: str
    artisan_code: str | None
    artisan_name: str
    motif: str
    category: str
    price: Rupiah
    fragile: int
    one_of_a_kind: bool
    left: int
    terms: LineTerms
    name_en: str = ""
    kind: ProductKind = ProductKind.GOODS
    photo: str = ""

    @property
    def is_service(self) -> bool:
        """Whether it is no goods: never counted, never sold out."""
        return self.kind is ProductKind.SERVICE

    @property
    def has_open_price(self) -> bool:
        """Whether its price is typed at the counter: a service that the catalogue has at zero."""
        return self.is_service and not self.price


@dataclass(frozen=True, slots=True)
class Found:
    """A scan that names a thing on the shelf."""

    item: ShelfItem


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """A scan that names nothing here."""

    text: str


@dataclass(frozen=True, slots=True)
class GoneAlready:
    """A scan of a piece that is not on this shelf: how it went, where, when and with which document."""

    item: ShelfItem
    state: PieceState
    centre: str
    document: str
    at: datetime


class OtherCode(StrEnum):
    """Codes that are no label of ours."""

    QRIS = "qris"
    RECEIPT = "receipt"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class NotALabel:
    """A scan of something else that is known: a QRIS code, a receipt."""

    kind: OtherCode
    text: str


class NothingArrived(PosError):
    """An intake without goods, or with goods that are not this maker's."""

    def __init__(self, sku: str, reason: str) -> None:
        super().__init__(f"{sku}: {reason}" if sku else reason)
        self.sku = sku
        self.reason = reason


@dataclass(frozen=True, slots=True)
class LaidAside:
    """A scan of a piece that lies in another buyer's held basket: its key, and its label."""

    item: ShelfItem
    held_id: UUID
    label: str


Scan = Found | UnknownCode | GoneAlready | NotALabel | LaidAside


class PieceGone(PosError):
    """A piece that was to be sold is not on the shelf any more."""

    def __init__(self, name: str, state: PieceState, document: str, at: datetime | None) -> None:
        super().__init__(f"{name} is not on the shelf: {state.value} ({document})")
        self.name = name
        self.state = state
        self.document = document
        self.at = at


class NotMarkedSold(PosError):
    """A piece that was to be put right is not marked sold here, or not any more: how it stands, and where."""

    def __init__(self, name: str, state: PieceState, centre: str, *, here: bool) -> None:
        super().__init__(f"{name} is not marked sold as it was believed: {state.value} at {centre}")
        self.name = name
        self.state = state
        self.centre = centre
        self.here = here
