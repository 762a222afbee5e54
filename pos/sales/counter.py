"""The state of *Kasir*: the basket, the chosen line, the way back, and a quantity typed ahead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from pos.core.money import Rupiah
from pos.sales.domain import Basket, BasketLine, Priced, price
from pos.stock.domain import ShelfItem

_MOST_STEPS: Final = 50


@dataclass(frozen=True)
class Counter:
    """What lies on the counter before it is paid; every change keeps the basket before it.

    It has no slots, so that it can keep what the basket comes to: every part of the screen asks for it.
    """

    basket: Basket = Basket()
    chosen: int | None = None
    before: tuple[Basket, ...] = ()
    ahead: int = 1
    """The quantity that the next thing gets: `3` `*` and then a scan."""

    @property
    def line(self) -> BasketLine | None:
        """The chosen line."""
        lines = self.basket.lines
        return lines[self.chosen] if self.chosen is not None and self.chosen < len(lines) else None

    @cached_property
    def priced(self) -> Priced:
        """The basket with its results. Raises `BadDiscount` or `BadPrice`."""
        return price(self.basket)

    def add(self, item: ShelfItem) -> Counter:
        """With a thing more, which is the chosen line now. Raises `AlreadyInBasket` or `BadQuantity`."""
        basket = self.basket.add(item, self.ahead)
        return self._to(basket, basket.place_of(item))

    def set_quantity(self, quantity: int) -> Counter:
        """With another quantity on the chosen line; nothing happens where none is chosen."""
        if self.chosen is None or self.line is None or self.line.quantity == quantity:
            return self
        return self._to(self.basket.set_quantity(self.chosen, quantity), self.chosen)

    def remove(self) -> Counter:
        """Without the chosen line; the one before it is chosen."""
        if self.chosen is None or self.line is None:
            return self
        basket = self.basket.remove(self.chosen)
        return self._to(basket, max(0, self.chosen - 1) if basket.lines else None)

    def clear(self) -> Counter:
        """With an empty basket, and a way back."""
        emptied = Basket(key=self.basket.key, bilingual=self.basket.bilingual)
        return self._to(emptied, None) if self.basket.lines else self

    def undo(self) -> Counter:
        """The basket before the last change."""
        if not self.before:
            return self
        basket = self.before[-1]
        chosen = len(basket.lines) - 1 if basket.lines else None
        return Counter(basket, chosen, self.before[:-1])

    def itself(self) -> Counter:
        """As it is."""
        return self

    def choose(self, place: int | None) -> Counter:
        """Another chosen line."""
        return replace(self, chosen=place)

    def step(self, by: int) -> Counter:
        """The next or the former line is chosen."""
        if not self.basket.lines:
            return self
        at = -1 if self.chosen is None else self.chosen
        return replace(self, chosen=min(max(at + by, 0), len(self.basket.lines) - 1))

    def with_ahead(self, quantity: int) -> Counter:
        """The next thing gets this quantity."""
        return replace(self, ahead=quantity)

    def with_basket(self, basket: Basket, chosen: int | None = None) -> Counter:
        """With a basket that was changed elsewhere; its last line is chosen where none is named."""
        last = len(basket.lines) - 1 if basket.lines else None
        return self._to(basket, last if chosen is None else chosen)

    def quantity_of(self, sku: str) -> int:
        """How many of a product are in the basket, for the mark on its tile."""
        return sum(line.quantity for line in self.basket.lines if line.item.sku == sku)

    @property
    def total(self) -> Rupiah:
        """What the buyer owes before cash rounding."""
        return self.priced.total

    def _to(self, basket: Basket, chosen: int | None) -> Counter:
        changed = Counter(basket, chosen, (*self.before, self.basket)[-_MOST_STEPS:])
        changed.priced  # noqa: B018 - a discount may be more than what a smaller basket costs: refused here
        return changed
