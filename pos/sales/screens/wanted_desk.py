"""The key of *Kasir* that notes what a visitor did not find."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pos.core.errors import PosError
from pos.sales.counter import Counter
from pos.sales.screens.desk import Desk
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.wanted.domain import WantedCount, WantedNote

if TYPE_CHECKING:
    from pos.catalogue.service import Catalogue
    from pos.sales.screens.sale_screen import SaleScreen
    from pos.wanted.screens.wanted_sheet import WantedSheet
    from pos.wanted.service import Wanted

KEY: Final = "Ctrl+D"
DAYS: Final = 30
"""How far back the list looks."""


class WantedDesk(Desk):
    """Ctrl+D, or the button where a search found nothing: *Dicari, tak ada*; the basket stays as it is."""

    keys = (KEY,)

    def __init__(self, page: SaleScreen, wanted: Wanted, catalogue: Catalogue, tasks: Tasks) -> None:
        super().__init__(page)
        self._sale = page
        self._wanted = wanted
        self._catalogue = catalogue
        self._tasks = tasks
        self._shift: Shift | None = None
        self._sheet: WantedSheet | None = None
        page.shelf.add_empty_job(self.tr("Catat: dicari, tak ada"), "search", KEY)

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """Ask what it was."""
        self._shift = shift
        self._tasks.run(self, self._catalogue.categories, self._on_kinds, self._on_trouble)

    def _on_kinds(self, kinds: list[str]) -> None:
        from pos.wanted.screens.wanted_sheet import WantedSheet
        from pos.wanted.service import AskedAt

        shift = self._shift
        if shift is None or not self._sale.isVisible():
            return
        place = AskedAt(shift.centre, shift.till, shift.business_date, shift.attendant_name)
        typed = self._sale.scan.text()
        sheet = WantedSheet(self._sale.window(), self._wanted, self._tasks, place, kinds, typed)
        sheet.noted.connect(self._on_noted)
        sheet.list_asked.connect(self._on_list_asked)
        sheet.open_sheet()
        self._sheet = sheet

    def _on_noted(self, note: WantedNote) -> None:
        said = self.tr("Dicatat: {words}.").format(words=note.asked.words)
        self.told.emit(("paid", said, self.tr("Masuk laporan untuk perajin. Keranjang tidak berubah.")))

    def _on_list_asked(self) -> None:
        shift = self._shift
        if shift is None:
            return

        def count() -> list[WantedCount]:
            first = shift.business_date - timedelta(days=DAYS - 1)
            return self._wanted.counted(shift.centre, first, shift.business_date)

        self._tasks.run(self, count, self._on_counted, self._on_trouble)

    def _on_counted(self, counts: list[WantedCount]) -> None:
        from pos.wanted.screens.wanted_list import WantedList

        WantedList(self._sale.window(), counts, DAYS).open_sheet()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.told.emit(("danger", said.happened, said.rest))
