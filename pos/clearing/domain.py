"""An acquirer's statement, its lines, and what a line was matched with (`domain.md` section 11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import UUID

from pos.core.errors import PosError
from pos.core.money import Rupiah


class Acquired(StrEnum):
    """How the money was taken that an acquirer pays out."""

    QRIS = "qris"
    CARD = "card"


class MatchKind(StrEnum):
    """What a line of a statement turned out to be."""

    PAYMENT = "payment"
    """A payment of a sale: the money has landed."""
    REFUND = "refund"
    """Money that the acquirer took back for a sale."""
    FEE = "fee"
    """A fee of the acquirer's own, for no single payment."""
    OTHER = "other"
    """Money that no sale here explains, booked by a supervisor with a reason; or an order's deposit."""


class Column(StrEnum):
    """What a column of a statement may mean; `paid_at` and `gross` must be there."""

    PAID_AT = "paid_at"
    PAID_TIME = "paid_time"
    """The time of day, where it stands in a column of its own."""
    GROSS = "gross"
    FEE = "fee"
    NET = "net"
    REFERENCE = "reference"
    LANDED_ON = "landed_on"
    STATE = "state"
    MERCHANT = "merchant"
    METHOD = "method"


NEEDED = (Column.PAID_AT, Column.GROSS)

Columns = Mapping[Column, str]
"""What a column means, and how it is headed."""


@dataclass(frozen=True, slots=True)
class AcquiredLine:
    """A line of a statement: what a buyer paid, the acquirer's fee, what it paid out, and when.

    Amounts are negative where money went back to a buyer; `net = gross - fee`.
    """

    line: int
    paid_at: datetime
    landed_on: date
    reference: str
    gross: Rupiah
    fee: Rupiah
    net: Rupiah


@dataclass(frozen=True, slots=True)
class StatementTable:
    """What a file holds before anybody asks what it means: its headings in one row, and rows below it."""

    path: Path
    sha256: str
    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def header_key(self) -> str:
        """The headings as one text; files with the same one are read in the same way."""
        return "\x1f".join(self.headings)


@dataclass(frozen=True, slots=True)
class Statement:
    """The lines of a statement that tell of money, and how many rows told of none.

    `names_centre`: every row bears the centre's own NMID, so that nobody need ask whose it is.
    """

    path: Path
    sha256: str
    lines: tuple[AcquiredLine, ...]
    left_out: int
    names_centre: bool = False


@dataclass(frozen=True, slots=True)
class OpenPayment:
    """A payment of a sale that no statement has shown yet; below zero where it went back to the buyer."""

    sale_id: UUID
    payment_line: int
    sale_number: str
    sold_at: datetime
    business_date: date
    amount: Rupiah
    reference: str
    confirmed_by: str

    @property
    def key(self) -> tuple[UUID, int]:
        """What the payment is found by."""
        return self.sale_id, self.payment_line

    @property
    def document(self) -> str:
        """What it was paid for: the sale's number."""
        return self.sale_number


DEPOSIT_MARK: Final = "deposit "
"""What the reason of a deposit's match begins with; the order's number stands behind it."""


@dataclass(frozen=True, slots=True)
class OpenDeposit:
    """An order's deposit that no statement has shown yet; below zero where it went back to the buyer."""

    order_number: str
    sold_at: datetime
    business_date: date
    amount: Rupiah
    reference: str
    confirmed_by: str

    @property
    def document(self) -> str:
        """What it was paid for: the order's number."""
        return self.order_number

    @property
    def mark(self) -> str:
        """The reason of its match."""
        return f"{DEPOSIT_MARK}{self.order_number}"


OpenMoney = OpenPayment | OpenDeposit
"""What the tills took and no statement has shown."""


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line of a statement that is not matched yet, and what it may be, the likeliest first."""

    number: str
    what: AcquiredLine
    candidates: tuple[OpenMoney, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """What the line is found by."""
        return self.number, self.what.line


@dataclass(frozen=True, slots=True)
class StatementRead:
    """What became of a file: lines added, known from files before, left out (not paid), matched now.

    `matched` counts older lines too that the file's payments made clear; amounts are of the added lines.
    """

    number: str
    added: int
    known: int
    left_out: int
    matched: int
    unmatched: int
    gross: Rupiah
    fee: Rupiah
    net: Rupiah
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A centre's money of one method: not landed yet, landed, and what is open on both sides.

    `drawer` is the cash of all its tills.  Payments and deposits of orders are with the oldest first.
    """

    method: Acquired
    drawer: Rupiah
    waiting: Rupiah
    cleared: Rupiah
    fees: Rupiah
    lines: tuple[OpenLine, ...]
    payments: tuple[OpenMoney, ...]
    today: date

    def age_days(self, payment: OpenMoney) -> int:
        """For how many days a payment has not landed."""
        return (self.today - payment.business_date).days


