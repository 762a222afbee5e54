"""Files of a run's transfers: checked, written, told to the chain; and the card of the account that pays."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from pos.artisans.domain import BadAccount, Rail, bank_named, checked_account, masked
from pos.artisans.secrets import FieldCipher
from pos.artisans.tables import ArtisanRow
from pos.clearing.tables import ColumnMappingRow
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import NotFound
from pos.core.files import make_folder, write_whole
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.core.text import clean
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.domain import Job
from pos.printing.service import queue_next
from pos.settlement.bank_files import DEFAULT_COLUMNS, Chosen, checked_columns, file_bytes, only_bank
from pos.settlement.domain import (
    BadAccounts,
    BadPayer,
    BankForm,
    Batch,
    EmptyBatch,
    Flaw,
    MayNotTransfer,
    NoPayer,
    Payer,
    Payout,
    PayoutState,
    Transfer,
    items_of,
)
from pos.settlement.payout_papers import wallet_list
from pos.settlement.payouts import payouts_of
from pos.settlement.tables import PayerRow, PayoutFileRow, PayoutRow, PayoutRunRow
from pos.staff.domain import Attendant

_PURPOSE: Final = "transfer"
_ONE_CARD: Final = hashlib.sha256(_PURPOSE.encode()).hexdigest()
"""There is one choice of columns: it is no answer to a file that somebody brought."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written: how many transfers it has, and what they come to."""

    path: Path
    transfers: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class _Order:
    """Who wants what of which run, and the till whose chain is told."""

    run_number: str
    form: BankForm
    person: Attendant
    till: str
    now: datetime


