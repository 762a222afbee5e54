"""A supervisor merges two cards."""

from __future__ import annotations

from pos.shop import Shop
from pos.staff.domain import Approval
from pos.stock.domain.merging import Merge, merge_request


def word_on(shop: Shop, gone: str, kept: str) -> Approval:
    """Dedi says yes to exactly these two."""
    cards = shop.artisans.get(gone), shop.artisans.get(kept)
    return Approval(merge_request(*cards, "Siti"), "Dedi")


def merged(shop: Shop, gone: str, kept: str) -> Merge:
    """`gone` was `kept` all along."""
    return shop.merging.merge(gone, kept, word_on(shop, gone, kept), till=("CKL", "CKL-1"), person="Siti")
