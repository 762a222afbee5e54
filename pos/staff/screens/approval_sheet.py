"""*Perlu persetujuan pengelola*: a supervisor's PIN on the same screen, for one act beyond a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.pin_sheet import PinSheet
from pos.ui.tasks import Tasks
from pos.ui.widgets.labels import Label

if TYPE_CHECKING:
    from pos.staff.service import Staff


class ApprovalSheet(PinSheet):
    """Asks one of the supervisors for the PIN.

    `request` says what is asked, by whom and why; `about` is a widget that shows it (old and new price, the
    artisan's loss).  Emits `approved(Approval)` once the PIN fits and the approval is logged; Esc leaves,
    and nothing has changed.
    """

    approved = Signal(object)

    def __init__(
        self,
        window: QWidget,
        staff: Staff,
        tasks: Tasks,
        till_code: str,
        request: ApprovalRequest,
        about: QWidget | None = None,
    ) -> None:
        super().__init__(window, tasks, "", request.what)
        self.title.setText(self.tr("Perlu persetujuan pengelola"))
        self._staff = staff
        self._till_code = till_code
        self._request = request
        asked = self.tr("Diminta oleh {name}. Alasan: {reason}").format(
            name=request.asked_by, reason=request.reason or "-"
        )
        why = Label(asked, "body", "secondary", wrap=True)
        self.begin((why,) if about is None else (about, why), self.tr("Siapa yang menyetujui?"))

    def people_asked(self) -> tuple[Attendant, ...]:
        return tuple(self._staff.approvers())

    def use_pin(self, person: Attendant, pin: str) -> Approval:
        return self._staff.approve(person.id, pin, self._till_code, self._request)

    def on_used(self, answer: Approval) -> None:
        self.accept()
        self.approved.emit(answer)

    def nobody(self) -> str:
        return self.tr("Belum ada pengelola di komputer ini.")
