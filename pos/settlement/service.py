"""Closing a centre's day: computed once, frozen, printed and exported from what was frozen."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from pos.artisans.domain import Period, Rail, honoured
from pos.artisans.service import terms_on
from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.exporting.files import write_sheet
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import settlement_number
from pos.ledger.service import post
from pos.printing.domain import PaperKind, PrinterUse
from pos.printing.service import next_copy, original, queue
from pos.sales.holding import waiting_for
from pos.settlement import queries
from pos.settlement.documents import lines_sheet, settlement_sheet, settlement_slip
from pos.settlement.domain import (
    Checks,
    GoodsSold,
    NotReady,
    NotThatDay,
    Payee,
    Settlement,
    SettlementLine,
    Standing,
    settled_line,
    sums_of,
)
from pos.settlement.tables import SettlementEntryRow, SettlementLineRow, SettlementRow
from pos.till.domain import IMPORT_TILL
from pos.till.queries import shifts_of_day
from pos.till.tables import ShiftRow

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
        """The settlement of a day, if it is closed."""
        with self._db.read() as session:
            return queries.settlement_on(session, centre, day)

    def checks(self, centre: str, day: date) -> Checks:
        """What stands between a day and its settlement."""
        with self._db.read() as session:
            return _checks(session, centre, day)

    def preview(self, centre: str, day: date) -> list[SettlementLine]:
        """What a settlement would say now, a row an artisan."""
        with self._db.read() as session:
            entries = queries.unsettled(centre, day)
            owed = queries.owed(session, entries)
            return _lines(session, get_centre(session, centre), day, entries, owed)

    def goods(self, centre: str, day: date) -> dict[str, list[GoodsSold]]:
        """What each artisan's row of a day is made of, by thing."""
        with self._db.read() as session:
            settlement = queries.settlement_on(session, centre, day)
            if settlement is not None:
                return queries.goods_sold(session, queries.settled(settlement.number))
            return queries.goods_sold(session, queries.unsettled(centre, day))

    def settle(self, centre: str, day: date, person: str) -> Settlement:
        """Close a day: its documents are taken, the sums frozen.  The same day again is the same settlement.

        Raises `NotReady` where a shift is open, `NotThatDay` for a day to come or before a settled one,
        `BooksDisagree`, `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(*_SETTLED) as session:
            card = get_centre(session, centre)
            settlement = queries.settlement_on(session, centre, day)
            if settlement is None:
                _refuse(session, card, day, now)
                settlement = _settle(session, card, day, person, now)
        return settlement

    def export(self, centre: str, day: date, out: Path) -> list[Path]:
        """Write `settlement-…` and `lines-…` as CSV, XLSX and PDF; always the same bytes.

        Raises `NotFound` where the day is not settled, `FolderTrouble`.
        """
        with self._db.read() as session:
            settlement = queries.settlement_on(session, centre, day)
            if settlement is None:
                raise NotFound("settlement of", f"{centre} on {day}")
            late = queries.late_amounts(session, settlement.number)
            lines = queries.lines_sold(session, settlement.number)
        stem = f"{centre}-{day:%Y%m%d}"
        files = write_sheet(settlement_sheet(settlement, late), out, f"settlement-{stem}")
        files += write_sheet(lines_sheet(settlement, lines), out, f"lines-{stem}")
        with self._db.write(Topic.SETTLEMENTS) as session:
            body = {"number": settlement.number, "files": [path.name for path in files]}
            till = office_till(session, centre)
            record(session, till, EventKind.EXPORT, body, person=settlement.person, now=self._clock.now())
        return files

    def print_slips(self, number: str) -> int:
        """Queue a slip for every artisan with a movement; a slip that was printed comes as a copy.

        Returns how many; raises `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            settlement = queries.settlement_numbered(session, number)
            if settlement is None:
                raise NotFound("settlement", number)
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


def office_till(session: Session, centre: str) -> str:
    """The till whose chain and printer take a centre's own papers: the one that was opened last."""
    query = select(ShiftRow.till).where(ShiftRow.centre == centre, ~ShiftRow.till.endswith(f"-{IMPORT_TILL}"))
    return session.scalar(query.order_by(ShiftRow.opened_at.desc()).limit(1)) or f"{centre}-1"


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


def _settle(session: Session, centre: Centre, day: date, person: str, now: datetime) -> Settlement:
    number = settlement_number(centre.code, day)
    last = queries.last_settled_day(session, centre.code)
    taken = queries.entries_to_take(centre.code, day, number, last)
    columns = ["entry_id", "turn", "settlement_number", "late"]
    session.execute(insert(SettlementEntryRow.__table__).from_select(columns, taken))  # type: ignore[arg-type]
    entries = queries.settled(number)
    owed = queries.owed(session, entries)
    lines = _lines(session, centre, day, entries, owed)
    for line in lines:
        recovered_before = -owed.get(line.artisan_code, {}).get(EntryKind.ADVANCE_RECOVERY, ZERO)
        recovery = line.advance_recovery - recovered_before
        if recovery:
            _recover(session, centre.code, day, (number, line.artisan_code, recovery), now)
    body = {
        "number": number, "business_date": day,
        "lines": [{name: getattr(line, name) for name in SettlementLine.__slots__} for line in lines],
    }  # fmt: skip
    till = office_till(session, centre.code)
    link = record(session, till, EventKind.SETTLEMENT, body, person=person, now=now)
    settlement = Settlement(
        number, centre.code, centre.name, centre.zone, day, now, person,
        queries.money_by_kind(session, centre.code, day), link.short, tuple(lines),
    )  # fmt: skip
    _insert(session, settlement)
    return settlement


def _recover(session: Session, centre: str, day: date, what: tuple[str, str, Rupiah], now: datetime) -> None:
    """Take part of an advance back: less is owed to the artisan, and less by him."""
    number, code, amount = what
    postings = (
        Posting(accounts.payable_artisan(code), amount),
        Posting(accounts.advance_artisan(code), -amount),
    )
    entry = Entry(new_id(), centre, day, EntryKind.ADVANCE_RECOVERY, number, postings)
    post(session, entry, now)
    row = {"entry_id": entry.id, "turn": 1, "settlement_number": number, "late": False}
    insert_rows(session, SettlementEntryRow, [row])


def _insert(session: Session, settlement: Settlement) -> None:
    money = settlement.money
    row = {
        "number": settlement.number, "id": new_id(), "centre": settlement.centre,
        "centre_name": settlement.centre_name, "zone": settlement.zone,
        "business_date": settlement.business_date, "closed_at": settlement.closed_at,
        "person": settlement.person, "cash": money.cash, "qris_cleared": money.qris_cleared,
        "qris_waiting": money.qris_waiting, "card_cleared": money.card_cleared,
        "card_waiting": money.card_waiting, "chain_short": settlement.chain_short,
        "part": settlement.part, "reverses": settlement.reverses, "reason": settlement.reason,
        "approved_by": "",
    }  # fmt: skip
    insert_rows(session, SettlementRow, [row])
    lines = [
        {"settlement_number": settlement.number}
        | {name: getattr(line, name) for name in SettlementLine.__slots__}
        for line in settlement.lines
    ]
    insert_rows(session, SettlementLineRow, lines)


def _lines(
    session: Session, centre: Centre, day: date, entries: queries.Entries, owed: queries.Owed
) -> list[SettlementLine]:
    """A row for every artisan with a balance or a movement, by code; `owed` is what the entries came to."""
    goods: dict[str, list[GoodsSold]] = defaultdict(list, queries.goods_sold(session, entries))
    openings = queries.closings_before(session, centre.code, day)
    outstanding = queries.outstanding_advances(session, centre.code, day)
    pending = queries.pending_payouts(session, centre.code)
    payees = _payees(session, centre, day)
    rows = []
    for code in sorted(owed.keys() | goods.keys() | openings.keys() | outstanding.keys()):
        standing = Standing(openings.get(code, ZERO), outstanding.get(code, ZERO), pending.get(code, ZERO))
        sums = sums_of(code, goods[code], owed.get(code, {}))
        line = settled_line(payees[code], standing, sums, centre.advance_cap_bps)
        if not line.is_empty:
            rows.append(line)
    return rows


def _payees(session: Session, centre: Centre, day: date) -> dict[str, Payee]:
    terms = terms_on(session, day)
    payees = {}
    for row in session.scalars(select(ArtisanRow)):
        agreed = terms.get(row.code)
        least = agreed.minimum_payout if agreed is not None else None
        payees[row.code] = Payee(
            code=row.code,
            name=honoured(row.tag_name, row.gender),
            rail=agreed.rail if agreed is not None else Rail.CASH,
            minimum_payout=centre.minimum_payout if least is None else least,
            period=agreed.period if agreed is not None else Period.DAILY,
            is_merged=row.merged_into is not None,
        )
    return payees
