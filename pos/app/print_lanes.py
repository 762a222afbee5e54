"""The printers' lanes: awake when a paper is queued and every two seconds; the banner says what waits."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from pos.core.changes import Topic
from pos.core.errors import NotFound, PosError
from pos.printing.domain import Job, PaperKind, PrinterUse, PrintState, Reason, Word
from pos.printing.screens.banner_words import banner_words
from pos.printing.screens.label_sheet import WHICH, LabelSheet, label_actions
from pos.printing.screens.say import say_reason
from pos.ui.shell import Shell
from pos.ui.tasks import Tasks
from pos.ui.topbar import READY, TROUBLE

if TYPE_CHECKING:
    from pos.printing.service import Printing
    from pos.printing.spooler import Spooler

_EVERY_MS: Final = 2_000
_MOST: Final = 99
"""Papers that are looked at for the banner: without a printer they gather for months."""
_STEADY_MS: Final = 400
"""A banner that tells of another paper is not answered sooner: the second press of two was for the first."""
_MESSAGE = "message"


class PrintLanes(QObject):
    """Keeps a till's printers going, and tells of troubles in the banner.

    Emits `message_asked(Job)` where a receipt is to go by WhatsApp instead.
    """

    message_asked = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, till_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._tasks = tasks
        self._till_code = till_code
        self._spooler: Spooler | None = None
        self._printing: Printing | None = None
        self._busy: set[PrinterUse] = set()
        self._job: Job | None = None
        self._told = ""
        self._steady = QElapsedTimer()
        self._asked: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.wake)
        shell.banner_acted.connect(self._on_acted)

    def begin(self, spooler: Spooler, printing: Printing) -> None:
        """The shop is open."""
        self._spooler, self._printing = spooler, printing
        # What is there for the whole day is not looked through for waste again and again: in a printer's lane
        # such a look kept the window still for a tenth of a second.
        gc.freeze()
        self._timer.start()
        self.wake()
        self._look()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A paper was queued or moved on."""
        if Topic.PRINTING in topics:
            self.wake()
            self._look()

    def end(self) -> None:
        """No more papers are begun."""
        self._timer.stop()
        self._spooler = None

    def wake(self) -> None:
        """Let each printer that is idle take its next paper."""
        for use in PrinterUse:
            self._run(use)

    def _run(self, use: PrinterUse) -> None:
        spooler = self._spooler
        if spooler is None or use in self._busy:
            return
        self._busy.add(use)

        def send() -> tuple[PrinterUse, bool]:
            return use, spooler.run_once(use)

        def failed(error: PosError) -> None:
            self._busy.discard(use)
            self._on_trouble(error)

        self._tasks.run(self, send, self._on_sent, failed, lane=f"printer:{use.value}")

    def _on_sent(self, answer: tuple[PrinterUse, bool]) -> None:
        use, more = answer
        self._busy.discard(use)
        if more:
            self._run(use)

    def _on_trouble(self, error: PosError) -> None:
        # The database could not be read just now; the timer asks again, and the papers are still queued.
        self._shell.topbar.receipts.set_status(TROUBLE, self.tr("Belum terbaca"))

    # --- the banner ---

    def _look(self) -> None:
        printing = self._printing
        if printing is None:
            return

        def look() -> list[Job]:
            return printing.waiting(self._till_code, most=_MOST)

        self._tasks.run(self, look, self._on_waiting, self._on_trouble)

    def _on_waiting(self, jobs: list[Job]) -> None:
        troubled = [job for job in jobs if _is_trouble(job)]
        self._job = self._first(troubled)
        banner, mark = self._shell.banner, self._shell.topbar.receipts
        if self._job is None:
            banner.clear_notice()
            missing = any(job.reason == Reason.NO_PRINTER for job in jobs)
            mark.set_status(TROUBLE if missing else READY, say_reason(Reason.NO_PRINTER).capitalize())
            return
        mark.set_status(TROUBLE, say_reason(self._job.reason).capitalize() or self.tr("Belum pasti"))
        self._show_trouble(self._job, len(troubled) - 1)

    def _first(self, troubled: list[Job]) -> Job | None:
        """The one in the banner stays there: buttons must not change under a finger.  Then doubtful ones."""
        before = self._job
        if before is not None:
            for job in troubled:
                if (job.id, job.state) == (before.id, before.state):
                    return job
        doubtful = [job for job in troubled if job.state is PrintState.UNCERTAIN]
        return next(iter(doubtful or troubled), None)

    def _show_trouble(self, job: Job, others: int) -> None:
        banner = self._shell.banner
        told = f"{job.id} {job.state}"
        if told != self._told:
            self._told = told
            self._steady.start()
        head, text = banner_words(job)
        if others:
            text += " " + self.tr("{n} kertas lain menunggu.").format(n=others)
        if labels := label_actions(job):
            banner.show_notice("danger", head, text, "printer-off", labels)
            return
        if job.state is PrintState.UNCERTAIN:
            actions = (
                (Word.CAME_OUT, self.tr("Sudah keluar"), "check"),
                (Word.AGAIN, self.tr("Belum, cetak lagi"), "printer"),
            )
            # Neither answer is the easier one: only a look at the printer tells.
            banner.show_notice("danger", head, text, "printer-off", actions)
            return
        message = ((_MESSAGE, self.tr("Kirim WhatsApp"), "brand-whatsapp"),)
        # Where the page itself sends it, the banner leaves the room to the page.
        sends = getattr(self._shell.page(), "sends_messages", False)
        by_message = message if job.kind is PaperKind.RECEIPT and not sends else ()
        leave, again = (
            (Word.LEAVE, self.tr("Tidak usah"), "x"),
            (Word.AGAIN, self.tr("Cetak lagi"), "printer"),
        )
        banner.show_notice("danger", head, text, "printer-off", (leave, *by_message, again), Word.AGAIN)

    def _on_acted(self, key: str) -> None:
        job, printing = self._job, self._printing
        if job is None or printing is None or self._steady.elapsed() < _STEADY_MS:
            return
        if key == _MESSAGE:
            self.message_asked.emit(job)
            return
        if key == WHICH:
            self._ask_for_label(job)
            return

        def act() -> None:
            printing.settle(job, Word(key))

        self._tasks.run(self, act, self._on_done, self._on_not_done)

    def _ask_for_label(self, job: Job) -> None:
        sheet = LabelSheet(self._shell, job)
        self._asked = job
        sheet.told.connect(self._on_label_told)
        sheet.open_sheet()

    def _on_label_told(self, out: int) -> None:
        job, printing = self._asked, self._printing
        if job is None or printing is None:
            return

        def go_on() -> None:
            printing.continue_after(job.id, out)

        self._tasks.run(self, go_on, self._on_done, self._on_not_told)

    def _on_not_told(self, _error: PosError) -> None:
        self._look()  # it was answered elsewhere, or could not be kept: the banner says how it stands

    def _on_done(self, _nothing: None) -> None:
        self.wake()
        self._look()

    def _on_not_done(self, error: PosError) -> None:
        from pos.printing.service import NotThatState

        if isinstance(error, (NotThatState, NotFound)):
            self._look()  # answered elsewhere meanwhile: the banner shows what is left
        else:
            self._on_trouble(error)


_NO_TROUBLE: Final = (Reason.NONE, Reason.NO_PRINTER, Reason.BY_HAND)
"""Without a printer, or where one prints by hand, papers wait in *Kertas* and no banner stands all day."""


def _is_trouble(job: Job) -> bool:
    waits = job.state is PrintState.QUEUED and job.reason not in _NO_TROUBLE
    return job.state is PrintState.UNCERTAIN or waits
