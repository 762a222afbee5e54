"""Time comes in by this door; nobody else asks for now."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """An aware UTC instant."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands until it is set: for the demo's days and for imported sales."""

    def __init__(self, instant: datetime) -> None:
        self._instant = instant

    def now(self) -> datetime:
        return self._instant

    def set(self, instant: datetime) -> None:
        """Move to another aware instant."""
        self._instant = instant


JAKARTA = "Asia/Jakarta"


def local(instant: datetime, zone: str = JAKARTA) -> datetime:
    """An instant as the wall clock of a centre shows it."""
    return instant.astimezone(ZoneInfo(zone))


def local_date(instant: datetime, zone: str = JAKARTA) -> date:
    """The calendar date at a centre."""
    return local(instant, zone).date()


def instant_at(day: date, hour: int, minute: int = 0, second: int = 0, zone: str = JAKARTA) -> datetime:
    """The aware UTC instant at which a centre's wall clock shows a time."""
    wall = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=ZoneInfo(zone))
    return wall.astimezone(UTC)
