"""The state of *Bayar* in cash: what is due, what was typed or tapped, and what Enter will do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos.centres.domain import Rounding
from pos.core.money import ZERO, Rupiah
from pos.sales.domain import Priced


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
