"""Document numbers: a series each, without gaps, given back when the act does not happen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from pos.core.changes import Topic
from pos.db.database import Database
from pos.ledger import numbers
from pos.schema.upgrade import open_database

DAY = date(2026, 11, 24)


def test_numbers_are_written_as_the_domain_page_has_them(db: Database) -> None:
    with db.write(Topic.LEDGER) as session:
        numbers.reserve(session, "sale:CKL-1-261124", 41)
        assert numbers.sale_number(session, "CKL-1", DAY) == "CKL-1-261124-0042"
        assert numbers.shift_number(session, "CKL-1", DAY) == "SIF-CKL-1-261124-1"
        assert numbers.intake_number(session, "CKL", DAY) == "NT-CKL-261124-001"
        assert numbers.payout_number(session, "CKL", DAY) == "PB-CKL-20261124-1"
        assert numbers.settlement_number(session, "CKL", DAY) == "PR-CKL-20261124"


def test_each_till_and_day_counts_for_itself(db: Database) -> None:
    with db.write(Topic.LEDGER) as session:
        given = [
            numbers.sale_number(session, till, DAY.replace(day=day))
            for till, day in (("CKL-1", 24), ("CKL-2", 24), ("CKL-1", 24), ("CKL-1", 25))
        ]
    assert given == ["CKL-1-261124-0001", "CKL-2-261124-0001", "CKL-1-261124-0002", "CKL-1-261125-0001"]


def test_a_sale_that_does_not_happen_gives_its_number_back(db: Database) -> None:
    def fail() -> None:
        with db.write(Topic.LEDGER) as session:
            assert numbers.next_number(session, "s") == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with db.write(Topic.LEDGER) as session:
        assert numbers.next_number(session, "s") == 1
        assert numbers.reserve(session, "s", 3) == 2
        assert numbers.reserve(session, "s", 0) == 0
        assert numbers.next_number(session, "s") == 5


def test_two_programs_never_get_the_same_number(db: Database, tmp_path: Path) -> None:
    other = open_database(tmp_path / "gerabah.db")

    def take(database: Database) -> list[int]:
        got = []
        for _ in range(40):
            with database.write(Topic.LEDGER) as session:
                got.append(numbers.next_number(session, "s"))
        return got

    with ThreadPoolExecutor(2) as pool:
        taken = [number for part in pool.map(take, (db, other)) for number in part]
    other.close()
    assert sorted(taken) == list(range(1, 81))
