"""*Tunai*: exact amount, likely amounts, notes or digits; change in large figures."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from pos.core.money import NOTES, ZERO, Rupiah, plain, rupiah, smart_amounts
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens.method_panel import Buyer, MethodPanel
from pos.sales.tender import CashTender
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import AmountField
from pos.ui.widgets.labels import Icon, Label, MoneyLabel
from pos.ui.widgets.notes import note_colour
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row

_TAPPED_NOTES = NOTES[:6]


class CashPanel(MethodPanel):
    """Takes cash."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "pay")
        self._state = CashTender(ZERO)
        self._build()
        self._wire()

    def restart(self, buyer: Buyer) -> None:
        """Nothing lies on the counter yet."""
        self._state = CashTender(buyer.owed.cash)
        for button, amount in zip(self.smart, smart_amounts(self._state.due), strict=True):
            button.set_text(plain(amount))
            button.setProperty("amount", amount.amount)
        self._put(self._state)

    def keyboard(self) -> QWidget:
        """The field."""
        return self.field

    @property
    def holds(self) -> bool:
        """Whether an amount was typed or notes lie on the counter."""
        return self._state.given is not None

    def set_crowded(self, crowded: bool) -> None:
        """A message stands above: the headings give their room to it."""
        for heading in self._headings:
            heading.setVisible(not crowded)

    def _build(self) -> None:
        middle = column(self.middle, 8)
        self._headings = (
            Label(self.tr("Pilih jumlah yang diterima"), "captionStrong", "secondary"),
            Label(self.tr("Atau ketuk lembar uang satu per satu"), "captionStrong", "secondary"),
        )
        middle.addWidget(self._headings[0])
        middle.addLayout(self._smart_grid())
        middle.addWidget(self._headings[1])
        middle.addLayout(self._note_grid())
        middle.addStretch()
        middle.addWidget(self._change_panel())
        inner = self._right_column()
        self.field = AmountField(self.tr("Diterima"))
        self.numpad = Numpad()
        said = self.tr("Tombol titik mengetik 000. Contoh: 5 0 . menjadi 50.000")
        self.hint = Label(said, "caption", "secondary", wrap=True)
        for widget in (self.field, self.numpad, self.hint):
            inner.addWidget(widget)
        self._foot(inner)

    def _smart_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        self.smart: list[Button] = []
        for place in range(6):
            button = Button("", "amount")
            button.setCheckable(True)
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
            button.setProperty("note", note.amount)
            button.clicked.connect(self._on_note)
            grid.addWidget(button, place // 3, place % 3)
            self.notes.append(button)
        return grid

    def _change_panel(self) -> Panel:
        self.change_panel = Panel("paid")
        inner = column(self.change_panel, 0, 14)
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
        self.field.changed.connect(self._on_typed)
        self.field.entered.connect(self._on_enter)
        self.field.letter.connect(self.letter)
        self.numpad.pressed.connect(self._on_numpad)

    def _show(self) -> None:
        state = self._state
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
        text = self.tr("UANG PAS") if state.given is None else self.tr("SELESAI")
        why = self.tr("Kurang {n} lagi").format(n=rupiah(state.missing)) if short else ""
        self._show_finish(text, may=not short, why=why)

    # --- what happens ---

    def _on_typed(self, amount: Rupiah) -> None:
        if self.committing:
            self._put(self._state)
            return
        self._state = self._state.give(None if self.field.is_empty() else amount)
        self._show()

    def _on_numpad(self, key: str) -> None:
        if not self.committing:
            self.field.type_key(key)
            self.field.setFocus()

    def _on_smart(self) -> None:
        button = self.sender()
        if button is not None and not self.committing:
            self._put(self._state.give(Rupiah(int(button.property("amount")))))
            self.field.setFocus()

    def _on_note(self) -> None:
        button = self.sender()
        if button is not None and not self.committing:
            self._put(self._state.tap(Rupiah(int(button.property("note")))))
            self.field.setFocus()

    def _put(self, state: CashTender) -> None:
        """A tapped amount stands in the field too; the field's own signal must not undo the notes."""
        self.field.blockSignals(True)
        self.field.set_amount(state.given)
        self.field.blockSignals(False)
        self._state = state
        self._show()

    def _on_finish(self) -> None:
        """Enter: exact where nothing was typed; a second Enter while it is being kept does nothing."""
        state = self._state
        if not state.missing and not self.committing:
            self.given.emit((Payment(PaymentMethod.CASH, state.due, state.received),))
