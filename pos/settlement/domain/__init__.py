"""The arithmetic of a settlement and the states of a payout (`domain.md` section 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from pos.artisans.domain import Period, Rail
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, share, total
from pos.ledger.domain import EntryKind
from pos.settlement.domain.charge import Adjustment as Adjustment
from pos.settlement.domain.charge import BadCharge as BadCharge
from pos.settlement.domain.charge import CentreBalance as CentreBalance
from pos.settlement.domain.charge import ChargedAll as ChargedAll
from pos.settlement.domain.charge import DayToCome as DayToCome
from pos.settlement.domain.charge import Fee as Fee
from pos.settlement.domain.charge import FeeOrder as FeeOrder
from pos.settlement.domain.charge import OtherFee as OtherFee
from pos.settlement.domain.charge import OwnApproval as OwnApproval
from pos.settlement.domain.due import is_due as is_due
from pos.settlement.domain.payout import FeeBearer as FeeBearer
from pos.settlement.domain.payout import MoreThanBalance as MoreThanBalance
from pos.settlement.domain.payout import Payout as Payout
from pos.settlement.domain.payout import PayoutEnded as PayoutEnded
from pos.settlement.domain.payout import PayoutState as PayoutState
from pos.settlement.domain.payout import notes_for as notes_for
from pos.settlement.domain.payout import paid_amount as paid_amount
from pos.settlement.domain.reversal import CannotReverse as CannotReverse
from pos.settlement.domain.reversal import DayPart as DayPart
from pos.settlement.domain.reversal import PartKind as PartKind
from pos.settlement.domain.reversal import ReversalFlaw as ReversalFlaw
from pos.settlement.domain.reversal import WasReversed as WasReversed
from pos.settlement.domain.run import EmptyRun as EmptyRun
from pos.settlement.domain.run import Evening as Evening
from pos.settlement.domain.run import NotInRun as NotInRun
from pos.settlement.domain.run import OnItsWay as OnItsWay
from pos.settlement.domain.run import PaidTogether as PaidTogether
from pos.settlement.domain.run import PayoutRun as PayoutRun
from pos.settlement.domain.run import RunItem as RunItem
from pos.settlement.domain.run import items_of as items_of
from pos.settlement.domain.statement import BackwardDays as BackwardDays
from pos.settlement.domain.statement import Statement as Statement
from pos.settlement.domain.statement import StatementLine as StatementLine
from pos.settlement.domain.statement import Turnover as Turnover
from pos.settlement.domain.transfer import BadAccounts as BadAccounts
from pos.settlement.domain.transfer import BadColumns as BadColumns
from pos.settlement.domain.transfer import BadPayer as BadPayer
from pos.settlement.domain.transfer import BankForm as BankForm
from pos.settlement.domain.transfer import Batch as Batch
from pos.settlement.domain.transfer import EmptyBatch as EmptyBatch
from pos.settlement.domain.transfer import Flaw as Flaw
from pos.settlement.domain.transfer import MayNotTransfer as MayNotTransfer
from pos.settlement.domain.transfer import NoPayer as NoPayer
from pos.settlement.domain.transfer import Payer as Payer
from pos.settlement.domain.transfer import Transfer as Transfer
from pos.till.domain import Shift

METERAI_ABOVE: Final = Rupiah(5_000_000)
"""A receipt for strictly more than this carries stamp duty (Law 10 of 2020 on stamp duty)."""


@dataclass(frozen=True, slots=True)
class GoodsSold:
    """What one artisan sold of one thing (`kind` is `sale`), or got back of it (`return`, below zero)."""

    artisan_code: str
    kind: str
    sku: str
    name: str
    quantity: int
    gross: Rupiah
    discount: Rupiah
    net: Rupiah
    artisan_share: Rupiah
    centre_share: Rupiah


@dataclass(frozen=True, slots=True)
class Sums:
    """What an artisan's newly settled documents come to; the names are those of the settlement's file."""

    quantity_sold: int = 0
    gross_sales: Rupiah = ZERO
    discounts: Rupiah = ZERO
    net_sales: Rupiah = ZERO
    centre_share: Rupiah = ZERO
    artisan_share: Rupiah = ZERO
    returns: Rupiah = ZERO
    adjustments: Rupiah = ZERO
    fees: Rupiah = ZERO
    recovered: Rupiah = ZERO
    payouts: Rupiah = ZERO


_OWN_COLUMN: Final = {EntryKind.SALE, EntryKind.FEE, EntryKind.PAYOUT, EntryKind.ADVANCE_RECOVERY}


def sums_of(code: str, goods: Iterable[GoodsSold], owed: Mapping[EntryKind, Rupiah]) -> Sums:
    """The sums of an artisan's goods, and of what the journal came to owe him by kind of entry.

    Raises `BooksDisagree` where the sale lines and the journal tell different amounts.
    """
    lines = list(goods)
    sold = [line for line in lines if line.kind == "sale"]
    sums = Sums(
        quantity_sold=sum(line.quantity for line in sold),
        gross_sales=total(line.gross for line in sold),
        discounts=total(line.discount for line in sold),
        net_sales=total(line.net for line in sold),
        centre_share=total(line.centre_share for line in sold),
        artisan_share=total(line.artisan_share for line in sold),
        returns=-total(line.artisan_share for line in lines if line.kind != "sale"),
        adjustments=total(amount for kind, amount in owed.items() if kind not in _OWN_COLUMN),
        fees=-owed.get(EntryKind.FEE, ZERO),
        recovered=-owed.get(EntryKind.ADVANCE_RECOVERY, ZERO),
        payouts=-owed.get(EntryKind.PAYOUT, ZERO),
    )
    by_lines, by_journal = sums.artisan_share - sums.returns, owed.get(EntryKind.SALE, ZERO)
    if by_lines != by_journal:
        raise BooksDisagree(code, by_lines, by_journal)
    return sums


@dataclass(frozen=True, slots=True)
class Payee:
    """An artisan as a settlement needs him: how and from what amount on he is paid."""

    code: str
    name: str
    rail: Rail
    minimum_payout: Rupiah
    period: Period = Period.DAILY
    is_merged: bool = False
    """His card was merged into another one: what is left here has gone there, and is paid there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an artisan stands before a settlement.

    The closing balance of the last one, the advance (kasbon) he still owes, payouts that are prepared but
    neither paid nor failed, and what is held back until QRIS and card money has landed.
    """

    opening: Rupiah = ZERO
    outstanding: Rupiah = ZERO
    pending: Rupiah = ZERO
    held: Rupiah = ZERO


@dataclass(frozen=True, slots=True)
class SettlementLine:
    """One artisan's row of a settlement, column for column as in its file (`domain.md` section 9).

    Two more are not in the file: what of the closing is `held` until QRIS and card money has landed, and
    the `period` at which he wants to be paid.
    """

    artisan_code: str
    artisan_name: str
    opening_balance: Rupiah
    quantity_sold: int
    gross_sales: Rupiah
    discounts: Rupiah
    net_sales: Rupiah
    centre_share: Rupiah
    artisan_share: Rupiah
    returns: Rupiah
    adjustments: Rupiah
    fees: Rupiah
    advance_recovery: Rupiah
    payouts: Rupiah
    closing_balance: Rupiah
    payable: Rupiah
    rail: Rail
    held: Rupiah = ZERO
    period: Period = Period.DAILY

    @property
    def carried(self) -> Rupiah:
        """What stays on the balance when the payable is paid."""
        return self.closing_balance - self.payable

    @property
    def movement(self) -> Rupiah:
        """What the balance gained, less what it lost."""
        gained = self.artisan_share - self.returns + self.adjustments
        return gained - self.fees - self.advance_recovery - self.payouts

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a balance nor a movement: such an artisan has no row."""
        amounts = (
            self.opening_balance, self.gross_sales, self.artisan_share, self.returns, self.adjustments,
            self.fees, self.advance_recovery, self.payouts, self.closing_balance,
        )  # fmt: skip
        return not self.quantity_sold and not any(amounts)

    @property
    def moved(self) -> bool:
        """Whether anything happened, so that the artisan gets a slip."""
        return bool(self.payable or self.opening_balance != self.closing_balance or self.quantity_sold)


