"""What *Bayar perajin* shows: the evening of a run, one way of paying or all, and who is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pos.artisans.domain import Rail
from pos.core.money import Rupiah, total
from pos.settlement.domain import Evening, NotInRun, PayoutState, RunItem


class RowAct(StrEnum):
    """What the button of a row does."""

    PAY = "pay"
    SENT = "sent"
    MEND = "mend"
    SLIP = "slip"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class RunRow:
    """One artisan's row: an item of the run, or somebody who is not in it."""

    item: RunItem | None = None
    other: NotInRun | None = None

    @property
    def key(self) -> str:
        """What the row is known by: the reference, or settlement and artisan."""
        if self.item is not None:
            return self.item.reference
        return f"{self._other.settlement_number} {self._other.artisan_code}"

    @property
    def name(self) -> str:
        """The artisan's name."""
        return self.item.artisan_name if self.item is not None else self._other.artisan_name

    @property
    def code(self) -> str:
        """The artisan's code."""
        return self.item.artisan_code if self.item is not None else self._other.artisan_code

    @property
    def amount(self) -> Rupiah:
        """What he gets."""
        return self.item.amount if self.item is not None else self._other.amount

    @property
    def rail(self) -> Rail:
        """How it goes."""
        return self.item.rail if self.item is not None else self._other.rail

    @property
    def act(self) -> RowAct:
        """What is to be done next with it."""
        if self.item is None:
            return RowAct.ADD
        if self.item.state is PayoutState.PAID:
            return RowAct.SLIP
        if self.item.state is PayoutState.FAILED:
            return RowAct.MEND
        return RowAct.PAY if self.rail is Rail.CASH else RowAct.SENT

    @property
    def waits(self) -> bool:
        """Whether somebody still waits for this money."""
        return self.item is not None and self.item.state is not PayoutState.PAID

    @property
    def _other(self) -> NotInRun:
        assert self.other is not None
        return self.other


@dataclass(frozen=True, slots=True)
class RunState:
    """The evening as it was read, the way of paying that is looked at (None: all), and the chosen row."""

    evening: Evening
    rail: Rail | None = None
    chosen: str = ""

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """The rows that are shown: the run's, then those that are not in it."""
        return tuple(row for row in self._all if self.rail is None or row.rail is self.rail)

    @property
    def _all(self) -> tuple[RunRow, ...]:
        items = tuple(RunRow(item=one) for one in self.evening.run.items)
        return (*items, *(RunRow(other=one) for one in self.evening.others))

    def count(self, rail: Rail | None) -> int:
        """How many rows a way of paying has."""
        return sum(1 for row in self._all if rail is None or row.rail is rail)

    @property
    def row(self) -> RunRow | None:
        """The chosen row, where it is shown."""
        return next((row for row in self.rows if row.key == self.chosen), None)

    @property
    def paid(self) -> tuple[RunItem, ...]:
        """Who has the money."""
        return self.evening.run.paid

    @property
    def unpaid(self) -> Rupiah:
        """What is not paid yet."""
        return total(one.amount for one in self.evening.run.items) - total(one.amount for one in self.paid)

    def choosing(self, key: str) -> RunState:
        """Another row chosen."""
        return RunState(self.evening, self.rail, key)

    def moved(self, by: int) -> RunState:
        """The row above (-1) or below (1) chosen."""
        keys = [row.key for row in self.rows]
        if not keys:
            return self
        at = keys.index(self.chosen) + by if self.chosen in keys else 0
        return self.choosing(keys[min(max(at, 0), len(keys) - 1)])

    def settled(self, code: str = "") -> RunState:
        """With a row chosen that is shown: the present one, else this artisan's, else who waits first."""
        keys = [row.key for row in self.rows]
        if self.chosen in keys:
            return self
        same = next((row.key for row in self.rows if code and row.code == code), "")
        waiting = next((row.key for row in self.rows if row.waits), "")
        return self.choosing(same or waiting or (keys[0] if keys else ""))

    def after(self, code: str) -> RunState:
        """Who waits next below an artisan, else from the top."""
        codes = [row.code for row in self.rows]
        at = codes.index(code) + 1 if code in codes else 0
        rows = (*self.rows[at:], *self.rows[:at])
        following = next((row.key for row in rows if row.waits and row.act is RowAct.PAY), "")
        return self.choosing(following).settled()
