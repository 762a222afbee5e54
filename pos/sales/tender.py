"""The states of *Bayar*: what is owed, cash on the counter, a QRIS code that waits, parts of a payment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from pos.centres.domain import Rounding, round_cash
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, apportion, total
from pos.qris.domain import ShownCode
from pos.sales.domain import Payment, PaymentMethod, Priced

LEAST_REFERENCE: Final = 4
"""The fewest characters of a reference of a transfer or a card payment."""

_STEPS: Final = {
    Rounding.OFF: 1,
    Rounding.DOWN_100: 100,
    Rounding.DOWN_500: 500,
    Rounding.NEAREST_100: 100,
}


@dataclass(frozen=True, slots=True)
class Owed:
    """What a buyer still owes after a deposit, and how the centre rounds what cash settles."""

    net: Rupiah = ZERO
    rule: Rounding = Rounding.OFF

    @property
    def rounding(self) -> Rupiah:
        """The signed rounding where cash settles all of it."""
        return round_cash(self.net, self.rule)

    @property
    def cash(self) -> Rupiah:
        """What is owed where cash settles all of it."""
        return self.net + self.rounding


def owed_for(priced: Priced, rule: Rounding) -> Owed:
    """What a priced basket leaves to pay."""
    return Owed(priced.total + priced.basket.rounding_back - priced.basket.deposited, rule)


def cash_due(priced: Priced, rounding: Rounding) -> Rupiah:
    """What cash settles: the total less a deposit, with the centre's rounding."""
    return owed_for(priced, rounding).cash


def bill_of(till: str, key: UUID | None, part: int = 1) -> str:
    """The bill number in a QRIS code: it leads to the sale's own key, and differs for each part.

    >>> bill_of("CKL-1", UUID("0190b8a2-0000-7000-8000-0000c0ffee42"), 2)
    'CKL-1-C0FFEE42-2'
    """
    mark = "" if key is None else f"-{key.hex[-8:].upper()}"
    return f"{till}{mark}" + (f"-{part}" if part > 1 else "")


@dataclass(frozen=True, slots=True)
class CashTender:
    """Cash for a due amount; `given` is None until an amount is typed, chosen or tapped."""

    due: Rupiah
    given: Rupiah | None = None
    notes: tuple[tuple[Rupiah, int], ...] = ()

    @property
    def received(self) -> Rupiah:
        """What Enter takes as received: nothing given means exact cash."""
        return self.due if self.given is None else self.given

    @property
    def missing(self) -> Rupiah:
        """What is still missing; zero when it is enough."""
        return max(ZERO, self.due - self.received)

    @property
    def change(self) -> Rupiah:
        """What goes back to the buyer."""
        return max(ZERO, self.received - self.due)

    def give(self, amount: Rupiah | None) -> CashTender:
        """An amount typed or chosen; it takes the place of counted notes."""
        return replace(self, given=amount, notes=())

    def tap(self, note: Rupiah) -> CashTender:
        """One more note on the counter; notes add up, and start again after a typed amount."""
        counts = dict(self.notes)
        counts[note] = counts.get(note, 0) + 1
        start = self.given if self.notes and self.given is not None else ZERO
        return replace(self, given=start + note, notes=tuple(counts.items()))

    def count_of(self, note: Rupiah) -> int:
        """How many of a note were tapped."""
        return dict(self.notes).get(note, 0)


@dataclass(frozen=True, slots=True)
class QrisWait:
    """A code before a buyer: *Menunggu* until a person says that the money is there; no time confirms it."""

    code: ShownCode | None = None
    seconds: int = 0
    armed: bool = False
    """Whether Enter is heard: not at once, as the key that showed the code may be pressed twice."""
    untouched: bool = False

    @property
    def clock(self) -> str:
        """`00.42`: how long the buyer has been looking at it."""
        return f"{self.seconds // 60:02}.{self.seconds % 60:02}"

    def show(self, code: ShownCode) -> QrisWait:
        """The code is drawn now."""
        return replace(self, code=code, seconds=0, armed=False)

    def tick(self) -> QrisWait:
        """A second later."""
        return replace(self, seconds=self.seconds + 1)


class PartState(StrEnum):
    """*Menunggu*, or *Diterima* once a person has seen the money."""

    WAITING = "waiting"
    TAKEN = "taken"


class PartTrouble(StrEnum):
    """Why a part cannot be added."""

    ANOTHER_WAITS = "another_waits"
    NOTHING_LEFT = "nothing_left"
    NOTHING = "nothing"
    TOO_MUCH = "too_much"
    UNEVEN_CASH = "uneven_cash"


