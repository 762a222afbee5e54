"""When new terms may begin, and what they may say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pos.core.errors import PosError
from pos.core.money import FULL_BPS, ZERO

if TYPE_CHECKING:
    from pos.artisans.domain import Rail, Terms


class TermsTooEarly(PosError):
    """Terms that would begin before today, or before newer ones that are agreed already."""

    def __init__(self, day: date, earliest: date) -> None:
        super().__init__(f"terms cannot begin on {day}, but on {earliest} or later")
        self.day = day
        self.earliest = earliest


class BadTerms(PosError):
    """A part, a floor or a minimum payout that cannot be agreed: which field."""

    def __init__(self, field: str) -> None:
        super().__init__(f"{field} cannot be agreed on")
        self.field = field


class PaymentMissing(PosError):
    """Money is to go to a bank or a wallet, and there is no number of it."""

    def __init__(self, rail: Rail) -> None:
        super().__init__(f"there is no number to pay to by {rail.value}")
        self.rail = rail


def check_terms(terms: Terms, newest: Terms | None, today: date) -> None:
    """New terms begin today or later, and not before the newest ones.  Raises `TermsTooEarly`, `BadTerms`."""
    earliest = max(today, newest.from_date) if newest is not None else today
    if terms.from_date < earliest:
        raise TermsTooEarly(terms.from_date, earliest)
    for field in ("rate_bps", "bearer_bps", "floor_bps", "loss_bps"):
        if not 0 <= getattr(terms, field) <= FULL_BPS:
            raise BadTerms(field)
    if terms.minimum_payout is not None and terms.minimum_payout < ZERO:
        raise BadTerms("minimum_payout")
