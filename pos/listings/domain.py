"""What is offered on a marketplace, how its files are built, and what can be wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pos.core.errors import PosError
from pos.core.money import Rupiah


class Field(StrEnum):
    """What of a thing a template's column takes."""

    NAME = "name"
    DESCRIPTION = "description"
    PRICE = "price"
    STOCK = "stock"
    SKU = "sku"
    WEIGHT = "weight"


class OrderState(StrEnum):
    """What the state of an order means here: paid or finished, all sent back, not paid, called off."""

    SOLD = "sold"
    RETURNED = "returned"
    UNPAID = "unpaid"
    CANCELLED = "cancelled"


class WeightUnit(StrEnum):
    """What a template wants a weight in."""

    GRAM = "g"
    KILOGRAM = "kg"


@dataclass(frozen=True, slots=True)
class TemplateShape:
    """How a marketplace's template for new products is built; codes are without what follows a bar.

    Rows are counted from that of the codes: `title_row` holds titles for people, `first_row` is the first
    that products may stand in.  `needs` are codes that it is known by, `edits` those of the file
    that changes what is listed already.
    """

    title_row: int
    first_row: int
    needs: frozenset[str]
    edits: frozenset[str]
    weight_unit: WeightUnit | None
    columns: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class OrderShape:
    """The names of an order export's columns, the usual one first, and what its states mean.

    Names and states are as `pos.core.text.search_key` leaves them; a state is known by how it begins.
    """

    columns: Mapping[str, tuple[str, ...]]
    states: Mapping[str, OrderState]
    titles: Mapping[str, str]
    """For people: how each column is usually called."""


@dataclass(frozen=True, slots=True)
class Marketplace:
    """A marketplace whose files are known."""

    key: str
    title: str
    template: TemplateShape
    orders: OrderShape


@dataclass(frozen=True, slots=True)
class Listing:
    """A thing as it is offered; `stock` at the chosen centre, never below 0; weight with packing in g, 0 is
    not weighed; `photo` the name of a file, or nothing."""

    sku: str
    name: str
    name_en: str
    description: str
    price: Rupiah
    stock: int
    packed_weight_g: int
    size: str
    photo: str
    category: str
    maker: str


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column of a template: its place from 1, its code, its title for people, whether it is demanded."""

    place: int
    code: str
    title: str
    field: Field | None
    demanded: bool


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was recognised; products go below `first_row`, that row included.

    `weight_unit` is None where the template does not tell: then no weight is written.
    """

    path: Path
    marketplace: Marketplace
    sheet: str
    first_row: int
    columns: tuple[TemplateColumn, ...]
    weight_unit: WeightUnit | None

    @property
    def left_empty(self) -> tuple[TemplateColumn, ...]:
        """The demanded columns that nobody here can fill: a category's number, a picture's address."""
        return tuple(column for column in self.columns if column.demanded and not self.fills(column))

    def fills(self, column: TemplateColumn) -> bool:
        """Whether a column is filled with what the cards know."""
        return column.field is not None and (column.field is not Field.WEIGHT or self.weight_unit is not None)


