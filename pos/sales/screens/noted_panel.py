"""*Transfer* and *Kartu* on *Bayar*: the money is seen elsewhere, its reference is noted here."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from pos.centres.domain import Rounding
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens import say
from pos.sales.screens.way_panel import WayPanel
from pos.sales.tender import SplitTender
from pos.ui import theme
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Icon, Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row

_MOST = 40


class NotedPanel(WayPanel):
    """Takes a bank transfer, or a card on the bank's own terminal."""

    method = PaymentMethod.TRANSFER

    def begin(self, due: Rupiah) -> None:
        """All of an amount by this way."""
        self._due = due
        self.amount.set_amount(due)
        self.field.edit.clear()
        self.field.show_wrong("")
        self.notice.clear_notice()
        self.finish.set_text(self._finish_text())

    def focus(self) -> None:
        """The reference field owns the keyboard."""
        self.field.edit.setFocus()

    def fit(self, *, compact: bool, low: bool) -> None:
        """The amount is not as large in a small window."""
        self.amount.set_role("total" if low else "due" if compact else "preview")

    @property
    def has_money(self) -> bool:
        """Whether a reference was typed."""
        return bool(self.field.text())

    def press_enter(self) -> None:
        """The money was seen; its reference must be there."""
        self.notice.clear_notice()
        try:
            payments = self.payments()
        except PosError as error:
            self.field.show_wrong(say.at_field(error))
            self.focus()
            return
        self.field.show_wrong("")
        self.settled.emit(payments)

    def payments(self) -> list[Payment]:
        """One payment with its reference. Raises `NoReference`."""
        tender = SplitTender(self._due, Rounding.OFF).add(self.method).receive(0, self.field.text())
        return tender.payments("")

    def refuse(self, *, again: bool) -> None:
        """The sale was not kept."""
        self.finish.set_busy()
        self.finish.set_text(self.tr("COBA LAGI") if again else self._finish_text())

    def _finish_text(self) -> str:
        return self.tr("SUDAH DITERIMA")

    def _build(self) -> None:
        self._due = Rupiah(0)
        card = Panel("card")
        inner = column(card, 6, 24)
        head = row(None, 12)
        head.addWidget(Icon(self._icon(), "text.primary", 36))
        head.addWidget(Label(self._title(), "title"), 1)
        inner.addLayout(head)
        self.amount = MoneyLabel(role="preview")
        inner.addWidget(self.amount)
        inner.addWidget(Label(self._told(), "body", "secondary", wrap=True))
        self._middle.addStretch(1)
        self._middle.addWidget(card)
        self._middle.addWidget(self.notice)
        self._middle.addStretch(2)
        self.field = TextField(self.tr("Nomor referensi"), self.tr("Paling sedikit 4 huruf atau angka"))
        self.field.edit.setMaxLength(_MOST)
        self.field.edit.setMinimumHeight(theme.dp(56))
        self._right.addWidget(self.field)
        self._look = Notice(parent=self.right)
        self._look.show_notice("warning", self._warning(), self._warned(), "shield-check")
        self._right.addWidget(self._look)
        self._right.addStretch()
        self._right.addWidget(self.finish)

    def _wire(self) -> None:
        self.field.entered.connect(self._on_entered)
        self.finish.clicked.connect(self.press_enter)

    def _on_entered(self, _text: str) -> None:
        self.press_enter()

    @property
    def edit(self) -> QLineEdit:
        """The field's own line."""
        return self.field.edit

    # --- the words of this way ---

    def _icon(self) -> str:
        return "building-bank"

    def _title(self) -> str:
        return self.tr("Transfer bank")

    def _told(self) -> str:
        return self.tr("Pembeli mengirim tepat sebesar ini ke rekening pusat.")

    def _warning(self) -> str:
        return self.tr("Lihat mutasi rekening pusat")

    def _warned(self) -> str:
        return self.tr("Bukan tangkapan layar pembeli. Tulis nomor referensinya dari mutasi.")


class CardPanel(NotedPanel):
    """A card on the bank's own terminal (EDC)."""

    method = PaymentMethod.CARD

    def _icon(self) -> str:
        return "cash-register"

    def _title(self) -> str:
        return self.tr("Debit/Kredit (EDC)")

    def _told(self) -> str:
        return self.tr("Ketik jumlah ini di mesin EDC, lalu tunggu struknya keluar.")

    def _warning(self) -> str:
        return self.tr("Tunggu tulisan BERHASIL di mesin")

    def _warned(self) -> str:
        return self.tr("Tulis nomor persetujuan (approval code) dari struk EDC.")
