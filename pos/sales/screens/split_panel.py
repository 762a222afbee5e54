"""*Bagi bayar*: parts by different ways or people, what is still left, one part waiting at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos.core.errors import PosError
from pos.core.money import Rupiah, rupiah
from pos.qris.domain import REFERENCE_DIGITS
from pos.qris.screens.qris_card import QrisCard
from pos.sales.domain import PaymentMethod
from pos.sales.screens import say_payment
from pos.sales.screens.code_on_show import CodeOnShow
from pos.sales.screens.method_panel import Buyer, MethodPanel
from pos.sales.screens.parts_table import PartsTable
from pos.sales.screens.reference_field import ReferenceField
from pos.sales.tender import LEAST_REFERENCE, PartState, SplitTender
from pos.ui.dialogs import ask_danger
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import AmountField
from pos.ui.widgets.labels import Label, MoneyLabel
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row

if TYPE_CHECKING:
    from pos.qris.service import Qris

_WAYS = {
    "T": PaymentMethod.CASH,
    "Q": PaymentMethod.QRIS,
    "R": PaymentMethod.TRANSFER,
    "K": PaymentMethod.CARD,
}


class SplitPanel(MethodPanel):
    """Takes a payment in parts.  The letters of the ways add a part of that way."""

    def __init__(self, qris: Qris, tasks: Tasks, centre: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = CodeOnShow(qris, tasks, centre, self)
        self.state = SplitTender()
        self._place = 0
        self._early = False
        self._build()
        self._wire()

    def restart(self, buyer: Buyer) -> None:
        """No parts yet."""
        self.state = SplitTender(buyer.owed)
        self.amount.set_amount(None)
        self._to(self.state)

    def leave(self) -> None:
        """Its code is not to be paid any more."""
        self.code.close()

    @property
    def holds(self) -> bool:
        """Whether an amount was typed or a part is there."""
        return bool(self.state.parts) or not self.amount.is_empty()

    @property
    def took_money(self) -> bool:
        """Whether a part has been received."""
        return any(part.state is PartState.TAKEN for part in self.state.parts)

    def press_key(self, name: str) -> bool:
        """F8 prints the code that waits."""
        if name == "F8":
            self.code.print_slip()
        return name == "F8"

    def press_letter(self, letter: str) -> bool:
        """T, Q, R, K add a part; U turns to the untouched code."""
        if letter in _WAYS:
            self._add(_WAYS[letter])
        elif letter == "U":
            self._on_turn()
        return letter in _WAYS or letter == "U" or (letter == "B" and bool(self.state.parts))

    # --- building ---

    def _build(self) -> None:
        middle = column(self.middle, 12)
        self.table = PartsTable()
        middle.addWidget(self.table, 1)
        middle.addLayout(self._ways())
        middle.addLayout(self._people())
        self.left_panel = Panel("warning")
        inner = column(self.left_panel, 0, 14)
        self.left_name = Label("", "heading")
        self.left = MoneyLabel(role="preview")
        self.rounded = Label("", "caption")
        for part in (self.left_name, self.left, self.rounded):
            inner.addWidget(part)
        middle.addWidget(self.left_panel)
        right = self._right_column()
        self.amount = AmountField(self.tr("Bagian"))
        self.card = QrisCard()
        caption = self.tr("{n} angka terakhir nomor referensi (dianjurkan)").format(n=REFERENCE_DIGITS)
        self.digits = ReferenceField(caption, REFERENCE_DIGITS)
        self.digits.caption.setWordWrap(True)
        self.reference = ReferenceField(self.tr("Nomor referensi (wajib)"))
        self.numpad = Numpad()
        for widget in (self.amount, self.digits, self.reference, self.numpad):
            right.addWidget(widget)
        right.insertWidget(0, self.card, 10)
        right.addLayout(self._code_buttons())
        self._foot(right)

    def _ways(self) -> QHBoxLayout:
        ways = row(None, 8)
        self.ways: dict[str, Button] = {}
        for letter, method in _WAYS.items():
            button = Button(f"+ {say_payment.method_word(method)}", "small", "", letter)
            button.setProperty("letter", letter)
            button.clicked.connect(self._on_way)
            ways.addWidget(button, 1)
            self.ways[letter] = button
        return ways

    def _people(self) -> QGridLayout:
        line = QGridLayout()
        line.addWidget(Label(self.tr("Bagi rata:"), "caption", "secondary"), 0, 0)
        self.people: list[Button] = []
        for place, people in enumerate((2, 3, 4), start=1):
            button = Button(self.tr("{n} orang").format(n=people), "small")
            button.setCheckable(True)
            button.setProperty("people", people)
            button.clicked.connect(self._on_people)
            line.addWidget(button, 0, place)
            line.setColumnStretch(place, 1)
            self.people.append(button)
        return line

    def _code_buttons(self) -> QHBoxLayout:
        line = row(None, 8)
        self.turn = Button(self.tr("Kode asli"), "small", "", "U")
        self.turn.setCheckable(True)
        self.print = Button(self.tr("Cetak QR"), "small", "", "F8")
        for button in (self.turn, self.print):
            line.addWidget(button, 1)
        return line

    def _wire(self) -> None:
        self.amount.changed.connect(self._on_typed)
        self.amount.entered.connect(self._on_enter)
        self.amount.letter.connect(self.letter)
        self.digits.entered.connect(self._on_reference)
        self.digits.letter.connect(self.letter)
        self.reference.entered.connect(self._on_reference)
        self.numpad.pressed.connect(self._on_numpad)
        self.table.remove_asked.connect(self._on_remove)
        self.turn.clicked.connect(self._on_turn)
        self.print.clicked.connect(self.code.print_slip)
        self.code.changed.connect(self._show)
        self.code.refused.connect(self._on_refused)
        self.code.printed.connect(self._on_printed)
        self.code.to_buyer.connect(self.shown_to_buyer)

    def _show(self) -> None:
        state, waiting = self.state, self.state.waiting
        method = waiting.method if waiting is not None else None
        scans = method is PaymentMethod.QRIS
        shown = self.code.state.code if scans else None
        self.amount.setVisible(waiting is None and bool(state.left))
        self.card.setVisible(shown is not None)
        place = self.tr("bagian {n}").format(n=len(state.parts))
        self.card.show_code(shown, f"{place} · {self.code.state.clock}")
        self.digits.setVisible(shown is not None)
        self.reference.setVisible(waiting is not None and not scans)
        self.numpad.setVisible(not scans and bool(waiting is not None or state.left))
        self.turn.setVisible(shown is not None)
        self.turn.setChecked(self.code.state.untouched)
        self.turn.setEnabled(shown is not None and (shown.with_amount or self.code.state.untouched))
        self.print.setVisible(shown is not None)
        for button in self.ways.values():
            button.setEnabled(waiting is None and bool(state.left) and not self.committing)
        for button in self.people:
            button.setChecked(int(button.property("people")) == state.people)
            button.setEnabled(waiting is None and bool(state.left) and not self.committing)
        self._show_left()
        self._show_big()

    def _show_left(self) -> None:
        state = self.state
        covered = not state.left
        tone = "paid" if covered else "warning"
        self.left_panel.set_kind(tone)
        for label in (self.left_name, self.left, self.rounded):
            label.set_tone(tone)
        back = covered and bool(state.change)
        self.left_name.setText(self.tr("Kembalian") if back else self.tr("Sisa"))
        self.left.set_amount(state.change if back else state.left)
        said = self.tr("Pembulatan {n} sudah dihitung").format(n=rupiah(state.rounding))
        self.rounded.setText(said if state.rounding else "")
        self.rounded.setVisible(bool(state.rounding))

    def _show_big(self) -> None:
        """The big button says what Enter does, or why it does nothing."""
        state, waiting = self.state, self.state.waiting
        self.why.set_tone("secondary")
        if waiting is not None and waiting.method is PaymentMethod.QRIS:
            there = self.code.state.code is not None
            early = self.tr("Enter berlaku setelah 3 detik. Lihat dulu uangnya.")
            why = early if self._early and not self.code.state.armed else ""
            self._show_finish(self.tr("QRIS SUDAH MASUK"), may=there, why=why)
        elif waiting is not None:
            name = say_payment.method_word(waiting.method).upper()
            self._show_finish(self.tr("{name} DITERIMA").format(name=name), may=True)
        elif state.left:
            next_part = self.tr("Sisa {n}. Pilih cara bayar bagian berikutnya: {amount}.").format(
                n=rupiah(state.left), amount=rupiah(self._next_amount())
            )
            self._show_finish(self.tr("SELESAI"), may=False, why=next_part)
        else:
            self._show_finish(self.tr("SELESAI"), may=state.is_complete)

    def _next_amount(self) -> Rupiah:
        return self.state.suggested if self.amount.is_empty() else self.amount.amount()

    # --- what happens ---

    def _to(self, state: SplitTender) -> None:
        """Another state: its code is fetched, and its field takes the keyboard."""
        self.state, self._early = state, False
        self.digits.empty()
        self.reference.empty()
        self.table.show_parts(state.parts)
        waiting = state.waiting
        if waiting is not None and waiting.method is PaymentMethod.QRIS and self.buyer is not None:
            place = len(state.parts)
            bill = self.buyer.bill + (f"-{place}" if place > 1 else "")
            self.code.open(replace(self.buyer, bill=bill), waiting.amount)
        else:
            self.code.close()
        self._show()
        if self.isVisible():
            self.keyboard().setFocus()

    def keyboard(self) -> QWidget:
        """The field of what is asked now."""
        waiting = self.state.waiting
        if waiting is None:
            return self.amount if self.state.left else self.finish
        return self.digits if waiting.method is PaymentMethod.QRIS else self.reference

    def _try(self, change: Callable[[], SplitTender]) -> bool:
        if self.committing:
            return False
        try:
            state = change()
        except PosError as error:
            self.told.emit(say_payment.words(error))
            return False
        self.told.emit(None)
        self.amount.blockSignals(True)
        self.amount.set_amount(None)
        self.amount.blockSignals(False)
        self._to(state)
        return True

    def _add(self, method: PaymentMethod) -> None:
        state = self.state
        typed = None if self.amount.is_empty() else self.amount.amount()

        def add() -> SplitTender:
            return state.add(method, typed)

        self._try(add)

    def _on_way(self) -> None:
        button = self.sender()
        if button is not None:
            self.press_letter(str(button.property("letter")))

    def _on_people(self) -> None:
        button = self.sender()
        if button is not None and not self.committing:
            people = int(button.property("people"))
            self.state = self.state.equal(0 if self.state.people == people else people)
            self._show()
            self.keyboard().setFocus()

    def _on_typed(self, _amount: Rupiah) -> None:
        self._show()

    def _on_numpad(self, key: str) -> None:
        if self.committing:
            return
        if self.state.waiting is not None:
            self.reference.type_key(key)
        else:
            self.amount.type_key(key)
        self.keyboard().setFocus()

    def _on_remove(self, place: int) -> None:
        """What was received is given back first: that is asked, and Enter does not answer."""
        if self.committing or place >= len(self.state.parts):
            return
        part, self._place = self.state.parts[place], place
        if part.state is PartState.WAITING:
            self._on_sure()
            return
        name = say_payment.method_word(part.method)
        title = self.tr("Hapus {name} {n}?").format(name=name, n=rupiah(part.amount))
        text = self.tr("Uangnya sudah diterima. Kembalikan dulu ke pembeli. Bagian lain tetap ada.")
        sheet = ask_danger(self, title, text, self.tr("Hapus bagian"))
        sheet.accepted.connect(self._on_sure)

    def _on_sure(self) -> None:
        state, place = self.state, self._place

        def remove() -> SplitTender:
            return state.remove(place)

        self._try(remove)

    def _on_turn(self) -> None:
        if self.turn.isEnabled() and not self.committing:
            self.code.turn()
        self._show()

    def _on_refused(self, error: PosError) -> None:
        self.told.emit(say_payment.words(error))
        self._show()

    def _on_printed(self) -> None:
        self.told.emit(("info", self.tr("QR dikirim ke printer struk."), ""))

    def _on_reference(self, _text: str) -> None:
        self._on_enter()

    def _on_enter(self) -> None:
        waiting = self.state.waiting
        scans = waiting is not None and waiting.method is PaymentMethod.QRIS
        if scans and not self.code.state.armed:
            self._early = self.code.state.code is not None
            self._show()
        elif self.finish.isEnabled():
            self._on_finish()

    def _on_finish(self) -> None:
        """The waiting part's money is there; when nothing is left, the sale is kept."""
        if self.committing:
            return
        waiting = self.state.waiting
        if waiting is not None and not self._take(waiting.method):
            return
        if self.state.is_complete and self.buyer is not None:
            self.given.emit(self.state.payments(self.buyer.attendant))

    def _take(self, method: PaymentMethod) -> bool:
        """Take the waiting part with its reference; False where that is not right yet."""
        field = self.digits if method is PaymentMethod.QRIS else self.reference
        text = field.text()
        if method is PaymentMethod.QRIS:
            wrong = say_payment.half_digits() if 0 < len(text) < REFERENCE_DIGITS else ""
        else:
            wrong = say_payment.short_reference() if len(text) < LEAST_REFERENCE else ""
        field.show_wrong(wrong)
        if wrong:
            field.setFocus()
            return False
        state = self.state

        def take() -> SplitTender:
            return state.take(text)

        return self._try(take)
