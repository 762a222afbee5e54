"""What is read of a count: its scans, the books beside them, and the things that are named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import PieceState, Product, ProductKind
from pos.catalogue.tables import PieceRow, ProductRow
from pos.centres.tables import CentreRow
from pos.core.errors import NotFound
from pos.stock.domain import ActKind
from pos.stock.domain.count_results import CountedThing, EndedCount, ShownScan
from pos.stock.domain.counting import (
    CountScan,
    Moved,
    Pieces,
    Standing,
    Stocktake,
    ToldScan,
    stand,
    stand_pieces,
    tally,
)
from pos.stock.queries.acts import tag_codes
from pos.stock.tables import ActLineRow, ActRow, CountEndRow, CountRow, CountScanRow, MoveRow

_BATCH: Final = 400
_SCAN: Final = (
    CountScanRow.id, CountScanRow.at, CountScanRow.person, CountScanRow.code, CountScanRow.sku,
    CountScanRow.piece_id, CountScanRow.quantity, CountScanRow.verdict, CountScanRow.undoes,
)  # fmt: skip

Key = tuple[str, UUID | None]


def _count(row: CountRow) -> Stocktake:
    return Stocktake(row.number, row.centre, row.till, row.category, row.business_date, row.at, row.person)


def get_count(session: Session, number: str) -> Stocktake:
    """One count. Raises `NotFound`."""
    row = session.get(CountRow, number)
    if row is None:
        raise NotFound("count", number)
    return _count(row)


def is_ended(session: Session, number: str) -> bool:
    """Whether a count was posted or dropped."""
    return session.scalar(select(CountEndRow.number).where(CountEndRow.number == number)) is not None


def open_counts(session: Session, centre: str) -> list[Stocktake]:
    """The counts of a centre that have not ended, oldest first."""
    query = (
        select(CountRow)
        .join(CountEndRow, CountEndRow.number == CountRow.number, isouter=True)
        .where(CountRow.centre == centre, CountEndRow.number.is_(None))
        .order_by(CountRow.at, CountRow.number)
    )
    return [_count(row) for row in session.scalars(query)]


def scans_of(session: Session, number: str, sku: str | None = None) -> list[CountScan]:
    """The scans of a count, oldest first; of one product alone where it is given."""
    query = select(*_SCAN).where(CountScanRow.number == number)
    if sku is not None:
        query = query.where(CountScanRow.sku == sku)
    rows = session.connection().execute(query.order_by(CountScanRow.at, CountScanRow.id))
    return [CountScan(*row) for row in rows]


def scan_of(session: Session, number: str, scan_id: UUID) -> CountScan:
    """One scan of a count. Raises `NotFound`."""
    query = select(*_SCAN).where(CountScanRow.number == number, CountScanRow.id == scan_id)
    row = session.connection().execute(query).one_or_none()
    if row is None:
        raise NotFound("scan of", number)
    return CountScan(*row)


def answers_to(session: Session, number: str, scan_id: UUID) -> list[CountScan]:
    """What was said to a scan since."""
    query = select(*_SCAN).where(CountScanRow.number == number, CountScanRow.undoes == scan_id)
    return [CountScan(*row) for row in session.connection().execute(query)]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a count stands at: each product, which of them are pieces, and the pieces that are missing."""

    standings: dict[str, Standing] = field(default_factory=dict)
    unique: set[str] = field(default_factory=set)
    missing: dict[UUID, str] = field(default_factory=dict)


def in_scope(count: Stocktake) -> list[ColumnElement[bool]]:
    """What a product must be to be counted."""
    goods: list[ColumnElement[bool]] = [ProductRow.kind == ProductKind.GOODS]
    return [*goods, ProductRow.category == count.category] if count.category else goods


