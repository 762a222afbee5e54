"""*Perlu persetujuan pengelola*: a supervisor's PIN on the same screen, for one act beyond a limit."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.words import clock_time
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.pin_sheet import PinSheet
from pos.ui.tasks import Tasks
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.panel import column, row

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
        self._asked_at: datetime | None = None
        told = (self._who_asks(),) if about is None else (about, self._who_asks())
        self.begin(told, self.tr("Siapa yang menyetujui?"), self.tr("Nama penyetuju dan alasannya tercatat."))

    def _who_asks(self) -> QWidget:
        """Who asks, at what time, and why."""
        holder = QWidget()
        rows = column(holder, 4)
        self.asked = ElidedLabel(self._request.asked_by, "bodyStrong")
        reason = self._request.reason
        parts = [(self.tr("Diminta oleh"), self.asked)]
        if reason:
            parts.append((self.tr("Alasan"), ElidedLabel(reason, "bodyStrong")))
        for name, value in parts:
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            line = row(None, 12)
            line.addWidget(Label(name, "body"))
            line.addWidget(value, 1)
            rows.addLayout(line)
        return holder

    def people_asked(self) -> tuple[Attendant, ...]:
        self._asked_at = self._staff.now()
        return tuple(self._staff.approvers())

    def on_people(self) -> None:
        if self._asked_at is not None:
            self.asked.setText(f"{self._request.asked_by} · {clock_time(self._asked_at)}")

    def use_pin(self, person: Attendant, pin: str) -> Approval:
        return self._staff.approve(person.id, pin, self._till_code, self._request)

    def on_used(self, answer: Approval) -> None:
        self.accept()
        self.approved.emit(answer)

    def nobody(self) -> str:
        return self.tr("Belum ada pengelola di komputer ini.")


class OthersApprovalSheet(ApprovalSheet):
    """Where nobody approves what he made himself: who asks is not offered."""

    def people_asked(self) -> tuple[Attendant, ...]:
        return tuple(one for one in super().people_asked() if one.name != self._request.asked_by)

    def nobody(self) -> str:
        return self.tr("Belum ada pengelola lain di komputer ini.")
