"""The command line as somebody types it: exit codes, one clear line on trouble, never a traceback."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pos.__main__ import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo of one day: to be copied."""
    root = tmp_path_factory.mktemp("demo") / "shop"
    assert main(["demo", str(root), "--days", "1", "--today", "2026-11-24", "--seed", "7"]) == 0
    return root


@pytest.fixture
def shop(demo: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo, tmp_path / "shop"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; gives exit code, what it said and what it complained about."""

    def command(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_the_demo_s_books_fit_and_its_files_are_there(shop: Path, run: Run) -> None:
    code, said, _ = run("--data", shop, "verify")
    assert (code, said) == (0, "verify: everything fits\n")
    for centre in ("CKL", "PDR", "BDL"):
        folder = shop / "exports" / centre / "2026-11-24"
        assert (folder / f"settlement-{centre}-20261124.csv").is_file()
        assert (folder / f"lines-{centre}-20261124.csv").is_file()


def test_two_demos_are_alike(demo: Path, tmp_path: Path, run: Run) -> None:
    again = tmp_path / "again"
    assert run("demo", again, "--days", 1, "--today", "2026-11-24", "--seed", 7)[0] == 0
    for path in sorted(demo.rglob("*.csv")):
        assert path.read_bytes() == (again / path.relative_to(demo)).read_bytes()


def test_a_changed_rupiah_is_named(shop: Path, run: Run) -> None:
    database = sqlite3.connect(shop / "gerabah.db")
    database.execute("DROP TRIGGER sale_line_no_update")
    database.execute(
        "UPDATE sale_line SET net = net + 1 "
        "WHERE sale_id = (SELECT id FROM sale WHERE number = 'CKL-1-261124-0002')"
    )
    database.commit()
    database.close()
    code, said, _ = run("--data", shop, "verify")
    assert code == 1
    assert "CKL-1-261124-0002" in said


def test_deleted_sales_are_found_by_a_printed_receipt(shop: Path, run: Run) -> None:
    mark = next((shop / "papers" / "struk-CKL-80mm").glob("CKL-1-261124-0001*.bin"))
    assert run("--data", shop, "verify", "--against", mark)[0] == 0
    code, said, _ = run("--data", shop, "verify", "--against", "CKL-1-261124-0001/00000000")
    assert code == 1
    assert "the paper 00000000" in said


def test_a_receipt_comes_again_as_a_copy(shop: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "copy.txt"
    assert run("--data", shop, "receipt", "CKL-1-261124-0001", "--out", out, "--format", "txt")[0] == 0
    assert "SALINAN ke-1" in out.read_text(encoding="utf-8")


def test_settling_again_gives_the_same_files(shop: Path, tmp_path: Path, run: Run) -> None:
    code, said, _ = run(
        "--data", shop, "settle", "--centre", "CKL", "--date", "2026-11-24", "--out", tmp_path, "--json"
    )
    assert code == 0
    assert json.loads(said)["number"] == "PR-CKL-20261124"
    for path in (shop / "exports" / "CKL" / "2026-11-24").iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_facts_lock_nobody_in(shop: Path, tmp_path: Path, run: Run) -> None:
    assert run("--data", shop, "facts", "--out", tmp_path / "facts")[0] == 0
    about, first = (tmp_path / "facts" / "sale.jsonl").read_text(encoding="utf-8").splitlines()[:2]
    assert json.loads(about)["columns"]["total"] == "rupiah"
    assert json.loads(first)["number"].count("-") == 3
    assert "pin_hash" not in (tmp_path / "facts" / "staff.jsonl").read_text(encoding="utf-8")


def test_soak_acknowledges_each_sale(shop: Path, run: Run) -> None:
    code, said, _ = run("--data", shop, "soak", "--sales", 5)
    assert code == 0
    assert [line.split()[0] for line in said.splitlines()] == ["ACK"] * 5
    assert run("--data", shop, "verify")[0] == 0


def test_tags_are_written(shop: Path, tmp_path: Path, run: Run) -> None:
    for form in ("escpos", "tspl", "zpl", "png", "pdf"):
        out = tmp_path / f"tag.{form}"
        assert run("--data", shop, "tags", "--sku", "P01-DA001", "--form", form, "--out", out)[0] == 0
        assert out.stat().st_size > 500


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["receipt", "CKL-1-000000-0001", "--out", "x"], "no receipt CKL-1-000000-0001"),
        (["import", "products", "nowhere.csv"], "cannot be read"),
        (["import", "sales", "nowhere.csv"], "needs --centre"),
        (["settle", "--centre", "XXX", "--date", "2026-11-24", "--out", "x"], "no centre XXX"),
        (["tags", "--sku", "NICHTS", "--out", "x"], "NICHTS"),
    ],
)
def test_bad_input_is_one_line_and_code_2(shop: Path, run: Run, words: list[str], said: str) -> None:
    code, _, complaint = run("--data", shop, *words)
    assert code == 2
    assert complaint.startswith("gerabah-pos: ")
    assert said in complaint
    assert complaint.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "not a database"), (b"just a letter" * 100, "not a database"), (None, "no database here")],
)
def test_a_file_that_is_no_shop_is_refused(
    tmp_path: Path, run: Run, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "gerabah.db").write_bytes(content)
    code, _, complaint = run("--data", tmp_path, "verify")
    assert code == 2
    assert said in complaint


def test_a_newer_database_is_left_alone(shop: Path, run: Run) -> None:
    database = sqlite3.connect(shop / "gerabah.db")
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    code, _, complaint = run("--data", shop, "verify")
    assert code == 2
    assert "newer version" in complaint


def test_a_demo_wants_an_empty_folder(shop: Path, run: Run) -> None:
    code, _, complaint = run("demo", shop)
    assert (code, "is not empty" in complaint) == (2, True)


def test_a_new_shop_is_made_once(tmp_path: Path, run: Run) -> None:
    assert run("--data", tmp_path / "new", "init", "--centre", "CKL", "--till", 1)[0] == 0
    code, _, complaint = run("--data", tmp_path / "new", "init", "--centre", "CKL", "--till", 1)
    assert code == 2
    assert "there is a shop already" in complaint


def test_doctor_looks_this_machine_over(shop: Path, run: Run) -> None:
    _, said, _ = run("--data", shop, "doctor", "--json")
    checks = {check["what"]: check["ok"] for check in json.loads(said)["checks"]}
    assert checks["database"]
    assert checks["fonts"]


def test_support_writes_a_bundle_for_whoever_helps(shop: Path, run: Run, tmp_path: Path) -> None:
    code, said, _ = run("--data", shop, "support", "--out", tmp_path / "help.zip", "--json")
    assert code == 0
    assert "checks.json" in json.loads(said)["holds"]
    assert (tmp_path / "help.zip").stat().st_size > 500
    (tmp_path / "file").write_text("in the way")
    code, _, complaint = run("--data", shop, "support", "--out", tmp_path / "file" / "help.zip")
    assert code == 2
    assert "cannot be written" in complaint


def test_without_a_display_the_till_says_so(shop: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, complaint = run("--data", shop)
    assert code == 2
    assert "demo" in complaint
