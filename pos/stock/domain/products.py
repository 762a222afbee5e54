"""Cards of products as they are listed, looked at and edited, and what a card may say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from pos.catalogue.domain import PieceState, PriceChange, Product, ProductKind
from pos.core.errors import BadText, PosError
from pos.core.money import FULL_BPS, ZERO, Rupiah
from pos.core.text import clean

MOST_LABELS: Final = 500
"""Labels in one batch."""

MOST_HITS: Final = 1_000
"""Things that a search lists; whoever gets more has typed too little."""

MOST_PRICE: Final = Rupiah(100_000_000)
_MOST_LENGTH: Final = 10_000
_MOST_WEIGHT: Final = 1_000_000
_RECEIPT_LETTERS: Final = 24
_SKU: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{1,39}")
HOUSE: Final = "PUSAT"
"""What begins the SKU of goods without a maker."""

TEXTS: Final = {
    "name": 80, "name_en": 80, "receipt_name": 40, "category": 30, "motif": 40, "technique": 40,
    "finish": 40, "colour": 30, "size_label": 20, "unit": 12, "packing": 40, "shelf_place": 12,
}  # fmt: skip
"""The texts of a card, and how many letters each may have."""

_REQUIRED: Final = frozenset({"name", "category"})
_MOST: Final = {
    "height_cm": _MOST_LENGTH, "diameter_cm": _MOST_LENGTH, "weight_g": _MOST_WEIGHT,
    "packed_weight_g": _MOST_WEIGHT, "fragile": 3,
}  # fmt: skip


class Standing(StrEnum):
    """Which products a list shows: on this centre's shelf, all that are sold, sold out here, archived."""

    ON_SHELF = "on_shelf"
    ALL = "all"
    SOLD_OUT = "sold_out"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class ProductQuestion:
    """What a list is asked for at a centre: typed words, an artisan's code (empty: every one), a standing."""

    centre: str
    typed: str = ""
    artisan: str = ""
    standing: Standing = Standing.ON_SHELF


@dataclass(frozen=True, slots=True)
class Mark:
    """Where one stretch of a list has ended, in the order of the list."""

    category: str
    name: str
    sku: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The next SKUs of a list, how many things they are at the centre, and where to go on (None: the end).

    `more` says that a search has found more than it lists.
    """

    skus: tuple[str, ...]
    left: int
    after: Mark | None = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class ProductLine:
    """One row of the list; `left` holds the count at each of the list's centres, in their order."""

    sku: str
    name: str
    motif: str
    category: str
    artisan_name: str
    price: Rupiah
    photo: str
    active: bool
    kind: ProductKind
    left: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShelfCentre:
    """A centre where goods stand: its code, and the word that heads its column."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class PieceLook:
    """One piece: its newest code, how it stands, at which centre, and since which document."""

    id: UUID
    code: str
    state: PieceState
    centre: str
    since: datetime
    document: str


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product with everything that its editor shows.

    `left` is the count at each centre, `prices` the newest changes, `pieces` the newest of `piece_count`;
    `has_moved` where any of it ever moved.
    """

    product: Product
    artisan_name: str
    code: str
    left: tuple[tuple[ShelfCentre, int], ...]
    prices: tuple[PriceChange, ...]
    pieces: tuple[PieceLook, ...]
    piece_count: int
    has_moved: bool

    @property
    def standing(self) -> int:
        """How many there are, at all centres."""
        return sum(count for _centre, count in self.left)


