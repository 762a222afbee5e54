"""*Bayar* and *Selesai*: the big button says what Enter does; the change is in figures and in notes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.sales.domain import Basket, Sale
from pos.sales.screens.done_screen import DoneScreen
from pos.sales.screens.payment_screen import PaymentScreen
from pos.shop import Shop
from pos.till.domain import Shift
from pos.ui.tasks import InlineTasks
from tests.goods import MORNING
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look


class Desk:
    """*Bayar* with three things on the counter."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.shop, self.shift, self.size = shop, shift, size
        self.qtbot = qtbot
        self.screen = PaymentScreen(shop.sales, shop.shelf, shop.qris, InlineTasks(), shop.centres.get("CKL"))
        self.stage = Stage(qtbot, FixedClock(MORNING), self.screen, size, "kasir")
        self.paid: list[Sale] = []
        self.grown: list[Basket] = []
        self.backs: list[bool] = []
        self.screen.paid.connect(self.paid.append)
        self.screen.grown.connect(self.grown.append)
        self.screen.back.connect(self._on_back)
        basket = Basket()
        for word in ("kendi", "celengan", "cobek"):
            basket = basket.add(shop.shelf.search("CKL", word)[0])
        self.basket = basket
        self.screen.begin(shift, basket)
        self.stage.settle()

    def _on_back(self) -> None:
        self.backs.append(True)

    @property
    def due(self) -> Rupiah:
        return Rupiah(int(self.screen.due.text().removeprefix("Rp").replace(".", "")))

    @property
    def button(self) -> str:
        return self.screen.finish.text()

    @property
    def told(self) -> str:
        notice = self.screen.panel.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, shift: Shift) -> Desk:
    """A buyer wants to pay."""
    return Desk(qtbot, shop, shift, request.param)


def test_the_big_button_always_says_what_enter_does(desk: Desk) -> None:
    assert desk.button == "UANG PAS"
    assert_fits(desk.stage.shell)
    desk.stage.press("5")
    assert desk.button == "SELESAI"
    assert not desk.screen.finish.isEnabled()
    assert "Kurang" in desk.screen.cash.why.text()
    assert desk.screen.cash.change_name.text() == "Masih kurang"
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert desk.paid == []
    desk.stage.press("0", "0", ".")
    assert desk.screen.finish.isEnabled()
    assert desk.screen.cash.change.text() == f"Rp{500_000 - desk.due.amount:,}".replace(",", ".")
    desk.stage.press("Enter", "Enter")
    assert [sale.tendered for sale in desk.paid] == [Rupiah(500_000)]


def test_a_likely_amount_and_the_big_button_are_two_taps(desk: Desk) -> None:
    desk.screen.cash.smart[1].click()
    assert desk.screen.cash.smart[1].isChecked()
    desk.screen.finish.click()
    (sale,) = desk.paid
    assert sale.tendered.amount == int(desk.screen.cash.smart[1].property("amount"))
    assert sale.change == sale.tendered - desk.due


def test_notes_add_up_are_counted_and_a_typed_amount_takes_their_place(desk: Desk) -> None:
    for note in (0, 0, 1):
        desk.screen.cash.notes[note].click()
    assert desk.screen.cash.field.amount() == Rupiah(250_000)
    assert [button.count for button in desk.screen.cash.notes[:3]] == ["2×", "1×", ""]
    assert desk.screen.cash.notes[0].isChecked()
    assert_fits(desk.stage.shell)
    desk.stage.press("Back", "Back", "Back", "Back", "Back", "Back")
    assert desk.button == "UANG PAS"
    assert not desk.screen.cash.notes[0].isChecked()
    desk.screen.cash.numpad.pressed.emit("7")
    desk.screen.cash.numpad.pressed.emit("000")
    assert desk.screen.cash.field.amount() == Rupiah(7_000)


def test_a_label_before_any_money_joins_the_basket(desk: Desk) -> None:
    before, item = desk.due, desk.shop.shelf.search("CKL", "anglo")[0]
    desk.screen.take_scan(item.code)
    assert [len(basket.lines) for basket in desk.grown] == [4]
    assert desk.due.amount > before.amount
    assert desk.told.startswith(f"{item.name} ditambahkan.")
    assert desk.screen.due.property("tone") == "accent"
    desk.qtbot.waitUntil(lambda: desk.screen.due.property("tone") == "", timeout=2_000)
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert desk.paid[0].pieces == 4


def test_a_label_beside_money_on_the_counter_is_refused(desk: Desk) -> None:
    desk.screen.cash.notes[0].click()
    desk.screen.take_scan(desk.shop.shelf.search("CKL", "anglo")[0].code)
    assert desk.grown == []
    assert "tidak ditambahkan. Selesaikan atau batalkan pembayaran dulu." in desk.told


def test_what_is_no_label_changes_nothing_here_either(desk: Desk) -> None:
    desk.screen.take_scan("ZZZZ99999")
    assert "Kode ZZZZ99999 tidak dikenal." in desk.told
    assert desk.grown == []


def test_escape_keeps_everything(desk: Desk) -> None:
    desk.stage.press("5", "0", "Esc")
    assert desk.backs == [True]
    assert desk.paid == []


def _narrow() -> int:
    return 58


def test_the_change_is_shown_with_its_notes_and_the_receipt_beside_it(desk: Desk) -> None:
    desk.stage.press("5", "0", "0", ".", "Enter")
    (sale,) = desk.paid
    screen = DoneScreen(desk.shop.sales, desk.shop.printing, InlineTasks(), _narrow)
    stage = Stage(desk.qtbot, FixedClock(MORNING), screen, desk.size, "kasir")
    screen.begin(sale)
    stage.settle()
    assert f"Rp{sale.change.amount:,}".replace(",", ".") in screen.change.accessibleName()
    assert screen.fragile.title.text() == "3 barang pecah belah"
    assert_fits(stage.shell)
    assert _is_green(screen.change.grab().toImage())
    stage.press("F8")
    assert "Salinan ke-1" in screen.paper.title.text() or "menunggu" in screen.state.text()
    assert len(desk.shop.printing.of_number(sale.number)) >= 2
    with desk.qtbot.waitSignal(screen.finished, timeout=1_000):
        stage.press("Enter")


def _is_green(picture: QImage) -> bool:
    colour = picture.pixelColor(picture.width() - 20, picture.height() // 2)
    return colour.green() > colour.red() and colour.green() > colour.blue()
