"""Putting papers into the spool, in the transaction of what they tell of, and looking after them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import NotFound, PosError
from pos.core.ids import new_id
from pos.core.words import paper_time
from pos.db.base import insert_rows
from pos.db.database import TRAINING, Database
from pos.printing.codec import json_of
from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    Job,
    PaperKind,
    PrinterUse,
    PrintState,
    Reason,
    Rule,
    Style,
    Text,
    Word,
)
from pos.printing.label_batch import tags_of
from pos.printing.moving import move_on
from pos.printing.tables import PaperRow

OPEN_STATES: Final = (PrintState.QUEUED, PrintState.SENDING, PrintState.UNCERTAIN)


class NotThatState(PosError):
    """A paper is not in the state that a person answered for; somebody was quicker."""

    def __init__(self, number: str, state: PrintState) -> None:
        super().__init__(f"paper {number} is {state.value} already")
        self.number = number
        self.state = state


def queue(
    session: Session,
    document: Document,
    *,
    use: PrinterUse,
    centre: str,
    till: str,
    now: datetime,
    copy: int = 0,
) -> UUID:
    """Put a paper into the spool in the caller's transaction; returns its key.

    In a training database every paper says so at its head.
    """
    if session.info.get(TRAINING):
        document = marked_training(document)
    return _insert(session, document.kind, document.number, json_of(document), (use, centre, till, now, copy))


def queue_drawer(session: Session, number: str, *, centre: str, till: str, now: datetime) -> UUID:
    """Put the opening of the drawer into the spool: a job of its own that dies after five seconds."""
    return _insert(session, PaperKind.DRAWER, number, "", (PrinterUse.RECEIPT, centre, till, now, 0))


def _insert(
    session: Session,
    kind: PaperKind,
    number: str,
    document: str,
    where: tuple[PrinterUse, str, str, datetime, int],
) -> UUID:
    use, centre, till, now, copy = where
    key = new_id()
    row = {
        "id": key, "kind": kind, "number": number, "copy": copy, "centre": centre, "till": till,
        "print_use": use, "document": document, "state": PrintState.QUEUED, "reason": "", "attempts": 0,
        "queued_at": now, "asked_at": now, "changed_at": now, "retry_at": None,
        "parts_done": 0,
    }  # fmt: skip
    insert_rows(session, PaperRow, [row])
    return key


def original(session: Session, kind: PaperKind, number: str) -> Job:
    """The first printing of a paper. Raises `NotFound`."""
    job = first_of(session, kind, number)
    if job is None:
        raise NotFound(kind.value.replace("_", " "), number)
    return job


def first_of(session: Session, kind: PaperKind, number: str) -> Job | None:
    """The first printing of a paper, or None where there is no such paper."""
    query = select(PaperRow).where(PaperRow.number == number, PaperRow.kind == kind, PaperRow.copy == 0)
    row = session.scalars(query).first()
    return None if row is None else row.to_domain()


def next_copy(session: Session, first: Job, now: datetime, *, printed: bool = True, till: str = "") -> Job:
    """The next copy of a paper in the spool: marked, with the original's number and time; labels stay bare.

    It comes out at `till`, or where the original did.  Where it is not to be printed here it is kept as
    cancelled, so that copies stay counted.
    """
    if first.document is None:
        raise NotFound("document of", first.number)
    same = (PaperRow.number == first.number, PaperRow.kind == first.kind)
    number = session.execute(select(func.max(PaperRow.copy)).where(*same)).scalar_one() + 1
    is_tag = first.kind is PaperKind.TAG
    document = first.document if is_tag else marked_copy(first.document, number, first.queued_at)
    till = till or first.till
    centre = session.execute(select(PaperRow.centre).where(PaperRow.id == first.id)).scalar_one()
    key = queue(session, document, use=first.use, centre=centre, till=till, now=now, copy=number)
    if not printed:
        _keep_unprinted(session, key)
    state = PrintState.QUEUED if printed else PrintState.CANCELLED
    return replace(
        first, id=key, copy=number, state=state, reason="", queued_at=now, document=document, till=till
    )


def queue_next(
    session: Session, document: Document, *, centre: str, till: str, now: datetime, printed: bool = True
) -> Job:
    """A receipt paper that may come more than once: the first is itself, what follows is marked as a copy.

    A copy has the content of today, not of the first.  Where it is not to be printed here it is kept as
    cancelled.
    """
    mine = (PaperRow.number == document.number, PaperRow.kind == document.kind)
    query = select(func.max(PaperRow.copy), func.min(PaperRow.queued_at)).where(*mine)
    last, first_at = session.execute(query).one()
    copy = 0 if last is None else last + 1
    if copy:
        document = marked_copy(document, copy, first_at)
    key = queue(session, document, use=PrinterUse.RECEIPT, centre=centre, till=till, now=now, copy=copy)
    if not printed:
        _keep_unprinted(session, key)
    return session.get_one(PaperRow, key).to_domain()


def lay_down(session: Session, document: Document, *, centre: str, till: str, now: datetime) -> Job:
    """A receipt paper of before that was never printed: it goes out as itself when somebody wants it."""
    key = queue(session, document, use=PrinterUse.RECEIPT, centre=centre, till=till, now=now)
    _keep_unprinted(session, key, Reason.GIVEN_UP)
    return session.get_one(PaperRow, key).to_domain()


def _keep_unprinted(session: Session, key: UUID, reason: Reason = Reason.FILE) -> None:
    values = {"state": PrintState.CANCELLED, "reason": reason}
    session.execute(update(PaperRow).where(PaperRow.id == key).values(values))


def marked_copy(document: Document, number: int, printed_at: datetime) -> Document:
    """The same paper with `SALINAN ke-n` and the original's number and time at the head of each sheet."""
    mark: tuple[Element, ...] = (
        Text(f"SALINAN ke-{number}", Align.CENTRE, Style.TALL),
        Text(f"dari {document.number}, {paper_time(printed_at)}", Align.CENTRE),
        Rule(),
    )
    return _headed(document, mark)


