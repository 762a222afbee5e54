"""*Kasir*: scan, search or tap; the cart; one key to be paid."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.sales.counter import Counter
from pos.sales.domain import Basket, Sale
from pos.sales.screens import say
from pos.sales.screens.cart_panel import CartPanel
from pos.sales.screens.tile_grid import TileGrid
from pos.stock.domain import Found, GoneAlready, NotALabel, Scan, ShelfItem, UnknownCode
from pos.till.domain import Shift
from pos.ui.tasks import Tasks
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row

if TYPE_CHECKING:
    from pos.sales.service import Sales
    from pos.stock.service import Shelf

_ALL = "all"
_MOST_TILES = 60
_LEAST_CODE = 8


class SaleScreen(QWidget):
    """The counter.

    Emits `pay_asked(Basket)`, `paid(Sale)` after exact cash (F9), and `undo_offered((text, undo))` after a
    change that can be taken back.
    """

    pay_asked = Signal(object)
    paid = Signal(object)
    undo_offered = Signal(object)

    def __init__(
        self, shelf: Shelf, sales: Sales, tasks: Tasks, centre: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._sales = sales
        self._tasks = tasks
        self._centre = centre
        self._shift: Shift | None = None
        self._state = Counter()
        self._items: tuple[ShelfItem, ...] = ()
        self._marked = -1
        self._asked = ""
        self._committing = False
        self._build()
        self._wire()
        self._show()

    # --- what the application tells it ---

    def begin(self, shift: Shift, categories: list[str]) -> None:
        """A shift is open: start with an empty counter."""
        self._shift = shift
        self.chips.set_choices([(_ALL, self.tr("Semua")), *((name, name) for name in categories[:7])])
        self.chips.choose(_ALL)
        self._reload()

    def start_sale(self, basket: Basket | None = None) -> None:
        """The counter for the next buyer, or a basket to go on with."""
        self._committing = False
        self._state = Counter(basket or Basket())
        self.notice.clear_notice()
        self.scan.clear()
        self._show()

    @property
    def basket(self) -> Basket:
        """What lies on the counter."""
        return self._state.basket

    def entered(self) -> None:
        """The scan field owns the keyboard here."""
        self._committing = False
        self.scan.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """Counts on the tiles follow the stock."""
        if topics & {Topic.STOCK, Topic.CATALOGUE}:
            self._reload()

    def take_scan(self, text: str) -> None:
        """A label was scanned."""
        if self._committing:
            return

        def find() -> Scan:
            return self._shelf.scanned(self._centre, text)

        self._tasks.run(self, find, self._on_scan, self._on_trouble)

    def press_key(self, name: str) -> bool:
        """The keys of *Kasir* (`interaction.md` section 1)."""
        keys: dict[str, Callable[[], None]] = {
            "F2": self._on_back_to_scan,
            "Esc": self._on_back_to_scan,
            "F3": self._on_quantity,
            "F9": self._on_exact,
            "F12": self._on_pay,
            "Ctrl+Z": self._on_undo,
        }
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        left = column(None, 10, 16)
        left.setContentsMargins(left.contentsMargins().left(), 12, 16, 8)
        self.scan = ScanField(self.tr("Pindai label, atau ketik nama, kode, perajin"))
        self.scan.installEventFilter(self)
        self.chips = ChipRow()
        self.notice = Notice()
        self.found = Label("", "body", "secondary")
        self.grid = TileGrid()
        for widget in (self.scan, self.chips, self.notice, self.found):
            left.addWidget(widget)
        left.addWidget(self.grid, 1)
        self.panel = CartPanel()
        layout.addLayout(left, 1)
        layout.addWidget(self.panel)

    def _wire(self) -> None:
        self.scan.textChanged.connect(self._on_typed)
        self.scan.entered.connect(self._on_entered)
        self.chips.chosen.connect(self._on_category)
        self.grid.tapped.connect(self._on_tapped)
        self.panel.line_chosen.connect(self._on_line)
        self.panel.asked.connect(self._on_control)
        self.panel.pay_asked.connect(self._on_pay)
        self.panel.clear_asked.connect(self._on_clear)

    def _show(self, *, fresh: bool = False) -> None:
        state = self._state
        self.panel.show_basket(state.priced, state.chosen, fresh=fresh, ahead=state.ahead)
        skus = {line.item.sku for line in state.basket.lines}
        self.grid.tiles.set_counts({sku: state.quantity_of(sku) for sku in skus})

    def _to(self, change: Callable[[], Counter], undo_text: str = "", *, fresh: bool = False) -> None:
        """Make a new state, or say in the page why it cannot be."""
        try:
            self._state = change()
        except PosError as error:
            self.notice.show_notice(*say.trouble(error))
            return
        self.notice.clear_notice()
        self._show(fresh=fresh)
        if undo_text:
            self.undo_offered.emit((undo_text, self._on_undo))

    # --- searching ---

    def _reload(self) -> None:
        typed, category = self.scan.text().strip(), self.chips.key()
        self._asked = typed
        chosen = None if typed or category in ("", _ALL) else category

        def find() -> tuple[str, list[ShelfItem]]:
            return typed, self._shelf.search(self._centre, typed, chosen, _MOST_TILES)

        self._tasks.run(self, find, self._on_found, self._on_trouble)

    def _on_found(self, answer: tuple[str, list[ShelfItem]]) -> None:
        typed, items = answer
        if typed != self._asked:
            return
        self._items = tuple(items)
        self._marked = 0 if typed and items else -1
        self.grid.show_items(items, self._marked)
        self.found.setVisible(bool(typed))
        said = self.tr('{n} hasil untuk "{typed}" · pilih dengan panah, tambah dengan Enter')
        none = self.tr('Tidak ada hasil untuk "{typed}". Cari nama perajin atau motifnya.')
        self.found.setText((said if items else none).format(n=len(items), typed=typed))

    def _on_typed(self, text: str) -> None:
        quantity, star, rest = text.partition("*")
        if star and quantity.strip().isdigit() and 0 < int(quantity) < 1000:
            self._state = self._state.with_ahead(int(quantity))
            self.scan.setText(rest.strip())
            self._show()
            return
        self._reload()

    def _on_category(self, _key: str) -> None:
        self._reload()
        self.scan.setFocus()

    def _on_entered(self, text: str) -> None:
        """Enter: pay with an empty field, a full code adds its piece, else the marked result is added."""
        if not text:
            self._on_pay()
        elif self._asked == text and 0 <= self._marked < len(self._items):
            self._on_tapped(self._items[self._marked])
        elif len(text) >= _LEAST_CODE:
            self.scan.clear()
            self.take_scan(text.upper())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.scan and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None:
                self._step(by)
                return True
            if event.key() == Qt.Key.Key_Delete and not self.scan.text():
                self._on_control("remove")
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """Through the results while something is typed, else through the cart."""
        if self.scan.text() and self._items:
            self._marked = min(max(self._marked + by, 0), len(self._items) - 1)
            self.grid.mark(self._marked)
        else:
            self._state = self._state.step(by)
            self._show()

    # --- the cart ---

    def _on_scan(self, scan: Scan) -> None:
        match scan:
            case Found(item):
                self._add(item)
            case UnknownCode():
                self.notice.show_notice(*say.unknown(scan))
            case NotALabel():
                self.notice.show_notice(*say.other_code(scan))
            case GoneAlready():
                self.notice.show_notice(*say.gone(scan))

    def _on_tapped(self, item: ShelfItem) -> None:
        self.scan.clear()
        self.scan.setFocus()
        if item.one_of_a_kind and item.piece_id is None:
            name = say.tr("{name} sudah tidak ada di rak.").format(name=item.name)
            kept = say.tr("Hanya ada satu. Bila barangnya di tangan Anda, pindai labelnya.")
            self.notice.show_notice("warning", name, kept)
            return
        self._add(item)

    def _add(self, item: ShelfItem) -> None:
        state = self._state

        def add() -> Counter:
            return state.add(item)

        self._to(add, fresh=True)
        in_basket = self._state.quantity_of(item.sku)
        if item.piece_id is None and item.left < in_basket and not self.notice.isVisible():
            said = say.tr("{name}: menurut catatan sisa {n}.").format(name=item.name, n=max(0, item.left))
            kept = say.tr("Boleh dijual bila barangnya ada; stok dihitung ulang saat opname.")
            self.notice.show_notice("warning", said, kept)

    def _on_line(self, place: int) -> None:
        self._state = self._state.choose(place)
        self._show()
        self.scan.setFocus()

    def _on_control(self, asked: str) -> None:
        state = self._state
        if state.line is None or self._committing:
            return
        quantity, name = state.line.quantity, state.line.item.name
        self.scan.setFocus()
        if asked == "remove" or (asked == "less" and quantity == 1):
            self._to(state.remove, self.tr("{name} dihapus").format(name=name))
        elif asked == "quantity":
            self._on_quantity()
        else:
            to = quantity + (1 if asked == "more" else -1)

            def change() -> Counter:
                return state.set_quantity(to)

            self._to(change)

    def _on_quantity(self) -> None:
        """F3: digits and `*` change the next thing; on a line, a sheet asks for the number."""
        from pos.sales.screens.quantity_sheet import QuantitySheet

        line = self._state.line
        if line is None or line.item.piece_id is not None:
            return
        sheet = QuantitySheet(self.window(), line.item.name, line.quantity)
        sheet.given.connect(self._on_quantity_given)
        sheet.open_sheet()

    def _on_quantity_given(self, quantity: int) -> None:
        state = self._state

        def change() -> Counter:
            return state.set_quantity(quantity)

        self._to(change, self.tr("Jumlah diubah menjadi {n}").format(n=quantity))
        self.scan.setFocus()

    def _on_clear(self) -> None:
        if self._state.basket.lines and not self._committing:
            self._to(self._state.clear, self.tr("Keranjang dikosongkan"))
        self.scan.setFocus()

    def _on_undo(self) -> None:
        if not self._committing:
            self._to(self._state.undo)
            self.scan.setFocus()

    def _on_back_to_scan(self) -> None:
        self.scan.clear()
        self.notice.clear_notice()
        self.scan.setFocus()

    # --- paying ---

    def _on_pay(self) -> None:
        if self._state.basket.lines and not self._committing:
            self.pay_asked.emit(self._state.basket)

    def _on_exact(self) -> None:
        """F9: exact cash and done; the next key does nothing until the sale is kept or refused."""
        basket, shift = self._state.basket, self._shift
        if self._committing or shift is None or not basket.lines:
            return
        self._committing = True

        def sell() -> Sale:
            return self._sales.pay_cash(shift, basket)

        self._tasks.run(self, sell, self._on_paid, self._on_trouble)

    def _on_paid(self, sale: Sale) -> None:
        self.start_sale()
        self.paid.emit(sale)

    def _on_trouble(self, error: PosError) -> None:
        self._committing = False
        self.notice.show_notice(*say.trouble(error))
