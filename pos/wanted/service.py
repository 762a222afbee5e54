"""Noting what was asked for, and counting it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.ids import new_id
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.wanted.domain import Asked, WantedCount, WantedNote
from pos.wanted.tables import WantedRow


@dataclass(frozen=True, slots=True)
class AskedAt:
    """Where and on which business day somebody asked, and who noted it."""

    centre: str
    till: str
    business_date: date
    person: str


class Wanted:
    """What visitors looked for in vain."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def note(self, place: AskedAt, asked: Asked) -> WantedNote:
        """Keep one wish. Raises `NothingAsked`, `BadText` or `DatabaseTrouble`; nothing is kept then."""
        asked = asked.cleaned()
        kept = WantedNote(
            new_id(), place.centre, place.till, self._clock.now(), place.business_date, asked, place.person
        )
        row = {
            "id": kept.id, "centre": kept.centre, "till": kept.till, "at": kept.at,
            "business_date": kept.business_date, "kind": asked.kind, "motif": asked.motif,
            "size": asked.size, "note": asked.note, "person": kept.person,
        }  # fmt: skip
        with self._db.write(Topic.WANTED) as session:
            insert_rows(session, WantedRow, [row])
        return kept

    def of_days(self, centre: str, first: date, last: date) -> list[WantedNote]:
        """A centre's wishes of some business days, both included, oldest first."""
        query = select(WantedRow).where(
            WantedRow.centre == centre, WantedRow.business_date >= first, WantedRow.business_date <= last
        )
        with self._db.read() as session:
            rows = session.scalars(query.order_by(WantedRow.at, WantedRow.id))
            return [row.to_domain() for row in rows]

    def counted(self, centre: str, first: date, last: date, most: int = 200) -> list[WantedCount]:
        """What was asked for in some business days and how often, most often first.

        Two wishes are the same where kind, motif and size are, whatever the letters' case.  Notes are seldom
        the same twice: they count only where nothing else was said.
        """
        only_note = (WantedRow.kind == "") & (WantedRow.motif == "") & (WantedRow.size == "")
        note = case((only_note, WantedRow.note), else_="")
        parts = (WantedRow.kind, WantedRow.motif, WantedRow.size, note)
        times, newest = func.count().label("times"), func.max(WantedRow.at).label("newest")
        words = (func.max(part) for part in parts)
        query = (
            select(*words, times, func.max(WantedRow.business_date), newest)
            .where(WantedRow.centre == centre)
            .where(WantedRow.business_date >= first, WantedRow.business_date <= last)
            .group_by(*(func.lower(part) for part in parts))
            .order_by(times.desc(), newest.desc())
            .limit(most)
        )
        with self._db.read() as session:
            return [WantedCount(Asked(*row[:4]), row.times, row[5]) for row in session.execute(query)]
