"""The online shop from the till: a template filled, and an order file read twice, down to the settlement."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy import select

from pos.app.goods_listings import GoodsListings
from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.core.workbooks import table_rows
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.listings.screens.listings_sheet import ListingsSheet
from pos.ui.dialogs import top_sheet
from tests.goods import demo_rows, written
from tests.listings.files import PERSONAL, as_csv, shopee_rows, shopee_template, tiktok_template
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits

DAY = date(2026, 11, 23)
TEN = {"P01-DA001": 10, "P01-DA002": 2}


class Files:
    """The dialogs of the desktop: the next file that a person chooses, and where she saves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chosen: Path | None = None
        self.offered = ""

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.chosen

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        self.offered = path.name
        return self.folder / path.name

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        return None

    def open_link(self, link: str) -> bool:
        return False

    def copy_text(self, text: str) -> None: ...


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture
def online(till: Till, tmp_path: Path) -> Till:
    """The till of a shop that sells online as well."""
    card = {**demo_rows("centres.csv")[0], "code": "ONL", "name": "Toko daring", "kind": "online"}
    till.shop.centres.import_csv(written(tmp_path / "daring.csv", [card]))
    till.shop.goods.receive("ONL", "ONL-0", "P01", TEN, "Siti")
    start_the_day(till)
    return till


def open_sheet(till: Till, files: Files, *skus: str) -> ListingsSheet:
    """As the page of the goods does it."""
    door = GoodsListings(till.shop, till.pages.goods._tasks, "CKL", till.pages)
    door.outside = files
    page = till.window.shell.page()
    assert isinstance(page, QWidget)
    door.open(page, skus)
    till.settle()
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, ListingsSheet)
    return sheet


def read_on(sheet: QWidget) -> str:
    """All words in sight."""
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet))


