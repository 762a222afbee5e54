"""*Buka sif*: the float is counted, and the till is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.staff.domain import Attendant
from pos.till.domain import Count, Shift
from pos.till.screens.count_board import CountBoard
from pos.till.screens.say import trouble
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label, MoneyLabel, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.people import Avatar, initials

if TYPE_CHECKING:
    from pos.till.service import Shifts


class OpenShiftScreen(QWidget):
    """Counts the float and opens the shift.  Emits `opened(Shift)`."""

    opened = Signal(object)

    def __init__(self, shifts: Shifts, tasks: Tasks, till_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shifts = shifts
        self._tasks = tasks
        self._centre, _, number = till_code.rpartition("-")
        self._till = int(number)
        self._attendant: Attendant | None = None
        self._busy = False
        self._build()
        self._wire()
        self._show(Count())

    def begin(self, attendant: Attendant) -> None:
        """Somebody has logged in and there is no shift: start with an empty count."""
        self._attendant = attendant
        self._busy = False
        self.notice.clear_notice()
        self.board.set_count(Count())
        self._show(Count())
        self.board.start()

    def press_key(self, name: str) -> bool:
        """F12 opens the till."""
        if name == "F12":
            self.main_action()
        return name == "F12"

    def main_action(self) -> None:
        """Open the till with what was counted."""
        attendant = self._attendant
        if self._busy or attendant is None:
            return
        self._busy = True
        self.open_button.set_busy(self.tr("Membuka…"))
        opening_float = self.board.count.total

        def open_shift() -> Shift:
            return self._shifts.open(self._centre, self._till, attendant, opening_float)

        self._tasks.run(self, open_shift, self._on_opened, self._on_trouble)

    def _build(self) -> None:
        layout = column(self, 12, 16)
        head = row(None, 12)
        head.addWidget(Label(self.tr("Buka sif"), "heading"))
        head.addStretch()
        head.addWidget(Label(self.tr("Ketik jumlah lembar, lalu Enter"), "caption", "secondary"))
        layout.addLayout(head)
        body = row(None, 12)
        self.board = CountBoard()
        body.addWidget(self.board, 5)
        body.addWidget(self._side(), 2)
        layout.addLayout(body, 1)

    def _side(self) -> Panel:
        side = Panel("card")
        side.setMaximumWidth(theme.dp(372))
        inner = column(side, 10, 18)
        who = row(None, 10)
        self.face = Avatar("", 44)
        words = column(None, 0)
        self.name = Label("", "bodyStrong")
        words.addWidget(self.name)
        place = self.tr("Kasir {n} · membuka sif").format(n=self._till)
        words.addWidget(Label(place, "caption", "secondary"))
        who.addWidget(self.face)
        who.addLayout(words, 1)
        inner.addLayout(who)
        inner.addWidget(Rule())
        inner.addWidget(Label(self.tr("Modal awal di laci"), "button", "secondary"))
        self.sum = MoneyLabel(role="total")
        inner.addWidget(self.sum, 0, Qt.AlignmentFlag.AlignLeft)
        self.hint = Notice()
        inner.addWidget(self.hint)
        self.notice = Notice()
        inner.addWidget(self.notice)
        inner.addStretch()
        self.open_button = Button(self.tr("MULAI JUALAN"), "pay", "player-play", "F12")
        inner.addWidget(self.open_button)
        return side

    def _wire(self) -> None:
        self.board.counted.connect(self._show)
        self.board.finished.connect(self.open_button.setFocus)
        self.open_button.clicked.connect(self.main_action)

    def _show(self, count: Count) -> None:
        name = self._attendant.name if self._attendant is not None else ""
        self.face.set_text(initials(name))
        self.name.setText(name)
        self.sum.set_amount(count.total)
        if count.total:
            self.hint.show_notice(
                "paid",
                self.tr("Uang kembalian terhitung"),
                self.tr("{total} pindah dari brankas ke laci.").format(total=rupiah(count.total)),
            )
        else:
            self.hint.show_notice(
                "info",
                self.tr("Hitung uang kembalian di laci"),
                self.tr("Laci boleh kosong: langsung mulai."),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.open_button.hasFocus():
            self.main_action()
        else:
            super().keyPressEvent(event)

    def _on_opened(self, shift: Shift) -> None:
        self._busy = False
        self.open_button.set_busy()
        self.opened.emit(shift)

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        self.open_button.set_busy()
        said = trouble(error)
        self.notice.show_notice("danger", said.happened, said.rest)
