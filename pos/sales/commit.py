"""The one transaction of a sale: number, stock, lines, payments, journal, chain, papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pos.artisans.service import living
from pos.catalogue.domain import PieceState, ProductKind
from pos.centres.domain import Centre
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.db.base import insert_rows
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import sale_number
from pos.ledger.service import post
from pos.orders.service import take_up
from pos.printing.domain import PrinterUse
from pos.printing.service import queue, queue_drawer
from pos.sales.documents import receipt
from pos.sales.domain import (
    NO_DISCOUNT,
    Basket,
    BasketLine,
    Discount,
    LineKind,
    Payment,
    PaymentMethod,
    Priced,
    PricedLine,
    ReceiptChanged,
    ReturnedAlready,
    ReturnOf,
    Sale,
    SaleLine,
    WrongPayment,
    coming_back,
    owed_to_artisans,
)
from pos.sales.domain.limits import of_basket
from pos.sales.domain.overrides import overrides_of
from pos.sales.queries import returned_before, sale_numbered
from pos.sales.tables import PaymentRow, SaleLineRow, SaleRow
from pos.stock.domain import Move, MoveKind
from pos.stock.service import Turns, put_back, take
from pos.till.domain import NoOpenShift, Shift
from pos.till.queries import is_closed

Place = tuple[Centre, datetime]
"""Where and when a sale happens."""

_Turns = Mapping[LineKind, Turns]


def commit_sale(
    session: Session,
    shift: Shift,
    priced: Priced,
    payments: Sequence[Payment],
    rounding: Rupiah,
    place: Place,
    void_of: str = "",
) -> Sale:
    """Write a sale in the caller's transaction and queue its papers.

    What the screen believed is checked again here: the shift is open, pieces are on the shelf, returns
    are not returned already, an order is open.  Raises `NoOpenShift`, `PieceGone`, `ReturnedAlready`, and
    for a deposit what `take_up` raises, or `WrongPayment`.
    """
    centre, now = place
    if is_closed(session, shift.id):
        raise NoOpenShift(shift.number)
    check_returned(session, priced.basket)
    basket = priced.basket
    _check_deposit(basket, payments)
    number = sale_number(session, shift.till, shift.business_date)
    if basket.deposit is not None:
        order = basket.deposit.order_number, basket.deposit.amount
        take_up(session, shift, order, (number, priced.total), now)
    sale = Sale(
        basket.key or new_id(), number, shift.centre, shift.till, shift.number, shift.business_date, now,
        shift.attendant_name, _of_living(session, _lines(priced)), tuple(payments), rounding, "",
        basket.rounding_back, void_of=void_of, bilingual=basket.bilingual,
    )  # fmt: skip
    if basket.referrer is not None:
        guide = basket.referrer
        sale = replace(sale, guide_code=guide.code, guide_name=guide.name, guide_commission=priced.commission)
    turns = _move_goods(session, shift, number, priced, now)
    for override in overrides_of(priced, number):
        record(session, shift.till, EventKind.PRICE_OVERRIDE, override, person=shift.attendant_name, now=now)
    link = record(session, shift.till, EventKind.SALE, body_of(sale), person=shift.attendant_name, now=now)
    sale = replace(sale, chain_short=link.short)
    _insert(session, shift, sale, priced, turns)
    post(session, entry_of(sale), now)
    _queue_papers(session, sale, centre, priced)
    return sale


def check_returned(session: Session, basket: Basket) -> list[tuple[Sale, Mapping[UUID, int]]]:
    """What a basket gives back is still as it was believed, for each sale that it gives back of.

    Returns those sales with how much of their lines came back before.  Raises `ReturnedAlready`, or
    `ReceiptChanged` where another till was quicker and the amounts are others now.
    """
    by_sale: dict[str, list[BasketLine]] = defaultdict(list)
    for line in basket.lines:
        if line.return_of is not None:
            by_sale[line.return_of.sale_number].append(line)
    checked: list[tuple[Sale, Mapping[UUID, int]]] = []
    for number, lines in by_sale.items():
        sale = sale_numbered(session, number)
        before = returned_before(session, [line.id for line in sale.lines])
        _check_lines(sale, before, lines)
        checked.append((sale, before))
    return checked


def _check_lines(sale: Sale, before: Mapping[UUID, int], lines: Sequence[BasketLine]) -> None:
    sold = {line.id: line for line in sale.lines if line.kind is LineKind.SALE}
    pairs = [(line, line.return_of) for line in lines if line.return_of is not None]
    counts: dict[UUID, int] = defaultdict(int)
    for line, of in pairs:
        counts[of.line_id] += line.quantity
        left = sold[of.line_id].quantity - before.get(of.line_id, 0) if of.line_id in sold else 0
        if line.quantity < 1 or counts[of.line_id] > left:
            raise ReturnedAlready(line.item.name, left)
    # Rounding and the guide's commission depend on all lines of a sale: also on those that are not here.
    fresh, done = coming_back(sale, before, counts), dict(before)
    for line, of in pairs:
        came = done.get(of.line_id, 0)
        if _amounts(of) != _amounts(replace(fresh[of.line_id], before=came)):
            raise ReceiptChanged(sale.number)
        done[of.line_id] = came + line.quantity


def _amounts(of: ReturnOf) -> tuple[object, ...]:
    return (
        of.before, of.quantity, of.gross, of.net, of.artisan_share, of.rounding, of.guide_code, of.guide_back,
    )  # fmt: skip


def _check_deposit(basket: Basket, payments: Sequence[Payment]) -> None:
    """A deposit pays a sale exactly where the basket takes up its order: it is no other way of paying."""
    said = [(basket.deposit.order_number, basket.deposited)] if basket.deposit is not None else []
    paid = [(p.reference, p.amount) for p in payments if p.method is PaymentMethod.DEPOSIT]
    if paid != said:
        raise WrongPayment(basket.deposited, total(amount for _, amount in paid))


def _lines(priced: Priced) -> tuple[SaleLine, ...]:
    """The lines as they will be kept; a guide's loss stands on the first line of each sale that came back."""
    lines, seen = [], set()
    for at, line in enumerate(priced.lines, start=1):
        kept, of = _line(at, line, priced.basket.discount), line.line.return_of
        if of is not None and of.guide_back and of.sale_number not in seen:
            seen.add(of.sale_number)
            kept = replace(kept, guide_code=of.guide_code, guide_back=of.guide_back)
        lines.append(kept)
    return tuple(lines)


