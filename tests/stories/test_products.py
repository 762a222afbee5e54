"""*Barang*: a card is found and edited, archived and taken back; a lost tag is replaced; labels come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos.catalogue.tag_codes import shown
from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig
from pos.core.money import Rupiah
from pos.printing.domain import PrintState
from pos.printing.qr import read_qr
from pos.shop import Shop
from pos.stock.domain.products import Standing
from pos.stock.screens.products_labels import LabelCountSheet
from pos.stock.screens.products_list import ACTS, EXPORT, IMPORT, LISTINGS
from pos.stock.screens.products_pieces import PiecesSheet
from pos.stock.screens.products_screen import ProductsScreen
from pos.stock.screens.products_table import NAME, PRICE
from pos.ui.dialogs import top_sheet
from tests.goods import demo_rows, written
from tests.printing.label_simulator import LabelSimulator
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits

KENDI = "P03-KE001"
GENTONG = "P04-GE001"


class Folders:
    """The edge of the program: files that a person would choose."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.photo: Path | None = None

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        return self.folder / path.name

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.photo

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        return None

    def open_link(self, link: str) -> bool:
        return False

    def copy_text(self, text: str) -> None:
        pass


@pytest.fixture(autouse=True)
def outside(till: Till, tmp_path: Path) -> Folders:
    outside = Folders(tmp_path)
    till.pages.goods.outside = outside
    return outside


@pytest.fixture
def label_printer() -> Iterator[LabelSimulator]:
    printer = LabelSimulator("tspl")
    yield printer
    printer.stop()


def barang(till: Till, *, supervisor: bool = True) -> ProductsScreen:
    """Dedi (or Siti) goes to *Barang* with Alt+4."""
    till.log_in(1 if supervisor else 0, "222222" if supervisor else "1111")
    till.press("Alt+4")
    page = till.pages.goods.products
    assert till.page is page
    return page


def look_for(till: Till, page: ProductsScreen, words: str) -> None:
    page.list.field.setText(words)
    till.settle()


def row_of(page: ProductsScreen, sku: str) -> list[str]:
    """What is read in a row."""
    model = page.list.table.products
    place = model.place_of(sku)
    assert place >= 0, f"{sku} is not in the list"
    return [str(model.index(place, column).data()) for column in range(model.columnCount())]


def tap_row(till: Till, page: ProductsScreen, sku: str) -> None:
    table = page.list.table
    index = table.products.index(table.products.place_of(sku), NAME)
    table.scrollTo(index)
    till.tap(table.viewport(), table.visualRect(index).center() + QPoint(-20, 0))


def tap_in_editor(till: Till, page: ProductsScreen, part: QWidget) -> None:
    page.editor.rows.ensureWidgetVisible(part)
    till.settle()
    till.tap(part)


def say_yes(till: Till, words: str) -> None:
    """The button of the sheet on top that says so."""
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    button = next(one for one in sheet.findChildren(QPushButton) if one.text() == words)
    till.tap(button)


def test_a_card_is_found_edited_and_its_price_history_read(till: Till) -> None:
    page = barang(till)
    assert page.list.count.text() == "485 di rak · 94 jenis"
    assert_fits(till.window.shell)
    look_for(till, page, "kendi air kec")
    assert row_of(page, KENDI)[:3] == ["Kendi Air kecil", "Bu Uun Unayah", "35.000"]
    tap_row(till, page, KENDI)
    assert page.editor.isVisible()
    assert_fits(till.window.shell)
    old_code = till.shop.shelf.search("CKL", "kendi air kec")[0].code
    assert page.editor.tag_code.text() == f"Label {shown(old_code)}"

    page.editor.form.digits("price").edit.set_amount(Rupiah(42_500))
    page.editor.form.line("shelf_place").edit.setText("B2")
    till.press("F12")
    assert till.window.shell.toasts.text.text() == "Kartu Kendi Air kecil tersimpan."
    assert row_of(page, KENDI)[PRICE] == "42.500"
    product = till.shop.catalogue.product(KENDI)
    assert (product.price, product.shelf_place) == (Rupiah(42_500), "B2")
    texts = [label.text() for label in page.editor.history.findChildren(QWidget) if hasattr(label, "text")]
    assert "35.000 → 42.500" in texts
    assert any(text.endswith("24 Nov 2026 · Dedi") for text in texts)

    till.press("Esc")
    assert not page.editor.isVisible()
    till.window.lock()
    start_the_day(till)
    till.scan(old_code)
    (line,) = till.pages.sale.basket.lines
    assert line.item.price == Rupiah(42_500), "the old tag scans to the new price"
    assert till.shop.audit.verify() == []


