"""The one act of a match: the money moves to the bank, the fee is booked, the line is closed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from pos.clearing.domain import (
    Acquired,
    AcquiredLine,
    AlreadyMatched,
    AmountsDiffer,
    MatchKind,
    NoFee,
    OpenDeposit,
    OpenPayment,
)
from pos.clearing.queries import is_line_matched
from pos.clearing.tables import StatementFileRow, StatementMatchRow
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting
from pos.ledger.service import post

Act = tuple[str, datetime]
"""Who does it, and when."""

_ACCOUNTS = {Acquired.QRIS: accounts.QRIS, Acquired.CARD: accounts.CARD}


def match_payment(
    session: Session, file: StatementFileRow, line: AcquiredLine, payment: OpenPayment, act: Act
) -> None:
    """A line is this payment: `bank +net, expense:payment_fee +fee, qris|card -gross`.

    Raises `AlreadyMatched` or `AmountsDiffer`; that the payment is open is for the caller to know.
    """
    kind = MatchKind.PAYMENT if line.gross > ZERO else MatchKind.REFUND
    _close(session, file, line, (kind, _landed(file, line, payment.amount), ""), act, payment)


def match_deposit(
    session: Session, file: StatementFileRow, line: AcquiredLine, deposit: OpenDeposit, act: Act
) -> None:
    """A line is an order's deposit, which no payment of a sale tells of: the order stands in the reason.

    Raises `AlreadyMatched` or `AmountsDiffer`; that the deposit is open is for the caller to know.
    """
    what = MatchKind.OTHER, _landed(file, line, deposit.amount), deposit.mark
    _close(session, file, line, what, act, None)


def _landed(file: StatementFileRow, line: AcquiredLine, taken: Rupiah) -> tuple[Posting, ...]:
    if line.gross != taken:
        raise AmountsDiffer(line.gross, taken)
    return (
        Posting(accounts.BANK, line.net),
        Posting(accounts.PAYMENT_FEE, line.fee),
        Posting(_ACCOUNTS[file.method], -line.gross),
    )


def book_fee(session: Session, file: StatementFileRow, line: AcquiredLine, act: Act) -> None:
    """A line is a fee of the acquirer's own. Raises `AlreadyMatched`, or `NoFee` where money came in."""
    if line.net >= ZERO:
        raise NoFee(line.net)
    postings = (Posting(accounts.BANK, line.net), Posting(accounts.PAYMENT_FEE, -line.net))
    _close(session, file, line, (MatchKind.FEE, postings, ""), act, None)


def book_other(session: Session, file: StatementFileRow, line: AcquiredLine, reason: str, act: Act) -> None:
    """A line is money that no sale explains: a difference, with its reason. Raises `AlreadyMatched`."""
    postings = (
        Posting(accounts.BANK, line.net),
        Posting(accounts.PAYMENT_FEE, line.fee),
        Posting(accounts.OVER_SHORT, -line.gross),
    )
    _close(session, file, line, (MatchKind.OTHER, postings, reason), act, None)


_What = tuple[MatchKind, tuple[Posting, ...], str]


def _close(
    session: Session,
    file: StatementFileRow,
    line: AcquiredLine,
    what: _What,
    act: Act,
    payment: OpenPayment | None,
) -> None:
    if is_line_matched(session, file.number, line.line):
        raise AlreadyMatched(f"{file.number} {line.line}")
    (kind, postings, reason), (person, now) = what, act
    entry = Entry(new_id(), file.centre, line.landed_on, EntryKind.CLEARING, file.number, postings)
    post(session, entry, now)
    row = {
        "file_number": file.number, "line": line.line, "kind": kind,
        "sale_id": payment.sale_id if payment else None,
        "payment_line": payment.payment_line if payment else None,
        "entry_id": entry.id, "reason": reason, "at": now, "person": person,
    }  # fmt: skip
    insert_rows(session, StatementMatchRow, [row])