@dataclass(frozen=True, slots=True)
class Filling:
    """A template with chosen products: how many, what stays empty in all rows, and in how many by field."""

    template: Template
    products: int
    gaps: Mapping[Field, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One thing of an order: its line in the file, and only what a sale needs of it; no buyer.

    `list_price` is of one, `paid` what the buyer paid for all of `quantity`; `at` the centre's wall clock.
    """

    line: int
    order: str
    state: OrderState
    sku: str
    quantity: int
    returned: int
    list_price: Rupiah
    paid: Rupiah
    at: datetime


@dataclass(frozen=True, slots=True)
class OrderFile:
    """The rows of an order export."""

    path: Path
    marketplace: Marketplace
    rows: tuple[OrderRow, ...]

    def count(self, *states: OrderState) -> int:
        """How many orders are in one of some states."""
        return len({row.order for row in self.rows if row.state in states})


@dataclass(frozen=True, slots=True)
class OrdersRead:
    """What became of an order file: baskets (sales and returns) that are new or known, orders left out."""

    marketplace: str
    added: int
    known: int
    unpaid: int
    cancelled: int
    dry_run: bool = False


class TemplateFlaw(StrEnum):
    """Why a file is no template that can be filled."""

    OLD_OR_LOCKED = "old_or_locked"
    MACROS = "macros"
    OTHER_MARKETPLACE = "other_marketplace"
    EDITS = "edits"
    NO_CODES = "no_codes"
    SAME_FILE = "same_file"
    UNREADABLE = "unreadable"


class BadTemplate(PosError):
    """A file that cannot be filled; `about` names the marketplace that it is of, or what openers said."""

    def __init__(self, path: Path, flaw: TemplateFlaw, about: str = "") -> None:
        super().__init__(f"{path}: {_TEMPLATE_SAID[flaw].format(about=about)}")
        self.path = path
        self.flaw = flaw
        self.about = about


_TEMPLATE_SAID = {
    TemplateFlaw.OLD_OR_LOCKED: "is an old .xls or locked with a password; save it in Excel as .xlsx",
    TemplateFlaw.MACROS: "holds macros, which no marketplace's template has",
    TemplateFlaw.OTHER_MARKETPLACE: "is a template of {about}; only Shopee and TikTok Shop are filled",
    TemplateFlaw.EDITS: "changes products that {about} lists already; download its template for new ones",
    TemplateFlaw.NO_CODES: "has no row of header codes of Shopee or TikTok Shop",
    TemplateFlaw.SAME_FILE: "is the template itself; write to another file",
    TemplateFlaw.UNREADABLE: "{about}",
}


class NothingToList(PosError):
    """No product was chosen that can be offered: services and closed cards are not."""

    def __init__(self) -> None:
        super().__init__("there is no product to offer among those that were chosen")


class OrderFileFlaw(StrEnum):
    """Why a file is no order export that can be read."""

    OLD_OR_LOCKED = "old_or_locked"
    NOT_ORDERS = "not_orders"
    COLUMNS_MISSING = "columns_missing"
    UNREADABLE = "unreadable"


class BadOrderFile(PosError):
    """A file that is no order export; `about` are the columns that are missing, or what openers said."""

    def __init__(self, path: Path, flaw: OrderFileFlaw, about: str = "") -> None:
        super().__init__(f"{path}: {_ORDERS_SAID[flaw].format(about=about)}")
        self.path = path
        self.flaw = flaw
        self.about = about


_ORDERS_SAID = {
    OrderFileFlaw.OLD_OR_LOCKED: "is an old .xls or locked with a password; save it in Excel as .xlsx",
    OrderFileFlaw.NOT_ORDERS: "has no row of column names of an order export of Shopee or TikTok Shop",
    OrderFileFlaw.COLUMNS_MISSING: "is an order export without these columns: {about}",
    OrderFileFlaw.UNREADABLE: "{about}",
}


class CellFlaw(StrEnum):
    """What is wrong in a cell of an order export."""

    WIDTH = "width"
    ORDER = "order"
    STATE = "state"
    SKU = "sku"
    QUANTITY = "quantity"
    RETURNED = "returned"
    MONEY = "money"
    TIME = "time"


class BadOrderCell(PosError):
    """A cell that cannot be meant.

    What stands in it is never told: in a file that has slipped by a column it may be a buyer's name.
    """

    def __init__(self, flaw: CellFlaw) -> None:
        super().__init__(_CELLS_SAID[flaw])
        self.flaw = flaw


_CELLS_SAID = {
    CellFlaw.WIDTH: "has other cells than the header",
    CellFlaw.ORDER: "this is no order number",
    CellFlaw.STATE: "this state of an order is not known",
    CellFlaw.SKU: "there is no SKU of ours here",
    CellFlaw.QUANTITY: "this is no number of pieces",
    CellFlaw.RETURNED: "more came back than was bought",
    CellFlaw.MONEY: "this is not a whole amount of rupiah",
    CellFlaw.TIME: "this is no date and time like those of the other rows",
}


class NotOnline(PosError):
    """Online orders are sales of a centre of that kind."""

    def __init__(self, centre: str) -> None:
        super().__init__(f"{centre} is not a centre of kind online; orders belong to one")
        self.centre = centre
