"""The pages of the goods and their makers: *Titip*, *Barang*, *Perajin*, *Opname*, *Mutasi*."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import LAPORAN, PERAJIN
from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop, Outside
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.artisan_pages import ArtisanPages
    from pos.reports.screens.report_screen import ReportScreen


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
    def report(self) -> ReportScreen:
        """*Laporan*."""
        from pos.reports.screens.report_screen import ReportScreen

        return ReportScreen(self._shop.reports, self._tasks, self.outside, self._shop.folder.exports)

    def begin_report(self, person: Attendant) -> QWidget:
        """The month."""
        self.report.begin(person)
        return self.report

    @cached_property
    def artisans(self) -> ArtisanPages:
        """*Perajin*."""
        from pos.app.artisan_pages import ArtisanPages

        shop, config, tasks, centre = self._shop, self._config, self._tasks, self._centre
        pages = ArtisanPages(shop, config, tasks, centre, self.outside, self)
        pages.told.connect(self.told)
        return pages

    def begin_artisans(self, person: Attendant) -> QWidget:
        """The makers."""
        return self.artisans.begin(person)

    def begin(self, place: str, person: Attendant) -> QWidget:
        """The page of a place (one of `MADE`), shown for a person."""
        return _BEGINS[place](self, person)


_BEGINS: Final[dict[str, Callable[[GoodsPages, Attendant], QWidget]]] = {
    PERAJIN: GoodsPages.begin_artisans,
    LAPORAN: GoodsPages.begin_report,
}
"""How each place is begun; a place that is not here is not on the rail."""

MADE: Final = frozenset(_BEGINS)
"""The places that there are."""
