"""The budgets of paying without cash, counted in real keys and taps, and what keeps money from being lost."""

from __future__ import annotations

import pytest

from pos.app.places import TUTUP
from pos.core.money import Rupiah
from pos.demo.qris_codes import store_codes
from pos.sales.domain import PaymentMethod, Sale
from pos.sales.screens import qris_panel
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


def first_sale(till: Till) -> Sale:
    assert till.pages.shift is not None
    (sale,) = till.shop.sales.of_day("CKL", till.pages.shift.business_date)
    return sale


@pytest.fixture(autouse=True)
def coded(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    """The centre's code is stored and tried, and Enter is heard at once: nobody waits in a test."""
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    store_codes(till.shop)
    start_the_day(till)


def test_one_unscanned_item_by_search_and_qris_is_seven_keys(till: Till) -> None:
    till.keys = 0
    till.press("g", "u", "c", "Enter", "Enter", "Q", "Enter")
    assert till.keys == 7
    assert till.page is till.pages.done
    (payment,) = first_sale(till).payments
    assert (payment.method, payment.confirmed_by) == (PaymentMethod.QRIS, "Siti")


def test_four_digits_of_the_reference_are_four_keys_more(till: Till) -> None:
    till.keys = 0
    till.press("g", "u", "c", "Enter", "Enter", "Q", "4", "4", "1", "7", "Enter")
    assert till.keys == 11
    assert first_sale(till).payments[0].reference == "4417"
    assert b"QRIS 4417" in till.printer.paper


def test_qris_by_touch_is_four_taps(till: Till) -> None:
    item = till.shop.shelf.search("CKL", "kendi")[0]
    till.pages.sale.shelf.picked.emit(item)  # a tile
    till.pages.sale.panel.pay.click()
    till.pages.payment.ways["Q"].click()
    assert_fits(till.window.shell)
    till.pages.payment.finish.click()
    assert till.page is till.pages.done
    assert first_sale(till).payments[0].method is PaymentMethod.QRIS


def test_a_doubled_enter_never_sells_twice(till: Till) -> None:
    till.scan(till.code("kendi"))
    till.press("Enter", "Q", "Enter", "Enter", "Enter")
    first_sale(till)


def test_a_scan_beside_a_half_entered_tender_changes_nothing(till: Till) -> None:
    till.scan(till.code("kendi"))
    till.press("Enter", "B", "1", "0", ".", "T")
    till.scan(till.code("cobek"))
    assert "Selesaikan atau batalkan pembayaran dulu." in till.pages.payment.panel.notice.text.text()
    assert len(till.pages.sale.basket.lines) == 1
    assert_fits(till.window.shell)


def test_nobody_leaves_while_money_lies_on_the_counter(till: Till) -> None:
    till.scan(till.code("kendi"))
    till.press("Enter", "B", "1", "0", ".", "T")
    till.window.pages.enter(till.window._person, TUTUP)  # type: ignore[union-attr, arg-type]
    till.settle()
    assert till.page is till.pages.payment
    assert till.pages.payment.panel.notice.title.text() == "Uang sudah diterima sebagian."
    assert [part.amount for part in till.pages.payment.split.state.parts] == [Rupiah(10_000)]
    till.press("Q", "Enter", "Enter")
    assert [payment.method for payment in first_sale(till).payments] == [
        PaymentMethod.CASH,
        PaymentMethod.QRIS,
    ]


def test_a_code_that_nobody_watches_any_more_is_not_paid(till: Till) -> None:
    till.scan(till.code("kendi"))
    till.press("Enter", "Q")
    till.window.pages.enter(till.window._person, TUTUP)  # type: ignore[union-attr, arg-type]
    till.settle()
    assert not till.pages.payment.qris._clock.isActive()
    till.window.pages.enter(till.window._person, "kasir")  # type: ignore[union-attr, arg-type]
    till.settle()
    assert len(till.pages.sale.basket.lines) == 1
    till.press("Enter", "Q", "Enter")
    assert first_sale(till).payments[0].method is PaymentMethod.QRIS


def test_the_day_s_money_is_told_apart(till: Till) -> None:
    till.scan(till.code("kendi"))
    till.press("Enter", "Q", "Enter")
    sale = first_sale(till)
    assert till.shop.ledger.balance("CKL", "qris") == sale.total
    assert till.pages.shift is not None
    sums = till.shop.shifts.sums(till.pages.shift)
    assert (sums.cash, sums.not_cash) == (Rupiah(0), sale.total)
    assert b"\x1bp" not in till.printer.paper
    assert till.shop.audit.verify([sale.mark]) == []
