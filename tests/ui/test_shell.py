"""The window: keys, scans, toasts, sheets and crashes find their place."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.errors import BadText, PosError
from pos.core.logs import FILE, keep_log, leave_log
from pos.core.money import Rupiah
from pos.db.database import DatabaseTrouble
from pos.ui import say_database  # noqa: F401
from pos.ui.crash import CrashHook, CrashReport, CrashSheet, show_crash
from pos.ui.dialogs import Sheet, ask_danger, ask_once, top_sheet
from pos.ui.say import Said, register, say
from pos.ui.shell import Shell
from pos.ui.topbar import TROUBLE
from pos.ui.widgets.fields import AmountField
from tests.ui.fit import assert_fits


class Page(QWidget):
    """A page that writes down what it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.scans: list[str] = []
        self.shown = 0
        self.undone = 0
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def press_key(self, name: str) -> bool:
        self.keys.append(name)
        return name == "F9"

    def take_scan(self, text: str) -> None:
        self.scans.append(text)

    def entered(self) -> None:
        self.shown += 1
        self.field.setFocus()

    def undo(self) -> None:
        self.undone += 1


@pytest.fixture
def page(shell: Shell) -> Page:
    page = Page()
    shell.show_page(page, "kasir")
    shell.activateWindow()
    return page


def test_the_frame_fits_at_both_sizes(shell: Shell, page: Page) -> None:
    shell.banner.show_notice(
        "danger",
        "Struk CKL-1-261124-0042 belum tercetak: kertas habis",
        "Penjualan sudah tersimpan. Ganti kertas, lalu cetak lagi.",
        "printer-off",
        (("again", "Cetak lagi", "printer"),),
    )
    shell.topbar.receipts.set_status(TROUBLE, "Kertas habis")
    for width in (1366, 1024):
        shell.resize(width, 768)
        assert_fits(shell)


