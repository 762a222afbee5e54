"""What a settlement adds up: each question is one statement, however many sales there were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, Select, and_, case, exists, func, literal, select, type_coerce
from sqlalchemy.orm import Session, aliased

from pos.core.money import ZERO, Rupiah
from pos.db.base import RupiahType
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.tables import EntryRow, PostingRow
from pos.sales.tables import SaleLineRow, SaleRow
from pos.settlement.domain import (
    DayPart,
    GoodsSold,
    LateAmount,
    LineSold,
    MoneyByKind,
    PartKind,
    Settlement,
)
from pos.settlement.tables import (
    PayoutRow,
    PayoutStateRow,
    SettlementEntryRow,
    SettlementLineRow,
    SettlementRow,
)
from pos.till.domain import IMPORT_TILL
from pos.till.tables import ShiftRow

SETTLED_KINDS: Final = (
    EntryKind.SALE,
    EntryKind.PAYOUT,
    EntryKind.ADVANCE_RECOVERY,
    EntryKind.FEE,
    EntryKind.ADJUSTMENT,
    EntryKind.BREAKAGE,
)
"""What can touch an artisan's account; sales without an artisan are taken too, so that a day is whole."""

Entries = Select[*tuple[Any, ...]]
"""A selection of the keys of entries, each with the way that it counts: 1 for, -1 against an artisan."""


def unsettled(centre: str, day: date) -> Entries:
    """The entries of a centre up to a day that are in no settlement that stands."""
    return (
        select(EntryRow.id, literal(1).label("way"))
        .where(EntryRow.centre == centre, EntryRow.business_date <= day)
        .where(EntryRow.kind.in_(SETTLED_KINDS), ~_is_taken())
    )


def _is_taken() -> ColumnElement[bool]:
    """Whether a settlement has taken an entry, and no mirror has given it back since."""
    taken, back = aliased(SettlementEntryRow), aliased(SettlementEntryRow)
    given_back = exists().where(back.entry_id == taken.entry_id, back.turn == taken.turn + 1)
    return exists().where(taken.entry_id == EntryRow.id, taken.turn % 2 == 1, ~given_back)


def _turns() -> ColumnElement[int]:
    """How often an entry was taken or given back."""
    query = select(func.count()).where(SettlementEntryRow.entry_id == EntryRow.id)
    return query.correlate(EntryRow).scalar_subquery()


def entries_to_take(centre: str, day: date, number: str, last_day: date | None) -> Entries:
    """The rows of `settlement_entry` for `unsettled`; late is what is of the last settled day or before.

    A payout is never late: it is made after the settlement that it pays.
    """
    is_late: ColumnElement[bool] = literal(False)
    if last_day is not None:
        is_late = and_(EntryRow.business_date <= last_day, EntryRow.kind != EntryKind.PAYOUT)
    free = unsettled(centre, day)
    return free.with_only_columns(EntryRow.id, _turns() + 1, literal(number), is_late)


def settled(number: str) -> Entries:
    """The entries of a settlement; those that a mirror gives back count against the artisan."""
    taken = select(SettlementEntryRow.entry_id, _way())
    return taken.where(SettlementEntryRow.settlement_number == number)


def _way() -> ColumnElement[int]:
    """Odd turns count for an artisan, even ones, which a mirror has, against."""
    return (2 * (SettlementEntryRow.turn % 2) - 1).label("way")


def _summed(amount: Any, way: Any) -> ColumnElement[Any]:
    """The sum of amounts, each the way that its entry counts."""
    return func.sum(type_coerce(amount, Integer) * way, type_=amount.type)


def _between(account: Any, prefix: str) -> ColumnElement[bool]:
    # A range, not a LIKE: it is one stretch of the index on every database.
    return and_(account >= prefix, account < f"{prefix[:-1]};")


_PAYABLE: Final = accounts.payable_artisan("")
_ADVANCE: Final = accounts.advance_artisan("")


Owed = dict[str, dict[EntryKind, Rupiah]]
"""What is owed by artisan and kind of entry."""


def office_till(session: Session, centre: str) -> str:
    """The till whose chain and printer take a centre's own papers: the one that was opened last."""
    query = select(ShiftRow.till).where(ShiftRow.centre == centre, ~ShiftRow.till.endswith(f"-{IMPORT_TILL}"))
    return session.scalar(query.order_by(ShiftRow.opened_at.desc()).limit(1)) or f"{centre}-1"


def owed(session: Session, entries: Entries) -> Owed:
    """What the entries came to owe each artisan, by kind of entry; above zero in the artisan's favour."""
    chosen = entries.subquery()
    query = (
        select(PostingRow.account, EntryRow.kind, _summed(PostingRow.amount, chosen.c.way))
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
        select(*keys, *(_summed(amount, chosen.c.way) for amount in amounts))
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
        .where(PayoutRow.centre == centre, ~has_ended())
        .group_by(PayoutRow.artisan_code)
    )
    return dict(session.execute(query).all())


def payouts_on_the_way(session: Session, artisan_code: str) -> list[str]:
    """The numbers of an artisan's payouts that are prepared, neither paid nor failed, at any centre."""
    query = select(PayoutRow.number).where(PayoutRow.artisan_code == artisan_code, ~has_ended())
    return list(session.scalars(query.order_by(PayoutRow.number)))


def has_ended() -> ColumnElement[bool]:
    """Whether a payout is paid or failed."""
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


