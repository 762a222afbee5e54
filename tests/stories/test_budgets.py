"""The budgets of `interaction.md` section 3, row by row: keys and taps once the goods are in hand."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtTest import QTest

from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah
from pos.demo.qris_codes import store_codes
from pos.printing.domain import PaperKind
from pos.sales.domain import PaymentMethod, Sale
from pos.sales.screens.qris_panel import GUARD_MS
from pos.stock.domain import ShelfItem
from pos.till.domain import COUNT_PLACES, Shift
from pos.ui.widgets.button import Button
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day


def shift_of(till: Till) -> Shift:
    """The shift that is open."""
    assert till.pages.shift is not None
    return till.pages.shift


def sales_of(till: Till) -> list[Sale]:
    """What was sold today."""
    return till.shop.sales.of_day("CKL", shift_of(till).business_date)


def three_things(till: Till, least: int = 0, most: int = 10**9) -> list[ShelfItem]:
    """Three things of the shelf that come to more than `least` and less than `most`."""
    shelf = [item for item in till.shop.shelf.search("CKL", "") if item.left > 0 and item.code]
    return next(
        list(three)
        for three in combinations(shelf, 3)
        if least < sum(item.price.amount for item in three) < most
    )


def three_in_hand(till: Till, least: int = 0, most: int = 10**9) -> None:
    """Siti has scanned three things."""
    start_the_day(till)
    for item in three_things(till, least, most):
        till.scan(item.code)
    assert len(till.pages.sale.basket.lines) == 3
    till.count_from_here()


def test_three_scanned_items_cash_exact_is_one_key(till: Till) -> None:
    three_in_hand(till)
    till.press("F9")
    assert till.keys == 1
    (sale,) = sales_of(till)
    assert sale.tendered == sale.paid
    assert till.page is till.pages.done


def test_three_scanned_items_cash_exact_is_two_enters(till: Till) -> None:
    three_in_hand(till)
    till.press("Enter", "Enter")
    assert till.keys == 2
    assert len(sales_of(till)) == 1
    assert till.page is till.pages.done


def test_three_scanned_items_cash_exact_is_two_taps(till: Till) -> None:
    three_in_hand(till)
    till.tap(till.button("Enter"))
    assert till.page is till.pages.payment
    till.tap(till.button("Enter"))
    assert till.taps == 2
    (sale,) = sales_of(till)
    assert sale.tendered == sale.paid


def test_the_buyer_hands_half_a_million_is_six_keys(till: Till) -> None:
    three_in_hand(till, 400_000, 500_000)
    till.press("Enter", "5", "0", "0", ".", "Enter")
    assert till.keys == 6
    (sale,) = sales_of(till)
    assert sale.tendered == Rupiah(500_000)
    assert sale.change == Rupiah(500_000) - sale.paid


def test_the_buyer_hands_half_a_million_is_three_taps(till: Till) -> None:
    three_in_hand(till, 400_000, 500_000)
    till.tap(till.button("Enter"))
    till.tap(amount_button(till, "500.000"))
    till.tap(till.button("Enter"))
    assert till.taps == 3
    (sale,) = sales_of(till)
    assert sale.tendered == Rupiah(500_000)


def amount_button(till: Till, text: str) -> Button:
    """The likely amount on *Bayar* with this figure."""
    buttons = till.window.shell.findChildren(Button)
    return next(one for one in buttons if one.kind == "amount" and one.text() == text and one.isVisible())


def test_the_next_sale_after_payment_is_no_key(till: Till) -> None:
    three_in_hand(till)
    till.press("F9")
    assert till.page is till.pages.done
    till.count_from_here()
    till.scan(till.code("cobek"))
    assert (till.keys, till.taps) == (0, 0)
    assert till.page is till.pages.sale
    assert [line.item.code for line in till.pages.sale.basket.lines] == [till.code("cobek")]


def receipts_of(till: Till, number: str) -> int:
    """How many papers there are of a receipt."""
    papers = till.shop.printing.of_number(number)
    return sum(paper.kind is PaperKind.RECEIPT for paper in papers)


def test_reprinting_the_last_receipt_is_one_key(till: Till) -> None:
    three_in_hand(till)
    till.press("F9", "Enter")
    assert till.page is till.pages.sale
    till.count_from_here()
    till.press("F8")
    assert till.keys == 1
    assert receipts_of(till, "CKL-1-261124-0001") == 2
    assert b"SALINAN" in till.printer.paper


def test_reprinting_the_last_receipt_is_one_tap(till: Till) -> None:
    three_in_hand(till)
    till.press("F9")
    till.count_from_here()
    till.tap(till.button("F8"))
    assert till.taps == 1
    assert receipts_of(till, "CKL-1-261124-0001") == 2


def test_closing_a_shift_asks_only_for_the_counts_and_two_keys(till: Till, clock: FixedClock) -> None:
    three_in_hand(till)
    till.press("F9")
    (sale,) = sales_of(till)
    clock.set(instant_at(sale.business_date, 16, 5))
    till.window.shell.rail.button("tutup").click()
    till.settle()
    assert till.page is till.pages.close_shift
    expected, counted = 300_000 + sale.paid.amount, 0
    till.count_from_here()
    for value in COUNT_PLACES:
        count = expected // value.amount
        expected %= value.amount
        till.press(*(str(count) if count else ""), "Enter")
        counted += len(str(count)) if count else 0
    assert till.keys == counted + len(COUNT_PLACES)
    assert len(COUNT_PLACES) <= 11
    till.press("F12", "F12")
    assert till.keys == counted + len(COUNT_PLACES) + 2
    assert till.shop.shifts.current("CKL-1") is None
    assert b"LAPORAN TUTUP SIF" in till.printer.paper


@pytest.fixture
def with_code(till: Till) -> Till:
    """The centre's QRIS code is stored, tried and switched on; Siti is at an empty counter."""
    store_codes(till.shop)
    start_the_day(till)
    return till


