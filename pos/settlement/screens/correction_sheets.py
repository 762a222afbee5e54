"""The questions behind a correction: a fee, an adjustment, a settlement that is to be reversed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.settlement.domain import FeeOrder
from pos.settlement.domain.charge import MOST_CHARGED
from pos.settlement.screens.say_charges import tr
from pos.ui.dialogs import Sheet
from pos.ui.language import in_indonesian
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import Chip
from pos.ui.widgets.fields import AmountField, TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from pos.staff.domain import Attendant

_MOST_KEY: Final = 60
_MOST_REASON: Final = 120


class CorrectionKind(StrEnum):
    """What is to be put right."""

    FEE = "fee"
    ADJUSTMENT = "adjustment"
    REVERSAL = "reversal"


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody asks for: of an artisan, or of a whole settlement by `number`.

    `day` is the business day that it counts for; None is today.
    """

    kind: CorrectionKind
    person: Attendant
    day: date | None = None
    code: str = ""
    name: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class FeeAsked:
    """A fee as it was typed, for one artisan or for all of the centre."""

    order: FeeOrder
    for_all: bool


@dataclass(frozen=True, slots=True)
class AdjustmentAsked:
    """An adjustment as it was typed; above zero in the artisan's favour."""

    amount: Rupiah
    reason: str


class CorrectionSheet(Sheet):
    """Emits `given` with what was typed, and stays until it went through: nothing typed is lost."""

    given = Signal(object)

    save: Button

    def __init__(self, window: QWidget, title: str, text: str, icon: str, wide: float) -> None:
        super().__init__(window, title, text, icon, wide)
        self.notice = Notice(parent=self)

    def show_trouble(self, error: PosError) -> None:
        """It did not go through."""
        self.save.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)

    def show_left(self) -> None:
        """The approval was not given: it can be asked for again."""
        self.save.set_busy()

    def refuse(self, missing: str) -> None:
        """Something is still to be filled in."""
        self.notice.show_notice("warning", missing, tr("Saldo tidak berubah."))

    def send(self, asked: object) -> None:
        """Everything is there."""
        self.notice.clear_notice()
        self.save.set_busy(tr("Menyimpan…"))
        self.given.emit(asked)


class _AmountSheet(CorrectionSheet):
    """Words at the left, an amount with its number pad at the right."""

    def __init__(self, window: QWidget, title: str, text: str, icon: str, verb: str) -> None:
        super().__init__(window, title, text, icon, 860)
        halves = row(None, 24)
        left, right = column(None, 12), column(None, 10)
        self.fill_words(left)
        left.addWidget(self.notice)
        left.addStretch()
        self.amount = AmountField(tr("Jumlah"))
        self.numpad = Numpad()
        right.addWidget(self.amount)
        right.addWidget(self.numpad)
        right.addStretch()
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        self.body.addLayout(halves)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.save = self.add_button(verb, "primary", "check", "Enter")
        self.numpad.pressed.connect(self.amount.type_key)
        self.amount.entered.connect(self.on_save)
        self.save.clicked.connect(self.on_save)

    def fill_words(self, left: QVBoxLayout) -> None:
        """What stands beside the amount."""
        raise NotImplementedError

    def on_save(self) -> None:
        """Say what is missing, or give it away."""
        raise NotImplementedError

    def needs_amount(self) -> str:
        """What is wrong with the amount, as a sentence; the field takes the keyboard."""
        amount = self.amount.amount()
        if amount and amount <= MOST_CHARGED:
            return ""
        self.amount.setFocus()
        return tr("Isi jumlah uangnya dulu.") if not amount else tr("Jumlahnya terlalu besar.")


