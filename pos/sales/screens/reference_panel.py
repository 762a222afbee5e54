"""*Transfer* and *Kartu*: money that another machine shows, noted with its reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens import say_payment
from pos.sales.screens.method_panel import Buyer, MethodPanel
from pos.sales.screens.reference_field import ReferenceField
from pos.sales.tender import LEAST_REFERENCE
from pos.ui.widgets.labels import Icon, Label, MoneyLabel
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReferencePanel(MethodPanel):
    """Takes the reference of a transfer or of a card payment; without one the money is not noted."""

    def __init__(self, method: PaymentMethod, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method = method
        self._build()
        self._wire()

    def restart(self, buyer: Buyer) -> None:
        """No reference yet."""
        self.reference.empty()
        self.amount.set_amount(buyer.owed.net)

    def keyboard(self) -> QWidget:
        """The field."""
        return self.reference

    @property
    def holds(self) -> bool:
        """Whether a reference was begun."""
        return bool(self.reference.text())

    def _build(self) -> None:
        middle = column(self.middle, 12)
        card = Panel("card")
        inner = column(card, 12, 20)
        head = row(None, 12)
        head.addWidget(Icon(say_payment.METHOD_ICONS[self._method], "text.primary", 28))
        head.addWidget(Label(self._title(), "title", wrap=True), 1)
        inner.addLayout(head)
        self.amount = MoneyLabel(role="total")
        inner.addWidget(self.amount)
        for number, step in enumerate(self._steps(), start=1):
            inner.addWidget(Label(f"{number}. {step}", "body", "secondary", wrap=True))
        middle.addSpacing(8)
        middle.addWidget(card)
        middle.addStretch()
        right = self._right_column()
        self.reference = ReferenceField(self.tr("Nomor referensi (wajib)"))
        self.numpad = Numpad()
        right.addWidget(self.reference)
        right.addWidget(self.numpad)
        self._foot(right)

    def _title(self) -> str:
        if self._method is PaymentMethod.CARD:
            return self.tr("Kartu di mesin EDC")
        return self.tr("Transfer ke rekening pusat")

    def _steps(self) -> Sequence[str]:
        if self._method is PaymentMethod.CARD:
            return (
                self.tr("Ketik jumlah ini di mesin EDC, lalu proses kartunya."),
                self.tr("Tunggu sampai struk EDC keluar."),
                self.tr("Salin nomor referensi atau kode persetujuan dari struk EDC."),
            )
        return (
            self.tr("Minta pembeli mentransfer jumlah ini ke rekening pusat."),
            self.tr("Lihat mutasi rekening di HP toko, bukan tangkapan layar pembeli."),
            self.tr("Salin nomor referensi dari mutasinya."),
        )

    def _wire(self) -> None:
        self.reference.entered.connect(self._on_reference)
        self.reference.edit.textChanged.connect(self._on_typed)
        self.numpad.pressed.connect(self._on_numpad)

    def _show(self) -> None:
        card = self._method is PaymentMethod.CARD
        text = self.tr("KARTU DITERIMA") if card else self.tr("UANG SUDAH MASUK")
        self.reference.edit.setReadOnly(self.committing)
        owed = self.buyer.owed.net if self.buyer is not None else None
        why = "" if owed is None else self.tr("Jumlah dicatat {n}, tanpa pembulatan.").format(n=rupiah(owed))
        self.why.set_tone("secondary")
        self._show_finish(text, may=True, why=why)

    def _on_typed(self, _text: str) -> None:
        self.reference.show_wrong("")

    def _on_numpad(self, key: str) -> None:
        if not self.committing:
            self.reference.type_key(key)
            self.reference.setFocus()

    def _on_reference(self, _text: str) -> None:
        self._on_enter()

    def _on_finish(self) -> None:
        buyer, reference = self.buyer, self.reference.text()
        if buyer is None or self.committing:
            return
        if len(reference) < LEAST_REFERENCE:
            self.reference.show_wrong(say_payment.short_reference())
            self.reference.setFocus()
            return
        owed = buyer.owed.net
        self.given.emit((Payment(self._method, owed, owed, reference),))
