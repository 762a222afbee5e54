"""*Buka laci* without a sale: the reason, by tap or by its digit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.till.screens.say import tr, trouble
from pos.ui.dialogs import Sheet
from pos.ui.language import in_indonesian
from pos.ui.widgets.button import Button
from pos.ui.widgets.notice import Notice


class DrawerSheet(Sheet):
    """Emits `given(str)` with the reason; Esc leaves the drawer shut."""

    given = Signal(str)

    def __init__(self, window: QWidget) -> None:
        text = tr("Kenapa laci dibuka tanpa penjualan? Alasannya dicatat.")
        super().__init__(window, tr("Buka laci"), text, "cash-register", 560)
        self.reasons: list[Button] = []
        for place, reason in enumerate(
            (tr("Tukar uang"), tr("Salah kembalian"), tr("Periksa isi laci"), tr("Laci macet"))
        ):
            button = Button(reason, "secondary", "", str(place + 1))
            button.clicked.connect(self._on_reason)
            self.body.addWidget(button)
            self.reasons.append(button)
        self.notice = Notice()
        self.body.addWidget(self.notice)
        back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.first = back

    def show_trouble(self, error: PosError) -> None:
        """The drawer stays shut, and why."""
        said = trouble(error)
        self.notice.show_notice("danger", said.happened, said.rest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for button in self.reasons:
            if event.text() == button.key:
                button.click()
                return
        super().keyPressEvent(event)

    def _on_reason(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            # The reason goes into the books, whatever the screen speaks.
            self.given.emit(in_indonesian(button.text()))
