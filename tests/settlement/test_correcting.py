"""From *Perhitungan*: a fee, an adjustment, a reversed day; another supervisor's PIN where it needs one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.app.evening_pages import EveningPages
from pos.core.money import ZERO, Rupiah, plain
from pos.ledger import accounts
from pos.settlement.screens.correction_sheets import AdjustmentSheet, FeeSheet, ReversalSheet
from pos.settlement.screens.day_sheets import ArtisanSheet
from pos.staff.domain import Role
from pos.staff.screens.approval_sheet import OthersApprovalSheet
from pos.till.domain import CashOrder, CashPurpose
from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.tasks import InlineTasks
from tests.settlement.office import Desk, Office
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

MAKER = "P01"
KASBON = 250_000
FIRST, MIRROR, ANEW = "PR-CKL-20261124", "PR-CKL-20261124-2", "PR-CKL-20261124-3"


class CorrectingDesk(Desk):
    """The screen with what the evening's page connects to it."""

    def __init__(self, qtbot: QtBot, office: Office, size: tuple[int, int]) -> None:
        self.office = office
        self.shop = shop = office.shop
        set_look()
        app = QApplication.instance()
        assert app is not None
        self.pages = EveningPages(shop, shop.config, InlineTasks(), shop.centres.get("CKL"), app)
        self.screen = self.pages.screen
        self.view = self.screen.view
        self.stage = Stage(qtbot, shop.clock, self.screen, size, "perhitungan")
        self.pages.begin(office.dedi)
        self.stage.settle()

    def top(self) -> Sheet:
        sheet = top_sheet(self.stage.shell)
        assert sheet is not None
        return sheet

    def ask(self, what: str) -> Sheet:
        """The artisan's button: beside the table, or in her sheet where there is no room."""
        panel = self.view.panel
        if self.view.is_narrow:
            self.screen._on_tapped(self.view.table.currentIndex())
            sheet = self.top()
            assert isinstance(sheet, ArtisanSheet)
            panel = sheet.panel
        button = panel.fee_button if what == "fee" else panel.adjust_button
        button.click()
        self.stage.settle()
        return self.top()

    def approve(self) -> None:
        """Lilis, the only one who is asked, types her PIN."""
        sheet = self.top()
        assert isinstance(sheet, OthersApprovalSheet)
        assert [one.name for one in sheet.people_asked()] == ["Lilis"]
        assert_fits(self.stage.shell)
        for digit in "333333":
            sheet.numpad.pressed.emit(digit)
        self.stage.settle()

    def owed(self) -> Rupiah:
        return -self.shop.ledger.balance("CKL", accounts.payable_artisan(MAKER))

    def said(self) -> str:
        return self.view.notice.title.text()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    office.shop.staff.add("Lilis", Role.SUPERVISOR, "333333")
    order = CashOrder(CashPurpose.ADVANCE, Rupiah(KASBON), "kasbon", MAKER)
    office.shop.shifts.move_cash(office.shift, order, office.dedi)
    office.count_the_drawer()
    yield office
    office.shop.close()


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def desk(qtbot: QtBot, office: Office, request: pytest.FixtureRequest) -> CorrectingDesk:
    return CorrectingDesk(qtbot, office, request.param)


@pytest.fixture
def wide(qtbot: QtBot, office: Office) -> CorrectingDesk:
    """Where a story does not look at the fit, one size will do."""
    return CorrectingDesk(qtbot, office, SIZES[0])


def labels(desk: CorrectingDesk) -> list[str]:
    return [part.text() for part in desk.view.panel.findChildren(type(desk.view.panel.sold))]


def test_a_fee_is_typed_refused_where_it_is_incomplete_and_charged_once(desk: CorrectingDesk) -> None:
    before = desk.owed()
    sheet = desk.ask("fee")
    assert isinstance(sheet, FeeSheet)
    assert sheet.title.text() == "Potongan untuk Bu Rohaeti"
    assert_fits(desk.stage.shell)
    sheet.save.click()
    assert sheet.notice.title.text() == "Isi tandanya dulu, misalnya sewa rak dan bulannya."
    sheet.key.edit.setText("sewa rak 2026-11")
    sheet.what.edit.setText("Sewa rak November")
    sheet.amount.set_amount(Rupiah(15_000))
    desk.stage.press("Enter")
    assert desk.said() == "PT-CKL-261124-001: Rp15.000 dipotong dari Bu Rohaeti untuk Sewa rak November."
    assert desk.owed() == before - Rupiah(15_000)
    row = desk.state.row_of(MAKER)
    assert row is not None
    assert row.line.fees == Rupiah(15_000)
    assert_fits(desk.stage.shell)
    again = desk.ask("fee")
    assert isinstance(again, FeeSheet)
    again.key.edit.setText("Sewa rak 2026-11")
    again.what.edit.setText("Sewa meja")
    again.amount.set_amount(Rupiah(15_000))
    again.save.click()
    assert again.notice.title.text() == "Tanda sewa rak 2026-11 sudah dipotong dengan isi lain"
    assert_fits(desk.stage.shell)
    assert desk.owed() == before - Rupiah(15_000)


