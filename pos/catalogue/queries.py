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


_SAID: Final = (
    select(
        ProductRow.sku, ProductRow.name, ProductRow.name_en, ProductRow.motif, ProductRow.category,
        ArtisanRow.tag_name, ProductRow.active,
    )
    .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
)  # fmt: skip
"""What each product is found by, if it is active."""

_AT_ONCE: Final = 1_000
"""So many products are looked up in one statement; making the index anew is quicker than changing more."""

_FEW: Final = 20
"""So many entries are quicker found one by one than by reading all."""


def rebuild_search(session: Session) -> None:
    """Make the search index anew from the cards of active products."""
    session.execute(delete(_SEARCH))
    _index(session, _SAID)


def refresh_search(session: Session, changed: Collection[str], new: Collection[str] = ()) -> None:
    """Let products be found by what their cards say now; archived ones are not found any more.

    `new` are those that the index has never held.
    """
    if len(changed) > _AT_ONCE:
        rebuild_search(session)
        return
    _forget(session, changed)
    touched = [*changed, *new]
    for start in range(0, len(touched), _AT_ONCE):
        _index(session, _SAID.where(ProductRow.sku.in_(touched[start : start + _AT_ONCE])))


def _forget(session: Session, skus: Collection[str]) -> None:
    """Take the entries of products out of the index."""
    if len(skus) > _FEW:
        session.execute(delete(_SEARCH).where(_SEARCH.c.sku.in_(skus)))
        return
    for sku in skus:
        # Found by the words of its SKU: looking for the SKU itself reads all entries.
        said = " AND ".join(f'"{word}"' for word in search_key(sku).split())
        mine = text("product_search MATCH :said AND sku = :sku").bindparams(said=said, sku=sku)
        rows: Sequence[int] = session.scalars(select(column("rowid")).select_from(_SEARCH).where(mine)).all()
        session.execute(delete(_SEARCH).where(column("rowid").in_(rows)))


def _index(session: Session, cards: Select[str, str, str, str, str, str, bool]) -> None:
    # Asked for the active ones among some SKUs, SQLite walks all that are active.
    rows = [
        {"sku": sku, "words": _words(sku, *said)} for sku, *said, active in session.execute(cards) if active
    ]
    if rows:
        session.execute(insert(_SEARCH), rows)


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
