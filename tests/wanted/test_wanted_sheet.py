"""Ctrl+D at the counter: what a visitor did not find is noted, and nothing else changes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.sales.screens.sale_screen import SaleScreen
from pos.sales.screens.wanted_desk import WantedDesk
from pos.shop import Shop
from pos.till.domain import Shift
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import InlineTasks
from pos.ui.widgets.button import Button
from pos.wanted.domain import Asked, WantedNote
from pos.wanted.screens.wanted_list import WantedList
from pos.wanted.screens.wanted_sheet import WantedSheet
from tests.goods import MORNING
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

TODAY = date(2026, 11, 24)


class Counter:
    """*Kasir* with the desk of wishes."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.shop = shop
        self.screen = SaleScreen(shop.shelf, shop.sales, InlineTasks(), "CKL")
        self.screen.add_desk(WantedDesk(self.screen, shop.wanted, shop.catalogue, InlineTasks()))
        self.stage = Stage(qtbot, FixedClock(MORNING), self.screen, size, "kasir")
        self.screen.begin(shift, shop.catalogue.categories())
        self.screen.entered()
        self.stage.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.screen.scan, text)
        self.stage.settle()

    @property
    def sheet(self) -> WantedSheet:
        sheet = top_sheet(self.stage.shell)
        assert isinstance(sheet, WantedSheet)
        return sheet

    @property
    def notes(self) -> list[WantedNote]:
        return self.shop.wanted.of_days("CKL", TODAY, TODAY)


@pytest.fixture(params=[*SIZES, (1920, 1080)], ids=["1366", "1024", "1920"])
def counter(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, shift: Shift) -> Counter:
    """An empty counter in an open shift."""
    return Counter(qtbot, shop, shift, request.param)


def test_what_was_typed_stands_in_the_note_and_enter_keeps_it(counter: Counter) -> None:
    counter.type("wayang golek")
    counter.stage.press("Ctrl+D")
    assert counter.sheet.note.text() == "wayang golek"
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    (note,) = counter.notes
    assert note.asked == Asked(note="wayang golek")
    assert note.person == "Siti"
    assert top_sheet(counter.stage.shell) is None
    assert counter.screen.notice.title.text() == "Dicatat: wayang golek."
    assert counter.screen.scan.text() == "wayang golek"
    assert counter.screen.basket.lines == ()
    assert counter.screen.scan.hasFocus()
    assert_fits(counter.stage.shell)


def test_a_kind_that_was_typed_is_chosen(counter: Counter) -> None:
    kind = counter.shop.catalogue.categories()[1]
    counter.type(kind.lower())
    counter.stage.press("Ctrl+D")
    assert counter.sheet.kinds.key() == kind
    assert counter.sheet.note.text() == ""
    QTest.keyClicks(counter.sheet.motif.edit, "teratai")
    QTest.keyClicks(counter.sheet.dimension.edit, "besar")
    counter.stage.press("Enter")
    (note,) = counter.notes
    assert note.asked == Asked(kind, "teratai", "besar")


def test_nothing_written_is_one_sentence_and_the_sheet_stays(counter: Counter) -> None:
    counter.stage.press("Ctrl+D", "Enter")
    assert "Belum ada yang ditulis." in counter.sheet.note.wrong.text()
    assert_fits(counter.stage.shell)
    assert counter.notes == []
    counter.stage.press("Esc")
    assert top_sheet(counter.stage.shell) is None
    assert counter.screen.scan.hasFocus()


def test_a_doubled_enter_notes_once(counter: Counter) -> None:
    counter.type("wayang golek")
    counter.stage.press("Ctrl+D", "Enter", "Enter")
    assert len(counter.notes) == 1


def test_a_search_that_finds_nothing_offers_it(counter: Counter) -> None:
    counter.type("zzzqzz")
    (offer,) = [one for one in counter.screen.shelf.empty.findChildren(Button) if one.isVisible()]
    assert offer.text() == "Catat: dicari, tak ada"
    assert_fits(counter.stage.shell)
    offer.click()
    assert counter.sheet.note.text() == "zzzqzz"


def test_the_list_counts_the_last_thirty_days(counter: Counter) -> None:
    for _ in range(2):
        counter.stage.press("Ctrl+D")
        QTest.keyClicks(counter.sheet.motif.edit, "teratai")
        counter.stage.press("Enter")
    counter.stage.press("Ctrl+D")
    counter.sheet.list_button.click()
    shown = top_sheet(counter.stage.shell)
    assert isinstance(shown, WantedList)
    assert shown.table.rows.rowCount() == 1
    assert [shown.table.rows.index(0, at).data() for at in (1, 4)] == ["teratai", "2×"]
    assert_fits(counter.stage.shell)
    counter.stage.press("Esc")
    assert counter.sheet.isVisible()


def test_an_empty_list_says_so(counter: Counter) -> None:
    counter.stage.press("Ctrl+D")
    counter.sheet.list_button.click()
    shown = top_sheet(counter.stage.shell)
    assert isinstance(shown, WantedList)
    assert shown.empty.isVisible()
    assert_fits(counter.stage.shell)
