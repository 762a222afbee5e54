"""Ctrl+E at the counter: services, the guide who brought the buyer, and an order's deposit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import percent, rupiah
from pos.core.words import short_date
from pos.guides.domain import Guide
from pos.guides.screens.say import kind_word
from pos.orders.domain import Order
from pos.orders.screens.say import still_open
from pos.sales.counter import Counter
from pos.sales.domain import Deposit, Referrer
from pos.sales.screens import say
from pos.sales.screens.choice_sheet import Choice, ChoiceSheet
from pos.sales.screens.desk import Desk
from pos.sales.screens.extras_lines import ExtrasLines
from pos.sales.screens.extras_sheet import ExtrasSheet
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.guides.service import Guides
    from pos.orders.service import Orders
    from pos.stock.service import Shelf

KEY = "Ctrl+E"


class ExtrasDesk(Desk):
    """What is added to goods at the counter.

    `follow(Counter)` tells it what lies there; `lines` is shown under the sums.  Emits `orders_wanted` where
    there is no open order to choose.
    """

    keys = (KEY,)
    orders_wanted = Signal()

    def __init__(
        self, page: QWidget, shelf: Shelf, guides: Guides, orders: Orders, tasks: Tasks, centre: str
    ) -> None:
        super().__init__(page)
        self._shelf, self._guides, self._orders = shelf, guides, orders
        self._tasks, self._centre = tasks, centre
        self._state = Counter()
        self._known: dict[str, Guide | Order] = {}
        self._wanted: ShelfItem | None = None
        self.lines = ExtrasLines()
        self.lines.guide.removed.connect(self._on_guide_removed)
        self.lines.deposit.removed.connect(self._on_deposit_removed)

    def follow(self, state: Counter) -> None:
        """Something else lies on the counter."""
        self._state = state
        self.lines.show_counter(state)

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """Open the sheet."""
        self._wanted = None
        self._open()

    def ask_price(self, item: ShelfItem) -> None:
        """A service with an open price was tapped or found: ask for its amount."""
        self._wanted = item
        self._open()

    def take_order(self, number: str) -> None:
        """The buyer's paper of an order was scanned: its deposit lies on the counter."""

        def find() -> Order:
            return self._orders.get(number)

        self._tasks.run(self, find, self._on_order, self._on_trouble)

    # --- services ---

    def _open(self) -> None:
        def load() -> list[ShelfItem]:
            return self._shelf.services(self._centre)

        self._tasks.run(self, load, self._on_services, self._on_trouble)

    def _on_services(self, services: Sequence[ShelfItem]) -> None:
        self.sheet = sheet = ExtrasSheet(self.page.window(), services, self._wanted)
        sheet.picked.connect(self._on_picked)
        sheet.guide_asked.connect(self._on_guide_asked)
        sheet.order_asked.connect(self._on_order_asked)
        sheet.open_sheet()

    def _on_picked(self, item: ShelfItem) -> None:
        try:
            state = self._state.add(item)
        except PosError as error:
            self.told.emit(say.trouble(error))
            return
        self.changed.emit((state, say.tr("{name} ditambahkan").format(name=item.name)))

    # --- the guide ---

    def _on_guide_asked(self) -> None:
        def load() -> list[Guide]:
            return self._guides.all(active_only=True)

        self._tasks.run(self, load, self._on_guides, self._on_trouble)

    def _on_guides(self, guides: Sequence[Guide]) -> None:
        self._known = {guide.code: guide for guide in guides}
        choices = [
            Choice(one.code, one.name, f"{one.code} · {kind_word(one.kind)}", percent(one.rate_bps))
            for one in guides
        ]
        none = say.tr("Belum ada pemandu. Pengelola menambahkannya di halaman Pemandu.")
        self._choose(
            say.tr("Siapa yang membawa pembeli?"), say.tr("Komisi dari bagian pusat."), choices, none
        )
        self.choice.chosen.connect(self._on_guide_chosen)

    def _on_guide_chosen(self, code: str) -> None:
        guide = self._known[code]
        if isinstance(guide, Guide):
            referrer = Referrer(guide.code, guide.name, guide.rate_bps)
            basket = replace(self._state.basket, referrer=referrer)
            said = say.tr("Pemandu {name} dicatat").format(name=guide.name)
            self.changed.emit((self._state.with_basket(basket, self._state.chosen), said))

    def _on_guide_removed(self) -> None:
        basket = replace(self._state.basket, referrer=None)
        said = say.tr("Pemandu dilepaskan")
        self.changed.emit((self._state.with_basket(basket, self._state.chosen), said))

    # --- the order ---

    def _on_order_asked(self) -> None:
        def load() -> list[Order]:
            return self._orders.open_ones(self._centre)

        self._tasks.run(self, load, self._on_orders, self._on_trouble)

    def _on_orders(self, orders: Sequence[Order]) -> None:
        if not orders:
            self.orders_wanted.emit()
            return
        self._known = {order.number: order for order in orders}
        choices = [
            Choice(one.number, one.buyer, f"{one.what} · {short_date(one.due_date)}", rupiah(one.deposit))
            for one in orders
        ]
        title = say.tr("Pesanan siapa yang diambil?")
        self._choose(title, say.tr("Uang mukanya mengurangi yang harus dibayar."), choices, "")
        self.choice.chosen.connect(self._on_order_chosen)

    def _on_order_chosen(self, number: str) -> None:
        order = self._known[number]
        if isinstance(order, Order):
            self._on_order(order)

    def _on_order(self, order: Order) -> None:
        refused = still_open(order, self._centre)
        if refused is not None:
            self.told.emit(refused)
            return
        deposit = Deposit(order.number, order.deposit)
        basket = replace(self._state.basket, deposit=deposit)
        said = say.tr("Uang muka {buyer} dipakai").format(buyer=order.buyer)
        self.changed.emit((self._state.with_basket(basket, self._state.chosen), said))
        if not basket.lines:
            happened = say.tr("Uang muka {number} dipakai.").format(number=order.number)
            self.told.emit(
                ("info", happened, say.tr("Pindai barang pesanannya: {what}.").format(what=order.what))
            )

    def _on_deposit_removed(self) -> None:
        basket = replace(self._state.basket, deposit=None)
        said = say.tr("Uang muka dilepaskan")
        self.changed.emit((self._state.with_basket(basket, self._state.chosen), said))

    def _choose(self, title: str, text: str, choices: Sequence[Choice], none: str) -> None:
        self.choice = ChoiceSheet(self.page.window(), title, text, choices, none)
        self.choice.open_sheet()

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say.not_read(error))
