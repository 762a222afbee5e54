"""*Bayar* by QRIS, transfer, card and in parts: nothing marks itself paid, nothing is sold twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.money import Rupiah, in_notes
from pos.demo.qris_codes import merchant_code
from pos.printing.domain import PaperKind
from pos.qris.domain import ShownCode, parse
from pos.sales.domain import Basket, Deposit, Discount, PaymentMethod, Sale, price
from pos.sales.screens.payment_screen import PaymentScreen
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Count, Shift
from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.tasks import InlineTasks
from tests.goods import MORNING
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look


class Desk:
    """*Bayar* with three things on the counter of a centre whose code carries the amount."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.shop, self.shift, self.qtbot = shop, shift, qtbot
        self.screen = PaymentScreen(shop.sales, shop.shelf, InlineTasks(), shop.centres.get("CKL"), shop.qris)
        for code in (self.screen.qris.code, self.screen.split.code):
            code.guard.setInterval(0)
        self.stage = Stage(qtbot, FixedClock(MORNING), self.screen, size, "kasir")
        self.paid: list[Sale] = []
        self.backs = 0
        self.grown: list[Basket] = []
        self.to_buyer: list[ShownCode | None] = []
        self.screen.paid.connect(self.paid.append)
        self.screen.back.connect(self._on_back)
        self.screen.grown.connect(self.grown.append)
        self.screen.shown_to_buyer.connect(self.to_buyer.append)
        basket = Basket(key=new_id())
        for word in ("kendi", "celengan", "cobek"):
            basket = basket.add(shop.shelf.search("CKL", word)[0])
        self.begin(basket)

    def begin(self, basket: Basket) -> None:
        self.basket = basket
        self.total = price(basket).total
        self.screen.begin(self.shift, basket)
        self.stage.settle()

    def _on_back(self) -> None:
        self.backs += 1

    def press(self, *names: str) -> None:
        self.stage.press(*names)

    def type(self, amount: Rupiah) -> None:
        self.press(*str(amount.amount))

    @property
    def due(self) -> str:
        return self.screen.due.text()

    @property
    def big(self) -> str:
        return self.screen.finish.text()

    @property
    def told(self) -> str:
        notice = self.screen.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"

    @property
    def sheet(self) -> Sheet:
        sheet = top_sheet(self.stage.shell)
        assert sheet is not None
        return sheet

    def scan(self, word: str) -> None:
        self.screen.take_scan(self.shop.shelf.search("CKL", word)[0].code)


@pytest.fixture
def coded(shop: Shop) -> Shop:
    """A shop whose supervisor has stored and tried the code of Cikolelet."""
    dedi = shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    shop.qris.set_code("CKL", merchant_code(shop.centres.get("CKL")), dedi, "CKL-1")
    shop.qris.record_test("CKL", "0417", dedi, "CKL-1")
    shop.qris.allow_amount("CKL", True, dedi, "CKL-1")
    return shop


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, coded: Shop, shift: Shift) -> Desk:
    """A buyer wants to pay."""
    return Desk(qtbot, coded, shift, request.param)


# --- QRIS ---


def test_the_code_carries_the_amount_and_a_person_confirms_it(desk: Desk) -> None:
    desk.press("Q")
    card = desk.screen.qris.card.code
    assert card is not None
    assert parse(card.payload).value("54") == str(desk.total.amount)
    assert card.merchant_name == "OLEH-OLEH CIKOLELET"
    assert desk.screen.qris.waiting.title.text() == "Menunggu pembayaran · 00.00"
    assert desk.big == "UANG SUDAH MASUK"
    assert desk.to_buyer[-1] == card
    assert_fits(desk.stage.shell)
    desk.press("4", "4", "1", "7", "Enter", "Enter")
    (sale,) = desk.paid
    (payment,) = sale.payments
    assert (payment.method, payment.amount) == (PaymentMethod.QRIS, desk.total)
    assert (payment.reference, payment.confirmed_by) == ("4417", "Siti")
    assert desk.shop.sales.get(sale.number).payments == sale.payments
    assert desk.to_buyer[-1] is None
    assert desk.shop.ledger.balance("CKL", "qris") == desk.total
    assert desk.shop.audit.verify() == []


