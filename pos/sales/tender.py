"""The states of *Bayar*: cash with what was typed or tapped, and any split of the ways to pay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from pos.centres.domain import Rounding, round_cash
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, apportion, total
from pos.sales.domain import Payment, PaymentMethod, Priced


def cash_due(priced: Priced, rounding: Rounding) -> Rupiah:
    """What cash settles: the total less a deposit, with the centre's rounding."""
    paid = priced.basket.deposited
    return priced.total + priced.rounding(rounding, paid) - paid


@dataclass(frozen=True, slots=True)
class CashTender:
    """Cash for a due amount; `given` is None until an amount is typed, chosen or tapped."""

    due: Rupiah
    given: Rupiah | None = None
    notes: tuple[tuple[Rupiah, int], ...] = ()
    committing: bool = False
    failed: bool = False
    """Whether the last try was not kept, so that the big button says *Coba lagi*."""

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

    @property
    def may_finish(self) -> bool:
        """Whether Enter finishes the sale."""
        return not self.missing and not self.committing

    def commit(self) -> CashTender:
        """While the sale is being kept: nothing else is taken."""
        return replace(self, committing=True, failed=False)

    def refuse(self, *, again: bool) -> CashTender:
        """The sale was not kept; `again` where trying again may help."""
        return replace(self, committing=False, failed=again)

    def give(self, amount: Rupiah | None) -> CashTender:
        """An amount typed or chosen; it takes the place of counted notes."""
        return self if self.committing else replace(self, given=amount, notes=())

    def tap(self, note: Rupiah) -> CashTender:
        """One more note on the counter; notes add up, and start again after a typed amount."""
        if self.committing:
            return self
        counts = dict(self.notes)
        counts[note] = counts.get(note, 0) + 1
        start = self.given if self.notes and self.given is not None else ZERO
        return replace(self, given=start + note, notes=tuple(counts.items()))

    def count_of(self, note: Rupiah) -> int:
        """How many of a note were tapped."""
        return dict(self.notes).get(note, 0)


LEAST_REFERENCE: Final = 4
"""How many characters a transfer's or a card's reference has at least."""


class TooMuch(PosError):
    """A part that is no cash and is more than what is left; only cash gives change."""

    def __init__(self, left: Rupiah) -> None:
        super().__init__(f"only {left} is left to pay")
        self.left = left


class UnevenCash(PosError):
    """Cash for a part of the sum that no coins make."""

    def __init__(self, amount: Rupiah) -> None:
        super().__init__(f"{amount} cannot be a part in cash")
        self.amount = amount


class NoReference(PosError):
    """A transfer or a card payment without the number that proves it."""

    def __init__(self) -> None:
        super().__init__(f"the reference needs at least {LEAST_REFERENCE} characters")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a payment: waiting until somebody has seen the money, cash is seen at once."""

    method: PaymentMethod
    amount: Rupiah
    tendered: Rupiah
    reference: str = ""
    received: bool = False


@dataclass(frozen=True, slots=True)
class SplitTender:
    """A sum that is paid in parts: `owed` is what remains after deposits, before cash is rounded.

    Rounding is applied to what the other ways leave to cash (`domain.md` section 3).
    """

    owed: Rupiah
    rule: Rounding
    parts: tuple[Part, ...] = ()
    people: int = 1
    """Over how many people what is left is split evenly."""

    @property
    def left(self) -> Rupiah:
        """What is still to be paid; rounded once cash is among the parts."""
        return self._due(cash=self._has_cash) - self._paid

    @property
    def rounding(self) -> Rupiah:
        """What cash rounds off, signed."""
        return self._due(cash=self._has_cash) - self.owed

    @property
    def change(self) -> Rupiah:
        """What goes back to the buyer."""
        return total(part.tendered - part.amount for part in self.parts)

    @property
    def waiting(self) -> int | None:
        """The place of the first part whose money nobody has seen yet."""
        return next((at for at, part in enumerate(self.parts) if not part.received), None)

    @property
    def may_finish(self) -> bool:
        """Whether all is paid and seen."""
        return not self.left and bool(self.parts) and self.waiting is None

    def next_amount(self, method: PaymentMethod) -> Rupiah:
        """What the next part is where nothing is typed: all that is left, or one person's share of it."""
        everything = self._left_for(method)
        if self.people < 2:
            return everything
        part = apportion(everything, [1] * self.people)[0]
        return part + round_cash(part, self.rule) if method is PaymentMethod.CASH else part

    def add(self, method: PaymentMethod, amount: Rupiah | None = None) -> SplitTender:
        """With a part more; cash beyond what is left is change. Raises `TooMuch`, `UnevenCash`.

        Nothing happens where nothing is left.
        """
        given = self.next_amount(method) if amount is None else amount
        left = self._left_for(method)
        if not given or left.amount <= 0:
            return self
        is_cash = method is PaymentMethod.CASH
        if given > left and not is_cash:
            raise TooMuch(left)
        if is_cash and given < left and round_cash(given, self.rule):
            raise UnevenCash(given)
        part = Part(method, min(given, left), given, received=is_cash)
        return replace(self, parts=(*self.parts, part), people=max(1, self.people - 1))

    def receive(self, place: int, reference: str = "") -> SplitTender:
        """A waiting part's money was seen. Raises `NoReference` for a transfer or a card without one."""
        part = self.parts[place]
        said = reference.strip()
        noted = part.method in {PaymentMethod.TRANSFER, PaymentMethod.CARD}
        if noted and len(said) < LEAST_REFERENCE:
            raise NoReference
        part = replace(part, reference=said, received=True)
        return replace(self, parts=(*self.parts[:place], part, *self.parts[place + 1 :]))

    def remove(self, place: int) -> SplitTender:
        """Without a part; what it paid is owed again."""
        return replace(self, parts=self.parts[:place] + self.parts[place + 1 :], people=1)

    def among(self, people: int) -> SplitTender:
        """What is left, split evenly."""
        return replace(self, people=people)

    def payments(self, person: str) -> list[Payment]:
        """The payments of all parts; `person` has seen the QRIS money."""
        return [
            Payment(
                part.method, part.amount, part.tendered, part.reference,
                person if part.method is PaymentMethod.QRIS else "",
            )
            for part in self.parts
        ]  # fmt: skip

    @property
    def _paid(self) -> Rupiah:
        return total(part.amount for part in self.parts)

    @property
    def _has_cash(self) -> bool:
        return any(part.method is PaymentMethod.CASH for part in self.parts)

    def _due(self, *, cash: bool) -> Rupiah:
        other = total(part.amount for part in self.parts if part.method is not PaymentMethod.CASH)
        return self.owed + (round_cash(self.owed - other, self.rule) if cash else ZERO)

    def _left_for(self, method: PaymentMethod) -> Rupiah:
        if method is PaymentMethod.CASH:
            return max(ZERO, self._due(cash=True) - self._paid)
        return max(ZERO, self.owed - self._paid)
