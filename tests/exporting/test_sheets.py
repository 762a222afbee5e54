"""A sheet becomes files that other programs read, and that nobody's name can turn against them."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from pos.core.errors import FolderTrouble
from pos.core.money import Rupiah
from pos.exporting.csv import csv_bytes
from pos.exporting.domain import CellKind, CellValue, Column, Sheet
from pos.exporting.files import FileKind, sheet_bytes, write_sheet
from pos.exporting.xlsx import xlsx_bytes

COLUMNS = (
    Column("artisan_name", "Perajin"),
    Column("business_date", "Tanggal", CellKind.DATE),
    Column("sold_at", "Jam", CellKind.INSTANT),
    Column("quantity", "Jumlah barang", CellKind.INTEGER, summed=True),
    Column("net", "Bersih", CellKind.MONEY, summed=True),
)
MADE = datetime(2026, 11, 24, 11, 15, tzinfo=UTC)


def row(name: str, net: int, quantity: int = 1) -> tuple[CellValue, ...]:
    sold_at = datetime(2026, 11, 24, 3, 26, 5, 123, tzinfo=UTC)
    return (name, date(2026, 11, 24), sold_at, quantity, Rupiah(net))


def sheet(*rows: tuple[CellValue, ...]) -> Sheet:
    return Sheet("Rincian", "Rincian penjualan", ("Pusat Oleh-oleh Cikolelet",), COLUMNS, rows, MADE)


def test_csv_has_plain_integers_iso_dates_and_unix_lines() -> None:
    text = csv_bytes(sheet(row("Bu Rohaeti", 125_000), row("Pak Sarkawi, Ciruas", -5_000))).decode()
    assert text == (
        "artisan_name,business_date,sold_at,quantity,net\n"
        "Bu Rohaeti,2026-11-24,2026-11-24T10:26:05+07:00,1,125000\n"
        '"Pak Sarkawi, Ciruas",2026-11-24,2026-11-24T10:26:05+07:00,1,-5000\n'
    )


@pytest.mark.parametrize("name", ["=1+1", "+62812", "-2", "@SUM(A1)", "\tx", "\r=1"])
def test_a_name_that_looks_like_a_formula_is_only_a_name(name: str) -> None:
    dangerous = sheet(row(name, 1))
    cell = next(csv.reader(io.StringIO(csv_bytes(dangerous).decode().split("\n", 1)[1], newline="")))[0]
    assert cell.startswith("'")
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(dangerous)))
    assert book["Rincian"]["A2"].data_type == "s"
    assert book["Rincian"]["A2"].value.replace("_x000D_", "\r") == name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_no_csv_cell_ever_begins_a_formula(name: str) -> None:
    cell = list(csv.reader(io.StringIO(csv_bytes(sheet(row(name, 1))).decode(), newline="")))[1][0]
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert cell in {name, f"'{name}"}


def test_xlsx_is_typed_frozen_and_its_total_is_a_value() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet(row("A", 125_000, 2), row("B", -5_000)))))
    page = book["Rincian"]
    assert [cell.value for cell in page[1]] == [column.name for column in COLUMNS]
    assert page.freeze_panes == "A2"
    assert page["B2"].value == datetime(2026, 11, 24)  # noqa: DTZ001 - a spreadsheet's dates have no zone
    assert page["C2"].value == datetime(2026, 11, 24, 10, 26, 5)  # noqa: DTZ001
    assert (page["D2"].value, page["E2"].value, page["E2"].data_type) == (2, 125_000, "n")
    assert [cell.value for cell in page[4]] == ["Jumlah", None, None, 3, 120_000]
    assert book["Keterangan"]["A2"].value == "artisan_name"


@pytest.mark.parametrize("kind", list(FileKind))
def test_the_same_sheet_is_the_same_bytes(kind: FileKind) -> None:
    rows = [row(f"Perajin {n}", n * 1_000) for n in range(200)]
    assert sheet_bytes(sheet(*rows), kind) == sheet_bytes(sheet(*rows), kind)


def test_the_pdf_can_be_read_by_another_program(tmp_path: Path) -> None:
    rows = [row(f"Bu Rohaeti (no. {n}) é", n * 1_001) for n in range(120)]
    path = write_sheet(sheet(*rows), tmp_path, "rincian", [FileKind.PDF])[0]
    with PdfDocument(path) as paper:
        text = "\n".join(page.get_textpage().get_text_range() for page in paper)
    for n in range(120):
        assert f"Bu Rohaeti (no. {n}) é" in text
    assert "7.147.140" in text
    assert "halaman 4 dari 4" in text


def test_a_sheet_without_rows_still_makes_all_files(tmp_path: Path) -> None:
    files = write_sheet(sheet(), tmp_path / "new" / "folder", "kosong")
    assert [path.name for path in files] == ["kosong.csv", "kosong.xlsx", "kosong.pdf"]
    assert all(path.stat().st_size for path in files)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FolderTrouble):
        write_sheet(sheet(), tmp_path / "file" / "folder", "kosong")
