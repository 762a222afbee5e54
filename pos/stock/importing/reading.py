"""The rows of a file of products as values, each checked against what the shop knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from pos.artisans.service import living, terms_on
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import ProductKind
from pos.catalogue.tables import ProductRow
from pos.centres.tables import CentreRow
from pos.core.clock import local_date
from pos.core.csv_rows import CsvRow
from pos.core.money import FULL_BPS, Rupiah
from pos.stock.documents.goods_sheet import GOODS_COLUMNS, OPTIONAL_COLUMNS, STOCK_COLUMN
from pos.stock.tables import MoveRow

_SKU: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{1,39}")
_FLAG: Final = {"1": True, "0": False}
_KINDS: Final = {one.value: one for one in ProductKind}
_MOST_STOCK: Final = 100_000

_TEXTS: Final = {
    "name_id": 80, "name_en": 80, "receipt_name": 40, "category": 30, "motif": 40, "finish": 40,
    "size_label": 20, "unit": 12, "packing": 40, "technique": 40, "colour": 30, "shelf_place": 12,
}  # fmt: skip
"""How long the texts may be."""

_ASKED: Final = frozenset({"name_id", "receipt_name", "category", "unit"})
"""Texts that a product must have; a card that lacks one already may go on without."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows of a file may refer to.

    The makers with their rates (-1: no terms yet), who a merged card's maker is now, the centres, and of each
    known product what never changes: its kind, and whether each is a piece of its own.  `lacking` are the
    products whose card lacks a text that a new one must have, `owners` the makers of goods that ever moved:
    what is on a shelf, on its way or owed is theirs.
    """

    rates: Mapping[str, int]
    merged: Mapping[str, str]
    centres: frozenset[str]
    fixed: Mapping[str, tuple[ProductKind, bool]]
    lacking: frozenset[str]
    owners: Mapping[str, str | None]


def known_of(session: Session, now: datetime) -> Known:
    """What the shop knows."""
    rates = {code: terms.rate_bps for code, terms in terms_on(session, local_date(now)).items()}
    rates |= {code: -1 for code in session.scalars(select(ArtisanRow.code)) if code not in rates}
    cards = select(ProductRow.sku, ProductRow.kind, ProductRow.one_of_a_kind)
    fixed = {sku: (kind, single) for sku, kind, single in session.execute(cards)}
    texts = (ProductRow.name, ProductRow.receipt_name, ProductRow.category, ProductRow.unit)
    lacking = select(ProductRow.sku).where(or_(*(text == "" for text in texts)))
    centres = frozenset(session.scalars(select(CentreRow.code)))
    moved = select(MoveRow.sku).distinct()
    owned = select(ProductRow.sku, ProductRow.artisan_code).where(ProductRow.sku.in_(moved))
    owners = dict(session.execute(owned).all())
    return Known(rates, living(session, rates), centres, fixed, frozenset(session.scalars(lacking)), owners)


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """One good row: its product, the values of the file's columns, and the first stock of a new product."""

    sku: str
    values: tuple[object, ...]
    stock: tuple[tuple[str, int], ...]


