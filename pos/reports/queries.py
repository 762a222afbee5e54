"""The month in SQL: sums by the covering index of lines and by the journal, never a loop over rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from pos.artisans.tables import ArtisanRow
from pos.catalogue.tables import ProductRow
from pos.core.money import Rupiah
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.tables import EntryRow, PostingRow
from pos.reports.domain import Lines, Month, Sold
from pos.sales.domain import LineKind
from pos.sales.tables import PaymentRow, SaleLineRow, SaleRow
from pos.settlement.tables import SettlementRow
from pos.stock.domain import MoveKind
from pos.stock.tables import MoveRow
from pos.till.tables import ShiftRow

Span = tuple[Sequence[str], date, date]
"""Centres, and the first and last business day."""

_AMOUNTS: Final = ("quantity", "gross", "discount", "net", "artisan_share", "centre_share")


def _within(table: Any, span: Span) -> tuple[ColumnElement[bool], ...]:
    centres, first, last = span
    return table.centre.in_(centres), table.business_date >= first, table.business_date <= last


def _sums(*keys: Any) -> Select[Any]:
    """Sums of sold and of returned lines by some keys."""
    columns = [getattr(SaleLineRow, name) for name in _AMOUNTS]
    return select(*keys, SaleLineRow.kind, *(func.sum(column) for column in columns)).group_by(
        *keys, SaleLineRow.kind
    )


def _gathered(rows: Iterator[Any], keys: int) -> dict[tuple[Any, ...], Sold]:
    found: dict[tuple[Any, ...], Sold] = defaultdict(Sold)
    for row in rows:
        lines = Lines(*row[keys + 1 :])
        found[tuple(row[:keys])] += Sold(sales=lines) if row[keys] is LineKind.SALE else Sold(back=lines)
    return found


def sold_by_day(session: Session, span: Span) -> dict[tuple[str, date], Sold]:
    """What each centre sold on each day, with its receipts."""
    keys = (SaleLineRow.centre, SaleLineRow.business_date)
    rows = session.execute(_sums(*keys).where(*_within(SaleLineRow, span)))
    found = _gathered(iter(rows), 2)
    counted = (
        select(SaleRow.centre, SaleRow.business_date, func.count())
        .where(*_within(SaleRow, span))
        .group_by(SaleRow.centre, SaleRow.business_date)
    )
    for centre, day, receipts in session.execute(counted):
        found[centre, day] += Sold(receipts=receipts)
    return {(str(centre), day): sold for (centre, day), sold in found.items()}


def sold_by_artisan(session: Session, span: Span) -> dict[tuple[str, str], Sold]:
    """What each centre sold of each artisan; goods and services without one are left out."""
    keys = (SaleLineRow.centre, SaleLineRow.artisan_code)
    query = _sums(*keys).where(*_within(SaleLineRow, span), SaleLineRow.artisan_code.is_not(None))
    return {(str(c), str(a)): sold for (c, a), sold in _gathered(iter(session.execute(query)), 2).items()}


def sold_by_motif(session: Session, span: Span) -> dict[str, tuple[int, Sold]]:
    """What was sold of each motif, and of how many artisans."""
    query = (
        _sums(ProductRow.motif)
        .join(ProductRow, ProductRow.sku == SaleLineRow.sku)
        .where(*_within(SaleLineRow, span), SaleLineRow.artisan_code.is_not(None))
    )
    makers = (
        select(ProductRow.motif, func.count(SaleLineRow.artisan_code.distinct()))
        .join(ProductRow, ProductRow.sku == SaleLineRow.sku)
        .where(*_within(SaleLineRow, span), SaleLineRow.artisan_code.is_not(None))
        .group_by(ProductRow.motif)
    )
    many = dict(session.execute(makers).all())
    found = _gathered(iter(session.execute(query)), 1)
    return {str(motif): (many.get(motif, 0), sold) for (motif,), sold in found.items()}


def payments(session: Session, span: Span) -> list[tuple[str, str, int, Rupiah]]:
    """What each way of paying brought to each centre."""
    query = (
        select(SaleRow.centre, PaymentRow.method, func.count(), func.sum(PaymentRow.amount))
        .join(PaymentRow, PaymentRow.sale_id == SaleRow.id)
        .where(*_within(SaleRow, span))
        .group_by(SaleRow.centre, PaymentRow.method)
        .order_by(SaleRow.centre, PaymentRow.method)
    )
    return [(centre, method.value, n, amount) for centre, method, n, amount in session.execute(query)]


def roundings(session: Session, span: Span) -> dict[str, Rupiah]:
    """The cash rounding of each centre's sales."""
    query = select(SaleRow.centre, func.sum(SaleRow.rounding)).where(*_within(SaleRow, span))
    return dict(session.execute(query.group_by(SaleRow.centre)).all())


def postings(session: Session, span: Span) -> dict[tuple[str, EntryKind, str], Rupiah]:
    """What each kind of entry posted to each account of each centre."""
    query = (
        select(PostingRow.centre, EntryRow.kind, PostingRow.account, func.sum(PostingRow.amount))
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(*_within(PostingRow, span))
        .group_by(PostingRow.centre, EntryRow.kind, PostingRow.account)
    )
    return {(centre, kind, account): amount for centre, kind, account, amount in session.execute(query)}


