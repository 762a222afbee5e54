"""Order exports of the marketplaces, read by the names of their columns, without whom the orders are of.

Of each row only the columns that a sale needs are kept.  A buyer's name, telephone and address are dropped
with the row that they stand in: they are nowhere stored, logged, or told in a trouble.

What is taken as the money: what the buyer paid for the goods, as the export has it for each thing (Shopee
*Harga Setelah Diskon* times *Jumlah*, TikTok Shop *SKU Subtotal After Discount*).  What it costs less than
its list price is its discount.  Vouchers on a whole order, coins, shipping and the marketplace's fees are not
in it: they are between the shop and the marketplace, and are booked when it pays out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from pos.core.csv_files import plain_rows
from pos.core.csv_rows import BadFile, BadRows, RowProblem
from pos.core.money import Rupiah, apportion
from pos.core.text import search_key
from pos.core.workbooks import is_old_or_locked, is_workbook, table_rows
from pos.listings.domain import (
    BadOrderCell,
    BadOrderFile,
    CellFlaw,
    Marketplace,
    OrderFile,
    OrderFileFlaw,
    OrderRow,
    OrderState,
)
from pos.listings.marketplaces import known

_HEADER_ROWS: Final = 20
_MOST_PIECES: Final = 999
_MOST_RUPIAH: Final = 1_000_000_000
_NEEDED: Final = ("order", "state", "sku", "quantity", "at")
_MONEY: Final = ("price", "paid")
_ORDER: Final = re.compile(r"[0-9A-Za-z-]{8,40}")
_SKU: Final = re.compile(r"[0-9A-Za-z._/+-]{1,40}")
_DIGITS: Final = re.compile(r"\d{1,12}")
_GROUPED: Final = re.compile(
    r"(\d{1,3}(?:\.\d{3})+)(?:,00?)?|(\d{1,3}(?:,\d{3})+)(?:\.00?)?|(\d{4,12})[.,]00?"
)
_CURRENCY: Final = re.compile(r"^(?:rp\.?|idr)\s*", re.IGNORECASE)

_Line = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a marketplace's columns stand in a file, and how wide its rows are.

    A workbook's rows end with their last cell that holds something: there `least` is 0.
    """

    marketplace: Marketplace
    places: Mapping[str, int]
    least: int
    most: int


class _Row:
    """The cells of one row that a sale needs; the others are gone."""

    def __init__(self, line: int, cells: Mapping[str, str], of: _Columns, problems: list[RowProblem]) -> None:
        self.line = line
        self.cells = cells
        self._of = of
        self._problems = problems

    def said(self, name: str) -> str:
        """A cell, or nothing where there is no such column."""
        return self.cells.get(name, "")

    def wrong(self, name: str, flaw: CellFlaw) -> None:
        """Note what is wrong, without what stands there."""
        trouble = BadOrderCell(flaw)
        title = self._of.marketplace.orders.titles.get(name, "")
        self._problems.append(RowProblem(self.line, title, str(trouble), trouble))

    def money(self, name: str) -> Rupiah | None:
        """A whole amount; none, and noted, where it is not one."""
        amount = whole_rupiah(self.said(name))
        if amount is None:
            self.wrong(name, CellFlaw.MONEY)
        return amount

    def count(self, name: str, least: int, flaw: CellFlaw) -> int:
        """A number of pieces; an empty cell is 0."""
        said = self.said(name) or "0"
        if not _DIGITS.fullmatch(said) or not least <= int(said) <= _MOST_PIECES:
            self.wrong(name, flaw)
            return least
        return int(said)


def read_orders(path: Path) -> OrderFile:
    """The orders of a CSV or XLSX export. Raises `BadOrderFile`, or `BadRows` with every bad row."""
    try:
        if is_old_or_locked(path):
            raise BadOrderFile(path, OrderFileFlaw.OLD_OR_LOCKED)
        lines = iter(enumerate(table_rows(path), 1) if is_workbook(path) else plain_rows(path))
        of = _header(path, lines)
        problems: list[RowProblem] = []
        rows = [_kept(line, of, problems) for line in lines if any(cell.strip() for cell in line[1])]
    except BadFile as error:
        raise BadOrderFile(path, OrderFileFlaw.UNREADABLE, error.reason) from error
    if rows and not any(letter.isdigit() for letter in rows[0].said("order")):
        rows = rows[1:]  # TikTok Shop explains its columns in a row below their names
    way = _way_of_times([row.said("at") for row in rows])
    orders = [_order(row, of, way) for row in rows]
    if problems:
        raise BadRows(path, sorted(problems, key=lambda problem: problem.line))
    return OrderFile(path, of.marketplace, tuple(order for order in orders if order is not None))


