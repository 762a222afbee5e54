"""A guide or driver, what he has earned, and a payout to him."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from pos.core.errors import PosError
from pos.core.money import COINS, ZERO, Rupiah, total

MOST_RATE_BPS: Final = 3_000
"""The most that a guide can be promised; his part is capped by the centre's anyway."""

SMALLEST_COIN: Final = COINS[-1]
"""Cash is handed over in coins: what is below the smallest stays on the balance."""


class GuideKind(StrEnum):
    """What a referrer is."""

    GUIDE = "guide"
    DRIVER = "driver"


@dataclass(frozen=True, slots=True)
class Guide:
    """The card of a guide or driver; `rate_bps` is his part of the nets that he brings."""

    code: str
    name: str
    phone: str
    kind: GuideKind
    rate_bps: int
    active: bool = True


@dataclass(frozen=True, slots=True)
class GuideBalance:
    """A guide with what a centre owes him; below zero where a return came after a payout."""

    guide: Guide
    owed: Rupiah

    @property
    def payable(self) -> Rupiah:
        """What can be handed over in cash."""
        return in_coins(self.owed)


@dataclass(frozen=True, slots=True)
class EarnedSale:
    """What one sale came to owe a guide; below zero for a return."""

    number: str
    business_date: date
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class GuidePayout:
    """Money handed to a guide; `owed` is his balance before, `earned` the sales since the last payout."""

    number: str
    centre: str
    till: str
    shift: str
    business_date: date
    guide_code: str
    guide_name: str
    owed: Rupiah
    amount: Rupiah
    at: datetime
    person: str
    chain_short: str
    earned: tuple[EarnedSale, ...] = ()

    @property
    def carried_in(self) -> Rupiah:
        """What was left of earlier sales."""
        return self.owed - total(sale.amount for sale in self.earned)

    @property
    def left(self) -> Rupiah:
        """What stays on the balance."""
        return self.owed - self.amount


def in_coins(owed: Rupiah) -> Rupiah:
    """An amount down to the smallest coin, never below zero.

    >>> in_coins(Rupiah(12_345)).amount
    12300
    """
    whole = max(ZERO, owed).amount
    return Rupiah(whole - whole % SMALLEST_COIN.amount)


class BadRate(PosError):
    """A part that no guide can be promised."""

    def __init__(self, rate_bps: int) -> None:
        super().__init__(f"a part of {rate_bps} basis points is not between 0 and {MOST_RATE_BPS}")
        self.rate_bps = rate_bps


class GuideExists(PosError):
    """There is a guide of this name already."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(f"{name} is {code} already")
        self.code = code
        self.name = name


class BadGuidePayout(PosError):
    """An amount that cannot be handed over: none, or not in coins."""

    def __init__(self, amount: Rupiah) -> None:
        super().__init__(f"{amount} cannot be handed over; the smallest coin is {SMALLEST_COIN}")
        self.amount = amount


class MoreThanOwed(PosError):
    """More would be paid than the guide has earned."""

    def __init__(self, name: str, amount: Rupiah, owed: Rupiah) -> None:
        super().__init__(f"{name} is owed {owed}, not {amount}")
        self.name = name
        self.amount = amount
        self.owed = owed
