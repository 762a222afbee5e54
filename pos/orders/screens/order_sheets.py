"""How the finished piece comes to the counter, and why an order is cancelled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pos.core.money import rupiah
from pos.orders.domain import Order
from pos.orders.screens.say import tr
from pos.ui.dialogs import Sheet
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label


class TakeUpSheet(Sheet):
    """Emits `chosen(bool)`: whether the piece has no tag yet and is to be taken in first."""

    chosen = Signal(bool)

    def __init__(self, window: QWidget, order: Order) -> None:
        title = tr("Ambil pesanan {buyer}?").format(buyer=order.buyer)
        text = tr("{what} · sisa bayar {left}")
        super().__init__(
            window, title, text.format(what=order.what, left=rupiah(order.balance)), "basket", 640
        )
        self.tagged = ChoiceButton(tr("Barangnya sudah berlabel"), tr("Pindai labelnya di Kasir"), "", "1")
        below = tr("Dicatat masuk sebagai titipan {maker}").format(maker=order.artisan_name)
        self.untagged = ChoiceButton(tr("Belum berlabel"), below, rupiah(order.price), "2")
        for button in (self.tagged, self.untagged):
            self.body.addWidget(button)
        self.tagged.clicked.connect(self._on_tagged)
        self.untagged.clicked.connect(self._on_untagged)
        self.first = self.tagged
        self.add_button(tr("Belum"), "secondary", "", "Esc").clicked.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "1":
            self._on_tagged()
        elif event.text() == "2":
            self._on_untagged()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, ChoiceButton):
            focused.click()

    def _on_tagged(self) -> None:
        self.accept()
        self.chosen.emit(False)

    def _on_untagged(self) -> None:
        self.accept()
        self.chosen.emit(True)


class CancelOrderSheet(Sheet):
    """Asks why an order is cancelled; Enter alone never cancels one.  Emits `given(str)` with the reason."""

    given = Signal(str)

    def __init__(self, window: QWidget, order: Order) -> None:
        title = tr("Batalkan pesanan {buyer}?").format(buyer=order.buyer)
        text = tr("{number}: {what}").format(number=order.number, what=order.what)
        super().__init__(window, title, text, "alert-triangle", 600)
        refund = tr("Uang muka {deposit} dikembalikan tunai dari laci.")
        self.body.addWidget(Label(refund.format(deposit=rupiah(order.deposit)), "bodyStrong", wrap=True))
        self.reason = TextField(tr("Alasan"), tr("Pembeli tidak jadi"))
        self.body.addWidget(self.reason)
        self.first = self.reason.edit
        self.yes = self.add_button(tr("Batalkan pesanan"), "danger")
        self.yes.clicked.connect(self._on_yes)
        self.add_button(tr("Kembali"), "secondary", "", "Esc").clicked.connect(self.reject)

    def _on_yes(self) -> None:
        if not self.reason.text():
            self.reason.show_wrong(tr("Tulis alasannya."))
            self.reason.setFocus()
            return
        self.accept()
        self.given.emit(self.reason.text()[:120])
