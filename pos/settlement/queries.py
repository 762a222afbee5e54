"""What a settlement adds up: each question is one statement, however many sales there were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.orm import Session

from pos.core.money import ZERO, Rupiah
from pos.db.base import RupiahType
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.tables import EntryRow, PostingRow
from pos.sales.tables import SaleLineRow, SaleRow
from pos.settlement.domain import GoodsSold, LateAmount, LineSold, MoneyByKind, Settlement
from pos.settlement.tables import (
    PayoutRow,
    PayoutStateRow,
    SettlementEntryRow,
    SettlementLineRow,
    SettlementRow,
)

SETTLED_KINDS: Final = (
    EntryKind.SALE,
    EntryKind.PAYOUT,
    EntryKind.ADVANCE_RECOVERY,
    EntryKind.FEE,
    EntryKind.ADJUSTMENT,
    EntryKind.BREAKAGE,
)
"""What can touch an artisan's account; sales without an artisan are taken too, so that a day is whole."""

Entries = Select[Any]
"""A selection of the keys of entries."""


def unsettled(centre: str, day: date) -> Entries:
    """The entries of a centre up to a day that are in no settlement that stands."""
    return (
        select(EntryRow.id)
        .where(EntryRow.centre == centre, EntryRow.business_date <= day)
        .where(EntryRow.kind.in_(SETTLED_KINDS), _turns() % 2 == 0)
    )


def _turns() -> ColumnElement[int]:
    """How often an entry was taken or given back: an even number of times, and it is in none."""
    query = select(func.count()).where(SettlementEntryRow.entry_id == EntryRow.id)
    return query.correlate(EntryRow).scalar_subquery()


def entries_to_take(centre: str, day: date, number: str, last_day: date | None) -> Select[Any]:
    """The rows of `settlement_entry` for `unsettled`; late is what belongs to a day that is settled.

    A payout is never late: it is made after the settlement that it pays.
    """
    is_late: ColumnElement[bool] = literal(False)
    if last_day is not None:
        is_late = and_(EntryRow.business_date <= last_day, EntryRow.kind != EntryKind.PAYOUT)
    return unsettled(centre, day).add_columns(_turns() + 1, literal(number), is_late)


def settled(number: str) -> Entries:
    """The entries of a settlement."""
    return select(SettlementEntryRow.entry_id).where(SettlementEntryRow.settlement_number == number)


def _between(account: Any, prefix: str) -> ColumnElement[bool]:
    # A range, not a LIKE: it is one stretch of the index on every database.
    return and_(account >= prefix, account < f"{prefix[:-1]};")


_PAYABLE: Final = accounts.payable_artisan("")
_ADVANCE: Final = accounts.advance_artisan("")


Owed = dict[str, dict[EntryKind, Rupiah]]
"""What is owed by artisan and kind of entry."""


def owed(session: Session, entries: Entries) -> Owed:
    """What the entries came to owe each artisan, by kind of entry; above zero in the artisan's favour."""
    chosen = entries.subquery()
    query = (
        select(PostingRow.account, EntryRow.kind, func.sum(PostingRow.amount))
        .join(chosen, chosen.c[0] == PostingRow.entry_id)
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(_between(PostingRow.account, _PAYABLE))
        .group_by(PostingRow.account, EntryRow.kind)
    )
    by_artisan: dict[str, dict[EntryKind, Rupiah]] = defaultdict(dict)
    for account, kind, amount in session.execute(query):
        by_artisan[account.removeprefix(_PAYABLE)][kind] = -amount
    return by_artisan


