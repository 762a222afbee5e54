"""Two cards that turned out to be one person: goods, money and what comes later go to the one that stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from pos.artisans.domain import Artisan, MergedAway
from pos.artisans.service import terms_on
from pos.artisans.tables import ArtisanRow, MergeRow
from pos.catalogue.queries import rebuild_search
from pos.catalogue.tables import ProductRow
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import act_number
from pos.ledger.service import post
from pos.ledger.tables import PostingRow
from pos.staff.domain import Approval
from pos.stock.domain.merging import (
    CannotMerge,
    Merge,
    MergeNeedsApproval,
    Moved,
    Outlook,
    PayoutOnItsWay,
    merge_request,
)

OnItsWay = Callable[[Session, str], Sequence[str]]
"""Tells the numbers of an artisan's payouts that are prepared and neither paid nor failed, at any centre."""

_NUMBERS = "GP"
_TOPICS = (Topic.ARTISANS, Topic.CATALOGUE, Topic.STOCK, Topic.LEDGER)


class Merging:
    """Merges cards; what is on its way to the bank stands above the goods and is asked of `on_its_way`."""

    def __init__(self, db: Database, clock: Clock, on_its_way: OnItsWay) -> None:
        self._db = db
        self._clock = clock
        self._on_its_way = on_its_way

    def outlook(self, gone: str, kept: str) -> Outlook:
        """What a merge would move. Raises `CannotMerge`, `MergedAway`, `NotFound`."""
        with self._db.read() as session:
            two = _two_cards(session, gone, kept)
            terms = terms_on(session, local_date(self._clock.now()), [gone, kept])
            counted = select(func.count()).where(ProductRow.artisan_code == gone)
            return Outlook(
                *two, terms.get(gone), terms.get(kept), session.execute(counted).scalar_one(),
                _balances(session, gone), tuple(self._on_its_way(session, gone)),
            )  # fmt: skip

    def merge(
        self, gone: str, kept: str, approval: Approval | None, *, till: tuple[str, str], person: str
    ) -> Merge:
        """Move everything of `gone` to `kept` in one transaction; `till` is the centre's code and the till's.

        Raises `MergeNeedsApproval`, `CannotMerge`, `MergedAway`, `PayoutOnItsWay`, `NotFound`.
        """
        centre, till_code = till
        now = self._clock.now()
        with self._db.write(*_TOPICS) as session:
            asked = merge_request(*_two_cards(session, gone, kept), person)
            if approval is None or (approval.request.act, approval.request.what) != (asked.act, asked.what):
                raise MergeNeedsApproval
            payouts = tuple(self._on_its_way(session, gone))
            if payouts:
                raise PayoutOnItsWay(gone, payouts)
            number = act_number(session, _NUMBERS, centre, local_date(now, get_centre(session, centre).zone))
            moved = _balances(session, gone)
            merge = Merge(number, gone, kept, now, person, approval.by, moved)
            _insert(session, merge)
            for one in moved:
                _move_money(session, merge, one)
            products = _move_goods(session, merge)
            body = _body(merge, products)
            record(session, till_code, EventKind.ARTISANS_MERGED, body, person=person, now=now)
        return merge


def _two_cards(session: Session, gone: str, kept: str) -> tuple[Artisan, Artisan]:
    if gone == kept:
        raise CannotMerge(gone)
    cards = []
    for code in (gone, kept):
        row = session.get(ArtisanRow, code)
        if row is None:
            raise NotFound("artisan", code)
        if row.merged_into is not None:
            raise MergedAway(code, row.merged_into)
        cards.append(row.to_domain())
    return cards[0], cards[1]


def _balances(session: Session, code: str) -> tuple[Moved, ...]:
    """What every centre owes a card and has advanced to it, where it is not nothing."""
    payable, advance = accounts.payable_artisan(code), accounts.advance_artisan(code)
    query = (
        select(PostingRow.centre, PostingRow.account, func.sum(PostingRow.amount))
        .where(PostingRow.account.in_((payable, advance)))
        .group_by(PostingRow.centre, PostingRow.account)
    )
    sums: dict[str, dict[str, Rupiah]] = defaultdict(dict)
    for centre, account, amount in session.execute(query):
        sums[centre][account] = amount
    found = (
        Moved(centre, -by_account.get(payable, ZERO), by_account.get(advance, ZERO))
        for centre, by_account in sorted(sums.items())
    )
    return tuple(one for one in found if one.owed or one.advance)


def _insert(session: Session, merge: Merge) -> None:
    row = {
        "number": merge.number, "from_code": merge.gone, "into_code": merge.kept, "at": merge.at,
        "person": merge.person, "approved_by": merge.approved_by,
    }  # fmt: skip
    insert_rows(session, MergeRow, [row])


def _move_money(session: Session, merge: Merge, moved: Moved) -> None:
    """An adjustment of that centre's day: its next settlement takes it, on both cards."""
    postings = (
        Posting(accounts.payable_artisan(merge.gone), moved.owed),
        Posting(accounts.payable_artisan(merge.kept), -moved.owed),
        Posting(accounts.advance_artisan(merge.gone), -moved.advance),
        Posting(accounts.advance_artisan(merge.kept), moved.advance),
    )
    day = local_date(merge.at, get_centre(session, moved.centre).zone)
    entry = Entry(new_id(), moved.centre, day, EntryKind.ADJUSTMENT, merge.number, postings)
    post(session, entry, merge.at)


def _move_goods(session: Session, merge: Merge) -> int:
    """Re-point the products and close the card; returns how many products there were."""
    theirs = ProductRow.artisan_code == merge.gone
    skus = session.scalars(
        update(ProductRow).where(theirs).values(artisan_code=merge.kept).returning(ProductRow.sku)
    ).all()
    closed = {"merged_into": merge.kept, "active": False}
    session.execute(update(ArtisanRow).where(ArtisanRow.code == merge.gone).values(closed))
    if skus:
        rebuild_search(session)
    return len(skus)


def _body(merge: Merge, products: int) -> dict[str, object]:
    return {
        "number": merge.number, "from": merge.gone, "into": merge.kept, "products": products,
        "approved_by": merge.approved_by,
        "moved": [
            {"centre": one.centre, "owed": one.owed, "advance": one.advance} for one in merge.moved
        ],
    }  # fmt: skip
