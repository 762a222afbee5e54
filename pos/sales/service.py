"""Selling: everything that a sale is happens in one transaction, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.csv_rows import ImportResult
from pos.core.money import Rupiah, total
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.domain import Job, PaperKind
from pos.printing.service import next_copy, original, queue_next
from pos.sales import queries
from pos.sales.commit import commit_sale
from pos.sales.documents import gift_receipt
from pos.sales.domain import (
    Basket,
    EmptyBasket,
    NoGift,
    NotEnoughMoney,
    Payment,
    PaymentMethod,
    Priced,
    ReturnOf,
    Sale,
    SoldAlready,
    WrongPayment,
    check_limits,
    price,
)
from pos.sales.holding import sold_as
from pos.sales.returning import check_returns
from pos.till.domain import Shift

_TOPICS = (Topic.SALES, Topic.STOCK, Topic.LEDGER, Topic.PRINTING)

Pay = Callable[[Centre, Priced], tuple[Sequence[Payment], Rupiah]]
"""Makes the payments of a priced basket at a centre, and the signed cash rounding."""


class Sales:
    """The sales of all tills in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def pay_cash(self, shift: Shift, basket: Basket, tendered: Rupiah | None = None) -> Sale:
        """Sell for cash: `tendered` is what was handed over, None is exact.

        Raises `EmptyBasket`, `NotEnoughMoney`, `PieceGone`, `ReturnedAlready`, `NoOpenShift`,
        `BadDiscount`, `IsHeld` or `DatabaseTrouble`; nothing of the sale is kept then.
        """

        def pay(centre: Centre, priced: Priced) -> tuple[Sequence[Payment], Rupiah]:
            rounding = priced.rounding(centre.rounding, basket.deposited)
            due = priced.total + rounding - basket.deposited
            handed = due if tendered is None else tendered
            if handed < due:
                raise NotEnoughMoney(due - handed)
            cash = [Payment(PaymentMethod.CASH, due, handed)]
            if basket.deposit is not None and not due and not handed:
                cash = []  # the deposit has paid it all, and the drawer stays shut
            return [*deposit_payments(basket), *cash], rounding

        return self._sell(shift, basket, pay)

    def pay(self, shift: Shift, basket: Basket, payments: Sequence[Payment]) -> Sale:
        """Sell for payments that make up what is due; only cash is rounded. Raises `WrongPayment` too.

        An order's deposit comes with the basket and is added here.
        """

        def pay(centre: Centre, priced: Priced) -> tuple[Sequence[Payment], Rupiah]:
            every = [*deposit_payments(basket), *payments]
            paid = total(payment.amount for payment in every)
            in_cash = any(payment.method is PaymentMethod.CASH for payment in every)
            other = total(p.amount for p in every if p.method is not PaymentMethod.CASH)
            rounding = priced.rounding(centre.rounding, other) if in_cash else basket.rounding_back
            if paid != priced.total + rounding:
                raise WrongPayment(priced.total + rounding, paid)
            return every, rounding

        return self._sell(shift, basket, pay)

    def _sell(self, shift: Shift, basket: Basket, pay: Pay) -> Sale:
        if not basket.lines:
            raise EmptyBasket
        priced = price(basket)
        extra = [Topic.ORDERS] if basket.deposit is not None else []
        extra += [Topic.GUIDES] if basket.referrer is not None else []
        with self._db.write(*_TOPICS, *extra) as session:
            number = sold_as(session, basket)
            if number is not None:
                return _kept_before(session, priced, number)
            return sell(session, shift, priced, pay, self._clock)

    def get(self, number: str) -> Sale:
        """A committed sale. Raises `NotFound`."""
        with self._db.read() as session:
            return queries.sale_numbered(session, number)

    def of_day(self, centre: str, day: date) -> list[Sale]:
        """A centre's sales of a business day, in order."""
        with self._db.read() as session:
            return queries.sales_of_day(session, centre, day)

    def last_number(self, shift: Shift) -> str | None:
        """The number of the last sale of a shift, or None where it has sold nothing."""
        with self._db.read() as session:
            return queries.last_number(session, shift.number)

    def returns_of(self, number: str, quantities: Mapping[UUID, int]) -> dict[UUID, ReturnOf]:
        """What comes back of a sale when these quantities of its lines are returned together."""
        with self._db.read() as session:
            return queries.returns_of(session, queries.sale_numbered(session, number), quantities)

    def copy_of_receipt(self, number: str, *, person: str, printed: bool = True) -> Job:
        """The stored receipt as its next copy, marked `SALINAN ke-n`; the copy is told to the chain.

        `printed=False` keeps it out of the printer, for writing it to a file.  Raises `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            job = next_copy(session, original(session, PaperKind.RECEIPT, number), now, printed=printed)
            body = {"number": number, "copy": job.copy}
            record(session, job.till, EventKind.REPRINT, body, person=person, now=now)
            return job

    def gift_receipt(self, number: str, *, person: str, printed: bool = True) -> Job:
        """A receipt without prices for what of a sale is still with the buyer; a further one is a copy.

        Each is told to the chain, because goods come back on it.  `printed=False` keeps it out of the
        printer.  Raises `NotFound`, and `NoGift` where nothing is with the buyer.
        """
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            sale = queries.sale_numbered(session, number)
            kept = queries.still_with_the_buyer(session, sale)
            if not kept:
                raise NoGift(number)
            paper = gift_receipt(sale, get_centre(session, sale.centre), kept)
            job = queue_next(session, paper, centre=sale.centre, till=sale.till, now=now, printed=printed)
            body = {"number": number, "paper": PaperKind.GIFT_RECEIPT, "copy": job.copy}
            record(session, job.till, EventKind.REPRINT, body, person=person, now=now)
            return job

    def import_csv(self, path: Path, centre: str, *, dry_run: bool = False) -> ImportResult:
        """Sales of paper notes, exhibitions or online shops, all or nothing (`domain.md` section 9)."""
        from pos.sales.importing import import_sales

        return import_sales(self._db, self._clock, path, centre, dry_run=dry_run)


def deposit_payments(basket: Basket) -> list[Payment]:
    """What an order's deposit pays of a basket."""
    deposit = basket.deposit
    if deposit is None:
        return []
    return [Payment(PaymentMethod.DEPOSIT, deposit.amount, deposit.amount, deposit.order_number)]


def _kept_before(session: Session, priced: Priced, number: str) -> Sale:
    """The sale that a basket has become already: a commit that seemed to fail may have gone through.

    Raises `SoldAlready` where the basket has changed since.
    """
    sale = queries.sale_numbered(session, number)
    said = [(line.line.item.sku, line.net) for line in priced.lines]
    if [(line.sku, line.net) for line in sale.lines] != said:
        raise SoldAlready(sale.number)
    return sale


def sell(session: Session, shift: Shift, priced: Priced, pay: Pay, clock: Clock) -> Sale:
    """One sale in the caller's transaction. Raises `BelowFloor` and `NeedsApproval`, whoever sells.

    What the screens have asked a supervisor for is checked once more by the centre's own limits.
    """
    centre = get_centre(session, shift.centre)
    check_limits(priced, centre.discount_limit_bps)
    now = clock.now()
    check_returns(session, priced, centre, now)
    payments, rounding = pay(centre, priced)
    return commit_sale(session, shift, priced, payments, rounding, (centre, now))
