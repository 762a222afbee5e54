"""What is done with a line of a statement: matched, a fee, or something else by a supervisor's word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.clearing.domain import OpenMoney
from pos.clearing.screens.fix_sheets import CandidatesSheet, OtherSheet
from pos.clearing.screens.open_books import LineRow
from pos.clearing.screens.say import tr
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.clearing.service import Clearing
    from pos.staff.service import Staff


@dataclass(frozen=True, slots=True)
class FixServices:
    """What the page works with, and at which till it stands."""

    clearing: Clearing
    staff: Staff
    till: str


class Page(Protocol):
    """The page that a line is shown on."""

    @property
    def person(self) -> Attendant | None:
        """Who is at it."""
        ...

    def window(self) -> QWidget:
        """The window that sheets open over."""
        ...


class LineFixes(QObject):
    """Emits `working` when something is being kept, then `told(str)`, or `failed(PosError)`."""

    working = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, services: FixServices, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._tasks = services, tasks
        self._page: Page = page  # type: ignore[assignment]
        self._row: LineRow
        self.candidates: CandidatesSheet | None = None
        self.sheet: OtherSheet | None = None

    def match(self, row: LineRow) -> None:
        """The line is the one payment that it may be."""
        self._row = row
        self._on_candidate(row.line.candidates[0])

    def choose(self, row: LineRow) -> None:
        """A person says which payment it is."""
        self._row = row
        self.candidates = CandidatesSheet(self._page.window(), row)
        self.candidates.given.connect(self._on_candidate)
        self.candidates.open_sheet()

    def _on_candidate(self, payment: OpenMoney) -> None:
        line, clearing = self._row.line.key, self._services.clearing
        said = tr("{amount} untuk {document} sudah masuk bank.")

        def match(person: Attendant) -> str:
            clearing.match(line, payment, person)
            return said.format(amount=rupiah(payment.amount), document=payment.document)

        self._keep(match)

    def book_fee(self, row: LineRow) -> None:
        """The line is a fee of the acquirer's own."""
        line, clearing = row.line, self._services.clearing
        said = tr("{amount} dicatat sebagai biaya acquirer.").format(amount=rupiah(-line.what.net))

        def book(person: Attendant) -> str:
            clearing.fee(line.key, person)
            return said

        self._keep(book)

    def _keep(self, act: Callable[[Attendant], str]) -> None:
        person = self._page.person
        if person is None:
            return
        keeper = person

        def keep() -> str:
            return act(keeper)

        self.working.emit()
        self._tasks.run(self, keep, self.told.emit, self.failed.emit)

    # --- what no sale explains ---

    def book_other(self, row: LineRow) -> None:
        """No sale explains the line: why, and a supervisor's word."""
        self._row = row
        self.sheet = OtherSheet(self._page.window(), row)
        self.sheet.given.connect(self._on_reason)
        self.sheet.open_sheet()

    def _on_reason(self, reason: str) -> None:
        person, services = self._page.person, self._services
        if person is None:
            return
        amount = rupiah(self._row.line.what.net)
        what = tr("Catat {amount} tanpa penjualan").format(amount=amount)
        request = ApprovalRequest("clearing", what, person.name, reason)
        word = SupervisorsWord(
            services.staff, self._tasks, services.till, self, self._on_word, self._on_not_booked
        )  # fmt: skip
        word.ask(self._page.window(), person, request)

    def _on_word(self, approval: Approval) -> None:
        line, clearing = self._row.line, self._services.clearing
        said = tr("{amount} dicatat lain-lain: {reason}.")
        words = {"amount": rupiah(line.what.net), "reason": approval.request.reason}

        def book() -> str:
            clearing.other(line.key, approval.request.reason, approval)
            return said.format(**words)

        if self.sheet is not None:
            self.sheet.show_saving()
        self._tasks.run(self, book, self._on_booked, self._on_not_booked)

    def _on_booked(self, said: str) -> None:
        if self.sheet is not None:
            self.sheet.accept()
        self.told.emit(said)

    def _on_not_booked(self, error: PosError) -> None:
        if self.sheet is not None:
            self.sheet.show_trouble(error)