def settled_line(payee: Payee, standing: Standing, sums: Sums, cap_bps: int) -> SettlementLine:
    """One artisan's row: opening, sales, returns, adjustments, fees, then the advance, then the closing.

    The recovery of an advance is at most `cap_bps` of what is left above zero; money already on its way to
    the artisan is not left.  A merged card gives and gets nothing more: a day before the merge may be
    settled after it, when balance and advance have moved on already.
    """
    before = (
        standing.opening
        + (sums.artisan_share - sums.returns + sums.adjustments)
        - (sums.fees + sums.recovered + sums.payouts)
    )
    recovery = ZERO
    if not payee.is_merged:
        recovery = recovered(standing.outstanding, before - standing.pending, cap_bps)
    closing = before - recovery
    payable = payable_of(closing - standing.pending - standing.held, payee.minimum_payout)
    return SettlementLine(
        artisan_code=payee.code,
        artisan_name=payee.name,
        opening_balance=standing.opening,
        quantity_sold=sums.quantity_sold,
        gross_sales=sums.gross_sales,
        discounts=sums.discounts,
        net_sales=sums.net_sales,
        centre_share=sums.centre_share,
        artisan_share=sums.artisan_share,
        returns=sums.returns,
        adjustments=sums.adjustments,
        fees=sums.fees,
        advance_recovery=sums.recovered + recovery,
        payouts=sums.payouts,
        closing_balance=closing,
        payable=ZERO if payee.is_merged else payable,
        rail=payee.rail,
        held=standing.held,
        period=payee.period,
    )


