"""A basket as text: it comes back whole, and what is damaged is refused with one word."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.artisans.domain import Bearer, LineTerms
from pos.catalogue.domain import ProductKind
from pos.core.money import Rupiah
from pos.sales.domain import (
    Basket,
    BasketLine,
    Deposit,
    Discount,
    PriceChange,
    Referrer,
    ReturnOf,
    ReturnReason,
)
from pos.sales.keeping import (
    OpenBasket,
    UnreadableBasket,
    basket_of_json,
    basket_to_json,
    open_of_json,
    open_to_json,
)
from pos.stock.domain import ShelfItem
from tests.sales.things import a_piece, a_thing

words = st.text(max_size=20)
money = st.integers(-(10**12), 10**12).map(Rupiah)
bps = st.integers(0, 10_000)
terms = st.builds(
    LineTerms, st.integers(0, 9), bps, st.none() | money, st.sampled_from(Bearer), bps, floor_bps=bps
)
items = st.builds(
    ShelfItem, sku=words, piece_id=st.none() | st.uuids(), piece_turn=st.integers(0, 9), code=words,
    name=words, receipt_name=words, artisan_code=st.none() | words, artisan_name=words, motif=words,
    category=words, price=money, fragile=st.integers(0, 3), one_of_a_kind=st.booleans(),
    left=st.integers(-5, 99),
    terms=terms, name_en=words, kind=st.sampled_from(ProductKind),
)  # fmt: skip
discounts = st.builds(Discount, money, bps, words, st.none() | st.sampled_from(Bearer), bps, words)
returns = st.builds(
    ReturnOf, st.uuids(), words, st.integers(1, 9), st.integers(0, 9), money, money, money, money,
    st.booleans(), st.none() | st.sampled_from(ReturnReason), st.booleans(), words, money, words,
)  # fmt: skip
changes = st.builds(PriceChange, money, words, words)


@st.composite
def lines(draw: st.DrawFn) -> BasketLine:
    item = draw(items)
    quantity = 1 if item.piece_id is not None else draw(st.integers(1, 999))
    return BasketLine(item, quantity, draw(discounts), draw(st.none() | returns), draw(st.none() | changes))


baskets = st.builds(
    Basket, st.lists(lines(), max_size=4).map(tuple), discounts, st.none() | st.uuids(),
    st.none() | st.builds(Referrer, words, words, bps), st.none() | st.builds(Deposit, words, money),
    st.booleans(),
)  # fmt: skip


@given(baskets)
def test_a_basket_comes_back_whole(basket: Basket) -> None:
    assert basket_of_json(basket_to_json(basket)) == basket


@given(baskets, words)
def test_the_counters_file_comes_back_whole(basket: Basket, person: str) -> None:
    opened = OpenBasket(basket, datetime(2026, 11, 24, 3, 24, tzinfo=UTC), person, "CKL-1", True)
    assert open_of_json(open_to_json(opened)) == opened


@given(st.text(max_size=60))
def test_any_other_text_is_refused_and_nothing_else_happens(text: str) -> None:
    with pytest.raises(UnreadableBasket):
        basket_of_json(text)


def text_of(**changed: object) -> str:
    whole = json.loads(basket_to_json(Basket((BasketLine(a_thing("A", 25_000), 2),))))
    line = whole["kept"]["lines"][0]
    for name, value in changed.items():
        part = line["item"] if name in line["item"] else line if name in line else whole
        part[name] = value
    return json.dumps(whole)


@pytest.mark.parametrize(
    "changed",
    [
        {"version": 2},
        {"version": None},
        {"kept": []},
        {"price": 25_000.5},
        {"price": "25000"},
        {"price": True},
        {"quantity": 0},
        {"quantity": -3},
        {"quantity": 100_000},
        {"terms": None},
        {"kind": "gift"},
        {"piece_id": "not a key"},
        {"sku": 7},
        {"item": {}},
    ],
    ids=str,
)
def test_a_damaged_basket_is_never_sold(changed: dict[str, object]) -> None:
    assert basket_of_json(text_of()).lines[0].quantity == 2
    with pytest.raises(UnreadableBasket):
        basket_of_json(text_of(**changed))


def test_two_of_a_single_piece_and_a_half_written_text_are_refused() -> None:
    piece = Basket((BasketLine(a_piece("V", 125_000), 1),))
    text = basket_to_json(piece)
    assert basket_of_json(text) == piece
    with pytest.raises(UnreadableBasket):
        basket_of_json(text.replace('"quantity":1', '"quantity":2'))
    for cut in range(0, len(text), 7):
        with pytest.raises(UnreadableBasket):
            basket_of_json(text[:cut])
    with pytest.raises(UnreadableBasket):
        basket_of_json("[" * 100_000)


def test_a_text_without_a_field_that_came_later_takes_what_stood_there_before() -> None:
    whole = json.loads(basket_to_json(Basket((BasketLine(a_thing("A", 25_000)),))))
    del whole["kept"]["bilingual"]
    del whole["kept"]["lines"][0]["item"]["name_en"]
    basket = basket_of_json(json.dumps(whole))
    assert not basket.bilingual
    assert basket.lines[0].item.name_en == ""