class Transfers:
    """Who may settle writes files with full account numbers; each is told to the chain."""

    def __init__(self, db: Database, clock: Clock, cipher: FieldCipher) -> None:
        self._db = db
        self._clock = clock
        self._cipher = cipher

    # --- files ---

    def write(self, run_number: str, form: BankForm, path: Path, person: Attendant, till: str) -> WrittenFile:
        """What of a run waits for a bank or a wallet, as a file; the same run gives the same bytes.

        The file is written within the transaction: none is noted that is not there.  Raises
        `MayNotTransfer`, `NotFound`, `EmptyBatch`, `NoPayer`, `BadAccounts`, `KeyMissing`, `FolderTrouble`.
        """
        order = _Order(run_number, form, _allowed(person), till, self._clock.now())
        before = path.read_bytes() if path.is_file() else None
        written = kept = False
        try:
            with self._db.write(Topic.SETTLEMENTS) as session:
                batch = self._batch(session, run_number, form)
                content = file_bytes(batch, form, path.suffix.lower(), _columns(session))
                _note(session, order, batch, path.name, content)
                make_folder(path.parent)
                write_whole(path, content)
                written = True
            kept = True
        finally:
            if written and not kept:  # the file is there, the note of it is not
                _put_back(path, before)
        return WrittenFile(path, len(batch.transfers), batch.amount)

    def print_wallets(self, run_number: str, person: Attendant, till: str) -> Job:
        """The list for wallets on paper.  Raises what `write` raises."""
        order = _Order(run_number, BankForm.EWALLET, _allowed(person), till, self._clock.now())
        with self._db.write(Topic.SETTLEMENTS, Topic.PRINTING) as session:
            batch = self._batch(session, run_number, BankForm.EWALLET)
            paper = wallet_list(batch)
            _note(session, order, batch, "", repr(paper).encode())
            centre = session.scalars(
                select(PayoutRow.centre).where(PayoutRow.run_number == run_number)
            ).first()
            return queue_next(session, paper, centre=centre or "", till=till, now=order.now)

    def _batch(self, session: Session, run_number: str, form: BankForm) -> Batch:
        run = session.get(PayoutRunRow, run_number)
        if run is None:
            raise NotFound("payout run", run_number)
        query = select(PayoutRow).where(PayoutRow.run_number == run_number, PayoutRow.rail == form.rail)
        groups = [
            parts
            for parts in items_of(payouts_of(session, query.order_by(PayoutRow.prepared_at, PayoutRow.id)))
            if parts[0].state is PayoutState.PREPARED
        ]
        payer, account = self._paying(session)
        if form.needs_payer and payer is None:
            raise NoPayer
        transfers = self._transfers(session, run_number, groups)
        bank = only_bank(form)
        transfers = tuple(one for one in transfers if bank in {"", one.bank_name})
        if not transfers:
            raise EmptyBatch(run_number, form.rail)
        return Batch(run_number, run.made_at, run.business_date, payer, account, transfers)

    def _transfers(
        self, session: Session, run_number: str, groups: Sequence[tuple[Payout, ...]]
    ) -> tuple[Transfer, ...]:
        codes = [parts[0].artisan_code for parts in groups]
        query = select(ArtisanRow).where(ArtisanRow.code.in_(codes))
        cards = {row.code: row for row in session.scalars(query)}
        made, flaws = [], []
        for parts in groups:
            card = cards[parts[0].artisan_code]
            try:
                made.append(self._transfer(card, parts, run_number))
            except BadAccount as error:
                name = parts[0].artisan_name
                flaws.append(Flaw(card.code, name, error.digits, error.expected))
        if flaws:
            raise BadAccounts(flaws)
        return tuple(made)

    def _transfer(self, card: ArtisanRow, parts: Sequence[Payout], run_number: str) -> Transfer:
        first = parts[0]
        amount = Rupiah(sum(one.amount.amount for one in parts))
        name, note = card.account_holder or card.full_name, f"Hasil titipan {run_number}"
        if first.rail is Rail.EWALLET:
            wallet, number = _wallet(self._cipher.decrypt(card.ewallet_token), card.phone)
            return Transfer(first.reference, card.code, name, wallet, "", "", number, amount, note)
        digits = checked_account(card.bank_name, self._cipher.decrypt(card.account_token))
        if not digits:
            raise BadAccount(-1)
        known = bank_named(card.bank_name)
        code = card.bank_code or (known.code if known is not None else "")
        bic = card.bank_bic or (known.bic if known is not None else "")
        return Transfer(
            first.reference, card.code, name, card.bank_name, code, bic, digits, amount, note
        )  # fmt: skip

    def _paying(self, session: Session) -> tuple[Payer | None, str]:
        row = session.get(PayerRow, 1)
        if row is None:
            return None, ""
        return _payer(row), self._cipher.decrypt(row.account_token)

    # --- the columns of the plain table ---

    def columns(self) -> tuple[Chosen, ...]:
        """The columns that the bank's own form wants, as they were chosen last."""
        with self._db.read() as session:
            return _columns(session)

    def set_columns(self, columns: Sequence[Chosen], person: Attendant, till: str) -> None:
        """Other columns from now on.  Raises `BadColumns`, `MayNotTransfer`."""
        _allowed(person)
        chosen = checked_columns(columns)
        with self._db.write(Topic.SETTLEMENTS) as session:
            mine = (ColumnMappingRow.purpose == _PURPOSE, ColumnMappingRow.header_sha256 == _ONE_CARD)
            body = {"what": "transfer columns", "before": _columns(session), "after": chosen}
            session.execute(delete(ColumnMappingRow).where(*mine))
            row = {"purpose": _PURPOSE, "header_sha256": _ONE_CARD, "mapping": json.dumps(chosen)}
            insert_rows(session, ColumnMappingRow, [row])
            record(session, till, EventKind.SETTINGS, body, person=person.name, now=self._clock.now())

    # --- the account that pays ---

    def payer(self) -> Payer | None:
        """The card of the account that pays, its number masked."""
        with self._db.read() as session:
            row = session.get(PayerRow, 1)
            return None if row is None else _payer(row)

    def set_payer(self, payer: Payer, number: str | None, person: Attendant, till: str) -> Payer:
        """Another card; `number` None keeps the one that is there.  The chain has only the masks.

        Raises `MayNotTransfer`, `BadPayer`, `BadAccount`, `BadText`.
        """
        _allowed(person)
        with self._db.write(Topic.SETTLEMENTS) as session:
            row = session.get(PayerRow, 1)
            before = None if row is None else _payer(row)
            kept = self._cipher.decrypt(row.account_token) if row is not None else ""
            digits = checked_account(payer.bank_name, kept if number is None else number)
            if not digits:
                raise BadPayer("number")
            after = replace(_checked(payer), account_masked=masked(digits))
            values = asdict(after) | {"account_token": self._cipher.encrypt(digits)}
            if row is None:
                insert_rows(session, PayerRow, [values | {"id": 1}])
            else:
                session.execute(update(PayerRow).where(PayerRow.id == 1).values(values))
            body = {
                "what": "payer", "before": {} if before is None else asdict(before), "after": asdict(after),
                "number_changed": digits != kept,
            }  # fmt: skip
            record(session, till, EventKind.SETTINGS, body, person=person.name, now=self._clock.now())
        return after


