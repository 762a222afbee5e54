"""Guides and drivers: their cards, their balances, and cash handed to them from a drawer."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import BadText, NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.guides import queries
from pos.guides.documents import guide_slip
from pos.guides.domain import (
    MOST_RATE_BPS,
    SMALLEST_COIN,
    BadGuidePayout,
    BadRate,
    EarnedSale,
    Guide,
    GuideBalance,
    GuideExists,
    GuideKind,
    GuidePayout,
    MoreThanOwed,
    in_coins,
)
from pos.guides.tables import GuidePayoutRow, GuideRow
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import guide_payout_number, next_number
from pos.ledger.service import balance, post
from pos.printing.domain import Job, PaperKind, PrinterUse
from pos.printing.service import next_copy, original, queue, queue_drawer
from pos.till.domain import NoOpenShift, NotInDrawer, Shift
from pos.till.queries import drawer, is_closed

_PHONE = re.compile(r"\+?[\d -]{6,20}")
_PAID = (Topic.GUIDES, Topic.LEDGER, Topic.PRINTING)


def get_guide(session: Session, code: str) -> Guide:
    """One guide. Raises `NotFound`."""
    row = session.get(GuideRow, code)
    if row is None:
        raise NotFound("guide", code)
    return row.to_domain()


class Guides:
    """The guides and drivers of this organisation."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def all(self, *, active_only: bool = False) -> list[Guide]:
        """The cards by name."""
        with self._db.read() as session:
            return queries.all_guides(session, active_only=active_only)

    def add(
        self, name: str, kind: GuideKind, rate_bps: int, *, phone: str = "", till: str, person: str
    ) -> Guide:
        """A new card with the next code (`G01`); told to the chain of the till.

        Raises `BadText`, `BadRate`, `GuideExists` for a name that an active card has.
        """
        guide = _checked(Guide("", name, phone, kind, rate_bps))
        with self._db.write(Topic.GUIDES) as session:
            _refuse_twin(session, guide)
            guide = replace(guide, code=f"G{next_number(session, 'guide:code'):02d}")
            insert_rows(session, GuideRow, [asdict(guide)])
            _tell(session, guide, None, (till, person, self._clock.now()))
        return guide

    def edit(self, guide: Guide, *, till: str, person: str) -> Guide:
        """Another name, telephone, kind, part, or an end; sales of before are not touched.

        Raises `BadText`, `BadRate`, `GuideExists`, `NotFound`.
        """
        after = _checked(guide)
        with self._db.write(Topic.GUIDES) as session:
            before = get_guide(session, guide.code)
            if after == before:
                return before
            _refuse_twin(session, after)
            session.execute(update(GuideRow).where(GuideRow.code == after.code).values(asdict(after)))
            _tell(session, after, before, (till, person, self._clock.now()))
        return after

    def balances(self, centre: str) -> list[GuideBalance]:
        """Every guide with what a centre owes him: sums of the journal."""
        with self._db.read() as session:
            return queries.balances(session, centre)

    def unpaid(self, centre: str, code: str) -> tuple[EarnedSale, ...]:
        """What each sale since the last payout came to owe a guide."""
        with self._db.read() as session:
            last = queries.last_payout_entry(session, centre, code)
            return queries.earned_since(session, centre, code, last)

    def payouts(self, centre: str, code: str) -> list[GuidePayout]:
        """The payouts to a guide at a centre, the newest first."""
        with self._db.read() as session:
            return queries.payouts(session, centre, code)

    def pay(self, shift: Shift, code: str, amount: Rupiah | None = None, *, person: str) -> GuidePayout:
        """Cash from the drawer of a shift; None is all that coins can make, the rest stays on the balance.

        The drawer opens and a slip is printed.  Raises `MoreThanOwed`, `BadGuidePayout`, `NotInDrawer`,
        `NoOpenShift`, `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(*_PAID) as session:
            if is_closed(session, shift.id):
                raise NoOpenShift(shift.number)
            guide = get_guide(session, code)
            owed = -balance(session, shift.centre, accounts.payable_guide(code))
            paid = in_coins(owed) if amount is None else amount
            _refuse(guide, paid, owed, drawer(session, shift.centre, shift.till))
            last = queries.last_payout_entry(session, shift.centre, code)
            earned = queries.earned_since(session, shift.centre, code, last)
            return _pay(session, shift, guide, (owed, paid, earned), (person, now))

    def copy_of_slip(self, number: str, *, person: str) -> Job:
        """The slip again, marked as a copy; told to the chain. Raises `NotFound`."""
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            job = next_copy(session, original(session, PaperKind.GUIDE_SLIP, number), now)
            body = {"number": number, "copy": job.copy}
            record(session, job.till, EventKind.REPRINT, body, person=person, now=now)
            return job


def _checked(guide: Guide) -> Guide:
    if not 0 <= guide.rate_bps <= MOST_RATE_BPS:
        raise BadRate(guide.rate_bps)
    phone = clean("phone", guide.phone, 20, required=False)
    if phone and not _PHONE.fullmatch(phone):
        raise BadText("phone", "is not a telephone number")
    return replace(guide, name=clean("name", guide.name, 60), phone=phone)


def _refuse_twin(session: Session, guide: Guide) -> None:
    same = func.lower(GuideRow.name) == guide.name.lower()
    query = select(GuideRow.code).where(same, GuideRow.active, GuideRow.code != guide.code)
    code = session.scalar(query.limit(1))
    if code is not None and guide.active:
        raise GuideExists(code, guide.name)


def _tell(session: Session, after: Guide, before: Guide | None, who: tuple[str, str, datetime]) -> None:
    till, person, now = who
    body: dict[str, object] = {"what": "guide", "after": _words(after)}
    if before is not None:
        body["before"] = _words(before)
    record(session, till, EventKind.SETTINGS, body, person=person, now=now)


def _words(guide: Guide) -> dict[str, object]:
    return {name: getattr(guide, name) for name in Guide.__slots__}


def _refuse(guide: Guide, paid: Rupiah, owed: Rupiah, held: Rupiah) -> None:
    if paid <= ZERO or paid.amount % SMALLEST_COIN.amount:
        raise BadGuidePayout(paid)
    if paid > owed:
        raise MoreThanOwed(guide.name, paid, max(ZERO, owed))
    if paid > held:
        raise NotInDrawer(paid)


def _pay(
    session: Session,
    shift: Shift,
    guide: Guide,
    money: tuple[Rupiah, Rupiah, tuple[EarnedSale, ...]],
    who: tuple[str, datetime],
) -> GuidePayout:
    owed, paid, earned = money
    person, now = who
    number = guide_payout_number(session, shift.centre, shift.business_date)
    body = {
        "number": number, "guide": guide.code, "name": guide.name, "owed": owed, "amount": paid,
        "shift": shift.number,
    }  # fmt: skip
    link = record(session, shift.till, EventKind.GUIDE_PAYOUT, body, person=person, now=now)
    payout = GuidePayout(
        number, shift.centre, shift.till, shift.number, shift.business_date, guide.code, guide.name, owed,
        paid, now, person, link.short, earned,
    )  # fmt: skip
    row = {name: getattr(payout, name) for name in GuidePayout.__slots__ if name != "earned"}
    insert_rows(session, GuidePayoutRow, [row])
    postings = (
        Posting(accounts.payable_guide(guide.code), paid),
        Posting(accounts.cash(shift.till), -paid),
    )
    kind = EntryKind.GUIDE_PAYOUT
    post(
        session,
        Entry(new_id(), shift.centre, shift.business_date, kind, number, postings, shift.number),
        now,
    )
    queue_drawer(session, number, centre=shift.centre, till=shift.till, now=now)
    slip = guide_slip(payout, guide, get_centre(session, shift.centre).name)
    queue(session, slip, use=PrinterUse.RECEIPT, centre=shift.centre, till=shift.till, now=now)
    return payout
