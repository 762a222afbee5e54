"""A shift from float to count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.core.errors import PosError
from pos.core.money import COINS, NOTES, ZERO, Rupiah, total
from pos.ledger import accounts

IMPORT_TILL: Final = 0
"""The till number of shifts that are made by an import; no computer has it."""

COUNTED_COINS: Final = (Rupiah(1_000), *COINS)
"""The coins of a count; Rp1.000 exists as a note and as a coin."""


@dataclass(frozen=True, slots=True)
class Count:
    """What lies in a drawer: pairs of a value and how many pieces of it."""

    pieces: tuple[tuple[Rupiah, int], ...] = ()

    @property
    def total(self) -> Rupiah:
        """The counted money."""
        return total(value * number for value, number in self.pieces)

    def with_number(self, place: int, number: int) -> Count:
        """The count with another number of pieces at a place of `COUNT_PLACES`."""
        numbers = [n for _, n in self.pieces] or [0] * len(COUNT_PLACES)
        numbers[place] = max(0, number)
        return Count(tuple(zip(COUNT_PLACES, numbers, strict=True)))

    def number_at(self, place: int) -> int:
        """How many pieces at a place of `COUNT_PLACES`."""
        return self.pieces[place][1] if self.pieces else 0


COUNT_PLACES: Final = (*NOTES, *COUNTED_COINS)
"""What is counted, in the order of counting: notes, then coins."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One attendant's stay at one till; its business day is the date on which it was opened."""

    id: UUID
    number: str
    centre: str
    till: str
    attendant_id: UUID
    attendant_name: str
    opened_at: datetime
    business_date: date
    opening_float: Rupiah


class CashWay(StrEnum):
    """Into the drawer or out of it."""

    IN = "in"
    OUT = "out"


class CashPurpose(StrEnum):
    """What cash is moved for: change from the safe, a small expense, an artisan's advance (kasbon)."""

    FROM_SAFE = "from_safe"
    TO_SAFE = "to_safe"
    EXPENSE = "expense"
    ADVANCE = "advance"

    @property
    def way(self) -> CashWay:
        """Whether the drawer gets the money or gives it."""
        return CashWay.IN if self is CashPurpose.FROM_SAFE else CashWay.OUT


@dataclass(frozen=True, slots=True)
class CashOrder:
    """Cash that is to move: what for, how much, why, and to which artisan where it is an advance."""

    purpose: CashPurpose
    amount: Rupiah
    reason: str
    artisan_code: str = ""

    @property
    def account(self) -> str:
        """Where the money comes from or goes to."""
        if self.purpose is CashPurpose.ADVANCE:
            return accounts.advance_artisan(self.artisan_code)
        return accounts.PETTY_CASH if self.purpose is CashPurpose.EXPENSE else accounts.SAFE

    def needs_supervisor(self, limit: Rupiah) -> bool:
        """Whether an attendant may not do it alone: every advance, and what goes out above the limit."""
        is_large = self.purpose.way is CashWay.OUT and self.amount > limit
        return self.purpose is CashPurpose.ADVANCE or is_large


@dataclass(frozen=True, slots=True)
class CashMovement:
    """Cash that was moved into or out of a drawer without a sale; the amount is never negative."""

    id: UUID
    number: str
    shift_id: UUID
    shift: str
    centre: str
    till: str
    business_date: date
    at: datetime
    kind: CashWay
    account: str
    amount: Rupiah
    reason: str
    person: str
    approved_by: str
    chain_short: str

    @property
    def signed(self) -> Rupiah:
        """What it did to the drawer."""
        return self.amount if self.kind is CashWay.IN else -self.amount


def purpose_of(moved: CashMovement) -> CashPurpose:
    """What cash was moved for, by its account and way."""
    if moved.kind is CashWay.IN:
        return CashPurpose.FROM_SAFE
    if moved.account == accounts.SAFE:
        return CashPurpose.TO_SAFE
    return CashPurpose.EXPENSE if moved.account == accounts.PETTY_CASH else CashPurpose.ADVANCE


