"""The auditor's own proof: one file, nothing of the product, and the same verdict."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from pos.core.paths import resource
from tests.audit.test_verify import recompute
from tests.audit.trade import NUMBERS, Books, change

SCRIPT = resource("verify_chain.py")
FIRST, PIECE, BACK, LAST = NUMBERS.values()


def audit(*arguments: str) -> tuple[int, str]:
    """Exit code and everything said, by a Python that does not see the product."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), *arguments], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_it_is_short_and_needs_nothing_but_python() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 150
    nodes = ast.walk(ast.parse(source))
    names = {a.name for node in nodes if isinstance(node, ast.Import) for a in node.names}
    assert names <= sys.stdlib_module_names
    assert "import pos" not in source


def test_honest_books_fit(books: Books, copy: Path) -> None:
    before = copy.read_bytes()
    assert audit(str(copy), *(sale.mark for sale in books.sales)) == (
        0,
        "4 sales, 0 things that do not fit\n",
    )
    assert copy.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "document"),
    [
        ("UPDATE posting SET amount = amount + 1 WHERE account = 'qris'", PIECE),
        ("UPDATE sale_line SET artisan_share = artisan_share + 1 WHERE name <> '' AND quantity = 3", FIRST),
        ("UPDATE sale SET total = total + 1 WHERE number = :back", BACK),
        ("UPDATE chain_event SET body = REPLACE(body, 'Siti', 'Sita') WHERE seq = 3", FIRST),
        ("UPDATE chain_event SET body = 'torn' WHERE seq = 3", FIRST),
        ("UPDATE chain_event SET body = '[]' WHERE seq = 3", FIRST),
        ("DELETE FROM chain_event WHERE seq = 4", PIECE),
        ("UPDATE sale SET number = 'CKL-1-261124-0004' WHERE number = :back", "CKL-1-261124: number 3"),
    ],
)
def test_a_changed_fact_names_its_document(copy: Path, statement: str, document: str) -> None:
    change(copy, statement)
    code, said = audit(str(copy))
    assert code == 1
    assert document in said


def test_printed_receipts_find_what_was_made_anew(books: Books, copy: Path) -> None:
    change(copy, "UPDATE sale SET attendant = 'Sita'")
    recompute(copy, "Siti", "Sita")
    assert audit(str(copy))[0] == 0
    code, said = audit(str(copy), books.sales[0].mark, "CKL-1-261124-0099/00000000")
    assert code == 1
    assert f"{FIRST}: the chain says" in said
    assert "CKL-1-261124-0099: the printed sale is not in the chain" in said


def test_what_is_no_till_s_database_is_told(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear auditor, " * 99)
    code, said = audit(str(other))
    assert (code, "cannot be read as a till's database" in said) == (2, True)
    assert audit(str(tmp_path / "missing.db"))[0] == audit()[0] == 2
