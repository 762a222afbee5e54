"""A piece that the books call sold and that is here all the same: a supervisor has the stock put right."""

from __future__ import annotations

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.text import clean
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.sales.domain import Limit, NeedsApproval
from pos.sales.domain.held import IsHeld
from pos.sales.holding import held_where
from pos.staff.domain import Approval
from pos.stock.domain import GoneAlready, Move, MoveKind
from pos.stock.queries import last_move
from pos.stock.service import find_again
from pos.till.domain import NoOpenShift, Shift
from pos.till.queries import is_closed


class FoundPieces:
    """Pieces that turn up at a till although they are marked sold: a tag swapped, a return never booked."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def put_right(self, shift: Shift, gone: GoneAlready, approval: Approval | None) -> None:
        """Count a piece that was scanned as sold back onto the shelf; the reason is that of the approval.

        A fact of its own, which no undo of a basket takes back; the sale that it was marked sold by stays as
        it is, and its next sale pays the artisan like any other.  Raises `NeedsApproval` without a
        supervisor's word on it, `NotMarkedSold`, `IsHeld`, `NoOpenShift`, `BadText`.
        """
        item = gone.item
        if approval is None or approval.request.act != Limit.SOLD_PIECE or item.piece_id is None:
            raise NeedsApproval(Limit.SOLD_PIECE, item.name)
        why = clean("reason", approval.request.reason, 160)
        now = self._clock.now()
        with self._db.write(Topic.STOCK) as session:
            if is_closed(session, shift.id):
                raise NoOpenShift(shift.number)
            held = held_where(session, item.piece_id)
            if held is not None:
                raise IsHeld(item.name, held[1])
            sold_on, _at = last_move(session, item.piece_id)
            found = Move(
                shift.centre, item.sku, item.piece_id, 1, MoveKind.COUNT, sold_on, shift.business_date,
                shift.attendant_name,
            )  # fmt: skip
            find_again(session, found, item.piece_turn, now)
            body = {
                "number": sold_on, "sku": item.sku, "code": item.code, "name": item.name,
                "artisan": item.artisan_code or "", "quantity": 1, "reason": why,
                "asked_by": approval.request.asked_by, "approved_by": approval.by,
            }  # fmt: skip
            record(session, shift.till, EventKind.PIECE_FOUND, body, person=shift.attendant_name, now=now)
