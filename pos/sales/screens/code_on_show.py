"""A QRIS code before a buyer: fetched, drawn, timed, printed; nothing here ever confirms money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.qris.domain import ShownCode
from pos.sales.screens.method_panel import Buyer
from pos.sales.tender import QrisWait
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.qris.service import Qris

ENTER_DEAF_MS: Final = 3_000
"""How long Enter is not heard after a code was shown (`interaction.md` section 4)."""


class CodeOnShow(QObject):
    """Holds the state of the code that is shown.

    Emits `changed()` when it is to be drawn again, `refused(PosError)` where there is no code to show,
    `printed()`, and `to_buyer(ShownCode | None)` for the buyer's screen.
    """

    changed = Signal()
    refused = Signal(object)
    printed = Signal()
    to_buyer = Signal(object)

    def __init__(self, qris: Qris, tasks: Tasks, centre: str, parent: QObject) -> None:
        super().__init__(parent)
        self._qris = qris
        self._tasks = tasks
        self._centre = centre
        self._wanted: tuple[Buyer, Rupiah] | None = None
        self.state = QrisWait()
        self.guard = QTimer(self)
        self.guard.setSingleShot(True)
        self.guard.setInterval(ENTER_DEAF_MS)
        self.guard.timeout.connect(self._on_armed)
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._second.timeout.connect(self._on_second)

    @property
    def is_open(self) -> bool:
        """Whether a code is wanted."""
        return self._wanted is not None

    def open(self, buyer: Buyer, amount: Rupiah) -> None:
        """Show the code for an amount."""
        self._wanted, self.state = (buyer, amount), QrisWait()
        self._fetch(buyer, amount)

    def close(self) -> None:
        """Nobody is to pay it any more."""
        if self._wanted is not None:
            self._wanted, self.state = None, QrisWait()
            self.guard.stop()
            self._second.stop()
            self.to_buyer.emit(None)

    def turn(self) -> None:
        """From the code with the amount to the untouched one, and back."""
        if self._wanted is not None and self.state.code is not None:
            self.state = QrisWait(untouched=not self.state.untouched)
            self._fetch(*self._wanted)

    def print_slip(self) -> None:
        """The code on paper."""
        code, wanted = self.state.code, self._wanted
        if code is None or wanted is None:
            return
        buyer = wanted[0]

        def queue() -> None:
            self._qris.print_slip(self._centre, code, buyer.bill, buyer.till)

        self._tasks.run(self, queue, self._on_printed, self._on_refused)

    def _fetch(self, buyer: Buyer, amount: Rupiah) -> None:
        wanted, untouched = self._wanted, self.state.untouched

        def fetch() -> tuple[object, ShownCode]:
            from pos.printing.qr import qr_matrix

            code = self._qris.show(self._centre, amount, buyer.bill, untouched=untouched)
            qr_matrix(code.payload)  # on this lane, so that the screen only paints it
            return wanted, code

        self._tasks.run(self, fetch, self._on_code, self._on_refused)

    def _on_code(self, answer: tuple[object, ShownCode]) -> None:
        wanted, code = answer
        if self._wanted is None or wanted != self._wanted:
            return  # left meanwhile, or another amount
        self.state = self.state.show(code)
        self.guard.start()
        self._second.start()
        self.to_buyer.emit(code)
        self.changed.emit()

    def _on_refused(self, error: PosError) -> None:
        self.refused.emit(error)

    def _on_printed(self, _nothing: None) -> None:
        self.printed.emit()

    def _on_armed(self) -> None:
        self.state = QrisWait(self.state.code, self.state.seconds, True, self.state.untouched)
        self.changed.emit()

    def _on_second(self) -> None:
        self.state = self.state.tick()
        self.changed.emit()
