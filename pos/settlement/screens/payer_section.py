"""*Rekening pembayar* in *Setelan*: the account that artisans are paid from, its number masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.artisans.domain import BANKS
from pos.core.errors import PosError
from pos.settlement.domain import FeeBearer, Payer
from pos.settlement.screens import say_payouts as say_payouts
from pos.settlement.screens.run_sheets import bearer_words
from pos.settlement.screens.say import tr
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Scroll, column

if TYPE_CHECKING:
    from pos.settlement.transfers import Transfers

_NONE = Payer("", "", "", "", "")


class PayerSection(QWidget):
    """The payer's card; a number is typed anew or stays as it is."""

    def __init__(self, transfers: Transfers, tasks: Tasks, till: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transfers, self._tasks, self._till = transfers, tasks, till
        self._person: Attendant | None = None
        self._kept = _NONE
        self._build()
        self.save.clicked.connect(self._on_save)

    def begin(self, person: Attendant) -> None:
        """Somebody opens the section: the card as it is."""
        self._person = person
        self.notice.clear_notice()
        self._tasks.run(self, self._transfers.payer, self._on_read, self._on_trouble)

    def press_key(self, name: str) -> bool:
        """F12 keeps it."""
        if name == "F12":
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was typed that is not kept."""
        return not self.number.text() and self._typed() == self._kept

    def _build(self) -> None:
        outer = column(self, 0)
        scroll = Scroll(10)
        scroll.column.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(12))
        inner = scroll.column
        inner.addWidget(Label(tr("Rekening pembayar"), "heading"))
        text = tr("Rekening lembaga yang membayar perajin. Nomornya disimpan tersandi; perubahan dicatat.")
        inner.addWidget(Label(text, "body", "secondary", wrap=True))
        self.holder = TextField(tr("Nama pemilik"))
        self.bank = TextField(tr("Bank"), ", ".join(bank.name for bank in BANKS))
        self.bic = TextField(tr("Kode SWIFT/BIC"), tr("terisi sendiri untuk bank yang dikenal"))
        self.number = TextField(tr("Nomor rekening"))
        for field, most in ((self.holder, 80), (self.bank, 40), (self.bic, 11), (self.number, 30)):
            field.edit.setMaxLength(most)
            field.edit.setMinimumHeight(theme.dp(48))
            inner.addWidget(field)
        inner.addWidget(Label(tr("Biaya transfer ditanggung"), "captionStrong", "secondary"))
        self.bearer = ChipRow()
        self.bearer.set_choices(bearer_words())
        inner.addWidget(self.bearer)
        inner.addStretch()
        outer.addWidget(scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(20), theme.dp(8), theme.dp(20), theme.dp(16))
        self.notice = Notice()
        self.save = Button(tr("SIMPAN"), "pay", "check", "F12")
        foot.addWidget(self.notice)
        foot.addWidget(self.save)
        outer.addLayout(foot)

    def _typed(self) -> Payer:
        same_bank = self.bank.text() == self._kept.bank_name
        return Payer(
            self.holder.text(),
            self.bank.text(),
            self._kept.bank_code if same_bank else "",
            self.bic.text() if same_bank or self.bic.text() != self._kept.bank_bic else "",
            self._kept.account_masked,
            FeeBearer(self.bearer.key()),
        )

    def _on_read(self, payer: Payer | None) -> None:
        self._kept = one = payer or _NONE
        self.holder.edit.setText(one.name)
        self.bank.edit.setText(one.bank_name)
        self.bic.edit.setText(one.bank_bic)
        self.number.edit.clear()
        self.number.edit.setPlaceholderText(one.account_masked)
        self.bearer.choose(one.fee_bearer.value)
        self.holder.setFocus()

    def _on_save(self) -> None:
        person, transfers, till = self._person, self._transfers, self._till
        if person is None:
            return
        payer, number = self._typed(), self.number.text() or None
        self.save.set_busy(tr("Menyimpan…"))

        def keep() -> Payer:
            return transfers.set_payer(payer, number, person, till)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    def _on_kept(self, payer: Payer) -> None:
        self.save.set_busy()
        self._on_read(payer)
        self.notice.show_notice("paid", tr("Rekening pembayar tersimpan"), payer.account_masked)

    def _on_trouble(self, error: PosError) -> None:
        self.save.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
