"""*Bayar perajin*: the evening's run, paid one artisan after another, in cash and by the bank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.artisans.domain import Rail
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.settlement.domain import Evening, Payout
from pos.settlement.screens import say_payouts as say_payouts
from pos.settlement.screens.run_desk import RunDesk, RunPlace, RunServices, Told
from pos.settlement.screens.run_rows import RunHead, RunList, short_rail
from pos.settlement.screens.run_sheets import FailedSheet, PayItemSheet, SentSheet
from pos.settlement.screens.run_side import RunSide
from pos.settlement.screens.run_state import RowAct, RunRow, RunState
from pos.settlement.screens.say import tr, trouble
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import short_date
from pos.ui.outside import Outside
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.segments import Segments

_TOPICS = frozenset({Topic.SETTLEMENTS, Topic.LEDGER, Topic.ARTISANS})
_RAILS = {(_ALL := "all"): None} | {rail.value: rail for rail in Rail}
T = TypeVar("T")


class PayoutRunScreen(QWidget):
    """`begin(person, day)` prepares the run of a settled day, or goes on with it.

    Emits `left` where somebody goes back to *Perhitungan perajin*, and `account_asked(str)` with the code
    of an artisan whose account is to be mended.
    """

    left = Signal()
    account_asked = Signal(str)

    def __init__(
        self,
        services: RunServices,
        place: RunPlace,
        tasks: Tasks,
        outside: Outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._place, self._tasks = services, place, tasks
        self._person: Attendant | None = None
        self._state: RunState | None = None
        self._centres: tuple[str, ...] = (place.centre,)
        self._day: date | None = None
        self._busy = False
        self._wanted = ""
        self.desk = RunDesk(self, services, place, tasks, outside)
        self._build()
        self._wire()
        self._show()

    @property
    def state(self) -> RunState | None:
        """What is shown; None while it is read."""
        return self._state

    def begin(self, person: Attendant, day: date) -> None:
        """Somebody who may settle pays a day."""
        if day != self._day:
            self._centres = (self._place.centre,)
        self._person = person if person.role.may_settle else None
        self._day, self._state, self._busy = day, None, False
        if self._person is not None:
            self.desk.begin(self._person, day)
        self.notice.clear_notice()
        self._show()
        self._prepare(())

    def entered(self) -> None:
        """The rows take the keyboard."""
        self.list.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A payout, a sale, a card: read the run again."""
        if topics & _TOPICS and self._state is not None and self.isVisible() and not self._busy:
            self._load()

    def press_key(self, name: str) -> bool:
        """F12 does what the chosen row waits for, Esc goes back."""
        if name == "F12":
            self.main_action()
        elif name == "Esc":
            self.left.emit()
        else:
            return False
        return True

    def take_scan(self, text: str) -> None:
        """A slip opens its row; its mark of the chain is left off."""
        self.open_reference(text.partition("/")[0].strip().upper())

    def wait_for(self, reference: str) -> None:
        """The row that is chosen when the run has been read."""
        self._wanted = reference

    def open_reference(self, reference: str) -> None:
        """Choose the row of a reference, or say that it is not here."""
        state = self._state
        if state is None:
            return
        everything = replace(state, rail=None)
        if any(one.key == reference for one in everything.rows):
            self._state = everything.choosing(reference)
            self._show()
        else:
            words = tr("{number} tidak ada di daftar ini").format(number=reference)
            self.notice.show_notice("warning", words, tr("Buka hari perhitungannya dulu."))

    def main_action(self) -> None:
        """What the chosen row waits for; a paid one leads to who is next."""
        state = self._state
        one = state.row if state is not None else None
        if state is None or one is None:
            return
        if one.act is RowAct.SLIP:
            self._state = state.after(one.code)
            self._show()
        else:
            self._act(one)

    # --- building ---

    def _build(self) -> None:
        outer = row(self, 0)
        main = column(None, 10)
        edge = theme.dp(16)
        main.setContentsMargins(edge, theme.dp(14), edge, edge)
        main.addLayout(self._head())
        card = Panel("card")
        self.list = RunList()
        self.head = RunHead()
        inside = column(card, 0, 1)
        inside.addWidget(self.head)
        inside.addWidget(self.list, 1)
        main.addWidget(card, 1)
        self.notice = Notice()
        main.addWidget(self.notice)
        outer.addLayout(main, 1)
        self.side = RunSide()
        outer.addWidget(self.side)

    def _head(self) -> QHBoxLayout:
        head = row(None, 10)
        self.back = Button("", "secondary", "arrow-left", name=tr("Kembali ke perhitungan"))
        head.addWidget(self.back)
        head.addWidget(Label(tr("Bayar perajin"), "heading"))
        self.day = Label("", "caption", "secondary")
        head.addWidget(self.day)
        head.addStretch()
        choices = [(_ALL, tr("Semua")), *((rail.value, short_rail(rail)) for rail in Rail)]
        self.rails = Segments(tr("Lewat"), choices)
        head.addWidget(self.rails)
        return head

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.rails.chosen.connect(self._on_rail)
        self.list.chosen.connect(self._on_chosen)
        self.list.acted.connect(self._on_acted)
        self.list.moved.connect(self._on_moved)
        side = self.side
        side.failed.clicked.connect(self._on_fail_asked)
        side.in_cash.clicked.connect(self._on_cash_asked)
        side.again.clicked.connect(self._on_again)
        side.sheet.clicked.connect(self.desk.print_cash_sheet)
        side.envelopes.clicked.connect(self.desk.print_envelopes)
        side.files.clicked.connect(self.desk.ask_file)
        side.more.clicked.connect(self._on_more)
        self.notice.acted.connect(self.desk.on_notice)
        self.desk.told.connect(self._on_told)
        self.desk.troubled.connect(self._on_trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    # --- drawing ---

    def _show(self) -> None:
        state = self._state
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        self.side.setFixedWidth(theme.dp(344 if roomy else 280))
        self.day.setVisible(roomy and self._day is not None)
        if self._day is not None:
            self.day.setText(tr("perhitungan {day}").format(day=short_date(self._day)))
        for key, rail in _RAILS.items():
            name = tr("Semua") if rail is None else short_rail(rail)
            count = f" {state.count(rail)}" if state is not None else ""
            self.rails.parts[key].setText(f"{name}{count}")
            self.rails.parts[key].updateGeometry()
        self.rails.show_choice(_ALL if state is None or state.rail is None else state.rail.value)
        self.head.set_roomy(roomy)
        self.list.show_rows(state, roomy=roomy)
        self.side.show_run(state, busy=self._busy)

    # --- reading ---

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self.notice.clear_notice()
        self._tasks.run(self, job, done, self._on_refused)

    def _prepare(self, also: tuple[str, ...]) -> None:
        person, day, centres, runs = self._person, self._day, self._centres, self._services.runs
        if person is None or day is None:
            return

        def read() -> Evening:
            return runs.opened(centres, day, also=also, person=person.name)

        self._tasks.run(self, read, self._on_evening, self._on_refused)

    def _load(self) -> None:
        state, centres, runs = self._state, self._centres, self._services.runs
        if state is None:
            return

        def read() -> Evening:
            run = state.evening.run
            return runs.evening(centres, run.number, run.business_date)

        self._tasks.run(self, read, self._on_evening, self._on_trouble)

    def _on_evening(self, evening: Evening) -> None:
        self._busy = False
        before = self._state
        state = RunState(evening) if before is None else replace(before, evening=evening)
        chosen = before.row if before is not None else None
        self._state = state.settled(chosen.code if chosen is not None else "")
        self.desk.number = evening.run.number
        self._show()
        if self._wanted:
            reference, self._wanted = self._wanted, ""
            self.open_reference(reference)
        if before is None and self.isVisible():
            self.list.setFocus()

    # --- choosing ---

    def _on_rail(self, key: str) -> None:
        if self._state is not None:
            self._state = replace(self._state, rail=_RAILS[key]).settled()
            self._show()

    def _on_chosen(self, key: str) -> None:
        if self._state is not None:
            self._state = self._state.choosing(key)
            self._show()
            self.list.setFocus()

    def _on_moved(self, by: int) -> None:
        if self._state is None:
            return
        if by:
            self._state = self._state.moved(by)
            self._show()
        else:
            self.main_action()

    def _on_acted(self, key: str) -> None:
        self._on_chosen(key)
        one = self._state.row if self._state is not None else None
        if one is not None:
            self._act(one)

    def _act(self, one: RunRow) -> None:
        if self._busy:
            return
        item = one.item
        if item is None:
            self._prepare((one.code,))
        elif one.act is RowAct.PAY:
            self._ask(PayItemSheet(self, item), self._on_pay)
        elif one.act is RowAct.SENT:
            self._ask(SentSheet(self, item), self._on_sent)
        elif one.act is RowAct.MEND:
            self.account_asked.emit(one.code)
        else:
            self.desk.print_slip(item.reference)

    def _ask(self, sheet: Sheet, accepted: Callable[[], None]) -> None:
        self.question = sheet
        sheet.accepted.connect(accepted)
        sheet.open_sheet()

    # --- paying ---

    def _on_pay(self) -> None:
        sheet, person, runs = self.question, self._person, self._services.runs
        if not isinstance(sheet, PayItemSheet) or person is None or self._busy:
            return
        reference = sheet.item.reference

        def pay() -> list[Payout]:
            return runs.pay_in_cash(reference, person=person.name)

        self._run(pay, self._on_paid)

    def _on_sent(self) -> None:
        sheet, person, runs = self.question, self._person, self._services.runs
        if not isinstance(sheet, SentSheet) or person is None or self._busy:
            return
        reference, said = sheet.item.reference, sheet.reference.text()

        def sent() -> list[Payout]:
            return runs.paid(reference, person=person.name, bank_reference=said)

        self._run(sent, self._on_paid)

    def _on_paid(self, parts: list[Payout]) -> None:
        first = parts[0]
        amount = sum(one.amount.amount for one in parts)
        words = tr("{amount} sudah dibayar kepada {name}").format(
            amount=rupiah(type(first.amount)(amount)), name=first.artisan_name
        )
        signs = tr("Minta tanda tangan di slip {number}.").format(number=first.reference)
        self.notice.show_notice(
            "paid", words, signs if first.rail is Rail.CASH else first.reference, "signature"
        )  # fmt: skip
        if self._state is not None:
            self._state = self._state.after(first.artisan_code)
        self._load()

    def _on_cash_asked(self) -> None:
        one = self._state.row if self._state is not None else None
        if one is not None and one.item is not None and not self._busy:
            self._ask(PayItemSheet(self, one.item), self._on_pay)

    def _on_fail_asked(self) -> None:
        one = self._state.row if self._state is not None else None
        if one is not None and one.item is not None and not self._busy:
            self._ask(FailedSheet(self, one.item), self._on_failed)

    def _on_failed(self) -> None:
        sheet, person, runs = self.question, self._person, self._services.runs
        if not isinstance(sheet, FailedSheet) or person is None or self._busy:
            return
        reference, reason = sheet.item.reference, sheet.reason.text()

        def failed() -> list[Payout]:
            return runs.failed(reference, reason, person=person.name)

        self._run(failed, self._on_noted)

    def _on_noted(self, parts: list[Payout]) -> None:
        words = tr("{name}: gagal. Uangnya kembali ke saldo.").format(name=parts[0].artisan_name)
        text = tr("Perbaiki rekeningnya, kirim lagi, atau bayar tunai.")
        self.notice.show_notice("warning", words, text)
        self._load()

    def _on_again(self) -> None:
        one = self._state.row if self._state is not None else None
        if one is not None and not self._busy:
            self._prepare((one.code,))

    def _on_more(self) -> None:
        """The other centres' money of these artisans goes with it."""
        if self._state is not None and not self._busy:
            self._centres = (*self._centres, *self._state.evening.more_centres)
            self._prepare(())

    # --- papers and files ---

    def _on_told(self, told: Told) -> None:
        self.notice.show_notice(told.tone, told.title, told.text, told.icon, told.actions)
        self._load()

    # --- trouble ---

    def _on_refused(self, error: PosError) -> None:
        self._on_trouble(error)
        self._load()

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        said = trouble(error)
        self._show()
        self.notice.show_notice("danger", said.happened, said.rest)
