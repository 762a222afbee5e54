"""*Serah terima*: the next attendant takes the counted drawer over with the own PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah, rupiah
from pos.staff.domain import Attendant, Role
from pos.staff.screens.pin_sheet import PinSheet
from pos.till.domain import Shift
from pos.till.screens.say import tr
from pos.ui.tasks import Tasks
from pos.ui.widgets.labels import Label

if TYPE_CHECKING:
    from pos.staff.service import Staff

_SELLS = (Role.ATTENDANT, Role.SUPERVISOR)


class HandOverSheet(PinSheet):
    """Emits `received(Attendant)` once the receiver's PIN fits; nothing is closed before."""

    received = Signal(object)

    def __init__(self, window: QWidget, staff: Staff, tasks: Tasks, shift: Shift, counted: Rupiah) -> None:
        said = tr("{amount} pindah tangan dari {name}.").format(
            amount=rupiah(counted), name=shift.attendant_name
        )
        super().__init__(window, tasks, tr("Serah terima laci"), said)
        self._staff = staff
        self._shift = shift
        rest = tr("Sif ini ditutup dan laporannya dicetak. Sif baru langsung terbuka dengan uang itu.")
        self.begin((Label(rest, "body", "secondary", wrap=True),), tr("Siapa yang menerima?"))

    def people_asked(self) -> tuple[Attendant, ...]:
        giver = self._shift.attendant_id
        return tuple(one for one in self._staff.all() if one.id != giver and one.role in _SELLS)

    def use_pin(self, person: Attendant, pin: str) -> Attendant:
        return self._staff.log_in(person.id, pin, self._shift.till)

    def on_used(self, answer: Attendant) -> None:
        self.accept()
        self.received.emit(answer)

    def nobody(self) -> str:
        return tr("Belum ada petugas lain di komputer ini.")