def goods_sold(session: Session, entries: Entries) -> dict[str, list[GoodsSold]]:
    """What each artisan sold and got back in the entries, by thing."""
    keys = (SaleLineRow.artisan_code, SaleLineRow.kind, SaleLineRow.sku, SaleLineRow.name)
    amounts = (
        SaleLineRow.quantity,
        SaleLineRow.gross,
        SaleLineRow.discount,
        SaleLineRow.net,
        SaleLineRow.artisan_share,
        SaleLineRow.centre_share,
    )
    chosen = entries.subquery()
    query = (
        select(*keys, *(func.sum(amount) for amount in amounts))
        .select_from(chosen)
        .join(EntryRow, EntryRow.id == chosen.c[0])
        .join(SaleRow, SaleRow.number == EntryRow.document)
        .join(SaleLineRow, SaleLineRow.sale_id == SaleRow.id)
        .where(EntryRow.kind == EntryKind.SALE, SaleLineRow.artisan_code.is_not(None))
        .group_by(*keys)
        .order_by(*keys)
    )
    by_artisan: dict[str, list[GoodsSold]] = defaultdict(list)
    for code, kind, *rest in session.execute(query):
        by_artisan[str(code)].append(GoodsSold(str(code), str(kind.value), *rest))
    return by_artisan


def outstanding_advances(session: Session, centre: str, day: date) -> dict[str, Rupiah]:
    """The advance (kasbon) that each artisan still owes a centre."""
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount))
        .where(PostingRow.centre == centre, _between(PostingRow.account, _ADVANCE))
        .where(PostingRow.business_date <= day)
        .group_by(PostingRow.account)
    )
    return {account.removeprefix(_ADVANCE): sum_ for account, sum_ in session.execute(query)}


def pending_payouts(session: Session, centre: str) -> dict[str, Rupiah]:
    """What is on its way to each artisan: prepared, neither paid nor failed."""
    query = (
        select(PayoutRow.artisan_code, func.sum(PayoutRow.amount))
        .where(PayoutRow.centre == centre, ~_has_ended())
        .group_by(PayoutRow.artisan_code)
    )
    return dict(session.execute(query).all())


def payouts_on_the_way(session: Session, artisan_code: str) -> list[str]:
    """The numbers of an artisan's payouts that are prepared, neither paid nor failed, at any centre."""
    query = select(PayoutRow.number).where(PayoutRow.artisan_code == artisan_code, ~_has_ended())
    return list(session.scalars(query.order_by(PayoutRow.number)))


def _has_ended() -> ColumnElement[bool]:
    return (
        select(PayoutStateRow.payout_id)
        .where(PayoutStateRow.payout_id == PayoutRow.id, PayoutStateRow.is_end)
        .exists()
    )


def balances(session: Session, centre: str) -> dict[str, Rupiah]:
    """What the journal owes each artisan of a centre now; above zero in the artisan's favour."""
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount))
        .where(PostingRow.centre == centre, _between(PostingRow.account, _PAYABLE))
        .group_by(PostingRow.account)
    )
    return {account.removeprefix(_PAYABLE): -sum_ for account, sum_ in session.execute(query)}