def recovered(outstanding: Rupiah, remainder: Rupiah, cap_bps: int) -> Rupiah:
    """What of an advance is taken back now: never more than the cap of a positive remainder."""
    return max(ZERO, min(outstanding, share(max(ZERO, remainder), cap_bps)))


def payable_of(balance: Rupiah, minimum: Rupiah) -> Rupiah:
    """The balance where it is above zero and reaches the minimum, else nothing: all is carried."""
    return balance if balance > ZERO and balance >= minimum else ZERO


@dataclass(frozen=True, slots=True)
class MoneyByKind:
    """A centre's own money by kind: cash in safe and drawers, QRIS and card money cleared, and not yet."""

    cash: Rupiah
    qris_cleared: Rupiah
    qris_waiting: Rupiah
    card_cleared: Rupiah = ZERO
    card_waiting: Rupiah = ZERO


@dataclass(frozen=True, slots=True)
class LateAmount:
    """What a document of an already settled day came to for an artisan (*menyusul*)."""

    artisan_code: str
    business_date: date
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class LineSold:
    """One sale line as the file of lines carries it (`domain.md` section 9)."""

    sale_no: str
    sold_at: datetime
    business_date: date
    line: int
    artisan_code: str
    sku: str
    piece: str
    quantity: int
    list_price: Rupiah
    gross: Rupiah
    discount: Rupiah
    discount_bearer: str
    net: Rupiah
    artisan_share: Rupiah
    centre_share: Rupiah
    kind: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """A frozen settlement of one centre and business day."""

    number: str
    centre: str
    centre_name: str
    zone: str
    business_date: date
    closed_at: datetime
    person: str
    money: MoneyByKind
    chain_short: str
    lines: tuple[SettlementLine, ...]
    part: int = 1
    """Its place among the settlements of that day: a mirror, and the day anew, follow the first."""
    reverses: str | None = None
    """The number of the settlement that this one is the mirror of."""
    reason: str = ""
    """Why that one was reversed."""
    approved_by: str = ""
    """The supervisor who agreed to that."""

    @property
    def payable(self) -> Rupiah:
        """What all artisans together are to be paid."""
        return total(line.payable for line in self.lines)

    def line_of(self, artisan_code: str) -> SettlementLine | None:
        """An artisan's row, or None where he has none."""
        return next((line for line in self.lines if line.artisan_code == artisan_code), None)


@dataclass(frozen=True, slots=True)
class Checks:
    """What stands between a day and its settlement, and the money by kind."""

    shifts: tuple[Shift, ...]
    open_shifts: tuple[Shift, ...]
    held: tuple[str, ...]
    settled: str | None
    money: MoneyByKind

    @property
    def ready(self) -> bool:
        """Whether the day can be settled."""
        return not self.open_shifts and not self.held


class BooksDisagree(PosError):
    """Sale lines and journal tell different amounts for an artisan; nothing was settled."""

    def __init__(self, artisan_code: str, by_lines: Rupiah, by_journal: Rupiah) -> None:
        super().__init__(
            f"artisan {artisan_code}: sale lines come to {by_lines}, the journal to {by_journal}; run verify"
        )
        self.artisan_code = artisan_code
        self.by_lines = by_lines
        self.by_journal = by_journal


class NotReady(PosError):
    """A day that cannot be settled yet: shifts are open or baskets are held, and they are listed."""

    def __init__(self, day: date, checks: Checks) -> None:
        shifts = [f"shift {shift.number} of {shift.attendant_name} is open" for shift in checks.open_shifts]
        held = [f"a basket is held: {note}" for note in checks.held]
        super().__init__(f"{day} cannot be settled: {'; '.join(shifts + held)}")
        self.day = day
        self.checks = checks


class NotThatDay(PosError):
    """A day that is not to be settled: still to come, or before a day that is settled already."""

    def __init__(self, day: date, limit: date) -> None:
        reason = f"{limit} is settled already" if day < limit else f"today is {limit}"
        super().__init__(f"{day} cannot be settled: {reason}")
        self.day = day
        self.limit = limit
