"""A supervisor changes many cards at once from a file: she sees what would change, and then it is done."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from pos.app.goods_files import FilesDesk, GoodsFiles
from pos.artisans.domain import masked
from pos.core.csv_rows import MOST_SHOWN, ImportResult, Moved
from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.shop import Shop
from pos.staff.domain import Role
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.stock.screens.import_sheet import ImportSheet
from pos.stock.screens.products_list import EXPORT, IMPORT
from pos.stock.screens.products_table import PRICE
from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.tasks import InlineTasks, LaneTasks
from pos.ui.widgets.button import Button
from tests.goods import demo_rows, written
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits


class Desk:
    """No dialog: the person names these files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chosen: Path | None = None
        self.offered: list[Path] = []
        self.ending = ".xlsx"

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        self.offered.append(path)
        return self.folder / f"{path.stem}{self.ending}"

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.chosen


class AtThePage:
    """Somebody at a page whose buttons lead to files."""

    def __init__(self, till: Till, folder: Path, name: str, pin: str) -> None:
        names = [one.name for one in till.shop.staff.all()]
        till.log_in(names.index(name), pin)
        page = till.page
        assert isinstance(page, QWidget)
        self.till = till
        self.told: list[str] = []
        self.desk = Desk(folder)
        self.files = GoodsFiles(till.shop, till.shop.config, InlineTasks(), page)
        self.files.outside = self.desk  # type: ignore[assignment]
        self.files.told.connect(self.told.append)
        self.files.begin(next(one for one in till.shop.staff.all() if one.name == name))

    def sheet(self) -> ImportSheet:
        sheet = top_sheet(self.till.window.shell)
        assert isinstance(sheet, ImportSheet)
        return sheet

    def choose(self, path: Path) -> ImportSheet:
        """The button of the open sheet, and this file in the dialog."""
        self.desk.chosen = path
        sheet = self.sheet()
        self.till.tap(sheet.choose)
        return sheet


@pytest.fixture
def dedi(till: Till, tmp_path: Path) -> AtThePage:
    """The supervisor."""
    return AtThePage(till, tmp_path, "Dedi", "222222")


def at_the_till(till: Till, folder: Path, place: str) -> Desk:
    """Dedi is at a place of the rail; file dialogs answer with what is in the folder."""
    desk = Desk(folder)
    till.pages.goods.outside = desk  # type: ignore[assignment]
    till.log_in(1, "222222")
    till.press(place)
    return desk


def taken(till: Till, desk: Desk, path: Path) -> None:
    """A file that is chosen in the open sheet, seen, and taken."""
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, ImportSheet)
    desk.chosen = path
    till.tap(sheet.choose)
    assert_fits(till.window.shell)
    till.tap(sheet.take)
    assert top_sheet(till.window.shell) is None


def shown(sheet: ImportSheet) -> list[tuple[str, ...]]:
    """What stands in the table that is in sight."""
    table = sheet.problems if sheet.problems.isVisible() else sheet.changes
    assert table.isVisible()
    return [tuple(column.text(row) for column in table.rows.columns) for row in table.rows.rows]


def counts(sheet: ImportSheet) -> list[tuple[str, str]]:
    """The three numbers and their words."""
    return [(one.number.text(), one.word.text()) for one in sheet.counts]


def told_to_chain(shop: Shop, *kinds: EventKind) -> list[dict[str, object]]:
    """What stands in all chains of some kinds, in the order of their writing."""
    query = select(ChainEventRow.body).where(ChainEventRow.kind.in_(kinds)).order_by(ChainEventRow.at)
    with shop.db.read() as session:
        return [json.loads(body) for body in session.scalars(query)]


