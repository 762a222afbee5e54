"""The form of a new order: who, what, of whom, for how much, and by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QWidget

from pos.artisans.domain import Artisan
from pos.core.money import Rupiah, rupiah
from pos.core.words import long_date
from pos.orders.domain import (
    DepositMethod,
    NewOrder,
    OrderFault,
    OrderField,
    faults_of,
    read_day,
)
from pos.orders.screens.say import fault_word, method_word, tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.form_scroll import FormScroll
from pos.ui.widgets.labels import Label
from pos.ui.widgets.money_field import MoneyField
from pos.ui.widgets.panel import column, row

_AHEAD = (7, 14, 30)
"""The days ahead that one tap fills in."""


class NewOrderSheet(Sheet):
    """Emits `given(NewOrder)`; `show_faults` says under each field what is wrong, `accept()` ends it."""

    given = Signal(object)

    def __init__(self, window: QWidget, artisans: Sequence[Artisan], today: date) -> None:
        super().__init__(window, tr("Pesanan baru"), "", "calendar", 860)
        self._artisans = tuple(artisans)
        self._today = today
        self._build()
        self._wire()
        self._show()

    def show_faults(self, faults: Mapping[OrderField, OrderFault]) -> None:
        """Say under each field what is wrong with it; the first wrong one gets the keyboard."""
        self.save.set_busy()
        for field, widget in self.fields.items():
            fault = faults.get(field)
            widget.show_wrong("" if fault is None else fault_word(field, fault))
        if OrderField.ARTISAN in faults:
            self.artisan_wrong.setText(fault_word(OrderField.ARTISAN, faults[OrderField.ARTISAN]))
        self.artisan_wrong.setVisible(OrderField.ARTISAN in faults)
        first = next((widget for field, widget in self.fields.items() if field in faults), None)
        if first is not None:
            first.setFocus()
            self.form.ensureWidgetVisible(first)

    def focusNextPrevChild(self, forward: bool) -> bool:
        done = super().focusNextPrevChild(forward)
        focused = QApplication.focusWidget()
        if focused is not None and self.form.isAncestorOf(focused):
            self.form.ensureWidgetVisible(focused)
        return done

    def _build(self) -> None:
        self.buyer = TextField(tr("Pembeli"), tr("Ibu Ratna"))
        self.phone = TextField(tr("Nomor HP (boleh kosong)"), "0812 3456 789")
        self.what = TextField(tr("Barang yang dipesan"), tr("Guci ukir 40 cm, motif bunga"))
        self.price = MoneyField(tr("Harga"))
        self.deposit = MoneyField(tr("Uang muka (DP)"))
        self.reference = TextField(tr("Nomor referensi"))
        self.due = TextField(tr("Dapat diambil mulai"), tr("tanggal-bulan-tahun"))
        self.fields: dict[OrderField, TextField | MoneyField] = {
            OrderField.BUYER: self.buyer, OrderField.PHONE: self.phone, OrderField.WHAT: self.what,
            OrderField.PRICE: self.price, OrderField.DEPOSIT: self.deposit,
            OrderField.REFERENCE: self.reference, OrderField.DUE: self.due,
        }  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(8))
        for at, part in enumerate(
            (
                self.buyer,
                self.phone,
                self.what,
                self._maker(),
                self.price,
                self._due(),
                self.deposit,
                self._how(),
            )
        ):
            grid.addWidget(part, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.form = FormScroll(0, 4)
        self.form.column.addLayout(grid)
        self.body.addWidget(self.form, 1)
        foot = row(None, 10)
        self.left = Label("", "title")
        foot.addWidget(self.left)
        foot.addStretch()
        self.body.addLayout(foot)
        self.first = self.buyer.edit
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.save = self.add_button(tr("Simpan & cetak"), "primary", "check", "F12")
        self.default = self.save

    def _maker(self) -> QWidget:
        holder = QWidget()
        inner = column(holder, 4)
        self.artisan = QComboBox()
        self.artisan.setMinimumHeight(theme.dp(48))
        self.artisan.setAccessibleName(tr("Perajin"))
        self.artisan.addItem(tr("Pilih perajin"), "")
        for one in self._artisans:
            self.artisan.addItem(f"{one.display_name} · {one.desa}", one.code)
        self.artisan_wrong = Label("", "captionStrong", "danger", wrap=True)
        self.artisan_wrong.hide()
        inner.addWidget(Label(tr("Perajin"), "captionStrong", "secondary"))
        inner.addWidget(self.artisan)
        inner.addWidget(self.artisan_wrong)
        inner.addStretch()
        return holder

    def _due(self) -> QWidget:
        holder = QWidget()
        inner = column(holder, 6)
        inner.addWidget(self.due)
        quick = row(None, 8)
        self.weeks: list[Button] = []
        for days, word in zip(_AHEAD, (tr("1 minggu"), tr("2 minggu"), tr("1 bulan")), strict=True):
            button = Button(word, "chip")
            button.setProperty("days", days)
            button.clicked.connect(self._on_week)
            quick.addWidget(button)
            self.weeks.append(button)
        quick.addStretch()
        inner.addLayout(quick)
        self.due_words = Label("", "caption", "secondary")
        inner.addWidget(self.due_words)
        return holder

    def _how(self) -> QWidget:
        holder = QWidget()
        inner = column(holder, 4)
        inner.addWidget(Label(tr("Uang muka dibayar lewat"), "captionStrong", "secondary"))
        self.method = ChipRow()
        self.method.set_choices([(one.value, method_word(one)) for one in DepositMethod])
        inner.addWidget(self.method)
        inner.addWidget(self.reference)
        return holder

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.method.chosen.connect(self._on_method)
        self.price.edit.changed.connect(self._on_amount)
        self.deposit.edit.changed.connect(self._on_amount)
        self.due.edit.textChanged.connect(self._on_due)
        self.buyer.entered.connect(self._on_next)
        self.phone.entered.connect(self._on_next)
        self.what.entered.connect(self._on_next)
        self.due.entered.connect(self._on_next)
        self.reference.entered.connect(self._on_next)
        self.price.edit.entered.connect(self._on_next)
        self.deposit.edit.entered.connect(self._on_next)

    def _show(self) -> None:
        self.reference.setVisible(self.method.key() != DepositMethod.CASH)
        left = self.price.amount() - self.deposit.amount()
        shown = max(left, Rupiah(0))
        self.left.setText(tr("Sisa bayar {left}").format(left=rupiah(shown)))
        day = read_day(self.due.text())
        self.due_words.setText("" if day is None else long_date(day))

    def press_key(self, name: str) -> bool:
        """F12 keeps the order."""
        if name == "F12":
            self._on_save()
        return name == "F12"

    def _on_next(self, *_typed: object) -> None:
        """Enter goes on to the next field, and keeps the order only from the button or with F12."""
        self.focusNextPrevChild(True)

    def _on_method(self, _key: str) -> None:
        self._show()

    def _on_amount(self, _amount: object) -> None:
        self._show()

    def _on_due(self, _text: str) -> None:
        self._show()

    def _on_week(self) -> None:
        button = self.sender()
        if button is not None:
            day = self._today + timedelta(days=int(button.property("days")))
            self.due.edit.setText(f"{day.day}-{day.month}-{day.year}")
            self.due.show_wrong("")

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        day = read_day(self.due.text())
        method = DepositMethod(self.method.key())
        order = NewOrder(
            self.buyer.text(), self.phone.text(), str(self.artisan.currentData()), self.what.text(),
            self.price.amount(), self.deposit.amount(), day or self._today, method,
            self.reference.text() if method is not DepositMethod.CASH else "",
        )  # fmt: skip
        faults = faults_of(order, self._today)
        self.show_faults(faults)
        if day is None:
            self.due.show_wrong(tr("Tulis tanggal seperti 7-12-2026."))
        if not faults and day is not None:
            self.save.set_busy(tr("Menyimpan…"))
            self.given.emit(order)
