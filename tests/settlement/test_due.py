"""Daily, weekly, monthly: on which settled day an artisan is due."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.artisans.domain import Period
from pos.settlement.domain.due import is_due

FRIDAY = date(2026, 11, 27)


def due(period: Period, previous: date | None, day: date, *, weekly: int = 4, monthly: int = 0) -> bool:
    return is_due(period, previous, day, weekly_payday=weekly, monthly_payday=monthly)


def test_who_is_paid_daily_is_always_due() -> None:
    assert due(Period.DAILY, None, FRIDAY)
    assert due(Period.DAILY, FRIDAY - timedelta(days=1), FRIDAY)


def test_weekly_is_due_on_the_pay_day_only() -> None:
    thursday = FRIDAY - timedelta(days=1)
    assert due(Period.WEEKLY, thursday, FRIDAY)
    assert not due(Period.WEEKLY, thursday - timedelta(days=1), thursday)
    assert not due(Period.WEEKLY, FRIDAY, FRIDAY + timedelta(days=1))


def test_a_centre_that_was_closed_on_the_pay_day_pays_on_the_next_day_it_settles() -> None:
    assert due(Period.WEEKLY, FRIDAY - timedelta(days=1), FRIDAY + timedelta(days=2))
    assert due(Period.MONTHLY, date(2026, 11, 29), date(2026, 12, 2))


def test_a_first_settlement_counts_only_its_own_day() -> None:
    assert due(Period.WEEKLY, None, FRIDAY)
    assert not due(Period.WEEKLY, None, FRIDAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("payday", "day", "is_so"),
    [
        (0, date(2026, 11, 30), True),
        (0, date(2026, 11, 29), False),
        (0, date(2028, 2, 29), True),
        (31, date(2026, 11, 30), True),
        (31, date(2027, 2, 28), True),
        (31, date(2026, 12, 30), False),
        (5, date(2026, 12, 5), True),
        (5, date(2026, 12, 6), False),
    ],
)
def test_monthly_is_due_on_its_day_or_on_the_last_of_a_short_month(
    payday: int, day: date, is_so: bool
) -> None:
    assert due(Period.MONTHLY, day - timedelta(days=1), day, monthly=payday) is is_so


@given(
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    st.lists(st.integers(1, 12), min_size=40, max_size=60),
    st.integers(0, 6),
)
def test_however_days_are_skipped_each_week_has_its_pay_day_once(
    first: date, steps: list[int], weekly: int
) -> None:
    settled = [first]
    for step in steps:
        settled.append(settled[-1] + timedelta(days=step))
    for before, day in pairwise(settled):
        between = [before + timedelta(days=n) for n in range(1, (day - before).days + 1)]
        passed = any(one.weekday() == weekly for one in between)
        assert due(Period.WEEKLY, before, day, weekly=weekly) is passed
