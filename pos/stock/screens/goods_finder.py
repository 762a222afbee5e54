"""A field that scans and searches goods, with what was found below it while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.errors import PosError
from pos.core.money import plain
from pos.stock.domain import Scan, ShelfItem
from pos.stock.screens.say_acts import tr
from pos.ui.tasks import Tasks
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.panel import column
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.stock.service import Shelf

_MOST = 30


def _name(item: ShelfItem) -> str:
    return item.name


def _maker(item: ShelfItem) -> str:
    return item.artisan_name or tr("milik pusat")


def _left(item: ShelfItem) -> str:
    return tr("1 buah saja") if item.piece_id is not None else str(item.left)


def _price(item: ShelfItem) -> str:
    return plain(item.price)


class GoodsFinder(QWidget):
    """The field over a page; what was found covers the page while something is typed.

    Emits `found(ShelfItem)` for a thing that was chosen, `scanned(Scan)` for a code, `digit(str)` for a
    digit in the empty field where digits are asked for, and `failed(PosError)`.
    """

    found = Signal(object)
    scanned = Signal(object)
    digit = Signal(str)
    failed = Signal(object)

    def __init__(
        self, shelf: Shelf, tasks: Tasks, centre: str, below: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf, self._tasks, self._centre = shelf, tasks, centre
        self.digits = ""
        self._answered, self._waits = "", False
        layout = column(self, 10)
        self.field = ScanField(tr("Pindai label atau cari barang"))
        self.results = Table(
            (
                Column(tr("Barang"), _name, strong=True, stretch=True),
                Column(tr("Perajin"), _maker),
                Column(tr("Sisa"), _left, right=True),
                Column(tr("Harga"), _price, right=True),
            )
        )
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below = below
        self._pages = QStackedWidget()
        self._pages.addWidget(below)
        self._pages.addWidget(self.results)
        layout.addWidget(self.field)
        layout.addWidget(self._pages, 1)
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.installEventFilter(self)
        self.results.clicked.connect(self._on_picked)
        self.setFocusProxy(self.field)

    def clear(self) -> None:
        """An empty field, and the page below it."""
        self.field.clear()

    def take_scan(self, text: str) -> None:
        """A label: what it means here."""
        self.clear()

        def ask() -> Scan:
            return self._shelf.scanned(self._centre, text)

        self._tasks.run(self, ask, self._on_scanned, self._on_failed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.results.rows.rows:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            # A digit answers the page's question once there are goods; else it begins a code.
            if event.text() and event.text() in self.digits and not self.field.text():
                self.digit.emit(event.text())
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        last = len(self.results.rows.rows) - 1
        self.results.selectRow(min(max(self.results.currentIndex().row() + by, 0), last))

    def _on_typed(self, text: str) -> None:
        typed, self._waits = text.strip(), False
        if not typed:
            self._answered = ""
            self._show([])
            return

        def search() -> tuple[str, list[ShelfItem]]:
            return typed, self._shelf.search(self._centre, typed, limit=_MOST)

        self._tasks.run(self, search, self._on_results, self._on_failed)

    def _on_results(self, found: tuple[str, list[ShelfItem]]) -> None:
        typed, items = found
        if typed == self.field.text().strip():
            self._answered = typed
            self._show([item for item in items if not item.is_service])
            if self._waits:
                self._on_entered(typed)

    def _show(self, items: list[ShelfItem]) -> None:
        self.results.set_rows(items)
        if items:
            self.results.selectRow(0)
        self._pages.setCurrentWidget(self.results if items else self._below)

    def _on_entered(self, text: str) -> None:
        chosen = self.results.chosen_row()
        if not text:
            return
        if text != self._answered:
            self._waits = True  # Enter was quicker than the search
        elif chosen is not None:
            self._take(chosen)
        else:
            self.take_scan(text.upper())

    def _on_picked(self, _index: QModelIndex) -> None:
        chosen = self.results.chosen_row()
        if chosen is not None:
            self._take(chosen)

    def _take(self, item: ShelfItem) -> None:
        self.clear()
        self.field.setFocus()
        self.found.emit(item)

    def _on_scanned(self, scan: Scan) -> None:
        self.scanned.emit(scan)

    def _on_failed(self, error: PosError) -> None:
        self.failed.emit(error)
