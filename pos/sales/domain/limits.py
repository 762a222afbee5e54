"""What an attendant may not take off alone, and what nobody may take off an artisan's thing."""

from __future__ import annotations

from typing import Final

from pos.artisans.domain import Bearer
from pos.core.errors import BadText
from pos.core.money import ZERO, Rupiah, share, total
from pos.sales.domain.basket import BasketLine, Discount, terms_of
from pos.sales.domain.pricing import Priced, PricedLine
from pos.sales.domain.troubles import BelowFloor, Limit, NeedsApproval

_APPORTIONED: Final = Rupiah(1)
"""A basket's discount is cut into whole rupiah: a line may carry one more than its exact part."""


class OverDiscountLimit(NeedsApproval):
    """A discount beyond what an attendant may give alone: `discount` of `gross`, `limit_bps` is the most.

    `bps` is the discount as it was given where that was in per cent, else 0.
    """

    def __init__(self, name: str, discount: Rupiah, gross: Rupiah, limit_bps: int, bps: int = 0) -> None:
        super().__init__(Limit.DISCOUNT, name)
        self.discount = discount
        self.gross = gross
        self.limit_bps = limit_bps
        self.bps = bps

    @property
    def most(self) -> Rupiah:
        """What an attendant may take off alone."""
        return share(self.gross, self.limit_bps)


class CentreLoss(NeedsApproval):
    """A discount that leaves the centre less than nothing of a line; `loss` is how much less."""

    def __init__(self, name: str, loss: Rupiah) -> None:
        super().__init__(Limit.CENTRE_LOSS, name)
        self.loss = loss


def whole_percent(discount: Rupiah, gross: Rupiah) -> int | None:
    """The discount as whole per cent of a gross, where it is that to the rupiah."""
    if not gross:
        return None
    percent = (2 * discount.amount * 100 + gross.amount) // (2 * gross.amount)
    return percent if share(gross, percent * 100) == discount else None


def least_price(line: BasketLine) -> Rupiah:
    """The least that one piece may be sold at, at its artisan's cost; `ZERO` where nothing was agreed."""
    terms = line.item.terms
    if line.item.artisan_code is None or terms.fixed_net is not None:
        return ZERO
    return share(line.item.price, terms.floor_bps)


def of_basket(line: PricedLine) -> Rupiah:
    """What a sold line carries of the basket's discount."""
    return line.discount - line.line.discount.of(line.gross)


def check_limits(priced: Priced, limit_bps: int, place: int | None = None) -> None:
    """Whether a basket, or one line of it, may be sold as it is: floors kept, and approved beyond the limits.

    `limit_bps` is the centre's.  Raises `BelowFloor`, which nobody can approve; then `NeedsApproval` (a
    `CentreLoss` or an `OverDiscountLimit` where it is about a discount), or `BadText` for a price that was
    changed without a reason.
    """
    at = range(len(priced.lines)) if place is None else (place,)
    sold = [priced.lines[i] for i in at if priced.lines[i].line.return_of is None]
    for line in sold:
        _check_floor(line, priced)
    for line in sold:
        _check_price(line)
        _check_loss(line, priced.basket.discount)
    if place is None:
        _check_whole(priced, limit_bps)
    for line in sold:
        _check_discount(line, priced.basket.discount, limit_bps)


def _check_floor(line: PricedLine, priced: Priced) -> None:
    """A discount that the centre bears leaves the artisan's part alone, a lower price never does."""
    bearer = terms_of(line.line, priced.basket).bearer
    counted = line.gross if bearer is Bearer.CENTRE else line.net
    least = least_price(line.line)
    if counted < least * line.line.quantity and (line.discount or line.line.price_change):
        raise BelowFloor(line.line.item, least)


def _check_price(line: PricedLine) -> None:
    change = line.line.price_change
    if change is None:
        return
    if not change.reason.strip():
        raise BadText("reason", "is empty")
    if not change.approved_by:
        raise NeedsApproval(Limit.PRICE, line.line.item.name)


def _check_loss(line: PricedLine, basket: Discount) -> None:
    # One supervisor's word on the line is enough: what is taken off besides stays within the limit.
    approved = (line.line.discount and line.line.discount.approved_by) or (basket and basket.approved_by)
    if line.discount and line.centre < ZERO and not approved:
        raise CentreLoss(line.line.item.name, -line.centre)


def _check_whole(priced: Priced, limit_bps: int) -> None:
    """The basket's discount as it was given, so that the sentence names it and not a line's part of it."""
    sold = [line for line in priced.lines if line.line.return_of is None]
    off, gross = total(of_basket(line) for line in sold), total(line.gross for line in sold)
    if not priced.basket.discount.approved_by and off > share(gross, limit_bps):
        raise OverDiscountLimit("", off, gross, limit_bps, priced.basket.discount.bps)


def _check_discount(line: PricedLine, basket: Discount, limit_bps: int) -> None:
    """What no supervisor has approved counts together: the line's discount, its part of the basket's."""
    part, own = of_basket(line), line.line.discount
    alone = ZERO if own.approved_by else own.of(line.gross)
    slack = ZERO
    if part and not basket.approved_by:
        alone, slack = alone + part, _APPORTIONED
    if alone > share(line.gross, limit_bps) + slack:
        bps = own.bps if not part else 0
        raise OverDiscountLimit(line.line.item.name, alone, line.gross, limit_bps, bps)
