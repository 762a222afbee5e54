"""A month at Cikolelet as a stored story: thirty days of everything that can happen to an artisan's money.

Each line is a day and what happens on it, in the order of the day; `lived` lives through it with the real
services.  A sale's name is how a later line speaks of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from pos.artisans.domain import Rail
from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah, in_notes
from pos.sales.domain import Basket, BasketLine, Sale
from pos.settlement.domain import FeeOrder, Payout, Settlement
from pos.staff.domain import Approval, ApprovalRequest
from pos.stock.domain import LossCause, ShelfItem
from pos.stock.domain.acts import STOCK_ACT, Desk, Named
from pos.till.domain import CashOrder, CashPurpose, Count, Shift
from tests.goods import written
from tests.settlement.days import Days

APPROVED: Final = Approval(ApprovalRequest("cash_out", "", "Siti"), "Dedi")
FIRST: Final = date(2026, 11, 1)

STORY: Final = """
 1 sell P02 100000 10000 b1 | sell P02 90000 8000 b2 9000 | sell P03 33335 7250 c1 | kasbon P02 50000
 1 settle | pay
 2 sell P02 40000 8000 b3 | back b1 | settle | pay
 3 sell P02 150000 8000 b4 | sell P01 60000 8000 a2 | settle | pay
 4 sell P05 12000 8500 e1 | settle | pay
 5 sell P05 9000 8500 e2 | sell P01 45500 7500 a3 500 | settle
 6 sell P05 31000 8500 e3 | fee P05 rak-1 12500 | settle | pay
 7 sell P07 250000 7000 g1 | kasbon P07 300000 | settle | pay
 8 sell P07 80000 7000 g2 1000 | sell P02 66667 7250 b5 | settle | fail P02 rekening-salah | pay
 9 break P01 | sell P01 27500 8000 a4 | settle | pay
