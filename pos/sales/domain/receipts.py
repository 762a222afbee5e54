"""A receipt that a buyer brings back: what of it can return, and within which limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, given_back, total
from pos.sales.domain.basket import ReturnOf
from pos.sales.domain.sale import LineKind, PaymentMethod, Sale, SaleLine
from pos.sales.domain.troubles import Limit
from pos.stock.domain import ShelfItem

_MARK: Final = re.compile(r"([A-Z]{3}-\d{1,2}-\d{6}[A-Z]{0,3}-\d{4,})(?:/([0-9A-F]{8}))?")


@dataclass(frozen=True, slots=True)
class ReceiptMark:
    """What the QR of a receipt holds: the number, and the chain's eight characters (typed ones have none)."""

    number: str
    short: str = ""

    @property
    def centre(self) -> str:
        """The code of the centre whose receipt it is."""
        return self.number[:3]


def read_mark(text: str) -> ReceiptMark | None:
    """A scanned or typed receipt (`CKL-1-261124-0042/9F3A21BC`), or None where it is something else."""
    match = _MARK.fullmatch(text.strip().upper())
    return None if match is None else ReceiptMark(match[1], match[2] or "")


def coming_back(
    sale: Sale, before: Mapping[UUID, int], quantities: Mapping[UUID, int]
) -> dict[UUID, ReturnOf]:
    """What comes back of a sale when `quantities` of its lines return together, `before` having returned.

    The last remaining part brings the cash rounding with it; a guide's commission goes back with the net
    of what he earned on, by the same cumulative rule (`domain.md` sections 3 and 4).
    """
    sold = [line for line in sale.lines if line.kind is LineKind.SALE]
    left = sum(line.quantity - before.get(line.id, 0) for line in sold)
    is_last = left == sum(quantities.values())
    guide_back = _guide_back(sale, before, quantities)
    return {
        line.id: ReturnOf(
            line_id=line.id,
            sale_number=sale.number,
            quantity=line.quantity,
            before=before.get(line.id, 0),
            gross=line.gross,
            net=line.net,
            artisan_share=line.artisan_share,
            rounding=sale.rounding_back - sale.rounding if is_last else ZERO,
            guide_code=sale.guide_code,
            guide_back=guide_back,
        )
        for line in sold
        if quantities.get(line.id)
    }


def _guide_back(sale: Sale, before: Mapping[UUID, int], now: Mapping[UUID, int]) -> Rupiah:
    if not sale.guide_commission:
        return ZERO
    lines = [line for line in sale.lines if line.kind is LineKind.SALE and line.artisan_code is not None]
    net = total(line.net for line in lines)
    gone = total(given_back(line.net, line.quantity, 0, before.get(line.id, 0)) for line in lines)
    going = total(
        given_back(line.net, line.quantity, before.get(line.id, 0), now.get(line.id, 0)) for line in lines
    )
    if not net:
        return ZERO
    return given_back(sale.guide_commission, net.amount, gone.amount, going.amount)


def refunded(sale: Sale, before: Mapping[UUID, int]) -> Rupiah:
    """What of a sale's net has come back already."""
    sold = [line for line in sale.lines if line.kind is LineKind.SALE]
    return total(given_back(line.net, line.quantity, 0, before.get(line.id, 0)) for line in sold)


def limits_of(centre: Centre, days: int, going_back: Rupiah, gone_before: Rupiah) -> tuple[Limit, ...]:
    """What a return needs a supervisor for (`domain.md` section 12).

    `days` have passed since the sale; `going_back` is the money that leaves now, and counts together with
    what of the same receipt went back before, so that halves are no way around the limit.
    """
    found = []
    if days > centre.return_days:
        found.append(Limit.LATE_RETURN)
    if going_back > ZERO and going_back + gone_before > centre.refund_limit:
        found.append(Limit.REFUND)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A sold line of an opened receipt: the thing as the shelf knows it, and how many came back before."""

    sold: SaleLine
    item: ShelfItem
    before: int

    @property
    def left(self) -> int:
        """How many can still come back."""
        return self.sold.quantity - self.before


@dataclass(frozen=True, slots=True)
class Receipt:
    """An opened receipt: `days` have passed since it was sold; `back_at` is when the last thing came back."""

    sale: Sale
    lines: tuple[ReceiptLine, ...]
    centre: Centre
    days: int
    back_at: datetime | None = None
    void_number: str = ""
    """The number of the document that undid it."""

    @property
    def days_left(self) -> int:
        """For how many days a return is not late; below zero it is."""
        return self.centre.return_days - self.days

    @property
    def left(self) -> int:
        """How many things can still come back."""
        return sum(line.left for line in self.lines)

    @property
    def before(self) -> dict[UUID, int]:
        """How many of each line came back."""
        return {line.sold.id: line.before for line in self.lines}

    @property
    def method(self) -> PaymentMethod | None:
        """What it was paid with, where it was one way."""
        methods = {payment.method for payment in self.sale.payments}
        return methods.pop() if len(methods) == 1 else None

    def line(self, line_id: UUID) -> ReceiptLine:
        """One line of it."""
        return next(line for line in self.lines if line.sold.id == line_id)


@dataclass(frozen=True, slots=True)
class SoldOn:
    """A scanned tag of a sold piece: the receipt that it stands on, and its line."""

    receipt: Receipt
    line_id: UUID


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A receipt in a list: enough to know it again by."""

    number: str
    sold_at: datetime
    attendant: str
    names: str
    pieces: int
    paid: Rupiah


class UnknownReceipt(PosError):
    """There is no such receipt here."""

    def __init__(self, number: str) -> None:
        super().__init__(f"there is no receipt {number}")
        self.number = number


class OtherCentresReceipt(PosError):
    """A receipt of another centre: goods go back to where they were sold."""

    def __init__(self, number: str, centre: str) -> None:
        super().__init__(f"{number} is a receipt of {centre}")
        self.number = number
        self.centre = centre


class WrongMark(PosError):
    """The mark on a receipt is not that of the sale with its number."""

    def __init__(self, number: str) -> None:
        super().__init__(f"the mark on receipt {number} is not that of the books")
        self.number = number


class NothingSoldOn(PosError):
    """A slip that only takes back: nothing of it can be returned."""

    def __init__(self, number: str) -> None:
        super().__init__(f"{number} is a return slip; scan the receipt of the sale")
        self.number = number


class ReceiptChanged(PosError):
    """Something of the receipt came back elsewhere since it was opened."""

    def __init__(self, number: str) -> None:
        super().__init__(f"something of {number} was returned meanwhile; look again")
        self.number = number


class NoVoid(StrEnum):
    """Why a sale cannot be undone whole."""

    OTHER_SHIFT = "other_shift"
    VOIDED = "voided"
    RETURNED = "returned"
    TAKES_BACK = "takes_back"
    DEPOSIT = "deposit"


class CannotVoid(PosError):
    """A sale that cannot be undone whole; what came of it is returned instead."""

    def __init__(self, number: str, why: NoVoid, by: str = "") -> None:
        super().__init__(f"{number} cannot be undone ({why.value}{' ' + by if by else ''})")
        self.number = number
        self.why = why
        self.by = by
