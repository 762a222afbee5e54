"""The end of a count: what it has found, and how the books are put right by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from pos.artisans.service import terms_on
from pos.catalogue.domain import PieceState
from pos.centres.service import get_centre
from pos.core.clock import local_date
from pos.core.money import ZERO, Rupiah, total
from pos.db.base import insert_rows
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.domain import PrinterUse
from pos.printing.service import queue
from pos.stock.documents.counting import CAUSES, count_result
from pos.stock.domain import CountOutcome, LossCause, Move, MoveKind
from pos.stock.domain.acts import Desk
from pos.stock.domain.count_results import CountDifference, CountedThing, CountFindings, CountResult
from pos.stock.domain.counting import SURPRISES, Fate, Stocktake, told
from pos.stock.losses import owed_for, post_losses
from pos.stock.queries import counting as queries
from pos.stock.service import HeldWhere, add_moves, take
from pos.stock.tables import CountEndRow, CountLineRow

_OPEN = (Fate.STANDS, Fate.LEFT)


def findings(session: Session, count: Stocktake, now: datetime, held_where: HeldWhere) -> CountFindings:
    """What a count has found by now."""
    compared = queries.compare(session, count)
    differs: list[tuple[queries.Key, int, int]] = [
        ((sku, piece), 1, 0) for piece, sku in compared.missing.items()
    ]
    fits: list[tuple[str, None, int]] = []
    for sku, one in compared.standings.items():
        if sku in compared.unique:
            fits.append((sku, None, one.counted))
        elif one.missing and not one.changed:
            differs.append(((sku, None), one.booked, one.counted))
        elif not one.changed:
            fits.append((sku, None, one.counted))
    changed = [(sku, None) for sku, one in compared.standings.items() if one.changed]
    things = queries.things(session, [*(key for key, _b, _c in differs), *changed])
    scans = told(queries.scans_of(session, count.number))
    left = [one for one in scans if one.fate in _OPEN and (one.scan.verdict in SURPRISES or one.is_mark)]
    priced = _priced(session, count, [(things[key], b, c) for key, b, c in differs], now, held_where)
    return CountFindings(
        count,
        tuple(sorted(priced, key=_by_maker)),
        tuple(sorted(fits)),
        tuple(sorted((things[key] for key in changed), key=_by_name)),
        queries.shown(session, left),
        queries.broken_in(session, count.number),
    )


def _by_maker(one: CountDifference) -> tuple[str, str, str]:
    return one.thing.artisan_name, one.thing.name, f"{one.thing.sku} {one.thing.code}"


def _by_name(thing: CountedThing) -> tuple[str, str]:
    return thing.name, thing.sku


def _priced(
    session: Session,
    count: Stocktake,
    differs: Sequence[tuple[CountedThing, int, int]],
    now: datetime,
    held_where: HeldWhere,
) -> list[CountDifference]:
    """Differences with what the centre would owe for each, and whose basket a missing piece lies in."""
    day = local_date(now, get_centre(session, count.centre).zone)
    terms = terms_on(session, day, {thing.artisan_code for thing, _b, _c in differs if thing.artisan_code})
    products = queries.products(session, {thing.sku for thing, _b, _c in differs})
    priced = []
    for thing, booked, counted in differs:
        gone = max(booked - counted, 0)
        owed = owed_for(products[thing.sku], gone, terms) if gone else ZERO
        held = held_where(session, thing.piece_id) if thing.piece_id is not None else None
        priced.append(CountDifference(thing, booked, counted, owed, held[1] if held else ""))
    return priced


def post_count(session: Session, result: CountResult, desk: Desk, now: datetime) -> None:
    """Put the books right by a count, in the caller's transaction: moves, debts, chain, facts and paper."""
    count = result.findings.count
    home = get_centre(session, count.centre)
    day = local_date(now, home.zone)
    end_count(session, count, CountOutcome.POSTED, desk, now, result.approved_by)
    insert_rows(session, CountLineRow, _lines(result))
    moves = [_move(count, one, cause, day, desk.person) for one, cause in _told(result)]
    add_moves(session, [move for move in moves if move.piece_id is None], now)
    take(session, [move for move in moves if move.piece_id is not None], PieceState.LOST, now)
    owed: dict[str, Rupiah] = defaultdict(lambda: ZERO)
    for one, cause in _told(result):
        owed[one.thing.artisan_code or ""] += one.owed_by(cause)
    post_losses(session, count.centre, count.number, owed, day, now)
    record(session, desk.till, EventKind.STOCKTAKE, _body(result), person=desk.person, now=now)
    paper = count_result(result, home)
    queue(session, paper, use=PrinterUse.RECEIPT, centre=count.centre, till=desk.till, now=now)


def end_count(
    session: Session,
    count: Stocktake,
    outcome: CountOutcome,
    desk: Desk,
    now: datetime,
    approved_by: str = "",
) -> None:
    """The fact that a count has ended; there can be only one."""
    row = {
        "number": count.number, "outcome": outcome, "at": now, "person": desk.person,
        "approved_by": approved_by, "note": "",
    }  # fmt: skip
    insert_rows(session, CountEndRow, [row])


def _told(result: CountResult) -> list[tuple[CountDifference, LossCause | None]]:
    return list(zip(result.findings.differences, result.causes, strict=True))


def _move(count: Stocktake, one: CountDifference, cause: LossCause | None, day: date, person: str) -> Move:
    kind = MoveKind.LOSS if one.by < 0 and cause is not None else MoveKind.COUNT
    return Move(count.centre, one.thing.sku, one.thing.piece_id, one.by, kind, count.number, day, person)


def _lines(result: CountResult) -> list[dict[str, object]]:
    """What differed first, then what did not."""
    number = result.findings.count.number
    rows: list[dict[str, object]] = [
        {
            "number": number, "sku": one.thing.sku, "piece_id": one.thing.piece_id, "booked": one.booked,
            "counted": one.counted, "cause": cause if one.by < 0 else None, "remark": "",
            "owed": one.owed_by(cause),
        }
        for one, cause in _told(result)
    ]  # fmt: skip
    rows += [
        {
            "number": number, "sku": sku, "piece_id": piece, "booked": count, "counted": count, "cause": None,
            "remark": "", "owed": ZERO,
        }
        for sku, piece, count in result.findings.fits
        if count
    ]  # fmt: skip
    return [row | {"line": line} for line, row in enumerate(rows, start=1)]


def _body(result: CountResult) -> dict[str, object]:
    """What the chain keeps of a count: its sums, and what differed."""
    found = result.findings
    return {
        "number": found.count.number, "outcome": result.outcome, "centre": found.count.centre,
        "category": found.count.category, "begun_at": found.count.at, "booked": found.booked,
        "counted": found.counted, "missing": found.missing, "surplus": found.surplus, "broken": found.broken,
        "owed": total(one.owed_by(cause) for one, cause in _told(result)), "approved_by": result.approved_by,
        "differs": [
            {
                "sku": one.thing.sku, "code": one.thing.code, "name": one.thing.name,
                "artisan": one.thing.artisan_code or "", "booked": one.booked, "counted": one.counted,
                "cause": CAUSES[cause] if one.by < 0 else CAUSES[None], "owed": one.owed_by(cause),
            }
            for one, cause in _told(result)
        ],
        "changed": [thing.sku for thing in found.changed],
        "left": [one.scan.code for one in found.left],
    }  # fmt: skip
