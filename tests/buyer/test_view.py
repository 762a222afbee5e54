"""What a buyer is told: the lines, what is taken off, what is due, what goes back; never a maker's part."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from pos.app.buyer.view import BuyerLine, BuyerView, Stage, basket_view, done_view, first_shown, welcome
from pos.centres.domain import Centre, CentreKind
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.sales.counter import Counter
from pos.sales.domain import Basket, BasketLine, Deposit, Discount, PriceChange, price
from pos.shop import Shop
from pos.till.domain import Shift
from tests.sales.things import a_thing

_CENTRE = Centre(
    "CKL", "Pusat", CentreKind.SHOP, "Cikolelet", "Cinangka", "Kabupaten Serang", "Banten", "42167",
    "", "", "", "", 58, "50x30", "",
)  # fmt: skip


def two_of_three(discount: Discount = Discount()) -> Basket:  # noqa: B008
    lines = (BasketLine(a_thing("vas", 125_000)), BasketLine(a_thing("kendi", 33_335), 3))
    return Basket(lines, discount, key=new_id())


def test_lines_carry_quantity_maker_and_amount(shop: Shop) -> None:
    centre = shop.centres.get("CKL")
    view = basket_view(centre, price(two_of_three()), newest=1)
    assert view.stage is Stage.BASKET
    assert [(line.name, line.quantity, line.amount) for line in view.lines] == [
        ("Vas", 1, Rupiah(125_000)),
        ("Kendi", 3, Rupiah(100_005)),
    ]
    assert {line.maker for line in view.lines} == {"Bu Sumiyati"}
    assert (view.total, view.to_pay, view.newest) == (Rupiah(225_005), Rupiah(225_005), 1)
    assert not any(line.is_cheaper for line in view.lines)


def test_a_lines_discount_strikes_its_price_and_the_baskets_stands_alone(shop: Shop) -> None:
    basket = two_of_three(Discount(Rupiah(10_000)))
    basket = basket.with_line(0, replace(basket.lines[0], discount=Discount(bps=1_000)))
    view = basket_view(shop.centres.get("CKL"), price(basket))
    vas, kendi = view.lines
    assert (vas.before, vas.amount, vas.is_cheaper) == (Rupiah(125_000), Rupiah(112_500), True)
    assert not kendi.is_cheaper
    assert view.discount == Rupiah(10_000)
    assert view.total == Rupiah(112_500 + 100_005 - 10_000)


def test_a_lower_price_strikes_the_listed_one_and_a_higher_one_strikes_nothing(shop: Shop) -> None:
    basket = two_of_three()
    lower = replace(basket.lines[0], price_change=PriceChange(Rupiah(100_000), "retak"))
    higher = replace(basket.lines[1], price_change=PriceChange(Rupiah(40_000), "ukir"))
    cheap, dear = basket_view(shop.centres.get("CKL"), price(replace(basket, lines=(lower, higher)))).lines
    assert (cheap.before, cheap.amount, cheap.is_cheaper) == (Rupiah(125_000), Rupiah(100_000), True)
    assert (dear.amount, dear.is_cheaper) == (Rupiah(120_000), False)


@given(
    prices=st.lists(st.integers(100, 900_000), min_size=1, max_size=8),
    percent=st.integers(0, 5_000),
    off=st.integers(0, 99),
)
def test_what_is_read_adds_up_to_the_total(prices: list[int], percent: int, off: int) -> None:
    lines = tuple(
        BasketLine(a_thing(f"t{at}", price), 1 + at % 3, Discount(bps=percent if at % 2 else 0))
        for at, price in enumerate(prices)
    )
    view = basket_view(_CENTRE, price(Basket(lines, Discount(Rupiah(off)))))
    assert total(line.amount for line in view.lines) - view.discount == view.total


def test_a_deposit_and_the_rounding_are_told(shop: Shop) -> None:
    basket = replace(two_of_three(), deposit=Deposit("PS-CKL-1-261120-0001", Rupiah(50_000)))
    view = basket_view(shop.centres.get("CKL"), price(basket))
    assert (view.deposit, view.to_pay) == (Rupiah(50_000), Rupiah(175_005))
    paying = view.with_cash(Rupiah(175_000), Rupiah(200_000), Rupiah(-5))
    assert (paying.to_pay, paying.change, paying.missing) == (Rupiah(175_000), Rupiah(25_000), ZERO)
    short = view.with_cash(Rupiah(175_000), Rupiah(100_000))
    assert (short.change, short.missing) == (ZERO, Rupiah(75_000))
    untouched = view.with_cash(Rupiah(175_000), None)
    assert (untouched.change, untouched.missing) == (ZERO, ZERO)


def test_a_code_after_cash_forgets_what_was_received(shop: Shop) -> None:
    view = basket_view(shop.centres.get("CKL"), price(two_of_three()))
    code = view.with_cash(Rupiah(225_000), Rupiah(300_000), Rupiah(-5)).with_code(
        "000201", Rupiah(225_005), "OLEH-OLEH CIKOLELET", "ID1020000000001"
    )
    assert (code.stage, code.received, code.rounding) == (Stage.CODE, None, ZERO)
    assert code.with_cash(Rupiah(225_000), None).payload == ""


def test_what_comes_back_is_told_with_its_sign(shop: Shop, shift: Shift) -> None:
    centre, item = shop.centres.get("CKL"), shop.shelf.search("CKL", "kendi")[0]
    sale = shop.sales.pay_cash(shift, Basket(key=new_id()).add(item))
    of = shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})[sale.lines[0].id]
    basket = Basket((BasketLine(item, return_of=of),), key=new_id())
    view = basket_view(centre, price(basket))
    assert (view.lines[0].comes_back, view.lines[0].amount) == (True, -sale.total)
    assert view.to_pay < ZERO
    back = done_view(centre, shop.sales.pay_cash(shift, basket))
    assert back.change == sale.paid
    assert back.due < ZERO


def test_change_is_told_with_its_notes(shop: Shop, shift: Shift) -> None:
    item = shop.shelf.search("CKL", "kendi")[0]
    sale = shop.sales.pay_cash(shift, Basket(key=new_id()).add(item), Rupiah(200_000))
    view = done_view(shop.centres.get("CKL"), sale)
    assert view.change == Rupiah(200_000) - sale.paid
    assert total(value * count for value, count in view.notes) == view.change


def test_an_empty_counter_is_the_welcome(shop: Shop) -> None:
    centre = shop.centres.get("CKL")
    assert basket_view(centre, Counter().priced) == welcome(centre)


def test_the_newest_line_is_always_among_those_shown() -> None:
    for count in range(1, 30):
        for room in range(1, 8):
            assert first_shown(count, room, None) == max(0, count - room)
            for newest in range(count):
                first = first_shown(count, room, newest)
                assert first <= newest < first + room


def test_nothing_of_the_shops_own_is_in_it() -> None:
    own = {"artisan_share", "centre_share", "terms", "rate_bps", "floor_bps", "approved_by", "reason"}
    names = {field.name for kind in (BuyerView, BuyerLine) for field in fields(kind)}
    assert not names & own
