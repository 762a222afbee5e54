"""The chain: every event that matters is one line that carries the hash of the line before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from pos.core.clock import JAKARTA
from pos.db.base import insert_rows
from pos.ledger.domain import GENESIS, EventKind, Link, canonical, chain_hash
from pos.ledger.numbers import INCARNATION, incarnation_of
from pos.ledger.tables import ChainEventRow

OFFICE: Final = "KANTOR-0"
"""The chain of what is done to the cards of all centres, which is no till's."""

_TILLS = select(ChainEventRow.till).distinct().order_by(ChainEventRow.till)
_SET_COUNTER = text(
    "INSERT INTO counter (series, last) VALUES (:series, :last) "
    "ON CONFLICT (series) DO UPDATE SET last = :last"
)

_JUMP: Final = timedelta(minutes=2)

_LAST = (
    select(ChainEventRow.incarnation, ChainEventRow.seq, ChainEventRow.hash, ChainEventRow.at)
    .where(ChainEventRow.till == bindparam("till"))
    .order_by(ChainEventRow.incarnation.desc(), ChainEventRow.seq.desc())
    .limit(1)
)


def record(
    session: Session,
    till_code: str,
    kind: EventKind,
    body: Mapping[str, object],
    *,
    person: str,
    now: datetime,
) -> Link:
    """Add one line to a till's chain, in the caller's transaction.

    The body holds values, not database ids (`domain.md` section 7).  A clock that stands more than two
    minutes before the last line is told by a line of its own first, and never reorders the chain.
    """
    last = session.connection().execute(_LAST, {"till": till_code}).one_or_none()
    if last is None:
        begins = Link(till_code, incarnation_of(session), 0, GENESIS)
        return _add(session, begins, kind, body, person, now)
    link = Link(till_code, last.incarnation, last.seq, last.hash)
    if now < last.at - _JUMP:
        link = _add(session, link, EventKind.CLOCK_JUMP, {"last": last.at, "now": now}, person, now)
    return _add(session, link, kind, body, person, now)


def begin_incarnation(
    session: Session, incarnation: int, body: Mapping[str, object], *, person: str, now: datetime
) -> list[Link]:
    """Let the books go on after they were brought back from a copy, in the caller's transaction.

    Each chain in them continues as line 1 of the new incarnation, a line of the kind `restore` that carries
    the hash of its last line in the copy; numbers have the letters of the incarnation from now on
    (`numbers.py`).
    """
    series = {"series": INCARNATION, "last": incarnation}
    session.execute(_SET_COUNTER, series)
    links = []
    for till in session.execute(_TILLS).scalars().all():
        last = session.connection().execute(_LAST, {"till": till}).one()
        before = Link(till, incarnation, 0, last.hash)
        told = {**body, "copied_line": last.seq, "copied_incarnation": last.incarnation}
        links.append(_add(session, before, EventKind.RESTORE, told, person, now))
    return links


def _add(
    session: Session, after: Link, kind: EventKind, body: Mapping[str, object], person: str, now: datetime
) -> Link:
    text = canonical({**body, "kind": kind, "at": now, "zone": JAKARTA, "person": person})
    seq = after.seq + 1
    digest = chain_hash(after.till, after.incarnation, seq, after.hash, text)
    row = {
        "till": after.till, "incarnation": after.incarnation, "seq": seq, "previous_hash": after.hash,
        "kind": kind, "at": now, "body": text, "hash": digest,
    }  # fmt: skip
    insert_rows(session, ChainEventRow, [row])
    return Link(after.till, after.incarnation, seq, digest)
