"""A discount or a changed price while it is being typed, and what it would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos.artisans.domain import Bearer
from pos.core.money import ZERO, Rupiah
from pos.sales.domain.basket import NO_DISCOUNT, Basket, BasketLine, Discount, PriceChange
from pos.sales.domain.pricing import PricedLine, price

HALF_BPS: Final = 5_000
"""*Bagi dua*: half of a discount is the artisan's."""


class Target(StrEnum):
    """What is made cheaper: one line, the whole basket, or the price of one piece."""

    LINE = "line"
    BASKET = "basket"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the sheet; `figure` is rupiah, or whole per cent where `in_percent`."""

    basket: Basket
    place: int | None
    target: Target = Target.LINE
    figure: int = 0
    in_percent: bool = False
    reason: str = ""
    bearer: Bearer | None = None

    @staticmethod
    def of(basket: Basket, place: int | None, target: Target) -> Draft:
        """What is given already on a target, ready to be changed."""
        draft = Draft(basket, place, target)
        line = draft.line
        if target is Target.PRICE:
            change = None if line is None else line.price_change
            if change is None:
                return draft
            return replace(draft, figure=change.price.amount, reason=change.reason)
        given = draft.given
        percent = bool(given.bps) and given.bps % 100 == 0
        figure = given.bps // 100 if percent else given.amount.amount
        return replace(
            draft, figure=figure, in_percent=percent, reason=given.reason, bearer=given.bearer
        )  # fmt: skip

    @property
    def line(self) -> BasketLine | None:
        """The line it is about, or None where it is about the basket or a returned line."""
        if self.place is None or self.place >= len(self.basket.lines):
            return None
        line = self.basket.lines[self.place]
        return line if line.return_of is None else None

    @property
    def given(self) -> Discount:
        """The discount that the target has already."""
        if self.target is Target.BASKET or self.line is None:
            return self.basket.discount
        return self.line.discount

    @property
    def is_given(self) -> bool:
        """Whether there is something to take away."""
        if self.target is Target.PRICE:
            return self.line is not None and self.line.price_change is not None
        return bool(self.given)

    @property
    def discount(self) -> Discount:
        """The discount as typed; an unchanged one keeps its supervisor's word."""
        amount = ZERO if self.in_percent else Rupiah(self.figure)
        bps = self.figure * 100 if self.in_percent else 0
        made = Discount(amount, bps, self.reason, self.bearer)
        if self.bearer is Bearer.PART:
            made = replace(made, bearer_bps=HALF_BPS)
        return self.given if made == replace(self.given, approved_by="") else made

    def before(self) -> Basket:
        """The basket without it."""
        if self.target is Target.BASKET or self.place is None or self.line is None:
            return replace(self.basket, discount=NO_DISCOUNT)
        if self.target is Target.PRICE:
            return self.basket.with_line(self.place, replace(self.line, price_change=None))
        return self.basket.with_line(self.place, replace(self.line, discount=NO_DISCOUNT))

    def after(self, approved_by: str = "") -> Basket:
        """The basket with it; a supervisor's name goes onto it."""
        if self.target is Target.PRICE and self.place is not None and self.line is not None:
            own = self.line.discount
            if own and approved_by:  # seen with the new price, of which an amount is more than before
                own = replace(own, approved_by=approved_by)
            line = replace(self.line, price_change=self._change(approved_by), discount=own)
            return self.basket.with_line(self.place, line)
        given = replace(self.discount, approved_by=approved_by) if approved_by else self.discount
        if self.target is Target.BASKET or self.place is None or self.line is None:
            return replace(self.basket, discount=given)
        return self.basket.with_line(self.place, replace(self.line, discount=given))

    def _change(self, approved_by: str) -> PriceChange | None:
        if self.line is None or Rupiah(self.figure) == self.line.item.price:
            return None
        made = PriceChange(Rupiah(self.figure), self.reason, approved_by)
        now = self.line.price_change
        unchanged = now is not None and not approved_by and made == replace(now, approved_by="")
        return now if unchanged else made

    @property
    def checked_place(self) -> int | None:
        """The line whose limits count, or None for all."""
        return None if self.target is Target.BASKET else self.place


@dataclass(frozen=True, slots=True)
class Effect:
    """What one party gets before and after: an artisan, or the centre where the name is empty."""

    name: str
    before: Rupiah
    after: Rupiah


@dataclass(frozen=True, slots=True)
class Effects:
    """What a draft does to the buyer's price, to each artisan concerned and to the centre."""

    price: Effect
    parts: tuple[Effect, ...]
    centre: Effect


def effects_of(draft: Draft, after: Basket) -> Effects:
    """Before and after of a draft, to the rupiah as the sale will have it.

    Only lines whose result differs count; where none does, those that the draft is about.  Raises
    `BadDiscount` or `BadPrice`.
    """
    was, now = price(draft.before()), price(after)
    pairs = list(zip(was.lines, now.lines, strict=True))
    differing = [(a, b) for a, b in pairs if (a.net, a.artisan) != (b.net, b.artisan)]
    if not differing:
        differing = pairs if draft.checked_place is None else [pairs[draft.checked_place]]
    sums: dict[str, tuple[Rupiah, Rupiah]] = {}
    for a, b in differing:
        name = a.line.item.artisan_name if a.line.item.artisan_code is not None else ""
        if name:
            before, later = sums.get(name, (ZERO, ZERO))
            sums[name] = before + a.artisan, later + b.artisan
    return Effects(
        _sum("", differing, "net"),
        tuple(Effect(name, *amounts) for name, amounts in sums.items()),
        _sum("", differing, "centre"),
    )


def _sum(name: str, pairs: list[tuple[PricedLine, PricedLine]], what: str) -> Effect:
    before = sum(getattr(a, what).amount for a, _ in pairs)
    after = sum(getattr(b, what).amount for _, b in pairs)
    return Effect(name, Rupiah(before), Rupiah(after))
