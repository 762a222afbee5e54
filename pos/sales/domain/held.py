"""A basket that was laid aside for a buyer, and what can go wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.core.clock import local
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.sales.domain.basket import Basket


@dataclass(frozen=True, slots=True)
class HeldBasket:
    """An unpaid basket with the mark of its buyer; `id` is the basket's key.

    the first day that waits for it, `minutes` how long it lay when it was read.
    """

    id: UUID
    centre: str
    till: str
    label: str
    basket: Basket
    pieces: int
    total: Rupiah
    person: str
    at: datetime
    business_date: date
    minutes: int = 0

    @property
    def slip_number(self) -> str:
        """The number on its slip: another one each time it is laid aside anew."""
        return f"TAHAN-{local(self.at):%y%m%d%H%M%S}-{self.id.hex[-6:].upper()}"


@dataclass(frozen=True, slots=True)
class Resumed:
    """A held basket that was taken off the list, and the one that was laid aside for it."""

    taken: HeldBasket
    aside: HeldBasket | None = None


class NotHeld(PosError):
    """A held basket was resumed or dropped by somebody else meanwhile."""

    def __init__(self, label: str = "") -> None:
        super().__init__(f"the basket {label} is not held any more".replace("  ", " "))
        self.label = label


class IsHeld(PosError):
    """A piece, or the whole basket, that lies in a held basket; `name` is empty for the whole basket."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(f"{name or 'this basket'} is held ({label})")
        self.name = name
        self.label = label
