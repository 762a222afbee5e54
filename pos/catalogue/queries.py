"""Finding products by what somebody types, and tags by their code."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, column, delete, func, insert, select, table, text
from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import TagTarget
from pos.catalogue.tables import ProductRow, TagRow
from pos.core.text import search_key

_SEARCH = table("product_search", column("sku"), column("words"))


def matching(typed: str, most: int) -> ColumnElement[bool] | None:
    """The condition that a product has words beginning with every typed word, at most `most` of them.

    Words are those of name, code, artisan, motif and kind; None where nothing was typed.  Unranked:
    ranking 100,000 rows takes a tenth of a second, taking the first ones a fraction of a millisecond.
    """
    words = search_key(typed).split()
    if not words:
        return None
    match = " AND ".join(f'"{word}"*' for word in words)
    hits = (
        select(_SEARCH.c.sku).where(text("product_search MATCH :typed").bindparams(typed=match)).limit(most)
    )
    return ProductRow.sku.in_(hits.scalar_subquery())


def rebuild_search(session: Session) -> None:
    """Make the search index anew from the cards."""
    query = select(
        ProductRow.sku, ProductRow.name, ProductRow.name_en, ProductRow.motif, ProductRow.category,
        ArtisanRow.tag_name,
    ).join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)  # fmt: skip
    rows = [
        {"sku": row.sku, "words": search_key(" ".join(said or "" for said in row))}
        for row in session.execute(query).all()
    ]
    session.execute(delete(_SEARCH))
    if rows:
        session.execute(insert(_SEARCH), rows)


def tag_target(session: Session, codes: Sequence[str]) -> TagTarget | None:
    """What the first known of some codes names."""
    rows = session.scalars(select(TagRow).where(TagRow.code.in_(codes))).all() if codes else []
    by_code = {row.code: TagTarget(row.code, row.sku, row.piece_id) for row in rows}
    return next((by_code[code] for code in codes if code in by_code), None)


def categories(session: Session) -> list[str]:
    """The categories of active products, most populous first."""
    query = (
        select(ProductRow.category)
        .where(ProductRow.active)
        .group_by(ProductRow.category)
        .order_by(func.count().desc(), ProductRow.category)
    )
    return list(session.scalars(query))
