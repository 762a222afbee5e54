"""From a basket to its results: nets, parts of artisan and centre, rounding, the guide's commission."""

from __future__ import annotations

from dataclasses import dataclass

from pos.artisans.domain import Bearer, LineTerms
from pos.centres.domain import Rounding, round_cash
from pos.core.money import ZERO, Rupiah, apportion, given_back, share, total
from pos.sales.domain.basket import MOST_PRICE, Basket, BasketLine, ReturnOf, terms_of
from pos.sales.domain.troubles import BadDiscount, BadPrice


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its results; a return line's amounts are negative. `net = artisan + centre`."""

    line: BasketLine
    gross: Rupiah
    discount: Rupiah
    net: Rupiah
    artisan: Rupiah
    terms: LineTerms
    """What it was split by."""

    @property
    def centre(self) -> Rupiah:
        """The residue: what is left of the net is always the centre's."""
        return self.net - self.artisan

    @property
    def is_eligible(self) -> bool:
        """Whether a guide earns on it: sold goods of an artisan."""
        return self.line.return_of is None and self.line.item.artisan_code is not None


@dataclass(frozen=True, slots=True)
class Priced:
    """A basket's lines with their results, and the sums."""

    basket: Basket
    lines: tuple[PricedLine, ...]

    @property
    def gross(self) -> Rupiah:
        """Before discounts."""
        return total(line.gross for line in self.lines)

    @property
    def discount(self) -> Rupiah:
        """All discounts."""
        return total(line.discount for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """What the buyer owes before cash rounding; below zero where money goes back."""
        return total(line.net for line in self.lines)

    @property
    def commission(self) -> Rupiah:
        """The guide's commission on what is sold (`domain.md` section 3): out of the centre's part only."""
        if self.basket.referrer is None:
            return ZERO
        lines = [line for line in self.lines if line.is_eligible]
        earned = share(total(line.net for line in lines), self.basket.referrer.rate_bps)
        return max(ZERO, min(earned, total(line.centre for line in lines)))

    def rounding(self, rule: Rounding, not_cash: Rupiah = ZERO) -> Rupiah:
        """The signed cash rounding where cash settles what `not_cash` leaves, with what returns give back."""
        back = self.basket.rounding_back
        return back + round_cash(self.total + back - not_cash, rule)


def artisan_part(gross: Rupiah, discount: Rupiah, terms: LineTerms, quantity: int = 1) -> Rupiah:
    """The artisan's part of a line after its whole discount (`domain.md` section 3).

    >>> artisan_part(Rupiah(33_335), Rupiah(1_639), LineTerms(1, 7_250)).amount
    22980
    """
    net = gross - discount
    if terms.fixed_net is not None:
        return terms.fixed_net * quantity
    full = share(gross, terms.rate_bps)
    if terms.bearer is Bearer.SHARED:
        return share(net, terms.rate_bps)
    if terms.bearer is Bearer.CENTRE:
        return full
    if terms.bearer is Bearer.ARTISAN:
        return max(ZERO, full - discount)
    return min(net, max(ZERO, full - share(discount, terms.bearer_bps)))


def price(basket: Basket) -> Priced:
    """Every line with its results. Raises `BadDiscount`, or `BadPrice` for a changed price that none can be.

    The basket's discount is apportioned over the sold lines by their net so far.
    """
    sold = [line for line in basket.lines if line.return_of is None]
    for line in sold:
        if line.price_change is not None and not ZERO < line.price <= MOST_PRICE:
            raise BadPrice(line.item, line.price)
    cuts = [line.discount.of(line.gross) for line in sold]
    nets = [_less(line.gross, cut) for line, cut in zip(sold, cuts, strict=True)]
    of_basket = basket.discount.of(total(nets))
    if not ZERO <= of_basket <= total(nets):
        raise BadDiscount(of_basket, total(nets))
    parts = iter(zip(cuts, apportion(of_basket, [net.amount for net in nets]), strict=True))
    return Priced(
        basket,
        tuple(
            _sold(line, total(next(parts)), terms_of(line, basket))
            if line.return_of is None
            else _returned(line, line.return_of)
            for line in basket.lines
        ),
    )


def _less(gross: Rupiah, discount: Rupiah) -> Rupiah:
    if not ZERO <= discount <= gross:
        raise BadDiscount(discount, gross)
    return gross - discount


def _sold(line: BasketLine, discount: Rupiah, terms: LineTerms) -> PricedLine:
    artisan = ZERO
    if line.item.artisan_code is not None:
        artisan = artisan_part(line.gross, discount, terms, line.quantity)
    return PricedLine(line, line.gross, discount, line.gross - discount, artisan, terms)


def _returned(line: BasketLine, of: ReturnOf) -> PricedLine:
    """Each stored amount comes back by cumulative difference (`domain.md` section 4)."""

    def back(amount: Rupiah) -> Rupiah:
        return -given_back(amount, of.quantity, of.before, line.quantity)

    gross, net = back(of.gross), back(of.net)
    artisan = ZERO if of.centre_bears else back(of.artisan_share)
    return PricedLine(line, gross, gross - net, net, artisan, line.item.terms)
