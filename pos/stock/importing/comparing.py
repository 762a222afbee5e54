"""What a file of products would change: new cards, changed cards with before and after, and the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from pos.catalogue.domain import Product, ProductKind
from pos.catalogue.tables import ProductRow
from pos.core.csv_rows import MOST_SHOWN, CardChange, FieldChange, ImportResult, RowProblem
from pos.core.money import ZERO
from pos.stock.documents.goods_sheet import GOODS_COLUMNS, OPTIONAL_COLUMNS, cell_of
from pos.stock.importing.reading import GoodsRow

CARD: Final = tuple(Product.__slots__)
"""The fields of a card, in the order of the tuples below."""

Card = tuple[Any, ...]

_AT_ONCE: Final = 1_000
_COLUMNS: Final = {one.attribute: one.name for one in (*GOODS_COLUMNS, *OPTIONAL_COLUMNS)}
_PLACE: Final = {name: place for place, name in enumerate(CARD)}
_NAME: Final = _PLACE["name"]
_RATE: Final = _PLACE["rate_bps"]
_PRICE: Final = _PLACE["price"]
_MAKER: Final = _PLACE["artisan_code"]
_FIXED: Final = frozenset({_PLACE["sku"], _PLACE["kind"], _PLACE["one_of_a_kind"]})

_BLANK: Final[dict[str, Any]] = {
    "artisan_code": None, "price": ZERO, "rate_bps": None, "fixed_net": None, "one_of_a_kind": False,
    "active": True, "kind": ProductKind.GOODS, "height_cm": 0, "diameter_cm": 0, "weight_g": 0,
    "packed_weight_g": 0, "fragile": 0,
}  # fmt: skip
_NEW: Final[Card] = tuple(_BLANK.get(name, "") for name in CARD)
"""What a new card holds where the file says nothing."""


@dataclass(slots=True)
class Change:
    """What becomes of the cards: new ones with their first stock, changed ones before and after."""

    new: list[tuple[Card, tuple[tuple[str, int], ...]]] = field(default_factory=list)
    changed: list[tuple[Card, Card]] = field(default_factory=list)
    unchanged: int = 0

    @property
    def prices(self) -> list[tuple[Card, Card]]:
        """The cards whose price changes."""
        return [(before, after) for before, after in self.changed if before[_PRICE] != after[_PRICE]]

    def result(self, problems: Sequence[RowProblem] = ()) -> ImportResult:
        """The counts, and the first of what they count."""
        new = tuple((card[0], card[_NAME]) for card, _ in self.new[:MOST_SHOWN])
        differences = tuple(_difference(*pair) for pair in self.changed[:MOST_SHOWN])
        counts = len(self.new), len(self.changed), self.unchanged
        return ImportResult(*counts, new, differences, tuple(problems))


def price_of(card: Card) -> Any:
    """The price on a card."""
    return card[_PRICE]


def field_of(card: Card, name: str) -> Any:
    """One field of a card."""
    return card[_PLACE[name]]


def compare(
    session: Session, attributes: Sequence[str], rows: Sequence[GoodsRow], rates: Mapping[str, int]
) -> Change:
    """Set the rows against the cards as they are now; what the file does not tell stays as it is.

    `rates` are those of the makers' terms.
    """
    change = Change()
    places = [_PLACE[name] for name in attributes]
    left = iter(rows)
    while batch := list(islice(left, _AT_ONCE)):
        cards = _cards(session, [row.sku for row in batch])
        for row in batch:
            before = cards.get(row.sku)
            after = _after(before, row, places, rates)
            if before is None:
                change.new.append((after, row.stock))
            elif before != after:
                change.changed.append((before, after))
            else:
                change.unchanged += 1
    return change


def _cards(session: Session, skus: Sequence[str]) -> dict[str, Card]:
    query = select(*(getattr(ProductRow, name) for name in CARD)).where(ProductRow.sku.in_(skus))
    return {row[0]: tuple(row) for row in session.connection().execute(query)}


def _after(before: Card | None, row: GoodsRow, places: Sequence[int], rates: Mapping[str, int]) -> Card:
    card = list(before or _NEW)
    for place, value in zip(places, row.values, strict=True):
        if before is None or place not in _FIXED:
            card[place] = value
    if _RATE in places and not (before is not None and before[_RATE] == card[_RATE]):
        maker, said = card[_MAKER], card[_RATE]
        # A part of its own is only what differs from the maker's terms.
        card[_RATE] = None if maker is None or said == rates.get(maker) else said
    return tuple(card)


def _difference(before: Card, after: Card) -> CardChange:
    fields = tuple(
        FieldChange(_COLUMNS[name], cell_of(name, was), cell_of(name, now))
        for name, was, now in zip(CARD, before, after, strict=True)
        if was != now
    )
    return CardChange(after[0], after[_NAME], fields)
