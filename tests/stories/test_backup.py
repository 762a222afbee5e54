"""A copy of each shift at the real window, and the way back from one."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.app.backup_desk import BackupDesk
from pos.app.first_start.welcome_page import RESTORE
from pos.app.program import Program
from pos.app.settings import BACKUP
from pos.backup.screens.backup_section import BackupSection
from pos.backup.screens.restore_sheet import RestoreSheet
from pos.core.clock import FixedClock
from pos.core.errors import NotFound
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import InlineTasks
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


class Desk:
    """Somebody's hand in a file dialog."""

    def __init__(self, folder: Path | None = None, file: Path | None = None) -> None:
        self.folder, self.file = folder, file

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        return None

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        return self.folder

    def open_link(self, link: str) -> bool:
        return True

    def copy_text(self, text: str) -> None:
        """Nothing is copied."""


def dedi(till: Till) -> Attendant:
    return next(one for one in till.shop.staff.all() if one.role.may_approve)


def section(till: Till, desk: Desk) -> BackupSection:
    """*Setelan, Cadangan*, opened by Dedi."""
    till.pages.settings.prefer(BACKUP)
    till.window._let_in(dedi(till), "setelan")
    till.settle()
    widget = till.pages.settings.section_widget(BACKUP)
    assert isinstance(widget, BackupSection)
    widget._outside = desk
    return widget


def sell(till: Till, *words: str) -> None:
    for word in words:
        till.scan(till.code(word))
        till.press("F9", "Enter")


def stick_in(tmp_path: Path) -> Path:
    stick = tmp_path / "FLASHDISK"
    stick.mkdir()
    return stick


def test_a_closed_shift_is_copied_and_a_pulled_stick_is_a_banner(till: Till, tmp_path: Path) -> None:
    desk = BackupDesk(till.window, till.shop, InlineTasks())
    start_the_day(till)
    sell(till, "kendi")
    stick = stick_in(tmp_path)
    widget = section(till, Desk(stick))
    assert "belum pernah" in widget.outside.text()
    till.tap(widget.choose)
    assert widget.place.text() == str(stick)
    assert_fits(till.window.shell)

    till.window.shift_ended.emit(dedi(till))
    [copy] = stick.glob("gerabah-CKL-1-*.gerabah")
    assert (till.shop.folder.backups / copy.name).exists()
    assert not till.window.shell.caution.isVisible()

    shutil.rmtree(stick)
    till.shop.clock.set(till.shop.clock.now() + timedelta(hours=1))  # type: ignore[attr-defined]
    till.window.shift_ended.emit(dedi(till))
    assert "tercabut" in till.window.shell.caution.title.text()
    assert "Penjualan aman" in till.window.shell.caution.text.text()
    assert len(list(till.shop.folder.backups.glob("*.gerabah"))) >= 1
    assert_fits(till.window.shell)
    sell_on = till.window.shell.caution.buttons["later"]
    till.tap(sell_on)
    assert not till.window.shell.caution.isVisible()
    assert desk is not None


def test_a_week_without_a_stick_is_told_to_the_supervisor(till: Till) -> None:
    desk = BackupDesk(till.window, till.shop, InlineTasks())
    start_the_day(till)
    sell(till, "kendi")
    assert not till.window.shell.caution.isVisible()
    till.shop.clock.set(till.shop.clock.now() + timedelta(days=8))  # type: ignore[attr-defined]
    desk.look(dedi(till))
    till.settle()
    assert "7 hari" in till.window.shell.caution.title.text()
    till.window._let_in(dedi(till), "kasir")
    till.settle()
    till.tap(till.window.shell.caution.buttons["setelan"])
    assert till.page is till.pages.settings
    assert till.pages.settings.section == BACKUP


def test_restore_is_a_ceremony_that_enter_does_not_end(till: Till, tmp_path: Path) -> None:
    start_the_day(till)
    sell(till, "kendi")
    stick = stick_in(tmp_path)
    widget = section(till, Desk(stick))
    till.tap(widget.choose)
    till.tap(widget.save)
    assert "diperiksa" in widget.notice.title.text()
    assert_fits(till.window.shell)
    till.window._let_in(dedi(till), "kasir")
    till.settle()
    sell(till, "celengan", "cobek")
    widget = section(till, Desk(stick))
    asked = QSignalSpy(till.window.restored)

    till.tap(widget.restore)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, RestoreSheet)
    assert_fits(till.window.shell)
    till.tap(sheet.copies[0])
    assert "2 penjualan" in sheet.lost.text()
    assert_fits(till.window.shell)
    till.press("Enter")
    assert top_sheet(till.window.shell) is None, "Enter went back"
    assert not till.shop.folder.restoring.exists()

    till.tap(widget.restore)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, RestoreSheet)
    till.tap(sheet.copies[0])
    till.tap(sheet.go)
    approval = top_sheet(till.window.shell)
    assert isinstance(approval, ApprovalSheet)
    till.press("2", "2", "2", "2", "2", "2")
    assert asked.count() == 1
    assert till.shop.folder.restoring.is_dir()

    till.shop.close()
    back = Shop(till.shop.folder, till.shop.clock)
    assert back.audit.verify() == []
    assert back.sales.get("CKL-1-261124-0001").number == "CKL-1-261124-0001"
    with pytest.raises(NotFound):
        back.sales.get("CKL-1-261124-0002")
    back.close()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 bukan cadangan"])
def test_a_damaged_copy_is_one_sentence(till: Till, tmp_path: Path, content: bytes) -> None:
    start_the_day(till)
    sell(till, "kendi")
    file = tmp_path / "rusak.gerabah"
    file.write_bytes(content)
    widget = section(till, Desk(file=file))
    till.tap(widget.restore)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, RestoreSheet)
    till.tap(sheet.other)
    assert sheet.notice.title.text() == "rusak.gerabah rusak, atau bukan cadangan."
    assert "tidak berubah" in sheet.notice.text.text()
    assert_fits(till.window.shell)


def test_a_new_computer_takes_the_shop_over_before_it_has_one(
    till: Till, tmp_path: Path, qtbot: QtBot, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_the_day(till)
    sell(till, "kendi")
    copy = till.shop.backups.make(tmp_path / "toko.gerabah", "Dedi").path
    till.window.scanner.remove()
    monkeypatch.setattr("pos.ui.outside.Desktop", lambda: Desk(file=copy))
    folder = DataFolder(tmp_path / "komputer baru")
    folder.root.mkdir()
    program = Program(folder, clock, InlineTasks)
    program.begin(first_start=True)
    first = program.first_start
    assert first is not None
    qtbot.addWidget(first.shell)
    first.shell.show()
    first.welcome.buttons[RESTORE].click()
    first.welcome.go_on()
    sheet = top_sheet(first.shell)
    assert isinstance(sheet, RestoreSheet)
    sheet.other.click()
    sheet.go.click()
    hesitated = top_sheet(first.shell)
    assert isinstance(hesitated, ApprovalSheet)
    hesitated.reject()  # somebody leaves the PIN, and comes again
    sheet.go.click()
    approval = top_sheet(first.shell)
    assert isinstance(approval, ApprovalSheet)
    qtbot.keyClicks(approval, "222222")
    windows = program.windows
    assert windows is not None
    qtbot.addWidget(windows.real.shell)
    moved = windows.real._shop
    assert moved.sales.get("CKL-1-261124-0001")
    assert moved.audit.verify() == []
    assert {head.incarnation for head in moved.audit.chain_heads()} == {2}
    windows.end()
