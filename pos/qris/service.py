"""The QRIS codes of the centres: stored, tried with a real payment, shown and printed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.domain import PrinterUse
from pos.printing.qr import codes_in_picture
from pos.printing.service import queue
from pos.qris.documents import qris_slip
from pos.qris.domain import (
    MOST_AMOUNT,
    TEST_AMOUNT,
    MerchantCode,
    NoCodeInPicture,
    NoQrisCode,
    NotTested,
    QrisPayload,
    QrisRefused,
    Refusal,
    ShownCode,
    last_digits,
    parse,
    with_amount,
)
from pos.qris.tables import QrisCodeRow, QrisTestRow
from pos.staff.domain import Attendant, MayNotApprove


class Qris:
    """The merchant codes in this database; only a supervisor changes them."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def of(self, centre: str) -> MerchantCode | None:
        """The code of a centre, or None where there is none yet."""
        with self._db.read() as session:
            return _find(session, centre)

    def tested(self, centre: str) -> bool:
        """Whether the stored code was tried with a real payment since it was stored."""
        with self._db.read() as session:
            code = _find(session, centre)
            return code is not None and _is_tested(session, code)

    def set_code(self, centre: str, payload: str, person: Attendant, till_code: str) -> MerchantCode:
        """Store another code; it is told to the chain, and stands without amount until it is tried.

        The code that is stored already changes nothing.  Raises `MayNotApprove`, `QrisRefused`, `NotFound`.
        """
        _only_supervisor(person)
        code, now = parse(payload), self._clock.now()
        new = MerchantCode(
            centre, code.payload, code.merchant_name, code.nmid, code.city, False, now, person.name
        )
        with self._db.write(Topic.QRIS) as session:
            get_centre(session, centre)
            old = _find(session, centre)
            if old is not None and old.payload == new.payload:
                return old
            values = {name: getattr(new, name) for name in MerchantCode.__slots__}
            if old is None:
                insert_rows(session, QrisCodeRow, [values])
            else:
                session.execute(update(QrisCodeRow).where(QrisCodeRow.centre == centre).values(values))
            body = {
                "what": "qris_code", "centre": centre, "old_name": old.merchant_name if old else "",
                "old_nmid": old.nmid if old else "", "new_name": new.merchant_name, "new_nmid": new.nmid,
            }  # fmt: skip
            record(session, till_code, EventKind.SETTINGS, body, person=person.name, now=now)
        return new

    def test_code(self, centre: str) -> ShownCode:
        """The code with the amount of a test payment in it. Raises `NoQrisCode`."""
        code = self._code(centre)
        payload = with_amount(code.payload, TEST_AMOUNT)
        return ShownCode(payload, TEST_AMOUNT, True, code.merchant_name, code.nmid)

    def record_test(self, centre: str, reference: str, person: Attendant, till_code: str) -> None:
        """A supervisor has paid the test amount and saw it arrive; `reference` are its last digits.

        Raises `MayNotApprove`, `NoQrisCode`, `BadReference`.
        """
        _only_supervisor(person)
        digits, now = last_digits(reference), self._clock.now()
        with self._db.write(Topic.QRIS) as session:
            code = _required(session, centre)
            row = {
                "id": new_id(), "centre": centre, "payload": code.payload, "nmid": code.nmid,
                "amount": TEST_AMOUNT, "reference": digits, "at": now, "person": person.name,
            }  # fmt: skip
            insert_rows(session, QrisTestRow, [row])
            body = {
                "what": "qris_test", "centre": centre, "nmid": code.nmid, "amount": TEST_AMOUNT,
                "reference": digits,
            }  # fmt: skip
            record(session, till_code, EventKind.SETTINGS, body, person=person.name, now=now)

    def allow_amount(self, centre: str, on: bool, person: Attendant, till_code: str) -> MerchantCode:
        """Let the amount stand in the code, or not; off is always possible.

        Raises `MayNotApprove`, `NoQrisCode`, `NotTested`.
        """
        _only_supervisor(person)
        with self._db.write(Topic.QRIS) as session:
            code = _required(session, centre)
            if on and not _is_tested(session, code):
                raise NotTested(centre)
            if code.amount_allowed != on:
                change = update(QrisCodeRow).where(QrisCodeRow.centre == centre).values(amount_allowed=on)
                session.execute(change)
                body = {"what": "qris_amount", "centre": centre, "nmid": code.nmid, "on": on}
                record(
                    session, till_code, EventKind.SETTINGS, body, person=person.name, now=self._clock.now()
                )
            return _required(session, centre)

    def show(self, centre: str, amount: Rupiah, bill: str, *, untouched: bool = False) -> ShownCode:
        """The code for a buyer who owes an amount: with the amount where that is switched on.

        `untouched` gives the stored code, which foreign visitors' applications need.
        Raises `NoQrisCode`, or `QrisRefused` for an amount that no QRIS payment can be.
        """
        code = self._code(centre)
        if not ZERO < amount <= MOST_AMOUNT:
            raise QrisRefused(
                Refusal.AMOUNT_OVER_LIMIT if amount > ZERO else Refusal.AMOUNT_ZERO, str(amount)
            )
        allowed = code.amount_allowed and not untouched
        payload = _written(code.payload, amount, bill) if allowed else code.payload
        return ShownCode(payload, amount, allowed, code.merchant_name, code.nmid)

    def payload_for(self, centre: str, amount: Rupiah, bill: str) -> tuple[str, bool]:
        """The text of the code for an amount, and whether the amount stands in it. Raises as `show`."""
        shown = self.show(centre, amount, bill)
        return shown.payload, shown.with_amount

    def print_slip(self, centre: str, code: ShownCode, number: str, till_code: str) -> None:
        """The code on paper. Raises `NotFound`."""
        now: datetime = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            slip = qris_slip(code, get_centre(session, centre).name, number)
            queue(session, slip, use=PrinterUse.RECEIPT, centre=centre, till=till_code, now=now)

    def _code(self, centre: str) -> MerchantCode:
        with self._db.read() as session:
            return _required(session, centre)


