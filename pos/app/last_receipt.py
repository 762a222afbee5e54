"""F8: the last receipt of a shift again, marked as a copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from pos.core.errors import PosError
from pos.printing.domain import Job
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks


class LastReceipt(QObject):
    """Prints it, and says in `told(str)` what became of that."""

    told = Signal(str)

    def __init__(self, shop: Shop, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._shop = shop
        self._tasks = tasks

    def print_again(self, shift: Shift, person: Attendant) -> None:
        """Send the next copy to the printer."""

        def copy() -> Job | None:
            number = self._shop.sales.last_number(shift)
            return None if number is None else self._shop.sales.copy_of_receipt(number, person=person.name)

        self._tasks.run(self, copy, self._on_copied, self._on_trouble)

    def _on_copied(self, job: Job | None) -> None:
        if job is None:
            self.told.emit(self.tr("Belum ada struk di sif ini."))
        else:
            said = self.tr("Salinan struk {number} dikirim ke printer")
            self.told.emit(said.format(number=job.number))

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)
