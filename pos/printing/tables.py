"""The spool: the one kind of row that moves on, because paper does."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Index, Integer, String, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from pos.db.base import Base, EnumText, UtcDateTime, one_of
from pos.printing.codec import document_of
from pos.printing.domain import LOOSE_KINDS, Job, PaperKind, PrinterUse, PrintState

_LOOSE: Final = ", ".join(f"'{kind.value}'" for kind in LOOSE_KINDS)
_NUMBERED: Final = text(f"kind NOT IN ({_LOOSE})")


class PaperRow(Base):
    """One paper or drawer kick; `document` is JSON and never changes, the state does.

    `asked_at` is when somebody last wanted it printed; `queued_at` stays the paper's own time.
    """

    __tablename__ = "paper"
    __table_args__ = (
        one_of("kind", PaperKind),
        one_of("print_use", PrinterUse),
        one_of("state", PrintState),
        Index(None, "state", "print_use", "queued_at"),
        # The list of papers is looked through by kind and number without reading a row.
        Index(None, "centre", "queued_at", "kind", "number"),
        # A copy has its number once.
        Index(
            "uq_paper_kind",
            "number",
            "kind",
            "copy",
            unique=True,
            sqlite_where=_NUMBERED,
            postgresql_where=_NUMBERED,
        ),
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
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    retry_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    parts_done: Mapped[int] = mapped_column(Integer)

    def to_domain(self) -> Job:
        """The paper as a value."""
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
            parts_done=self.parts_done,
        )
