"""*Bayar*: what is due, the ways to pay it, and the one commit of the sale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.core.money import Rupiah, rupiah
from pos.sales.domain import Basket, Payment, PaymentMethod, Priced, Sale, price
from pos.sales.screens import say
from pos.sales.screens.cash_panel import CashPanel
from pos.sales.screens.noted_panel import CardPanel, NotedPanel
from pos.sales.screens.qris_panel import QrisCodes, QrisPanel
from pos.sales.screens.split_panel import SplitPanel
from pos.sales.screens.summary_panel import SummaryPanel
from pos.sales.screens.way_panel import WayPanel
from pos.sales.tender import cash_due
from pos.stock.domain import Found, Scan
from pos.till.domain import Shift
from pos.ui import sounds, theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label, MoneyLabel
from pos.ui.widgets.panel import column, row

if TYPE_CHECKING:
    from pos.qris.service import Qris
    from pos.sales.service import Sales
    from pos.stock.service import Shelf

_FLASH_MS = 600
_CASH, _QRIS, _TRANSFER, _CARD, _SPLIT = "T", "Q", "R", "K", "B"
_ICONS: Final = {
    _CASH: "cash-banknote",
    _QRIS: "qrcode",
    _TRANSFER: "building-bank",
    _CARD: "cash-register",
    _SPLIT: "arrows-split",
}
_BILL: Final = 8


class PaymentScreen(QWidget):
    """Takes the money for a basket, by one way or by several.

    Emits `paid(Sale)`, `back` (the basket is kept), `grown(Basket)` when a label was scanned before any
    money was taken, and `shown_to_buyer(object)`: a `ShownCode`, a `CashTender` or a due `Rupiah`.
    `keeping` and `kept` stand around a commit: scans wait meanwhile.
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
        qris: Qris,
        tasks: Tasks,
        centre: Centre,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sales = sales
        self._shelf = shelf
        self._qris = qris
        self._tasks = tasks
        self._centre = centre
        self._basket = Basket()
        self._shift: Shift | None = None
        self._priced: Priced = price(self._basket)
        self._way = _CASH
        self._committing = False
        self._build()
        self._wire()

    def begin(self, shift: Shift, basket: Basket) -> None:
        """A buyer wants to pay this basket; cash is what most pay with."""
        self._shift, self._basket = shift, basket
        self._priced = price(basket)
        bill = basket.key.hex[-_BILL:].upper() if basket.key is not None else ""
        for codes in self._codes:
            codes.till, codes.bill = shift.till, bill
        self.summary.show_basket(self._priced)
        self._to_way(_CASH)

    def entered(self) -> None:
        """The field of the present way owns the keyboard here."""
        self.panel.focus()

    def take_scan(self, text: str) -> None:
        """A label while paying joins the basket; once money lies on the counter it is refused."""

        def find() -> Scan:
            return self._shelf.scanned(self._centre.code, text)

        self._tasks.run(self, find, self._on_scan, self._on_not_read)

    @property
    def panel(self) -> WayPanel:
        """The way that is chosen."""
        return self.panels[self._way]

    @property
    def finish(self) -> Button:
        """The one big button."""
        return self.panel.finish

    @property
    def is_committing(self) -> bool:
        """Whether a sale is being kept at this moment."""
        return self._committing

    @property
    def holds_money(self) -> bool:
        """Whether a part was received, so that nobody may leave this page before it is settled."""
        return self._shift is not None and self._way == _SPLIT and self.split.took_money

    def remind(self) -> None:
        """Somebody wants to leave while money lies on the counter."""
        self.split.notice.show_notice(
            "warning",
            self.tr("Uang sudah diterima sebagian."),
            self.tr("Selesaikan pembayaran, atau hapus bagiannya dan kembalikan uangnya. Keranjang tetap."),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Somebody went elsewhere: a code that nobody watches is not waited for."""
        super().hideEvent(event)
        if not event.spontaneous() and not self._committing:
            self.qris.stop()

    def press_key(self, name: str) -> bool:
        """Esc goes back with everything kept, F12 finishes, F8 prints a QRIS code."""
        if name == "Esc":
            self._on_back()
        elif name == "F12":
            self.panel.press_enter()
        elif name == "F8" and isinstance(self.panel, QrisPanel | SplitPanel):
            self.panel.print_slip()
        return name in {"Esc", "F8", "F12"}

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        self.summary = SummaryPanel()
        layout.addWidget(self.summary)
        self._make_panels()
        middle = column(None, 8, 16)
        middle.setContentsMargins(theme.dp(16), theme.dp(12), theme.dp(16), theme.dp(16))
        middle.addLayout(self._head())
        middle.addWidget(self.rounding)
        middle.addLayout(self._tabs())
        self._middles, self._rights = QStackedWidget(), QStackedWidget()
        for panel in self.panels.values():
            self._middles.addWidget(panel.middle)
            self._rights.addWidget(panel.right)
        middle.addWidget(self._middles, 1)
        layout.addLayout(middle, 1)
        layout.addWidget(self._rights)

    def _make_panels(self) -> None:
        self._codes = [QrisCodes(self._qris, self._tasks, self._centre.code, self) for _ in range(2)]
        self.cash, self.qris = CashPanel(self), QrisPanel(self, self._codes[0])
        self.transfer, self.card = NotedPanel(self), CardPanel(self)
        self.split = SplitPanel(self, self._codes[1], self._centre.rounding)
        self.panels: dict[str, WayPanel] = {
            _CASH: self.cash, _QRIS: self.qris, _TRANSFER: self.transfer, _CARD: self.card,
            _SPLIT: self.split,
        }  # fmt: skip

    def _head(self) -> QGridLayout:
        head = QGridLayout()
        self.back_button = Button("", "square", "arrow-left", name=self.tr("Kembali ke keranjang"))
        self.back_button.setFixedSize(theme.dp(48), theme.dp(48))
        self.due = MoneyLabel(role="due")
        self.rounding = Label("", "caption", "secondary")
        self.rounding.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        head.addWidget(self.back_button, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Label(self.tr("Harus dibayar"), "title"), 0, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.due, 0, 2)
        head.setColumnStretch(2, 1)
        return head

    def _tabs(self) -> QHBoxLayout:
        line = row(None, 6)
        words = (
            self.tr("Tunai"), self.tr("QRIS"), self.tr("Transfer"), self.tr("Kartu"), self.tr("Bagi bayar"),
        )  # fmt: skip
        self.ways: dict[str, Button] = {}
        for key, text in zip(_ICONS, words, strict=True):
            button = Button(text, "way", _ICONS[key], key)
            button.setCheckable(True)
            button.clicked.connect(self._on_tab)
            self.ways[key] = button
            line.addWidget(button)
        return line

    def _wire(self) -> None:
        for panel in self.panels.values():
            panel.settled.connect(self._on_settled)
            panel.letter.connect(self._on_letter)
        for panel in (self.qris, self.split):
            panel.shown.connect(self.shown_to_buyer)
        self.cash.tendered.connect(self.shown_to_buyer)
        self.back_button.clicked.connect(self._on_back)
        self.summary.back_asked.connect(self._on_back)
        self._flash.timeout.connect(self._on_flashed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        wide = layout.roomy
        self.due.set_role("total" if layout.name == "compact" else "due")
        for panel in self.panels.values():
            panel.fit(compact=layout.name == "compact", low=theme.current().low)
        self.summary.setVisible(wide)
        self.back_button.setVisible(not wide)
        self._rights.setFixedWidth(theme.dp(316 if wide else 300))
        for key, button in self.ways.items():
            # Key caps and icons come and go with the window's width.
            button.set_text(button.text(), "" if layout.name == "compact" else _ICONS[key])

    # --- the ways ---

    def _to_way(self, way: str) -> None:
        """Show a way to pay, from its beginning."""
        self.qris.stop()
        self._way = way
        for key, button in self.ways.items():
            button.setChecked(key == way)
        panel, due = self.panel, self._due_of(way)
        self._middles.setCurrentWidget(panel.middle)
        self._rights.setCurrentWidget(panel.right)
        self.due.set_amount(due)
        off = due - self._owed
        self.rounding.setText(self.tr("Pembulatan {n} sudah dihitung").format(n=rupiah(off)))
        self.rounding.setVisible(bool(off))
        panel.begin(due)
        panel.focus()
        if way not in (_QRIS, _CASH):  # those two tell more
            self.shown_to_buyer.emit(due)

    @property
    def _owed(self) -> Rupiah:
        """What is to be paid before cash is rounded: less a deposit, with what returns give back."""
        basket = self._basket
        return self._priced.total + basket.rounding_back - basket.deposited

    def _due_of(self, way: str) -> Rupiah:
        return cash_due(self._priced, self._centre.rounding) if way == _CASH else self._owed

    def _change_way(self, way: str) -> None:
        """Another way, unless money that was taken would be forgotten."""
        if self._committing or way == self._way or self._shift is None:
            return
        if self._way == _SPLIT and self.split.state.parts:
            self.split.notice.show_notice(
                "warning",
                self.tr("Sudah ada bagian yang dibayar."),
                self.tr("Hapus bagiannya dulu, lalu pilih cara lain."),
            )
            return
        self._to_way(way)

    def _on_tab(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._change_way(button.key)
            for key, tab in self.ways.items():
                tab.setChecked(key == self._way)
            self.panel.focus()

    def _on_letter(self, key: str) -> None:
        panel = self.panel
        if isinstance(panel, QrisPanel | SplitPanel) and panel.press_letter(key):
            return
        if key in self.panels:
            self._change_way(key)

    def _on_back(self) -> None:
        if self._committing:
            return
        if self.holds_money:
            self.remind()
            return
        self.qris.stop()
        self.back.emit()

    # --- the commit ---

    def _on_settled(self, payments: list[Payment]) -> None:
        """The money is there; a second Enter while the sale is being kept does nothing."""
        shift, basket = self._shift, self._basket
        if self._committing or shift is None:
            return
        self._committing = True
        self.keeping.emit()
        self.panel.set_busy(self.tr("Menyimpan…"))
        seen = [_seen_by(payment, shift.attendant_name) for payment in payments]

        def sell() -> Sale:
            return self._sales.pay(shift, basket, seen)

        self._tasks.run(self, sell, self._on_paid, self._on_trouble)

    def _on_paid(self, sale: Sale) -> None:
        self._committing = False
        self._shift = None  # one sale for each begin(): an Enter too many finds nothing to sell
        self.qris.stop()
        self.panel.set_busy("")
        self.paid.emit(sale)
        self.kept.emit()

    def _on_trouble(self, error: PosError) -> None:
        self._committing = False
        self.kept.emit()
        self.panel.refuse(again=say.may_try_again(error))
        self.panel.notice.show_notice(*say.trouble(error))

    # --- a label while paying ---

    def _on_scan(self, scan: Scan) -> None:
        shift, notice = self._shift, self.panel.notice
        if shift is None or self._committing or not self.isVisible():
            return
        if not isinstance(scan, Found):
            sounds.refused()
            words, icon, _actions = say.scanned(scan, self._centre.code)
            notice.show_notice(*words, icon)
            return
        name = scan.item.name
        if self.panel.has_money:
            sounds.refused()
            first = self.tr("Selesaikan atau batalkan pembayaran dulu.")
            notice.show_notice("warning", self.tr("{name} tidak ditambahkan.").format(name=name), first)
            return
        try:
            basket = self._basket.add(scan.item)
        except PosError as error:
            sounds.refused()
            notice.show_notice(*say.trouble(error))
            return
        sounds.ok()
        self._grow(shift, basket, name)

    def _grow(self, shift: Shift, basket: Basket, name: str) -> None:
        way = self._way
        self.grown.emit(basket)
        self.begin(shift, basket)
        if way != _CASH:
            self._to_way(way)
        said = self.tr("{name} ditambahkan.").format(name=name)
        counted = self.tr("Jumlah yang harus dibayar sudah dihitung ulang.")
        self.panel.notice.show_notice("info", said, counted)
        self.due.set_tone("accent")
        self._flash.start()

    def _on_flashed(self) -> None:
        self.due.set_tone("")

    def _on_not_read(self, error: PosError) -> None:
        self.panel.notice.show_notice(*say.not_read(error))


def _seen_by(payment: Payment, person: str) -> Payment:
    """QRIS money is there because somebody saw it: his name stands on it (`domain.md` section 11)."""
    if payment.method is not PaymentMethod.QRIS:
        return payment
    return Payment(payment.method, payment.amount, payment.tendered, payment.reference, person)