def test_an_order_file_read_twice_is_nothing_new_and_is_settled_to_the_rupiah(
    online: Till, clock: FixedClock, files: Files, tmp_path: Path
) -> None:
    till, shop = online, online.shop
    two = {"Nomor Referensi SKU": "P01-DA002", "Jumlah": "1", "Harga Awal": "28.000"}
    rows = shopee_rows(
        {},
        {**two, "Harga Setelah Diskon": "25.500"},
        {"No. Pesanan": "2611230KENDI02", "Status Pesanan": "Telah Dikirim", "Returned quantity": "1"},
        {"No. Pesanan": "2611230KENDI03", "Status Pesanan": "Belum Bayar"},
        {"No. Pesanan": "2611230KENDI04", "Status Pesanan": "Batal"},
    )
    files.chosen = as_csv(tmp_path / "pesanan.csv", rows)

    sheet = open_sheet(till, files)
    till.tap(sheet.orders.open)
    assert "Shopee · 3 penjualan baru" in read_on(sheet)
    assert "Belum dibayar: 1. Batal: 1." in read_on(sheet)
    assert sheet.orders.save.kind == "primary"
    assert shop.sales.of_day("ONL", DAY) == []  # so far it was a trial
    assert_fits(till.window.shell)

    till.tap(sheet.orders.save)
    assert "3 penjualan tersimpan." in read_on(sheet)
    assert [sale.total.amount for sale in shop.sales.of_day("ONL", DAY)] == [55_500, 30_000, -15_000]

    till.tap(sheet.orders.open)
    assert "Shopee · 0 penjualan baru" in read_on(sheet)
    assert "Sudah pernah dibaca: 3." in read_on(sheet)
    assert not sheet.orders.save.isEnabled()
    till.press("Esc")
    assert top_sheet(till.window.shell) is None

    # 85 % of 30.000, 25.500 and 30.000, less that of one that came back.
    clock.set(datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
    settlement = shop.settlements.settle("ONL", DAY, person="Dedi")
    (line,) = settlement.lines
    assert (line.artisan_code, line.closing_balance) == ("P01", Rupiah(25_500 + 21_675 + 25_500 - 12_750))
    assert line.payable == Rupiah(59_925)
    assert shop.ledger.balance("ONL", "bank") == Rupiah(70_500)
    assert shop.ledger.balance("ONL", "income:commission") == Rupiah(-(70_500 - 59_925))
    assert shop.audit.verify() == []
    with shop.db.read() as session:
        told = select(ChainEventRow.till).where(ChainEventRow.kind == EventKind.IMPORT)
        assert list(session.scalars(told)).count("ONL-0") == 1
    content = b"".join(path.read_bytes() for path in shop.folder.root.rglob("*") if path.is_file())
    assert b"2611230KENDI02" in content
    assert not any(word.encode() in content for word in PERSONAL)


def test_bad_rows_are_read_on_the_screen_and_nothing_is_kept(
    online: Till, files: Files, tmp_path: Path
) -> None:
    till = online
    many = [{"No. Pesanan": f"26112300000{n:02}", "Nomor Referensi SKU": f"KENDI-{n}"} for n in range(12)]
    files.chosen = as_csv(tmp_path / "pesanan.csv", shopee_rows({}, *many))
    sheet = open_sheet(till, files)
    till.tap(sheet.orders.open)
    assert "12 baris belum bisa dibaca." in read_on(sheet)
    assert "Baris 3: Kode barang KENDI-0 tidak dikenal." in read_on(sheet)
    assert not sheet.orders.save.isEnabled()
    assert_fits(till.window.shell)

    slipped = [{**row, "Jumlah": "Ratna Kusumawardhani"} for row in shopee_rows()]
    files.chosen = as_csv(tmp_path / "geser.csv", slipped)
    till.tap(sheet.orders.open)
    assert "Baris 2: Jumlah: ini bukan jumlah barang." in read_on(sheet)
    assert "KENDI-0" not in read_on(sheet)
    assert not any(word in read_on(sheet) for word in PERSONAL)

    files.chosen = tiktok_template(tmp_path / "bukan.xlsx")
    till.tap(sheet.orders.open)
    assert "bukan.xlsx bukan berkas pesanan Shopee atau TikTok Shop." in read_on(sheet)
    assert till.shop.sales.of_day("ONL", DAY) == []


def test_a_template_is_looked_at_and_then_saved_beside_the_original(
    online: Till, files: Files, tmp_path: Path
) -> None:
    till = online
    files.chosen = shopee_template(tmp_path / "shopee.xlsx")
    sheet = open_sheet(till, files)
    assert not sheet.templates.save.isEnabled()
    till.tap(sheet.templates.open)
    words = read_on(sheet)
    assert "Shopee · " in words
    assert "Isi sendiri di Excel: Foto Sampul." in words
    assert "barang tanpa berat dengan kemasan." in words
    assert sheet.templates.save.kind == "primary"
    assert_fits(till.window.shell)

    sheet.templates.which.setCurrentIndex(sheet.templates.which.findData("Dapur"))
    till.settle()
    till.tap(sheet.templates.save)
    assert files.offered == "shopee-terisi.xlsx"
    assert "shopee-terisi.xlsx tersimpan." in read_on(sheet)
    assert (tmp_path / "shopee-terisi.xlsx").exists()

    till.tap(sheet.templates.table)
    rows = (tmp_path / "marketplace.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith("sku,name,name_en,description,price,stock,weight_g,size,photo,category,maker")
    assert_fits(till.window.shell)


def test_goods_that_were_chosen_on_the_page_are_the_only_ones(
    online: Till, files: Files, tmp_path: Path
) -> None:
    till = online
    files.chosen = tiktok_template(tmp_path / "tiktok.xlsx")
    sheet = open_sheet(till, files, "P01-DA001", "P01-DA002")
    till.tap(sheet.templates.open)
    assert "TikTok Shop · 2 barang" in read_on(sheet)
    till.tap(sheet.templates.save)
    assert len(list(table_rows(tmp_path / "tiktok-terisi.xlsx"))) == 7


def test_a_wrong_template_is_told_and_the_next_one_is_taken(
    online: Till, files: Files, tmp_path: Path
) -> None:
    till = online
    files.chosen = as_csv(tmp_path / "bukan.xlsx", shopee_rows())
    sheet = open_sheet(till, files)
    till.tap(sheet.templates.open)
    assert "bukan.xlsx tidak bisa dibuka." in read_on(sheet)
    assert_fits(till.window.shell)
    files.chosen = tiktok_template(tmp_path / "tiktok.xlsx")
    till.tap(sheet.templates.open)
    assert "TikTok Shop" in read_on(sheet)
    assert "tidak bisa dibuka" not in read_on(sheet)


def test_a_shop_without_an_online_centre_is_told_how_to_have_one(till: Till, files: Files) -> None:
    start_the_day(till)
    sheet = open_sheet(till, files)
    assert "Belum ada pusat daring." in read_on(sheet)
    assert not sheet.orders.open.isEnabled()
    assert_fits(till.window.shell)
