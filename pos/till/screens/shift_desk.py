"""The other jobs of an open shift: cash in and out, the drawer without a sale, the interim report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan
from pos.core.errors import PosError
from pos.core.money import Rupiah, rupiah
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.till.domain import (
    CashMovement,
    CashNeedsApproval,
    CashOrder,
    CashPurpose,
    CashWay,
    DrawerNeedsApproval,
    Shift,
    ShiftSums,
)
from pos.till.screens.cash_sheet import CashSheet
from pos.till.screens.drawer_sheet import DrawerSheet
from pos.till.screens.interim_sheet import InterimSheet
from pos.till.screens.say import trouble
from pos.till.screens.shift_jobs import CASH_IN, CASH_OUT, DRAWER
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.artisans.service import Artisans
    from pos.staff.service import Staff
    from pos.till.service import Shifts

Known = tuple[Rupiah, list[Artisan]]


class ShiftDesk(QObject):
    """Leads through one job at a time, over whatever page is shown.  `told(str)` says what was done."""

    told = Signal(str)

    def __init__(self, shifts: Shifts, staff: Staff, artisans: Artisans, tasks: Tasks) -> None:
        super().__init__()
        self._shifts = shifts
        self._staff = staff
        self._artisans = artisans
        self._tasks = tasks
        self._shift: Shift
        self._person: Attendant
        self._window: QWidget
        self._limit: Rupiah
        self._known: list[Artisan] = []
        self._order: CashOrder
        self._reason = ""
        self._busy = False
        self.sheet: CashSheet | DrawerSheet | InterimSheet | None = None

    def begin(self, job: str, shift: Shift, person: Attendant, window: QWidget) -> None:
        """Do one of the jobs of `shift_jobs` for somebody in an open shift."""
        if self._busy:
            return
        self._shift, self._person, self._window = shift, person, window
        if job in (CASH_IN, CASH_OUT):
            self._busy = True
            way = CashWay.IN if job == CASH_IN else CashWay.OUT
            answer = self._on_known_in if way is CashWay.IN else self._on_known_out
            self._tasks.run(self, self._know, answer, self._on_trouble)
        elif job == DRAWER:
            sheet = DrawerSheet(window)
            sheet.given.connect(self._on_drawer_reason)
            self._open(sheet)
        else:
            self._busy = True

            def look() -> ShiftSums:
                return self._shifts.sums(shift)

            self._tasks.run(self, look, self._on_sums, self._on_trouble)

    def _open(self, sheet: CashSheet | DrawerSheet | InterimSheet) -> None:
        self.sheet = sheet
        sheet.rejected.connect(self._on_left)
        sheet.open_sheet()

    def _on_left(self) -> None:
        self.sheet = None

    def _ask(self, act: str, what: str, reason: str) -> ApprovalSheet:
        request = ApprovalRequest(act, what, self._person.name, reason)
        asked = ApprovalSheet(self._window, self._staff, self._tasks, self._shift.till, request)
        asked.rejected.connect(self._on_refused)
        asked.open_sheet()
        return asked

    def _on_refused(self) -> None:
        if isinstance(self.sheet, CashSheet):
            limit = None if self._order.purpose is CashPurpose.ADVANCE else self._limit
            self.sheet.show_trouble(CashNeedsApproval(self._order.amount, limit))
        elif isinstance(self.sheet, DrawerSheet):
            self.sheet.show_trouble(DrawerNeedsApproval())

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        if isinstance(self.sheet, CashSheet | DrawerSheet):
            self.sheet.show_trouble(error)
        else:
            self.told.emit(trouble(error).text)

    # --- cash in and out ---

    def _know(self) -> Known:
        active = [one for one in self._artisans.all() if one.active]
        by_name = sorted(active, key=lambda one: one.tag_name)
        return self._shifts.cash_limit(self._shift.centre), by_name

    def _on_known_in(self, known: Known) -> None:
        self._open_cash(CashWay.IN, known)

    def _on_known_out(self, known: Known) -> None:
        self._open_cash(CashWay.OUT, known)

    def _open_cash(self, way: CashWay, known: Known) -> None:
        self._busy = False
        self._limit, self._known = known
        sheet = CashSheet(self._window, way, known[1])
        sheet.ordered.connect(self._on_ordered)
        self._open(sheet)

    def _on_ordered(self, order: CashOrder) -> None:
        self._order = order
        if order.needs_supervisor(self._limit) and not self._person.role.may_approve:
            self._ask("cash_out", self._what(order), order.reason).approved.connect(self._on_cash_approved)
        else:
            self._move(None)

    def _what(self, order: CashOrder) -> str:
        if order.purpose is not CashPurpose.ADVANCE:
            return trouble(CashNeedsApproval(order.amount, self._limit)).happened
        names = [one.display_name for one in self._known if one.code == order.artisan_code]
        said = self.tr("Kasbon {amount} untuk {name}")
        return said.format(amount=rupiah(order.amount), name=", ".join(names))

    def _on_cash_approved(self, approval: Approval) -> None:
        self._move(approval)

    def _move(self, approval: Approval | None) -> None:
        if self._busy:
            return
        self._busy = True
        shift, order, person = self._shift, self._order, self._person

        def move() -> CashMovement:
            return self._shifts.move_cash(shift, order, person, approval)

        self._tasks.run(self, move, self._on_moved, self._on_trouble)

    def _on_moved(self, moved: CashMovement) -> None:
        said = self.tr("{number}: {amount} masuk laci")
        if moved.kind is CashWay.OUT:
            said = self.tr("{number}: {amount} keluar dari laci")
        self._done(said.format(number=moved.number, amount=rupiah(moved.amount)))

    def _done(self, said: str) -> None:
        self._busy = False
        if self.sheet is not None:
            self.sheet.close_sheet()
            self.sheet = None
        self.told.emit(said)

    # --- the drawer without a sale ---

    def _on_drawer_reason(self, reason: str) -> None:
        self._reason = reason
        if self._person.role.may_approve:
            self._unlock(None)
        else:
            what = self.tr("Buka laci tanpa penjualan")
            self._ask("drawer", what, reason).approved.connect(self._on_drawer_approved)

    def _on_drawer_approved(self, approval: Approval) -> None:
        self._unlock(approval)

    def _unlock(self, approval: Approval | None) -> None:
        if self._busy:
            return
        self._busy = True
        shift, reason, person = self._shift, self._reason, self._person

        def unlock() -> None:
            self._shifts.open_drawer(shift, reason, person, approval)

        self._tasks.run(self, unlock, self._on_unlocked, self._on_trouble)

    def _on_unlocked(self, _nothing: None) -> None:
        self._done(self.tr("Laci dibuka. Alasannya dicatat."))

    # --- the interim report ---

    def _on_sums(self, sums: ShiftSums) -> None:
        self._busy = False
        blind = not self._person.role.may_approve
        sheet = InterimSheet(self._window, self._shift, sums, blind=blind)
        sheet.accepted.connect(self._on_print)
        self._open(sheet)

    def _on_print(self) -> None:
        shift, person = self._shift, self._person
        self.sheet = None

        def send() -> ShiftSums:
            return self._shifts.print_interim(shift, person)

        self._tasks.run(self, send, self._on_printed, self._on_trouble)

    def _on_printed(self, _sums: ShiftSums) -> None:
        self.told.emit(self.tr("Laporan sementara dikirim ke printer"))
