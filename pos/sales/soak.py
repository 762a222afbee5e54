"""Random sales through the same services as the till, for trials of power and disk."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from pos.core.errors import NotFound
from pos.core.money import Rupiah, smart_amounts
from pos.sales.domain import Basket
from pos.sales.service import Sales
from pos.staff.service import Staff
from pos.stock.service import Shelf
from pos.till.domain import Shift
from pos.till.service import Shifts

_FLOAT: Final = Rupiah(200_000)
_MOST_LINES: Final = 4


def soak(
    services: tuple[Shelf, Staff, Shifts, Sales],
    till_code: str,
    count: int,
    seed: int,
    said: Callable[[str], None],
) -> None:
    """Sell `count` random baskets and say `ACK <sale id> <number> <total>` after each commit has returned."""
    shelf, staff, shifts, sales = services
    centre, _, till = till_code.rpartition("-")
    shift = shifts.current(till_code) or _open(staff, shifts, centre, int(till))
    # Stocked things only: they can be sold on and on, a piece once.
    goods = [item for item in shelf.search(centre, limit=500) if not (item.one_of_a_kind or item.is_service)]
    if not goods:
        raise NotFound("goods at", centre)
    rnd = Random(seed)
    for _ in range(count):
        basket = Basket()
        for item in rnd.sample(goods, min(len(goods), rnd.randint(1, _MOST_LINES))):
            basket = basket.add(item, rnd.randint(1, 3))
        sale = sales.pay_cash(shift, basket, _handed(basket, rnd))
        said(f"ACK {sale.id} {sale.number} {sale.total.amount}")


def _open(staff: Staff, shifts: Shifts, centre: str, till: int) -> Shift:
    people = staff.all()
    if not people:
        raise NotFound("attendant", "")
    return shifts.open(centre, till, people[0], _FLOAT)


def _handed(basket: Basket, rnd: Random) -> Rupiah:
    due = Rupiah(sum(line.gross.amount for line in basket.lines))
    return rnd.choice(smart_amounts(due))
