"""The card of a guide, new or changed, and the question how much is handed over."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from pos.core.errors import BadText, PosError
from pos.core.money import ZERO, Rupiah, percent, read_percent, rupiah
from pos.guides.domain import (
    MOST_RATE_BPS,
    SMALLEST_COIN,
    BadRate,
    Guide,
    GuideBalance,
    GuideExists,
    GuideKind,
)
from pos.guides.screens.say import kind_word, tr
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.money_field import MoneyField
from pos.ui.widgets.panel import row

_USUAL_BPS = 500


class GuideSheet(Sheet):
    """Emits `given(Guide)`; `refuse(error)` shows what is wrong in place, `accept()` ends it."""

    given = Signal(object)

    def __init__(self, window: QWidget, guide: Guide | None = None) -> None:
        new = guide is None
        super().__init__(window, tr("Pemandu baru") if new else tr("Ubah pemandu"), "", "users", 600)
        self._guide = guide or Guide("", "", "", GuideKind.GUIDE, _USUAL_BPS)
        self.name = TextField(tr("Nama"), tr("Pak Ujang"))
        self.phone = TextField(tr("Nomor HP (boleh kosong)"))
        self.rate = TextField(tr("Komisi (%) dari penjualan yang dibawa"))
        self.kind = ChipRow()
        self.kind.set_choices([(kind.value, kind_word(kind)) for kind in GuideKind])
        self.kind.choose(self._guide.kind.value)
        self.active = QCheckBox(tr("Masih membawa pembeli"))
        self.active.setChecked(self._guide.active)
        self.active.setVisible(not new)
        self.name.edit.setText(self._guide.name)
        self.phone.edit.setText(self._guide.phone)
        self.rate.edit.setText(percent(self._guide.rate_bps).rstrip("%"))
        pair = row(None, 12)
        pair.addWidget(self.phone, 1)
        pair.addWidget(self.rate, 1)
        self.body.addWidget(self.name)
        self.body.addWidget(self.kind)
        self.body.addLayout(pair)
        self.body.addWidget(self.active)
        self.first = self.name.edit
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.save = self.add_button(tr("Simpan"), "primary", "check", "Enter")
        self.save.clicked.connect(self._on_save)
        self._fields = (self.name, self.phone, self.rate)

    def refuse(self, error: PosError) -> None:
        """The card was not kept: say why under the field that it belongs to."""
        self.save.set_busy()
        said = say(error)
        if isinstance(error, BadRate):
            self.rate.show_wrong(said.happened)
        elif isinstance(error, BadText) and error.field == "phone":
            self.phone.show_wrong(tr("Hanya angka, contoh 0812 3456 789."))
        elif isinstance(error, GuideExists):
            self.name.show_wrong(said.happened)
        elif isinstance(error, BadText):
            self.name.show_wrong(tr("Isi nama, paling panjang 60 huruf."))
        else:
            self.name.show_wrong(said.text)

    def _on_save(self) -> None:
        for field in self._fields:
            field.show_wrong("")
        rate = read_percent(self.rate.text())
        if rate is None or rate > MOST_RATE_BPS:
            rate = None
            most = percent(MOST_RATE_BPS)
            self.rate.show_wrong(tr("Ketik angka dari 0 sampai {most}.").format(most=most))
        if not self.name.text():
            self.name.show_wrong(tr("Isi nama, paling panjang 60 huruf."))
        if rate is None or not self.name.text():
            return
        self.given.emit(
            replace(
                self._guide,
                name=self.name.text(),
                phone=self.phone.text(),
                kind=GuideKind(self.kind.key()),
                rate_bps=rate,
                active=self.active.isChecked(),
            )
        )


class PayGuideSheet(Sheet):
    """Asks once how much is handed over: all, or a part.  Emits `given(Rupiah)`."""

    given = Signal(object)

    def __init__(self, window: QWidget, one: GuideBalance) -> None:
        title = tr("Bayar komisi {name}?").format(name=one.guide.name)
        text = tr("Saldo {owed}. Uang diambil dari laci, lalu minta tanda tangan di slip.")
        super().__init__(window, title, text.format(owed=rupiah(one.owed)), "cash-banknote", 560)
        self.one = one
        self.amount = MoneyField(tr("Dibayar tunai"))
        self.amount.edit.set_amount(one.payable)
        self.amount.edit.selectAll()
        self.amount.edit.entered.connect(self._on_pay)
        self.body.addWidget(self.amount)
        rest = one.owed - one.payable
        if rest:
            words = tr("{rest} di bawah pecahan terkecil tetap di saldo.").format(rest=rupiah(rest))
            self.body.addWidget(Label(words, "caption", "secondary", wrap=True))
        self.first = self.amount.edit
        self.add_button(tr("Belum"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Bayar & cetak"), "primary", "printer", "Enter")
        self.yes.clicked.connect(self._on_pay)

    def _on_pay(self) -> None:
        amount = self.amount.amount()
        reason = self._wrong(amount)
        if reason:
            self.amount.show_wrong(reason)
            return
        self.accept()
        self.given.emit(amount)

    def _wrong(self, amount: Rupiah) -> str:
        if amount <= ZERO or amount.amount % SMALLEST_COIN.amount:
            return tr("Ketik kelipatan {coin}.").format(coin=rupiah(SMALLEST_COIN))
        if amount > self.one.owed:
            return tr("Lebih besar dari saldo {owed}.").format(owed=rupiah(self.one.owed))
        return ""
