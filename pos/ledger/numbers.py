"""Document numbers without gaps: a counter inside the transaction that commits the document."""

from __future__ import annotations

from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

_RESERVE = text(
    "INSERT INTO counter (series, last) VALUES (:series, :count) "
    "ON CONFLICT (series) DO UPDATE SET last = counter.last + :count RETURNING last"
)


def reserve(session: Session, series: str, count: int) -> int:
    """The first of `count` numbers in a row of a series, from 1."""
    if count == 0:
        return 0
    last = int(session.execute(_RESERVE, {"series": series, "count": count}).scalar_one())
    return last - count + 1


def next_number(session: Session, series: str) -> int:
    """The next number of a series, from 1; given back when the transaction is rolled back."""
    return reserve(session, series, 1)


def sale_number(session: Session, till_code: str, day: date) -> str:
    """`CKL-1-261124-0042` (`domain.md` section 7)."""
    prefix = f"{till_code}-{day:%y%m%d}"
    return f"{prefix}-{next_number(session, f'sale:{prefix}'):04d}"


def shift_number(session: Session, till_code: str, day: date) -> str:
    """`SIF-CKL-1-261124-1`."""
    prefix = f"SIF-{till_code}-{day:%y%m%d}"
    return f"{prefix}-{next_number(session, prefix)}"


def cash_number(session: Session, till_code: str, day: date) -> str:
    """`KM-CKL-1-261124-1`: cash moved into or out of a drawer."""
    prefix = f"KM-{till_code}-{day:%y%m%d}"
    return f"{prefix}-{next_number(session, prefix)}"


def intake_number(session: Session, centre: str, day: date) -> str:
    """`NT-CKL-261124-003`."""
    prefix = f"NT-{centre}-{day:%y%m%d}"
    return f"{prefix}-{next_number(session, prefix):03d}"


def act_number(session: Session, act: str, centre: str, day: date) -> str:
    """`RT-CKL-261124-001`: what is done with goods (RT, RS, KR, TM, KO), a count (SO), a merge (GP),
    a fee (PT), an adjustment (PY)."""
    prefix = f"{act}-{centre}-{day:%y%m%d}"
    return f"{prefix}-{next_number(session, prefix):03d}"


def settlement_number(centre: str, day: date, part: int = 1) -> str:
    """`PR-CKL-20261124`; what followed on that day, a mirror or the day anew, is `PR-CKL-20261124-2`."""
    first = f"PR-{centre}-{day:%Y%m%d}"
    return first if part == 1 else f"{first}-{part}"


def payout_number(session: Session, centre: str, day: date) -> str:
    """`PB-CKL-20261124-1`."""
    prefix = f"PB-{centre}-{day:%Y%m%d}"
    return f"{prefix}-{next_number(session, prefix)}"


def run_number(session: Session, day: date) -> str:
    """`BP-20261124-1`: a payout run, which may pay for several centres."""
    prefix = f"BP-{day:%Y%m%d}"
    return f"{prefix}-{next_number(session, prefix)}"


def order_number(session: Session, centre: str, day: date) -> str:
    """`PS-CKL-261124-001`."""
    prefix = f"PS-{centre}-{day:%y%m%d}"
    return f"{prefix}-{next_number(session, prefix):03d}"


def guide_payout_number(session: Session, centre: str, day: date) -> str:
    """`KP-CKL-20261124-1`."""
    prefix = f"KP-{centre}-{day:%Y%m%d}"
    return f"{prefix}-{next_number(session, prefix)}"
