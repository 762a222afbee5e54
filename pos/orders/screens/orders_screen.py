"""*Pesanan*: open orders, the ones that are due first at the head; new ones, taking up, cancelling."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.artisans.domain import Artisan
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.orders.domain import BadOrder, NewOrder, Order
from pos.orders.screens.new_order_sheet import NewOrderSheet
from pos.orders.screens.order_lines import OrderLine, order_columns
from pos.orders.screens.order_sheets import CancelOrderSheet, TakeUpSheet
from pos.orders.screens.order_side import OrderSide
from pos.orders.screens.say import tr
from pos.printing.domain import Job
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row
from pos.ui.widgets.table import Table

if TYPE_CHECKING:
    from pos.artisans.service import Artisans
    from pos.orders.service import Orders
    from pos.staff.service import Staff

_OPEN, _ENDED = "open", "ended"
T = TypeVar("T")


class OrdersScreen(QWidget):
    """The orders of a centre.

    Emits `take_up_asked(Order)`: whoever knows the counter answers with `ask_how(order)` or
    `refuse_full_counter(n)`; then `taken_up((Order, ShelfItem | None))` with the piece where it was taken in.
    """

    take_up_asked = Signal(object)
    taken_up = Signal(object)

    def __init__(
        self,
        orders: Orders,
        artisans: Artisans,
        staff: Staff,
        tasks: Tasks,
        centre: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._orders, self._artisans, self._staff = orders, artisans, staff
        self._tasks, self._centre = tasks, centre
        self._person: Attendant | None = None
        self._shift: Shift | None = None
        self._lines: list[OrderLine] = []
        self._number = ""
        self._busy = False
        self._build()
        self._wire()

    def begin(self, person: Attendant, shift: Shift) -> None:
        """Somebody with an open shift wants to see the orders."""
        self._person, self._shift, self._busy = person, shift, False
        self.notice.clear_notice()
        self.which.choose(_OPEN)
        self._load()

    def entered(self) -> None:
        """The table takes the keyboard."""
        self.table.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """An order was taken, taken up or cancelled."""
        if Topic.ORDERS in topics and self._shift is not None and self.isVisible():
            self._load()

    def take_scan(self, text: str) -> None:
        """A buyer's paper chooses its order."""
        self._number = text
        self.which.choose(_OPEN)
        self._load()
        if self.chosen is None:
            happened = tr("Tidak ada pesanan terbuka {text}.").format(text=text[:40])
            self.notice.show_notice("warning", happened, tr("Cari di Selesai, atau jual di Kasir."))

    def press_key(self, name: str) -> bool:
        """F12 takes up, F3 is a new order, F8 prints the buyer's paper again."""
        keys = {"F12": self.ask_take_up, "F3": self.ask_new, "F8": self.print_slip}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    @property
    def chosen(self) -> Order | None:
        """The order whose row is chosen."""
        return next((one.order for one in self._lines if one.order.number == self._number), None)

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        left = column(None, 12, 16)
        head = row(None, 12)
        self.count = Badge("", "neutral")
        self.new = Button(tr("Pesanan baru"), "secondary", "plus", "F3")
        head.addWidget(Label(tr("Pesanan"), "heading"))
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.new)
        left.addLayout(head)
        self.which = ChipRow()
        self.which.set_choices([(_OPEN, tr("Terbuka")), (_ENDED, tr("Selesai"))])
        left.addWidget(self.which)
        self.notice = Notice()
        left.addWidget(self.notice)
        self.table = Table(order_columns())
        self.table.setAccessibleName(tr("Pesanan"))
        self.empty = EmptyState("calendar", "", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        left.addWidget(self._pages, 1)
        layout.addLayout(left, 1)
        self.side = OrderSide()
        layout.addWidget(self.side)

    def _wire(self) -> None:
        self.table.row_chosen.connect(self._on_row)
        self.which.chosen.connect(self._on_which)
        self.new.clicked.connect(self.ask_new)
        self.side.take.clicked.connect(self.ask_take_up)
        self.side.cancel.clicked.connect(self.ask_cancel)
        self.side.slip.clicked.connect(self.print_slip)

    def _show(self) -> None:
        lines = self._lines
        self.count.set_badge(tr("{n} pesanan").format(n=len(lines)), "neutral")
        is_open = self.which.key() == _OPEN
        none = tr("Belum ada pesanan terbuka") if is_open else tr("Belum ada pesanan yang selesai")
        self.empty.title.setText(none)
        self.empty.text.setText(tr("Pesanan dengan uang muka muncul di sini, yang paling dekat di atas."))
        number = self._number
        self.table.set_rows(lines)
        self._number = number  # the table has chosen again by place; an order stays chosen by its number
        self._pages.setCurrentWidget(self.table if lines else self.empty)
        self.side.setVisible(bool(lines))
        order = self.chosen
        if order is not None:
            self.table.selectRow([one.order.number for one in lines].index(order.number))
            self.side.show_order(order, self._today)

    @property
    def _today(self) -> date:
        assert self._shift is not None
        return self._shift.business_date

    # --- reading ---

    def _load(self) -> None:
        is_open = self.which.key() == _OPEN

        def read() -> list[Order]:
            return self._orders.open_ones(self._centre) if is_open else self._orders.ended(self._centre)

        if self._shift is not None:
            self._tasks.run(self, read, self._on_orders, self._on_trouble)

    def _on_orders(self, orders: list[Order]) -> None:
        self._lines = [OrderLine(order, self._today) for order in orders]
        if self.chosen is None and orders:
            self._number = orders[0].number
        self._show()

    def _on_which(self, _key: str) -> None:
        self._number = ""
        self._load()

    def _on_row(self, line: OrderLine) -> None:
        self._number = line.order.number
        self.side.show_order(line.order, line.today)

    # --- a new order ---

    def ask_new(self) -> None:
        """The form of a new order, with today's artisans."""
        if self._shift is None or self._busy:
            return

        def read() -> list[Artisan]:
            return [one for one in self._artisans.all() if one.active]

        self._tasks.run(self, read, self._on_artisans, self._on_trouble)

    def _on_artisans(self, artisans: list[Artisan]) -> None:
        self.form = NewOrderSheet(self.window(), artisans, self._today)
        self.form.given.connect(self._on_given)
        self.form.open_sheet()

    def _on_given(self, new: NewOrder) -> None:
        shift, person = self._shift, self._person
        if shift is None or person is None:
            return

        def take() -> Order:
            return self._orders.take(shift, new, person=person.name)

        self._tasks.run(self.form, take, self._on_taken, self._on_not_taken)

    def _on_taken(self, order: Order) -> None:
        self.form.accept()
        happened = tr("Pesanan {number} tersimpan.").format(number=order.number)
        rest = tr("Uang muka {deposit} dicatat. Beri pembeli kertas pesanannya.")
        self.notice.show_notice("paid", happened, rest.format(deposit=rupiah(order.deposit)), "check")
        self._number = order.number
        self.which.choose(_OPEN)
        self._number = order.number
        self._load()

    def _on_not_taken(self, error: PosError) -> None:
        if isinstance(error, BadOrder):
            self.form.show_faults(error.faults)
        else:
            self.form.show_faults({})
            said = say(error)
            self.form.buyer.show_wrong(said.text)

    # --- taking up ---

    def ask_take_up(self) -> None:
        """The buyer has come for the chosen order."""
        order = self.chosen
        if order is not None and order.end is None and not self._busy:
            self.take_up_asked.emit(order)

    def refuse_full_counter(self, pieces: int) -> None:
        """Another buyer's things lie on the counter."""
        happened = tr("Di Kasir masih ada keranjang dengan {n} barang.").format(n=pieces)
        self.notice.show_notice(
            "warning", happened, tr("Selesaikan atau kosongkan dulu, lalu ambil pesanannya.")
        )

    def ask_how(self, order: Order) -> None:
        """Ask whether the finished piece has its tag."""
        self.question = TakeUpSheet(self.window(), order)
        self.question.chosen.connect(self._on_how)
        self.question.open_sheet()

    def _on_how(self, is_untagged: bool) -> None:
        order, shift, person = self.chosen, self._shift, self._person
        if order is None or shift is None or person is None:
            return
        if not is_untagged:
            self.taken_up.emit((order, None))
            return

        def take_in() -> tuple[Order, ShelfItem]:
            return order, self._orders.take_in(shift, order.number, person=person.name)

        self._run(take_in, self._on_taken_in)

    def _on_taken_in(self, taken: tuple[Order, ShelfItem]) -> None:
        self._busy = False
        self.taken_up.emit(taken)

    # --- cancelling ---

    def ask_cancel(self) -> None:
        """Ask why the chosen order is cancelled."""
        order = self.chosen
        if order is None or order.end is not None or self._busy:
            return
        self.question_cancel = CancelOrderSheet(self.window(), order)
        self.question_cancel.given.connect(self._on_reason)
        self.question_cancel.open_sheet()

    def _on_reason(self, reason: str) -> None:
        order, person, shift = self.chosen, self._person, self._shift
        if order is None or person is None or shift is None:
            return
        what = tr("Batalkan pesanan {number} dan kembalikan {deposit}").format(
            number=order.number, deposit=rupiah(order.deposit)
        )
        request = ApprovalRequest("cancel_order", what, person.name, reason)
        if person.role.may_approve:

            def grant() -> Approval:
                return self._staff.grant(person, shift.till, request)

            self._run(grant, self._on_approved)
            return
        self.approval = ApprovalSheet(self.window(), self._staff, self._tasks, shift.till, request)
        self.approval.approved.connect(self._on_approved)
        self.approval.open_sheet()

    def _on_approved(self, approval: Approval) -> None:
        order, person, shift = self.chosen, self._person, self._shift
        if order is None or person is None or shift is None:
            return
        reason = approval.request.reason

        def cancel() -> Order:
            return self._orders.cancel(
                shift, order.number, reason, person=person.name, approved_by=approval.by
            )

        self._run(cancel, self._on_cancelled)

    def _on_cancelled(self, order: Order) -> None:
        self._busy = False
        happened = tr("Pesanan {number} dibatalkan.").format(number=order.number)
        rest = tr("Kembalikan {deposit} kepada {buyer}, dan minta tanda tangannya.")
        self.notice.show_notice(
            "paid", happened, rest.format(deposit=rupiah(order.deposit), buyer=order.buyer), "signature"
        )
        self._load()

    # --- papers ---

    def print_slip(self) -> None:
        """The buyer's paper of the chosen order again."""
        order, person = self.chosen, self._person
        if order is None or person is None or self._busy:
            return

        def copy() -> Job:
            return self._orders.copy_of_slip(order.number, person=person.name)

        self._run(copy, self._on_printed)

    def _on_printed(self, job: Job) -> None:
        self._busy = False
        said = tr("Salinan {number} dikirim ke printer.").format(number=job.number)
        self.notice.show_notice("info", said, "", "printer")

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self.notice.clear_notice()
        self._tasks.run(self, job, done, self._on_trouble)

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
        self._load_quietly()

    def _load_quietly(self) -> None:
        """What another till did meanwhile is seen now."""
        if self._lines:
            self._load()
