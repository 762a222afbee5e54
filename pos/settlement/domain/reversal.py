"""A settlement that was wrong is cancelled by a mirror, line by line (`domain.md` section 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from pos.core.errors import PosError
from pos.core.money import ZERO

if TYPE_CHECKING:
    from pos.settlement.domain import SettlementLine


class PartKind(StrEnum):
    """What one of a day's settlements is."""

    STANDS = "stands"
    REVERSED = "reversed"
    MIRROR = "mirror"


@dataclass(frozen=True, slots=True)
class DayPart:
    """One of the settlements of a day; `other` is the mirror of a reversed one, or what a mirror reverses."""

    number: str
    part: int
    kind: PartKind
    other: str = ""


class ReversalFlaw(StrEnum):
    """Why a settlement cannot be reversed."""

    MIRROR = "mirror"
    REVERSED = "reversed"
    ON_ITS_WAY = "on_its_way"
    MERGED = "merged"


def mirror_lines(
    original: Sequence[SettlementLine], latest: Sequence[SettlementLine]
) -> list[SettlementLine]:
    """The rows of a mirror: every movement of `original` negated, from the `latest` closings on.

    Whoever has a balance in the latest settlement has a row, so that each opening is the closing before.
    Nothing is payable against a mirror.
    """
    negated = {line.artisan_code: line for line in original}
    last = {line.artisan_code: line for line in latest}
    lines = []
    for code in sorted(negated.keys() | last.keys()):
        opening = last[code].closing_balance if code in last else ZERO
        moved = negated[code] if code in negated else _still(last[code])
        line = replace(_negated(moved), opening_balance=opening)
        line = replace(line, closing_balance=opening + line.movement)
        if not line.is_empty:
            lines.append(line)
    return lines


_AMOUNTS: Final = (
    "gross_sales", "discounts", "net_sales", "centre_share", "artisan_share", "returns", "adjustments",
    "fees", "advance_recovery", "payouts",
)  # fmt: skip


def _still(line: SettlementLine) -> SettlementLine:
    nothing: dict[str, Any] = dict.fromkeys(_AMOUNTS, ZERO)
    return replace(line, quantity_sold=0, **nothing)


def _negated(line: SettlementLine) -> SettlementLine:
    amounts: dict[str, Any] = {name: -getattr(line, name) for name in _AMOUNTS}
    return replace(line, quantity_sold=-line.quantity_sold, payable=ZERO, held=ZERO, **amounts)


class CannotReverse(PosError):
    """A settlement that cannot be reversed; `names` are its mirror, the payouts or the cards in the way."""

    def __init__(self, number: str, flaw: ReversalFlaw, names: Sequence[str] = ()) -> None:
        reasons = {
            ReversalFlaw.MIRROR: "it is a mirror itself",
            ReversalFlaw.REVERSED: f"it is reversed already by {', '.join(names)}",
            ReversalFlaw.ON_ITS_WAY: f"payouts are on their way: {', '.join(names)}",
            ReversalFlaw.MERGED: f"cards were merged since: {', '.join(names)}",
        }
        super().__init__(f"{number} cannot be reversed: {reasons[flaw]}")
        self.number = number
        self.flaw = flaw
        self.names = tuple(names)


class WasReversed(PosError):
    """Money that would be paid against a settlement that no longer stands."""

    def __init__(self, number: str, mirror: str) -> None:
        super().__init__(f"{number} was reversed by {mirror}; nothing is paid against it")
        self.number = number
        self.mirror = mirror
