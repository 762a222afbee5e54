"""Looking into the journal: a balance opens into entries, an entry into its document and papers."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.centres.service import Centres
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.db.database import Database
from pos.guides.tables import GuideRow
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.tables import EntryRow, PostingRow
from pos.printing.queries import papers_numbered
from pos.reports.domain.journal import MOST_LINES, Account, BookEntry, BookLine, BookPage


class Journal:
    """Reads the journal of every centre in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def centres(self) -> list[Centre]:
        """The centres that have a journal here."""
        return Centres(self._db, self._clock).all()

    def today(self) -> date:
        """The calendar date at the centres."""
        return local_date(self._clock.now())

    def accounts(self, centre: str) -> list[Account]:
        """Every account of a centre that was ever posted to, with its balance now; they sum to zero."""
        query = (
            select(PostingRow.account, func.sum(PostingRow.amount))
            .where(PostingRow.centre == centre)
            .group_by(PostingRow.account)
            .order_by(PostingRow.account)
        )
        with self._db.read() as session:
            owners = _owners(session)
            return [_account(key, amount, owners) for key, amount in session.execute(query)]

    def page(self, centre: str, account: str, first: date, last: date) -> BookPage:
        """The newest entries of an account in some business days, both included, with running balances."""
        with self._db.read() as session:
            closing: Rupiah = session.scalar(_sum(centre, account, last)) or ZERO
            found = session.execute(_lines(centre, account, first, last).limit(MOST_LINES + 1)).all()
            owners = _owners(session)
        running, lines = closing, []
        for entry, day, kind, document, amount in found[:MOST_LINES]:
            lines.append(BookLine(entry, day, kind, document, amount, running))
            running -= amount
        cut = len(found) > MOST_LINES
        named = _account(account, closing, owners)
        return BookPage(named, first, last, running, closing, tuple(lines), cut)

    def entry(self, key: UUID) -> BookEntry:
        """One entry whole. Raises `NotFound`."""
        with self._db.read() as session:
            row = session.get(EntryRow, key)
            if row is None:
                raise NotFound("entry", str(key))
            query = select(PostingRow.account, PostingRow.amount).where(PostingRow.entry_id == key)
            owners = _owners(session)
            postings = [_account(*one, owners) for one in session.execute(query.order_by(PostingRow.line))]
            papers = papers_numbered(session, _numbers(row.document, postings))
            return BookEntry(
                row.id, row.centre, row.business_date, row.posted_at, row.kind, row.document, row.shift,
                tuple(postings), tuple(papers),
            )  # fmt: skip


def _sum(centre: str, account: str, last: date) -> Select[Any]:
    return select(func.sum(PostingRow.amount)).where(
        PostingRow.centre == centre, PostingRow.account == account, PostingRow.business_date <= last
    )


def _lines(centre: str, account: str, first: date, last: date) -> Select[UUID, date, EntryKind, str, Rupiah]:
    """Newest first; several postings of an entry to one account are one line."""
    return (
        select(
            EntryRow.id, PostingRow.business_date, EntryRow.kind, EntryRow.document,
            func.sum(PostingRow.amount),
        )
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(PostingRow.centre == centre, PostingRow.account == account)
        .where(PostingRow.business_date >= first, PostingRow.business_date <= last)
        .group_by(EntryRow.id)
        .order_by(PostingRow.business_date.desc(), EntryRow.posted_at.desc(), EntryRow.id.desc())
    )  # fmt: skip


def _numbers(document: str, postings: list[Account]) -> list[str]:
    """What the papers of a document are numbered: a settlement has a slip for each artisan."""
    makers = (accounts.artisan_of(one.key) for one in postings)
    return [document, *(f"{document}-{code}" for code in makers if code)]


def _owners(session: Session) -> dict[str, str]:
    """Who an account is of, by the last part of its name."""
    makers = session.execute(select(ArtisanRow.code, ArtisanRow.tag_name, ArtisanRow.gender))
    owners = {code: honoured(name, gender) for code, name, gender in makers}
    return owners | {
        f"guide:{code}": name for code, name in session.execute(select(GuideRow.code, GuideRow.name))
    }


def _account(key: str, amount: Rupiah, owners: dict[str, str]) -> Account:
    first, _, code = key.rpartition(":")
    if first.endswith("artisan"):
        return Account(key, owners.get(code, code), amount)
    if first.endswith("guide"):
        return Account(key, owners.get(f"guide:{code}", code), amount)
    return Account(key, "", amount)
