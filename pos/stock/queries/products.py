"""Products for their list and editor: SKUs in stretches, rows in windows, cards whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    case,
    column,
    exists,
    func,
    literal,
    select,
    table,
    text,
    tuple_,
)
from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import PieceState, PriceChange, ProductKind
from pos.catalogue.tables import PieceRow, PriceChangeRow, ProductRow, TagRow
from pos.centres.domain import CentreKind
from pos.centres.tables import CentreRow
from pos.core.text import search_key
from pos.stock.domain.products import (
    MOST_HITS,
    CardChoices,
    Maker,
    Mark,
    PieceLook,
    ProductLine,
    ProductQuestion,
    ShelfCentre,
    Standing,
    Stretch,
)
from pos.stock.tables import MoveRow

WALKED: Final = 1_000
"""Cards that one stretch walks by, so that no question keeps the database for longer than a frame or two."""

_WORDS_OF: Final = ("category", "motif", "technique", "finish", "colour", "packing")
_SEARCH: Final = table("product_search", column("sku"), column("words"))
_ORDER: Final = (ProductRow.category, ProductRow.name, ProductRow.sku)

# Made once, as every turn of the wheel asks them: building a statement takes longer than running it.
_SOME: Final[BindParameter[Any]] = bindparam("skus", expanding=True)
_COUNTED: Final = (
    select(MoveRow.sku, MoveRow.centre, func.sum(MoveRow.quantity))
    .where(MoveRow.sku.in_(_SOME), MoveRow.centre.in_(bindparam("centres", expanding=True)))
    .group_by(MoveRow.sku, MoveRow.centre)
)
_CARDS: Final = (
    select(
        ProductRow.sku, ProductRow.name, ProductRow.motif, ProductRow.category, ArtisanRow.tag_name,
        ArtisanRow.gender, ProductRow.price, ProductRow.photo, ProductRow.active, ProductRow.kind,
    )
    .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
    .where(ProductRow.sku.in_(_SOME))
)  # fmt: skip


def _left(centre: str) -> ColumnElement[int]:
    counted = select(func.coalesce(func.sum(MoveRow.quantity), 0))
    here = counted.where(MoveRow.sku == ProductRow.sku, MoveRow.centre == centre)
    return here.correlate(ProductRow).scalar_subquery()


def stretch(session: Session, question: ProductQuestion, after: Mark | None) -> Stretch:
    """The next SKUs that answer a question, by category and name.

    What is typed is found through the index of words, and its hits are one stretch; else so many cards are
    walked by along their index.  Archived cards are not in the index of words.
    """
    typed = search_key(question.typed)
    if typed and question.standing is not Standing.ARCHIVED:
        return _hits(session, question, typed)
    walked = select(ProductRow.sku).where(ProductRow.active == (question.standing is not Standing.ARCHIVED))
    if after is not None:
        walked = walked.where(_place() > _mark(after))
    edge = session.execute(walked.with_only_columns(*_ORDER).order_by(*_ORDER).limit(1).offset(WALKED - 1))
    last = edge.one_or_none()
    end = None if last is None else Mark(*last)
    if end is not None:
        walked = walked.where(_place() <= _mark(end))
    for word in typed.split():
        walked = walked.where(_said_in_card().contains(word, autoescape=True))
    skus, left = _kept(session, walked, question)
    return Stretch(skus, left, end)


def _place() -> Any:
    return tuple_(*_ORDER)


def _mark(mark: Mark) -> Any:
    return tuple_(literal(mark.category), literal(mark.name), literal(mark.sku))


def _said_in_card() -> ColumnElement[str]:
    said = (ProductRow.sku, ProductRow.name, ProductRow.name_en, ProductRow.motif, ProductRow.category)
    spaced: ColumnElement[str] = literal("")
    for part in said:
        spaced = spaced + " " + part
    return func.lower(spaced)


def _hits(session: Session, question: ProductQuestion, typed: str) -> Stretch:
    """What the index finds, and of that what stands as asked."""
    words = [f'"{word}"*' for word in typed.split()]
    if question.artisan:
        # The maker's name is among the words, so that the first hits are not all of another one.
        maker = session.scalar(select(ArtisanRow.tag_name).where(ArtisanRow.code == question.artisan))
        words += [f'"{word}"' for word in search_key(maker or "").split()]
    match = text("product_search MATCH :typed").bindparams(typed=" AND ".join(words))
    hits = select(_SEARCH.c.sku).where(match).limit(MOST_HITS + 1)
    found = session.scalars(select(func.count()).select_from(hits.subquery())).one()
    # That they are active is not asked again: SQLite would walk all that are.
    listed = select(ProductRow.sku).where(ProductRow.sku.in_(hits.limit(MOST_HITS)))
    skus, left = _kept(session, listed, question)
    return Stretch(skus, left, None, found > MOST_HITS)


def _kept(session: Session, among: Select[Any], question: ProductQuestion) -> tuple[tuple[str, ...], int]:
    """Of some cards those that stand as asked, in order, and how many things they are here."""
    if question.artisan:
        among = among.where(ProductRow.artisan_code == question.artisan)
    if question.standing is Standing.SOLD_OUT:
        among = among.where(ProductRow.kind == ProductKind.GOODS)
    inner = among.add_columns(ProductRow.category, ProductRow.name, _left(question.centre).label("here"))
    cards = inner.cte().prefix_with("MATERIALIZED")  # else each count is made twice
    kept = select(cards.c.sku, cards.c.here).order_by(cards.c.category, cards.c.name, cards.c.sku)
    if question.standing is Standing.ON_SHELF:
        kept = kept.where(cards.c.here > 0)
    elif question.standing is Standing.SOLD_OUT:
        kept = kept.where(cards.c.here <= 0)
    rows = session.execute(kept).all()
    return tuple(sku for sku, _here in rows), sum(here for _sku, here in rows if here > 0)


def lines(session: Session, skus: Sequence[str], centres: Sequence[str]) -> dict[str, ProductLine]:
    """The rows of some products by SKU, with the count at each of the centres."""
    connection = session.connection()
    asked = {"skus": skus, "centres": centres}
    left = {(sku, centre): count for sku, centre, count in connection.execute(_COUNTED, asked).all()}
    return {
        row.sku: ProductLine(
            row.sku, row.name, row.motif, row.category,
            honoured(row.tag_name, row.gender) if row.tag_name else "",
            row.price, row.photo, row.active, row.kind,
            tuple(left.get((row.sku, centre), 0) for centre in centres),
        )
        for row in connection.execute(_CARDS, {"skus": skus}).all()
    }  # fmt: skip


def shelf_centres(session: Session, own: str) -> tuple[ShelfCentre, ...]:
    """The shops and exhibitions, the own one first, then by code."""
    query = (
        select(CentreRow.code, CentreRow.desa)
        .where(CentreRow.kind.in_((CentreKind.SHOP, CentreKind.EXHIBITION)))
        .order_by(case((CentreRow.code == own, 0), else_=1), CentreRow.code)
    )
    return tuple(ShelfCentre(code, desa or code) for code, desa in session.execute(query))


def choices(session: Session) -> CardChoices:
    """Makers who still bring goods, by name, and what cards say in each field of free words."""
    query = select(ArtisanRow.code, ArtisanRow.tag_name, ArtisanRow.gender)
    query = query.where(ArtisanRow.active, ArtisanRow.merged_into.is_(None))
    makers = [
        Maker(code, honoured(name, gender))
        for code, name, gender in session.execute(query.order_by(ArtisanRow.tag_name, ArtisanRow.code))
    ]
    words = []
    for field in _WORDS_OF:
        said = getattr(ProductRow, field)
        distinct = select(said).where(said != "").distinct().order_by(said)
        words.append((field, tuple(session.scalars(distinct))))
    return CardChoices(tuple(makers), tuple(words))


def prices(session: Session, sku: str, most: int) -> tuple[PriceChange, ...]:
    """The newest changes of a product's price."""
    query = select(PriceChangeRow).where(PriceChangeRow.sku == sku)
    newest = query.order_by(PriceChangeRow.at.desc(), PriceChangeRow.id.desc()).limit(most)
    return tuple(row.to_domain() for row in session.scalars(newest))


