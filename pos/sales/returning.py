"""Receipts opened again: what of them can return, the rules that hold in the transaction, and voids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, literal, or_, select
from sqlalchemy.orm import Session

from pos.catalogue.domain import PieceState
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.base import RupiahType
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.sales.commit import check_returned, commit_sale
from pos.sales.domain import (
    Basket,
    BasketLine,
    CannotVoid,
    Discount,
    Limit,
    LineKind,
    NeedsApproval,
    NothingSoldOn,
    NoVoid,
    OtherCentresReceipt,
    Payment,
    PaymentMethod,
    Priced,
    Receipt,
    ReceiptLine,
    ReceiptRow,
    ReturnReason,
    Sale,
    SaleLine,
    SoldOn,
    UnknownReceipt,
    WrongMark,
    limits_of,
    price,
    read_mark,
    refunded,
)
from pos.sales.queries import returned_before, returns_of, sale_numbered
from pos.sales.tables import SaleLineRow, SaleRow
from pos.staff.domain import Approval
from pos.stock.domain import GoneAlready, Scan, ShelfItem, UnknownCode
from pos.stock.queries import by_piece, by_sku
from pos.stock.service import Shelf
from pos.till.domain import Shift

_TOPICS = (Topic.SALES, Topic.STOCK, Topic.LEDGER, Topic.PRINTING)
_MOST: Final = 50


def check_returns(session: Session, priced: Priced, centre: Centre, now: datetime) -> None:
    """What a basket gives back is still as it was believed, at its own centre, and approved where it must be.

    In the caller's transaction, so that of two tills one wins.  Raises `ReturnedAlready`, `ReceiptChanged`,
    `OtherCentresReceipt`, or `NeedsApproval`.
    """
    basket = priced.basket
    going_back = basket.deposited - priced.total - basket.rounding_back
    approved = all(of.approved_by for of in basket.returns)
    for sale, before in check_returned(session, basket):
        if sale.centre != centre.code:
            raise OtherCentresReceipt(sale.number, sale.centre)
        days = (local_date(now, centre.zone) - sale.business_date).days
        needed = limits_of(centre, days, going_back, refunded(sale, before))
        if needed and not approved:
            raise NeedsApproval(needed[0], sale.number)


def open_receipt(session: Session, centre: Centre, number: str, now: datetime) -> Receipt:
    """A receipt with what is left of it.

    Raises `UnknownReceipt`, `OtherCentresReceipt`, `NothingSoldOn`.
    """
    try:
        sale = sale_numbered(session, number)
    except NotFound:
        if number[:3] != centre.code:
            raise OtherCentresReceipt(number, number[:3]) from None
        raise UnknownReceipt(number) from None
    if sale.centre != centre.code:
        raise OtherCentresReceipt(number, sale.centre)
    sold = [line for line in sale.lines if line.kind is LineKind.SALE]
    if not sold:
        raise NothingSoldOn(number)
    keys = [line.id for line in sold]
    before = returned_before(session, keys)
    today = local_date(now, centre.zone)
    lines = tuple(
        ReceiptLine(line, item_of(session, centre, line, now), before.get(line.id, 0)) for line in sold
    )
    return Receipt(
        sale,
        lines,
        centre,
        (today - sale.business_date).days,
        _last_return(session, keys),
        session.scalar(select(SaleRow.number).where(SaleRow.void_of == number)) or "",
    )


def item_of(session: Session, centre: Centre, line: SaleLine, now: datetime) -> ShelfItem:
    """The thing that a line sold, with the names, maker and price that it had then."""
    today = local_date(now, centre.zone)
    if line.piece_id is not None:
        item, _state, _centre = by_piece(session, today, line.piece_id)
    else:
        found = by_sku(session, centre.code, today, line.sku)
        if found is None:
            raise NotFound("product", line.sku)
        item = found
    return replace(
        item, price=line.list_price, receipt_name=line.name, name_en=line.name_en, code=line.code,
        artisan_code=line.artisan_code, artisan_name=line.artisan_name, fragile=line.fragile,
    )  # fmt: skip


def _last_return(session: Session, line_ids: Sequence[UUID]) -> datetime | None:
    query = (
        select(func.max(SaleRow.sold_at))
        .join(SaleLineRow, SaleLineRow.sale_id == SaleRow.id)
        .where(SaleLineRow.of_line_id.in_(line_ids))
    )
    return session.scalar(query)


def _sold_line(session: Session, piece_id: UUID) -> tuple[UUID, str] | None:
    """The live line of a sold piece, and the number of its receipt."""
    query = (
        select(SaleLineRow.id, SaleRow.number)
        .join(SaleRow, SaleRow.id == SaleLineRow.sale_id)
        .where(SaleLineRow.piece_id == piece_id, SaleLineRow.kind == LineKind.SALE)
        .order_by(SaleLineRow.piece_turn.desc())
        .limit(1)
    )
    row = session.execute(query).one_or_none()
    return None if row is None else (row.id, row.number)


class Returns:
    """Receipts of a centre that come back to a till."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._shelf = Shelf(db, clock)

    def open(self, centre: str, text: str) -> Receipt:
        """The receipt of a scanned mark or a typed number.

        Raises `UnknownReceipt`, `WrongMark`, `OtherCentresReceipt`, `NothingSoldOn`.
        """
        mark = read_mark(text)
        if mark is None:
            raise UnknownReceipt(text.strip()[:40])
        with self._db.read() as session:
            home = get_centre(session, centre)
            receipt = open_receipt(session, home, mark.number, self._clock.now())
        if mark.short and mark.short != receipt.sale.chain_short:
            raise WrongMark(mark.number)
        return receipt

    def scanned(self, centre: str, text: str) -> Receipt | SoldOn | Scan:
        """What a scan means on *Retur*: a receipt, the receipt of a sold piece, or a thing on the shelf.

        Raises what `open` raises.
        """
        if read_mark(text) is not None:
            return self.open(centre, text)
        scan = self._shelf.scanned(centre, text)
        if isinstance(scan, GoneAlready) and scan.state is PieceState.SOLD and scan.item.piece_id:
            with self._db.read() as session:
                sold = _sold_line(session, scan.item.piece_id)
                if sold is None:
                    return UnknownCode(text.strip()[:40])
                line_id, number = sold
                home = get_centre(session, centre)
                return SoldOn(open_receipt(session, home, number, self._clock.now()), line_id)
        return scan

    def find(self, centre: str, typed: str = "", days: int = 1, sku: str = "") -> list[ReceiptRow]:
        """The latest receipts of the last `days` days, by a piece of the number, an amount, or a name.

        `sku` leaves those that sold a product.  Undone sales and mere returns are left out.
        """
        with self._db.read() as session:
            home = get_centre(session, centre)
            first = local_date(self._clock.now(), home.zone) - timedelta(days=days - 1)
            lines = select(SaleLineRow.id).where(
                SaleLineRow.sale_id == SaleRow.id, SaleLineRow.kind == LineKind.SALE
            )
            undone = select(SaleRow.void_of).where(SaleRow.void_of != "")
            query = select(SaleRow).where(
                SaleRow.centre == centre, SaleRow.business_date >= first, SaleRow.number.not_in(undone)
            )
            query = query.where((lines.where(SaleLineRow.sku == sku) if sku else lines).exists())
            for word in typed.split():
                query = query.where(_says(word, lines))
            query = query.order_by(SaleRow.sold_at.desc(), SaleRow.number.desc()).limit(_MOST)
            return _rows(session, session.scalars(query).all())

    def void(self, shift: Shift, number: str, approval: Approval | None, reason: str) -> Sale:
        """Undo a sale of the open shift whole, money and all, by a document of its own.

        Raises `NeedsApproval` without a supervisor's word on a void, `CannotVoid`, `NoOpenShift`, `BadText`.
        """
        why = clean("reason", reason, 160)
        if approval is None or approval.request.act != Limit.VOID:
            raise NeedsApproval(Limit.VOID, number)
        now = self._clock.now()
        with self._db.write(*_TOPICS) as session:
            sale = sale_numbered(session, number)
            _check_void(session, shift, sale)
            home = get_centre(session, shift.centre)
            priced = _whole(session, home, sale, now, (approval.by, why))
            paid = [
                Payment(p.method, -p.amount, -p.amount, p.reference, p.confirmed_by) for p in sale.payments
            ]
            rounding = priced.basket.rounding_back
            undone = commit_sale(session, shift, priced, paid, rounding, (home, now), void_of=number)
            body = {
                "number": number, "by": undone.number, "amount": sale.paid, "reason": why,
                "approved_by": approval.by,
            }  # fmt: skip
            record(session, shift.till, EventKind.VOID, body, person=shift.attendant_name, now=now)
            return undone


