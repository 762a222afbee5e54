"""A note of what an artisan brings, while it is written: his goods row by row, what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from pos.artisans.domain import LineTerms
from pos.core.errors import PosError
from pos.core.money import FULL_BPS, Rupiah, share, total
from pos.core.text import to_ascii
from pos.stock.domain import Condition

MOST_BROUGHT: Final = 10_000
"""How many things one note can take: each has a label."""

MOST_PRICE: Final = Rupiah(999_999_999)
MOST_NAME: Final = 80
MOST_CATEGORY: Final = 30
MOST_MOTIF: Final = 40
MOST_REMARK: Final = 120
MOST_NOTE: Final = 200


def part_of(price: Rupiah, terms: LineTerms) -> Rupiah:
    """What a maker gets for one thing that is sold at a price."""
    return terms.fixed_net if terms.fixed_net is not None else share(price, terms.rate_bps)


@dataclass(frozen=True, slots=True)
class Maker:
    """An artisan who brings goods, with his terms of today."""

    code: str
    name: str
    full_name: str
    village: str
    district: str
    terms: LineTerms

    @property
    def centre_bps(self) -> int:
        """The centre's part by his terms."""
        return FULL_BPS - self.terms.rate_bps

    @property
    def place(self) -> str:
        """`P07 · Bumijaya, Ciruas`."""
        return f"{self.code} · {self.village}, {self.district}"


@dataclass(frozen=True, slots=True)
class GoodsCard:
    """Goods as the catalogue knows them; without a SKU they get their card with the note.

    `price` is the catalogue's (of new goods the one agreed on), `code` the newest tag of the product.
    """

    sku: str
    name: str
    category: str
    price: Rupiah
    terms: LineTerms
    motif: str = ""
    one_of_a_kind: bool = False
    shelf_place: str = ""
    photo: str = ""
    code: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the catalogue has no card of it yet."""
        return not self.sku


class RowFault(StrEnum):
    """Why a row cannot be saved."""

    QUANTITY = "quantity"
    PRICE = "price"
    BELOW_PART = "below_part"
    NAME = "name"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class BroughtRow:
    """Goods of one kind and one condition, at an agreed price; `photo` is a kept photo's name."""

    card: GoodsCard
    price: Rupiah
    quantity: int = 1
    condition: Condition = Condition.WHOLE
    remark: str = ""
    photo: str = ""

    @property
    def part(self) -> Rupiah:
        """What the maker gets for one."""
        return part_of(self.price, self.card.terms)

    @property
    def stays(self) -> bool:
        """Whether it is taken in: refused goods go home again."""
        return self.condition is not Condition.REFUSED

    @property
    def changes_price(self) -> bool:
        """Whether a known product gets another price by this row."""
        return self.stays and not self.card.is_new and self.price != self.card.price

    @property
    def shown_photo(self) -> str:
        """The new photo, or the one of its card."""
        return self.photo or self.card.photo

    @property
    def fault(self) -> RowFault | None:
        """What keeps it from being saved, if anything does."""
        fixed = self.card.terms.fixed_net
        wrong = {
            RowFault.NAME: not (0 < len(self.card.name.strip()) <= MOST_NAME),
            RowFault.QUANTITY: not 0 < self.quantity <= MOST_BROUGHT,
            RowFault.PRICE: not 0 < self.price.amount <= MOST_PRICE.amount,
            RowFault.BELOW_PART: fixed is not None and self.price < fixed,
            RowFault.REMARK: len(self.remark) > MOST_REMARK,
        }
        return next((fault for fault, is_wrong in wrong.items() if is_wrong), None)


