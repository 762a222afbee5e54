"""Counts of a centre's goods (opname): begun, scanned, interrupted, gone on with, and ended.

The rule for goods that move meanwhile stands in `pos/stock/domain/counting.py`.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.ids import new_id
from pos.core.text import clean, without_controls
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.ledger.numbers import act_number
from pos.staff.domain import Approval
from pos.stock.counting.facts import answer, open_count, related, standing_scan, taken_back, write_scans
from pos.stock.counting.fixing import move_to_here, note_breakage, put_on_shelf
from pos.stock.counting.judging import judge
from pos.stock.counting.posting import end_count, findings, post_count
from pos.stock.domain import CountOutcome, LossCause, ScanVerdict
from pos.stock.domain.acts import Desk
from pos.stock.domain.count_results import (
    MOST_SHOWN,
    AnsweredAlready,
    Causes,
    Countable,
    CountAnswer,
    CountFindings,
    CountMoved,
    CountResult,
    CountsCross,
    CountView,
    NeedsWord,
    NothingToCount,
    by_category,
)
from pos.stock.domain.counting import (
    MOST_AT_ONCE,
    SURPRISES,
    CountAct,
    CountScan,
    Fate,
    Stocktake,
    told,
    weighing,
)
from pos.stock.queries import counting as queries
from pos.stock.service import HeldWhere
from pos.stock.tables import CountRow

_FIXED: Final = (Topic.STOCK, Topic.LEDGER)
_POSTED: Final = (Topic.STOCK, Topic.LEDGER, Topic.PRINTING)
_ENDED: Final = 8


class Stocktakes:
    """The counts of all centres in this database; `held_where` tells which pieces are promised to a buyer."""

    def __init__(self, db: Database, clock: Clock, held_where: HeldWhere) -> None:
        self._db = db
        self._clock = clock
        self._held_where = held_where

    # --- beginning and looking ---

    def countable(self, centre: str) -> Countable:
        """What can be counted at a centre, and what is being counted."""
        with self._db.read() as session:
            return Countable(
                tuple(queries.open_counts(session, centre)),
                tuple(queries.booked_by_category(session, centre)),
                tuple(queries.ended_counts(session, centre, _ENDED)),
            )

    def begin(self, desk: Desk, category: str = "") -> Stocktake:
        """Count one category, or everything where it is empty; a count of it that is open is gone on with.

        Raises `CountsCross` where an open count has some of the same goods, `NothingToCount`.
        """
        now = self._clock.now()
        with self._db.write() as session:
            for other in queries.open_counts(session, desk.centre):
                if other.category == category:
                    return other
                if not other.category or not category:
                    raise CountsCross(other.number, other.category)
            if category and category not in dict(queries.booked_by_category(session, desk.centre)):
                raise NothingToCount(category)
            day = local_date(now, get_centre(session, desk.centre).zone)
            number = act_number(session, "SO", desk.centre, day)
            count = Stocktake(number, desk.centre, desk.till, category, day, now, desk.person)
            row = {name: getattr(count, name) for name in Stocktake.__slots__}
            insert_rows(session, CountRow, [row])
        return count

    def view(self, number: str) -> CountView:
        """A count as it stands. Raises `CountEnded`, `NotFound`."""
        with self._db.read() as session:
            count = open_count(session, number)
            compared = queries.compare(session, count)
            every = told(queries.scans_of(session, number))
            asking = queries.shown(session, [one for one in reversed(every) if one.is_open])
            newest = queries.shown(session, every[: -MOST_SHOWN - 1 : -1])
            changed = [(sku, None) for sku, one in compared.standings.items() if one.changed]
            things = queries.things(session, changed)
            broken, places = queries.broken_in(session, number), queries.place_names(session)
        sums = by_category(compared.standings.values())
        things_changed = tuple(things.values())
        return CountView(count, compared.standings, sums, asking, newest, things_changed, broken, places)

    # --- scanning ---

    def scan(self, number: str, text: str, desk: Desk, quantity: int = 1) -> CountAnswer:
        """Count so many of what a label (or a typed SKU) names; it is kept before this returns.

        Zero of something says that it was looked for, and is not there.  Raises `CountEnded`,
        `NothingToCount`.
        """
        code = without_controls(text).strip()
        if not code or not 0 <= quantity <= MOST_AT_ONCE:
            raise NothingToCount(f"{quantity} of {code[:40]}")
        now = self._clock.now()
        scan = CountScan(new_id(), now, desk.person, "", None, None, quantity, ScanVerdict.UNKNOWN)
        with self._db.write() as session:
            said = judge(session, open_count(session, number), code, scan)
            write_scans(session, number, said.scan)
        return said

    def undo(self, number: str, scan_id: UUID, desk: Desk) -> None:
        """Take a scan or a mark back.

        Raises `AnsweredAlready` where something was said to it, `CountEnded`.
        """
        now = self._clock.now()
        with self._db.write() as session:
            open_count(session, number)
            one = standing_scan(session, number, scan_id)
            marks = told(related(session, number, one.scan))
            if any(mark.scan.undoes == scan_id and mark.fate is Fate.NOTED for mark in marks):
                raise AnsweredAlready(one.scan.code)
            write_scans(session, number, taken_back(one.scan, desk.person, now))

    def count_again(self, number: str, sku: str, desk: Desk) -> None:
        """Take back all that was counted of a product, to be counted anew. Raises `CountEnded`."""
        now = self._clock.now()
        with self._db.write() as session:
            open_count(session, number)
            scans = weighing(queries.scans_of(session, number, sku))
            write_scans(session, number, *(taken_back(scan, desk.person, now) for scan in scans))

    # --- surprises ---

    def leave(self, number: str, scan_id: UUID, desk: Desk) -> None:
        """Leave a surprise as it is; it stays listed. Raises `AnsweredAlready`, `CountEnded`."""
        now = self._clock.now()
        with self._db.write() as session:
            open_count(session, number)
            one = standing_scan(session, number, scan_id)
            if one.scan.verdict not in SURPRISES:
                raise AnsweredAlready(one.scan.code)
            write_scans(session, number, answer(one.scan, 0, one.scan.verdict, desk.person, now))

    def put_back(self, number: str, scan_id: UUID, desk: Desk, approval: Approval | None) -> None:
        """A piece that is marked sold, lost, broken or gone home stands here: into the books, and counted.

        Raises `NeedsWord` without a supervisor's word, `AnsweredAlready`, `CannotPutRight`, `PieceHeld`,
        `CountEnded`.
        """
        word = _word(approval, CountAct.PUT_BACK)
        now = self._clock.now()
        with self._db.write(*_FIXED) as session:
            count = open_count(session, number)
            scan = self._surprise(session, number, scan_id)
            put_on_shelf(session, count, scan, desk, word, now, self._held_where)
            write_scans(session, number, answer(scan, 1, ScanVerdict.COUNTED, desk.person, now))

    def move_here(self, number: str, scan_id: UUID, desk: Desk) -> None:
        """A piece of another centre stands here: sent, received and counted in one.

        Raises `AnsweredAlready`, `CannotPutRight`, `PieceHeld`, `CountEnded`.
        """
        now = self._clock.now()
        with self._db.write(*_FIXED) as session:
            open_count(session, number)
            scan = self._surprise(session, number, scan_id)
            move_to_here(session, scan, desk, now, self._held_where)
            write_scans(session, number, answer(scan, 1, ScanVerdict.COUNTED, desk.person, now))

    def mark_broken(self, number: str, scan_id: UUID, desk: Desk) -> None:
        """Mark one of what was counted as broken, until a supervisor says why.

        Raises `AnsweredAlready` where all of it is marked, `CountEnded`.
        """
        now = self._clock.now()
        with self._db.write() as session:
            open_count(session, number)
            one = standing_scan(session, number, scan_id)
            every = told(related(session, number, one.scan))
            marks = [m for m in every if m.is_mark and m.scan.undoes == scan_id and m.fate is not Fate.UNDONE]
            if one.is_mark or not one.scan.counts or len(marks) >= one.scan.quantity:
                raise AnsweredAlready(one.scan.code)
            write_scans(session, number, answer(one.scan, 0, one.scan.verdict, desk.person, now))

    def note_broken(
        self, number: str, mark_id: UUID, desk: Desk, cause: LossCause, approval: Approval | None
    ) -> None:
        """Note what was marked as broken with its cause; it is no longer counted.

        Raises `NeedsWord`, `AnsweredAlready`, `PieceGone`, `PieceHeld`, `CountEnded`.
        """
        _why, by = _word(approval, CountAct.BROKEN)
        now = self._clock.now()
        with self._db.write(*_FIXED) as session:
            count = open_count(session, number)
            mark = standing_scan(session, number, mark_id)
            if not mark.is_mark:
                raise AnsweredAlready(mark.scan.code)
            note_breakage(session, count, mark.scan, desk, cause, by, now, self._held_where)
            write_scans(session, number, answer(mark.scan, -1, mark.scan.verdict, desk.person, now))

    def _surprise(self, session: Session, number: str, scan_id: UUID) -> CountScan:
        one = standing_scan(session, number, scan_id)
        if one.scan.verdict not in SURPRISES or one.scan.piece_id is None:
            raise AnsweredAlready(one.scan.code)
        return one.scan

    # --- ending ---

    def findings(self, number: str) -> CountFindings:
        """What a count has found so far. Raises `CountEnded`, `NotFound`."""
        with self._db.read() as session:
            return findings(session, open_count(session, number), self._clock.now(), self._held_where)

    def post(
        self,
        shown: CountFindings,
        causes: Causes,
        otherwise: LossCause | None,
        desk: Desk,
        approval: Approval | None,
    ) -> CountResult:
        """End a count: its differences go into the books, and its result is printed.

        `shown` is what the screen showed; `otherwise` the cause of what is not among the `causes`.  Raises
        `CountMoved` where the differences are others by now, `NeedsWord`, `CountEnded`.
        """
        _why, by = _word(approval, CountAct.POST)
        now, number = self._clock.now(), shown.count.number
        with self._db.write(*_POSTED) as session:
            found = findings(session, open_count(session, number), now, self._held_where)
            if found.figures != shown.figures or found.changed != shown.changed:
                raise CountMoved(number)
            told_why = tuple(causes.get(one.key, otherwise) for one in found.differences)
            result = CountResult(found, told_why, now, desk.person, by)
            post_count(session, result, desk, now)
        return result

    def drop(self, number: str, desk: Desk) -> None:
        """End a count that changes nothing. Raises `CountEnded`."""
        now = self._clock.now()
        with self._db.write() as session:
            count = open_count(session, number)
            end_count(session, count, CountOutcome.DROPPED, desk, now)
            body = {
                "number": number, "outcome": CountOutcome.DROPPED, "centre": count.centre,
                "category": count.category, "begun_at": count.at,
            }  # fmt: skip
            record(session, desk.till, EventKind.STOCKTAKE, body, person=desk.person, now=now)


def _word(approval: Approval | None, act: CountAct) -> tuple[str, str]:
    """Why, and who approved it. Raises `NeedsWord`."""
    if approval is None or approval.request.act != act:
        raise NeedsWord(act)
    return clean("reason", approval.request.reason, 160), approval.by
