"""A sheet: typed columns and rows, before it is a file of any kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from pos.core.clock import JAKARTA
from pos.core.money import Rupiah, total

CellValue = str | int | Rupiah | date | datetime | None


class CellKind(StrEnum):
    """What a column holds; money is whole rupiah, an instant is shown on the centre's wall clock."""

    TEXT = "text"
    INTEGER = "integer"
    MONEY = "money"
    DATE = "date"
    INSTANT = "instant"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files (`gross_sales`), its title for people, and what it holds.

    A `summed` column of integers or money has a total.
    """

    name: str
    title: str
    kind: CellKind = CellKind.TEXT
    summed: bool = False
    width: int = 14
    """Characters that a worksheet gives it where the rows are not known beforehand."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under columns, with what stands above them on paper.

    `name` is a worksheet's name (at most 31 characters), `made_at` the instant of the document the rows
    come from: a file carries no other time, so that it is the same whenever it is written.
    """

    name: str
    title: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    made_at: datetime
    zone: str = JAKARTA

    @property
    def totals(self) -> tuple[CellValue, ...]:
        """One value a column: the sum where it is summed, else nothing."""
        return tuple(self._total(place) if c.summed else None for place, c in enumerate(self.columns))

    def _total(self, place: int) -> CellValue:
        values = [row[place] for row in self.rows]
        if self.columns[place].kind is CellKind.MONEY:
            return total(value for value in values if isinstance(value, Rupiah))
        return sum(value for value in values if isinstance(value, int))


@dataclass(frozen=True, slots=True)
class LongSheet:
    """A worksheet whose rows come one after the other and are never all there at once."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[CellValue, ...]]
    zone: str = JAKARTA


_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might run a text (`domain.md` section 9)."""
    return text.startswith(_STARTS_A_FORMULA)


def percent_cell(bps: int) -> str:
    """Basis points as a percentage in a file: `15`, `27.5`."""
    whole, part = divmod(bps, 100)
    return f"{whole}.{part:02d}".rstrip("0") if part else str(whole)