def test_bad_input_is_told_under_its_field_and_nothing_is_lost(
    till: Till, outside: Folders, tmp_path: Path
) -> None:
    page = barang(till)
    page.open(KENDI)
    before = till.shop.catalogue.product(KENDI)
    form = page.editor.form
    form.line("name").edit.setText("")
    form.line("name_en").edit.setText("Water jug")
    till.press("F12")
    assert form.line("name").wrong.text() == "Wajib diisi."
    form.line("name").edit.setText("Kendi")
    form.digits("price").edit.set_amount(Rupiah(0))
    till.press("F12")
    assert form.digits("price").wrong.text() == "Harus lebih dari 0."
    assert form.line("name").wrong.text() == ""
    assert form.line("name_en").text() == "Water jug", "what was typed is still there"
    assert_fits(till.window.shell)

    outside.photo = tmp_path / "tagihan.jpg"
    outside.photo.write_text("this is no picture", encoding="utf-8")
    tap_in_editor(till, page, page.editor.change_photo)
    assert page.editor.notice.title.text() == "tagihan.jpg tidak bisa dipakai sebagai foto."
    assert till.shop.catalogue.product(KENDI) == before

    till.press("Esc")
    say_yes(till, "Buang isian")
    assert not page.editor.isVisible()
    till.press("F3")
    form.pick("category").set_text("Kendi")
    form.line("sku").edit.setText(KENDI)
    form.line("name").edit.setText("Kendi kembar")
    form.digits("price").edit.set_amount(Rupiah(10_000))
    till.press("F12")
    assert form.line("sku").wrong.text() == f"Kode {KENDI} sudah dipakai {before.name}."
    assert_fits(till.window.shell)
    assert till.shop.catalogue.product(KENDI) == before


def test_a_new_product_with_a_photo_is_on_the_tiles_of_the_counter(
    till: Till, outside: Folders, tmp_path: Path
) -> None:
    page = barang(till)
    till.press("F3")
    form = page.editor.form
    form.line("name").edit.setText("Celengan Gajah")
    form.pick("artisan_code").choose("P05")
    form.pick("category").set_text("Celengan")
    assert form.line("sku").text() == "P05-CE007"
    form.digits("price").edit.set_amount(Rupiah(45_000))
    outside.photo = tmp_path / "gajah.png"
    Image.new("RGB", (600, 400), (20, 160, 60)).save(outside.photo)
    tap_in_editor(till, page, page.editor.change_photo)
    till.press("F12")
    product = till.shop.catalogue.product("P05-CE007")
    assert (product.name, product.artisan_code, product.receipt_name) == (
        "Celengan Gajah",
        "P05",
        "Celengan Gajah",
    )
    assert till.shop.photos.small(product.photo) is not None
    till.shop.goods.receive("CKL", "CKL-1", "P05", {"P05-CE007": 3}, "Dedi")
    till.settle()
    look_for(till, page, "gajah")
    assert row_of(page, "P05-CE007")[3] == "3"

    till.window.lock()
    start_the_day(till)
    shelf = till.pages.sale.shelf
    shelf.chips.choose("Celengan")
    till.settle()
    picture = shelf.grid.grab().toImage()
    green = sum(
        picture.pixelColor(x, y).green() > picture.pixelColor(x, y).red() + 60
        for x in range(0, picture.width(), 8)
        for y in range(0, picture.height(), 8)
    )
    assert green > 20, "its photo is on its tile"


def test_archived_with_a_question_and_taken_back_with_ctrl_z(till: Till) -> None:
    page = barang(till)
    page.open(KENDI)
    till.settle()
    till.tap(page.editor.archive)
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert sheet.title.text() == "Arsipkan Kendi Air kecil?"
    assert "Masih ada 12 di rak" in sheet.text.text()
    assert_fits(till.window.shell)
    till.press("Enter")
    assert till.shop.catalogue.product(KENDI).active, "Enter does not answer a dangerous question"
    page.open(KENDI)
    till.settle()
    till.tap(page.editor.archive)
    say_yes(till, "Arsipkan")
    assert not till.shop.catalogue.product(KENDI).active
    assert KENDI not in page.list.table.products.keys
    assert till.window.shell.toasts.text.text() == "Kendi Air kecil diarsipkan"
    page.list.look_for(Standing.ARCHIVED)
    till.settle()
    assert page.list.table.products.keys == [KENDI]
    till.press("Ctrl+Z")
    assert till.shop.catalogue.product(KENDI).active
    assert KENDI in [item.sku for item in till.shop.shelf.search("CKL", "kendi")]


