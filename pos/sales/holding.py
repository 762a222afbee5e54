"""Baskets laid aside: held under a buyer's mark, taken back whole, dropped with a trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Uuid, bindparam, delete, func, literal, select, union_all, update
from sqlalchemy.orm import Session

from pos.catalogue.tables import PieceRow
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import rupiah
from pos.core.text import clean
from pos.core.words import clock_time
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.domain import Job, PaperKind, PrinterUse
from pos.printing.service import next_copy, original, queue
from pos.sales.documents import held_slip
from pos.sales.domain import Basket, EmptyBasket, SoldAlready, price
from pos.sales.domain.held import HeldBasket, IsHeld, NotHeld, Resumed
from pos.sales.keeping import UnreadableBasket, basket_of_json, basket_to_json
from pos.sales.tables import HeldBasketRow, HeldPieceRow, SaleRow
from pos.till.domain import Shift

_LABEL: Final = 40
_BY_PIECE: Final = (
    select(HeldBasketRow.id, HeldBasketRow.label)
    .join(HeldPieceRow, HeldPieceRow.held_id == HeldBasketRow.id)
    .where(HeldPieceRow.piece_id == bindparam("piece_id"))
)
_NO_PIECE: Final = literal(None, Uuid).label("piece_id")
_STANDING: Final = union_all(
    select(SaleRow.number.label("name"), literal(True).label("sold"), _NO_PIECE).where(
        SaleRow.id == bindparam("key")
    ),
    select(HeldBasketRow.label, literal(False), _NO_PIECE).where(HeldBasketRow.id == bindparam("key")),
    select(HeldBasketRow.label, literal(False), HeldPieceRow.piece_id)
    .join(HeldPieceRow, HeldPieceRow.held_id == HeldBasketRow.id)
    .where(HeldPieceRow.piece_id.in_(bindparam("pieces", expanding=True))),
)
"""All that stands against selling or holding a basket, in one question: a sale asks it before its commit."""


class Holding:
    """The held baskets of all tills in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def hold(self, shift: Shift, basket: Basket, label: str = "") -> HeldBasket:
        """Lay an unpaid basket aside under a label; without one it gets its time (`Transaksi 10.24`).

        Its one-of-a-kind pieces are promised to this buyer from now on.  Raises `EmptyBasket`, `IsHeld`,
        `SoldAlready`, `BadText`, `BadDiscount`, `DatabaseTrouble`; the basket is kept where it was then.
        """
        with self._db.write(Topic.HELD) as session:
            return _hold(session, shift, basket, label, self._clock.now())

    def held(self, centre: str) -> list[HeldBasket]:
        """What lies aside at a centre, the newest first; one that cannot be read is without its lines."""
        query = select(HeldBasketRow).where(HeldBasketRow.centre == centre)
        with self._db.read() as session:
            rows = session.scalars(query.order_by(HeldBasketRow.at.desc(), HeldBasketRow.id.desc()))
            return [_to_domain(row, self._clock.now()) for row in rows]

    def count(self, centre: str) -> int:
        """How many baskets lie aside at a centre."""
        query = select(func.count()).where(HeldBasketRow.centre == centre)
        with self._db.read() as session:
            return session.scalar(query) or 0

    def resume(self, held_id: UUID, shift: Shift, aside: Basket | None = None) -> Resumed:
        """Take a held basket off the list and give it back, in one act; of two tills one gets it.

        What lies on the counter meanwhile (`aside`) is laid aside in the same act, so that nothing is lost.
        Raises `NotHeld`, `UnreadableBasket`, and what `hold` raises.
        """
        now = self._clock.now()
        with self._db.write(Topic.HELD) as session:
            taken = _take(session, held_id, now)
            kept = _hold(session, shift, aside, "", now) if aside is not None and aside.lines else None
            return Resumed(taken, kept)

    def lay_back(self, resumed: Resumed) -> Basket:
        """Undo a resume: the basket lies aside again as it lay before; what was on the counter comes back.

        Raises `IsHeld`, `SoldAlready`, `NotHeld`.
        """
        now = self._clock.now()
        with self._db.write(Topic.HELD) as session:
            if resumed.aside is None:
                basket = Basket(key=new_id())
            else:
                basket = _take(session, resumed.aside.id, now).basket
            _refuse(session, resumed.taken.basket)
            _insert(session, resumed.taken)
            return basket

    def drop(self, held_id: UUID, till_code: str, person: str) -> HeldBasket:
        """Give a held basket up: its pieces are free again; the chain tells what it was. Raises `NotHeld`."""
        now = self._clock.now()
        with self._db.write(Topic.HELD) as session:
            held = _take(session, held_id, now, whole=False)
            lines = [
                {"code": one.line.item.code, "sku": one.line.item.sku, "quantity": one.line.quantity,
                 "net": one.net} for one in price(held.basket).lines
            ]  # fmt: skip
            body = {"label": held.label, "held_at": held.at, "total": held.total, "lines": lines}
            record(session, till_code, EventKind.BASKET_DROPPED, body, person=person, now=now)
            return held

    def keep_for_tomorrow(self, held_id: UUID, day: date) -> HeldBasket:
        """No day up to this one waits for a held basket any more; the next one does. Raises `NotHeld`."""
        with self._db.write(Topic.HELD) as session:
            row = _row(session, held_id)
            until = max(row.business_date, day + timedelta(days=1))
            values = {"business_date": until}
            session.execute(update(HeldBasketRow).where(HeldBasketRow.id == held_id).values(values))
            return replace(_to_domain(row, self._clock.now()), business_date=until)

    def print_slip(self, held_id: UUID) -> Job:
        """Queue the slip that lies with the goods; a second one comes as a copy. Raises `NotHeld`."""
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            held = _to_domain(_row(session, held_id), now)
            number = held.slip_number
            try:
                return next_copy(session, original(session, PaperKind.HELD_SLIP, number), now)
            except NotFound:
                slip = held_slip(held, get_centre(session, held.centre))
            queue(session, slip, use=PrinterUse.RECEIPT, centre=held.centre, till=held.till, now=now)
            return original(session, PaperKind.HELD_SLIP, number)

    def is_done(self, key: UUID) -> bool:
        """Whether a basket has become a sale already, or lies aside: it must not be offered again."""
        with self._db.read() as session:
            return session.get(SaleRow, key) is not None or session.get(HeldBasketRow, key) is not None


