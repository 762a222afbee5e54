"""What people type into forms: percentages and days, read strictly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.typed import percent, read_day, read_percent, typed_day


@given(st.integers(0, 10_000))
def test_a_percentage_is_read_as_it_is_shown(bps: int) -> None:
    assert read_percent(percent(bps)) == bps
    assert read_percent(percent(bps).rstrip("%")) == bps


@pytest.mark.parametrize("typed", ["", "-1", "100,01", "101", "7,555", "7..5", "tujuh", "1e2", "٧"])
def test_what_is_no_percentage_of_a_whole_is_none(typed: str) -> None:
    assert read_percent(typed) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_as_it_is_shown(day: date) -> None:
    assert read_day(typed_day(day)) == day


def test_no_day_is_nothing() -> None:
    assert typed_day(None) == ""
    assert read_day("31-2-2026") is None
