"""Payout runs: prepared of one or several centres' settlements, resumed, paid artisan by artisan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.artisans.domain import Rail
from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.centres.tables import CentreRow
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.ledger.numbers import run_number
from pos.ledger.service import balance
from pos.printing.domain import Job
from pos.printing.service import queue_next
from pos.settlement import payouts, queries
from pos.settlement.domain import (
    BankForm,
    EmptyRun,
    Evening,
    MoreThanBalance,
    NotInRun,
    OnItsWay,
    Payout,
    PayoutRun,
    PayoutState,
    RunItem,
    Settlement,
    SettlementLine,
    WasReversed,
    is_due,
    items_of,
    paid_amount,
)
from pos.settlement.payout_papers import envelope_list, run_slip
from pos.settlement.queries import office_till
from pos.settlement.tables import PayoutFileRow, PayoutRow, PayoutRunRow, PayoutStateRow, SettlementRow

Standing = tuple[Settlement, Centre]
_Wanted = tuple[Settlement, Centre, SettlementLine]
_EVERY = tuple(Rail)


class PayoutRuns:
    """The payout runs of this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def prepare(
        self,
        centres: Sequence[str],
        day: date,
        *,
        rails: Sequence[Rail] = _EVERY,
        all_periods: bool = False,
        also: Collection[str] = (),
        person: str,
    ) -> PayoutRun:
        """A run of what is due of a settled day: one payout an artisan, centre and rail, in one transaction.

        The payouts of one artisan share a reference.  `also` are the codes of artisans who are paid before
        their pay day, or once more after a payout of the run failed.  Prepared again it is the same run;
        what is prepared or paid is left as it is.  Raises `NotFound` where a day is not settled,
        `WasReversed`, `EmptyRun`.
        """
        now = self._clock.now()
        with self._db.write(Topic.SETTLEMENTS) as session:
            found = [_standing(session, centre, day) for centre in centres]
            number = payouts.run_of(session, [one.number for one, _ in found])
            wanted = [
                one
                for one in _unpaid(session, found)
                if one[2].rail in rails and _is_wanted(session, one, all_periods, also)
            ]
            if number is None:
                if not wanted:
                    raise EmptyRun(day)
                number = _new_run(session, centres, day, (person, now))
            _prepare(session, wanted, number, (person, now))
            run = _run(session, number)
            if not run.items:
                raise EmptyRun(day)
            return run

    def run(self, number: str) -> PayoutRun:
        """A run as it stands now.  Raises `NotFound`."""
        with self._db.read() as session:
            return _run(session, number)

    def opened(
        self, centres: Sequence[str], day: date, *, also: Collection[str] = (), person: str
    ) -> Evening:
        """The evening of a settled day: its run prepared or resumed, with what is not in it.

        Where nobody is due yet there is no run, its number is empty, and all wait to be added by hand.
        Raises `NotFound`, `WasReversed`, and `EmptyRun` where there is no money to pay at all.
        """
        try:
            number = self.prepare(centres, day, also=also, person=person).number
        except EmptyRun:
            number = ""
        evening = self.evening(centres, number, day)
        if not (evening.run.items or evening.others):
            raise EmptyRun(day)
        return evening

    def evening(self, centres: Sequence[str], number: str, day: date) -> Evening:
        """A run with what the settlements of its day have besides it, and with the safes.

        Payouts of earlier runs that still wait are among its items.  Raises `NotFound`.
        """
        with self._db.read() as session:
            run = _run(session, number) if number else PayoutRun("", day, self._clock.now(), "", ())
            mine = {(part.settlement_number, part.artisan_code) for item in run.items for part in item.parts}
            codes = sorted({part.centre for item in run.items for part in item.parts} | set(centres))
            found = _standing_of(session, codes, run.business_date, asked=centres)
            others = tuple(
                _not_in_run(one)
                for one in _unpaid(session, found)
                if (one[0].number, one[2].artisan_code) not in mine
            )
            older = _waiting_before(session, codes, number)
            safes = {code: balance(session, code, accounts.SAFE) for code in codes}
            more = _more_centres(session, codes, run.business_date)
        return Evening(
            replace(run, items=(*run.items, *older)),
            tuple(one for one in others if one.amount),
            safes,
            more,
        )

    def day_of(self, reference: str) -> date:
        """The settled day that a payout is of.  Raises `NotFound`."""
        with self._db.read() as session:
            number = payouts.payout_numbered(session, reference).settlement_number
            settlement = queries.settlement_numbered(session, number)
            if settlement is None:
                raise NotFound("settlement", number)
            return settlement.business_date

    def paid(self, reference: str, *, person: str, bank_reference: str = "") -> list[Payout]:
        """An artisan has what he gets at once; posted, one slip queued.

        Raises `MoreThanBalance`, `PayoutEnded`, `WasReversed`, `NotFound`, `BadText`.
        """
        said = clean("reference", bank_reference, 60, required=False)
        with self._db.write(*payouts.PAID) as session:
            parts = payouts.together(session, payouts.payout_numbered(session, reference))
            return payouts.pay(session, parts, (person, self._clock.now(), said))

    def failed(self, reference: str, reason: str, *, person: str) -> list[Payout]:
        """It has not come through and is owed as before.  Raises `PayoutEnded`, `NotFound`, `BadText`."""
        said = clean("reason", reason, 120)
        with self._db.write(Topic.SETTLEMENTS) as session:
            parts = payouts.together(session, payouts.payout_numbered(session, reference))
            return payouts.fail(session, parts, (person, self._clock.now(), said))

    def pay_in_cash(self, reference: str, *, person: str) -> list[Payout]:
        """Hand over in cash what waits for cash, has failed, or is in no file for a bank yet.

        Raises `OnItsWay` where the bank may still carry it out, `MoreThanBalance`, `PayoutEnded`,
        `WasReversed`, `NotFound`.
        """
        now = self._clock.now()
        with self._db.write(*payouts.PAID) as session:
            parts = payouts.together(session, payouts.payout_numbered(session, reference))
            first = parts[0]
            if first.rail is Rail.CASH and first.state is not PayoutState.FAILED:
                return payouts.pay(session, parts, (person, now, ""))
            if first.state is PayoutState.PREPARED:
                if _in_file(session, first):
                    raise OnItsWay(first.artisan_name, reference)
                payouts.fail(session, parts, (person, now, "dibayar tunai"))
            elif first.state is PayoutState.PAID:
                payouts.refuse_ended(first)
            return payouts.pay(session, _as_cash(session, parts, (person, now)), (person, now, ""))

    def print_cash_sheet(self, number: str, *, till: str) -> Job:
        """Whom to pay cash, and the notes it needs; again it is a copy.  Raises `EmptyRun`, `NotFound`."""
        return self._print(number, till, envelopes=False)

    def print_envelopes(self, number: str, *, till: str) -> Job:
        """Name, amount and notes of each envelope.  Raises `EmptyRun`, `NotFound`."""
        return self._print(number, till, envelopes=True)

    def _print(self, number: str, till: str, *, envelopes: bool) -> Job:
        with self._db.write(Topic.PRINTING) as session:
            run = _run(session, number)
            if not run.cash_left:
                raise EmptyRun(run.business_date)
            centre = run.cash_left[0].first.centre
            name = get_centre(session, centre).name
            paper = envelope_list(run, name) if envelopes else run_slip(run, name)
            return queue_next(session, paper, centre=centre, till=till, now=self._clock.now())


