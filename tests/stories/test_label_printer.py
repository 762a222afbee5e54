"""A label printer is set right with a ruler, and a batch that breaks goes on where the roll ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from pos.app.settings.page import SettingsPage
from pos.core.config import PrinterConfig, read_config
from pos.printing.domain import Document, PaperKind, PrinterUse, PrintState
from pos.printing.label_setting_up import DARKNESS, DOWN, RIGHT
from pos.printing.screens.label_settings import LabelSettings
from pos.printing.screens.label_sheet import LabelSheet
from pos.printing.screens.printer_choice import PrinterSheet
from pos.printing.service import queue
from pos.ui.dialogs import top_sheet
from pos.ui.widgets.button import Button
from tests.printing.label_simulator import LabelSimulator
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))  # programs that also run alone

NUMBER = "NT-CKL-261124-001"


@pytest.fixture
def label_printer() -> Iterator[LabelSimulator]:
    """A TSPL printer that has just been bought."""
    printer = LabelSimulator("tspl")
    yield printer
    printer.stop()


def _section(till: Till) -> LabelSettings:
    till.log_in(1, "222222")
    till.tap(till.window.shell.rail.button("setelan"))
    page = till.pages.settings
    assert isinstance(page, SettingsPage)
    till.tap(next(one.button for one in page._sections if one.key == "label"))
    section = page.section_widget("label")
    assert isinstance(section, LabelSettings)
    return section


def _choose(till: Till, section: LabelSettings, address: str) -> None:
    till.tap(section.form.printer)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, PrinterSheet)
    assert_fits(till.window.shell)
    sheet.address.edit.setText(address)
    till.tap(sheet.use_it)


def _kept(till: Till) -> PrinterConfig:
    return next(one for one in read_config(till.shop.folder.config).printers if one.use == "label")


def _banner(till: Till, word: str) -> Button:
    banner = till.window.shell.banner
    [button] = [one for one in banner.findChildren(Button) if one.isVisible() and word in one.text()]
    return button


def _step(till: Till, button: Button) -> None:
    if not button.visibleRegion().isEmpty() and button.isEnabled():
        till.tap(button)
    else:  # below the edge of a low window, where a person would scroll
        button.click()
        till.settle()


def test_a_printer_that_is_off_is_set_right_with_the_ruler_before_it_is_kept(
    till: Till, label_printer: LabelSimulator
) -> None:
    section = _section(till)
    assert_fits(till.window.shell)
    _choose(till, section, label_printer.address)
    till.tap(section.form.stocks.parts["50x30"])
    till.tap(section.form.languages.parts["tspl"])
    assert_fits(till.window.shell)

    _step(till, section.form.ruler)
    assert section.form.result.title.text() == "Label uji keluar, 08.02"
    assert_fits(till.window.shell)
    for _ in range(2):
        _step(till, section.form.steps[RIGHT].more)
    _step(till, section.form.steps[DOWN].less)
    _step(till, section.form.steps[DARKNESS].more)
    assert section.form.steps[RIGHT].value.text() == "1,0 mm"
    _step(till, section.form.ruler)
    import tspl_render

    before, after = (tspl_render.render(label) for label in label_printer.labels)
    assert before[1]["errors"] == after[1]["errors"] == []
    assert after[1]["settings"]["DENSITY"] == "10"
    lines = before[0][0].crop((0, 4, 60, 240))  # the left ruler, 1 mm further right and half a mm higher
    assert lines.tobytes() == after[0][0].crop((8, 0, 68, 236)).tobytes()
    assert not any(one.use == "label" for one in read_config(till.shop.folder.config).printers)

    till.press("F12")
    kept = _kept(till)
    assert (kept.stock, kept.language, kept.right_tenths, kept.down_tenths) == ("50x30", "tspl", 10, -5)
    assert (kept.darkness, kept.answers) == (1, "yes")
    assert section.form.badge.text() == "Siap"
    assert_fits(till.window.shell)


def test_a_print_is_never_moved_off_its_label(till: Till, label_printer: LabelSimulator) -> None:
    section = _section(till)
    _choose(till, section, label_printer.address)
    till.tap(section.form.stocks.parts["33x15"])
    till.tap(section.form.languages.parts["tspl"])
    _step(till, section.form.steps[DOWN].more)
    assert section.form.wrong.title.text() == "Tepi putih QR menjadi sempit."
    _step(till, section.form.steps[DOWN].more)
    _step(till, section.form.steps[DOWN].more)
    assert section.form.wrong.title.text() == (
        "Label ini dapat digeser paling jauh 1,0 mm ke bawah; lebih dari itu terpotong."
    )
    assert section.form.steps[DOWN].value.text() == "1,0 mm"
    assert_fits(till.window.shell)
    till.tap(section.form.stocks.parts["40x30"])
    assert section.form.steps[DOWN].value.text() == "0,0 mm"


def test_a_roll_that_ends_in_a_batch_goes_on_with_what_is_missing(
    till: Till, label_printer: LabelSimulator
) -> None:
    section = _section(till)
    _choose(till, section, label_printer.address)
    till.tap(section.form.stocks.parts["40x30"])
    till.tap(section.form.languages.parts["tspl"])
    till.press("F12")
    label_printer.manner, label_printer.breaks_at = "paper_out", 5
    sku = till.shop.shelf.search("CKL", "kendi")[0].sku
    contents = till.shop.goods.tags(sku=sku, count=10)[:10]
    assert len(contents) == 10
    with till.shop.db.write() as session:
        paper = Document(PaperKind.TAG, NUMBER, "Label", tuple(contents))
        now = till.shop.clock.now()
        queue(session, paper, use=PrinterUse.LABEL, centre="CKL", till="CKL-1", now=now)
    assert till.window.lanes is not None
    till.window.lanes.wake()
    till.window.lanes._look()
    till.settle()
    assert till.window.shell.banner.title.text() == "4 dari 10 label sudah dikirim, lalu kertas habis"
    assert_fits(till.window.shell)

    QTest.qWait(450)  # read, and then tap
    till.tap(_banner(till, "Pilih label terakhir"))
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, LabelSheet)
    assert sheet.go_on.text() == "Cetak sisa 6"
    assert_fits(till.window.shell)
    till.tap(sheet.more)
    assert sheet.go_on.text() == "Cetak sisa 5"
    till.press("4")
    till.scan("SALAHSALAH")
    assert sheet.wrong.text() == "Label itu bukan dari cetakan ini. Pilihan tidak berubah."
    till.scan(contents[0].payload)
    assert sheet.wrong.text().startswith("Ada 10 label yang sama di cetakan ini.")
    assert sheet.go_on.text() == "Cetak sisa 6"
    label_printer.mend()
    till.tap(sheet.go_on)

    [job] = till.shop.printing.of_number(NUMBER)
    assert (job.state, job.parts_done) == (PrintState.PRINTED, 10)
    assert len(label_printer.labels) == 10
    assert not till.window.shell.banner.isVisible()