def pause(till: Till) -> None:
    """The attendant looks at the shop's telephone: Enter is deaf for as long."""
    QTest.qWait(GUARD_MS + 100)
    till.settle()


def test_one_unscanned_item_by_search_with_qris_is_seven_keys_and_four_digits(with_code: Till) -> None:
    till = with_code
    till.count_from_here()
    till.press("g", "u", "c", "Enter")
    assert len(till.pages.sale.basket.lines) == 1
    till.press("Enter", "Q", "4", "1", "2", "3")
    pause(till)
    till.press("Enter")
    assert till.keys == 7 + 4
    (sale,) = sales_of(till)
    (payment,) = sale.payments
    assert (payment.method, payment.reference) == (PaymentMethod.QRIS, "4123")


def test_one_unscanned_item_by_tile_with_qris_is_four_taps(with_code: Till) -> None:
    till = with_code
    grid = till.pages.sale.grid
    till.count_from_here()
    till.tap(grid.viewport(), grid.visualRect(grid.tiles.index(0)).center())
    assert len(till.pages.sale.basket.lines) == 1
    till.tap(till.button("Enter"))
    till.tap(till.button("Q"))
    till.tap(till.button("Enter"))
    assert till.taps == 4
    (sale,) = sales_of(till)
    assert [payment.method for payment in sale.payments] == [PaymentMethod.QRIS]


def test_closing_the_day_is_three_keys_and_the_slips_print_by_themselves(
    till: Till, clock: FixedClock
) -> None:
    sale = counted_evening(till, clock)
    till.log_in(1, "222222")
    till.press("Alt+1")
    assert till.page is not till.pages.evening.screen
    till.count_from_here()
    till.press("Alt+7", "F12", "Enter")
    assert till.keys == 3
    assert till.shop.settlements.of_day("CKL", sale.business_date) is not None
    assert b"PERHITUNGAN PERAJIN" in till.printer.paper


def test_closing_the_day_is_three_taps(till: Till, clock: FixedClock) -> None:
    sale = counted_evening(till, clock)
    till.log_in(1, "222222")
    till.press("Alt+1")
    till.count_from_here()
    till.tap(till.window.shell.rail.button("hitung"))
    till.tap(till.button("F12"))
    till.tap(till.button("Enter"))
    assert till.taps == 3
    assert till.shop.settlements.of_day("CKL", sale.business_date) is not None
    assert b"PERHITUNGAN PERAJIN" in till.printer.paper


def counted_evening(till: Till, clock: FixedClock) -> Sale:
    """One sale, the drawer counted, the shift closed."""
    three_in_hand(till)
    till.press("F9")
    (sale,) = sales_of(till)
    clock.set(instant_at(sale.business_date, 16, 5))
    till.window.shell.rail.button("tutup").click()
    till.settle()
    expected = 300_000 + sale.paid.amount
    for row, value in zip(till.pages.close_shift.board.rows, COUNT_PLACES, strict=True):
        row.set_count(expected // value.amount)
        expected %= value.amount
    till.press("F12", "F12")
    assert till.page is till.window.login
    return sale


def test_holding_is_two_keys_and_resuming_two(till: Till) -> None:
    three_in_hand(till)
    names = [line.item.name for line in till.pages.sale.basket.lines]
    till.press("F5", "Enter")
    assert till.keys == 2
    assert till.pages.sale.basket.lines == ()
    till.count_from_here()
    till.press("F6", "Enter")
    assert till.keys == 2
    assert [line.item.name for line in till.pages.sale.basket.lines] == names


def test_holding_is_two_taps_and_resuming_two(till: Till) -> None:
    three_in_hand(till)
    names = [line.item.name for line in till.pages.sale.basket.lines]
    till.tap(till.button("F5"))
    till.tap(till.button("Enter"))
    assert till.taps == 2
    assert till.pages.sale.basket.lines == ()
    till.count_from_here()
    till.tap(till.button("F6"))
    till.tap(till.button("Enter"))
    assert till.taps == 2
    assert [line.item.name for line in till.pages.sale.basket.lines] == names
