"""How a maker is paid: the way, the bank with the account, the wallet; numbers are shown masked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import (
    BANKS,
    Accounts,
    Artisan,
    BadAccount,
    BadWallet,
    Numbers,
    PaymentMissing,
    Rail,
    bank_named,
    checked_account,
    checked_wallet,
)
from pos.artisans.screens.parts import TypedChoice, captioned, pair
from pos.artisans.screens.say import account_wrong, rail_word, tr
from pos.core.errors import PosError
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column
from pos.ui.widgets.segments import Segments


class PaymentPart(QWidget):
    """Emits `changed`, `left` when a number is done, `reveal_asked` where the treasurer wants to see all."""

    changed = Signal()
    left = Signal()
    reveal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail = Rail.CASH
        self._artisan: Artisan | None = None
        self._build()
        self._wire()

    def _build(self) -> None:
        layout = column(self, 10)
        self.ways = Segments(tr("Cara bayar"), [(rail.value, rail_word(rail)) for rail in Rail])
        self.bank = TypedChoice(tr("Bank"))
        self.bank.offer([bank.name for bank in BANKS])
        self.account = TextField(tr("Nomor rekening"))
        self.holder = TextField(tr("Atas nama"))
        self.wallet = TextField(tr("E-wallet dan nomornya"))
        self.reveal = Button(tr("Lihat nomor lengkap"), "secondary", "shield-lock")
        self.seen = Label("", "code", wrap=True)
        layout.addWidget(captioned(tr("Cara bayar"), self.ways))
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        layout.addWidget(self.wrong)
        self.of_bank, self.of_wallet = QWidget(), QWidget()
        column(self.of_bank, 10).addLayout(pair(self.bank, self.account))
        column(self.of_wallet, 10).addWidget(self.wallet)
        for part in (self.of_bank, self.of_wallet, self.holder, self.reveal, self.seen):
            layout.addWidget(part)

    def _wire(self) -> None:
        self.ways.chosen.connect(self._on_way)
        self.bank.changed.connect(self._on_account)
        self.account.edit.textChanged.connect(self._on_account)
        for field in (self.holder, self.wallet):
            field.edit.textChanged.connect(self.changed)
        self.account.edit.editingFinished.connect(self.left)
        self.wallet.edit.editingFinished.connect(self.left)
        self.reveal.clicked.connect(self.reveal_asked)

    def show_payment(self, artisan: Artisan, rail: Rail) -> None:
        """Show how a card is paid; numbers stand masked in empty fields, and typing makes them anew."""
        self._artisan, self._rail = artisan, rail
        self.bank.set_text(artisan.bank_name)
        self.holder.edit.setText(artisan.account_holder)
        for field, mask, example in (
            (self.account, artisan.account_masked, tr("Dari buku tabungan")),
            (self.wallet, artisan.ewallet_masked, tr("DANA 0812 3456 789")),
        ):
            field.edit.clear()
            field.edit.setPlaceholderText(mask or example)
            field.show_wrong("")
        self.wrong.hide()
        self.show_numbers(None)
        self._show_way()

    def set_editable(self, editable: bool, *, reveals: bool) -> None:
        """Whether things may be changed, and whether whole numbers may be seen."""
        for field in (self.account, self.holder, self.wallet):
            field.edit.setReadOnly(not editable)
        self.bank.setEnabled(editable)
        self.ways.setEnabled(editable)
        artisan = self._artisan
        has_any = artisan is not None and bool(artisan.account_masked or artisan.ewallet_masked)
        self.reveal.setVisible(reveals and has_any)

    def show_numbers(self, numbers: Accounts | None) -> None:
        """The numbers in full, or none."""
        said = "" if numbers is None else "\n".join(one for one in (numbers.account, numbers.ewallet) if one)
        self.seen.setText(said)
        self.seen.setVisible(bool(said))

    @property
    def rail(self) -> Rail:
        """The way that is chosen."""
        return self._rail

    def into(self, card: Artisan) -> Artisan:
        """The card with the bank as it stands here."""
        name = self.bank.text()
        known = bank_named(name)
        if known is not None:
            card = replace(card, bank_name=known.name, bank_code=known.code, bank_bic=known.bic)
        elif name != card.bank_name:
            card = replace(card, bank_name=name, bank_code="", bank_bic="")
        return replace(card, account_holder=self.holder.text())

    def numbers(self) -> Numbers:
        """What was typed anew for the chosen way; an empty field leaves the number that is kept."""
        account = self.account.text() if self._rail is Rail.BANK else ""
        wallet = self.wallet.text() if self._rail is Rail.EWALLET else ""
        return Numbers(account or None, wallet or None)

    @property
    def is_wrong(self) -> bool:
        """Whether an account number is in sight that is not like those of its bank."""
        return self._rail is Rail.BANK and bool(self.account.wrong.text())

    def check(self) -> bool:
        """Say under the field of the chosen way what is wrong; True where nothing is."""
        if self._rail is Rail.BANK:
            return self._check_account()
        return self._rail is Rail.CASH or self._check_wallet()

    def refuse(self, error: PosError) -> bool:
        """Say a trouble in its place; False where it belongs to none here."""
        if isinstance(error, BadAccount):
            self.account.show_wrong(account_wrong(error))
        elif isinstance(error, BadWallet):
            self.wallet.show_wrong(say(error).text)
        elif isinstance(error, PaymentMissing):
            self.wrong.setText(say(error).happened)
            self.wrong.show()
        else:
            return False
        return True

    def _check_account(self) -> bool:
        try:
            checked_account(self.bank.text(), self.account.text())
        except BadAccount as error:
            self.account.show_wrong(account_wrong(error))
            return False
        self.account.show_wrong("")
        return True

    def _check_wallet(self) -> bool:
        try:
            checked_wallet(self.wallet.text())
        except BadWallet as error:
            self.wallet.show_wrong(say(error).text)
            return False
        self.wallet.show_wrong("")
        return True

    def _show_way(self) -> None:
        """Only what the chosen way needs; what is kept of the others stays kept."""
        self.ways.show_choice(self._rail.value)
        self.of_bank.setVisible(self._rail is Rail.BANK)
        self.of_wallet.setVisible(self._rail is Rail.EWALLET)
        self.holder.setVisible(self._rail is not Rail.CASH)

    def _on_way(self, key: str) -> None:
        self._rail = Rail(key)
        self.wrong.hide()
        self._show_way()
        self.changed.emit()

    def _on_account(self) -> None:
        if not self.account.edit.isReadOnly():
            self._check_account()
        self.changed.emit()