@dataclass(frozen=True, slots=True)
class ShiftSums:
    """What a shift has done by the journal, and what its drawer should hold.

    `cash`, `qris`, `card`, `transfer` and `deposits_used` are what sales were paid with, less what went
    back; `returned`, `voided` and `discount` are told as positive amounts.
    """

    sales: int = 0
    cash: Rupiah = ZERO
    qris: Rupiah = ZERO
    card: Rupiah = ZERO
    transfer: Rupiah = ZERO
    deposits_used: Rupiah = ZERO
    expected: Rupiah = ZERO
    returns: int = 0
    returned: Rupiah = ZERO
    voids: int = 0
    voided: Rupiah = ZERO
    discount: Rupiah = ZERO
    rounding: Rupiah = ZERO
    deposits_taken: Rupiah = ZERO
    guides_paid: Rupiah = ZERO
    drawer_openings: int = 0
    movements: tuple[CashMovement, ...] = ()

    @property
    def not_cash(self) -> Rupiah:
        """What was paid by QRIS, card and transfer."""
        return self.qris + self.card + self.transfer

    @property
    def total(self) -> Rupiah:
        """All money that the shift took for goods, deposits of earlier days among it."""
        return self.cash + self.not_cash + self.deposits_used

    @property
    def moved_in(self) -> Rupiah:
        """Cash put into the drawer without a sale."""
        return total(move.amount for move in self.movements if move.kind is CashWay.IN)

    @property
    def moved_out(self) -> Rupiah:
        """Cash taken out of the drawer without a sale."""
        return total(move.amount for move in self.movements if move.kind is CashWay.OUT)


@dataclass(frozen=True, slots=True)
class ShiftClosing:
    """A counted close: what was there, what should have been, why they differ."""

    shift: Shift
    closed_at: datetime
    count: Count
    sums: ShiftSums
    difference: Rupiah
    reason: str
    grand_total: Rupiah
    chain_short: str
    approved_by: str = ""
    """The supervisor who let a large difference pass."""
    received_by: str = ""
    """Who took the drawer over."""

    @property
    def counted(self) -> Rupiah:
        """The counted money."""
        return self.count.total


class ShiftAlreadyOpen(PosError):
    """A till has one shift at a time."""

    def __init__(self, shift: Shift) -> None:
        super().__init__(f"shift {shift.number} of {shift.attendant_name} is still open")
        self.shift = shift


class NoOpenShift(PosError):
    """Something needs an open shift and there is none, or it was closed meanwhile."""

    def __init__(self, number: str) -> None:
        super().__init__(f"there is no open shift {number}".rstrip())
        self.number = number


class DifferenceNeedsReason(PosError):
    """A count that differs from the books needs a word why."""

    def __init__(self, difference: Rupiah) -> None:
        super().__init__(f"the count differs by {difference}; give a reason")
        self.difference = difference


class BasketsHeld(PosError):
    """A shift is not closed while unpaid baskets of its till lie aside; `labels` names them."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__(f"baskets are held: {'; '.join(labels)}")
        self.labels = labels


class DifferenceNeedsApproval(PosError):
    """A count that differs by more than the centre's limit needs a supervisor."""

    def __init__(self, difference: Rupiah, limit: Rupiah) -> None:
        super().__init__(f"the count differs by {difference}, more than {limit}; a supervisor must approve")
        self.difference = difference
        self.limit = limit


class CashNeedsApproval(PosError):
    """Cash that an attendant may not take out alone; without a limit it never may."""

    def __init__(self, amount: Rupiah, limit: Rupiah | None) -> None:
        reason = "an advance" if limit is None else f"more than {limit}"
        super().__init__(f"{amount} out of the drawer is {reason}; a supervisor must approve")
        self.amount = amount
        self.limit = limit


class DrawerNeedsApproval(PosError):
    """An attendant opens the drawer without a sale only with a supervisor."""

    def __init__(self) -> None:
        super().__init__("opening the drawer without a sale needs a supervisor")


class BadAmount(PosError):
    """An amount of cash that is nothing, below zero, or absurd."""

    def __init__(self, amount: Rupiah) -> None:
        super().__init__(f"{amount} cannot be moved; give an amount from Rp1 to {MOST_CASH}")
        self.amount = amount


class NotInDrawer(PosError):
    """More cash than the drawer holds by the books; how much that is stays untold before the count."""

    def __init__(self, amount: Rupiah) -> None:
        super().__init__(f"the drawer does not hold {amount} by the books")
        self.amount = amount


MOST_CASH: Final = Rupiah(999_999_999)
"""No drawer holds more; a longer number is a slip of the finger."""
