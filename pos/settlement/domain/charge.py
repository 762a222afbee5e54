"""Agreed fees and adjustments: what an artisan's balance loses or gains besides his goods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, rupiah
from pos.staff.domain import ApprovalRequest

MOST_CHARGED: Final = Rupiah(100_000_000)
"""More than this in one fee or adjustment is a slip of the finger."""

ADJUSTMENT, REVERSAL = "adjustment", "reversal"
"""Acts that another supervisor has to approve."""


@dataclass(frozen=True, slots=True)
class FeeOrder:
    """What is charged: a key that can be charged once (`sewa rak 2026-11`), what for, and how much."""

    key: str
    what: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Fee:
    """An agreed fee as it was charged; `business_date` is the day that it counts for."""

    number: str
    centre: str
    artisan_code: str
    key: str
    what: str
    amount: Rupiah
    business_date: date
    at: datetime
    person: str


@dataclass(frozen=True, slots=True)
class ChargedAll:
    """A fee for everybody of a centre: those that were charged now, and how many had been before."""

    fees: tuple[Fee, ...]
    skipped: int


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What a balance was put right by, above zero in the artisan's favour."""

    number: str
    centre: str
    artisan_code: str
    amount: Rupiah
    reason: str
    business_date: date
    at: datetime
    person: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class CentreBalance:
    """Where an artisan stands at one centre: what it owes him, kasbon he owes, money on its way to him."""

    centre: str
    centre_name: str
    balance: Rupiah
    advance: Rupiah
    pending: Rupiah


def adjustment_request(name: str, amount: Rupiah, person: str, reason: str) -> ApprovalRequest:
    """What a supervisor is asked for when a balance is to be put right."""
    way = "tambah" if amount > ZERO else "kurangi"
    return ApprovalRequest(ADJUSTMENT, f"Penyesuaian {name}: {way} {rupiah(abs(amount))}", person, reason)


def reversal_request(number: str, person: str, reason: str) -> ApprovalRequest:
    """What a supervisor is asked for when a settlement is to be reversed."""
    return ApprovalRequest(REVERSAL, f"Balik perhitungan {number}", person, reason)


def refuse_own_approval(person: str, approved_by: str) -> None:
    """Raise `OwnApproval` where who made something would approve it, or nobody does."""
    if not approved_by.strip() or person.strip().casefold() == approved_by.strip().casefold():
        raise OwnApproval(person)


class OwnApproval(PosError):
    """Approval by the one who made it, or by nobody; another supervisor has to give it."""

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} made this; another supervisor has to approve it")
        self.person = person


class BadCharge(PosError):
    """An amount that cannot be charged or adjusted by."""

    def __init__(self, amount: Rupiah, most: Rupiah = MOST_CHARGED) -> None:
        super().__init__(f"{amount} cannot be charged; it must be above Rp0 and at most {most}")
        self.amount = amount
        self.most = most


class OtherFee(PosError):
    """A key that was charged already, with other content."""

    def __init__(self, charged: Fee) -> None:
        super().__init__(
            f"{charged.key!r} of artisan {charged.artisan_code} was charged already: {charged.number}, "
            f"{charged.what}, {charged.amount}"
        )
        self.charged = charged


class DayToCome(PosError):
    """A fee or adjustment of a day that has not come yet."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__(f"{day} has not come yet: today is {today}")
        self.day = day
        self.today = today
