"""Whatever happens at two centres, in whatever order: the books hold at each step."""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from pos.artisans.domain import Rail
from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, in_notes, total
from pos.core.paths import DataFolder
from pos.sales.domain import Basket, BasketLine, Sale
from pos.settlement.domain import CannotReverse, FeeOrder, OtherFee, Settlement
from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from pos.till.domain import CashOrder, CashPurpose, Count, Shift
from tests.goods import MORNING
from tests.settlement.days import BANK, CASH, Days, after

Act = Callable[[str, date, str, int], None]
CENTRES = ("CKL", "PDR")
SIGNED = ("Dedi", "Lilis")

STANDING_TWICE = """
    SELECT x.entry_id FROM settlement_entry x JOIN settlement s ON s.number = x.settlement_number
    WHERE NOT EXISTS (SELECT 1 FROM settlement_entry y WHERE y.entry_id = x.entry_id AND y.turn = x.turn + 1)
    AND x.turn % 2 = 1 GROUP BY x.entry_id HAVING COUNT(*) > 1
"""

ACTS = st.lists(
    st.tuples(
        st.sampled_from(["sell", "sell", "return", "fee", "adjust", "advance", "pay", "settle", "reverse"]),
        st.integers(0, 1),
        st.sampled_from([CASH, BANK]),
        st.integers(1, 200_000),
    ),
    min_size=4,
    max_size=10,
)


