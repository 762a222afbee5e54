"""What can be done with a paper on any screen: printing it again, a file of it, a message with its words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.printing.domain import Job
from pos.printing.screens.say import say_kind
from pos.printing.screens.whatsapp_sheet import WhatsAppSheet
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks

PDF: Final = "pdf"
PNG: Final = "png"


class PaperActs(Protocol):
    """The services behind the buttons; whoever puts the window together knows them."""

    folder: Path

    def print_again(self, key: UUID, person: str) -> Job:
        """The original where it never went out, else its next copy."""
        ...

    def save(self, key: UUID, path: Path, person: str) -> Job:
        """Write it as PDF or PNG, by the name of the file."""
        ...

    def stem(self, key: UUID) -> str:
        """The name of its next file, without an ending."""
        ...

    def message(self, key: UUID) -> str:
        """Its words on one screen of a telephone."""
        ...

    def standing(self, key: UUID) -> tuple[Job, bool]:
        """The paper as it is now, and whether it would go out as itself, not as a copy."""
        ...

    def picture(self, key: UUID) -> bytes:
        """A PNG at the dots of this till's printer."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """A message for the page: tone, what happened, the rest, and an icon."""

    tone: str
    title: str
    text: str = ""
    icon: str = ""


class PaperDesk(QObject):
    """Does what a page's buttons ask for.  Emits `told(Told)` with what became of it.

    `person` is who is in; copies are told to the chain with this name.
    """

    told = Signal(object)

    def __init__(
        self, acts: PaperActs, tasks: Tasks, outside: Outside, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._tasks = tasks
        self._outside = outside
        self._page: QWidget
        self._form = PDF
        self._key: UUID
        self.person = ""

    def print_again(self, key: UUID) -> None:
        """Send it to the printer: as itself, or as the next copy."""
        acts, person = self._acts, self.person

        def act() -> Job:
            return acts.print_again(key, person)

        self._tasks.run(self, act, self._on_sent, self._on_trouble)

    def _on_sent(self, job: Job) -> None:
        paper = f"{say_kind(job.kind)} {job.number}"
        if job.copy:
            said = self.tr("{paper}: salinan ke-{n} dikirim ke printer.").format(paper=paper, n=job.copy)
        else:
            said = self.tr("{paper} dikirim ke printer.").format(paper=paper)
        self.told.emit(Told("info", said, "", "printer"))

    def save(self, page: QWidget, key: UUID, form: str) -> None:
        """Ask for a file's name and write it, whole or not at all."""
        self._page, self._key, self._form = page, key, form
        acts = self._acts

        def name() -> str:
            return acts.stem(key)

        self._tasks.run(page, name, self._on_named, self._on_trouble)

    def _on_named(self, stem: str) -> None:
        form, key, acts, person = self._form, self._key, self._acts, self.person
        title = self.tr("Simpan PDF") if form == PDF else self.tr("Simpan PNG")
        wanted = acts.folder / f"{stem}.{form}"
        chosen = self._outside.ask_file(self._page, title, wanted, f"{form.upper()} (*.{form})")
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == f".{form}" else chosen.with_name(f"{chosen.name}.{form}")

        def write() -> tuple[Job, Path]:
            return acts.save(key, path, person), path

        self._tasks.run(self, write, self._on_saved, self._on_trouble)

    def _on_saved(self, saved: tuple[Job, Path]) -> None:
        job, path = saved
        mark = self.tr(" (salinan ke-{n})").format(n=job.copy) if job.copy else ""
        said = self.tr("{name} tersimpan{mark}.").format(name=path.name, mark=mark)
        self.told.emit(
            Told("paid", said, self.tr("Di folder {folder}").format(folder=path.parent.name), "check")
        )

    def whatsapp(self, page: QWidget, key: UUID) -> None:
        """Show the words of a paper, to be sent by WhatsApp."""
        self._page, acts = page, self._acts

        def write() -> str:
            return acts.message(key)

        self._tasks.run(page, write, self._on_message, self._on_trouble)

    def _on_message(self, text: str) -> None:
        self.sheet = WhatsAppSheet(self._page, text, self._outside)
        self.sheet.sent.connect(self._on_opened)
        self.sheet.open_sheet()

    def _on_opened(self, title: str) -> None:
        self.told.emit(Told("info", title, "", "brand-whatsapp"))

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.told.emit(Told("warning", said.happened, said.rest))
