"""F8: the last receipt of a shift again; a copy is marked, the original goes out where it never did."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from pos.core.errors import PosError
from pos.printing.domain import Job, PaperKind
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks


class LastReceipt(QObject):
    """Prints it, and says in `told(str)` what became of that."""

    told = Signal(str)

    def __init__(self, shop: Shop, tasks: Tasks, till: str, parent: QObject) -> None:
        super().__init__(parent)
        self._shop = shop
        self._tasks = tasks
        self._till = till

    def print_again(self, shift: Shift, person: Attendant) -> None:
        """Send it to the printer."""
        reprints, sales, till = self._shop.reprints, self._shop.sales, self._till

        def copy() -> Job | None:
            number = sales.last_number(shift)
            if number is None:
                return None
            return reprints.print_numbered(PaperKind.RECEIPT, number, till=till, person=person.name)

        self._tasks.run(self, copy, self._on_copied, self._on_trouble)

    def _on_copied(self, job: Job | None) -> None:
        if job is None:
            self.told.emit(self.tr("Belum ada struk di sif ini."))
        else:
            again, first = (
                self.tr("Salinan struk {number} dikirim ke printer"),
                self.tr("Struk {number} dikirim ke printer"),
            )
            said = again if job.copy else first
            self.told.emit(said.format(number=job.number))

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)