def test_a_list_of_prices_from_excel_is_seen_and_then_taken(dedi: AtThePage, tmp_path: Path) -> None:
    book = Workbook()
    for line in (
        ("Kode", "Harga", "Rak"),
        ("P01-DA001", "Rp17.500", "A1"),
        ("P07-DA001", 16000, None),
        ("P18-DA001", "27.000", "B2"),
    ):
        book.active.append(line)
    book.save(tmp_path / "harga.xlsx")
    dedi.files.import_products()
    sheet = dedi.sheet()
    assert sheet.title.text() == "Impor barang"
    assert_fits(dedi.till.window.shell)
    assert not sheet.take.isVisible()
    dedi.choose(tmp_path / "harga.xlsx")
    assert counts(sheet) == [("0", "Baru"), ("2", "Berubah"), ("1", "Tetap")]
    assert shown(sheet) == [
        ("P01-DA001", "Cobek kecil", "Harga", "Rp15.000", "Rp17.500"),
        ("P01-DA001", "Cobek kecil", "Tempat di rak", "–", "A1"),
        ("P18-DA001", "Cobek sedang", "Harga", "Rp25.000", "Rp27.000"),
        ("P18-DA001", "Cobek sedang", "Tempat di rak", "–", "B2"),
    ]
    assert sheet.take.text() == "Impor 2 barang"
    assert_fits(dedi.till.window.shell)
    assert dedi.till.shop.catalogue.product("P01-DA001").price == Rupiah(15_000)
    dedi.till.press("Enter")
    assert top_sheet(dedi.till.window.shell) is None
    assert dedi.told == ["Impor selesai: 0 baru, 2 berubah"]
    product = dedi.till.shop.catalogue.product("P01-DA001")
    assert (product.price, product.shelf_place, product.packing) == (Rupiah(17_500), "A1", "bubble wrap")
    last = told_to_chain(dedi.till.shop, EventKind.IMPORT)[-1]
    assert (last["person"], last["file"], last["changed"]) == ("Dedi", "harga.xlsx", 2)
    assert last["prices"] == [
        {"sku": "P01-DA001", "before": 15_000, "after": 17_500},
        {"sku": "P18-DA001", "before": 25_000, "after": 27_000},
    ]
    assert dedi.till.shop.audit.verify() == []


def test_bad_rows_are_listed_in_indonesian_and_nothing_can_be_imported(
    dedi: AtThePage, tmp_path: Path
) -> None:
    rows = demo_rows("products.csv")[:4]
    rows[0]["price_idr"] = "15,000"
    rows[1]["artisan_code"] = "P99"
    rows[2] |= {"sku": rows[3]["sku"], "artisan_code": rows[3]["artisan_code"], "name_id": ""}
    dedi.files.import_products()
    sheet = dedi.choose(written(tmp_path / "barang.csv", rows))
    second = rows[3]["sku"]
    assert shown(sheet) == [
        ("2", "Harga", "15,000 bisa berarti 15 atau 15000. Tulis 15000."),
        ("3", "Perajin", "Perajin P99 belum ada."),
        ("4", "Nama", "Belum diisi."),
        ("5", "Kode barang", f"{second} ada dua kali di berkas ini."),
    ]
    assert sheet.notice.title.text() == "4 baris belum benar, jadi belum ada yang diimpor."
    assert not sheet.take.isVisible()
    assert_fits(dedi.till.window.shell)
    dedi.till.tap(
        sheet.problems.viewport(), sheet.problems.visualRect(sheet.problems.rows.index(0, 2)).center()
    )
    assert sheet.chosen.text() == "Baris 2 · Harga · 15,000 bisa berarti 15 atau 15000. Tulis 15000."
    assert_fits(dedi.till.window.shell)
    dedi.till.press("Esc")
    assert top_sheet(dedi.till.window.shell) is None
    assert dedi.told == []


def test_a_photo_called_a_workbook_is_told_and_another_file_can_be_chosen(
    dedi: AtThePage, tmp_path: Path
) -> None:
    (tmp_path / "guci.xlsx").write_bytes(b"\xff\xd8\xff\xe0" + bytes(2_000))
    dedi.files.import_products()
    sheet = dedi.choose(tmp_path / "guci.xlsx")
    assert sheet.notice.title.text() == "guci.xlsx tidak bisa diimpor."
    assert sheet.notice.text.text().startswith("Namanya .xlsx, tetapi isinya bukan Excel.")
    assert_fits(dedi.till.window.shell)
    dedi.choose(resource("demo", "products.csv"))
    assert sheet.notice.title.text() == "Tidak ada yang berubah: isinya sudah sama."
    assert counts(sheet) == [("0", "Baru"), ("0", "Berubah"), ("116", "Tetap")]
    assert not sheet.take.isVisible()


