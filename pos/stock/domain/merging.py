"""Two cards that are one person: what would move from the one to the other, and why it may not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pos.artisans.domain import Artisan, Terms
from pos.core.errors import PosError
from pos.core.money import Rupiah, total
from pos.staff.domain import ApprovalRequest

MERGE: Final = "merge_artisans"
"""The act that a supervisor gives her word on."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What one centre owes the card that goes, and what that owes it of an advance (kasbon)."""

    centre: str
    owed: Rupiah
    advance: Rupiah


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a merge would do: the card that goes and the one that stays, their terms, goods and money."""

    gone: Artisan
    kept: Artisan
    gone_terms: Terms | None
    kept_terms: Terms | None
    products: int
    moved: tuple[Moved, ...]
    on_its_way: tuple[str, ...]
    """Payouts to the card that goes, prepared and neither paid nor failed: they come first."""

    @property
    def owed(self) -> Rupiah:
        """What all centres owe the card that goes."""
        return total(one.owed for one in self.moved)

    @property
    def advance(self) -> Rupiah:
        """What it owes all centres."""
        return total(one.advance for one in self.moved)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two cards that were merged; the document that moved goods and money."""

    number: str
    gone: str
    kept: str
    at: datetime
    person: str
    approved_by: str
    moved: tuple[Moved, ...]


def merge_request(gone: Artisan, kept: Artisan, asked_by: str) -> ApprovalRequest:
    """What a supervisor gives her word on: these two cards, in this order."""
    named = (f"{card.display_name} ({card.code})" for card in (gone, kept))
    return ApprovalRequest(MERGE, " > ".join(named), asked_by)


class CannotMerge(PosError):
    """A card cannot be merged with itself."""

    def __init__(self, code: str) -> None:
        super().__init__(f"artisan {code} cannot be merged with itself")
        self.code = code


class PayoutOnItsWay(PosError):
    """Money to the card that would go is on its way: it is to arrive, or to fail, first."""

    def __init__(self, code: str, payouts: tuple[str, ...]) -> None:
        super().__init__(f"payouts to artisan {code} are prepared: {', '.join(payouts)}; finish them first")
        self.code = code
        self.payouts = payouts


class MergeNeedsApproval(PosError):
    """Cards are merged by a supervisor's word on exactly these two."""

    def __init__(self) -> None:
        super().__init__("merging artisans needs a supervisor's word")
