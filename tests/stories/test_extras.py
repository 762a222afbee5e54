"""A bus with its guide: services, a commission, and a pot that was ordered two weeks before."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pos.app.places import KASIR, PEMANDU, PESANAN, TUTUP
from pos.core.clock import FixedClock, instant_at
from pos.core.money import ZERO, Rupiah
from pos.core.paths import resource
from pos.guides.domain import GuideKind
from pos.guides.screens.guide_sheets import GuideSheet, PayGuideSheet
from pos.orders.domain import NewOrder, Order, OrderEnd
from pos.orders.screens.new_order_sheet import NewOrderSheet
from pos.orders.screens.order_sheets import CancelOrderSheet, TakeUpSheet
from pos.sales.domain import PaymentMethod
from pos.sales.screens.extras_sheet import ExtrasSheet
from pos.shop import Shop
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.till.domain import COUNT_PLACES
from pos.ui.choice_sheet import ChoiceSheet
from pos.ui.dialogs import Sheet, top_sheet
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """The shop with its services and one guide."""
    shop.goods.import_products(resource("demo", "services.csv"))
    shop.guides.add("Pak Ujang", GuideKind.GUIDE, 500, till="CKL-1", person="Dedi")
    shop.guides.add("Pak Asep", GuideKind.DRIVER, 300, till="CKL-1", person="Dedi")
    return shop


def sheet(till: Till) -> Sheet:
    found = top_sheet(till.window.shell)
    assert found is not None
    return found


def extras(till: Till) -> ExtrasSheet:
    till.window.shell.press_key("Ctrl+E")
    till.settle()
    found = sheet(till)
    assert isinstance(found, ExtrasSheet)
    assert_fits(till.window.shell)
    return found


def type_into(till: Till, part: QWidget, text: str) -> None:
    for ch in text:
        QTest.keyClick(part, ch)
    till.settle()


def go(till: Till, place: str) -> None:
    till.window.shell.rail.button(place).click()
    till.settle()


def an_order(till: Till, days: int = 14) -> Order:
    shift = till.pages.shift
    assert shift is not None
    new = NewOrder(
        "Ibu Ratna", "0812 333 444", "P05", "Guci ukir 40 cm", Rupiah(450_000), Rupiah(150_000),
        shift.business_date + timedelta(days=days),
    )  # fmt: skip
    return till.shop.orders.take(shift, new, person="Siti")


def names(till: Till) -> list[str]:
    return [line.item.name for line in till.pages.sale.basket.lines]


def test_a_service_is_two_keys_and_never_sold_out(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.keys = 0
    extras(till)
    till.press("1")
    assert till.keys == 1
    assert top_sheet(till.window.shell) is None
    assert names(till)[1] == "Kemasan bubble wrap"
    assert till.pages.sale.notice.isHidden()
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert sale.lines[1].artisan_code is None
    assert till.shop.ledger.balance("CKL", "income:service") == Rupiah(-5_000)
    assert till.shop.audit.verify([sale.mark]) == []


def test_an_open_price_is_typed_and_a_wrong_one_changes_nothing(till: Till) -> None:
    start_the_day(till)
    opened = extras(till)
    till.press("3")
    assert opened.amount.hasFocus()
    till.press("Enter")
    assert "Ketik harga" in opened.wrong.text()
    assert till.pages.sale.basket.lines == ()
    assert_fits(till.window.shell)
    till.press(*"99999999", "Enter")
    assert opened.wrong.isVisible()
    assert till.pages.sale.basket.lines == ()
    opened.amount.set_amount(None)
    till.press("3", "5", ".", "Enter")
    (line,) = till.pages.sale.basket.lines
    assert (line.item.name, line.price) == ("Ongkos kirim", Rupiah(35_000))
    till.window.shell.press_key("Ctrl+Z")
    assert till.pages.sale.basket.lines == ()


def test_services_have_a_chip_and_a_tile_with_an_open_price_asks(till: Till) -> None:
    start_the_day(till)
    screen = till.pages.sale
    screen.shelf.chips.choose("Jasa")
    till.settle()
    items = screen.grid.tiles.items
    assert {item.category for item in items} == {"Jasa"}
    index = next(at for at, item in enumerate(items) if item.has_open_price)
    assert "habis" not in str(screen.grid.tiles.data(screen.grid.tiles.index(index)))
    assert_fits(till.window.shell)
    screen.grid.tapped.emit(items[index])
    till.settle()
    opened = sheet(till)
    assert isinstance(opened, ExtrasSheet)
    assert opened.amount.hasFocus()


def test_goods_stand_before_services_in_a_search(till: Till) -> None:
    start_the_day(till)
    found = till.shop.shelf.search("CKL", "ke")
    kinds = [item.is_service for item in found]
    assert kinds == sorted(kinds)
    assert any(kinds)


def test_the_guide_stands_under_the_sums_and_earns(till: Till) -> None:
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    extras(till)
    till.press("P")
    chooser = sheet(till)
    assert isinstance(chooser, ChoiceSheet)
    assert_fits(till.window.shell)
    till.press("u", "j")
    assert [one.text() for one in chooser.buttons_shown] == ["Pak Ujang"]
    till.press("Enter")
    basket = till.pages.sale.basket
    assert basket.referrer is not None
    assert basket.referrer.code == "G01"
    lines = till.pages.desks.extras.lines
    assert lines.guide.isVisible()
    assert lines.guide.words.text() == "Pemandu: Pak Ujang"
    assert_fits(till.window.shell)
    lines.guide.cross.click()
    assert till.pages.sale.basket.referrer is None
    assert lines.guide.isHidden()
    till.window.shell.press_key("Ctrl+Z")
    assert till.pages.sale.basket.referrer is not None
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert (sale.guide_code, sale.guide_name) == ("G01", "Pak Ujang")
    assert sale.guide_commission > ZERO
    assert b"Ujang" not in till.printer.paper
    assert till.pages.sale.basket.referrer is None
    assert lines.guide.isHidden()


def test_the_guide_is_paid_from_the_drawer_and_signs(till: Till) -> None:
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    extras(till)
    till.press("P", "2", "F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert sale.guide_name == "Pak Ujang"
    till.window.lock()
    till.settle()
    till.log_in(1, "222222")
    go(till, PEMANDU)
    panel = till.pages.guides
    assert till.page is panel
    assert panel.chosen is not None
    assert panel.chosen.owed == sale.guide_commission
    assert_fits(till.window.shell)
    till.press("F12")
    payment = sheet(till)
    assert isinstance(payment, PayGuideSheet)
    assert_fits(till.window.shell)
    till.press(*"9999000", "Enter")
    assert "Lebih besar dari saldo" in payment.amount.wrong.text()
    assert till.shop.guides.payouts("CKL", "G01") == []
    payment.amount.edit.set_amount(payment.one.payable)
    till.press("Enter")
    (payout,) = till.shop.guides.payouts("CKL", "G01")
    assert payout.amount == payment.one.payable
    assert b"KOMISI PEMANDU" in till.printer.paper
    assert "Minta tanda tangan" in panel.notice.text.text()
    assert_fits(till.window.shell)
    till.press("F8")
    assert b"SALINAN" in till.printer.paper
    assert not panel.side.pay.isEnabled()
    till.press("F12")
    assert top_sheet(till.window.shell) is None
    assert till.shop.audit.verify([sale.mark]) == []


def test_a_new_guide_needs_a_name_and_a_part(till: Till) -> None:
    start_the_day(till)
    till.window.lock()
    till.settle()
    till.log_in(1, "222222")
    go(till, PEMANDU)
    till.press("F3")
    card = sheet(till)
    assert isinstance(card, GuideSheet)
    card.rate.edit.setText("setengah")
    till.press("Enter")
    assert card.name.wrong.text()
    assert card.rate.wrong.text()
    assert_fits(till.window.shell)
    card.name.edit.setText("Pak Ujang")
    card.rate.edit.setText("7,5")
    till.press("Enter")
    assert "sudah ada" in card.name.wrong.text()
    card.name.edit.setText("Bu Neneng")
    card.phone.edit.setText("rumah")
    till.press("Enter")
    assert card.phone.wrong.text()
    card.phone.edit.setText("0812 111 222")
    till.press("Enter")
    assert top_sheet(till.window.shell) is None
    assert {one.name: one.rate_bps for one in till.shop.guides.all()}["Bu Neneng"] == 750


def test_attendants_have_no_page_of_guides(till: Till) -> None:
    start_the_day(till)
    with pytest.raises(KeyError):
        till.window.shell.rail.button(PEMANDU)


def test_an_order_is_written_with_its_deposit(till: Till) -> None:
    start_the_day(till)
    go(till, PESANAN)
    screen = till.pages.orders.screen
    assert till.page is screen
    assert_fits(till.window.shell)
    till.press("F3")
    form = sheet(till)
    assert isinstance(form, NewOrderSheet)
    assert_fits(till.window.shell)
    till.press("F12")
    assert form.buyer.wrong.text() == "Isi nama pembeli."
    assert form.due.wrong.text()
    assert form.artisan_wrong.isVisible()
    assert_fits(till.window.shell)
    form.buyer.edit.setText("Ibu Ratna")
    form.what.edit.setText("Guci ukir 40 cm, motif bunga")
    form.artisan.setCurrentIndex(form.artisan.findData("P05"))
    type_into(till, form.price.edit, "450.")
    type_into(till, form.deposit.edit, "500.")
    form.due.edit.setText("1-11-2026")
    till.press("F12")
    assert form.deposit.wrong.text() == "Lebih besar dari harganya."
    assert form.due.wrong.text() == "Tanggal ini sudah lewat."
    assert form.buyer.text() == "Ibu Ratna"
    assert till.shop.orders.open_ones("CKL") == []
    form.deposit.edit.set_amount(Rupiah(150_000))
    form.weeks[1].click()
    form.method.choose("transfer")
    till.press("F12")
    assert form.reference.wrong.text() == "Isi nomor referensinya."
    assert_fits(till.window.shell)
    form.method.choose("cash")
    till.press("F12")
    assert top_sheet(till.window.shell) is None
    (order,) = till.shop.orders.open_ones("CKL")
    assert order.balance == Rupiah(300_000)
    assert "tersimpan" in screen.notice.title.text()
    assert_fits(till.window.shell)
    paper = till.printer.paper
    assert b"SISA BAYAR" in paper
    assert paper.index(b"\x1bp") < paper.index(order.number.encode())
    assert till.shop.audit.verify() == []


def test_the_finished_piece_without_a_tag_is_taken_up(till: Till) -> None:
    start_the_day(till)
    order = an_order(till)
    go(till, PESANAN)
    till.press("F12")
    assert isinstance(sheet(till), TakeUpSheet)
    assert_fits(till.window.shell)
    till.press("2")
    assert till.page is till.pages.sale
    basket = till.pages.sale.basket
    assert [line.item.sku for line in basket.lines] == [order.number]
    lines = till.pages.desks.extras.lines
    assert lines.deposit.words.text() == f"Uang muka {order.number}"
    assert lines.deposit.amount.text() == "-Rp150.000"
    assert lines.left_amount.text() == "Rp300.000"
    assert_fits(till.window.shell)
    till.press("Enter")
    assert till.pages.payment.due.text() == "Rp300.000"
    assert_fits(till.window.shell)
    till.press("Enter")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert [p.method for p in sale.payments] == [PaymentMethod.DEPOSIT, PaymentMethod.CASH]
    assert till.shop.orders.get(order.number).end is OrderEnd.TAKEN
    assert b"Sisa bayar" in till.printer.paper
    assert till.shop.audit.verify([sale.mark]) == []


def test_a_scanned_slip_lays_the_deposit_on_the_counter(till: Till) -> None:
    start_the_day(till)
    order = an_order(till)
    shift = till.pages.shift
    assert shift is not None
    piece = till.shop.orders.take_in(shift, order.number, person="Siti")
    till.scan(order.number)
    assert till.pages.sale.basket.deposited == Rupiah(150_000)
    assert "Pindai barang pesanannya" in till.pages.sale.notice.text.text()
    till.scan(piece.code)
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0001").paid == Rupiah(450_000)
    till.press("Enter")
    till.scan(order.number)
    assert "sudah diambil" in till.pages.sale.notice.title.text()
    assert till.pages.sale.basket.deposit is None


def test_a_deposit_above_the_goods_is_told_before_paying(till: Till) -> None:
    start_the_day(till)
    order = an_order(till)
    till.scan(till.code("cobek"))
    extras(till)
    till.press("O")
    assert isinstance(sheet(till), ChoiceSheet)
    assert_fits(till.window.shell)
    till.press("1")
    assert till.pages.sale.basket.deposit is not None
    for key in ("Enter", "F9"):
        till.press(key)
        assert till.page is till.pages.sale
        assert "lebih besar dari belanjaan" in till.pages.sale.notice.title.text()
        assert len(till.pages.sale.basket.lines) == 1
    assert till.shop.orders.get(order.number).end is None
    till.pages.desks.extras.lines.deposit.cross.click()
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0001").payments[0].method is PaymentMethod.CASH


def test_a_full_counter_is_sold_before_an_order_is_taken_up(till: Till) -> None:
    start_the_day(till)
    an_order(till)
    till.scan(till.code("cobek"))
    go(till, PESANAN)
    till.press("F12")
    assert top_sheet(till.window.shell) is None
    assert "masih ada keranjang" in till.pages.orders.screen.notice.title.text()
    assert_fits(till.window.shell)
    go(till, KASIR)
    assert len(till.pages.sale.basket.lines) == 1


def test_a_cancelled_order_needs_a_supervisor(till: Till) -> None:
    start_the_day(till)
    order = an_order(till)
    go(till, PESANAN)
    till.pages.orders.screen.side.cancel.click()
    asked = sheet(till)
    assert isinstance(asked, CancelOrderSheet)
    asked.yes.click()
    assert asked.reason.wrong.text() == "Tulis alasannya."
    assert_fits(till.window.shell)
    asked.reason.edit.setText("Pembeli tidak jadi")
    asked.yes.click()
    till.settle()
    assert isinstance(sheet(till), ApprovalSheet)
    till.press(*"999999")
    assert till.shop.orders.get(order.number).end is None
    till.press(*"222222")
    assert till.shop.orders.get(order.number).end is OrderEnd.CANCELLED
    assert "Kembalikan Rp150.000" in till.pages.orders.screen.notice.text.text()
    assert b"PENGEMBALIAN UANG MUKA" in till.printer.paper
    till.pages.orders.screen.which.choose("ended")
    till.settle()
    assert not till.pages.orders.screen.side.take.isEnabled()
    assert_fits(till.window.shell)
    assert till.shop.audit.verify() == []


def test_overdue_orders_say_so_in_words_and_stand_first(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    an_order(till, days=9)
    late = an_order(till, days=1)
    shift = till.pages.shift
    assert shift is not None
    board_of = till.pages.close_shift
    clock.set(instant_at(shift.business_date, 16, 5))
    go(till, TUTUP)
    expected = till.shop.shifts.sums(shift).expected.amount
    for row, value in zip(board_of.board.rows, COUNT_PLACES, strict=True):
        row.set_count(expected // value.amount)
        expected %= value.amount
    till.press("F12", "F12")
    clock.set(instant_at(shift.business_date + timedelta(days=3), 8, 0))
    till.log_in(0, "1111")
    till.press("1", "Enter", "4", "F12")
    go(till, PESANAN)
    table = till.pages.orders.screen.table
    assert table.rows.data(table.rows.index(0, 0)) == "Terlambat 2 hari"
    assert till.pages.orders.screen.chosen is not None
    assert till.pages.orders.screen.chosen.number == late.number
    assert_fits(till.window.shell)
    till.scan(till.shop.orders.open_ones("CKL")[1].number)
    assert till.pages.orders.screen.chosen.number == "PS-CKL-261124-001"
    assert till.shop.audit.verify() == []


def test_the_keyboard_alone_chooses_in_the_sheets(till: Till) -> None:
    start_the_day(till)
    an_order(till)
    extras(till)
    till.press("P", "Down", "Enter")
    basket = till.pages.sale.basket
    assert basket.referrer is not None
    assert basket.referrer.name == "Pak Ujang"
    opened = extras(till)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    till.settle()
    assert till.pages.sale.basket == basket
    assert till.pages.sale.scan.hasFocus()


def test_services_are_imported_strictly(shop: Shop, tmp_path: Path) -> None:
    from pos.core.csv_rows import BadRows
    from tests.goods import demo_rows, written

    rows = demo_rows("services.csv")
    assert shop.goods.import_products(resource("demo", "services.csv")).unchanged == len(rows)
    for wrong in ({"artisan_code": "P05"}, {"one_of_a_kind": "1"}, {"kind": "jasa"}, {"kind": "goods"}):
        with pytest.raises(BadRows):
            shop.goods.import_products(written(tmp_path / "wrong.csv", [rows[0] | wrong]))
    plain = {name: cell for name, cell in rows[0].items() if name != "kind"} | {"price_idr": "6000"}
    shop.goods.import_products(written(tmp_path / "plain.csv", [plain]))
    assert shop.shelf.services("CKL")[0].price == Rupiah(6_000)
