"""Whatever lies on the counter: the parts make the net, the entry balances, the limits hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.artisans.domain import Bearer, LineTerms
from pos.centres.domain import Rounding
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, share, total
from pos.sales.commit import entry_of
from pos.sales.domain import (
    BadDiscount,
    Basket,
    BasketLine,
    BelowFloor,
    Discount,
    LineKind,
    NeedsApproval,
    Payment,
    PaymentMethod,
    PriceChange,
    Priced,
    PricedLine,
    Referrer,
    ReturnOf,
    Sale,
    SaleLine,
    check_limits,
    least_price,
    price,
)
from pos.sales.domain.draft import Draft, Target, effects_of
from tests.sales.things import a_thing

TERMS = st.builds(
    LineTerms,
    version=st.just(1),
    rate_bps=st.integers(0, 10_000),
    fixed_net=st.none() | st.integers(0, 2_000_000).map(Rupiah),
    bearer=st.sampled_from(list(Bearer)),
    bearer_bps=st.integers(0, 10_000),
    floor_bps=st.just(0) | st.integers(0, 10_000),
)
BEARERS = st.none() | st.sampled_from(list(Bearer))


@st.composite
def discounts(draw: st.DrawFn, most: int) -> Discount:
    """A discount within an amount: nothing, rupiah, or basis points."""
    bearer, part = draw(BEARERS), draw(st.integers(0, 10_000))
    if draw(st.booleans()):
        return Discount(ZERO, draw(st.integers(0, 10_000)), "Retak rambut", bearer, part)
    return Discount(Rupiah(draw(st.integers(0, most))), 0, "Retak rambut", bearer, part)


@st.composite
def sold_lines(draw: st.DrawFn, place: int) -> BasketLine:
    """Goods of an artisan or of the house, perhaps at another price, perhaps with a discount."""
    thing = replace(a_thing(f"S{place}", draw(st.integers(1, 3_000_000))), terms=draw(TERMS))
    if draw(st.integers(0, 4)) == 0:
        thing = replace(thing, artisan_code=None)
    line = BasketLine(thing, draw(st.integers(1, 9)))
    if draw(st.integers(0, 3)) == 0:
        change = PriceChange(Rupiah(draw(st.integers(1, 4_000_000))), "Barang pajangan", "Dedi")
        line = replace(line, price_change=change)
    return replace(line, discount=draw(discounts(line.gross.amount)))


@st.composite
def returned_lines(draw: st.DrawFn, place: int) -> BasketLine:
    """A part of a line that was sold before."""
    sold = price(Basket((draw(sold_lines(place)),))).lines[0]
    of = ReturnOf(
        line_id=new_id(), sale_number=f"CKL-1-261101-{place:04}", quantity=sold.line.quantity, before=0,
        gross=sold.gross, net=sold.net, artisan_share=sold.artisan, centre_bears=draw(st.booleans()),
    )  # fmt: skip
    return BasketLine(sold.line.item, draw(st.integers(1, sold.line.quantity)), return_of=of)


@st.composite
def baskets(draw: st.DrawFn, *, returns: bool = True) -> Basket:
    """Any basket, with a discount of its own, and perhaps a guide."""
    lines = [draw(sold_lines(place)) for place in range(draw(st.integers(1, 5)))]
    if returns:
        lines += [draw(returned_lines(place)) for place in range(draw(st.integers(0, 2)))]
    left = total(line.net for line in price(Basket(tuple(lines))).lines if line.line.return_of is None)
    referrer = draw(st.none() | st.builds(Referrer, st.just("G1"), st.just("Asep"), st.integers(0, 10_000)))
    return Basket(tuple(lines), draw(discounts(left.amount)), referrer=referrer)


@given(baskets())
def test_the_parts_make_the_net_and_the_net_is_never_more_than_the_gross(basket: Basket) -> None:
    priced = price(basket)
    for line in priced.lines:
        assert line.artisan + line.centre == line.net
        assert line.gross - line.discount == line.net
        if line.line.return_of is None:
            assert ZERO <= line.net <= line.gross
        else:
            assert line.gross <= line.net <= ZERO
        if line.line.item.artisan_code is None and line.line.return_of is None:
            assert line.artisan == ZERO


@given(baskets())
def test_a_guide_earns_out_of_the_centre_s_part_only(basket: Basket) -> None:
    priced = price(basket)
    eligible = total(line.centre for line in priced.lines if line.is_eligible)
    assert ZERO <= priced.commission <= max(ZERO, eligible)


@given(baskets(), st.sampled_from(list(Rounding)), st.sampled_from(list(PaymentMethod)))
def test_what_is_posted_sums_to_nothing(basket: Basket, rule: Rounding, method: PaymentMethod) -> None:
    priced = price(basket)
    rounding = priced.rounding(rule) if method is PaymentMethod.CASH else ZERO
    due = priced.total + rounding
    entry = entry_of(_sale(priced, (Payment(method, due, due),), rounding))
    assert total(posting.amount for posting in entry.postings) == ZERO


@given(baskets(returns=False), st.integers(0, 10_000))
def test_what_nobody_approved_is_within_the_limit_of_every_line(basket: Basket, limit_bps: int) -> None:
    priced = price(basket)
    try:
        check_limits(priced, limit_bps)
    except (NeedsApproval, BelowFloor):
        return
    for line in priced.lines:
        assert line.discount <= share(line.gross, limit_bps) + Rupiah(1)
        assert line.centre >= ZERO or not line.discount
        bears = line.terms.bearer is not Bearer.CENTRE and (line.discount or line.line.price_change)
        if bears and line.terms.fixed_net is None:
            assert line.net >= least_price(line.line) * line.line.quantity


@given(baskets(returns=False), st.data())
def test_a_supervisor_s_word_on_a_draft_is_enough(basket: Basket, data: st.DataObject) -> None:
    """What was within the limit, and then one discount beyond it: after the PIN nothing is asked again."""
    limit = data.draw(st.integers(0, 3_000))
    place = data.draw(st.integers(0, len(basket.lines) - 1))
    target = data.draw(st.sampled_from(Target))
    figure = data.draw(st.integers(1, 100))
    draft = Draft(basket, place, target, figure, target is not Target.PRICE, "Retak rambut")
    try:
        check_limits(price(draft.before()), limit)
        after = price(draft.after("Dedi"))
    except (NeedsApproval, BelowFloor, BadDiscount):
        return
    if (
        target is not Target.PRICE
    ):  # a discount in rupiah is more of a lower price, and may need a word of its own
        try:
            check_limits(after, limit)
        except BelowFloor:
            return
    effects = effects_of(draft, after.basket)
    before = total(part.before for part in effects.parts) + effects.centre.before
    later = total(part.after for part in effects.parts) + effects.centre.after
    assert (before, later) == (effects.price.before, effects.price.after)


@given(baskets(returns=False), st.integers(0, 4), st.integers(1, 9))
def test_another_quantity_never_makes_a_basket_that_cannot_be_priced(
    basket: Basket, place: int, quantity: int
) -> None:
    place = min(place, len(basket.lines) - 1)
    line = basket.lines[place]
    changed = basket.set_quantity(place, quantity)
    assert changed.lines[place].discount.bps == line.discount.bps
    if line.discount.bps and basket.discount.bps:
        price(changed)
    if quantity < line.quantity and line.discount.amount and not line.discount.bps:
        assert not changed.lines[place].discount.approved_by


def test_a_percent_stays_a_percent() -> None:
    basket = Basket((BasketLine(a_thing("GUCI", 350_000), 1, Discount(bps=1_000)),))
    assert price(basket.set_quantity(0, 3)).discount == Rupiah(105_000)


@pytest.mark.parametrize("method", list(PaymentMethod))
def test_every_way_to_pay_has_its_account(method: PaymentMethod) -> None:
    priced = price(Basket((BasketLine(a_thing("GUCI", 350_000)),)))
    entry = entry_of(_sale(priced, (Payment(method, priced.total, priced.total),), ZERO))
    assert entry.postings[0].amount == Rupiah(350_000)


def _sale(priced: Priced, payments: tuple[Payment, ...], rounding: Rupiah) -> Sale:
    """A sale as it would be committed."""
    guide = priced.basket.referrer
    return Sale(
        new_id(), "CKL-1-261124-0001", "CKL", "CKL-1", "CKL-1-261124-1", date(2026, 11, 24),
        datetime(2026, 11, 24, 2, tzinfo=UTC), "Siti", tuple(_line(line) for line in priced.lines), payments,
        rounding, "", guide_code=guide.code if guide else "", guide_name=guide.name if guide else "",
        guide_commission=priced.commission,
    )  # fmt: skip


def _line(priced: PricedLine) -> SaleLine:
    item = priced.line.item
    return SaleLine(
        id=new_id(), line=1, kind=LineKind.SALE, sku=item.sku, piece_id=None, code=item.code, name=item.name,
        artisan_code=item.artisan_code, artisan_name=item.artisan_name, quantity=priced.line.quantity,
        list_price=priced.line.price, gross=priced.gross, discount=priced.discount, net=priced.net,
        artisan_share=priced.artisan, centre_share=priced.centre,
    )  # fmt: skip
