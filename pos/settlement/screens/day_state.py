"""What *Perhitungan* shows: one business day of a centre, open or closed, and who has been paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pos.artisans.domain import Rail
from pos.core.money import ZERO, Rupiah, total
from pos.settlement.domain import (
    Checks,
    DayPart,
    GoodsSold,
    PartKind,
    Payout,
    PayoutState,
    Settlement,
    SettlementLine,
    paid_amount,
)

if TYPE_CHECKING:
    from pos.centres.domain import Centre
    from pos.settlement.payouts import Payouts
    from pos.settlement.service import Settlements


class Standing(StrEnum):
    """Where an artisan's money of this day is."""

    OPEN = "open"
    CARRIED = "carried"
    UNPAID = "unpaid"
    SENT = "sent"
    FAILED = "failed"
    PAID = "paid"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class ArtisanDay:
    """One artisan's row: the line (or its preview), where the money is, and what would be handed over."""

    line: SettlementLine
    standing: Standing
    amount: Rupiah
    paid_at: datetime | None = None
    payout_number: str = ""

    @property
    def opening(self) -> Rupiah:
        """The balance from before, less what was paid of it since."""
        return self.line.opening_balance - self.line.payouts

    @property
    def deductions(self) -> Rupiah:
        """What stands between sales and balance besides the centre's share and payouts; mostly below zero."""
        line = self.line
        return line.adjustments - line.returns - line.fees - line.advance_recovery

    @property
    def takes_cash(self) -> bool:
        """Whether cash can be handed over now; a transfer that failed can end as cash."""
        if self.standing is Standing.FAILED:
            return True
        return self.line.rail is Rail.CASH and self.standing in {Standing.UNPAID, Standing.SENT}


@dataclass(frozen=True, slots=True)
class DayState:
    """A centre's day with all its rows; `settlement` is there once the day is closed."""

    day: date
    today: date
    checks: Checks
    rows: tuple[ArtisanDay, ...]
    goods: Mapping[str, tuple[GoodsSold, ...]] = field(default_factory=dict)
    settlement: Settlement | None = None
    parts: tuple[DayPart, ...] = ()
    """Every settlement of this day in order; more than one where one was reversed."""
    advances: Mapping[str, Rupiah] = field(default_factory=dict)
    """The kasbon that is left, by artisan, after what this day takes back."""
    is_over: bool = False
    """Whether a later day is settled, so that this one can be settled no more."""

    @property
    def closed(self) -> bool:
        """Whether the day is settled."""
        return self.settlement is not None

    @property
    def part(self) -> DayPart | None:
        """Which of the day's settlements is shown; None while it is open."""
        shown = self.settlement.number if self.settlement is not None else ""
        return next((one for one in self.parts if one.number == shown), None)

    @property
    def stands(self) -> bool:
        """Whether what is shown is settled, no mirror, and not reversed."""
        return self.part is not None and self.part.kind is PartKind.STANDS

    @property
    def may_be_settled_anew(self) -> bool:
        """Whether everything of this day was reversed, and it is still the last."""
        stands = any(one.kind is PartKind.STANDS for one in self.parts)
        return bool(self.parts) and not stands and not self.is_over

    @property
    def has_history(self) -> bool:
        """Whether something of this day was reversed."""
        return any(one.kind is not PartKind.STANDS for one in self.parts)

    @property
    def held(self) -> Rupiah:
        """What waits until QRIS and card money has landed."""
        return total(row.line.held for row in self.rows)

    @property
    def payable(self) -> Rupiah:
        """What is to be paid to all."""
        return total(row.line.payable for row in self.rows)

    @property
    def slips(self) -> int:
        """How many artisans get a slip."""
        return sum(row.line.moved for row in self.rows)

    @property
    def paid(self) -> tuple[ArtisanDay, ...]:
        """Who has the money."""
        return tuple(row for row in self.rows if row.standing is Standing.PAID)

    @property
    def waiting(self) -> tuple[ArtisanDay, ...]:
        """Who can be handed cash."""
        return tuple(row for row in self.rows if row.takes_cash)

    def row_of(self, artisan_code: str) -> ArtisanDay | None:
        """An artisan's row, or None."""
        return next((row for row in self.rows if row.line.artisan_code == artisan_code), None)

    def after(self, artisan_code: str) -> ArtisanDay | None:
        """Who is next to be handed cash: below an artisan, else from the top."""
        codes = [row.line.artisan_code for row in self.rows]
        place = codes.index(artisan_code) + 1 if artisan_code in codes else 0
        return next((row for row in (*self.rows[place:], *self.rows[:place]) if row.takes_cash), None)


def look_up(
    settlements: Settlements, payouts: Payouts, centre: Centre, day: date | None, number: str = ""
) -> DayState:
    """Read a day (today's where none is given) in the data lane.

    Of several settlements of the day the one by `number`, else the one that stands, else, where the day can
    be settled no more, the last.
    """
    today = settlements.today(centre.code)
    day = day or today
    parts = tuple(settlements.parts(centre.code, day))
    is_over = day < (settlements.last_day(centre.code) or day)
    number = number or _shown(parts, is_over=is_over)
    settlement = settlements.numbered(number) if number else None
    if settlement is None:
        lines = tuple(settlements.preview(centre.code, day))
        made: dict[str, Payout] = {}
    else:
        lines = settlement.lines
        made = {one.artisan_code: one for one in payouts.of_settlement(settlement.number)}
    rows = tuple(
        row_of(line, made.get(line.artisan_code), settlement is not None, centre.payout_unit)
        for line in lines
    )
    goods = {code: tuple(sold) for code, sold in settlements.goods(centre.code, day, number).items()}
    advances = settlements.advances(centre.code, day)
    if settlement is None:
        for line in lines:
            left = advances.get(line.artisan_code, ZERO) - line.advance_recovery
            advances[line.artisan_code] = left
    state = DayState(
        day, today, settlements.checks(centre.code, day), rows, goods, settlement, parts, advances,
        is_over,
    )  # fmt: skip
    return state if settlement is None or state.stands else replace(state, rows=_unpaid_as_reversed(rows))


def _shown(parts: tuple[DayPart, ...], *, is_over: bool) -> str:
    standing = next((one.number for one in parts if one.kind is PartKind.STANDS), "")
    return standing or (parts[-1].number if parts and is_over else "")


def _unpaid_as_reversed(rows: tuple[ArtisanDay, ...]) -> tuple[ArtisanDay, ...]:
    """Nothing more is paid against what does not stand."""
    unpaid = {Standing.UNPAID, Standing.FAILED, Standing.CARRIED}
    return tuple(
        replace(row, standing=Standing.REVERSED) if row.standing in unpaid else row for row in rows
    )  # fmt: skip


def row_of(line: SettlementLine, payout: Payout | None, closed: bool, unit: Rupiah) -> ArtisanDay:
    """An artisan's row; `payout` is his last one against the settlement."""
    if payout is not None and payout.state is not PayoutState.FAILED:
        standing = Standing.PAID if payout.state is PayoutState.PAID else Standing.SENT
        return ArtisanDay(line, standing, payout.amount, payout.state_at, payout.number)
    amount = paid_amount(line.payable, line.rail, unit)
    if not closed:
        return ArtisanDay(line, Standing.OPEN, amount)
    if not amount:
        return ArtisanDay(line, Standing.CARRIED, amount)
    if payout is None:
        return ArtisanDay(line, Standing.UNPAID, amount)
    return ArtisanDay(line, Standing.FAILED, paid_amount(line.payable, Rail.CASH, unit))
