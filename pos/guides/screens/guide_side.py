"""One guide beside the list: who he is, what he earned since the last payout, and what was paid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pos.core.money import ZERO, plain
from pos.core.typed import percent
from pos.core.words import short_date
from pos.guides.domain import EarnedSale, GuideBalance, GuidePayout
from pos.guides.screens.say import kind_word, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label, MoneyLabel, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, named_value, row
from pos.ui.widgets.people import Avatar, initials

_MOST_PAYOUTS = 5


class GuideSide(Panel):
    """Shows a guide; its buttons are `pay`, `edit` and `slip`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.setFixedWidth(theme.dp(344))
        layout = column(self, 10, 16)
        who = row(None, 10)
        self._face = Avatar("", 44)
        words = column(None, 0)
        self.name = ElidedLabel("", "title")
        self.about = ElidedLabel("", "caption", "secondary")
        words.addWidget(self.name)
        words.addWidget(self.about)
        who.addWidget(self._face)
        who.addLayout(words, 1)
        layout.addLayout(who)
        layout.addWidget(Rule())
        self._scroll = Scroll(6)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Rule(strong=True))
        foot = row(None, 8)
        foot.addWidget(Label(tr("Saldo"), "title"))
        foot.addStretch()
        self.owed = MoneyLabel(role="heading")
        foot.addWidget(self.owed)
        layout.addLayout(foot)
        self.why = Label("", "caption", "secondary", wrap=True)
        layout.addWidget(self.why)
        jobs = row(None, 8)
        self.edit = Button(tr("Ubah"), "secondary", "settings")
        self.slip = Button(tr("Slip lagi"), "secondary", "printer", "F8")
        jobs.addWidget(self.edit, 1)
        jobs.addWidget(self.slip, 1)
        layout.addLayout(jobs)
        self.pay = Button(tr("BAYAR"), "pay", "cash-banknote", "F12")
        layout.addWidget(self.pay)

    def show_guide(
        self,
        one: GuideBalance,
        earned: Sequence[EarnedSale],
        payouts: Sequence[GuidePayout],
        *,
        may_pay: bool,
    ) -> None:
        """Show a guide with what makes his balance."""
        guide = one.guide
        self._face.set_text(initials(guide.name))
        self.name.setText(guide.name)
        parts = (guide.code, kind_word(guide.kind), percent(guide.rate_bps), guide.phone)
        self.about.setText(" · ".join(part for part in parts if part))
        self.owed.set_amount(one.owed)
        self._fill(one, earned, payouts)
        self.slip.setEnabled(bool(payouts))
        self.pay.setEnabled(may_pay and one.payable > ZERO)
        self.why.setText(self._why(one, may_pay))
        self.why.setVisible(bool(self.why.text()))

    @staticmethod
    def _why(one: GuideBalance, may_pay: bool) -> str:
        if one.owed < ZERO:
            return tr("Ada retur setelah dibayar; dipotong dari komisi berikutnya.")
        if one.payable <= ZERO:
            return tr("Belum ada komisi yang harus dibayar.")
        return "" if may_pay else tr("Buka sif dulu: uangnya diambil dari laci.")

    def _fill(self, one: GuideBalance, earned: Sequence[EarnedSale], payouts: Sequence[GuidePayout]) -> None:
        rows = self._scroll.column
        while rows.count():
            item = rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows.addWidget(Label(tr("Sejak pembayaran terakhir"), "captionStrong", "secondary"))
        before = one.owed - sum((sale.amount for sale in earned), ZERO)
        if before:
            rows.addWidget(named_value(tr("Saldo sebelumnya"), plain(before)))
        for sale in earned:
            rows.addWidget(named_value(sale.number, plain(sale.amount)))
        if not earned and not before:
            rows.addWidget(Label(tr("Belum ada penjualan."), "body", "secondary"))
        if payouts:
            rows.addSpacing(theme.dp(8))
            rows.addWidget(Label(tr("Sudah dibayar"), "captionStrong", "secondary"))
        for payout in payouts[:_MOST_PAYOUTS]:
            rows.addWidget(named_value(short_date(payout.business_date), plain(payout.amount)))
        rows.addStretch()
