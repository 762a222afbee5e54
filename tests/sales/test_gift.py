"""A receipt for a present: names without amounts, and a code on which it can come back."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from pos.core.ids import new_id
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PAPER_58, PaperKind, PrintState, Qr
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.sales.domain import Basket, NoGift, Sale
from pos.shop import Shop
from pos.till.domain import Shift


@pytest.fixture
def sale(shop: Shop, shift: Shift) -> Sale:
    """A money box and three mortars."""
    basket = Basket(key=new_id())
    for word in ("celengan", "cobek"):
        basket = basket.add(shop.shelf.search("CKL", word)[0])
    return shop.sales.pay_cash(shift, basket.set_quantity(1, 3))


def text_of(shop: Shop, number: str) -> str:
    job = shop.sales.gift_receipt(number, person="Siti")
    assert job.document is not None
    return to_text(layout(job.document, PAPER_58))


def give_back(shop: Shop, shift: Shift, sale: Sale, *quantities: int) -> Sale:
    chosen = {line.id: n for line, n in zip(sale.lines, quantities, strict=True) if n}
    items = {item.sku: item for item in shop.shelf.search("CKL", limit=500)}
    basket = Basket(key=new_id())
    for line_id, of in shop.sales.returns_of(sale.number, chosen).items():
        line = next(one for one in sale.lines if one.id == line_id)
        lines = basket.add(items[line.sku]).lines
        approved = replace(of, approved_by="Dedi")
        back = replace(lines[-1], return_of=approved, quantity=chosen[line_id])
        basket = replace(basket, lines=(*lines[:-1], back))
    return shop.sales.pay_cash(shift, basket)


def test_it_names_things_and_makers_and_no_amount(shop: Shop, sale: Sale) -> None:
    text = text_of(shop, sale.number)
    for line in sale.lines:
        assert line.name in text
        assert line.artisan_name in text
    assert "3 x" in text
    assert not re.search(r"Rp|\d\.\d{3}", text)


def test_its_code_is_the_receipts_own_so_that_a_return_works(shop: Shop, sale: Sale) -> None:
    job = shop.sales.gift_receipt(sale.number, person="Siti")
    assert job.document is not None
    (code,) = [part.text for part in job.document.elements if isinstance(part, Qr)]
    assert code == sale.mark
    assert shop.returns.open("CKL", code).sale.number == sale.number


def test_the_second_one_says_that_it_is_a_copy_and_the_chain_tells_of_both(shop: Shop, sale: Sale) -> None:
    assert "SALINAN" not in text_of(shop, sale.number)
    assert "SALINAN ke-1" in text_of(shop, sale.number)
    kept = [job for job in shop.printing.of_number(sale.number) if job.kind is PaperKind.GIFT_RECEIPT]
    assert [(job.copy, job.state) for job in kept] == [(0, PrintState.QUEUED), (1, PrintState.QUEUED)]
    with shop.db.read() as session:
        kinds = session.scalars(select(ChainEventRow.kind)).all()
    assert kinds.count(EventKind.REPRINT) == 2
    assert shop.audit.verify() == []


def test_what_came_back_is_not_on_it(shop: Shop, shift: Shift, sale: Sale) -> None:
    back = give_back(shop, shift, sale, 1, 1)
    text = text_of(shop, sale.number)
    assert sale.lines[0].name not in text
    assert "2 x" in text
    with pytest.raises(NoGift):
        shop.sales.gift_receipt(back.number, person="Siti")


def test_nothing_is_printed_where_all_has_come_back(shop: Shop, shift: Shift, sale: Sale) -> None:
    give_back(shop, shift, sale, 1, 3)
    with pytest.raises(NoGift):
        shop.sales.gift_receipt(sale.number, person="Siti")
    assert all(job.kind is not PaperKind.GIFT_RECEIPT for job in shop.printing.of_number(sale.number))


def test_one_for_a_file_never_reaches_the_printer(shop: Shop, sale: Sale) -> None:
    job = shop.sales.gift_receipt(sale.number, person="command line", printed=False)
    assert job.state is PrintState.CANCELLED
    assert all(one.kind is not PaperKind.GIFT_RECEIPT for one in shop.printing.waiting())
