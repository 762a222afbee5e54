"""Rows of a count: a scan, an answer to it, and the check that it is open."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from pos.core.ids import new_id
from pos.db.base import insert_rows
from pos.stock.domain import ScanVerdict
from pos.stock.domain.count_results import AnsweredAlready, CountEnded
from pos.stock.domain.counting import CountScan, Fate, Stocktake, ToldScan, told
from pos.stock.queries import counting as queries
from pos.stock.tables import CountScanRow


def open_count(session: Session, number: str) -> Stocktake:
    """A count that has not ended. Raises `CountEnded`, `NotFound`."""
    count = queries.get_count(session, number)
    if queries.is_ended(session, number):
        raise CountEnded(number)
    return count


def write_scans(session: Session, number: str, *scans: CountScan) -> None:
    """Insert scans or answers, in the caller's transaction."""
    insert_rows(session, CountScanRow, [_row(number, scan) for scan in scans])


def _row(number: str, scan: CountScan) -> dict[str, object]:
    return {name: getattr(scan, name) for name in CountScan.__slots__} | {"number": number}


def answer(scan: CountScan, quantity: int, verdict: ScanVerdict, person: str, now: datetime) -> CountScan:
    """What is said to a scan."""
    return CountScan(
        new_id(), now, person, scan.code, scan.sku, scan.piece_id, quantity, verdict, undoes=scan.id
    )


def taken_back(scan: CountScan, person: str, now: datetime) -> CountScan:
    """The opposite of a scan."""
    return answer(scan, -scan.quantity, scan.verdict, person, now)


def related(session: Session, number: str, scan: CountScan) -> list[CountScan]:
    """A scan with all that was said of its thing; of an unknown code, with what was said to it."""
    if scan.sku is None:
        return [scan, *queries.answers_to(session, number, scan.id)]
    same = queries.scans_of(session, number, scan.sku)
    return [one for one in same if one.piece_id == scan.piece_id]


def standing_scan(session: Session, number: str, scan_id: UUID) -> ToldScan:
    """A scan or mark that nothing was said to yet. Raises `AnsweredAlready`, `NotFound`."""
    scan = queries.scan_of(session, number, scan_id)
    for one in told(related(session, number, scan)):
        if one.scan.id == scan_id and one.fate is Fate.STANDS:
            return one
    raise AnsweredAlready(scan.code)
