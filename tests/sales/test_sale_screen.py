"""*Kasir*: what is found is what is added, what goes wrong is told in the page, and the cart stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.sales.domain import Basket, Sale
from pos.sales.screens.sale_screen import SaleScreen
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from pos.ui.tasks import DATA, InlineTasks
from tests.goods import MORNING, demo_rows, written
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look


class LateTasks(InlineTasks):
    """Answers come when `deliver()` says so: fingers are faster than the disk."""

    def __init__(self) -> None:
        self.late = False
        self._waiting: list[Callable[[], None]] = []

    def run(
        self,
        owner: QObject,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[PosError], None],
        *,
        lane: str = DATA,
    ) -> None:
        """Run now, or keep for later."""

        def go() -> None:
            InlineTasks.run(self, owner, job, done, failed, lane=lane)

        if self.late:
            self._waiting.append(go)
        else:
            go()

    def deliver(self) -> None:
        """Everything that waits, in order."""
        self.late = False
        waiting, self._waiting = self._waiting, []
        for go in waiting:
            go()


class Counter:
    """*Kasir* on a stage, and what it asked for."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.shop, self.shift = shop, shift
        self.tasks = LateTasks()
        self.screen = SaleScreen(shop.shelf, shop.sales, self.tasks, "CKL")
        self.stage = Stage(qtbot, FixedClock(MORNING), self.screen, size, "kasir")
        self.asked: list[Basket] = []
        self.paid: list[Sale] = []
        self.screen.pay_asked.connect(self.asked.append)
        self.screen.paid.connect(self.paid.append)
        self.screen.begin(shift, shop.catalogue.categories())
        self.screen.entered()
        self.stage.settle()

    def type(self, text: str) -> None:
        """Letters into the scan field."""
        QTest.keyClicks(self.screen.scan, text)
        self.stage.settle()

    def scan(self, word: str, which: int = 0) -> str:
        """The label of a thing; returns its name."""
        item = self.shop.shelf.search("CKL", word)[which]
        self.screen.take_scan(item.code)
        self.stage.settle()
        return item.name

    @property
    def names(self) -> list[str]:
        return [line.item.name for line in self.screen.basket.lines]

    @property
    def told(self) -> str:
        notice = self.screen.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def counter(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, shift: Shift) -> Counter:
    """An empty counter in an open shift."""
    return Counter(qtbot, shop, shift, request.param)


@pytest.fixture
def piece(shop: Shop, tmp_path: Path) -> ShelfItem:
    """A carved jar that there is only one of, at Cikolelet."""
    row = next(row for row in demo_rows("products.csv") if row["sku"] == "P02-GE002")
    row |= {"sku": "P02-GE900", "stock_CKL": "1", "stock_PDR": "0"}
    shop.goods.import_products(written(tmp_path / "jar.csv", [row]))
    return shop.shelf.search("CKL", "gentong ukir")[0]


def test_letters_show_rows_and_enter_adds_the_marked_one(counter: Counter) -> None:
    counter.type("kendi")
    results = counter.screen.shelf.results
    assert results.isVisible()
    assert_fits(counter.stage.shell)
    second = results.results.items[1]
    counter.stage.press("Down", "Enter")
    assert counter.names == [second.name]
    assert counter.screen.scan.text() == ""
    assert counter.screen.grid.isVisible()


