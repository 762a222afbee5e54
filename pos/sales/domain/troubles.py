"""What can go wrong with a basket and its payment."""

from __future__ import annotations

from enum import StrEnum

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.stock.domain import ShelfItem


class EmptyBasket(PosError):
    """There is nothing to pay for."""

    def __init__(self) -> None:
        super().__init__("the basket is empty")


class AlreadyInBasket(PosError):
    """A one-of-a-kind piece was scanned twice."""

    def __init__(self, item: ShelfItem) -> None:
        super().__init__(f"{item.name} is in the basket already")
        self.item = item


class BadQuantity(PosError):
    """A quantity that a line cannot have."""

    def __init__(self, item: ShelfItem, quantity: int) -> None:
        super().__init__(f"{item.name}: {quantity} cannot be sold in one line")
        self.item = item
        self.quantity = quantity


class BadDiscount(PosError):
    """A discount below zero or above what it is taken from."""

    def __init__(self, discount: Rupiah, most: Rupiah) -> None:
        super().__init__(f"a discount of {discount} is not between Rp0 and {most}")
        self.discount = discount
        self.most = most


class BadPrice(PosError):
    """A changed price that no thing can have."""

    def __init__(self, item: ShelfItem, price: Rupiah) -> None:
        super().__init__(f"{item.name} cannot be sold at {price}")
        self.item = item
        self.price = price


class OpenPrice(PosError):
    """A service without a price in the catalogue, and none was typed."""

    def __init__(self, item: ShelfItem) -> None:
        super().__init__(f"{item.name} needs a price")
        self.item = item


class Limit(StrEnum):
    """What an attendant may not do alone (`domain.md` section 12)."""

    DISCOUNT = "discount"
    PRICE = "price"
    CENTRE_LOSS = "centre_loss"
    REFUND = "refund"
    LATE_RETURN = "late_return"
    VOID = "void"
    SOLD_PIECE = "sold_piece"


class NeedsApproval(PosError):
    """An act beyond an attendant's limit that no supervisor has approved."""

    def __init__(self, limit: Limit, what: str) -> None:
        super().__init__(f"{what}: a supervisor must approve ({limit.value})")
        self.limit = limit
        self.what = what


class BelowFloor(PosError):
    """A price below the least that the artisan allows, at the artisan's cost."""

    def __init__(self, item: ShelfItem, floor: Rupiah) -> None:
        super().__init__(f"{item.name} may not be sold below {floor} at the artisan's cost")
        self.item = item
        self.floor = floor


class NotEnoughMoney(PosError):
    """What was handed over or noted is less than what is due."""

    def __init__(self, missing: Rupiah) -> None:
        super().__init__(f"{missing} is missing")
        self.missing = missing


class WrongPayment(PosError):
    """Payments that do not make up what is due."""

    def __init__(self, due: Rupiah, paid: Rupiah) -> None:
        super().__init__(f"the payments make {paid}, due is {due}")
        self.due = due
        self.paid = paid


class ReturnedAlready(PosError):
    """More would come back than was bought and not yet returned."""

    def __init__(self, name: str, left: int) -> None:
        super().__init__(f"{name}: only {left} can still be returned")
        self.name = name
        self.left = left


class SoldAlready(PosError):
    """A basket that was kept as a sale before, with other content now."""

    def __init__(self, number: str) -> None:
        super().__init__(f"this basket was sold as {number} already")
        self.number = number


class NoGift(PosError):
    """A sale of which nothing is with the buyer: it took back, was undone, or all of it has come back."""

    def __init__(self, number: str) -> None:
        super().__init__(f"nothing of {number} is with the buyer, so there is no gift receipt")
        self.number = number


class ImportedOtherwise(PosError):
    """A note or an order that was imported before, with other content now."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"{ref} was imported before with other content")
        self.ref = ref


class NothingToReturn(PosError):
    """A return of something that was never sold under this reference."""

    def __init__(self, ref: str, sku: str) -> None:
        super().__init__(f"there is no sale {ref} of {sku} to return")
        self.ref = ref
        self.sku = sku


class StandsElsewhere(PosError):
    """A one-of-a-kind thing whose piece is on the shelf of another centre."""

    def __init__(self, name: str, centre: str) -> None:
        super().__init__(f"{name} stands at {centre}; bring it to the centre that sells it first")
        self.name = name
        self.centre = centre