def _headed(document: Document, head: tuple[Element, ...]) -> Document:
    """The same paper with something at the head of each of its sheets, which end with a cut."""
    elements = list(head)
    for place, element in enumerate(document.elements, start=1):
        elements.append(element)
        if isinstance(element, Cut) and place < len(document.elements):
            elements += head
    return replace(document, elements=tuple(elements))


_TRAINING_HEAD: Final[tuple[Element, ...]] = (
    Text("LATIHAN", Align.CENTRE, Style.LARGE),
    Text("BUKAN BUKTI BAYAR", Align.CENTRE, Style.BOLD),
    Rule(double=True),
)


def marked_training(document: Document) -> Document:
    """The same paper with `LATIHAN · BUKAN BUKTI BAYAR` on each sheet; a copy of a marked one has it."""
    if all(part in document.elements for part in _TRAINING_HEAD):
        return document
    return _headed(document, _TRAINING_HEAD)


class Printing:
    """The spool for those who look after it."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def waiting(self, till: str | None = None, most: int | None = None) -> list[Job]:
        """What is not on paper yet or is doubtful, oldest first, without drawer kicks.

        Of more than `most`, those are told first that a printer keeps back, then those without a printer.
        """
        query = select(PaperRow).where(PaperRow.state.in_(OPEN_STATES), PaperRow.kind != PaperKind.DRAWER)
        if till is not None:
            query = query.where(PaperRow.till == till)
        order = [] if most is None else [PaperRow.reason == Reason.NO_PRINTER.value]
        with self._db.read() as session:
            return [
                row.to_domain()
                for row in session.scalars(
                    query.order_by(*order, PaperRow.queued_at, PaperRow.id).limit(most)
                )
            ]

    def of_number(self, number: str) -> list[Job]:
        """Every printing of a document, original first."""
        query = select(PaperRow).where(PaperRow.number == number, PaperRow.kind != PaperKind.DRAWER)
        with self._db.read() as session:
            return [row.to_domain() for row in session.scalars(query.order_by(PaperRow.kind, PaperRow.copy))]

    def send(self, document: Document, *, centre: str, till: str) -> None:
        """A paper that tells of no act, to the receipt printer: a card of keys, a trial."""
        with self._db.write(Topic.PRINTING) as session:
            queue(
                session,
                document,
                use=PrinterUse.RECEIPT,
                centre=centre,
                till=till,
                now=self._clock.now(),
            )

    def settle(self, job: Job, word: Word) -> None:
        """A person's word on a paper that waits or is doubtful, as it stood on the screen.

        Raises `NotThatState` where somebody was quicker, `NotFound`.
        """
        if job.state is PrintState.UNCERTAIN:
            self.answer(job.id, came_out=word is Word.CAME_OUT)
        elif word is Word.LEAVE:
            self.cancel(job.id)
        else:
            self.retry(job.id)

    def retry(self, key: UUID) -> None:
        """Send a waiting paper now, however old it is."""
        self._move(key, PrintState.QUEUED, PrintState.QUEUED, self._asked_now())

    def cancel(self, key: UUID) -> None:
        """Give a waiting paper up; it can be printed again as a copy."""
        self._move(key, PrintState.QUEUED, PrintState.CANCELLED, {"reason": Reason.GIVEN_UP})

    def answer(self, key: UUID, *, came_out: bool) -> None:
        """A person's word on a doubtful paper: it came out, or it is to be sent again.

        Of a batch of labels it is the word on the one that was on its way.
        """
        job = self._job(key)
        if tags_of(job):
            self._continue(job, PrintState.UNCERTAIN, job.parts_done + (1 if came_out else 0))
        elif came_out:
            self._move(key, PrintState.UNCERTAIN, PrintState.PRINTED, {"reason": Reason.SEEN})
        else:
            self._move(key, PrintState.UNCERTAIN, PrintState.QUEUED, self._asked_now())

    def continue_after(self, key: UUID, out: int) -> None:
        """A person's word on a batch of labels: so many are out; what is missing is sent.

        Of a doubtful batch, and of one that was only handed over.
        """
        job = self._job(key)
        self._continue(job, PrintState.SENT if job.state is PrintState.SENT else PrintState.UNCERTAIN, out)

    def _continue(self, job: Job, before: PrintState, out: int) -> None:
        labels = len(tags_of(job))
        out = min(max(out, 0), labels)
        values = {**self._asked_now(), "parts_done": out, "attempts": 0}
        if out < labels:
            self._move(job.id, before, PrintState.QUEUED, values)
        else:
            self._move(job.id, before, PrintState.PRINTED, {**values, "reason": Reason.SEEN})

    def _asked_now(self) -> dict[str, object]:
        """What changes in a paper that somebody wants printed now."""
        return {"retry_at": None, "reason": Reason.NONE, "asked_at": self._clock.now()}

    def _job(self, key: UUID) -> Job:
        with self._db.read() as session:
            row = session.get(PaperRow, key)
            if row is None:
                raise NotFound("paper", str(key))
            return row.to_domain()

    def _move(self, key: UUID, before: PrintState, after: PrintState, values: Mapping[str, object]) -> None:
        with self._db.write(Topic.PRINTING) as session:
            if not move_on(session, key, before, {**values, "state": after}, self._clock.now()):
                row = session.get(PaperRow, key)
                if row is None:
                    raise NotFound("paper", str(key))
                raise NotThatState(row.number, row.state)
