"""Agreed fees with a unique key, and adjustments that another supervisor approves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from pos.artisans.domain import MergedAway
from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import act_number
from pos.ledger.service import post
from pos.settlement.domain import (
    Adjustment,
    BadCharge,
    ChargedAll,
    DayToCome,
    Fee,
    FeeOrder,
    OtherFee,
)
from pos.settlement.domain.charge import MOST_CHARGED, refuse_own_approval
from pos.settlement.queries import office_till
from pos.settlement.queries.standing import artisans_of
from pos.settlement.tables import AdjustmentRow, FeeRow

_FEES, _ADJUSTMENTS = "PT", "PY"
_TOPICS: Final = (Topic.SETTLEMENTS, Topic.LEDGER)


class Charges:
    """The fees and adjustments of all centres in this database; the next settlement takes them."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def charge(
        self, centre: str, artisan_code: str, order: FeeOrder, person: str, day: date | None = None
    ) -> Fee:
        """Charge one artisan an agreed fee for a day (today).

        The same key again with the same purpose and amount is the fee that was charged already.  Raises
        `OtherFee` where its content differs, `BadCharge`, `DayToCome`, `MergedAway`, `BadText`, `NotFound`.
        """
        order, now = _checked(order), self._clock.now()
        with self._db.write(*_TOPICS) as session:
            home = get_centre(session, centre)
            _refuse_card(session, artisan_code)
            charged = _charged(session, centre, artisan_code, order)
            if charged is not None:
                return charged
            return _charge(session, home, artisan_code, order, (person, _day(home, day, now), now))

    def charge_all(self, centre: str, order: FeeOrder, person: str, day: date | None = None) -> ChargedAll:
        """Charge every active artisan of a centre, each once; who has the key already is skipped.

        All or nothing: raises what `charge` raises.
        """
        order, now = _checked(order), self._clock.now()
        with self._db.write(*_TOPICS) as session:
            home = get_centre(session, centre)
            on, codes = _day(home, day, now), artisans_of(session, centre)
            due = [code for code in codes if _charged(session, centre, code, order) is None]
            fees = tuple(_charge(session, home, code, order, (person, on, now)) for code in due)
        return ChargedAll(fees, len(codes) - len(due))

    def adjust(
        self,
        centre: str,
        artisan_code: str,
        amount: Rupiah,
        *,
        reason: str,
        signed: tuple[str, str],
        day: date | None = None,
    ) -> Adjustment:
        """Put a balance right by an amount, above zero in the artisan's favour, for a day (today).

        `signed` is who made it and the other supervisor who approves.  Raises `OwnApproval`, `BadCharge`,
        `DayToCome`, `MergedAway`, `BadText`, `NotFound`.
        """
        why, now = clean("reason", reason, 120), self._clock.now()
        refuse_own_approval(*signed)
        if not amount or abs(amount) > MOST_CHARGED:
            raise BadCharge(amount)
        with self._db.write(*_TOPICS) as session:
            home = get_centre(session, centre)
            _refuse_card(session, artisan_code)
            on = _day(home, day, now)
            number = act_number(session, _ADJUSTMENTS, centre, on)
            made = Adjustment(number, centre, artisan_code, amount, why, on, now, *signed)
            _write_adjustment(session, made)
        return made


def _checked(order: FeeOrder) -> FeeOrder:
    """With texts fit to store; a key is the same in capitals. Raises `BadText`, `BadCharge`."""
    if not ZERO < order.amount <= MOST_CHARGED:
        raise BadCharge(order.amount)
    key = clean("key", order.key, 60).casefold()
    return replace(order, key=key, what=clean("what", order.what, 60))


def _refuse_card(session: Session, code: str) -> None:
    row = session.get(ArtisanRow, code)
    if row is None:
        raise NotFound("artisan", code)
    if row.merged_into is not None:
        raise MergedAway(code, row.merged_into)


def _day(centre: Centre, day: date | None, now: datetime) -> date:
    today = local_date(now, centre.zone)
    if day is not None and day > today:
        raise DayToCome(day, today)
    return day or today


def _charged(session: Session, centre: str, code: str, order: FeeOrder) -> Fee | None:
    """The fee that was charged under this key, if it is the same. Raises `OtherFee`."""
    query = select(FeeRow).where(
        FeeRow.centre == centre, FeeRow.artisan_code == code, FeeRow.fee_key == order.key
    )
    row = session.scalars(query).one_or_none()
    if row is None:
        return None
    fee = row.to_domain()
    if (fee.what, fee.amount) != (order.what, order.amount):
        raise OtherFee(fee)
    return fee


def _charge(
    session: Session, centre: Centre, code: str, order: FeeOrder, made: tuple[str, date, datetime]
) -> Fee:
    person, day, now = made
    number = act_number(session, _FEES, centre.code, day)
    fee = Fee(number, centre.code, code, order.key, order.what, order.amount, day, now, person)
    postings = (
        Posting(accounts.payable_artisan(code), fee.amount),
        Posting(accounts.SERVICE, -fee.amount),
    )
    entry = Entry(new_id(), fee.centre, day, EntryKind.FEE, number, postings)
    post(session, entry, now)
    row = {name: getattr(fee, name) for name in Fee.__slots__ if name != "key"}
    insert_rows(session, FeeRow, [row | {"fee_key": fee.key, "entry_id": entry.id}])
    body = {
        "number": number, "centre": fee.centre, "artisan": code, "key": fee.key, "what": fee.what,
        "amount": fee.amount, "business_date": day,
    }  # fmt: skip
    record(session, office_till(session, fee.centre), EventKind.FEE, body, person=person, now=now)
    return fee


def _write_adjustment(session: Session, made: Adjustment) -> None:
    postings = (
        Posting(accounts.payable_artisan(made.artisan_code), -made.amount),
        Posting(accounts.COMMISSION, made.amount),
    )
    entry = Entry(new_id(), made.centre, made.business_date, EntryKind.ADJUSTMENT, made.number, postings)
    post(session, entry, made.at)
    row = {name: getattr(made, name) for name in Adjustment.__slots__}
    insert_rows(session, AdjustmentRow, [row | {"entry_id": entry.id}])
    body = {
        "number": made.number, "centre": made.centre, "artisan": made.artisan_code, "amount": made.amount,
        "reason": made.reason, "business_date": made.business_date, "approved_by": made.approved_by,
    }  # fmt: skip
    till = office_till(session, made.centre)
    record(session, till, EventKind.ADJUSTMENT, body, person=made.person, now=made.at)
