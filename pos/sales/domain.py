"""A basket and what it becomes: prices, parts of artisan and centre, payments, the committed sale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.artisans.domain import Bearer, LineTerms
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, apportion, given_back, share, total
from pos.stock.domain import ShelfItem

MOST_LINES: Final = 200
MOST_PIECES: Final = 999


class LineKind(StrEnum):
    """Whether a line sells or takes back."""

    SALE = "sale"
    RETURN = "return"


class PaymentMethod(StrEnum):
    """How money came, or went back."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"
    CARD = "card"


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


@dataclass(frozen=True, slots=True)
class BasketLine:
    """One line: a thing from the shelf, how many, and a discount of rupiah on the whole line."""

    item: ShelfItem
    quantity: int = 1
    discount: Rupiah = ZERO
    return_of: ReturnOf | None = None

    @property
    def gross(self) -> Rupiah:
        """Price times quantity."""
        return self.item.price * self.quantity


@dataclass(frozen=True, slots=True)
class Basket:
    """What a buyer wants; each change makes a new basket, so that undo is keeping the old one."""

    lines: tuple[BasketLine, ...] = ()
    discount: Rupiah = ZERO

    @property
    def pieces(self) -> int:
        """How many things are sold."""
        return sum(line.quantity for line in self.lines if line.return_of is None)

    @property
    def rounding_back(self) -> Rupiah:
        """The cash rounding that returns of last remaining parts give back; once a sale."""
        back = {line.return_of.sale_number: line.return_of.rounding for line in self.lines if line.return_of}
        return total(back.values())

    def add(self, item: ShelfItem, quantity: int = 1) -> Basket:
        """With a thing more: a stocked one adds to its line, a piece makes a line of its own.

        Raises `AlreadyInBasket` for a piece that is in it, `BadQuantity`.
        """
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
        """The place of the line that sells this thing."""
        for place, line in enumerate(self.lines):
            same = line.item.sku == item.sku and line.item.piece_id == item.piece_id
            if same and line.return_of is None and line.item.price == item.price:
                return place
        return None

    def set_quantity(self, place: int, quantity: int) -> Basket:
        """With another quantity on a line; raises `BadQuantity`, also for a second one of a single piece."""
        line = self.lines[place]
        most = 1 if line.item.piece_id is not None else MOST_PIECES
        if not 0 < quantity <= most:
            raise BadQuantity(line.item, quantity)
        return self._with(place, replace(line, quantity=quantity))

    def remove(self, place: int) -> Basket:
        """Without a line."""
        return replace(self, lines=self.lines[:place] + self.lines[place + 1 :])

    def _with(self, place: int, line: BasketLine) -> Basket:
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place + 1 :]))


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its results; a return line's amounts are negative. `net = artisan + centre`."""

    line: BasketLine
    gross: Rupiah
    discount: Rupiah
    net: Rupiah
    artisan: Rupiah

    @property
    def centre(self) -> Rupiah:
        """The residue: what is left of the net is always the centre's."""
        return self.net - self.artisan


