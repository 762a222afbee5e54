"""One day of trade at one centre: shift, sales, count, settlement, payout, export, papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from pos.artisans.domain import Rail
from pos.centres.domain import Centre
from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah, in_notes, smart_amounts, total
from pos.printing.spooler import Spooler
from pos.sales.domain import Basket, Payment, PaymentMethod, Sale, price
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.till.domain import Count, Shift

_FLOAT: Final = Rupiah(300_000)
_WEEKEND: Final = 5
_VISITORS: Final = (12, 20)
"""Sales on a weekday and on a day of the weekend, when the buses come."""

_QRIS_IN_TEN: Final = 3


@dataclass(frozen=True, slots=True)
class TradedDay:
    """What one centre did on one day."""

    centre: str
    day: date
    sales: int
    total: Rupiah
    paid: Rupiah


@dataclass(frozen=True, slots=True)
class DemoTill:
    """The till of one centre: the shop, its clock, and what sends papers to the centre's printers."""

    shop: Shop
    clock: FixedClock
    centre: Centre
    spooler: Spooler

    def at(self, day: date, hour: int, minute: int) -> None:
        """Let the centre's clock show a time."""
        self.clock.set(instant_at(day, hour, minute, zone=self.centre.zone))

    def print_all(self) -> None:
        """Let the printers catch up."""
        while self.spooler.run_once():
            pass


def trade(till: DemoTill, day: date, seed: int) -> TradedDay:
    """Open, sell, count, close, settle, pay and export one day; the clock walks through the day."""
    shop, centre = till.shop, till.centre
    rnd = Random(f"{seed}:{centre.code}:{day.isoformat()}")
    attendant, supervisor = shop.staff.all()[:2]
    hour, minute = (int(part) for part in centre.opening.split(":"))
    till.at(day, hour, minute)
    shift = shop.shifts.open(centre.code, 1, attendant, _FLOAT)
    sold = _sell(till, shift, rnd)
    till.at(day, 18, 15)
    _close(shop, shift, rnd)
    till.print_all()
    till.at(day, 18, 40)
    paid = _settle(shop, centre, day, supervisor.name)
    till.print_all()
    return TradedDay(centre.code, day, len(sold), total(sale.paid for sale in sold), paid)


def _sell(till: DemoTill, shift: Shift, rnd: Random) -> list[Sale]:
    weekend = shift.business_date.weekday() >= _WEEKEND
    visitors = _VISITORS[weekend] + rnd.randint(-3, 4)
    sold = []
    for after in sorted(rnd.sample(range(5, 500), visitors)):
        till.clock.set(shift.opened_at + timedelta(minutes=after))
        goods = [item for item in till.shop.shelf.search(shift.centre, limit=500) if item.left > 0]
        sold.append(_pay(till.shop, shift, _basket(goods, rnd), rnd))
        till.print_all()
    return sold


def _basket(goods: list[ShelfItem], rnd: Random) -> Basket:
    basket = Basket()
    for item in rnd.sample(sorted(goods, key=_code), min(len(goods), rnd.choice((1, 1, 2, 2, 3, 4)))):
        basket = basket.add(item, min(item.left, rnd.choice((1, 1, 1, 2, 3))))
    return basket


def _code(item: ShelfItem) -> str:
    return item.code


def _pay(shop: Shop, shift: Shift, basket: Basket, rnd: Random) -> Sale:
    due = price(basket).total
    if rnd.randrange(10) < _QRIS_IN_TEN:
        reference = f"{rnd.randrange(10_000):04d}"
        return shop.sales.pay(
            shift, basket, [Payment(PaymentMethod.QRIS, due, due, reference, shift.attendant_name)]
        )
    return shop.sales.pay_cash(shift, basket, rnd.choice(smart_amounts(due)))


def _close(shop: Shop, shift: Shift, rnd: Random) -> None:
    """Mostly the drawer is right; now and then a coin is missing, as in life."""
    expected = shop.shifts.sums(shift).expected
    counted = expected - Rupiah(500) if rnd.randrange(4) == 0 else expected
    count = Count(tuple(in_notes(counted)))
    shop.shifts.close(shift.id, count, "Salah kembalian" if count.total != expected else "")


def _settle(shop: Shop, centre: Centre, day: date, person: str) -> Rupiah:
    settlement = shop.settlements.settle(centre.code, day, person=person)
    folder = shop.folder.exports / centre.code / day.isoformat()
    shop.settlements.export(centre.code, day, folder)
    shop.settlements.print_slips(settlement.number)
    payouts = shop.payouts.prepare(settlement.number, rails=tuple(Rail), person=person)
    for payout in payouts:
        shop.payouts.paid(payout.number, person=person)
    return total(payout.amount for payout in payouts)
