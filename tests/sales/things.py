"""Things from a shelf, for baskets without a database."""

from __future__ import annotations

from pos.artisans.domain import LineTerms
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.stock.domain import ShelfItem


def a_thing(sku: str, price: int, rate_bps: int = 8_500) -> ShelfItem:
    """A stocked thing of Bu Sumiyati's."""
    return ShelfItem(
        sku=sku, piece_id=None, piece_turn=0, code="2DNX4VJJ", name=sku.title(), receipt_name=sku.title(),
        artisan_code="P05", artisan_name="Bu Sumiyati", motif="", category="Dapur", price=Rupiah(price),
        fragile=1, one_of_a_kind=False, left=5, terms=LineTerms(1, rate_bps),
    )  # fmt: skip


def a_piece(sku: str, price: int) -> ShelfItem:
    """A one-of-a-kind piece."""
    return ShelfItem(
        sku=sku, piece_id=new_id(), piece_turn=0, code="2DNX4VJJ", name=sku.title(), receipt_name=sku.title(),
        artisan_code="P05", artisan_name="Bu Sumiyati", motif="", category="Gentong", price=Rupiah(price),
        fragile=3, one_of_a_kind=True, left=1, terms=LineTerms(1, 8_500),
    )  # fmt: skip
