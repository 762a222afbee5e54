"""The things that can be offered, with their stock at a centre."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import ProductKind
from pos.catalogue.tables import ProductRow
from pos.centres.domain import Centre, CentreKind
from pos.centres.tables import CentreRow
from pos.core.errors import NotFound
from pos.listings.documents import description, size_of
from pos.listings.domain import Listing
from pos.stock.tables import MoveRow


def listings(session: Session, centre: str, skus: Sequence[str], category: str) -> list[Listing]:
    """Active goods by SKU: those named, those of a category, or all. Raises `NotFound` for an unknown SKU."""
    moves = select(MoveRow.sku, func.sum(MoveRow.quantity).label("left")).where(MoveRow.centre == centre)
    here = moves.group_by(MoveRow.sku).subquery()
    query = (
        select(ProductRow, ArtisanRow, func.coalesce(here.c.left, 0))
        .join(ArtisanRow, ArtisanRow.code == ProductRow.artisan_code, isouter=True)
        .join(here, here.c.sku == ProductRow.sku, isouter=True)
        .where(ProductRow.active, ProductRow.kind == ProductKind.GOODS)
        .order_by(ProductRow.sku)
    )
    if category:
        query = query.where(ProductRow.category == category)
    rows = session.execute(query).all()
    wanted = set(skus)
    missing = sorted(wanted - {row[0].sku for row in rows})
    if missing:
        raise NotFound("product to offer", missing[0])
    return [
        _listing(product, maker, left) for product, maker, left in rows if not wanted or product.sku in wanted
    ]


def _listing(row: ProductRow, maker: ArtisanRow | None, left: int) -> Listing:
    product, by = row.to_domain(), maker.to_domain() if maker else None
    return Listing(
        sku=product.sku,
        name=product.name,
        name_en=product.name_en,
        description=description(product, by),
        price=product.price,
        stock=max(0, left),
        packed_weight_g=product.packed_weight_g,
        size=size_of(product),
        photo=f"{product.photo}.jpg" if product.photo else "",
        category=product.category,
        maker=by.display_name if by else "",
    )


def online_centres(session: Session) -> list[Centre]:
    """The centres of kind online by code."""
    query = select(CentreRow).where(CentreRow.kind == CentreKind.ONLINE).order_by(CentreRow.code)
    return [row.to_domain() for row in session.scalars(query)]
