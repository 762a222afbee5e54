"""The file of the counter's basket: always the newest, gone when paid, and what is offered at a start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.app.open_basket import LANE, BasketFile, read_open, write_open
from pos.core.clock import FixedClock
from pos.core.errors import FolderTrouble, PosError
from pos.core.ids import new_id
from pos.sales.counter import Counter
from pos.sales.domain import Basket
from pos.sales.keeping import OpenBasket
from pos.sales.screens.found_sheet import FoundSheet
from pos.shop import Shop
from pos.ui import theme
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import DATA, InlineTasks
from tests.printing.simulator import EscposSimulator
from tests.sales.things import a_thing
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


class SlowDisk(InlineTasks):
    """The basket's lane waits until `deliver()`; an answer comes before the next job of the lane."""

    def __init__(self) -> None:
        self.slow = False
        self.waiting: list[Callable[[], None]] = []
        self.writes = 0

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
            self.writes += 1
            InlineTasks.run(self, owner, job, done, failed, lane=lane)

        if self.slow and lane == LANE:
            self.waiting.append(go)
        else:
            go()

    def deliver(self) -> None:
        """All that waits, and what that brings."""
        while self.waiting:
            self.waiting.pop(0)()


class Kept:
    """A counter without a screen, and its file."""

    def __init__(self, shop: Shop) -> None:
        self.tasks = SlowDisk()
        self.path = shop.folder.open_basket
        self.told: list[str] = []
        self.found: list[OpenBasket] = []
        self.file = BasketFile(self.path, "CKL-1", shop.holding, self.tasks, shop.clock)
        self.file.told.connect(self.told.append)
        self.file.found.connect(self.found.append)
        self.file.set_person("Siti")

    def on_disk(self) -> Basket | None:
        opened = read_open(self.path)
        return None if opened is None else opened.basket


@pytest.fixture
def kept(qtbot: QtBot, shop: Shop) -> Iterator[Kept]:
    kept = Kept(shop)
    yield kept
    kept.file.deleteLater()


def baskets(count: int) -> list[Basket]:
    """One basket as it grows."""
    grown = [Basket(key=new_id())]
    for place in range(count):
        grown.append(grown[-1].add(a_thing(f"S{place}", 10_000 + place)))
    return grown[1:]


def test_of_many_changes_on_a_slow_disk_only_the_newest_is_written(kept: Kept) -> None:
    kept.file.look()
    kept.tasks.slow, kept.tasks.writes = True, 0
    grown = baskets(20)
    for basket in grown:
        kept.file.keep(Counter(basket))
    kept.tasks.deliver()
    assert kept.on_disk() == grown[-1]
    assert kept.tasks.writes == 2


def test_a_late_write_never_covers_the_next_buyers_basket(kept: Kept) -> None:
    kept.file.look()
    first, second = baskets(1)[0], baskets(1)[0]
    kept.tasks.slow = True
    kept.file.keep(Counter(first))
    kept.file.keep(Counter())
    kept.file.keep(Counter(second))
    kept.tasks.deliver()
    assert kept.on_disk() == second
    kept.file.keep(Counter(first))
    kept.file.keep(Counter())
    kept.tasks.deliver()
    assert not kept.path.exists()


def test_moving_through_the_lines_writes_nothing(kept: Kept) -> None:
    kept.file.look()
    (basket,) = baskets(1)
    kept.file.keep(Counter(basket))
    kept.tasks.writes = 0
    for chosen in (None, 0, None, 0):
        kept.file.keep(Counter(basket, chosen))
    assert kept.tasks.writes == 0


def test_nothing_covers_the_file_before_it_is_read(kept: Kept) -> None:
    left, other = baskets(1)[0], baskets(1)[0]
    clock = kept.file._clock
    write_open(kept.path, OpenBasket(left, clock.now(), "Siti", "CKL-1"))
    kept.file.keep(Counter())
    kept.file.keep(Counter(other))
    kept.file.leave()
    assert kept.on_disk() == left
    kept.file.look()
    assert [opened.basket for opened in kept.found] == [left]
    assert kept.on_disk() == left
    kept.file.answered()
    assert kept.on_disk() == other


@pytest.mark.logs("was not kept")
def test_a_disk_that_refuses_is_told_once_and_selling_goes_on(kept: Kept) -> None:
    kept.file.look()
    first, second = baskets(2)
    kept.path.mkdir()
    kept.file.keep(Counter(first))
    kept.file.keep(Counter(second))
    assert len(kept.told) == 1
    assert "belum terlindung dari mati listrik" in kept.told[0]
    kept.path.rmdir()
    kept.file.keep(Counter(first))
    assert kept.on_disk() == first


