"""The shelf and the goods: finding, taking, putting back, and the tags of what came in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pos.artisans.domain import Terms
from pos.artisans.service import terms_on
from pos.catalogue.domain import PieceState
from pos.catalogue.queries import tag_target
from pos.catalogue.service import get_product
from pos.catalogue.tables import PieceRow, ProductRow, TagRow
from pos.catalogue.tag_codes import candidates
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.csv_rows import ImportResult, Moved
from pos.core.errors import NotFound, PosError
from pos.core.ids import new_id
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.printing.domain import Document, TagContent
from pos.stock import queries
from pos.stock.documents import intake_note, tag_content
from pos.stock.domain import (
    Found,
    GoneAlready,
    IntakeNote,
    LaidAside,
    Move,
    MoveKind,
    NotALabel,
    NothingArrived,
    NotMarkedSold,
    OtherCode,
    PieceGone,
    Scan,
    ShelfItem,
    UnknownCode,
)
from pos.stock.domain.receiving import MOST_BROUGHT
from pos.stock.importing import NOBODY, import_products
from pos.stock.importing.exporting import export_products
from pos.stock.intake import Arrived, arrived, put_on_paper, take_in
from pos.stock.tables import IntakeRow, MoveRow

_ORDER: Final = re.compile(r"PS-[A-Z]{3}-\d{6}[A-Z]{0,3}-\d{3,}")
_RECEIPT: Final = re.compile(r"[A-Z]{3}-\d{1,2}-\d{6}[A-Z]{0,3}-\d{4,}(/[0-9A-F]{8})?")


def add_moves(session: Session, moves: Sequence[Move], now: datetime) -> None:
    """Insert movements, in the caller's transaction."""
    if moves:
        insert_rows(session, MoveRow, [_row(move, now) for move in moves])


Turns = dict[UUID, int]
"""How often each piece had come back to the shelf when it moved."""


def take(session: Session, moves: Sequence[Move], state: PieceState, now: datetime) -> Turns:
    """Take goods from a shelf; pieces go to `state`. Raises `PieceGone` where one is not there any more.

    The guard is in the statement, so that of two tills that sell one piece only one can.  A one-of-a-kind
    thing without its piece has none left here, and is gone too.  Returns the turns of the pieces, which
    may be later ones than a till believed.
    """
    refuse_loose(session, moves)
    turns = {move.piece_id: _take_piece(session, move, state) for move in moves if move.piece_id is not None}
    add_moves(session, moves, now)
    return turns


def refuse_loose(session: Session, moves: Sequence[Move]) -> None:
    """A one-of-a-kind thing moves as its piece.  Raises `PieceGone`, or `NotFound` where there was none."""
    loose = queries.one_of_a_kind_among(session, {move.sku for move in moves if move.piece_id is None})
    if loose is not None:
        raise why_gone(session, loose, queries.newest_piece(session, loose))


def put_back(session: Session, back: Sequence[Move], broken: Sequence[Move], now: datetime) -> Turns:
    """Put goods back on a shelf, which those that are `broken` leave at once.

    A piece that comes back begins its next turn; returns the turns before.  One that was found meanwhile
    (`find_again`) stands there already, or was sent on: it stays, and what comes back for it is counted off
    again.
    """
    pieces = [move.piece_id for move in back if move.piece_id is not None]
    standing = queries.standing_among(session, pieces)
    turns = {
        move.piece_id: _begin_turn(session, move, stands=move.piece_id in standing)
        for move in back
        if move.piece_id is not None
    }
    gone = {move.piece_id for move in broken}
    twice = [move for move in back if move.piece_id in standing and move.piece_id not in gone]
    add_moves(session, back, now)
    add_moves(session, [replace(move, quantity=-1, kind=MoveKind.COUNT) for move in twice], now)
    take(session, [move for move in broken if move.piece_id not in standing], PieceState.BROKEN, now)
    add_moves(session, [move for move in broken if move.piece_id in standing], now)
    return turns


def find_again(session: Session, found: Move, turn: int, now: datetime) -> None:
    """Put a piece on its shelf again that the books call sold in this turn, and that is here all the same.

    The guard is in the statement, so that of two tills only one can.  Raises `NotMarkedSold`.
    """
    sold = (
        PieceRow.id == found.piece_id,
        PieceRow.state == PieceState.SOLD,
        PieceRow.centre == found.centre,
        PieceRow.turn == turn,
    )
    values = {"state": PieceState.IN_STOCK, "turn": turn + 1}
    again = update(PieceRow).where(*sold).values(values).returning(PieceRow.id)
    if not session.execute(again).all():
        raise _not_sold(session, found)
    add_moves(session, [found], now)


