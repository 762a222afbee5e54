"""F1 over the real window: keys of the page behind, chapters, search, the PDF; and the pictures' walk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from installer.manual_pictures import PICTURES, Walk, kept, walked
from pos.__main__ import main
from pos.app import help_sheet
from pos.app.help_sheet import HelpSheet
from pos.app.key_map import ANYWHERE, KeysOf, key_map
from pos.app.places import GO, KASIR, NUMBERS, PEMANDU, PESANAN, TITIP, WITHIN
from pos.manual.service import picture_path, read_chapters
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import LaneTasks
from pos.ui.widgets.button import Button
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES


def test_the_pictures_are_those_of_the_present_program(qapp: QApplication) -> None:
    """The script's walk again: a page, a sheet or a button that a picture shows and that is gone fails here.

    What to do then: `python installer/manual_pictures.py`, and look at the pictures.
    """
    keys: dict[str, set[str]] = {}
    with walked("id", traded=True) as walk:
        for picture in PICTURES:
            picture.go(walk)
            stored, now = kept(picture_path("id", picture.name)), walk.seen()
            assert (now.page, now.sheet) == (stored.page, stored.sheet), picture.name
            assert not set(stored.buttons) - set(now.buttons), picture.name
            if not now.sheet:
                place = help_sheet.place_of(walk.window.shell.page(), walk.window._place)
                keys.setdefault(place, set()).update(keys_shown(walk.window.shell.page()))
    assert_all_are_told(keys)


def keys_shown(page: QWidget) -> set[str]:
    return {one.key.replace("+", " ") for one in page.findChildren(Button) if one.key and one.isVisible()}


def assert_all_are_told(keys: dict[str, set[str]]) -> None:
    """A key on a button stands in the map, at its page or anywhere; digits and letters are their own."""
    told = {of.place: {key for key, _ in of.keys} for of in key_map()}
    for place, shown in keys.items():
        missing = {key for key in shown - told[place] - told[ANYWHERE] if len(key) > 1}
        assert not missing, (place, missing)


@pytest.fixture
def walk(qapp: QApplication) -> Iterator[Walk]:
    """Siti has opened her shift."""
    with walked("id", traded=False) as walk:
        walk.log_in(0)
        walk.press("F12")
        yield walk


def help_of(walk: Walk) -> HelpSheet:
    walk.press("F1")
    sheet = top_sheet(walk.window.shell)
    assert isinstance(sheet, HelpSheet)
    return sheet


def first_places(sheet: HelpSheet) -> list[str]:
    titles = {of.title for of in key_map()}
    labels = [one.text() for one in sheet.keys.findChildren(QWidget) if hasattr(one, "text")]
    return [text for text in labels if text in titles][:2]


def test_f1_shows_the_keys_of_the_page_behind_and_leads_to_its_chapter(walk: Walk) -> None:
    sheet = help_of(walk)
    assert first_places(sheet) == ["Kasir", "Di mana saja"]
    walk.press("F1")
    walk.window._on_place(TITIP)
    walk.settle()
    sheet = help_of(walk)
    assert first_places(sheet) == ["Titip", "Di mana saja"]
    assert sheet.keys.about.text() == "Tentang halaman ini: Menerima titipan"
    sheet.keys.about.click()
    assert sheet.shown == "titip"
    assert "Tekan Alt+3" in sheet.reader.toPlainText().replace("\xa0", " ").replace("  ", " ")
    walk.press("Esc")
    assert top_sheet(walk.window.shell) is None


def test_typing_finds_the_page_and_marks_it(walk: Walk) -> None:
    sheet = help_of(walk)
    QTest.keyClicks(sheet.field, "kertas habis")
    assert sheet.titles == ("Kertas habis, atau printer diam",)
    assert sheet.reader.hits >= 3
    at = sheet.reader.textCursor().position()
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.reader.textCursor().position() > at, "Enter goes on to the next hit"
    sheet.field.setText("kapal selam")
    assert sheet.pane.currentWidget() is sheet.none
    sheet.field.setText("retur")
    QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    assert sheet.shown != "retur", "the arrow goes on in the list"
    sheet.reader.chapter_asked.emit("qris")
    assert (sheet.shown, sheet.field.text()) == ("qris", "")


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1024"])
def test_the_help_fits(walk: Walk, size: tuple[int, int]) -> None:
    walk.window.shell.resize(*size)
    walk.settle()
    sheet = help_of(walk)
    assert_fits(walk.window.shell)
    for slug in ("kasir", "sif", "kertas-habis"):
        sheet.read(slug)
        walk.settle()
        assert_fits(walk.window.shell)
        assert sheet.reader.horizontalScrollBar().maximum() == 0
    sheet.field.setText("kertas")
    assert_fits(walk.window.shell)


def test_a_chapter_is_read_from_every_page_of_the_rail() -> None:
    places = {of.place for of in key_map()}
    assert {*NUMBERS, *WITHIN, *GO.values(), PESANAN, PEMANDU} <= places
    assert set(help_sheet.ABOUT) == places - {ANYWHERE}
    assert isinstance(key_map()[0], KeysOf)
    assert key_map()[0].place == KASIR


class Folder:
    """A person who always takes the name that is offered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path:
        return self.folder / path.name


def test_the_button_writes_the_pdf_while_the_till_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    lanes = LaneTasks()
    sheet = HelpSheet(window, KASIR, lanes, tmp_path, Folder(tmp_path))  # type: ignore[arg-type]
    sheet.open_sheet()
    sheet.begin()
    qtbot.waitUntil(lambda: len(sheet.titles) > 30)
    sheet.pdf.click()
    qtbot.waitUntil(lambda: "tersimpan" in sheet.text.text(), timeout=20_000)
    assert sheet.pdf.isEnabled()
    lanes.close()
    pdf = pypdfium2.PdfDocument(tmp_path / "Buku-Panduan-Gerabah-POS.pdf")
    assert len(pdf) > len(read_chapters("id"))
    pdf.close()


def test_a_folder_that_is_gone_is_said_in_a_sentence(qtbot: QtBot, walk: Walk, tmp_path: Path) -> None:
    sheet = help_of(walk)
    sheet._outside = Folder(tmp_path / "gone")  # type: ignore[assignment]
    sheet.pdf.click()
    assert "tidak bisa ditulis" in sheet.text.text()
    assert sheet.pdf.isEnabled()


def test_the_command_writes_contents_that_lead_to_their_pages(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "manual.pdf"
    assert main(["manual", "--out", str(out), "--language", "en"]) == 0
    assert str(out) in capsys.readouterr().out
    pdf = pypdfium2.PdfDocument(out)
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert pdf[0].get_size() == pytest.approx((595, 842), abs=1)
    pdf.close()
    front = "\n".join(pages[:2])
    for chapter in read_chapters("en"):
        (number,) = re.findall(rf"^{re.escape(chapter.title)}\s+(\d+)\s*$", front, re.MULTILINE)
        page = pages[int(number) - 1]
        assert page.lstrip().startswith(chapter.title)
        assert f"Page {number}" in page
    assert main(["manual", "--out", str(tmp_path / "gone" / "x.pdf")]) == 2
