"""A payout: its states, its amount, and the notes and coins for it (`domain.md` section 8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pos.artisans.domain import Rail
from pos.core.errors import PosError
from pos.core.money import DENOMINATIONS, Rupiah, in_notes


def paid_amount(payable: Rupiah, rail: Rail, unit: Rupiah) -> Rupiah:
    """What is handed over: cash down to the unit, a transfer to the rupiah."""
    return payable - Rupiah(payable.amount % unit.amount) if rail is Rail.CASH else payable


class PayoutState(StrEnum):
    """Where a payout is; the last two are its end."""

    PREPARED = "prepared"
    PAID = "paid"
    FAILED = "failed"


class FeeBearer(StrEnum):
    """Who bears a bank's transfer fee: the sender, each his own part, or the artisan."""

    OURS = "ours"
    SHARED = "shared"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Payout:
    """Money going to an artisan against a settlement; `state_at`, `person` and `reason` are of its state."""

    id: UUID
    number: str
    centre: str
    artisan_code: str
    artisan_name: str
    rail: Rail
    amount: Rupiah
    settlement_number: str
    reference: str
    prepared_at: datetime
    state: PayoutState
    state_at: datetime
    person: str
    reason: str
    chain_short: str
    run_number: str | None = None
    """The payout run that it was made in, with those of other centres and artisans."""


def notes_for(amounts: Iterable[Rupiah]) -> list[tuple[Rupiah, int]]:
    """The notes and coins with which every amount can be handed over exactly, largest first."""
    needed = dict.fromkeys(DENOMINATIONS, 0)
    for amount in amounts:
        for value, count in in_notes(amount):
            needed[value] += count
    return [(value, count) for value, count in needed.items() if count]


class MoreThanBalance(PosError):
    """A payout that is more than the artisan's balance less what is on its way; it is refused."""

    def __init__(self, artisan_code: str, asked: Rupiah, available: Rupiah) -> None:
        super().__init__(f"artisan {artisan_code} can be paid {available} at most, not {asked}")
        self.artisan_code = artisan_code
        self.asked = asked
        self.available = available


class PayoutEnded(PosError):
    """A payout that has reached its end already and cannot take another."""

    def __init__(self, number: str, state: PayoutState) -> None:
        super().__init__(f"payout {number} is {state.value} already")
        self.number = number
        self.state = state
