"""*QRIS*: the code with the amount, how long it waits, and the person's word that the money is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.qris.domain import REFERENCE_DIGITS
from pos.qris.screens.qris_card import QrisCard
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens import say_payment
from pos.sales.screens.code_on_show import CodeOnShow
from pos.sales.screens.method_panel import Buyer, MethodPanel
from pos.sales.screens.reference_field import ReferenceField
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row

if TYPE_CHECKING:
    from pos.qris.service import Qris


class QrisPanel(MethodPanel):
    """Shows the code.  `U` turns to the untouched one, F8 prints it."""

    def __init__(self, qris: Qris, tasks: Tasks, centre: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = CodeOnShow(qris, tasks, centre, self)
        self._refused: PosError | None = None
        self._early = False
        self._build()
        self._wire()

    def restart(self, buyer: Buyer) -> None:
        """Show the code for all that is owed."""
        self._refused, self._early = None, False
        self.reference.empty()
        self.code.open(buyer, buyer.owed.net)

    def leave(self) -> None:
        """The code is not to be paid any more."""
        self.code.close()

    def keyboard(self) -> QWidget:
        """The field."""
        return self.reference

    @property
    def holds(self) -> bool:
        """The buyer may be paying this amount at this moment."""
        return self.code.state.code is not None

    def set_buyer_screen(self, there: bool) -> None:
        """Whether there is a second screen that the buyer sees."""
        self.to_buyer.setVisible(there)

    def press_key(self, name: str) -> bool:
        """F8 prints the code."""
        if name == "F8":
            self._on_print()
        return name == "F8"

    def press_letter(self, letter: str) -> bool:
        """U: the untouched code, and back."""
        if letter == "U":
            self._on_turn()
        return letter == "U"

    def _build(self) -> None:
        middle = column(self.middle, 0)
        self.card = QrisCard()
        centred = row(None, 0)
        centred.addStretch()
        centred.addWidget(self.card, 10)
        centred.addStretch()
        middle.addLayout(centred, 1)
        self.missing = EmptyState("qrcode", "", "")
        middle.addWidget(self.missing, 1)
        inner = self._right_column()
        self.waiting = Notice()
        caption = self.tr("{n} angka terakhir nomor referensi (dianjurkan)").format(n=REFERENCE_DIGITS)
        self.reference = ReferenceField(caption, REFERENCE_DIGITS)
        self.reference.caption.setWordWrap(True)
        self.advice = Notice()
        self.turn = Button(self.tr("Kode asli"), "secondary", "arrows-exchange", "U")
        self.turn.setCheckable(True)
        self.to_buyer = Button(self.tr("Tampilkan di layar pembeli"), "secondary", "device-desktop")
        self.print = Button(self.tr("Cetak QR di struk"), "secondary", "printer", "F8")
        for part in (self.waiting, self.reference, self.advice, self.turn, self.to_buyer, self.print):
            inner.addWidget(part)
        self._foot(inner)
        self.advice.show_notice(
            "warning",
            self.tr("Lihat HP atau mutasi toko, bukan tangkapan layar pembeli"),
            self.tr("Uang yang masuk harus Anda lihat sendiri."),
            "shield-check",
        )

    def _wire(self) -> None:
        self.code.changed.connect(self._show)
        self.code.refused.connect(self._on_refused)
        self.code.printed.connect(self._on_printed)
        self.code.to_buyer.connect(self.shown_to_buyer)
        self.reference.entered.connect(self._on_reference)
        self.reference.letter.connect(self.letter)
        self.turn.clicked.connect(self._on_turn)
        self.to_buyer.clicked.connect(self._on_to_buyer)
        self.print.clicked.connect(self._on_print)

    def _show(self) -> None:
        state = self.code.state
        there = state.code is not None
        self.card.show_code(state.code)
        self.card.setVisible(there)
        self.missing.setVisible(self._refused is not None and not there)
        for part in (self.waiting, self.advice, self.turn, self.print, self.reference):
            part.setVisible(there)
        if there:
            title = self.tr("Menunggu pembayaran · {clock}").format(clock=state.clock)
            same = self.tr("Nama dan jumlah di HP pembeli harus sama dengan layar ini.")
            self.waiting.show_notice("info", title, same, "clock")
        self.turn.setChecked(state.untouched)
        self.turn.setEnabled(there and (state.untouched or bool(state.code and state.code.with_amount)))
        self.to_buyer.setEnabled(there)
        early = self.tr("Enter berlaku setelah 3 detik. Lihat dulu uangnya.") if self._early else ""
        self._show_finish(self.tr("UANG SUDAH MASUK"), may=there, why="" if state.armed else early)

    # --- what happens ---

    def _on_refused(self, error: PosError) -> None:
        self._refused = error
        tone, title, text = say_payment.words(error)
        self.missing.title.setText(title)
        self.missing.text.setText(text)
        if self.code.state.code is not None:  # only the paper was refused
            self.told.emit((tone, title, text))
        self._show()

    def _on_printed(self) -> None:
        self.told.emit(("info", self.tr("QR dikirim ke printer struk."), ""))

    def _on_turn(self) -> None:
        if self.turn.isEnabled() and not self.committing:
            self.code.turn()
        self._show()

    def _on_to_buyer(self) -> None:
        self.shown_to_buyer.emit(self.code.state.code)

    def _on_print(self) -> None:
        self.code.print_slip()

    def _on_reference(self, _text: str) -> None:
        self._on_enter()

    def _on_enter(self) -> None:
        """Enter and F12 are not heard at once: the key that showed the code may be pressed twice."""
        if self.code.state.code is None:
            return
        self._early = not self.code.state.armed
        if self._early:
            self._show()
        else:
            self._on_finish()

    def _on_finish(self) -> None:
        """A person has seen the money."""
        buyer, code, digits = self.buyer, self.code.state.code, self.reference.text()
        if buyer is None or code is None or self.committing:
            return
        half = 0 < len(digits) < REFERENCE_DIGITS
        self.reference.show_wrong(say_payment.half_digits() if half else "")
        if not half:
            owed = buyer.owed.net
            self.given.emit((Payment(PaymentMethod.QRIS, owed, owed, digits, buyer.attendant),))
