"""The side jobs of *Kasir*, put together: discount, extras, what is not there, what is sold and is here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pos.sales.screens.discount_desk import DiscountDesk
from pos.sales.screens.extras_desk import KEY as EXTRAS_KEY
from pos.sales.screens.extras_desk import ExtrasDesk
from pos.sales.screens.language_desk import LanguageDesk
from pos.sales.screens.sale_screen import SaleScreen
from pos.sales.screens.sold_desk import SoldDesk
from pos.sales.screens.wanted_desk import WantedDesk
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.tasks import Tasks


class CounterDesks(QObject):
    """The desks of one counter; `who` tells who is logged in.  Emits `orders_wanted`."""

    orders_wanted = Signal()

    def __init__(
        self, screen: SaleScreen, shop: Shop, tasks: Tasks, centre: str, who: Callable[[], Attendant | None]
    ) -> None:
        super().__init__(screen)
        self.wanted = WantedDesk(screen, shop.wanted, shop.catalogue, tasks)
        self.language = LanguageDesk(screen, shop.centres, tasks, centre)
        self.discount = DiscountDesk(screen, shop.staff, shop.centres, tasks, who)
        self.extras = ExtrasDesk(screen, shop.shelf, shop.guides, shop.orders, tasks, centre)
        self.sold = SoldDesk(screen, shop.found_pieces, shop.staff, tasks, who)
        screen.shelf.show_photos(shop.photos)
        screen.panel.add_job(self.tr("Diskon"), "discount", "F4")
        screen.shelf.add_job(self.tr("Tambahan"), "plus", EXTRAS_KEY, below=True)
        screen.panel.add_below(self.extras.lines)
        for desk in (self.wanted, self.language, self.discount, self.extras, self.sold):
            screen.add_desk(desk)
        screen.drawn.connect(self.language.keep)
        screen.drawn.connect(self.discount.keep)
        screen.drawn.connect(self.extras.follow)
        screen.sold_anyway.connect(self.sold.ask)
        screen.price_wanted.connect(self.extras.ask_price)
        screen.order_scanned.connect(self.extras.take_order)
        self.extras.orders_wanted.connect(self.orders_wanted)
