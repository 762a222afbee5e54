"""The state of *Retur & tukar*: what comes back and why, what is taken instead, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from pos.core.money import ZERO, Rupiah, total
from pos.sales.domain.basket import Basket, BasketLine, ReturnOf, ReturnReason
from pos.sales.domain.pricing import Priced, price
from pos.sales.domain.receipts import Receipt, ReceiptLine, coming_back, limits_of, refunded
from pos.sales.domain.troubles import Limit, ReturnedAlready
from pos.stock.domain import ShelfItem

REASONS: Final = (ReturnReason.BROKEN, ReturnReason.FLAWED, ReturnReason.WRONG, ReturnReason.UNWANTED)
"""The reasons in the order of their digits, 1 to 4."""

_NOTHING: Final = Basket()


@dataclass(frozen=True, slots=True)
class Effect:
    """What a return or exchange changes for one artisan."""

    name: str
    change: Rupiah


@dataclass(frozen=True, slots=True)
class Returning:
    """What lies on *Retur*: a receipt, what of it comes back and why, and what is taken instead."""

    receipt: Receipt | None = None
    key: UUID | None = None
    ticked: tuple[tuple[UUID, int], ...] = ()
    fresh: UUID | None = None
    """The line that was ticked last, by scan or hand."""
    reason: ReturnReason | None = None
    chosen_damaged: bool | None = None
    chosen_bearer: bool | None = None
    goods: Basket = _NOTHING
    """What the buyer takes instead."""
    exchanging: bool = False
    """Whether a scan is a thing taken instead, also of a kind that stands on the receipt."""
    by_transfer: bool = False
    approved_by: str = ""

    # --- what it comes to ---

    @property
    def counts(self) -> dict[UUID, int]:
        """How many of each line come back."""
        return dict(self.ticked)

    @property
    def pieces(self) -> int:
        """How many things come back."""
        return sum(self.counts.values())

    @property
    def damaged(self) -> bool:
        """Whether they go to *rusak*: as chosen, else as the reason suggests."""
        if self.chosen_damaged is not None:
            return self.chosen_damaged
        return self.reason in {ReturnReason.BROKEN, ReturnReason.FLAWED}

    @property
    def centre_bears(self) -> bool:
        """Whether the centre bears the loss: as chosen, else as the reason suggests.

        What goes back to the shelf is no loss: were the artisan to keep his part, he would be paid again
        when it is sold again.
        """
        if self.chosen_bearer is not None:
            return self.chosen_bearer
        return self.damaged and self.reason in {ReturnReason.BROKEN, ReturnReason.WRONG}

    @property
    def basket(self) -> Basket:
        """All of it as one basket: what comes back, then what is taken instead."""
        receipt = self.receipt
        if receipt is None:
            return Basket()
        back = coming_back(receipt.sale, receipt.before, self.counts)
        lines = [
            BasketLine(line.item, self.counts[line.sold.id], return_of=self._dressed(back[line.sold.id]))
            for line in receipt.lines
            if line.sold.id in back
        ]
        return Basket((*lines, *self.goods.lines), key=self.key, bilingual=receipt.sale.bilingual)

    def _dressed(self, back: ReturnOf) -> ReturnOf:
        return replace(
            back, reason=self.reason, damaged=self.damaged, centre_bears=self.centre_bears,
            approved_by=self.approved_by,
        )  # fmt: skip

    @property
    def priced(self) -> Priced:
        """The basket with its results."""
        return price(self.basket)

    @property
    def due(self) -> Rupiah:
        """What the buyer adds in cash; below zero is what he gets back."""
        if self.receipt is None:
            return ZERO
        priced = self.priced
        return priced.total + priced.rounding(self.receipt.centre.rounding)

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What a supervisor must approve."""
        receipt = self.receipt
        if receipt is None or not self.ticked:
            return ()
        gone = refunded(receipt.sale, receipt.before)
        return limits_of(receipt.centre, receipt.days, max(ZERO, -self.due), gone)

    @property
    def effects(self) -> tuple[Effect, ...]:
        """What changes for each artisan, in the order of the lines; a change may be zero."""
        changes: dict[str, Rupiah] = {}
        for line in self.priced.lines:
            if line.line.item.artisan_code is not None:
                name = line.line.item.artisan_name
                changes[name] = changes.get(name, ZERO) + line.artisan
        return tuple(Effect(name, change) for name, change in changes.items())

    @property
    def centre_loss(self) -> Rupiah:
        """What the centre bears alone."""
        if not self.centre_bears:
            return ZERO
        back = [line for line in self.priced.lines if line.line.return_of is not None]
        return total(-line.net for line in back if line.line.item.artisan_code is not None)

    @property
    def may_finish(self) -> bool:
        """Whether there is something to return, and a reason."""
        return bool(self.ticked) and self.reason is not None

    def line_for(self, item: ShelfItem) -> ReceiptLine | None:
        """The line that sold a thing; of several the first with some that are not ticked yet."""
        lines = self.receipt.lines if self.receipt is not None else ()
        same = [line for line in lines if (line.sold.sku, line.sold.piece_id) == (item.sku, item.piece_id)]
        free = [line for line in same if self.counts.get(line.sold.id, 0) < line.left]
        return next(iter(free or same), None)

    # --- what can be done to it ---

    def open(self, receipt: Receipt, key: UUID) -> Returning:
        """Another receipt, with nothing ticked."""
        return Returning(receipt, key)

    def renewed(self, receipt: Receipt) -> Returning:
        """The same receipt read again: ticks stay as far as something is left."""
        kept = tuple(
            (line_id, min(count, receipt.line(line_id).left))
            for line_id, count in self.ticked
            if receipt.line(line_id).left
        )
        return replace(self, receipt=receipt, ticked=kept, approved_by="")

    def tick(self, line_id: UUID, by: int = 1) -> Returning:
        """One more of a line, or fewer. Raises `ReturnedAlready` beyond what is left."""
        return self.set_count(line_id, self.counts.get(line_id, 0) + by)

    def set_count(self, line_id: UUID, count: int) -> Returning:
        """So many of a line; none unticks it. Raises `ReturnedAlready` beyond what is left."""
        if self.receipt is None:
            return self
        line = self.receipt.line(line_id)
        if count > line.left:
            raise ReturnedAlready(line.item.name, line.left)
        counts = {**self.counts, line_id: max(0, count)}
        ticked = tuple((key, number) for key, number in counts.items() if number)
        return replace(self, ticked=ticked, fresh=line_id if count > 0 else None, approved_by="")

    def tick_all(self) -> Returning:
        """All that is left."""
        if self.receipt is None:
            return self
        ticked = tuple((line.sold.id, line.left) for line in self.receipt.lines if line.left)
        return replace(self, ticked=ticked, fresh=None, approved_by="")

    def choose_reason(self, reason: ReturnReason) -> Returning:
        """Why; condition and bearer follow the reason again."""
        return replace(self, reason=reason, chosen_damaged=None, chosen_bearer=None)

    def choose_damaged(self, damaged: bool) -> Returning:
        """Whether it goes to *rusak*; who bears it follows again."""
        return replace(self, chosen_damaged=damaged, chosen_bearer=None)

    def choose_bearer(self, centre: bool) -> Returning:
        """Who bears the loss."""
        return replace(self, chosen_bearer=centre)

    def take_instead(self, item: ShelfItem) -> Returning:
        """A thing from the shelf instead. Raises `AlreadyInBasket` or `BadQuantity`."""
        return self.with_goods(self.goods.add(item))

    def with_goods(self, goods: Basket) -> Returning:
        """Other things instead."""
        return replace(self, goods=goods, exchanging=self.exchanging or bool(goods.lines), approved_by="")
