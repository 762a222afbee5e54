"""One artisan's day: what was sold, how it comes to the amount, and the notes that hand it over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos.artisans.domain import Period
from pos.artisans.screens.say import rail_word
from pos.core.money import NOTES, Rupiah, in_notes, plain
from pos.settlement.domain import GoodsSold
from pos.settlement.screens.day_state import ArtisanDay, DayState, Standing
from pos.settlement.screens.say import standing_icon, standing_word, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, MoneyLabel, Rule
from pos.ui.widgets.notes import note_colour
from pos.ui.widgets.panel import Scroll, column, row
from pos.ui.widgets.people import Avatar, initials

_TONES = {Standing.PAID: "paid", Standing.FAILED: "danger", Standing.SENT: "info"}


class ArtisanPanel(QWidget):
    """Shows an artisan's day; long lists scroll.  `pays` offers to hand over cash (`pay`).

    Emits `fee_asked(ArtisanDay)` and `adjustment_asked(ArtisanDay)` where his balance is to be put right.
    """

    fee_asked = Signal(object)
    adjustment_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, pays: bool = False) -> None:
        super().__init__(parent)
        self._pays = pays
        layout = column(self, 10)
        layout.addLayout(self._head())
        layout.addWidget(Rule())
        self._scroll = Scroll(8)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Rule())
        foot = row(None, 8)
        foot.addWidget(Label(tr("Harus dibayar"), "shop"))
        self.payable = MoneyLabel(role="title")
        foot.addStretch()
        foot.addWidget(self.payable)
        layout.addLayout(foot)
        self.pay = Button(tr("Bayar tunai"), "secondary", "cash-banknote")
        self.pay.hide()
        layout.addWidget(self.pay)
        layout.addLayout(self._corrections())
        self._shown: ArtisanDay | None = None

    def _corrections(self) -> QHBoxLayout:
        line = row(None, 8)
        self.fee_button = Button(tr("Potongan…"), "secondary")
        self.adjust_button = Button(tr("Penyesuaian…"), "secondary")
        for button in (self.fee_button, self.adjust_button):
            line.addWidget(button, 1)
        self.fee_button.clicked.connect(self._on_fee)
        self.adjust_button.clicked.connect(self._on_adjust)
        return line

    def set_enabled(self, enabled: bool) -> None:
        """Whether something can be put right now."""
        for button in (self.fee_button, self.adjust_button):
            button.setEnabled(enabled)

    def _on_fee(self) -> None:
        if self._shown is not None:
            self.fee_asked.emit(self._shown)

    def _on_adjust(self) -> None:
        if self._shown is not None:
            self.adjustment_asked.emit(self._shown)

    def _head(self) -> QVBoxLayout:
        head = column(None, 8)
        who = row(None, 10)
        self._face = Avatar("", 44)
        words = column(None, 0)
        self.name = ElidedLabel("", "title")
        self.sold = Label("", "caption", "secondary")
        words.addWidget(self.name)
        words.addWidget(self.sold)
        who.addWidget(self._face)
        who.addLayout(words, 1)
        head.addLayout(who)
        self.standing = Badge()
        head.addWidget(self.standing)
        return head

    def show_row(self, one: ArtisanDay, state: DayState) -> None:
        """Show an artisan's row of a day, his goods and the kasbon that is left."""
        line = one.line
        self._shown = one
        self._face.set_text(initials(line.artisan_name))
        self.name.setText(line.artisan_name)
        count = tr("{n} barang terjual").format(n=line.quantity_sold)
        self.sold.setText(f"{line.artisan_code} · {count}")
        self.standing.setVisible(one.standing is not Standing.OPEN)
        self.standing.set_badge(standing_word(one), _TONES.get(one.standing, "neutral"), standing_icon(one))
        self.payable.set_amount(line.payable)
        self.pay.setVisible(self._pays and one.takes_cash)
        self._fill(one, state)

    def _fill(self, one: ArtisanDay, state: DayState) -> None:
        rows = self._scroll.column
        goods, advance = state.goods.get(one.line.artisan_code, ()), state.advances.get(one.line.artisan_code)
        empty(rows)
        for item in goods:
            rows.addWidget(_goods_row(item))
        if goods:
            rows.addWidget(Rule())
        for name, amount in _sums(one):
            rows.addWidget(_pair(name, plain(amount)))
        if advance:
            rows.addWidget(Rule())
            rows.addWidget(_pair(tr("Sisa kasbon"), plain(advance)))
        if one.line.period is not Period.DAILY:
            weekly = one.line.period is Period.WEEKLY
            told = tr("Dibayar mingguan") if weekly else tr("Dibayar bulanan")
            rows.addWidget(Label(told, "body", "secondary"))
        if one.takes_cash:
            rows.addWidget(Rule())
            rows.addWidget(Label(tr("Uang yang diambil dari brankas"), "bodyStrong"))
            rows.addWidget(NotesList(one.amount))
            if one.amount != one.line.payable:
                rows.addWidget(_pair(tr("Jumlah tunai"), plain(one.amount), "bodyStrong"))
        elif one.standing is Standing.PAID:
            rows.addWidget(Rule())
            rows.addWidget(_pair(tr("Sudah dibayar"), plain(one.amount), "bodyStrong"))
        elif one.standing in {Standing.UNPAID, Standing.FAILED, Standing.SENT}:
            words = tr("Dikirim bendahara lewat {rail}, tidak diambil dari brankas.")
            words = words.format(rail=rail_word(one.line.rail))
            rows.addWidget(Label(words, "body", "secondary", wrap=True))
        rows.addStretch()


