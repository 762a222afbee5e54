"""One day at Cikolelet, from the PIN in the morning to the count in the evening."""

from __future__ import annotations

from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah
from pos.till.domain import COUNT_PLACES
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits


def start_the_day(till: Till) -> None:
    """Siti logs in and counts a float of Rp300.000."""
    till.log_in(0, "1111")
    assert till.page is till.pages.open_shift
    till.press("1", "Enter", "4")
    assert till.pages.open_shift.board.count.total == Rupiah(300_000)
    till.press("F12")
    assert till.page is till.pages.sale


def test_three_scans_and_two_enters_make_a_sale(till: Till) -> None:
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    basket = till.pages.sale.basket
    assert len(basket.lines) == 3
    till.keys = 0
    till.press("Enter")
    assert till.page is till.pages.payment
    till.press("Enter")
    assert till.keys == 2
    assert till.page is till.pages.done
    sales = till.shop.sales.of_day("CKL", till.pages.shift.business_date)  # type: ignore[union-attr]
    assert [sale.number for sale in sales] == ["CKL-1-261124-0001"]
    assert sales[0].total == Rupiah(sum(line.gross.amount for line in basket.lines))
    assert sales[0].change == Rupiah(0)


def test_three_scans_and_f9_make_a_sale(till: Till) -> None:
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    till.keys = 0
    till.press("F9")
    assert till.keys == 1
    assert till.page is till.pages.done
    assert len(till.shop.sales.of_day("CKL", till.pages.shift.business_date)) == 1  # type: ignore[union-attr]


def test_the_drawer_opens_after_the_commit_and_before_the_receipt(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    paper = till.printer.paper
    assert paper.index(b"\x1bp") < paper.index(b"CKL-1-261124-0001")
    assert paper.count(b"\x1bp") == 1
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert sale.mark.encode() in paper


def test_the_next_scan_starts_the_next_sale(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    assert till.page is till.pages.done
    till.scan(till.code("cobek"))
    assert till.page is till.pages.sale
    assert [line.item.code for line in till.pages.sale.basket.lines] == [till.code("cobek")]


def test_a_doubled_key_never_makes_a_second_sale(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9", "F9", "F9")
    till.press("F12")
    till.press("Enter", "F9")
    assert len(till.shop.sales.of_day("CKL", till.pages.shift.business_date)) == 1  # type: ignore[union-attr]


def test_half_a_million_for_three_things_is_six_keys(till: Till) -> None:
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    till.keys = 0
    till.press("Enter", "5", "0", "0", ".", "Enter")
    assert till.keys == 6
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert sale.tendered == Rupiah(500_000)
    assert sale.change == Rupiah(500_000) - sale.paid


def test_three_star_and_a_scan_is_three_pieces(till: Till) -> None:
    start_the_day(till)
    till.press("3", "*")
    till.scan(till.code("cobek"))
    assert till.pages.sale.basket.lines[0].quantity == 3


def test_an_unknown_code_changes_nothing_and_is_told_in_the_page(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.scan("ZZZZ99999")
    assert till.pages.sale.notice.title.text() == "Kode ZZZZ99999 tidak dikenal."
    assert len(till.pages.sale.basket.lines) == 1
    till.scan(till.code("cobek"))
    assert till.pages.sale.notice.isHidden()


def test_a_piece_that_is_sold_is_named_with_its_receipt(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    shelf = till.shop.shelf.search("PDR", "gentong ukir")
    piece = next(item for item in shelf if item.piece_id is not None)
    till.scan(piece.code)
    assert "ada di pusat PDR" in till.pages.sale.notice.title.text()
    assert till.pages.sale.basket.lines == ()


def test_the_day_is_counted_and_closed(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    clock.set(instant_at(sale.business_date, 16, 5))
    till.window.shell.rail.go(0)
    till.settle()
    screen = till.pages.close_shift
    assert till.page is screen
    expected = 300_000 + sale.paid.amount
    for row, value in zip(screen.board.rows, COUNT_PLACES, strict=True):
        row.set_count(expected // value.amount)
        expected %= value.amount
    till.press("F12")
    assert screen.result.difference.isVisible()
    till.press("F12")
    assert till.page is till.window.login
    assert till.shop.shifts.current("CKL-1") is None
    assert till.shop.ledger.balance("CKL", "cash:safe") == sale.paid
    assert till.shop.ledger.balance("CKL", "cash:CKL-1") == Rupiah(0)
    assert b"LAPORAN TUTUP SIF" in till.printer.paper
    assert till.shop.audit.verify([sale.mark]) == []


def test_a_count_that_is_short_needs_a_reason(till: Till) -> None:
    start_the_day(till)
    till.window.shell.rail.go(0)
    till.settle()
    screen = till.pages.close_shift
    screen.board.rows[0].set_count(2)
    till.press("F12")
    assert not screen.result.close_button.isEnabled()
    till.press("F12")
    assert till.page is screen
    till.press("1")
    assert_fits(till.window.shell)
    till.press(*"222222")
    assert screen.result.notice.title.text() == "Selisih disetujui Dedi"
    till.press("F12")
    assert till.page is till.window.login
    assert till.shop.ledger.balance("CKL", "over_short") == Rupiah(100_000)


def test_every_page_fits_its_window(till: Till) -> None:
    assert_fits(till.window.shell)
    start_the_day(till)
    assert_fits(till.window.shell)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    assert_fits(till.window.shell)
    till.scan("ZZZZ99999")
    assert_fits(till.window.shell)
    till.press("Enter")
    assert_fits(till.window.shell)
    till.press("5")
    assert_fits(till.window.shell)
    till.press("0", "0", ".", "Enter")
    assert_fits(till.window.shell)
    till.window.shell.rail.go(0)
    till.settle()
    assert_fits(till.window.shell)
    till.press("F12")
    assert_fits(till.window.shell)


def test_the_whole_day_ends_with_money_in_the_makers_hands(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    till.press("Enter", "Enter")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    clock.set(instant_at(sale.business_date, 16, 5))
    till.window.shell.rail.go(0)
    till.settle()
    expected = 300_000 + sale.paid.amount
    for row, value in zip(till.pages.close_shift.board.rows, COUNT_PLACES, strict=True):
        row.set_count(expected // value.amount)
        expected %= value.amount
    till.press("F12", "F12")
    assert till.page is till.window.login

    till.log_in(1, "222222")
    assert till.page is till.pages.evening.screen
    till.press("F12", "Enter")
    settlement = till.shop.settlements.of_day("CKL", sale.business_date)
    assert settlement is not None
    assert settlement.number == "PR-CKL-20261124"
    assert sum(line.artisan_share.amount for line in settlement.lines) == sum(
        line.artisan_share.amount for line in sale.lines
    )
    assert b"PERHITUNGAN PERAJIN" in till.printer.paper
    till.pages.evening.screen.view.export_button.click()
    till.settle()
    folder = till.shop.folder.exports / "CKL" / "2026-11-24"
    assert (folder / "settlement-CKL-20261124.csv").is_file()
    assert (folder / "lines-CKL-20261124.xlsx").is_file()
    assert (folder / "settlement-CKL-20261124.pdf").is_file()
    assert till.shop.audit.verify([sale.mark]) == []
