"""What the sections of printers ask for, with the centre's own receipt as the sample."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos.printing.desk import PrinterDesk
from pos.printing.domain import Document
from pos.printing.label_desk import LabelDesk
from pos.sales.screens.receipt_sample import sample_receipt

if TYPE_CHECKING:
    from pos.shop import Shop


def printer_desk(shop: Shop, centre: str) -> PrinterDesk:
    """Finding, trying and keeping the printers of receipts and reports."""
    return PrinterDesk(shop, shop.clock, _sample_of(shop, centre))


def label_desk(shop: Shop, centre: str) -> LabelDesk:
    """The same for labels."""
    return LabelDesk(shop, shop.clock, _sample_of(shop, centre))


def _sample_of(shop: Shop, centre: str) -> Callable[[], Document]:
    def sample() -> Document:
        card = shop.centres.get(centre)
        return sample_receipt(card, card.receipt_look)

    return sample
