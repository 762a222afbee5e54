"""*Komputer mati sebelum transaksi selesai*: the unpaid basket that a run before left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.core.words import clock_time
from pos.sales.domain import Sale, price
from pos.sales.keeping import OpenBasket
from pos.ui.dialogs import Sheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row

_NAMED = 6


class FoundSheet(Sheet):
    """Accepted to go on with the basket; rejected (also by Esc) to lay it aside; `given_up` to drop it."""

    given_up = Signal()

    def __init__(self, window: QWidget, opened: OpenBasket, last: Sale | None) -> None:
        super().__init__(window, "", " ", "database", 740)
        crashed = self.tr("Komputer mati sebelum transaksi selesai")
        left = self.tr("Kasir ditutup sebelum transaksi selesai")
        self.title.setText(left if opened.left else crashed)
        self.text.setText(self.tr("Semua penjualan yang lunas aman. Satu keranjang belum dibayar ditemukan."))
        self.body.addWidget(self._card(opened))
        if last is not None:
            self.body.addWidget(self._last(last))
        self.drop = Button(self.tr("Buang"), "danger", "trash")
        self.drop.clicked.connect(self._on_drop)
        self.buttons.insertWidget(0, self.drop)
        self.aside = self.add_button(self.tr("Simpan di Ditahan"), "secondary", "player-pause", "Esc")
        self.aside.clicked.connect(self.reject)
        self.go_on = self.add_button(self.tr("Lanjutkan keranjang"), "primary", "player-play", "Enter")
        self.go_on.clicked.connect(self.accept)

    def _card(self, opened: OpenBasket) -> Panel:
        card = Panel("card")
        across = row(card, 14, 14)
        words = column(None, 2)
        head = self.tr("Keranjang {time} · {name} · {till}").format(
            time=clock_time(opened.at),
            name=opened.person,
            till=self.tr("Kasir {n}").format(n=opened.till.rpartition("-")[2]),
        )
        words.addWidget(Label(head, "bodyStrong", wrap=True))
        words.addWidget(Label(self._named(opened), "caption", "secondary", wrap=True))
        across.addLayout(words, 1)
        across.addWidget(MoneyLabel(price(opened.basket).total, "title"))
        return card

    def _named(self, opened: OpenBasket) -> str:
        """`Vas Leher Panjang, 3 Celengan Ayam`."""
        lines = opened.basket.lines
        names = [
            f"{line.quantity} {line.item.name}" if line.quantity > 1 else line.item.name
            for line in lines[:_NAMED]
        ]
        more = len(lines) - _NAMED
        return ", ".join([*names, self.tr("dan {n} lagi").format(n=more)] if more > 0 else names)

    def _last(self, last: Sale) -> Notice:
        notice = Notice(parent=self)
        said = self.tr("Struk terakhir yang lunas: {number}, {amount}, {time}.").format(
            number=last.number, amount=rupiah(last.total), time=clock_time(last.sold_at)
        )
        notice.show_notice("info", said, self.tr("Cocokkan dengan laci bila ragu."), "cash-banknote")
        return notice

    def _on_drop(self) -> None:
        self.close_sheet()
        self.given_up.emit()
