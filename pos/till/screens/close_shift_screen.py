"""*Sif*: a blind count first, then what it should have been, then the close or the hand-over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah
from pos.core.words import clock_time
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.till.domain import (
    BasketsHeld,
    Count,
    DifferenceNeedsApproval,
    DifferenceNeedsReason,
    Shift,
    ShiftClosing,
    ShiftSums,
)
from pos.till.screens.close_result import CloseResult
from pos.till.screens.count_board import CountBoard
from pos.till.screens.hand_over_sheet import HandOverSheet
from pos.till.screens.say import trouble
from pos.till.screens.shift_jobs import ShiftJobs
from pos.ui import theme
from pos.ui.language import short_date
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import Chip
from pos.ui.widgets.labels import Badge, Label, MoneyLabel, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.people import Avatar, initials

if TYPE_CHECKING:
    from pos.staff.service import Staff
    from pos.till.service import Shifts


@dataclass(frozen=True, slots=True)
class Closing:
    """How far a close has come: the shift, the count, and, once the count is saved, what should be there."""

    shift: Shift | None = None
    count: Count = Count()
    sums: ShiftSums | None = None
    reason: str = ""
    busy: bool = False
    person: Attendant | None = None
    limit: Rupiah = ZERO
    approval: Approval | None = None
    handing: bool = False
    """Whether the drawer goes to the next attendant instead of the safe."""

    @property
    def difference(self) -> Rupiah:
        """Counted less expected; zero while the count is blind."""
        return self.count.total - self.sums.expected if self.sums is not None else ZERO

    @property
    def may_close(self) -> bool:
        """Whether nothing is missing any more."""
        return self.sums is not None and not self.busy and (not self.difference or bool(self.reason))

    @property
    def needs_approval(self) -> bool:
        """Whether the difference is beyond what this person may close alone, and nobody has approved it."""
        alone = self.person is not None and self.person.role.may_approve
        return abs(self.difference) > self.limit and self.approval is None and not alone


class CloseShiftScreen(QWidget):
    """Counts, compares, closes or hands over.

    Emits `closed(ShiftClosing)`, `handed_over(Attendant)` with who has the drawer now, `job_asked(str)` for
    the jobs of `shift_jobs`, `left` where the attendant goes back, and `held_asked` where held baskets stand
    in the way.
    """

    closed = Signal(object)
    handed_over = Signal(object)
    job_asked = Signal(str)
    left = Signal()
    held_asked = Signal()

    def __init__(self, shifts: Shifts, staff: Staff, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shifts = shifts
        self._staff = staff
        self._tasks = tasks
        self._state = Closing()
        self._build()
        self._wire()

    def begin(self, shift: Shift, person: Attendant | None = None) -> None:
        """Start a blind count of a shift's drawer, by the person who is logged in."""
        self._state = Closing(shift, person=person)
        self.notice.clear_notice()
        self._show_held(False)
        self.board.set_count(Count())
        self._show()
        self.board.start()

        def look() -> None:
            self._shifts.refuse_held(shift)

        self._tasks.run(self, look, self._on_free, self._on_trouble)

    def _on_free(self, _nothing: None) -> None:
        """No unpaid basket lies aside."""

    def press_key(self, name: str) -> bool:
        """F12 goes on, Esc goes back to selling while nothing is closed."""
        if name == "F12":
            self.main_action()
        elif name == "Esc":
            self.left.emit()
        return name in {"F12", "Esc"}

    def main_action(self) -> None:
        """Save the count, or close where the result is known."""
        if self._state.sums is None:
            self._save_count()
        else:
            self._close()

    # --- building ---

    def _build(self) -> None:
        layout = column(self, 12, 16)
        head = row(None, 10)
        head.addWidget(Label(self.tr("Sif"), "heading"))
        self.steps = [Badge(text, "neutral") for text in self._step_names()]
        for step in self.steps:
            head.addWidget(step)
        head.addStretch()
        self.handing = Chip(self.tr("Serah terima"), "arrows-exchange")
        head.addWidget(self.handing)
        self.again = Button(self.tr("Hitung ulang"), "secondary", "arrow-left")
        self.back = Button(self.tr("Kembali jualan"), "secondary", "arrow-left", "Esc")
        head.addWidget(self.again)
        head.addWidget(self.back)
        layout.addLayout(head)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._count_page())
        self.result = CloseResult()
        self.pages.addWidget(self.result)
        layout.addWidget(self.pages, 1)

    def _step_names(self) -> tuple[str, str]:
        return self.tr("1 Hitung uang"), self.tr("2 Periksa hasil")

    def _count_page(self) -> QWidget:
        page = QWidget()
        layout = row(page, 12)
        self.board = CountBoard()
        self.jobs = ShiftJobs()
        self.board.below.addWidget(self.jobs)
        layout.addWidget(self.board, 5)
        side = Panel("card")
        side.setMaximumWidth(theme.dp(372))
        inner = column(side, 10, 18)
        who = row(None, 10)
        self.face = Avatar("", 44)
        words = column(None, 0)
        self.name = Label("", "bodyStrong")
        self.span = Label("", "caption", "secondary", wrap=True)
        words.addWidget(self.name)
        words.addWidget(self.span)
        who.addWidget(self.face)
        who.addLayout(words, 1)
        inner.addLayout(who)
        inner.addWidget(Rule())
        self.sum_name = Label(self.tr("Jumlah yang Anda hitung"), "button", "secondary")
        inner.addWidget(self.sum_name)
        self.sum = MoneyLabel(role="total")
        left = row(None, 0)
        left.addWidget(self.sum)
        left.addStretch()
        inner.addLayout(left)
        why = self.tr("Jumlah seharusnya baru terlihat setelah hitungan disimpan, supaya hitungannya jujur.")
        self.blind = Notice(parent=side)
        self.blind.show_notice(
            "info",
            self.tr("Hitung dulu, baru dibandingkan"),
            "" if theme.current().low else why,
            "eye-off",
        )
        inner.addWidget(self.blind)
        self.notice = Notice()
        inner.addWidget(self.notice)
        self.held_button = Button(self.tr("Lihat yang ditahan"), "secondary", "player-pause")
        inner.addWidget(self.held_button)
        self.held_button.hide()
        inner.addStretch()
        self.save = Button(self.tr("SIMPAN HITUNGAN"), "pay", "", "F12")
        inner.addWidget(self.save)
        layout.addWidget(side, 2)
        return page

    def _wire(self) -> None:
        self.board.counted.connect(self._on_counted)
        self.board.finished.connect(self.save.setFocus)
        self.save.clicked.connect(self.main_action)
        self.result.close_button.clicked.connect(self.main_action)
        self.result.reason_given.connect(self._on_reason)
        self.again.clicked.connect(self._on_again)
        self.back.clicked.connect(self.left)
        self.held_button.clicked.connect(self.held_asked)
        self.handing.clicked.connect(self._on_handing)
        self.jobs.asked.connect(self.job_asked)

    def _show(self) -> None:
        state = self._state
        counting = state.sums is None
        self.pages.setCurrentIndex(0 if counting else 1)
        self.again.setVisible(not counting)
        self.back.setVisible(counting)
        self.handing.setChecked(state.handing)
        first, second = self._step_names()
        self.steps[0].set_badge(first, "accent" if counting else "paid", "" if counting else "check")
        self.steps[1].set_badge(second, "neutral" if counting else "accent")
        self.sum.set_amount(state.count.total)
        if state.shift is not None:
            self.face.set_text(initials(state.shift.attendant_name))
            self.name.setText(state.shift.attendant_name)
            number, since = state.shift.number.rpartition("-")[2], clock_time(state.shift.opened_at)
            day = short_date(state.shift.business_date)
            said = self.tr("Sif {n} · {day} · sejak {time}").format(n=number, day=day, time=since)
            self.span.setText(said)
            if state.sums is not None:
                self.result.show_result(state.shift, state.sums, state.count.total, state.reason)
                self._show_end(state)

    def _show_end(self, state: Closing) -> None:
        """How the shift ends: the button's word, and who has approved."""
        ends = (self.tr("SERAHKAN & CETAK"), "arrows-exchange") if state.handing else (
            self.tr("TUTUP & CETAK"), "lock")  # fmt: skip
        self.result.close_button.set_text(*ends)
        self.result.close_button.setEnabled(state.may_close)
        self.result.show_end(state.handing)
        if state.approval is not None:
            said = self.tr("Selisih disetujui {name}").format(name=state.approval.by)
            self.result.notice.show_notice("paid", said, "")

    # --- what happens ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (self.save.hasFocus() or self.result.isVisible()):
            self.main_action()
        else:
            super().keyPressEvent(event)

    def _on_counted(self, count: Count) -> None:
        self._state = replace(self._state, count=count)
        self._show()

    def _save_count(self) -> None:
        shift = self._state.shift
        if shift is None or self._state.busy:
            return
        self._state = replace(self._state, busy=True)

        def compare() -> tuple[ShiftSums, Rupiah]:
            self._shifts.refuse_held(shift)
            return self._shifts.sums(shift), self._shifts.difference_limit(shift.centre)

        self._tasks.run(self, compare, self._on_sums, self._on_trouble)

    def _on_sums(self, found: tuple[ShiftSums, Rupiah]) -> None:
        sums, limit = found
        self._state = replace(self._state, sums=sums, limit=limit, busy=False)
        self._show()
        self.result.setFocus()

    def _on_reason(self, reason: str) -> None:
        # An approval is of one difference and one reason.
        self._state = replace(self._state, reason=reason, approval=None)
        self._show()
        if reason and self._state.needs_approval:
            self._ask_approval()

    def _ask_approval(self) -> None:
        state = self._state
        if state.shift is None:
            return
        what = trouble(DifferenceNeedsApproval(state.difference, state.limit)).happened
        asked_by = state.person.name if state.person is not None else state.shift.attendant_name
        request = ApprovalRequest("shift_difference", what, asked_by, state.reason)
        sheet = ApprovalSheet(self, self._staff, self._tasks, state.shift.till, request)
        sheet.approved.connect(self._on_approved)
        sheet.open_sheet()

    def _on_approved(self, approval: Approval) -> None:
        self._state = replace(self._state, approval=approval)
        self._show()
        self.result.setFocus()

    def _on_handing(self) -> None:
        self._state = replace(self._state, handing=self.handing.isChecked())
        self._show()

    def _on_again(self) -> None:
        self._state = replace(self._state, sums=None, reason="", approval=None)
        self._show()
        self.board.start()

    def _close(self) -> None:
        state = self._state
        if state.shift is None or state.busy:
            return
        if not state.may_close:
            said = trouble(DifferenceNeedsReason(state.difference))
            self.result.notice.show_notice("danger", said.happened, said.rest)
            return
        if state.needs_approval:
            self._ask_approval()
        elif state.handing:
            sheet = HandOverSheet(self, self._staff, self._tasks, state.shift, state.count.total)
            sheet.received.connect(self._on_received)
            sheet.open_sheet()
        else:
            self._close_now(state, state.shift)

    def _close_now(self, state: Closing, shift: Shift) -> None:
        self._state = replace(state, busy=True)
        self.result.close_button.set_busy(self.tr("Menutup…"))
        reason = state.reason if state.difference else ""

        def close() -> ShiftClosing:
            return self._shifts.close(shift.id, state.count, reason, state.person, state.approval)

        self._tasks.run(self, close, self._on_closed, self._on_trouble)

    def _on_closed(self, closing: ShiftClosing) -> None:
        self.result.close_button.set_busy()
        self._state = Closing()
        self.closed.emit(closing)

    def _on_received(self, receiver: Attendant) -> None:
        state, shift = self._state, self._state.shift
        if shift is None or state.busy:
            return
        self._state = replace(state, busy=True)
        self.result.close_button.set_busy(self.tr("Menyerahkan…"))
        counted = state.count, state.reason if state.difference else ""

        def hand_over() -> Attendant:
            self._shifts.hand_over(shift.id, counted, receiver, state.person, state.approval)
            return receiver

        self._tasks.run(self, hand_over, self._on_handed_over, self._on_trouble)

    def _on_handed_over(self, receiver: Attendant) -> None:
        self.result.close_button.set_busy()
        self._state = Closing()
        self.handed_over.emit(receiver)

    def _on_trouble(self, error: PosError) -> None:
        self._state = replace(self._state, busy=False)
        self.result.close_button.set_busy()
        said = trouble(error)
        notice = self.notice if self._state.sums is None else self.result.notice
        notice.show_notice("danger", said.happened, said.rest)
        self._show_held(isinstance(error, BasketsHeld))

    def _show_held(self, held: bool) -> None:
        """The way to the held baskets takes the place of what is said of counting."""
        self.held_button.setVisible(held)
        self.blind.setVisible(not held)
        self.sum_name.setVisible(not held)  # in large text there is no room for both
