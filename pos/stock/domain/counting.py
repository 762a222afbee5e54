"""A count of a centre's goods (opname): scans, what becomes of them, and what the books are held against.

The rule for a count while sales go on: what was counted of a product is held against what the books said at
its last scan.  What moved after that scan moved both on the shelf and in the books, and changes nothing.
What moved between its first and its last scan makes the figure worth nothing: such a product has `changed`,
and is counted again or left as it is.  A correction of the books alone (a count, a loss) after the first scan
does the same.  A product that was not scanned was looked for during the whole count, so that its first scan
is the beginning, and its last one the end; what came in meanwhile, where nothing stood, is no part of the
count.  Breakages that are noted within the count are known to it, and change nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.stock.domain import MoveKind, ScanVerdict

MOST_AT_ONCE: Final = 9_999
"""The largest number that is typed before a scan."""

SURPRISES: Final = (
    ScanVerdict.MARKED_SOLD, ScanVerdict.MARKED_GONE, ScanVerdict.ELSEWHERE, ScanVerdict.UNKNOWN,
)  # fmt: skip
"""What somebody should look at."""

_COUNTING: Final = (ScanVerdict.COUNTED, ScanVerdict.SURPLUS)
_OF_THE_BOOKS: Final = (MoveKind.COUNT, MoveKind.LOSS)
"""Moves by which nothing left the shelf: the books were put right."""


class CountAct(StrEnum):
    """What a supervisor's word is asked for."""

    PUT_BACK = "count_put_back"
    BROKEN = "count_broken"
    POST = "count_post"


class Fate(StrEnum):
    """What became of a scan."""

    STANDS = "stands"
    UNDONE = "undone"
    LEFT = "left"
    FIXED = "fixed"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Stocktake:
    """A count: of one category, or of all where it is empty."""

    number: str
    centre: str
    till: str
    category: str
    business_date: date
    at: datetime
    person: str


@dataclass(frozen=True, slots=True)
class CountScan:
    """One scan, or the answer to an earlier one (`undoes`).

    An answer of the opposite quantity takes the scan back; one that counts puts a surprise right; one of
    zero leaves a surprise as it is, and marks one of what was counted as broken.  Such a mark is answered in
    turn: by zero it is taken back, by minus one the breakage is noted.
    """

    id: UUID
    at: datetime
    person: str
    code: str
    sku: str | None
    piece_id: UUID | None
    quantity: int
    verdict: ScanVerdict
    undoes: UUID | None = None

    @property
    def counts(self) -> bool:
        """Whether it is part of what was counted."""
        return self.verdict in _COUNTING


@dataclass(frozen=True, slots=True)
class ToldScan:
    """A scan (or the mark that one is broken) with what became of it."""

    scan: CountScan
    fate: Fate
    is_mark: bool = False

    @property
    def is_open(self) -> bool:
        """Whether somebody should look at it."""
        return self.fate is Fate.STANDS and (self.is_mark or self.scan.verdict in SURPRISES)


def told(scans: Sequence[CountScan]) -> list[ToldScan]:
    """Scans and marks, oldest first, with what became of each; other answers are part of what they answer."""
    by_id = {scan.id: scan for scan in scans}
    answers: dict[UUID, list[CountScan]] = defaultdict(list)
    for scan in scans:
        if scan.undoes is not None:
            answers[scan.undoes].append(scan)
    shown = []
    for scan in scans:
        target = by_id.get(scan.undoes) if scan.undoes is not None else None
        if target is None:
            shown.append(ToldScan(scan, _fate(scan, answers[scan.id])))
        elif _marks(scan, target):
            above = _fate(target, answers[target.id])
            own = _mark_fate(answers[scan.id])
            shown.append(ToldScan(scan, Fate.UNDONE if above is Fate.UNDONE else own, is_mark=True))
    return shown


def _takes_back(answer: CountScan, scan: CountScan) -> bool:
    return answer.quantity == -scan.quantity and answer.verdict is scan.verdict


def _marks(answer: CountScan, scan: CountScan) -> bool:
    """Whether an answer says that one of what was counted is broken."""
    return scan.counts and answer.counts and answer.quantity == 0 and scan.quantity > 0


def _fate(scan: CountScan, answers: Sequence[CountScan]) -> Fate:
    if any(_takes_back(answer, scan) for answer in answers):
        return Fate.UNDONE
    if scan.counts or not answers:
        return Fate.STANDS
    return Fate.FIXED if any(answer.counts for answer in answers) else Fate.LEFT


