"""*Batalkan transaksi*: a paid sale is undone whole, with a reason and a supervisor's PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.sales.domain import Limit, Sale
from pos.sales.screens import return_words
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.till.domain import Shift
from pos.ui.dialogs import Sheet
from pos.ui.tasks import Tasks
from pos.ui.widgets.choice_grid import ChoiceGrid

if TYPE_CHECKING:
    from pos.sales.returning import Returns
    from pos.staff.service import Staff


class VoidSheet(Sheet):
    """Asks why.  Emits `agreed(str)` with the reason; Enter does not answer it."""

    agreed = Signal(str)

    def __init__(self, window: QWidget, sale: Sale) -> None:
        title = self.tr("Batalkan transaksi {number}?").format(number=sale.number)
        text = self.tr(
            "{amount} kembali ke pembeli dan semua barangnya kembali ke stok. Catatannya tetap ada, "
            "dengan tanda BATAL. Pengelola harus menyetujui."
        )
        super().__init__(window, title, text.format(amount=rupiah(sale.paid)), "alert-triangle", 620)
        self._reason = ""
        why = (
            self.tr("Salah barang dipindai"),
            self.tr("Salah cara bayar"),
            self.tr("Pembeli batal"),
            self.tr("Transaksi ganda"),
        )
        self.reasons = ChoiceGrid(self.tr("Kenapa dibatalkan?"), [(text, text, "", "") for text in why])
        self.reasons.chosen.connect(self._on_reason)
        self.body.addWidget(self.reasons)
        self.undo = self.add_button(self.tr("Batalkan transaksi"), "danger")
        self.undo.setEnabled(False)
        self.undo.clicked.connect(self._on_undo)
        back = self.add_button(self.tr("Kembali"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.first = back

    def _on_reason(self, reason: str) -> None:
        self._reason = reason
        self.reasons.show_choice(reason)
        self.undo.setEnabled(True)

    def _on_undo(self) -> None:
        self.accept()
        self.agreed.emit(self._reason)


class VoidDesk(QObject):
    """Undoes a sale for a page: asks why, then a supervisor, then does it.

    Emits `voided(Sale)` with the document that undid it, and `told((tone, happened, rest))` where it cannot
    be; `keeping` and `kept` stand around the commit.
    """

    voided = Signal(object)
    told = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(self, returns: Returns, staff: Staff, tasks: Tasks, till_code: str) -> None:
        super().__init__()
        self._returns = returns
        self._staff = staff
        self._tasks = tasks
        self._till_code = till_code
        self._asked: tuple[QWidget, Shift, Attendant, Sale] | None = None
        self._reason = ""
        self._committing = False

    @property
    def is_committing(self) -> bool:
        """Whether a void is being kept at this moment."""
        return self._committing

    def ask(self, page: QWidget, shift: Shift, person: Attendant, sale: Sale) -> None:
        """Somebody wants to undo a sale."""
        if self._committing:
            return
        self._asked = page, shift, person, sale
        sheet = VoidSheet(page.window(), sale)
        sheet.agreed.connect(self._on_agreed)
        sheet.open_sheet()

    def _on_agreed(self, reason: str) -> None:
        if self._asked is None:
            return
        page, _shift, person, sale = self._asked
        self._reason = reason
        what = return_words.tr("Batalkan transaksi {number} sebesar {amount}.")
        said = what.format(number=sale.number, amount=rupiah(sale.paid))
        request = ApprovalRequest(Limit.VOID.value, said, person.name, reason)
        word = SupervisorsWord(
            self._staff, self._tasks, self._till_code, self, self._on_approved, self._on_trouble
        )
        word.ask(page.window(), person, request)

    def _on_approved(self, approval: Approval) -> None:
        if self._asked is None or self._committing:
            return
        _page, shift, _person, sale = self._asked
        reason = self._reason
        self._committing = True
        self.keeping.emit()

        def undo() -> Sale:
            return self._returns.void(shift, sale.number, approval, reason)

        self._tasks.run(self, undo, self._on_voided, self._on_trouble)

    def _on_voided(self, sale: Sale) -> None:
        self._end()
        self.voided.emit(sale)

    def _on_trouble(self, error: PosError) -> None:
        self._end()
        self.told.emit(return_words.trouble(error))

    def _end(self) -> None:
        self._asked = None
        if self._committing:
            self._committing = False
            self.kept.emit()
