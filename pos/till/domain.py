"""A shift from float to count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pos.core.errors import PosError
from pos.core.money import COINS, NOTES, Rupiah, total

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


@dataclass(frozen=True, slots=True)
class ShiftSums:
    """What a shift has sold by the journal, and what its drawer should hold."""

    sales: int
    cash: Rupiah
    not_cash: Rupiah
    expected: Rupiah

    @property
    def total(self) -> Rupiah:
        """All money that the shift took for goods."""
        return self.cash + self.not_cash


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
