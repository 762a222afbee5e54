"""One day of trade at one centre: shift, sales, count, settlement, payout, export, papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from pos.centres.domain import Centre
from pos.core.clock import FixedClock, instant_at
from pos.core.money import ZERO, Rupiah, in_notes, smart_amounts, total
from pos.artisans.domain import Rail
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.stock.domain import ShelfItem
from pos.till.domain import Count, Shift

_FLOAT: Final = Rupiah(300_000)
_WEEKEND: Final = 5
_SALES_ON_A_WEEKDAY: Final = 14
_SALES_ON_A_WEEKEND: Final = 24


@dataclass(frozen=True, slots=True)
class TradedDay:
    """What one centre did on one day."""

    centre: str
    day: date
    sales: int
    total: Rupiah
    paid: Rupiah


def trade(shop: Shop, clock: FixedClock, centre: Centre, day: date, seed: int) -> TradedDay:
    """Open, sell, count, close, settle, pay and export one day; `clock` walks through the day."""
    rnd = Random(f"{seed}:{centre.code}:{day.isoformat()}")
    attendants = {attendant.name: attendant for attendant in shop.staff.list()}
    hour, minute = (int(part) for part in centre.opening.split(":"))
    opening = instant_at(day, hour, minute)
    clock.set(opening)
    shift = shop.shifts.open(centre.code, 1, attendants["Siti"], _FLOAT)
    sold = _sell(shop, clock, centre, shift, rnd)
    clock.set(instant_at(day, 18, 15))
    expected = shop.shifts.expected(shift)
    shop.shifts.close(shift.id, Count(tuple(in_notes(expected))))
    paid = _settle(shop, centre, day, attendants["Dedi"])
    return TradedDay(centre.code, day, len(sold), total(sold), paid)
