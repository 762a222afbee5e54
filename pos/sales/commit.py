"""The one transaction of a sale: number, stock, lines, payments, journal, chain, papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from pos.catalogue.domain import PieceState
from pos.centres.domain import Centre
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.db.base import insert_rows
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import sale_number
from pos.ledger.service import post
from pos.printing.domain import PrinterUse
from pos.printing.service import queue, queue_drawer
from pos.sales.documents import receipt
from pos.sales.domain import (
    LineKind,
    Payment,
    PaymentMethod,
    Priced,
    PricedLine,
    ReturnedAlready,
    Sale,
    SaleLine,
    owed_to_artisans,
)
from pos.sales.queries import returned_before
from pos.sales.tables import PaymentRow, SaleLineRow, SaleRow
from pos.stock.domain import Move, MoveKind
from pos.stock.service import put_back, take
from pos.till.domain import NoOpenShift, Shift
from pos.till.queries import is_closed

Place = tuple[Centre, datetime]
"""Where and when a sale happens."""


def commit_sale(
    session: Session,
    shift: Shift,
    priced: Priced,
    payments: Sequence[Payment],
    rounding: Rupiah,
    place: Place,
) -> Sale:
    """Write a sale in the caller's transaction and queue its papers.

    What the screen believed is checked again here: the shift is open, pieces are on the shelf, returns
    are not returned already.  Raises `NoOpenShift`, `PieceGone`, `ReturnedAlready`.
    """
    centre, now = place
    if is_closed(session, shift.id):
        raise NoOpenShift(shift.number)
    _check_returns(session, priced)
    number = sale_number(session, shift.till, shift.business_date)
    lines = tuple(_line(at, line) for at, line in enumerate(priced.lines, start=1))
    _move_goods(session, shift, number, priced, now)
    body = _body(shift, number, lines, payments, rounding)
    link = record(session, shift.till, EventKind.SALE, body, person=shift.attendant_name, now=now)
    sale = Sale(
        new_id(), number, shift.centre, shift.till, shift.number, shift.business_date, now,
        shift.attendant_name, lines, tuple(payments), rounding, link.short,
    )  # fmt: skip
    _insert(session, shift, sale, priced)
    post(session, entry_of(sale), now)
    _queue_papers(session, sale, centre)
    return sale


def _check_returns(session: Session, priced: Priced) -> None:
    returns = [line.line for line in priced.lines if line.line.return_of is not None]
    if not returns:
        return
    before = returned_before(session, [line.return_of.line_id for line in returns if line.return_of])
    for line in returns:
        of = line.return_of
        if of is None:
            continue
        done = before.get(of.line_id, 0)
        # The amounts were computed for what had come back before; another till may have been quicker.
        if done != of.before or done + line.quantity > of.quantity:
            raise ReturnedAlready(line.item.name, of.quantity - done)


def _line(at: int, priced: PricedLine) -> SaleLine:
    item, of = priced.line.item, priced.line.return_of
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
        list_price=item.price,
        gross=priced.gross,
        discount=priced.discount,
        net=priced.net,
        artisan_share=priced.artisan,
        centre_share=priced.centre,
        fragile=item.fragile,
        of_line_id=None if of is None else of.line_id,
    )


def _move_goods(session: Session, shift: Shift, number: str, priced: Priced, now: datetime) -> None:
    def move(line: PricedLine, quantity: int, kind: MoveKind) -> Move:
        item = line.line.item
        return Move(
            shift.centre, item.sku, item.piece_id, quantity, kind, number, shift.business_date,
            shift.attendant_name,
        )  # fmt: skip

    sold = [line for line in priced.lines if line.line.return_of is None]
    back = [line for line in priced.lines if line.line.return_of is not None]
    put_back(session, [move(line, line.line.quantity, MoveKind.RETURN) for line in back], now)
    take(session, [move(line, -line.line.quantity, MoveKind.SALE) for line in sold], PieceState.SOLD, now)


def _body(
    shift: Shift, number: str, lines: Sequence[SaleLine], payments: Sequence[Payment], rounding: Rupiah
) -> dict[str, object]:
    """What the chain keeps of a sale: values, so that rows changed by hand are found out."""
    return {
        "number": number,
        "shift": shift.number,
        "business_date": shift.business_date,
        "total": total(line.net for line in lines),
        "rounding": rounding,
        "lines": [
            {
                "kind": line.kind, "sku": line.sku, "code": line.code, "name": line.name,
                "artisan": line.artisan_code or "", "quantity": line.quantity, "price": line.list_price,
                "gross": line.gross, "discount": line.discount, "net": line.net,
                "artisan_share": line.artisan_share, "centre_share": line.centre_share,
            }
            for line in lines
        ],
        "payments": [
            {"method": p.method, "amount": p.amount, "tendered": p.tendered, "reference": p.reference}
            for p in payments
        ],
    }  # fmt: skip


def _insert(session: Session, shift: Shift, sale: Sale, priced: Priced) -> None:
    row = {
        "id": sale.id, "number": sale.number, "centre": sale.centre, "till": sale.till, "shift_id": shift.id,
        "shift": sale.shift, "business_date": sale.business_date, "sold_at": sale.sold_at,
        "attendant": sale.attendant, "gross": sale.gross, "discount": sale.discount, "total": sale.total,
        "rounding": sale.rounding, "chain_short": sale.chain_short,
    }  # fmt: skip
    insert_rows(session, SaleRow, [row])
    pairs = zip(sale.lines, priced.lines, strict=True)
    insert_rows(session, SaleLineRow, [_line_row(sale, line, of) for line, of in pairs])
    paid = [
        {
            "sale_id": sale.id, "line": at, "method": p.method, "amount": p.amount, "tendered": p.tendered,
            "change": p.change, "reference": p.reference,
        }
        for at, p in enumerate(sale.payments, start=1)
    ]  # fmt: skip
    if paid:
        insert_rows(session, PaymentRow, paid)


def _line_row(sale: Sale, line: SaleLine, priced: PricedLine) -> dict[str, object]:
    item = priced.line.item
    terms = item.terms
    return {
        **{name: getattr(line, name) for name in SaleLine.__slots__},
        "sale_id": sale.id, "piece_turn": item.piece_turn, "terms_version": terms.version,
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
    )
    return Entry(
        new_id(), sale.centre, sale.business_date, EntryKind.SALE, sale.number, postings, sale.shift
    )  # fmt: skip


def _queue_papers(session: Session, sale: Sale, centre: Centre) -> None:
    """The drawer opens for cash, then comes the receipt; both only once the sale is committed."""
    cash = total(payment.tendered for payment in sale.payments if payment.method is PaymentMethod.CASH)
    if cash != ZERO:
        queue_drawer(session, sale.number, centre=sale.centre, till=sale.till, now=sale.sold_at)
    paper = receipt(sale, centre)
    queue(session, paper, use=PrinterUse.RECEIPT, centre=sale.centre, till=sale.till, now=sale.sold_at)
