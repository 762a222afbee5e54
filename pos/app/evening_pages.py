"""*Perhitungan perajin* with the held baskets that the close of a day waits for, and *Bayar perajin*."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from pos.app.places import HITUNG
from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.sales.screens.held_board import Asker, HeldBoard
from pos.settlement.screens.correction_desk import CorrectionDesk
from pos.settlement.screens.run_desk import RunPlace, RunServices
from pos.settlement.screens.run_screen import PayoutRunScreen
from pos.settlement.screens.settlement_screen import SettlementScreen
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop
from pos.ui.say import say
from pos.ui.tasks import Tasks


class EveningPages(QObject):
    """The evening of one centre; `begin(person)` shows it.

    Emits `shown((page, place))` like `Pages`, `account_asked(str)` with the code of an artisan whose account
    is to be mended, and `told(str)` with a sentence on what cannot be shown.
    """

    shown = Signal(object)
    told = Signal(str)
    account_asked = Signal(str)

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
        paying = RunServices(shop.runs, shop.transfers, shop.reprints)
        place = RunPlace(centre.code, config.till_code, exports)
        self.run = PayoutRunScreen(paying, place, tasks, Desktop())
        self._runs, self._tasks = shop.runs, tasks
        self.run.left.connect(self._on_left)
        self.run.account_asked.connect(self.account_asked)
        self.screen.payouts_asked.connect(self.pay)

    def begin(self, person: Attendant) -> None:
        """A supervisor wants to settle."""
        self._person = person
        self.screen.begin(person)

    def pay(self, day: date) -> None:
        """Pay a closed day."""
        if self._person is not None:
            self.shown.emit((self.run, HITUNG))
            self.run.begin(self._person, day)

    def open_slip(self, person: Attendant, text: str) -> None:
        """A payout's slip was scanned: its row in the run of its day."""
        self._person = person
        runs, reference = self._runs, text.partition("/")[0].strip().upper()

        def look() -> tuple[str, date]:
            return reference, runs.day_of(reference)

        self._tasks.run(self, look, self._on_slip, self._on_trouble)

    def _on_slip(self, found: tuple[str, date]) -> None:
        reference, day = found
        self.run.wait_for(reference)
        self.pay(day)

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)

    def _on_left(self) -> None:
        self.shown.emit((self.screen, HITUNG))
        if self._person is not None:
            self.screen.begin(self._person)

    def _on_held_asked(self, day: date) -> None:
        """Held baskets are kept or dropped here, as no shift is open."""
        if self._person is not None:
            self.board.open(Asker(self._till, self._person.name, day), resumes=False)