# --- for others, in their transaction ---------------------------------------------------------------


def held_where(session: Session, piece_id: UUID) -> tuple[UUID, str] | None:
    """In which held basket a piece lies: its key and its label."""
    row = session.connection().execute(_BY_PIECE, {"piece_id": piece_id}).first()
    return None if row is None else (row.id, row.label)


def waiting_for(session: Session, centre: str, day: date, till_code: str | None = None) -> tuple[str, ...]:
    """What a day of a centre, or of one till, still waits for: label and sum of each held basket."""
    query = select(HeldBasketRow.label, HeldBasketRow.total).where(
        HeldBasketRow.centre == centre, HeldBasketRow.business_date <= day
    )
    if till_code is not None:
        query = query.where(HeldBasketRow.till == till_code)
    rows = session.execute(query.order_by(HeldBasketRow.at, HeldBasketRow.id))
    return tuple(f"{label} ({rupiah(amount)})" for label, amount in rows)


def of_shift(session: Session, shift: Shift) -> tuple[str, ...]:
    """What the close of a shift waits for."""
    return waiting_for(session, shift.centre, shift.business_date, shift.till)


def sold_as(session: Session, basket: Basket) -> str | None:
    """The number of the sale that a basket has become already.

    What lies aside is not sold to somebody else, and not twice.  Raises `IsHeld`.
    """
    asked = {"key": basket.key, "pieces": _pieces(basket)}
    if not any(asked.values()):
        return None
    standing = session.connection().execute(_STANDING, asked).all()
    number = next((row.name for row in standing if row.sold), None)
    if number is None and standing:
        names = {line.item.piece_id: line.item.name for line in basket.lines}
        raise IsHeld(names.get(standing[0].piece_id, ""), standing[0].name)
    return number


