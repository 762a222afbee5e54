"""*Bayar*: cash by exact amount, likely amounts, notes or digits; change in large figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.core.money import NOTES, Rupiah, plain, rupiah, smart_amounts
from pos.sales.domain import Basket, Sale, price
from pos.sales.screens import say
from pos.sales.screens.summary_panel import SummaryPanel
from pos.sales.tender import CashTender, cash_due
from pos.stock.domain import Found, Scan
from pos.till.domain import Shift
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import AmountField
from pos.ui.widgets.labels import Icon, Label, MoneyLabel
from pos.ui.widgets.notes import note_colour
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row

if TYPE_CHECKING:
    from pos.sales.service import Sales
    from pos.stock.service import Shelf

_TAPPED_NOTES = NOTES[:6]
_FLASH_MS = 600


class PaymentScreen(QWidget):
    """Takes cash for a basket.

    Emits `paid(Sale)`, `back` (the basket is kept), and `grown(Basket)` when a label was scanned before any
    money was taken.  `keeping` and `kept` stand around a commit: scans wait meanwhile.
    `tendered(CashTender)` tells what lies on the counter, for the buyer's screen.
    """

    paid = Signal(object)
    back = Signal()
    grown = Signal(object)
    tendered = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(
        self, sales: Sales, shelf: Shelf, tasks: Tasks, centre: Centre, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sales = sales
        self._shelf = shelf
        self._tasks = tasks
        self._centre = centre
        self._basket = Basket()
        self._shift: Shift | None = None
        self._state = CashTender(Rupiah(0))
        self._build()
        self._wire()

    def begin(self, shift: Shift, basket: Basket) -> None:
        """A buyer wants to pay this basket."""
        self._shift, self._basket = shift, basket
        priced = price(basket)
        self._state = CashTender(cash_due(priced, self._centre.rounding))
        self.summary.show_basket(priced)
        for button, amount in zip(self.smart, smart_amounts(self._state.due), strict=True):
            button.set_text(plain(amount))
            button.setProperty("amount", amount.amount)
        rounding = self._state.due - priced.total
        said = self.tr("Pembulatan {n} sudah dihitung").format(n=rupiah(rounding))
        self.rounding.setText(said)
        self.rounding.setVisible(bool(rounding))
        self.notice.clear_notice()
        self.field.set_amount(None)
        self._show()
        self.field.setFocus()

    def entered(self) -> None:
        """The amount field owns the keyboard here."""
        self.field.setFocus()

    def take_scan(self, text: str) -> None:
        """A label while paying joins the basket; once money lies on the counter it is refused."""

        def find() -> Scan:
            return self._shelf.scanned(self._centre.code, text)

        self._tasks.run(self, find, self._on_scan, self._on_not_read)

    @property
    def is_committing(self) -> bool:
        """Whether a sale is being kept at this moment."""
        return self._state.committing

    def press_key(self, name: str) -> bool:
        """Esc goes back with everything kept, F12 finishes."""
        if name == "Esc":
            self._on_back()
        elif name == "F12":
            self._on_finish()
        return name in {"Esc", "F12"}

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        self.summary = SummaryPanel()
        layout.addWidget(self.summary)
        middle = column(None, 8, 16)
        middle.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(16))
        middle.addLayout(self._head())
        middle.addWidget(self.rounding)
        middle.addWidget(Label(self.tr("Pilih jumlah yang diterima"), "captionStrong", "secondary"))
        middle.addLayout(self._smart_grid())
        middle.addWidget(Label(self.tr("Atau ketuk lembar uang satu per satu"), "captionStrong", "secondary"))
        middle.addLayout(self._note_grid())
        self.notice = Notice()
        middle.addWidget(self.notice)
        middle.addStretch()
        middle.addWidget(self._change_panel())
        layout.addLayout(middle, 1)
        layout.addWidget(self._right())

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
        head.addWidget(Label(self.tr("Harus dibayar · Tunai"), "title"), 0, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.due, 0, 2)
        head.setColumnStretch(2, 1)
        return head

    def _smart_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        self.smart: list[Button] = []
        for place in range(6):
            button = Button("", "amount")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_smart)
            grid.addWidget(button, place // 3, place % 3)
            self.smart.append(button)
        self.smart[0].set_caption(self.tr("Uang pas"))
        return grid

    def _note_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        self.notes: list[Button] = []
        for place, note in enumerate(_TAPPED_NOTES):
            button = Button(f"+ {plain(note)}", "amount")
            button.setCheckable(True)
            button.set_stripe(note_colour(note))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("note", note.amount)
            button.clicked.connect(self._on_note)
            grid.addWidget(button, place // 3, place % 3)
            self.notes.append(button)
        return grid

    def _change_panel(self) -> Panel:
        self.change_panel = Panel("paid")
        inner = column(self.change_panel, 0, 16)
        self.change_name = Label("", "heading", "paid")
        self.change = MoneyLabel(role="preview", tone="paid")
        top = row(None, 10)
        self._sign = Icon("alert-triangle", "warning.text", 28)
        top.addWidget(self._sign)
        top.addWidget(self.change_name, 1)
        inner.addLayout(top)
        inner.addWidget(self.change)
        return self.change_panel

    def _right(self) -> QWidget:
        self.right = QWidget()
        inner = column(self.right, 12, 16)
        inner.setContentsMargins(0, theme.dp(16), theme.dp(16), theme.dp(16))
        self.field = AmountField(self.tr("Diterima"))
        self.numpad = Numpad()
        self.hint = Label(
            self.tr("Tombol titik mengetik 000. Contoh: 5 0 . menjadi 50.000"),
            "caption",
            "secondary",
            wrap=True,
        )
        self.why = Label("", "caption", "danger", wrap=True)
        self.finish = Button(self.tr("SELESAI"), "pay", "check", "Enter")
        for widget in (self.field, self.numpad, self.hint):
            inner.addWidget(widget)
        inner.addStretch()
        inner.addWidget(self.why)
        inner.addWidget(self.finish)
        return self.right

    def _wire(self) -> None:
        self.field.changed.connect(self._on_typed)
        self.field.entered.connect(self._on_finish)
        self.numpad.pressed.connect(self._on_numpad)
        self.finish.clicked.connect(self._on_finish)
        self.back_button.clicked.connect(self._on_back)
        self.summary.back_asked.connect(self._on_back)
        self._flash.timeout.connect(self._on_flashed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.layout_of(self.window().width(), theme.current().scale).key_caps
        self.summary.setVisible(wide)
        self.back_button.setVisible(not wide)
        self.right.setFixedWidth(theme.dp(316 if wide else 300))

    def _show(self) -> None:
        state = self._state
        self.due.set_amount(state.due)
        for button in self.smart:
            amount = Rupiah(int(button.property("amount") or 0))
            button.setChecked(not state.notes and amount == state.received)
        for button in self.notes:
            count = state.count_of(Rupiah(int(button.property("note"))))
            button.set_count(f"{count}×" if count else "")
            button.setChecked(bool(count))
        short = bool(state.missing)
        tone = "warning" if short else "paid"
        self.change_panel.set_kind(tone)
        self.change_name.set_tone(tone)
        self.change.set_tone(tone)
        self._sign.setVisible(short)
        self.change_name.setText(self.tr("Masih kurang") if short else self.tr("Kembalian"))
        self.change.set_amount(state.missing if short else state.change)
        self.finish.set_text(self._finish_text())
        self.finish.set_busy(self.tr("Menyimpan…") if state.committing else "")
        self.finish.setEnabled(state.may_finish)
        short_text = self.tr("Kurang {n} lagi").format(n=rupiah(state.missing))
        self.why.setText(short_text if short else "")
        self.tendered.emit(state)

    def _finish_text(self) -> str:
        """The big button always says what Enter does."""
        if self._state.failed:
            return self.tr("COBA LAGI")
        return self.tr("UANG PAS") if self._state.given is None else self.tr("SELESAI")

    # --- what happens ---

    def _on_typed(self, amount: Rupiah) -> None:
        self._state = self._state.give(None if self.field.is_empty() else amount)
        self._show()

    def _on_numpad(self, key: str) -> None:
        if not self._state.committing:
            self.field.type_key(key)
            self.field.setFocus()

    def _on_smart(self) -> None:
        button = self.sender()
        if button is not None:
            amount = Rupiah(int(button.property("amount")))
            self._put(self._state.give(amount))

    def _on_note(self) -> None:
        button = self.sender()
        if button is not None:
            self._put(self._state.tap(Rupiah(int(button.property("note")))))

    def _put(self, state: CashTender) -> None:
        """A tapped amount stands in the field too; the field's own signal must not undo the notes."""
        self.field.blockSignals(True)
        self.field.set_amount(state.given)
        self.field.blockSignals(False)
        self._state = state
        self._show()
        self.field.setFocus()

    def _on_back(self) -> None:
        if not self._state.committing:
            self.back.emit()

    def _on_finish(self) -> None:
        """Enter: exact where nothing was typed; a second Enter while it is being kept does nothing."""
        state, shift, basket = self._state, self._shift, self._basket
        if not state.may_finish or shift is None:
            return
        self._state = state.commit()
        self.keeping.emit()
        self.notice.clear_notice()
        self._show()

        def sell() -> Sale:
            return self._sales.pay_cash(shift, basket, state.received)

        self._tasks.run(self, sell, self._on_paid, self._on_trouble)

    def _on_paid(self, sale: Sale) -> None:
        self._state = self._state.refuse(again=False)
        self._shift = None  # one sale for each begin(): an Enter too many finds nothing to sell
        self.finish.set_busy()
        self.paid.emit(sale)
        self.kept.emit()

    def _on_trouble(self, error: PosError) -> None:
        self._state = self._state.refuse(again=say.may_try_again(error))
        self.kept.emit()
        self._show()
        self.notice.show_notice(*say.trouble(error))

    # --- a label while paying ---

    def _on_scan(self, scan: Scan) -> None:
        shift, state = self._shift, self._state
        if shift is None or state.committing or not self.isVisible():
            return
        if not isinstance(scan, Found):
            words, icon, _actions = say.scanned(scan)
            self.notice.show_notice(*words, icon)
            return
        name = scan.item.name
        if state.given is not None:
            first = self.tr("Selesaikan atau batalkan pembayaran dulu.")
            self.notice.show_notice("warning", self.tr("{name} tidak ditambahkan.").format(name=name), first)
            return
        try:
            basket = self._basket.add(scan.item)
        except PosError as error:
            self.notice.show_notice(*say.trouble(error))
            return
        self.grown.emit(basket)
        self.begin(shift, basket)
        said = self.tr("{name} ditambahkan.").format(name=name)
        self.notice.show_notice("info", said, self.tr("Jumlah yang harus dibayar sudah dihitung ulang."))
        self.due.set_tone("accent")
        self._flash.start()

    def _on_flashed(self) -> None:
        self.due.set_tone("")

    def _on_not_read(self, error: PosError) -> None:
        self.notice.show_notice(*say.not_read(error))
