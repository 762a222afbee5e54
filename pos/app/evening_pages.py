"""*Perhitungan perajin* with the board of held baskets that the close of a day waits for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.sales.screens.held_board import Asker, HeldBoard
from pos.settlement.screens.correction_desk import CorrectionDesk
from pos.settlement.screens.settlement_screen import SettlementScreen
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.tasks import Tasks


class EveningPages(QObject):
    """The evening of one centre; `begin(person)` shows it."""

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._till = config.till_code
        self._person: Attendant | None = None
        exports = shop.folder.exports
        self.screen = SettlementScreen(shop.settlements, shop.payouts, tasks, centre, exports)
        self.board = HeldBoard(self.screen, shop.holding, tasks, centre.code)
        self.screen.held_asked.connect(self._on_held_asked)
        services = (shop.charges, shop.settlements, shop.staff)
        self.desk = CorrectionDesk(services, tasks, (centre.code, config.till_code), self.screen)
        self.screen.correction_asked.connect(self.desk.open)
        self.desk.told.connect(self.screen.tell)

    def begin(self, person: Attendant) -> None:
        """A supervisor wants to settle."""
        self._person = person
        self.screen.begin(person)

    def _on_held_asked(self, day: date) -> None:
        """Held baskets are kept or dropped here, as no shift is open."""
        if self._person is not None:
            self.board.open(Asker(self._till, self._person.name, day), resumes=False)
