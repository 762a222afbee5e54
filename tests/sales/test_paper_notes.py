"""Paper notes of a power cut become sales, once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from pos.core.csv_rows import BadRows
from pos.shop import Shop
from tests.goods import written

ROW = {
    "ref": "N-1", "sold_at": "2026-11-23T14:05", "kind": "sale", "original_ref": "", "sku": "P01-DA001",
    "piece": "", "quantity": "2", "price": "15000", "discount": "0", "tender": "cash", "note": "",
}  # fmt: skip


def notes(tmp_path: Path, *changes: Mapping[str, str]) -> Path:
    return written(tmp_path / "sales.csv", [{**ROW, **change} for change in changes])


def test_notes_become_sales_of_a_shift_of_their_own(shop: Shop, tmp_path: Path) -> None:
    path = notes(tmp_path, {}, {"sku": "P01-DA002", "price": "28000", "quantity": "1"}, {"ref": "N-2"})
    result = shop.sales.import_csv(path, "CKL")
    assert (result.added, result.unchanged) == (2, 0)
    sold = shop.sales.of_day("CKL", date(2026, 11, 23))
    assert [sale.number for sale in sold] == ["CKL-0-261123-0001", "CKL-0-261123-0002"]
    assert [len(sale.lines) for sale in sold] == [2, 1]
    assert shop.shifts.current("CKL-0") is None
    assert shop.audit.verify() == []


def test_the_same_notes_again_are_the_same_sales(shop: Shop, tmp_path: Path) -> None:
    path = notes(tmp_path, {}, {"ref": "N-2"})
    shop.sales.import_csv(path, "CKL")
    again = shop.sales.import_csv(path, "CKL")
    assert (again.added, again.unchanged) == (0, 2)


def test_a_known_note_with_other_content_is_refused(shop: Shop, tmp_path: Path) -> None:
    shop.sales.import_csv(notes(tmp_path, {}), "CKL")
    with pytest.raises(BadRows) as trouble:
        shop.sales.import_csv(notes(tmp_path, {"quantity": "3"}), "CKL")
    assert "N-1 was imported before with other content" in str(trouble.value)


def test_every_bad_row_is_listed_and_nothing_is_kept(shop: Shop, tmp_path: Path) -> None:
    path = notes(
        tmp_path, {}, {"ref": "N-2", "sku": "NICHTS"}, {"ref": "N-3", "price": "-5"},
        {"ref": "N-4", "kind": "return"},
    )  # fmt: skip
    with pytest.raises(BadRows) as trouble:
        shop.sales.import_csv(path, "CKL")
    assert "line 4: price" in str(trouble.value)
    path = notes(tmp_path, {}, {"ref": "N-2", "sku": "NICHTS"}, {"ref": "N-4", "kind": "return"})
    with pytest.raises(BadRows) as trouble:
        shop.sales.import_csv(path, "CKL")
    assert {problem.line for problem in trouble.value.problems} == {3, 4}
    assert shop.ledger.trial_balance() == {}


def test_a_return_names_the_note_of_its_sale(shop: Shop, tmp_path: Path) -> None:
    back = {
        "ref": "N-2",
        "kind": "return",
        "original_ref": "N-1",
        "quantity": "1",
        "sold_at": "2026-11-23T15:00",
    }
    shop.sales.import_csv(notes(tmp_path, {}, back), "CKL")
    assert shop.ledger.balance("CKL", "payable:artisan:P01").amount == -12_750
    assert shop.audit.verify() == []


def test_a_trial_run_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    result = shop.sales.import_csv(notes(tmp_path, {}), "CKL", dry_run=True)
    assert result.added == 1
    assert shop.ledger.trial_balance() == {}
