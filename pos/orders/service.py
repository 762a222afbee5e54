"""Taking orders with a deposit, cancelling them, and what the sale does that takes one up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import order_number
from pos.ledger.service import post
from pos.orders import queries
from pos.orders.documents import order_slip, refund_slip
from pos.orders.domain import (
    BadOrder,
    CancelNeedsApproval,
    DepositAboveTotal,
    DepositMethod,
    NewOrder,
    Order,
    OrderElsewhere,
    OrderEnd,
    OrderEnded,
    OrderFault,
    OrderField,
    WrongDeposit,
    faults_of,
)
from pos.orders.intake import take_in_finished
from pos.orders.tables import OrderEndRow, OrderRow
from pos.printing.domain import Job, PaperKind, PrinterUse
from pos.printing.service import next_copy, original, queue, queue_drawer
from pos.stock.domain import ShelfItem
from pos.till.domain import NoOpenShift, NotInDrawer, Shift
from pos.till.queries import drawer, is_closed

_TOPICS = (Topic.ORDERS, Topic.LEDGER, Topic.PRINTING)
_FINISHED = (Topic.ORDERS, Topic.STOCK, Topic.CATALOGUE, Topic.PRINTING)


class Orders:
    """The orders of all centres in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def get(self, number: str) -> Order:
        """One order. Raises `NotFound`."""
        with self._db.read() as session:
            return queries.order_numbered(session, number)

    def open_ones(self, centre: str) -> list[Order]:
        """A centre's open orders, those that are due first at the head."""
        with self._db.read() as session:
            return queries.open_orders(session, centre)

    def ended(self, centre: str, most: int = 50) -> list[Order]:
        """A centre's orders that were taken up or cancelled, the last first."""
        with self._db.read() as session:
            return queries.ended_orders(session, centre, most)

    def take(self, shift: Shift, new: NewOrder, *, person: str) -> Order:
        """Take an order and its deposit: posted, told to the chain, a slip for the buyer.

        The drawer opens for cash.  Raises `BadOrder` with every fault, `NoOpenShift`.
        """
        now = self._clock.now()
        faults = faults_of(new, shift.business_date)
        with self._db.write(*_TOPICS) as session:
            if is_closed(session, shift.id):
                raise NoOpenShift(shift.number)
            maker = session.get(ArtisanRow, new.artisan_code)
            if new.artisan_code and (maker is None or not maker.active):
                faults[OrderField.ARTISAN] = OrderFault.UNKNOWN
            if faults or maker is None:
                raise BadOrder(faults)
            order = _order(session, shift, new, honoured(maker.tag_name, maker.gender), (person, now))
            insert_rows(session, OrderRow, [_row(order)])
            _post(session, shift, order, order.deposit, now)
            if order.method is DepositMethod.CASH:
                queue_drawer(session, order.number, centre=shift.centre, till=shift.till, now=now)
            slip = order_slip(order, get_centre(session, shift.centre))
            queue(session, slip, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
            return order

    def cancel(self, shift: Shift, number: str, reason: str, *, person: str, approved_by: str) -> Order:
        """End an order and give the whole deposit back in cash from the drawer of a shift.

        Raises `CancelNeedsApproval` without a supervisor's name, `OrderEnded`, `OrderElsewhere`,
        `NotInDrawer`, `NoOpenShift`, `BadText`, `NotFound`.
        """
        now, said = self._clock.now(), clean("reason", reason, 120)
        if not approved_by:
            raise CancelNeedsApproval(number)
        with self._db.write(*_TOPICS) as session:
            if is_closed(session, shift.id):
                raise NoOpenShift(shift.number)
            order = _open_order(session, number, shift.centre)
            held = drawer(session, shift.centre, shift.till)
            if order.deposit > held:
                raise NotInDrawer(order.deposit)
            body = {
                "number": number, "state": OrderEnd.CANCELLED, "refund": order.deposit, "reason": said,
                "approved_by": approved_by,
            }  # fmt: skip
            record(session, shift.till, EventKind.ORDER, body, person=person, now=now)
            row = _end(order, OrderEnd.CANCELLED, (person, now))
            row |= {"refund": order.deposit, "reason": said, "approved_by": approved_by}
            insert_rows(session, OrderEndRow, [row])
            _post(session, shift, replace(order, method=DepositMethod.CASH), -order.deposit, now)
            queue_drawer(session, f"{number}-BATAL", centre=shift.centre, till=shift.till, now=now)
            centre = get_centre(session, shift.centre)
            slip = refund_slip(order, centre, order.deposit, said, person)
            queue(session, slip, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
            return queries.order_numbered(session, number)

    def take_in(self, shift: Shift, number: str, *, person: str) -> ShelfItem:
        """The finished piece of an order that has no tag yet: made a product, taken in, ready to be sold.

        Its note, tag and papers are those of any intake; asked again it is the same piece.  Raises
        `OrderEnded`, `OrderElsewhere`, `NotFound`, `PieceGone` where it was sold without its order.
        """
        with self._db.write(*_FINISHED) as session:
            order = _open_order(session, number, shift.centre)
            return take_in_finished(session, shift, order, person, self._clock.now())

    def copy_of_slip(self, number: str, *, person: str) -> Job:
        """The buyer's copy again, marked as a copy; told to the chain. Raises `NotFound`."""
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            job = next_copy(session, original(session, PaperKind.ORDER_SLIP, number), now)
            body = {"number": number, "copy": job.copy}
            record(session, job.till, EventKind.REPRINT, body, person=person, now=now)
            return job


def take_up(
    session: Session, shift: Shift, deposit: tuple[str, Rupiah], sale: tuple[str, Rupiah], now: datetime
) -> None:
    """End an order by a sale, in the sale's transaction.

    `deposit` is the order's number with the amount that the sale takes up, `sale` its number and total.
    Raises `OrderEnded`, `OrderElsewhere`, `WrongDeposit`, `DepositAboveTotal`, `NotFound`.
    """
    number, amount = deposit
    sale_number, total = sale
    order = _open_order(session, number, shift.centre)
    if amount != order.deposit:
        raise WrongDeposit(number, amount, order.deposit)
    if amount > total:
        raise DepositAboveTotal(number, amount, total)
    row = _end(order, OrderEnd.TAKEN, (shift.attendant_name, now))
    insert_rows(session, OrderEndRow, [row | {"sale_number": sale_number}])


def _order(session: Session, shift: Shift, new: NewOrder, maker: str, who: tuple[str, datetime]) -> Order:
    person, now = who
    number = order_number(session, shift.centre, shift.business_date)
    order = Order(
        number, shift.centre, shift.till, shift.number, shift.business_date, now, person,
        clean("buyer", new.buyer, 60), clean("phone", new.phone, 20, required=False), new.artisan_code, maker,
        clean("what", new.what, 80), new.price, new.deposit, new.method,
        clean("reference", new.reference, 40, required=False), new.due_date, "",
    )  # fmt: skip
    body = {
        "number": number, "state": "taken_in", "buyer": order.buyer, "artisan": order.artisan_code,
        "what": order.what, "price": order.price, "deposit": order.deposit, "method": order.method,
        "reference": order.reference, "due_date": order.due_date, "shift": shift.number,
    }  # fmt: skip
    link = record(session, shift.till, EventKind.ORDER, body, person=person, now=now)
    return replace(order, chain_short=link.short)


def _row(order: Order) -> dict[str, object]:
    return {name: getattr(order, name) for name in Order.__slots__ if name not in {"end", "ended_by"}}


def _end(order: Order, kind: OrderEnd, who: tuple[str, datetime]) -> dict[str, object]:
    person, now = who
    return {
        "order_number": order.number, "kind": kind, "sale_number": None, "refund": ZERO, "reason": "",
        "at": now, "person": person, "approved_by": "",
    }  # fmt: skip


def _open_order(session: Session, number: str, centre: str) -> Order:
    order = queries.order_numbered(session, number)
    if order.centre != centre:
        raise OrderElsewhere(number, order.centre)
    if order.end is not None:
        raise OrderEnded(number, order.end, order.ended_by)
    return order


def _post(session: Session, shift: Shift, order: Order, amount: Rupiah, now: datetime) -> None:
    """Money in and owed to the buyer, or below zero the other way round."""
    places = {
        DepositMethod.CASH: accounts.cash(shift.till),
        DepositMethod.QRIS: accounts.QRIS,
        DepositMethod.TRANSFER: accounts.BANK,
        DepositMethod.CARD: accounts.CARD,
    }
    postings = (Posting(places[order.method], amount), Posting(accounts.DEPOSIT, -amount))
    day = shift.business_date
    entry = Entry(new_id(), shift.centre, day, EntryKind.DEPOSIT, order.number, postings, shift.number)
    post(session, entry, now)
