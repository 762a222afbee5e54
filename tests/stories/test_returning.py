"""Goods come back: a receipt or a tag is scanned, a digit says why, and the money goes to the right hands."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.core.clock import FixedClock, instant_at
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.printing.domain import PaperKind
from pos.sales.domain import Basket, PaymentMethod, ReturnReason, Sale
from pos.sales.screens.return_screen import ReturnScreen
from pos.sales.screens.void_sheet import VoidSheet
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.ui.dialogs import top_sheet
from tests.goods import demo_rows, written
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


def screen(till: Till) -> ReturnScreen:
    return till.pages.returns.screen


def told(till: Till) -> str:
    notice = screen(till).notice
    return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"


def sold(till: Till, *words: str) -> Sale:
    """Things scanned and paid in cash; the counter is empty again."""
    for word in words:
        till.scan(till.code(word))
    till.press("F9")
    number = till.shop.sales.last_number(till.pages.shift)  # type: ignore[arg-type]
    assert number is not None
    till.press("Enter")
    return till.shop.sales.get(number)


def of_today(till: Till) -> list[Sale]:
    return till.shop.sales.of_day("CKL", till.pages.shift.business_date)  # type: ignore[union-attr]


def test_refund_one_line(till: Till) -> None:
    """The row of the budgets: two scans and two keys."""
    start_the_day(till)
    sale = sold(till, "kendi", "cobek")
    till.keys = 0
    till.scan(sale.mark)
    till.scan(sale.lines[1].code)
    till.press("1", "Enter")
    assert till.keys == 2
    assert till.page is till.pages.done
    back = of_today(till)[-1]
    assert back.paid == -sale.lines[1].net
    (line,) = back.lines
    assert (line.return_reason, line.damaged) == (ReturnReason.BROKEN, True)
    assert line.artisan_share == Rupiah(0)
    assert b"RETUR" in till.printer.paper
    assert till.shop.audit.verify([back.mark]) == []


def test_refund_one_line_by_touch(till: Till) -> None:
    """Two scans and two taps."""
    start_the_day(till)
    sale = sold(till, "kendi", "cobek")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    screen(till).panel.reasons.buttons["unwanted"].click()
    screen(till).panel.finish.click()
    till.settle()
    back = of_today(till)[-1]
    assert back.paid == -sale.lines[0].net
    assert back.lines[0].artisan_share == -sale.lines[0].artisan_share


def test_a_doubled_enter_refunds_once(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "kendi", "cobek")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.press("4", "Enter", "Enter", "Enter")
    assert len(of_today(till)) == 2


def test_f7_opens_returns_and_a_receipt_opens_it_from_the_counter(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    till.scan(till.code("cobek"))
    till.press("F7")
    assert till.page is screen(till)
    assert_fits(till.window.shell)
    till.window.shell.rail.button("kasir").click()
    till.settle()
    till.scan(sale.mark)
    assert till.page is screen(till)
    assert screen(till).state.receipt is not None
    assert len(till.pages.sale.basket.lines) == 1, "what lies on the counter stays there"
    till.scan(sale.lines[0].code)
    till.press("4", "Enter", "Enter")
    assert till.page is till.pages.sale
    assert len(till.pages.sale.basket.lines) == 1


def test_each_scan_of_several_ticks_one_more_up_to_what_is_left(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "cobek", "cobek")
    till.scan(sale.mark)
    code = sale.lines[0].code
    till.scan(code)
    till.scan(code)
    assert screen(till).state.pieces == 2
    row = screen(till).view.rows[sale.lines[0].id]
    assert row.count.text() == "2 dari 2"
    assert_fits(till.window.shell)
    till.scan(code)
    assert screen(till).state.pieces == 2
    assert "hanya 2 yang bisa diretur" in told(till)
    assert_fits(till.window.shell)
    row.less.click()
    till.press("4", "Enter")
    assert of_today(till)[-1].lines[0].quantity == -1


@pytest.mark.parametrize("reason", list("1234"))
def test_the_effect_is_told_in_words(till: Till, reason: str) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.press(reason)
    line = sale.lines[0]
    said = screen(till).panel.effect_text.text()
    if reason == "1":
        whole = f"Rp{line.net.amount:,}".replace(",", ".")
        assert (
            said
            == f"Hak {line.artisan_name} hari ini tidak berkurang; {whole} dicatat sebagai kerugian pusat."
        )
    else:
        part = f"Rp{line.artisan_share.amount:,}".replace(",", ".")
        assert said == f"Hak {line.artisan_name} hari ini berkurang {part}."
    assert_fits(till.window.shell)


def test_an_exchange_with_a_difference_is_two_keys_more(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "cobek kecil")
    till.scan(till.code("kendi"))
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.press("3")
    till.scan(till.code("celengan ayam besar"))
    assert screen(till).panel.finish.text() == "BAYAR SELISIH"
    assert_fits(till.window.shell)
    due = screen(till).state.due
    till.press("Enter")
    assert till.page is till.pages.payment
    till.press("Esc")
    assert till.page is screen(till)
    assert screen(till).state.pieces == 1
    till.press("Enter", "Enter")
    assert till.page is till.pages.done
    slip = of_today(till)[-1]
    assert slip.paid == due
    assert [line.kind.value for line in slip.lines] == ["return", "sale"]
    assert screen(till).state.receipt is None
    assert len(till.pages.sale.basket.lines) == 1, "what lies on the counter stays there"
    receipts = [job for job in till.shop.printing.of_number(slip.number) if job.kind is PaperKind.RECEIPT]
    assert len(receipts) == 1
    assert till.shop.audit.verify() == []


def test_an_exchange_in_exact_cash_is_one_key(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "cobek kecil")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.scan(till.code("celengan ayam besar"))
    till.press("3", "F9")
    assert till.page is till.pages.done
    assert of_today(till)[-1].paid > Rupiah(0)


def test_a_label_while_paying_the_difference_joins_the_exchange(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "cobek kecil")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.scan(till.code("celengan ayam besar"))
    till.press("3", "Enter")
    till.scan(till.code("kendi"))
    assert len(screen(till).state.goods.lines) == 2
    assert till.pages.sale.basket.lines == ()
    till.press("Enter")
    assert len(of_today(till)[-1].lines) == 3


def test_an_exchange_for_something_cheaper_gives_the_rest_back(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "celengan ayam besar")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.scan(till.code("cobek kecil"))
    till.press("3")
    assert screen(till).panel.finish.text() == "KEMBALIKAN UANG"
    till.press("Enter")
    assert of_today(till)[-1].paid < Rupiah(0)


def test_the_same_kind_is_taken_instead_by_the_button(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "cobek kecil")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    screen(till).view.instead_button.click()
    till.scan(sale.lines[0].code)
    till.press("2")
    assert screen(till).panel.finish.text() == "SIMPAN TUKAR"
    till.press("Enter")
    slip = of_today(till)[-1]
    assert slip.paid == Rupiah(0)
    assert len(slip.lines) == 2
    assert till.page is till.pages.done


def test_a_tag_without_a_receipt_offers_those_that_sold_it(till: Till) -> None:
    start_the_day(till)
    first, second = sold(till, "cobek kecil", "kendi"), sold(till, "cobek kecil")
    sold(till, "kendi")
    till.press("F7")
    till.scan(second.lines[0].code)
    rows = screen(till).side.found.table.rows.rows
    assert [row.number for row in rows] == [second.number, first.number]
    assert_fits(till.window.shell)
    till.press("Down", "Enter")
    receipt = screen(till).state.receipt
    assert receipt is not None
    assert receipt.sale.number == first.number


def test_a_receipt_is_found_by_typing(till: Till) -> None:
    start_the_day(till)
    first = sold(till, "cobek")
    sold(till, "kendi")
    till.press("F7")
    screen(till).side.search_button.click()
    till.press(*"cobek")
    till.press("Enter")
    assert screen(till).state.receipt.sale.number == first.number  # type: ignore[union-attr]
    till.press("F2")
    for ch in first.number:
        till.press(ch)
    till.press("Enter")
    assert screen(till).state.receipt.sale.number == first.number  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("scan", "says"),
    [
        ("CKL-1-261124-0099", "tidak ada di catatan"),
        ("PDR-1-261124-0001/12345678", "dari pusat PDR"),
        ("CKL-1-261124-0001/00000000", "tidak cocok dengan catatan"),
        ("CKL-1-261124-0002", "adalah struk retur"),
        ("ZZZZ99999", "tidak dikenal"),
    ],
)
def test_what_is_wrong_with_a_scan_is_told_and_nothing_changes(till: Till, scan: str, says: str) -> None:
    start_the_day(till)
    sale = sold(till, "kendi", "cobek")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.press("4", "Enter", "F7")
    till.scan(sale.mark)
    till.scan(sale.lines[1].code)
    before = screen(till).state
    till.scan(scan)
    assert says in told(till)
    assert screen(till).state == before
    assert_fits(till.window.shell)


def test_a_receipt_that_came_back_whole_says_when(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.press("4", "Enter", "F7")
    till.scan(sale.mark)
    assert "sudah diretur Sel, 24 Nov 2026 08.02" in told(till)
    till.press("Enter")
    assert len(of_today(till)) == 2
    assert_fits(till.window.shell)


def test_nothing_goes_back_without_a_reason(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    till.scan(sale.mark)
    till.press("Enter")
    assert "Belum ada barang" in told(till)
    till.scan(sale.lines[0].code)
    till.press("Enter")
    assert "Alasannya belum dipilih" in told(till)
    assert not screen(till).panel.finish.isEnabled()
    assert len(of_today(till)) == 1


def test_a_transfer_asks_where_it_goes(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.press("4")
    panel = screen(till).panel
    panel.way.buttons["transfer"].click()
    till.press("Enter")
    assert "rekening" in panel.account.wrong.text()
    assert_fits(till.window.shell)
    till.press(*"bca 77")
    till.press("Enter")
    (payment,) = of_today(till)[-1].payments
    assert (payment.method, payment.reference) == (PaymentMethod.TRANSFER, "bca 77")


def test_a_late_return_asks_a_supervisor_on_the_same_screen(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    clock.set(instant_at(sale.business_date.replace(day=30), 9))
    till.scan(sale.mark)
    assert screen(till).view.badge.text() == "Masih bisa diretur: 1 hari"
    clock.set(instant_at(sale.business_date.replace(month=12, day=3), 9))
    till.scan(sale.mark)
    assert screen(till).view.badge.text() == "Lewat batas"
    till.scan(sale.lines[0].code)
    till.press("4", "Enter")
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, ApprovalSheet)
    assert sale.number in sheet.text.text()
    assert_fits(till.window.shell)
    till.press("Esc")
    assert len(of_today(till)) == 1
    till.press("Enter")
    till.press(*"222222")
    assert till.page is till.pages.done
    assert of_today(till)[-1].lines[0].approved_by == "Dedi"


def test_a_supervisor_at_the_till_approves_himself(till: Till) -> None:
    start_the_day(till)
    dear = till.shop.shelf.search("CKL", "gentong")[0]
    sale = till.shop.sales.pay_cash(till.pages.shift, Basket(key=new_id()).add(dear, 2))  # type: ignore[arg-type]
    till.window.lock()
    till.log_in(1, "222222")
    till.press("F7")
    till.scan(sale.mark)
    screen(till).view.all_button.click()
    till.press("4", "Enter")
    assert till.page is till.pages.done
    assert of_today(till)[-1].lines[0].approved_by == "Dedi"


def test_a_sale_just_made_is_undone(till: Till) -> None:
    start_the_day(till)
    for word in ("kendi", "cobek"):
        till.scan(till.code(word))
    till.press("F9")
    till.pages.done.undo.click()
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, VoidSheet)
    assert_fits(till.window.shell)
    till.press("Enter")
    assert top_sheet(till.window.shell) is None, "Enter only leaves"
    assert len(of_today(till)) == 1
    till.pages.done.undo.click()
    again = top_sheet(till.window.shell)
    assert isinstance(again, VoidSheet)
    assert not again.undo.isEnabled()
    again.reasons.buttons["Pembeli batal"].click()
    again.undo.click()
    till.settle()
    assert isinstance(top_sheet(till.window.shell), ApprovalSheet)
    till.press(*"222222")
    sale, undone = of_today(till)
    assert (undone.void_of, undone.paid) == (sale.number, -sale.paid)
    assert till.page is till.pages.done
    assert till.pages.done.undo.isHidden()
    assert b"BATAL" in till.printer.paper
    assert_fits(till.window.shell)
    assert till.shop.audit.verify([sale.mark, undone.mark]) == []
    till.scan(sale.mark)
    assert "sudah dibatalkan" in told(till)


def test_a_sale_is_undone_from_its_receipt(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "kendi")
    till.scan(sale.mark)
    button = screen(till).view.void_button
    assert button.isVisible()
    button.click()
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, VoidSheet)
    sheet.reasons.buttons["Transaksi ganda"].click()
    sheet.undo.click()
    till.press(*"222222")
    assert of_today(till)[-1].void_of == sale.number


def test_a_sold_piece_leads_to_its_receipt(till: Till, tmp_path: Path) -> None:
    row = next(row for row in demo_rows("products.csv") if row["sku"] == "P02-GE002")
    row |= {"sku": "P02-GE900", "stock_CKL": "1", "stock_PDR": "0"}
    till.shop.goods.import_products(written(tmp_path / "jar.csv", [row]))
    start_the_day(till)
    piece = till.shop.shelf.search("CKL", "gentong ukir")[0]
    till.scan(piece.code)
    till.press("F9", "Enter")
    till.scan(till.code("kendi"))
    till.scan(piece.code)
    notice = till.pages.sale.notice
    assert "sudah terjual 08.02" in notice.title.text()
    assert_fits(till.window.shell)
    notice.buttons["return"].click()
    till.settle()
    receipt = screen(till).state.receipt
    assert receipt is not None
    assert receipt.sale.lines[0].piece_id == piece.piece_id
    assert len(till.pages.sale.basket.lines) == 1
    till.scan(piece.code)
    assert screen(till).state.pieces == 1


def test_what_another_till_returned_is_drawn_here(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "cobek", "cobek")
    till.scan(sale.mark)
    till.scan(sale.lines[0].code)
    till.scan(sale.lines[0].code)
    till.press("4")
    one = screen(till).state.set_count(sale.lines[0].id, 1)
    till.shop.sales.pay_cash(till.pages.shift, one.basket)  # type: ignore[arg-type]
    till.settle()
    assert screen(till).state.pieces == 1
    assert screen(till).state.receipt.left == 1  # type: ignore[union-attr]


def test_unticking_and_closing_can_be_taken_back(till: Till) -> None:
    start_the_day(till)
    sale = sold(till, "kendi", "cobek")
    till.scan(sale.mark)
    screen(till).view.all_button.click()
    assert screen(till).state.pieces == 2
    screen(till).view.rows[sale.lines[0].id].tick.click()
    assert screen(till).state.pieces == 1
    till.window.shell.press_key("Ctrl+Z")
    assert screen(till).state.pieces == 2
    screen(till).view.close_button.click()
    assert screen(till).state.receipt is None
    till.window.shell.press_key("Ctrl+Z")
    assert screen(till).state.pieces == 2