def test_a_card_that_was_changed_meanwhile_is_looked_at_again(dedi: AtThePage, tmp_path: Path) -> None:
    shop = dedi.till.shop
    path = written(tmp_path / "p.csv", [{"sku": "P01-DA001", "price_idr": "17500"}])
    dedi.files.import_products()
    sheet = dedi.choose(path)
    shop.goods.import_products(path)  # somebody else was quicker
    dedi.till.tap(sheet.take)
    assert sheet.notice.title.text() == "p.csv atau kartunya berubah sejak diperiksa."
    dedi.choose(path)
    assert sheet.notice.title.text() == "Tidak ada yang berubah: isinya sudah sama."


def test_an_attendant_needs_a_supervisor_s_pin(till: Till, tmp_path: Path) -> None:
    siti = AtThePage(till, tmp_path, "Siti", "1111")
    siti.files.import_products()
    assert isinstance(top_sheet(till.window.shell), ApprovalSheet)
    till.press(*"222222")
    assert isinstance(top_sheet(till.window.shell), ImportSheet)
    assert told_to_chain(till.shop, EventKind.APPROVAL)[-1]["asked_by"] == "Siti"


def test_artisans_go_out_masked_and_come_back_unchanged(dedi: AtThePage, tmp_path: Path) -> None:
    dedi.files.export_artisans()
    assert dedi.told[-1] == f"20 baris ditulis ke {tmp_path / 'perajin-20261124.xlsx'}"
    dedi.files.import_artisans()
    sheet = dedi.choose(tmp_path / "perajin-20261124.xlsx")
    assert sheet.notice.title.text() == "Tidak ada yang berubah: isinya sudah sama."
    assert counts(sheet)[2] == ("20", "Tetap")
    assert told_to_chain(dedi.till.shop, EventKind.ACCOUNT_VIEWED) == []
    (last,) = told_to_chain(dedi.till.shop, EventKind.EXPORT)
    assert (last["what"], last["rows"], last["person"]) == ("artisans", 20, "Dedi")


def test_only_the_treasurer_takes_full_numbers_out_and_it_is_logged(till: Till, tmp_path: Path) -> None:
    till.shop.staff.add("Nani", Role.TREASURER, "333333")
    till.window.lock()
    till.window.login.open_for(till.shop.staff)
    nani = AtThePage(till, tmp_path, "Nani", "333333")
    nani.desk.ending = ".csv"
    numbers = [row["account_no"] for row in demo_rows("artisans.csv") if row["account_no"]]
    nani.files.export_artisans()
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, Sheet)
    assert_fits(till.window.shell)
    till.press("Enter")
    content = (tmp_path / "perajin-20261124.csv").read_text(encoding="utf-8")
    assert masked(numbers[0]) in content
    assert not [number for number in numbers if number in content]
    nani.files.export_artisans()
    full = next(one for one in top_sheet(till.window.shell).findChildren(Button) if one.text() == "Lengkap")  # type: ignore[union-attr]
    till.tap(full)
    content = (tmp_path / "perajin-20261124.csv").read_text(encoding="utf-8")
    assert [number for number in numbers if number not in content] == []
    (seen,) = told_to_chain(till.shop, EventKind.ACCOUNT_VIEWED)
    assert (seen["person"], len(list(seen["artisans"]))) == ("Nani", 20)  # type: ignore[call-overload]


