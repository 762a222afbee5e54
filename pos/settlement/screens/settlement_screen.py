"""*Perhitungan perajin*: the day per artisan, closed once, then paid in cash one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from pos.centres.domain import Centre
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.settlement.domain import NotReady, Payout, Settlement
from pos.settlement.screens.correction_sheets import Correction, CorrectionKind
from pos.settlement.screens.day_sheets import ArtisanSheet, CloseDaySheet, PayCashSheet
from pos.settlement.screens.day_state import ArtisanDay, DayState, look_up
from pos.settlement.screens.day_view import DayView
from pos.settlement.screens.say import tr, trouble
from pos.staff.domain import Attendant
from pos.ui.language import short_date
from pos.ui.tasks import Tasks
from pos.ui.widgets.panel import column

if TYPE_CHECKING:
    from pos.settlement.payouts import Payouts
    from pos.settlement.service import Settlements

_TOPICS = frozenset({Topic.SALES, Topic.SHIFTS, Topic.LEDGER, Topic.SETTLEMENTS, Topic.HELD})
_DAYS_BACK = 14

T = TypeVar("T")


class SettlementScreen(QWidget):
    """Closes days and pays artisans; only for roles that may settle.

    `exports` is the folder into which files are written, by centre and day.  Emits `held_asked(date)` where
    held baskets stand in the way of a day, and `correction_asked(Correction)` where something is to be put
    right (`tell` says here what became of it), `payouts_asked(date)` where a closed day is to be paid.
    """

    held_asked = Signal(object)
    correction_asked = Signal(object)
    payouts_asked = Signal(object)

    def __init__(
        self,
        settlements: Settlements,
        payouts: Payouts,
        tasks: Tasks,
        centre: Centre,
        exports: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settlements = settlements
        self._payouts = payouts
        self._tasks = tasks
        self._centre = centre
        self._exports = exports
        self._person: Attendant | None = None
        self._state: DayState | None = None
        self._code = ""
        self._number = ""
        self._busy = False
        self._folder = exports
        self.view = DayView()
        column(self, 0).addWidget(self.view)
        self._wire()
        self._show()

    @property
    def state(self) -> DayState | None:
        """The day that is shown; None while it is read."""
        return self._state

    def begin(self, person: Attendant) -> None:
        """Somebody wants to see the day; nothing is shown to a role that may not settle."""
        self._person = person if person.role.may_settle else None
        self._state = None
        self._busy = False
        self.view.notice.clear_notice()
        self._show()
        self._load(None)

    def entered(self) -> None:
        """The table takes the keyboard."""
        self.view.table.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A sale, a shift or a payout: read the day again."""
        if topics & _TOPICS and self._state is not None and self.isVisible():
            self._load(self._state.day, self._number)

    def tell(self, said: str) -> None:
        """Something was put right: say it, and read the day again."""
        self.view.notice.show_notice("paid", said, "", "check")
        self._load(self._state.day if self._state is not None else None)

    def press_key(self, name: str) -> bool:
        """F12 is the next step, F8 prints the slips."""
        if name == "F12":
            self.main_action()
        elif name == "F8" and self.view.steps.slips.isEnabled():
            self.print_slips()
        return name in {"F8", "F12"}

    def main_action(self) -> None:
        """Ask to close an open day, or go on to pay a closed one."""
        state = self._state
        if state is None or self._busy or not self.view.steps.next_step.isEnabled():
            return
        if state.closed:
            self.payouts_asked.emit(state.day)
        elif not state.checks.ready:
            self._on_trouble(NotReady(state.day, state.checks))
        else:
            self.question = CloseDaySheet(self, state)
            self.question.accepted.connect(self._on_close)
            self.question.open_sheet()

    def _wire(self) -> None:
        view = self.view
        view.date_button.clicked.connect(self._on_date_button)
        view.export_button.clicked.connect(self._on_export)
        view.reverse_button.clicked.connect(self._on_reverse)
        view.chosen.connect(self._on_row)
        view.part_chosen.connect(self._on_part)
        view.panel.fee_asked.connect(self._on_fee)
        view.panel.adjustment_asked.connect(self._on_adjustment)
        view.table.clicked.connect(self._on_tapped)
        view.table.activated.connect(self._on_tapped)
        view.steps.slips.clicked.connect(self.print_slips)
        view.steps.next_step.clicked.connect(self.main_action)
        view.panel.pay.clicked.connect(self._on_pay_asked)
        view.notice.acted.connect(self._on_notice)

    def _show(self) -> None:
        self.view.show_day(self._state, self._code, self._busy)

    # --- what happens ---

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self.view.notice.clear_notice()
        self._show()
        self._tasks.run(self, job, done, self._on_refused)

    def _load(self, day: date | None, number: str = "") -> None:
        if self._person is None:
            return
        self._number = number

        def read() -> DayState:
            return look_up(self._settlements, self._payouts, self._centre, day, number)

        self._tasks.run(self, read, self._on_day, self._on_trouble)

    def _on_day(self, state: DayState) -> None:
        another = self._state is None or self._state.day != state.day
        self._state = state
        if another:
            first = state.waiting[:1] or state.rows[:1]
            self._code = first[0].line.artisan_code if first else ""
        self._show()
        if another and self.isVisible():
            self.view.table.setFocus()

    def _on_row(self, one: ArtisanDay) -> None:
        self._code = one.line.artisan_code
        self.view.show_artisan(self._state, one, self._busy)

    def _on_tapped(self, _index: QModelIndex) -> None:
        state = self._state
        one = state.row_of(self._code) if state is not None else None
        if state is None or one is None or not self.view.is_narrow:
            return
        sheet = ArtisanSheet(self, one, state)
        sheet.accepted.connect(self._on_pay_asked)
        sheet.fee_asked.connect(self._on_fee)
        sheet.adjustment_asked.connect(self._on_adjustment)
        sheet.open_sheet()

    def _on_part(self, number: str) -> None:
        if self._state is not None and not self._busy:
            self.view.notice.clear_notice()
            self._load(self._state.day, number)

    # --- putting right ---

    def _on_fee(self, one: ArtisanDay) -> None:
        self._ask_to_correct(CorrectionKind.FEE, one)

    def _on_adjustment(self, one: ArtisanDay) -> None:
        self._ask_to_correct(CorrectionKind.ADJUSTMENT, one)

    def _ask_to_correct(self, kind: CorrectionKind, one: ArtisanDay) -> None:
        state, person = self._state, self._person
        if state is None or person is None or self._busy:
            return
        # A closed day does not change: what is put right then is of today.
        day = None if state.closed else state.day
        line = one.line
        self.correction_asked.emit(Correction(kind, person, day, line.artisan_code, line.artisan_name))

    def _on_reverse(self) -> None:
        state, person = self._state, self._person
        if state is None or state.settlement is None or person is None or self._busy:
            return
        number = state.settlement.number
        self.correction_asked.emit(Correction(CorrectionKind.REVERSAL, person, number=number))

    def _on_date_button(self) -> None:
        if self._state is None:
            return
        self.menu = menu = QMenu(self)
        menu.triggered.connect(self._on_date)
        for back in range(_DAYS_BACK):
            day = self._state.today - timedelta(days=back)
            menu.addAction(short_date(day)).setData(day.isoformat())
        menu.popup(self.view.date_button.mapToGlobal(QPoint(0, self.view.date_button.height())))

    def _on_date(self, action: QAction) -> None:
        self.view.notice.clear_notice()
        self._load(date.fromisoformat(str(action.data())))

    # --- closing ---

    def _on_close(self) -> None:
        state, person = self._state, self._person
        if state is None or person is None or self._busy:
            return
        day, prints = state.day, self.question.prints

        def settle() -> Settlement:
            settlement = self._settlements.settle(self._centre.code, day, person.name)
            if prints:
                self._settlements.print_slips(settlement.number)
            return settlement

        self._run(settle, self._on_closed)

    def _on_closed(self, settlement: Settlement) -> None:
        self._busy = False
        self._state = None
        self.view.notice.show_notice(
            "paid",
            tr("Hari {day} sudah ditutup").format(day=short_date(settlement.business_date)),
            tr("Nomor {number}. Harus dibayar {amount}.").format(
                number=settlement.number, amount=rupiah(settlement.payable)
            ),
            "lock",
        )
        self._load(settlement.business_date)

    def print_slips(self) -> None:
        """Print every artisan's slip of a closed day again."""
        state = self._state
        if state is None or state.settlement is None or self._busy:
            return
        number = state.settlement.number

        def queue() -> int:
            return self._settlements.print_slips(number)

        self._run(queue, self._on_printed)

    def _on_printed(self, count: int) -> None:
        self._busy = False
        self._show()
        self.view.notice.show_notice("info", tr("{n} slip menuju printer").format(n=count), "", "printer")

    # --- files ---

    def _on_export(self) -> None:
        state = self._state
        if state is None or self._busy:
            return
        day, code = state.day, self._centre.code
        folder = self._exports / code / day.isoformat()

        def write() -> list[Path]:
            return self._settlements.export(code, day, folder)

        self._run(write, self._on_exported)

    def _on_exported(self, files: list[Path]) -> None:
        self._busy = False
        self._folder = files[0].parent
        self._show()
        self.view.notice.show_notice(
            "paid",
            tr("{n} berkas tersimpan (CSV, XLSX, PDF)").format(n=len(files)),
            # A whole path may be wider than the window; the button opens it.
            "/".join(self._folder.parts[-3:]),
            "file-export",
            (("open", tr("Buka folder"), ""),),
        )

    def _on_notice(self, key: str) -> None:
        if key == "held" and self._state is not None:
            self.held_asked.emit(self._state.day)
        if key == "open":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    # --- paying ---

    def _on_pay_asked(self) -> None:
        state = self._state
        self._ask_to_pay(state.row_of(self._code) if state is not None else None)

    def _ask_to_pay(self, one: ArtisanDay | None) -> None:
        if one is None or not one.takes_cash or self._busy:
            return
        self.payment = PayCashSheet(self, one)
        self.payment.accepted.connect(self._on_pay)
        self.payment.open_sheet()

    def _on_pay(self) -> None:
        state, person, code = self._state, self._person, self.payment.code
        if state is None or state.settlement is None or person is None or self._busy:
            return
        number = state.settlement.number

        def pay() -> Payout:
            return self._payouts.pay_cash(number, code, person.name)

        self._run(pay, self._on_paid)

    def _on_paid(self, payout: Payout) -> None:
        self._busy = False
        following = self._state.after(payout.artisan_code) if self._state is not None else None
        if following is not None:
            self._code = following.line.artisan_code
        words = tr("{amount} sudah dibayar kepada {name}")
        self.view.notice.show_notice(
            "paid",
            words.format(amount=rupiah(payout.amount), name=payout.artisan_name),
            tr("Minta tanda tangan di slip {number}.").format(number=payout.number),
            "signature",
        )
        self._load(self._state.day if self._state is not None else None)

    def _on_refused(self, error: PosError) -> None:
        self._on_trouble(error)
        if self._state is not None:
            self._load(self._state.day)

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        said = trouble(error)
        self._show()
        held = isinstance(error, NotReady) and bool(error.checks.held)
        actions = (("held", tr("Lihat yang ditahan"), "player-pause"),) if held else ()
        self.view.notice.show_notice("danger", said.happened, said.rest, "", actions)
