"""An acquirer's statement, its lines, and what a line was matched with (`domain.md` section 11)."""

from __future__ import annotations

from enum import StrEnum


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
    """Money that no sale here explains; booked by a supervisor with a reason."""
