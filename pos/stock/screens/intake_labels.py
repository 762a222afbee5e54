"""After a note was saved: how far its labels are, and how what is missing of them comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.printing.domain import Job, PaperKind, Word
from pos.printing.screens.label_sheet import WHICH, LabelSheet
from pos.stock.domain import IntakeNote
from pos.stock.screens.say_intake import saved_words
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from pos.printing.service import Printing


class IntakeLabels(Notice):
    """Follows the labels of the note that was saved last; hidden where there is none."""

    def __init__(self, printing: Printing, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._printing, self._tasks = printing, tasks
        self._note: IntakeNote | None = None
        self._job: Job | None = None
        self.sheet: LabelSheet | None = None
        self.acted.connect(self._on_acted)

    def follow(self, note: IntakeNote | None) -> None:
        """Tell of a note from now on; None ends it."""
        self._note, self._job = note, None
        self.clear_notice()
        self.look()

    def rest(self) -> None:
        """The next note is begun: whatever needs nobody any more goes away."""
        if not self.buttons:
            self.follow(None)

    def look(self) -> None:
        """Ask how it stands."""
        note = self._note
        if note is None:
            return

        def read() -> tuple[IntakeNote, Job | None]:
            papers = self._printing.of_number(note.number)
            labels = [job for job in papers if job.kind is PaperKind.TAG and job.copy == 0]
            return note, labels[0] if labels else None

        self._tasks.run(self, read, self._on_read, self._on_trouble)

    def _on_read(self, read: tuple[IntakeNote, Job | None]) -> None:
        note, job = read
        if note is not self._note:
            return
        self._job = job
        tone, title, text, icon, actions = saved_words(note, job)
        self.show_notice(tone, title, text, icon, actions, actions[0][0] if tone == "warning" else "")

    def _on_acted(self, key: str) -> None:
        job = self._job
        if job is None:
            return
        if key == WHICH:
            self.sheet = LabelSheet(self.window(), job)
            self.sheet.told.connect(self._on_told)
            self.sheet.open_sheet()
            return

        def again() -> None:
            self._printing.settle(job, Word(key))

        self._tasks.run(self, again, self._on_done, self._on_trouble)

    def _on_told(self, out: int) -> None:
        job = self._job
        if job is None:
            return

        def go_on() -> None:
            self._printing.continue_after(job.id, out)

        self._tasks.run(self, go_on, self._on_done, self._on_trouble)

    def _on_done(self, _nothing: None) -> None:
        self.look()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.show_notice("danger", said.happened, said.rest)
