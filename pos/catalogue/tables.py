"""Rows of products, pieces and tags, and the index that search uses."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Boolean, Connection, ForeignKey, Index, Integer, MetaData, String, Uuid, event
from sqlalchemy.orm import Mapped, mapped_column

from pos.catalogue.domain import PieceState, PriceChange, Product, ProductKind
from pos.core.money import Rupiah
from pos.db.base import Base, EnumText, RupiahType, UtcDateTime, one_of


class ProductRow(Base):
    """One product."""

    __tablename__ = "product"
    __table_args__ = (one_of("kind", ProductKind), Index(None, "active", "category", "name"))

    sku: Mapped[str] = mapped_column(String(40), primary_key=True)
    artisan_code: Mapped[str | None] = mapped_column(String(12), ForeignKey("artisan.code"))
    name: Mapped[str] = mapped_column(String(80))
    name_en: Mapped[str] = mapped_column(String(80))
    receipt_name: Mapped[str] = mapped_column(String(40))
    category: Mapped[str] = mapped_column(String(30))
    motif: Mapped[str] = mapped_column(String(40))
    finish: Mapped[str] = mapped_column(String(40))
    size_label: Mapped[str] = mapped_column(String(20))
    height_cm: Mapped[int] = mapped_column(Integer)
    diameter_cm: Mapped[int] = mapped_column(Integer)
    weight_g: Mapped[int] = mapped_column(Integer)
    unit: Mapped[str] = mapped_column(String(12))
    price: Mapped[Rupiah] = mapped_column(RupiahType)
    rate_bps: Mapped[int | None] = mapped_column(Integer)
    fixed_net: Mapped[Rupiah | None] = mapped_column(RupiahType)
    one_of_a_kind: Mapped[bool] = mapped_column(Boolean)
    fragile: Mapped[int] = mapped_column(Integer)
    packing: Mapped[str] = mapped_column(String(40))
    active: Mapped[bool] = mapped_column(Boolean)
    kind: Mapped[ProductKind] = mapped_column(EnumText(ProductKind))
    technique: Mapped[str] = mapped_column(String(40))
    colour: Mapped[str] = mapped_column(String(30))
    packed_weight_g: Mapped[int] = mapped_column(Integer)
    shelf_place: Mapped[str] = mapped_column(String(12))
    photo: Mapped[str] = mapped_column(String(40))

    def to_domain(self) -> Product:
        """The product as a value."""
        return Product(**{name: getattr(self, name) for name in Product.__slots__})


class PriceChangeRow(Base):
    """One change of a price; the card holds the price of now."""

    __tablename__ = "price_change"
    __table_args__ = (Index(None, "sku", "at"),)

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    sku: Mapped[str] = mapped_column(String(40), ForeignKey("product.sku"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(String(60))
    price_before: Mapped[Rupiah] = mapped_column(RupiahType)
    price_after: Mapped[Rupiah] = mapped_column(RupiahType)

    def to_domain(self) -> PriceChange:
        """The change as a value."""
        return PriceChange(self.sku, self.at, self.person, self.price_before, self.price_after)


class PieceRow(Base):
    """One one-of-a-kind piece; `state` and `centre` are derived from its stock moves."""

    __tablename__ = "piece"
    __table_args__ = (one_of("state", PieceState), Index(None, "sku", "centre", "state"))

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    sku: Mapped[str] = mapped_column(String(40), ForeignKey("product.sku"))
    state: Mapped[PieceState] = mapped_column(EnumText(PieceState))
    centre: Mapped[str] = mapped_column(String(3))
    turn: Mapped[int] = mapped_column(Integer)
    """How often the piece has come back to the shelf; a sale line takes a piece and a turn once."""


class TagRow(Base):
    """One printed code and what it names."""

    __tablename__ = "tag"
    __table_args__ = (Index(None, "sku"), Index(None, "piece_id"))

    code: Mapped[str] = mapped_column(String(8), primary_key=True)
    sku: Mapped[str] = mapped_column(String(40), ForeignKey("product.sku"))
    piece_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("piece.id"))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime)


SEARCH_DDL: Final = (
    "CREATE VIRTUAL TABLE product_search USING fts5(sku UNINDEXED, words, prefix = '1 2 3', detail = none)"
)


@event.listens_for(Base.metadata, "after_create")
def _create_search(_metadata: MetaData, connection: Connection, **_options: object) -> None:
    connection.exec_driver_sql(SEARCH_DDL)
