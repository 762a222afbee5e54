"""Leads through a correction: what is typed, another supervisor's word where it needs one, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import ZERO, rupiah
from pos.settlement.domain import Adjustment, ChargedAll, Fee, Settlement
from pos.settlement.domain.charge import adjustment_request, reversal_request
from pos.settlement.screens.correction_sheets import (
    AdjustmentAsked,
    AdjustmentSheet,
    Correction,
    CorrectionKind,
    CorrectionSheet,
    FeeAsked,
    FeeSheet,
    ReversalSheet,
)
from pos.settlement.screens.say_charges import tr
from pos.staff.domain import Approval, ApprovalRequest
from pos.staff.screens.approval_sheet import OthersApprovalSheet
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.settlement.charging import Charges
    from pos.settlement.service import Settlements
    from pos.staff.service import Staff


class CorrectionDesk(QObject):
    """Emits `told(str)` with what was done.  `till` is the centre's code and the till's."""

    told = Signal(str)

    def __init__(
        self,
        services: tuple[Charges, Settlements, Staff],
        tasks: Tasks,
        till: tuple[str, str],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._charges, self._settlements, self._staff = services
        self._tasks, self._page = tasks, page
        self._centre, self._till_code = till
        self._correction: Correction
        self._asked: AdjustmentAsked
        self._reason = ""
        self.sheet: CorrectionSheet | None = None
        self.approval: OthersApprovalSheet | None = None

    def open(self, correction: Correction) -> None:
        """Ask for what is needed."""
        self._correction = correction
        window = self._page.window()
        sheet: CorrectionSheet
        if correction.kind is CorrectionKind.FEE:
            sheet = FeeSheet(window, correction)
            sheet.given.connect(self._on_fee)
        elif correction.kind is CorrectionKind.ADJUSTMENT:
            sheet = AdjustmentSheet(window, correction)
            sheet.given.connect(self._on_adjustment)
        else:
            sheet = ReversalSheet(window, correction)
            sheet.given.connect(self._on_reversal)
        self.sheet = sheet
        sheet.open_sheet()

    def _done(self, said: str) -> None:
        if self.sheet is not None:
            self.sheet.accept()
        self.told.emit(said)

    def _on_trouble(self, error: PosError) -> None:
        if self.sheet is not None:
            self.sheet.show_trouble(error)

    def _ask(self, request: ApprovalRequest) -> OthersApprovalSheet:
        """Who made it is not among those who may approve it."""
        asked = OthersApprovalSheet(
            self._page.window(), self._staff, self._tasks, self._till_code, request
        )  # fmt: skip
        asked.rejected.connect(self._on_not_approved)
        asked.open_sheet()
        self.approval = asked
        return asked

    def _on_not_approved(self) -> None:
        if self.sheet is not None:
            self.sheet.show_left()

    # --- a fee ---

    def _on_fee(self, asked: FeeAsked) -> None:
        made = self._correction

        def charge() -> Fee:
            return self._charges.charge(self._centre, made.code, asked.order, made.person.name, made.day)

        def charge_all() -> ChargedAll:
            return self._charges.charge_all(self._centre, asked.order, made.person.name, made.day)

        if asked.for_all:
            self._tasks.run(self, charge_all, self._on_all_charged, self._on_trouble)
        else:
            self._tasks.run(self, charge, self._on_charged, self._on_trouble)

    def _on_charged(self, fee: Fee) -> None:
        said = tr("{number}: {amount} dipotong dari {name} untuk {what}.")
        words = {"number": fee.number, "amount": rupiah(fee.amount), "what": fee.what}
        self._done(said.format(name=self._correction.name, **words))

    def _on_all_charged(self, charged: ChargedAll) -> None:
        said = tr("{n} perajin dipotong, {skipped} sudah dipotong sebelumnya.")
        self._done(said.format(n=len(charged.fees), skipped=charged.skipped))

    # --- an adjustment ---

    def _on_adjustment(self, asked: AdjustmentAsked) -> None:
        self._asked = asked
        made = self._correction
        request = adjustment_request(made.name, asked.amount, made.person.name, asked.reason)
        self._ask(request).approved.connect(self._on_adjustment_approved)

    def _on_adjustment_approved(self, approval: Approval) -> None:
        made, asked = self._correction, self._asked
        signed = (made.person.name, approval.by)

        def adjust() -> Adjustment:
            return self._charges.adjust(
                self._centre, made.code, asked.amount, reason=asked.reason, signed=signed, day=made.day
            )

        self._tasks.run(self, adjust, self._on_adjusted, self._on_trouble)

    def _on_adjusted(self, made: Adjustment) -> None:
        said = tr("{number}: saldo {name} ditambah {amount}.")
        if made.amount < ZERO:
            said = tr("{number}: saldo {name} dikurangi {amount}.")
        amount = rupiah(abs(made.amount))
        self._done(said.format(number=made.number, name=self._correction.name, amount=amount))

    # --- a reversal ---

    def _on_reversal(self, reason: str) -> None:
        self._reason = reason
        made = self._correction
        request = reversal_request(made.number, made.person.name, reason)
        self._ask(request).approved.connect(self._on_reversal_approved)

    def _on_reversal_approved(self, approval: Approval) -> None:
        made, reason = self._correction, self._reason

        def reverse() -> Settlement:
            return self._settlements.reverse(made.number, reason, made.person.name, approval.by)

        self._tasks.run(self, reverse, self._on_reversed, self._on_trouble)

    def _on_reversed(self, mirror: Settlement) -> None:
        said = tr("{number} dibalik dengan {mirror}.")
        self._done(said.format(number=mirror.reverses, mirror=mirror.number))
