"""Money going to artisans: prepared, then paid or failed; never more than the balance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from pos.artisans.domain import Rail
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, total
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Link, Posting
from pos.ledger.numbers import payout_number
from pos.ledger.service import balance, post
from pos.printing.domain import PrinterUse
from pos.printing.service import queue
from pos.settlement import queries
from pos.settlement.domain import (
    MoreThanBalance,
    PaidTogether,
    Payout,
    PayoutEnded,
    PayoutState,
    Settlement,
    SettlementLine,
    WasReversed,
    paid_amount,
)
from pos.settlement.payout_papers import payout_slip
from pos.settlement.queries import office_till
from pos.settlement.tables import PayoutRow, PayoutRunRow, PayoutStateRow

_PREPARED = (Topic.SETTLEMENTS,)
PAID = (Topic.SETTLEMENTS, Topic.LEDGER, Topic.PRINTING)
"""What changes where money is handed over."""


class Payouts:
    """The payouts of all centres in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def of_settlement(self, number: str) -> list[Payout]:
        """Every payout against a settlement, by artisan, the last attempt last."""
        query = select(PayoutRow).where(PayoutRow.settlement_number == number)
        with self._db.read() as session:
            return payouts_of(session, query.order_by(PayoutRow.artisan_code, PayoutRow.attempt))

    def prepare(self, number: str, *, rails: Sequence[Rail] = (Rail.CASH,), person: str) -> list[Payout]:
        """One payout for each artisan of a settlement who is paid by one of the rails.

        What is prepared or paid already is left as it is.  Returns those that are prepared.  Raises
        `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(*_PREPARED) as session:
            settlement = standing(session, number)
            centre = get_centre(session, settlement.centre)
            for line in settlement.lines:
                if line.rail in rails and live(session, number, line.artisan_code) is None:
                    prepare(session, (settlement, centre), line, line.rail, (person, now))
            query = select(PayoutRow).where(PayoutRow.settlement_number == number, PayoutRow.rail.in_(rails))
            made = payouts_of(session, query.order_by(PayoutRow.artisan_code, PayoutRow.attempt))
        return [one for one in made if one.state is PayoutState.PREPARED]

    def paid(self, number: str, *, person: str) -> Payout:
        """The money has reached the artisan: posted, a slip queued.

        Raises `MoreThanBalance` where cash would be handed over for a balance that has gone meanwhile,
        `PayoutEnded`, `NotFound`.
        """
        return self.paid_together(number, person=person)[0]

    def paid_together(self, number: str, *, person: str, bank_reference: str = "") -> list[Payout]:
        """What one payout's artisan gets at once has reached him: of all centres, in one act, with one slip.

        The named payout comes first.  `bank_reference` is what the bank calls a transfer.  Raises what
        `paid` raises, and `WasReversed` where cash would be handed over for such a one.
        """
        said = clean("reference", bank_reference, 60, required=False)
        with self._db.write(*PAID) as session:
            named = payout_numbered(session, number)
            return pay(session, _first(named, together(session, named)), (person, self._clock.now(), said))

    def failed(self, number: str, reason: str, *, person: str) -> Payout:
        """The money has not come through, of no centre; it stays on the balance.

        Raises `PayoutEnded`, `NotFound`.
        """
        now, said = self._clock.now(), clean("reason", reason, 120)
        with self._db.write(*_PREPARED) as session:
            named = payout_numbered(session, number)
            return fail(session, _first(named, together(session, named)), (person, now, said))[0]

    def pay_cash(self, settlement_no: str, artisan_code: str, person: str) -> Payout:
        """Prepare and pay one artisan in cash, in one act; a payout already prepared is the one that is paid.

        Raises `MoreThanBalance` where there is nothing to pay or a transfer is on its way, `PayoutEnded`
        where he was paid, `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(*PAID) as session:
            settlement = standing(session, settlement_no)
            line = settlement.line_of(artisan_code)
            if line is None:
                raise NotFound("artisan in this settlement", artisan_code)
            payout = live(session, settlement_no, artisan_code)
            if payout is None:
                centre = get_centre(session, settlement.centre)
                payout = prepare(
                    session,
                    (settlement, centre),
                    line,
                    Rail.CASH,
                    (person, now),
                    (run_of(session, [settlement_no]), ""),
                )
            if payout is None:
                raise MoreThanBalance(artisan_code, line.payable, ZERO)
            if payout.state is PayoutState.PREPARED and payout.rail is not Rail.CASH:
                # The bank may carry it out yet: it has to fail first, else he is paid twice.
                raise MoreThanBalance(artisan_code, payout.amount, ZERO)
            parts = together(session, payout)
            if len(parts) > 1 and payout.state is PayoutState.PREPARED:
                raise PaidTogether(line.artisan_name, payout.reference, total(one.amount for one in parts))
            return pay(session, [payout], (person, now, ""))[0]


Who = tuple[str, datetime]
Saying = tuple[str, datetime, str]
"""Who did it, when, and what is said: why it failed, or what the bank calls it."""


def standing(session: Session, number: str) -> Settlement:
    """A settlement that can be paid.  Raises `NotFound`, `WasReversed`."""
    settlement = queries.settlement_numbered(session, number)
    if settlement is None:
        raise NotFound("settlement", number)
    if settlement.reverses is not None:
        raise WasReversed(settlement.reverses, number)
    refuse_reversed(session, number)
    return settlement


def refuse_reversed(session: Session, number: str) -> None:
    """Raise `WasReversed` where a mirror has taken a settlement back."""
    mirror = queries.mirror_of(session, number)
    if mirror is not None:
        raise WasReversed(number, mirror)


def run_of(session: Session, settlements: Sequence[str]) -> str | None:
    """The first payout run that pays any of some settlements."""
    query = (
        select(PayoutRow.run_number)
        .join(PayoutRunRow, PayoutRunRow.number == PayoutRow.run_number)
        .where(PayoutRow.settlement_number.in_(settlements))
        .order_by(PayoutRunRow.made_at, PayoutRunRow.number)
        .limit(1)
    )
    return session.scalar(query)


def prepare(
    session: Session,
    where: tuple[Settlement, Centre],
    line: SettlementLine,
    rail: Rail,
    who: Who,
    run: tuple[str | None, str] = (None, ""),
) -> Payout | None:
    """A payout of what the settlement says, never more than the balance; None where that is nothing.

    `run` is the number of its payout run, and the reference that it shares with payouts of other centres.
    """
    settlement, centre = where
    person, now = who
    run_number, reference = run
    owed = queries.balances(session, centre.code).get(line.artisan_code, ZERO)
    pending = queries.pending_payouts(session, centre.code).get(line.artisan_code, ZERO)
    available = min(line.payable, owed - pending)
    amount = paid_amount(available, rail, centre.payout_unit)
    if amount <= ZERO:
        return None
    number = payout_number(session, centre.code, local_date(now, centre.zone))
    body = {
        "number": number, "state": PayoutState.PREPARED, "amount": amount, "artisan": line.artisan_code,
        "settlement": settlement.number, "rail": rail, "run": run_number or "",
    }  # fmt: skip
    link = record(session, office_till(session, centre.code), EventKind.PAYOUT, body, person=person, now=now)
    row = {
        "id": new_id(), "number": number, "centre": centre.code, "settlement_number": settlement.number,
        "artisan_code": line.artisan_code, "attempt": _attempts(session, settlement.number, line) + 1,
        "artisan_name": line.artisan_name, "rail": rail, "amount": amount, "available": available,
        "reference": reference or number, "prepared_at": now, "person": person,
        "chain_short": link.short, "run_number": run_number,
    }  # fmt: skip
    insert_rows(session, PayoutRow, [row])
    payout = _as_prepared(row)
    _step(session, payout, PayoutState.PREPARED, (person, now, ""), link)
    return payout


def _as_prepared(row: dict[str, object]) -> Payout:
    kept = {name: row[name] for name in Payout.__slots__ if name in row}
    now = row["prepared_at"]
    return Payout(**kept, state=PayoutState.PREPARED, state_at=now, reason="")  # type: ignore[arg-type]


def _attempts(session: Session, number: str, line: SettlementLine) -> int:
    query = select(func.count()).where(
        PayoutRow.settlement_number == number, PayoutRow.artisan_code == line.artisan_code
    )
    return session.execute(query).scalar_one()


def together(session: Session, payout: Payout) -> list[Payout]:
    """What goes to an artisan with one payout: those of the same run with the same reference."""
    if payout.run_number is None:
        return [payout]
    query = select(PayoutRow).where(
        PayoutRow.run_number == payout.run_number, PayoutRow.reference == payout.reference
    )
    return payouts_of(session, query.order_by(PayoutRow.id))


def _first(named: Payout, parts: Sequence[Payout]) -> list[Payout]:
    return [named, *(one for one in parts if one.id != named.id)]


def pay(session: Session, parts: Sequence[Payout], saying: Saying) -> list[Payout]:
    """Post what an artisan gets at once and queue its one slip; all of it or nothing."""
    for part in parts:
        refuse_ended(part)
        if part.rail is Rail.CASH:
            refuse_reversed(session, part.settlement_number)
            _refuse_above_balance(session, part)
    for part in parts:
        _post(session, part, saying)
    done = [payout_numbered(session, part.number) for part in parts]
    order = sorted(done, key=_by_reference)
    centres = {one.centre: get_centre(session, one.centre).name for one in order}
    slip = payout_slip(order, centres, saying[0])
    home = order[0].centre
    till = office_till(session, home)
    queue(session, slip, use=PrinterUse.RECEIPT, centre=home, till=till, now=saying[1])
    return done


def _by_reference(payout: Payout) -> tuple[bool, str]:
    return payout.number != payout.reference, payout.number


def _post(session: Session, payout: Payout, saying: Saying) -> None:
    person, now, said = saying
    centre = get_centre(session, payout.centre)
    source = accounts.SAFE if payout.rail is Rail.CASH else accounts.BANK
    postings = (
        Posting(accounts.payable_artisan(payout.artisan_code), payout.amount),
        Posting(source, -payout.amount),
    )
    day = local_date(now, centre.zone)
    entry = Entry(new_id(), payout.centre, day, EntryKind.PAYOUT, payout.number, postings)
    post(session, entry, now)
    link = _tell(session, payout, PayoutState.PAID, (person, now), said)
    _step(session, payout, PayoutState.PAID, saying, link, entry)


def fail(session: Session, parts: Sequence[Payout], saying: Saying) -> list[Payout]:
    """Note that what an artisan was to get at once has not come through.  Raises `PayoutEnded`."""
    person, now, said = saying
    for part in parts:
        refuse_ended(part)
        link = _tell(session, part, PayoutState.FAILED, (person, now), said)
        _step(session, part, PayoutState.FAILED, saying, link)
    return [payout_numbered(session, part.number) for part in parts]


def _refuse_above_balance(session: Session, payout: Payout) -> None:
    """Cash still lies here and can be kept back; a transfer has been made and is only written down."""
    owed = -balance(session, payout.centre, accounts.payable_artisan(payout.artisan_code))
    if payout.amount > owed:
        raise MoreThanBalance(payout.artisan_code, payout.amount, max(ZERO, owed))


def refuse_ended(payout: Payout) -> None:
    """Raise `PayoutEnded` where a payout is paid or has failed."""
    if payout.state is not PayoutState.PREPARED:
        raise PayoutEnded(payout.number, payout.state)


def _tell(session: Session, payout: Payout, state: PayoutState, who: Who, reason: str) -> Link:
    person, now = who
    body = {
        "number": payout.number, "state": state, "amount": payout.amount, "artisan": payout.artisan_code,
        "reason": reason,
    }  # fmt: skip
    till = office_till(session, payout.centre)
    return record(session, till, EventKind.PAYOUT, body, person=person, now=now)


def _step(
    session: Session,
    payout: Payout,
    state: PayoutState,
    who: Saying,
    link: Link,
    entry: Entry | None = None,
) -> None:
    person, now, reason = who
    row = {
        "payout_id": payout.id, "state": state, "is_end": state is not PayoutState.PREPARED, "at": now,
        "person": person, "reason": reason, "entry_id": None if entry is None else entry.id,
        "chain_short": link.short,
    }  # fmt: skip
    insert_rows(session, PayoutStateRow, [row])


def live(session: Session, number: str, artisan_code: str) -> Payout | None:
    """The payout of an artisan against a settlement that has not failed."""
    query = select(PayoutRow).where(
        PayoutRow.settlement_number == number, PayoutRow.artisan_code == artisan_code
    )
    made = payouts_of(session, query.order_by(PayoutRow.attempt))
    return next((one for one in reversed(made) if one.state is not PayoutState.FAILED), None)


def has_failed(session: Session, number: str, artisan_code: str) -> bool:
    """Whether a payout of an artisan against a settlement has failed."""
    query = (
        select(func.count())
        .select_from(PayoutStateRow)
        .join(PayoutRow, PayoutRow.id == PayoutStateRow.payout_id)
        .where(PayoutRow.settlement_number == number, PayoutRow.artisan_code == artisan_code)
        .where(PayoutStateRow.state == PayoutState.FAILED)
    )
    return session.execute(query).scalar_one() > 0


def payout_numbered(session: Session, number: str) -> Payout:
    """A payout.  Raises `NotFound`."""
    found = payouts_of(session, select(PayoutRow).where(PayoutRow.number == number))
    if not found:
        raise NotFound("payout", number)
    return found[0]


def payouts_of(session: Session, query: Select[PayoutRow]) -> list[Payout]:
    """Payouts with the step that they have come to."""
    rows = session.scalars(query).all()
    steps = select(PayoutStateRow).where(PayoutStateRow.payout_id.in_([row.id for row in rows]))
    last = {step.payout_id: step for step in session.scalars(steps.order_by(PayoutStateRow.is_end))}
    return [
        Payout(
            row.id, row.number, row.centre, row.artisan_code, row.artisan_name, row.rail, row.amount,
            row.settlement_number, row.reference, row.prepared_at, last[row.id].state, last[row.id].at,
            last[row.id].person, last[row.id].reason, last[row.id].chain_short, row.run_number,
        )
        for row in rows
    ]  # fmt: skip