class GoodsReader:
    """Reads one file; after its first row `attributes` tells which fields of a card `values` are."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._seen: set[str] = set()
        self._plan: tuple[Callable[[CsvRow], object], ...] = ()
        self._stock: tuple[str, ...] = ()
        self.attributes: tuple[str, ...] = ()
        # Of the row that is being read:
        self._lacking = False
        self._kind = ProductKind.GOODS
        self._maker: str | None = None

    def take(self, row: CsvRow) -> GoodsRow:
        """One row; what is wrong with it is noted in it."""
        if not self.attributes:
            self._find_columns(row)
        sku = self._sku(row)
        fixed = self._known.fixed.get(sku)
        self._lacking = sku in self._known.lacking
        self._kind = self._kind_of(row, fixed)
        self._maker = None
        values = tuple([read(row) for read in self._plan])
        stock = self._stock_of(row, is_new=fixed is None)
        single = row.cells.get("one_of_a_kind", "").strip() == "1"
        if self._kind is ProductKind.SERVICE and (stock or self._maker is not None or single):
            row.wrong("kind", "a service has no artisan, no stock and no pieces")
        if fixed is not None and "one_of_a_kind" in row.cells and single != fixed[1]:
            row.wrong("one_of_a_kind", "it stays as it is, as its tags were made so")
        if "artisan_code" in row.cells and self._would_change_hands(sku):
            row.wrong("artisan_code", "goods of this product have moved already; they stay their maker's")
        return GoodsRow(sku, values, stock)

    def _would_change_hands(self, sku: str) -> bool:
        """Whether goods that have moved would be another maker's from now on."""
        is_known = self._maker is None or self._maker in self._known.rates
        return is_known and self._known.owners.get(sku, self._maker) != self._maker

    def _find_columns(self, row: CsvRow) -> None:
        there = [one for one in (*GOODS_COLUMNS, *OPTIONAL_COLUMNS) if one.name in row.cells]
        self.attributes = tuple(one.attribute for one in there)
        self._plan = tuple(self._reader(one.name) for one in there)
        self._stock = tuple(column for column in row.cells if column.startswith(STOCK_COLUMN))

    def _reader(self, column: str) -> Callable[[CsvRow], object]:
        special: dict[str, Callable[[CsvRow], object]] = {
            "sku": lambda row: row.cells["sku"].strip(),
            "artisan_code": self._artisan,
            "price_idr": self._price,
            "commission_pct": _rate,
            "fragile": lambda row: row.whole("fragile", 0, 3),
            "kind": lambda _row: self._kind,
            "fixed_net_idr": _fixed_net,
        }
        if column in special:
            return special[column]
        if column in {"one_of_a_kind", "active"}:
            return lambda row: row.choice(column, _FLAG)
        most = _TEXTS.get(column)
        if most is None:
            return lambda row: row.whole(column)
        if column in _ASKED:
            return lambda row: row.text(column, most, required=not self._lacking)
        return lambda row: row.text(column, most, required=False)

    def _sku(self, row: CsvRow) -> str:
        sku = row.text("sku", 40)
        if not _SKU.fullmatch(sku):
            row.wrong("sku", "{given} is not capital letters, digits and hyphens", given=repr(sku))
        if sku in self._seen:
            row.wrong("sku", "{given} stands twice in this file", given=sku)
        self._seen.add(sku)
        return sku

    def _kind_of(self, row: CsvRow, fixed: tuple[ProductKind, bool] | None) -> ProductKind:
        """Goods or service; it never changes, as stock was moved by it."""
        before = None if fixed is None else fixed[0]
        if not row.cells.get("kind", "").strip():
            return before or ProductKind.GOODS
        kind = row.choice("kind", _KINDS)
        if before not in {None, kind}:
            row.wrong("kind", "it is {before} already and stays it", before=str(before))
        return kind

    def _artisan(self, row: CsvRow) -> str | None:
        code = row.text("artisan_code", 12, required=False) or None
        code = self._known.merged.get(code or "", code)
        if code is not None and code not in self._known.rates:
            row.wrong("artisan_code", "there is no artisan {given}", given=code)
        self._maker = code
        return code

    def _price(self, row: CsvRow) -> Rupiah:
        # A service may have an open price, which is 0.
        return row.rupiah("price_idr", least=0 if self._kind is ProductKind.SERVICE else 1)

    def _stock_of(self, row: CsvRow, *, is_new: bool) -> tuple[tuple[str, int], ...]:
        """The first stock of a new product.  That of a known one is left alone, and may stand below 0."""
        stock = []
        for column in self._stock:
            quantity = row.whole(column, 0 if is_new else -_MOST_STOCK, _MOST_STOCK)
            centre = column.removeprefix(STOCK_COLUMN)
            if quantity and centre not in self._known.centres:
                row.wrong(column, "there is no centre {given}", given=centre)
            elif quantity and is_new:
                stock.append((centre, quantity))
        return tuple(stock)


def _rate(row: CsvRow) -> int | None:
    """The artisan's part; an empty commission says as in his terms."""
    said = row.cells["commission_pct"].strip()
    return FULL_BPS - row.percent_bps("commission_pct") if said else None


def _fixed_net(row: CsvRow) -> Rupiah | None:
    said = row.cells["fixed_net_idr"].strip()
    return row.rupiah("fixed_net_idr") if said else None
