"""*Bayar* by QRIS, transfer, card, and any split: nothing is paid until somebody has seen the money."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.money import Rupiah, in_notes
from pos.orders.domain import NewOrder
from pos.qris.domain import parse
from pos.sales.domain import Basket, Deposit, PaymentMethod, Sale
from pos.sales.screens import qris_panel
from pos.sales.screens.payment_screen import PaymentScreen
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Count, Shift
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import InlineTasks
from pos.ui.widgets.button import Button
from tests.goods import MORNING
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

_CASES = json.loads((Path(__file__).parent.parent / "qris" / "qris_cases.json").read_text(encoding="utf-8"))
CODE = next(case["payload"] for case in _CASES["vectors"] if case["kind"] == "convert")


class Desk:
    """*Bayar* with three things on the counter, at a centre that has a QRIS code."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.shop, self.shift = shop, shift
        self.screen = PaymentScreen(shop.sales, shop.shelf, shop.qris, InlineTasks(), shop.centres.get("CKL"))
        self.stage = Stage(qtbot, FixedClock(MORNING), self.screen, size, "kasir")
        self.paid: list[Sale] = []
        self.shown: list[object] = []
        self.backs: list[bool] = []
        self.screen.paid.connect(self.paid.append)
        self.screen.shown_to_buyer.connect(self.shown.append)
        self.screen.back.connect(self._on_back)
        basket = Basket(key=new_id())
        for word in ("kendi", "celengan", "cobek"):
            basket = basket.add(shop.shelf.search("CKL", word)[0])
        self.total = Rupiah(sum(line.gross.amount for line in basket.lines))
        self.screen.begin(shift, basket)
        self.stage.settle()

    def _on_back(self) -> None:
        self.backs.append(True)

    @property
    def told(self) -> str:
        notice = self.screen.panel.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, shift: Shift) -> Desk:
    """A buyer wants to pay; the shop's QRIS code was tried with a real payment."""
    dedi = shop.staff.add("Pak Dedi", Role.SUPERVISOR, "333333")
    shop.qris.set_code("CKL", CODE, dedi, "CKL-1")
    shop.qris.record_test("CKL", "1234", dedi, "CKL-1")
    shop.qris.allow_amount("CKL", True, dedi, "CKL-1")
    return Desk(qtbot, shop, shift, request.param)


