"""Everything that the story pages show, read in one look at the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import ProductKind
from pos.catalogue.tables import PieceRow, ProductRow, TagRow
from pos.centres.domain import Centre, CentreKind
from pos.centres.service import get_centre
from pos.centres.tables import CentreRow
from pos.core.clock import local_date
from pos.orders.tables import OrderRow
from pos.site.domain import MADE_TO_ORDER, Maker, Showcase, Tag, Thing
from pos.stock.queries import story_host
from pos.stock.tables import MoveRow

_CARD = (
    "sku", "name", "name_en", "category", "motif", "finish", "technique", "colour", "size_label",
    "height_cm", "diameter_cm", "weight_g", "price", "one_of_a_kind", "photo",
)  # fmt: skip

Places = dict[str, dict[str, int]]
"""How many of each SKU are at each centre that ever had some."""


def showcase(session: Session, centre: str | None = None) -> Showcase:
    """The whole organisation, or what one centre has or had.  Raises `NotFound` for an unknown centre."""
    if centre is not None:
        get_centre(session, centre)
    places = _places(session, centre)
    things = _things(session, places, everything=centre is None)
    makers = _makers(session)
    if centre is not None:
        shown = {thing.maker for thing in things}
        makers = {code: maker for code, maker in makers.items() if code in shown}
    last = session.scalar(select(func.max(MoveRow.at)))
    return Showcase(
        _centres(session, centre, places),
        tuple(makers.values()),
        tuple(things),
        _tags(session, centre, {thing.sku for thing in things}),
        story_host(session),
        local_date(last) if last is not None else None,
    )


def _centres(session: Session, centre: str | None, places: Places) -> tuple[Centre, ...]:
    """The shops, and exhibitions and channels as long as goods are there."""
    standing = {code for at in places.values() for code, left in at.items() if left > 0}
    rows = session.scalars(select(CentreRow).order_by(CentreRow.code))
    return tuple(
        row.to_domain()
        for row in rows
        if (row.code == centre if centre else row.kind is CentreKind.SHOP or row.code in standing)
    )


def _places(session: Session, centre: str | None) -> Places:
    query = select(MoveRow.sku, MoveRow.centre, func.sum(MoveRow.quantity))
    if centre is not None:
        query = query.where(MoveRow.centre == centre)
    places: Places = defaultdict(dict)
    for sku, code, left in session.execute(query.group_by(MoveRow.sku, MoveRow.centre)):
        places[sku][code] = left
    return places


def _makers(session: Session) -> dict[str, Maker]:
    """Who has agreed to be shown, and works with the centres still."""
    query = select(
        ArtisanRow.code, ArtisanRow.tag_name, ArtisanRow.gender, ArtisanRow.desa, ArtisanRow.kecamatan,
        ArtisanRow.kabupaten, ArtisanRow.specialty, ArtisanRow.joined_on, ArtisanRow.story,
        ArtisanRow.story_en, ArtisanRow.photo,
    )  # fmt: skip
    agreed = ArtisanRow.active, ArtisanRow.consent_on.is_not(None), ArtisanRow.merged_into.is_(None)
    rows = session.execute(query.where(*agreed).order_by(ArtisanRow.code)).all()
    return {row.code: Maker(row.code, honoured(row.tag_name, row.gender), *row[3:]) for row in rows}


def _things(session: Session, places: Places, *, everything: bool) -> list[Thing]:
    columns = [getattr(ProductRow, name) for name in _CARD]
    query = select(
        *columns,
        ProductRow.artisan_code, ProductRow.active, ProductRow.kind, OrderRow.number.label("ordered"),
    ).join(OrderRow, OrderRow.number == ProductRow.sku, isouter=True)  # fmt: skip
    makers = _makers(session)
    now = _into(session)
    return [
        _thing(row, places.get(row.sku, {}), makers, now)
        for row in session.execute(query.order_by(ProductRow.sku))
        if everything or row.sku in places
    ]


def _into(session: Session) -> dict[str, str]:
    """Cards that turned out to be another one's, each with that one."""
    query = select(ArtisanRow.code, ArtisanRow.merged_into).where(ArtisanRow.merged_into.is_not(None))
    return {code: str(into) for code, into in session.execute(query)}


def _thing(row: Any, at: dict[str, int], makers: Collection[str], now: dict[str, str]) -> Thing:
    maker = row.artisan_code or ""
    for _ in now:  # cards were merged one after another; never round in a ring
        maker = now.get(maker, maker)
    card: dict[str, Any] = {name: getattr(row, name) for name in _CARD}
    if row.ordered is not None:
        # What somebody ordered may say for whom; it is his, and no page tells of it.
        card |= {"name": MADE_TO_ORDER[0], "name_en": MADE_TO_ORDER[1], "photo": ""}
    return Thing(
        **card,
        sold_here=row.active and row.kind is ProductKind.GOODS and row.ordered is None,
        made_to_order=row.ordered is not None,
        maker=maker if maker in makers else "",
        stands_at=tuple(sorted(code for code, left in at.items() if left > 0)),
        was_at=tuple(sorted(at)),
    )


def _tags(session: Session, centre: str | None, skus: Collection[str]) -> tuple[Tag, ...]:
    """Every tag that was ever issued: what hangs on a pot leads somewhere for good."""
    query = select(TagRow.code, TagRow.sku, PieceRow.state, PieceRow.centre).join(
        PieceRow, PieceRow.id == TagRow.piece_id, isouter=True
    )
    if centre is not None:
        been = select(MoveRow.piece_id).where(MoveRow.centre == centre, MoveRow.piece_id.is_not(None))
        query = query.where(or_(TagRow.piece_id.is_(None), TagRow.piece_id.in_(been)))
    rows = session.execute(query.order_by(TagRow.code))
    return tuple(Tag(code, sku, state, at or "") for code, sku, state, at in rows if sku in skus)
