"""Who is due for payment on a settled day: daily, weekly or monthly, by his own terms."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from pos.artisans.domain import Period

LAST_DAY: Final = 0
"""A monthly pay day of 0 is the last day of the month."""

_LONGEST_MONTH: Final = 31


def is_due(
    period: Period, previous: date | None, day: date, *, weekly_payday: int, monthly_payday: int
) -> bool:
    """Whether a pay day lies after the `previous` settled day and up to the settled `day`.

    A centre that was closed on the pay day itself pays on the next day that it settles.  Where no day was
    settled before, only the day itself counts.  `weekly_payday` is a weekday, 0 is Monday; `monthly_payday`
    a day of the month, 0 its last day, and a day that the month has not is its last day as well.
    """
    if period is Period.DAILY:
        return True
    since = 1 if previous is None else (day - previous).days
    days = (day - timedelta(days=back) for back in range(min(since, _LONGEST_MONTH)))
    if period is Period.WEEKLY:
        return any(one.weekday() == weekly_payday for one in days)
    return any(one.day == _pay_day_of(one, monthly_payday) for one in days)


def _pay_day_of(day: date, monthly_payday: int) -> int:
    last = monthrange(day.year, day.month)[1]
    return last if monthly_payday == LAST_DAY else min(monthly_payday, last)