def test_q_and_enter_and_the_amount_is_in_the_code(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    desk.stage.press("Q")
    code = desk.screen.qris.card.code
    assert code is not None
    assert parse(code.payload).value("54") == str(desk.total.amount)
    assert desk.shown[-1] == code
    assert_fits(desk.stage.shell)
    desk.stage.press("4", "1", "2", "3", "Enter", "Enter")
    (sale,) = desk.paid
    (payment,) = sale.payments
    assert (payment.method, payment.reference, payment.confirmed_by) == (PaymentMethod.QRIS, "4123", "Siti")
    assert sale.rounding == Rupiah(0)
    assert desk.shop.ledger.balance("CKL", "qris") == desk.total
    assert desk.shop.audit.verify() == []


def test_enter_is_deaf_for_three_seconds_and_a_tap_is_not(desk: Desk) -> None:
    desk.stage.press("Q", "Enter", "Enter")
    assert desk.paid == []
    desk.screen.finish.click()
    assert len(desk.paid) == 1


def test_one_key_shows_the_untouched_code(desk: Desk) -> None:
    desk.stage.press("Q", "U")
    code = desk.screen.qris.card.code
    assert code is not None
    assert code.payload == CODE
    assert desk.screen.qris.untouched.text() == "Kode dengan jumlah"
    assert_fits(desk.stage.shell)
    desk.stage.press("U")
    assert desk.screen.qris.card.code != code


def test_the_code_goes_on_paper_when_wanted(desk: Desk) -> None:
    desk.stage.press("Q", "F8")
    assert "dikirim ke printer" in desk.told
    assert any(job.kind.value == "qris_slip" for job in desk.shop.printing.waiting("CKL-1"))
    assert desk.paid == []


def test_a_shop_without_a_code_says_so(qtbot: QtBot, shop: Shop, shift: Shift) -> None:
    desk = Desk(qtbot, shop, shift, SIZES[0])
    desk.stage.press("Q")
    assert "QRIS" in desk.told
    assert not desk.screen.finish.isEnabled()
    desk.stage.press("Enter")
    assert desk.paid == []


@pytest.mark.parametrize(("key", "method"), [("R", PaymentMethod.TRANSFER), ("K", PaymentMethod.CARD)])
def test_a_transfer_and_a_card_ask_for_their_number(desk: Desk, key: str, method: PaymentMethod) -> None:
    desk.stage.press(key, "Enter")
    panel = desk.screen.transfer if key == "R" else desk.screen.card
    assert "Tulis nomor referensinya dulu" in panel.field.wrong.text()
    assert_fits(desk.stage.shell)
    panel.edit.setText("BRI-99412")
    desk.stage.press("Enter")
    (sale,) = desk.paid
    assert [(p.method, p.reference) for p in sale.payments] == [(method, "BRI-99412")]


def test_cash_and_qris_in_one_sale(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    desk.stage.press("B", "5", "0", ".", "T")
    assert [part.amount for part in desk.screen.split.state.parts] == [Rupiah(50_000)]
    desk.stage.press("Q")
    assert desk.screen.finish.text() == "QRIS SUDAH MASUK"
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert desk.screen.finish.text() == "SELESAI"
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    (sale,) = desk.paid
    assert [p.method for p in sale.payments] == [PaymentMethod.CASH, PaymentMethod.QRIS]
    assert sale.paid == desk.total + sale.rounding
    assert desk.shop.audit.verify() == []


def test_money_that_was_taken_is_not_forgotten(desk: Desk) -> None:
    desk.stage.press("B", "5", "0", ".", "T", "Esc")
    assert desk.backs == []
    assert "Uang sudah diterima sebagian" in desk.told
    desk.screen.ways["Q"].click()
    assert desk.screen.panel is desk.screen.split
    desk.screen.take_scan(desk.shop.shelf.search("CKL", "anglo")[0].code)
    assert "Selesaikan atau batalkan pembayaran dulu." in desk.told
    desk.screen.split.bins[0].click()
    sheet = top_sheet(desk.stage.shell)
    assert sheet is not None
    assert "Kembalikan dulu ke pembeli" in sheet.text.text()
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert len(desk.screen.split.state.parts) == 1
    desk.screen.split.bins[0].click()
    sheet = top_sheet(desk.stage.shell)
    assert sheet is not None
    next(button for button in sheet.findChildren(Button) if button.kind == "danger").click()
    desk.stage.press("Esc")
    assert desk.backs == [True]


def test_too_much_by_a_way_without_change_is_refused(desk: Desk) -> None:
    desk.stage.press("B", "9", "0", "0", ".", "Q")
    assert "lebih besar dari sisa" in desk.told
    assert desk.screen.split.state.parts == ()
    assert_fits(desk.stage.shell)


def test_three_people_share_a_sum(desk: Desk) -> None:
    desk.stage.press("B")
    desk.screen.split.even[3].click()
    desk.stage.press("T")
    first = desk.screen.split.state.parts[0].amount
    assert abs(first.amount - desk.total.amount // 3) < 1_000
    assert_fits(desk.stage.shell)


def test_no_time_confirms_money(desk: Desk) -> None:
    desk.stage.press("Q")
    for _second in range(200):
        desk.screen.qris._on_second()
    assert "03.20" in desk.screen.qris.waiting.title.text()
    assert desk.paid == []


def test_half_the_digits_of_a_reference_are_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    desk.stage.press("Q", "4", "1", "Enter")
    assert desk.paid == []
    assert "Isi 4 angka terakhir nomor referensi." in desk.told
    assert_fits(desk.stage.shell)
    desk.stage.press("Back", "Back", "Enter")
    assert [sale.payments[0].reference for sale in desk.paid] == [""]


def test_a_part_by_qris_is_never_received_before_its_code_is_drawn(
    qtbot: QtBot, shop: Shop, shift: Shift
) -> None:
    desk = Desk(qtbot, shop, shift, SIZES[0])  # a shop without a code
    desk.stage.press("B", "Q", "Enter", "F12")
    assert "belum disimpan" in desk.told
    assert not desk.screen.finish.isEnabled()
    assert not desk.screen.split.took_money
    assert_fits(desk.stage.shell)
    desk.screen.split.bins[0].click()
    desk.stage.press("T", "Enter")
    assert len(desk.paid) == 1


def test_a_part_has_its_untouched_code_and_its_paper_too(desk: Desk) -> None:
    desk.stage.press("B", "5", "0", ".", "Q", "U")
    assert desk.screen.split.card.code is not None
    assert desk.screen.split.card.code.payload == CODE
    desk.stage.press("U", "F8")
    assert parse(desk.screen.split.card.code.payload).value("54") == "50000"
    assert any(job.kind.value == "qris_slip" for job in desk.shop.printing.waiting("CKL-1"))
    assert_fits(desk.stage.shell)


def test_a_sale_that_is_not_kept_leaves_the_parts_as_they_were(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    desk.stage.press("B", "5", "0", ".", "T", "Q", "Enter")
    expected = desk.shop.shifts.sums(desk.shift).expected
    desk.shop.shifts.close(desk.shift.id, Count(tuple(in_notes(expected))), "")
    desk.stage.press("Enter")
    assert desk.paid == []
    assert "Sif sudah ditutup. Penjualan BELUM tersimpan." in desk.told
    assert desk.screen.holds_money
    assert desk.screen.split.state.may_finish
    assert_fits(desk.stage.shell)


@pytest.mark.parametrize("letter", ["T", "Q"])
def test_a_deposit_is_taken_off(desk: Desk, letter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qris_panel, "GUARD_MS", 0)
    wanted = NewOrder(
        "Ibu Ratna",
        "0812-333-444",
        "P05",
        "Guci ukir 40 cm",
        Rupiah(450_000),
        Rupiah(25_000),
        date(2026, 12, 8),
    )
    order = desk.shop.orders.take(desk.shift, wanted, person="Siti")
    basket = replace(desk.screen._basket, deposit=Deposit(order.number, Rupiah(25_000)))
    desk.screen.begin(desk.shift, basket)
    desk.stage.press(letter)
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    (sale,) = desk.paid
    assert (sale.payments[0].method, sale.payments[0].reference) == (PaymentMethod.DEPOSIT, order.number)
    assert sale.payments[1].amount == desk.total + sale.rounding - Rupiah(25_000)


def test_more_than_qris_takes_is_told_with_what_to_do(desk: Desk) -> None:
    basket = desk.screen._basket
    dear = replace(basket.lines[0].item, sku="GENTONG-RAKSASA", price=Rupiah(12_000_000))
    desk.screen.begin(desk.shift, basket.add(dear))
    desk.stage.press("Q")
    assert "QRIS hanya sampai Rp10.000.000 sekali bayar." in desk.told
    assert not desk.screen.finish.isEnabled()
    assert_fits(desk.stage.shell)
