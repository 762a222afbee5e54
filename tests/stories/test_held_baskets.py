"""A busload at the counter: baskets laid aside and taken up again, at the real window, until the evening."""

from __future__ import annotations

from dataclasses import replace

from pos.core.money import Rupiah
from pos.sales.domain import Discount
from pos.till.domain import COUNT_PLACES
from pos.ui.dialogs import Sheet, top_sheet
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


def board(till: Till) -> Sheet:
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    return sheet


def test_budget_hold_and_resume_are_two_keys_each(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    basket = till.pages.sale.basket
    till.keys = 0
    till.press("F5", "Enter")
    assert till.keys == 2
    assert till.pages.sale.basket.lines == ()
    till.scan(till.code("cobek"))
    till.press("F9")
    till.scan(till.code("celengan"))
    till.press("F9", "Enter")
    till.keys = 0
    till.press("F6", "Enter")
    assert till.keys == 2
    assert till.pages.sale.basket == basket
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0003").id == basket.key
    assert till.shop.audit.verify() == []


def test_ctrl_z_and_the_toast_take_back_every_kind_of_change(till: Till) -> None:
    start_the_day(till)
    sale, toasts = till.pages.sale, till.window.shell.toasts
    till.scan(till.code("kendi"))
    till.scan(till.code("cobek"))
    before = sale.basket

    def take_back() -> None:
        assert toasts.button.isVisible()
        assert sale.basket != before
        toasts.button.click()
        till.settle()
        assert sale.basket == before
        assert not toasts.isVisible()

    till.press("Del")
    take_back()
    sale.panel.clear.click()
    take_back()
    till.press("F3", "7", "Enter")
    take_back()
    line = replace(before.lines[0], discount=Discount(Rupiah(1_000), reason="retak"))
    till.pages.hold.changed.emit((sale.state.with_basket(before.with_line(0, line), 0), "Diskon Rp1.000"))
    take_back()
    till.press("F5", "Enter")
    take_back()
    assert till.shop.holding.count("CKL") == 0


def test_an_offer_to_undo_ends_with_the_sale(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.scan(till.code("cobek"))
    till.press("Del", "F9")
    assert till.page is till.pages.done
    till.window.shell.press_key("Ctrl+Z")
    till.scan(till.code("celengan"))
    till.window.shell.press_key("Ctrl+Z")
    till.window.shell.press_key("Ctrl+Z")
    assert till.pages.sale.basket.lines == ()
    assert len(till.shop.sales.of_day("CKL", till.pages.shift.business_date)) == 1  # type: ignore[union-attr]


def test_the_close_of_a_shift_leads_to_what_is_held(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F5", *"IBU", "Enter")
    till.window.shell.rail.go(0)
    till.settle()
    screen = till.pages.close_shift
    assert till.page is screen
    assert screen.notice.title.text() == "1 transaksi masih ditahan."
    assert screen.notice.text.text() == "Sif belum ditutup. Lanjutkan, batalkan, atau simpan untuk besok."
    assert_fits(till.window.shell)
    for row, number in zip(screen.board.rows, (3, *[0] * (len(COUNT_PLACES) - 1)), strict=True):
        row.set_count(number)
    till.press("F12")
    assert "masih ditahan" in screen.notice.title.text()
    screen.held_button.click()
    till.settle()
    assert till.page is till.pages.sale
    sheet = till.pages.hold.board.sheet
    assert sheet is board(till)
    sheet.keep.click()
    till.press("Esc")
    till.window.shell.rail.go(0)
    till.settle()
    assert not screen.held_button.isVisible()
    screen.board.rows[0].set_count(3)
    till.press("F12", "F12")
    assert till.page is till.window.login


def test_the_day_waits_for_what_is_held_and_dedi_keeps_it_for_tomorrow(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F5", "Enter")
    shift = till.pages.shift
    assert shift is not None
    (held,) = till.shop.holding.held("CKL")
    resumed = till.shop.holding.resume(held.id, shift)
    till.window.shell.rail.go(0)
    till.settle()
    till.pages.close_shift.board.rows[0].set_count(3)
    till.press("F12", "F12")
    till.shop.holding.hold(shift, resumed.taken.basket, "Ibu topi kuning")
    till.log_in(1, "222222")
    screen = till.pages.evening.screen
    assert screen.view.checks.texts()[1] == "1 transaksi ditahan"
    till.press("F12")
    assert "Ibu topi kuning" in screen.view.notice.text.text()
    assert_fits(till.window.shell)
    screen.view.notice.buttons["held"].click()
    till.settle()
    sheet = till.pages.evening.board.sheet
    assert sheet is board(till)
    assert_fits(till.window.shell)
    till.press("Enter", "1")
    assert sheet is board(till)
    sheet.keep.click()
    till.press("Esc")
    assert screen.view.checks.texts()[1] == "Tidak ada yang ditahan"
    till.press("F12", "Enter")
    assert screen.view.badge.text() == "Sudah ditutup"
    assert till.shop.holding.count("CKL") == 1
    assert till.shop.audit.verify() == []
