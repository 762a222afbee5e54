"""*QRIS* on *Bayar*: the code with its amount, and the attendant's own word that the money has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

import pos.qris.screens.say  # noqa: F401  (teaches the sentences)
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.qris.domain import REFERENCE_DIGITS, ShownCode, last_digits
from pos.qris.screens.qris_card import QrisCard
from pos.sales.domain import Payment, PaymentMethod
from pos.sales.screens.way_panel import WayPanel
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from pos.qris.service import Qris

GUARD_MS = 3_000
"""For how long Enter is deaf after a code is shown: no doubled key says that money has come."""

_SECOND_MS = 1_000


class ReferenceField(QLineEdit):
    """The last digits of a reference: digits go in, letters are keys of the screen."""

    entered = Signal()
    letter = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(REFERENCE_DIGITS)
        self.setMinimumHeight(theme.dp(56))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif text.isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.letter.emit(text.upper())
        elif not text or not text.isprintable() or (text.isdecimal() and text.isascii()):
            super().keyPressEvent(event)


class PartReference(TextField):
    """The reference of a part: of QRIS its last digits, and letters are keys of the screen; else any text."""

    letter = Signal(str)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent=parent)
        self._digits = False
        self.caption.setWordWrap(True)
        self.edit.setMinimumHeight(theme.dp(56))
        self.edit.installEventFilter(self)

    def begin(self, caption: str, *, digits: bool) -> None:
        """For another part."""
        self._digits = digits
        self.caption.setText(caption)
        self.edit.setMaxLength(REFERENCE_DIGITS if digits else 40)
        self.edit.clear()
        self.show_wrong("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._digits and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text()
            if text.isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.letter.emit(text.upper())
                return True
        return super().eventFilter(watched, event)


class QrisCodes(QObject):
    """Fetches the code for an amount and prints it, off the screen's thread.

    Emits `fetched(ShownCode)`, or `failed(PosError)`.
    """

    fetched = Signal(object)
    failed = Signal(object)

    def __init__(self, qris: Qris, tasks: Tasks, centre: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._qris = qris
        self._tasks = tasks
        self._centre = centre
        self.till = f"{centre}-1"
        self.bill = ""

    def fetch(self, amount: Rupiah, *, untouched: bool = False) -> None:
        """Ask for the code of an amount."""

        def show() -> ShownCode:
            return self._qris.show(self._centre, amount, self.bill, untouched=untouched)

        self._tasks.run(self, show, self.fetched.emit, self.failed.emit)

    def print_slip(self, code: ShownCode) -> None:
        """Put the code on paper."""

        def queue() -> ShownCode:
            self._qris.print_slip(self._centre, code, self.bill, self.till)
            return code

        self._tasks.run(self, queue, self._on_printed, self.failed.emit)

    def _on_printed(self, _code: ShownCode) -> None:
        """The spool tells what becomes of it."""


class QrisPanel(WayPanel):
    """Shows the code; nothing but the attendant says that it is paid (`domain.md` section 11).

    Emits `shown(ShownCode)` for the buyer's screen.
    """

    shown = Signal(object)

    def __init__(self, parent: QWidget, codes: QrisCodes) -> None:
        self.codes = codes
        super().__init__(parent)

    def begin(self, due: Rupiah) -> None:
        """All of an amount by QRIS."""
        self._due, self._untouched, self._waited = due, False, 0
        self.field.clear()
        self.notice.clear_notice()
        self.card.show_code(None)
        self.finish.setEnabled(False)
        self.finish.set_text(self._finish_text())
        self.codes.fetch(due)

    def focus(self) -> None:
        """The reference field owns the keyboard."""
        self.field.setFocus()

    @property
    def has_money(self) -> bool:
        """Whether a reference was typed: then the buyer has paid."""
        return bool(self.field.text())

    def press_enter(self) -> None:
        """Enter is deaf for the first seconds; a tap is not."""
        if not self._guard.isActive():
            self._on_finish()

    def press_letter(self, key: str) -> bool:
        """`U` shows the untouched code, or the one with its amount again."""
        if key == "U":
            self._on_untouched()
        return key == "U"

    def print_slip(self) -> None:
        """F8: the code on paper."""
        if self.card.code is not None:
            self.codes.print_slip(self.card.code)
            self.notice.show_notice("info", self.tr("Kode QRIS dikirim ke printer struk."), "", "printer")

    def payments(self) -> list[Payment]:
        """One payment with the digits that were read. Raises `BadReference` for some other text."""
        digits = last_digits(self.field.text()) if self.field.text() else ""
        return [Payment(PaymentMethod.QRIS, self._due, self._due, digits)]

    def stop(self) -> None:
        """The code is not shown any more."""
        self._clock.stop()
        self._guard.stop()

    def refuse(self, *, again: bool) -> None:
        """The sale was not kept; the money may be there all the same."""
        self.finish.set_busy()
        self.finish.set_text(self.tr("COBA LAGI") if again else self._finish_text())

    def _finish_text(self) -> str:
        return self.tr("UANG SUDAH MASUK")

    # --- building ---

    def _build(self) -> None:
        self._due, self._untouched, self._waited = Rupiah(0), False, 0
        self.card = QrisCard()
        self._middle.addStretch(1)
        self._middle.addWidget(self.card, 100, Qt.AlignmentFlag.AlignHCenter)
        self._middle.addWidget(self.notice)
        self._middle.addStretch(1)
        self.waiting = Notice(parent=self.right)
        caption = self.tr("4 angka terakhir nomor referensi (dianjurkan)")
        self.field = ReferenceField(caption)
        self._low = False
        self.see = Notice(parent=self.right)
        self._show_see()
        self.untouched = Button(self.tr("Kode asli tanpa jumlah"), "secondary", "qrcode", "U")
        self.paper = Button(self.tr("Cetak QR di struk"), "secondary", "printer", "F8")
        for part in (
            self.waiting,
            Label(caption, "captionStrong", "secondary", wrap=True),
            self.field,
            self.see,
        ):
            self._right.addWidget(part)
        self._right.addWidget(self.untouched)
        self._right.addWidget(self.paper)
        self._right.addStretch()
        self._right.addWidget(self.finish)
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)

    def _wire(self) -> None:
        self.codes.fetched.connect(self._on_fetched)
        self.codes.failed.connect(self._on_failed)
        self.field.entered.connect(self.press_enter)
        self.field.letter.connect(self.letter)
        self.untouched.clicked.connect(self._on_untouched)
        self.paper.clicked.connect(self.print_slip)
        self.finish.clicked.connect(self._on_finish)
        self._clock.timeout.connect(self._on_second)

    def fit(self, *, compact: bool, low: bool) -> None:
        """In a low window only the first words stand, and F8 does without its button."""
        self._low = low
        self.paper.setVisible(not low)
        self._show_see()

    def _show_see(self) -> None:
        title = self.tr("Lihat HP atau mutasi toko, bukan tangkapan layar pembeli")
        rest = self.tr("Toko ini belum terhubung ke bank, jadi uang masuk harus Anda lihat sendiri.")
        if self._low:
            title, rest = self.tr("Lihat HP toko sendiri"), ""
        self.see.show_notice("warning", title, rest, "shield-check")

    def _show_waiting(self) -> None:
        minutes, seconds = divmod(self._waited, 60)
        title = self.tr("Menunggu uang · {time}").format(time=f"{minutes:02d}.{seconds:02d}")
        rest = self.tr("Nama dan jumlah di HP pembeli harus sama dengan layar ini.")
        rest = "" if self._low else rest
        self.waiting.show_notice("info", title, rest, "clock")

    # --- what happens ---

    def _on_fetched(self, code: ShownCode) -> None:
        if code.amount != self._due:
            return  # an older question
        self.card.show_code(code)
        self.untouched.setVisible(code.with_amount or self._untouched)
        again = self.tr("Kode dengan jumlah")
        self.untouched.set_text(again if self._untouched else self.tr("Kode asli tanpa jumlah"))
        self.finish.setEnabled(True)
        self._show_waiting()
        self._guard.start(GUARD_MS)
        self._clock.start()
        self.shown.emit(code)

    def _on_failed(self, error: PosError) -> None:
        said = say(error)
        self.waiting.clear_notice()
        self.untouched.hide()
        self.finish.setEnabled(False)
        self.notice.show_notice("warning", said.happened, said.rest, "qrcode")

    def _on_second(self) -> None:
        self._waited += 1
        self._show_waiting()

    def _on_untouched(self) -> None:
        if self.card.code is not None:
            self._untouched = not self._untouched
            self.codes.fetch(self._due, untouched=self._untouched)
        self.focus()

    def _on_finish(self) -> None:
        if self.card.code is not None and self.finish.isEnabled():
            self.notice.clear_notice()
            try:
                payments = self.payments()
            except PosError as error:
                said = say(error)
                empty = self.tr("Nomornya ada di bukti bayar pada HP. Boleh juga dikosongkan.")
                self.notice.show_notice("warning", said.happened, empty)
                self.focus()
                return
            self.settled.emit(payments)
