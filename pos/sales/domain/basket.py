"""A basket before it is paid: lines, discounts, changed prices, what comes back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.artisans.domain import Bearer, LineTerms
from pos.core.money import FULL_BPS, ZERO, Rupiah, share, total
from pos.sales.domain.troubles import AlreadyInBasket, BadPrice, BadQuantity, OpenPrice
from pos.stock.domain import ShelfItem

MOST_LINES: Final = 200
MOST_PIECES: Final = 999
MOST_PRICE: Final = Rupiah(1_000_000_000)
"""The most that one thing may cost; what is above it was mistyped."""
MOST_OPEN_PRICE: Final = Rupiah(10_000_000)
"""The most that can be typed for a service: a slip of the finger has more digits."""


class ReturnReason(StrEnum):
    """Why a buyer brings a thing back, in the order of the keys 1 to 4."""

    BROKEN = "broken"
    FLAWED = "flawed"
    WRONG = "wrong"
    UNWANTED = "unwanted"
    VOID = "void"
    """The whole sale was a mistake; only a void gives this reason."""


@dataclass(frozen=True, slots=True)
class ReturnOf:
    """The sale line that a return line gives back, and how much of it came back before."""

    line_id: UUID
    sale_number: str
    quantity: int
    before: int
    gross: Rupiah
    net: Rupiah
    artisan_share: Rupiah
    rounding: Rupiah = ZERO
    """The sale's cash rounding, where this return takes the sale's last remaining part; else zero."""
    centre_bears: bool = False
    reason: ReturnReason | None = None
    damaged: bool = False
    """Whether the thing goes to *rusak* and not back to the shelf."""
    guide_code: str = ""
    guide_back: Rupiah = ZERO
    """The guide's commission that all returns of this sale in one basket take back together."""
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Discount:
    """Less than the price: an amount, or basis points of what it is taken from; why, and who bears it.

    `bearer` None leaves it to the artisan's terms; `approved_by` names the supervisor beyond the limit.
    """

    amount: Rupiah = ZERO
    bps: int = 0
    reason: str = ""
    bearer: Bearer | None = None
    bearer_bps: int = FULL_BPS
    approved_by: str = ""

    def of(self, base: Rupiah) -> Rupiah:
        """The discount on an amount."""
        return share(base, self.bps) if self.bps else self.amount

    def of_less(self) -> Discount:
        """The same where what it is taken from has shrunk: a supervisor's word on an amount is gone then."""
        return self if self.bps or not self.approved_by else replace(self, approved_by="")

    def __bool__(self) -> bool:
        return bool(self.amount) or bool(self.bps)


@dataclass(frozen=True, slots=True)
class PriceChange:
    """Another price of one piece than the catalogue's, why, and who approved it."""

    price: Rupiah
    reason: str
    approved_by: str = ""


NO_DISCOUNT: Final = Discount()


@dataclass(frozen=True, slots=True)
class BasketLine:
    """One line: a thing from the shelf, how many, and what was changed on it."""

    item: ShelfItem
    quantity: int = 1
    discount: Discount = NO_DISCOUNT
    return_of: ReturnOf | None = None
    price_change: PriceChange | None = None

    @property
    def price(self) -> Rupiah:
        """The price of one piece."""
        return self.item.price if self.price_change is None else self.price_change.price

    @property
    def gross(self) -> Rupiah:
        """Price times quantity."""
        return self.price * self.quantity


@dataclass(frozen=True, slots=True)
class Referrer:
    """The guide or driver who brought the buyer, and his part in basis points."""

    code: str
    name: str
    rate_bps: int


