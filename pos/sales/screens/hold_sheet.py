"""*Tahan transaksi ini?*: whose basket is laid aside; Enter is enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.sales.domain import Priced
from pos.ui.dialogs import Sheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.panel import row

_LABEL = 40


class HoldSheet(Sheet):
    """Emits `given(str)` with a label, empty where nothing was typed; Esc leaves the basket where it is."""

    given = Signal(str)

    def __init__(self, window: QWidget, priced: Priced, suggestion: str) -> None:
        super().__init__(window, "", " ", "player-pause", 560)
        pieces = sum(line.line.quantity for line in priced.lines)
        said = self.tr("{n} barang · {total}. Barang tetap disimpan untuk pembeli ini.")
        self.title.setText(self.tr("Tahan transaksi ini?"))
        self.text.setText(said.format(n=pieces, total=rupiah(priced.total)))
        self.field = TextField(self.tr("Tanda pengenal pembeli (boleh kosong)"), suggestion)
        self.field.edit.setMaxLength(_LABEL)
        self.field.edit.setAccessibleDescription(suggestion)
        self.body.addWidget(self.field)
        chips = row(None, 8)
        texts = (self.tr("Rombongan bus 1"), self.tr("Rombongan bus 2"), self.tr("Ambil uang"))
        self.chips = [Button(text, "chip") for text in texts]
        for chip in self.chips:
            chip.clicked.connect(self._on_chip)
            chips.addWidget(chip)
        chips.addStretch()
        self.body.addLayout(chips)
        self.add_button(self.tr("Kembali"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.hold = self.add_button(self.tr("Tahan"), "primary", "player-pause", "Enter")
        self.hold.clicked.connect(self._on_hold)
        self.first = self.field.edit

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            self.field.edit.setText(chip.text())
            self.field.edit.setFocus()

    def _on_hold(self) -> None:
        label = self.field.text()
        self.accept()
        self.given.emit(label)
