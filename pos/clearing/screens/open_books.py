"""What the screen of QRIS and card money shows: both methods together, and its rows in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos.clearing.domain import Acquired, OpenLine, OpenMoney, Standing
from pos.clearing.screens.say import method_word, tr
from pos.core.clock import local
from pos.core.money import Rupiah, plain, total
from pos.core.words import clock_time
from pos.ui.language import month_names

_OLD_DAYS = 3
"""After so many days an acquirer has usually paid, Sundays and holidays counted in."""


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment that has not landed, and for how many days."""

    method: Acquired
    payment: OpenMoney
    days: int


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of a statement that fits nothing yet."""

    method: Acquired
    line: OpenLine

    @property
    def is_fee(self) -> bool:
        """Whether the acquirer took money, so that it may be a fee."""
        return self.line.what.net.amount < 0


@dataclass(frozen=True, slots=True)
class OpenBooks:
    """The money of one centre by both methods; `standings` are of QRIS and of cards."""

    standings: tuple[Standing, ...]

    @property
    def drawer(self) -> Rupiah:
        """Cash in all drawers."""
        return self.standings[0].drawer

    @property
    def cleared(self) -> Rupiah:
        """What has landed."""
        return total(one.cleared for one in self.standings)

    @property
    def waiting(self) -> Rupiah:
        """What has not landed."""
        return total(one.waiting for one in self.standings)

    @property
    def fees(self) -> Rupiah:
        """What acquirers took."""
        return total(one.fees for one in self.standings)

    def payments(self) -> list[PaymentRow]:
        """What the tills took and has not landed, the oldest first."""
        rows = [
            PaymentRow(one.method, payment, one.age_days(payment))
            for one in self.standings
            for payment in one.payments
        ]
        return sorted(rows, key=lambda row: (row.payment.sold_at, row.payment.document))

    def lines(self) -> list[LineRow]:
        """The lines that fit nothing, the oldest first."""
        rows = [LineRow(one.method, line) for one in self.standings for line in one.lines]
        return sorted(rows, key=lambda row: (row.line.what.paid_at, row.line.key))

    def apart(self, amounts: tuple[Rupiah, ...]) -> str:
        """`QRIS 178.335 · Kartu 0`."""
        told = zip(self.standings, amounts, strict=True)
        return " · ".join(f"{method_word(one.method)} {plain(amount)}" for one, amount in told)


def age_word(row: PaymentRow) -> str:
    """`hari ini`, `3 hari`."""
    return tr("{n} hari").format(n=row.days) if row.days else tr("hari ini")


def age_tone(row: PaymentRow) -> str:
    """Money that should be there by now is warned of."""
    return "warning.text" if row.days > _OLD_DAYS else "text.primary"


def row_method(row: PaymentRow | LineRow) -> str:
    """`QRIS` or `Kartu`."""
    return method_word(row.method)


def payment_document(row: PaymentRow) -> str:
    """The sale's or order's number, what the till kept of the reference, and who has seen the money."""
    payment = row.payment
    return " · ".join(filter(None, (payment.document, payment.reference, payment.confirmed_by)))


def payment_amount(row: PaymentRow) -> str:
    """`75.000`; below zero where it went back to the buyer."""
    return plain(row.payment.amount)


def payment_words(payment: OpenMoney) -> str:
    """What a payment is known by, in one line."""
    parts = [payment.document]
    if payment.reference:
        parts.append(tr("ref. {reference}").format(reference=payment.reference))
    return " · ".join((*parts, short_moment(payment.sold_at), payment.confirmed_by))


def short_moment(instant: datetime) -> str:
    """`24 Nov 09.20`, on the centre's wall clock."""
    day = local(instant)
    return f"{day.day} {month_names()[day.month - 1][:3]} {clock_time(instant)}"


def line_day(row: LineRow) -> str:
    """`24 Nov 09.20`."""
    return short_moment(row.line.what.paid_at)


def line_reference(row: LineRow) -> str:
    """What the acquirer calls it."""
    return row.line.what.reference or "–"


def line_amount(row: LineRow) -> str:
    """What the buyer paid, or what the acquirer took where no buyer paid."""
    what = row.line.what
    return plain(what.gross if what.gross.amount else what.net)


def line_words(row: LineRow) -> str:
    """Where the line stands, and its three amounts."""
    what = row.line.what
    said = tr("{number} baris {line}: kotor {gross}, biaya {fee}, masuk {net}")
    return said.format(
        number=row.line.number,
        line=what.line,
        gross=plain(what.gross),
        fee=plain(what.fee),
        net=plain(what.net),
    )
