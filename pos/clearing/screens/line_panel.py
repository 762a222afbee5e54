"""The line of a statement that is chosen: what it may be, and one tap for each thing that it can be."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.clearing.screens.open_books import LineRow, line_words, payment_words
from pos.clearing.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel
from pos.ui.widgets.panel import Panel, column, row

_LARGE: Final = 1.4


def has_large_letters() -> bool:
    """Whether captions give way, so that everything that can be pressed has its height."""
    return theme.current().scale >= _LARGE


class LinePanel(Panel):
    """Emits `match_asked`, `choice_asked`, `fee_asked` and `other_asked`, each with the `LineRow` shown."""

    match_asked = Signal(object)
    choice_asked = Signal(object)
    fee_asked = Signal(object)
    other_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._row: LineRow | None = None
        self._build()
        self._wire()
        self.show_line(None)

    def _build(self) -> None:
        layout = column(self, 8, 12)
        self.told = ElidedLabel("", "caption", "secondary")
        self.suggested = ElidedLabel("", "bodyStrong")
        layout.addWidget(self.told)
        if has_large_letters():
            self.told.hide()
        layout.addWidget(self.suggested)
        buttons = row(None, 8)
        self.match = Button(tr("Cocokkan"), "primary", "check")
        self.fee = Button(tr("Biaya acquirer"), "secondary")
        self.other = Button(tr("Catat lain-lain"), "secondary")
        buttons.addWidget(self.match, 1)
        buttons.addWidget(self.fee, 1)
        buttons.addWidget(self.other, 1)
        layout.addLayout(buttons)

    def _wire(self) -> None:
        self.match.clicked.connect(self._on_match)
        self.fee.clicked.connect(self._on_fee)
        self.other.clicked.connect(self._on_other)

    def show_line(self, row: LineRow | None, *, busy: bool = False) -> None:
        """Show a line, or that none is chosen; while something is being kept nothing can be pressed."""
        self._row = row
        candidates = row.line.candidates if row is not None else ()
        self.match.set_text(tr("Pilih…") if len(candidates) > 1 else tr("Cocokkan"))
        self.match.setEnabled(bool(candidates) and not busy)
        self.fee.setEnabled(row is not None and row.is_fee and not busy)
        self.other.setEnabled(row is not None and not busy)
        if row is None:
            self.told.setText("")
            self.suggested.setText(tr("Tidak ada baris yang perlu dicocokkan."))
            return
        self.told.setText(line_words(row))
        if len(candidates) > 1:
            said = tr("{n} pembayaran jumlahnya sama").format(n=len(candidates))
        elif candidates:
            said = payment_words(candidates[0])
        else:
            said = tr("Tidak ada pembayaran yang jumlahnya sama")
        self.suggested.setText(said)

    def _on_match(self) -> None:
        if self._row is None:
            return
        several = len(self._row.line.candidates) > 1
        (self.choice_asked if several else self.match_asked).emit(self._row)

    def _on_fee(self) -> None:
        if self._row is not None:
            self.fee_asked.emit(self._row)

    def _on_other(self) -> None:
        if self._row is not None:
            self.other_asked.emit(self._row)