class FeeSheet(_AmountSheet):
    """An agreed fee; emits `given(FeeAsked)`."""

    def __init__(self, window: QWidget, correction: Correction) -> None:
        title = tr("Potongan untuk {name}").format(name=correction.name)
        text = tr("Dipotong dari saldo. Tanda yang sama hanya bisa dipotong sekali.")
        super().__init__(window, title, text, "receipt", tr("Potong"))
        self.first = self.key.edit

    def fill_words(self, left: QVBoxLayout) -> None:
        self.key = TextField(tr("Tanda"), tr("mis. sewa rak 2026-11"))
        self.what = TextField(tr("Untuk apa"), tr("mis. Sewa rak November"))
        for field in (self.key, self.what):
            field.edit.setMaxLength(_MOST_KEY)
            left.addWidget(field)
        self.for_all = Switch(tr("Semua perajin pusat ini"), tr("yang sudah dipotong dilewati"))
        left.addWidget(self.for_all)
        self.key.entered.connect(self._on_key_entered)
        self.what.entered.connect(self._on_what_entered)

    def _on_key_entered(self, _text: str) -> None:
        self.what.edit.setFocus()

    def _on_what_entered(self, _text: str) -> None:
        self.amount.setFocus()

    def on_save(self) -> None:
        if not self.save.isEnabled():
            return
        missing = self._missing()
        if missing:
            self.refuse(missing)
            return
        order = FeeOrder(self.key.text(), self.what.text(), self.amount.amount())
        self.send(FeeAsked(order, self.for_all.isChecked()))

    def _missing(self) -> str:
        if not self.key.text():
            self.key.edit.setFocus()
            return tr("Isi tandanya dulu, misalnya sewa rak dan bulannya.")
        if not self.what.text():
            self.what.edit.setFocus()
            return tr("Tulis dulu untuk apa.")
        return self.needs_amount()


class AdjustmentSheet(_AmountSheet):
    """What a balance is put right by; emits `given(AdjustmentAsked)`."""

    def __init__(self, window: QWidget, correction: Correction) -> None:
        title = tr("Penyesuaian saldo {name}").format(name=correction.name)
        text = tr("Perlu persetujuan pengelola lain. Nama dan alasannya tercatat.")
        super().__init__(window, title, text, "plus-minus", tr("Minta persetujuan"))
        self._adds = True
        self.first = self.reason.edit
        self._show()

    def fill_words(self, left: QVBoxLayout) -> None:
        chips: QHBoxLayout = row(None, 8)
        self.more, self.less = Chip(tr("Tambah saldo"), "plus"), Chip(tr("Kurangi saldo"), "minus")
        for chip in (self.more, self.less):
            chip.clicked.connect(self._on_way)
            chips.addWidget(chip)
        chips.addStretch()
        left.addLayout(chips)
        self.reason = TextField(tr("Alasan"), tr("mis. harga salah ketik 24 November"))
        self.reason.edit.setMaxLength(_MOST_REASON)
        self.reason.entered.connect(self._on_reason_entered)
        left.addWidget(self.reason)

    def _show(self) -> None:
        self.more.setChecked(self._adds)
        self.less.setChecked(not self._adds)

    def _on_way(self) -> None:
        self._adds = self.sender() is self.more
        self._show()

    def _on_reason_entered(self, _text: str) -> None:
        self.amount.setFocus()

    def on_save(self) -> None:
        if not self.save.isEnabled():
            return
        if not self.reason.text():
            self.reason.edit.setFocus()
            self.refuse(tr("Tulis alasannya dulu."))
            return
        wrong = self.needs_amount()
        if wrong:
            self.refuse(wrong)
            return
        amount = self.amount.amount()
        self.send(AdjustmentAsked(amount if self._adds else -amount, in_indonesian(self.reason.text())))


class ReversalSheet(CorrectionSheet):
    """Whether a settlement is really to be reversed, and why; Enter does nothing.  Emits `given(reason)`."""

    def __init__(self, window: QWidget, correction: Correction) -> None:
        title = tr("Balik perhitungan {number}?").format(number=correction.number)
        text = tr("Perlu persetujuan pengelola lain. Nama dan alasannya tercatat.")
        super().__init__(window, title, text, "arrow-back-up", 640)
        for line in (
            tr("Perhitungan lama tetap tersimpan; sebuah pembalikan meniadakan angkanya."),
            tr("Penjualan, retur dan potongannya bebas lagi dan dihitung ulang."),
            tr("Yang sudah dibayar tetap tercatat dan dikurangkan."),
        ):
            self.body.addWidget(Label(line, "body", wrap=True))
        self.reason = TextField(tr("Alasan"), tr("mis. harga salah ketik 24 November"))
        self.reason.edit.setMaxLength(_MOST_REASON)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.notice)
        self.save = self.add_button(tr("Balik perhitungan"), "danger", "")
        self.save.clicked.connect(self._on_save)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.first = self.reason.edit

    def _on_save(self) -> None:
        if not self.reason.text():
            self.reason.edit.setFocus()
            self.refuse(tr("Tulis alasannya dulu."))
            return
        self.send(in_indonesian(self.reason.text()))