def _check_void(session: Session, shift: Shift, sale: Sale) -> None:
    """Only whole and untouched sales of the open shift are undone; what came of others is returned."""
    by = session.scalar(select(SaleRow.number).where(SaleRow.void_of == sale.number))
    if by is not None:
        raise CannotVoid(sale.number, NoVoid.VOIDED, by)
    if sale.void_of or any(line.kind is LineKind.RETURN for line in sale.lines):
        raise CannotVoid(sale.number, NoVoid.TAKES_BACK)
    if sale.shift != shift.number:
        raise CannotVoid(sale.number, NoVoid.OTHER_SHIFT)
    if returned_before(session, [line.id for line in sale.lines]):
        raise CannotVoid(sale.number, NoVoid.RETURNED)
    if any(payment.method is PaymentMethod.DEPOSIT for payment in sale.payments):
        raise CannotVoid(sale.number, NoVoid.DEPOSIT)


def _whole(session: Session, home: Centre, sale: Sale, now: datetime, word: tuple[str, str]) -> Priced:
    """All of a sale as lines that come back, with who approved it and why."""
    approved_by, why = word
    back = returns_of(session, sale, {line.id: line.quantity for line in sale.lines})
    lines = tuple(
        BasketLine(
            item_of(session, home, line, now),
            line.quantity,
            Discount(reason=why),
            replace(back[line.id], reason=ReturnReason.VOID, approved_by=approved_by),
        )
        for line in sale.lines
    )
    return price(Basket(lines, bilingual=sale.bilingual))


