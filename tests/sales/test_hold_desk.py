"""Holding at *Kasir*: two keys or two taps, everything can be undone, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.core.changes import Topic
from pos.sales.domain import Basket
from pos.sales.screens.hold_desk import HoldDesk
from pos.sales.screens.hold_sheet import HoldSheet
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from pos.ui.dialogs import Sheet, top_sheet
from tests.goods import demo_rows, written
from tests.sales.test_sale_screen import Counter
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES


class HoldingCounter(Counter):
    """*Kasir* with the desk that holds."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        super().__init__(qtbot, shop, shift, size)
        self.desk = HoldDesk(self.screen, shop.holding, self.tasks, shop.centres.get("CKL"), shop.clock)
        self.screen.add_desk(self.desk)
        self.offers: list[tuple[str, object]] = []
        self.screen.undo_offered.connect(self.offers.append)
        shop.db.on_change(self.screen.changed)
        self.stage.settle()

    @property
    def sheet(self) -> Sheet | None:
        return top_sheet(self.stage.shell)

    @property
    def labels(self) -> list[str]:
        return [one.label for one in self.shop.holding.held("CKL")]

    def lay_aside(self, word: str, label: str) -> None:
        self.scan(word)
        self.stage.press("F5")
        assert isinstance(self.sheet, HoldSheet)
        QTest.keyClicks(self.sheet.field.edit, label)
        self.stage.press("Enter")


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def counter(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, shift: Shift) -> HoldingCounter:
    """An empty counter in an open shift."""
    return HoldingCounter(qtbot, shop, shift, request.param)


@pytest.fixture
def piece(shop: Shop, tmp_path: Path) -> ShelfItem:
    """A carved jar that there is only one of, at Cikolelet."""
    row = next(row for row in demo_rows("products.csv") if row["sku"] == "P02-GE002")
    row |= {"sku": "P02-GE900", "stock_CKL": "1", "stock_PDR": "0"}
    shop.goods.import_products(written(tmp_path / "jar.csv", [row]))
    return shop.shelf.search("CKL", "gentong ukir")[0]


def test_hold_is_f5_enter_and_resume_is_f6_enter(counter: HoldingCounter) -> None:
    name = counter.scan("kendi")
    counter.stage.press("F5")
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    assert counter.names == []
    assert counter.labels == ["Transaksi 09.00"]
    assert counter.desk.list_button.count == "1"
    assert counter.screen.scan.hasFocus()
    counter.stage.press("F6")
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    assert counter.names == [name]
    assert counter.labels == []
    assert counter.desk.list_button.count == ""
    assert counter.screen.scan.hasFocus()


def test_two_taps_hold_and_two_taps_resume(counter: HoldingCounter) -> None:
    name = counter.scan("kendi")
    counter.desk.hold_button.click()
    assert isinstance(counter.sheet, HoldSheet)
    counter.sheet.hold.click()
    assert counter.labels == ["Transaksi 09.00"]
    counter.desk.list_button.click()
    sheet = counter.desk.board.sheet
    assert sheet is not None
    sheet.rows[0].button.click()
    assert counter.names == [name]


def test_a_label_by_a_chip_or_typed(counter: HoldingCounter) -> None:
    counter.scan("kendi")
    counter.stage.press("F5")
    assert isinstance(counter.sheet, HoldSheet)
    counter.sheet.chips[2].click()
    counter.stage.press("Enter")
    counter.lay_aside("cobek", "Ibu topi kuning")
    assert counter.labels == ["Ibu topi kuning", "Ambil uang"]


def test_esc_leaves_the_basket_and_nothing_is_held(counter: HoldingCounter) -> None:
    name = counter.scan("kendi")
    counter.stage.press("F5", "Esc")
    assert counter.names == [name]
    assert counter.labels == []


def test_an_empty_counter_has_nothing_to_hold(counter: HoldingCounter) -> None:
    assert not counter.desk.hold_button.isEnabled()
    counter.stage.press("F5")
    assert counter.sheet is None
    assert "Keranjang masih kosong" in counter.told


def test_a_digit_resumes_that_one_and_arrows_choose(counter: HoldingCounter) -> None:
    for word, label in (("kendi", "satu"), ("cobek", "dua"), ("celengan", "tiga")):
        counter.lay_aside(word, label)
    counter.stage.press("F6")
    assert_fits(counter.stage.shell)
    counter.stage.press("3")
    assert counter.labels == ["tiga", "dua"]
    counter.stage.press("F6", "Down", "Enter")
    assert set(counter.labels) == {"tiga", "Transaksi 09.00"}
    assert [name.split()[0] for name in counter.names] == ["Cobek"]