def test_a_tile_is_added_by_a_tap_and_the_field_keeps_the_keyboard(counter: Counter) -> None:
    grid = counter.screen.grid
    place = grid.visualRect(grid.tiles.index(0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert counter.names == [grid.tiles.items[0].name]
    assert counter.screen.scan.hasFocus()


def test_enter_before_the_answer_adds_what_was_typed_and_nothing_older(counter: Counter) -> None:
    counter.type("ken")
    counter.tasks.late = True
    counter.type("di air besar")
    counter.stage.press("Enter")
    assert counter.names == []
    counter.tasks.deliver()
    assert counter.names == ["Kendi Air besar"]


def test_a_name_that_matches_stands_before_a_maker_that_does(counter: Counter) -> None:
    counter.type("gen")
    names = [item.name for item in counter.screen.shelf.results.results.items if item.left > 0]
    assert names[0].lower().startswith("gen")


def test_a_name_that_nobody_has_says_so_and_enter_does_nothing(counter: Counter) -> None:
    counter.type("zzzqzzzq")
    assert "Tidak ada hasil" in counter.screen.shelf.found.text()
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    assert counter.names == []
    assert counter.asked == []


def test_a_code_typed_by_hand_is_as_good_as_a_scan(counter: Counter) -> None:
    item = counter.shop.shelf.search("CKL", "cobek")[0]
    counter.type(item.code.lower())
    counter.stage.press("Enter")
    assert counter.names == [item.name]


def test_the_code_of_a_sold_piece_says_when_it_went_and_on_which_receipt(
    counter: Counter, piece: ShelfItem
) -> None:
    counter.screen.take_scan(piece.code)
    counter.stage.press("F9")
    (sale,) = counter.paid
    counter.type(piece.code)
    counter.stage.press("Enter")
    assert f"{piece.name} sudah terjual 09.00" in counter.told
    assert sale.number in counter.told
    assert counter.names == []
    assert_fits(counter.stage.shell)


def test_the_same_piece_twice_is_one_line_and_the_same_product_twice_is_two(
    counter: Counter, piece: ShelfItem
) -> None:
    counter.screen.take_scan(piece.code)
    counter.screen.take_scan(piece.code)
    assert counter.names == [piece.name]
    assert "sudah di keranjang" in counter.told
    counter.scan("kendi")
    counter.scan("kendi")
    assert [line.quantity for line in counter.screen.basket.lines] == [1, 2]
    assert counter.told == ""


def test_more_than_the_count_says_is_allowed_and_told(counter: Counter) -> None:
    item = next(item for item in counter.shop.shelf.search("CKL", "gentong") if item.left == 0)
    counter.screen.take_scan(item.code)
    assert counter.names == [item.name]
    assert "menurut catatan sisa 0" in counter.told
    assert_fits(counter.stage.shell)


def test_what_was_unknown_is_forgotten_when_a_name_is_typed(counter: Counter) -> None:
    counter.screen.take_scan("ZZZZ99999")
    assert "tidak dikenal" in counter.told
    counter.screen.notice.buttons["search"].click()
    assert counter.told == ""
    assert counter.screen.scan.hasFocus()


def test_a_quantity_by_its_sheet_and_by_its_buttons(counter: Counter) -> None:
    counter.scan("kendi")
    counter.stage.press("F3")
    counter.stage.press("1", "2", "Enter")
    assert counter.screen.basket.lines[0].quantity == 12
    controls = counter.screen.panel.cart.controls
    assert controls is not None
    controls.less.click()
    assert counter.screen.basket.lines[0].quantity == 11


def test_undo_is_offered_for_the_last_act_only(counter: Counter) -> None:
    offers: list[tuple[str, object]] = []
    counter.screen.undo_offered.connect(offers.append)
    name = counter.scan("kendi")
    counter.stage.press("F2")
    QTest.keyClick(counter.screen.scan, Qt.Key.Key_Delete)
    assert offers[-1][0] == f"{name} dihapus"
    counter.scan("cobek")
    assert offers[-1] == ("", None)
    counter.stage.press("Ctrl+Z", "Ctrl+Z")
    assert counter.names == [name]


def test_a_doubled_f9_sells_once_also_when_the_disk_is_slow(counter: Counter) -> None:
    counter.scan("kendi")
    counter.tasks.late = True
    counter.stage.press("F9", "F9", "F12", "Enter")
    counter.screen.entered()
    counter.stage.press("F9")
    assert not counter.screen.panel.pay.isEnabled()
    counter.tasks.deliver()
    assert len(counter.paid) == 1
    assert counter.asked == []
    assert len(counter.shop.sales.of_day("CKL", counter.shift.business_date)) == 1


def test_nothing_changes_in_a_cart_that_is_being_sold(counter: Counter) -> None:
    name = counter.scan("kendi")
    counter.tasks.late = True
    counter.stage.press("F9")
    QTest.keyClick(counter.screen.scan, Qt.Key.Key_Delete)
    counter.screen.panel.clear.click()
    assert counter.names == [name]
    counter.tasks.deliver()
    assert counter.paid[0].lines[0].name == name


def test_the_shelf_stands_bare_until_it_is_read(counter: Counter) -> None:
    counter.screen.grid.show_loading()
    tiles = counter.screen.grid.tiles
    assert tiles.rowCount(QModelIndex()) == 12
    counter.screen.grid.clicked.emit(tiles.index(0))
    assert counter.names == []
    assert_fits(counter.stage.shell)
    counter.screen.shelf.reload()
    assert tiles.items


def test_the_sum_on_the_screen_is_the_sum_of_the_sale(counter: Counter) -> None:
    counter.scan("kendi")
    counter.scan("cobek")
    shown = counter.screen.panel.total.text()
    counter.stage.press("F9")
    assert shown == f"Rp{counter.paid[0].total.amount:,}".replace(",", ".")
    assert counter.screen.panel.total.text() == "Rp0"
    assert counter.paid[0].change == Rupiah(0)