def _of_living(session: Session, lines: tuple[SaleLine, ...]) -> tuple[SaleLine, ...]:
    """A card may have been merged since the basket was begun, or since what comes back was sold."""
    codes = {line.artisan_code for line in lines if line.artisan_code is not None}
    now = living(session, codes)
    if not now:
        return lines
    return tuple(
        replace(line, artisan_code=now.get(line.artisan_code or "", line.artisan_code)) for line in lines
    )


def _line(at: int, priced: PricedLine, of_all: Discount) -> SaleLine:
    line, item, of = priced.line, priced.line.item, priced.line.return_of
    change, own = line.price_change, line.discount
    shared = of_all if of is None and of_basket(priced) else NO_DISCOUNT
    reasons = (own.reason, shared.reason, change.reason if change else "")
    approvers = (
        own.approved_by,
        shared.approved_by,
        change.approved_by if change else "",
        of.approved_by if of else "",
    )
    return SaleLine(
        id=new_id(),
        line=at,
        kind=LineKind.SALE if of is None else LineKind.RETURN,
        sku=item.sku,
        piece_id=item.piece_id,
        code=item.code,
        name=item.receipt_name,
        artisan_code=item.artisan_code,
        artisan_name=item.artisan_name,
        quantity=priced.line.quantity if of is None else -priced.line.quantity,
        list_price=line.price,
        gross=priced.gross,
        discount=priced.discount,
        net=priced.net,
        artisan_share=priced.artisan,
        centre_share=priced.centre,
        fragile=item.fragile,
        of_line_id=None if of is None else of.line_id,
        name_en=item.name_en,
        regular_price=item.price,
        reason=", ".join(dict.fromkeys(reason for reason in reasons if reason)),
        return_reason=None if of is None else of.reason,
        damaged=of is not None and of.damaged,
        approved_by=", ".join(dict.fromkeys(name for name in approvers if name)),
    )


def _move_goods(session: Session, shift: Shift, number: str, priced: Priced, now: datetime) -> _Turns:
    def move(line: PricedLine, quantity: int, kind: MoveKind) -> Move:
        item = line.line.item
        return Move(
            shift.centre, item.sku, item.piece_id, quantity, kind, number, shift.business_date,
            shift.attendant_name,
        )  # fmt: skip

    goods = [line for line in priced.lines if line.line.item.kind is ProductKind.GOODS]
    sold = [line for line in goods if line.line.return_of is None]
    back = [line for line in goods if line.line.return_of is not None]
    broken = [line for line in back if line.line.return_of and line.line.return_of.damaged]
    came = [move(line, line.line.quantity, MoveKind.RETURN) for line in back]
    went = [move(line, -line.line.quantity, MoveKind.BREAKAGE) for line in broken]
    gone = [move(line, -line.line.quantity, MoveKind.SALE) for line in sold]
    return {
        LineKind.RETURN: put_back(session, came, went, now),
        LineKind.SALE: take(session, gone, PieceState.SOLD, now),
    }


def body_of(sale: Sale) -> dict[str, object]:
    """What the chain keeps of a sale: values, so that rows changed by hand are found out."""
    return {
        "number": sale.number,
        "shift": sale.shift,
        "business_date": sale.business_date,
        "total": sale.total,
        "rounding": sale.rounding,
        "rounding_back": sale.rounding_back,
        "guide": sale.guide_code,
        "guide_commission": sale.guide_commission,
        "void_of": sale.void_of,
        "lines": [_line_words(line) for line in sale.lines],
        "payments": [_payment_words(payment) for payment in sale.payments],
    }


