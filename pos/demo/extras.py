"""What a demo day has beside goods: a box to carry them in, a guide with his commission, orders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Final

from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.guides.domain import Guide, GuideKind
from pos.orders.domain import DepositMethod, NewOrder, Order
from pos.sales.domain import Basket, Deposit, Referrer, Sale, at_typed_price
from pos.shop import Shop
from pos.till.domain import Shift

_GUIDE: Final = ("Pak Ujang Supriatna", GuideKind.GUIDE, 500, "0812 0000 0311")
_BUYERS: Final = ("Ibu Ratna", "Pak Bambang", "Ibu Dewi", "Pak Hendra", "Ibu Lestari")
_WISHES: Final = (
    ("Guci ukir 40 cm, motif bunga", 450_000),
    ("12 cangkir dengan nama hotel", 360_000),
    ("Padasan besar untuk musala", 275_000),
)
_SERVICE_IN_TEN: Final = 3
_GUIDED_IN_TEN: Final = 2
_SHIPPING: Final = (25_000, 35_000, 60_000)


def add_guide(shop: Shop, till: str, person: str) -> Guide:
    """The guide who brings buses to every centre."""
    name, kind, rate_bps, phone = _GUIDE
    return shop.guides.add(name, kind, rate_bps, phone=phone, till=till, person=person)


def dress(shop: Shop, shift: Shift, basket: Basket, rnd: Random) -> Basket:
    """A basket as buyers have it: now and then with a service, now and then led by a guide.

    `rnd` is not the goods' own, so that what is sold of them does not depend on it.
    """
    services = shop.shelf.services(shift.centre)
    if services and rnd.randrange(10) < _SERVICE_IN_TEN:
        item = rnd.choice(services)
        if item.has_open_price:
            item = at_typed_price(item, Rupiah(rnd.choice(_SHIPPING)))
        basket = basket.add(item)
    guides = shop.guides.all(active_only=True)
    if guides and rnd.randrange(10) < _GUIDED_IN_TEN:
        guide = guides[0]
        basket = replace(basket, referrer=Referrer(guide.code, guide.name, guide.rate_bps))
    return basket


def take_order(shop: Shop, shift: Shift, rnd: Random) -> Order:
    """An order of an artisan of the centre's shelf, with a third paid before."""
    makers = sorted(artisan.code for artisan in shop.artisans.all() if artisan.active)
    what, price = rnd.choice(_WISHES)
    deposit = Rupiah(price // 3 // 10_000 * 10_000)
    due = shift.business_date + timedelta(days=rnd.choice((7, 10, 14)))
    new = NewOrder(
        rnd.choice(_BUYERS), "", rnd.choice(makers), what, Rupiah(price), deposit, due,
        DepositMethod.CASH,
    )  # fmt: skip
    return shop.orders.take(shift, new, person=shift.attendant_name)


def take_up(shop: Shop, shift: Shift, order: Order) -> Sale:
    """The buyer comes for a finished piece and pays the rest."""
    item = shop.orders.take_in(shift, order.number, person=shift.attendant_name)
    basket = Basket(key=new_id()).add(item)
    return shop.sales.pay_cash(shift, replace(basket, deposit=Deposit(order.number, order.deposit)))


def pay_guides(shop: Shop, shift: Shift, person: str) -> None:
    """Every guide gets in the evening what coins can make of his commission."""
    for one in shop.guides.balances(shift.centre):
        if one.payable:
            shop.guides.pay(shift, one.guide.code, person=person)
