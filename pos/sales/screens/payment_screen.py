"""*Bayar*: what is owed, the ways to pay it, and the one commit that makes a sale of a basket."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.sales.domain import Basket, Payment, PaymentMethod, Sale, price
from pos.sales.screens import say, say_payment
from pos.sales.screens.cash_panel import CashPanel
from pos.sales.screens.method_panel import Buyer, MethodPanel
from pos.sales.screens.method_tabs import CARD, CASH, QRIS, SPLIT, TRANSFER, MethodTabs
from pos.sales.screens.qris_panel import QrisPanel
from pos.sales.screens.reference_panel import ReferencePanel
from pos.sales.screens.split_panel import SplitPanel
from pos.sales.screens.summary_panel import SummaryPanel
from pos.sales.tender import Owed, bill_of, owed_for
from pos.stock.domain import Found, Scan
from pos.till.domain import Shift
from pos.ui import theme
from pos.ui.dialogs import ask_danger
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row

if TYPE_CHECKING:
    from pos.qris.service import Qris
    from pos.sales.service import Sales
    from pos.stock.service import Shelf

_FLASH_MS = 600


class PaymentScreen(QWidget):
    """Takes the money for a basket: cash, QRIS, transfer, card, or parts of each.

    Emits `paid(Sale)`, `back` (the basket is kept), `grown(Basket)` when a label was scanned before any
    money was taken, and `shown_to_buyer(ShownCode | None)` when a QRIS code is to be on the buyer's screen
    or is not any more.  `keeping` and `kept` stand around a commit: scans wait meanwhile.
    """

    paid = Signal(object)
    back = Signal()
    grown = Signal(object)
    shown_to_buyer = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(
        self,
        sales: Sales,
        shelf: Shelf,
        tasks: Tasks,
        centre: Centre,
        qris: Qris,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sales = sales
        self._shelf = shelf
        self._tasks = tasks
        self._centre = centre
        self._basket = Basket()
        self._shift: Shift | None = None
        self._owed = Owed()
        self.cash = CashPanel()
        self.qris = QrisPanel(qris, tasks, centre.code)
        self.transfer = ReferencePanel(PaymentMethod.TRANSFER)
        self.card = ReferencePanel(PaymentMethod.CARD)
        self.split = SplitPanel(qris, tasks, centre.code)
        self._panels: dict[str, MethodPanel] = {
            CASH: self.cash, QRIS: self.qris, TRANSFER: self.transfer, CARD: self.card, SPLIT: self.split,
        }  # fmt: skip
        self._way = CASH
        self._build()
        self._wire()

    def begin(self, shift: Shift, basket: Basket) -> None:
        """A buyer wants to pay this basket; what an order's deposit has paid is taken off."""
        self._shift, self._basket = shift, basket
        priced = price(basket)
        self._owed = owed_for(priced, self._centre.rounding)
        self.summary.show_basket(priced)
        self._hush()
        for panel in self._panels.values():
            panel.leave()
        self._choose(CASH)

    def entered(self) -> None:
        """The field of the chosen way owns the keyboard."""
        self.panel.keyboard().setFocus()

    @property
    def panel(self) -> MethodPanel:
        """The way to pay that is chosen."""
        return self._panels[self._way]

    @property
    def finish(self) -> Button:
        """The big button."""
        return self.panel.finish

    @property
    def is_committing(self) -> bool:
        """Whether a sale is being kept at this moment."""
        return self.panel.committing

    @property
    def holds_money(self) -> bool:
        """Whether part of the money has been taken, so that nobody may leave this page unasked."""
        return self._shift is not None and self.panel.took_money

    def remind(self) -> None:
        """Somebody wanted to go elsewhere while money lies on the counter."""
        taken = rupiah(self.split.state.taken)
        happened = self.tr("{n} sudah diterima.").format(n=taken)
        self._say("warning", happened, say_payment.first_finish())

    def take_scan(self, text: str) -> None:
        """A label while paying joins the basket; once a tender is begun it is refused."""

        def find() -> Scan:
            return self._shelf.scanned(self._centre.code, text)

        self._tasks.run(self, find, self._on_scan, self._on_not_read)

    def press_key(self, name: str) -> bool:
        """Esc goes back with everything kept, F12 finishes; the rest is the chosen way's."""
        if name == "Esc":
            self._on_back()
        elif name == "F12":
            self._on_finish()
        else:
            return self.panel.press_key(name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field took: the big button may have the focus where there is nothing to type."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_finish()
        elif event.text().isalpha():
            self._on_letter(event.text().upper())
        else:
            super().keyPressEvent(event)

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        self.summary = SummaryPanel()
        layout.addWidget(self.summary)
        middle = column(None, 8, 16)
        middle.setContentsMargins(theme.dp(20), theme.dp(12), theme.dp(20), theme.dp(16))
        middle.addLayout(self._head())
        self.tabs = MethodTabs()
        self.notice = Notice()
        middle.addWidget(self.tabs)
        middle.addWidget(self.notice)
        for panel in self._panels.values():
            middle.addWidget(panel.middle, 1)
        layout.addLayout(middle, 1)
        for panel in self._panels.values():
            layout.addWidget(panel)

    def _head(self) -> QGridLayout:
        head = QGridLayout()
        self.back_button = Button("", "square", "arrow-left", name=self.tr("Kembali ke keranjang"))
        self.back_button.setFixedSize(theme.dp(48), theme.dp(48))
        self.due_name = Label("", "title")
        self.due = MoneyLabel(role="due")
        self.rounding = Label("", "caption", "secondary")
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        words = column(None, 0)
        words.addStretch()
        words.addWidget(self.due_name)
        words.addWidget(self.rounding)
        words.addStretch()
        head.addWidget(self.back_button, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 0, 1)
        head.addWidget(self.due, 0, 2)
        head.setColumnStretch(2, 1)
        return head

    def _wire(self) -> None:
        for panel in self._panels.values():
            panel.given.connect(self._on_given)
            panel.letter.connect(self._on_letter)
            panel.told.connect(self._on_told)
            panel.shown_to_buyer.connect(self.shown_to_buyer)
        self.tabs.chosen.connect(self._on_tab)
        self.back_button.clicked.connect(self._on_back)
        self.summary.back_asked.connect(self._on_back)
        self._flash.timeout.connect(self._on_flashed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.layout_of(self.window().width(), theme.current().scale).key_caps
        self.summary.setVisible(wide)
        self.back_button.setVisible(not wide)
        for panel in self._panels.values():
            of_words = 316 if panel is self.cash else 340
            panel.setFixedWidth(theme.dp(of_words if wide else 300))

    def hideEvent(self, event: QHideEvent) -> None:
        """Somebody went elsewhere: a code that nobody watches is not to be paid; taken money stays noted."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.is_committing and not self.holds_money:
            self._shift = None
            self.panel.leave()

    def _choose(self, way: str) -> None:
        """Another way to pay, from its beginning."""
        self.panel.leave()
        self._way = way
        for key, panel in self._panels.items():
            panel.setVisible(key == way)
            panel.middle.setVisible(key == way)
        shift = self._shift
        if shift is not None:
            bill = bill_of(shift.till, self._basket.key)
            self.panel.begin(Buyer(self._owed, shift.till, bill, shift.attendant_name))
        self._show()
        self.panel.keyboard().setFocus()

    def _show(self) -> None:
        self.tabs.set_current(self._way)
        in_cash = self._way == CASH
        self.due.set_amount(self._owed.cash if in_cash else self._owed.net)
        name = self.tr("Total") if self._way == SPLIT else self.tr("Harus dibayar")
        self.due_name.setText(name)
        paid = self._basket.deposited
        said = []
        if paid:
            said.append(self.tr("Uang muka {n} sudah dibayar").format(n=rupiah(paid)))
        if in_cash and self._owed.rounding:
            said.append(self.tr("Pembulatan {n} sudah dihitung").format(n=rupiah(self._owed.rounding)))
        self.rounding.setText(" · ".join(said))
        self.rounding.setVisible(bool(said))

    def _say(self, tone: str, happened: str, rest: str = "", icon: str = "") -> None:
        """A message in the page; the headings of the cash buttons give way to it."""
        self.notice.show_notice(tone, happened, rest, icon)
        self.cash.set_crowded(True)

    def _hush(self) -> None:
        self.notice.clear_notice()
        self.cash.set_crowded(False)

    # --- what happens ---

    def _on_tab(self, way: str) -> None:
        if self.is_committing or self._shift is None:
            return
        if self._way == SPLIT and self.split.state.parts:
            self.tabs.set_current(SPLIT)
            if way != SPLIT:
                self.remind() if self.holds_money else self._say_first()
            return
        self._hush()
        self._choose(way)

    def _on_letter(self, letter: str) -> None:
        """The ways by their letters; a way takes its own first."""
        if self.is_committing or self._shift is None or self.panel.press_letter(letter):
            return
        if letter == SPLIT and self._way == SPLIT:
            self._on_tab(CASH)
        elif letter in self._panels:
            self._on_tab(letter)

    def _on_told(self, words: say_payment.Words | None) -> None:
        if words is None:
            self._hush()
        else:
            self._say(*words)

    def _say_first(self) -> None:
        self._say("warning", say_payment.first_finish())

    def _on_back(self) -> None:
        """Back with the basket kept; money that was taken is given back first, and that is asked."""
        if self.is_committing:
            return
        if self.holds_money:
            title = self.tr("Batalkan pembayaran?")
            text = self.tr("{n} sudah diterima. Kembalikan uangnya ke pembeli dulu. Keranjang tetap ada.")
            amount = rupiah(self.split.state.taken + self.split.state.change)
            sheet = ask_danger(self, title, text.format(n=amount), self.tr("Batalkan pembayaran"))
            sheet.accepted.connect(self._on_left)
        else:
            self._on_left()

    def _on_left(self) -> None:
        self._shift = None
        for panel in self._panels.values():
            panel.leave()
        self.back.emit()

    def _on_finish(self) -> None:
        if self._shift is not None and not self.is_committing:
            self.panel.finish_now()

    def _on_given(self, payments: Sequence[Payment]) -> None:
        """The money is there: one commit, and nothing else is heard until it is kept or refused."""
        shift, basket = self._shift, self._basket
        if shift is None or self.is_committing:
            return
        only_cash = self._way == CASH
        self._hush()
        self.panel.set_committing()
        self.keeping.emit()

        def sell() -> Sale:
            from pos.sales.service import deposit_payments

            if only_cash:
                return self._sales.pay_cash(shift, basket, payments[0].tendered)
            return self._sales.pay(shift, basket, [*deposit_payments(basket), *payments])

        self._tasks.run(self, sell, self._on_paid, self._on_trouble)

    def _on_paid(self, sale: Sale) -> None:
        self.panel.end_committing()
        self._shift = None  # one sale for each begin(): an Enter too many finds nothing to sell
        self.panel.leave()
        self.paid.emit(sale)
        self.kept.emit()

    def _on_trouble(self, error: PosError) -> None:
        self.panel.end_committing(again=say.may_try_again(error))
        self.kept.emit()
        self._say(*say.trouble(error))

    # --- a label while paying ---

    def _on_scan(self, scan: Scan) -> None:
        shift = self._shift
        if shift is None or self.is_committing or not self.isVisible():
            return
        if not isinstance(scan, Found):
            words, icon, _actions = say.scanned(scan)
            self._say(*words, icon)
            return
        name = scan.item.name
        if self.panel.holds:
            happened = self.tr("{name} tidak ditambahkan.").format(name=name)
            self._say("warning", happened, say_payment.first_finish())
            return
        try:
            basket = self._basket.add(scan.item)
        except PosError as error:
            self._say(*say.trouble(error))
            return
        way = self._way
        self.grown.emit(basket)
        self.begin(shift, basket)
        if way != CASH:
            self._choose(way)
        said = self.tr("{name} ditambahkan.").format(name=name)
        self._say("info", said, self.tr("Jumlah yang harus dibayar sudah dihitung ulang."))
        self.due.set_tone("accent")
        self._flash.start()

    def _on_flashed(self) -> None:
        self.due.set_tone("")

    def _on_not_read(self, error: PosError) -> None:
        self._say(*say.not_read(error))