def closings_until(session: Session, centre: str, day: date) -> dict[str, Rupiah]:
    """The closing balances of the last settlement up to a day, by artisan; who has no row has no balance."""
    last = (
        select(SettlementRow.number)
        .where(SettlementRow.centre == centre, SettlementRow.business_date <= day)
        .order_by(*_LATEST_FIRST)
        .limit(1)
        .scalar_subquery()
    )
    query = select(SettlementLineRow.artisan_code, SettlementLineRow.closing_balance).where(
        SettlementLineRow.settlement_number == last
    )
    return dict(session.execute(query).all())


_LATEST_FIRST: Final = (SettlementRow.business_date.desc(), SettlementRow.part.desc())


def last_settled_day(session: Session, centre: str, before: date | None = None) -> date | None:
    """The newest business day of a centre that is settled (of those before a day)."""
    query = select(func.max(SettlementRow.business_date)).where(SettlementRow.centre == centre)
    if before is not None:
        query = query.where(SettlementRow.business_date < before)
    return session.execute(query).scalar_one()


def last_settlement(session: Session, centre: str) -> Settlement | None:
    """The settlement whose closings are the next openings."""
    query = select(SettlementRow.number).where(SettlementRow.centre == centre).order_by(*_LATEST_FIRST)
    number = session.scalar(query.limit(1))
    return None if number is None else settlement_numbered(session, number)


def parts_of(session: Session, centre: str, day: date) -> list[DayPart]:
    """Every settlement of a centre's day in order: the first, mirrors, and the day anew."""
    mirror = aliased(SettlementRow)
    query = (
        select(SettlementRow.number, SettlementRow.part, SettlementRow.reverses, mirror.number)
        .outerjoin(mirror, mirror.reverses == SettlementRow.number)
        .where(SettlementRow.centre == centre, SettlementRow.business_date == day)
        .order_by(SettlementRow.part)
    )
    return [_part(*row) for row in session.execute(query)]


def _part(number: str, part: int, reverses: str | None, mirror: str | None) -> DayPart:
    if reverses is not None:
        return DayPart(number, part, PartKind.MIRROR, reverses)
    kind = PartKind.STANDS if mirror is None else PartKind.REVERSED
    return DayPart(number, part, kind, mirror or "")


def mirror_of(session: Session, number: str) -> str | None:
    """The number of the settlement that reversed this one, or None while it stands."""
    return session.scalar(select(SettlementRow.number).where(SettlementRow.reverses == number))


def settlement_on(session: Session, centre: str, day: date) -> Settlement | None:
    """The settlement of a centre's day that stands: no mirror, and not reversed."""
    parts = parts_of(session, centre, day)
    standing = next((one.number for one in parts if one.kind is PartKind.STANDS), None)
    return None if standing is None else settlement_numbered(session, standing)


def settlement_numbered(session: Session, number: str) -> Settlement | None:
    """The settlement of a number, whether it stands or not."""
    row = session.get(SettlementRow, number)
    if row is None:
        return None
    query = select(SettlementLineRow).where(SettlementLineRow.settlement_number == row.number)
    lines = session.scalars(query.order_by(SettlementLineRow.artisan_code))
    return row.to_domain(tuple(line.to_domain() for line in lines))


def late_amounts(session: Session, number: str) -> list[LateAmount]:
    """What came late into a settlement, by artisan and the document's own day."""
    query = (
        select(PostingRow.account, PostingRow.business_date, _summed(PostingRow.amount, _way()))
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
    """A centre's cash, and its QRIS and card money cleared and waiting, at the end of a day."""
    until = (PostingRow.centre == centre, PostingRow.business_date <= day)
    in_cash = select(func.sum(PostingRow.amount)).where(*until)
    cash = session.scalar(in_cash.where(_between(PostingRow.account, accounts.cash("")))) or ZERO
    # What a buyer got back by QRIS is no less of an amount that never came; only a clearing is.
    is_out = EntryRow.kind == EntryKind.CLEARING
    out = func.sum(case((is_out, PostingRow.amount), else_=literal(ZERO, RupiahType)))
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount), out)
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(*until, PostingRow.account.in_((accounts.QRIS, accounts.CARD)))
        .group_by(PostingRow.account)
    )
    by_kind = {account: (-gone, waiting) for account, waiting, gone in session.execute(query)}
    nothing = (ZERO, ZERO)
    qris, card = by_kind.get(accounts.QRIS, nothing), by_kind.get(accounts.CARD, nothing)
    return MoneyByKind(cash, *qris, *card)


def _signed(amount: Any) -> ColumnElement[Any]:
    return type_coerce(type_coerce(amount, Integer) * _way(), amount.type)


def lines_sold(session: Session, number: str) -> Sequence[LineSold]:
    """Every sale line of a settlement, by sale number and line; a piece is named by its tag."""
    piece = case((SaleLineRow.piece_id.is_(None), ""), else_=SaleLineRow.code)
    line = SaleLineRow
    query = (
        select(
            SaleRow.number, SaleRow.sold_at, SaleRow.business_date, line.line,
            func.coalesce(line.artisan_code, ""), line.sku, piece, _signed(line.quantity),
            line.list_price, _signed(line.gross), _signed(line.discount), line.bearer,
            _signed(line.net), _signed(line.artisan_share), _signed(line.centre_share), line.kind,
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
