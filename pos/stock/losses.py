"""What a centre owes for goods that break or are lost in its care (`domain.md` section 5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from pos.artisans.domain import Terms
from pos.catalogue.domain import Product
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, share, total
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting
from pos.ledger.service import post
from pos.stock.domain.receiving import part_of
from pos.stock.queries import line_terms


def owed_for(product: Product, quantity: int, terms: Mapping[str, Terms]) -> Rupiah:
    """The artisan's part of so many things as if they were sold at their list price, by his terms on losses.

    Goods without a maker are the centre's own, and owe nobody.
    """
    agreed = terms.get(product.artisan_code or "")
    if agreed is None:
        return ZERO
    part = part_of(product.price, line_terms(product, terms))
    return share(part * quantity, agreed.loss_bps)


def post_losses(
    session: Session, centre: str, document: str, owed: Mapping[str, Rupiah], day: date, now: datetime
) -> None:
    """Owe artisans (code to amount) what was lost, as a cost of the centre, in the caller's transaction."""
    postings = [
        Posting(accounts.payable_artisan(code), -amount) for code, amount in sorted(owed.items()) if amount
    ]
    cost = total(owed.values())
    if postings:
        lost = (*postings, Posting(accounts.BREAKAGE_EXPENSE, cost))
        post(session, Entry(new_id(), centre, day, EntryKind.BREAKAGE, document, lost), now)
