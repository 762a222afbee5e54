"""What an artisan is told: his account over some days with every piece, and a year's turnover."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.centres.service import get_centre
from pos.centres.tables import CentreRow
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.money import ZERO
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.service import balance
from pos.ledger.tables import PostingRow
from pos.printing.domain import Document, Job
from pos.printing.service import queue_next
from pos.sales.domain import LineKind
from pos.sales.tables import SaleLineRow, SaleRow
from pos.settlement import queries
from pos.settlement.domain.statement import (
    MOST_TOLD,
    BackwardDays,
    Elsewhere,
    SoldThing,
    Statement,
    StatementLine,
    Turnover,
    turnover_months,
)
from pos.settlement.tables import AdjustmentRow, FeeRow

if TYPE_CHECKING:
    from pos.wanted.service import Wanted


class Statements:
    """The accounts of artisans, told; `wanted` knows what visitors looked for."""

    def __init__(self, db: Database, clock: Clock, wanted: Wanted) -> None:
        self._db = db
        self._clock = clock
        self._wanted = wanted

    def today(self, centre: str) -> date:
        """The calendar date at a centre."""
        with self._db.read() as session:
            return local_date(self._clock.now(), get_centre(session, centre).zone)

    def of_days(self, centre: str, artisan_code: str, first: date, last: date) -> Statement:
        """An artisan's account at a centre from one business day to another, both included.

        Raises `NotFound` for an unknown centre or artisan, `BackwardDays`.
        """
        if last < first:
            raise BackwardDays(first, last)
        wished = self._wanted.counted(centre, first, last, MOST_TOLD)
        with self._db.read() as session:
            home = get_centre(session, centre)
            name = _name(session, artisan_code)
            account = accounts.payable_artisan(artisan_code)
            opening = -balance(session, centre, account, first - timedelta(days=1))
            advance = balance(session, centre, accounts.advance_artisan(artisan_code), last)
            lines = _lines(session, (centre, artisan_code, first, last), opening)
            elsewhere = _elsewhere(session, centre, account)
        return Statement(
            centre, home.name, home.zone, artisan_code, name, first, last, self._clock.now(), opening,
            tuple(lines), advance, tuple(elsewhere),
            tuple((count.asked.words, count.times) for count in wished),
        )  # fmt: skip

    def turnover(self, artisan_code: str, year: int) -> Turnover:
        """A calendar year of an artisan at all centres in this database. Raises `NotFound`."""
        query = (
            select(
                SaleLineRow.business_date, SaleLineRow.kind, func.sum(SaleLineRow.quantity),
                func.sum(SaleLineRow.gross), func.sum(SaleLineRow.artisan_share),
            )
            # The centres are named so that the index by centre and day is used.
            .where(SaleLineRow.centre.in_(select(CentreRow.code)), SaleLineRow.artisan_code == artisan_code)
            .where(SaleLineRow.business_date >= date(year, 1, 1))
            .where(SaleLineRow.business_date <= date(year, 12, 31))
            .group_by(SaleLineRow.business_date, SaleLineRow.kind)
        )  # fmt: skip
        with self._db.read() as session:
            name = _name(session, artisan_code)
            days = [
                (day, kind is LineKind.RETURN, int(quantity), gross, share)
                for day, kind, quantity, gross, share in session.execute(query)
            ]
        return Turnover(artisan_code, name, year, self._clock.now(), turnover_months(days))

    def print_paper(self, paper: Document, *, centre: str, till: str) -> Job:
        """A statement or a turnover on paper; a second one of the same day is marked as a copy."""
        with self._db.write(Topic.PRINTING) as session:
            return queue_next(session, paper, centre=centre, till=till, now=self._clock.now())


def _name(session: Session, artisan_code: str) -> str:
    artisan = session.get(ArtisanRow, artisan_code)
    if artisan is None:
        raise NotFound("artisan", artisan_code)
    return honoured(artisan.tag_name, artisan.gender)


def _lines(session: Session, asked: tuple[str, str, date, date], opening: Any) -> list[StatementLine]:
    things, notes = _things(session, asked), _notes(session, asked[1])
    running, lines = opening, []
    for day, kind, document, amount in queries.postings_of(session, *asked):
        running += amount
        sold = tuple(things.get(document, ())) if kind is EntryKind.SALE else ()
        lines.append(StatementLine(day, kind, document, amount, running, sold, notes.get(document, "")))
    return lines


def _things(session: Session, asked: tuple[str, str, date, date]) -> dict[str, list[SoldThing]]:
    """What each sale sold of an artisan's; a piece is told by its tag, as no two are alike."""
    centre, artisan_code, first, last = asked
    query = (
        select(
            SaleRow.number, SaleLineRow.name, SaleLineRow.code, SaleLineRow.piece_id,
            SaleLineRow.quantity, SaleLineRow.artisan_share,
        )
        .join(SaleRow, SaleRow.id == SaleLineRow.sale_id)
        .where(SaleLineRow.centre == centre, SaleLineRow.artisan_code == artisan_code)
        .where(SaleLineRow.business_date >= first, SaleLineRow.business_date <= last)
        .order_by(SaleRow.number, SaleLineRow.line)
    )  # fmt: skip
    things: dict[str, list[SoldThing]] = {}
    for number, name, code, piece, quantity, share in session.execute(query):
        told = f"{name} {code}" if piece is not None else name
        things.setdefault(number, []).append(SoldThing(told, quantity, share))
    return things


def _notes(session: Session, artisan_code: str) -> dict[str, str]:
    """What fees were for, and why balances were put right, by document."""
    fees = select(FeeRow.number, FeeRow.what).where(FeeRow.artisan_code == artisan_code)
    put_right = select(AdjustmentRow.number, AdjustmentRow.reason).where(
        AdjustmentRow.artisan_code == artisan_code
    )
    told: dict[str, str] = dict(session.execute(fees).all())
    return told | dict(session.execute(put_right).all())


def _elsewhere(session: Session, centre: str, account: str) -> list[Elsewhere]:
    query = (
        select(CentreRow.name, func.sum(PostingRow.amount))
        .join(CentreRow, CentreRow.code == PostingRow.centre)
        .where(PostingRow.account == account, PostingRow.centre != centre)
        .group_by(CentreRow.code, CentreRow.name)
        .order_by(CentreRow.code)
    )
    return [Elsewhere(name, -owed) for name, owed in session.execute(query) if owed != ZERO]