def test_a_fee_for_everybody_says_how_many_had_it(wide: CorrectingDesk) -> None:
    everybody = len({one.artisan_code for one in wide.shop.shelf.search("CKL", limit=500)} - {None})
    for charged, skipped in ((everybody, 0), (0, everybody)):
        sheet = wide.ask("fee")
        assert isinstance(sheet, FeeSheet)
        sheet.key.edit.setText("kebersihan 2026-11")
        sheet.what.edit.setText("Kebersihan")
        sheet.amount.set_amount(Rupiah(2_000))
        sheet.for_all.setChecked(True)
        sheet.save.click()
        wide.stage.settle()
        assert wide.said() == f"{charged} perajin dipotong, {skipped} sudah dipotong sebelumnya."
    assert wide.shop.audit.verify() == []


def test_an_adjustment_needs_the_pin_of_another_supervisor(desk: CorrectingDesk) -> None:
    before = desk.owed()
    sheet = desk.ask("adjust")
    assert isinstance(sheet, AdjustmentSheet)
    sheet.less.click()
    sheet.reason.edit.setText("barang tercatat dua kali")
    sheet.amount.set_amount(Rupiah(10_000))
    assert_fits(desk.stage.shell)
    sheet.save.click()
    desk.stage.settle()
    desk.stage.press("Esc")
    # The approval was not given: what was typed is still there, nothing is posted.
    assert desk.top() is sheet
    assert sheet.save.isEnabled()
    assert desk.owed() == before
    sheet.save.click()
    desk.stage.settle()
    desk.approve()
    assert desk.said() == "PY-CKL-261124-001: saldo Bu Rohaeti dikurangi Rp10.000."
    assert desk.owed() == before - Rupiah(10_000)
    assert desk.shop.audit.verify() == []


def test_kasbon_that_is_left_is_in_sight(wide: CorrectingDesk) -> None:
    row = wide.state.rows[0]
    left = Rupiah(KASBON) - row.line.advance_recovery
    assert left > ZERO
    told = labels(wide)
    assert told[told.index("Sisa kasbon") + 1] == plain(left)
    wide.close_day()
    told = labels(wide)
    assert told[told.index("Sisa kasbon") + 1] == plain(left)


def test_a_closed_day_is_reversed_by_a_named_button_and_settled_anew(desk: CorrectingDesk) -> None:
    assert not desk.view.reverse_button.isVisible()
    desk.close_day()
    assert desk.view.reverse_button.isVisible()
    assert_fits(desk.stage.shell)
    desk.view.reverse_button.click()
    desk.stage.settle()
    sheet = desk.top()
    assert isinstance(sheet, ReversalSheet)
    assert_fits(desk.stage.shell)
    sheet.reason.edit.setText("harga salah")
    desk.stage.press("Enter")
    assert desk.top() is sheet
    sheet.save.click()
    desk.stage.settle()
    desk.approve()
    assert desk.said() == f"{FIRST} dibalik dengan {MIRROR}."
    assert desk.view.badge.text() == "Belum ditutup"
    assert desk.view.parts.isVisible()
    assert_fits(desk.stage.shell)
    desk.view.parts.chip(MIRROR).click()
    desk.stage.settle()
    assert desk.view.badge.text() == "Pembalikan"
    assert "membalik PR-CKL-20261124: harga salah (disetujui Lilis)." in desk.view.foot.text()
    assert_fits(desk.stage.shell)
    desk.view.parts.chip(FIRST).click()
    desk.stage.settle()
    assert desk.view.badge.text() == "Dibalik"
    assert not desk.view.steps.next_step.isEnabled()
    assert set(desk.status().values()) == {"Dibalik"}
    desk.view.parts.chip("").click()
    desk.stage.settle()
    desk.close_day()
    assert desk.number == ANEW
    assert desk.view.badge.text() == "Sudah ditutup"
    assert_fits(desk.stage.shell)
    assert desk.shop.audit.verify() == []


def test_what_stands_in_the_way_of_a_reversal_is_said(wide: CorrectingDesk) -> None:
    wide.close_day()
    wide.shop.payouts.prepare(wide.number, person="Dedi")
    wide.view.reverse_button.click()
    wide.stage.settle()
    sheet = wide.top()
    assert isinstance(sheet, ReversalSheet)
    sheet.reason.edit.setText("harga salah")
    sheet.save.click()
    wide.stage.settle()
    wide.approve()
    assert "belum selesai" in sheet.notice.title.text()
    assert_fits(wide.stage.shell)
    assert len(wide.shop.settlements.parts("CKL", wide.state.day)) == 1
