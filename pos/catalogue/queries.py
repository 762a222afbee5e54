"""Finding products by what somebody types, and tags by their code."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import Select, column, delete, func, insert, select, table, text
from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import ProductKind, TagTarget
from pos.catalogue.tables import ProductRow, TagRow
from pos.core.text import search_key

_CHIPS_BEFORE_SERVICES: Final = 5
"""There are few services, and yet they are wanted with every third basket: their chip is not the last."""

_SEARCH = table("product_search", column("sku"), column("words"))

_CARDS: Final = (
    select(
        ProductRow.sku, ProductRow.name, ProductRow.name_en, ProductRow.motif, ProductRow.category,
        ArtisanRow.tag_name, ProductRow.active,
    )
    .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
)  # fmt: skip
"""What a product is found by."""

_FEW: Final = 1_000
"""So many products are looked up in one statement; making the index anew is quicker than changing more."""


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


def rebuild_search(session: Session) -> None:
    """Make the search index anew from the cards of active products."""
    session.execute(delete(_SEARCH))
    _index(session, _CARDS)


def refresh_search(session: Session, new: Collection[str], changed: Collection[str] = ()) -> None:
    """Let new products be found, and changed ones by what they are called now."""
    if len(changed) > _FEW:
        rebuild_search(session)
        return
    if changed:
        session.execute(delete(_SEARCH).where(_SEARCH.c.sku.in_(changed)))
    touched = [*new, *changed]
    for start in range(0, len(touched), _FEW):
        _index(session, _CARDS.where(ProductRow.sku.in_(touched[start : start + _FEW])))


def _index(session: Session, query: Select[str, str, str, str, str, str, bool]) -> None:
    # Asked for the active ones among some SKUs, SQLite walks all that are active.
    rows = [
        {"sku": sku, "words": search_key(" ".join(said or "" for said in (sku, *others)))}
        for sku, *others, active in session.execute(query)
        if active
    ]
    if rows:
        session.execute(insert(_SEARCH), rows)


def add_to_search(session: Session, sku: str, *said: str) -> None:
    """Let one new product be found, without making the index anew."""
    session.execute(insert(_SEARCH), [{"sku": sku, "words": search_key(" ".join((sku, *said)))}])


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
