"""Time at the door, and keys that sort by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.clock import FixedClock, SystemClock, instant_at, local, local_date
from pos.core.ids import new_id


def test_the_computer_tells_an_aware_time() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_a_standing_clock_moves_when_it_is_set() -> None:
    clock = FixedClock(datetime(2026, 11, 24, 3, 5, tzinfo=UTC))
    clock.set(clock.now() + timedelta(hours=2))

    assert local(clock.now()).strftime("%H.%M") == "12.05"


def test_after_five_in_the_afternoon_utc_it_is_tomorrow_in_banten() -> None:
    assert local_date(datetime(2026, 11, 24, 16, 59, tzinfo=UTC)) == date(2026, 11, 24)
    assert local_date(datetime(2026, 11, 24, 17, 0, tzinfo=UTC)) == date(2026, 11, 25)


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_a_time_on_the_wall_is_an_instant_and_back(day: date, hour: int, minute: int) -> None:
    wall = local(instant_at(day, hour, minute))
    assert (wall.date(), wall.hour, wall.minute) == (day, hour, minute)


def test_a_key_is_of_version_seven_and_sorts_by_its_making() -> None:
    keys = [new_id(ms) for ms in range(1_764_000_000_000, 1_764_000_000_200)]

    assert keys == sorted(keys)
    assert {(key.version, key.variant) for key in keys} == {(7, "specified in RFC 4122")}
    assert [key.int >> 80 for key in keys] == list(range(1_764_000_000_000, 1_764_000_000_200))


@pytest.mark.parametrize("ms", [None, 1_764_000_000_000])
def test_keys_made_in_one_moment_differ(ms: int | None) -> None:
    assert len({new_id(ms) for _ in range(1000)}) == 1000
