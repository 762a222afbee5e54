"""The catalogue for those who look things up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.catalogue import queries
from pos.catalogue.domain import Product, TagTarget
from pos.catalogue.tables import PriceChangeRow, ProductRow
from pos.catalogue.tag_codes import candidates
from pos.core.clock import Clock
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database


def get_product(session: Session, sku: str) -> Product:
    """One product. Raises `NotFound`."""
    row = session.get(ProductRow, sku)
    if row is None:
        raise NotFound("product", sku)
    return row.to_domain()


def add_product(session: Session, product: Product) -> None:
    """A new card in the caller's transaction, which search finds at once."""
    row = {name: getattr(product, name) for name in Product.__slots__}
    insert_rows(session, ProductRow, [row])
    maker = session.get(ArtisanRow, product.artisan_code) if product.artisan_code else None
    said = (product.name, product.name_en, product.motif, product.category, maker.tag_name if maker else "")
    queries.add_to_search(session, product.sku, *said)


def change_price(session: Session, sku: str, price: Rupiah, person: str, now: datetime) -> None:
    """Another price from now on, in the caller's transaction; the history keeps both.

    The caller tells the chain.  Raises `NotFound`.
    """
    before = get_product(session, sku).price
    if price != before:
        session.execute(update(ProductRow).where(ProductRow.sku == sku).values(price=price))
        row = {"id": new_id(), "sku": sku, "at": now, "person": person}
        insert_rows(session, PriceChangeRow, [row | {"price_before": before, "price_after": price}])


class Catalogue:
    """Products and tags."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def product(self, sku: str) -> Product:
        """One product. Raises `NotFound`."""
        with self._db.read() as session:
            return get_product(session, sku)

    def find_tag(self, scanned: str) -> TagTarget | None:
        """What a scanned or typed tag names, if it is one of ours."""
        with self._db.read() as session:
            return queries.tag_target(session, candidates(scanned))

    def count(self) -> int:
        """How many products there are, archived ones too."""
        with self._db.read() as session:
            return session.execute(select(func.count()).select_from(ProductRow)).scalar_one()

    def categories(self) -> list[str]:
        """The categories of active products, most populous first."""
        with self._db.read() as session:
            return queries.categories(session)
