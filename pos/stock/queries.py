"""The shelf of a centre, as one query: products or pieces with maker, count and terms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from pos.artisans.domain import LineTerms, Terms, honoured
from pos.artisans.service import terms_on
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import PieceState
from pos.catalogue.queries import matching, tag_target
from pos.catalogue.tables import PieceRow, ProductRow, TagRow
from pos.catalogue.tag_codes import candidates
from pos.centres.tables import CentreRow
from pos.stock.domain import ShelfItem
from pos.stock.tables import MoveRow

_HOUSE_TERMS = LineTerms(0, 0)
"""Of goods without a maker: all of the price is the centre's."""

_Tag = aliased(TagRow)


def _left(centre: str) -> Select[int]:
    counted = func.coalesce(func.sum(MoveRow.quantity), 0)
    return select(counted).where(MoveRow.sku == ProductRow.sku, MoveRow.centre == centre)


def _shelf(centre: str) -> Select[Any]:
    """One row a product, with a piece of it that stands here where it is one of a kind."""
    piece_here = (
        select(PieceRow.id)
        .where(
            PieceRow.sku == ProductRow.sku, PieceRow.centre == centre, PieceRow.state == PieceState.IN_STOCK
        )
        .limit(1)
        .correlate(ProductRow)
        .scalar_subquery()
    )
    piece = and_(ProductRow.one_of_a_kind, PieceRow.id == piece_here)
    return (
        select(
            ProductRow, ArtisanRow.tag_name, ArtisanRow.gender, PieceRow.id, PieceRow.turn,
            _code(), _left(centre).correlate(ProductRow).scalar_subquery(),
        )
        .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
        .join(PieceRow, piece, isouter=True)
    )  # fmt: skip


def _code() -> ScalarSelect[str]:
    """The newest tag of the piece, or of the product where it is no piece."""
    return (
        select(_Tag.code)
        .where(_Tag.sku == ProductRow.sku, _Tag.piece_id.is_not_distinct_from(PieceRow.id))
        .order_by(_Tag.issued_at.desc(), _Tag.code)
        .limit(1)
        .correlate(ProductRow, PieceRow)
        .scalar_subquery()
    )


def search(
    session: Session, centre: str, day: date, typed: str, category: str | None, limit: int
) -> list[ShelfItem]:
    """Active products whose words begin with what was typed; what is on the shelf comes first by name."""
    query = _shelf(centre).where(ProductRow.active)
    condition = matching(typed, most=limit * 4)
    if condition is not None:
        query = query.where(condition)
    if category is not None:
        query = query.where(ProductRow.category == category)
    rows = session.execute(query.order_by(ProductRow.category, ProductRow.name).limit(limit)).all()
    terms = terms_on(session, day)
    items = [_item(row, terms) for row in rows]
    return sorted(items, key=lambda item: item.left <= 0)


def by_sku(session: Session, centre: str, day: date, sku: str) -> ShelfItem | None:
    """One product on a centre's shelf."""
    row = session.execute(_shelf(centre).where(ProductRow.sku == sku)).one_or_none()
    return None if row is None else _item(row, terms_on(session, day))


def by_piece(session: Session, day: date, piece_id: UUID) -> tuple[ShelfItem, PieceState, str]:
    """One piece, wherever it is: the item, its state, its centre."""
    query = (
        select(
            ProductRow, ArtisanRow.tag_name, ArtisanRow.gender, PieceRow.id, PieceRow.turn, _code(), PieceRow
        )
        .join(PieceRow, PieceRow.sku == ProductRow.sku)
        .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
        .where(PieceRow.id == piece_id)
    )
    *shown, piece = session.execute(query).one()
    left = int(piece.state is PieceState.IN_STOCK)
    return _item((*shown, left), terms_on(session, day)), piece.state, piece.centre


def piece_of_tag(session: Session, code: str) -> UUID | None:
    """The piece that a tag names."""
    target = tag_target(session, candidates(code))
    return None if target is None else target.piece_id


def last_move(session: Session, piece_id: UUID) -> tuple[str, datetime]:
    """The document and time of a piece's last movement."""
    query = select(MoveRow.document, MoveRow.at).where(MoveRow.piece_id == piece_id)
    row = session.execute(query.order_by(MoveRow.at.desc(), MoveRow.id.desc()).limit(1)).one()
    return row.document, row.at


def _item(row: Sequence[Any], terms: dict[str, Terms]) -> ShelfItem:
    product, tag_name, gender, piece_id, turn, code, left = row
    return ShelfItem(
        sku=product.sku,
        piece_id=piece_id,
        piece_turn=turn or 0,
        code=code or "",
        name=product.name,
        receipt_name=product.receipt_name,
        artisan_code=product.artisan_code,
        artisan_name=honoured(tag_name, gender) if tag_name else "",
        motif=product.motif,
        category=product.category,
        price=product.price,
        fragile=product.fragile,
        one_of_a_kind=product.one_of_a_kind,
        left=left,
        terms=_line_terms(product, terms),
    )


def _line_terms(product: ProductRow, terms: dict[str, Terms]) -> LineTerms:
    agreed = terms.get(product.artisan_code or "")
    if agreed is None:
        return _HOUSE_TERMS
    rate = agreed.rate_bps if product.rate_bps is None else product.rate_bps
    return LineTerms(agreed.version, rate, product.fixed_net, agreed.bearer, agreed.bearer_bps)


def makers(session: Session) -> dict[str, str]:
    """Every artisan's name and village, as tags carry it, by code."""
    rows = session.scalars(select(ArtisanRow))
    return {row.code: f"{honoured(row.tag_name, row.gender)}, {row.kecamatan}" for row in rows}


def story_host(session: Session) -> str:
    """The host of the organisation's story pages, or nothing."""
    return session.scalar(select(func.max(CentreRow.story_host))) or ""