def test_a_lost_tag_is_replaced_and_the_old_one_still_sells_the_pot(
    till: Till, clock: FixedClock, outside: Folders
) -> None:
    page = barang(till, supervisor=False)
    old = till.shop.shelf.search("CKL", "kendi air kec")[0].code
    till.scan(old)
    assert page.editor.base.sku == KENDI, "a scan opens the editor"
    assert not page.editor.save.isVisible(), "attendants look"
    assert page.editor.read_only.isVisible()
    assert_fits(till.window.shell)
    clock.set(clock.now() + timedelta(minutes=1))
    tap_in_editor(till, page, page.editor.lost)
    say_yes(till, "Buat label baru")
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, LabelCountSheet)
    assert_fits(till.window.shell)
    sheet.paper.choose("a4")
    till.press("Enter")
    new = till.shop.shelf.search("CKL", "kendi air kec")[0].code
    assert new != old
    with Image.open(_first_page(outside.folder / f"label-{KENDI}.pdf")) as sheet_of_paper:
        assert [text.rpartition("/")[2] for text in read_qr(sheet_of_paper)] == [new]
    till.window.lock()
    start_the_day(till)
    till.scan(old)
    till.scan(new)
    assert sum(line.quantity for line in till.pages.sale.basket.lines) == 2


def _first_page(path: Path) -> Path:
    import pypdfium2

    picture = path.with_suffix(".png")
    pypdfium2.PdfDocument(path)[0].render(scale=4).to_pil().save(picture)
    return picture


def test_labels_go_to_the_label_printer_and_their_count_is_told(
    till: Till, label_printer: LabelSimulator
) -> None:
    printers = (
        *till.shop.config.printers,
        PrinterConfig("label", "network", label_printer.address, 40, language="tspl", stock="40x30"),
    )
    till.shop.set_printers(printers, "Dedi")
    page = barang(till)
    look_for(till, page, "kendi air kec")
    tap_row(till, page, KENDI)
    tap_in_editor(till, page, page.editor.labels)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, LabelCountSheet)
    assert sheet.count.amount() == Rupiah(10), "as many as stand here"
    assert sheet.paper.key() == "label"
    assert_fits(till.window.shell)
    till.press("6", "0", "0", "Enter")
    assert sheet.wrong.text() == "Ketik angka dari 1 sampai 500."
    sheet.count.selectAll()
    till.press("4", "Enter")
    assert till.window.shell.toasts.text.text() == "4 label tercetak."
    (job,) = till.shop.printing.of_number("LB-CKL-261124-001")
    assert (job.state, job.parts_done) == (PrintState.PRINTED, 4)
    assert len(label_printer.labels) == 4
    assert not page.labels.working.isVisible()


def test_without_a_label_printer_the_rest_waits_and_is_told(till: Till) -> None:
    page = barang(till)
    till.shop.set_printers((), "Dedi")
    page.open(KENDI)
    tap_in_editor(till, page, page.editor.labels)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, LabelCountSheet)
    assert sheet.paper.key() == "a4", "there is always paper for a desk printer"
    till.press("Esc")
    page.open(GENTONG)
    tap_in_editor(till, page, page.editor.labels)
    till.press("Enter")
    assert page.list.notice.title.text() == "Gentong Air 70 cm tidak punya label di sini."


def test_two_people_save_one_card_and_the_second_is_told(till: Till) -> None:
    page = barang(till)
    page.open(KENDI)
    page.editor.form.line("name").edit.setText("Kendi Air mungil")
    read = till.shop.catalogue.product(KENDI)
    dedi = page.desk.person
    assert dedi is not None
    till.shop.products.save(read, replace(read, price=Rupiah(39_000)), dedi, "CKL-2")
    till.settle()
    assert page.editor.form.line("name").text() == "Kendi Air mungil", "nothing typed is taken away"
    till.press("F12")
    assert page.editor.notice.title.text() == "Kartu Kendi Air kecil baru saja diubah orang lain."
    assert_fits(till.window.shell)
    now = till.shop.catalogue.product(KENDI)
    assert (now.name, now.price) == ("Kendi Air kecil", Rupiah(39_000))
    till.tap(page.editor.notice.buttons["reload"])
    assert page.editor.form.digits("price").amount() == Rupiah(39_000)
    page.editor.form.line("name").edit.setText("Kendi Air mungil")
    till.press("F12")
    now = till.shop.catalogue.product(KENDI)
    assert (now.name, now.price) == ("Kendi Air mungil", Rupiah(39_000))


