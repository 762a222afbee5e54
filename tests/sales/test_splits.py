"""What a line is split into: every case of the page of numbers, and any basket."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.artisans.domain import Bearer, LineTerms
from pos.centres.domain import Rounding, round_cash
from pos.core.money import ZERO, Rupiah, given_back, total
from pos.sales.domain import (
    AlreadyInBasket,
    BadDiscount,
    BadQuantity,
    Basket,
    BasketLine,
    Discount,
    ReturnOf,
    artisan_part,
    price,
)
from pos.sales.tender import CashTender, cash_due
from pos.stock.domain import ShelfItem
from tests.sales.things import a_piece, a_thing

_CASES = (Path(__file__).parent.parent / "cases" / "split_cases.csv").read_text(encoding="utf-8")
CASES = list(csv.DictReader(_CASES.splitlines()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['gross']}-{case['discount_bearer']}")
def test_the_split_cases(case: dict[str, str]) -> None:
    bearer, _, part = case["discount_bearer"].partition(":")
    kind = Bearer.PART if part else Bearer(bearer)
    terms = LineTerms(1, int(case["artisan_bp"]), bearer=kind, bearer_bps=int(part or 10_000))
    gross, discount = Rupiah(int(case["gross"])), Rupiah(int(case["discount"]))
    artisan = artisan_part(gross, discount, terms)
    assert artisan.amount == int(case["artisan_share"])
    assert (gross - discount - artisan).amount == int(case["centre_share"])


def test_the_worked_example_of_a_basket_discount() -> None:
    things = [a_thing("A", 125_000, 8_000), a_thing("B", 45_000, 7_500), a_thing("C", 33_335, 7_250)]
    priced = price(Basket(tuple(BasketLine(thing) for thing in things), Discount(Rupiah(10_000))))
    assert [line.discount.amount for line in priced.lines] == [6_148, 2_213, 1_639]
    assert [line.artisan.amount for line in priced.lines] == [95_082, 32_090, 22_980]
    assert priced.total == Rupiah(193_335)
    assert cash_due(priced, Rounding.DOWN_100) == Rupiah(193_300)
    assert round_cash(priced.total, Rounding.DOWN_100) == Rupiah(-35)


@pytest.mark.parametrize(
    ("due", "rounding", "off"),
    [
        (193_335, Rounding.OFF, 0),
        (193_335, Rounding.DOWN_100, -35),
        (193_335, Rounding.DOWN_500, -335),
        (193_350, Rounding.NEAREST_100, -50),
        (193_351, Rounding.NEAREST_100, 49),
        (193_300, Rounding.NEAREST_100, 0),
    ],
)
def test_cash_is_rounded_in_the_buyer_s_favour(due: int, rounding: Rounding, off: int) -> None:
    assert round_cash(Rupiah(due), rounding) == Rupiah(off)


def test_three_mugs_come_back_to_the_rupiah() -> None:
    parts = [given_back(Rupiah(100_000), 3, before, 1).amount for before in range(3)]
    assert parts == [33_333, 33_334, 33_333]


def test_a_fixed_net_leaves_every_discount_to_the_centre() -> None:
    terms = LineTerms(1, 8_000, fixed_net=Rupiah(30_000))
    assert artisan_part(Rupiah(100_000), Rupiah(20_000), terms, 2) == Rupiah(60_000)


def test_goods_of_the_house_owe_nobody() -> None:
    thing = replace(a_thing("KARDUS", 5_000, 0), artisan_code=None)
    (line,) = price(Basket().add(thing, 2)).lines
    assert (line.artisan, line.centre) == (ZERO, Rupiah(10_000))


bearers = st.sampled_from(list(Bearer))
terms = st.builds(LineTerms, st.just(1), st.integers(0, 10_000), st.none(), bearers, st.integers(0, 10_000))


@st.composite
def baskets(draw: st.DrawFn) -> Basket:
    """Any basket whose discounts are within its lines."""
    lines = []
    for place in range(draw(st.integers(1, 6))):
        thing = replace(a_thing(f"S{place}", draw(st.integers(1, 3_000_000))), terms=draw(terms))
        quantity = draw(st.integers(1, 9))
        gross = thing.price.amount * quantity
        lines.append(BasketLine(thing, quantity, Discount(Rupiah(draw(st.integers(0, gross))))))
    left = sum(line.gross.amount - line.discount.amount.amount for line in lines)
    return Basket(tuple(lines), Discount(Rupiah(draw(st.integers(0, left)))))


@given(baskets())
def test_the_parts_always_make_the_net(basket: Basket) -> None:
    priced = price(basket)
    for line in priced.lines:
        assert line.artisan + line.centre == line.net
        assert ZERO <= line.net <= line.gross
        assert line.artisan >= ZERO
    discounts = total(line.discount.amount for line in basket.lines) + basket.discount.amount
    assert total(line.discount for line in priced.lines) == discounts


@given(baskets(), st.data())
def test_whatever_comes_back_in_whatever_order_is_what_was_sold(basket: Basket, data: st.DataObject) -> None:
    for sold in price(basket).lines:
        left, back = sold.line.quantity, []
        while left:
            now = data.draw(st.integers(1, left))
            of = ReturnOf(
                line_id=sold.line.item.piece_id or _KEY, sale_number="", quantity=sold.line.quantity,
                before=sold.line.quantity - left, gross=sold.gross, net=sold.net, artisan_share=sold.artisan,
            )  # fmt: skip
            back += price(Basket((BasketLine(sold.line.item, now, return_of=of),))).lines
            left -= now
        assert total(line.net for line in back) == -sold.net
        assert total(line.artisan for line in back) == -sold.artisan
        assert total(line.centre for line in back) == -sold.centre


_KEY = a_piece("KEY", 1).piece_id


def test_a_piece_is_in_a_basket_once() -> None:
    piece = a_piece("GENTONG", 475_000)
    basket = Basket().add(piece, 3)
    assert basket.lines[0].quantity == 1
    with pytest.raises(AlreadyInBasket):
        basket.add(piece)
    with pytest.raises(BadQuantity):
        basket.set_quantity(0, 2)


def test_a_stocked_thing_adds_to_its_line(thing: ShelfItem) -> None:
    basket = Basket().add(thing).add(thing, 2)
    assert [line.quantity for line in basket.lines] == [3]
    assert basket.remove(0) == Basket()


@pytest.mark.parametrize("quantity", [0, -1, 1_000])
def test_an_absurd_quantity_is_refused(thing: ShelfItem, quantity: int) -> None:
    with pytest.raises(BadQuantity):
        Basket().add(thing, quantity)


@pytest.mark.parametrize("discount", [-1, 15_001])
def test_a_discount_outside_its_line_is_refused(thing: ShelfItem, discount: int) -> None:
    with pytest.raises(BadDiscount):
        price(Basket((BasketLine(thing, 1, Discount(Rupiah(discount))),)))
    with pytest.raises(BadDiscount):
        price(replace(Basket().add(thing), discount=Discount(Rupiah(discount))))


@pytest.fixture
def thing() -> ShelfItem:
    return a_thing("COBEK", 15_000)


def test_nothing_given_is_exact_cash() -> None:
    tender = CashTender(Rupiah(431_500))
    assert (tender.received, tender.change, tender.may_finish) == (Rupiah(431_500), ZERO, True)


def test_notes_add_up_and_a_typed_amount_begins_anew() -> None:
    tender = CashTender(Rupiah(431_500)).tap(Rupiah(100_000)).tap(Rupiah(100_000))
    assert (tender.received, tender.count_of(Rupiah(100_000))) == (Rupiah(200_000), 2)
    assert (tender.missing, tender.may_finish) == (Rupiah(231_500), False)
    assert tender.give(Rupiah(500_000)).change == Rupiah(68_500)
    assert tender.give(Rupiah(500_000)).tap(Rupiah(50_000)).received == Rupiah(50_000)


def test_nothing_changes_while_a_sale_is_being_kept() -> None:
    tender = replace(CashTender(Rupiah(1_000)), committing=True)
    assert not tender.may_finish
    assert tender.give(Rupiah(5_000)) == tender.tap(Rupiah(1_000)) == tender