def compare(
    session: Session, count: Stocktake, sku: str | None = None, known: Sequence[CountScan] | None = None
) -> Compared:
    """Hold the books against the scans; of one product alone where it is given, whose scans may be known."""
    scans: dict[str, list[CountScan]] = defaultdict(list)
    for scan in scans_of(session, count.number, sku) if known is None else known:
        if scan.sku is not None:
            scans[scan.sku].append(scan)
    moves = _moves_since(session, count, sku)
    compared = Compared()
    for row in session.connection().execute(_booked(count, sku)):
        mine = scans.get(row.sku, [])
        if row.left or mine or row.sku in moves:
            counted = tally(mine)
            stands = stand(row.sku, row.category, row.left, moves.get(row.sku, []), counted)
            compared.standings[row.sku] = stands
    if sku is not None and compared.standings:
        return compared  # it is no single piece
    pieces = _pieces(session, count, sku)
    unique = select(ProductRow.sku, ProductRow.category).where(ProductRow.one_of_a_kind, *in_scope(count))
    if sku is not None:
        unique = unique.where(ProductRow.sku == sku)
    for name, category in session.connection().execute(unique):
        if name in pieces or name in scans:
            stands, missing = stand_pieces(name, category, pieces.get(name, Pieces()), scans.get(name, []))
            compared.standings[name] = stands
            compared.unique.add(name)
            compared.missing.update(dict.fromkeys(missing, name))
    return compared


def _booked(count: Stocktake, sku: str | None) -> Select[Any]:
    """What the books have now of each product that is no single piece."""
    left = func.coalesce(func.sum(MoveRow.quantity), 0).label("left")
    columns: tuple[Any, ...] = (ProductRow.sku, ProductRow.category, left)
    query = (
        select(*columns)
        .join(MoveRow, and_(MoveRow.sku == ProductRow.sku, MoveRow.centre == count.centre), isouter=True)
        .where(~ProductRow.one_of_a_kind, *in_scope(count))
        .group_by(ProductRow.sku)
    )
    return query if sku is None else query.where(ProductRow.sku == sku)


def _moves_since(session: Session, count: Stocktake, sku: str | None) -> dict[str, list[Moved]]:
    """What moved at the centre since a count began, by product; what the count itself has noted is marked."""
    own = select(ActRow.number).where(ActRow.about == count.number)
    query = select(
        MoveRow.sku, MoveRow.at, MoveRow.quantity, MoveRow.kind, MoveRow.document.in_(own).label("known")
    ).where(MoveRow.centre == count.centre, MoveRow.at > count.at)
    if sku is not None:
        query = query.where(MoveRow.sku == sku)
    moves: dict[str, list[Moved]] = defaultdict(list)
    for row in session.connection().execute(query):
        moves[row.sku].append(Moved(row.at, row.quantity, row.kind, bool(row.known)))
    return moves


def _pieces(session: Session, count: Stocktake, sku: str | None) -> dict[str, Pieces]:
    """The pieces that stand at the centre, by product, and which of them came since a count began."""
    came = select(MoveRow.piece_id).where(
        MoveRow.centre == count.centre, MoveRow.at > count.at, MoveRow.quantity > 0
    )
    if sku is not None:
        came = came.where(MoveRow.sku == sku)
    query = (
        select(PieceRow.sku, PieceRow.id, PieceRow.id.in_(came).label("came"))
        .join(ProductRow, ProductRow.sku == PieceRow.sku)
        .where(PieceRow.centre == count.centre, PieceRow.state == PieceState.IN_STOCK, *in_scope(count))
    )
    if sku is not None:
        query = query.where(PieceRow.sku == sku)
    here: dict[str, set[UUID]] = defaultdict(set)
    new: dict[str, set[UUID]] = defaultdict(set)
    for row in session.connection().execute(query):
        here[row.sku].add(row.id)
        if row.came:
            new[row.sku].add(row.id)
    return {name: Pieces(frozenset(ids), frozenset(new.get(name, ()))) for name, ids in here.items()}


T = TypeVar("T")


def _in_parts(keys: Sequence[T]) -> Iterator[Sequence[T]]:
    """No statement carries more keys than a database takes."""
    for first in range(0, len(keys), _BATCH):
        yield keys[first : first + _BATCH]


def products(session: Session, skus: Collection[str]) -> dict[str, Product]:
    """The cards of some products, by SKU."""
    cards: dict[str, Product] = {}
    for some in _in_parts(sorted(skus)):
        rows = session.scalars(select(ProductRow).where(ProductRow.sku.in_(some)))
        cards |= {row.sku: row.to_domain() for row in rows}
    return cards


