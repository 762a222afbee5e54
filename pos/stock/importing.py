"""Products with their first stock from a CSV file: cards, pieces, tags, intakes, in one transaction."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from pos.artisans.service import living, terms_on
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import Product, ProductKind
from pos.catalogue.queries import rebuild_search
from pos.catalogue.service import change_price
from pos.catalogue.tables import ProductRow
from pos.centres.tables import CentreRow
from pos.core.changes import Topic
from pos.core.clock import local_date
from pos.core.csv_rows import CsvRow, ImportResult, read_rows
from pos.core.money import FULL_BPS
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import OFFICE, record
from pos.ledger.domain import EventKind
from pos.stock.intake import arrived, issue_tags, take_in
from pos.stock.tables import MoveRow

COLUMNS: Final = (
    "sku", "artisan_code", "name_id", "name_en", "receipt_name", "category", "motif", "finish", "size_label",
    "height_cm", "diameter_cm", "weight_g", "unit", "price_idr", "commission_pct", "one_of_a_kind", "fragile",
    "packing",
)  # fmt: skip
_KIND_COLUMN: Final = "kind"
"""An optional column: `service` for packing, shipping, a class; a file without it is all goods."""

_STOCK_COLUMN: Final = "stock_"
_NOT_IN_THE_FILE: Final = (
    "active", "fixed_net", "technique", "colour", "packed_weight_g", "shelf_place", "photo",
)  # fmt: skip
_PERSON: Final = "impor"
_BATCH: Final = 5_000


@dataclass(frozen=True, slots=True)
class _Imported:
    product: Product
    stock: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows of a file may refer to: makers with their rates, the centres, and known things.

    A file from before a merge may name the card that is gone (`merged`): its goods are the other's.
    """

    rates: dict[str, int]
    merged: dict[str, str]
    centres: frozenset[str]
    cards: dict[str, Product]
    moved: frozenset[str]
    owned: frozenset[str]
    """SKUs of which any ever moved, and of which some stand at a centre."""


def import_products(
    db: Database, now: datetime, path: Path, *, dry_run: bool, progress: Callable[[int], object] | None
) -> ImportResult:
    """All rows or none; a product that is known is changed, and its stock is left alone.

    Raises `BadFile` or `BadRows`.
    """
    with db.read() as session:
        known = _known(session, now)
    seen: set[str] = set()

    def take(row: CsvRow) -> _Imported:
        if progress is not None and row.line % _BATCH == 0:
            progress(row.line)
        return _product_of(row, known, seen)

    taken = read_rows(path, COLUMNS, take)
    with db.write(Topic.CATALOGUE, Topic.STOCK) as session:
        before = {row.sku: row.to_domain() for row in session.scalars(select(ProductRow))}
        new = [one for one in taken if one.product.sku not in before]
        known_now = [
            _carried(one.product, before[one.product.sku]) for one in taken if one.product.sku in before
        ]
        changed = [product for product in known_now if before[product.sku] != product]
        if not dry_run and (new or changed):
            _write(session, new, changed, now)
            body = {
                "kind": "products",
                "file": path.name,
                "added": len(new),
                "changed": len(changed),
                "prices": [_price_change(before[product.sku], product) for product in changed],
            }
            record(session, OFFICE, EventKind.IMPORT, body, person=_PERSON, now=now)
    return ImportResult(len(new), len(changed), len(taken) - len(new) - len(changed))


def _known(session: Session, now: datetime) -> _Known:
    rates = {code: terms.rate_bps for code, terms in terms_on(session, local_date(now)).items()}
    rates |= {code: -1 for code in session.scalars(select(ArtisanRow.code)) if code not in rates}
    centres = frozenset(session.scalars(select(CentreRow.code)))
    cards = {row.sku: row.to_domain() for row in session.scalars(select(ProductRow))}
    at = session.execute(
        select(MoveRow.sku, func.sum(MoveRow.quantity)).group_by(MoveRow.sku, MoveRow.centre)
    ).all()
    moved, owned = frozenset(sku for sku, _ in at), frozenset(sku for sku, left in at if left)
    return _Known(rates, living(session, list(rates)), centres, cards, moved, owned)


def _carried(new: Product, old: Product) -> Product:
    """A card from a file with what the file does not carry as it was: photo, place on the shelf, archive."""
    return replace(new, **{name: getattr(old, name) for name in _NOT_IN_THE_FILE})


