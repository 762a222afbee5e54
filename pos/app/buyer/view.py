"""The state of the buyer's screen: what is bought, how it is paid, what goes back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos.centres.domain import Centre
from pos.core.money import ZERO, Rupiah, in_notes, total
from pos.sales.domain import BasketLine, Priced, Sale


class Stage(StrEnum):
    """Which of its pictures the screen shows."""

    WELCOME = "welcome"
    BASKET = "basket"
    PAY = "pay"
    CODE = "code"
    DONE = "done"


PAYING: Final = (Stage.PAY, Stage.CODE)


@dataclass(frozen=True, slots=True)
class BuyerLine:
    """One line as the buyer reads it; `before` is larger than `amount` where less is asked."""

    name: str
    name_en: str
    maker: str
    quantity: int
    amount: Rupiah
    before: Rupiah
    comes_back: bool = False

    @property
    def is_cheaper(self) -> bool:
        """Whether the price before is struck through."""
        return not self.comes_back and self.amount < self.before


@dataclass(frozen=True, slots=True)
class BuyerView:
    """What the buyer sees at one moment.

    `total` is what the lines come to after every discount; `due` what is to be paid now in the way that is
    shown; `received` None until an amount was typed.
    """

    centre: str
    place: str = ""
    stage: Stage = Stage.WELCOME
    lines: tuple[BuyerLine, ...] = ()
    newest: int | None = None
    discount: Rupiah = ZERO
    deposit: Rupiah = ZERO
    rounding: Rupiah = ZERO
    total: Rupiah = ZERO
    due: Rupiah = ZERO
    in_cash: bool = False
    received: Rupiah | None = None
    change: Rupiah = ZERO
    payload: str = ""
    merchant: str = ""
    nmid: str = ""

    @property
    def missing(self) -> Rupiah:
        """What is still to be paid of a due in cash."""
        return max(ZERO, self.due - self.received) if self.received is not None else ZERO

    @property
    def notes(self) -> list[tuple[Rupiah, int]]:
        """The notes and coins that go back, largest first."""
        return in_notes(self.change)

    @property
    def to_pay(self) -> Rupiah:
        """The large figure below the lines; below zero where money goes back."""
        return self.total + self.rounding - self.deposit

    def with_cash(self, due: Rupiah, received: Rupiah | None, rounding: Rupiah = ZERO) -> BuyerView:
        """Paying `due` in cash; `rounding` is the signed cash rounding of the whole sale."""
        change = ZERO if received is None else max(ZERO, received - due)
        return replace(self.with_due(due), in_cash=True, received=received, change=change, rounding=rounding)

    def with_due(self, due: Rupiah) -> BuyerView:
        """Paying `due` in a way that shows nothing more: by transfer, by card, in parts."""
        return replace(
            self,
            stage=Stage.PAY,
            due=due,
            in_cash=False,
            received=None,
            change=ZERO,
            rounding=ZERO,
            payload="",
        )

    def with_code(self, payload: str, amount: Rupiah, merchant: str, nmid: str) -> BuyerView:
        """Paying `amount` by the QRIS code of `payload`."""
        return replace(
            self.with_due(amount), stage=Stage.CODE, payload=payload, merchant=merchant, nmid=nmid,
        )  # fmt: skip


def welcome(centre: Centre) -> BuyerView:
    """Nobody buys just now."""
    return BuyerView(centre.name, centre.kabupaten)


def basket_view(centre: Centre, priced: Priced, newest: int | None = None) -> BuyerView:
    """What lies on the counter; an empty one is the welcome."""
    if not priced.lines:
        return welcome(centre)
    return replace(
        welcome(centre),
        stage=Stage.BASKET,
        lines=tuple(_line(line.line, line.net) for line in priced.lines),
        newest=newest,
        discount=_of_basket(priced),
        deposit=priced.basket.deposited,
        total=priced.total,
        due=priced.total - priced.basket.deposited,
    )


def done_view(centre: Centre, sale: Sale) -> BuyerView:
    """Paid: what goes back to the buyer, as change or because things came back."""
    back = -sale.paid if sale.paid < ZERO else sale.change
    return replace(
        welcome(centre), stage=Stage.DONE, total=sale.total, rounding=sale.rounding, due=sale.paid,
        received=sale.tendered, change=back,
    )  # fmt: skip


def _line(line: BasketLine, net: Rupiah) -> BuyerLine:
    """A line with its own discount; the basket's stands in a row of its own."""
    item = line.item
    if line.return_of is not None:
        return BuyerLine(item.name, item.name_en, item.artisan_name, line.quantity, net, net, comes_back=True)
    listed = max(item.price, line.price) * line.quantity
    amount = line.gross - line.discount.of(line.gross)
    return BuyerLine(item.name, item.name_en, item.artisan_name, line.quantity, amount, listed)


def _of_basket(priced: Priced) -> Rupiah:
    """The part of the discounts that is taken off the basket and off no single line."""
    sold = [line for line in priced.lines if line.line.return_of is None]
    return total(line.discount - line.line.discount.of(line.line.gross) for line in sold)


def first_shown(count: int, room: int, newest: int | None) -> int:
    """The first of `room` lines to show, so that the newest is in sight; the last ones where none is."""
    tail = max(0, count - room)
    return tail if newest is None else min(tail, newest)
