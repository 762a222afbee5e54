"""The opened receipt on *Retur*: its head, its lines to tick, what is taken instead, and its jobs."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.sales.domain import LineKind, Receipt, Returning
from pos.sales.screens import return_words
from pos.sales.screens.receipt_rows import InsteadRow, SoldRow
from pos.till.domain import Shift
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Icon, Label, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row


class ReceiptView(Panel):
    """Draws a receipt as the state has it.

    Emits `toggled(UUID)`, `stepped((UUID, int))`, `removed(int)` of a thing taken instead, `all_asked`,
    `instead_asked`, `void_asked` and `closed`.
    """

    toggled = Signal(object)
    stepped = Signal(object)
    removed = Signal(int)
    all_asked = Signal()
    instead_asked = Signal()
    void_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._number = ""
        self.rows: dict[UUID, SoldRow] = {}
        self.instead: list[InsteadRow] = []
        self._build()
        self._wire()

    def _build(self) -> None:
        layout = column(self, 0, 1)
        head = Panel("sunken")
        top = row(head, 12)
        top.setContentsMargins(theme.dp(14), theme.dp(6), theme.dp(6), theme.dp(6))
        words = column(None, 1)
        self.title = ElidedLabel("", "bodyStrong")
        self.under = Label("", "caption", "secondary", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.under)
        self.badge = Badge("", "neutral")
        self.close_button = Button("", "quiet", "x", name=self.tr("Tutup struk ini"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top.addWidget(Icon("receipt", "text.primary", 26))
        top.addLayout(words, 1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.close_button)
        layout.addWidget(head)
        layout.addWidget(Rule())
        self._scroll = Scroll(0)
        layout.addWidget(self._scroll, 1)
        self._instead_head = Panel("sunken")
        line = row(self._instead_head, 10)
        line.setContentsMargins(theme.dp(14), theme.dp(9), theme.dp(14), theme.dp(9))
        line.addWidget(Icon("arrows-exchange", "text.primary", 22))
        line.addWidget(Label(self.tr("Barang pengganti"), "bodyStrong"))
        line.addWidget(ElidedLabel(self.tr("pindai label barang baru"), "caption", "secondary"), 1)
        layout.addWidget(Rule())
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, 8)
        line.setContentsMargins(theme.dp(12), theme.dp(10), theme.dp(12), theme.dp(10))
        self.all_button = Button(self.tr("Pilih semua"), "small", "checks")
        self.instead_button = Button(self.tr("Barang pengganti"), "small", "arrows-exchange")
        self.instead_button.setCheckable(True)
        self.void_button = Button(self.tr("Batalkan transaksi"), "danger")
        for button in (self.all_button, self.instead_button, self.void_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = ElidedLabel(self.tr("Pindai label untuk memilih"), "caption", "secondary")
        line.addWidget(self.all_button)
        line.addWidget(self.instead_button)
        line.addWidget(self.hint, 1)
        line.addWidget(self.void_button)
        return foot

    def _wire(self) -> None:
        self.all_button.clicked.connect(self.all_asked)
        self.instead_button.clicked.connect(self._on_instead)
        self.void_button.clicked.connect(self.void_asked)
        self.close_button.clicked.connect(self.closed)

    # --- drawing ---

    def show_state(self, state: Returning, shift: Shift | None) -> None:
        """Draw a state with an open receipt."""
        receipt = state.receipt
        if receipt is None:
            return
        if receipt.sale.number != self._number:
            self._number = receipt.sale.number
            self._make_rows(receipt)
        self._show_head(receipt)
        for line in receipt.lines:
            self.rows[line.sold.id].show_line(line, state)
        self._show_instead(state)
        self.all_button.setEnabled(bool(receipt.left))
        self.instead_button.setEnabled(bool(receipt.left))
        self.instead_button.setChecked(state.exchanging)
        self.void_button.setVisible(may_void(receipt, shift))
        if state.fresh is not None:
            self._scroll.ensureWidgetVisible(self.rows[state.fresh])

    def _show_head(self, receipt: Receipt) -> None:
        sale = receipt.sale
        when = return_words.moment(sale.sold_at, receipt.days)
        self.title.setText(self.tr("Struk {number}").format(number=sale.number))
        said = self.tr("{when} · {method} · Kasir {name} · {n} barang · {amount}")
        self.under.setText(
            said.format(
                when=when,
                method=return_words.method_word(receipt.method),
                name=sale.attendant,
                n=sale.pieces,
                amount=rupiah(sale.paid),
            )
        )
        self.badge.set_badge(*return_words.standing(receipt))

    def _make_rows(self, receipt: Receipt) -> None:
        self._empty()
        for line in receipt.lines:
            made = SoldRow(line)
            made.toggled.connect(self.toggled)
            made.stepped.connect(self.stepped)
            self._scroll.column.addWidget(made)
            self.rows[line.sold.id] = made
        self._scroll.column.addWidget(self._instead_head)
        self._scroll.column.addStretch(1)

    def _empty(self) -> None:
        inside = self._scroll.column
        while inside.count():
            widget = inside.takeAt(0).widget()
            if widget is not None and widget is not self._instead_head:
                widget.hide()
                widget.deleteLater()
        self.rows, self.instead = {}, []
        self._shown_goods: object = None

    def _show_instead(self, state: Returning) -> None:
        self._instead_head.setVisible(state.exchanging)
        if state.goods.lines == self._shown_goods:
            return
        self._shown_goods = state.goods.lines
        for old in self.instead:
            old.hide()
            self._scroll.column.removeWidget(old)
            old.deleteLater()
        self.instead = []
        for place, line in enumerate(state.goods.lines):
            made = InsteadRow(line, place)
            made.removed.connect(self.removed)
            self._scroll.column.insertWidget(self._scroll.column.count() - 1, made)
            self.instead.append(made)
        if self.instead:
            QTimer.singleShot(0, self._on_added)  # once it has its place

    def _on_added(self) -> None:
        if self.instead:
            self._scroll.ensureWidgetVisible(self.instead[-1])

    def _on_instead(self) -> None:
        self.instead_button.setChecked(not self.instead_button.isChecked())  # the state marks it
        self.instead_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.layout_of(self.window().width(), theme.current().scale).key_caps
        self.all_button.set_text(self.all_button.text(), "checks" if wide else "")
        self.hint.setVisible(wide)


def may_void(receipt: Receipt, shift: Shift | None) -> bool:
    """Whether a sale can still be undone whole: of this shift, untouched, and nothing taken back on it."""
    sale = receipt.sale
    touched = any(line.before for line in receipt.lines)
    mixed = any(line.kind is LineKind.RETURN for line in sale.lines)
    return shift is not None and sale.shift == shift.number and not touched and not mixed
