"""How every maker stands: goods on the shelf, what he is owed, and what he owes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from pos.artisans.domain import OnShelf
from pos.catalogue.tables import ProductRow
from pos.core.money import ZERO, Rupiah
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.tables import PostingRow
from pos.stock.tables import MoveRow

_PAYABLE = accounts.payable_artisan("")
_ADVANCE = accounts.advance_artisan("")


class ArtisanStandings:
    """Answers `pos.artisans.domain.Standings` from the goods and the journal."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def standings(self, centre: str | None = None) -> Mapping[str, OnShelf]:
        """By code, at one centre or at all; who is not in it has nothing."""
        with self._db.read() as session:
            goods = _goods(session, centre)
            money = _money(session, centre)
        return {
            code: OnShelf(goods.get(code, 0), -money[f"{_PAYABLE}{code}"], money[f"{_ADVANCE}{code}"])
            for code in goods.keys() | {account.rsplit(":", 1)[1] for account in money}
        }


def _goods(session: Session, centre: str | None) -> dict[str, int]:
    """The sum of the moves of each maker's goods."""
    query = (
        select(ProductRow.artisan_code, func.sum(MoveRow.quantity))
        .join(MoveRow, MoveRow.sku == ProductRow.sku)
        .where(ProductRow.artisan_code.is_not(None))
        .group_by(ProductRow.artisan_code)
    )
    if centre is not None:
        query = query.where(MoveRow.centre == centre)
    return {row[0]: row[1] for row in session.execute(query) if row[0] is not None}


def _money(session: Session, centre: str | None) -> defaultdict[str, Rupiah]:
    """The balance of each account of a maker; what is not there is nothing."""
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount))
        .where(or_(_of(_PAYABLE), _of(_ADVANCE)))
        .group_by(PostingRow.account)
    )
    if centre is not None:
        query = query.where(PostingRow.centre == centre)
    return defaultdict(lambda: ZERO, dict(session.execute(query).all()))


def _of(prefix: str) -> ColumnElement[bool]:
    # A range, not a LIKE: it is one stretch of the index.
    return and_(PostingRow.account >= prefix, PostingRow.account < f"{prefix[:-1]};")
