"""Whole rupiah, and the only two ways to divide them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from pos.core.errors import NotWholeRupiah

FULL_BPS: Final = 10_000
"""One hundred per cent in basis points."""


@dataclass(frozen=True, slots=True, order=True)
class Rupiah:
    """A whole, signed amount of rupiah around an `int`; floats, decimals and bools are refused.

    Raises `NotWholeRupiah` for anything that is not an `int` (`domain.md` section 2).
    """

    amount: int

    def __post_init__(self) -> None:
        if type(self.amount) is not int:
            raise NotWholeRupiah(self.amount)

    def __add__(self, other: Rupiah) -> Rupiah:
        return Rupiah(self.amount + other.amount)

    def __sub__(self, other: Rupiah) -> Rupiah:
        return Rupiah(self.amount - other.amount)

    def __mul__(self, count: int) -> Rupiah:
        return Rupiah(self.amount * count)

    def __neg__(self) -> Rupiah:
        return Rupiah(-self.amount)

    def __abs__(self) -> Rupiah:
        return Rupiah(abs(self.amount))

    def __bool__(self) -> bool:
        return self.amount != 0

    def __int__(self) -> int:
        return self.amount

    def __str__(self) -> str:
        return rupiah(self)


ZERO: Final = Rupiah(0)


def total(amounts: Iterable[Rupiah]) -> Rupiah:
    """The sum of amounts; nothing sums to `ZERO`."""
    return Rupiah(sum(amount.amount for amount in amounts))


def share(amount: Rupiah, bps: int) -> Rupiah:
    """`bps` basis points of an amount, half up on the magnitude, so that `share(-x) == -share(x)`.

    Source: `domain.md` section 2.
    """
    magnitude = (2 * abs(amount.amount) * bps + FULL_BPS) // (2 * FULL_BPS)
    return Rupiah(magnitude if amount.amount >= 0 else -magnitude)


def apportion(amount: Rupiah, weights: Sequence[int]) -> list[Rupiah]:
    """Split a non-negative amount by weights with the largest remainder; the parts sum to the amount.

    A tie goes to the earlier part.  With no weight at all nothing can be placed, and an amount other
    than zero raises `ValueError`.  Source: `domain.md` section 2.
    """
    whole = sum(weights)
    if amount.amount < 0 or any(weight < 0 for weight in weights) or (whole == 0 and amount):
        raise ValueError(f"cannot apportion {amount.amount} by {list(weights)}")
    if whole == 0:
        return [ZERO] * len(weights)
    parts = [amount.amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: -(amount.amount * weights[i] % whole))
    for i in by_remainder[: amount.amount - sum(parts)]:
        parts[i] += 1
    return [Rupiah(part) for part in parts]


def given_back(amount: Rupiah, quantity: int, before: int, now: int) -> Rupiah:
    """The part of a line's amount that goes back when `now` of its `quantity` come back after `before`.

    The cumulative difference of `domain.md` section 4, so that all parts together are the amount.
    """

    def cumulative(count: int) -> int:
        return (2 * abs(amount.amount) * count + quantity) // (2 * quantity)

    part = cumulative(before + now) - cumulative(before)
    return Rupiah(part if amount.amount >= 0 else -part)


def plain(amount: Rupiah) -> str:
    """`125.000` or `-15.000`: digits with dots, for columns whose heading says rupiah."""
    return f"{amount.amount:,}".replace(",", ".")


def rupiah(amount: Rupiah) -> str:
    """`Rp125.000` or `-Rp15.000`, the form of screens and paper (`domain.md` section 2)."""
    sign = "-" if amount.amount < 0 else ""
    return f"{sign}Rp{plain(abs(amount))}"


_TYPED = re.compile(r"(?:Rp\s?)?(\d{1,3}(?:\.\d{3})+|\d+)")
_MOST_DIGITS: Final = 12


def parse_rupiah(text: str) -> Rupiah:
    """A typed amount: digits, or digits with well-placed dots (`25.000`); nothing is guessed.

    Raises `NotWholeRupiah` for `25.00`, `2,5`, signs, letters, or more than twelve digits.
    """
    match = _TYPED.fullmatch(text.strip())
    digits = match.group(1).replace(".", "") if match and text.isascii() else ""
    if not digits or len(digits) > _MOST_DIGITS:
        raise NotWholeRupiah(text)
    return Rupiah(int(digits))


NOTES: Final = tuple(Rupiah(n) for n in (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000))
COINS: Final = tuple(Rupiah(n) for n in (500, 200, 100))
DENOMINATIONS: Final = (*NOTES, *COINS)
"""What lies in an Indonesian drawer, largest first."""


def in_notes(amount: Rupiah) -> list[tuple[Rupiah, int]]:
    """The fewest notes and coins for an amount, largest first; what is below a coin is left out."""
    counts = []
    left = amount.amount
    for value in DENOMINATIONS:
        count, left = divmod(left, value.amount)
        if count:
            counts.append((value, count))
    return counts


def smart_amounts(due: Rupiah, most: int = 6) -> list[Rupiah]:
    """Amounts that a buyer is likely to hand over: exact first, then the next round ones, ascending.

    Next multiples of 5, 10, 50 and 100 thousand above the due, then on by 50 thousand
    (`design.md`, *Bayar*: due 431.500 gives 435, 440, 450, 500, 550 thousand).
    """
    steps = (5_000, 10_000, 50_000, 100_000)
    rounded = {due.amount // step * step + step for step in steps}
    ahead = chain(sorted(rounded), (max(rounded) + 50_000 * i for i in range(1, most)))
    return [due, *(Rupiah(a) for a in list(ahead)[: most - 1])]


_PERCENT: Final = re.compile(r"(\d{1,3})(?:[,.](\d{1,2}))?\s*%?", re.ASCII)


def read_percent(text: str) -> int | None:
    """A typed percentage in basis points: `5`, `7,5`, `7.25%`; None where it is none.

    >>> read_percent("7,5")
    750
    """
    match = _PERCENT.fullmatch(text.strip())
    return None if match is None else int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))


def percent(bps: int) -> str:
    """`10%`, `12,5%`."""
    whole, rest = divmod(bps, 100)
    return f"{whole},{rest:02d}".rstrip("0") + "%" if rest else f"{whole}%"
