"""The right side of *Retur*: why, in what state, at whose cost, how the money goes, and the big button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pos.core.money import ZERO, rupiah, total
from pos.sales.domain import REASONS, PaymentMethod, Returning
from pos.sales.screens import return_words
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice_grid import ChoiceGrid
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Icon, Label, MoneyLabel, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row

SELLABLE, DAMAGED = "sellable", "damaged"
ARTISAN, CENTRE = "artisan", "centre"
CASH, TRANSFER = "cash", "transfer"


class ReturnPanel(Panel):
    """Asks and says what a return comes to.

    Emits `reason_chosen(str)`, `condition_chosen(str)`, `bearer_chosen(str)`, `way_chosen(str)` and
    `finish_asked`.
    """

    reason_chosen = Signal(str)
    condition_chosen = Signal(str)
    bearer_chosen = Signal(str)
    way_chosen = Signal(str)
    finish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._build()
        self._wire()

    def _build(self) -> None:
        layout = column(self, 0)
        self.asked = Scroll(7, 16)
        inner = self.asked.column
        inner.setContentsMargins(theme.dp(18), theme.dp(9), theme.dp(14), theme.dp(4))
        self.title = Label("", "title")
        inner.addWidget(self.title)
        self._questions(inner)
        self.effect = Panel("sunken")
        box = row(self.effect, 10)
        box.setContentsMargins(theme.dp(12), theme.dp(9), theme.dp(12), theme.dp(9))
        self.effect_text = Label("", "body", wrap=True)
        box.addWidget(Icon("info-circle", "text.primary", 22), 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.effect_text, 1)
        inner.addStretch(1)
        layout.addWidget(self.asked, 1)
        foot = column(None, 6)
        foot.setContentsMargins(theme.dp(18), theme.dp(4), theme.dp(18), theme.dp(14))
        self.why = Label("", "captionStrong", "warning", wrap=True)
        self._sums = row(None, 2)
        self.sum_name = Label("", "title")
        self.sum = MoneyLabel(role="total")
        self._sums.addWidget(self.sum_name, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sums.addWidget(self.sum)
        self.finish = Button("", "pay", "cash-banknote", "Enter")
        self.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Whom it costs what is always in sight: of the questions above some may be scrolled away.
        foot.addWidget(self.effect)
        foot.addWidget(self.why)
        foot.addLayout(self._sums)
        foot.addWidget(self.finish)
        layout.addLayout(foot)

    def _questions(self, inner: object) -> None:
        reasons = [
            (reason.value, return_words.reason_word(reason), "", str(digit))
            for digit, reason in enumerate(REASONS, start=1)
        ]
        self.reasons = ChoiceGrid(self.tr("Kenapa dikembalikan?"), reasons)
        self.condition = ChoiceGrid(
            self.tr("Keadaan barang sekarang"),
            [
                (SELLABLE, self.tr("Bisa dijual lagi"), "circle-check", ""),
                (DAMAGED, self.tr("Rusak"), "alert-triangle", ""),
            ],
        )
        self.bearer = ChoiceGrid(
            self.tr("Kerugian ditanggung"),
            [(ARTISAN, self.tr("Perajin"), "", ""), (CENTRE, self.tr("Pusat oleh-oleh"), "", "")],
        )
        self.way = ChoiceGrid(
            self.tr("Uang kembali lewat"),
            [
                (CASH, self.tr("Tunai"), "cash-banknote", ""),
                (TRANSFER, self.tr("Transfer"), "building-bank", ""),
            ],
        )
        self.account = TextField(
            self.tr("Rekening tujuan dan nomor bukti"), self.tr("BCA 1234567890, bukti 0042")
        )
        self.account.edit.setMaxLength(40)
        self.sums_back = self._sum_row(self.tr("Barang kembali"))
        self.sums_instead = self._sum_row(self.tr("Barang pengganti"))
        for part in (self.reasons, self.condition, self.bearer, Rule(), self.way, self.account):
            inner.addWidget(part)  # type: ignore[attr-defined]
        for holder, _amount in (self.sums_back, self.sums_instead):
            inner.addWidget(holder)  # type: ignore[attr-defined]

    @staticmethod
    def _sum_row(name: str) -> tuple[QWidget, Label]:
        holder = QWidget()
        line = row(holder, 8)
        amount = Label("", "bodyStrong")
        line.addWidget(Label(name, "body", "secondary"))
        line.addStretch()
        line.addWidget(amount)
        return holder, amount

    def _wire(self) -> None:
        self.reasons.chosen.connect(self.reason_chosen)
        self.condition.chosen.connect(self.condition_chosen)
        self.bearer.chosen.connect(self.bearer_chosen)
        self.way.chosen.connect(self.way_chosen)
        self.finish.clicked.connect(self.finish_asked)
        self.account.entered.connect(self._on_entered)

    def _on_entered(self, _text: str) -> None:
        self.finish_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self.setFixedWidth(theme.dp(min(layout.cart, 424)))

    # --- drawing ---

    def show_state(self, state: Returning, busy: bool, failed: bool) -> None:
        """Draw what the state comes to; while it is kept, nothing can be pressed."""
        due, asked = state.due, bool(state.ticked)
        exchange = bool(state.goods.lines)
        self.title.setText(self._title(state, exchange))
        self.reasons.show_choice(state.reason.value if state.reason else "")
        known = state.reason is not None
        self.condition.show_choice((DAMAGED if state.damaged else SELLABLE) if known else "")
        self.bearer.show_choice((CENTRE if state.centre_bears else ARTISAN) if known else "")
        for grid in (self.reasons, self.condition, self.bearer, self.way):
            grid.setEnabled(not busy)
        refunds = due < ZERO or not exchange
        self.way.setVisible(refunds)
        self.way.show_choice(TRANSFER if state.by_transfer else CASH)
        self._show_ways(state)
        self.account.setVisible(refunds and state.by_transfer)
        self._show_sums(state, exchange)
        text = return_words.effect(state) if asked and known else ""
        self.effect_text.setText(text)
        self.effect.setVisible(bool(text))
        self.sum_name.setText(self._sum_name(state))
        self.sum.set_amount(abs(due))
        # What the buyer adds has the longer name: it stands over its sum.
        adds = due > ZERO
        self._sums.setDirection(
            QBoxLayout.Direction.TopToBottom if adds else QBoxLayout.Direction.LeftToRight
        )
        self.why.setText(self._why(state))
        self.why.setVisible(bool(self.why.text()))
        self.finish.set_text(self._finish_text(state, failed), self._finish_icon(state))
        self.finish.setEnabled(state.may_finish)
        self.finish.set_busy(self.tr("Menyimpan…") if busy else "")
        if not busy:
            self.finish.setEnabled(state.may_finish)

    def _title(self, state: Returning, exchange: bool) -> str:
        if exchange:
            return self.tr("Tukar barang")
        if not state.ticked:
            return self.tr("Belum ada yang dipilih") if state.receipt is not None else self.tr("Retur")
        return self.tr("{n} barang dikembalikan").format(n=state.pieces)

    def _show_ways(self, state: Returning) -> None:
        paid = state.receipt.method if state.receipt is not None else None
        names = {
            CASH: (self.tr("Tunai"), self.tr("Tunai (asal)"), PaymentMethod.CASH),
            TRANSFER: (self.tr("Transfer"), self.tr("Transfer (asal)"), PaymentMethod.TRANSFER),
        }
        for key, (name, same, method) in names.items():
            self.way.buttons[key].set_text(same if paid is method else name)

    def _show_sums(self, state: Returning, exchange: bool) -> None:
        for holder, _amount in (self.sums_back, self.sums_instead):
            holder.setVisible(exchange)
        if exchange:
            lines = state.priced.lines
            back = total(line.net for line in lines if line.line.return_of is not None)
            self.sums_back[1].setText(rupiah(back))
            self.sums_instead[1].setText(rupiah(state.priced.total - back))

    def _sum_name(self, state: Returning) -> str:
        if state.due > ZERO:
            return self.tr("Pembeli menambah")
        return self.tr("Kembalikan") if state.due < ZERO or not state.goods.lines else self.tr("Selisih")

    def _why(self, state: Returning) -> str:
        if not state.ticked:
            return ""
        if state.reason is None:
            return self.tr("Pilih alasannya dulu, tombol 1 sampai 4.")
        if state.limits and not state.approved_by:
            return self.tr("Perlu PIN pengelola: lewat batas kasir.")
        return ""

    def _finish_text(self, state: Returning, failed: bool) -> str:
        if failed:
            return self.tr("COBA LAGI")
        if state.due > ZERO:
            return self.tr("BAYAR SELISIH")
        return self.tr("SIMPAN TUKAR") if state.goods.lines and not state.due else self.tr("KEMBALIKAN UANG")

    @staticmethod
    def _finish_icon(state: Returning) -> str:
        return "arrows-exchange" if state.goods.lines and not state.due else "cash-banknote"
