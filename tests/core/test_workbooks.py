"""Workbooks that people bring: read as texts, and refused before a bomb goes off."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from pos.core.csv_rows import BadFile
from pos.core.workbooks import open_workbook, table_rows


def book(path: Path, *rows: tuple[object, ...]) -> Path:
    """A workbook of one sheet."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The workbook with one more part."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, content)
    return path


def test_cells_are_read_as_a_person_wrote_them(tmp_path: Path) -> None:
    path = book(
        tmp_path / "barang.xlsx",
        ("sku", "harga", "masuk"),
        ("P01-DA001", 15000.0, date(2026, 11, 24)),
        (None, True, datetime(2026, 11, 24, 9, 30)),  # noqa: DTZ001
        ("=1+1", 2.5, ""),
    )

    assert list(table_rows(path)) == [
        ["sku", "harga", "masuk"],
        ["P01-DA001", "15000", "2026-11-24"],
        ["", "1", "2026-11-24T09:30:00"],
        ["", "2.5"],
    ]


@pytest.mark.parametrize(
    "content", [b"", b"sku,harga\n", b"PK\x03\x04 tidak utuh", b"\xd0\xcf\x11\xe0" + bytes(600)]
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "barang.xlsx"
    path.write_bytes(content)

    with pytest.raises(BadFile):
        open_workbook(path)


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "foto.xlsx", "w") as parts:
        parts.writestr("guci.jpg", b"x")

    with pytest.raises(BadFile):
        open_workbook(tmp_path / "foto.xlsx")


def test_a_bomb_is_refused_before_it_is_read_as_a_workbook(tmp_path: Path) -> None:
    path = with_part(book(tmp_path / "bom.xlsx", ("a",)), "xl/media/bom.xml", bytes(310 * 1024 * 1024))

    with pytest.raises(BadFile):
        list(table_rows(path))


def test_a_workbook_that_names_files_of_this_computer_is_refused(tmp_path: Path) -> None:
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    path = with_part(book(tmp_path / "curang.xlsx", ("a",)), "docProps/lain.xml", entity)

    with pytest.raises(BadFile, match="entities"):
        list(table_rows(path))