class BadPart(PosError):
    """A part of a payment that cannot be; `amount` is the most that it may be, or the step of cash."""

    def __init__(self, why: PartTrouble, amount: Rupiah = ZERO) -> None:
        super().__init__(f"this part of the payment cannot be: {why.value} ({amount})")
        self.why = why
        self.amount = amount


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a split payment; `tendered` is what was handed over of cash."""

    method: PaymentMethod
    amount: Rupiah
    tendered: Rupiah
    state: PartState = PartState.WAITING
    reference: str = ""

    def payment(self, confirmed_by: str) -> Payment:
        """As it is kept; QRIS with the name of who saw the money."""
        name = confirmed_by if self.method is PaymentMethod.QRIS else ""
        return Payment(self.method, self.amount, self.tendered, self.reference, name)


@dataclass(frozen=True, slots=True)
class SplitTender:
    """What is owed in parts; at most one waits, and cash parts are whole steps of the centre's rounding."""

    owed: Owed = Owed()
    parts: tuple[Part, ...] = ()
    people: int = 0

    @property
    def waiting(self) -> Part | None:
        """The part whose money has not been seen yet."""
        return next((part for part in self.parts if part.state is PartState.WAITING), None)

    @property
    def taken(self) -> Rupiah:
        """What the shop has received."""
        return total(part.amount for part in self.parts if part.state is PartState.TAKEN)

    @property
    def change(self) -> Rupiah:
        """What goes back in cash."""
        return total(part.tendered - part.amount for part in self.parts)

    @property
    def rounding(self) -> Rupiah:
        """The signed rounding, once cash has settled what other parts leave; else zero."""
        rounded = self._cash_rounding
        return rounded if self._sum == self.owed.net + rounded else ZERO

    @property
    def left(self) -> Rupiah:
        """What no part covers yet."""
        return self.owed.net + self.rounding - self._sum

    @property
    def is_complete(self) -> bool:
        """Whether everything is covered and received."""
        return bool(self.parts) and not self.left and self.waiting is None

    @property
    def suggested(self) -> Rupiah:
        """What the next part is when nothing is typed: an equal share of what is left, else all of it."""
        people = self.people - len(self.parts)
        if people <= 1:
            return self.left
        step = _STEPS[self.owed.rule]
        share = apportion(Rupiah(self.left.amount // step), [1] * people)[0] * step
        return share or self.left

    def equal(self, people: int) -> SplitTender:
        """So many people pay alike; parts that are there count as theirs."""
        return replace(self, people=people)

    def add(self, method: PaymentMethod, typed: Rupiah | None = None) -> SplitTender:
        """One part more: cash lies on the counter at once, the others wait.  Raises `BadPart`.

        Cash may be more than what is left (the rest is change); other money may not.
        """
        if self.waiting is not None:
            raise BadPart(PartTrouble.ANOTHER_WAITS, self.waiting.amount)
        if not self.left:
            raise BadPart(PartTrouble.NOTHING_LEFT)
        if typed is not None and typed <= ZERO:
            raise BadPart(PartTrouble.NOTHING)
        if method is PaymentMethod.CASH:
            return self._with(self._cash_part(typed))
        amount = self.suggested if typed is None else typed
        if amount > self.left:
            raise BadPart(PartTrouble.TOO_MUCH, self.left)
        return self._with(Part(method, amount, amount))

    def take(self, reference: str) -> SplitTender:
        """The waiting part's money is there."""
        parts = tuple(
            replace(part, state=PartState.TAKEN, reference=reference)
            if part.state is PartState.WAITING
            else part
            for part in self.parts
        )
        return replace(self, parts=parts)

    def remove(self, place: int) -> SplitTender:
        """Without a part."""
        return replace(self, parts=self.parts[:place] + self.parts[place + 1 :])

    def payments(self, confirmed_by: str) -> tuple[Payment, ...]:
        """All parts as they are kept."""
        return tuple(part.payment(confirmed_by) for part in self.parts)

    @property
    def _sum(self) -> Rupiah:
        return total(part.amount for part in self.parts)

    @property
    def _for_cash(self) -> Rupiah:
        """What is left for all cash together."""
        other = total(part.amount for part in self.parts if part.method is not PaymentMethod.CASH)
        return self.owed.net - other

    @property
    def _cash_rounding(self) -> Rupiah:
        in_cash = any(part.method is PaymentMethod.CASH for part in self.parts)
        return round_cash(self._for_cash, self.owed.rule) if in_cash else ZERO

    def _cash_part(self, typed: Rupiah | None) -> Part:
        before = total(part.amount for part in self.parts if part.method is PaymentMethod.CASH)
        due = self._for_cash + round_cash(self._for_cash, self.owed.rule) - before
        given = typed
        if given is None:
            given = due if self.suggested == self.left else self.suggested
        if given >= due:
            return Part(PaymentMethod.CASH, due, given, PartState.TAKEN)
        if round_cash(given, self.owed.rule):
            raise BadPart(PartTrouble.UNEVEN_CASH, Rupiah(_STEPS[self.owed.rule]))
        return Part(PaymentMethod.CASH, given, given, PartState.TAKEN)

    def _with(self, part: Part) -> SplitTender:
        return replace(self, parts=(*self.parts, part))