10 late 4 P03 | sell P03 99999 7333 c2 | settle | pay
11 fee P01 rak-1 12500 | fee P02 rak-1 12500 | fee P03 rak-1 12500 | settle | pay
12 adjust P03 -7777 | adjust P07 15250 | sell P07 120000 7000 g3 | settle | pay
13 sell P02 75000 8000 b6 | sell P02 75000 8000 b7 7500 | settle | reverse
13 sell P02 10000 8000 b8 | settle | pay
14 back b6 | back b4 | settle | pay
15
16 sell P01 88888 8125 a5 8888 | kasbon P01 200000 | settle | pay
17 sell P01 300000 8125 a6 | sell P08 17000 8000 h1 | settle
18 reverse | back a6 | settle | pay
19 sell P08 5000 8000 h2 | settle | pay
20 late 2 P01 | late 16 P01 | settle | pay
21 sell P03 54321 7250 c3 4321 | give-up | settle | pay
22 sell P05 200000 8500 e4 | sell P05 200000 8500 e5 20000 | settle | pay
23 back e5 | back e4 | settle | pay
24 break P05 | break P05 | adjust P05 4000 | settle | pay
25 sell P07 1000000 7000 g4 | settle | pay
26 back g1 | sell P07 10000 7000 g5 | settle | pay
27 fee P07 rak-1 12500 | fee P08 rak-1 12500 | settle
28 sell P08 60000 8000 h3 | settle | reverse-of 25 | settle | pay
29 sell P01 10000 8000 a7 | sell P02 10000 8000 b9 | sell P03 10000 8000 c4 | settle | pay
30 back c2 | sell P03 500000 7250 c5 50000 | adjust P01 -1234 | settle | pay
"""
"""The first three days are the example of `domain.md` section 8."""


class ThirtyDays:
    """Lives through the story; writes every settlement's file into `out` as it stands at the end."""

    def __init__(self, days: Days, out: Path) -> None:
        self._days, self._shop, self._out = days, days.shop, out
        self._sales: dict[str, tuple[Sale, ShelfItem]] = {}
        self._shift: Shift | None = None
        self._day = date.min
        self._notes = 0
        self._made: list[str] = []
        self._settled: Settlement
        self._siti = days.shop.staff.all()[0]
        self._acts: dict[str, Callable[..., None]] = {
            "sell": self._sell, "back": self._back, "kasbon": self._lend, "break": self._break,
            "fee": self._fee, "adjust": self._adjust, "late": self._late, "fail": self._fail,
            "give-up": self._give_up, "settle": self._settle, "pay": self._pay,
            "reverse": self._reverse, "reverse-of": self._reverse_of,
        }  # fmt: skip

    def live(self) -> None:
        """All thirty days, one act a minute."""
        for line in STORY.strip().splitlines():
            number, _, told = line.strip().partition(" ")
            self._begin(FIRST + timedelta(days=int(number) - 1))
            for act in (one.split() for one in told.split("|") if one.strip()):
                self._tick()
                self._acts[act[0]](*act[1:])
        self._close()
        for day in range(30):
            if self._shop.settlements.parts("CKL", FIRST + timedelta(days=day)):
                self._shop.settlements.export("CKL", FIRST + timedelta(days=day), self._out)

    def _begin(self, day: date) -> None:
        """The next day; a day that was begun goes on."""
        if day != self._day:
            self._close()
            self._day = day
            self._clock.set(instant_at(day, 9))

    @property
    def _clock(self) -> FixedClock:
        clock = self._shop.clock
        assert isinstance(clock, FixedClock)
        return clock

    # --- at the counter ---

    def _open(self) -> Shift:
        if self._shift is None:
            self._shift = self._shop.shifts.open("CKL", 1, self._siti, Rupiah(300_000))
        return self._shift

    def _close(self) -> None:
        if self._shift is not None:
            expected = self._shop.shifts.sums(self._shift).expected
            self._shop.shifts.close(self._shift.id, Count(tuple(in_notes(expected))))
            self._shift = None

    def _sell(self, artisan: str, price: str, rate: str, name: str, discount: str = "0") -> None:
        item = self._days.thing(artisan, int(price), int(rate))
        self._sales[name] = self._days.sell(self._open(), item, int(discount)), item

    def _back(self, name: str) -> None:
        """A thing comes back, late or dear: Dedi has said yes."""
        sale, item = self._sales[name]
        line = sale.lines[0].id
        of = replace(self._shop.sales.returns_of(sale.number, {line: 1})[line], approved_by="Dedi")
        self._shop.sales.pay_cash(self._open(), Basket((BasketLine(item, 1, return_of=of),)))

    def _lend(self, artisan: str, amount: str) -> None:
        shift, much = self._open(), Rupiah(int(amount))
        self._shop.shifts.move_cash(shift, CashOrder(CashPurpose.FROM_SAFE, much, "Untuk kasbon"), self._siti)
        lent = CashOrder(CashPurpose.ADVANCE, much, "Kayu bakar", artisan)
        self._shop.shifts.move_cash(shift, lent, self._siti, APPROVED)

    def _late(self, day: str, artisan: str) -> None:
        """A paper note of an earlier day turns up."""
        self._notes += 1
        item = self._cheapest(artisan)
        sold_at = datetime.combine(FIRST + timedelta(days=int(day) - 1), time(14, 5)).isoformat(
            "T", "minutes"
        )
        row = {
            "ref": f"NOTA-{self._notes}", "sold_at": sold_at, "kind": "sale", "original_ref": "",
            "sku": item.sku, "piece": "", "quantity": "2", "price": str(item.price.amount),
            "discount": "0", "tender": "cash", "note": "",
        }  # fmt: skip
        self._out.mkdir(exist_ok=True)
        self._shop.sales.import_csv(written(self._out.parent / f"nota-{self._notes}.csv", [row]), "CKL")

    def _break(self, artisan: str) -> None:
        item = self._cheapest(artisan)
        desk, goods = Desk("CKL", "CKL-1", "Siti"), [Named(item.sku, None, 1)]
        word = Approval(ApprovalRequest(STOCK_ACT, "Jatuh", "Siti"), "Dedi")
        self._shop.stock_acts.write_off(desk, LossCause.STAFF, goods, word, remark=("Jatuh dari rak", ""))

    def _cheapest(self, artisan: str) -> ShelfItem:
        goods = self._shop.shelf.search("CKL", limit=500)
        own = [one for one in goods if one.artisan_code == artisan and one.left > 3 and not one.piece_id]
        return min(own, key=_price_and_code)

    # --- in the office ---

    def _fee(self, artisan: str, key: str, amount: str) -> None:
        order = FeeOrder(key, "Sewa rak November", Rupiah(int(amount)))
        self._shop.charges.charge("CKL", artisan, order, "Dedi")

    def _adjust(self, artisan: str, amount: str) -> None:
        signed = "Dedi", "Bu Ratna"
        self._shop.charges.adjust("CKL", artisan, Rupiah(int(amount)), reason="Salah hitung", signed=signed)

    def _settle(self) -> None:
        self._close()
        self._settled = self._shop.settlements.settle("CKL", self._day, "Dedi")
        self._made.append(self._settled.number)

    def _prepared(self) -> list[Payout]:
        return self._shop.payouts.prepare(self._settled.number, rails=tuple(Rail), person="Dedi")

    def _pay(self) -> None:
        for payout in self._prepared():
            self._tick()
            self._shop.payouts.paid(payout.number, person="Dedi")

    def _fail(self, artisan: str, reason: str) -> None:
        """The bank refuses one transfer: it is back on the balance, and prepared anew."""
        payout = next(one for one in self._prepared() if one.artisan_code == artisan)
        self._shop.payouts.failed(payout.number, reason, person="Dedi")
        self._tick()

    def _give_up(self) -> None:
        """One of yesterday's that was never carried out is given up."""
        self._close()
        earlier = self._shop.settlements.settle("CKL", self._day - timedelta(days=1), "Dedi")
        for payout in self._shop.payouts.prepare(earlier.number, rails=tuple(Rail), person="Dedi"):
            self._shop.payouts.failed(payout.number, "tidak datang", person="Dedi")

    def _reverse(self) -> None:
        """The settlement that was made last is reversed."""
        self._close()
        self._shop.settlements.reverse(self._made[-1], "Salah tanggal", "Dedi", "Bu Ratna")

    def _reverse_of(self, day: str) -> None:
        self._close()
        number = f"PR-CKL-202611{day}"
        self._shop.settlements.reverse(number, "Salah hitung", "Dedi", "Bu Ratna")

    def _tick(self) -> None:
        self._clock.set(self._clock.now() + timedelta(minutes=1))


def _price_and_code(item: ShelfItem) -> tuple[int, str]:
    return item.price.amount, item.sku
