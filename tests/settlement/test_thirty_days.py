"""Thirty days with everything in them: the files equal a second computation from the facts alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.core.clock import FixedClock
from pos.core.money import ZERO, total
from pos.core.paths import DataFolder
from pos.reports.domain import Month
from pos.shop import Shop
from tests.goods import MORNING
from tests.settlement.days import Days, rows_of
from tests.settlement.second_reckoning import COLUMNS, settlement_rows
from tests.settlement.thirty_days import FIRST, ThirtyDays


@pytest.fixture(scope="module")
def lived(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shop, Path]]:
    """The shop at the end of the month, and the folder of all settlement files; nobody writes into it."""
    room = tmp_path_factory.mktemp("thirty")
    shutil.copytree(stocked, room / "shop")
    shop = Shop(DataFolder(room / "shop"), FixedClock(MORNING))
    ThirtyDays(Days(shop), room / "files").live()
    yield shop, room / "files"
    shop.close()


def test_every_file_equals_the_second_computation(lived: tuple[Shop, Path], tmp_path: Path) -> None:
    shop, written = lived
    shop.audit.facts(tmp_path / "facts")
    second = settlement_rows(tmp_path / "facts")
    first = {
        rows[0]["settlement_no"]: rows
        for rows in map(rows_of, sorted(written.glob("settlement-*.csv")))
        if rows
    }

    assert first.keys() == {number for number, rows in second.items() if rows}
    for number, rows in first.items():
        assert rows == second[number], number
    assert set(COLUMNS) == set(next(iter(first.values()))[0])
    columns = {
        column for rows in first.values() for row in rows for column in COLUMNS[5:19] if row[column] != "0"
    }
    assert columns == set(COLUMNS[5:19]), "every column of the file is moved by the story"


def test_the_first_three_days_are_the_example_of_the_domain_page(lived: tuple[Shop, Path]) -> None:
    told = {}
    for day in (1, 2, 3):
        rows = rows_of(lived[1] / f"settlement-CKL-202611{day:02}.csv")
        [told[day]] = [row for row in rows if row["artisan_code"] == "P02"]
    names = ("artisan_share", "returns", "advance_recovery", "payouts", "closing_balance", "payable")
    assert [tuple(int(told[day][name]) for name in names) for day in (1, 2, 3)] == [
        (164_800, 0, 50_000, 0, 114_800, 114_800),
        (32_000, 100_000, 0, 114_800, -68_000, 0),
        (120_000, 0, 0, 0, 52_000, 52_000),
    ]


def test_the_books_close_and_the_month_agrees(lived: tuple[Shop, Path]) -> None:
    shop, _ = lived
    assert shop.audit.verify() == []
    assert total(shop.ledger.trial_balance("CKL").values()) == ZERO
    report = shop.reports.month(Month.of(FIRST))
    assert [check for check in report.checks if check.difference] == []
    for one in report.artisans:
        told = shop.statements.of_days("CKL", one.artisan_code, report.month.first, report.month.last)
        assert told.closing == one.closing_balance
        assert told.opening + told.earned - told.paid == told.closing
