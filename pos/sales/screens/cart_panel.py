"""The right side of *Kasir*: the cart with its sums and the one big button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.money import rupiah
from pos.sales.domain import Priced
from pos.sales.screens.cart_view import CartView
from pos.ui import theme
from pos.ui.language import spoken
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Icon, Label, MoneyLabel, Rule
from pos.ui.widgets.notice import announce
from pos.ui.widgets.panel import EmptyState, Panel, column, row


class CartPanel(Panel):
    """Shows a basket.  Emits `line_chosen(int)`, `asked(str)` of a control, `pay_asked`, `clear_asked`."""

    line_chosen = Signal(int)
    asked = Signal(str)
    pay_asked = Signal()
    clear_asked = Signal()
    key_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._build()
        self.cart.chosen.connect(self.line_chosen)
        self.cart.asked.connect(self.asked)
        self.pay.clicked.connect(self.pay_asked)
        self.clear.clicked.connect(self.clear_asked)

    def _build(self) -> None:
        layout = column(self, 0)
        head = row(None, 10)
        head.setContentsMargins(theme.dp(16), theme.dp(5), theme.dp(8), theme.dp(5))
        self.count = Badge("", "neutral")
        self.clear = Button(self.tr("Kosongkan"), "quiet", "trash")
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stays = self.clear.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # the head keeps its height
        self.clear.setSizePolicy(stays)
        head.addWidget(Icon("basket"))
        head.addWidget(Label(self.tr("Keranjang"), "title"))
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.clear)
        layout.addLayout(head)
        layout.addWidget(Rule())
        self._pages = QStackedWidget()
        self._empty = EmptyState(
            "barcode",
            self.tr("Keranjang kosong"),
            self.tr("Pindai label barang pertama,\natau ketuk gambarnya di sebelah kiri."),
        )
        self.cart = CartView()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.cart)
        layout.addWidget(self._pages, 1)
        layout.addWidget(Rule(strong=True))
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        inner = column(foot, 4, 16)
        inner.setContentsMargins(theme.dp(16), theme.dp(8), theme.dp(16), theme.dp(12))
        self.subtotal_name, self.subtotal = self._sum_row(inner)
        self.discount_name, self.discount = self._sum_row(inner)
        total = row(None, 8)
        total.addWidget(Label(self.tr("Total"), "title"), 0, Qt.AlignmentFlag.AlignBottom)
        total.addStretch()
        self.total = MoneyLabel(role="total")
        total.addWidget(self.total)
        inner.addLayout(total)
        inner.addSpacing(theme.dp(6))
        self._jobs = row(None, 8)
        inner.addLayout(self._jobs)
        inner.addSpacing(theme.dp(4))
        self.pay = Button(self.tr("BAYAR"), "pay", "cash-banknote", "Enter")
        inner.addWidget(self.pay)
        return foot

    def add_job(self, text: str, icon: str, key: str) -> Button:
        """A button over the big one; it presses its key."""
        button = Button(text, "secondary", icon, key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._on_job)
        self._jobs.addWidget(button, 1)
        return button

    def _on_job(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.key_asked.emit(button.key)

    @staticmethod
    def _sum_row(inner: object) -> tuple[Label, Label]:
        line = row(None, 8)
        name, amount = Label("", "body", "secondary"), Label("", "body", "secondary")
        line.addWidget(name)
        line.addStretch()
        line.addWidget(amount)
        inner.addLayout(line)  # type: ignore[attr-defined]
        return name, amount

    def show_basket(self, priced: Priced, chosen: int | None, *, fresh: bool, ahead: int) -> None:
        """Show a basket; `ahead` above 1 is the quantity that the next thing gets."""
        pieces = sum(line.line.quantity for line in priced.lines)
        waiting = self.tr("berikutnya {n}×").format(n=ahead)
        self.count.set_badge(waiting if ahead > 1 else self.tr("{n} barang").format(n=pieces), "neutral")
        self.count.setVisible(bool(pieces) or ahead > 1)
        self._pages.setCurrentIndex(1 if priced.lines else 0)
        self.cart.show_lines(priced.lines, chosen, fresh=fresh)
        self.subtotal_name.setText(self.tr("Subtotal · {n} barang").format(n=pieces))
        self.subtotal.setText(rupiah(priced.gross))
        self.discount_name.setText(self.tr("Diskon"))
        self.discount.setText(rupiah(-priced.discount))
        for label in (self.discount_name, self.discount):
            label.setVisible(bool(priced.discount))
        if self.total.set_amount(priced.total):
            announce(self.total, self.tr("Total {amount}").format(amount=spoken(priced.total)))
        for part in (self.subtotal_name, self.subtotal, self.clear):
            part.setVisible(bool(priced.lines))
        self.pay.setEnabled(bool(priced.lines))
        if self._compact():
            self._show_one_line(priced, pieces)

    def _compact(self) -> bool:
        return theme.layout_of(self.window().width(), theme.current().scale).name == "compact"

    def _show_one_line(self, priced: Priced, pieces: int) -> None:
        """In a compact window one line has the pieces, and the discount where there is one."""
        self.subtotal_name.setText(self.tr("{n} barang").format(n=pieces))
        if priced.discount:
            said = self.tr("Diskon {amount}").format(amount=rupiah(-priced.discount))
            self.subtotal.setText(said)
            self.discount_name.hide()
            self.discount.hide()

    def set_busy(self, text: str = "") -> None:
        """Say on the big button that the sale is being kept; empty ends it."""
        self.pay.set_busy(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.clear.setText("" if self._compact() else self.clear.accessibleName())
        self.setFixedWidth(theme.dp(theme.layout_of(self.window().width(), theme.current().scale).cart))
