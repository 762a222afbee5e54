"""The chain: every event that matters is one line that carries the hash of the line before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from pos.core.clock import JAKARTA
from pos.db.base import insert_rows
from pos.ledger.domain import GENESIS, EventKind, Link, canonical, chain_hash
from pos.ledger.tables import ChainEventRow

OFFICE: Final = "KANTOR-0"
"""The chain of what is done to the cards of all centres, which is no till's."""

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
        return _add(session, Link(till_code, 1, 0, GENESIS), kind, body, person, now)
    link = Link(till_code, last.incarnation, last.seq, last.hash)
    if now < last.at - _JUMP:
        link = _add(session, link, EventKind.CLOCK_JUMP, {"last": last.at, "now": now}, person, now)
    return _add(session, link, kind, body, person, now)


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
