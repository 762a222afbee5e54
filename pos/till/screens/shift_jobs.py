"""What can be done in an open shift besides selling and closing: one row of buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import row

CASH_IN: Final = "in"
CASH_OUT: Final = "out"
DRAWER: Final = "drawer"
INTERIM: Final = "interim"


class ShiftJobs(QWidget):
    """Buttons of the shift's other jobs.  `asked(str)` carries one of the keys above."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 8)
        self.buttons: dict[str, Button] = {}
        for key, text, icon, cap in (
            (CASH_IN, self.tr("Kas masuk"), "plus", ""),
            (CASH_OUT, self.tr("Kas keluar"), "minus", ""),
            (DRAWER, self.tr("Buka laci"), "cash-register", "F10"),
            (INTERIM, self.tr("Laporan sementara"), "report-money", ""),
        ):
            button = Button(text, "secondary", icon, cap)
            button.setProperty("job", key)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
            self.buttons[key] = button
        layout.addStretch()

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(str(button.property("job")))
