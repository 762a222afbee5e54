"""A file from outside is taken whole, or every bad row of it is listed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from pos.core.csv_rows import BadFile, BadRows, CsvRow, read_rows
from pos.core.money import Rupiah


@dataclass(frozen=True)
class Pot:
    """A pot as its row tells it."""

    sku: str
    price: Rupiah
    rate_bps: int
    since: date | None
    rail: int


COLUMNS = ("sku", "price", "rate", "since", "rail")
HEADER = "sku,price,rate,since,rail\n"


def _pot(row: CsvRow) -> Pot:
    rails = {"tunai": 1, "bank": 2}
    return Pot(
        row.text("sku", 10),
        row.rupiah("price"),
        row.percent_bps("rate"),
        row.day("since"),
        row.choice("rail", rails),
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the file lies."""
    return tmp_path / "pots.csv"


def test_good_rows_are_values(file: Path) -> None:
    file.write_text(
        "\ufeff" + HEADER + 'V-1,125000,"72,5",2026-11-24,Tunai\n\nV-2,,80,,bank\n', encoding="utf-8"
    )

    assert read_rows(file, COLUMNS, _pot) == [
        Pot("V-1", Rupiah(125_000), 7_250, date(2026, 11, 24), 1),
        Pot("V-2", Rupiah(0), 8_000, None, 2),
    ]


def test_every_bad_row_is_listed_with_its_line(file: Path) -> None:
    rows = (
        "V-1,125.00,80,2026-11-24,tunai",
        "V-2,-5,80,2026-13-01,giro",
        "V-3,1,101,,bank",
        ",1,80,,bank",
        "V-5,1",
    )
    file.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    with pytest.raises(BadRows) as trouble:
        read_rows(file, COLUMNS, _pot)

    places = [(problem.line, problem.field) for problem in trouble.value.problems]
    assert places == [(2, "price"), (3, "price"), (3, "since"), (3, "rail"), (4, "rate"), (5, "sku"), (6, "")]
    assert "nothing was changed" in str(trouble.value)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "columns are missing"),
        (b"sku,price\nV-1,1\n", "columns are missing: rate, since, rail"),
        (HEADER.encode() + b"V\xe9\n", "is not UTF-8"),
        (b"PK\x03\x04\x00\x00", "is an Excel workbook; give it a name that ends in .xlsx"),
        (b"\xd0\xcf\x11\xe0\x00", "is an old Excel workbook; save it as .xlsx"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is not a text file"),
        (HEADER.encode() + b'"V-1,1\n', "is not CSV"),
    ],
)
def test_what_is_no_such_table_is_refused(file: Path, content: bytes, reason: str) -> None:
    file.write_bytes(content)
    with pytest.raises(BadFile, match=reason):
        read_rows(file, COLUMNS, _pot)


def test_a_file_that_is_not_there_is_told(file: Path) -> None:
    with pytest.raises(BadFile, match="cannot be read"):
        read_rows(file, COLUMNS, _pot)
