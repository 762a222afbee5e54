"""Whatever is sold, however it is paid, in whatever parts it comes back: nobody gains or loses a rupiah."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from pos.artisans.domain import Bearer
from pos.centres.domain import Rounding
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.sales.domain import (
    REASONS,
    Basket,
    BasketLine,
    Discount,
    LineKind,
    Payment,
    PaymentMethod,
    Referrer,
    Returning,
    Sale,
    price,
)
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Role
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from tests.goods import stocked_shop

GUIDE = Referrer("PM01", "Pak Joko", 700)
CASH = PaymentMethod.CASH


@dataclass
class Trade:
    """One shop through all examples: each begins and ends with nothing owed by its goods."""

    shop: Shop
    shift: Shift
    goods: list[ShelfItem]
    sales: list[Sale] = field(default_factory=list)

    def round_by(self, rule: Rounding) -> None:
        with self.shop.db.write() as session:
            session.execute(text("UPDATE centre SET rounding = :rule"), {"rule": rule.value})

    def keep(self, basket: Basket, method: PaymentMethod, part: int) -> Sale:
        """Pay in cash, by another way, or in two ways; money that goes back goes in cash or by transfer."""
        priced, rule = price(basket), self.shop.centres.get("CKL").rounding
        due = priced.total + basket.rounding_back
        if due < ZERO:
            other = due if method is not CASH else ZERO
            method = PaymentMethod.TRANSFER
        else:
            other = ZERO if method is CASH else Rupiah(due.amount * part // 100)
        cash = priced.total + priced.rounding(rule, other) - other
        paid = [Payment(method, other, other, "4321")] if other else []
        if other != due or not paid:
            paid.append(Payment(CASH, cash, cash))
        sale = self.shop.sales.pay(self.shift, basket, paid)
        self.sales.append(sale)
        return sale

    def balances(self) -> dict[str, int]:
        """Every account that is not empty."""
        found = self.shop.ledger.trial_balance()
        return {name: amount.amount for name, amount in found.items() if amount}

    def owed(self) -> int:
        """What all artisans are owed."""
        return -sum(amount for name, amount in self.balances().items() if name.startswith("payable:artisan:"))


@pytest.fixture(scope="module")
def trade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    shop = stocked_shop(tmp_path_factory.mktemp("returns"))
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(300_000))
    goods = [item for item in shop.shelf.search("CKL", limit=40) if item.piece_id is None]
    yield Trade(shop, shift, [item for item in goods if not item.one_of_a_kind])
    assert shop.audit.verify() == []
    shop.close()


BEARERS = [None, *Bearer]
WAYS = [CASH, PaymentMethod.QRIS, PaymentMethod.TRANSFER, PaymentMethod.CARD]


def baskets(rnd: Random, goods: list[ShelfItem]) -> Basket:
    """Up to four lines of odd prices, with discounts on lines and basket, and perhaps a guide."""
    lines = []
    for thing in rnd.sample(goods, rnd.randint(1, 4)):
        odd = replace(thing, price=Rupiah(rnd.randint(1, 400_000)))
        quantity = rnd.randint(1, 4)
        off = Rupiah(rnd.choice((0, rnd.randint(0, odd.price.amount * quantity))))
        bearer, bps = rnd.choice(BEARERS), rnd.randint(0, 10_000)
        discount = Discount(off, bearer=bearer, bearer_bps=bps, approved_by="Dedi")
        lines.append(BasketLine(odd, quantity, discount))
    left = sum((line.gross - line.discount.amount).amount for line in lines)
    whole = Discount(Rupiah(rnd.choice((0, rnd.randint(0, left)))), approved_by="Dedi")
    return Basket(tuple(lines), whole, new_id(), rnd.choice([None, GUIDE]))


def bring_back(trade: Trade, number: str, rnd: Random, *, everything: bool) -> Sale | None:
    """Some or all of what is left of a receipt comes back in one go, perhaps for something else."""
    receipt = trade.shop.returns.open("CKL", number)
    state = Returning().open(receipt, new_id()).choose_reason(rnd.choice(REASONS))
    if everything:
        state = state.tick_all()
    else:
        for line in receipt.lines:
            state = state.set_count(line.sold.id, rnd.randint(0, line.left))
        if rnd.random() < 0.5:
            state = state.take_instead(rnd.choice(trade.goods))
    if not state.ticked:
        return None
    state = replace(state.choose_bearer(centre=False), approved_by="Dedi")
    return trade.keep(state.basket, rnd.choice(WAYS), rnd.randint(0, 100))


@settings(max_examples=25)
@given(rnd=st.randoms(use_true_random=True))
def test_what_all_comes_back_leaves_nothing_behind(trade: Trade, rnd: Random) -> None:
    trade.round_by(rnd.choice(list(Rounding)))
    trade.sales.clear()
    drawer, before = trade.shop.shifts.sums(trade.shift).expected, trade.balances()
    first = trade.keep(baskets(rnd, trade.goods), rnd.choice(WAYS), rnd.randint(0, 100))
    for _ in range(rnd.randint(0, 3)):
        sold = [sale for sale in trade.sales if sale.pieces]
        bring_back(trade, rnd.choice(sold).number, rnd, everything=False)
    for sale in [sale for sale in trade.sales if sale.pieces]:
        if trade.shop.returns.open("CKL", sale.number).left:
            bring_back(trade, sale.number, rnd, everything=True)

    cash = total(p.amount for sale in trade.sales for p in sale.payments if p.method is CASH)
    assert total(sale.paid for sale in trade.sales) == ZERO, first.number
    assert trade.shop.shifts.sums(trade.shift).expected == drawer + cash
    money = {"bank", "card", "qris", "cash:CKL-1"}
    after = trade.balances()
    assert {n: a for n, a in after.items() if n not in money} == {
        n: a for n, a in before.items() if n not in money
    }
    assert sum(after.values()) == 0
    for line in (line for sale in trade.sales for line in sale.lines):
        assert line.artisan_share + line.centre_share == line.net


@settings(max_examples=10)
@given(rnd=st.randoms(use_true_random=True))
def test_what_the_centre_bears_is_the_artisan_s_to_keep(trade: Trade, rnd: Random) -> None:
    trade.round_by(Rounding.DOWN_100)
    owed = trade.owed()
    sale = trade.keep(baskets(rnd, trade.goods), CASH, 0)
    kept = 0
    for line in (line for line in sale.lines if line.kind is LineKind.SALE):
        bears = rnd.random() < 0.5
        kept += line.artisan_share.amount if bears else 0
        receipt = trade.shop.returns.open("CKL", sale.number)
        state = Returning().open(receipt, new_id()).choose_reason(REASONS[0])
        state = state.set_count(line.id, line.quantity).choose_bearer(bears)
        trade.keep(replace(state, approved_by="Dedi").basket, CASH, 0)
    assert trade.owed() == owed + kept


@settings(max_examples=10)
@given(rnd=st.randoms(use_true_random=True))
def test_an_undone_sale_leaves_nothing_behind(trade: Trade, rnd: Random) -> None:
    trade.round_by(rnd.choice(list(Rounding)))
    before = trade.balances()
    sale = trade.keep(baskets(rnd, trade.goods), rnd.choice(WAYS), rnd.randint(0, 100))
    word = Approval(ApprovalRequest("void", "", "Siti"), "Dedi")
    undone = trade.shop.returns.void(trade.shift, sale.number, word, "Pembeli batal")
    assert undone.paid == -sale.paid
    assert trade.balances() == before