def _allowed(person: Attendant) -> Attendant:
    if not person.role.may_settle:
        raise MayNotTransfer(person.name)
    return person


def _note(session: Session, order: _Order, batch: Batch, name: str, content: bytes) -> None:
    """Tell the chain of the file and of each number in it; the same content again is a file all the same."""
    digest = hashlib.sha256(content).hexdigest()
    body: dict[str, object] = {
        "number": order.run_number, "form": order.form, "files": [name] if name else [], "sha256": digest,
        "transfers": len(batch.transfers), "amount": batch.amount,
    }  # fmt: skip
    by, now = order.person.name, order.now
    record(session, order.till, EventKind.EXPORT, body, person=by, now=now)
    for one in batch.transfers:
        seen = {"artisan": one.artisan_code, "run": order.run_number, "account": masked(one.number)}
        record(session, order.till, EventKind.ACCOUNT_VIEWED, seen, person=by, now=now)
    row = {
        "id": new_id(), "run_number": order.run_number, "form": order.form.value, "name": name[:80],
        "sha256": digest, "transfers": len(batch.transfers), "amount": batch.amount, "at": now, "person": by,
    }  # fmt: skip
    insert_rows(session, PayoutFileRow, [row])


def _columns(session: Session) -> tuple[Chosen, ...]:
    row = session.get(ColumnMappingRow, (_PURPOSE, _ONE_CARD))
    if row is None:
        return DEFAULT_COLUMNS
    return tuple((str(field), str(title)) for field, title in json.loads(row.mapping))


def _wallet(kept: str, phone: str) -> tuple[str, str]:
    """A wallet's name and number; where only the name is kept, the number is his telephone's."""
    name, _, number = kept.rpartition(" ")
    if not name or not number.isdecimal():
        name, number = kept, "".join(ch for ch in phone if ch.isdecimal())
    if not name or len(number) < 6:
        raise BadAccount(len(number) or -1)
    return name, number


def _payer(row: PayerRow) -> Payer:
    return Payer(**{name: getattr(row, name) for name in Payer.__slots__})


def _checked(payer: Payer) -> Payer:
    if not payer.name.strip():
        raise BadPayer("name")
    if not payer.bank_name.strip():
        raise BadPayer("bank")
    bic = payer.bank_bic.strip().upper()
    if bic and not (bic.isalnum() and bic.isascii() and len(bic) in {8, 11}):
        raise BadPayer("bic")
    known = bank_named(payer.bank_name)
    return replace(
        payer,
        name=clean("name", payer.name, 80),
        bank_name=clean("bank", payer.bank_name, 40),
        bank_code=payer.bank_code or (known.code if known is not None else ""),
        bank_bic=bic or (known.bic if known is not None else ""),
    )


def _put_back(path: Path, before: bytes | None) -> None:
    with suppress(OSError):
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)
