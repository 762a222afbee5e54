"""Two cards that are one maker: goods, money and what comes later go to the card that stays."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from pos.artisans.domain import Keeper, MergedAway, Numbers, Rail
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.core.paths import resource
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.service import post
from pos.ledger.tables import ChainEventRow
from pos.orders.domain import DepositMethod, NewOrder
from pos.sales.domain import Basket, BasketLine, Limit, ReturnReason
from pos.settlement.domain import MoreThanBalance
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest
from pos.stock.domain.merging import CannotMerge, MergeNeedsApproval, Moved, PayoutOnItsWay
from pos.training import TrainingShop
from tests.settlement.days import BANK, CASH, TUESDAY, Days, after
from tests.settlement.merging import merged, word_on
from tests.settlement.test_returned_after_payout import give_back

GONE, KEPT = CASH, BANK
"""`Hj. Rohaeti` was written down a second time."""


def told(shop: Shop, kind: EventKind) -> list[dict[str, object]]:
    """The bodies of the chain's lines of a kind."""
    with shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.seq)
        return [json.loads(body) for body in session.scalars(query)]


def test_what_was_sold_that_day_is_paid_to_the_card_that_stays(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(GONE, 100_000, 8_000))
        days.sell(shift, days.thing(KEPT, 50_000, 8_500))
        merge = merged(days.shop, GONE, KEPT)
    assert merge.number == "GP-CKL-261124-001"
    assert merge.moved == (Moved("CKL", Rupiah(80_000), ZERO),)
    settlement = days.settle(TUESDAY)
    gone, kept = settlement.line_of(GONE), settlement.line_of(KEPT)
    assert gone is not None
    assert kept is not None
    assert (gone.artisan_share, gone.adjustments) == (Rupiah(80_000), Rupiah(-80_000))
    assert (gone.closing_balance, gone.payable) == (ZERO, ZERO)
    assert (kept.artisan_share, kept.adjustments) == (Rupiah(42_500), Rupiah(80_000))
    assert kept.payable == Rupiah(122_500)
    assert days.shop.audit.verify() == []
    (said,) = told(days.shop, EventKind.ARTISANS_MERGED)
    assert (said["from"], said["into"], said["approved_by"]) == (GONE, KEPT, "Dedi")
    assert said["moved"] == [{"centre": "CKL", "owed": 80_000, "advance": 0}]


def test_the_goods_are_the_other_s_and_found_by_his_name(days: Days) -> None:
    shop = days.shop
    before = [one.sku for one in shop.shelf.search("CKL", limit=500) if one.artisan_code == GONE]
    merge = merged(shop, GONE, KEPT)
    assert merge.moved == ()
    assert all(shop.catalogue.product(sku).artisan_code == KEPT for sku in before)
    assert shop.shelf.search("CKL", "rohaeti") == []
    assert set(before) <= {one.sku for one in shop.shelf.search("CKL", "sarkawi", limit=500)}
    card = shop.artisans.get(GONE)
    assert (card.active, card.merged_into) == (False, KEPT)
    assert shop.standings.standings("CKL").get(GONE) is None
    shop.goods.import_products(resource("demo", "products.csv"))
    assert all(shop.catalogue.product(sku).artisan_code == KEPT for sku in before), "an old file names her"
    assert shop.audit.verify() == []


