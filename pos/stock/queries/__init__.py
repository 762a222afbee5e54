"""The shelf of a centre, as one query: products or pieces with maker, count and terms."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, ScalarSelect, Select, and_, bindparam, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from pos.artisans.domain import LineTerms, Terms, honoured
from pos.artisans.service import terms_on
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import PieceState, Product, ProductKind
from pos.catalogue.queries import matching, tag_target
from pos.catalogue.tables import PieceRow, ProductRow, TagRow
from pos.catalogue.tag_codes import candidates
from pos.centres.tables import CentreRow
from pos.core.errors import NotFound
from pos.core.money import Rupiah
from pos.stock.domain import IntakeLine, IntakeNote, ShelfItem
from pos.stock.tables import IntakeLineRow, IntakeRow, MoveRow

HOUSE_TERMS = LineTerms(0, 0)
"""Of goods without a maker: all of the price is the centre's."""

# Made once, as every sale asks them: building a statement takes longer than running it.
_ONE_OF_A_KIND: Final = (
    select(ProductRow.sku)
    .where(ProductRow.sku.in_(bindparam("skus", expanding=True)), ProductRow.one_of_a_kind)
    .limit(1)
)
_STANDING: Final = select(PieceRow.id).where(
    PieceRow.id.in_(bindparam("pieces", expanding=True)),
    PieceRow.state.in_((PieceState.IN_STOCK, PieceState.IN_TRANSIT)),
)

_Tag = aliased(TagRow)
_CARD: Final[tuple[Any, ...]] = (
    ProductRow.sku, ProductRow.name, ProductRow.receipt_name, ProductRow.artisan_code, ProductRow.motif,
    ProductRow.category, ProductRow.price, ProductRow.fragile, ProductRow.one_of_a_kind,
    ProductRow.rate_bps, ProductRow.fixed_net, ProductRow.name_en, ProductRow.kind, ProductRow.photo,
    ArtisanRow.tag_name, ArtisanRow.gender,
    PieceRow.id.label("piece_id"), PieceRow.turn,
)  # fmt: skip


def _left(centre: str) -> ScalarSelect[int]:
    """The count of a product at a centre: the sum of its moves."""
    counted = func.coalesce(func.sum(MoveRow.quantity), 0)
    query = select(counted).where(MoveRow.sku == ProductRow.sku, MoveRow.centre == centre)
    return query.correlate(ProductRow).scalar_subquery()


@lru_cache(maxsize=16)
def _shelf(centre: str) -> Select[Any]:
    """One row a product, with a piece of it that stands here where it is one of a kind."""
    here = PieceRow.centre == centre, PieceRow.state == PieceState.IN_STOCK
    piece_here = (
        select(PieceRow.id)
        .where(PieceRow.sku == ProductRow.sku, *here)
        .limit(1)
        .correlate(ProductRow)
        .scalar_subquery()
    )
    piece = and_(ProductRow.one_of_a_kind, PieceRow.id == piece_here)
    return (
        select(*_CARD, _code().label("code"), _left(centre).label("left"))
        .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
        .join(PieceRow, piece, isouter=True)
    )


def _code() -> ScalarSelect[str]:
    """The newest tag of the piece, or of the product where it is no piece."""
    of_piece = and_(PieceRow.id.is_not(None), _Tag.piece_id == PieceRow.id)
    of_product = and_(PieceRow.id.is_(None), _Tag.sku == ProductRow.sku, _Tag.piece_id.is_(None))
    return (
        select(_Tag.code)
        .where(or_(of_piece, of_product))
        .order_by(_Tag.issued_at.desc(), _Tag.code)
        .limit(1)
        .correlate(ProductRow, PieceRow)
        .scalar_subquery()
    )


def search(
    session: Session, centre: str, day: date, typed: str, category: str | None, limit: int
) -> list[ShelfItem]:
    """Active products whose words begin with what was typed, or whose tag was; what is here comes first.

    A one-of-a-kind thing without a piece on this shelf is left out: it cannot be sold, and its tag tells
    where it went.  Services come after all goods.
    """
    target = tag_target(session, candidates(typed))
    hits = [target.sku] if target is not None else matching(session, typed, category, most=limit * 4)
    if not hits:
        return []
    counted = select(ProductRow.sku, _left(centre).label("left")).where(ProductRow.sku.in_(hits))
    if category is not None:
        counted = counted.where(ProductRow.category == category)
    inner = counted.add_columns(
        ProductRow.one_of_a_kind, ProductRow.category, ProductRow.name, ProductRow.kind
    ).subquery()
    shown = (
        select(inner.c.sku)
        .where(or_(~inner.c.one_of_a_kind, inner.c.left > 0))
        .order_by(
            inner.c.kind == ProductKind.SERVICE,
            inner.c.left <= 0,
            inner.c.category,
            inner.c.name,
            inner.c.sku,
        )
        .limit(limit)
    )
    skus = list(session.scalars(shown))
    rows = {row.sku: row for row in session.execute(_shelf(centre).where(ProductRow.sku.in_(skus)))}
    return _items([rows[sku] for sku in skus], session, day)


def services(session: Session, centre: str, day: date) -> list[ShelfItem]:
    """Active services by SKU: what a counter adds to goods."""
    query = _shelf(centre).where(ProductRow.active, ProductRow.kind == ProductKind.SERVICE)
    return _items(session.execute(query.order_by(ProductRow.sku)).all(), session, day)