def _take_piece(session: Session, move: Move, state: PieceState) -> int:
    here = (
        PieceRow.id == move.piece_id,
        PieceRow.state == PieceState.IN_STOCK,
        PieceRow.centre == move.centre,
    )
    taken = update(PieceRow).where(*here).values(state=state).returning(PieceRow.turn)
    turn = session.execute(taken).scalar_one_or_none()
    if turn is None:
        raise why_gone(session, move.sku, move.piece_id)
    return turn


def _begin_turn(session: Session, move: Move, *, stands: bool) -> int:
    """The turn of a piece that came back, before the one that begins now."""
    values: dict[str, object] = {"turn": PieceRow.turn + 1}
    if not stands:
        values |= {"state": PieceState.IN_STOCK, "centre": move.centre}
    begun = update(PieceRow).where(PieceRow.id == move.piece_id).values(values).returning(PieceRow.turn)
    return session.execute(begun).scalar_one() - 1


def _not_sold(session: Session, found: Move) -> PosError:
    """How a piece stands that was believed to be sold here."""
    product = session.get(ProductRow, found.sku)
    piece = session.get(PieceRow, found.piece_id)
    if piece is None or product is None:
        return NotFound("piece of", found.sku)
    return NotMarkedSold(product.name, piece.state, piece.centre, here=piece.centre == found.centre)


def why_gone(session: Session, sku: str, piece_id: UUID | None) -> PosError:
    """Why a piece cannot be taken: how it went, with which document and when."""
    product = session.get(ProductRow, sku)
    piece = session.get(PieceRow, piece_id) if piece_id is not None else None
    if piece is None or product is None:
        return NotFound("piece of", sku)
    document, at = queries.last_move(session, piece.id)
    return PieceGone(product.name, piece.state, document, at)


def _row(move: Move, now: datetime) -> dict[str, object]:
    return {
        "id": new_id(), "centre": move.centre, "sku": move.sku, "piece_id": move.piece_id,
        "quantity": move.quantity, "kind": move.kind, "document": move.document,
        "business_date": move.business_date, "at": now, "person": move.person,
    }  # fmt: skip


HeldWhere = Callable[[Session, UUID], tuple[UUID, str] | None]
"""Tells in which held basket a piece lies: its key and its label."""


class Shelf:
    """What a till finds at its centre; `held_where` tells which pieces are laid aside for a buyer."""

    def __init__(self, db: Database, clock: Clock, held_where: HeldWhere | None = None) -> None:
        self._db = db
        self._clock = clock
        self._held_where = held_where

    def search(
        self, centre: str, typed: str = "", category: str | None = None, limit: int = 60
    ) -> list[ShelfItem]:
        """Products by typed words (name, code, artisan, motif) and category; what is here comes first."""
        with self._db.read() as session:
            return queries.search(session, centre, self._today(), typed, category, limit)

    def services(self, centre: str) -> list[ShelfItem]:
        """What a counter adds to goods (packing, shipping, a class), in the order of the SKUs."""
        with self._db.read() as session:
            return queries.services(session, centre, self._today())

    def scanned(self, centre: str, text: str) -> Scan:
        """What a scan at a centre means."""
        if _is_qris(text):
            return NotALabel(OtherCode.QRIS, text)
        if _ORDER.fullmatch(text.strip().upper()):
            return NotALabel(OtherCode.ORDER, text.strip().upper())
        if _RECEIPT.fullmatch(text.strip().upper()):
            return NotALabel(OtherCode.RECEIPT, text.strip().upper())
        with self._db.read() as session:
            target = tag_target(session, candidates(text))
            if target is None:
                item = queries.by_sku(session, centre, self._today(), text.strip().upper())
                return Found(item) if item is not None else UnknownCode(text.strip()[:40])
            if target.piece_id is None:
                found = queries.by_sku(session, centre, self._today(), target.sku)
                return Found(found) if found is not None else UnknownCode(text.strip()[:40])
            piece, state, at_centre = queries.by_piece(session, self._today(), target.piece_id)
            if state is PieceState.IN_STOCK and at_centre == centre:
                held = self._held_where and self._held_where(session, target.piece_id)
                return LaidAside(piece, *held) if held else Found(piece)
            document, at = queries.last_move(session, target.piece_id)
            return GoneAlready(piece, state, at_centre, document, at)

    def _today(self) -> date:
        return local_date(self._clock.now())