def _mark_fate(answers: Sequence[CountScan]) -> Fate:
    if not answers:
        return Fate.STANDS
    return Fate.NOTED if any(answer.quantity for answer in answers) else Fate.UNDONE


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted of one product: how many, and when it was first and last scanned."""

    counted: int = 0
    first: datetime | None = None
    last: datetime | None = None


def tally(scans: Sequence[CountScan]) -> Tally:
    """The tally of the scans of one product: the sum of what counts, and the times of what stands."""
    by_id = {scan.id: scan for scan in scans}
    undone = _taken_back(scans, by_id)
    times = [scan.at for scan in scans if scan.id not in undone and _adds(scan, by_id)]
    counted = sum(scan.quantity for scan in scans if scan.counts)
    return Tally(counted, min(times, default=None), max(times, default=None))


def weighing(scans: Sequence[CountScan]) -> list[CountScan]:
    """The scans and answers of one product that make its tally: taken back, nothing was counted of it."""
    by_id = {scan.id: scan for scan in scans}
    undone = _taken_back(scans, by_id)
    over = {*undone, *undone.values()}
    return [
        scan
        for scan in scans
        if scan.counts and scan.id not in over and (scan.quantity or scan.undoes is None)
    ]


def _taken_back(scans: Sequence[CountScan], by_id: Mapping[UUID, CountScan]) -> dict[UUID, UUID]:
    """What was taken back, each with the answer that did it."""
    answers = [(scan, by_id.get(scan.undoes)) for scan in scans if scan.undoes is not None]
    return {
        target.id: scan.id for scan, target in answers if target is not None and _takes_back(scan, target)
    }


def _adds(scan: CountScan, by_id: Mapping[UUID, CountScan]) -> bool:
    """Whether somebody stood before the thing: a scan that counts, or a surprise that was put right."""
    target = by_id.get(scan.undoes) if scan.undoes is not None else None
    return scan.counts and (target is None or not target.counts)


@dataclass(frozen=True, slots=True)
class Moved:
    """A movement since a count began; `known` where the count itself noted it."""

    at: datetime
    quantity: int
    kind: MoveKind
    known: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """One product in a count: what the books are held to have said, what was counted, and whether it moved.

    Where it has `changed` while it was counted, the figures are worth nothing.
    """

    sku: str
    category: str
    booked: int
    counted: int
    changed: bool = False

    @property
    def missing(self) -> int:
        """How many were not found (below zero: how many more there are)."""
        return self.booked - self.counted


def stand(sku: str, category: str, booked_now: int, moves: Sequence[Moved], counted: Tally) -> Standing:
    """How a product stands by the rule at the head of this module; `moves` are those since the beginning."""
    foreign = [move for move in moves if not move.known]
    if counted.first is None or counted.last is None:
        came = sum(move.quantity for move in foreign)
        if foreign and (booked_now == 0 or booked_now - came <= 0):
            return Standing(sku, category, counted.counted, counted.counted)
        return Standing(sku, category, booked_now, counted.counted, bool(foreign))
    later = [move for move in foreign if move.at > counted.last and move.kind not in _OF_THE_BOOKS]
    between = [move for move in foreign if counted.first < move.at and move not in later]
    booked = booked_now - sum(move.quantity for move in later)
    return Standing(sku, category, booked, counted.counted, bool(between))


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one product that stand here by the books, and which of them came since the beginning."""

    here: frozenset[UUID] = frozenset()
    came: frozenset[UUID] = frozenset()


def stand_pieces(
    sku: str, category: str, pieces: Pieces, scans: Sequence[CountScan]
) -> tuple[Standing, frozenset[UUID]]:
    """How the pieces of a product stand, and which are missing: not seen, and here since the beginning."""
    sums: dict[UUID, int] = defaultdict(int)
    for scan in scans:
        if scan.counts and scan.piece_id is not None:
            sums[scan.piece_id] += scan.quantity
    counted = {piece for piece, quantity in sums.items() if quantity > 0}
    seen = {
        one.scan.piece_id
        for one in told(scans)
        if one.scan.verdict in SURPRISES and one.fate is not Fate.UNDONE
    }
    missing = pieces.here - counted - seen - pieces.came
    return Standing(sku, category, len(missing) + len(counted), len(counted)), frozenset(missing)
