"""Two questions about a line of a statement: which payment it is, and why no payment explains it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.clearing.domain import OpenMoney
from pos.clearing.screens.open_books import LineRow, line_words
from pos.clearing.screens.say import tr
from pos.core.clock import local
from pos.core.errors import PosError
from pos.core.money import plain
from pos.core.words import clock_time
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import short_date
from pos.ui.say import say
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.table import Column, Table

_MOST_REASON: Final = 120
_HIGH: Final = 300


class CandidatesSheet(Sheet):
    """Emits `given(OpenMoney)` with the payment that was chosen."""

    given = Signal(object)

    def __init__(self, window: QWidget, row: LineRow) -> None:
        super().__init__(window, tr("Pembayaran yang mana?"), line_words(row), "list-check", 760)
        self.payments = Table(
            (
                Column(tr("Dokumen"), _document, strong=True, stretch=True),
                Column(tr("Waktu"), _when),
                Column(tr("Referensi"), _reference),
                Column(tr("Petugas"), _person),
                Column(tr("Jumlah"), _amount, right=True),
            )
        )
        self.payments.setAccessibleName(tr("Pembayaran yang jumlahnya sama"))
        self.payments.set_rows(row.line.candidates)
        self.payments.selectRow(0)
        self.payments.setMinimumHeight(theme.dp(_HIGH))
        self.body.addWidget(self.payments)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.match = self.add_button(tr("Cocokkan"), "primary", "check", "Enter")
        self.match.clicked.connect(self._on_match)
        self.first = self.payments

    def _on_match(self) -> None:
        chosen = self.payments.chosen_row()
        if chosen is not None:
            self.accept()
            self.given.emit(chosen)


class OtherSheet(Sheet):
    """Emits `given(reason)`, and stays until it went through: nothing typed is lost."""

    given = Signal(str)

    def __init__(self, window: QWidget, row: LineRow) -> None:
        super().__init__(window, tr("Catat lain-lain"), line_words(row), "plus-minus", 620)
        self.reason = TextField(tr("Alasan"), tr("mis. QRIS warung sebelah"))
        self.reason.edit.setMaxLength(_MOST_REASON)
        self.notice = Notice(parent=self)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.notice)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.save = self.add_button(tr("Catat selisih"), "primary", "check", "Enter")
        self.save.clicked.connect(self._on_save)
        self.reason.entered.connect(self._on_entered)
        self.first = self.reason.edit

    def _on_entered(self, _text: str) -> None:
        self._on_save()

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        if not self.reason.text():
            self.reason.edit.setFocus()
            self.notice.show_notice("warning", tr("Tulis alasannya dulu."))
            return
        self.notice.clear_notice()
        self.given.emit(self.reason.text())

    def show_saving(self) -> None:
        """A supervisor has said yes."""
        self.save.set_busy(tr("Menyimpan…"))

    def show_trouble(self, error: PosError) -> None:
        """It did not go through."""
        self.save.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)


def _document(payment: OpenMoney) -> str:
    return payment.document


def _when(payment: OpenMoney) -> str:
    return f"{short_date(local(payment.sold_at).date())} {clock_time(payment.sold_at)}"


def _reference(payment: OpenMoney) -> str:
    return payment.reference or "–"


def _person(payment: OpenMoney) -> str:
    return payment.confirmed_by


def _amount(payment: OpenMoney) -> str:
    return plain(payment.amount)
