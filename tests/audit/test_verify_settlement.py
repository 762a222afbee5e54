"""`verify` over settlements and payouts: their rows are their entries, and each begins where one ended."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from pos.artisans.domain import Rail
from tests.audit.trade import change, found_in, two_days
from tests.goods import stocked_shop

TUESDAY, WEDNESDAY = "PR-CKL-20261124", "PR-CKL-20261125"
PAYOUT = "PB-CKL-20261125-1"


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two settled days with a payout run between them: to be copied, never to be opened."""
    shop = stocked_shop(tmp_path_factory.mktemp("settled"))
    two_days(shop)
    first = shop.settlements.settle("CKL", date(2026, 11, 24), person="Dedi")
    for payout in shop.payouts.prepare(first.number, rails=tuple(Rail), person="Dedi"):
        shop.payouts.paid(payout.number, person="Dedi")
    shop.settlements.settle("CKL", date(2026, 11, 25), person="Dedi")
    shop.close()
    return shop.folder.database


@pytest.fixture
def copy(settled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(settled, tmp_path / "gerabah.db"))


def test_honest_settlements_fit(copy: Path) -> None:
    assert found_in(copy) == []


@pytest.mark.parametrize(
    ("statement", "document"),
    [
        (
            (
                "UPDATE settlement_line SET closing_balance = closing_balance + 1, adjustments = 1 "
                "WHERE settlement_number LIKE '%24' AND gross_sales > 0"
            ),
            TUESDAY,
        ),
        (
            (
                "UPDATE settlement_line SET opening_balance = opening_balance + 1, adjustments = -1 "
                "WHERE settlement_number LIKE '%25'"
            ),
            WEDNESDAY,
        ),
        (
            (
                "UPDATE settlement_line SET gross_sales = gross_sales + 1, discounts = discounts + 1 "
                "WHERE settlement_number LIKE '%24'"
            ),
            TUESDAY,
        ),
        (
            (
                "UPDATE settlement_line SET centre_share = centre_share - 1, "
                "artisan_share = artisan_share + 1, returns = returns + 1 WHERE settlement_number LIKE '%24'"
            ),
            TUESDAY,
        ),
        (
            (
                "UPDATE settlement_line SET fees = fees + 1, advance_recovery = advance_recovery - 1 "
                "WHERE settlement_number LIKE '%24'"
            ),
            TUESDAY,
        ),
        (
            (
                "UPDATE settlement_line SET quantity_sold = quantity_sold - 1 "
                "WHERE settlement_number LIKE '%24' AND quantity_sold > 0"
            ),
            TUESDAY,
        ),
        ("DELETE FROM settlement_entry WHERE settlement_number LIKE '%25'", WEDNESDAY),
        ("UPDATE payout SET amount = amount - 1 WHERE number LIKE '%-1'", PAYOUT),
        ("UPDATE payout SET artisan_code = 'P20' WHERE number LIKE '%-1'", PAYOUT),
        ("UPDATE payout_state SET state = 'failed' WHERE state = 'paid'", PAYOUT),
        ("DELETE FROM payout_state WHERE state = 'paid'", PAYOUT),
        ("UPDATE counter SET last = last + 1 WHERE series LIKE 'PB-%'", "PB-CKL-20261125"),
    ],
)
def test_a_changed_settlement_or_payout_is_named(copy: Path, statement: str, document: str) -> None:
    change(copy, statement)
    assert document in {finding.where for finding in found_in(copy)}
