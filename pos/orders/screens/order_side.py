"""One order beside the list: the buyer, the piece, the money, and what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from pos.core.money import plain
from pos.core.words import long_date
from pos.orders.domain import Due, Order, OrderEnd
from pos.orders.screens.say import due_icon, due_word, method_word, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, MoneyLabel, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row

_TONES = {Due.OVERDUE: "danger", Due.TODAY: "warning", Due.SOON: "warning", Due.LATER: "neutral"}


class OrderSide(Panel):
    """Shows an order; its buttons are `take`, `slip` and `cancel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.setFixedWidth(theme.dp(344))
        layout = column(self, 10, 16)
        self.buyer = ElidedLabel("", "title")
        self.number = Label("", "caption", "secondary")
        self.due = Badge()
        layout.addWidget(self.buyer)
        layout.addWidget(self.number)
        layout.addWidget(self.due)
        layout.addWidget(Rule())
        self._scroll = Scroll(8)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Rule(strong=True))
        foot = row(None, 8)
        foot.addWidget(Label(tr("Sisa bayar"), "title"))
        foot.addStretch()
        self.left = MoneyLabel(role="heading")
        foot.addWidget(self.left)
        layout.addLayout(foot)
        jobs = row(None, 8)
        self.slip = Button(tr("Cetak ulang"), "secondary", "printer")
        self.cancel = Button(tr("Batalkan"), "danger", "trash")
        jobs.addWidget(self.slip, 1)
        jobs.addWidget(self.cancel, 1)
        layout.addLayout(jobs)
        self.take = Button(tr("AMBIL"), "pay", "basket", "F12")
        layout.addWidget(self.take)

    def show_order(self, order: Order, today: date) -> None:
        """Show an order as it stands today."""
        is_open = order.end is None
        self.buyer.setText(order.buyer)
        self.number.setText(order.number)
        if is_open:
            self.due.set_badge(due_word(order, today), _TONES[order.due(today)], due_icon(order, today))
        else:
            ends = {OrderEnd.TAKEN: tr("Sudah diambil"), OrderEnd.CANCELLED: tr("Dibatalkan")}
            tones = {OrderEnd.TAKEN: ("paid", "check"), OrderEnd.CANCELLED: ("neutral", "x")}
            tone, icon = tones[order.end or OrderEnd.CANCELLED]
            self.due.set_badge(ends[order.end or OrderEnd.CANCELLED], tone, icon)
        self.left.set_amount(order.balance)
        self._fill(order)
        self.take.setEnabled(is_open)
        self.cancel.setEnabled(is_open)

    def _fill(self, order: Order) -> None:
        rows = self._scroll.column
        while rows.count():
            item = rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows.addWidget(Label(order.what, "bodyStrong", wrap=True))
        rows.addWidget(
            Label(tr("dibuat {maker}").format(maker=order.artisan_name), "body", "secondary", wrap=True)
        )
        rows.addWidget(Label(tr("Dapat diambil mulai"), "captionStrong", "secondary"))
        rows.addWidget(Label(long_date(order.due_date), wrap=True))
        if order.phone:
            rows.addWidget(_pair(tr("Nomor HP"), order.phone))
        rows.addWidget(Rule())
        rows.addWidget(_pair(tr("Harga"), plain(order.price)))
        rows.addWidget(_pair(tr("Uang muka"), plain(-order.deposit)))
        way = " ".join(part for part in (method_word(order.method), order.reference) if part)
        rows.addWidget(_pair(tr("Dibayar lewat"), way))
        if order.end is not None:
            name = tr("Struk") if order.end is OrderEnd.TAKEN else tr("Dibatalkan oleh")
            rows.addWidget(_pair(name, order.ended_by))
        rows.addStretch()


def _pair(name: str, value: str) -> QWidget:
    holder = QWidget()
    line = row(holder, 8)
    line.addWidget(Label(name, "body", "secondary"))
    line.addStretch()
    line.addWidget(Label(value, "bodyStrong"))
    return holder
