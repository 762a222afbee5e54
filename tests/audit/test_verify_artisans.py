"""`verify` over merged cards: what is changed by hand is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting
from pos.ledger.service import post
from pos.staff.domain import Role
from tests.audit.trade import change, found_in
from tests.goods import MORNING, stocked_shop
from tests.settlement.merging import merged


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody with a balance and an advance was merged: to be copied."""
    shop = stocked_shop(tmp_path_factory.mktemp("merged"))
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    for account, amount in (
        (accounts.payable_artisan("P01"), -40_000),
        (accounts.advance_artisan("P01"), 9_000),
    ):
        postings = (Posting(account, Rupiah(amount)), Posting(accounts.SAFE, Rupiah(-amount)))
        entry = Entry(new_id(), "CKL", MORNING.date(), EntryKind.ADVANCE, "AGREED-1", postings)
        with shop.db.write() as session:
            post(session, entry, MORNING)
    merged(shop, "P01", "P02")
    shop.close()
    return shop.folder.database


@pytest.fixture
def copy(honest: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(honest, tmp_path / "gerabah.db"))


def test_an_honest_merge_fits(copy: Path) -> None:
    assert found_in(copy) == []


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE artisan SET merged_into = NULL WHERE code = 'P01'", "P01"),
        ("UPDATE artisan SET merged_into = 'P03' WHERE code = 'P01'", "P01"),
        ("UPDATE artisan SET active = 1 WHERE code = 'P01'", "P01"),
        ("UPDATE product SET artisan_code = 'P01' WHERE sku = 'P02-DA001'", "GP-CKL-261124-001"),
        ("UPDATE artisan_merge SET into_code = 'P03'", "GP-CKL-261124-001"),
        ("DELETE FROM artisan_merge", "GP-CKL-261124"),
        (
            "UPDATE posting SET account = 'payable:artisan:P01' WHERE account = 'payable:artisan:P02'",
            "P01 CKL",
        ),
        (
            "UPDATE posting SET account = 'payable:artisan:P09' WHERE account = 'payable:artisan:P02'",
            "GP-CKL-261124-001 CKL",
        ),
    ],
)
def test_a_lie_about_a_merge_is_named(copy: Path, statement: str, where: str) -> None:
    change(copy, statement)
    assert where in {finding.where for finding in found_in(copy)}
