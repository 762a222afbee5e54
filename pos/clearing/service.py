"""QRIS and card money: statements come in, and each line is matched once with what the tills took."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.clearing import queries
from pos.clearing.columns import guessed
from pos.clearing.commit import book_fee, book_other, match_deposit, match_payment
from pos.clearing.domain import (
    DEPOSIT_MARK,
    Acquired,
    AcquiredLine,
    AlreadyMatched,
    Column,
    Columns,
    ColumnsUnknown,
    NothingNew,
    NoTradeThen,
    OpenDeposit,
    OpenLine,
    OpenMoney,
    Standing,
    Statement,
    StatementKnown,
    StatementRead,
    StatementTable,
)
from pos.clearing.matching import candidates, pairs
from pos.clearing.statement_files import Expected, check_columns, read_statement, read_table
from pos.clearing.tables import AcquiredLineRow, StatementFileRow
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import BadText, NotFound
from pos.core.money import ZERO, total
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.ledger.numbers import act_number
from pos.staff.domain import Approval, Attendant, MayNotApprove
from pos.till.domain import IMPORT_TILL

_AROUND: Final = timedelta(days=1)
"""A sale after midnight belongs to the day of its shift."""

LineKey = tuple[str, int]
"""A statement's number and the line in it."""


class Clearing:
    """The statements of all centres in this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def columns_of(self, path: Path) -> tuple[StatementTable, dict[Column, str], bool]:
        """A file's headings, what they mean, and whether somebody said so (else it is a guess).

        Raises `BadStatement`.
        """
        table = read_table(path)
        with self._db.read() as session:
            said = _said_before(session, table)
        return table, said if said is not None else guessed(table.headings), said is not None

    def remember(self, table: StatementTable, columns: Columns) -> None:
        """What the columns of files with these headings mean from now on. Raises `BadColumns`."""
        check_columns(table, columns)
        with self._db.write() as session:
            _remember(session, table, columns)

    def read(
        self,
        path: Path,
        place: tuple[str, Acquired],
        person: str,
        columns: Columns | None = None,
        *,
        dry_run: bool = False,
    ) -> StatementRead:
        """Take a statement in and match what is clear, all of it in one transaction or nothing.

        `place` is the centre and the method; `columns` is remembered where it is given.  A dry run changes
        nothing.  Raises `ColumnsUnknown` where nobody has said what the columns mean, `BadStatement`,
        `BadColumns`, `BadRows`, `StatementKnown`, `NothingNew`, `OfAnotherMerchant`, `OtherMethod`,
        `NoTradeThen` or `NotFound`.
        """
        table = read_table(path)
        now = self._clock.now()
        if dry_run:
            with self._db.read() as session:
                statement, centre, _columns = _read(session, table, place, columns, now)
                return _tried(session, statement, centre, place[1])
        with self._db.write(Topic.LEDGER, Topic.QRIS) as session:
            statement, centre, said = _read(session, table, place, columns, now)
            _remember(session, table, said)
            return _take_in(session, statement, (centre, place[1]), (person, now))

    def standing(self, centre: str, method: Acquired) -> Standing:
        """Where the money of a method stands, and what is open on both sides. Raises `NotFound`."""
        with self._db.read() as session:
            card = get_centre(session, centre)
            payments = _open_money(session, centre, method)
            lines = queries.open_lines(session, centre, method)
            landed, fees = queries.cleared(session, centre, method)
            return Standing(
                method, queries.drawers(session, centre), total(one.amount for one in payments), landed, fees,
                tuple(
                    OpenLine(line.number, line.what, candidates(line.what, payments)) for line in lines
                ),
                tuple(payments), local_date(self._clock.now(), card.zone),
            )  # fmt: skip

    def find(self, line: LineKey, document: str) -> OpenMoney:
        """What of a sale or an order is open and of the line's method, best of its amount.

        Raises `NotFound`, or `AlreadyMatched` where the line is.
        """
        with self._db.read() as session:
            file, what = _line(session, line)
            money = _open_money(session, file.centre, file.method)
        found = [one for one in money if one.document == document]
        if not found:
            raise NotFound("open payment", document)
        return next((one for one in found if one.amount == what.gross), found[0])

    def match(self, line: LineKey, payment: OpenMoney, person: Attendant) -> None:
        """A person says that a line is this payment, or this deposit of an order.

        Raises `AlreadyMatched`, `AmountsDiffer`, `MayNotApprove` or `NotFound`.
        """
        _only_who_settles(person)
        now = self._clock.now()
        with self._db.write(Topic.LEDGER, Topic.QRIS) as session:
            file, what = _line(session, line)
            if isinstance(payment, OpenDeposit):
                if payment not in queries.open_deposits(session, file.centre, file.method):
                    raise AlreadyMatched(payment.order_number)
                match_deposit(session, file, what, payment, (person.name, now))
                told: dict[str, object] = {"what": "deposit", "order": payment.order_number}
            else:
                still = queries.open_payments(session, file.centre, file.method)
                if payment.key not in {one.key for one in still}:
                    raise AlreadyMatched(payment.sale_number)
                match_payment(session, file, what, payment, (person.name, now))
                told = {"what": "payment", "sale": payment.sale_number}
            _tell(session, file, what, told, person.name, now)

    def fee(self, line: LineKey, person: Attendant) -> None:
        """A line is a fee of the acquirer's own.

        Raises `AlreadyMatched`, `NoFee`, `MayNotApprove` or `NotFound`.
        """
        _only_who_settles(person)
        now = self._clock.now()
        with self._db.write(Topic.LEDGER, Topic.QRIS) as session:
            file, what = _line(session, line)
            book_fee(session, file, what, (person.name, now))
            _tell(session, file, what, {"what": "fee"}, person.name, now)

    def other(self, line: LineKey, reason: str, word: Approval) -> None:
        """Money that no sale explains is booked by a supervisor's word, with the reason.

        Raises `AlreadyMatched`, `BadText` or `NotFound`.
        """
        why, now = clean("reason", reason, 120), self._clock.now()
        if why.startswith(DEPOSIT_MARK):
            raise BadText("reason", "an order's deposit is matched with the order")
        with self._db.write(Topic.LEDGER, Topic.QRIS) as session:
            file, what = _line(session, line)
            book_other(session, file, what, why, (word.by, now))
            told: dict[str, object] = {"what": "other", "reason": why, "asked_by": word.request.asked_by}
            _tell(session, file, what, told, word.by, now)


def _open_money(session: Session, centre: str, method: Acquired) -> list[OpenMoney]:
    money: list[OpenMoney] = [
        *queries.open_payments(session, centre, method), *queries.open_deposits(session, centre, method),
    ]  # fmt: skip
    return sorted(money, key=lambda one: (one.sold_at, one.document))


def _only_who_settles(person: Attendant) -> None:
    if not person.role.may_settle:
        raise MayNotApprove(person.name)


def _till(centre: str) -> str:
    return f"{centre}-{IMPORT_TILL}"


def _header_sha(table: StatementTable) -> str:
    return hashlib.sha256(table.header_key.encode()).hexdigest()


def _said_before(session: Session, table: StatementTable) -> dict[Column, str] | None:
    said = queries.mapping_of(session, _header_sha(table))
    return None if said is None else {Column(name): heading for name, heading in json.loads(said).items()}


def _remember(session: Session, table: StatementTable, columns: Columns) -> None:
    said = json.dumps(dict(columns), ensure_ascii=False, sort_keys=True)
    session.merge(queries.mapping_row(_header_sha(table), said))


def _read(
    session: Session,
    table: StatementTable,
    place: tuple[str, Acquired],
    columns: Columns | None,
    now: datetime,
) -> tuple[Statement, Centre, Columns]:
    """The statement in a file, after everything that may be wrong with it was asked."""
    code, method = place
    centre = get_centre(session, code)
    before = queries.file_with(session, table.sha256)
    if before is not None:
        raise StatementKnown(before.number, before.at, before.person)
    said = columns if columns is not None else _said_before(session, table)
    if said is None:
        raise ColumnsUnknown(table, guessed(table.headings))
    nmid = queries.nmid_of(session, code)
    statement = read_statement(table, said, Expected(method, nmid, centre.zone, local_date(now, centre.zone)))
    if not statement.names_centre:
        _fits_this_centre(session, statement, centre)
    return statement, centre, said


def _fits_this_centre(session: Session, statement: Statement, centre: Centre) -> None:
    """That a line that brought money may be of this centre: what came in is a fact and cannot go again.

    Any payment of such an amount will do, also one that the till took for cash.  Raises `NoTradeThen`.
    """
    days = [local_date(line.paid_at, centre.zone) for line in statement.lines]
    first, last = min(days), max(days)
    taken = queries.amounts_taken(session, centre.code, first - _AROUND, last + _AROUND)
    told = {line.gross for line in statement.lines if line.gross > ZERO}
    if not taken or (told and not told & taken):
        raise NoTradeThen(statement.path, first, last)


def _fresh(session: Session, statement: Statement, centre: Centre) -> list[AcquiredLine]:
    """The lines that no file before has told of, each once. Raises `NothingNew`."""
    times = [line.paid_at for line in statement.lines]
    known = queries.known_lines(session, centre.code, min(times), max(times))
    fresh = []
    for line in statement.lines:
        fact = (line.reference, line.paid_at, line.gross)
        if fact not in known:
            known.add(fact)
            fresh.append(line)
    if not fresh:
        raise NothingNew(statement.path, len(statement.lines))
    return fresh


def _sums(
    number: str, statement: Statement, fresh: Sequence[AcquiredLine], counts: tuple[int, int], dry_run: bool
) -> StatementRead:
    return StatementRead(
        number, len(fresh), len(statement.lines) - len(fresh), statement.left_out, *counts,
        total(line.gross for line in fresh), total(line.fee for line in fresh),
        total(line.net for line in fresh), dry_run,
    )  # fmt: skip


def _tried(session: Session, statement: Statement, centre: Centre, method: Acquired) -> StatementRead:
    fresh = _fresh(session, statement, centre)
    lines = [OpenLine("", line) for line in fresh]
    lines += queries.open_lines(session, centre.code, method)
    found = pairs(lines, queries.open_payments(session, centre.code, method))
    return _sums("", statement, fresh, (len(found), len(lines) - len(found)), dry_run=True)


def _take_in(
    session: Session, statement: Statement, place: tuple[Centre, Acquired], act: tuple[str, datetime]
) -> StatementRead:
    (centre, method), (person, now) = place, act
    fresh = _fresh(session, statement, centre)
    number = act_number(session, "MQ", centre.code, local_date(now, centre.zone))
    _insert(session, (number, centre, method), statement, fresh, act)
    lines = queries.open_lines(session, centre.code, method)
    found = pairs(lines, queries.open_payments(session, centre.code, method))
    files = {line.number: session.get_one(StatementFileRow, line.number) for line, _payment in found}
    for line, payment in found:
        match_payment(session, files[line.number], line.what, payment, act)
    result = _sums(number, statement, fresh, (len(found), len(lines) - len(found)), dry_run=False)
    body = {
        "number": number, "centre": centre.code, "method": method, "name": statement.path.name,
        "sha256": statement.sha256, "lines": result.added, "known": result.known,
        "left_out": result.left_out, "matched": result.matched, "gross": result.gross, "fee": result.fee,
        "net": result.net,
    }  # fmt: skip
    record(session, _till(centre.code), EventKind.CLEARING, body, person=person, now=now)
    return result


def _insert(
    session: Session,
    which: tuple[str, Centre, Acquired],
    statement: Statement,
    fresh: Sequence[AcquiredLine],
    act: tuple[str, datetime],
) -> None:
    (number, centre, method), (person, now) = which, act
    days = [local_date(line.paid_at, centre.zone) for line in fresh]
    file = {
        "number": number, "centre": centre.code, "method": method, "name": statement.path.name[:120],
        "sha256": statement.sha256, "first_day": min(days), "last_day": max(days), "at": now,
        "person": person,
    }  # fmt: skip
    insert_rows(session, StatementFileRow, [file])
    rows = [
        {
            "file_number": number, "line": line.line, "centre": centre.code, "paid_at": line.paid_at,
            "landed_on": line.landed_on, "reference": line.reference, "gross": line.gross, "fee": line.fee,
            "net": line.net,
        }
        for line in fresh
    ]  # fmt: skip
    insert_rows(session, AcquiredLineRow, rows)


def _line(session: Session, key: LineKey) -> tuple[StatementFileRow, AcquiredLine]:
    """A stored line with its file. Raises `NotFound`, or `AlreadyMatched` where somebody was quicker."""
    file, row = session.get(StatementFileRow, key[0]), session.get(AcquiredLineRow, key)
    if file is None or row is None:
        raise NotFound("line of a statement", f"{key[0]} {key[1]}")
    if queries.is_line_matched(session, *key):
        raise AlreadyMatched(f"{key[0]} {key[1]}")
    return file, queries.line_of(row)


def _tell(
    session: Session,
    file: StatementFileRow,
    line: AcquiredLine,
    what: dict[str, object],
    person: str,
    now: datetime,
) -> None:
    body = {
        **what, "statement": file.number, "line": line.line, "gross": line.gross, "fee": line.fee,
        "net": line.net,
    }  # fmt: skip
    record(session, _till(file.centre), EventKind.CLEARING, body, person=person, now=now)
