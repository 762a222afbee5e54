"""Two days of trade at one till, and ways to lie in a copy of its books."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from pos.audit.domain import Finding
from pos.audit.service import Audit
from pos.core.clock import FixedClock
from pos.core.money import Rupiah, in_notes
from pos.db.database import Database
from pos.sales.domain import Basket, BasketLine, Payment, PaymentMethod, Sale, price
from pos.shop import Shop
from pos.staff.domain import Role
from pos.stock.domain import ShelfItem
from pos.till.domain import Count, Shift


def stacked(shop: Shop, which: int) -> ShelfItem:
    """A thing of which there are several, by a different maker for each number."""
    goods = [one for one in shop.shelf.search("CKL", limit=500) if not one.one_of_a_kind and one.left > 4]
    by_maker = {one.artisan_code: one for one in sorted(goods, key=_code)}
    return by_maker[sorted(code for code in by_maker if code)[which]]


def _code(item: ShelfItem) -> str:
    return item.code


def single(shop: Shop) -> ShelfItem:
    """A piece that stands alone."""
    goods = (one for one in shop.shelf.search("CKL", limit=500) if one.piece_id is not None)
    return min(goods, key=_code)


@dataclass(frozen=True)
class Books:
    """The finished file, and the sales in it."""

    path: Path
    sales: tuple[Sale, ...]


def _close(shop: Shop, shift: Shift, off: int) -> None:
    counted = shop.shifts.sums(shift).expected + Rupiah(off)
    shop.shifts.close(shift.id, Count(tuple(in_notes(counted))), "Salah kembalian" if off else "")


def two_days(shop: Shop) -> tuple[Sale, ...]:
    """Cash for two makers, a piece for QRIS, one thing back, a count that is short; and a quiet day."""
    assert isinstance(shop.clock, FixedClock)
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.goods.receive("CKL", "CKL-1", "P04", {"P04-GE001": 1}, siti.name)
    shift = shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    first = Basket().add(stacked(shop, 0), 3).add(stacked(shop, 1), 1)
    sold = [shop.sales.pay_cash(shift, first, price(first).total + Rupiah(50_000))]
    pot = single(shop)
    due = price(Basket().add(pot, 1)).total
    sold.append(shop.sales.pay(shift, Basket().add(pot, 1), [Payment(PaymentMethod.QRIS, due, due, "4321")]))
    line = sold[0].lines[0]
    back = shop.sales.returns_of(sold[0].number, {line.id: 1})[line.id]
    sold.append(shop.sales.pay_cash(shift, Basket((BasketLine(stacked(shop, 0), 1, return_of=back),))))
    _close(shop, shift, -500)
    shop.clock.set(shop.clock.now() + timedelta(days=1))
    shift = shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    sold.append(shop.sales.pay_cash(shift, Basket().add(stacked(shop, 2), 2)))
    _close(shop, shift, 0)
    return tuple(sold)


NUMBERS: Final = {
    "first": "CKL-1-261124-0001",
    "piece": "CKL-1-261124-0002",
    "back": "CKL-1-261124-0003",
    "last": "CKL-1-261125-0001",
}
"""The sales of `two_days`, by what they are."""


def change(path: Path, *statements: str) -> None:
    """Change facts by hand, as somebody would who knows SQL: the triggers against accidents go first."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            if name.endswith(("_no_update", "_no_delete")):
                connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert connection.execute(statement, NUMBERS).rowcount > 0, statement


def found_in(path: Path, *receipts: str) -> list[Finding]:
    """What the proof finds in a file."""
    database = Database.sqlite(path)
    try:
        return Audit(database).verify(receipts)
    finally:
        database.close()