@dataclass(frozen=True, slots=True)
class IntakeDraft:
    """What lies on the counter: whose it is, the rows, and which one is chosen (-1: none)."""

    maker: Maker | None = None
    rows: tuple[BroughtRow, ...] = ()
    chosen: int = -1
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return not self.rows and not self.note

    @property
    def row(self) -> BroughtRow | None:
        """The chosen row."""
        return self.rows[self.chosen] if 0 <= self.chosen < len(self.rows) else None

    @property
    def quantity(self) -> int:
        """How many things are taken in; each gets a label."""
        return sum(row.quantity for row in self.rows if row.stays)

    @property
    def worth(self) -> Rupiah:
        """What the goods cost together."""
        return total(row.price * row.quantity for row in self.rows if row.stays)

    @property
    def makers_part(self) -> Rupiah:
        """What the maker gets where all of it is sold."""
        return total(row.part * row.quantity for row in self.rows if row.stays)

    @property
    def faults(self) -> dict[int, RowFault]:
        """What is wrong, by row."""
        return {at: row.fault for at, row in enumerate(self.rows) if row.fault is not None}

    @property
    def price_changes(self) -> tuple[BroughtRow, ...]:
        """One row of each known product that gets another price."""
        changed = {row.card.sku: row for row in self.rows if row.changes_price}
        return tuple(changed.values())

    def of_maker(self, maker: Maker) -> IntakeDraft:
        """Another artisan's note; goods of the one before are not his, and go from it."""
        if self.maker is not None and maker.code == self.maker.code:
            return replace(self, maker=maker)
        return IntakeDraft(maker, note=self.note)

    def add(self, card: GoodsCard) -> IntakeDraft:
        """One more row, which is chosen; it has the price of the product's other rows."""
        same = (row.price for row in self.rows if card.sku and row.card.sku == card.sku)
        row = BroughtRow(card, next(same, card.price))
        return replace(self, rows=(*self.rows, row), chosen=len(self.rows))

    def find(self, sku: str) -> int:
        """The place of the first row of a product, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.card.sku == sku), -1)

    def choose(self, place: int) -> IntakeDraft:
        """Another row is chosen."""
        return replace(self, chosen=place if 0 <= place < len(self.rows) else -1)

    def remove(self) -> IntakeDraft:
        """Without the chosen row; the one after it is chosen."""
        if self.row is None:
            return self
        rows = self.rows[: self.chosen] + self.rows[self.chosen + 1 :]
        return replace(self, rows=rows, chosen=min(self.chosen, len(rows) - 1))

    def with_row(self, row: BroughtRow) -> IntakeDraft:
        """The chosen row as it is now; a price is one for all rows of a product."""
        if self.row is None:
            return self
        rows = [
            replace(one, price=row.price) if row.card.sku and one.card.sku == row.card.sku else one
            for one in self.rows
        ]
        rows[self.chosen] = row
        return replace(self, rows=tuple(rows))

    def refreshed(self, maker: Maker, cards: Mapping[str, GoodsCard]) -> IntakeDraft:
        """The same goods after the catalogue or the terms have changed: what was typed stays as it was."""
        return replace(self, maker=maker, rows=tuple(_refreshed(row, maker, cards) for row in self.rows))


def _refreshed(row: BroughtRow, maker: Maker, cards: Mapping[str, GoodsCard]) -> BroughtRow:
    if row.card.is_new:
        terms = replace(maker.terms, fixed_net=row.card.terms.fixed_net)
        return replace(row, card=replace(row.card, terms=terms))
    card = cards.get(row.card.sku, row.card)
    return replace(row, card=card, price=row.price if row.price != row.card.price else card.price)


@dataclass(frozen=True, slots=True)
class OldNote:
    """A note of before, for the list: `quantity` things were taken in, `refused` went home again."""

    number: str
    at: datetime
    maker: str
    quantity: int
    refused: int
    person: str


def sku_stem(artisan_code: str, category: str) -> str:
    """`P07-DA`: whose it is, and the first two letters of its category."""
    letters = "".join(ch for ch in to_ascii(category).upper() if ch.isalpha())[:2]
    return f"{artisan_code}-{letters.ljust(2, 'X')}"


def next_sku(stem: str, taken: Sequence[str]) -> str:
    """`P07-DA003` after the largest number that is taken."""
    numbers = [int(sku[len(stem) :]) for sku in taken if sku[len(stem) :].isdecimal()]
    return f"{stem}{max(numbers, default=0) + 1:03d}"


class BadIntake(PosError):
    """A note with rows that cannot be: the place of each, and why."""

    def __init__(self, faults: Mapping[int, RowFault]) -> None:
        said = ", ".join(f"row {place + 1} ({fault})" for place, fault in faults.items())
        super().__init__(f"the note cannot be saved: {said}")
        self.faults = dict(faults)


class TooMuchBrought(PosError):
    """More things than one note can take."""

    def __init__(self, quantity: int) -> None:
        super().__init__(f"{quantity} things are more than a note can take ({MOST_BROUGHT})")
        self.quantity = quantity


class MakerGone(PosError):
    """An artisan who cannot bring goods: unknown, not active any more, or merged with another card."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(f"artisan {code} brings no goods any more")
        self.code = code
        self.name = name


class AgreementChanged(PosError):
    """Prices or terms that changed while the note was written; nothing was saved."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"the price or the terms changed meanwhile: {', '.join(names)}")
        self.names = tuple(names)


class PriceNeedsWord(PosError):
    """Another price of a known product without a supervisor's word."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"a supervisor must agree to the new price of {', '.join(names)}")
        self.names = tuple(names)


class NotOfMaker(PosError):
    """Goods of another artisan on this artisan's note; `owner` is empty for the centre's own."""

    def __init__(self, name: str, owner: str, maker: str) -> None:
        super().__init__(f"{name} is not of {maker}")
        self.name = name
        self.owner = owner
        self.maker = maker


class UnknownTag(PosError):
    """A scan that names no goods."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text} names no goods")
        self.text = text
