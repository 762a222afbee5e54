"""*Kasir*: scan, search or tap; the cart; one key to be paid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.ids import new_id
from pos.sales.counter import Counter
from pos.sales.domain import Basket, Sale
from pos.sales.screens import say
from pos.sales.screens.cart_panel import CartPanel
from pos.sales.screens.desk import Desk
from pos.sales.screens.quantity_sheet import QuantityDesk
from pos.sales.screens.shelf_panel import ShelfPanel
from pos.stock.domain import Found, GoneAlready, NotALabel, OtherCode, Scan, ShelfItem
from pos.till.domain import Shift
from pos.ui import sounds
from pos.ui.tasks import Tasks
from pos.ui.widgets.panel import row

if TYPE_CHECKING:
    from pos.sales.service import Sales
    from pos.stock.service import Shelf


class SaleScreen(QWidget):
    """The counter.

    Emits `pay_asked(Basket)`, `paid(Sale)` after exact cash (F9), `copy_asked` for the last receipt again
    (F8), `return_asked(str)` with the receipt of a piece that is sold, `sold_anyway(GoneAlready)` where the
    piece is here all the same, and `undo_offered((text, undo))` after a change that can be taken back; after
    any other change the text is empty and `undo` is None, as an older offer would take back the wrong act.
    `drawn(Counter)` tells what lies on the counter after every change, `price_wanted(ShelfItem)` asks for an
    open price, `order_scanned(str)` carries an order's number.
    `keeping` and `kept` stand around a commit: scans wait meanwhile.
    """

    pay_asked = Signal(object)
    paid = Signal(object)
    drawn = Signal(object)
    price_wanted = Signal(object)
    order_scanned = Signal(str)
    undo_offered = Signal(object)
    copy_asked = Signal()
    return_asked = Signal(str)
    sold_anyway = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(
        self, shelf: Shelf, sales: Sales, tasks: Tasks, centre: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._sales = sales
        self._tasks = tasks
        self._centre = centre
        self._shift: Shift | None = None
        self._bilingual = False
        self._state = Counter(self.new_basket())
        self._committing = False
        self._gone: GoneAlready | None = None
        self._desks: dict[str, Desk] = {}
        self._way_back: Callable[[], None] | None = None
        self._build()
        self._wire()
        self.add_desk(QuantityDesk(self))
        self._show()

    # --- what the application tells it ---

    def begin(self, shift: Shift, categories: list[str]) -> None:
        """A shift is open: what is sold belongs to it."""
        self._shift = shift
        self.shelf.begin(categories)

    def add_desk(self, desk: Desk) -> None:
        """A side job of the counter, with keys of its own."""
        for key in desk.keys:
            self._desks[key] = desk
        desk.changed.connect(self._on_desk_changed)
        desk.replaced.connect(self._on_desk_replaced)
        desk.told.connect(self._on_desk_told)

    def start_sale(self, basket: Basket | None = None) -> None:
        """The counter for the next buyer, or a basket to go on with."""
        self._committing = False
        self._way_back = None
        self._state = Counter(basket or self.new_basket())
        self.notice.clear_notice()
        self.scan.clear()
        self._show()

    def new_basket(self) -> Basket:
        """An empty one, in the languages that the centre has chosen for its receipts."""
        return Basket(key=new_id(), bilingual=self._bilingual)

    def set_bilingual(self, both: bool) -> None:
        """Whether receipts have English second lines; a basket that lies here keeps its own."""
        self._bilingual = both
        basket = self._state.basket
        if not basket.lines and basket.deposit is None:
            self.go_on(replace(self._state, basket=replace(basket, bilingual=both)))

    def take_basket(self, basket: Basket) -> None:
        """The basket grew elsewhere: a label was scanned while paying."""
        self._state = self._state.with_basket(basket)
        self._way_back = None
        self._show()

    def go_on(self, counter: Counter) -> None:
        """The counter as another page left it: what lies there, what is chosen, what can be undone."""
        self._state = counter
        self._show()

    def may_be_rebuilt(self) -> bool:
        """The basket goes along; only a commit must end first."""
        return not self._committing

    def clear_basket(self) -> None:
        """Empty the counter, with a way back."""
        if self._state.basket.lines:
            self._to(self._state.clear, self.tr("Keranjang dikosongkan"))
        self.scan.setFocus()

    def set_busy(self, busy: bool) -> None:
        """A side job lays a basket aside or fetches one: meanwhile nothing changes here, and scans wait."""
        self._committing = busy
        (self.keeping if busy else self.kept).emit()

    @property
    def basket(self) -> Basket:
        """What lies on the counter."""
        return self._state.basket

    @property
    def shift(self) -> Shift | None:
        """The shift that is sold in."""
        return self._shift

    @property
    def state(self) -> Counter:
        """All that is known of it, with the way back."""
        return self._state

    @property
    def is_committing(self) -> bool:
        """Whether a sale is being kept at this moment."""
        return self._committing

    def entered(self) -> None:
        """The scan field owns the keyboard here."""
        self.scan.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """Counts on the tiles follow the stock."""
        if topics & {Topic.STOCK, Topic.CATALOGUE}:
            self.shelf.reload()
        for desk in dict.fromkeys(self._desks.values()):
            desk.reload(topics)

    def take_scan(self, text: str) -> None:
        """A label was scanned."""
        if not self._committing:

            def find() -> Scan:
                return self._shelf.scanned(self._centre, text)

            self._tasks.run(self, find, self._on_scan, self._on_not_read)

    def press_key(self, name: str) -> bool:
        """The keys of *Kasir* (`interaction.md` section 1)."""
        keys: dict[str, Callable[[], None]] = {
            "F2": self._on_back_to_scan,
            "Esc": self._on_back_to_scan,
            "F8": self.copy_asked.emit,
            "F9": self._on_exact,
            "F12": self._on_pay,
            "Ctrl+Z": self._on_undo,
        }
        act, desk = keys.get(name), self._desks.get(name)
        if act is not None:
            act()
        elif desk is not None and not self._committing and self._shift is not None:
            desk.press(name, self._state, self._shift)
        return act is not None or desk is not None

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        self.shelf = ShelfPanel(self._shelf, self._tasks, self._centre)
        self.scan, self.notice, self.grid = self.shelf.scan, self.shelf.notice, self.shelf.grid
        self.panel = CartPanel()
        layout.addWidget(self.shelf, 1)
        layout.addWidget(self.panel)

    def _wire(self) -> None:
        shelf, panel = self.shelf, self.panel
        shelf.picked.connect(self._on_picked)
        shelf.code_typed.connect(self.take_scan)
        shelf.ahead_typed.connect(self._on_ahead)
        shelf.enter_pressed.connect(self._on_pay)
        shelf.stepped.connect(self._on_stepped)
        shelf.remove_pressed.connect(self._on_remove)
        shelf.notice.acted.connect(self._on_notice)
        panel.line_chosen.connect(self._on_line)
        panel.asked.connect(self._on_control)
        panel.pay_asked.connect(self._on_pay)
        panel.clear_asked.connect(self.clear_basket)
        panel.key_asked.connect(self.press_key)
        shelf.key_asked.connect(self.press_key)

    def _show(self, *, fresh: bool = False) -> None:
        state = self._state
        self.panel.show_basket(state.priced, state.chosen, fresh=fresh, ahead=state.ahead)
        skus = {line.item.sku for line in state.basket.lines}
        self.shelf.set_counts({sku: state.quantity_of(sku) for sku in skus})
        self.drawn.emit(state)

    def _to(self, change: Callable[[], Counter], undo_text: str = "", *, fresh: bool = False) -> bool:
        """Make a new state, or say in the page why it cannot be; returns whether it is."""
        if self._committing:
            return False
        try:
            self._state = change()
        except PosError as error:
            self.notice.show_notice(*say.trouble(error))
            return False
        self.notice.clear_notice()
        self._way_back = None
        self._show(fresh=fresh)
        self.undo_offered.emit((undo_text, self._on_undo if undo_text else None))
        return True

    def _on_desk_changed(self, change: tuple[Counter, str]) -> None:
        state, undo_text = change

        self._to(state.itself, undo_text)
        self.scan.setFocus()

    def _on_desk_replaced(self, change: tuple[Counter, str, Callable[[], None] | None]) -> None:
        self._state, undo_text, self._way_back = change
        self.notice.clear_notice()
        self.scan.clear()
        self._show()
        self.undo_offered.emit((undo_text, self._on_undo if undo_text else None))
        self.scan.setFocus()

    def _on_desk_told(self, words: tuple[str, str, str]) -> None:
        self.notice.show_notice(*words)
        self.scan.setFocus()

    # --- things found ---

    def _on_scan(self, scan: Scan) -> None:
        if isinstance(scan, Found):
            (sounds.ok if self._add(scan.item) else sounds.refused)()
        elif isinstance(scan, NotALabel) and scan.kind is OtherCode.ORDER:
            self.order_scanned.emit(scan.text)
        else:
            sounds.refused()
            words, icon, actions = say.scanned(scan, self._centre)
            self._gone = scan if isinstance(scan, GoneAlready) else None
            self.notice.show_notice(*words, icon, actions)

    def _on_picked(self, item: ShelfItem) -> None:
        if item.one_of_a_kind and item.piece_id is None:
            self.notice.show_notice(*say.only_one(item))
        elif item.piece_id is not None:
            self.take_scan(item.code)  # it may lie in a held basket, and the shelf knows
        else:
            self._add(item)

    def _add(self, item: ShelfItem) -> bool:
        state = self._state
        if item.has_open_price:
            self.price_wanted.emit(item)
            return True

        def add() -> Counter:
            return state.add(item)

        added = self._to(add, fresh=True)
        short = say.few_left(item, self._state.quantity_of(item.sku)) if added else None
        if short is not None:
            self.notice.show_notice(*short)
        return added

    def _on_not_read(self, error: PosError) -> None:
        self.notice.show_notice(*say.not_read(error))

    def _on_notice(self, key: str) -> None:
        if key == say.AGAIN:
            self._on_exact()
        elif key == say.RETURN and self._gone is not None:
            self.notice.clear_notice()
            self.return_asked.emit(self._gone.document)
        elif key == say.SELL and self._gone is not None:
            self.sold_anyway.emit(self._gone)
        else:
            self._on_back_to_scan()

    # --- the cart ---

    def _on_ahead(self, quantity: int) -> None:
        self._state = self._state.with_ahead(quantity)
        self._show()

    def _on_stepped(self, by: int) -> None:
        self._state = self._state.step(by)
        self._show()

    def _on_line(self, place: int) -> None:
        self._state = self._state.choose(place)
        self._show()
        if not self.panel.cart.hasFocus():  # who went there by Tab goes on there with the arrows
            self.scan.setFocus()

    def _on_remove(self) -> None:
        self._on_control("remove")

    def _on_control(self, asked: str) -> None:
        state = self._state
        if state.line is None or self._committing:
            return
        quantity, name = state.line.quantity, state.line.item.name
        self.scan.setFocus()
        if asked == "remove" or (asked == "less" and quantity == 1):
            self._to(state.remove, self.tr("{name} dihapus").format(name=name))
        elif asked == "quantity":
            self.press_key("F3")
        elif asked == "discount":
            self.press_key("F4")
        else:
            to = quantity + (1 if asked == "more" else -1)

            def change() -> Counter:
                return state.set_quantity(to)

            self._to(change)

    def _on_undo(self) -> None:
        way_back, self._way_back = self._way_back, None
        if way_back is None:
            self._to(self._state.undo)
        elif not self._committing:
            way_back()
        self.scan.setFocus()

    def _on_back_to_scan(self) -> None:
        self._state = self._state.with_ahead(1)
        self._show()
        self.shelf.clear()

    # --- paying ---

    def _on_pay(self) -> None:
        state = self._state
        if not state.basket.lines or self._committing:
            return
        if state.basket.deposit is not None and state.basket.deposited > state.total:
            self.notice.show_notice(*say.deposit_above_total(state.basket.deposited, state.total))
        else:
            self.pay_asked.emit(state.basket)

    def _on_exact(self) -> None:
        """F9: exact cash and done; the next key does nothing until the sale is kept or refused."""
        basket, shift = self._state.basket, self._shift
        if self._committing or shift is None or not basket.lines:
            return
        self._committing = True
        self.keeping.emit()
        self.panel.set_busy(self.tr("Menyimpan…"))

        def sell() -> Sale:
            return self._sales.pay_cash(shift, basket)

        self._tasks.run(self, sell, self._on_paid, self._on_not_kept)

    def _on_paid(self, sale: Sale) -> None:
        self.panel.set_busy()
        self.start_sale()
        self.paid.emit(sale)
        self.kept.emit()

    def _on_not_kept(self, error: PosError) -> None:
        self._committing = False
        self.kept.emit()
        self.panel.set_busy()
        again = ((say.AGAIN, self.tr("Coba lagi"), "arrow-back-up"),) if say.may_try_again(error) else ()
        self.notice.show_notice(*say.trouble(error), "", again)
