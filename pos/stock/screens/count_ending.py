"""*Selesai*: the differences of a count, a supervisor's word on them, and into the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain import LossCause
from pos.stock.domain.acts import Desk
from pos.stock.domain.count_results import Causes, CountFindings, CountResult
from pos.stock.domain.counting import CountAct
from pos.stock.screens.count_sheets import EndSheet
from pos.stock.screens.say_count import tr
from pos.ui.language import in_indonesian
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.staff.service import Staff
    from pos.stock.counting import Stocktakes


class CountEnding(QObject):
    """Emits `posted(CountResult)`, or `refused(PosError)`; a sheet that is left changes nothing."""

    posted = Signal(object)
    refused = Signal(object)

    def __init__(self, page: QWidget, stocktakes: Stocktakes, staff: Staff, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._stocktakes, self._staff, self._tasks = page, stocktakes, staff, tasks
        self._desk: Desk | None = None
        self._person: Attendant | None = None
        self._causes: Causes = {}
        self._otherwise: LossCause | None = None
        self.sheet: EndSheet | None = None

    def begin(self, number: str, desk: Desk, person: Attendant) -> None:
        """Show what differs by now."""
        self._desk, self._person = desk, person

        def look() -> CountFindings:
            return self._stocktakes.findings(number)

        self._tasks.run(self, look, self._on_findings, self._on_refused)

    def _on_findings(self, found: CountFindings) -> None:
        self.sheet = EndSheet(self._page.window(), found)
        self.sheet.given.connect(self._on_causes)
        self.sheet.open_sheet()

    def _on_causes(self, given: tuple[Causes, LossCause | None]) -> None:
        self._causes, self._otherwise = given
        if self.sheet is None or self._desk is None:
            return
        found = self.sheet.found
        words = tr("Hasil opname: kurang {missing}, lebih {surplus}")
        what = words.format(missing=found.missing, surplus=found.surplus)
        reason = in_indonesian(tr("Hasil opname"))
        request = ApprovalRequest(CountAct.POST.value, what, self._desk.person, reason)
        word = SupervisorsWord(
            self._staff, self._tasks, self._desk.till, self, self._on_approved, self._on_refused
        )
        kept = tr("Bila dibatalkan, stok dan hitungan tetap.")
        word.ask(self._page.window(), self._person, request, kept=kept)

    def _on_approved(self, approval: Approval) -> None:
        sheet, desk = self.sheet, self._desk
        causes, otherwise = self._causes, self._otherwise
        if sheet is None or desk is None:
            return

        def post() -> CountResult:
            return self._stocktakes.post(sheet.found, causes, otherwise, desk, approval)

        self._tasks.run(self, post, self._on_posted, self._on_refused)

    def _on_posted(self, result: CountResult) -> None:
        self.posted.emit(result)

    def _on_refused(self, error: PosError) -> None:
        self.refused.emit(error)
