"""A month of some centres as values: what was sold, whose it is, what was paid, and what the journal says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, total
from pos.core.words import MONTHS
from pos.reports.domain.targets import YearSoFar as YearSoFar

_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


class BadMonth(PosError):
    """A text that names no month."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{given!r} is not a month like 2026-11")
        self.given = given


class NothingInMonth(PosError):
    """A month in which none of the centres that are here did anything."""

    def __init__(self, month: Month) -> None:
        super().__init__(f"there is nothing of {month} in this database")
        self.month = month


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Month:
        """`2026-11`. Raises `BadMonth`."""
        found = _MONTH.fullmatch(text.strip())
        if found is None:
            raise BadMonth(text)
        return cls(int(found[1]), int(found[2]))

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.following.first - timedelta(days=1)

    @property
    def following(self) -> Month:
        """The next one."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @property
    def before(self) -> Month:
        """The one before."""
        return Month.of(self.first - timedelta(days=1))

    @property
    def days(self) -> tuple[date, ...]:
        """All of its days."""
        return tuple(self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    @property
    def words(self) -> str:
        """`November 2026`."""
        return f"{MONTHS[self.number - 1]} {self.year}"

    @property
    def stem(self) -> str:
        """`202611`, as files are named."""
        return f"{self.year:04}{self.number:02}"

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


@dataclass(frozen=True, slots=True)
class Lines:
    """What some lines came to; amounts of what came back are below zero."""

    quantity: int = 0
    gross: Rupiah = ZERO
    discounts: Rupiah = ZERO
    net: Rupiah = ZERO
    artisan_share: Rupiah = ZERO
    centre_share: Rupiah = ZERO

    def __add__(self, other: Lines) -> Lines:
        return Lines(*(getattr(self, name) + getattr(other, name) for name in Lines.__slots__))


@dataclass(frozen=True, slots=True)
class Sold:
    """What was sold, what came back of it, and on how many receipts."""

    receipts: int = 0
    sales: Lines = Lines()
    back: Lines = Lines()

    @property
    def turnover(self) -> Rupiah:
        """What is left of the sales after returns."""
        return self.sales.net + self.back.net

    @property
    def artisan_share(self) -> Rupiah:
        """The artisans' part of it."""
        return self.sales.artisan_share + self.back.artisan_share

    @property
    def centre_share(self) -> Rupiah:
        """The centre's part of it."""
        return self.sales.centre_share + self.back.centre_share

    def __add__(self, other: Sold) -> Sold:
        return Sold(self.receipts + other.receipts, self.sales + other.sales, self.back + other.back)


def all_sold(parts: Iterable[Sold]) -> Sold:
    """The sum of some."""
    whole = Sold()
    for part in parts:
        whole += part
    return whole


@dataclass(frozen=True, slots=True)
class SoldDay:
    """What one centre sold on one business day, and whether that day is settled."""

    centre: str
    day: date
    sold: Sold
    settled: bool


@dataclass(frozen=True, slots=True)
class SoldOf:
    """What was sold of one kind of things (a motif, a kecamatan): its name, how many makers, and the sums."""

    name: str
    artisans: int
    sold: Sold