def test_a_return_of_what_was_sold_before_is_charged_to_the_card_that_stays(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        sale = days.sell(shift, days.thing(GONE, 100_000, 8_000))
    number = days.settle(TUESDAY).number
    for payout in days.shop.payouts.prepare(number, rails=list(Rail), person="Dedi"):
        days.shop.payouts.paid(payout.number, person="Dedi")
    days.at(after(1))
    merged(days.shop, GONE, KEPT)
    with days.shift(after(1)) as shift:
        back = give_back(days, shift, sale, ReturnReason.UNWANTED)
        days.sell(shift, days.thing(KEPT, 150_000, 8_000))
    assert back.lines[0].artisan_code == KEPT
    line = days.line(after(1), KEPT)
    assert (line.returns, line.artisan_share) == (Rupiah(80_000), Rupiah(120_000))
    assert line.closing_balance == Rupiah(40_000)
    assert days.owed(GONE) == ZERO
    assert days.shop.audit.verify() == []


def test_an_undone_sale_and_a_basket_begun_before_go_on_with_the_card_that_stays(days: Days) -> None:
    shop = days.shop
    with days.shift(TUESDAY) as shift:
        sale = days.sell(shift, days.thing(GONE, 100_000, 8_000))
        open_basket = Basket((BasketLine(days.thing(GONE, 40_000, 8_000), 1),))
        merged(shop, GONE, KEPT)
        later = shop.sales.pay_cash(shift, open_basket)

        word = Approval(ApprovalRequest(Limit.VOID, sale.number, "Siti"), "Dedi")
        undone = shop.returns.void(shift, sale.number, word, "salah ketik")
    assert (later.lines[0].artisan_code, undone.lines[0].artisan_code) == (KEPT, KEPT)
    assert (days.owed(GONE), days.owed(KEPT)) == (ZERO, Rupiah(32_000))
    assert days.line(TUESDAY, KEPT).closing_balance == Rupiah(32_000)
    assert shop.audit.verify() == []


def test_a_merge_after_the_evening_is_taken_by_the_next_one(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(GONE, 100_000, 8_000))
    assert days.line(TUESDAY, GONE).payable == Rupiah(80_000)
    merged(days.shop, GONE, KEPT)
    number = days.settle(TUESDAY).number
    assert days.shop.payouts.prepare(number, rails=list(Rail), person="Dedi") == []
    with pytest.raises(MoreThanBalance):
        days.shop.payouts.pay_cash(number, GONE, "Dedi")
    gone, kept = days.line(after(1), GONE), days.line(after(1), KEPT)
    assert (gone.opening_balance, gone.closing_balance) == (Rupiah(80_000), ZERO)
    assert (kept.adjustments, kept.payable) == (Rupiah(80_000), Rupiah(80_000))
    assert days.settle(after(2)).line_of(GONE) is None
    assert days.shop.audit.verify() == []


def test_the_advance_goes_along_and_a_day_before_takes_none_back(days: Days) -> None:
    """Tuesday is settled only on Wednesday, after the merge: its recovery would come out of nothing."""
    days.advance(TUESDAY, GONE, 50_000)
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(GONE, 100_000, 8_000))
    days.at(after(1))
    assert merged(days.shop, GONE, KEPT).moved == (Moved("CKL", Rupiah(80_000), Rupiah(50_000)),)
    line = days.shop.settlements.settle("CKL", TUESDAY, "Dedi").line_of(GONE)
    assert line is not None
    assert (line.advance_recovery, line.closing_balance, line.payable) == (ZERO, Rupiah(80_000), ZERO)
    line = days.line(after(1), KEPT)
    assert (line.adjustments, line.advance_recovery, line.payable) == (
        Rupiah(80_000),
        Rupiah(40_000),
        Rupiah(40_000),
    )
    assert days.shop.ledger.balance("CKL", accounts.advance_artisan(GONE)) == ZERO
    assert days.shop.audit.verify() == []


def test_a_payout_on_its_way_comes_first(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(BANK, 100_000, 8_000))
    number = days.settle(TUESDAY).number
    (payout,) = days.shop.payouts.prepare(number, rails=[Rail.BANK], person="Dedi")
    assert days.shop.merging.outlook(BANK, CASH).on_its_way == (payout.number,)
    with pytest.raises(PayoutOnItsWay) as caught:
        merged(days.shop, BANK, CASH)
    assert caught.value.payouts == (payout.number,)
    assert days.owed(BANK) == Rupiah(80_000)
    assert days.shop.artisans.get(BANK).active
    days.shop.payouts.failed(payout.number, "rekening tutup", person="Dedi")
    merged(days.shop, BANK, CASH)
    assert days.line(after(1), CASH).payable == Rupiah(80_000)
    assert days.shop.audit.verify() == []


def test_a_payout_prepared_for_the_card_that_stays_is_paid_as_before(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(KEPT, 100_000, 8_000))
    number = days.settle(TUESDAY).number
    (payout,) = days.shop.payouts.prepare(number, rails=[Rail.BANK], person="Dedi")
    days.adjust(TUESDAY, GONE, 30_000)
    merged(days.shop, GONE, KEPT)
    days.shop.payouts.paid(payout.number, person="Dedi")
    assert days.line(after(1), KEPT).payable == Rupiah(30_000)
    assert days.shop.audit.verify() == []


def test_an_order_taken_in_before_is_made_by_the_card_that_stays(days: Days) -> None:
    shop = days.shop
    with days.shift(TUESDAY) as shift:
        new = NewOrder(
            "Bu Lina",
            "",
            GONE,
            "Gentong besar",
            Rupiah(200_000),
            Rupiah(50_000),
            after(7),
            DepositMethod.CASH,
        )
        order = shop.orders.take(shift, new, person="Siti")
        merged(shop, GONE, KEPT)
        item = shop.orders.take_in(shift, order.number, person="Siti")
        sale = shop.sales.pay_cash(shift, Basket((BasketLine(item, 1),)))
    assert (item.artisan_code, sale.lines[0].artisan_code) == (KEPT, KEPT)
    days.settle(TUESDAY)
    assert shop.audit.verify() == []


