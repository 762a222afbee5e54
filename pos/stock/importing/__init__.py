"""Products with their first stock from a file: cards, pieces, tags, intakes, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Table, bindparam, update
from sqlalchemy.orm import Session

from pos.artisans.domain import Terms
from pos.artisans.service import terms_on
from pos.catalogue.domain import Product, ProductKind
from pos.catalogue.queries import refresh_search
from pos.catalogue.tables import PriceChangeRow, ProductRow
from pos.core.changes import Topic
from pos.core.clock import local_date
from pos.core.csv_rows import (
    BadFile,
    BadRows,
    ChangedMeanwhile,
    ImportResult,
    Moved,
    Sifted,
    sift_rows,
)
from pos.core.ids import new_id
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import OFFICE, record
from pos.ledger.domain import EventKind
from pos.stock.documents.goods_sheet import GOODS_COLUMNS, goods_column
from pos.stock.importing.comparing import CARD, Change, compare, field_of, price_of
from pos.stock.importing.reading import GoodsReader, GoodsRow, known_of
from pos.stock.intake import Arrived, arrived, issue_tags, take_in

NOBODY: Final = "impor"
"""Who did it, where nobody is named."""

_BATCH: Final = 5_000
_WORDS: Final = frozenset({"name", "name_en", "motif", "category", "artisan_code", "active"})
"""The fields that search knows of."""

T = TypeVar("T")


class _Steps:
    """Tells how far an import is: reading is the first half of it, writing the second."""

    def __init__(self, moved: Moved | None) -> None:
        self._moved = moved
        self._all = self._done = 0

    def read(self, done: int, of: int) -> None:
        """So many rows of so many are read; 0 where nobody knows how many there are."""
        if self._moved is not None:
            self._moved(done, 2 * of)

    def begin_writing(self, steps: int) -> None:
        self._all = max(1, steps)
        self.wrote(0)

    def wrote(self, steps: int) -> None:
        self._done += steps
        if self._moved is not None:
            self._moved(self._all + self._done, 2 * self._all)


def import_products(
    db: Database,
    now: datetime,
    path: Path,
    *,
    dry_run: bool = False,
    person: str = NOBODY,
    moved: Moved | None = None,
    seen: ImportResult | None = None,
) -> ImportResult:
    """All rows or none; a product that is known is changed, and its stock is left alone.

    What the file has no column for stays as it is, so that a list of SKUs and prices changes prices only.
    A dry run changes nothing, and tells bad rows in its result.  What `moved` raises stops the work, and
    nothing of it is kept; so does a result that is another one than was `seen` before.
    Raises `BadFile`, `BadRows` or `ChangedMeanwhile`.
    """
    steps = _Steps(moved)
    with db.read() as session:
        known = known_of(session, now)
    reader = GoodsReader(known)
    sifted = sift_rows(path, ("sku",), reader.take, goods_column, steps.read)
    _refuse_thin(path, sifted, any(row.sku not in known.fixed for row in sifted.good))
    if dry_run:
        with db.read() as session:
            return compare(session, reader.attributes, sifted.good, known.rates).result(sifted.problems)
    if sifted.problems:
        raise BadRows(path, sifted.problems)
    with db.write(Topic.CATALOGUE, Topic.STOCK) as session:
        # Compared here, as somebody may have changed a card since the file was read.
        change = compare(session, reader.attributes, sifted.good, known.rates)
        if seen is not None and seen != change.result():
            raise ChangedMeanwhile(path)
        if change.new or change.changed:
            _write(session, change, person, now, steps)
            _record(session, change, path, person, now)
    return change.result()


def _refuse_thin(path: Path, sifted: Sifted[GoodsRow], some_new: bool) -> None:
    """Only a file that changes known products may leave columns out, and it must tell something of them."""
    missing = [column.name for column in GOODS_COLUMNS if column.name not in sifted.columns]
    if missing and (some_new or len(missing) == len(GOODS_COLUMNS) - 1):
        raise BadFile(path, "these columns are missing: {columns}", columns=", ".join(missing))


def _write(session: Session, change: Change, person: str, now: datetime, steps: _Steps) -> None:
    notes = _arrivals(change, terms_on(session, local_date(now)))
    count = len(change.new) * 3 + len(change.changed) + sum(len(goods) for goods in notes)
    steps.begin_writing(count)
    for batch in _batches(change.new):
        insert_rows(session, ProductRow, [dict(zip(CARD, card, strict=True)) for card, _ in batch])
        steps.wrote(len(batch))
    for pairs in _batches(change.changed):
        _update(session, [after for _, after in pairs])
        steps.wrote(len(pairs))
    _note_prices(session, change, person, now)
    for batch in _batches(change.new):
        issue_tags(
            session, [(field_of(card, "sku"), None) for card, _ in batch if _has_shared_tag(card)], now
        )
        steps.wrote(len(batch))
    for goods in notes:
        take_in(session, goods, person, now)
        steps.wrote(len(goods))
    _find_again(session, change)
    steps.wrote(len(change.new))


def _has_shared_tag(card: tuple[Any, ...]) -> bool:
    return not field_of(card, "one_of_a_kind") and field_of(card, "kind") is ProductKind.GOODS


def _arrivals(change: Change, terms: Mapping[str, Terms]) -> list[list[Arrived]]:
    """What comes in, by centre and maker: each is a note."""
    notes: dict[tuple[str, str | None], list[Arrived]] = {}
    for card, stock in change.new:
        if not stock:
            continue
        product = Product(*card)
        for centre, quantity in stock:
            goods = arrived(centre, product, quantity, terms)
            notes.setdefault((centre, product.artisan_code), []).append(goods)
    return list(notes.values())


def _update(session: Session, cards: Sequence[tuple[Any, ...]]) -> None:
    table = cast(Table, ProductRow.__table__)
    statement = update(table).where(table.c.sku == bindparam("key"))
    rows = [dict(zip(CARD, card, strict=True)) for card in cards]
    session.connection().execute(statement, [row | {"key": row.pop("sku")} for row in rows])


def _note_prices(session: Session, change: Change, person: str, now: datetime) -> None:
    rows = [
        {
            "id": new_id(), "sku": field_of(after, "sku"), "at": now, "person": person,
            "price_before": price_of(before), "price_after": price_of(after),
        }
        for before, after in change.prices
    ]  # fmt: skip
    insert_rows(session, PriceChangeRow, rows)


def _find_again(session: Session, change: Change) -> None:
    places = [place for place, name in enumerate(CARD) if name in _WORDS]
    renamed = [
        field_of(after, "sku")
        for before, after in change.changed
        if any(before[place] != after[place] for place in places)
    ]
    refresh_search(session, renamed, [field_of(card, "sku") for card, _ in change.new])


def _record(session: Session, change: Change, path: Path, person: str, now: datetime) -> None:
    prices = [
        {"sku": field_of(after, "sku"), "before": price_of(before), "after": price_of(after)}
        for before, after in change.prices
    ]
    body = {
        "what": "products", "file": path.name, "added": len(change.new), "changed": len(change.changed),
        "prices": prices,
    }  # fmt: skip
    record(session, OFFICE, EventKind.IMPORT, body, person=person, now=now)


def _batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]
