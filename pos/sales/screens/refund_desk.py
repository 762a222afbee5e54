"""Keeps a return: a supervisor's word where a limit asks for it, then the one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import ZERO
from pos.sales.domain import Limit, Payment, PaymentMethod, Returning, Sale
from pos.sales.screens import return_words
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.till.domain import Shift
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.sales.service import Sales
    from pos.staff.service import Staff


class RefundDesk(QObject):
    """Works for *Retur*.

    Emits `approved(str)` with a supervisor's name, `refunded(Sale)` once a return is kept, and
    `refused(PosError)` where it is not; `keeping` and `kept` stand around the commit.
    """

    approved = Signal(object)
    refunded = Signal(object)
    refused = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(self, sales: Sales, staff: Staff, tasks: Tasks, till_code: str) -> None:
        super().__init__()
        self._sales = sales
        self._staff = staff
        self._tasks = tasks
        self._till_code = till_code
        self.committing = False

    def ask(self, page: QWidget, person: Attendant, state: Returning, limits: tuple[Limit, ...]) -> None:
        """Ask a supervisor to let a return go beyond the limits; one who is logged in says so himself."""
        why = return_words.reason_word(state.reason) if state.reason is not None else ""
        request = ApprovalRequest(limits[0].value, return_words.asks(state, limits), person.name, why)
        word = SupervisorsWord(
            self._staff, self._tasks, self._till_code, self, self._on_approved, self._on_trouble
        )
        word.ask(page.window(), person, request)

    def keep(self, shift: Shift, state: Returning, account: str) -> None:
        """Refund, or exchange for exact cash; `account` says where a transfer goes."""
        if self.committing:
            return
        self.committing = True
        self.keeping.emit()
        basket, due = state.basket, state.due

        def keep() -> Sale:
            if due < ZERO and state.by_transfer:
                paid = [Payment(PaymentMethod.TRANSFER, due, due, account)]
                return self._sales.pay(shift, basket, paid)
            return self._sales.pay_cash(shift, basket)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    def _on_approved(self, approval: Approval) -> None:
        self.approved.emit(approval.by)

    def _on_kept(self, sale: Sale) -> None:
        self.committing = False
        self.refunded.emit(sale)
        self.kept.emit()

    def _on_trouble(self, error: PosError) -> None:
        if self.committing:
            self.committing = False
            self.kept.emit()
        self.refused.emit(error)
