"""The spool: the one kind of row that moves on, because paper does."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Integer, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.db.base import Base, EnumText, UtcDateTime, one_of
from pos.printing.domain import Job, PaperKind, PrinterUse, PrintState


class PaperRow(Base):
    """One paper or drawer kick; `document` is JSON and never changes, the state does."""

    __tablename__ = "paper"
    __table_args__ = (
        one_of("kind", PaperKind),
        one_of("print_use", PrinterUse),
        one_of("state", PrintState),
        Index(None, "state", "print_use", "queued_at"),
        Index(None, "number"),
    )

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    kind: Mapped[PaperKind] = mapped_column(EnumText(PaperKind))
    number: Mapped[str] = mapped_column(String(40))
    copy: Mapped[int] = mapped_column(Integer)
    centre: Mapped[str] = mapped_column(String(3))
    till: Mapped[str] = mapped_column(String(12))
    print_use: Mapped[PrinterUse] = mapped_column(EnumText(PrinterUse))
    document: Mapped[str] = mapped_column(Text)
    state: Mapped[PrintState] = mapped_column(EnumText(PrintState))
    reason: Mapped[str] = mapped_column(String(40))
    attempts: Mapped[int] = mapped_column(Integer)
    queued_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    retry_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    def to_domain(self) -> Job:
        """The paper as a value."""
        from pos.printing.codec import document_of

        document = document_of(self.document) if self.document else None
        return Job(
            id=self.id,
            kind=self.kind,
            number=self.number,
            use=self.print_use,
            copy=self.copy,
            state=self.state,
            reason=self.reason,
            queued_at=self.queued_at,
            attempts=self.attempts,
            till=self.till,
            document=document,
        )
