"""Yearly targets: a card a centre and year, each change told to the chain."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import OFFICE, record
from pos.ledger.domain import EventKind
from pos.reports.domain.targets import BadTarget
from pos.reports.tables import YearlyTargetRow

_MOST = Rupiah(10**12)


class Targets:
    """What the centres mean to sell in a year."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def of_year(self, year: int) -> dict[str, Rupiah]:
        """The targets of a year by centre; a centre without one is left out."""
        with self._db.read() as session:
            return targets_of(session, year)

    def set_year(self, year: int, targets: Mapping[str, Rupiah], person: str) -> dict[str, Rupiah]:
        """Other targets for a year; zero takes one away.

        Raises `BadTarget`, `NotFound`; nothing is kept then.
        """
        for amount in targets.values():
            if not (2000 <= year <= 2999 and ZERO <= amount <= _MOST):
                raise BadTarget(year, amount)
        with self._db.write(Topic.SETTLEMENTS) as session:
            before = targets_of(session, year)
            for centre, amount in sorted(targets.items()):
                get_centre(session, centre)
                if before.get(centre, ZERO) != amount:
                    _keep(session, year, centre, amount)
                    was = before.get(centre, ZERO)
                    body = {"year": year, "centre": centre, "before": was, "after": amount}
                    record(session, OFFICE, EventKind.TARGET, body, person=person, now=self._clock.now())
            return targets_of(session, year)


def targets_of(session: Session, year: int) -> dict[str, Rupiah]:
    """The targets of a year by centre."""
    query = select(YearlyTargetRow.centre, YearlyTargetRow.amount).where(YearlyTargetRow.year == year)
    return dict(session.execute(query).all())


def _keep(session: Session, year: int, centre: str, amount: Rupiah) -> None:
    kept = YearlyTargetRow.year == year, YearlyTargetRow.centre == centre
    session.execute(delete(YearlyTargetRow).where(*kept))
    if amount != ZERO:
        insert_rows(session, YearlyTargetRow, [{"year": year, "centre": centre, "amount": amount}])
