"""The template that the shop downloaded is filled, and everything else in it stays as it was."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import update

from pos.artisans.tables import ArtisanRow
from pos.catalogue.tables import ProductRow
from pos.core.csv_rows import BadFile
from pos.core.errors import NotFound
from pos.core.workbook_filling import Thousandths, filled_workbook
from pos.core.workbooks import every_row, table_rows
from pos.listings.domain import BadTemplate, Field, NothingToList, TemplateFlaw, WeightUnit
from pos.listings.service import Choice
from pos.shop import Shop
from tests.listings.files import SHOPEE_CODES, TIKTOK_CODES, parts_of, shopee_template, tiktok_template

TWO = Choice("CKL", ("P01-DA001", "P01-DA002"))
SHOPEE = [code.partition("|")[0] for code, _, _ in SHOPEE_CODES]
TIKTOK = [code for code, _, _ in TIKTOK_CODES]


def row_of(path: Path, sheet: str, number: int, codes: list[str]) -> dict[str, str]:
    """The cells of a row that hold something, by code."""
    rows = [texts for name, texts in every_row(path) if name == sheet]
    return {code: said for code, said in zip(codes, rows[number - 1], strict=False) if said}


def weigh(shop: Shop, sku: str, grams: int) -> None:
    """Put a thing with its packing on the scales."""
    with shop.db.write() as session:
        session.execute(update(ProductRow).where(ProductRow.sku == sku).values(packed_weight_g=grams))


def test_shopees_template_gets_a_row_for_each_thing(shop: Shop, tmp_path: Path) -> None:
    template, out = shopee_template(tmp_path / "unduhan.xlsx"), tmp_path / "siap.xlsx"
    weigh(shop, "P01-DA001", 1250)
    filling = shop.listings.fill(template, TWO, out)

    assert (filling.template.marketplace.title, filling.products) == ("Shopee", 2)
    first = row_of(out, "Template", 7, SHOPEE)
    description = first.pop("ps_product_description")
    assert first == {
        "ps_product_name": "Cobek kecil", "ps_price": "15000", "ps_stock": "5",
        "ps_sku_short": "P01-DA001", "ps_sku_parent_short": "P01-DA001", "ps_weight": "1.25",
    }  # fmt: skip
    assert description.splitlines()[:3] == [
        "Cobek kecil. Buatan tangan Bu Rohaeti, Bumijaya, Ciruas.", "Motif: Polos", "Bakaran: bakar polos",
    ]  # fmt: skip
    second = row_of(out, "Template", 8, SHOPEE)
    assert second["ps_sku_short"] == "P01-DA002"
    assert "ps_weight" not in second
    # Told: a picture's address is demanded and unknown, and one thing was never on the scales.
    assert [column.title for column in filling.template.left_empty] == ["Foto Sampul"]
    assert filling.gaps == {Field.WEIGHT: 1}


def test_tiktoks_template_wants_grams_and_a_category(shop: Shop, tmp_path: Path) -> None:
    template, out = tiktok_template(tmp_path / "unduhan.xlsx"), tmp_path / "siap.xlsx"
    weigh(shop, "P01-DA001", 1250)
    filling = shop.listings.fill(template, TWO, out)

    row = row_of(out, "Template", 6, TIKTOK)
    assert (row["product_name"], row["price"], row["quantity"]) == ("Cobek kecil", "15000", "5")
    assert (row["seller_sku"], row["parcel_weight"]) == ("P01-DA001", "1250")
    assert [column.code for column in filling.template.left_empty] == ["category", "main_image"]


def test_everything_else_of_the_template_is_byte_for_byte_the_same(shop: Shop, tmp_path: Path) -> None:
    template, out = shopee_template(tmp_path / "unduhan.xlsx"), tmp_path / "siap.xlsx"
    before = template.read_bytes()
    shop.listings.fill(template, TWO, out)

    assert template.read_bytes() == before
    old, new = parts_of(template), parts_of(out)
    assert list(old) == list(new)
    assert [name for name in old if old[name] != new[name]] == ["xl/worksheets/sheet2.xml"]
    sheet, was = new["xl/worksheets/sheet2.xml"].decode(), old["xl/worksheets/sheet2.xml"].decode()
    for kept in ("<sheetViews>", "<cols>", "<sheetProtection", "<dataValidations", "<extLst>"):
        part = was[was.index(kept) : was.index(kept) + 120]
        assert part in sheet, kept
    # The header rows too, and the look of a cell that may be typed into though the sheet is locked.
    assert re.findall(r'<row r="[1-6]".*?</row>', was) == re.findall(r'<row r="[1-6]".*?</row>', sheet)
    style = re.search(r'<c r="B7" s="(\d+)"', was)
    assert style is not None
    assert f'<c r="B7" s="{style[1]}" t="inlineStr">' in sheet


def test_a_filled_tiktok_template_opens_with_its_panes_and_lists(shop: Shop, tmp_path: Path) -> None:
    template, out = tiktok_template(tmp_path / "unduhan.xlsx"), tmp_path / "siap.xlsx"
    shop.listings.fill(template, TWO, out)
    book = load_workbook(out)
    assert book.sheetnames == ["Template", "Daftar"]
    assert book["Daftar"].sheet_state == "hidden"
    assert book["Template"].freeze_panes == "A6"
    assert [str(one.sqref) for one in book["Template"].data_validations.dataValidation] == ["H7:H500"]
    assert book["Template"]["H6"].value == 15000


def test_products_that_stand_in_the_template_already_stay(shop: Shop, tmp_path: Path) -> None:
    template, once, twice = tiktok_template(tmp_path / "a.xlsx"), tmp_path / "b.xlsx", tmp_path / "c.xlsx"
    shop.listings.fill(template, Choice("CKL", ("P01-DA001",)), once)
    assert shop.listings.fill(once, Choice("CKL", ("P01-DA002",)), twice).template.first_row == 7
    assert row_of(twice, "Template", 6, TIKTOK)["seller_sku"] == "P01-DA001"
    assert row_of(twice, "Template", 7, TIKTOK)["seller_sku"] == "P01-DA002"


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Berat produk (gr)", WeightUnit.GRAM),
        ("dalam kg", WeightUnit.KILOGRAM),
        ("0,5 kg atau 500 gram", None),
        ("Isi beratnya", None),
    ],
)
def test_a_weight_is_written_only_where_the_template_tells_its_unit(
    shop: Shop, tmp_path: Path, words: str, unit: WeightUnit | None
) -> None:
    weigh(shop, "P01-DA001", 1250)
    template, out = shopee_template(tmp_path / "a.xlsx", words), tmp_path / "b.xlsx"
    filling = shop.listings.fill(template, TWO, out)
    assert filling.template.weight_unit is unit
    said = row_of(out, "Template", 7, SHOPEE).get("ps_weight")
    assert said == {WeightUnit.GRAM: "1250", WeightUnit.KILOGRAM: "1.25", None: None}[unit]
    assert ("Berat" in [column.title for column in filling.template.left_empty]) == (unit is None)


def test_a_makers_story_is_told_only_with_his_consent(shop: Shop, tmp_path: Path) -> None:
    def told() -> str:
        with shop.db.write() as session:
            session.execute(update(ArtisanRow).values(story="Belajar dari ibunya sejak kecil."))
        shop.listings.write_csv(Choice("CKL", ("P01-DA001",)), tmp_path / "marketplace.csv")
        return (tmp_path / "marketplace.csv").read_text(encoding="utf-8")

    assert "Belajar dari ibunya" in told()
    with shop.db.write() as session:
        session.execute(update(ArtisanRow).values(consent_on=None))
    assert "Belajar dari ibunya" not in told()


def test_a_text_that_looks_like_a_formula_stays_a_text(shop: Shop, tmp_path: Path) -> None:
    with shop.db.write() as session:
        named = update(ProductRow).where(ProductRow.sku == "P01-DA001")
        session.execute(named.values(name="=HYPERLINK(1)", name_en="<b>&amp;"))
    template, out = tiktok_template(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    shop.listings.fill(template, TWO, out)
    cell = load_workbook(out)["Template"]["C6"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")
    shop.listings.write_csv(TWO, tmp_path / "marketplace.csv")
    assert "'=HYPERLINK(1),<b>&amp;" in (tmp_path / "marketplace.csv").read_text(encoding="utf-8")


# --- what is no template ---------------------------------------------------------------------------


def refused(shop: Shop, path: Path) -> BadTemplate:
    """Nothing is written, and why."""
    out = path.with_name("hasil.xlsx")
    with pytest.raises(BadTemplate) as trouble:
        shop.listings.fill(path, TWO, out)
    assert not out.exists()
    assert "\n" not in str(trouble.value)
    return trouble.value


def book(path: Path, *rows: list[str]) -> Path:
    """A workbook of one sheet."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def test_a_template_of_another_marketplace_is_named_and_not_filled(shop: Shop, tmp_path: Path) -> None:
    titles = ["Error Message", "Nama Produk*", "Deskripsi Produk", "Kategori Kode*", "Nomor Etalase"]
    trouble = refused(shop, book(tmp_path / "tokopedia.xlsx", ["Panduan"], titles))
    assert (trouble.flaw, trouble.about) == (TemplateFlaw.OTHER_MARKETPLACE, "Tokopedia")


