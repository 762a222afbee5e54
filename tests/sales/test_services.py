"""Services are sold like goods, and are none: no artisan, no count, no tag."""

from __future__ import annotations

import pytest

from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.core.paths import resource
from pos.sales.domain import MOST_OPEN_PRICE, BadPrice, Basket, BasketLine, OpenPrice, at_typed_price
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift


@pytest.fixture
def services(shop: Shop) -> dict[str, ShelfItem]:
    shop.goods.import_products(resource("demo", "services.csv"))
    return {item.name: item for item in shop.shelf.services("CKL")}


def test_a_service_is_the_centres_and_moves_no_stock(
    shop: Shop, shift: Shift, services: dict[str, ShelfItem]
) -> None:
    packing = services["Kemasan bubble wrap"]
    cobek = next(item for item in shop.shelf.search("CKL", "cobek") if item.left > 1)
    sale = shop.sales.pay_cash(shift, Basket().add(cobek, 1).add(packing, 3))

    line = sale.lines[1]
    assert (line.artisan_share, line.centre_share) == (ZERO, Rupiah(15_000))
    assert shop.ledger.balance("CKL", "income:service") == Rupiah(-15_000)
    assert shop.shelf.services("CKL")[0].left == 0
    (left,) = (item.left for item in shop.shelf.search("CKL", "cobek") if item.sku == cobek.sku)
    assert left == cobek.left - 1
    assert shop.audit.verify([sale.mark]) == []


def test_a_service_given_back_is_no_goods_either(
    shop: Shop, shift: Shift, services: dict[str, ShelfItem]
) -> None:
    shipping = at_typed_price(services["Ongkos kirim"], Rupiah(35_000))
    sale = shop.sales.pay_cash(shift, Basket().add(shipping))
    back = shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})[sale.lines[0].id]
    shop.sales.pay_cash(shift, Basket((BasketLine(shipping, 1, return_of=back),)))

    assert shop.ledger.balance("CKL", "income:service") == ZERO
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    assert shop.audit.verify() == []


def test_an_open_price_is_never_sold_at_nothing(services: dict[str, ShelfItem]) -> None:
    shipping = services["Ongkos kirim"]
    with pytest.raises(OpenPrice):
        Basket().add(shipping)
    for amount in (ZERO, Rupiah(-35_000), MOST_OPEN_PRICE + Rupiah(1)):
        with pytest.raises(BadPrice):
            at_typed_price(shipping, amount)
    near, far = (at_typed_price(shipping, Rupiah(amount)) for amount in (25_000, 60_000))
    basket = Basket().add(near).add(far).add(near)
    assert [(line.price, line.quantity) for line in basket.lines] == [
        (Rupiah(25_000), 2),
        (Rupiah(60_000), 1),
    ]


def test_a_service_has_no_tag_and_its_chip_is_among_the_first(
    shop: Shop, services: dict[str, ShelfItem]
) -> None:
    assert all(item.code == "" for item in services.values())
    with pytest.raises(NotFound):
        shop.goods.tags(sku="JASA-1")
    assert shop.catalogue.categories().index("Jasa") == 5
    everything = [item.is_service for item in shop.shelf.search("CKL", limit=500)]
    assert everything == sorted(everything)
