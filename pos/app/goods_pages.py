"""The pages of the goods and their makers: *Titip*, *Barang*, *Perajin*, *Opname*, *Mutasi*."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import BARANG, KASIR, MUTASI
from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.stock.screens.acts_screen import ActsScreen


class GoodsPages(QObject):
    """Made when somebody first goes there; none of them needs an open shift.

    Emits `told(str)` with what became of something, and `went(str)` where one page leads to the place of
    another one; `sold(str)` with the code of a thing that goes to the counter.  `outside` is the edge of the
    program: file dialogs and links.
    """

    told = Signal(str)
    went = Signal(str)
    sold = Signal(str)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._config, self._tasks, self._centre = shop, config, tasks, centre
        self.outside: Outside = Desktop()

    @cached_property
    def acts(self) -> ActsScreen:
        """*Mutasi*."""
        from pos.stock.screens.act_services import ActServices
        from pos.stock.screens.acts_screen import ActsScreen

        shop, till = self._shop, self._config.till_code
        services = ActServices(shop.stock_acts, shop.shelf, shop.staff, shop.photos, self._centre, till)
        screen = ActsScreen(services, shop.centres, self._tasks, self.outside)
        screen.sale_asked.connect(self._on_sale_asked)
        screen.left.connect(self._on_acts_left)
        return screen

    def take_over(self, before: GoodsPages) -> None:
        """Go on where other pages were left: the screen was made anew."""
        self.outside = before.outside
        if "acts" in before.__dict__:
            self.acts.take_over(before.acts)

    def _on_acts_left(self) -> None:
        self.went.emit(BARANG if BARANG in MADE else KASIR)

    def _on_sale_asked(self, codes: tuple[str, ...]) -> None:
        """A visitor pays for what broke: to the counter with it, where a shift is open."""

        def look() -> tuple[bool, tuple[str, ...]]:
            return self._shop.shifts.current(self._config.till_code) is not None, codes

        self._tasks.run(self, look, self._on_shift_known, self._on_trouble)

    def _on_shift_known(self, found: tuple[bool, tuple[str, ...]]) -> None:
        is_open, codes = found
        if not is_open:
            self.told.emit(self.tr("Belum ada sif yang terbuka. Buka sif dulu."))
        for code in codes if is_open else ():
            self.sold.emit(code)

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)

    def begin(self, place: str, person: Attendant) -> QWidget:
        """The page of a place (one of `MADE`), shown for a person."""
        return _BEGINS[place](self, person)


def _begin_acts(pages: GoodsPages, person: Attendant) -> QWidget:
    pages.acts.begin(person)
    return pages.acts


_BEGINS: Final[dict[str, Callable[[GoodsPages, Attendant], QWidget]]] = {MUTASI: _begin_acts}
"""How each place is begun; a place that is not here is not on the rail."""

MADE: Final = frozenset(_BEGINS)
"""The places that there are."""
