"""*Nota lama*: notes of before, looked at and printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.printing.domain import Job
from pos.printing.screens.paper_desk import PaperActs, PaperDesk, Told
from pos.printing.screens.paper_sheet import PaperSheet
from pos.stock.domain.receiving import OldNote
from pos.stock.screens.intake_choices import old_notes_sheet
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.stock.receiving import Receiving


class OldNotes(QObject):
    """Lists the notes of a centre (`where`: centre, till, zone) over a page, and shows the one chosen.

    Emits `told(Told)` with what went wrong.
    """

    told = Signal(object)

    def __init__(
        self,
        page: QWidget,
        receiving: Receiving,
        papers: tuple[PaperActs, PaperDesk],
        tasks: Tasks,
        where: tuple[str, str, str],
    ) -> None:
        super().__init__(page)
        self._page, self._receiving, self._tasks = page, receiving, tasks
        self._acts, self._desk = papers
        self._centre, self._till, self._zone = where
        self.sheet: QWidget | None = None
        self._desk.told.connect(self.told)

    def set_person(self, name: str) -> None:
        """Who prints; copies are told to the chain with this name."""
        self._desk.person = name

    def ask(self) -> None:
        """The list."""

        def read() -> list[OldNote]:
            return self._receiving.old_notes(self._centre)

        self._tasks.run(self, read, self._on_notes, self._on_trouble)

    def open(self, number: str) -> None:
        """One of them."""

        def read() -> Job:
            return self._receiving.paper_of(number, self._till)

        self._tasks.run(self, read, self._on_paper, self._on_trouble)

    def _on_notes(self, notes: list[OldNote]) -> None:
        sheet = old_notes_sheet(self._page.window(), notes, self._zone)
        sheet.chosen.connect(self.open)
        self.sheet = sheet
        sheet.open_sheet()

    def _on_paper(self, job: Job) -> None:
        sheet = PaperSheet(self._page, job, self._acts, self._desk, self._tasks)
        self.sheet = sheet
        sheet.open_sheet()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.told.emit(Told("warning", said.happened, said.rest))