def _standing(session: Session, centre: str, day: date) -> Standing:
    """The settlement of a day that stands.  Raises `NotFound`, `WasReversed`."""
    card = get_centre(session, centre)
    query = select(SettlementRow.number).where(
        SettlementRow.centre == centre, SettlementRow.business_date == day, SettlementRow.reverses.is_(None)
    )
    number = session.scalars(query.order_by(SettlementRow.part.desc())).first()
    if number is None:
        raise NotFound("settlement of", f"{centre} on {day}")
    return payouts.standing(session, number), card


def _standing_of(
    session: Session, codes: Sequence[str], day: date, *, asked: Sequence[str]
) -> list[Standing]:
    """The settlements of a day; a centre that only the run knows may have been reversed since."""
    found = []
    for code in codes:
        try:
            found.append(_standing(session, code, day))
        except (WasReversed, NotFound):
            if code in asked:
                raise
    return found


def _unpaid(session: Session, found: Sequence[Standing]) -> list[_Wanted]:
    """The rows of settlements that have money to pay and no payout that has not failed."""
    return [
        (settlement, centre, line)
        for settlement, centre in found
        for line in settlement.lines
        if line.payable > ZERO and payouts.live(session, settlement.number, line.artisan_code) is None
    ]


def _is_wanted(session: Session, one: _Wanted, all_periods: bool, also: Collection[str]) -> bool:
    settlement, centre, line = one
    if line.artisan_code in also:
        return True
    if payouts.has_failed(session, settlement.number, line.artisan_code):
        return False  # the same account would fail again: somebody says what to do
    if all_periods:
        return True
    previous = queries.last_settled_day(session, centre.code, before=settlement.business_date)
    return is_due(
        line.period,
        previous,
        settlement.business_date,
        weekly_payday=centre.weekly_payday,
        monthly_payday=centre.monthly_payday,
    )


