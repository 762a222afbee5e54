"""The supervisor makes the centre's receipts its own; the next buyer takes one home."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QFileDialog

from pos.app.places import KASIR, SETELAN
from pos.app.settings import RECEIPT
from pos.centres.domain import ReceiptLook
from pos.printing.bitmap import unpacked
from pos.printing.screens.paper_preview import PaperPreview
from pos.sales.screens.receipt_settings import ReceiptSettings
from tests.stories.conftest import Till
from tests.tools import escpos_render
from tests.ui.fit import assert_fits
from tests.ui.names import nameless


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A jar, as somebody's nephew has drawn it."""
    picture = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((100, 200, 800, 880), fill=(200, 90, 40, 255))
    pen.rectangle((350, 20, 550, 260), fill=(200, 90, 40, 255))
    path = tmp_path / "logo kami.png"
    picture.save(path)
    return path


def open_section(till: Till) -> ReceiptSettings:
    till.log_in(1, "222222")
    till.window.shell.place_chosen.emit(SETELAN)
    till.pages.settings.open_section(RECEIPT)
    till.settle()
    section = till.pages.settings.section_widget(RECEIPT)
    assert isinstance(section, ReceiptSettings)
    return section


def shown(preview: PaperPreview) -> bytes:
    image = preview.paper.pixmap().toImage()
    return bytes(image.constBits())


def told(section: ReceiptSettings) -> str:
    notice = section.notice
    return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"


def kept(till: Till) -> ReceiptLook:
    return till.shop.centres.get("CKL").receipt_look


def sell(till: Till) -> bytes:
    """What the printer gets for one thing and exact cash."""
    till.window.shell.place_chosen.emit(KASIR)
    till.settle()
    if till.pages.shift is None:
        till.press("F12")
    before = len(till.printer.paper)
    till.scan(till.code("kendi"))
    till.press("F9")
    till.settle()
    return till.printer.paper[before:]


def test_from_a_picture_and_a_few_words_to_the_next_receipt(till: Till, logo: Path) -> None:
    section = open_section(till)
    assert_fits(till.window.shell)
    assert nameless(till.window.shell) == []
    assert section.preview.caption.text() == "384 titik"
    assert section.preview.is_native
    vase = shown(section.preview)
    till.tap(section.choose)
    dialog = section.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(logo))
    dialog.close()
    till.window.shell.activateWindow()  # as the window system does it
    till.settle()
    with_logo = shown(section.preview)
    assert with_logo != vase
    assert section.ways.key() == "lines"
    section.ways.choose("photo")
    assert shown(section.preview) != with_logo
    section.ways.choose("lines")
    assert shown(section.preview) == with_logo
    section.head.edit.setPlainText("WA 0812-0000-0101\nBuka 08.00–17.00")
    section.foot.edit.setPlainText("Sampai jumpa di Cikolelet ♥")
    assert "dicetak sebagai ?" in section.foot.hint.text()
    section.english.click()
    section.papers.choose("80")
    assert section.preview.caption.text().startswith("576 titik")
    assert_fits(till.window.shell)
    assert kept(till) == ReceiptLook()
    assert not section.may_be_rebuilt()
    till.press("F12")
    assert told(section).startswith("Tersimpan.")
    assert section.may_be_rebuilt()
    assert_fits(till.window.shell)
    look = kept(till)
    paper = sell(till)
    picture, report = escpos_render.render(paper, dots=384)
    assert report["errors"] == []
    said = "\n".join(report["text"])
    assert "WA 0812-0000-0101" in said
    assert "Buka 08.00-17.00" in said
    assert "Sampai jumpa di Cikolelet ?" in said
    assert "Terima kasih" not in said
    assert "Cash" in said
    bitmap = unpacked(look.logo)
    dots = bitmap.centred(384)
    assert dots.block(0, 100).bits in paper
    assert till.pages.sale.basket.bilingual
    assert picture.width == 384


def test_a_deleted_logo_comes_back_with_one_key_and_is_gone_when_kept(till: Till, logo: Path) -> None:
    section = open_section(till)
    section.take_file(str(logo))
    till.press("F12")
    with_logo = shown(section.preview)
    till.tap(section.remove)
    assert shown(section.preview) != with_logo
    assert not section.remove.isVisible()
    assert_fits(till.window.shell)
    till.window.shell.press_key("Ctrl+Z")
    assert shown(section.preview) == with_logo
    assert section.may_be_rebuilt()
    till.tap(section.remove)
    section.notice.buttons["undo"].click()
    assert shown(section.preview) == with_logo
    till.tap(section.remove)
    till.press("F12")
    assert kept(till).logo == ""


def test_what_is_wrong_is_told_and_nothing_is_lost(till: Till, logo: Path, tmp_path: Path) -> None:
    section = open_section(till)
    section.take_file(str(logo))
    till.press("F12")
    before = kept(till)
    huge = tmp_path / "spanduk.png"
    with huge.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    section.take_file(str(huge))
    assert told(section).startswith("spanduk.png lebih besar dari 20 MB. Logo yang ada tidak berubah.")
    assert section.choose.isEnabled()
    note = tmp_path / "catatan.png"
    note.write_text("bukan gambar", encoding="utf-8")
    section.take_file(str(note))
    assert told(section).startswith("catatan.png bukan gambar. Logo yang ada tidak berubah.")
    assert_fits(till.window.shell)
    section.head.edit.setPlainText("1\n2\n3\n4\n5")
    assert section.head.wrong.text() == "Paling banyak 3 baris. Hapus sebagian, lalu simpan lagi."
    till.press("F12")
    assert kept(till) == before
    assert section.head.text() == "1\n2\n3\n4\n5"
    assert_fits(till.window.shell)
    till.pages.settings.open_section("look")
    till.pages.settings.open_section(RECEIPT)
    assert section.head.text() == "1\n2\n3\n4\n5"
    section.head.edit.setPlainText("1\n2\n3")
    assert section.head.wrong.isHidden()
    till.press("F12")
    assert kept(till) == ReceiptLook("1\n2\n3", logo=before.logo)


def test_who_is_no_supervisor_does_not_see_it(till: Till) -> None:
    till.log_in(0, "1111")
    till.window.shell.place_chosen.emit(SETELAN)
    till.pages.settings.open_section(RECEIPT)
    assert till.pages.settings.section != RECEIPT


def test_two_languages_are_where_each_sale_begins_and_ctrl_b_turns_one(till: Till) -> None:
    section = open_section(till)
    section.english.click()
    till.press("F12")
    till.window.shell.place_chosen.emit(KASIR)
    till.settle()
    till.press("F12")
    assert till.pages.sale.basket.bilingual
    till.scan(till.code("kendi"))
    till.press("Ctrl+B")
    before = len(till.printer.paper)
    till.press("F9")
    assert b"Cash" not in till.printer.paper[before:]
    till.scan(till.code("celengan"))
    assert till.pages.sale.basket.bilingual
    till.press("F5", "x", "Enter")
    assert till.pages.sale.basket.lines == ()
    assert till.pages.sale.basket.bilingual
