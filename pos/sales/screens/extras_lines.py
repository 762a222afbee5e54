"""Under the sums of the cart: who brought the buyer, and the deposit that pays a part."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.sales.counter import Counter
from pos.sales.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.panel import column, row


class ExtraLine(QWidget):
    """One line with its amount and a cross that takes it away.  Emits `removed`."""

    removed = Signal()

    def __init__(self, cross: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = row(self, 8)
        self.words = ElidedLabel("", "caption", "secondary")
        self.amount = Label("", "bodyStrong", "secondary")
        self.cross = Button("", "quiet", "x", name=cross)
        self.cross.setFixedSize(theme.dp(44), theme.dp(44))
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.clicked.connect(self.removed)
        inner.addWidget(self.words, 1)
        inner.addWidget(self.amount)
        inner.addWidget(self.cross)
        self.hide()


class ExtrasLines(QWidget):
    """Shows guide and deposit of a counter; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        self.guide = ExtraLine(tr("Lepaskan pemandu"))
        self.deposit = ExtraLine(tr("Lepaskan uang muka"))
        self.left = QWidget()
        inner = row(self.left, 8)
        inner.addWidget(Label(tr("Sisa bayar"), "bodyStrong"))
        inner.addStretch()
        self.left_amount = Label("", "title")
        inner.addWidget(self.left_amount)
        for part in (self.guide, self.deposit, self.left):
            layout.addWidget(part)
        self.left.hide()

    def show_counter(self, state: Counter) -> None:
        """Show what lies on the counter now."""
        basket, priced = state.basket, state.priced
        guide, deposit = basket.referrer, basket.deposit
        if guide is not None:
            self.guide.words.setText(tr("Pemandu: {name}").format(name=guide.name))
            self.guide.amount.setText(tr("komisi {amount}").format(amount=rupiah(priced.commission)))
        if deposit is not None:
            self.deposit.words.setText(tr("Uang muka {number}").format(number=deposit.order_number))
            self.deposit.amount.setText(rupiah(-deposit.amount))
            self.left_amount.setText(rupiah(priced.total - deposit.amount))
        self.guide.setVisible(guide is not None)
        self.deposit.setVisible(deposit is not None)
        self.left.setVisible(deposit is not None and priced.total >= deposit.amount)
