"""Guides with what they are owed, read from the journal."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.core.money import ZERO, Rupiah
from pos.guides.domain import EarnedSale, Guide, GuideBalance, GuidePayout
from pos.guides.tables import GuidePayoutRow, GuideRow
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.tables import EntryRow, PostingRow

_FIRST_ENTRY = UUID(int=0)


def all_guides(session: Session, *, active_only: bool = False) -> list[Guide]:
    """The cards by name."""
    query = select(GuideRow).order_by(GuideRow.name, GuideRow.code)
    if active_only:
        query = query.where(GuideRow.active)
    return [row.to_domain() for row in session.scalars(query)]


def balances(session: Session, centre: str) -> list[GuideBalance]:
    """Every guide with what a centre owes him, by name."""
    prefix = accounts.payable_guide("")
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount))
        .where(PostingRow.centre == centre)
        .where(PostingRow.account >= prefix, PostingRow.account < f"{prefix[:-1]};")
        .group_by(PostingRow.account)
    )
    owed: dict[str, Rupiah] = {
        account.removeprefix(prefix): -sum_ for account, sum_ in session.execute(query)
    }
    return [GuideBalance(guide, owed.get(guide.code, ZERO)) for guide in all_guides(session)]


def last_payout_entry(session: Session, centre: str, code: str) -> UUID:
    """The journal's entry of a guide's last payout; the key orders entries by the time of their making."""
    query = (
        select(func.max(EntryRow.id))
        .join(PostingRow, PostingRow.entry_id == EntryRow.id)
        .where(PostingRow.centre == centre, PostingRow.account == accounts.payable_guide(code))
        .where(EntryRow.kind == EntryKind.GUIDE_PAYOUT)
    )
    return session.execute(query).scalar_one() or _FIRST_ENTRY


def earned_since(session: Session, centre: str, code: str, entry: UUID) -> tuple[EarnedSale, ...]:
    """What each sale after an entry came to owe a guide, by number."""
    query = (
        select(EntryRow.document, EntryRow.business_date, func.sum(PostingRow.amount))
        .join(PostingRow, PostingRow.entry_id == EntryRow.id)
        .where(PostingRow.centre == centre, PostingRow.account == accounts.payable_guide(code))
        .where(EntryRow.kind == EntryKind.SALE, EntryRow.id > entry)
        .group_by(EntryRow.document, EntryRow.business_date)
        .order_by(EntryRow.business_date, EntryRow.document)
    )
    return tuple(EarnedSale(number, day, -amount) for number, day, amount in session.execute(query))


def payouts(session: Session, centre: str, code: str) -> list[GuidePayout]:
    """The payouts to a guide at a centre, the newest first."""
    query = select(GuidePayoutRow).where(GuidePayoutRow.centre == centre, GuidePayoutRow.guide_code == code)
    rows = session.scalars(query.order_by(GuidePayoutRow.at.desc(), GuidePayoutRow.number.desc()))
    names = [name for name in GuidePayout.__slots__ if name != "earned"]
    return [GuidePayout(**{name: getattr(row, name) for name in names}) for row in rows]
