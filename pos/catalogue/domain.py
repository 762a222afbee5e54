"""Products and pieces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pos.core.money import Rupiah


class PieceState(StrEnum):
    """Where a one-of-a-kind piece is, or how it went."""

    IN_STOCK = "in_stock"
    SOLD = "sold"
    RETURNED = "returned"
    BROKEN = "broken"
    LOST = "lost"
    IN_TRANSIT = "in_transit"


class ProductKind(StrEnum):
    """Goods that stand on a shelf, or a service (packing, shipping, a class) that is never counted."""

    GOODS = "goods"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Product:
    """A thing with a price, of which there may be many; lengths in cm, weights in g.

    `packed_weight_g` is with its packing (0: not weighed), `shelf_place` where it stands (`A1`), `photo` a
    name in the folder of photos.  `rate_bps` is the artisan's part where it differs from his terms; `fragile`
    runs from 0 to 3.
    """

    sku: str
    artisan_code: str | None
    name: str
    name_en: str
    receipt_name: str
    category: str
    motif: str
    finish: str
    size_label: str
    height_cm: int
    diameter_cm: int
    weight_g: int
    unit: str
    price: Rupiah
    rate_bps: int | None
    fixed_net: Rupiah | None
    one_of_a_kind: bool
    fragile: int
    packing: str
    active: bool = True
    kind: ProductKind = ProductKind.GOODS
    technique: str = ""
    colour: str = ""
    packed_weight_g: int = 0
    shelf_place: str = ""
    photo: str = ""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """One change of a product's price: when, by whom, from what to what."""

    sku: str
    at: datetime
    person: str
    before: Rupiah
    after: Rupiah


@dataclass(frozen=True, slots=True)
class TagTarget:
    """What a tag's code names: a product, and a piece where there is only one."""

    code: str
    sku: str
    piece_id: UUID | None
