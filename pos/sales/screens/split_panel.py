"""*Bagi bayar* on *Bayar*: parts by any way, each seen by itself, until nothing is left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from pos.centres.domain import Rounding
from pos.core.errors import PosError
from pos.core.money import Rupiah, plain, rupiah
from pos.qris.domain import ShownCode
from pos.qris.screens.qris_card import QrisCard
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens import qris_panel, say
from pos.sales.screens.qris_panel import PartReference, QrisCodes
from pos.sales.screens.way_panel import WayPanel
from pos.sales.tender import Part, SplitTender
from pos.ui import theme
from pos.ui.dialogs import ask_danger
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import AmountField
from pos.ui.widgets.labels import Badge, Icon, Label, MoneyLabel, Rule
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row

_WAYS: Final = {
    "T": PaymentMethod.CASH,
    "Q": PaymentMethod.QRIS,
    "R": PaymentMethod.TRANSFER,
    "K": PaymentMethod.CARD,
}
_AMOUNT_WIDE: Final = 130
_STATE_WIDE: Final = 190
_ICONS: Final = {
    PaymentMethod.CASH: "cash-banknote",
    PaymentMethod.QRIS: "qrcode",
    PaymentMethod.TRANSFER: "building-bank",
    PaymentMethod.CARD: "cash-register",
}


class SplitPanel(WayPanel):
    """Collects parts; digits are an amount, a letter adds a part of it, Enter says that it has come.

    Emits `shown(object)` for the buyer's screen: a `ShownCode`, or what is left as `Rupiah`.
    """

    shown = Signal(object)

    def __init__(self, parent: QWidget, codes: QrisCodes, rule: Rounding) -> None:
        self.codes = codes
        self._rule = rule
        self.state = SplitTender(Rupiah(0), rule)
        self._untouched, self._going = False, 0
        super().__init__(parent)

    def begin(self, due: Rupiah) -> None:
        """An amount before cash is rounded."""
        self.state = SplitTender(due, self._rule)
        self.field.set_amount(None)
        self.notice.clear_notice()
        self._show()

    def focus(self) -> None:
        """The amount, or the reference of the part that waits."""
        (self.field if self.state.waiting is None else self.reference.edit).setFocus()

    def fit(self, *, compact: bool, low: bool) -> None:
        """What is left is not as large in a small window."""
        self._evenly.setVisible(not low)
        beside = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside)
        self.left.set_role("total" if low else "due" if compact else "preview")

    @property
    def has_money(self) -> bool:
        """Whether a part was taken or is being typed."""
        return bool(self.state.parts) or not self.field.is_empty()

    def press_enter(self) -> None:
        """What the big button says: the waiting part has come, cash is taken, or all is paid."""
        if self.state.waiting is not None:
            if not self._guard.isActive() and not self._unseen:
                self._on_received()
        elif self.state.may_finish:
            self.settled.emit(self.payments())
        else:
            self._add(PaymentMethod.CASH)

    def press_letter(self, key: str) -> bool:
        """`T` `Q` `R` `K` add a part while one may be added; `U` turns to the untouched code and back."""
        if key in _WAYS and self.state.waiting is None:
            self._add(_WAYS[key])
        elif key == "U" and self.card.code is not None:
            self._untouched = not self._untouched
            self.codes.fetch(self.card.code.amount, untouched=self._untouched)
        return key in _WAYS or key == "U"

    def print_slip(self) -> None:
        """F8: the code of the part that waits, on paper."""
        if not self._unseen and self.card.code is not None:
            self.codes.print_slip(self.card.code)
            self.notice.show_notice("info", self.tr("Kode QRIS dikirim ke printer struk."), "", "printer")

    @property
    def took_money(self) -> bool:
        """Whether a part has been received."""
        return any(part.received for part in self.state.parts)

    @property
    def _unseen(self) -> bool:
        """Whether a QRIS part waits whose code is not drawn: nobody can have paid it."""
        at = self.state.waiting
        return at is not None and self.state.parts[at].method is PaymentMethod.QRIS and self.card.code is None

    def payments(self) -> list[Payment]:
        """All parts; who saw QRIS money stands on the sale."""
        return self.state.payments("")

    def refuse(self, *, again: bool) -> None:
        """The sale was not kept; the parts stay."""
        self.finish.set_busy()
        self._show()
        if again:
            self.finish.set_text(self.tr("COBA LAGI"))

    # --- building ---

    def _build(self) -> None:
        table = Panel("card")
        inner = column(table, 0)
        head = row(None, 8)
        head.setContentsMargins(theme.dp(14), theme.dp(10), theme.dp(14), theme.dp(10))
        amount = Label(self.tr("Jumlah"), "captionStrong", "secondary")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        amount.setFixedWidth(theme.dp(_AMOUNT_WIDE))
        state = Label(self.tr("Keterangan"), "captionStrong", "secondary")
        state.setFixedWidth(theme.dp(_STATE_WIDE))
        head.addWidget(Label(self.tr("Bayar dengan"), "captionStrong", "secondary"), 1)
        head.addWidget(amount)
        head.addWidget(state)
        inner.addLayout(head)
        inner.addWidget(Rule())
        self._rows = column(None, 0)
        inner.addLayout(self._rows)
        self._none = Label(
            self.tr("Ketik jumlah bagian pertama, lalu pilih caranya. Kosong berarti seluruh sisa."),
            "body", "secondary", wrap=True,
        )  # fmt: skip
        self._none.setContentsMargins(theme.dp(14), theme.dp(14), theme.dp(14), theme.dp(14))
        inner.addWidget(self._none)
        self._middle.addWidget(table)
        self._middle.addLayout(self._adders())
        self._evenly = QWidget()
        self._evenly.setLayout(self._even())
        self._middle.addWidget(self._evenly)
        self._middle.addWidget(self.notice)
        self._middle.addStretch()
        self._middle.addWidget(self._left_panel())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._entry())
        self._pages.addWidget(self._waiting())
        self._right.addWidget(self._pages, 1)
        self._right.addWidget(self.finish)
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)

    def _adders(self) -> QHBoxLayout:
        line = row(None, 8)
        words = (self.tr("Tunai"), self.tr("QRIS"), self.tr("Transfer"), self.tr("Kartu"))
        self.adders: dict[str, Button] = {}
        for key, text in zip(_WAYS, words, strict=True):
            button = Button(text, "small", "plus", key)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_adder)
            self.adders[key] = button
            line.addWidget(button, 1)
        return line

    def _even(self) -> QHBoxLayout:
        line = row(None, 8)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("Bagi rata:"), "body", "secondary"))
        self.even: dict[int, Button] = {}
        for people in (2, 3, 4):
            button = Button(self.tr("{n} orang").format(n=people), "chip")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_even)
            self.even[people] = button
            line.addWidget(button, 1)
        return line

    def _left_panel(self) -> Panel:
        self._left_box = Panel("paid")
        inner = self._box = column(self._left_box, 0, 14)
        self._left_name = Label(self.tr("Sisa"), "heading", "paid")
        self.left = MoneyLabel(role="preview", tone="paid")
        inner.addWidget(self._left_name)
        inner.addWidget(self.left)
        return self._left_box

    def _entry(self) -> QWidget:
        page = QWidget()
        inner = column(page, 12)
        self.field = AmountField(self.tr("Jumlah bagian"))
        self.numpad = Numpad()
        inner.addWidget(self.field)
        inner.addWidget(self.numpad)
        inner.addStretch()
        return page

    def _waiting(self) -> QWidget:
        page = QWidget()
        inner = column(page, 12)
        self.card = QrisCard()
        self.reference = PartReference(self.tr("Nomor referensi"))
        inner.addWidget(self.card, 10, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self.reference)
        inner.addStretch(1)
        return page

    def _wire(self) -> None:
        self.field.entered.connect(self.press_enter)
        self.field.letter.connect(self.letter)
        self.numpad.pressed.connect(self._on_numpad)
        self.reference.entered.connect(self._on_entered)
        self.reference.letter.connect(self.letter)
        self.finish.clicked.connect(self.press_enter)
        self.codes.fetched.connect(self._on_fetched)
        self.codes.failed.connect(self._on_failed)

    # --- drawing ---

    def _show(self) -> None:
        state = self.state
        self._show_rows(state.parts)
        left = state.left
        tone = "warning" if left else "paid"
        self._left_box.set_kind(tone)
        for label in (self._left_name, self.left):
            label.set_tone(tone)
        self._left_name.setText(self._left_words(state))
        self.left.set_amount(state.change if state.change else left)
        waiting = state.waiting
        for button in (*self.adders.values(), *self.even.values()):
            button.setEnabled(waiting is None and bool(left))
        for people, button in self.even.items():
            button.setChecked(people == state.people)
        self._pages.setCurrentIndex(0 if waiting is None else 1)
        self.finish.set_text(self._finish_text())
        self.finish.setEnabled(bool(left) or waiting is not None or state.may_finish)

    def _left_words(self, state: SplitTender) -> str:
        if state.change:
            return self.tr("Kembalian")
        rounded = self.tr("Sisa · pembulatan {n}").format(n=plain(state.rounding))
        return rounded if state.rounding else self.tr("Sisa")

    def _finish_text(self) -> str:
        waiting = self.state.waiting
        if waiting is not None:
            is_qris = self.state.parts[waiting].method is PaymentMethod.QRIS
            return self.tr("QRIS SUDAH MASUK") if is_qris else self.tr("SUDAH DITERIMA")
        return self.tr("SELESAI") if self.state.may_finish else self.tr("TERIMA TUNAI")

    def _show_rows(self, parts: tuple[Part, ...]) -> None:
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._none.setVisible(not parts)
        self.bins: list[Button] = []
        for at, part in enumerate(parts):
            self._rows.addWidget(self._row(at, part))

    def _row(self, at: int, part: Part) -> QWidget:
        holder = Panel("surface" if part.received else "accent")
        line = row(holder, 10)
        line.setContentsMargins(theme.dp(14), theme.dp(6), theme.dp(10), theme.dp(6))
        name = say.method(part.method)
        line.addWidget(Icon(_ICONS[part.method], "text.primary", 22))
        line.addWidget(Label(name, "bodyStrong"), 1)
        amount = Label(plain(part.tendered), "bodyStrong")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        amount.setFixedWidth(theme.dp(_AMOUNT_WIDE))
        line.addWidget(amount)
        got = Badge(self.tr("Diterima"), "paid", "check")
        state = got if part.received else Badge(self.tr("Menunggu"), "info", "clock")
        room = QWidget()
        room.setFixedWidth(theme.dp(_STATE_WIDE - 54))
        inside = row(room, 0)
        inside.addWidget(state)
        inside.addStretch()
        line.addWidget(room)
        remove = Button("", "squareDanger", "trash", name=self.tr("Hapus bagian {name}").format(name=name))
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        remove.setProperty("place", at)
        remove.clicked.connect(self._on_remove)
        self.bins.append(remove)
        line.addWidget(remove)
        return holder

    # --- what happens ---

    def _to(self, state: SplitTender) -> None:
        self.state = state
        self.notice.clear_notice()
        self._show()
        waiting = state.waiting
        if waiting is not None:
            self._begin_waiting(state.parts[waiting])
        else:
            self.shown.emit(state.left)
        self.focus()

    def _begin_waiting(self, part: Part) -> None:
        is_qris = part.method is PaymentMethod.QRIS
        self._untouched = False
        few = self.tr("4 angka terakhir nomor referensi (dianjurkan)")
        self.reference.begin(few if is_qris else self.tr("Nomor referensi"), digits=is_qris)
        self.card.setVisible(is_qris)
        self.card.show_code(None)
        if is_qris:
            self.finish.setEnabled(False)
            self.codes.fetch(part.amount)

    def _add(self, method: PaymentMethod) -> None:
        amount = None if self.field.is_empty() else self.field.amount()
        try:
            state = self.state.add(method, amount)
        except PosError as error:
            self.notice.show_notice(*say.trouble(error))
            return
        self.field.blockSignals(True)
        self.field.set_amount(None)
        self.field.blockSignals(False)
        self._to(state)

    def _on_adder(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._add(_WAYS[button.key])

    def _on_even(self) -> None:
        button = self.sender()
        people = next((n for n, one in self.even.items() if one is button), 1)
        self._to(self.state.among(1 if self.state.people == people else people))

    def _on_remove(self) -> None:
        """Money that was received is given back first: that is asked, and Enter does not answer."""
        button = self.sender()
        if not isinstance(button, Button):
            return
        self._going = int(button.property("place"))
        part = self.state.parts[self._going]
        if not part.received:
            self._on_sure()
            return
        title = self.tr("Hapus {name} {n}?").format(name=say.method(part.method), n=rupiah(part.tendered))
        text = self.tr("Uangnya sudah diterima. Kembalikan dulu ke pembeli. Bagian lain tetap ada.")
        ask_danger(self.middle, title, text, self.tr("Hapus bagian")).accepted.connect(self._on_sure)

    def _on_sure(self) -> None:
        self._to(self.state.remove(self._going))

    def _on_numpad(self, key: str) -> None:
        self.field.type_key(key)
        self.field.setFocus()

    def _on_entered(self, _text: str) -> None:
        self.press_enter()

    def _on_received(self) -> None:
        waiting = self.state.waiting
        if waiting is None:
            return
        try:
            state = self.state.receive(waiting, self.reference.text())
        except PosError as error:
            self.reference.show_wrong(say.at_field(error))
            return
        self._to(state)

    def _on_fetched(self, code: ShownCode) -> None:
        waiting = self.state.waiting
        if waiting is None or self.state.parts[waiting].amount != code.amount:
            return
        caption = self.tr("Bagian {n}").format(n=waiting + 1)
        self.card.show_code(code, caption)
        self.finish.setEnabled(True)
        self._guard.start(qris_panel.GUARD_MS)
        self.shown.emit(code)

    def _on_failed(self, error: PosError) -> None:
        if self.state.waiting is not None:
            self.notice.show_notice(*say.trouble(error))
