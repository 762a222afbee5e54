"""Leads through merging two cards: which, what moves, a supervisor's word, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan
from pos.core.errors import PosError
from pos.staff.domain import Approval, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain.merging import Merge, Outlook, merge_request
from pos.stock.screens.merge_sheet import MergeSheet
from pos.stock.screens.say_merging import tr
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.artisans.service import Artisans
    from pos.staff.service import Staff
    from pos.stock.merging import Merging


class MergeDesk(QObject):
    """Emits `merged(Merge)`, and `told(str)` with what became of it.

    `till` is the centre's code and the till's.
    """

    merged = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        services: tuple[Artisans, Merging, Staff],
        tasks: Tasks,
        till: tuple[str, str],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._artisans, self._merging, self._staff = services
        self._tasks, self._till, self._page = tasks, till, page
        self._person: Attendant | None = None
        self._codes = ("", "")
        self._outlook: Outlook | None = None
        self.sheet: MergeSheet | None = None

    def open(self, person: Attendant, codes: tuple[str, str]) -> None:
        """Ask about two cards; the second may still be open."""
        self._person, self._codes = person, codes
        self._tasks.run(self, self._living, self._on_artisans, self._on_trouble)

    def _living(self) -> list[Artisan]:
        return [one for one in self._artisans.all() if one.merged_into is None]

    def _on_artisans(self, artisans: list[Artisan]) -> None:
        self._outlook = None
        self.sheet = MergeSheet(self._page.window(), artisans, self._codes)
        self.sheet.chosen.connect(self._on_chosen)
        self.sheet.given.connect(self._on_given)
        self.sheet.open_sheet()
        self.sheet.begin()

    def _on_chosen(self, codes: tuple[str, str]) -> None:
        def look() -> Outlook:
            return self._merging.outlook(*codes)

        if self.sheet is not None:
            self._tasks.run(self.sheet, look, self._on_outlook, self.sheet.show_trouble)

    def _on_outlook(self, outlook: Outlook) -> None:
        if self.sheet is not None and self.sheet.codes == (outlook.gone.code, outlook.kept.code):
            self._outlook = outlook
            self.sheet.show_outlook(outlook)

    def _on_given(self, codes: tuple[str, str]) -> None:
        outlook, person, sheet = self._outlook, self._person, self.sheet
        if outlook is None or person is None or sheet is None:
            return
        self._codes = codes
        request = merge_request(outlook.gone, outlook.kept, person.name)
        word = SupervisorsWord(
            self._staff, self._tasks, self._till[1], self, self._on_approved, self._on_refused
        )
        word.ask(self._page.window(), person, request, None, tr("Bila dibatalkan, kedua kartu tetap."))

    def _on_approved(self, approval: Approval) -> None:
        gone, kept = self._codes
        if self.sheet is not None:
            self.sheet.yes.set_busy(tr("Menggabungkan…"))
        person = approval.request.asked_by

        def merge() -> Merge:
            return self._merging.merge(gone, kept, approval, till=self._till, person=person)

        self._tasks.run(self, merge, self._on_merged, self._on_refused)

    def _on_merged(self, merge: Merge) -> None:
        if self.sheet is not None:
            self.sheet.accept()
        said = tr("Kartu {gone} digabung ke {kept} dengan {number}.")
        self.told.emit(said.format(gone=merge.gone, kept=merge.kept, number=merge.number))
        self.merged.emit(merge)

    def _on_refused(self, error: PosError) -> None:
        if self.sheet is not None:
            self.sheet.show_trouble(error)

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)
