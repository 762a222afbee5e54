"""What an attendant may not give away alone, and the floor that holds at the artisan's cost."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from pos.artisans.domain import Bearer
from pos.core.errors import BadText, PosError
from pos.core.money import ZERO, Rupiah
from pos.core.typed import percent
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import Columns, Element, PaperKind, Text
from pos.sales.counter import Counter
from pos.sales.documents import receipt
from pos.sales.domain import (
    BadDiscount,
    BadPrice,
    Basket,
    BasketLine,
    BelowFloor,
    Discount,
    Limit,
    NeedsApproval,
    PriceChange,
    check_limits,
    price,
)
from pos.sales.domain.limits import CentreLoss, OverDiscountLimit
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from pos.ui.say import say
from tests.sales.things import a_piece, a_thing

LIMIT = 1_000


def guci(floor_bps: int = 0, fixed_net: Rupiah | None = None) -> ShelfItem:
    """A jar of Rp350.000 at 85 per cent."""
    thing = a_thing("GUCI", 350_000)
    return replace(thing, terms=replace(thing.terms, floor_bps=floor_bps, fixed_net=fixed_net))


def checked(basket: Basket) -> PosError | None:
    """What the rules say of a basket at ten per cent."""
    try:
        check_limits(price(basket), LIMIT)
    except PosError as error:
        return error
    return None


def one(discount: Discount, item: ShelfItem | None = None, quantity: int = 1) -> Basket:
    return Basket((BasketLine(item or guci(), quantity, discount),))


def test_ten_per_cent_is_hers_and_one_rupiah_more_is_not() -> None:
    assert checked(one(Discount(bps=1_000))) is None
    assert checked(one(Discount(Rupiah(35_000)))) is None
    error = checked(one(Discount(Rupiah(35_001))))
    assert isinstance(error, NeedsApproval)
    assert error.limit is Limit.DISCOUNT
    assert say(error).happened == "Diskon Rp35.001 lebih besar dari batas kasir (10%)."


def test_the_sentence_of_the_copy_style() -> None:
    error = checked(one(Discount(bps=2_500)))
    assert error is not None
    said = "Diskon 25% lebih besar dari batas kasir (10%). Panggil pengelola, atau turunkan diskon."
    assert say(error).text == said


@pytest.mark.parametrize(("bps", "said"), [(1_000, "10%"), (1_250, "12,5%"), (1_225, "12,25%"), (5, "0,05%")])
def test_per_cent_is_written_with_a_comma(bps: int, said: str) -> None:
    assert percent(bps) == said


def test_line_and_basket_count_together() -> None:
    basket = replace(one(Discount(bps=500)), discount=Discount(bps=600))
    assert isinstance(checked(basket), OverDiscountLimit)
    assert checked(replace(basket, discount=Discount(bps=500))) is None
    assert checked(replace(basket, discount=Discount(bps=600, approved_by="Dedi"))) is None
    by_line = replace(one(Discount(bps=500, approved_by="Dedi")), discount=Discount(bps=600))
    assert checked(by_line) is None


def test_a_basket_of_odd_prices_may_carry_its_whole_ten_per_cent() -> None:
    things = [a_thing(f"S{n}", amount) for n, amount in enumerate((33_335, 3, 7, 44_444, 1))]
    basket = Basket(tuple(BasketLine(thing) for thing in things), Discount(bps=1_000))
    assert checked(basket) is None


def test_a_discount_that_costs_the_centre_more_than_its_part() -> None:
    error = checked(one(Discount(Rupiah(35_000), bearer=Bearer.CENTRE), replace(guci(), terms=rate(9_500))))
    assert isinstance(error, CentreLoss)
    assert (error.limit, error.loss) == (Limit.CENTRE_LOSS, Rupiah(17_500))
    given = Discount(Rupiah(35_000), bearer=Bearer.CENTRE, approved_by="Dedi")
    assert checked(one(given, replace(guci(), terms=rate(9_500)))) is None
    fixed = checked(one(Discount(bps=1_000), guci(fixed_net=Rupiah(340_000))))
    assert isinstance(fixed, CentreLoss)


def rate(bps: int) -> object:
    return replace(guci().terms, rate_bps=bps)


@pytest.mark.parametrize("bearer", [None, Bearer.ARTISAN, Bearer.PART, Bearer.SHARED])
def test_below_the_artisan_s_floor_nobody_may_go_at_her_cost(bearer: Bearer | None) -> None:
    item = guci(floor_bps=9_500)
    assert checked(one(Discount(bps=500, bearer=bearer), item)) is None
    error = checked(one(Discount(bps=501, bearer=bearer, approved_by="Dedi"), item))
    assert isinstance(error, BelowFloor)
    assert error.floor == Rupiah(332_500)
    said = "Harga terendah Guci dari Bu Sumiyati adalah Rp332.500 per buah."
    assert say(error).happened == said


def test_the_centre_may_bear_what_goes_below_the_floor() -> None:
    assert checked(one(Discount(bps=1_000, bearer=Bearer.CENTRE), guci(floor_bps=9_500))) is None
    assert checked(one(Discount(bps=1_000), guci(floor_bps=9_500, fixed_net=Rupiah(200_000)))) is None


def changed(amount: int, item: ShelfItem | None = None, by: str = "Dedi", why: str = "Pajangan") -> Basket:
    return Basket((BasketLine(item or guci(), price_change=PriceChange(Rupiah(amount), why, by)),))


def test_another_price_always_needs_a_supervisor_and_a_reason() -> None:
    assert checked(changed(262_500)) is None
    for amount in (262_500, 349_999, 400_000):
        error = checked(changed(amount, by=""))
        assert isinstance(error, NeedsApproval)
        assert error.limit is Limit.PRICE
    assert isinstance(checked(changed(262_500, why=" ")), BadText)


def test_another_price_is_not_below_the_floor_whoever_bears_a_discount() -> None:
    item = guci(floor_bps=8_000)
    assert checked(changed(280_000, item)) is None
    assert isinstance(checked(changed(279_999, item)), BelowFloor)
    (line,) = changed(279_999, item).lines
    by_centre = replace(line, discount=Discount(bps=100, bearer=Bearer.CENTRE, approved_by="Dedi"))
    assert isinstance(checked(Basket((by_centre,))), BelowFloor)


@pytest.mark.parametrize("amount", [0, -1, 1_000_000_001])
def test_an_absurd_price_is_refused(amount: int) -> None:
    with pytest.raises(BadPrice) as refused:
        price(changed(amount))
    assert say(refused.value).safe == "Keranjang tidak berubah."


# --- the basket on the counter ---


def test_a_smaller_quantity_than_its_discount_is_refused_and_nothing_changes() -> None:
    state = Counter(one(Discount(Rupiah(500_000), approved_by="Dedi"), quantity=2), 0)
    with pytest.raises(BadDiscount) as refused:
        state.set_quantity(1)
    said = "Diskon Rp500.000 lebih besar dari harganya (Rp350.000). Keranjang tidak berubah."
    assert say(refused.value).text.startswith(said)
    assert state.basket.lines[0].quantity == 2


def test_the_word_on_an_amount_is_gone_where_less_is_bought() -> None:
    basket = one(Discount(Rupiah(105_000), approved_by="Dedi"), quantity=3)
    assert basket.set_quantity(0, 2).lines[0].discount.approved_by == ""
    assert basket.set_quantity(0, 4).lines[0].discount.approved_by == "Dedi"
    rate_of = one(Discount(bps=3_000, approved_by="Dedi"), quantity=3)
    assert rate_of.set_quantity(0, 2).lines[0].discount.approved_by == "Dedi"
    two = replace(Basket().add(guci()).add(a_thing("POT", 15_000)), discount=Discount(Rupiah(99_000)))
    approved = replace(two, discount=replace(two.discount, approved_by="Dedi"))
    assert approved.remove(1).discount == two.discount


def test_what_was_taken_off_one_is_not_taken_off_the_next_of_its_kind() -> None:
    state = Counter(one(Discount(bps=1_000)), 0).add(guci())
    assert [line.quantity for line in state.basket.lines] == [1, 1]
    assert state.chosen == 1
    assert not state.basket.lines[1].discount
    again = state.add(guci())
    assert [line.quantity for line in again.basket.lines] == [1, 2]


def test_an_empty_basket_has_no_discount() -> None:
    basket = replace(Basket().add(a_piece("GENTONG", 475_000)), discount=Discount(Rupiah(10_000)))
    assert basket.remove(0) == Basket()


# --- the service, whatever a screen believed ---


def test_no_screen_can_slip_a_discount_through(shop: Shop, shift: Shift) -> None:
    item = shop.shelf.search("CKL", "cobek")[0]
    floored = replace(item, terms=replace(item.terms, floor_bps=9_900))
    for basket, trouble in (
        (one(Discount(bps=1_100), item), NeedsApproval),
        (replace(one(Discount(), item), discount=Discount(bps=1_100)), NeedsApproval),
        (one(Discount(bps=500), floored), BelowFloor),
        (changed(item.price.amount - 1, item, by=""), NeedsApproval),
        (changed(0, item), BadPrice),
    ):
        with pytest.raises(trouble):
            shop.sales.pay_cash(shift, basket)
    assert shop.sales.last_number(shift) is None
    assert shop.audit.verify() == []


def overrides(shop: Shop) -> list[dict[str, object]]:
    query = select(ChainEventRow.body).where(ChainEventRow.kind == EventKind.PRICE_OVERRIDE)
    with shop.db.read() as session:
        bodies = session.scalars(query.order_by(ChainEventRow.seq)).all()
    return [json.loads(body) if isinstance(body, str) else body for body in bodies]


def test_the_chain_tells_of_changed_prices_and_approved_discounts(shop: Shop, shift: Shift) -> None:
    item = shop.shelf.search("CKL", "cobek")[0]
    other = shop.shelf.search("CKL", "celengan")[0]
    lines = (
        BasketLine(item, 2, price_change=PriceChange(Rupiah(10_000), "Barang pajangan", "Dedi")),
        BasketLine(other, 1, Discount(bps=2_000, reason="Retak rambut", approved_by="Dedi")),
    )
    basket = Basket(lines, Discount(Rupiah(1_000), reason="Langganan/rombongan", approved_by="Dedi"))
    sale = shop.sales.pay_cash(shift, basket)
    priced, off, whole = overrides(shop)
    assert (priced["what"], priced["old"], priced["new"]) == ("price", item.price.amount, 10_000)
    assert (priced["number"], priced["line"], priced["approved_by"]) == (sale.number, 1, "Dedi")
    assert (off["old"], off["reason"]) == (other.price.amount, "Retak rambut")
    assert (whole["what"], whole["new"]) == ("basket_discount", sale.total.amount)
    assert sale.lines[0].regular_price == item.price
    assert sale.lines[0].reason == "Langganan/rombongan, Barang pajangan"
    assert sale.lines[1].approved_by == "Dedi"
    assert shop.sales.get(sale.number) == sale
    assert shop.audit.verify() == []


def test_a_discount_within_the_limit_is_no_override(shop: Shop, shift: Shift) -> None:
    item = shop.shelf.search("CKL", "cobek")[0]
    sale = shop.sales.pay_cash(shift, one(Discount(bps=1_000, reason="Retak rambut"), item))
    assert overrides(shop) == []
    assert sale.lines[0].reason == "Retak rambut"


def words(elements: tuple[Element, ...]) -> list[str]:
    rows = []
    for element in elements:
        if isinstance(element, Text):
            rows.append(element.text)
        elif isinstance(element, Columns):
            rows.append(" | ".join(cell.text.strip() for cell in element.cells))
    return rows


def test_the_receipt_says_what_was_taken_off_and_why(shop: Shop, shift: Shift) -> None:
    item = replace(shop.shelf.search("CKL", "cobek")[0], price=Rupiah(350_000))
    lines = (
        BasketLine(item, 1, price_change=PriceChange(Rupiah(262_500), "Barang pajangan", "Dedi")),
        BasketLine(item, 1, Discount(bps=1_000, reason="Retak rambut")),
    )
    sale = shop.sales.pay_cash(shift, Basket(lines))
    document = receipt(sale, shop.centres.get("CKL"))
    assert document.kind is PaperKind.RECEIPT
    rows = words(document.elements)
    assert "  Harga normal 350.000 (Barang pajangan)" in rows
    assert "Diskon 10% (Retak rambut) | -35.000" in [row.strip() for row in rows]


def test_a_centre_without_a_limit_lets_nothing_through(shop: Shop, shift: Shift) -> None:
    item = shop.shelf.search("CKL", "cobek")[0]
    with pytest.raises(NeedsApproval):
        check_limits(price(one(Discount(Rupiah(1)), item)), 0)
    assert checked(one(Discount(ZERO), item)) is None
