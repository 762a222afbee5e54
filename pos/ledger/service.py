"""Posting to the journal, and reading balances: always sums of postings."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.domain import Entry, EntryKind
from pos.ledger.tables import EntryRow, PostingRow


def post(session: Session, entry: Entry, now: datetime) -> None:
    """Post a balanced entry in the caller's transaction.

    An entry without amounts is not posted, but for a sale: an even exchange is settled like any other.
    """
    if not entry.postings and entry.kind is not EntryKind.SALE:
        return
    row = {
        "id": entry.id, "centre": entry.centre, "business_date": entry.business_date,
        "kind": entry.kind, "document": entry.document, "shift": entry.shift, "posted_at": now,
    }  # fmt: skip
    insert_rows(session, EntryRow, [row])
    lines = [
        {
            "entry_id": entry.id, "line": line, "centre": entry.centre,
            "business_date": entry.business_date, "account": posting.account, "amount": posting.amount,
        }
        for line, posting in enumerate(entry.postings, start=1)
    ]  # fmt: skip
    insert_rows(session, PostingRow, lines)


def balance(session: Session, centre: str, account: str, until: date | None = None) -> Rupiah:
    """The sum of an account's postings at a centre, up to and including a business day."""
    query = select(func.sum(PostingRow.amount)).where(
        PostingRow.centre == centre, PostingRow.account == account
    )
    if until is not None:
        query = query.where(PostingRow.business_date <= until)
    return session.execute(query).scalar_one() or ZERO


class Ledger:
    """The journal for those who only read it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def balance(self, centre: str, account: str, until: date | None = None) -> Rupiah:
        """The balance of an account at a centre; debits positive."""
        with self._db.read() as session:
            return balance(session, centre, account, until)

    def trial_balance(self, centre: str | None = None) -> dict[str, Rupiah]:
        """Every account with its balance; the balances sum to zero."""
        query = select(PostingRow.account, func.sum(PostingRow.amount)).group_by(PostingRow.account)
        if centre is not None:
            query = query.where(PostingRow.centre == centre)
        with self._db.read() as session:
            return dict(session.execute(query.order_by(PostingRow.account)).all())