def newest_code(session: Session, sku: str, piece_id: UUID | None) -> str:
    """The code that was issued last for a product or a piece, or nothing."""
    query = select(TagRow.code).where(TagRow.sku == sku, TagRow.piece_id.is_not_distinct_from(piece_id))
    return session.scalar(query.order_by(TagRow.issued_at.desc(), TagRow.code).limit(1)) or ""


def count_pieces(session: Session, sku: str) -> int:
    """How many pieces of a product there ever were."""
    return session.scalars(select(func.count()).select_from(PieceRow).where(PieceRow.sku == sku)).one()


def piece_stretch(session: Session, sku: str, after: UUID | None, most: int = WALKED) -> tuple[UUID, ...]:
    """The next pieces of a product, the newest first."""
    query = select(PieceRow.id).where(PieceRow.sku == sku)
    if after is not None:
        query = query.where(PieceRow.id < after)
    return tuple(session.scalars(query.order_by(PieceRow.id.desc()).limit(most)))


def pieces(session: Session, ids: Sequence[UUID]) -> dict[UUID, PieceLook]:
    """Some pieces by key, with their newest code and their last movement."""
    moves = _newest(MoveRow, ids, (MoveRow.at.desc(), MoveRow.id.desc()))
    tags = _newest(TagRow, ids, (TagRow.issued_at.desc(), TagRow.code))
    query = (
        select(PieceRow.id, PieceRow.state, PieceRow.centre, moves.c.at, moves.c.document, tags.c.code)
        .join(moves, moves.c.piece_id == PieceRow.id)
        .join(tags, tags.c.piece_id == PieceRow.id, isouter=True)
        .where(PieceRow.id.in_(ids), moves.c.place == 1, func.coalesce(tags.c.place, 1) == 1)
    )
    return {
        row.id: PieceLook(row.id, row.code or "", row.state, row.centre, row.at, row.document)
        for row in session.execute(query)
    }


def _newest(of: type[MoveRow] | type[TagRow], ids: Sequence[UUID], order: tuple[Any, ...]) -> Any:
    """Rows of some pieces, each with its place in an order."""
    place = func.row_number().over(partition_by=of.piece_id, order_by=order).label("place")
    return select(*of.__table__.columns, place).where(of.piece_id.in_(ids)).subquery()


def has_moved(session: Session, sku: str) -> bool:
    """Whether any of a product ever moved."""
    return bool(session.scalar(select(exists().where(MoveRow.sku == sku))))


def left_at(session: Session, sku: str) -> dict[str, int]:
    """How many of a product there are, by centre."""
    counted = select(MoveRow.centre, func.sum(MoveRow.quantity)).where(MoveRow.sku == sku)
    return dict(session.execute(counted.group_by(MoveRow.centre)).all())


def is_written_off(session: Session, sku: str) -> bool:
    """Whether a piece of a product is noted as lost or broken: when it is found, its maker gives back."""
    gone = PieceRow.state.in_((PieceState.LOST, PieceState.BROKEN))
    return bool(session.scalar(select(exists().where(PieceRow.sku == sku, gone))))
