"""*Retur & tukar*: a receipt or tag opens the sale, tags tick its lines, a digit says why, Enter refunds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.ids import new_id
from pos.core.money import ZERO
from pos.sales.domain import (
    Basket,
    NeedsApproval,
    Receipt,
    ReceiptChanged,
    ReturnedAlready,
    Returning,
    Sale,
    SoldOn,
)
from pos.sales.screens import return_words
from pos.sales.screens.receipt_side import ReceiptSide
from pos.sales.screens.refund_desk import RefundDesk
from pos.sales.screens.return_page import ReturnPage
from pos.sales.screens.say import may_try_again
from pos.staff.domain import Attendant
from pos.stock.domain import Found, Scan, ShelfItem
from pos.till.domain import Shift
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.sales.returning import Returns


class ReturnScreen(ReturnPage):
    """Returns and exchanges.

    Emits `refunded(Sale)` once a return is kept, `pay_asked(Basket)` where the buyer adds money,
    `void_asked(Sale)`, and `undo_offered((text, undo))` like *Kasir*; `keeping` and `kept` stand around a
    commit: scans wait meanwhile.
    """

    refunded = Signal(object)
    pay_asked = Signal(object)
    void_asked = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(
        self,
        returns: Returns,
        desk: RefundDesk,
        tasks: Tasks,
        centre: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ReceiptSide(returns, tasks, centre), parent)
        self._returns = returns
        self._desk = desk
        self._tasks = tasks
        self._centre = centre
        self._person: Attendant | None = None
        self._other: tuple[SoldOn, ShelfItem | None] | None = None
        self._exact = False
        self._wire()
        self._show()

    def _wire(self) -> None:
        side, view, desk = self.side, self.view, self._desk
        side.code_typed.connect(self.take_scan)
        side.receipt_asked.connect(self._open)
        side.enter_pressed.connect(self._on_finish)
        side.failed.connect(self._on_trouble)
        view.void_asked.connect(self._on_void)
        self.panel.finish_asked.connect(self._on_finish)
        self.notice.acted.connect(self._on_notice)
        desk.approved.connect(self._on_approved)
        desk.refunded.connect(self._on_refunded)
        desk.refused.connect(self._on_refused)
        desk.keeping.connect(self.keeping)
        desk.kept.connect(self.kept)

    # --- what the application tells it ---

    def begin(self, shift: Shift, person: Attendant) -> None:
        """Somebody stands at the till of an open shift; what was ticked stays."""
        self._shift, self._person = shift, person
        self._show()

    def start(self) -> None:
        """An empty page: what was on it is done."""
        self._state, self._before = Returning(), []
        self._failed = False
        self.side.clear()
        self.panel.account.edit.clear()
        self._show()

    def take_basket(self, basket: Basket) -> None:
        """The exchange grew elsewhere: a label was scanned while paying."""
        goods = tuple(line for line in basket.lines if line.return_of is None)
        self._state = self._state.with_goods(Basket(goods))
        self._show()

    @property
    def is_committing(self) -> bool:
        """Whether a return is being kept at this moment."""
        return self._desk.committing

    def entered(self) -> None:
        """The scan field owns the keyboard here."""
        self.scan.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """What came back elsewhere is drawn here."""
        if Topic.SALES in topics and self._state.receipt is not None and not self._desk.committing:
            self._renew()

    def take_scan(self, text: str) -> None:
        """A receipt or a label was scanned."""
        if self._desk.committing:
            return
        centre = self._centre

        def find() -> Receipt | SoldOn | Scan:
            return self._returns.scanned(centre, text)

        self._tasks.run(self, find, self._on_scan, self._on_trouble)

    def press_key(self, name: str) -> bool:
        """The keys of *Retur*."""
        keys: dict[str, Callable[[], None]] = {
            "F2": self._on_back_to_scan,
            "Esc": self._on_back_to_scan,
            "F7": self._on_back_to_scan,
            "F9": self._on_exact,
            "F12": self._on_finish,
            "Ctrl+Z": self._on_undo,
        }
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    # --- receipts ---

    def _open(self, text: str) -> None:
        centre = self._centre

        def open_it() -> Receipt:
            return self._returns.open(centre, text)

        self._tasks.run(self, open_it, self._on_scan, self._on_trouble)

    def _put(self, receipt: Receipt) -> None:
        """Another receipt on the page; the one before is a step back."""
        kept, state = bool(self._state.ticked), self._state
        self.side.clear()
        if state.receipt is not None and state.receipt.sale.number == receipt.sale.number:
            self._on_renewed(receipt)
            return
        self._to(lambda: state.open(receipt, new_id()), self.tr("Struk lain dibuka") if kept else "")
        self.scan.setFocus()
        words = return_words.nothing_left(receipt)
        if words is not None:
            self.notice.show_notice(*words)

    def _renew(self) -> None:
        """Read the open receipt again."""
        receipt, centre = self._state.receipt, self._centre
        if receipt is None:
            return
        number = receipt.sale.number

        def read() -> Receipt:
            return self._returns.open(centre, number)

        self._tasks.run(self, read, self._on_renewed, self._on_trouble)

    def after_undo(self) -> None:
        self._renew()

    def _on_renewed(self, receipt: Receipt) -> None:
        old = self._state.receipt
        if old is not None and old.sale.number == receipt.sale.number and not self._desk.committing:
            self._state = self._state.renewed(receipt)
            self._show()

    # --- scans ---

    def _on_scan(self, found: Receipt | SoldOn | Scan) -> None:
        if self._desk.committing:
            return
        if isinstance(found, Receipt):
            self._put(found)
        elif isinstance(found, SoldOn):
            self._on_sold(found)
        elif isinstance(found, Found):
            self._on_item(found.item)
        else:
            words, icon = return_words.nowhere(found)
            actions = ((return_words.SEARCH, self.tr("Cari tanpa struk"), "search"),)
            self.notice.show_notice(*words, icon, actions if icon == "barcode-off" else ())

    def _on_sold(self, found: SoldOn) -> None:
        """The tag of a sold piece: its line is ticked, on the receipt that sold it."""
        state, receipt = self._state, found.receipt
        name = receipt.line(found.line_id).item.name
        is_open = state.receipt is not None and state.receipt.sale.number == receipt.sale.number
        if not is_open and state.ticked:
            self._other = found, None
            words, actions = return_words.elsewhere(name, receipt.sale.number)
            self.notice.show_notice(*words, "", actions)
            return
        if not is_open:
            self._put(receipt)
        if self._state.counts.get(found.line_id):
            said = self.tr("{name} sudah dipilih.").format(name=name)
            self.notice.show_notice("info", said, self.tr("Barang ini hanya satu."))
        else:
            self._tick(found)

    def _tick(self, found: SoldOn) -> None:
        state = self._state
        self._to(lambda: state.tick(found.line_id))

    def _on_item(self, item: ShelfItem) -> None:
        """A thing that is on the shelf too: it comes back, or is taken instead."""
        state = self._state
        if state.receipt is None:
            self.side.list_receipts(item.sku, item.name)
            return
        line = state.line_for(item)
        if state.exchanging or (line is None and state.ticked):
            self._take_instead(item)
        elif line is None:
            self.notice.show_notice(*return_words.not_on_it(item))
        elif state.counts.get(line.sold.id, 0) < line.left:
            self._tick(SoldOn(state.receipt, line.sold.id))
        else:
            self._other = SoldOn(state.receipt, line.sold.id), item
            words, actions = return_words.all_ticked(item, line.left)
            self.notice.show_notice(*words, "", actions if state.ticked else ())

    def _take_instead(self, item: ShelfItem) -> None:
        state = self._state
        self._to(lambda: state.take_instead(item))

    def _on_notice(self, key: str) -> None:
        found, item = self._other or (None, None)
        self.notice.clear_notice()
        self.scan.setFocus()
        if key == return_words.SEARCH:
            self.side.list_all()
        elif key == return_words.INSTEAD and item is not None:
            self._take_instead(item)
        elif key == return_words.OTHER and isinstance(found, SoldOn):
            self._put(found.receipt)
            self._tick(found)

    def _on_trouble(self, error: PosError) -> None:
        self.notice.show_notice(*return_words.trouble(error))

    # --- keeping it ---

    def _on_back_to_scan(self) -> None:
        self.side.clear()

    def _on_void(self) -> None:
        if self._state.receipt is not None and not self._desk.committing:
            self.void_asked.emit(self._state.receipt.sale)

    def _on_exact(self) -> None:
        """F9: what the buyer adds is exact cash, and done."""
        self._finish(exact=True)

    def _on_finish(self) -> None:
        """Enter and the big button: refund, or go on to *Bayar* where the buyer adds money."""
        self._finish(exact=False)

    def _finish(self, *, exact: bool) -> None:
        state, shift, person = self._state, self._shift, self._person
        if self._desk.committing or self.side.listing or shift is None or person is None:
            return
        self._exact = exact
        if not state.may_finish:
            if state.receipt is not None:
                self.notice.show_notice(*return_words.not_ready(state))
            return
        refunds = state.due < ZERO and state.by_transfer
        if refunds and not self.panel.account.text():
            self.panel.account.show_wrong(self.tr("Isi rekening tujuan dan nomor buktinya."))
            self.panel.account.setFocus()
        elif state.limits and not state.approved_by:
            self._desk.ask(self, person, state, state.limits)
        elif state.due > ZERO and not exact:
            self.pay_asked.emit(state.basket)
        else:
            self.notice.clear_notice()
            self._desk.keep(shift, state, self.panel.account.text())
            self._show()

    def _on_approved(self, by: str) -> None:
        self._state = replace(self._state, approved_by=by)
        self._finish(exact=self._exact)

    def _on_refunded(self, sale: Sale) -> None:
        self.start()
        self.refunded.emit(sale)

    def _on_refused(self, error: PosError) -> None:
        self._failed = may_try_again(error)
        self._show()
        if isinstance(error, NeedsApproval) and self._person is not None:
            # What went back meanwhile counts for the limit too.
            self._desk.ask(self, self._person, self._state, (error.limit,))
            return
        self.notice.show_notice(*return_words.trouble(error))
        if isinstance(error, ReceiptChanged | ReturnedAlready):
            self._renew()
