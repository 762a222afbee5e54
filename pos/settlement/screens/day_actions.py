"""The two buttons of *Perhitungan*: print the slips, and the one next step."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from pos.settlement.screens.day_state import DayState
from pos.settlement.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import row


class DayActions(QWidget):
    """One above the other in a side panel, side by side in a bar below (`set_side_by_side`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = row(self, 10)
        self.slips = Button("", "secondary", "printer", "F8")
        self.next_step = Button(tr("TUTUP HARI"), "pay", "lock", "F12")
        self._layout.addWidget(self.slips, 1)
        self._layout.addWidget(self.next_step, 1)

    def set_side_by_side(self, beside: bool) -> None:
        """Whether they lie in a bar."""
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across)
        self.slips.setMinimumHeight(self.next_step.sizeHint().height() if beside else 0)

    def show_day(self, state: DayState | None, busy: bool) -> None:
        """What can be done with a day now."""
        closed = state is not None and state.closed
        count = state.slips if state is not None else 0
        self.slips.set_text(tr("Cetak {n} slip").format(n=count) if count else tr("Cetak slip"))
        self.slips.setEnabled(closed and not busy and count > 0)
        if closed:
            self.next_step.set_text(tr("BAYAR PERAJIN"), "cash-banknote")
            self.next_step.setEnabled(not busy and state is not None and state.stands and bool(state.payable))
        else:
            self.next_step.set_text(tr("TUTUP HARI"), "lock")
            may = state is not None and state.day <= state.today
            self.next_step.setEnabled(may and not busy)
        self.setMinimumHeight(theme.dp(76))