def _write(session: Session, new: list[_Imported], changed: list[Product], now: datetime) -> None:
    for product in changed:
        change_price(session, product.sku, product.price, _PERSON, now)
        values = _card(product)
        session.execute(update(ProductRow).where(ProductRow.sku == product.sku).values(values))
    insert_rows(session, ProductRow, [_card(one.product) for one in new])
    tagged = [
        one.product.sku
        for one in new
        if not one.product.one_of_a_kind and one.product.kind is ProductKind.GOODS
    ]
    issue_tags(session, [(sku, None) for sku in tagged], now)
    terms = terms_on(session, local_date(now))
    goods = [
        arrived(centre, one.product, quantity, terms) for one in new for centre, quantity in one.stock.items()
    ]
    take_in(session, goods, _PERSON, now)
    rebuild_search(session)


def _price_change(before: Product, after: Product) -> dict[str, object]:
    return {"sku": after.sku, "before": before.price, "after": after.price}


def _card(product: Product) -> dict[str, object]:
    return {name: getattr(product, name) for name in Product.__slots__}


def _product_of(row: CsvRow, known: _Known, seen: set[str]) -> _Imported:
    sku = row.text("sku", 40)
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9-]{1,39}", sku):
        row.wrong("sku", f"{sku!r} is not capital letters, digits and hyphens")
    if sku in seen:
        row.wrong("sku", f"{sku} stands twice in this file")
    seen.add(sku)
    artisan = row.text("artisan_code", 12, required=False) or None
    artisan = known.merged.get(artisan or "", artisan)
    if artisan is not None and artisan not in known.rates:
        row.wrong("artisan_code", f"there is no artisan {artisan}")
    old = known.cards.get(sku)
    kind = _kind_of(row, old.kind if old else None)
    rate = _rate_of(row, None if artisan is None else known.rates.get(artisan))
    product = Product(
        sku=sku,
        artisan_code=artisan,
        name=row.text("name_id", 80),
        name_en=row.text("name_en", 80, required=False),
        receipt_name=row.text("receipt_name", 40),
        category=row.text("category", 30),
        motif=row.text("motif", 40, required=False),
        finish=row.text("finish", 40, required=False),
        size_label=row.text("size_label", 20, required=False),
        height_cm=row.whole("height_cm"),
        diameter_cm=row.whole("diameter_cm"),
        weight_g=row.whole("weight_g"),
        unit=row.text("unit", 12),
        price=row.rupiah("price_idr", least=0 if kind is ProductKind.SERVICE else 1),  # 0 is an open price
        rate_bps=rate,
        fixed_net=None,
        one_of_a_kind=row.choice("one_of_a_kind", {"1": True, "0": False}),
        fragile=row.whole("fragile", 0, 3),
        packing=row.text("packing", 40, required=False),
        kind=kind,
    )
    if old is not None:
        _check_stays(row, old, product, known)
    stock = _stock_of(row, known.centres)
    if kind is ProductKind.SERVICE and (stock or artisan is not None or product.one_of_a_kind):
        row.wrong(_KIND_COLUMN, "a service has no artisan, no stock and no pieces")
    return _Imported(product, stock)


def _check_stays(row: CsvRow, old: Product, new: Product, known: _Known) -> None:
    """What no card under *Barang* can change either: goods that stand here are their maker's."""
    if old.artisan_code != new.artisan_code and old.sku in known.owned:
        row.wrong("artisan_code", f"it is {old.artisan_code or 'the centre'}'s as long as some are in stock")
    if old.one_of_a_kind != new.one_of_a_kind and old.sku in known.moved:
        row.wrong("one_of_a_kind", "it stays as it is once goods have moved")


def _kind_of(row: CsvRow, before: ProductKind | None) -> ProductKind:
    """Goods or service; it never changes, as stock was moved by it."""
    if not row.cells.get(_KIND_COLUMN, "").strip():
        return before or ProductKind.GOODS
    kind = row.choice(_KIND_COLUMN, {one.value: one for one in ProductKind})
    if before not in {None, kind}:
        row.wrong(_KIND_COLUMN, f"it is {before} already and stays it")
    return kind


def _rate_of(row: CsvRow, agreed: int | None) -> int | None:
    """The artisan's part where it differs from his terms; an empty commission says as in his terms."""
    if not row.cells["commission_pct"].strip():
        return None
    rate = FULL_BPS - row.percent_bps("commission_pct")
    return None if agreed in {None, rate} else rate


def _stock_of(row: CsvRow, centres: frozenset[str]) -> dict[str, int]:
    stock = {}
    for column in row.cells:
        centre = column.removeprefix(_STOCK_COLUMN)
        if centre == column:
            continue
        quantity = row.whole(column, 0, 100_000)
        if quantity and centre not in centres:
            row.wrong(column, f"there is no centre {centre}")
        elif quantity:
            stock[centre] = quantity
    return stock
