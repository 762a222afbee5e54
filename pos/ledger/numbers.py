"""Document numbers without gaps: a counter inside the transaction that commits the document.

Books that were brought back from a copy go on in a further incarnation (`domain.md` section 7), and what was
numbered after that copy is never numbered again: from the second incarnation on every number carries letters
behind its date (`CKL-1-261124B-0001`; the third has `C`, the twenty-seventh `AA`).  These are series of their
own, each counted from 1.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

INCARNATION: Final = "incarnation:"
"""The counter that says how often these books were brought back, plus one; without it they never were."""

_RESERVE = text(
    "INSERT INTO counter (series, last) VALUES (:series, :count) "
    "ON CONFLICT (series) DO UPDATE SET last = counter.last + :count RETURNING last"
)
_LAST = text("SELECT last FROM counter WHERE series = :series")
_LETTERS: Final = 26


def reserve(session: Session, series: str, count: int) -> int:
    """The first of `count` numbers in a row of a series, from 1."""
    if count == 0:
        return 0
    last = int(session.execute(_RESERVE, {"series": series, "count": count}).scalar_one())
    return last - count + 1


def next_number(session: Session, series: str) -> int:
    """The next number of a series, from 1; given back when the transaction is rolled back."""
    return reserve(session, series, 1)


def incarnation_of(session: Session) -> int:
    """Which incarnation of the books this is, from 1."""
    last = session.connection().execute(_LAST, {"series": INCARNATION}).scalar_one_or_none()
    return 1 if last is None else int(last)


def letters(incarnation: int) -> str:
    """What stands behind the date in the numbers of an incarnation: nothing, `B`, `C` … `Z`, `AA` …"""
    found, rest = "", incarnation if incarnation > 1 else 0
    while rest > 0:
        rest, place = divmod(rest - 1, _LETTERS)
        found = chr(ord("A") + place) + found
    return found


def _dated(session: Session, day: date) -> str:
    return f"{day:%y%m%d}{letters(incarnation_of(session))}"


def _long_dated(session: Session, day: date) -> str:
    return f"{day:%Y%m%d}{letters(incarnation_of(session))}"


def sale_number(session: Session, till_code: str, day: date) -> str:
    """`CKL-1-261124-0042` (`domain.md` section 7)."""
    prefix = f"{till_code}-{_dated(session, day)}"
    return f"{prefix}-{next_number(session, f'sale:{prefix}'):04d}"


def shift_number(session: Session, till_code: str, day: date) -> str:
    """`SIF-CKL-1-261124-1`."""
    prefix = f"SIF-{till_code}-{_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix)}"


def cash_number(session: Session, till_code: str, day: date) -> str:
    """`KM-CKL-1-261124-1`: cash moved into or out of a drawer."""
    prefix = f"KM-{till_code}-{_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix)}"


def intake_number(session: Session, centre: str, day: date) -> str:
    """`NT-CKL-261124-003`."""
    prefix = f"NT-{centre}-{_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix):03d}"


def act_number(session: Session, act: str, centre: str, day: date) -> str:
    """`RT-CKL-261124-001`: what is done with goods (RT, RS, KR, TM, KO), a count (SO), a merge (GP),
    a fee (PT), an adjustment (PY)."""
    prefix = f"{act}-{centre}-{_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix):03d}"


def settlement_number(session: Session, centre: str, day: date, part: int = 1) -> str:
    """`PR-CKL-20261124`; what followed on that day, a mirror or the day anew, is `PR-CKL-20261124-2`."""
    first = f"PR-{centre}-{_long_dated(session, day)}"
    return first if part == 1 else f"{first}-{part}"


def payout_number(session: Session, centre: str, day: date) -> str:
    """`PB-CKL-20261124-1`."""
    prefix = f"PB-{centre}-{_long_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix)}"


def run_number(session: Session, day: date) -> str:
    """`BP-20261124-1`: a payout run, which may pay for several centres."""
    prefix = f"BP-{_long_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix)}"


def order_number(session: Session, centre: str, day: date) -> str:
    """`PS-CKL-261124-001`."""
    prefix = f"PS-{centre}-{_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix):03d}"


def guide_payout_number(session: Session, centre: str, day: date) -> str:
    """`KP-CKL-20261124-1`."""
    prefix = f"KP-{centre}-{_long_dated(session, day)}"
    return f"{prefix}-{next_number(session, prefix)}"
