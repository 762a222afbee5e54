"""*Kertas*, and what other pages do with papers: the services, the screen, and F8 for the last receipt."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.last_receipt import LastReceipt
from pos.centres.domain import Centre
from pos.core.clock import local_date
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.printing.domain import Job, PaperKind
from pos.printing.listing import ALL_KINDS, CONFIDENTIAL
from pos.printing.message import plain_message
from pos.printing.screens.paper_desk import PaperDesk, Told
from pos.printing.screens.paper_sheet import PaperSheet
from pos.printing.screens.papers_screen import PaperReader, PapersScreen
from pos.sales.domain import Sale
from pos.sales.messages import receipt_message
from pos.sales.screens.done_screen import DoneScreen
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import Shift
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks


class TillPapers:
    """What this till does with papers (`PaperActs`)."""

    def __init__(self, shop: Shop, config: TillConfig, centre: Centre) -> None:
        self._shop = shop
        self._config = config
        self._centre = centre
        self.folder: Path = shop.folder.papers

    @property
    def paper_mm(self) -> int:
        """What lies in the receipt printer, or in the centre's when there is none."""
        return self._shop.receipt_mm(self._centre.paper_mm)

    def print_again(self, key: UUID, person: str) -> Job:
        """From this till's printer."""
        return self._shop.reprints.print_again(key, till=self._config.till_code, person=person)

    def save(self, key: UUID, path: Path, person: str) -> Job:
        """Whole or not at all."""
        return self._shop.reprints.save(
            key, path, paper_mm=self.paper_mm, till=self._config.till_code, person=person
        )

    def stem(self, key: UUID) -> str:
        """The number, and whether it will be a copy; the folder is there when it is offered."""
        job = self._shop.archive.paper(key)
        name = re.sub(r"[^A-Za-z0-9._-]", "_", job.number) or "kertas"
        if self.folder.parent.is_dir():
            self.folder.mkdir(exist_ok=True)
        return name if self._shop.archive.goes_as_itself(key) else f"{name}-salinan"

    def message(self, key: UUID) -> str:
        """A receipt is told by its sale; other papers by their words."""
        job = self._shop.archive.paper(key)
        if job.kind is PaperKind.RECEIPT:
            sale = self._shop.sales.get(job.number)
            return receipt_message(sale, self._centre, training=self._config.training)
        assert job.document is not None
        return plain_message(job.document)

    def standing(self, key: UUID) -> tuple[Job, bool]:
        """As it is now."""
        return self._shop.archive.paper(key), self._shop.archive.goes_as_itself(key)

    def picture(self, key: UUID) -> bytes:
        """At the dots of this till's paper."""
        return self._shop.archive.picture(key, self.paper_mm)


class PaperPages(QObject):
    """Emits `left` where somebody goes back to the counter, and `told(str)` with what became of F8.

    `outside` is the edge of the program: file dialogs, links and the clipboard.
    """

    left = Signal()
    told = Signal(str)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._config, self._tasks, self._centre = shop, config, tasks, centre
        self.acts = TillPapers(shop, config, centre)
        self.outside: Outside = Desktop()
        self.last_receipt = LastReceipt(shop, tasks, config.till_code, self)
        self.last_receipt.told.connect(self.told)

    @cached_property
    def screen(self) -> PapersScreen:
        """The list."""
        services = (self._shop.archive, self._shop.printing, self.acts)
        where = (self._centre.code, self._config.till_code)
        screen = PapersScreen(services, self._desk(), self._tasks, where)
        screen.left.connect(self.left)
        return screen

    def begin(self, person: Attendant) -> None:
        """Show what this person may see."""
        kinds = ALL_KINDS if person.role.may_settle else ALL_KINDS - CONFIDENTIAL
        today = local_date(self._shop.clock.now(), self._centre.zone)
        self.screen.begin(PaperReader(person.name, kinds, today))

    def new_done(self) -> DoneScreen:
        """*Selesai*, with the same buttons for its receipt."""
        screen = DoneScreen(self._shop.printing, self.acts, self._desk(), self._tasks)
        screen.gift_asked.connect(self._on_gift)
        return screen

    def _on_gift(self, sale: Sale) -> None:
        """A receipt without prices into the spool; *Selesai* sees it there."""

        def gift() -> Job:
            return self._shop.sales.gift_receipt(sale.number, person=sale.attendant)

        self._tasks.run(self, gift, self._on_given, self._on_trouble)

    def _on_given(self, job: Job) -> None:
        self.told.emit(self.tr("Struk hadiah {number} dikirim ke printer").format(number=job.number))

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)

    def send_message(self, window: QWidget, job: Job) -> None:
        """The words of a paper by WhatsApp, from wherever one is."""
        desk = self._desk()
        desk.told.connect(self._on_desk_told)
        desk.whatsapp(window, job.id)

    def _on_desk_told(self, told: Told) -> None:
        self.told.emit(" ".join(part for part in (told.title, told.text) if part))

    def show_paper(self, asked: tuple[QWidget, UUID, str]) -> None:
        """A paper over the page that asks for it, by its key, for a person of this name."""
        page, key, person = asked

        def read() -> tuple[QWidget, Job, str]:
            return page, self._shop.archive.paper(key), person

        self._tasks.run(self, read, self._on_paper, self._on_trouble)

    def _on_paper(self, found: tuple[QWidget, Job, str]) -> None:
        page, job, person = found
        desk = self._desk()
        desk.person = person
        desk.told.connect(self._on_desk_told)
        self.sheet = PaperSheet(page, job, self.acts, desk, self._tasks)
        self.sheet.open_sheet()

    def _desk(self) -> PaperDesk:
        return PaperDesk(self.acts, self._tasks, self.outside, self)

    def print_last(self, shift: Shift | None, person: Attendant | None) -> None:
        """F8 on any page: the last receipt of this shift again."""
        if shift is not None and person is not None:
            self.last_receipt.print_again(shift, person)
