"""Finding products by what somebody types, and tags by their code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import column, delete, func, insert, select, table, text
from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import ProductKind, TagTarget
from pos.catalogue.tables import ProductRow, TagRow
from pos.core.text import search_key

_CHIPS_BEFORE_SERVICES: Final = 5
"""There are few services, and yet they are wanted with every third basket: their chip is not the last."""

_SEARCH = table("product_search", column("sku"), column("words"))


def matching(session: Session, typed: str, category: str | None, most: int) -> list[str]:
    """SKUs of active products whose words begin with every typed word, at most `most` of them.

    Words are those of SKU, name, artisan, motif and category; nothing typed matches all, by category and
    name.  Unranked: ranking 100,000 rows takes a tenth of a second, taking the first ones under a
    millisecond.  The index finds, and only then are cards read: in one statement SQLite walks all cards.
    """
    said = [f'"{word}"*' for word in search_key(typed).split()]
    if not said:
        query = select(ProductRow.sku).where(ProductRow.active)
        if category is not None:
            query = query.where(ProductRow.category == category)
        return list(session.scalars(query.order_by(ProductRow.category, ProductRow.name).limit(most)))
    # The category is one of the words, so that the first hits are not all of another one.
    said += [f'"{word}"' for word in search_key(category or "").split()]
    hits = select(_SEARCH.c.sku).where(
        text("product_search MATCH :typed").bindparams(typed=" AND ".join(said))
    )
    return list(session.scalars(hits.limit(most)))


def _words(*said: str | None) -> str:
    return search_key(" ".join(word or "" for word in said))


_SAID = (
    select(
        ProductRow.sku, ProductRow.name, ProductRow.name_en, ProductRow.motif, ProductRow.category,
        ArtisanRow.tag_name,
    )
    .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
    .where(ProductRow.active)
)  # fmt: skip
"""What each active product is found by."""


def rebuild_search(session: Session) -> None:
    """Make the search index anew from the cards of active products."""
    rows = [{"sku": row.sku, "words": _words(*row)} for row in session.execute(_SAID).all()]
    session.execute(delete(_SEARCH))
    if rows:
        session.execute(insert(_SEARCH), rows)


def refresh_search(session: Session, sku: str) -> None:
    """Let one product be found by what its card says now; an archived one is not found any more.

    Its former entry is found by the words of its SKU: looking for the SKU itself would read all entries.
    """
    said = " AND ".join(f'"{word}"' for word in search_key(sku).split())
    mine = text("product_search MATCH :said AND sku = :sku").bindparams(said=said, sku=sku)
    rows: Sequence[int] = session.scalars(select(column("rowid")).select_from(_SEARCH).where(mine)).all()
    session.execute(delete(_SEARCH).where(column("rowid").in_(rows)))
    for row in session.execute(_SAID.where(ProductRow.sku == sku)):
        session.execute(insert(_SEARCH), [{"sku": sku, "words": _words(*row)}])


def add_to_search(session: Session, sku: str, *said: str) -> None:
    """Let one new product be found, without making the index anew."""
    session.execute(insert(_SEARCH), [{"sku": sku, "words": _words(sku, *said)}])


def tag_target(session: Session, codes: Sequence[str]) -> TagTarget | None:
    """What the first known of some codes names."""
    rows = session.scalars(select(TagRow).where(TagRow.code.in_(codes))).all() if codes else []
    by_code = {row.code: TagTarget(row.code, row.sku, row.piece_id) for row in rows}
    return next((by_code[code] for code in codes if code in by_code), None)


def categories(session: Session) -> list[str]:
    """The categories of active products, most populous first; those of services among the first chips."""
    query = (
        select(ProductRow.category)
        .where(ProductRow.active)
        .group_by(ProductRow.category)
        .order_by(func.count().desc(), ProductRow.category)
    )
    # Which are services is asked apart: counting by the kind as well would leave the covering index.
    of_services = select(ProductRow.category).where(ProductRow.kind == ProductKind.SERVICE).distinct()
    services = set(session.scalars(of_services.where(ProductRow.active)))
    every = list(session.scalars(query))
    goods = [name for name in every if name not in services]
    first, rest = goods[:_CHIPS_BEFORE_SERVICES], goods[_CHIPS_BEFORE_SERVICES:]
    return [*first, *(name for name in every if name in services), *rest]