def by_sku(session: Session, centre: str, day: date, sku: str) -> ShelfItem | None:
    """One product on a centre's shelf."""
    rows = session.execute(_shelf(centre).where(ProductRow.sku == sku)).all()
    return next(iter(_items(rows, session, day)), None)


def by_piece(session: Session, day: date, piece_id: UUID) -> tuple[ShelfItem, PieceState, str]:
    """One piece, wherever it is: the item, its state, its centre."""
    standing = case((PieceRow.state == PieceState.IN_STOCK, 1), else_=0)
    query = (
        select(*_CARD, _code().label("code"), standing.label("left"), PieceRow.state, PieceRow.centre)
        .join(PieceRow, PieceRow.sku == ProductRow.sku)
        .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
        .where(PieceRow.id == piece_id)
    )
    row = session.execute(query).one()
    (item,) = _items([row], session, day)
    return item, row.state, row.centre


def one_of_a_kind_among(session: Session, skus: Collection[str]) -> str | None:
    """The first of some SKUs that is one of a kind, and so is only ever sold as a piece."""
    return session.connection().scalar(_ONE_OF_A_KIND, {"skus": list(skus)}) if skus else None


def standing_among(session: Session, pieces: Collection[UUID]) -> set[UUID]:
    """Which of some pieces stand on a shelf, or are on their way to one."""
    return set(session.connection().scalars(_STANDING, {"pieces": list(pieces)})) if pieces else set()


def newest_piece(session: Session, sku: str) -> UUID | None:
    """The piece of a product that came in last, wherever it is."""
    return session.scalar(
        select(PieceRow.id).where(PieceRow.sku == sku).order_by(PieceRow.id.desc()).limit(1)
    )


def intake_note(session: Session, number: str) -> IntakeNote:
    """A note with its goods, at the prices and parts that were agreed on it. Raises `NotFound`."""
    note = session.get(IntakeRow, number)
    if note is None:
        raise NotFound("intake", number)
    maker = session.get(ArtisanRow, note.artisan_code) if note.artisan_code else None
    columns = [getattr(IntakeLineRow, name) for name in IntakeLine.__slots__]
    query = select(*columns).where(IntakeLineRow.number == number).order_by(IntakeLineRow.line)
    lines = tuple(IntakeLine(*row) for row in session.execute(query))
    name = honoured(maker.tag_name, maker.gender) if maker else ""
    return IntakeNote(number, note.centre, note.artisan_code, name, note.at, note.person, lines, note.note)


def piece_of_tag(session: Session, code: str) -> UUID | None:
    """The piece that a tag names."""
    target = tag_target(session, candidates(code))
    return None if target is None else target.piece_id


def last_move(session: Session, piece_id: UUID) -> tuple[str, datetime]:
    """The document and time of a piece's last movement."""
    query = select(MoveRow.document, MoveRow.at).where(MoveRow.piece_id == piece_id)
    row = session.execute(query.order_by(MoveRow.at.desc(), MoveRow.id.desc()).limit(1)).one()
    return row.document, row.at


def _items(rows: Sequence[Any], session: Session, day: date) -> list[ShelfItem]:
    terms = terms_on(session, day, {row.artisan_code for row in rows if row.artisan_code is not None})
    return [_item(row, terms) for row in rows]


def _item(row: Row[Any], terms: dict[str, Terms]) -> ShelfItem:
    return ShelfItem(
        sku=row.sku,
        piece_id=row.piece_id,
        piece_turn=row.turn or 0,
        code=row.code or "",
        name=row.name,
        receipt_name=row.receipt_name,
        artisan_code=row.artisan_code,
        artisan_name=honoured(row.tag_name, row.gender) if row.tag_name else "",
        motif=row.motif,
        category=row.category,
        price=row.price,
        fragile=row.fragile,
        one_of_a_kind=row.one_of_a_kind,
        left=row.left,
        terms=line_terms(row, terms),
        name_en=row.name_en,
        kind=row.kind,
        photo=row.photo,
    )


def line_terms(product: Row[Any] | ProductRow | Product, terms: Mapping[str, Terms]) -> LineTerms:
    """What a product is split by: its own rate or fixed net where it has one, else its maker's terms."""
    agreed = terms.get(product.artisan_code or "")
    return HOUSE_TERMS if agreed is None else agreed_on(agreed, product.rate_bps, product.fixed_net)


def agreed_on(agreed: Terms, rate_bps: int | None = None, fixed_net: Rupiah | None = None) -> LineTerms:
    """An artisan's terms as a line has them, with a product's own rate or fixed net."""
    rate = agreed.rate_bps if rate_bps is None else rate_bps
    return LineTerms(agreed.version, rate, fixed_net, agreed.bearer, agreed.bearer_bps, agreed.floor_bps)


def makers(session: Session) -> dict[str, str]:
    """Every artisan's name and village, as tags carry it, by code."""
    rows = session.scalars(select(ArtisanRow))
    return {row.code: f"{honoured(row.tag_name, row.gender)}, {row.kecamatan}" for row in rows}


def story_host(session: Session) -> str:
    """The host of the organisation's story pages, or nothing."""
    return session.scalar(select(func.max(CentreRow.story_host))) or ""