def test_enter_is_not_heard_at_once_but_a_tap_is(desk: Desk) -> None:
    desk.screen.qris.code.guard.setInterval(3_000)
    desk.press("Q", "Enter", "Enter", "F12")
    assert desk.paid == []
    assert "3 detik" in desk.screen.qris.why.text()
    assert_fits(desk.stage.shell)
    desk.screen.finish.click()
    assert len(desk.paid) == 1


def test_no_time_confirms_money(desk: Desk) -> None:
    desk.press("Q")
    for _second in range(200):
        desk.screen.qris.code._on_second()
    assert desk.screen.qris.waiting.title.text() == "Menunggu pembayaran · 03.20"
    assert desk.paid == []


def test_one_key_shows_the_untouched_code_and_enter_waits_again(desk: Desk) -> None:
    desk.press("Q")
    stored = desk.shop.qris.of("CKL")
    assert stored is not None
    desk.screen.qris.code.guard.setInterval(3_000)
    desk.press("U")
    card = desk.screen.qris.card.code
    assert card is not None
    assert card.payload == stored.payload
    assert "mengetik jumlahnya" in desk.screen.qris.card.accessibleName()
    assert desk.to_buyer[-1] == card
    assert_fits(desk.stage.shell)
    desk.press("Enter")
    assert desk.paid == []
    desk.press("U")
    assert desk.screen.qris.card.code is not None
    assert desk.screen.qris.card.code.with_amount


def test_half_the_digits_of_a_reference_are_asked_for(desk: Desk) -> None:
    desk.press("Q", "4", "1", "Enter")
    assert desk.paid == []
    assert desk.screen.qris.reference.wrong.text() == "Isi 4 angka, atau kosongkan."
    assert_fits(desk.stage.shell)
    desk.press("Back", "Back", "Enter")
    assert [sale.payments[0].reference for sale in desk.paid] == [""]


def test_a_label_beside_a_shown_code_is_refused(desk: Desk) -> None:
    desk.press("Q")
    desk.scan("anglo")
    assert desk.grown == []
    assert "Selesaikan atau batalkan pembayaran dulu." in desk.told
    assert_fits(desk.stage.shell)
    desk.press("Esc")
    assert desk.backs == 1
    assert desk.to_buyer[-1] is None


def test_f8_prints_the_code(desk: Desk) -> None:
    desk.press("Q", "F8")
    (job,) = desk.shop.printing.waiting("CKL-1")
    assert job.kind is PaperKind.QRIS_SLIP
    assert "dikirim ke printer" in desk.told
    assert_fits(desk.stage.shell)


def test_a_tap_shows_the_code_to_the_buyer_again(desk: Desk) -> None:
    desk.press("Q")
    shown = len(desk.to_buyer)
    desk.screen.qris.to_buyer.click()
    assert desk.to_buyer[shown:] == [desk.screen.qris.card.code]


def test_a_centre_without_a_code_says_so_and_cash_still_works(qtbot: QtBot, shop: Shop, shift: Shift) -> None:
    for size in SIZES:
        desk = Desk(qtbot, shop, shift, size)
        desk.press("Q", "Enter")
        assert desk.screen.qris.missing.title.text() == "Kode QRIS pusat ini belum disimpan."
        assert not desk.screen.finish.isEnabled()
        assert desk.paid == []
        assert_fits(desk.stage.shell)
        desk.press("T", "Enter")
        assert len(desk.paid) == 1


def test_more_than_qris_takes_is_told_with_what_to_do(desk: Desk) -> None:
    dear = desk.basket.add(
        replace(desk.basket.lines[0].item, sku="GENTONG-RAKSASA", price=Rupiah(12_000_000))
    )
    desk.begin(dear)
    desk.press("Q")
    assert desk.screen.qris.missing.title.text() == "QRIS hanya sampai Rp10.000.000 sekali bayar."
    assert_fits(desk.stage.shell)


# --- transfer and card ---


