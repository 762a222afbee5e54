"""A cracked jar at a quarter off: Siti asks, Dedi comes to the till, the buyer and the books see the same."""

from __future__ import annotations

import json

from sqlalchemy import select

from pos.core.money import Rupiah, share
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.sales.screens.discount_sheet import DiscountSheet
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.ui.dialogs import top_sheet
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


def test_a_cracked_pot_at_a_quarter_off(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("celengan"))
    till.scan(till.code("cobek"))
    gross = till.pages.sale.basket.lines[1].gross
    till.keys = 0
    till.press("F4", "2", "5", "%", "Enter", "1")
    assert isinstance(top_sheet(till.window.shell), DiscountSheet)
    assert_fits(till.window.shell)
    till.press("Enter")
    assert isinstance(top_sheet(till.window.shell), ApprovalSheet)
    assert_fits(till.window.shell)
    till.press(*"999999")  # Dedi's finger slips
    till.press(*"222222")
    assert top_sheet(till.window.shell) is None
    assert_fits(till.window.shell)
    till.press("Enter")
    assert till.page is till.pages.payment
    assert_fits(till.window.shell)
    till.press("Enter")
    assert till.page is till.pages.done
    sale = till.shop.sales.get("CKL-1-261124-0001")
    line = sale.lines[1]
    assert line.net == gross - share(gross, 2_500)
    assert (line.reason, line.approved_by) == ("Retak rambut", "Dedi")
    assert b"Diskon 25% (Retak" in till.printer.paper
    assert till.shop.ledger.balance("CKL", f"payable:artisan:{line.artisan_code}") == -line.artisan_share
    kinds = [kind for kind, _ in told(till)]
    assert (
        kinds.index(EventKind.APPROVAL) < kinds.index(EventKind.PRICE_OVERRIDE) < kinds.index(EventKind.SALE)
    )
    (body,) = [body for kind, body in told(till) if kind is EventKind.PRICE_OVERRIDE]
    assert (body["number"], body["old"], body["new"]) == (sale.number, gross.amount, line.net.amount)
    assert till.shop.audit.verify() == []


def test_esc_at_every_step_leaves_the_basket_whole(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("cobek"))
    before = till.pages.sale.basket
    till.press("F4", "5", "0", "%", "Esc")
    till.press("F4", "5", "0", "%", "Enter", "2", "Enter", "1", "1", "Esc")
    till.press("F4", "9", "9", "9", "9", "9", "9", "9", "Enter", "Esc")
    assert top_sheet(till.window.shell) is None
    assert till.pages.sale.basket == before
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0001").discount == Rupiah(0)


def test_a_label_scanned_at_the_discount_is_refused_and_the_sheet_stays(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("cobek"))
    till.press("F4")
    till.scan(till.code("celengan"))
    assert isinstance(top_sheet(till.window.shell), DiscountSheet)
    assert len(till.pages.sale.basket.lines) == 1


def told(till: Till) -> list[tuple[EventKind, dict[str, object]]]:
    """What the chain tells of, in order."""
    query = select(ChainEventRow.kind, ChainEventRow.body).order_by(ChainEventRow.seq)
    with till.shop.db.read() as session:
        rows = session.execute(query).all()
    return [(kind, json.loads(body)) for kind, body in rows]
