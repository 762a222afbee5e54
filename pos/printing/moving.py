"""One paper moves on, unless somebody was quicker: the guard is in the statement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from pos.printing.domain import PrintState
from pos.printing.tables import PaperRow


def move_on(
    session: Session, key: UUID, before: PrintState, values: Mapping[str, object], now: datetime
) -> bool:
    """Give a paper that is in a state other values; false where it is no longer in that state."""
    moved = session.execute(
        update(PaperRow)
        .where(PaperRow.id == key, PaperRow.state == before)
        .values({**values, "changed_at": now})
        .returning(PaperRow.id)
    )
    return moved.first() is not None
