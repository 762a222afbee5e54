"""`facts`: everything as JSON Lines, described in each file's first line, and no secret in it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from pos.audit.service import Audit
from pos.core.errors import FolderTrouble
from pos.db.database import Database
from tests.audit.trade import Books
from tests.goods import demo_rows


@pytest.fixture
def opened(copy: Path) -> Iterator[Database]:
    """The copy, opened."""
    database = Database.sqlite(copy)
    yield database
    database.close()


def rows_of(path: Path) -> tuple[dict[str, object], list[dict[str, object]]]:
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    return json.loads(first), [json.loads(line) for line in rest]


def test_every_row_of_every_table_is_there(opened: Database, tmp_path: Path) -> None:
    written = Audit(opened).facts(tmp_path / "out" / "facts")
    with opened.read() as session:
        for path in written:
            about, rows = rows_of(path)
            (count,) = session.execute(text(f'SELECT COUNT(*) FROM "{path.stem}"')).scalars()  # noqa: S608
            assert len(rows) == count, path.stem
            assert all(row.keys() == about["columns"].keys() for row in rows)  # type: ignore[attr-defined]
        tables = session.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'product_search%'")
        ).scalars()
        assert set(tables) - {path.stem for path in written} <= {"counter", "alembic_version"}


def test_a_program_that_has_loaded_nothing_else_lays_every_table_open(books: Books, tmp_path: Path) -> None:
    """A command loads only the slices that it needs; the tables of the others are there all the same."""
    copy = shutil.copyfile(books.path, tmp_path / "gerabah.db")
    out = tmp_path / "facts"
    asked = [sys.executable, "-m", "pos", "--db", f"sqlite:///{copy}", "facts", "--out", str(out)]
    subprocess.run(asked, check=True, capture_output=True)
    written = {path.stem for path in out.iterdir()}
    assert {"wanted", "statement_line", "yearly_target", "qris_code", "staff"} <= written


def test_the_first_line_says_what_the_columns_are(books: Books, opened: Database, tmp_path: Path) -> None:
    Audit(opened).facts(tmp_path)
    about, rows = rows_of(tmp_path / "sale_line.jsonl")
    columns = about["columns"]
    assert isinstance(columns, dict)
    assert columns["net"] == "rupiah"
    assert columns["sale_id"] == "UUID -> sale.id"
    assert columns["artisan_code"] == "str or null"
    assert rows_of(tmp_path / "sale.jsonl")[0]["columns"]["sold_at"] == "instant, UTC"  # type: ignore[index]
    nets = sorted(line.net.amount for sale in books.sales for line in sale.lines)
    assert sorted(row["net"] for row in rows) == nets  # type: ignore[type-var]


def test_no_secret_leaves_the_shop(opened: Database, tmp_path: Path) -> None:
    Audit(opened).facts(tmp_path)
    everything = b"".join(path.read_bytes() for path in tmp_path.glob("*.jsonl"))
    assert b"argon2" not in everything
    assert b"gAAAA" not in everything
    numbers = [row["account_no"].encode() for row in demo_rows("artisans.csv") if row["account_no"]]
    assert numbers
    assert not [number for number in numbers if number in everything]


def test_the_same_books_give_the_same_files(opened: Database, tmp_path: Path) -> None:
    one, two = (Audit(opened).facts(tmp_path / name) for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_a_folder_that_cannot_be_made_is_told(opened: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FolderTrouble):
        Audit(opened).facts(tmp_path / "file" / "out")
