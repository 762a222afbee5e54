"""When a paper may go out as itself, and when only as a copy; in the caller's transaction.

A paper that is known to be still in goes out as the original, however late: it was never printed.  It is
still in while it is *queued* (nothing was sent yet, whatever the reason: no printer, stale, paper out), and
where a person gave it up while it was queued.  Everything else may lie in somebody's hand: printed, sent,
doubtful, being sent, saved as a file.  Then only a marked copy goes out (`SALINAN ke-n`), and where a copy
of a number has gone out, the original never follows it.  A file counts as paper: a receipt that was never
printed becomes the file, and is not printed as the original any more.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pos.core.errors import NotFound, PosError
from pos.printing.domain import LOOSE_KINDS, Job, PaperKind, PrintState, Reason
from pos.printing.moving import move_on
from pos.printing.service import NotThatState, next_copy
from pos.printing.tables import PaperRow


class NeverCopied(PosError):
    """A paper of a kind that must not come out twice: a second QRIS code would be paid a second time."""

    def __init__(self, kind: PaperKind, number: str) -> None:
        super().__init__(f"{kind.value} {number} is not printed again")
        self.kind = kind
        self.number = number


def paper_by_key(session: Session, key: UUID) -> Job:
    """One paper with its document. Raises `NotFound`."""
    row = session.get(PaperRow, key)
    if row is None or not row.document:
        raise NotFound("paper", str(key))
    return row.to_domain()


def is_still_in(job: Job) -> bool:
    """Whether nothing of this row has ever been sent."""
    given_up = job.state is PrintState.CANCELLED and job.reason == Reason.GIVEN_UP
    return job.state is PrintState.QUEUED or given_up


def goes_as_itself(session: Session, job: Job) -> bool:
    """Whether a paper may go out as what it is, and need not be a further copy."""
    if not is_still_in(job):
        return False
    if job.copy or job.kind in LOOSE_KINDS:
        return True
    rows = select(PaperRow.state, PaperRow.reason).where(
        PaperRow.number == job.number, PaperRow.kind == job.kind, PaperRow.copy > 0
    )
    others = session.execute(rows).all()
    return all(is_still_in(replace(job, state=state, reason=reason)) for state, reason in others)


def send_again(session: Session, job: Job, till: str, now: datetime) -> Job:
    """Send a paper that is still in, from this till; others become their next copy.

    Raises `NeverCopied`, `NotThatState`.
    """
    if goes_as_itself(session, job):
        values: dict[str, Any] = {
            "state": PrintState.QUEUED, "reason": Reason.NONE.value, "retry_at": None, "asked_at": now,
            "till": till,
        }  # fmt: skip
        _move(session, job, values, now)
        return replace(job, state=PrintState.QUEUED, reason="", till=till)
    return next_copy(session, _first(session, job), now, till=till)


def take_as_file(session: Session, job: Job, till: str, now: datetime) -> Job:
    """The paper as it is to be written into a file: itself where it is still in, else its next copy.

    Raises `NeverCopied`, `NotThatState`.
    """
    if goes_as_itself(session, job):
        _move(session, job, {"state": PrintState.CANCELLED, "reason": Reason.FILE.value}, now)
        return replace(job, state=PrintState.CANCELLED, reason=Reason.FILE.value)
    return next_copy(session, _first(session, job), now, printed=False, till=till)


def _first(session: Session, job: Job) -> Job:
    """The original of a paper; of kinds without a number of their own, the last one before it."""
    if job.kind is PaperKind.QRIS_SLIP:
        raise NeverCopied(job.kind, job.number)
    if not job.copy:
        return job
    rows = select(PaperRow).where(
        PaperRow.number == job.number, PaperRow.kind == job.kind, PaperRow.copy == 0,
        PaperRow.queued_at <= job.queued_at,
    )  # fmt: skip
    row = session.scalars(rows.order_by(PaperRow.queued_at.desc(), PaperRow.id.desc()).limit(1)).first()
    if row is None:
        raise NotFound("original of", job.number)
    return row.to_domain()


def _move(session: Session, job: Job, values: dict[str, Any], now: datetime) -> None:
    if not move_on(session, job.id, job.state, values, now):
        raise NotThatState(job.number, job.state)
