"""Closing a centre's day: computed once, frozen, printed and exported from what was frozen."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.money import Rupiah
from pos.core.text import clean
from pos.db.database import Database
from pos.exporting.files import write_sheet
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.domain import PaperKind, PrinterUse
from pos.printing.service import next_copy, original, queue
from pos.sales.holding import waiting_for
from pos.settlement import queries
from pos.settlement.commit import lines_of, settle_day
from pos.settlement.documents import lines_sheet, settlement_sheet, settlement_slip
from pos.settlement.domain import (
    CentreBalance,
    Checks,
    DayPart,
    GoodsSold,
    NotReady,
    NotThatDay,
    Settlement,
    SettlementLine,
)
from pos.settlement.domain.charge import refuse_own_approval
from pos.settlement.queries import office_till as office_till
from pos.settlement.queries.standing import balances_everywhere
from pos.settlement.reversing import reverse_settlement
from pos.till.queries import shifts_of_day

_SETTLED = (Topic.SETTLEMENTS, Topic.LEDGER)


class Settlements:
    """The settlements of all centres in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def today(self, centre: str) -> date:
        """The calendar date at a centre."""
        with self._db.read() as session:
            return local_date(self._clock.now(), get_centre(session, centre).zone)

    def of_day(self, centre: str, day: date) -> Settlement | None:
        """The settlement of a day that stands, if the day is closed."""
        with self._db.read() as session:
            return queries.settlement_on(session, centre, day)

    def parts(self, centre: str, day: date) -> list[DayPart]:
        """Every settlement of a day in order: the first, mirrors, and the day anew."""
        with self._db.read() as session:
            return queries.parts_of(session, centre, day)

    def numbered(self, number: str) -> Settlement:
        """A settlement, whether it stands or not. Raises `NotFound`."""
        with self._db.read() as session:
            return _numbered(session, number)

    def last_day(self, centre: str) -> date | None:
        """The newest settled day of a centre; none before it can be settled any more."""
        with self._db.read() as session:
            return queries.last_settled_day(session, centre)

    def advances(self, centre: str, day: date) -> dict[str, Rupiah]:
        """The kasbon that each artisan still owed a centre on a day."""
        with self._db.read() as session:
            return queries.outstanding_advances(session, centre, day)

    def everywhere(self, artisan_code: str) -> list[CentreBalance]:
        """Where an artisan stands at every centre apart. Raises `NotFound`."""
        with self._db.read() as session:
            if session.get(ArtisanRow, artisan_code) is None:
                raise NotFound("artisan", artisan_code)
            return balances_everywhere(session, artisan_code)

    def checks(self, centre: str, day: date) -> Checks:
        """What stands between a day and its settlement."""
        with self._db.read() as session:
            return _checks(session, centre, day)

    def preview(self, centre: str, day: date) -> list[SettlementLine]:
        """What a settlement would say now, a row an artisan."""
        with self._db.read() as session:
            entries = queries.unsettled(centre, day)
            owed = queries.owed(session, entries)
            return lines_of(session, get_centre(session, centre), day, entries, owed)

    def goods(self, centre: str, day: date, number: str = "") -> dict[str, list[GoodsSold]]:
        """What each artisan's row of a day is made of, by thing: of what stands, or of a named settlement."""
        with self._db.read() as session:
            standing = queries.settlement_on(session, centre, day)
            number = number or (standing.number if standing is not None else "")
            entries = queries.settled(number) if number else queries.unsettled(centre, day)
            return queries.goods_sold(session, entries)

    def settle(self, centre: str, day: date, person: str) -> Settlement:
        """Close a day: its documents are taken, the sums frozen.  The same day again is the same settlement.

        A last day whose settlement was reversed is settled anew, as one more part of that day.  Raises
        `NotReady` where a shift is open, `NotThatDay` for a day to come or before a settled one,
        `BooksDisagree`, `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(*_SETTLED) as session:
            card = get_centre(session, centre)
            settlement = queries.settlement_on(session, centre, day)
            if settlement is None:
                _refuse(session, card, day, now)
                settlement = settle_day(session, card, day, person, now)
        return settlement

    def reverse(self, number: str, reason: str, person: str, approved_by: str) -> Settlement:
        """Cancel a settlement by a mirror of it, which is returned; its documents can be settled anew.

        Raises `NotFound`, `CannotReverse` for a mirror, what is reversed already or has payouts on their way,
        `OwnApproval`, `BadText`.
        """
        why = clean("reason", reason, 120)
        refuse_own_approval(person, approved_by)
        with self._db.write(*_SETTLED) as session:
            return reverse_settlement(session, number, (why, person, approved_by), self._clock.now())

    def export(self, centre: str, day: date, out: Path) -> list[Path]:
        """Write `settlement-…` and `lines-…` of every part of a day as CSV, XLSX and PDF.

        Always the same bytes; a further part has its number in the names of its files.  Raises `NotFound`
        where the day is not settled, `FolderTrouble`.
        """
        parts = self.parts(centre, day)
        if not parts:
            raise NotFound("settlement of", f"{centre} on {day}")
        return [file for one in parts for file in self._export(one.number, out)]

    def _export(self, number: str, out: Path) -> list[Path]:
        with self._db.read() as session:
            settlement = _numbered(session, number)
            late = queries.late_amounts(session, number)
            lines = queries.lines_sold(session, number)
        centre = settlement.centre
        stem = f"{centre}-{settlement.business_date:%Y%m%d}"
        stem += "" if settlement.part == 1 else f"-{settlement.part}"
        files = write_sheet(settlement_sheet(settlement, late), out, f"settlement-{stem}")
        files += write_sheet(lines_sheet(settlement, lines), out, f"lines-{stem}")
        with self._db.write(Topic.SETTLEMENTS) as session:
            body = {"number": number, "files": [path.name for path in files]}
            till = office_till(session, centre)
            record(session, till, EventKind.EXPORT, body, person=settlement.person, now=self._clock.now())
        return files

    def print_slips(self, number: str) -> int:
        """Queue a slip for every artisan with a movement; a slip that was printed comes as a copy.

        Returns how many; raises `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            settlement = _numbered(session, number)
            goods = queries.goods_sold(session, queries.settled(number))
            late = queries.late_amounts(session, number)
            slips = [
                settlement_slip(
                    settlement,
                    line,
                    goods.get(line.artisan_code, ()),
                    [one for one in late if one.artisan_code == line.artisan_code],
                )
                for line in settlement.lines
                if line.moved
            ]
            till = office_till(session, settlement.centre)
            for slip in slips:
                try:
                    next_copy(session, original(session, PaperKind.SETTLEMENT_SLIP, slip.number), now)
                except NotFound:
                    queue(
                        session, slip, use=PrinterUse.RECEIPT, centre=settlement.centre, till=till, now=now
                    )  # fmt: skip
        return len(slips)


def _numbered(session: Session, number: str) -> Settlement:
    settlement = queries.settlement_numbered(session, number)
    if settlement is None:
        raise NotFound("settlement", number)
    return settlement


def _checks(session: Session, centre: str, day: date) -> Checks:
    shifts = shifts_of_day(session, centre, day)
    settlement = queries.settlement_on(session, centre, day)
    return Checks(
        shifts=tuple(shift for shift, _ in shifts),
        open_shifts=tuple(shift for shift, closed in shifts if not closed),
        held=waiting_for(session, centre, day),
        settled=None if settlement is None else settlement.number,
        money=queries.money_by_kind(session, centre, day),
    )


def _refuse(session: Session, centre: Centre, day: date, now: datetime) -> None:
    today = local_date(now, centre.zone)
    last = queries.last_settled_day(session, centre.code)
    if day > today:
        raise NotThatDay(day, today)
    if last is not None and day < last:
        raise NotThatDay(day, last)
    checks = _checks(session, centre.code, day)
    if not checks.ready:
        raise NotReady(day, checks)
