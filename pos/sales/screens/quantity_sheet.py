"""Asks for the quantity of one line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah
from pos.ui.dialogs import Sheet
from pos.ui.widgets.fields import DigitsField


class QuantitySheet(Sheet):
    """Emits `given(int)` with Enter or *Pakai*; Esc leaves the line as it is."""

    given = Signal(int)

    def __init__(self, window: QWidget, name: str, quantity: int) -> None:
        super().__init__(window, self.tr("Jumlah {name}").format(name=name), self.tr("Berapa buah?"))
        self.field = DigitsField(3)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.set_amount(Rupiah(quantity))
        self.field.selectAll()  # the first digit takes its place
        self.field.setAccessibleName(self.tr("Jumlah"))
        self.body.addWidget(self.field)
        self.first = self.field
        use = self.add_button(self.tr("Pakai"), "primary", "check", "Enter")
        self.field.entered.connect(self._on_use)
        use.clicked.connect(self._on_use)

    def _on_use(self) -> None:
        quantity = self.field.amount().amount
        self.accept()
        if quantity > 0:
            self.given.emit(quantity)
