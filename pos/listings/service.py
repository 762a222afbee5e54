"""Offering goods on marketplaces, and taking their orders in as sales of an online centre."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from pos.centres.domain import Centre, CentreKind
from pos.centres.service import get_centre
from pos.core.clock import Clock
from pos.core.files import write_whole
from pos.db.database import Database
from pos.exporting.csv import csv_bytes
from pos.listings import queries
from pos.listings.documents import marketplace_sheet
from pos.listings.domain import (
    Filling,
    Listing,
    NothingToList,
    NotOnline,
    OrderFile,
    OrderRow,
    OrdersRead,
    OrderState,
    Template,
)
from pos.listings.order_files import read_orders
from pos.listings.templates import fill_template, look_over, read_template
from pos.sales.importing import import_rows, known_references

_BACK = "-retur"
"""Ends the reference of what came back of an order."""

_SOLD = (OrderState.SOLD, OrderState.RETURNED)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which goods are offered, with the stock of which centre; nothing named is all of them."""

    centre: str
    skus: tuple[str, ...] = ()
    category: str = ""


class Listings:
    """What is offered, and what was ordered."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def look_at(self, template: Path, choice: Choice) -> Filling:
        """What a template is, and what a filling would leave empty; nothing is written.

        Raises `BadTemplate`, `NothingToList` or `NotFound`.
        """
        found = read_template(template)
        with self._db.read() as session:
            return look_over(found, _chosen(session, choice))

    def fill(self, template: Path | Template, choice: Choice, out: Path) -> Filling:
        """Fill a marketplace's own template into another file.

        Raises `BadTemplate`, `NothingToList`, `NotFound` or `FolderTrouble`.
        """
        found = read_template(template) if isinstance(template, Path) else template
        with self._db.read() as session:
            chosen = _chosen(session, choice)
        return fill_template(found, chosen, out)

    def write_csv(self, choice: Choice, out: Path) -> int:
        """The plain table of chosen goods; tells how many. Raises as `fill` does."""
        with self._db.read() as session:
            chosen = _chosen(session, choice)
        if not chosen:
            raise NothingToList
        write_whole(out, csv_bytes(marketplace_sheet(chosen, self._clock.now())))
        return len(chosen)

    def online_centres(self) -> list[Centre]:
        """The centres that orders can belong to."""
        with self._db.read() as session:
            return queries.online_centres(session)

    def import_orders(
        self,
        path: Path,
        centre: str,
        *,
        dry_run: bool = False,
        progress: Callable[[int, int], object] | None = None,
    ) -> OrdersRead:
        """Paid and finished orders become sales, what came back of them returns; all of the file or nothing.

        The same orders again are nothing new; one with other content is refused.  Called-off and unpaid
        orders are counted and left out, except that an order which was taken as a sale and is called off now
        comes back as a whole.  Raises `NotOnline`, `BadOrderFile`, `BadRows` or `NotFound`.
        """
        with self._db.read() as session:
            if get_centre(session, centre).kind is not CentreKind.ONLINE:
                raise NotOnline(centre)
            before = known_references(session, centre)
        orders = read_orders(path)
        rows = _note_rows(orders, before)
        result = import_rows(
            self._db, self._clock, (path, centre), rows, dry_run=dry_run, progress=progress
        )  # fmt: skip
        return OrdersRead(
            orders.marketplace.title, result.added, result.unchanged,
            orders.count(OrderState.UNPAID), orders.count(OrderState.CANCELLED), dry_run,
        )  # fmt: skip


def _chosen(session: Session, choice: Choice) -> list[Listing]:
    get_centre(session, choice.centre)
    return queries.listings(session, choice.centre, choice.skus, choice.category)


def _note_rows(orders: OrderFile, before: set[str]) -> list[tuple[int, dict[str, str]]]:
    """The rows of the orders as those of paper notes (`domain.md` section 9)."""
    rows = []
    for row in orders.rows:
        sold = row.state in _SOLD
        if sold:
            rows.append((row.line, _note_row(row, row.quantity)))
        back = row.returned if sold else row.quantity
        if back and (sold or (row.state is OrderState.CANCELLED and row.order in before)):
            coming = {"ref": f"{row.order}{_BACK}", "kind": "return", "original_ref": row.order}
            rows.append((row.line, {**_note_row(row, back), **coming, "discount": "0"}))
    return rows


def _note_row(row: OrderRow, quantity: int) -> dict[str, str]:
    return {
        "ref": row.order,
        "sold_at": row.at.isoformat(timespec="seconds"),
        "kind": "sale",
        "original_ref": "",
        "sku": row.sku,
        "piece": "",
        "quantity": str(quantity),
        "price": str(row.list_price.amount),
        "discount": str((row.list_price * row.quantity - row.paid).amount),
        # The marketplace pays the shop by transfer, when it does.
        "tender": "transfer",
        "note": "",
    }
