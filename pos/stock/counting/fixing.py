"""Surprises of a count put right: what is marked gone and stands here, what is elsewhere, what is broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from pos.artisans.service import terms_on
from pos.catalogue.domain import PieceState
from pos.catalogue.service import get_product
from pos.catalogue.tables import PieceRow
from pos.centres.service import get_centre
from pos.core.clock import local_date
from pos.core.money import ZERO
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.stock.act_facts import Draft, name_goods, write_act
from pos.stock.acts import bring_here, correct_count
from pos.stock.domain import ActKind, LossCause, Move, MoveKind
from pos.stock.domain.acts import Desk, Named, PieceHeld
from pos.stock.domain.count_results import CannotPutRight, CountedThing
from pos.stock.domain.counting import CountScan, Stocktake
from pos.stock.losses import owed_for, post_losses
from pos.stock.queries import counting as queries
from pos.stock.queries import last_move
from pos.stock.service import HeldWhere, find_again, take

Word = tuple[str, str]
"""Why, and who approved it."""


def named(session: Session, scan: CountScan) -> tuple[Named, CountedThing]:
    """The thing of a scan, as acts and as screens name it."""
    assert scan.sku is not None
    key = scan.sku, scan.piece_id
    return Named(scan.sku, scan.piece_id, 1), queries.things(session, [key])[key]


def put_on_shelf(
    session: Session,
    count: Stocktake,
    scan: CountScan,
    desk: Desk,
    word: Word,
    now: datetime,
    held: HeldWhere,
) -> None:
    """A piece that was marked sold or gone stands here: the books say so from now on.

    What was marked sold keeps its sale, and its next one pays the maker like any other; what was written off
    is no longer owed.  Raises `CannotPutRight`, `PieceHeld`, `NotMarkedSold`, `PieceStands`.
    """
    one, thing = named(session, scan)
    piece = session.get_one(PieceRow, one.piece_id)
    if piece.state in (PieceState.IN_STOCK, PieceState.IN_TRANSIT):
        raise CannotPutRight(thing.name, piece.state, piece.centre)
    if piece.state is not PieceState.SOLD:
        correct_count(session, desk, one, word, now, held_where=held)
        return
    if piece.centre != count.centre:
        raise CannotPutRight(thing.name, piece.state, piece.centre)
    aside = held(session, piece.id)
    if aside is not None:
        raise PieceHeld(thing.name, aside[1])
    sold_on, _at = last_move(session, piece.id)
    day = local_date(now, get_centre(session, count.centre).zone)
    found = Move(count.centre, one.sku, piece.id, 1, MoveKind.COUNT, sold_on, day, desk.person)
    find_again(session, found, piece.turn, now)
    why, by = word
    body = {
        "number": sold_on, "sku": one.sku, "code": thing.code, "name": thing.name,
        "artisan": thing.artisan_code or "", "quantity": 1, "reason": why, "asked_by": desk.person,
        "approved_by": by, "count": count.number,
    }  # fmt: skip
    record(session, desk.till, EventKind.PIECE_FOUND, body, person=desk.person, now=now)


def move_to_here(session: Session, scan: CountScan, desk: Desk, now: datetime, held: HeldWhere) -> None:
    """A piece that another centre has in its books stands here. Raises `CannotPutRight`, `PieceHeld`."""
    one, thing = named(session, scan)
    piece = session.get_one(PieceRow, one.piece_id)
    if piece.state is not PieceState.IN_STOCK or piece.centre == desk.centre:
        raise CannotPutRight(thing.name, piece.state, piece.centre)
    bring_here(session, desk, piece.centre, one, now, held_where=held)


def note_breakage(
    session: Session, count: Stocktake, scan: CountScan, desk: Desk, cause: LossCause, by: str,
    now: datetime, held: HeldWhere,
) -> None:  # fmt: skip
    """One of what was counted lies broken on the shelf: an act of its own that belongs to the count.

    Raises `PieceGone`, `PieceHeld`.
    """
    one, _thing = named(session, scan)
    home = get_centre(session, count.centre)
    day = local_date(now, home.zone)
    (line,) = name_goods(session, count.centre, [one], held, anyway=True)
    if cause.is_owed:
        owed = owed_for(get_product(session, one.sku), 1, terms_on(session, day, {line.artisan_code or ""}))
        line = replace(line, owed=owed)
    draft = Draft(
        ActKind.BREAKAGE, [line], about=count.number, artisan_code=line.artisan_code, cause=cause,
        bearer=count.centre if cause.is_owed else None, approved_by=by,
    )  # fmt: skip
    act = write_act(session, desk, draft, home, now)
    move = Move(act.centre, one.sku, one.piece_id, -1, MoveKind.BREAKAGE, act.number, day, desk.person)
    take(session, [move], PieceState.BROKEN, now)
    if line.artisan_code is not None and line.owed > ZERO:
        post_losses(session, act.centre, act.number, {line.artisan_code: line.owed}, day, now)