@dataclass(frozen=True, slots=True)
class Deposit:
    """What was paid before on an order, and is taken up by this sale."""

    order_number: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Basket:
    """What a buyer wants; each change makes a new basket, so that undo is keeping the old one.

    `key` is made with the basket and becomes the sale's own, so that one basket is never sold twice.
    """

    lines: tuple[BasketLine, ...] = ()
    discount: Discount = NO_DISCOUNT
    key: UUID | None = None
    referrer: Referrer | None = None
    deposit: Deposit | None = None
    bilingual: bool = False
    """Whether the receipt has English second lines."""

    @property
    def pieces(self) -> int:
        """How many things are sold."""
        return sum(line.quantity for line in self.lines if line.return_of is None)

    @property
    def deposited(self) -> Rupiah:
        """What an order's deposit has paid already."""
        return ZERO if self.deposit is None else self.deposit.amount

    @property
    def rounding_back(self) -> Rupiah:
        """The cash rounding that returns of last remaining parts give back; once a sale."""
        return total({of.sale_number: of.rounding for of in self.returns}.values())

    @property
    def returns(self) -> tuple[ReturnOf, ...]:
        """What comes back."""
        return tuple(line.return_of for line in self.lines if line.return_of is not None)

    def add(self, item: ShelfItem, quantity: int = 1) -> Basket:
        """With a thing more: a stocked one adds to its line, a piece makes a line of its own.

        Raises `AlreadyInBasket` for a piece that is in it, `BadQuantity`, `OpenPrice` for a service whose
        price nobody has typed.
        """
        if item.has_open_price:
            raise OpenPrice(item)
        place = self.place_of(item)
        if item.piece_id is not None:
            if place is not None:
                raise AlreadyInBasket(item)
            quantity = 1
        if place is not None:
            return self.set_quantity(place, self.lines[place].quantity + quantity)
        if not 0 < quantity <= MOST_PIECES or len(self.lines) >= MOST_LINES:
            raise BadQuantity(item, quantity)
        return replace(self, lines=(*self.lines, BasketLine(item, quantity)))

    def place_of(self, item: ShelfItem) -> int | None:
        """The place of the line that sells this thing.

        What was taken off one thing (a crack, a display piece) is not taken off the next one of its kind:
        a stocked thing that is scanned again makes a line of its own beside a line that was changed.
        """
        for place, line in enumerate(self.lines):
            same = line.item.sku == item.sku and line.item.piece_id == item.piece_id
            plain = item.piece_id is not None or not (line.discount or line.price_change)
            if same and plain and line.return_of is None and line.item.price == item.price:
                return place
        return None

    def set_quantity(self, place: int, quantity: int) -> Basket:
        """With another quantity on a line; raises `BadQuantity`, also for a second one of a single piece."""
        line = self.lines[place]
        most = 1 if line.item.piece_id is not None else MOST_PIECES
        if not 0 < quantity <= most:
            raise BadQuantity(line.item, quantity)
        shrinks = quantity < line.quantity
        own = line.discount.of_less() if shrinks else line.discount
        basket = self.with_line(place, replace(line, quantity=quantity, discount=own))
        return replace(basket, discount=self.discount.of_less()) if shrinks else basket

    def remove(self, place: int) -> Basket:
        """Without a line; a basket that sells nothing any more has no discount."""
        lines = self.lines[:place] + self.lines[place + 1 :]
        sells = any(line.return_of is None for line in lines)
        return replace(self, lines=lines, discount=self.discount.of_less() if sells else NO_DISCOUNT)

    def with_line(self, place: int, line: BasketLine) -> Basket:
        """With another line in a place."""
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place + 1 :]))


def at_typed_price(item: ShelfItem, amount: Rupiah) -> ShelfItem:
    """A service with the price that was typed for it. Raises `BadPrice`."""
    if not ZERO < amount <= MOST_OPEN_PRICE:
        raise BadPrice(item, amount)
    return replace(item, price=amount)


def terms_of(line: BasketLine, basket: Basket) -> LineTerms:
    """The terms that a line is split by: who bears its discount was chosen on it, or on the basket."""
    for discount in (line.discount, basket.discount):
        if discount and discount.bearer is not None:
            return replace(line.item.terms, bearer=discount.bearer, bearer_bps=discount.bearer_bps)
    return line.item.terms
