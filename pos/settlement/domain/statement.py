"""An artisan's account over some days (*rincian perajin*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from pos.core.errors import PosError
from pos.core.money import Rupiah, total
from pos.ledger.domain import EntryKind, StatementLine


@dataclass(frozen=True, slots=True)
class Statement:
    """An artisan's account at a centre over some business days, both included, in the artisan's favour.

    `lines` are the postings of those days, their amounts and running balances turned that way.
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

    @property
    def closing(self) -> Rupiah:
        """What was owed at the end of the last day."""
        return self.lines[-1].balance if self.lines else self.opening

    @property
    def paid(self) -> Rupiah:
        """What was paid out in those days."""
        return -total(line.amount for line in self.lines if line.kind is EntryKind.PAYOUT)

    @property
    def earned(self) -> Rupiah:
        """Everything else that the account gained, less what it lost."""
        return total(line.amount for line in self.lines if line.kind is not EntryKind.PAYOUT)


class BackwardDays(PosError):
    """A statement that would end before it begins."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(f"a statement cannot run from {first} to {last}")
        self.first = first
        self.last = last
