"""What people write into cells: nothing is guessed, and nothing that a printer would obey gets in."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.core.csv_rows import BadFile, BadRows, CsvRow, read_rows
from pos.core.money import Rupiah

COLUMNS = ("name", "price")


def _file(folder: Path, content: str | bytes) -> Path:
    path = folder / "goods.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _take(row: CsvRow) -> tuple[str, Rupiah]:
    return row.text("name", 12), row.rupiah("price")


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    path = _file(tmp_path, "price,name\n25000,Kendi\n")
    assert read_rows(path, COLUMNS, _take) == [("Kendi", Rupiah(25_000))]


def test_a_line_number_counts_lines_of_the_file_also_after_a_cell_of_two_lines(tmp_path: Path) -> None:
    path = _file(tmp_path, 'name,price\n"Kendi\nbesar",1\nCobek,x\n')
    with pytest.raises(BadRows) as refused:
        read_rows(path, COLUMNS, _take)
    assert [(problem.line, problem.field) for problem in refused.value.problems] == [
        (3, "name"),
        (4, "price"),
    ]


@pytest.mark.parametrize("control", ["\x1bp0", "\t", "\x07", "\x85", "\u202e", "\u200b", "\ue000"])
def test_a_name_cannot_carry_a_drawer_kick(tmp_path: Path, control: str) -> None:
    path = _file(tmp_path, f'name,price\n"Ken{control}di",25000\n')
    with pytest.raises(BadRows) as refused:
        read_rows(path, COLUMNS, _take)
    assert str(refused.value.problems[0]) == "line 2: name: has control characters"


def test_names_are_stored_in_one_form_with_single_blanks(tmp_path: Path) -> None:
    path = _file(tmp_path, "name,price\n  Kafe\u0301   bar ,25000\n")
    assert read_rows(path, COLUMNS, _take) == [("Kafé bar", Rupiah(25_000))]


@pytest.mark.parametrize(
    "number", ["1e3", "12.5", "١٢", "0x10", "1_000", "9" * 16, "2,5", "25.00", "1.00.000", "NaN"]
)
def test_an_amount_is_a_plain_whole_number_or_refused(tmp_path: Path, number: str) -> None:
    path = _file(tmp_path, f'name,price\nKendi,"{number}"\n')
    with pytest.raises(BadRows, match="is not a whole number"):
        read_rows(path, COLUMNS, _take)


def test_a_name_that_is_too_long_is_not_cut(tmp_path: Path) -> None:
    with pytest.raises(BadRows, match="name: is longer than 12 characters"):
        read_rows(_file(tmp_path, f"name,price\n{'x' * 13},1\n"), COLUMNS, _take)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"nama,price\nKendi,1\n", "these columns are missing: name"),
        (b"name,price,price\nKendi,1,2\n", "these columns stand twice: price"),
        ("name,price\nKafé,1\n".encode("cp1252"), r"is not UTF-8 \(byte 14\); save it as CSV \(UTF-8\)"),
        ("name,price\nKendi,1\n".encode("utf-16"), "is not a text file"),
    ],
)
def test_a_file_that_is_no_such_table_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(BadFile, match=reason):
        read_rows(_file(tmp_path, content), COLUMNS, _take)


def test_percentages_become_basis_points(tmp_path: Path) -> None:
    path = _file(tmp_path, 'rate\n15\n27.5\n"27,55"\n0\n100\n')
    assert read_rows(path, ("rate",), _rate) == [1_500, 2_750, 2_755, 0, 10_000]


@pytest.mark.parametrize("rate", ["100.01", "-1", "15%", "", "27.555"])
def test_a_percentage_beyond_a_hundred_or_too_fine_is_refused(tmp_path: Path, rate: str) -> None:
    with pytest.raises(BadRows, match="is not a percentage"):
        read_rows(_file(tmp_path, f"rate,x\n{rate},1\n"), ("rate",), _rate)


def _rate(row: CsvRow) -> int:
    return row.percent_bps("rate")