@dataclass(frozen=True, slots=True)
class Priced:
    """A basket's lines with their results, and the sums."""

    lines: tuple[PricedLine, ...]

    @property
    def gross(self) -> Rupiah:
        """Before discounts."""
        return total(line.gross for line in self.lines)

    @property
    def discount(self) -> Rupiah:
        """All discounts."""
        return total(line.discount for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """What the buyer owes before cash rounding; below zero where money goes back."""
        return total(line.net for line in self.lines)


def artisan_part(gross: Rupiah, discount: Rupiah, terms: LineTerms, quantity: int = 1) -> Rupiah:
    """The artisan's part of a line after its whole discount (`domain.md` section 3).

    >>> artisan_part(Rupiah(33_335), Rupiah(1_639), LineTerms(1, 7_250)).amount
    22980
    """
    net = gross - discount
    if terms.fixed_net is not None:
        return terms.fixed_net * quantity
    full = share(gross, terms.rate_bps)
    if terms.bearer is Bearer.SHARED:
        return share(net, terms.rate_bps)
    if terms.bearer is Bearer.CENTRE:
        return full
    if terms.bearer is Bearer.ARTISAN:
        return max(ZERO, full - discount)
    return min(net, max(ZERO, full - share(discount, terms.bearer_bps)))


def price(basket: Basket) -> Priced:
    """Every line with its results. Raises `BadDiscount`.

    The basket's discount is apportioned over the sold lines by their net so far.
    """
    sold = [line for line in basket.lines if line.return_of is None]
    nets = [_less(line.gross, line.discount) for line in sold]
    if not ZERO <= basket.discount <= total(nets):
        raise BadDiscount(basket.discount, total(nets))
    parts = iter(apportion(basket.discount, [net.amount for net in nets]))
    return Priced(
        tuple(
            _sold(line, line.discount + next(parts))
            if line.return_of is None
            else _returned(line, line.return_of)
            for line in basket.lines
        )
    )


def _less(gross: Rupiah, discount: Rupiah) -> Rupiah:
    if not ZERO <= discount <= gross:
        raise BadDiscount(discount, gross)
    return gross - discount


def _sold(line: BasketLine, discount: Rupiah) -> PricedLine:
    artisan = ZERO
    if line.item.artisan_code is not None:
        artisan = artisan_part(line.gross, discount, line.item.terms, line.quantity)
    return PricedLine(line, line.gross, discount, line.gross - discount, artisan)


def _returned(line: BasketLine, of: ReturnOf) -> PricedLine:
    """Each stored amount comes back by cumulative difference (`domain.md` section 4)."""

    def back(amount: Rupiah) -> Rupiah:
        return -given_back(amount, of.quantity, of.before, line.quantity)

    gross, net = back(of.gross), back(of.net)
    artisan = ZERO if of.centre_bears else back(of.artisan_share)
    return PricedLine(line, gross, gross - net, net, artisan)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money for a sale: what it settles, what was handed over, what went back, and a reference."""

    method: PaymentMethod
    amount: Rupiah
    tendered: Rupiah
    reference: str = ""

    @property
    def change(self) -> Rupiah:
        """What the buyer got back."""
        return self.tendered - self.amount


@dataclass(frozen=True, slots=True)
class SaleLine:
    """A committed line with everything that it was computed from."""

    id: UUID
    line: int
    kind: LineKind
    sku: str
    piece_id: UUID | None
    code: str
    name: str
    artisan_code: str | None
    artisan_name: str
    quantity: int
    list_price: Rupiah
    gross: Rupiah
    discount: Rupiah
    net: Rupiah
    artisan_share: Rupiah
    centre_share: Rupiah
    fragile: int = 0
    of_line_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sale:
    """A committed sale; `rounding` is signed as the buyer is told it (-35)."""

    id: UUID
    number: str
    centre: str
    till: str
    shift: str
    business_date: date
    sold_at: datetime
    attendant: str
    lines: tuple[SaleLine, ...]
    payments: tuple[Payment, ...]
    rounding: Rupiah
    chain_short: str

    @property
    def gross(self) -> Rupiah:
        """Before discounts."""
        return total(line.gross for line in self.lines)

    @property
    def discount(self) -> Rupiah:
        """All discounts."""
        return total(line.discount for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """The nets of all lines, before cash rounding."""
        return total(line.net for line in self.lines)

    @property
    def paid(self) -> Rupiah:
        """What the sale was settled with."""
        return total(payment.amount for payment in self.payments)

    @property
    def tendered(self) -> Rupiah:
        """What was handed over."""
        return total(payment.tendered for payment in self.payments)

    @property
    def change(self) -> Rupiah:
        """What went back to the buyer."""
        return total(payment.change for payment in self.payments)

    @property
    def pieces(self) -> int:
        """How many things were sold."""
        return sum(line.quantity for line in self.lines if line.kind is LineKind.SALE)

    @property
    def fragile_pieces(self) -> int:
        """How many of them break easily."""
        return sum(line.quantity for line in self.lines if line.fragile and line.kind is LineKind.SALE)

    @property
    def mark(self) -> str:
        """`CKL-1-261124-0042/9F3A21BC`: the number with the chain's mark, as it stands on the receipt."""
        return f"{self.number}/{self.chain_short}"


def owed_to_artisans(lines: Sequence[SaleLine]) -> dict[str, Rupiah]:
    """What lines come to owe each artisan, by code."""
    owed: dict[str, Rupiah] = {}
    for line in lines:
        if line.artisan_code is not None:
            owed[line.artisan_code] = owed.get(line.artisan_code, ZERO) + line.artisan_share
    return owed