@dataclass(frozen=True, slots=True)
class PaidBy:
    """What one way of paying brought in at one centre, less what went back by it."""

    centre: str
    method: str
    payments: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class ArtisanMonth:
    """One artisan's account at one centre over the month, column for column as in its file.

    The balances are the journal's; `closing_balance = opening_balance + artisan_share - returns + adjustments
    - fees - advance_recovery - payouts` (`domain.md` section 9).
    """

    centre: str
    artisan_code: str
    artisan_name: str
    kecamatan: str
    opening_balance: Rupiah
    quantity_sold: int
    gross_sales: Rupiah
    discounts: Rupiah
    net_sales: Rupiah
    centre_share: Rupiah
    artisan_share: Rupiah
    returns: Rupiah
    adjustments: Rupiah
    fees: Rupiah
    advance_recovery: Rupiah
    payouts: Rupiah
    closing_balance: Rupiah
    payable: Rupiah
    rail: str

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a balance nor a movement."""
        amounts = (
            self.opening_balance, self.gross_sales, self.returns, self.adjustments, self.fees,
            self.advance_recovery, self.payouts, self.closing_balance,
        )  # fmt: skip
        return not self.quantity_sold and not any(amounts)

    @property
    def computed_closing(self) -> Rupiah:
        """The closing by the parts."""
        gained = self.opening_balance + self.artisan_share - self.returns + self.adjustments
        return gained - self.fees - self.advance_recovery - self.payouts


@dataclass(frozen=True, slots=True)
class Check:
    """One total of the report, set against the journal."""

    centre: str
    what: str
    reported: Rupiah
    journal: Rupiah

    @property
    def difference(self) -> Rupiah:
        """Nothing, where the books agree."""
        return self.reported - self.journal


@dataclass(frozen=True, slots=True)
class CentreMonth:
    """One centre's month in one line; `broken` and `lost` are counts, `days` those with a shift.

    `unsettled` are days with trade and without a settlement, `closed` days without any shift.
    """

    code: str
    name: str
    sold: Sold
    broken: int
    lost: int
    paid_out: Rupiah
    owed: Rupiah
    days: int
    unsettled: tuple[date, ...]
    closed: tuple[date, ...]
    year: YearSoFar


@dataclass(frozen=True, slots=True)
class MonthReport:
    """The month of some centres; `as_of` is when the last of it was posted, so that files stay."""

    month: Month
    centres: tuple[CentreMonth, ...]
    artisans: tuple[ArtisanMonth, ...]
    days: tuple[SoldDay, ...]
    kecamatan: tuple[SoldOf, ...]
    motifs: tuple[SoldOf, ...]
    payments: tuple[PaidBy, ...]
    checks: tuple[Check, ...]
    as_of: datetime
    before: Rupiah
    """The turnover of the month before."""

    @property
    def sold(self) -> Sold:
        """All centres together."""
        return all_sold(centre.sold for centre in self.centres)

    @property
    def year(self) -> YearSoFar:
        """The year so far of those centres that have a target."""
        return sum((one.year for one in self.centres if one.year.target > ZERO), YearSoFar())

    def turnover_on(self, day: date) -> Rupiah:
        """What all centres sold on a day, less what came back."""
        return total(one.sold.turnover for one in self.days if one.day == day)

    @property
    def change(self) -> int | None:
        """The turnover against that of the month before, in whole per cent; None where that had none."""
        if self.before <= ZERO:
            return None
        return (self.sold.turnover - self.before).amount * 100 // self.before.amount

    @property
    def agrees(self) -> bool:
        """Whether every total is the journal's."""
        return not any(check.difference for check in self.checks)

    @property
    def owed(self) -> Rupiah:
        """What all artisans together are owed at its end."""
        return total(centre.owed for centre in self.centres)


def listed(days: Sequence[date]) -> str:
    """`1-16, 25`: days of one month, those in a row as a range."""
    runs: list[list[int]] = []
    for day in days:
        if runs and day.day == runs[-1][-1] + 1:
            runs[-1].append(day.day)
        else:
            runs.append([day.day])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def millions(amount: int) -> str:
    """`12,6`: tenths of a million are as fine as a bar is seen."""
    tenths = (abs(amount) + 50_000) // 100_000
    sign = "-" if amount < 0 else ""
    return f"{sign}{tenths // 10},{tenths % 10}"


def percent_of(part: Rupiah, whole: Rupiah) -> str:
    """`20,9 %`; of nothing it is nothing."""
    tenths = part.amount * 1000 // whole.amount if whole.amount > 0 else 0
    return f"{tenths // 10},{tenths % 10} %"
