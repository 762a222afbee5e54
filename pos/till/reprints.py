"""Papers again, from this till: the original where it never went out, else a copy that the chain tells of."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.files import write_whole
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.copies import paper_by_key, send_again, take_as_file
from pos.printing.domain import Job, PaperKind
from pos.printing.service import original


class Reprints:
    """Prints and writes papers of any kind once more (`pos.printing.copies` says which way)."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def print_again(self, key: UUID, *, till: str, person: str) -> Job:
        """Send a paper to this till's printer; `Job.copy` is 0 where it is the original.

        Raises `NotFound`, `NeverCopied`, `NotThatState`.
        """
        with self._db.write(Topic.PRINTING) as session:
            return self._send(session, paper_by_key(session, key), till, person)

    def print_numbered(self, kind: PaperKind, number: str, *, till: str, person: str) -> Job:
        """As `print_again`, for the original of a number."""
        with self._db.write(Topic.PRINTING) as session:
            return self._send(session, original(session, kind, number), till, person)

    def save(self, key: UUID, path: Path, *, paper_mm: int, till: str, person: str) -> Job:
        """Write a paper as PDF or PNG, by the file's name; a paper that was never printed is this file now.

        The file is written within the transaction: no copy is counted that is not there, and no original is
        taken away for nothing.  Raises `FolderTrouble`, `NotFound`, `NeverCopied`, `NotThatState`.
        """
        from pos.printing.faces import paper_as  # Pillow, at first use

        with self._db.write(Topic.PRINTING) as session:
            now = self._clock.now()
            job = take_as_file(session, paper_by_key(session, key), till, now)
            assert job.document is not None  # `paper_by_key` refuses those without one
            form = path.suffix.lower().removeprefix(".")
            content = paper_as(job.document, paper_mm=paper_mm, form=form)
            self._tell(session, job, till, person, form)
            write_whole(path, content)
            return job

    def _send(self, session: Session, paper: Job, till: str, person: str) -> Job:
        job = send_again(session, paper, till, self._clock.now())
        if job.id != paper.id:
            self._tell(session, job, till, person, "")
        return job

    def _tell(self, session: Session, job: Job, till: str, person: str, form: str) -> None:
        """Copies are told to the chain; an original that comes late is what it was when it was made."""
        if not job.copy:
            return
        body: dict[str, object] = {"number": job.number, "copy": job.copy, "paper": job.kind}
        if form:
            body["form"] = form
        record(session, till, EventKind.REPRINT, body, person=person, now=self._clock.now())