@pytest.mark.parametrize(
    ("letter", "method", "account"),
    [("R", PaymentMethod.TRANSFER, "bank"), ("K", PaymentMethod.CARD, "card")],
)
def test_a_reference_is_asked_for(desk: Desk, letter: str, method: PaymentMethod, account: str) -> None:
    desk.press(letter)
    assert_fits(desk.stage.shell)
    desk.press("Enter", "B", "1", "2", "Enter")
    panel = desk.screen.transfer if method is PaymentMethod.TRANSFER else desk.screen.card
    assert panel.reference.wrong.text() == "Isi nomor referensi, paling sedikit 4 huruf atau angka."
    assert_fits(desk.stage.shell)
    assert desk.paid == []
    desk.scan("anglo")
    assert desk.grown == []
    desk.press("3", "4")
    desk.press("Enter", "Enter")
    (sale,) = desk.paid
    assert [(p.method, p.reference, p.amount) for p in sale.payments] == [(method, "b1234", desk.total)]
    assert desk.shop.ledger.balance("CKL", account) == desk.total


# --- in parts ---


def test_cash_and_qris_together(desk: Desk) -> None:
    desk.press("B")
    assert_fits(desk.stage.shell)
    desk.type(Rupiah(50_000))
    desk.press("T")
    assert desk.screen.split.table.badges[0].text() == "Diterima"
    assert desk.screen.split.left.text() != "Rp0"
    assert_fits(desk.stage.shell)
    desk.press("Q")
    assert desk.big == "QRIS SUDAH MASUK"
    assert desk.screen.split.table.badges[1].text() == "Menunggu dipindai"
    assert desk.screen.split.card.code is not None
    assert desk.screen.split.card.code.amount == desk.total - Rupiah(50_000)
    assert_fits(desk.stage.shell)
    desk.press("7", "7", "0", "1", "Enter", "Enter")
    (sale,) = desk.paid
    assert [(p.method, p.amount, p.reference) for p in sale.payments] == [
        (PaymentMethod.CASH, Rupiah(50_000), ""),
        (PaymentMethod.QRIS, desk.total - Rupiah(50_000), "7701"),
    ]
    assert desk.shop.audit.verify() == []


def test_cash_last_gives_change_and_tells_the_rounding(desk: Desk) -> None:
    desk.begin(replace(desk.basket, discount=Discount(Rupiah(65), reason="Pembulatan harga")))
    desk.press("B")
    desk.type(Rupiah(30_000))
    desk.press("K")
    assert desk.big == "KARTU DITERIMA"
    desk.press("Enter")
    assert "paling sedikit 4" in desk.screen.split.reference.wrong.text()
    assert_fits(desk.stage.shell)
    desk.press("A", "P", "0", "1", "Enter")
    assert desk.paid == []
    desk.type(Rupiah(200_000))
    desk.press("T")
    rounding = -((desk.total.amount - 30_000) % 100)
    assert rounding < 0
    assert desk.screen.split.rounded.text() == f"Pembulatan -Rp{-rounding} sudah dihitung"
    assert desk.screen.split.left_name.text() == "Kembalian"
    assert_fits(desk.stage.shell)
    desk.press("Enter", "Enter")
    (sale,) = desk.paid
    assert sale.rounding == Rupiah(rounding)
    assert sale.change == Rupiah(200_000) - (desk.total + sale.rounding - Rupiah(30_000))
    assert desk.shop.audit.verify() == []


def test_three_friends_pay_alike(desk: Desk) -> None:
    desk.press("B")
    desk.screen.split.people[1].click()
    assert desk.screen.split.people[1].isChecked()
    desk.press("T", "Q", "Enter", "T", "Enter")
    (sale,) = desk.paid
    amounts = [payment.amount.amount for payment in sale.payments]
    assert max(amounts) - min(amounts) <= 100
    assert sale.paid == desk.total + sale.rounding


def test_a_tender_below_the_due_says_why_nothing_happens(desk: Desk) -> None:
    desk.press("B")
    desk.type(Rupiah(10_000))
    desk.press("T", "Enter", "F12")
    assert desk.paid == []
    assert not desk.screen.finish.isEnabled()
    left = desk.screen.split.left.text()
    assert desk.screen.split.why.text().startswith(f"Sisa {left}. Pilih cara bayar")


def test_a_part_that_cannot_be_is_told_and_nothing_is_lost(desk: Desk) -> None:
    desk.press("B")
    desk.type(Rupiah(10_050))
    desk.press("T")
    assert "Bagian tunai harus kelipatan Rp100." in desk.told
    assert_fits(desk.stage.shell)
    assert desk.screen.split.amount.amount() == Rupiah(10_050)
    desk.press("Q")
    assert desk.told == ""
    desk.press("T")
    assert "masih menunggu" in desk.told
    assert len(desk.screen.split.state.parts) == 1
    desk.screen.tabs.tabs["T"].click()
    assert desk.screen.tabs.tabs["B"].isChecked()
    assert "Selesaikan atau batalkan pembayaran dulu." in desk.told


