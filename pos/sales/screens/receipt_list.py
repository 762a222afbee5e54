"""Receipts to choose from where the paper is gone: of today, of the week, of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.clock import local
from pos.core.money import rupiah
from pos.core.words import clock_time
from pos.sales.domain import ReceiptRow
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import EmptyState, Panel, column, row
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.sales.returning import Returns

_DAYS = {"1": 1, "7": 7, "30": 30}


class ReceiptList(Panel):
    """Finds receipts.  Emits `chosen(str)` with a number, `failed(PosError)`, and `closed`."""

    chosen = Signal(str)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, returns: Returns, tasks: Tasks, centre: str, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._returns = returns
        self._tasks = tasks
        self._centre = centre
        self._typed, self._sku, self._about = "", "", ""
        self._build()
        self.chips.chosen.connect(self._on_days)
        self.table.clicked.connect(self._on_clicked)
        self.close_button.clicked.connect(self.closed)

    def begin(self, sku: str = "", about: str = "") -> None:
        """All receipts, or those that sold one thing."""
        self._sku, self._about = sku, about
        self.search("")

    def search(self, typed: str) -> None:
        """Ask for what is typed."""
        self._typed = typed
        days, sku = self.days, self._sku

        def find() -> tuple[str, list[ReceiptRow]]:
            return typed, self._returns.find(self._centre, typed, days, sku)

        self._tasks.run(self, find, self._on_found, self.failed.emit)

    def _build(self) -> None:
        layout = column(self, 8, 1)
        head = row(None, 10)
        head.setContentsMargins(theme.dp(13), theme.dp(10), theme.dp(6), 0)
        words = column(None, 0)
        self.title = Label(self.tr("Penjualan terakhir"), "bodyStrong", wrap=True)
        self.under = Label(
            self.tr("Ketik nomor, jumlah uang, atau nama barang"), "caption", "secondary", wrap=True
        )
        words.addWidget(self.title)
        words.addWidget(self.under)
        self.close_button = Button("", "quiet", "x", name=self.tr("Tutup daftar"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.addLayout(words, 1)
        head.addWidget(self.close_button)
        layout.addLayout(head)
        self.chips = ChipRow()
        self.chips.set_choices(
            [("1", self.tr("Hari ini")), ("7", self.tr("7 hari")), ("30", self.tr("30 hari"))]
        )
        holder = row(None, 0)
        holder.setContentsMargins(theme.dp(13), 0, theme.dp(13), 0)
        holder.addWidget(self.chips)
        layout.addLayout(holder)
        self.table = Table(
            [
                Column(self.tr("Jam"), self._when),
                Column(self.tr("Struk"), self._number),
                Column(self.tr("Barang"), self._names, stretch=True),
                Column(self.tr("Total"), self._paid, right=True, strong=True),
            ]
        )
        self.table.verticalHeader().setDefaultSectionSize(theme.dp(48))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setAccessibleName(self.tr("Penjualan terakhir"))
        self.empty = EmptyState(
            "receipt", self.tr("Tidak ada yang cocok"), self.tr("Coba hari lain, nomor, atau nama barang.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        layout.addWidget(self._pages, 1)

    @property
    def days(self) -> int:
        """How many days back are shown."""
        return _DAYS[self.chips.key()]

    def _on_found(self, answer: tuple[str, list[ReceiptRow]]) -> None:
        typed, rows = answer
        if typed != self._typed:
            return  # more was typed meanwhile; its answer is on the way
        about = self.tr("Struk dengan {name}").format(name=self._about)
        self.title.setText(about if self._sku else self.tr("Penjualan terakhir"))
        self.table.set_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        if rows:
            self.table.selectRow(0)

    def step(self, by: int) -> None:
        """Mark the next or the former one."""
        count = len(self.table.rows.rows)
        if count:
            self.table.selectRow(min(max(self.table.currentIndex().row() + by, 0), count - 1))

    def marked(self) -> str:
        """The number that is marked, or nothing."""
        found = self.table.chosen_row()
        return found.number if isinstance(found, ReceiptRow) else ""

    def _when(self, found: Any) -> str:
        at = local(found.sold_at)
        return clock_time(found.sold_at) if self.days == 1 else f"{at:%d/%m} {clock_time(found.sold_at)}"

    @staticmethod
    def _number(found: Any) -> str:
        return str(found.number)

    @staticmethod
    def _names(found: Any) -> str:
        return str(found.names)

    @staticmethod
    def _paid(found: Any) -> str:
        return rupiah(found.paid)

    def _on_days(self, _key: str) -> None:
        self.search(self._typed)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.table.selectRow(index.row())
        number = self.marked()
        if number:
            self.chosen.emit(number)