def _line_words(line: SaleLine) -> dict[str, object]:
    """A line in the words of the chain."""
    return {
        "kind": line.kind, "sku": line.sku, "code": line.code, "name": line.name,
        "artisan": line.artisan_code or "", "quantity": line.quantity, "price": line.list_price,
        "gross": line.gross, "discount": line.discount, "net": line.net,
        "artisan_share": line.artisan_share, "centre_share": line.centre_share,
        "regular_price": line.regular_price, "reason": line.reason,
        "return_reason": line.return_reason or "", "damaged": line.damaged,
        "approved_by": line.approved_by, "guide": line.guide_code, "guide_back": line.guide_back,
    }  # fmt: skip


def _payment_words(payment: Payment) -> dict[str, object]:
    """A payment in the words of the chain."""
    return {
        "method": payment.method, "amount": payment.amount, "tendered": payment.tendered,
        "reference": payment.reference, "confirmed_by": payment.confirmed_by,
    }  # fmt: skip


def _insert(session: Session, shift: Shift, sale: Sale, priced: Priced, turns: _Turns) -> None:
    row = {
        "id": sale.id, "number": sale.number, "centre": sale.centre, "till": sale.till, "shift_id": shift.id,
        "shift": sale.shift, "business_date": sale.business_date, "sold_at": sale.sold_at,
        "attendant": sale.attendant, "gross": sale.gross, "discount": sale.discount, "total": sale.total,
        "rounding": sale.rounding, "chain_short": sale.chain_short, "rounding_back": sale.rounding_back,
        "guide_code": sale.guide_code, "guide_name": sale.guide_name,
        "guide_commission": sale.guide_commission, "void_of": sale.void_of, "bilingual": sale.bilingual,
    }  # fmt: skip
    insert_rows(session, SaleRow, [row])
    pairs = zip(sale.lines, priced.lines, strict=True)
    insert_rows(session, SaleLineRow, [_line_row(sale, line, of, turns) for line, of in pairs])
    paid = [
        {
            "sale_id": sale.id, "line": at, "method": p.method, "amount": p.amount, "tendered": p.tendered,
            "change": p.change, "reference": p.reference, "confirmed_by": p.confirmed_by,
        }
        for at, p in enumerate(sale.payments, start=1)
    ]  # fmt: skip
    if paid:
        insert_rows(session, PaymentRow, paid)


def _line_row(sale: Sale, line: SaleLine, priced: PricedLine, turns: _Turns) -> dict[str, object]:
    terms = priced.terms
    turn = 0 if line.piece_id is None else turns[line.kind].get(line.piece_id, 0)
    return {
        **{name: getattr(line, name) for name in SaleLine.__slots__},
        "sale_id": sale.id, "piece_turn": turn, "terms_version": terms.version,
        "rate_bps": terms.rate_bps, "fixed_net": terms.fixed_net, "bearer": terms.bearer,
        "bearer_bps": terms.bearer_bps, "centre": sale.centre, "business_date": sale.business_date,
    }  # fmt: skip


def entry_of(sale: Sale) -> Entry:
    """The balanced entry of a sale (`domain.md` section 6): money in, artisans and centre credited."""
    places = {
        PaymentMethod.CASH: accounts.cash(sale.till),
        PaymentMethod.QRIS: accounts.QRIS,
        PaymentMethod.TRANSFER: accounts.BANK,
        PaymentMethod.CARD: accounts.CARD,
        PaymentMethod.DEPOSIT: accounts.DEPOSIT,
    }
    consigned = total(line.centre_share for line in sale.lines if line.artisan_code is not None)
    own = total(line.centre_share for line in sale.lines if line.artisan_code is None)
    postings = (
        *(Posting(places[payment.method], payment.amount) for payment in sale.payments),
        Posting(accounts.ROUNDING, -sale.rounding),
        *(
            Posting(accounts.payable_artisan(code), -owed)
            for code, owed in owed_to_artisans(sale.lines).items()
        ),
        Posting(accounts.COMMISSION, -consigned),
        Posting(accounts.SERVICE, -own),
        *_of_guide(sale.guide_code, sale.guide_commission),
        *(posting for line in sale.lines for posting in _of_guide(line.guide_code, -line.guide_back)),
    )
    return Entry(
        new_id(), sale.centre, sale.business_date, EntryKind.SALE, sale.number, postings, sale.shift
    )  # fmt: skip


def _of_guide(code: str, earned: Rupiah) -> tuple[Posting, ...]:
    """A guide's commission is the centre's expense; below zero it is taken back."""
    if not code:
        return ()
    return Posting(accounts.GUIDE_EXPENSE, earned), Posting(accounts.payable_guide(code), -earned)


def _queue_papers(session: Session, sale: Sale, centre: Centre, priced: Priced) -> None:
    """The drawer opens for cash, then comes the receipt; both only once the sale is committed."""
    cash = total(payment.tendered for payment in sale.payments if payment.method is PaymentMethod.CASH)
    if cash != ZERO:
        queue_drawer(session, sale.number, centre=sale.centre, till=sale.till, now=sale.sold_at)
    came_from = tuple(dict.fromkeys(of.sale_number for of in priced.basket.returns))
    paper = receipt(sale, centre, came_from)
    queue(session, paper, use=PrinterUse.RECEIPT, centre=sale.centre, till=sale.till, now=sale.sold_at)
