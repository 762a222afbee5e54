"""Which line of a statement is which payment: pure rules, nothing is guessed.

First the reference with the amount, then the amount within half an hour, then within the same day.  A pair
is made only where each has no other partner; what is not clear stays open and is offered to a person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from pos.clearing.domain import AcquiredLine, OpenLine, OpenMoney, OpenPayment
from pos.core.clock import local_date

WINDOW: Final = timedelta(minutes=30)
_DAYS: Final = timedelta(days=7)
_LEAST: Final = 4
"""So many signs of a reference tell payments apart."""
_MOST: Final = 8
_TURN: Final = re.compile(r"^#\d+ ?")
"""Tells lines apart that are else the same (`statement_files`), and is no part of a reference."""

LineKey = tuple[str, int]
PaymentKey = tuple[UUID, int]
_Fits = Callable[[AcquiredLine, OpenPayment], bool]


def _signs(reference: str) -> str:
    told = _TURN.sub("", reference.upper())
    return "".join(ch for ch in told if ch.isascii() and ch.isalnum())


def same_reference(line: AcquiredLine, payment: OpenMoney) -> bool:
    """Whether the till kept the end of the line's reference, or all of it."""
    kept, told = _signs(payment.reference), _signs(line.reference)
    return len(kept) >= _LEAST and told.endswith(kept)


def _contradicts(line: AcquiredLine, payment: OpenPayment) -> bool:
    both = _signs(payment.reference) and _signs(line.reference)
    return bool(both) and not _signs(line.reference).endswith(_signs(payment.reference))


def _apart(line: AcquiredLine, payment: OpenMoney) -> timedelta:
    return abs(line.paid_at - payment.sold_at)


def _by_reference(line: AcquiredLine, payment: OpenPayment) -> bool:
    return same_reference(line, payment) and _apart(line, payment) <= _DAYS


def _by_time(line: AcquiredLine, payment: OpenPayment) -> bool:
    return not _contradicts(line, payment) and _apart(line, payment) <= WINDOW


def _by_day(line: AcquiredLine, payment: OpenPayment) -> bool:
    near = _apart(line, payment) < timedelta(days=1)
    return not _contradicts(line, payment) and near and local_date(line.paid_at) == payment.business_date


_WAYS: Final[tuple[tuple[_Fits, timedelta], ...]] = (
    (_by_reference, _DAYS), (_by_time, WINDOW), (_by_day, timedelta(days=1)),
)  # fmt: skip
"""Each with how far apart in time a line and a payment may be at most."""


def pairs(
    lines: Sequence[OpenLine], payments: Sequence[OpenPayment]
) -> list[tuple[OpenLine, OpenPayment]]:  # fmt: skip
    """The pairs that are clear, whatever the order of lines and payments."""
    found: list[tuple[OpenLine, OpenPayment]] = []
    left_lines = {line.key: line for line in lines}
    left_payments = {payment.key: payment for payment in payments}
    for way in _WAYS:
        while fresh := _clear(left_lines, left_payments, way):
            for line, payment in fresh:
                del left_lines[line.key], left_payments[payment.key]
            found += fresh
    return found


def _clear(
    lines: Mapping[LineKey, OpenLine],
    payments: Mapping[PaymentKey, OpenPayment],
    way: tuple[_Fits, timedelta],
) -> list[tuple[OpenLine, OpenPayment]]:
    by_amount: dict[object, list[OpenPayment]] = {}
    for payment in sorted(payments.values(), key=_sold_at):
        by_amount.setdefault(payment.amount, []).append(payment)
    partners = {
        key: _partners(line.what, by_amount.get(line.what.gross, []), way) for key, line in lines.items()
    }
    wanted: dict[PaymentKey, int] = {}
    for some in partners.values():
        for payment in some:
            wanted[payment.key] = wanted.get(payment.key, 0) + 1
    return [
        (lines[key], some[0]) for key, some in partners.items() if len(some) == 1 and wanted[some[0].key] == 1
    ]


def _partners(
    line: AcquiredLine, payments: Sequence[OpenPayment], way: tuple[_Fits, timedelta]
) -> list[OpenPayment]:
    """Those of its amount that fit; of payments in the order of their times only the near ones are asked."""
    fits, apart = way
    first = bisect_left(payments, line.paid_at - apart, key=_sold_at)
    last = bisect_right(payments, line.paid_at + apart, key=_sold_at)
    return [one for one in payments[first:last] if fits(line, one)]


def _sold_at(payment: OpenPayment) -> datetime:
    return payment.sold_at


def candidates(line: AcquiredLine, payments: Sequence[OpenMoney]) -> tuple[OpenMoney, ...]:
    """What is of a line's amount, the likeliest first: by reference, then by nearness in time."""
    same = [one for one in payments if one.amount == line.gross]
    same.sort(key=lambda one: (not same_reference(line, one), _apart(line, one), one.document))
    return tuple(same[:_MOST])