def test_keys_go_to_the_page_first(shell: Shell, page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(shell.help_asked):
        qtbot.keyClick(page.field, Qt.Key.Key_F9)
    assert page.keys == ["F9"]
    with qtbot.waitSignal(shell.help_asked):
        qtbot.keyClick(page.field, Qt.Key.Key_F1)


def test_alt_and_a_digit_go_to_a_place(shell: Shell, page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.place_chosen) as chosen:
        qtbot.keyClick(page.field, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == ["titip"]
    assert page.field.text() == ""


def test_the_rail_marks_the_page_that_is_open(shell: Shell, page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.place_chosen):
        qtbot.mouseClick(shell.rail.button("titip"), Qt.MouseButton.LeftButton)
    assert shell.rail.button("kasir").isChecked()
    assert not shell.rail.button("titip").isChecked()


def test_the_login_has_no_rail(shell: Shell, page: Page) -> None:
    login = QWidget()
    shell.show_page(login, bare=True)
    assert not shell.rail.isVisible()
    assert not shell.topbar.isVisible()


def test_what_was_done_can_be_undone_once(shell: Shell, page: Page, qtbot: QtBot) -> None:
    shell.toasts.say("Baris dihapus", page.undo)
    assert_fits(shell)
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shell.toasts.undo_now()
    assert page.undone == 1
    assert not shell.toasts.isVisible()


def test_enter_answers_a_question_that_asks_once(shell: Shell, page: Page, qtbot: QtBot) -> None:
    sheet = ask_once(shell, "Tutup hari ini?", "10 perajin · Rp2.280.600", "Tutup hari", "lock")
    assert_fits(shell)
    with qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(shell.focusWidget(), Qt.Key.Key_Return)
    assert top_sheet(shell) is None
    assert shell.focusWidget() is page.field


def test_enter_does_not_answer_a_dangerous_question(shell: Shell, page: Page, qtbot: QtBot) -> None:
    sheet = ask_danger(shell, "Pulihkan cadangan?", "Data sekarang diganti.", "Pulihkan")
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(shell.focusWidget(), Qt.Key.Key_Return)
    assert top_sheet(shell) is None, "Enter presses the safe button, which has the focus"


def test_esc_leaves_a_question_and_the_page_never_hears_it(shell: Shell, page: Page, qtbot: QtBot) -> None:
    sheet = ask_once(shell, "Bayar Bu Aminah?", "Rp569.000", "Bayar tunai")
    with qtbot.waitSignal(sheet.rejected):
        qtbot.keyClick(shell.focusWidget(), Qt.Key.Key_Escape)
    assert page.keys == []


def test_tab_stays_within_a_question(shell: Shell, page: Page, qtbot: QtBot) -> None:
    sheet = ask_once(shell, "Bayar Bu Aminah?", "Rp569.000", "Bayar tunai")
    for _ in range(5):
        qtbot.keyClick(shell.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(shell.focusWidget())


def test_a_scan_goes_to_the_page_and_is_refused_by_a_question(shell: Shell, page: Page) -> None:
    shell.take_scan("65VHPVBG")
    assert page.scans == ["65VHPVBG"]
    sheet = ask_once(shell, "Bayar?", "", "Bayar")
    shell.take_scan("65VHPVBG")
    assert page.scans == ["65VHPVBG"]
    assert sheet.title.property("tone") == "danger"


def test_a_scan_on_a_page_without_use_for_it_is_told(shell: Shell) -> None:
    shell.show_page(QWidget())
    shell.take_scan("65VHPVBG")
    assert "65VHPVBG" in shell.toasts.text.text()


@pytest.mark.logs("defect")
def test_a_defect_is_told_once_with_a_number(
    shell: Shell, page: Page, tmp_path: Path, qtbot: QtBot, clock: FixedClock
) -> None:
    log = keep_log(tmp_path)
    hook = CrashHook(clock)
    reports: list[CrashReport] = []
    hook.crashed.connect(reports.append)
    for _ in range(2):
        try:
            raise ZeroDivisionError("defect")
        except ZeroDivisionError as error:
            hook.caught(type(error), error, error.__traceback__)
    assert reports[0].number == reports[1].number
    leave_log(log)
    assert re.fullmatch(r"G-261124-[2-9A-Z]{4}", reports[0].number)
    assert f"defect {reports[0].number}" in (tmp_path / FILE).read_text("utf-8")
    for report in reports:
        show_crash(shell, report)
    sheets = [sheet for sheet in shell.findChildren(Sheet) if sheet.isVisible()]
    assert len(sheets) == 1
    assert isinstance(sheets[0], CrashSheet)
    assert_fits(shell)


@pytest.mark.parametrize("reason", ["full", "busy", "readonly", "foreign", "damaged", "missing", "io"])
def test_every_trouble_of_the_database_has_three_parts(reason: str) -> None:
    said = say(DatabaseTrouble(reason, ""))
    assert said.happened
    assert said.safe
    assert said.remedy


def test_a_slice_teaches_its_own_sentence() -> None:
    class PotBroke(BadText):
        pass

    assert say(PotBroke("nama", "is empty")).happened == "Isian nama belum benar."

    def sentence(error: PotBroke) -> Said:
        return Said("Pot pecah.")

    register(PotBroke, sentence)
    assert say(PotBroke("nama", "is empty")).happened == "Pot pecah."


def test_an_unknown_trouble_is_said_plainly() -> None:
    class Odd(PosError):
        pass

    assert say(Odd("odd thing")).detail == "odd thing"


def test_an_amount_gets_its_dots_while_typing(shell: Shell, qtbot: QtBot) -> None:
    page = QWidget()
    field = AmountField("Diterima", page)
    shell.show_page(page)
    qtbot.keyClicks(field, "50")
    qtbot.keyClick(field, Qt.Key.Key_Period)
    assert field.text() == "50.000"
    assert field.amount() == Rupiah(50_000)
    field.type_key("back")
    assert field.amount() == Rupiah(5_000)
    QApplication.clipboard().setText("Rp 1.250.000,-")
    field.selectAll()
    field.paste()
    assert field.text() == "1.250.000"
    with qtbot.waitSignal(field.letter) as letter:
        qtbot.keyClicks(field, "t")
    assert letter.args == ["T"]
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_frame_paints_without_the_heavy_libraries() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from pos.core.clock import SystemClock; from pos.ui.theme import apply_theme;"
        "from pos.ui.shell import Shell; apply_theme(app); shell = Shell(SystemClock()); shell.show();"
        "app.processEvents(); heavy = {'sqlalchemy', 'escpos', 'qrcode', 'PIL', 'xlsxwriter'};"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