class NotesList(QWidget):
    """The notes and coins that hand over an amount, each with its colour."""

    def __init__(self, amount: Rupiah, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 6)
        for value, count in in_notes(amount):
            layout.addLayout(self._row(value, count))

    def _row(self, value: Rupiah, count: int) -> QVBoxLayout:
        outer = column(None, 0)
        line = row(None, 10)
        bar = QFrame()
        bar.setFixedSize(theme.dp(10), theme.dp(26))
        colour = QColor(note_colour(value, value not in NOTES))
        bar.setStyleSheet(f"background: {colour.name()}; border-radius: 3px;")
        number = Label(f"{count} ×", "bodyStrong")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setMinimumWidth(theme.dp(36))
        line.addWidget(bar)
        line.addWidget(number)
        line.addWidget(Label(plain(value)))
        line.addStretch()
        line.addWidget(Label(plain(value * count), "bodyStrong"))
        outer.addLayout(line)
        return outer


def empty(layout: QVBoxLayout) -> None:
    """Take everything out of a column; its widgets are deleted."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _sums(one: ArtisanDay) -> list[tuple[str, Rupiah]]:
    line = one.line
    named = (
        (tr("Diskon"), -line.discounts),
        (tr("Bagian pusat"), -line.centre_share),
        (tr("Retur pembeli"), -line.returns),
        (tr("Penyesuaian"), line.adjustments),
        (tr("Potongan"), -line.fees),
        (tr("Kasbon"), -line.advance_recovery),
        (tr("Saldo sebelumnya"), line.opening_balance),
        (tr("Sudah dibayar"), -line.payouts),
    )
    sums = [(name, amount) for name, amount in named if amount]
    if line.carried - line.held:
        sums.append((tr("Sisa saldo"), -(line.carried - line.held)))
    if line.held:
        sums.append((tr("Menunggu QRIS/kartu"), -line.held))
    return sums


def _goods_row(item: GoodsSold) -> QWidget:
    name = item.name if item.kind == "sale" else tr("Retur: {name}").format(name=item.name)
    count = abs(item.quantity)
    line = QWidget()
    layout = column(line, 0)
    top = row(None, 8)
    top.addWidget(ElidedLabel(name if count == 1 else f"{name} × {count}", "bodyStrong"), 1)
    top.addWidget(Label(plain(item.gross), "bodyStrong"))
    layout.addLayout(top)
    layout.addWidget(Label(item.sku, "code", "secondary"))
    return line


def _pair(name: str, value: str, role: str = "body") -> QWidget:
    line = QWidget()
    layout = row(line, 8)
    layout.addWidget(Label(name, role))
    layout.addStretch()
    layout.addWidget(Label(value, role))
    return line