def _written(payload: str, amount: Rupiah, bill: str) -> str:
    """The amount goes before the bill: a code that is full already does without the bill's number."""
    try:
        return with_amount(payload, amount, bill=bill)
    except QrisRefused as error:
        if error.reason is not Refusal.TEMPLATE_FULL:
            raise
    return with_amount(payload, amount)


def _only_supervisor(person: Attendant) -> None:
    if not person.role.may_approve:
        raise MayNotApprove(person.name)


def _find(session: Session, centre: str) -> MerchantCode | None:
    row = session.scalars(select(QrisCodeRow).where(QrisCodeRow.centre == centre)).one_or_none()
    return None if row is None else row.to_domain()


def _required(session: Session, centre: str) -> MerchantCode:
    code = _find(session, centre)
    if code is None:
        raise NoQrisCode(centre)
    return code


def _is_tested(session: Session, code: MerchantCode) -> bool:
    tested = select(QrisTestRow.id).where(
        QrisTestRow.centre == code.centre,
        QrisTestRow.payload == code.payload,
        QrisTestRow.at >= code.changed_at,
    )
    return session.execute(tested.limit(1)).first() is not None


def code_in_picture(path: Path) -> QrisPayload:
    """The merchant's code in a picture file.  Where it shows several codes, the first that is QRIS.

    Raises `BadPhoto`, `NoCodeInPicture`, or `QrisRefused` with why the only one cannot be used.
    """
    refused: QrisRefused | None = None
    for text in codes_in_picture(path):
        try:
            return parse(text)
        except QrisRefused as error:
            refused = refused or error
    if refused is None:
        raise NoCodeInPicture(path)
    raise refused
