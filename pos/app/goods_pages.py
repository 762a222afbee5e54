"""The pages of the goods and their makers: *Titip*, *Barang*, *Perajin*, *Opname*, *Mutasi*."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import TITIP
from pos.centres.domain import Centre
from pos.core.clock import local_date
from pos.core.config import TillConfig
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop, Outside
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.stock.screens.intake_screen import IntakeScreen


class GoodsPages(QObject):
    """Made when somebody first goes there; none of them needs an open shift.

    Emits `told(str)` with what became of something, `went(str)` where one page leads to the place of another
    one, and `undo_offered((text, undo))` like *Kasir*.  `outside` is the edge of the program: file dialogs
    and links.
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

    def take_over(self, before: GoodsPages) -> None:
        """Go on where other pages were left."""
        if "intake" in before.__dict__:
            self.intake.go_on(before.intake.state)

    @cached_property
    def intake(self) -> IntakeScreen:
        """*Titip*."""
        from pos.app.intake_page import make_intake

        screen = make_intake(self._shop, self._config, self._tasks, self._centre, self.outside)
        screen.undo_offered.connect(self.undo_offered)
        return screen

    def begin_intake(self, person: Attendant) -> QWidget:
        """*Titip* as it was left."""
        from pos.app.intake_page import label_stock

        today = local_date(self._shop.clock.now(), self._centre.zone)
        self.intake.begin(person, today, label_stock(self._shop))
        return self.intake


_BEGINS: Final[dict[str, Callable[[GoodsPages, Attendant], QWidget]]] = {TITIP: GoodsPages.begin_intake}
"""How each place is begun; a place that is not here is not on the rail."""

MADE: Final = frozenset(_BEGINS)
"""The places that there are."""