def test_money_that_was_taken_is_given_back_before_anybody_leaves(desk: Desk) -> None:
    desk.press("B")
    desk.type(Rupiah(20_000))
    desk.press("T")
    desk.scan("anglo")
    assert desk.grown == []
    assert "Selesaikan atau batalkan pembayaran dulu." in desk.told
    desk.press("Esc")
    assert desk.backs == 0
    assert "Rp20.000 sudah diterima" in desk.sheet.text.text()
    assert_fits(desk.stage.shell)
    desk.press("Esc")
    assert desk.backs == 0
    assert desk.screen.holds_money
    desk.press("Esc")
    danger = [
        button for button in desk.sheet.findChildren(type(desk.screen.finish)) if button.kind == "danger"
    ]
    danger[0].click()
    assert desk.backs == 1
    assert not desk.screen.holds_money
    assert desk.paid == []


def test_a_part_is_taken_out_again(desk: Desk) -> None:
    desk.press("B", "Q")
    desk.screen.split.table.removes[0].click()
    assert desk.screen.split.state.parts == ()
    assert desk.to_buyer[-1] is None
    desk.type(Rupiah(20_000))
    desk.press("T")
    desk.screen.split.table.removes[0].click()
    assert "Kembalikan dulu ke pembeli" in desk.sheet.text.text()
    desk.press("Enter")
    assert desk.screen.split.state.taken == Rupiah(20_000)
    assert desk.paid == []


def test_b_twice_goes_back_to_cash_where_nothing_was_begun(desk: Desk) -> None:
    desk.press("B", "B")
    assert desk.screen.tabs.tabs["T"].isChecked()
    desk.press("Enter")
    assert len(desk.paid) == 1


# --- what was paid before, and what goes wrong ---


@pytest.mark.parametrize("letter", ["T", "Q"])
def test_a_deposit_is_taken_off(desk: Desk, letter: str) -> None:
    desk.begin(replace(desk.basket, deposit=Deposit("PS-CKL-0001", Rupiah(25_000))))
    assert "Uang muka Rp25.000 sudah dibayar" in desk.screen.rounding.text()
    assert_fits(desk.stage.shell)
    desk.press(letter)
    assert_fits(desk.stage.shell)
    desk.press("Enter")
    (sale,) = desk.paid
    assert sale.payments[0].method is PaymentMethod.DEPOSIT
    assert sale.payments[0].reference == "PS-CKL-0001"
    assert sale.payments[1].amount == desk.total + sale.rounding - Rupiah(25_000)


def test_a_sale_that_is_not_kept_leaves_the_parts_as_they_were(desk: Desk) -> None:
    desk.press("B")
    desk.type(Rupiah(20_000))
    desk.press("T", "Q")
    expected = desk.shop.shifts.sums(desk.shift).expected
    desk.shop.shifts.close(desk.shift.id, Count(tuple(in_notes(expected))), "")
    desk.press("Enter")
    assert desk.paid == []
    assert "Sif sudah ditutup. Penjualan BELUM tersimpan." in desk.told
    assert desk.screen.holds_money
    assert desk.screen.split.state.is_complete
    assert_fits(desk.stage.shell)


def test_a_doubled_enter_while_it_is_kept_sells_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[object] = []
    monkeypatch.setattr(desk.screen, "_tasks", _Slow(waiting))
    desk.screen.qris.code._tasks = InlineTasks()
    desk.press("Q", "Enter", "Enter", "F12")
    desk.screen.finish.click()
    desk.press("T", "Esc")
    assert len(waiting) == 1
    assert desk.backs == 0
    assert desk.big == "UANG SUDAH MASUK"
    assert not desk.screen.finish.isEnabled()


class _Slow(InlineTasks):
    """A disk that has not answered yet."""

    def __init__(self, waiting: list[object]) -> None:
        self._waiting = waiting

    def run(self, owner, job, done, failed, *, lane="data"):  # type: ignore[no-untyped-def]
        self._waiting.append(job)
