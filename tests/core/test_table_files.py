"""Tables as people save them: by Excel in Indonesia, as a workbook, under a wrong name."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from pos.core.csv_rows import BadFile, BadRows, CsvRow, read_rows, sift_rows
from pos.core.money import Rupiah, rupiah
from pos.ui import say_rows
from tests.core.test_workbooks import book, with_part

COLUMNS = ("name", "price")
ROOT = Path(__file__).parents[2]


def _take(row: CsvRow) -> tuple[str, Rupiah]:
    return row.text("name", 40), row.rupiah("price")


def _csv(folder: Path, content: str) -> Path:
    path = folder / "goods.csv"
    path.write_bytes(content.encode())
    return path


def test_excel_in_indonesia_parts_cells_by_semicolons(tmp_path: Path) -> None:
    path = _csv(
        tmp_path, '\ufeffname;price;;\r\n"Guci; besar";Rp350.000;;\r\n;;;\r\nMug, biru;"35.000,00";;\r\n'
    )
    assert read_rows(path, COLUMNS, _take) == [
        ("Guci; besar", Rupiah(350_000)),
        ("Mug, biru", Rupiah(35_000)),
    ]


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("15000", 15_000), ("15.000", 15_000), ("Rp15.000", 15_000), ("Rp 1.500.000", 1_500_000),
        ("rp15000", 15_000), ("Rp. 15.000", 15_000), ("15.000,00", 15_000), ("15.000,-", 15_000), ("", 0),
    ],
)  # fmt: skip
def test_a_price_is_understood_as_people_write_it(tmp_path: Path, written: str, amount: int) -> None:
    path = _csv(tmp_path, f'name,price\nKendi,"{written}"\n')
    assert read_rows(path, COLUMNS, _take) == [("Kendi", Rupiah(amount))]


@given(st.integers(min_value=0, max_value=1_000_000_000))
def test_every_amount_as_the_screen_writes_it_is_read_back(amount: int) -> None:
    row = CsvRow(2, {"price": rupiah(Rupiah(amount))}, problems := [])
    assert (row.rupiah("price"), problems) == (Rupiah(amount), [])


def test_what_may_mean_two_amounts_is_refused_with_both(tmp_path: Path) -> None:
    with pytest.raises(BadRows, match="line 2: price: 15,000 may mean 15 or 15000; write 15000"):
        read_rows(_csv(tmp_path, "name;price\nKendi;15,000\n"), COLUMNS, _take)


def test_a_workbook_is_read_like_a_csv_with_the_lines_of_its_sheet(tmp_path: Path) -> None:
    path = book(
        tmp_path / "goods.xlsx", ("price", "name"), (350_000.0, "Guci"), (None, None), ("Rp35.000", "Mug")
    )
    assert read_rows(path, COLUMNS, _take) == [("Guci", Rupiah(350_000)), ("Mug", Rupiah(35_000))]
    wrong = book(
        tmp_path / "wrong.xlsx", ("name", "price"), ("Guci", 1), (None, None), ("Mug", 15.125), ("Vas",)
    )
    with pytest.raises(BadRows) as refused:
        read_rows(wrong, COLUMNS, _needs_price)
    # Three decimals of a number in Excel are no thousands.
    assert [str(problem) for problem in refused.value.problems] == [
        "line 4: price: '15.1250' is not a whole number of rupiah; write 15000 or 15.000",
        "line 5: price: 0 is not between 1 and 1000000000",
    ]


def _needs_price(row: CsvRow) -> Rupiah:
    return row.rupiah("price", least=1)


def test_good_and_bad_rows_are_told_apart(tmp_path: Path) -> None:
    sifted = sift_rows(_csv(tmp_path, "name,price\nGuci,1\nMug,x\nVas,2\n"), COLUMNS, _take)
    assert sifted.good == [("Guci", Rupiah(1)), ("Vas", Rupiah(2))]
    assert [problem.line for problem in sifted.problems] == [3]


def test_a_file_of_another_kind_than_its_name_says_gets_one_sentence(tmp_path: Path) -> None:
    workbook = book(tmp_path / "goods.xlsx", ("name", "price"))
    named_csv = workbook.rename(tmp_path / "workbook.csv")
    with pytest.raises(BadFile, match=r"is an Excel workbook; give it a name that ends in \.xlsx"):
        read_rows(named_csv, COLUMNS, _take)
    for content in (b"name,price\nGuci,1\n", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500)):
        (tmp_path / "text.xlsx").write_bytes(content)
        with pytest.raises(BadFile, match="is called a workbook and is none"):
            read_rows(tmp_path / "text.xlsx", COLUMNS, _take)


@pytest.mark.parametrize("name", ["large.csv", "large.xlsx"])
def test_51_megabytes_are_not_even_opened(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(b"name,price\n")
        os.truncate(file.fileno(), 51 * 1024 * 1024)
    with pytest.raises(BadFile, match="is larger than 50 MiB"):
        read_rows(tmp_path / name, COLUMNS, _take)


def test_a_bomb_and_an_entity_are_refused_as_tables_too(tmp_path: Path) -> None:
    bomb = with_part(book(tmp_path / "bomb.xlsx", ("name",)), "xl/media/bom.bin", bytes(310 * 1024 * 1024))
    with pytest.raises(BadFile, match="unpacks to more than 300 MiB"):
        read_rows(bomb, COLUMNS, _take)
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    foul = with_part(book(tmp_path / "foul.xlsx", ("name",)), "docProps/lain.xml", entity)
    with pytest.raises(BadFile, match="entities"):
        read_rows(foul, COLUMNS, _take)


def test_a_formula_in_a_workbook_is_read_as_its_value(tmp_path: Path) -> None:
    made = Workbook()
    made.active.append(("name", "price"))
    made.active.append(('=HYPERLINK("http://x")', 1))  # nothing has computed it
    made.save(tmp_path / "formula.xlsx")
    with pytest.raises(BadRows, match="line 2: name: is empty"):
        read_rows(tmp_path / "formula.xlsx", COLUMNS, _take)


def test_the_apostrophe_that_keeps_a_cell_from_running_is_taken_off(tmp_path: Path) -> None:
    path = _csv(tmp_path, "name,price\n'=SUM(A1),1\n''-x,1\n'Mak Uun',1\n")
    assert [name for name, _ in read_rows(path, COLUMNS, _take)] == ["=SUM(A1)", "'-x", "'Mak Uun'"]


def _patterns() -> Iterator[str]:
    """Every reason that goods and artisans give for a row or a file."""
    places = (ROOT / "pos" / "core", ROOT / "pos" / "stock" / "importing", ROOT / "pos" / "artisans")
    for path in (path for place in places for path in place.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) > 1:
                name, reason = getattr(node.func, "attr", getattr(node.func, "id", "")), node.args[1]
                if name in {"wrong", "BadFile"} and isinstance(reason, ast.Constant):
                    yield str(reason.value)


def test_every_reason_of_goods_and_artisans_is_said_in_indonesian() -> None:
    known = {**say_rows._cells(), **say_rows._cards(), **say_rows._files()}
    said = set(_patterns())
    assert len(said) > 20
    assert sorted(said - set(known)) == []
