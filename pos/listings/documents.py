"""What a listing says of a thing, and the plain table of listings."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pos.artisans.domain import Artisan
from pos.catalogue.domain import Product
from pos.exporting.domain import CellKind, Column, Sheet
from pos.listings.domain import Listing

_COLUMNS: Final = (
    Column("sku", "Kode barang"),
    Column("name", "Nama"),
    Column("name_en", "Nama Inggris"),
    Column("description", "Keterangan"),
    Column("price", "Harga", CellKind.MONEY),
    Column("stock", "Stok", CellKind.INTEGER),
    Column("weight_g", "Berat dengan kemasan (g)", CellKind.INTEGER),
    Column("size", "Ukuran"),
    Column("photo", "Foto"),
    Column("category", "Kategori"),
    Column("maker", "Perajin"),
)


def size_of(product: Product) -> str:
    """`kecil, tinggi 5 cm, diameter 16 cm`; what is not known is left out."""
    parts = (
        product.size_label,
        f"tinggi {product.height_cm} cm" if product.height_cm else "",
        f"diameter {product.diameter_cm} cm" if product.diameter_cm else "",
    )
    return ", ".join(part for part in parts if part)


def description(product: Product, maker: Artisan | None) -> str:
    """The card in lines, then the maker's story where he has agreed that it is told."""
    by = f"Buatan tangan {maker.display_name}, {maker.desa}, {maker.kecamatan}." if maker else ""
    facts = (
        ("Motif", product.motif),
        ("Teknik", product.technique),
        ("Warna", product.colour),
        ("Bakaran", product.finish),
        ("Ukuran", size_of(product)),
        ("Berat", f"{product.weight_g} g" if product.weight_g else ""),
    )
    lines = [f"{product.name}. {by}".strip(), *(f"{name}: {said}" for name, said in facts if said)]
    if maker is not None and maker.consent_on is not None and maker.story:
        lines += ["", maker.story]
    return "\n".join(lines)


def marketplace_sheet(listings: list[Listing], made_at: datetime) -> Sheet:
    """One row a listing (`marketplace.csv`); a weight that was never taken is left empty."""
    rows = tuple(
        (
            one.sku, one.name, one.name_en, one.description, one.price, one.stock,
            one.packed_weight_g or None, one.size, one.photo, one.category, one.maker,
        )
        for one in listings
    )  # fmt: skip
    return Sheet("Daring", "Barang untuk toko daring", (), _COLUMNS, rows, made_at)