def things(session: Session, keys: Collection[Key]) -> dict[Key, CountedThing]:
    """The things of some keys (product, piece), each with its newest tag."""
    found: dict[Key, CountedThing] = {}
    for some in _in_parts(sorted(keys, key=str)):
        cards = _cards(session, {sku for sku, _piece in some})
        codes = tag_codes(session, some)
        for key in some:
            if key[0] in cards:
                found[key] = _thing(cards[key[0]], key, codes.get(key, ""))
    return found


def _cards(session: Session, skus: set[str]) -> dict[str, Any]:
    query = select(
        ProductRow.sku, ProductRow.name, ProductRow.category, ProductRow.artisan_code, ProductRow.price,
        ProductRow.shelf_place, ProductRow.photo, ProductRow.one_of_a_kind, ArtisanRow.tag_name,
        ArtisanRow.gender,
    ).join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)  # fmt: skip
    return {row.sku: row for row in session.connection().execute(query.where(ProductRow.sku.in_(skus)))}


def _thing(card: Any, key: Key, code: str) -> CountedThing:
    maker = honoured(card.tag_name, card.gender) if card.tag_name else ""
    return CountedThing(
        card.sku, key[1], code, card.name, card.category, card.artisan_code, maker, card.price,
        card.shelf_place, card.photo, card.one_of_a_kind,
    )  # fmt: skip


def shown(session: Session, told: Collection[ToldScan]) -> tuple[ShownScan, ...]:
    """Scans with what they name, and where a piece is by now."""
    keys = {(one.scan.sku, one.scan.piece_id) for one in told if one.scan.sku is not None}
    named = things(session, [(sku, piece) for sku, piece in keys if sku is not None])
    where = piece_states(session, [piece for _sku, piece in keys if piece is not None])
    lines = []
    for one in told:
        thing = named.get((one.scan.sku or "", one.scan.piece_id))
        state, centre = where.get(one.scan.piece_id, (None, "")) if one.scan.piece_id else (None, "")
        lines.append(ShownScan(one, thing, state, centre))
    return tuple(lines)


def piece_states(session: Session, pieces: Collection[UUID]) -> dict[UUID, tuple[PieceState, str]]:
    """Where some pieces are, or how they went."""
    states: dict[UUID, tuple[PieceState, str]] = {}
    for some in _in_parts(list(pieces)):
        query = select(PieceRow.id, PieceRow.state, PieceRow.centre).where(PieceRow.id.in_(some))
        states |= {row.id: (row.state, row.centre) for row in session.connection().execute(query)}
    return states


def broken_in(session: Session, number: str) -> int:
    """How many were noted as broken within a count."""
    query = select(func.coalesce(func.sum(ActLineRow.quantity), 0)).join(
        ActRow, ActRow.number == ActLineRow.number
    )
    mine = query.where(ActRow.about == number, ActRow.kind == ActKind.BREAKAGE)
    return int(session.execute(mine).scalar_one())


def ended_counts(session: Session, centre: str, most: int) -> list[EndedCount]:
    """The newest counts of a centre that ended."""
    query = (
        select(CountRow, CountEndRow)
        .join(CountEndRow, CountEndRow.number == CountRow.number)
        .where(CountRow.centre == centre)
        .order_by(CountEndRow.at.desc(), CountRow.number.desc())
        .limit(most)
    )
    return [EndedCount(_count(row), end.outcome, end.at) for row, end in session.execute(query)]


def booked_by_category(session: Session, centre: str) -> list[tuple[str, int]]:
    """How many goods the books have at a centre, by category."""
    left = func.sum(MoveRow.quantity)
    query = (
        select(ProductRow.category, left)
        .join(MoveRow, and_(MoveRow.sku == ProductRow.sku, MoveRow.centre == centre))
        .where(ProductRow.kind == ProductKind.GOODS)
        .group_by(ProductRow.category)
        .having(left > 0)
        .order_by(ProductRow.category)
    )
    return [(category, int(count)) for category, count in session.execute(query)]


def place_names(session: Session) -> dict[str, str]:
    """What people call each centre, by its code."""
    query = select(CentreRow.code, CentreRow.desa, CentreRow.name)
    return {code: desa or name for code, desa, name in session.execute(query)}