@pytest.mark.logs("was not read")
@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b'{"version":99,"kept":{}}', b"\0" * 4096], ids=repr
)
def test_a_file_that_cannot_be_read_is_put_aside_and_told(kept: Kept, content: bytes) -> None:
    kept.path.write_bytes(content)
    kept.file.look()
    assert kept.found == []
    (said,) = kept.told
    assert said.startswith("Satu keranjang tersimpan tidak dapat dibaca. Semua penjualan yang lunas aman.")
    assert kept.path.with_suffix(".unreadable").read_bytes() == content
    (basket,) = baskets(1)
    kept.file.keep(Counter(basket))
    assert kept.on_disk() == basket


def test_a_folder_that_cannot_be_written_is_a_trouble_of_the_house(tmp_path: Path) -> None:
    with pytest.raises(FolderTrouble):
        write_open(tmp_path / "nowhere" / "basket", None)


# --- what is offered -----------------------------------------------------------------------------------


def left_behind(till: Till) -> Basket:
    """Siti has two things on the counter, and the computer dies: its file stays as it is."""
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    for word in ("cobek", "kendi"):
        till.scan(till.code(word))
    return till.pages.sale.basket


@pytest.fixture
def again(qtbot: QtBot, till: Till, shop: Shop, printer: EscposSimulator) -> Iterator[tuple[Till, Basket]]:
    """The next start, and Siti has logged in."""
    basket = left_behind(till)
    size = (till.window.shell.width(), till.window.shell.height())
    till.window.scanner.remove()
    till.window.shell.hide()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    second = Till(qtbot, shop, printer, size)
    second.log_in(0, "1111")
    yield second, basket
    second.window.end()


def test_it_is_offered_with_the_last_receipt_and_enter_goes_on(again: tuple[Till, Basket]) -> None:
    till, basket = again
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, FoundSheet)
    assert sheet.text.text() == "Semua penjualan yang lunas aman. Satu keranjang belum dibayar ditemukan."
    assert_fits(till.window.shell)
    till.press("Enter")
    assert till.pages.sale.basket == basket
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0002")
    assert sale.id == basket.key
    assert not till.shop.folder.open_basket.exists()


def test_it_can_be_laid_aside_also_by_esc(again: tuple[Till, Basket]) -> None:
    till, basket = again
    till.press("Esc")
    assert till.pages.sale.basket.lines == ()
    assert [one.basket for one in till.shop.holding.held("CKL")] == [basket]
    assert not till.shop.folder.open_basket.exists()


def test_thrown_away_it_can_be_taken_back(again: tuple[Till, Basket]) -> None:
    till, basket = again
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, FoundSheet)
    sheet.drop.click()
    till.settle()
    assert till.pages.sale.basket.lines == ()
    assert not till.shop.folder.open_basket.exists()
    assert till.window.shell.toasts.button.isVisible()
    till.window.shell.press_key("Ctrl+Z")
    assert till.pages.sale.basket == basket
    assert read_open(till.shop.folder.open_basket).basket == basket  # type: ignore[union-attr]


def test_what_was_scanned_before_the_answer_is_laid_aside_and_not_lost(again: tuple[Till, Basket]) -> None:
    till, basket = again
    till.pages.sale.take_scan(till.code("celengan"))
    scanned = till.pages.sale.basket
    till.press("Enter")
    assert till.pages.sale.basket == basket
    assert [one.basket for one in till.shop.holding.held("CKL")] == [scanned]


def test_a_basket_that_grew_while_paying_is_kept_whole(till: Till, clock: FixedClock) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("Enter")
    assert till.page is till.pages.payment
    till.scan(till.code("cobek"))
    opened = read_open(till.shop.folder.open_basket)
    assert opened is not None
    assert len(opened.basket.lines) == 2
    assert (opened.person, opened.till, opened.at) == ("Siti", "CKL-1", clock.now())
    till.press("Enter")
    assert not till.shop.folder.open_basket.exists()


def test_cleared_or_held_the_file_goes_and_undo_brings_it_back(till: Till) -> None:
    start_the_day(till)
    path = till.shop.folder.open_basket
    till.scan(till.code("kendi"))
    assert path.exists()
    till.pages.sale.panel.clear.click()
    assert not path.exists()
    till.window.shell.press_key("Ctrl+Z")
    assert path.exists()
    till.press("F5", "Enter")
    assert not path.exists()
    till.window.shell.press_key("Ctrl+Z")
    assert path.exists()
