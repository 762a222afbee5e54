"""`verify` over mirrors, fees and adjustments: what is changed by hand is named."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from pos.core.money import Rupiah
from pos.settlement.domain import FeeOrder
from tests.audit.trade import change, found_in, two_days
from tests.goods import stocked_shop

FIRST, MIRROR = "PR-CKL-20261124", "PR-CKL-20261124-2"
FEE, ADJUSTMENT = "PT-CKL-261124-001", "PY-CKL-261124-001"


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day with a fee and an adjustment, settled, reversed and settled anew: to be copied."""
    shop = stocked_shop(tmp_path_factory.mktemp("mirrors"))
    two_days(shop)
    day = date(2026, 11, 24)
    shop.charges.charge("CKL", "P01", FeeOrder("sewa", "Sewa rak", Rupiah(5_000)), "Dedi", day)
    signed = ("Dedi", "Lilis")
    shop.charges.adjust("CKL", "P01", Rupiah(3_000), reason="salah", signed=signed, day=day)
    shop.settlements.settle("CKL", day, "Dedi")
    shop.settlements.reverse(FIRST, "harga salah", "Dedi", "Lilis")
    shop.settlements.settle("CKL", day, "Dedi")
    shop.close()
    return shop.folder.database


@pytest.fixture
def copy(honest: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(honest, tmp_path / "gerabah.db"))


def test_honest_mirrors_fees_and_adjustments_fit(copy: Path) -> None:
    assert found_in(copy) == []


@pytest.mark.parametrize(
    ("statement", "rule", "where"),
    [
        (
            (
                "UPDATE settlement_line SET gross_sales = gross_sales + 1, discounts = discounts + 1 "
                "WHERE settlement_number LIKE '%-2'"
            ),
            "a mirror cancels its settlement line by line",
            MIRROR,
        ),
        (
            "DELETE FROM settlement_entry WHERE turn = 2",
            "a mirror gives back what its settlement took",
            MIRROR,
        ),
        (
            "DELETE FROM settlement_entry WHERE turn = 2",
            "an entry is taken and given back in turn",
            f"{FIRST}-3",
        ),
        (
            "UPDATE settlement_line SET payable = 1 WHERE settlement_number LIKE '%-2'",
            "a mirror says why, was approved by another, and pays nothing",
            MIRROR,
        ),
        (
            "UPDATE settlement SET approved_by = person WHERE part = 2",
            "a mirror says why, was approved by another, and pays nothing",
            MIRROR,
        ),
        (
            "UPDATE settlement SET reason = 'lain' WHERE part = 2",
            "the chain's values are the rows' values",
            MIRROR,
        ),
        (
            "UPDATE settlement SET reverses = NULL WHERE part = 2",
            "no part of a day is missing",
            "CKL 2026-11-24",
        ),
        ("UPDATE settlement SET part = 4 WHERE part = 3", "no part of a day is missing", "CKL 2026-11-24"),
        ("UPDATE fee SET amount = amount + 1", "a fee is in the journal", FEE),
        ("UPDATE fee SET artisan_code = 'P02'", "a fee is in the journal", FEE),
        ("UPDATE fee SET what = 'lain'", "the chain's values are the rows' values", FEE),
        ("DELETE FROM fee", "a fee is in the journal", FEE),
        ("UPDATE adjustment SET amount = amount + 1", "an adjustment is in the journal", ADJUSTMENT),
        (
            "UPDATE adjustment SET approved_by = 'Siti'",
            "the chain's values are the rows' values",
            ADJUSTMENT,
        ),
        ("DELETE FROM adjustment", "no number is missing", "PY-CKL-261124"),
    ],
)
def test_a_lie_is_named(copy: Path, statement: str, rule: str, where: str) -> None:
    change(copy, statement)
    assert (rule, where) in {(one.rule, one.where) for one in found_in(copy)}
