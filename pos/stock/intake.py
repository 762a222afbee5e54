"""Goods coming in from their makers: the note, its lines, the pieces, the movements, the tags, the papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pos.artisans.domain import Terms
from pos.catalogue.domain import PieceState, Product
from pos.catalogue.tables import PieceRow, TagRow
from pos.catalogue.tag_codes import make_code
from pos.centres.service import get_centre
from pos.core.clock import local_date
from pos.core.ids import new_id
from pos.db.base import insert_rows
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.ledger.numbers import intake_number, reserve
from pos.printing.domain import Document, PaperKind, PrinterUse, TagContent
from pos.printing.service import queue
from pos.stock import queries
from pos.stock.documents import intake_note
from pos.stock.domain import IntakeLine, IntakeNote, MoveKind
from pos.stock.domain.receiving import part_of
from pos.stock.queries.receiving import tags_of_note, untagged_products
from pos.stock.tables import IntakeLineRow, IntakeRow, MoveRow

Rows = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """Goods of one product that came to a centre; of a one-of-a-kind thing each is a piece of its own."""

    centre: str
    artisan_code: str | None
    line: IntakeLine
    one_of_a_kind: bool


def arrived(centre: str, product: Product, quantity: int, terms: Mapping[str, Terms]) -> Arrived:
    """Goods as their card has them, with their maker's part by the terms of the day."""
    part = part_of(product.price, queries.line_terms(product, terms))
    line = IntakeLine(product.sku, product.name, quantity, product.price, part)
    return Arrived(centre, product.artisan_code, line, product.one_of_a_kind)


def take_in(
    session: Session, goods: Sequence[Arrived], person: str, now: datetime, remark: str = ""
) -> list[str]:
    """Write what came in, in the caller's transaction: a note for each centre and maker.

    New pieces get their tags; what was refused stands on the note, and does not move.  Returns the numbers
    of the notes in the order of the goods.
    """
    day = local_date(now)
    notes: dict[tuple[str, str | None], str] = {}
    lines: dict[str, Rows] = {}
    pieces: Rows = []
    moves: Rows = []
    for one in goods:
        maker = one.centre, one.artisan_code
        if maker not in notes:
            notes[maker] = intake_number(session, one.centre, day)
        number = notes[maker]
        mine = lines.setdefault(number, [])
        mine.append(_line(number, len(mine) + 1, one.line))
        if one.line.stays:
            moves += _moves(one, pieces, number, person, now)
    heads = [_note(*maker, number, person, now) | {"note": remark} for maker, number in notes.items()]
    insert_rows(session, IntakeRow, heads)
    insert_rows(session, IntakeLineRow, [line for mine in lines.values() for line in mine])
    insert_rows(session, PieceRow, pieces)
    insert_rows(session, MoveRow, moves)
    issue_tags(session, [(str(move["sku"]), _piece_of(move)) for move in moves if move["piece_id"]], now)
    return list(notes.values())


def put_on_paper(
    session: Session, number: str, till: str, person: str, now: datetime, *, labels: bool = True
) -> IntakeNote:
    """Tell the chain of a note and queue its papers, in the transaction that took the goods in.

    Both sheets to sign are one paper; the labels are one batch, one for each thing that stays.
    """
    note = queries.intake_note(session, number)
    record(session, till, EventKind.INTAKE, _told(note), person=person, now=now)
    paper = intake_note(note, get_centre(session, note.centre))
    queue(session, paper, use=PrinterUse.RECEIPT, centre=note.centre, till=till, now=now)
    tags = tags_of(session, note, now) if labels else ()
    if tags:
        batch = Document(PaperKind.TAG, number, "Label", tags)
        queue(session, batch, use=PrinterUse.LABEL, centre=note.centre, till=till, now=now)
    return note


def tags_of(session: Session, note: IntakeNote, now: datetime) -> tuple[TagContent, ...]:
    """A tag for each thing of a note that stays, row by row; a product without a tag gets one now."""
    untagged = untagged_products(session, note.number)
    issue_tags(session, [(sku, None) for sku in untagged], now)
    return tags_of_note(session, note)


def _told(note: IntakeNote) -> dict[str, object]:
    """A note as the chain keeps it: values, no keys of the database."""
    rows = [
        {
            "sku": line.sku or "", "name": line.name, "quantity": line.quantity, "price": line.price,
            "part": line.artisan_part, "condition": line.condition, "remark": line.remark,
        }
        for line in note.lines
    ]  # fmt: skip
    return {"number": note.number, "artisan": note.artisan_code or "", "rows": rows, "note": note.note}


def _line(number: str, place: int, line: IntakeLine) -> dict[str, object]:
    row = {name: getattr(line, name) for name in IntakeLine.__slots__}
    return {"number": number, "line": place, **row}


def _moves(goods: Arrived, pieces: Rows, number: str, person: str, now: datetime) -> Rows:
    """One movement, or one for each new piece, which is added to `pieces`."""
    sku = goods.line.sku
    parts: list[tuple[UUID | None, int]] = [(None, goods.line.quantity)]
    if goods.one_of_a_kind:
        parts = [(new_id(), 1) for _ in range(goods.line.quantity)]
        state = {"sku": sku, "state": PieceState.IN_STOCK, "centre": goods.centre, "turn": 0}
        pieces += [{"id": piece_id, **state} for piece_id, _ in parts]
    return [
        {
            "id": new_id(), "centre": goods.centre, "sku": sku, "piece_id": piece_id,
            "quantity": quantity, "kind": MoveKind.INTAKE, "document": number,
            "business_date": local_date(now), "at": now, "person": person,
        }
        for piece_id, quantity in parts
    ]  # fmt: skip


def _piece_of(move: dict[str, object]) -> UUID | None:
    piece_id = move["piece_id"]
    return piece_id if isinstance(piece_id, UUID) else None


def _note(centre: str, artisan: str | None, number: str, person: str, now: datetime) -> dict[str, object]:
    return {
        "number": number, "centre": centre, "artisan_code": artisan, "business_date": local_date(now),
        "at": now, "person": person,
    }  # fmt: skip


def issue_tags(
    session: Session, targets: Sequence[tuple[str, UUID | None]], now: datetime, terminal: int = 0
) -> list[str]:
    """Give each (sku, piece) a new code, in the caller's transaction; returns the codes in their order."""
    first = reserve(session, f"tag:{terminal}", len(targets))
    rows = [
        {"code": make_code(terminal, first + n), "sku": sku, "piece_id": piece_id, "issued_at": now}
        for n, (sku, piece_id) in enumerate(targets)
    ]
    insert_rows(session, TagRow, rows)
    return [str(row["code"]) for row in rows]
