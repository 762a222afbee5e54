"""The key of *Kasir* that gives a foreign buyer's receipt its English second lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.sales.counter import Counter
from pos.sales.screens.desk import Desk
from pos.till.domain import Shift
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button

if TYPE_CHECKING:
    from pos.centres.service import Centres
    from pos.sales.screens.sale_screen import SaleScreen

KEY: Final = "Ctrl+B"


class LanguageDesk(Desk):
    """Ctrl+B turns this sale's receipt into one of two languages and back; the next is as the centre wants.

    The button beside the scan field says which it is; connect `drawn` of the page to `keep`.
    """

    keys = (KEY,)

    def __init__(self, page: SaleScreen, centres: Centres, tasks: Tasks, centre: str) -> None:
        super().__init__(page)
        self._sale = page
        self._centres = centres
        self._tasks = tasks
        self._centre = centre
        self.button: Button = page.shelf.add_job("", "language", KEY)
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keep(page.state)
        self._load()

    def reload(self, topics: frozenset[Topic]) -> None:
        """The centre may want it otherwise now."""
        if Topic.CENTRES in topics:
            self._load()

    def _load(self) -> None:
        code = self._centre

        def wanted() -> bool:
            return self._centres.get(code).receipt_english

        self._tasks.run(self, wanted, self._sale.set_bilingual, self._on_not_read)

    def _on_not_read(self, _error: PosError) -> None:
        """The receipts stay as they are; the button still says how."""

    def keep(self, state: Counter) -> None:
        """What lies on the counter now."""
        both = state.basket.bilingual
        self.button.setChecked(both)
        # The field beside it needs the room in narrow windows.
        roomy = theme.layout_of(self._sale.window().width(), theme.current().scale).roomy
        self.button.set_text("ID+EN" if both else "ID", "language" if roomy else "")
        words = self.tr("Struk: dua bahasa") if both else self.tr("Struk: Indonesia")
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """The other one."""
        both = not state.basket.bilingual
        said = (
            self.tr("Struk dicetak dua bahasa") if both else self.tr("Struk dicetak dalam bahasa Indonesia")
        )
        basket = replace(state.basket, bilingual=both)
        self.changed.emit((state.with_basket(basket, state.chosen), said))
        self.keep(state.with_basket(basket, state.chosen))
