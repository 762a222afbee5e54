"""A payout run: one evening's payouts, one transfer or envelope an artisan (`domain.md` section 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from pos.artisans.domain import Rail
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, total
from pos.settlement.domain.payout import Payout, PayoutState


@dataclass(frozen=True, slots=True)
class RunItem:
    """What one artisan gets at once: payouts with one reference, of each centre its own."""

    parts: tuple[Payout, ...]
    account: str = ""
    """Where it goes, masked: `BRI ****4321`."""
    in_file: bool = False
    """Whether a file for the bank was written since: the bank may carry it out at any time."""

    @property
    def first(self) -> Payout:
        """The payout whose number is the reference."""
        return self.parts[0]

    @property
    def reference(self) -> str:
        """The number of the slip, and what stands with the money at the bank."""
        return self.first.reference

    @property
    def artisan_code(self) -> str:
        """Whose money it is."""
        return self.first.artisan_code

    @property
    def artisan_name(self) -> str:
        """The name as it was when it was prepared."""
        return self.first.artisan_name

    @property
    def rail(self) -> Rail:
        """How it goes."""
        return self.first.rail

    @property
    def state(self) -> PayoutState:
        """Where it is; its parts end together."""
        return self.first.state

    @property
    def state_at(self) -> datetime:
        """Since when."""
        return self.first.state_at

    @property
    def amount(self) -> Rupiah:
        """All its parts."""
        return total(one.amount for one in self.parts)

    @property
    def takes_cash(self) -> bool:
        """Whether it can be handed over in cash now."""
        if self.state is PayoutState.FAILED:
            return True
        return self.state is PayoutState.PREPARED and not (self.rail is not Rail.CASH and self.in_file)


@dataclass(frozen=True, slots=True)
class PayoutRun:
    """A run with what it pays, by artisan; a failed item is here until another one takes its place."""

    number: str
    business_date: date
    made_at: datetime
    person: str
    items: tuple[RunItem, ...]

    def of_rail(self, rail: Rail | None) -> tuple[RunItem, ...]:
        """The items of one way of paying, or of all."""
        return tuple(one for one in self.items if rail is None or one.rail is rail)

    @property
    def paid(self) -> tuple[RunItem, ...]:
        """Who has the money."""
        return tuple(one for one in self.items if one.state is PayoutState.PAID)

    @property
    def cash_left(self) -> tuple[RunItem, ...]:
        """Who waits for cash."""
        return self.waiting(Rail.CASH)

    def waiting(self, rail: Rail) -> tuple[RunItem, ...]:
        """Who waits for money by one way."""
        return tuple(one for one in self.of_rail(rail) if one.state is PayoutState.PREPARED)

    def item(self, reference: str) -> RunItem | None:
        """The item of a reference, or None."""
        return next((one for one in self.items if one.reference == reference), None)


@dataclass(frozen=True, slots=True)
class NotInRun:
    """What a settlement has for an artisan that no run pays yet: his pay day has not come, mostly."""

    settlement_number: str
    centre: str
    artisan_code: str
    artisan_name: str
    rail: Rail
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Evening:
    """Everything that *Bayar perajin* shows of a day: the run, who is not in it, and the safes."""

    run: PayoutRun
    others: tuple[NotInRun, ...]
    safes: Mapping[str, Rupiah] = field(default_factory=dict)
    more_centres: tuple[str, ...] = ()
    """Other centres of this database whose settlement of that day still has money to pay."""

    @property
    def cash_needed(self) -> Rupiah:
        """What the rest of the queue takes out of the safes."""
        return total(one.amount for one in self.run.cash_left)

    @property
    def cash_short(self) -> Rupiah:
        """What the safes lack for it, each for its own centre."""
        needed: dict[str, Rupiah] = {}
        for part in (part for item in self.run.cash_left for part in item.parts):
            needed[part.centre] = needed.get(part.centre, ZERO) + part.amount
        return total(max(ZERO, sum_ - self.safes.get(centre, ZERO)) for centre, sum_ in needed.items())


def items_of(payouts: Iterable[Payout]) -> list[tuple[Payout, ...]]:
    """Payouts in groups of one reference, by name; those that another attempt has followed are left out."""
    by_reference: dict[str, list[Payout]] = {}
    newest: dict[tuple[str, str], Payout] = {}
    for one in payouts:
        by_reference.setdefault(one.reference, []).append(one)
        newest[one.settlement_number, one.artisan_code] = one
    kept = [
        tuple(parts)
        for parts in by_reference.values()
        if any(newest[part.settlement_number, part.artisan_code] is part for part in parts)
    ]
    return sorted(kept, key=_by_name)


def _by_name(parts: tuple[Payout, ...]) -> tuple[str, str, str]:
    return parts[0].artisan_name, parts[0].artisan_code, parts[0].reference


class EmptyRun(PosError):
    """A run in which there is nothing to pay; nothing was made."""

    def __init__(self, day: date) -> None:
        super().__init__(f"there is nothing to pay of {day}")
        self.day = day


class PaidTogether(PosError):
    """Money of several centres that goes to an artisan at once: it is not paid centre by centre."""

    def __init__(self, artisan_name: str, reference: str, amount: Rupiah) -> None:
        super().__init__(f"{artisan_name} is paid {amount} for several centres at once, by {reference}")
        self.artisan_name = artisan_name
        self.reference = reference
        self.amount = amount


class OnItsWay(PosError):
    """A transfer that stands in a file for the bank: it has to fail before it is paid another way."""

    def __init__(self, artisan_name: str, reference: str) -> None:
        super().__init__(
            f"{reference} of {artisan_name} is in a file for the bank; note that it failed first"
        )
        self.artisan_name = artisan_name
        self.reference = reference
