"""An order with its deposit, the rules of a new one, and its two ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from pos.core.errors import PosError
from pos.core.money import COINS, ZERO, Rupiah

MOST_PRICE: Final = Rupiah(100_000_000)
FARTHEST: Final = timedelta(days=730)
"""How far ahead an order can be due."""

SOON: Final = timedelta(days=3)


class DepositMethod(StrEnum):
    """How a deposit came; the words are those of a sale's payments."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"
    CARD = "card"


class OrderEnd(StrEnum):
    """How an order ended."""

    TAKEN = "taken"
    CANCELLED = "cancelled"


class Due(StrEnum):
    """How near the day is on which the buyer comes."""

    LATER = "later"
    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What a buyer orders, as it was typed."""

    buyer: str
    phone: str
    artisan_code: str
    what: str
    price: Rupiah
    deposit: Rupiah
    due_date: date
    method: DepositMethod = DepositMethod.CASH
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An order that was taken; `end` is None while it is open."""

    number: str
    centre: str
    till: str
    shift: str
    business_date: date
    at: datetime
    attendant: str
    buyer: str
    phone: str
    artisan_code: str
    artisan_name: str
    what: str
    price: Rupiah
    deposit: Rupiah
    method: DepositMethod
    reference: str
    due_date: date
    chain_short: str
    end: OrderEnd | None = None
    ended_by: str = ""
    """The number of the sale that took it up, or who cancelled it."""

    @property
    def balance(self) -> Rupiah:
        """What the buyer still pays (*sisa bayar*)."""
        return self.price - self.deposit

    def due(self, today: date) -> Due:
        """How near the day is."""
        if self.due_date < today:
            return Due.OVERDUE
        if self.due_date == today:
            return Due.TODAY
        return Due.SOON if self.due_date - today <= SOON else Due.LATER


class OrderField(StrEnum):
    """A field of the form of a new order."""

    BUYER = "buyer"
    PHONE = "phone"
    ARTISAN = "artisan"
    WHAT = "what"
    PRICE = "price"
    DEPOSIT = "deposit"
    REFERENCE = "reference"
    DUE = "due"


class OrderFault(StrEnum):
    """What is wrong with a field."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NO_NUMBER = "no_number"
    NOT_POSITIVE = "not_positive"
    TOO_MUCH = "too_much"
    ABOVE_PRICE = "above_price"
    NOT_IN_COINS = "not_in_coins"
    PAST = "past"
    TOO_FAR = "too_far"
    UNKNOWN = "unknown"


_PHONE: Final = re.compile(r"\+?[\d -]{6,20}", re.ASCII)
_LENGTHS: Final = ((OrderField.BUYER, "buyer", 60), (OrderField.WHAT, "what", 80))


def faults_of(order: NewOrder, today: date) -> dict[OrderField, OrderFault]:
    """Everything that is wrong with a new order, one fault a field; empty where it can be taken."""
    faults: dict[OrderField, OrderFault] = {}
    for field, name, most in _LENGTHS:
        text = getattr(order, name).strip()
        if not text:
            faults[field] = OrderFault.EMPTY
        elif len(text) > most:
            faults[field] = OrderFault.TOO_LONG
    if order.phone.strip() and not _PHONE.fullmatch(order.phone.strip()):
        faults[OrderField.PHONE] = OrderFault.NO_NUMBER
    if not order.artisan_code:
        faults[OrderField.ARTISAN] = OrderFault.EMPTY
    faults |= _money_faults(order)
    if order.due_date < today:
        faults[OrderField.DUE] = OrderFault.PAST
    elif order.due_date - today > FARTHEST:
        faults[OrderField.DUE] = OrderFault.TOO_FAR
    return faults


def _money_faults(order: NewOrder) -> dict[OrderField, OrderFault]:
    faults: dict[OrderField, OrderFault] = {}
    if order.price <= ZERO:
        faults[OrderField.PRICE] = OrderFault.NOT_POSITIVE
    elif order.price > MOST_PRICE:
        faults[OrderField.PRICE] = OrderFault.TOO_MUCH
    if order.deposit <= ZERO:
        faults[OrderField.DEPOSIT] = OrderFault.NOT_POSITIVE
    elif order.deposit > order.price:
        faults[OrderField.DEPOSIT] = OrderFault.ABOVE_PRICE
    elif order.method is DepositMethod.CASH and order.deposit.amount % COINS[-1].amount:
        faults[OrderField.DEPOSIT] = OrderFault.NOT_IN_COINS
    if order.method is not DepositMethod.CASH and not order.reference.strip():
        faults[OrderField.REFERENCE] = OrderFault.EMPTY
    elif len(order.reference.strip()) > 40:
        faults[OrderField.REFERENCE] = OrderFault.TOO_LONG
    return faults


class BadOrder(PosError):
    """A new order that cannot be taken, with what is wrong by field."""

    def __init__(self, faults: dict[OrderField, OrderFault]) -> None:
        listed = ", ".join(f"{field.value}: {fault.value}" for field, fault in faults.items())
        super().__init__(f"the order cannot be taken: {listed}")
        self.faults = faults


class OrderEnded(PosError):
    """An order that was taken up or cancelled already."""

    def __init__(self, number: str, end: OrderEnd, by: str) -> None:
        super().__init__(f"order {number} is {end.value} already ({by})")
        self.number = number
        self.end = end
        self.by = by


class OrderElsewhere(PosError):
    """An order of another centre; its deposit lies there."""

    def __init__(self, number: str, centre: str) -> None:
        super().__init__(f"order {number} belongs to {centre}")
        self.number = number
        self.centre = centre


class WrongDeposit(PosError):
    """A sale that takes up another amount than the order's deposit."""

    def __init__(self, number: str, said: Rupiah, deposit: Rupiah) -> None:
        super().__init__(f"the deposit of order {number} is {deposit}, not {said}")
        self.number = number
        self.said = said
        self.deposit = deposit


class DepositAboveTotal(PosError):
    """A sale that costs less than the deposit that pays it."""

    def __init__(self, number: str, deposit: Rupiah, total: Rupiah) -> None:
        super().__init__(f"the deposit {deposit} of order {number} is more than the sale's {total}")
        self.number = number
        self.deposit = deposit
        self.total = total


class CancelNeedsApproval(PosError):
    """An order is only cancelled with a supervisor's word."""

    def __init__(self, number: str) -> None:
        super().__init__(f"cancelling order {number} needs a supervisor")
        self.number = number