def closings_before(session: Session, centre: str, day: date) -> dict[str, Rupiah]:
    """The closing balances of the last settlement before a day, by artisan; who has no row has no balance."""
    last = (
        select(SettlementRow.number)
        .where(SettlementRow.centre == centre, SettlementRow.business_date < day)
        .order_by(SettlementRow.business_date.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = select(SettlementLineRow.artisan_code, SettlementLineRow.closing_balance).where(
        SettlementLineRow.settlement_number == last
    )
    return dict(session.execute(query).all())


def last_settled_day(session: Session, centre: str) -> date | None:
    """The newest business day of a centre that is settled."""
    query = select(func.max(SettlementRow.business_date)).where(SettlementRow.centre == centre)
    return session.execute(query).scalar_one()


def settlement_on(session: Session, centre: str, day: date) -> Settlement | None:
    """The settlement of a centre's day."""
    return _one(session, SettlementRow.centre == centre, SettlementRow.business_date == day)


def settlement_numbered(session: Session, number: str) -> Settlement | None:
    """The settlement of a number."""
    return _one(session, SettlementRow.number == number)


def _one(session: Session, *conditions: ColumnElement[bool]) -> Settlement | None:
    row = session.scalars(select(SettlementRow).where(*conditions)).one_or_none()
    if row is None:
        return None
    query = select(SettlementLineRow).where(SettlementLineRow.settlement_number == row.number)
    lines = session.scalars(query.order_by(SettlementLineRow.artisan_code))
    return row.to_domain(tuple(line.to_domain() for line in lines))


def late_amounts(session: Session, number: str) -> list[LateAmount]:
    """What came late into a settlement, by artisan and the document's own day."""
    query = (
        select(PostingRow.account, PostingRow.business_date, func.sum(PostingRow.amount))
        .join(SettlementEntryRow, SettlementEntryRow.entry_id == PostingRow.entry_id)
        .where(SettlementEntryRow.settlement_number == number, SettlementEntryRow.late)
        .where(_between(PostingRow.account, _PAYABLE))
        .group_by(PostingRow.account, PostingRow.business_date)
        .order_by(PostingRow.account, PostingRow.business_date)
    )
    return [
        LateAmount(account.removeprefix(_PAYABLE), day, -amount)
        for account, day, amount in session.execute(query)
    ]


def money_by_kind(session: Session, centre: str, day: date) -> MoneyByKind:
    """A centre's cash, and its QRIS money cleared and waiting, at the end of a day."""
    cleared = func.sum(case((PostingRow.amount < ZERO, PostingRow.amount), else_=literal(ZERO, RupiahType)))
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount), cleared)
        .where(PostingRow.centre == centre, PostingRow.business_date <= day)
        .where(or_(_between(PostingRow.account, accounts.cash("")), PostingRow.account == accounts.QRIS))
        .group_by(PostingRow.account)
    )
    cash, qris, cleared_out = ZERO, ZERO, ZERO
    for account, amount, out in session.execute(query):
        if account == accounts.QRIS:
            qris, cleared_out = amount, out or ZERO
        else:
            cash += amount
    return MoneyByKind(cash, -cleared_out, qris)


def lines_sold(session: Session, number: str) -> Sequence[LineSold]:
    """Every sale line of a settlement, by sale number and line; a piece is named by its tag."""
    piece = case((SaleLineRow.piece_id.is_(None), ""), else_=SaleLineRow.code)
    query = (
        select(
            SaleRow.number, SaleRow.sold_at, SaleRow.business_date, SaleLineRow.line,
            func.coalesce(SaleLineRow.artisan_code, ""), SaleLineRow.sku, piece, SaleLineRow.quantity,
            SaleLineRow.list_price, SaleLineRow.gross, SaleLineRow.discount, SaleLineRow.bearer,
            SaleLineRow.net, SaleLineRow.artisan_share, SaleLineRow.centre_share, SaleLineRow.kind,
        )
        .join(EntryRow, EntryRow.document == SaleRow.number)
        .join(SettlementEntryRow, SettlementEntryRow.entry_id == EntryRow.id)
        .join(SaleLineRow, SaleLineRow.sale_id == SaleRow.id)
        .where(SettlementEntryRow.settlement_number == number, EntryRow.kind == EntryKind.SALE)
        .order_by(SaleRow.number, SaleLineRow.line)
    )  # fmt: skip
    return [LineSold(*row) for row in session.execute(query)]


def postings_of(
    session: Session, centre: str, artisan_code: str, first: date, last: date
) -> list[tuple[date, EntryKind, str, Rupiah]]:
    """What an artisan's account at a centre gained and lost from one day to another, by document."""
    query = (
        select(PostingRow.business_date, EntryRow.kind, EntryRow.document, func.sum(PostingRow.amount))
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(PostingRow.centre == centre, PostingRow.account == accounts.payable_artisan(artisan_code))
        .where(PostingRow.business_date >= first, PostingRow.business_date <= last)
        .group_by(PostingRow.business_date, EntryRow.posted_at, EntryRow.id, EntryRow.kind, EntryRow.document)
        .order_by(PostingRow.business_date, EntryRow.posted_at, EntryRow.id)
    )
    return [(day, kind, document, -sum_) for day, kind, document, sum_ in session.execute(query)]
