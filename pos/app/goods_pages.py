"""The pages of the goods and their makers: *Titip*, *Barang*, *Perajin*, *Opname*, *Mutasi*."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import OPNAME
from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop, Outside
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.stock.screens.count_screen import CountScreen


class GoodsPages(QObject):
    """Made when somebody first goes there; none of them needs an open shift.

    Emits `told(str)` with what became of something, and `went(str)` where one page leads to the place of
    another one.  `outside` is the edge of the program: file dialogs and links.
    """

    told = Signal(str)
    went = Signal(str)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._config, self._tasks, self._centre = shop, config, tasks, centre
        self.outside: Outside = Desktop()

    @cached_property
    def counting(self) -> CountScreen:
        """*Opname*."""
        from pos.stock.screens.count_screen import CountScreen

        shop = self._shop
        screen = CountScreen(
            shop.stocktakes, shop.staff, shop.photos, self._tasks, self._centre, self._config.till_code
        )
        screen.told.connect(self.told)
        return screen

    def begin(self, place: str, person: Attendant) -> QWidget:
        """The page of a place (one of `MADE`), shown for a person."""
        return _BEGINS[place](self, person)


def _begin_count(pages: GoodsPages, person: Attendant) -> QWidget:
    pages.counting.begin(person)
    return pages.counting


_BEGINS: Final[dict[str, Callable[[GoodsPages, Attendant], QWidget]]] = {OPNAME: _begin_count}
"""How each place is begun; a place that is not here is not on the rail."""

MADE: Final = frozenset(_BEGINS)
"""The places that there are."""