def _is_qris(text: str) -> bool:
    return text.strip().startswith("000201") and len(text) > 40


def _by_sku_and_code(one: tuple[TagRow, ProductRow]) -> tuple[str, str]:
    return one[0].sku, one[0].code


class Goods:
    """What comes in from the makers, and its tags."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def import_products(
        self,
        path: Path,
        *,
        dry_run: bool = False,
        person: str = NOBODY,
        moved: Moved | None = None,
        seen: ImportResult | None = None,
    ) -> ImportResult:
        """Products with their first stock from a file, all or nothing (see `importing`).

        Raises `BadFile`, `BadRows` or `ChangedMeanwhile`.
        """
        now = self._clock.now()
        return import_products(self._db, now, path, dry_run=dry_run, person=person, moved=moved, seen=seen)

    def export_products(self, path: Path, person: str, till_code: str) -> int:
        """Write every product with its counts into a CSV or XLSX file, by its name; tells how many.

        Raises `OtherKind` or `FolderTrouble`.
        """
        return export_products(self._db, self._clock.now(), path, person, till_code)

    def receive(
        self, centre: str, till_code: str, artisan_code: str | None, goods: Mapping[str, int], person: str
    ) -> IntakeNote:
        """Take in whole goods of a maker (SKU to count) at a till and at their cards' prices.

        Note, pieces, papers and labels are those of `Receiving.save`.
        Raises `NothingArrived` where there is nothing or another maker's, `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(Topic.STOCK, Topic.CATALOGUE, Topic.PRINTING) as session:
            terms = terms_on(session, local_date(now))
            brought = [_brought(session, centre, artisan_code, sku, n, terms) for sku, n in goods.items()]
            if not brought:
                raise NothingArrived("", "nothing was brought")
            (number,) = take_in(session, brought, person, now)
            return put_on_paper(session, number, till_code, person, now)

    def note(self, number: str) -> Document:
        """An intake note on paper. Raises `NotFound`."""
        with self._db.read() as session:
            note = queries.intake_note(session, number)
            return intake_note(note, get_centre(session, note.centre))

    def tags(
        self, *, sku: str | None = None, code: str | None = None, intake: str | None = None, count: int = 1
    ) -> list[TagContent]:
        """The tags of a product, of one code, or of all goods of an intake; `count` of each product tag.

        A piece has one tag; where a lost one was replaced, the newest.  Raises `NotFound`.
        """
        query = select(TagRow, ProductRow).join(ProductRow, ProductRow.sku == TagRow.sku)
        if sku is not None:
            query = query.where(TagRow.sku == sku)
        elif code is not None:
            query = query.where(TagRow.code.in_(candidates(code)))
        else:
            query = query.join(MoveRow, MoveRow.sku == TagRow.sku).where(
                MoveRow.document == intake, MoveRow.piece_id.is_not_distinct_from(TagRow.piece_id)
            )
        with self._db.read() as session:
            rows = session.execute(query.order_by(TagRow.issued_at, TagRow.code)).all()
            makers, host = queries.makers(session), queries.story_host(session)
        if not rows:
            raise NotFound("tag for", sku or code or intake or "")
        newest = {(tag.sku, tag.piece_id): (tag, product) for tag, product in rows}
        return [
            tag_content(product.to_domain(), makers.get(product.artisan_code or "", ""), tag.code, host)
            for tag, product in sorted(newest.values(), key=_by_sku_and_code)
            for _ in range(1 if tag.piece_id else count)
        ]

    def intakes(self, centre: str) -> list[str]:
        """The numbers of a centre's intake notes."""
        with self._db.read() as session:
            query = select(IntakeRow.number).where(IntakeRow.centre == centre).order_by(IntakeRow.number)
            return list(session.scalars(query))


def _brought(
    session: Session, centre: str, artisan: str | None, sku: str, count: int, terms: Mapping[str, Terms]
) -> Arrived:
    product = get_product(session, sku)
    if product.artisan_code != artisan:
        raise NothingArrived(sku, f"is not of artisan {artisan}")
    if not 0 < count <= MOST_BROUGHT:
        raise NothingArrived(sku, f"{count} cannot be brought")
    return arrived(centre, product, count, terms)