@dataclass(frozen=True, slots=True)
class Maker:
    """An artisan to choose: the code, and the name as it is said."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class CardChoices:
    """What cards have said so far, to choose from: makers, and the words of each field."""

    makers: tuple[Maker, ...] = ()
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, field: str) -> tuple[str, ...]:
        """The words of a field."""
        return dict(self.words).get(field, ())


class Flaw(StrEnum):
    """What is wrong with a field of a card."""

    EMPTY = "is empty"
    TOO_LONG = "is too long"
    CONTROLS = "has control characters"
    TOO_SMALL = "is too small"
    TOO_LARGE = "is too large"
    NO_CODE = "is not capital letters, digits and hyphens"
    LIGHTER = "is lighter than the thing itself"
    OF_SERVICE = "is nothing that a service has"


class BadCard(PosError):
    """A field of a card that cannot be kept; `most` is its bound where that is the trouble."""

    def __init__(self, field: str, flaw: Flaw, most: int = 0) -> None:
        super().__init__(f"{field} {flaw.value}" + (f" (at most {most})" if most else ""))
        self.field = field
        self.flaw = flaw
        self.most = most


class SkuTaken(PosError):
    """There is a product with this SKU already."""

    def __init__(self, sku: str, name: str) -> None:
        super().__init__(f"{sku} is {name} already")
        self.sku = sku
        self.name = name


class CardChanged(PosError):
    """Somebody else has changed the card since it was read; nothing of this edit was kept."""

    def __init__(self, name: str, fields: tuple[str, ...]) -> None:
        super().__init__(f"the card of {name} was changed meanwhile: {', '.join(fields)}")
        self.name = name
        self.fields = fields


class CardStays(PosError):
    """A field that cannot change any more: the `kind` or `one_of_a_kind` of what has moved, the maker
    (`artisan_code`) of what is in stock.
    """

    def __init__(self, name: str, field: str) -> None:
        super().__init__(f"{field} of {name} cannot change any more")
        self.name = name
        self.field = field


class NoLabels(PosError):
    """There is nothing here that could carry a label, or a number of labels that cannot be."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(f"{count} labels of {name} cannot be printed")
        self.name = name
        self.count = count


def checked(product: Product) -> Product:
    """A card fit to keep: texts clean, an empty receipt name made from the name.  Raises `BadCard`."""
    if not _SKU.fullmatch(product.sku):
        raise BadCard("sku", Flaw.NO_CODE)
    texts: dict[str, Any] = {
        field: _text(field, getattr(product, field), most) for field, most in TEXTS.items()
    }
    texts["receipt_name"] = texts["receipt_name"] or texts["name"][:_RECEIPT_LETTERS].strip()
    texts["unit"] = texts["unit"] or "buah"
    card = replace(product, **texts)
    for field, most in _MOST.items():
        number = getattr(card, field)
        if not 0 <= number <= most:
            raise BadCard(field, Flaw.TOO_LARGE if number > 0 else Flaw.TOO_SMALL, most)
    if card.weight_g and 0 < card.packed_weight_g < card.weight_g:
        raise BadCard("packed_weight_g", Flaw.LIGHTER)
    _check_money(card)
    _check_kind(card)
    return card


def _text(field: str, text: str, most: int) -> str:
    try:
        return clean(field, text, most, required=field in _REQUIRED)
    except BadText as error:
        empty, long = not text.strip(), len(text.strip()) > most
        flaw = Flaw.EMPTY if empty else Flaw.TOO_LONG if long else Flaw.CONTROLS
        raise BadCard(field, flaw, most if long else 0) from error


def _check_money(card: Product) -> None:
    least = ZERO if card.kind is ProductKind.SERVICE else Rupiah(1)
    if card.price < least:
        raise BadCard("price", Flaw.TOO_SMALL)
    if card.price > MOST_PRICE:
        raise BadCard("price", Flaw.TOO_LARGE, MOST_PRICE.amount)
    if card.rate_bps is not None and not 0 <= card.rate_bps <= FULL_BPS:
        raise BadCard("rate_bps", Flaw.TOO_LARGE, FULL_BPS)
    if card.fixed_net is not None and not ZERO < card.fixed_net <= card.price:
        flaw = Flaw.TOO_LARGE if card.fixed_net > card.price else Flaw.TOO_SMALL
        raise BadCard("fixed_net", flaw, card.price.amount)


def _check_kind(card: Product) -> None:
    if card.kind is not ProductKind.SERVICE:
        return
    for field in ("artisan_code", "one_of_a_kind"):
        if getattr(card, field):
            raise BadCard(field, Flaw.OF_SERVICE)


def differences(before: Product, after: Product) -> tuple[str, ...]:
    """The fields in which two cards differ."""
    return tuple(field for field in Product.__slots__ if getattr(before, field) != getattr(after, field))
