"""What can be done in an open shift besides selling and closing: four buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button

CASH_IN: Final = "in"
CASH_OUT: Final = "out"
DRAWER: Final = "drawer"
INTERIM: Final = "interim"


class ShiftJobs(QWidget):
    """Buttons of the shift's other jobs.  `asked(str)` carries one of the keys above."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.dp(8))
        self.buttons: dict[str, Button] = {}
        for place, (key, text, cap) in enumerate(
            (
                (CASH_IN, self.tr("Kas masuk"), ""),
                (CASH_OUT, self.tr("Kas keluar"), ""),
                (DRAWER, self.tr("Buka laci"), "F10"),
                (INTERIM, self.tr("Laporan X"), ""),
            )
        ):
            # Without icons: the words must have room beside each other in a narrow window.
            button = Button(text, "secondary", "", cap)
            button.setProperty("job", key)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button, place // 2, place % 2)
            self.buttons[key] = button
        self.buttons[INTERIM].setAccessibleName(self.tr("Laporan sementara"))

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(str(button.property("job")))