def test_a_scan_of_a_single_piece_tells_where_it_is_and_an_unknown_one_is_told(till: Till) -> None:
    page = barang(till)
    (piece,) = till.shop.products.card(GENTONG, "CKL").pieces
    till.scan(piece.code)
    assert page.editor.base.sku == GENTONG
    assert page.editor.notice.title.text() == f"Buah {shown(piece.code)}: Di rak"
    assert page.editor.notice.text.text().startswith("PDR · ")
    page.editor.rows.verticalScrollBar().setValue(10_000)
    assert_fits(till.window.shell)
    till.scan("KRN0999Z")
    assert page.list.notice.title.text() == "Kode KRN0999Z tidak dikenal."
    assert page.editor.base.sku == GENTONG, "nothing else changes"


def test_half_typed_things_are_asked_about(till: Till) -> None:
    page = barang(till)
    page.open(KENDI)
    page.editor.form.line("name").edit.setText("Kendi lain")
    assert not page.may_be_rebuilt()
    page.open(GENTONG)
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert sheet.title.text() == "Buang isian ini?"
    till.press("Esc")
    assert page.editor.base.sku == KENDI
    till.press("Alt+1", "Alt+4")
    assert page.editor.form.line("name").text() == "Kendi lain", "it waits while one looks elsewhere"
    page.open(GENTONG)
    say_yes(till, "Buang isian")
    assert page.editor.base.sku == GENTONG


def test_a_quiet_job_is_there_once_somebody_does_it(till: Till, qtbot: QtBot) -> None:
    page = barang(till)
    jobs = page.list.jobs
    assert [name for name, button in jobs.items() if button.isVisible()] == [IMPORT, EXPORT, ACTS, LISTINGS]
    with qtbot.waitSignal(page.import_asked, timeout=1_000):
        till.tap(jobs[IMPORT])
    assert_fits(till.window.shell)


@pytest.fixture
def crowded(shop: Shop, tmp_path: Path) -> Shop:
    """Three thousand more products, and one of which there are 20,000 single pieces."""
    bare = dict(demo_rows("products.csv")[0], stock_CKL="2", stock_PDR="0", stock_BDL="0")
    rows = [dict(bare, sku=f"P01-ZZ{n:04d}", name_id=f"Piring {n:04d}", category="Zz") for n in range(3_000)]
    rows.append(dict(bare, sku="P01-XX001", name_id="Ribuan", one_of_a_kind="1", stock_CKL="20000"))
    shop.goods.import_products(written(tmp_path / "many.csv", rows))
    return shop


def test_a_long_list_reads_only_where_one_looks(crowded: Shop, till: Till, qtbot: QtBot) -> None:
    page = barang(till)
    model, table = page.list.table.products, page.list.table
    qtbot.waitUntil(lambda: len(model.keys) == 3_095, timeout=20_000)
    assert page.list.count.text() == "26.485 di rak · 3.095 jenis"
    assert len(model._rows) < 400, "only windows in sight were read"
    table.scrollTo(model.index(2_000, NAME), table.ScrollHint.PositionAtCenter)
    till.settle()
    assert row_of(page, str(model.keys[2_000]))[NAME].startswith("Piring")
    assert len(model._rows) < 700

    look_for(till, page, "ribuan")
    tap_row(till, page, "P01-XX001")
    assert page.editor.history.all_pieces is not None
    tap_in_editor(till, page, page.editor.history.all_pieces)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, PiecesSheet)
    till.settle()
    assert sheet.model.rowCount() == 20_000
    sheet.table.scrollTo(sheet.model.index(15_000, 0))
    till.settle()
    assert sheet.model.index(15_000, 1).data() == "Di rak"
    assert str(sheet.model.index(15_000, 4).data()).startswith("NT-CKL-261124-")
    assert len(sheet.model._rows) < 700
    assert_fits(till.window.shell)
    sheet.table.selectRow(15_000)
    till.tap(sheet.lost)
    say_yes(till, "Buat label baru")
    assert isinstance(top_sheet(till.window.shell), LabelCountSheet)