class Slow:
    """The import of a slow disk: past the middle it waits until somebody has pressed a button."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.half_done = Event()
        self.go_on = Event()

    def __call__(self, path: Path, *, moved: Moved | None = None, **how: Any) -> ImportResult:
        def slowly(done: int, of: int) -> None:
            assert moved is not None
            if of and done * 2 > of:
                self.half_done.set()
                self.go_on.wait(30)
            moved(done, of)

        return self.shop.goods.import_products(path, moved=slowly, **how)


def test_a_long_import_is_stopped_with_batal_and_nothing_of_it_is_kept(
    till: Till, qtbot: QtBot, tmp_path: Path
) -> None:
    """Through the real lanes, as a person would stop it."""
    till.log_in(1, "222222")
    page = till.page
    assert isinstance(page, QWidget)
    one = demo_rows("products.csv")[0]
    path = written(tmp_path / "banyak.csv", [one | {"sku": f"B-{n:05d}"} for n in range(6_000)])
    slow = Slow(till.shop)
    desk = FilesDesk("Impor barang", "", "Impor {n} barang", slow, "Dedi")
    tasks = LaneTasks()
    sheet = ImportSheet(page, desk, tasks, Desk(tmp_path))  # type: ignore[arg-type]
    sheet.open_sheet()
    sheet.look_at(path)
    qtbot.waitUntil(lambda: sheet.take.isVisible(), timeout=30_000)
    assert sheet.changes.rows.rowCount() == MOST_SHOWN + 1
    assert sheet.changes.rows.rows[-1].name == "5.800 lagi yang baru"
    sheet.take.click()
    assert sheet.working.isVisible()
    qtbot.waitUntil(slow.half_done.is_set, timeout=30_000)
    assert_fits(till.window.shell)
    sheet.working.stop.click()
    slow.go_on.set()
    qtbot.waitUntil(sheet.notice.isVisible, timeout=30_000)
    assert sheet.notice.title.text() == "Pekerjaan dibatalkan."
    assert till.shop.goods.import_products(path, dry_run=True).added == 6_000
    assert till.shop.shelf.search("CKL", "B-00001") == []
    assert till.shop.audit.verify() == []
    sheet.reject()
    tasks.close()


def test_at_barang_products_go_out_and_new_prices_come_in(till: Till, tmp_path: Path) -> None:
    desk = at_the_till(till, tmp_path, "Alt+4")
    desk.ending = ".csv"
    page = till.pages.goods.products
    assert till.page is page
    said = till.window.shell.toasts.text
    till.tap(page.list.jobs[EXPORT])
    out = tmp_path / "barang-20261124.csv"
    assert said.text() == f"116 baris ditulis ke {out}"
    assert_fits(till.window.shell)
    out.write_text(out.read_text(encoding="utf-8-sig").replace(",15000,", ",17500,"), encoding="utf-8")
    till.window.shell.toasts.dismiss()  # after some seconds
    till.tap(page.list.jobs[IMPORT])
    taken(till, desk, out)
    assert said.text().startswith("Impor selesai: 0 baru, ")
    place = page.list.table.products.place_of("P01-DA001")
    assert page.list.table.products.index(place, PRICE).data() == "17.500"
    assert told_to_chain(till.shop, EventKind.IMPORT)[-1]["person"] == "Dedi"
    assert till.shop.audit.verify() == []


def test_at_perajin_artisans_go_out_and_other_villages_come_in(till: Till, tmp_path: Path) -> None:
    desk = at_the_till(till, tmp_path, "Alt+5")
    desk.ending = ".csv"
    screen = till.pages.goods.artisans.screen
    assert till.page is screen
    said = till.window.shell.toasts.text
    till.tap(screen.list.give_out)
    assert said.text() == f"20 baris ditulis ke {tmp_path / 'perajin-20261124.csv'}"
    assert_fits(till.window.shell)
    before = till.shop.artisans.get("P01")
    till.window.shell.toasts.dismiss()  # after some seconds
    till.tap(screen.list.take_in)
    taken(till, desk, written(tmp_path / "desa.csv", [{"code": "P01", "desa": "Bumijaya Baru"}]))
    assert said.text() == "Impor selesai: 0 baru, 1 berubah"
    line = screen.list.line_of("P01")
    assert line is not None
    assert line.artisan == replace(before, desa="Bumijaya Baru")
    assert told_to_chain(till.shop, EventKind.IMPORT)[-1]["file"] == "desa.csv"