# Not made smaller where one fails: each step is a second of the shop, and a week of it is read soon enough.
@settings(
    max_examples=6, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(days_of_acts=st.lists(ACTS, min_size=1, max_size=3))
def test_the_books_hold_at_each_step(
    stocked: Path, days_of_acts: list[list[tuple[str, int, str, int]]]
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        shutil.copytree(stocked, Path(temporary) / "shop")
        shop = Shop(DataFolder(Path(temporary) / "shop"), FixedClock(MORNING))
        try:
            history = History(Days(shop))
            for number, acts in enumerate(days_of_acts):
                history.live(after(number), acts)
            assert shop.audit.verify() == []
        finally:
            shop.close()


class History:
    """Two centres, day after day."""

    def __init__(self, days: Days) -> None:
        self.days = days
        self.shop = days.shop
        self.dedi = Attendant(new_id(), "Dedi", Role.SUPERVISOR)
        self.sold: dict[str, list[Sale]] = defaultdict(list)
        self.made: dict[str, list[Settlement]] = defaultdict(list)
        self.shifts: dict[str, Shift] = {}
        self.does: dict[str, Act] = {
            "sell": self.sell, "return": self.give_back, "fee": self.fee, "adjust": self.adjust,
            "advance": self.advance, "pay": self.pay, "settle": self.settle, "reverse": self.reverse,
        }  # fmt: skip

    def live(self, day: date, acts: list[tuple[str, int, str, int]]) -> None:
        for centre in CENTRES:
            self.open(centre, day)
        for what, where, artisan, amount in acts:
            self.does[what](CENTRES[where], day, artisan, amount)
            self.holds()
        for centre in CENTRES:
            self.settle(centre, day, CASH, 0)
            self.holds()
        self.told(day)

    def told(self, day: date) -> None:
        """What an artisan's statement ends with is what the journal owes him, and its parts explain it."""
        for centre in CENTRES:
            for code in (CASH, BANK):
                statement = self.shop.statements.of_days(centre, code, after(0), day)
                assert statement.closing == self.owed(centre, code)
                assert statement.opening + statement.earned - statement.paid == statement.closing

    def open(self, centre: str, day: date) -> None:
        self.days.at(day)
        siti = self.shop.staff.all()[0]
        self.shifts[centre] = self.shop.shifts.open(centre, 1, siti, Rupiah(1_000_000))

    def sell(self, centre: str, day: date, artisan: str, amount: int) -> None:
        item = self.days.thing(artisan, amount, 8_000)
        basket = Basket((BasketLine(item, 1),))
        self.sold[centre].append(self.shop.sales.pay_cash(self.shift(centre, day), basket))

    def give_back(self, centre: str, day: date, _artisan: str, _amount: int) -> None:
        if not self.sold[centre]:
            return
        sale = self.sold[centre].pop()
        line = sale.lines[0]
        of = self.shop.sales.returns_of(sale.number, {line.id: 1})[line.id]
        item = self.days.thing(line.artisan_code or CASH, line.list_price.amount, 8_000)
        basket = Basket((BasketLine(item, 1, return_of=of),))
        self.shop.sales.pay_cash(self.shift(centre, day), basket)

    def shift(self, centre: str, day: date) -> Shift:
        """What is sold after the day was settled is of the next shift, on the same day."""
        if centre not in self.shifts:
            self.open(centre, day)
        return self.shifts[centre]

    def fee(self, centre: str, _day: date, artisan: str, amount: int) -> None:
        order = FeeOrder(f"sewa {amount % 3}", "Sewa rak", Rupiah(amount))
        try:
            first = self.shop.charges.charge(centre, artisan, order, "Dedi")
        except OtherFee:
            return
        assert self.shop.charges.charge(centre, artisan, order, "Siti") == first

    def adjust(self, centre: str, _day: date, artisan: str, amount: int) -> None:
        signed = Rupiah(amount if amount % 2 else -amount)
        self.shop.charges.adjust(centre, artisan, signed, reason="selisih", signed=SIGNED)

    def advance(self, centre: str, day: date, artisan: str, amount: int) -> None:
        order = CashOrder(CashPurpose.ADVANCE, Rupiah(1_000 + amount // 100 * 100), "kasbon", artisan)
        shift = self.shift(centre, day)
        self.shop.shifts.move_cash(shift, order, self.dedi)

    def pay(self, centre: str, _day: date, _artisan: str, amount: int) -> None:
        standing = [one for one in self.made[centre] if self.stands(one)]
        if not standing:
            return
        owed = {code: self.owed(centre, code) for code in (CASH, BANK)}
        for one in self.shop.payouts.prepare(standing[-1].number, rails=tuple(Rail), person="Dedi"):
            assert one.amount <= owed[one.artisan_code]
            if amount % 3 == 0:
                self.shop.payouts.failed(one.number, "rekening salah", person="Dedi")
            else:
                self.shop.payouts.paid(one.number, person="Dedi")

    def settle(self, centre: str, day: date, _artisan: str, _amount: int) -> None:
        shift = self.shifts.pop(centre, None)
        if shift is not None:
            expected = self.shop.shifts.sums(shift).expected
            self.shop.shifts.close(shift.id, Count(tuple(in_notes(expected))))
        settlement = self.shop.settlements.settle(centre, day, "Dedi")
        before = self.shop.ledger.trial_balance()
        assert self.shop.settlements.settle(centre, day, "Siti") == settlement
        assert self.shop.ledger.trial_balance() == before
        if settlement not in self.made[centre]:
            self.follows(centre, settlement)

    def reverse(self, centre: str, _day: date, _artisan: str, amount: int) -> None:
        if not self.made[centre]:
            return
        chosen = self.made[centre][amount % len(self.made[centre])]
        try:
            mirror = self.shop.settlements.reverse(chosen.number, "salah", *SIGNED)
        except CannotReverse:
            assert not self.stands(chosen) or self.pending(centre)
            return
        self.follows(centre, mirror)

    def follows(self, centre: str, settlement: Settlement) -> None:
        """Every opening is the closing before, and nobody's balance is lost on the way."""
        earlier = self.made[centre]
        closings = {one.artisan_code: one.closing_balance for one in earlier[-1].lines} if earlier else {}
        for line in settlement.lines:
            assert line.opening_balance == closings.pop(line.artisan_code, ZERO)
        assert not any(closings.values())
        self.made[centre].append(settlement)

    def stands(self, settlement: Settlement) -> bool:
        mirrors = {one.reverses for one in self.made[settlement.centre]}
        return settlement.reverses is None and settlement.number not in mirrors

    def pending(self, centre: str) -> bool:
        told = [self.shop.settlements.everywhere(code) for code in (CASH, BANK)]
        return any(one.pending for ones in told for one in ones if one.centre == centre)

    def owed(self, centre: str, code: str) -> Rupiah:
        return -self.shop.ledger.balance(centre, f"payable:artisan:{code}")

    def holds(self) -> None:
        assert total(self.shop.ledger.trial_balance().values()) == ZERO
        with self.shop.db.read() as session:
            assert session.execute(text(STANDING_TWICE)).all() == []
        for centre in CENTRES:
            for name, amount in self.shop.ledger.trial_balance(centre).items():
                assert amount >= ZERO or not name.startswith("advance:")