def test_resuming_over_a_basket_lays_that_one_aside(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    other = counter.scan("cobek")
    counter.stage.press("F6", "Enter")
    assert counter.labels == ["Transaksi 09.00"]
    assert counter.shop.holding.held("CKL")[0].basket.lines[0].item.name == other
    assert "Keranjang tadi ditahan: Transaksi 09.00" in counter.offers[-1][0]


def test_ctrl_z_takes_back_a_hold_and_then_what_was_before_it(counter: HoldingCounter) -> None:
    names = [counter.scan("kendi"), counter.scan("cobek")]
    counter.stage.press("F5", "Enter")
    assert counter.offers[-1][0] == "Ditahan: Transaksi 09.00"
    counter.stage.press("Ctrl+Z")
    assert counter.names == names
    assert counter.labels == []
    counter.stage.press("Ctrl+Z")
    assert counter.names == names[:1]


def test_ctrl_z_takes_back_a_resume(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    other = counter.scan("cobek")
    counter.stage.press("F6", "Enter", "Ctrl+Z")
    assert counter.names == [other]
    assert counter.labels == ["Ibu topi kuning"]


def test_undo_never_brings_a_held_basket_to_the_counter_twice(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    name = counter.scan("cobek")
    counter.stage.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert counter.names == []
    assert counter.labels == ["Ibu topi kuning"]
    assert name not in counter.names


def test_undo_never_brings_a_paid_basket_back(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    counter.stage.press("F6", "Enter", "F9")
    assert len(counter.paid) == 1
    counter.stage.press("Ctrl+Z", "Ctrl+Z")
    assert counter.names == []
    assert counter.labels == []


def test_a_scanned_piece_of_a_held_basket_offers_to_go_on_with_it(
    counter: HoldingCounter, piece: ShelfItem
) -> None:
    counter.screen.take_scan(piece.code)
    counter.stage.press("F5", "Enter")
    counter.screen.take_scan(piece.code)
    counter.stage.settle()
    said = f"{piece.name} ada di transaksi yang ditahan (Transaksi 09.00)."
    assert counter.told == f"{said} Lanjutkan yang itu, atau lepaskan dulu."
    assert counter.names == []
    assert_fits(counter.stage.shell)
    (button,) = counter.screen.notice.buttons.values()
    button.click()
    assert counter.names == [piece.name]
    assert counter.labels == []


def test_a_tapped_tile_of_a_promised_piece_is_told_too(counter: HoldingCounter, piece: ShelfItem) -> None:
    counter.screen.take_scan(piece.code)
    counter.stage.press("F5", "Enter")
    counter.type("gentong ukir")
    counter.stage.press("Enter")
    assert "ada di transaksi yang ditahan" in counter.told
    assert counter.names == []


def test_dropping_asks_and_enter_does_not_answer(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    counter.stage.press("F6")
    sheet = counter.desk.board.sheet
    assert sheet is not None
    sheet.drop.click()
    counter.stage.settle()
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    assert counter.labels == ["Ibu topi kuning"]
    sheet.drop.click()
    question = counter.desk.board.question
    assert question is not None
    question.accept()
    counter.stage.settle()
    assert counter.labels == []
    assert "Ibu topi kuning dibatalkan" in sheet.notice.title.text()
    assert_fits(counter.stage.shell)


def test_kept_for_tomorrow_and_its_slip(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    counter.stage.press("F6")
    sheet = counter.desk.board.sheet
    assert sheet is not None
    sheet.slip.click()
    assert "Slip menuju printer" in sheet.notice.title.text()
    assert_fits(counter.stage.shell)
    sheet.keep.click()
    assert "Ibu topi kuning disimpan sampai Rab, 25 Nov 2026" in sheet.notice.title.text()
    assert_fits(counter.stage.shell)
    counter.shop.shifts.refuse_held(counter.shift)


def test_somebody_else_was_quicker(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "Ibu topi kuning")
    counter.stage.press("F6")
    (held,) = counter.shop.holding.held("CKL")
    counter.shop.holding.resume(held.id, counter.shift)
    counter.stage.press("Enter")
    assert "sudah tidak ditahan" in counter.told
    assert counter.names == []
    assert not counter.screen.is_committing


def test_what_is_scanned_while_it_is_laid_aside_does_not_join_it(counter: HoldingCounter) -> None:
    counter.scan("kendi")
    counter.stage.press("F5")
    counter.tasks.late = True
    counter.stage.press("Enter")
    assert counter.screen.is_committing
    counter.stage.press("F9", "F5")
    counter.tasks.deliver()
    assert counter.paid == []
    assert counter.names == []
    assert [one.pieces for one in counter.shop.holding.held("CKL")] == [1]


def test_a_page_that_takes_the_counters_place_lays_the_basket_aside(counter: HoldingCounter) -> None:
    came: list[Basket] = []

    def come() -> None:
        came.append(counter.screen.basket)

    counter.desk.hold_quietly(counter.screen.state, counter.shift, come)
    counter.scan("kendi")
    counter.desk.hold_quietly(counter.screen.state, counter.shift, come)
    assert [basket.lines for basket in came] == [(), ()]
    assert counter.labels == ["Transaksi 09.00"]


def test_the_number_on_the_button_follows_another_till(counter: HoldingCounter) -> None:
    counter.lay_aside("kendi", "satu")
    (held,) = counter.shop.holding.held("CKL")
    counter.shop.holding.drop(held.id, "CKL-2", "Dedi")
    counter.screen.changed(frozenset({Topic.HELD}))
    assert counter.desk.list_button.count == ""


def test_many_held_baskets_scroll_and_the_ninth_has_a_key(counter: HoldingCounter) -> None:
    for number in range(11):
        counter.lay_aside("kendi", f"Rombongan bus nomor {number} dari Tangerang Selatan"[:40])
    counter.stage.press("F6")
    assert_fits(counter.stage.shell)
    sheet = counter.desk.board.sheet
    assert sheet is not None
    for _ in range(10):
        QTest.keyClick(sheet, Qt.Key.Key_Down)
    assert sheet.chosen == counter.shop.holding.held("CKL")[10]
    counter.stage.press("9")
    assert len(counter.labels) == 10
