"""The same from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pos.__main__ import main
from pos.shop import Shop
from tests.listings.files import PERSONAL, as_csv, shopee_rows, shopee_template

Run = tuple[int, str, str]


@pytest.fixture
def folder(shop: Shop) -> str:
    """The shop's folder, with its database closed."""
    shop.close()
    return str(shop.folder.root)


def run(capsys: pytest.CaptureFixture[str], folder: str, *words: str | Path) -> Run:
    code = main(["--data", folder, *map(str, words)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_template_is_filled_and_what_stays_empty_is_told(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template, out = shopee_template(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    named = ("--sku", "P01-DA001", "--sku", "P01-DA002")
    code, said, _ = run(capsys, folder, "listing", "fill", template, "--out", out, *named)
    assert (code, said.splitlines()) == (
        0,
        [f"{out}: 2 products of Shopee", "left empty: Foto Sampul (ps_item_cover_image)",
         "without weight: 2 products"],
    )  # fmt: skip
    code, said, _ = run(
        capsys, folder, "listing", "fill", template, "--out", out, "--category", "Dapur", "--json"
    )
    assert json.loads(said)["left_empty"] == ["ps_item_cover_image"]
    code, said, err = run(capsys, folder, "listing", "fill", template, "--out", template)
    assert (code, said, err.count("\n")) == (2, "", 1)


def test_the_plain_table_is_written(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "marketplace.csv"
    words = ("listing", "csv", "--out", out, "--centre", "PDR", "--sku", "P01-DA001")
    assert run(capsys, folder, *words)[0] == 0
    head, row = out.read_text(encoding="utf-8").split("\n", 1)
    assert head == "sku,name,name_en,description,price,stock,weight_g,size,photo,category,maker"
    assert row.startswith('P01-DA001,Cobek kecil,"Mortar bowl, small","Cobek kecil. Buatan tangan Bu Rohaeti')
    assert row.endswith(',15000,0,,"kecil, tinggi 5 cm, diameter 16 cm",,Dapur,Bu Rohaeti\n')


def test_orders_are_tried_then_read_then_known(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = as_csv(tmp_path / "a.csv", shopee_rows())
    _, said, _ = run(capsys, folder, "orders", path, "--centre", "ONL", "--dry-run")
    assert said == "Shopee: 1 would be added, 0 known, 0 unpaid, 0 called off\n"
    _, said, _ = run(capsys, folder, "orders", path, "--centre", "ONL")
    assert said == "Shopee: 1 were added, 0 known, 0 unpaid, 0 called off\n"
    _, said, _ = run(capsys, folder, "orders", path, "--centre", "ONL", "--json")
    assert json.loads(said)["known"] == 1
    code, _, err = run(capsys, folder, "orders", path, "--centre", "CKL")
    assert (code, err) == (2, "gerabah-pos: CKL is not a centre of kind online; orders belong to one\n")
    assert run(capsys, folder, "verify")[0] == 0


def test_a_trouble_tells_no_name(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = as_csv(tmp_path / "a.csv", shopee_rows({"Jumlah": PERSONAL[0]}))
    code, said, err = run(capsys, folder, "orders", path, "--centre", "ONL")
    assert (code, said) == (2, "")
    assert "line 2: Jumlah: this is no number of pieces" in err
    assert not any(word in err for word in PERSONAL)
