"""Papers and files of *Bayar perajin*: slips, cash sheet, envelopes, and files for banks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.printing.domain import Job, PaperKind
from pos.settlement.domain import BankForm, Payer
from pos.settlement.screens.run_sheets import BankFileSheet
from pos.settlement.screens.say import tr
from pos.staff.domain import Attendant
from pos.ui.outside import Outside
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.settlement.bank_files import Chosen
    from pos.settlement.runs import PayoutRuns
    from pos.settlement.transfers import Transfers, WrittenFile
    from pos.till.reprints import Reprints


@dataclass(frozen=True, slots=True)
class RunServices:
    """What the page works with."""

    runs: PayoutRuns
    transfers: Transfers
    reprints: Reprints


@dataclass(frozen=True, slots=True)
class RunPlace:
    """The centre and till of the page, and the folder for its files."""

    centre: str
    till: str
    exports: Path


@dataclass(frozen=True, slots=True)
class Told:
    """A message for the page's notice."""

    tone: str
    title: str
    text: str
    icon: str
    actions: tuple[tuple[str, str, str], ...] = ()


class RunDesk(QObject):
    """Works for one page and its run (`number`).  Emits `told(Told)` and `troubled(PosError)`."""

    told = Signal(object)
    troubled = Signal(object)

    def __init__(
        self, page: QWidget, services: RunServices, place: RunPlace, tasks: Tasks, outside: Outside
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._place = page, services, place
        self._tasks, self._outside = tasks, outside
        self._person: Attendant | None = None
        self._folder = self._home = place.exports
        self.number = ""

    def begin(self, person: Attendant, day: date) -> None:
        """Somebody pays a day: files go into its folder."""
        self._person = person
        self._home = self._place.exports / self._place.centre / day.isoformat()

    # --- papers ---

    def print_slip(self, reference: str) -> None:
        """A slip once more, as a copy that the chain tells of."""
        person, till, reprints = self._person, self._place.till, self._services.reprints
        if person is None:
            return

        def printed() -> Job:
            return reprints.print_numbered(PaperKind.PAYOUT_SLIP, reference, till=till, person=person.name)

        self._print(printed)

    def print_cash_sheet(self) -> None:
        """Whom to pay cash, with the notes."""
        number, till, runs = self.number, self._place.till, self._services.runs

        def printed() -> Job:
            return runs.print_cash_sheet(number, till=till)

        self._print(printed)

    def print_envelopes(self) -> None:
        """An envelope for each."""
        number, till, runs = self.number, self._place.till, self._services.runs

        def printed() -> Job:
            return runs.print_envelopes(number, till=till)

        self._print(printed)

    def _print(self, job: Callable[[], Job]) -> None:
        self._tasks.run(self._page, job, self._on_printed, self._on_trouble)

    def _on_printed(self, job: Job) -> None:
        words = tr("{number} menuju printer").format(number=job.number)
        self.told.emit(Told("info", words, tr("Di Kertas bisa disimpan sebagai PDF A4."), "printer"))

    # --- files ---

    def ask_file(self) -> None:
        """Ask which file of the run is wanted."""
        transfers = self._services.transfers

        def read() -> tuple[Payer | None, tuple[Chosen, ...]]:
            return transfers.payer(), transfers.columns()

        self._tasks.run(self._page, read, self._on_read, self._on_trouble)

    def _on_read(self, found: tuple[Payer | None, tuple[Chosen, ...]]) -> None:
        self._payer, self._columns = found
        self.question = BankFileSheet(self._page, self._payer, self._columns, self._home, self._outside)
        self.question.accepted.connect(self._on_write)
        self.question.open_sheet()

    def _on_write(self) -> None:
        sheet, person, transfers = self.question, self._person, self._services.transfers
        if person is None:
            return
        till, payer, number = self._place.till, self._payer, self.number
        form, columns, bearer = BankForm(sheet.form_key), sheet.columns, sheet.chosen_bearer()
        other_columns = columns if columns != self._columns else None
        path = sheet.folder / f"{number}-{form}{form.suffix}"

        def write() -> WrittenFile:
            if other_columns is not None:
                transfers.set_columns(other_columns, person, till)
            if payer is not None and bearer is not payer.fee_bearer:
                transfers.set_payer(replace(payer, fee_bearer=bearer), None, person, till)
            return transfers.write(number, form, path, person, till)

        self._tasks.run(self._page, write, self._on_written, self._on_trouble)

    def _on_written(self, written: WrittenFile) -> None:
        self._folder = written.path.parent
        words = tr("{n} transfer, {amount}, tersimpan").format(
            n=written.transfers, amount=rupiah(written.amount)
        )
        opens = (("open", tr("Buka folder"), ""),)
        self.told.emit(Told("paid", words, written.path.name, "file-export", opens))

    def on_notice(self, key: str) -> None:
        """Open the folder of the file that was written last."""
        if key == "open":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_trouble(self, error: PosError) -> None:
        self.troubled.emit(error)