def payables(session: Session, centres: Sequence[str], until: date) -> dict[tuple[str, str], Rupiah]:
    """What each centre owes each artisan at the end of a day; above zero in the artisan's favour."""
    prefix = accounts.payable_artisan("")
    query = (
        select(PostingRow.centre, PostingRow.account, func.sum(PostingRow.amount))
        .where(PostingRow.centre.in_(centres), PostingRow.business_date <= until)
        .where(and_(PostingRow.account >= prefix, PostingRow.account < f"{prefix[:-1]};"))
        .group_by(PostingRow.centre, PostingRow.account)
    )
    return {
        (centre, account.removeprefix(prefix)): -amount for centre, account, amount in session.execute(query)
    }


def goods_gone(session: Session, span: Span) -> dict[str, tuple[int, int]]:
    """How many things broke and how many were lost at each centre."""
    broken = func.sum(case((MoveRow.kind == MoveKind.BREAKAGE, -MoveRow.quantity), else_=0))
    lost = func.sum(case((MoveRow.kind == MoveKind.LOSS, -MoveRow.quantity), else_=0))
    query = (
        select(MoveRow.centre, broken, lost)
        .where(*_within(MoveRow, span), MoveRow.kind.in_((MoveKind.BREAKAGE, MoveKind.LOSS)))
        .group_by(MoveRow.centre)
    )
    return {centre: (b, n) for centre, b, n in session.execute(query)}


def opened_days(session: Session, span: Span) -> dict[str, set[date]]:
    """The days of each centre that had a shift."""
    query = select(ShiftRow.centre, ShiftRow.business_date).where(*_within(ShiftRow, span)).distinct()
    days: dict[str, set[date]] = defaultdict(set)
    for centre, day in session.execute(query):
        days[centre].add(day)
    return days


def settled_days(session: Session, span: Span) -> dict[str, set[date]]:
    """The days of each centre that are settled, or can be settled no more as a later one is.

    A last day whose settlement was reversed is not.
    """
    mirror, later = aliased(SettlementRow), aliased(SettlementRow)
    stands = SettlementRow.reverses.is_(None) & ~exists().where(mirror.reverses == SettlementRow.number)
    is_over = exists().where(
        later.centre == SettlementRow.centre, later.business_date > SettlementRow.business_date
    )
    query = select(SettlementRow.centre, SettlementRow.business_date)
    query = query.where(*_within(SettlementRow, span), stands | is_over)
    days: dict[str, set[date]] = defaultdict(set)
    for centre, day in session.execute(query):
        days[centre].add(day)
    return days


def turnover(session: Session, span: Span) -> dict[str, Rupiah]:
    """What is left of each centre's sales after returns."""
    query = select(SaleLineRow.centre, func.sum(SaleLineRow.net)).where(*_within(SaleLineRow, span))
    return dict(session.execute(query.group_by(SaleLineRow.centre)).all())


def last_posted(session: Session, span: Span) -> datetime | None:
    """When the last entry of these days was posted."""
    query = select(func.max(EntryRow.posted_at)).where(*_within(EntryRow, span))
    return session.execute(query).scalar_one()


def months(session: Session, centres: Sequence[str]) -> list[Month]:
    """The months in which anything was posted, the newest first; each is one look into the index."""
    newest = func.max(PostingRow.business_date)
    query = select(newest).where(PostingRow.centre.in_(centres))
    found: list[Month] = []
    while (last := session.scalar(query)) is not None:
        found.append(Month.of(last))
        query = query.where(PostingRow.business_date < found[-1].first)
    return found


def kecamatan_of(session: Session) -> dict[str, tuple[str, str, str]]:
    """Every artisan's tag name, gender and kecamatan, by code."""
    query = select(ArtisanRow.code, ArtisanRow.tag_name, ArtisanRow.gender, ArtisanRow.kecamatan)
    return {code: (name, gender, kecamatan) for code, name, gender, kecamatan in session.execute(query)}


def lines(session: Session, span: Span) -> Iterator[tuple[Any, ...]]:
    """Every sale line, by centre, day and number, a few thousand at a time."""
    piece = case((SaleLineRow.piece_id.is_(None), ""), else_=SaleLineRow.code)
    query = (
        select(
            SaleRow.centre, SaleRow.number, SaleRow.sold_at, SaleRow.business_date, SaleLineRow.line,
            func.coalesce(SaleLineRow.artisan_code, ""), SaleLineRow.sku, SaleLineRow.name, piece,
            SaleLineRow.quantity, SaleLineRow.list_price, SaleLineRow.gross, SaleLineRow.discount,
            SaleLineRow.bearer, SaleLineRow.net, SaleLineRow.artisan_share, SaleLineRow.centre_share,
            SaleLineRow.kind,
        )
        .join(SaleLineRow, SaleLineRow.sale_id == SaleRow.id)
        .where(*_within(SaleRow, span))
        .order_by(SaleRow.centre, SaleRow.business_date, SaleRow.number, SaleLineRow.line)
    )  # fmt: skip
    return iter(session.execute(query.execution_options(yield_per=2_000)))
