"""What the chain is told of prices that were changed and discounts that a supervisor approved."""

from __future__ import annotations

from collections.abc import Iterator

from pos.core.money import Rupiah, total
from pos.sales.domain.limits import of_basket
from pos.sales.domain.pricing import Priced, PricedLine


def overrides_of(priced: Priced, number: str) -> Iterator[dict[str, object]]:
    """One body an act: the changed price of a piece, a line's discount, the basket's discount.

    `old` and `new` are the price of one piece, or what a line or basket costs before and after the discount.
    """
    for at, line in enumerate(priced.lines, start=1):
        if line.line.return_of is None:
            yield from _of_line(line, number, at)
    given = priced.basket.discount
    if given and given.approved_by:
        sold = [line for line in priced.lines if line.line.return_of is None]
        new, off = total(line.net for line in sold), total(of_basket(line) for line in sold)
        yield _body(number, 0, "basket_discount", (new + off, new), (given.reason, given.approved_by))


def _of_line(priced: PricedLine, number: str, at: int) -> Iterator[dict[str, object]]:
    line, change, own = priced.line, priced.line.price_change, priced.line.discount
    named = {"sku": line.item.sku, "name": line.item.name, "quantity": line.quantity}
    if change is not None:
        prices = line.item.price, change.price
        yield named | _body(number, at, "price", prices, (change.reason, change.approved_by))
    if own and own.approved_by:
        nets = line.gross, line.gross - own.of(line.gross)
        yield named | _body(number, at, "line_discount", nets, (own.reason, own.approved_by))


def _body(
    number: str, at: int, what: str, amounts: tuple[Rupiah, Rupiah], why: tuple[str, str]
) -> dict[str, object]:
    old, new = amounts
    reason, approved_by = why
    return {
        "number": number, "line": at, "what": what, "old": old, "new": new, "reason": reason,
        "approved_by": approved_by,
    }  # fmt: skip
