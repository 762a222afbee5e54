"""From the spool to the printers, one paper at a time: nothing is lost, nothing comes out twice."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from threading import Lock
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, case, or_, select, update

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import PosError
from pos.db.database import Database
from pos.printing.devices.one_at_a_time import turn_of
from pos.printing.devices.port import Outcome, Printer, Sending, Setup, not_sent
from pos.printing.domain import (
    Document,
    DoesNotFit,
    Job,
    PaperKind,
    PrinterUse,
    PrintState,
    Reason,
)
from pos.printing.label_batch import send_batch, tags_of
from pos.printing.moving import move_on
from pos.printing.tables import PaperRow

DRAWER_LIFE: Final = timedelta(seconds=5)
"""A drawer that opened later than this would surprise somebody (`printing.md`, spool)."""

FRESH: Final = timedelta(minutes=10)
"""A receipt older than this waits for a tap: its buyer has gone."""

MOST_WAIT: Final = timedelta(seconds=30)

# What waits for a person and does not keep the papers behind it.
_HELD: Final = (Reason.STALE, Reason.BY_HAND, Reason.DOES_NOT_FIT, Reason.UNREADABLE)
_AT_ONCE: Final = 50

_log = logging.getLogger(__name__)


class Spooler:
    """Sends queued papers.  One lane per printer may call `run_once(use)`; a paper is taken only once.

    `till` keeps to the papers of one till where several share a database.
    """

    def __init__(
        self, db: Database, printers: Mapping[PrinterUse, Printer], clock: Clock, till: str | None = None
    ) -> None:
        self._db = db
        self._printers = dict(printers)
        self._clock = clock
        self._till = till
        self._lock = Lock()
        self._recovered = False

    def set_printers(self, printers: Mapping[PrinterUse, Printer]) -> None:
        """Other printers from now on: the settings were changed."""
        self._printers = dict(printers)

    def recover(self) -> None:
        """What a stopped program left half sent is doubtful; done once, before the first paper."""
        with self._lock:
            if self._recovered:
                return
            found = self._ours(select(PaperRow.id)).where(PaperRow.state == PrintState.SENDING)
            with self._db.read() as session:
                left = list(session.scalars(found))
            if left:
                with self._db.write(Topic.PRINTING) as session:
                    session.execute(
                        update(PaperRow)
                        .where(PaperRow.id.in_(left), PaperRow.state == PrintState.SENDING)
                        .values(
                            # Nobody needs to be asked whether a drawer opened.
                            state=case(
                                (PaperRow.kind == PaperKind.DRAWER.value, PrintState.CANCELLED.value),
                                else_=PrintState.UNCERTAIN.value,
                            ),
                            reason=Reason.STOPPED.value,
                            changed_at=self._clock.now(),
                        )
                    )
            self._recovered = True

    def run_once(self, use: PrinterUse | None = None) -> bool:
        """Send the next paper of one use, or of any; true where there was something to do.

        Waits as long as the printer does.  Never raises for what can happen to a printer or a paper.
        """
        self.recover()
        for one in [use] if use else list(PrinterUse):
            printer = self._printers.get(one)
            # Chosen in its turn: a drawer or a receipt that had to wait for another paper may be too late.
            with turn_of(printer):
                if self._next(one, printer):
                    return True
        return False

    def _next(self, use: PrinterUse, printer: Printer | None) -> bool:
        with self._db.read() as session:
            jobs = [_job_of(row) for row in session.scalars(self._queued(use, printer is None))]
        for job, retry_at, asked_at in jobs:
            step = self._step(job, printer, retry_at, asked_at)
            if step is not None:
                return step
        return False

    def _step(
        self, job: Job | _Broken, printer: Printer | None, retry_at: datetime | None, asked_at: datetime
    ) -> bool | None:
        """Deal with one queued paper: True where it moved, False where it keeps the others, None to go on."""
        now = self._clock.now()
        if isinstance(job, _Broken):
            return self._mark(job.id, PrintState.QUEUED, Reason.UNREADABLE)
        if job.kind is PaperKind.DRAWER and now - job.queued_at > DRAWER_LIFE:
            return self._mark(job.id, PrintState.CANCELLED, Reason.EXPIRED)
        if printer is None:
            if job.reason != Reason.NO_PRINTER:
                self._mark(job.id, PrintState.QUEUED, Reason.NO_PRINTER)
            return None
        if job.kind is PaperKind.DRAWER and not printer.setup.drawer:
            return self._mark(job.id, PrintState.CANCELLED, Reason.NO_DRAWER)
        if job.kind is PaperKind.RECEIPT and now - asked_at > FRESH:
            return self._mark(job.id, PrintState.QUEUED, Reason.STALE)
        unasked = job.copy == 0 and asked_at == job.queued_at
        if job.kind is PaperKind.RECEIPT and unasked and not printer.setup.automatic:
            return self._mark(job.id, PrintState.QUEUED, Reason.BY_HAND)
        if retry_at is not None and retry_at > now:
            return None if job.kind is PaperKind.DRAWER else False
        return self._print(job, printer)

    def _print(self, job: Job, printer: Printer) -> bool:
        if tags_of(job):
            return self._print_batch(job, printer)
        try:
            sending = sending_of(job, printer.setup)
        except DoesNotFit:
            return self._mark(job.id, PrintState.QUEUED, Reason.DOES_NOT_FIT)
        except PosError as error:
            _log.info("paper %s cannot be drawn: %s", job.number, error)
            return self._mark(job.id, PrintState.QUEUED, Reason.UNREADABLE)
        if self._begin(job):
            outcome = printer.send(sending)
            self._move(job.id, PrintState.SENDING, self._result(job, outcome))
        return True

    def _print_batch(self, job: Job, printer: Printer) -> bool:
        """Labels one by one; each that is out is written down before the next goes."""

        def counted(done: int) -> None:
            self._move(job.id, PrintState.SENDING, {"parts_done": done})

        if self._begin(job):
            outcome = send_batch(job, printer, stem_of(job), counted)
            result = self._result(job, outcome)
            if outcome == not_sent(Reason.NONE):  # more of it is to come, nothing is wrong
                result = {"state": PrintState.QUEUED, "reason": "", "retry_at": None, "attempts": 0}
            self._move(job.id, PrintState.SENDING, result)
        return True

    def _result(self, job: Job, outcome: Outcome) -> dict[str, Any]:
        state, retry_at = outcome.state, None
        if state is PrintState.QUEUED:
            retry_at = self._clock.now() + _pause(job)
        if state is PrintState.UNCERTAIN and job.kind is PaperKind.DRAWER:
            state = PrintState.CANCELLED
        return {"state": state, "reason": outcome.reason.value, "retry_at": retry_at}

    def _mark(self, key: UUID, state: PrintState, reason: Reason) -> bool:
        return self._move(key, PrintState.QUEUED, {"state": state, "reason": reason.value})

    def _move(self, key: UUID, before: PrintState, values: dict[str, Any]) -> bool:
        """Move one paper on, unless somebody was quicker."""
        with self._db.write(Topic.PRINTING) as session:
            return move_on(session, key, before, values, self._clock.now())

    def _begin(self, job: Job) -> bool:
        """Committed before the first byte: whatever happens now, it is known to have begun."""
        values = {"state": PrintState.SENDING, "attempts": job.attempts + 1}
        return self._move(job.id, PrintState.QUEUED, values)

    def _queued(self, use: PrinterUse, no_printer: bool) -> Select[PaperRow]:
        """The next papers of a use: drawers first, then in the order of their writing."""
        papers = self._ours(select(PaperRow))
        if no_printer:
            # Papers that are marked so gather for months, and are not read again every two seconds.
            fresh = PaperRow.reason != Reason.NO_PRINTER.value
            papers = papers.where(or_(fresh, PaperRow.kind == PaperKind.DRAWER))
        return (
            papers.where(PaperRow.state == PrintState.QUEUED, PaperRow.print_use == use)
            .where(PaperRow.reason.not_in([reason.value for reason in _HELD]))
            .order_by(PaperRow.kind != PaperKind.DRAWER, PaperRow.queued_at, PaperRow.copy, PaperRow.id)
            .limit(_AT_ONCE)
        )

    def _ours(self, question: Select[Any]) -> Select[Any]:
        return question.where(PaperRow.till == self._till) if self._till else question


class _Broken:
    """A row whose document cannot be read."""

    def __init__(self, key: UUID) -> None:
        self.id = key


def _job_of(row: PaperRow) -> tuple[Job | _Broken, datetime | None, datetime]:
    try:
        return row.to_domain(), row.retry_at, row.asked_at
    except PosError:
        return _Broken(row.id), None, row.asked_at


def _pause(job: Job) -> timedelta:
    """2, 4, 8, 16, then 30 seconds; a drawer has no time to lose."""
    if job.kind is PaperKind.DRAWER:
        return timedelta(seconds=1)
    return min(timedelta(seconds=2 ** min(job.attempts + 1, 10)), MOST_WAIT)


def stem_of(job: Job) -> str:
    """A name for the files of a paper."""
    stem = re.sub(r"[^A-Za-z0-9._-]", "_", job.number) or "kertas"
    if job.document is None:
        return f"{stem}-laci"
    return f"{stem}-salinan-{job.copy}" if job.copy else stem


def sending_of(job: Job, setup: Setup) -> Sending:
    """The bytes of a paper for what lies in a printer.  Raises `DoesNotFit`, `UnreadableTag`."""
    # escpos, qrcode and Pillow load here, in the printer's lane, not where the window starts.
    if job.document is None:
        from pos.printing.escpos import drawer_kick

        return Sending(stem_of(job), drawer_kick())
    return paper_sending(stem_of(job), job.document, setup)


def paper_sending(stem: str, document: Document, setup: Setup) -> Sending:
    """The bytes of a document with its length and picture.  Raises `DoesNotFit`."""
    from pos.printing.escpos import to_dots, to_escpos
    from pos.printing.layout import layout
    from pos.printing.preview import height_of, preview_png

    rows, paper, dark = layout(document, setup.paper), setup.paper, setup.darkness
    payload = (to_dots if setup.as_picture else to_escpos)(rows, paper, dark)
    shown = dark if setup.as_picture else 0
    height = sum(height_of(row) for row in rows)
    return Sending(stem, payload, height, lambda: preview_png(rows, paper, shown))
