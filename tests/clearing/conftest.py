"""A counter that has taken QRIS money, and Dedi who looks after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah
from pos.orders.domain import DepositMethod, NewOrder, Order
from pos.sales.domain import Basket, BasketLine, Payment, PaymentMethod, Sale
from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from pos.till.domain import Shift
from tests.goods import stocked_shop
from tests.settlement.days import TUESDAY


class Counter:
    """A shop whose buyers pay with QRIS."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.siti: Attendant = shop.staff.add("Siti", Role.ATTENDANT, "1111")
        self.dedi: Attendant = shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
        self.shift: Shift = shop.shifts.open("CKL", 1, self.siti, Rupiah(300_000))
        goods = shop.shelf.search("CKL", limit=500)
        self._item = next(one for one in goods if one.artisan_code and one.piece_id is None)

    def sell(
        self, amount: int, reference: str = "", minute: int = 0, method: PaymentMethod = PaymentMethod.QRIS
    ) -> Sale:
        """A mug at that price, so many minutes after 9."""
        self.at(9, minute)
        money = Rupiah(amount)
        paid = Payment(method, money, money, reference, "Siti")
        item = replace(self._item, price=money)
        return self.shop.sales.pay(self.shift, Basket((BasketLine(item, 1),)), (paid,))

    def order(self, deposit: int, reference: str, minute: int) -> Order:
        """A pot to be made, with a deposit by QRIS."""
        self.at(9, minute)
        maker = self._item.artisan_code
        assert maker is not None
        money, due = Rupiah(deposit), TUESDAY + timedelta(days=14)
        pot = NewOrder(
            "Bu Sri", "081234567890", maker, "Guci ukir", money + money, money, due,
            DepositMethod.QRIS, reference,
        )  # fmt: skip
        return self.shop.orders.take(self.shift, pot, person="Siti")

    def at(self, hour: int, minute: int = 0) -> None:
        clock = self.shop.clock
        assert isinstance(clock, FixedClock)
        clock.set(instant_at(TUESDAY, hour + minute // 60, minute % 60))

    def balances(self) -> dict[str, int]:
        books = self.shop.ledger.trial_balance("CKL")
        assert sum(amount.amount for amount in books.values()) == 0
        return {account: amount.amount for account, amount in books.items()}


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    shop = stocked_shop(tmp_path)
    yield Counter(shop)
    shop.close()