def test_the_file_that_changes_listed_products_is_not_filled(shop: Shop, tmp_path: Path) -> None:
    codes = ["product_id", "product_name", "price", "quantity", "seller_sku"]
    assert refused(shop, book(tmp_path / "ubah.xlsx", codes)).flaw is TemplateFlaw.EDITS
    codes = ["et_title_product_id|0|0", "et_title_product_name|0|0", "ps_price|1|1"]
    assert refused(shop, book(tmp_path / "ubah2.xlsx", codes)).flaw is TemplateFlaw.EDITS


def test_a_file_without_header_codes_is_no_template(shop: Shop, tmp_path: Path) -> None:
    assert refused(shop, book(tmp_path / "barang.xlsx", ["nama", "harga"])).flaw is TemplateFlaw.NO_CODES
    assert refused(shop, book(tmp_path / "kosong.xlsx")).flaw is TemplateFlaw.NO_CODES


@pytest.mark.parametrize("name", ["lama.xls", "terkunci.xlsx"])
def test_an_old_or_a_locked_file_is_told_apart_from_a_damaged_one(
    shop: Shop, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert refused(shop, path).flaw is TemplateFlaw.OLD_OR_LOCKED


def test_a_damaged_file_a_bomb_entities_and_macros_are_refused(shop: Shop, tmp_path: Path) -> None:
    damaged = tmp_path / "rusak.xlsx"
    damaged.write_bytes(tiktok_template(tmp_path / "utuh.xlsx").read_bytes()[:2000])
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    parts = {
        "bom.xlsx": ("xl/media/bom.xml", bytes(310 * 1024 * 1024)),
        "entitas.xlsx": ("docProps/lain.xml", entity),
        "makro.xlsx": ("xl/vbaProject.bin", b"Sub Auto_Open()"),
    }
    flaws = {"rusak.xlsx": refused(shop, damaged).flaw}
    for name, (part, content) in parts.items():
        path = tiktok_template(tmp_path / name)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
            file.writestr(part, content)
        flaws[name] = refused(shop, path).flaw
    assert flaws.pop("makro.xlsx") is TemplateFlaw.MACROS
    assert set(flaws.values()) == {TemplateFlaw.UNREADABLE}
    assert refused(shop, tmp_path / "tidak-ada.xlsx").flaw is TemplateFlaw.UNREADABLE


def test_the_template_itself_is_never_written_over(shop: Shop, tmp_path: Path) -> None:
    template = tiktok_template(tmp_path / "unduhan.xlsx")
    before = template.read_bytes()
    link = tmp_path / "tautan.xlsx"
    link.symlink_to(template)
    for out in (template, tmp_path / "." / "unduhan.xlsx", link):
        with pytest.raises(BadTemplate) as trouble:
            shop.listings.fill(template, TWO, out)
        assert trouble.value.flaw is TemplateFlaw.SAME_FILE
    assert template.read_bytes() == before


def test_what_cannot_be_offered_is_told(shop: Shop, tmp_path: Path) -> None:
    template, out = tiktok_template(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    with pytest.raises(NotFound, match="NICHTS"):
        shop.listings.fill(template, Choice("CKL", ("NICHTS",)), out)
    with pytest.raises(NotFound, match="XXX"):
        shop.listings.fill(template, Choice("XXX"), out)
    with pytest.raises(NothingToList):
        shop.listings.fill(template, Choice("CKL", category="Tidak ada"), out)
    assert not out.exists()


# --- filling as such -------------------------------------------------------------------------------


def test_rows_and_cells_without_numbers_are_counted(tmp_path: Path) -> None:
    path, out = book(tmp_path / "a.xlsx", ["a", "b"], ["c", "d"]), tmp_path / "b.xlsx"
    parts = parts_of(path)
    bare = re.sub(rb'(<row|<c) r="[A-Z]*\d+"', rb"\1", parts["xl/worksheets/sheet1.xml"])
    with zipfile.ZipFile(path, "w") as file:
        for name, content in (parts | {"xl/worksheets/sheet1.xml": bare}).items():
            file.writestr(name, content)
    out.write_bytes(filled_workbook(path, "Sheet", {2: {2: "baru\nbaris"}, 4: {1: 7, 3: Thousandths(750)}}))
    assert list(table_rows(out)) == [["a", "b"], ["c", "baru\nbaris"], [], ["7", "", "0.75"]]


@pytest.mark.parametrize(("count", "said"), [(0, "0"), (5, "0.005"), (20_000, "20"), (1_250, "1.25")])
def test_thousandths_are_written_without_zeros_at_the_end(count: int, said: str) -> None:
    assert str(Thousandths(count)) == said


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        filled_workbook(book(tmp_path / "a.xlsx", ["a"]), "Lembar", {1: {1: "x"}})