class StatementFlaw(StrEnum):
    """Why a file is no statement that can be read."""

    UNREADABLE = "unreadable"
    OLD_OR_LOCKED = "old_or_locked"
    EMPTY = "empty"
    NO_LINES = "no_lines"


_SAID = {
    StatementFlaw.UNREADABLE: "{about}",
    StatementFlaw.OLD_OR_LOCKED: "is an old .xls, a web page called so, or locked with a password; "
    "save it in Excel as .xlsx",
    StatementFlaw.EMPTY: "has no row of headings with rows below it",
    StatementFlaw.NO_LINES: "tells of no money that was paid",
}


class BadStatement(PosError):
    """A file that cannot be read as a statement; nothing was posted."""

    def __init__(self, path: Path, flaw: StatementFlaw, about: str = "") -> None:
        super().__init__(f"{path}: {_SAID[flaw].format(about=about)}")
        self.path = path
        self.flaw = flaw
        self.about = about


class ColumnsUnknown(PosError):
    """Nobody has said yet what the columns of a file mean; `guess` is what they seem to be."""

    def __init__(self, table: StatementTable, guess: Columns) -> None:
        missing = ", ".join(column for column in NEEDED if column not in guess)
        headings = ", ".join(heading for heading in table.headings if heading)
        super().__init__(
            f"{table.path}: say which columns are {missing or 'meant'} with --map; there are: {headings}"
        )
        self.table = table
        self.guess = guess


class BadColumns(PosError):
    """Columns that were named and are not in the file, stand there twice, or were named for two things."""

    def __init__(self, path: Path, named: Sequence[str]) -> None:
        super().__init__(f"{path}: these columns are missing or stand twice: {', '.join(named)}")
        self.path = path
        self.named = tuple(named)


class StatementKnown(PosError):
    """The same file was imported before."""

    def __init__(self, number: str, at: datetime, person: str) -> None:
        super().__init__(f"this statement came already: {number}, {at:%Y-%m-%d %H:%M} UTC, by {person}")
        self.number = number
        self.at = at
        self.person = person


class NothingNew(PosError):
    """Every line of a file stood in files before."""

    def __init__(self, path: Path, known: int) -> None:
        super().__init__(f"{path}: all {known} lines came already in other files")
        self.path = path
        self.known = known


class OfAnotherMerchant(PosError):
    """A statement of another merchant than the centre."""

    def __init__(self, path: Path, found: str, expected: str) -> None:
        super().__init__(f"{path}: is the statement of {found}, this centre is {expected}")
        self.path = path
        self.found = found
        self.expected = expected


class OtherMethod(PosError):
    """A statement of cards where one of QRIS was meant, or the other way round."""

    def __init__(self, path: Path, meant: Acquired, found: str) -> None:
        super().__init__(f"{path}: tells of {found!r}, not of {meant}")
        self.path = path
        self.meant = meant
        self.found = found


class NoTradeThen(PosError):
    """A statement of days on which the centre took no payment that any line of it could be."""

    def __init__(self, path: Path, first: date, last: date) -> None:
        super().__init__(
            f"{path}: fits no payment of this centre from {first} to {last}; is it another's statement?"
        )
        self.path = path
        self.first = first
        self.last = last


class AlreadyMatched(PosError):
    """A line or a payment that was matched meanwhile."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is matched already")
        self.what = what


class AmountsDiffer(PosError):
    """A line and a payment that are not of the same amount: they cannot be one."""

    def __init__(self, line: Rupiah, payment: Rupiah) -> None:
        super().__init__(f"the line is of {line}, the payment of {payment}")
        self.line = line
        self.payment = payment


class NoFee(PosError):
    """A line that brought money, or for which a buyer paid, is no fee."""

    def __init__(self, net: Rupiah) -> None:
        super().__init__(f"a line with {net} paid out is no fee of the acquirer")
        self.net = net
