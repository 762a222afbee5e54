"""Papers as rows of a list: newest first, a page at a time, never their documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, and_, false, or_, select, tuple_
from sqlalchemy.orm import Session

from pos.printing.domain import Job, PaperKind, PrintState, Reason
from pos.printing.listing import PAGE, PaperPage, PaperQuestion
from pos.printing.tables import PaperRow

_PAPER = PaperRow.__table__
_LISTED: Final[Select[Any]] = select(
    _PAPER.c.id, _PAPER.c.kind, _PAPER.c.number, _PAPER.c.print_use, _PAPER.c.copy, _PAPER.c.state,
    _PAPER.c.reason, _PAPER.c.queued_at, _PAPER.c.attempts, _PAPER.c.till, _PAPER.c.parts_done,
)  # fmt: skip


def paper_page(session: Session, question: PaperQuestion) -> PaperPage:
    """One page of a centre's papers.

    Walks `ix_paper_centre`, in which kind and number stand too: a row is only read where it is shown.
    """
    rows = session.execute(page_query(question)).all()
    return PaperPage(tuple(_job(row) for row in rows[:PAGE]), len(rows) > PAGE)


def page_query(question: PaperQuestion) -> Select[Any]:
    """The statement of `paper_page`."""
    paper = _PAPER.c
    wanted = [paper.centre == question.centre, paper.kind.in_(sorted(question.kinds - {PaperKind.DRAWER}))]
    if question.since is not None:
        wanted.append(paper.queued_at >= question.since)
    if question.until is not None:
        wanted.append(paper.queued_at < question.until)
    if question.before is not None:
        at, key = question.before
        wanted.append(paper.queued_at <= at)  # the index is walked from here
        wanted.append(tuple_(paper.queued_at, paper.id) < tuple_(at, key))
    if question.number:
        wanted.append(_numbered(question.number))
    return _LISTED.where(*wanted).order_by(paper.queued_at.desc(), paper.id.desc()).limit(PAGE + 1)


def _numbered(typed: str) -> ColumnElement[bool]:
    # A scanned receipt carries its mark behind a slash.
    number = "".join(ch for ch in typed.upper().partition("/")[0] if ch.isalnum() or ch == "-")
    if not number:
        return false()
    column = _PAPER.c.number
    if number.isdecimal():  # the counter of a day, `42` as well as `0042`
        return or_(column.endswith(f"-{number.zfill(4)}"), column.endswith(f"-{number}"))
    return or_(column.startswith(number, autoescape=True), column.endswith(number, autoescape=True))


def papers_numbered(session: Session, numbers: Sequence[str]) -> list[Job]:
    """The papers of some documents, the originals before their copies."""
    paper = _PAPER.c
    wanted = _LISTED.where(paper.number.in_(numbers), paper.kind != PaperKind.DRAWER)
    return [_job(row) for row in session.execute(wanted.order_by(paper.number, paper.copy))]


def papers_to_settle(session: Session, till: str) -> list[Job]:
    """What waits for a person at a till: kept back with a reason, or doubtful; newest first, one page."""
    paper = _PAPER.c
    waits = and_(paper.state == PrintState.QUEUED, paper.reason != Reason.NONE.value)
    query = _LISTED.where(
        paper.state.in_([PrintState.QUEUED, PrintState.UNCERTAIN]),
        paper.till == till,
        paper.kind != PaperKind.DRAWER,
        or_(waits, paper.state == PrintState.UNCERTAIN),
    )
    rows = session.execute(query.order_by(paper.queued_at.desc(), paper.id.desc()).limit(PAGE))
    return [_job(row) for row in rows]


def _job(row: Row[Any]) -> Job:
    return Job(
        row.id, row.kind, row.number, row.print_use, row.copy, row.state, row.reason, row.queued_at,
        row.attempts, row.till, None, row.parts_done,
    )  # fmt: skip
