"""The left side of *Retur*: the scan field, and below it the open receipt or a list to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.catalogue.tag_codes import candidates
from pos.sales.domain import Returning, read_mark
from pos.sales.screens.receipt_list import ReceiptList
from pos.sales.screens.receipt_view import ReceiptView
from pos.till.domain import Shift
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row

if TYPE_CHECKING:
    from pos.sales.returning import Returns

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_DIGITS = ("1", "2", "3", "4")


class ReceiptSide(QWidget):
    """Finds a receipt and shows it.

    Emits `code_typed(str)` for a code typed by hand, `receipt_asked(str)` for a number from the list,
    `digit_pressed(str)` and `enter_pressed` with an empty field, and `failed(PosError)`.
    """

    code_typed = Signal(str)
    receipt_asked = Signal(str)
    digit_pressed = Signal(str)
    enter_pressed = Signal()
    failed = Signal(object)

    def __init__(self, returns: Returns, tasks: Tasks, centre: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing = False
        self._ticked = False
        self._has_receipt = False
        self._build(returns, tasks, centre)
        self._wire()

    def _build(self, returns: Returns, tasks: Tasks, centre: str) -> None:
        left = column(self, 10)
        left.setContentsMargins(theme.dp(16), theme.dp(12), theme.dp(16), theme.dp(12))
        head = row(None, 10)
        head.addWidget(Label(self.tr("Retur & tukar"), "heading"))
        head.addStretch()
        self.search_button = Button(self.tr("Cari tanpa struk"), "secondary", "search")
        self.search_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.addWidget(self.search_button)
        left.addLayout(head)
        self.scan = ScanField(self.tr("Pindai struk, atau label barang yang dibawa kembali"))
        self.scan.installEventFilter(self)
        self.notice = Notice()
        left.addWidget(self.scan)
        left.addWidget(self.notice)
        self.empty = EmptyState(
            "receipt-refund",
            self.tr("Belum ada struk"),
            self.tr(
                "Pindai struknya, atau label barang yang dibawa kembali.\nTanpa struk: cari penjualannya."
            ),
        )
        self.view = ReceiptView()
        self.found = ReceiptList(returns, tasks, centre)
        self._pages = QStackedWidget()
        for page in (self.empty, self.view, self.found):
            self._pages.addWidget(page)
        left.addWidget(self._pages, 1)

    def _wire(self) -> None:
        self.scan.entered.connect(self._on_entered)
        self.scan.textChanged.connect(self._on_typed)
        self.search_button.clicked.connect(self.list_all)
        self.found.chosen.connect(self.receipt_asked)
        self.found.failed.connect(self.failed)
        self.found.closed.connect(self._on_closed)

    def show_state(self, state: Returning, shift: Shift | None) -> None:
        """Draw the open receipt, unless one is being looked for."""
        self._ticked, self._has_receipt = bool(state.ticked), state.receipt is not None
        self.view.show_state(state, shift)
        self._show()

    def _show(self) -> None:
        page = self.found if self.listing else self.view if self._has_receipt else self.empty
        self._pages.setCurrentWidget(page)

    def list_all(self) -> None:
        """Look for a receipt without its paper."""
        self.list_receipts()

    def list_receipts(self, sku: str = "", about: str = "") -> None:
        """The latest receipts, or those that sold one thing."""
        self.notice.clear_notice()
        self.listing = True
        self._show()
        self.scan.setFocus()
        self.found.begin(sku, about)
        if self.scan.text().strip():
            self.found.search(self.scan.text().strip())

    def clear(self) -> None:
        """An empty field that owns the keyboard; the list and a message go."""
        self.listing = False
        self.scan.clear()
        self.notice.clear_notice()
        self._show()
        self.scan.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.scan and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None and self.listing:
                self.found.step(by)
                return True
            # A digit is the reason once something is ticked; before, it begins a number or a code.
            asks = self._ticked and not self.listing and not self.scan.text()
            if asks and event.text() in _DIGITS:
                self.digit_pressed.emit(event.text())
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        if text:
            self.notice.clear_notice()
        if self.listing:
            self.found.search(text.strip())

    def _on_entered(self, text: str) -> None:
        if text and (read_mark(text) is not None or candidates(text)):
            self.clear()
            self.code_typed.emit(text.upper())
        elif self.listing:
            number = self.found.marked()
            if number:
                self.receipt_asked.emit(number)
        elif text:
            self.list_all()
        else:
            self.enter_pressed.emit()

    def _on_closed(self) -> None:
        self.clear()
