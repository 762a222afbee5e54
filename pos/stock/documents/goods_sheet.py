"""All products as a table that the import reads again: its columns, what they may be called, its rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pos.catalogue.domain import Product, ProductKind
from pos.core.money import FULL_BPS
from pos.core.text import search_key
from pos.exporting.domain import CellKind, CellValue, Column, Sheet, percent_cell


@dataclass(frozen=True, slots=True)
class GoodsColumn:
    """A column of the file, the field of the card that it tells, and what people call it besides."""

    name: str
    attribute: str
    title: str
    kind: CellKind = CellKind.TEXT
    also: tuple[str, ...] = ()


_TEXT, _WHOLE, _MONEY = CellKind.TEXT, CellKind.INTEGER, CellKind.MONEY

GOODS_COLUMNS: Final = (
    GoodsColumn("sku", "sku", "kode barang", also=("kode", "kode produk")),
    GoodsColumn("artisan_code", "artisan_code", "kode perajin", also=("perajin",)),
    GoodsColumn("name_id", "name", "nama barang", also=("nama", "nama produk")),
    GoodsColumn("name_en", "name_en", "nama Inggris", also=("nama bahasa inggris",)),
    GoodsColumn("receipt_name", "receipt_name", "nama di struk", also=("nama struk",)),
    GoodsColumn("category", "category", "jenis", also=("kategori", "jenis barang")),
    GoodsColumn("motif", "motif", "motif"),
    GoodsColumn("finish", "finish", "hasil akhir", also=("finishing",)),
    GoodsColumn("size_label", "size_label", "ukuran"),
    GoodsColumn("height_cm", "height_cm", "tinggi (cm)", _WHOLE, ("tinggi",)),
    GoodsColumn("diameter_cm", "diameter_cm", "garis tengah (cm)", _WHOLE, ("garis tengah", "diameter")),
    GoodsColumn("weight_g", "weight_g", "berat (g)", _WHOLE, ("berat", "berat gram")),
    GoodsColumn("unit", "unit", "satuan"),
    GoodsColumn("price_idr", "price", "harga (Rp)", _MONEY, ("harga", "harga satuan", "harga jual")),
    GoodsColumn("commission_pct", "rate_bps", "bagian toko (%)", also=("bagian toko", "komisi", "komisi %")),
    GoodsColumn("one_of_a_kind", "one_of_a_kind", "hanya satu (1/0)", _WHOLE, ("hanya satu",)),
    GoodsColumn("fragile", "fragile", "mudah pecah (0-3)", _WHOLE, ("mudah pecah",)),
    GoodsColumn("packing", "packing", "kemasan"),
)
"""What a file must have for products that are new."""

OPTIONAL_COLUMNS: Final = (
    GoodsColumn("kind", "kind", "goods atau service", also=("macam",)),
    GoodsColumn("technique", "technique", "teknik"),
    GoodsColumn("colour", "colour", "warna"),
    GoodsColumn(
        "packed_weight_g", "packed_weight_g", "berat dengan kemasan (g)", _WHOLE,
        ("berat dengan kemasan", "berat kemasan"),
    ),
    GoodsColumn("shelf_place", "shelf_place", "tempat di rak", also=("rak", "tempat rak")),
    GoodsColumn("fixed_net_idr", "fixed_net", "harga titip (Rp)", _MONEY, ("harga titip",)),
    GoodsColumn("active", "active", "dijual (1/0)", _WHOLE, ("dijual", "aktif")),
)  # fmt: skip

STOCK_COLUMN: Final = "stock_"
_STOCK: Final = re.compile(r"(?:stock|stok) ([a-z]{3})")

_NAMES: Final = {
    search_key(said): column.name
    for column in (*GOODS_COLUMNS, *OPTIONAL_COLUMNS)
    for said in (column.name, column.title, *column.also)
}


def goods_column(heading: str) -> str:
    """The column that a heading means: its own name, or one of those that people use.

    >>> goods_column("Harga (Rp)"), goods_column("Stok CKL"), goods_column("catatan")
    ('price_idr', 'stock_CKL', 'catatan')
    """
    said = search_key(heading)
    stock = _STOCK.fullmatch(said)
    return f"{STOCK_COLUMN}{stock[1].upper()}" if stock else _NAMES.get(said, heading)


def goods_sheet(
    products: Sequence[Product],
    stock: Mapping[tuple[str, str], int],
    centres: Sequence[str],
    made_at: datetime,
) -> Sheet:
    """Every product with its count at each centre (by SKU and centre)."""
    told = (*GOODS_COLUMNS, *OPTIONAL_COLUMNS)
    columns = [Column(column.name, column.title, column.kind) for column in told]
    columns += [Column(f"{STOCK_COLUMN}{code}", f"stok di {code}", CellKind.INTEGER) for code in centres]
    rows = tuple(
        (
            *(cell_of(column.attribute, getattr(product, column.attribute)) for column in told),
            *(_counted(product, stock.get((product.sku, code), 0)) for code in centres),
        )
        for product in products
    )
    note = "Ubah di sini, lalu impor lagi: stok dan foto tidak ikut berubah."
    return Sheet("Barang", "Daftar barang", (note,), tuple(columns), rows, made_at)


def _counted(product: Product, count: int) -> int | None:
    return None if product.kind is ProductKind.SERVICE else count


def cell_of(attribute: str, value: CellValue) -> CellValue:
    """A field of a card as its column holds it."""
    if attribute == "rate_bps":
        return None if not isinstance(value, int) else percent_cell(FULL_BPS - value)
    return int(value) if isinstance(value, bool) else value
