"""Goods coming in from their makers: the note, the pieces, the movements, the tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pos.catalogue.domain import PieceState
from pos.catalogue.tables import PieceRow, TagRow
from pos.catalogue.tag_codes import make_code
from pos.core.clock import local_date
from pos.core.ids import new_id
from pos.db.base import insert_rows
from pos.ledger.numbers import intake_number, reserve
from pos.stock.domain import MoveKind
from pos.stock.tables import IntakeRow, MoveRow

Rows = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """Goods of one product that came to a centre; of a one-of-a-kind thing each is a piece of its own."""

    centre: str
    artisan_code: str | None
    sku: str
    quantity: int
    one_of_a_kind: bool


def take_in(session: Session, arrived: Sequence[Arrived], person: str, now: datetime) -> list[str]:
    """Write what came in, in the caller's transaction: a note for each centre and maker.

    New pieces get their tags.  Returns the numbers of the notes in the order of the goods.
    """
    day = local_date(now)
    notes: dict[tuple[str, str | None], str] = {}
    pieces: Rows = []
    moves: Rows = []
    for goods in arrived:
        maker = goods.centre, goods.artisan_code
        if maker not in notes:
            notes[maker] = intake_number(session, goods.centre, day)
        moves += _moves(goods, pieces, notes[maker], person, now)
    insert_rows(session, IntakeRow, [_note(*maker, number, person, now) for maker, number in notes.items()])
    insert_rows(session, PieceRow, pieces)
    insert_rows(session, MoveRow, moves)
    issue_tags(session, [(str(move["sku"]), _piece_of(move)) for move in moves if move["piece_id"]], now)
    return list(notes.values())


def _moves(goods: Arrived, pieces: Rows, number: str, person: str, now: datetime) -> Rows:
    """One movement, or one for each new piece, which is added to `pieces`."""
    parts: list[tuple[UUID | None, int]] = [(None, goods.quantity)]
    if goods.one_of_a_kind:
        parts = [(new_id(), 1) for _ in range(goods.quantity)]
        state = {"sku": goods.sku, "state": PieceState.IN_STOCK, "centre": goods.centre, "turn": 0}
        pieces += [{"id": piece_id, **state} for piece_id, _ in parts]
    return [
        {
            "id": new_id(), "centre": goods.centre, "sku": goods.sku, "piece_id": piece_id,
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
        "at": now, "person": person, "note": "",
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
