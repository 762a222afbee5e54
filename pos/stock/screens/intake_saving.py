"""F12 of *Titip*: the note is looked over, a supervisor agrees to other prices, and it is saved once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import plain
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain import IntakeNote, NothingArrived
from pos.stock.domain.receiving import AgreementChanged, BadIntake, IntakeDraft, PriceNeedsWord
from pos.stock.screens.say_intake import tr
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.staff.service import Staff
    from pos.stock.receiving import Receiving


class IntakeSaving(QObject):
    """Saves drafts at `where` (centre, till) for a page; while it does, `is_busy` keeps a second press away.

    Emits `busy(bool)`, then `saved(IntakeNote)` or `failed(PosError)`; `refreshed(IntakeDraft)` follows where
    prices or terms have changed meanwhile.
    """

    busy = Signal(bool)
    saved = Signal(object)
    failed = Signal(object)
    refreshed = Signal(object)

    def __init__(
        self, page: QWidget, receiving: Receiving, staff: Staff, tasks: Tasks, where: tuple[str, str]
    ) -> None:
        super().__init__(page)
        self._page, self._receiving, self._staff, self._tasks = page, receiving, staff, tasks
        self._where = where
        self._draft = IntakeDraft()
        self._person: Attendant | None = None
        self.is_busy = False

    def save(self, draft: IntakeDraft, person: Attendant) -> None:
        """Save a draft, or say why it cannot be; other prices of known goods need a supervisor's word."""
        self._draft, self._person = draft, person
        if not draft.rows or draft.maker is None:
            self.failed.emit(NothingArrived("", "nothing was brought"))
        elif draft.faults:
            self.failed.emit(BadIntake(draft.faults))
        elif draft.price_changes:
            self._ask_word(draft, person)
        else:
            self._commit("")

    def _ask_word(self, draft: IntakeDraft, person: Attendant) -> None:
        prices = [
            f"{row.card.name} {plain(row.card.price)} → {plain(row.price)}" for row in draft.price_changes
        ]
        request = ApprovalRequest(
            "change_price", tr("Ubah harga: {prices}").format(prices=", ".join(prices)), person.name
        )
        word = SupervisorsWord(
            self._staff, self._tasks, self._where[1], self, self._on_word, self.failed.emit
        )
        word.ask(self._page.window(), person, request)

    def _on_word(self, approval: Approval) -> None:
        self._commit(approval.by)

    def _commit(self, approved_by: str) -> None:
        person, draft, where = self._person, self._draft, self._where
        if person is None or self.is_busy:
            return
        self._set_busy(True)

        def keep() -> IntakeNote:
            return self._receiving.save(where, draft, person=person.name, approved_by=approved_by)

        self._tasks.run(self, keep, self._on_saved, self._on_not_saved)

    def _set_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.busy.emit(busy)

    def _on_saved(self, note: IntakeNote) -> None:
        self._set_busy(False)
        self.saved.emit(note)

    def _on_not_saved(self, error: PosError) -> None:
        self._set_busy(False)
        self.failed.emit(error)
        if isinstance(error, (AgreementChanged, PriceNeedsWord)):
            draft = self._draft

            def read() -> IntakeDraft:
                return self._receiving.refreshed(draft)

            self._tasks.run(self, read, self.refreshed.emit, self.failed.emit)
