"""Every paper that there is, for those who look for one."""

from __future__ import annotations

from uuid import UUID

from pos.db.database import Database
from pos.printing import queries
from pos.printing.copies import goes_as_itself, paper_by_key
from pos.printing.domain import Document, Job
from pos.printing.listing import PaperPage, PaperQuestion


class PaperArchive:
    """The papers of a database, read only."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def page(self, question: PaperQuestion) -> PaperPage:
        """One page of the papers that a question names, newest first."""
        with self._db.read() as session:
            return queries.paper_page(session, question)

    def to_settle(self, till: str) -> list[Job]:
        """What waits for a person at a till, newest first, at most a page."""
        with self._db.read() as session:
            return queries.papers_to_settle(session, till)

    def paper(self, key: UUID) -> Job:
        """One paper with its document. Raises `NotFound`."""
        with self._db.read() as session:
            return paper_by_key(session, key)

    def goes_as_itself(self, key: UUID) -> bool:
        """Whether it would be printed as what it is, not as a further copy. Raises `NotFound`."""
        with self._db.read() as session:
            return goes_as_itself(session, paper_by_key(session, key))

    def picture(self, key: UUID, paper_mm: int) -> bytes:
        """A paper as a PNG at native dots. Raises `NotFound`, `DoesNotFit`, `BadDocument`."""
        from pos.printing.faces import paper_as

        document: Document | None = self.paper(key).document
        assert document is not None  # `paper_by_key` refuses those without one
        return paper_as(document, paper_mm=paper_mm, form="png")
