"""An artisan's account over some days (*rincian perajin*), and a year's turnover (*omzet setahun*)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, total
from pos.ledger.domain import EntryKind

MOST_TOLD: Final = 3
"""So many best sellers and wishes are told."""


@dataclass(frozen=True, slots=True)
class SoldThing:
    """What of one thing a sale sold, or brought back (`quantity` and `amount` below zero).

    `name` tells a one-of-a-kind piece by its tag; `amount` is the artisan's part.
    """

    name: str
    quantity: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One entry to an artisan's account in his favour, what it was for, and the balance after it."""

    business_date: date
    kind: EntryKind
    document: str
    amount: Rupiah
    balance: Rupiah
    things: tuple[SoldThing, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another centre owes the same artisan."""

    centre: str
    balance: Rupiah


@dataclass(frozen=True, slots=True)
class Statement:
    """An artisan's account at a centre over some business days, both included, in the artisan's favour.

    `lines` are the entries of those days, their amounts and running balances turned that way; `advance` is
    the kasbon that is still owed, `elsewhere` what other centres owe, `wished` what visitors of the centre
    looked for in those days, most often first.
    """

    centre: str
    centre_name: str
    zone: str
    artisan_code: str
    artisan_name: str
    first: date
    last: date
    made_at: datetime
    opening: Rupiah
    lines: tuple[StatementLine, ...]
    advance: Rupiah = ZERO
    elsewhere: tuple[Elsewhere, ...] = ()
    wished: tuple[tuple[str, int], ...] = ()

    @property
    def closing(self) -> Rupiah:
        """What was owed at the end of the last day."""
        return self.lines[-1].balance if self.lines else self.opening

    @property
    def paid(self) -> Rupiah:
        """What was paid out in those days."""
        return -self.total_of(EntryKind.PAYOUT)

    @property
    def earned(self) -> Rupiah:
        """Everything else that the account gained, less what it lost."""
        return total(line.amount for line in self.lines if line.kind is not EntryKind.PAYOUT)

    @property
    def sold(self) -> Rupiah:
        """The artisan's part of what was sold."""
        return total(thing.amount for thing in self._things() if thing.quantity > 0)

    @property
    def returned(self) -> Rupiah:
        """The artisan's part of what came back, above zero."""
        return -total(thing.amount for thing in self._things() if thing.quantity < 0)

    @property
    def pieces(self) -> int:
        """How many things were sold."""
        return sum(thing.quantity for thing in self._things() if thing.quantity > 0)

    @property
    def best(self) -> tuple[tuple[str, int], ...]:
        """What sold most, and how many of it came to stay with their buyers."""
        count: Counter[str] = Counter()
        for thing in self._things():
            count[thing.name] += thing.quantity
        return tuple((name, many) for name, many in count.most_common(MOST_TOLD) if many > 0)

    def total_of(self, kind: EntryKind) -> Rupiah:
        """What one kind of entry came to, in the artisan's favour."""
        return total(line.amount for line in self.lines if line.kind is kind)

    def _things(self) -> list[SoldThing]:
        return [thing for line in self.lines for thing in line.things]


@dataclass(frozen=True, slots=True)
class TurnoverMonth:
    """A month's turnover: pieces and gross of what was sold, gross of what came back, the artisan's part."""

    month: int
    pieces: int
    gross: Rupiah
    returned: Rupiah
    share: Rupiah


@dataclass(frozen=True, slots=True)
class Turnover:
    """A calendar year of an artisan at all centres, January to December, by business date.

    Gross is the price before discounts and before the centre's part: what a small trader's own tax starts
    from is for the artisan and the tax office to say.
    """

    artisan_code: str
    artisan_name: str
    year: int
    made_at: datetime
    months: tuple[TurnoverMonth, ...]

    @property
    def gross(self) -> Rupiah:
        """The year's gross sales."""
        return total(one.gross for one in self.months)

    @property
    def returned(self) -> Rupiah:
        """The year's gross of what came back, above zero."""
        return total(one.returned for one in self.months)

    @property
    def share(self) -> Rupiah:
        """The artisan's part of the year."""
        return total(one.share for one in self.months)


def turnover_months(days: Sequence[tuple[date, bool, int, Rupiah, Rupiah]]) -> tuple[TurnoverMonth, ...]:
    """Twelve months of (business date, whether it came back, quantity, gross, artisan's part).

    Returns carry quantity, gross and part below zero.
    """
    months = []
    for month in range(1, 13):
        of_month = [one for one in days if one[0].month == month]
        sold = [one for one in of_month if not one[1]]
        months.append(
            TurnoverMonth(
                month,
                sum(quantity for _, _, quantity, _, _ in sold),
                total(gross for _, _, _, gross, _ in sold),
                -total(gross for _, back, _, gross, _ in of_month if back),
                total(share for *_, share in of_month),
            )
        )
    return tuple(months)


class BackwardDays(PosError):
    """A statement that would end before it begins."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(f"a statement cannot run from {first} to {last}")
        self.first = first
        self.last = last