def _says(word: str, lines: Any) -> Any:
    """Whether a receipt's number, amount, or one of its lines says a typed word."""
    like = f"%{word.replace('%', '').replace('_', '')}%"
    said = [
        SaleRow.number.like(like),
        lines.where(
            or_(SaleLineRow.name.like(like), SaleLineRow.artisan_name.like(like), SaleLineRow.code.like(like))
        ).exists(),
    ]
    digits = word.replace(".", "")
    if digits.isascii() and digits.isdecimal() and len(digits) <= 12:
        amount = literal(Rupiah(int(digits)), RupiahType)
        said += [SaleRow.total == amount, SaleRow.total + SaleRow.rounding == amount]
    return or_(*said)


def _rows(session: Session, sales: Sequence[SaleRow]) -> list[ReceiptRow]:
    keys = [sale.id for sale in sales]
    query = (
        select(SaleLineRow.sale_id, SaleLineRow.name, SaleLineRow.quantity)
        .where(SaleLineRow.sale_id.in_(keys), SaleLineRow.kind == LineKind.SALE)
        .order_by(SaleLineRow.sale_id, SaleLineRow.line)
    )
    names: dict[UUID, list[str]] = defaultdict(list)
    pieces: dict[UUID, int] = defaultdict(int)
    for sale_id, name, quantity in session.execute(query):
        names[sale_id].append(name)
        pieces[sale_id] += quantity
    return [
        ReceiptRow(
            sale.number,
            sale.sold_at,
            sale.attendant,
            ", ".join(names[sale.id]),
            pieces[sale.id],
            sale.total + (sale.rounding or ZERO),
        )
        for sale in sales
    ]