# --- steps -------------------------------------------------------------------------------------------


def _hold(session: Session, shift: Shift, basket: Basket, label: str, now: datetime) -> HeldBasket:
    if not basket.lines:
        raise EmptyBasket
    key = basket.key or new_id()
    basket = replace(basket, key=key)
    _refuse(session, basket)
    said = clean("label", label, _LABEL, required=False)
    if not said:
        said = _own_label(session, get_centre(session, shift.centre), now)
    held = HeldBasket(
        key, shift.centre, shift.till, said, basket, sum(line.quantity for line in basket.lines),
        price(basket).total, shift.attendant_name, now,
        shift.business_date,
    )  # fmt: skip
    _insert(session, held)
    return held


def _own_label(session: Session, centre: Centre, now: datetime) -> str:
    """`Transaksi 10.24`, and `Transaksi 10.24 (2)` for a second one of the same minute."""
    stem = f"Transaksi {clock_time(now, centre.zone)}"
    query = select(HeldBasketRow.label).where(HeldBasketRow.centre == centre.code)
    taken = set(session.scalars(query))
    free = (f"{stem} ({n})" for n in range(2, len(taken) + 3))
    return stem if stem not in taken else next(label for label in free if label not in taken)


def _refuse(session: Session, basket: Basket) -> None:
    number = sold_as(session, basket)
    if number is not None:
        raise SoldAlready(number)


def _insert(session: Session, held: HeldBasket) -> None:
    row = {
        "id": held.id, "centre": held.centre, "till": held.till, "label": held.label,
        "basket": basket_to_json(held.basket), "pieces": held.pieces, "total": held.total,
        "person": held.person, "at": held.at, "business_date": held.business_date,
    }  # fmt: skip
    insert_rows(session, HeldBasketRow, [row])
    insert_rows(
        session, HeldPieceRow, [{"piece_id": key, "held_id": held.id} for key in _pieces(held.basket)]
    )


def _take(session: Session, held_id: UUID, now: datetime, *, whole: bool = True) -> HeldBasket:
    row = _row(session, held_id)
    held = _to_domain(row, now, whole=whole)
    session.execute(delete(HeldPieceRow).where(HeldPieceRow.held_id == held_id))
    session.execute(delete(HeldBasketRow).where(HeldBasketRow.id == held_id))
    return replace(held, basket=_of_today(session, held.basket))


def _row(session: Session, held_id: UUID) -> HeldBasketRow:
    row = session.get(HeldBasketRow, held_id)
    if row is None:
        raise NotHeld
    session.expunge(row)
    return row


def _of_today(session: Session, basket: Basket) -> Basket:
    """A piece may have been sold and come back while it was promised: it is in its next turn then."""
    query = select(PieceRow.id, PieceRow.turn).where(PieceRow.id.in_(_pieces(basket)))
    turns = {row.id: row.turn for row in session.execute(query)}
    lines = [
        line
        if line.item.piece_id is None or line.return_of is not None
        else replace(
            line,
            item=replace(line.item, piece_turn=turns.get(line.item.piece_id, line.item.piece_turn)),
        )
        for line in basket.lines
    ]
    return replace(basket, lines=tuple(lines))


def _pieces(basket: Basket) -> Sequence[UUID]:
    sold = [line.item.piece_id for line in basket.lines if line.return_of is None]
    return [key for key in sold if key is not None]


def _to_domain(row: HeldBasketRow, now: datetime, *, whole: bool = False) -> HeldBasket:
    """The row as a value; where it need not be `whole`, one that cannot be read is without its lines."""
    minutes = max(0, (now - row.at) // timedelta(minutes=1))
    try:
        basket = basket_of_json(row.basket)
    except UnreadableBasket:
        if whole:
            raise
        basket = Basket(key=row.id)
    return HeldBasket(
        row.id, row.centre, row.till, row.label, basket, row.pieces, row.total, row.person, row.at,
        row.business_date, minutes,
    )  # fmt: skip
