"""What a count should have been: the drawer line by line, the difference, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.core.money import Rupiah, plain
from pos.till.domain import Shift, ShiftSums
from pos.till.screens.say import tr
from pos.ui import theme
from pos.ui.language import in_indonesian
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import Chip
from pos.ui.widgets.labels import Icon, Label, MoneyLabel, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row


class CloseResult(QWidget):
    """Shows the result of a count.  Emits `reason_given(str)`; the empty text takes a reason back."""

    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: QVBoxLayout
        self._other: QVBoxLayout
        self._build()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = row(self, 12)
        drawer = Panel("card")
        inner = column(drawer, 10, 18)
        inner.addWidget(Label(self.tr("Uang tunai di laci"), "title"))
        self._lines = column(None, 8)
        inner.addLayout(self._lines)
        self.difference = Panel("paid")
        inside = row(self.difference, 12, 16)
        self._sign = Icon("circle-check", "paid.text", 28)
        self._verdict = Label("", "title")
        self._off = MoneyLabel(role="heading")
        inside.addWidget(self._sign)
        inside.addWidget(self._verdict)
        inside.addStretch()
        inside.addWidget(self._off)
        inner.addWidget(self.difference)
        self.why = Label(self.tr("Kenapa berbeda? Pilih satu."), "button", "secondary")
        inner.addWidget(self.why)
        self.reasons = ReasonRow()
        self.reasons.given.connect(self.reason_given)
        inner.addWidget(self.reasons)
        inner.addStretch()
        layout.addWidget(drawer, 5)
        layout.addWidget(self._side(), 3)

    def _side(self) -> Panel:
        side = Panel("card")
        side.setMinimumWidth(theme.dp(320))
        side.setMaximumWidth(theme.dp(440))
        inner = column(side, 10, 18)
        inner.addWidget(Label(self.tr("Penjualan sif ini"), "title"))
        self._other = column(None, 8)
        inner.addLayout(self._other)
        locked = Notice(parent=side)
        locked.show_notice(
            "info",
            self.tr("Setelah ditutup, sif tidak bisa diubah"),
            self.tr("Isi laci masuk brankas. Koreksi dicatat di sif berikutnya."),
            "lock",
        )
        inner.addWidget(locked)
        self.notice = Notice()
        inner.addWidget(self.notice)
        inner.addStretch()
        self.close_button = Button(self.tr("TUTUP & CETAK"), "pay", "lock", "F12")
        inner.addWidget(self.close_button)
        return side

    def show_result(self, shift: Shift, sums: ShiftSums, counted: Rupiah, reason: str) -> None:
        """Compare a count with the books."""
        self.notice.clear_notice()
        other = sums.expected - shift.opening_float - sums.cash
        _fill(
            self._lines,
            [
                (self.tr("Modal awal"), shift.opening_float, False),
                (self.tr("Penjualan tunai"), sums.cash, False),
                *([(self.tr("Kas masuk dan keluar"), other, False)] if other else []),
                (self.tr("Kas menurut catatan"), sums.expected, True),
                (self.tr("Kas dihitung"), counted, True),
            ],
        )
        _fill(
            self._other,
            [
                (self.tr("Tunai"), sums.cash, False),
                (self.tr("Bukan tunai"), sums.not_cash, False),
                (self.tr("Jumlah {n} struk").format(n=sums.sales), sums.total, True),
            ],
        )
        self._show_difference(counted - sums.expected, reason)

    def _show_difference(self, difference: Rupiah, reason: str) -> None:
        for widget in (self.why, self.reasons):
            widget.setVisible(bool(difference))
        self.reasons.show_reason(reason)
        tone, icon = ("warning", "alert-triangle") if difference else ("paid", "circle-check")
        words = self.tr("Pas, tidak ada selisih")
        if difference:
            words = self.tr("Lebih") if difference.amount > 0 else self.tr("Kurang")
        self.difference.set_kind(tone)
        self._sign.set_icon(icon, f"{tone}.text")
        self._verdict.setText(words)
        self._verdict.set_tone(tone)
        self._off.set_amount(difference)
        self._off.set_tone(tone)
        self._off.setVisible(bool(difference))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.reasons.isVisible() and self.reasons.press(event.text())):
            super().keyPressEvent(event)


class ReasonRow(QWidget):
    """Why a count differs: one chip a reason, also by the digit on it.

    Emits `given(str)`; the empty text takes the reason back.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 8)
        self.chips: list[Chip] = []
        for place, text in enumerate((tr("Salah kembalian"), tr("Tidak ada koin"), tr("Belum tahu"))):
            chip = Chip(text)
            chip.key = str(place + 1)
            chip.clicked.connect(self._on_chip)
            layout.addWidget(chip)
            self.chips.append(chip)
        layout.addStretch()

    def show_reason(self, reason: str) -> None:
        """Mark the chip of a reason."""
        for chip in self.chips:
            chip.setChecked(in_indonesian(chip.text()) == reason)

    def choose(self, reason: str) -> None:
        """Give a reason, as a tap on its chip does."""
        self.given.emit(reason)

    def press(self, key: str) -> bool:
        """A digit chooses; False where no chip has it."""
        for chip in self.chips:
            if chip.key == key:
                chip.click()
                return True
        return False

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            # The reason goes into the books and on paper, whatever the screen speaks.
            self.given.emit(in_indonesian(chip.text()) if chip.isChecked() else "")


def _fill(lines: QVBoxLayout, rows: list[tuple[str, Rupiah, bool]]) -> None:
    while lines.count():
        widget = lines.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for name, amount, strong in rows:
        if strong:
            lines.addWidget(Rule())
        line = QWidget()
        inside = row(line, 8)
        inside.addWidget(Label(name, "button" if strong else "body"))
        value = Label(plain(amount), "button" if strong else "body")
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        inside.addStretch()
        inside.addWidget(value)
        lines.addWidget(line)
