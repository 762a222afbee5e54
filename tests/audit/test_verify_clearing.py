"""`verify` over statements and their matches: what is changed by hand is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pos.clearing.domain import Acquired
from tests.audit.trade import change, found_in
from tests.clearing.conftest import Counter
from tests.clearing.statements import of_sale, write_csv
from tests.goods import stocked_shop


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two QRIS payments of which one has landed: to be copied."""
    folder = tmp_path_factory.mktemp("clearing")
    counter = Counter(stocked_shop(folder))
    sale = counter.sell(50_000, "4711")
    counter.sell(60_000, "4712", 40)
    counter.at(12)
    path = write_csv(folder / "mutasi.csv", [of_sale(sale, 350)])
    service = counter.shop.clearing
    service.read(path, ("CKL", Acquired.QRIS), "Dedi", service.columns_of(path)[1])
    facts = counter.shop.audit.facts(folder / "facts")
    assert {"statement_file.jsonl", "statement_line.jsonl", "statement_match.jsonl"} <= {
        f.name for f in facts
    }
    counter.shop.close()
    return counter.shop.folder.database


_ENTRY = "(SELECT entry_id FROM statement_match)"
LIES = {
    "a match has its entry": (
        f"UPDATE posting SET amount = amount + 1 WHERE entry_id = {_ENTRY} AND account = 'bank'",  # noqa: S608
        f"UPDATE posting SET amount = amount - 1 WHERE entry_id = {_ENTRY} AND account LIKE 'expense%'",  # noqa: S608
    ),
    "a clearing entry belongs to one match": ("DELETE FROM statement_match",),
    "a matched payment is the line's": ("UPDATE statement_file SET method = 'card'",),
    "QRIS and card money is what has not landed": ("DELETE FROM statement_match",),
    "a deposit lands once": ("UPDATE statement_match SET kind = 'other', reason = 'deposit X'",),
    "the chain tells of each statement": ("UPDATE statement_file SET sha256 = 'x'",),
}


def test_honest_statements_fit(honest: Path, tmp_path: Path) -> None:
    assert found_in(Path(shutil.copy(honest, tmp_path / "gerabah.db"))) == []


@pytest.mark.parametrize("rule", LIES)
def test_a_lie_about_money_that_landed_is_named(honest: Path, tmp_path: Path, rule: str) -> None:
    copy = Path(shutil.copy(honest, tmp_path / "gerabah.db"))
    change(copy, *LIES[rule])
    assert rule in {finding.rule for finding in found_in(copy)}
