"""The pages of the goods and their makers: *Titip*, *Barang*, *Perajin*, *Opname*, *Mutasi*."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import BARANG
from pos.centres.domain import Centre
from pos.core.config import PrinterConfig, TillConfig
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop, Outside
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.stock.screens.products_screen import ProductsScreen


class GoodsPages(QObject):
    """Made when somebody first goes there; none of them needs an open shift.

    Emits `told(str)` with what became of something, `went(str)` where one page leads to the place of
    another one, and `undo_offered((text, undo))`.  `outside` is the edge of the program: file dialogs and
    links.
    """

    told = Signal(str)
    went = Signal(str)
    undo_offered = Signal(object)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._config, self._tasks, self._centre = shop, config, tasks, centre
        self.outside: Outside = Desktop()

    def begin(self, place: str, person: Attendant) -> QWidget:
        """The page of a place (one of `MADE`), shown for a person."""
        return _BEGINS[place](self, person)

    @cached_property
    def products(self) -> ProductsScreen:
        """*Barang*."""
        from pos.stock.screens.product_desk import ProductServices
        from pos.stock.screens.products_labels import TillPlace
        from pos.stock.screens.products_screen import ProductsScreen

        shop = self._shop
        services = ProductServices(shop.products, shop.printing, shop.photos)
        place = TillPlace(self._centre.code, self._config.till_code, self._printers, shop.folder.exports)
        screen = ProductsScreen(services, self._tasks, place, self.outside)
        screen.told.connect(self.told)
        screen.undo_offered.connect(self.undo_offered)
        return screen

    def _printers(self) -> tuple[PrinterConfig, ...]:
        return self._shop.config.printers


def _barang(pages: GoodsPages, person: Attendant) -> QWidget:
    pages.products.begin(person)
    return pages.products


_BEGINS: Final[dict[str, Callable[[GoodsPages, Attendant], QWidget]]] = {BARANG: _barang}
"""How each place is begun; a place that is not here is not on the rail."""

MADE: Final = frozenset(_BEGINS)
"""The places that there are."""
