"""The left side of *Kasir*: the scan field, the categories, and the shelf as tiles or as results."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.catalogue.tag_codes import candidates
from pos.core.errors import PosError
from pos.core.photos import PhotoFolder
from pos.sales.screens import say
from pos.sales.screens.search_list import SearchList, best_first
from pos.sales.screens.tile_grid import TileGrid
from pos.stock.domain import ShelfItem
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row

if TYPE_CHECKING:
    from pos.stock.service import Shelf

_ALL = "all"
_MOST = 60
_GUTTER = 24
"""Between shelf and cart, in design pixels; the scroll bar stands in it."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ShelfPanel(QWidget):
    """Finds things.

    Emits `picked(ShelfItem)`, `code_typed(str)` for a whole code that no result has, `ahead_typed(int)` for
    `3` `*`, and with an empty field `enter_pressed`, `stepped(int)` and `remove_pressed`.
    """

    picked = Signal(object)
    code_typed = Signal(str)
    ahead_typed = Signal(int)
    enter_pressed = Signal()
    stepped = Signal(int)
    remove_pressed = Signal()
    key_asked = Signal(str)

    def __init__(self, shelf: Shelf, tasks: Tasks, centre: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._tasks = tasks
        self._centre = centre
        self._items: tuple[ShelfItem, ...] = ()
        self._marked = -1
        self._asked = ""
        self._answered: str | None = None
        self._enter_waits = False
        self._build()
        self._wire()

    def begin(self, categories: list[str]) -> None:
        """Offer these categories, and show the whole shelf."""
        self.chips.set_choices([(_ALL, self.tr("Semua")), *((name, name) for name in categories[:7])])
        self.chips.choose(_ALL)
        self._order_tab_stops()
        self.reload()

    def _order_tab_stops(self) -> None:
        """As one reads: the field, the categories, the shelf; new chips would come last."""
        stops: list[QWidget] = [self.scan, *self.chips.tab_stops(), self.grid]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def reload(self) -> None:
        """Ask the shelf again for what is typed or chosen."""
        typed, category = self.scan.text().strip(), self.chips.key()
        self._asked, self._answered = typed, None
        chosen = None if typed or category in ("", _ALL) else category

        def find() -> tuple[str, list[ShelfItem]]:
            return typed, self._shelf.search(self._centre, typed, chosen, _MOST)

        self._tasks.run(self, find, self._on_found, self._on_trouble)

    def show_photos(self, photos: PhotoFolder) -> None:
        """Where the photos of things lie."""
        self.grid.tiles.photos = self.results.results.photos = photos

    def clear(self) -> None:
        """An empty field that owns the keyboard; a message is read and goes."""
        self.scan.clear()
        self.notice.clear_notice()
        self.scan.setFocus()

    def set_counts(self, counts: dict[str, int]) -> None:
        """How many of each product are in the basket."""
        self.grid.tiles.set_counts(counts)

    # --- building ---

    def _build(self) -> None:
        layout = column(self, 10)
        layout.setContentsMargins(theme.dp(16), theme.dp(12), 0, theme.dp(8))
        head = column(None, 10)
        head.setContentsMargins(0, 0, theme.dp(_GUTTER), 0)
        self.scan = ScanField(self.tr("Pindai label, atau ketik nama, kode, perajin"))
        self.scan.setClearButtonEnabled(False)
        self.scan.installEventFilter(self)
        self.chips = ChipRow()
        self.notice = Notice()
        self.found = Label("", "body", "secondary", wrap=True)
        self.found.hide()
        self._top = row(None, 8)
        self._top.addWidget(self.scan, 1)
        head.addLayout(self._top)
        self._below = row(None, 8)
        self._below.addWidget(self.chips, 1)
        head.addLayout(self._below)
        for widget in (self.notice, self.found):
            head.addWidget(widget)
        layout.addLayout(head)
        self.grid = TileGrid()
        self.results = SearchList()
        self.empty = EmptyState("bowl", "", "")
        self._pages = QStackedWidget()
        for page in (self.grid, self.results, self.empty):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        self.grid.show_loading()

    def add_job(self, text: str, icon: str, key: str, *, below: bool = False) -> Button:
        """A button beside the scan field, or `below` it beside the categories; it presses its key."""
        button = Button(text, "small" if below else "scanSide", icon, key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._on_job)
        (self._below if below else self._top).addWidget(button)
        return button

    def add_empty_job(self, text: str, icon: str, key: str) -> Button:
        """A button where a search has found nothing; it presses its key."""
        button = self.empty.add_button(text, icon, key)
        button.clicked.connect(self._on_job)
        return button

    def _on_job(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.key_asked.emit(button.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = theme.layout_of(self.window().width(), theme.current().scale).name == "compact"
        whole = self.tr("Pindai label, atau ketik nama, kode, perajin")
        self.scan.setPlaceholderText(self.tr("Pindai atau cari") if compact else whole)

    def _wire(self) -> None:
        self.scan.textChanged.connect(self._on_typed)
        self.scan.entered.connect(self._on_entered)
        self.chips.chosen.connect(self._on_category)
        self.grid.tapped.connect(self._on_tapped)
        self.results.tapped.connect(self._on_tapped)

    # --- answers ---

    def _on_found(self, answer: tuple[str, list[ShelfItem]]) -> None:
        typed, items = answer
        if typed != self._asked:
            return  # more was typed meanwhile; its answer is on the way
        self._answered, self._items = typed, tuple(best_first(items, typed))
        self._marked = 0 if typed and items else -1
        self._show()
        if self._enter_waits:
            self._enter_waits = False
            self._on_enter(typed)

    def _show(self) -> None:
        items, typed = self._items, self._asked
        self.found.setVisible(bool(typed))
        if typed:
            some = self.tr('{n} hasil untuk "{typed}" · pilih dengan panah, tambah dengan Enter')
            none = self.tr('Tidak ada hasil untuk "{typed}"')
            count = f"{len(items)}+" if len(items) == _MOST else str(len(items))
            self.found.setText((some if items else none).format(n=count, typed=typed))
        # Hidden where it is not shown: a page behind asks for its room too.
        self.empty.show_buttons(not items and bool(typed))
        if not items:
            self._show_empty(typed)
        elif typed:
            self.results.show_results(items, typed)
            self._pages.setCurrentWidget(self.results)
        else:
            self.grid.show_items(items)
            self._pages.setCurrentWidget(self.grid)

    def _show_empty(self, typed: str) -> None:
        if typed:
            title = self.tr("Tidak ditemukan di rak")
            text = self.tr("Coba nama lain, nama perajinnya, atau motifnya.")
        else:
            title = self.tr("Belum ada barang di rak")
            text = self.tr("Barang muncul di sini setelah dicatat masuk.")
        self.empty.title.setText(title)
        self.empty.text.setText(text)
        self._pages.setCurrentWidget(self.empty)

    def _on_trouble(self, error: PosError) -> None:
        self.notice.show_notice(*say.not_read(error))

    # --- hands ---

    def _on_typed(self, text: str) -> None:
        self._enter_waits = False
        quantity, star, rest = text.partition("*")
        if star and quantity.strip().isdecimal() and 0 < int(quantity) < 1000:
            self.ahead_typed.emit(int(quantity))
            self.scan.setText(rest.strip())
            return
        if text:
            self.notice.clear_notice()
        self.reload()

    def _on_category(self, _key: str) -> None:
        self.reload()
        self.scan.setFocus()

    def _on_tapped(self, item: ShelfItem) -> None:
        self.scan.clear()
        self.scan.setFocus()
        self.picked.emit(item)

    def _on_entered(self, text: str) -> None:
        if not text:
            self.enter_pressed.emit()
        elif self._answered == text:
            self._on_enter(text)
        else:
            # Fingers are faster than the disk: what is added is what was typed, never an older result.
            self._enter_waits = True

    def _on_enter(self, text: str) -> None:
        if 0 <= self._marked < len(self._items):
            self._on_tapped(self._items[self._marked])
        elif candidates(text):
            self.scan.clear()
            self.code_typed.emit(text.upper())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.scan and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None:
                self._step(by)
                return True
            if event.key() == Qt.Key.Key_Delete and not self.scan.text():
                self.remove_pressed.emit()
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """Through the results while something is typed, else through the cart."""
        if not self.scan.text():
            self.stepped.emit(by)
        elif self._items:
            self._marked = min(max(self._marked + by, 0), len(self._items) - 1)
            self.results.mark(self._marked)
