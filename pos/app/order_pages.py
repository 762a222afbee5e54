"""*Pesanan*, and how a finished order comes to the counter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pos.orders.domain import Order
from pos.orders.screens.orders_screen import OrdersScreen
from pos.sales.domain import Deposit
from pos.sales.screens.sale_screen import SaleScreen
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.ui.tasks import Tasks


class OrderPages(QObject):
    """The page of orders.  Emits `taken_up(str)` when one lies on the counter, with what is to be scanned."""

    taken_up = Signal(str)

    def __init__(self, shop: Shop, tasks: Tasks, centre: str, sale: SaleScreen) -> None:
        super().__init__(sale)
        self._sale = sale
        self.screen = OrdersScreen(shop.orders, shop.artisans, shop.staff, tasks, centre)
        self.screen.take_up_asked.connect(self._on_take_up_asked)
        self.screen.taken_up.connect(self._on_taken_up)

    def _on_take_up_asked(self, order: Order) -> None:
        """One buyer at a time: what lies on the counter is sold or held first."""
        basket = self._sale.basket
        if basket.lines or basket.deposit is not None:
            self.screen.refuse_full_counter(basket.pieces)
        else:
            self.screen.ask_how(order)

    def _on_taken_up(self, taken: tuple[Order, ShelfItem | None]) -> None:
        order, item = taken
        basket = replace(self._sale.new_basket(), deposit=Deposit(order.number, order.deposit))
        self._sale.start_sale(basket if item is None else basket.add(item))
        said = self.tr("Pindai barang pesanannya: {what}").format(what=order.what)
        self.taken_up.emit(said if item is None else "")
