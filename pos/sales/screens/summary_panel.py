"""What is being paid, at the left of *Bayar*."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import plain, rupiah
from pos.sales.domain import Priced, PricedLine
from pos.sales.screens.change_card import struck
from pos.sales.screens.say_discount import changes, given
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row


class SummaryPanel(Panel):
    """The basket as a plain list.  Emits `back_asked`."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("left", parent)
        self.setFixedWidth(theme.dp(340))
        layout = column(self, 0)
        head = row(None, 10)
        head.setContentsMargins(theme.dp(16), theme.dp(13), theme.dp(16), theme.dp(13))
        self.count = Badge("", "neutral")
        head.addWidget(Label(self.tr("Ringkasan"), "title"))
        head.addWidget(self.count)
        head.addStretch()
        layout.addLayout(head)
        layout.addWidget(Rule())
        self._scroll = Scroll(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Rule(strong=True))
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(14), theme.dp(10), theme.dp(14), theme.dp(12))
        self.subtotal = Label("", "body", "secondary")
        self.discount = Label("", "body", "secondary")
        self.deposit = Label("", "body", "secondary")
        self._discount_row, self._deposit_row = QWidget(), QWidget()
        for name, amount, holder in (
            (self.tr("Subtotal"), self.subtotal, QWidget()),
            (self.tr("Diskon"), self.discount, self._discount_row),
            (self.tr("Uang muka"), self.deposit, self._deposit_row),
        ):
            line = row(holder, 8)
            line.addWidget(Label(name, "body", "secondary"))
            line.addStretch()
            line.addWidget(amount)
            foot.addWidget(holder)
        self.why = ElidedLabel("", "captionStrong", "accent")
        foot.addWidget(self.why)
        self.back = Button(self.tr("Kembali ke keranjang"), "secondary", "arrow-left", "Esc")
        self.back.clicked.connect(self.back_asked)
        foot.addWidget(self.back)
        layout.addLayout(foot)

    def show_basket(self, priced: Priced) -> None:
        """Show a basket's lines and sums."""
        column_ = self._scroll.column
        while column_.count():
            widget = column_.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in priced.lines:
            column_.addWidget(_line(line))
        column_.addStretch()
        pieces = sum(line.line.quantity for line in priced.lines)
        self.count.set_badge(self.tr("{n} barang").format(n=pieces), "neutral")
        self.subtotal.setText(rupiah(priced.gross))
        self.discount.setText(rupiah(-priced.discount))
        self._discount_row.setVisible(bool(priced.discount))
        self.why.setText(self.tr("Keranjang: {given}").format(given=given(priced.basket.discount)))
        self.why.setVisible(bool(priced.basket.discount))
        self.deposit.setText(rupiah(-priced.basket.deposited))
        self._deposit_row.setVisible(priced.basket.deposit is not None)


def _line(priced: PricedLine) -> QWidget:
    holder = QWidget()
    outer = column(holder, 0)
    inner = row(None, 8)
    inner.setContentsMargins(theme.dp(14), theme.dp(8), theme.dp(14), theme.dp(8))
    count = Label(f"{priced.line.quantity}×", "bodyStrong")
    count.setMinimumWidth(theme.dp(30))
    words = column(None, 0)
    words.addWidget(ElidedLabel(priced.line.item.name, "bodyStrong"))
    words.addWidget(ElidedLabel(priced.line.item.artisan_name, "caption", "secondary"))
    said = changes(priced.line.discount, priced.line.price_change)
    if said:
        words.addWidget(ElidedLabel(said, "captionStrong", "accent"))
    inner.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
    inner.addLayout(words, 1)
    amounts = column(None, 0)
    amounts.addWidget(Label(plain(priced.net), "bodyStrong"), 0, Qt.AlignmentFlag.AlignRight)
    regular = priced.line.item.price * priced.line.quantity
    if priced.line.return_of is None and regular > priced.net:
        amounts.addWidget(struck(regular))
    inner.addLayout(amounts)
    inner.setAlignment(amounts, Qt.AlignmentFlag.AlignTop)
    outer.addLayout(inner)
    outer.addWidget(Rule())
    return holder