def test_merged_twice_over_the_last_card_has_it_all(days: Days) -> None:
    shop = days.shop
    with days.shift(TUESDAY) as shift:
        sale = days.sell(shift, days.thing(GONE, 100_000, 8_000))
        merged(shop, GONE, KEPT)
        merged(shop, KEPT, "P03")

        back = give_back(days, shift, sale, ReturnReason.UNWANTED)
    assert back.lines[0].artisan_code == "P03"
    assert {days.owed(code) for code in (GONE, KEPT, "P03")} == {ZERO}
    assert [one["number"] for one in told(shop, EventKind.ARTISANS_MERGED)] == [
        "GP-CKL-261124-001",
        "GP-CKL-261124-002",
    ]
    days.settle(TUESDAY)
    assert shop.audit.verify() == []


def test_what_cannot_be_merged_leaves_everything_as_it_was(days: Days) -> None:
    shop = days.shop
    days.adjust(TUESDAY, GONE, 30_000)
    with pytest.raises(CannotMerge):
        merged(shop, GONE, GONE)
    right = word_on(shop, GONE, KEPT)
    others = None, word_on(shop, KEPT, GONE), replace(right, request=replace(right.request, act="x"))
    for word in others:
        with pytest.raises(MergeNeedsApproval):
            shop.merging.merge(GONE, KEPT, word, till=("CKL", "CKL-1"), person="Siti")
    assert days.owed(GONE) == Rupiah(30_000)
    merged(shop, GONE, KEPT)
    for pair in ((GONE, "P03"), ("P03", GONE)):
        with pytest.raises(MergedAway) as caught:
            merged(shop, *pair)
        assert caught.value.into == KEPT
    assert shop.audit.verify() == []


def test_the_training_till_opens_after_a_merge(days: Days) -> None:
    merged(days.shop, GONE, KEPT)
    training = TrainingShop(days.shop)
    card = training.artisans.get(GONE)
    assert (card.active, card.merged_into) == (False, None)
    assert training.audit.verify() == []
    training.close()


def test_the_outlook_says_what_would_move(days: Days) -> None:
    days.adjust(TUESDAY, GONE, 30_000)
    days.advance(TUESDAY, GONE, 10_000)
    outlook = days.shop.merging.outlook(GONE, KEPT)
    assert (outlook.gone.code, outlook.kept.code) == (GONE, KEPT)
    assert (outlook.owed, outlook.advance, outlook.on_its_way) == (Rupiah(30_000), Rupiah(10_000), ())
    assert outlook.products > 0
    assert outlook.gone_terms is not None
    assert days.owed(GONE) == Rupiah(30_000)


Amounts = st.integers(-2_000_000, 2_000_000)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    money=st.lists(
        st.tuples(st.sampled_from(["CKL", "ANY", "BDR"]), st.booleans(), st.booleans(), Amounts), max_size=8
    )
)
def test_whatever_the_balances_all_of_them_move_and_nothing_else(
    days: Days, money: list[tuple[str, bool, bool, int]]
) -> None:
    """Each example works on two cards of its own, so that the file is made once."""
    shop = days.shop
    gone, kept = _two_new_cards(shop)
    centres = [one.code for one in shop.centres.all()]
    expected = dict.fromkeys(((c, a) for c in centres for a in ("payable", "advance")), 0)
    for at, (_, of_gone, is_advance, amount) in enumerate(money):
        centre, what = centres[at % len(centres)], "advance" if is_advance else "payable"
        _post(shop, centre, f"{what}:artisan:{gone if of_gone else kept}", amount)
        expected[centre, what] += amount
    merged(shop, gone, kept)
    balances = {(c, name): amount for c in centres for name, amount in shop.ledger.trial_balance(c).items()}
    for (centre, what), amount in expected.items():
        assert balances.get((centre, f"{what}:artisan:{gone}"), ZERO) == ZERO
        assert balances.get((centre, f"{what}:artisan:{kept}"), ZERO) == Rupiah(amount)
    assert total(shop.ledger.trial_balance().values()) == ZERO
    assert shop.audit.verify() == []


def _two_new_cards(shop: Shop) -> tuple[str, str]:

    card = shop.artisans.get("P01")
    terms = replace(shop.artisans.terms(TUESDAY)["P01"], from_date=TUESDAY)
    by = Keeper("Dedi", "CKL-1", edits=True)
    codes = [shop.artisan_cards.add(replace(card, code=""), Numbers(), terms, by).code for _ in range(2)]
    return codes[0], codes[1]


def _post(shop: Shop, centre: str, account: str, amount: int) -> None:

    postings = (Posting(account, Rupiah(amount)), Posting(accounts.SAFE, Rupiah(-amount)))
    entry = Entry(new_id(), centre, TUESDAY, EntryKind.ADVANCE, "AGREED-1", postings)
    with shop.db.write() as session:
        post(session, entry, shop.clock.now())