def whole_rupiah(said: str) -> Rupiah | None:
    """An amount as exports write it: `45000`, `45.000`, `Rp45.000`, `45,000`, `45000.00`; else None.

    What could be meant in two ways (`45.00`) is not guessed.
    """
    digits = _CURRENCY.sub("", said.strip())
    grouped = _GROUPED.fullmatch(digits)
    if grouped:
        digits = re.sub(r"[.,]", "", next(part for part in grouped.groups() if part))
    if not digits.isascii() or not _DIGITS.fullmatch(digits) or int(digits) > _MOST_RUPIAH:
        return None
    return Rupiah(int(digits))


def _header(path: Path, lines: Iterator[_Line]) -> _Columns:
    """The first row that names the columns of a marketplace's export."""
    nearest: list[str] = []
    for _line, cells in islice(lines, _HEADER_ROWS):
        titles = [search_key(cell) for cell in cells]
        for marketplace in known().marketplaces:
            places = _places(marketplace, titles)
            missing = [name for name in _NEEDED if name not in places]
            if not any(name in places for name in _MONEY):
                missing += [name for name in _MONEY if name in marketplace.orders.columns]
            if not missing:
                return _Columns(marketplace, places, 0 if is_workbook(path) else len(cells), len(cells))
            if len(missing) < len(_NEEDED) // 2 and (not nearest or len(missing) < len(nearest)):
                nearest = [marketplace.orders.titles[name] for name in missing]
    flaw = OrderFileFlaw.COLUMNS_MISSING if nearest else OrderFileFlaw.NOT_ORDERS
    raise BadOrderFile(path, flaw, ", ".join(nearest))


def _places(of: Marketplace, titles: Sequence[str]) -> dict[str, int]:
    places = {}
    for name, aliases in of.orders.columns.items():
        found = next((titles.index(alias) for alias in aliases if alias in titles), None)
        if found is not None:
            places[name] = found
    return places


def _kept(line: _Line, of: _Columns, problems: list[RowProblem]) -> _Row:
    """Of a row's cells those that a sale needs."""
    number, cells = line
    kept = {
        name: cells[place].strip() if place < len(cells) else "" for name, place in of.places.items()
    }  # fmt: skip
    row = _Row(number, kept, of, problems)
    if not of.least <= len(cells) <= of.most:
        row.wrong("", CellFlaw.WIDTH)
    return row


def _way_of_times(times: Sequence[str]) -> str:
    """The first way to write times that all of them fit; the first way of all where none does."""
    return next((way for way in known().times if all(_time(said, way) for said in times)), known().times[0])


def _time(said: str, way: str) -> datetime | None:
    try:
        return datetime.strptime(said, way)  # noqa: DTZ007 - the centre's wall clock, made an instant later
    except ValueError:
        return None


def _order(row: _Row, of: _Columns, way: str) -> OrderRow | None:
    order, state = row.said("order"), _state(row.said("state"), of.marketplace)
    if not _ORDER.fullmatch(order):
        row.wrong("order", CellFlaw.ORDER)
    if state is None:
        row.wrong("state", CellFlaw.STATE)
        return None
    if state in (OrderState.UNPAID, OrderState.CANCELLED):
        row = _Row(row.line, row.cells, of, [])  # nothing is sold: what else stands there may be anything
    sku = row.said("sku") or row.said("parent_sku")
    if not _SKU.fullmatch(sku):
        row.wrong("sku", CellFlaw.SKU)
    quantity = row.count("quantity", 1, CellFlaw.QUANTITY)
    returned = quantity if state is OrderState.RETURNED else row.count("returned", 0, CellFlaw.RETURNED)
    if returned > quantity:
        row.wrong("returned", CellFlaw.RETURNED)
    at = _time(row.said("at"), way)
    if at is None:
        row.wrong("at", CellFlaw.TIME)
    list_price, paid = _money(row, quantity)
    at = at or datetime.min  # noqa: DTZ901 - noted above, and never used
    return OrderRow(row.line, order, state, sku, quantity, returned, list_price, paid, at)


def _state(said: str, of: Marketplace) -> OrderState | None:
    key = search_key(said)
    begins = [words for words in of.orders.states if key == words or key.startswith(f"{words} ")]
    return of.orders.states[max(begins, key=len)] if begins else None


def _money(row: _Row, quantity: int) -> tuple[Rupiah, Rupiah]:
    """The list price of one, and what was paid for all; without a list price there was no discount."""
    if "paid" in row.cells:
        paid = row.money("paid") or Rupiah(0)
        one = apportion(paid, [1] * quantity)[0]  # what cannot be divided is a discount of some rupiah
    else:
        one = row.money("price") or Rupiah(0)
        paid = one * quantity
    said = row.said("list_price")
    listed = row.money("list_price") if said else None
    return (listed if listed is not None and listed * quantity >= paid else one), paid