def _new_run(session: Session, centres: Sequence[str], day: date, who: payouts.Who) -> str:
    person, now = who
    home = get_centre(session, centres[0])
    number = run_number(session, local_date(now, home.zone))
    body = {"number": number, "business_date": day, "centres": list(centres)}
    till = office_till(session, home.code)
    link = record(session, till, EventKind.PAYOUT_RUN, body, person=person, now=now)
    row = {
        "number": number, "business_date": day, "made_at": now, "person": person, "chain_short": link.short,
    }  # fmt: skip
    insert_rows(session, PayoutRunRow, [row])
    return number


def _prepare(session: Session, wanted: Sequence[_Wanted], number: str, who: payouts.Who) -> None:
    references: dict[tuple[str, Rail], str] = {}
    for settlement, centre, line in wanted:
        key = line.artisan_code, line.rail
        run = number, references.get(key, "")
        made = payouts.prepare(session, (settlement, centre), line, line.rail, who, run)
        if made is not None:
            references.setdefault(key, made.reference)


def _as_cash(session: Session, parts: Sequence[Payout], who: payouts.Who) -> list[Payout]:
    """The same money prepared once more, for cash."""
    made: list[Payout] = []
    for part in parts:
        settlement = payouts.standing(session, part.settlement_number)
        if payouts.live(session, settlement.number, part.artisan_code) is not None:
            continue
        line = settlement.line_of(part.artisan_code)
        if line is None:
            raise NotFound("artisan in this settlement", part.artisan_code)
        centre = get_centre(session, part.centre)
        run = part.run_number, made[0].reference if made else ""
        one = payouts.prepare(session, (settlement, centre), line, Rail.CASH, who, run)
        made += [one] if one is not None else []
    if not made:
        raise MoreThanBalance(parts[0].artisan_code, parts[0].amount, ZERO)
    return made


def _run(session: Session, number: str) -> PayoutRun:
    row = session.get(PayoutRunRow, number)
    if row is None:
        raise NotFound("payout run", number)
    query = select(PayoutRow).where(PayoutRow.run_number == number)
    made = payouts.payouts_of(session, query.order_by(PayoutRow.prepared_at, PayoutRow.id))
    items = _items(session, made)
    return PayoutRun(row.number, row.business_date, row.made_at, row.person, items)


def _waiting_before(session: Session, centres: Sequence[str], number: str) -> tuple[RunItem, ...]:
    """What was prepared in another run or by itself at these centres, and still waits."""
    ended = select(PayoutStateRow.payout_id).where(PayoutStateRow.is_end)
    query = (
        select(PayoutRow)
        .where(PayoutRow.centre.in_(centres), PayoutRow.id.not_in(ended))
        .where(func.coalesce(PayoutRow.run_number, "") != number)
    )
    made = payouts.payouts_of(session, query.order_by(PayoutRow.prepared_at, PayoutRow.id))
    whole: dict[str, list[Payout]] = {}
    for one in made:
        whole.setdefault(one.reference, payouts.together(session, one))
    return _items(session, [part for parts in whole.values() for part in parts])


def _items(session: Session, made: Sequence[Payout]) -> tuple[RunItem, ...]:
    codes = {one.artisan_code for one in made}
    cards = {row.code: row for row in session.scalars(select(ArtisanRow).where(ArtisanRow.code.in_(codes)))}
    return tuple(
        RunItem(parts, _account(cards.get(parts[0].artisan_code), parts[0].rail), _in_file(session, parts[0]))
        for parts in items_of(made)
    )


def _account(card: ArtisanRow | None, rail: Rail) -> str:
    if card is None or rail is Rail.CASH:
        return ""
    if rail is Rail.BANK:
        return f"{card.bank_name} {card.account_masked}".strip()
    return card.ewallet_masked


def _in_file(session: Session, payout: Payout) -> bool:
    """Whether a file of its way of paying was written since it was prepared.

    By their keys, which sort by the time of their making: a clock that was set back changes nothing.
    """
    forms = [form for form in BankForm if form.rail is payout.rail]
    query = select(func.count()).where(
        PayoutFileRow.run_number == payout.run_number,
        PayoutFileRow.form.in_(forms),
        PayoutFileRow.id > payout.id,
    )
    return session.execute(query).scalar_one() > 0


def _not_in_run(one: _Wanted) -> NotInRun:
    settlement, centre, line = one
    amount: Rupiah = paid_amount(line.payable, line.rail, centre.payout_unit)
    return NotInRun(
        settlement.number, centre.code, line.artisan_code, line.artisan_name, line.rail, amount
    )  # fmt: skip


def _more_centres(session: Session, known: Sequence[str], day: date) -> tuple[str, ...]:
    query = select(CentreRow.code).where(CentreRow.code.not_in(known)).order_by(CentreRow.code)
    more = []
    for code in session.scalars(query):
        settlement = queries.settlement_on(session, code, day)
        if settlement is not None and settlement.payable > ZERO:
            more.append(code)
    return tuple(more)
