"""*Tunai* on *Bayar*: exact amount, likely amounts, notes or digits; the change in large figures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from pos.core.money import NOTES, Rupiah, plain, rupiah, smart_amounts
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens.way_panel import WayPanel
from pos.sales.tender import CashTender
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import AmountField
from pos.ui.widgets.labels import Icon, Label, MoneyLabel
from pos.ui.widgets.notes import note_colour
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row

_TAPPED_NOTES = NOTES[:6]


class CashPanel(WayPanel):
    """Takes cash; nothing typed is exact cash.  `tendered(CashTender)` tells what was given."""

    tendered = Signal(object)
    big = "pay"

    def begin(self, due: Rupiah) -> None:
        """Cash for an amount that is rounded already."""
        self.state = CashTender(due)
        for button, amount in zip(self.smart, smart_amounts(due), strict=True):
            button.set_text(plain(amount))
            button.setProperty("amount", amount.amount)
        self.notice.clear_notice()
        self.field.set_amount(None)
        self._show()

    def focus(self) -> None:
        """The amount field owns the keyboard."""
        self.field.setFocus()

    def fit(self, *, compact: bool, low: bool) -> None:
        """In a low window the captions go, in a small one the change is not as large."""
        beside = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside)
        self.change.set_role("total" if low else "due" if compact else "preview")
        for caption in (self._choose, self._tap, self.hint):
            caption.setVisible(not low)

    @property
    def has_money(self) -> bool:
        """Whether money lies on the counter."""
        return self.state.given is not None

    def press_enter(self) -> None:
        """Exact where nothing was typed; nothing where it is too little."""
        if self.state.may_finish:
            self.notice.clear_notice()
            self.settled.emit(self.payments())

    def payments(self) -> list[Payment]:
        """Cash with what was handed over."""
        return [Payment(PaymentMethod.CASH, self.state.due, self.state.received)]

    def set_busy(self, text: str) -> None:
        """Nothing else is taken while the sale is being kept."""
        self.state = self.state.commit() if text else self.state.refuse(again=False)
        self._show()
        self.finish.set_busy(text)
        if not text:
            self.finish.setEnabled(self.state.may_finish)

    def refuse(self, *, again: bool) -> None:
        """The sale was not kept."""
        self.finish.set_busy()
        self.state = self.state.refuse(again=again)
        self._show()

    # --- building ---

    def _build(self) -> None:
        self.state = CashTender(Rupiah(0))
        middle = self._middle
        self._choose = Label(self.tr("Pilih jumlah yang diterima"), "captionStrong", "secondary")
        self._tap = Label(self.tr("Atau ketuk lembar uang satu per satu"), "captionStrong", "secondary")
        middle.addWidget(self._choose)
        middle.addLayout(self._smart_grid())
        middle.addWidget(self._tap)
        middle.addLayout(self._note_grid())
        middle.addWidget(self.notice)
        middle.addStretch()
        middle.addWidget(self._change_panel())
        self.field = AmountField(self.tr("Diterima"))
        self.numpad = Numpad()
        hint = self.tr("Tombol titik mengetik 000. Contoh: 5 0 . menjadi 50.000")
        self.hint = Label(hint, "caption", "secondary", wrap=True)
        self.why = Label("", "caption", "danger", wrap=True)
        for widget in (self.field, self.numpad, self.hint):
            self._right.addWidget(widget)
        self._right.addStretch()
        self._right.addWidget(self.why)
        self._right.addWidget(self.finish)

    def _smart_grid(self) -> QGridLayout:
        self.smart = [Button("", "amount") for _ in range(6)]
        self.smart[0].set_caption(self.tr("Uang pas"))
        return _grid(self.smart)

    def _note_grid(self) -> QGridLayout:
        self.notes: list[Button] = []
        for note in _TAPPED_NOTES:
            button = Button(f"+ {plain(note)}", "amount")
            button.set_stripe(note_colour(note))
            button.setProperty("note", note.amount)
            self.notes.append(button)
        return _grid(self.notes)

    def _change_panel(self) -> Panel:
        self.change_panel = Panel("paid")
        inner = self._box = column(self.change_panel, 0, 14)
        self.change_name = Label("", "heading", "paid")
        self.change = MoneyLabel(role="preview", tone="paid")
        top = row(None, 10)
        self._sign = Icon("alert-triangle", "warning.text", 28)
        top.addWidget(self._sign)
        top.addWidget(self.change_name, 1)
        inner.addLayout(top)
        inner.addWidget(self.change)
        return self.change_panel

    def _wire(self) -> None:
        for button in self.smart:
            button.clicked.connect(self._on_smart)
        for button in self.notes:
            button.clicked.connect(self._on_note)
        self.field.changed.connect(self._on_typed)
        self.field.entered.connect(self.press_enter)
        self.field.letter.connect(self.letter)
        self.numpad.pressed.connect(self._on_numpad)
        self.finish.clicked.connect(self.press_enter)

    def _show(self) -> None:
        state = self.state
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
        self.finish.setEnabled(state.may_finish)
        short_text = self.tr("Kurang {n} lagi").format(n=rupiah(state.missing))
        self.why.setText(short_text if short else "")
        self.tendered.emit(state)

    def _finish_text(self) -> str:
        """The big button always says what Enter does."""
        if self.state.failed:
            return self.tr("COBA LAGI")
        return self.tr("UANG PAS") if self.state.given is None else self.tr("SELESAI")

    # --- what happens ---

    def _on_typed(self, amount: Rupiah) -> None:
        self.state = self.state.give(None if self.field.is_empty() else amount)
        self._show()

    def _on_numpad(self, key: str) -> None:
        if not self.state.committing:
            self.field.type_key(key)
            self.field.setFocus()

    def _on_smart(self) -> None:
        button = self.sender()
        if button is not None:
            self._put(self.state.give(Rupiah(int(button.property("amount")))))

    def _on_note(self) -> None:
        button = self.sender()
        if button is not None:
            self._put(self.state.tap(Rupiah(int(button.property("note")))))

    def _put(self, state: CashTender) -> None:
        """A tapped amount stands in the field too; the field's own signal must not undo the notes."""
        self.field.blockSignals(True)
        self.field.set_amount(state.given)
        self.field.blockSignals(False)
        self.state = state
        self._show()
        self.field.setFocus()


def _grid(buttons: list[Button]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(theme.dp(8))
    for place, button in enumerate(buttons):
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(button, place // 3, place % 3)
    return grid
