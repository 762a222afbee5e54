"""`import` and `export` as somebody types them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from pos.__main__ import main
from pos.core.paths import resource
from pos.shop import Shop
from pos.staff.domain import Role
from tests.goods import demo_rows, stocked_shop, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder of a stocked shop with a treasurer."""
    shop = stocked_shop(tmp_path)
    shop.staff.add("Nani", Role.TREASURER, "333333")
    shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    shop.close()
    return shop.folder.root


class Terminal(io.StringIO):
    """Somebody looks at it."""

    def isatty(self) -> bool:
        return True


def run(folder: Path, *words: object) -> int:
    return main(["--data", str(folder), *(str(word) for word in words)])


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "p.csv", [{"sku": "P01-DA001", "price_idr": "17.500", "shelf_place": "A1"}])
    assert run(folder, "import", "products", path, "--dry-run") == 0
    assert capsys.readouterr().out.splitlines() == [
        "products: 0 would be added, 1 changed, 0 as before",
        "  P01-DA001 Cobek kecil",
        "    price_idr: Rp15.000 -> Rp17.500",
        "    shelf_place: (empty) -> A1",
    ]
    assert run(folder, "import", "products", path, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["changed"], told["dry_run"]) == (1, False)
    assert told["changes"][0]["fields"]["price_idr"] == ["Rp15.000", "Rp17.500"]
    assert run(folder, "import", "products", path) == 0
    assert capsys.readouterr().out == "products: 0 were added, 0 changed, 1 as before\n"


def test_a_dry_run_with_bad_rows_lists_them_and_exits_with_2(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = demo_rows("artisans.csv")
    rows[4]["gender"] = "x"
    assert run(folder, "import", "artisans", written(tmp_path / "a.csv", rows), "--dry-run") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "line 6: gender: 'x' is none of p, l" in said.err


def test_on_a_terminal_a_long_import_tells_how_far_it_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = demo_rows("products.csv")[0]
    path = written(tmp_path / "p.csv", [row | {"sku": f"B-{n}"} for n in range(3_000)])
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    assert run(folder, "import", "products", path) == 0
    assert "16 %" in screen.getvalue()
    assert screen.getvalue().rstrip(" \r").endswith("100 %")


@pytest.mark.parametrize("name", ["barang.csv", "barang.xlsx"])
def test_what_is_exported_is_imported_as_before(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(folder, "export", "products", "--out", tmp_path / name) == 0
    assert capsys.readouterr().out == f"{tmp_path / name}: 116 products\n"
    assert run(folder, "import", "products", tmp_path / name) == 0
    assert "0 were added, 0 changed, 116 as before" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("who", "pin", "code", "said"),
    [
        ("Nani", "333333", 0, "20 artisans"),
        ("Nani", "111111", 2, "wrong PIN"),
        ("Dedi", "222222", 2, "Dedi is not the treasurer"),
        ("Ujang", "1", 2, "no person Ujang"),
    ],
)
def test_full_numbers_want_the_treasurer_s_pin(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    who: str, pin: str, code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))
    out = tmp_path / "perajin.csv"
    assert run(folder, "export", "artisans", "--out", out, "--full-numbers", who) == code
    told = capsys.readouterr()
    assert said in told.out + told.err
    number = next(row["account_no"] for row in demo_rows("artisans.csv") if row["account_no"])
    assert (out.exists() and number in out.read_text(encoding="utf-8")) == (code == 0)


def test_bad_names_and_places_are_one_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for out, said in (
        (tmp_path / "barang.pdf", "must end in .csv or .xlsx"),
        (tmp_path / "no" / "b.csv", "cannot be"),
    ):
        assert run(folder, "export", "products", "--out", out) == 2
        complaint = capsys.readouterr().err
        assert said in complaint
        assert complaint.count("\n") == 1


def test_centres_come_as_a_workbook_too(folder: Path, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for line in resource("demo", "centres.csv").read_text(encoding="utf-8").splitlines():
        book.active.append(line.split(","))
    book.save(tmp_path / "pusat.xlsx")
    assert run(folder, "import", "centres", tmp_path / "pusat.xlsx") == 0
    from pos.core.paths import DataFolder

    shop = Shop(DataFolder(folder))
    assert len(shop.centres.all()) == 3
    shop.close()
