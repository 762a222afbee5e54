"""What a centre means to sell in a calendar year, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass

from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """A year's target, and the turnover from 1 January to the end of a month; zero is no target."""

    target: Rupiah = ZERO
    reached: Rupiah = ZERO

    @property
    def percent(self) -> int | None:
        """How far it has come, in whole per cent; None where there is no target."""
        return self.reached.amount * 100 // self.target.amount if self.target > ZERO else None

    def __add__(self, other: YearSoFar) -> YearSoFar:
        return YearSoFar(self.target + other.target, self.reached + other.reached)


class BadTarget(PosError):
    """A target below zero, or of a year that is none."""

    def __init__(self, year: int, amount: Rupiah) -> None:
        super().__init__(f"a target of {amount} for {year} cannot be")
        self.year = year
        self.amount = amount
