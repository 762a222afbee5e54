"""A centre can wait with the artisans' parts until QRIS and card money has landed."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from pos.clearing.domain import Acquired, MatchKind
from pos.clearing.tables import AcquiredLineRow, StatementFileRow, StatementMatchRow
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting
from pos.ledger.service import post
from pos.printing.domain import PAPER_80
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.sales.domain import Basket, BasketLine, Payment, PaymentMethod, Sale, price
from pos.settlement.documents import settlement_sheet, settlement_slip
from pos.settlement.domain import SettlementLine
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from tests.settlement.days import CASH, TUESDAY, Days, after


@pytest.fixture
def holding(days: Days) -> Days:
    """The centre waits for the money."""
    with days.shop.db.write() as session:
        session.execute(text("UPDATE centre SET hold_qris = 1"))
    return days


def sell_for(
    days: Days, shift: Shift, item: ShelfItem, method: PaymentMethod = PaymentMethod.QRIS, cash: int = 0
) -> Sale:
    """One of a thing, the whole by QRIS or card but for some cash."""
    basket = Basket((BasketLine(item, 1),))
    due = price(basket).total
    parts = [Payment(method, due - Rupiah(cash), due - Rupiah(cash), "4321")]
    if cash:
        parts.append(Payment(PaymentMethod.CASH, Rupiah(cash), Rupiah(cash)))
    return days.shop.sales.pay(shift, basket, parts)


def land(days: Days, sale: Sale, day: date) -> None:
    """A line of the acquirer's statement is matched with the sale's first payment; it costs Rp700."""
    now, paid = days.shop.clock.now(), sale.payments[0]
    method = Acquired(paid.method.value)
    number = f"MU-CKL-{sale.number}"
    postings = (
        Posting(accounts.BANK, paid.amount - Rupiah(700)),
        Posting(accounts.PAYMENT_FEE, Rupiah(700)),
        Posting(method.value, -paid.amount),
    )
    entry = Entry(new_id(), "CKL", day, EntryKind.CLEARING, number, postings)
    file = {
        "number": number, "centre": "CKL", "method": method, "name": "mutasi.csv", "sha256": number,
        "first_day": day, "last_day": day, "at": now, "person": "Dedi",
    }  # fmt: skip
    line = {
        "file_number": number, "line": 1, "centre": "CKL", "paid_at": sale.sold_at, "landed_on": day,
        "reference": sale.number, "gross": paid.amount, "fee": Rupiah(700), "net": paid.amount - Rupiah(700),
    }  # fmt: skip
    match = {
        "file_number": number, "line": 1, "kind": MatchKind.PAYMENT, "sale_id": sale.id, "payment_line": 1,
        "entry_id": entry.id, "reason": "", "at": now, "person": "Dedi",
    }  # fmt: skip
    with days.shop.db.write() as session:
        post(session, entry, now)
        insert_rows(session, StatementFileRow, [file])
        insert_rows(session, AcquiredLineRow, [line])
        insert_rows(session, StatementMatchRow, [match])


def told(line: SettlementLine) -> tuple[Rupiah, Rupiah, Rupiah]:
    return line.closing_balance, line.held, line.payable


def test_a_part_waits_for_its_qris_money_and_is_paid_when_it_has_landed(holding: Days) -> None:
    item = holding.thing(CASH, 100_000, 8_000)
    with holding.shift(TUESDAY) as shift:
        sale = sell_for(holding, shift, item)
        holding.sell(shift, holding.thing(CASH, 50_000, 8_000))
    first = holding.line(TUESDAY, CASH)
    assert told(first) == (Rupiah(120_000), Rupiah(80_000), Rupiah(40_000))
    holding.at(after(1))
    land(holding, sale, after(1))
    assert told(holding.line(after(1), CASH)) == (Rupiah(120_000), ZERO, Rupiah(120_000))


def test_what_is_shown_before_holds_the_same(holding: Days) -> None:
    with holding.shift(TUESDAY) as shift:
        sell_for(holding, shift, holding.thing(CASH, 100_000, 8_000), PaymentMethod.CARD)
    holding.at(TUESDAY, 19)
    assert tuple(holding.shop.settlements.preview("CKL", TUESDAY)) == holding.settle(TUESDAY).lines
    assert holding.line(TUESDAY, CASH).held == Rupiah(80_000)


def test_a_sale_partly_in_cash_waits_whole(holding: Days) -> None:
    with holding.shift(TUESDAY) as shift:
        sell_for(holding, shift, holding.thing(CASH, 100_000, 8_000), cash=60_000)
    assert told(holding.line(TUESDAY, CASH)) == (Rupiah(80_000), Rupiah(80_000), ZERO)


def test_what_came_back_is_not_waited_for(holding: Days) -> None:
    item = holding.thing(CASH, 100_000, 8_000)
    with holding.shift(TUESDAY) as shift:
        sale = sell_for(holding, shift, item)
        holding.sell(shift, holding.thing(CASH, 50_000, 8_000))
    assert holding.line(TUESDAY, CASH).held == Rupiah(80_000)
    with holding.shift(after(1)) as shift:
        holding.take_back(shift, sale, item)
    assert told(holding.line(after(1), CASH)) == (Rupiah(40_000), ZERO, Rupiah(40_000))


def test_without_the_setting_nobody_waits(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        sell_for(days, shift, days.thing(CASH, 100_000, 8_000))
    assert told(days.line(TUESDAY, CASH)) == (Rupiah(80_000), ZERO, Rupiah(80_000))


def test_a_slip_says_what_waits(holding: Days) -> None:
    with holding.shift(TUESDAY) as shift:
        sell_for(holding, shift, holding.thing(CASH, 100_000, 8_000))
    settlement = holding.settle(TUESDAY)
    slip = to_text(layout(settlement_slip(settlement, settlement.lines[0]), PAPER_80))
    assert "Menunggu QRIS/kartu masuk" in slip


def test_qris_and_card_money_are_told_apart_cleared_and_not(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        qris = sell_for(days, shift, days.thing(CASH, 100_000, 8_000))
        sell_for(days, shift, days.thing(CASH, 30_000, 8_000))
        card = sell_for(days, shift, days.thing(CASH, 70_000, 8_000), PaymentMethod.CARD)
    land(days, qris, TUESDAY)
    money = days.settle(TUESDAY).money
    assert (money.qris_cleared, money.qris_waiting) == (Rupiah(100_000), Rupiah(30_000))
    assert (money.card_cleared, money.card_waiting) == (ZERO, Rupiah(70_000))
    land(days, card, after(1))
    settlement = days.settle(after(1))
    assert (settlement.money.card_cleared, settlement.money.card_waiting) == (Rupiah(70_000), ZERO)
    notes = settlement_sheet(settlement).notes
    assert any("Kartu sudah masuk Rp70.000   Kartu belum masuk Rp0" in note for note in notes)


def test_money_given_back_by_qris_never_came_and_is_not_cleared(days: Days) -> None:
    item = days.thing(CASH, 100_000, 8_000)
    with days.shift(TUESDAY) as shift:
        sale = sell_for(days, shift, item)
        of = days.shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})[sale.lines[0].id]
        back = Basket((BasketLine(item, 1, return_of=of),))
        due = price(back).total
        days.shop.sales.pay(shift, back, [Payment(PaymentMethod.QRIS, due, due, "4321")])
    money = days.settle(TUESDAY).money
    assert (money.qris_cleared, money.qris_waiting) == (ZERO, ZERO)
