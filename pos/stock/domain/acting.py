"""An act under the hands: what lies on the page before it is saved, and what of it can be saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from pos.catalogue.domain import PieceState
from pos.stock.domain import GoneAlready, LossCause, ShelfItem
from pos.stock.domain.acts import (
    MOST_AT_ONCE,
    Came,
    Named,
    NoGoods,
    OneAtATime,
    OtherMakersGoods,
    OwedTo,
    PieceStands,
    StockAct,
)


class Job(StrEnum):
    """What somebody came to do."""

    GIVE_BACK = "give_back"
    WRITE_OFF = "write_off"
    SEND = "send"
    CORRECT = "correct"


PAID = "paid"
"""The answer that is no loss: the visitor pays, and it is a sale."""

MORE, FEWER = "more", "fewer"
"""The answers of a correction."""

TURNS_UP = frozenset({PieceState.LOST, PieceState.BROKEN, PieceState.RETURNED})
"""How a piece can have gone that turns up again; one that was sold is put right where sales are."""


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """So many of a thing."""

    item: ShelfItem
    quantity: int


@dataclass(frozen=True, slots=True)
class Acting:
    """The state of a page: the goods, the answer to its question, and what it would owe.

    `answer` is a cause, `PAID`, a centre's code, `MORE` or `FEWER`, by the job; nothing where none is
    given yet.  `photo` is a name in the folder of photos.
    """

    job: Job
    lines: tuple[GoodsLine, ...] = ()
    answer: str = ""
    photo: str = ""
    owed: tuple[OwedTo, ...] = ()

    @property
    def pieces(self) -> int:
        """How many things."""
        return sum(line.quantity for line in self.lines)

    @property
    def named(self) -> tuple[Named, ...]:
        """The goods as the service takes them; a correction's count has its sign."""
        sign = -1 if self.job is Job.CORRECT and self.answer == FEWER else 1
        return tuple(Named(line.item.sku, line.item.piece_id, sign * line.quantity) for line in self.lines)

    @property
    def cause(self) -> LossCause | None:
        """Why goods are gone, where that is the question and it is answered by a loss."""
        asked = self.job is Job.WRITE_OFF and self.answer not in {"", PAID}
        return LossCause(self.answer) if asked else None

    @property
    def asks(self) -> bool:
        """Whether there is a question on this page."""
        return self.job is not Job.GIVE_BACK

    @property
    def complete(self) -> bool:
        """Whether there are goods, and the question is answered."""
        return bool(self.lines) and (bool(self.answer) or not self.asks)

    def add(self, item: ShelfItem) -> Acting:
        """One more of a thing; a piece that lies here already stays one.

        Raises `NoGoods`, `OtherMakersGoods` where goods of another maker lie here already, `OneAtATime`.
        """
        if item.is_service:
            raise NoGoods(item.name)
        place = next((n for n, line in enumerate(self.lines) if _same(line.item, item)), None)
        if place is not None:
            more = self.lines[place].quantity + 1
            return self if item.piece_id is not None else self.set_count(place, more)
        if self.job is Job.GIVE_BACK:
            of = self.lines[0].item.artisan_code if self.lines else item.artisan_code
            if item.artisan_code is None or item.artisan_code != of:
                raise OtherMakersGoods(item.name, item.artisan_name)
        if self.job is Job.CORRECT and self.lines:
            raise OneAtATime(self.lines[0].item.name)
        return replace(self, lines=(*self.lines, GoodsLine(item, 1)))

    def turn_up(self, gone: GoneAlready) -> Acting:
        """A piece that the books call gone, and that is here. Raises `PieceStands`, and what `add` raises."""
        if self.job is not Job.CORRECT or gone.state not in TURNS_UP:
            raise PieceStands(gone.item.name, gone.state, gone.centre)
        return replace(self.add(gone.item), answer=MORE)

    def set_count(self, place: int, quantity: int) -> Acting:
        """Another count of a line; none takes it away, and a piece is one."""
        line = self.lines[place]
        most = MOST_AT_ONCE if line.item.piece_id is None else 1
        kept = () if quantity < 1 else (replace(line, quantity=min(quantity, most)),)
        return replace(self, lines=(*self.lines[:place], *kept, *self.lines[place + 1 :]))

    def choose(self, answer: str) -> Acting:
        """Another answer."""
        return replace(self, answer=answer)


def _same(one: ShelfItem, other: ShelfItem) -> bool:
    return (one.sku, one.piece_id) == (other.sku, other.piece_id)


@dataclass(frozen=True, slots=True)
class Receiving:
    """A transfer as it is unpacked: what is whole and what broke, line by line; the rest is missing.

    `bearer` is the centre that owes for what is not whole, `fresh` the line that changed last.
    """

    transfer: StockAct
    whole: tuple[int, ...]
    broken: tuple[int, ...]
    bearer: str = ""
    fresh: int = -1

    @classmethod
    def of(cls, transfer: StockAct) -> Receiving:
        """Nothing is unpacked yet."""
        none = (0,) * len(transfer.lines)
        return cls(transfer, none, none)

    def missing(self, place: int) -> int:
        """What of a line is not here."""
        return self.transfer.lines[place].quantity - self.whole[place] - self.broken[place]

    @property
    def harmed(self) -> int:
        """How many things are broken or missing."""
        return self.transfer.pieces - sum(self.whole)

    @property
    def begun(self) -> bool:
        """Whether anything was unpacked."""
        return any(self.whole) or any(self.broken)

    @property
    def complete(self) -> bool:
        """Whether it can be saved: what is not whole has somebody who bears it."""
        return not self.harmed or bool(self.bearer)

    @property
    def came(self) -> tuple[Came, ...]:
        """As the service takes it."""
        return tuple(
            Came(n + 1, self.whole[n], self.broken[n], self.missing(n))
            for n in range(len(self.transfer.lines))
        )

    @property
    def lost(self) -> tuple[Named, ...]:
        """What is owed for."""
        lines = enumerate(self.transfer.lines)
        gone = [(line, line.quantity - self.whole[n]) for n, line in lines]
        return tuple(Named(line.sku, line.piece_id, count) for line, count in gone if count)

    def step_whole(self, place: int, by: int) -> Receiving:
        """More or fewer of a line are whole, as far as there are."""
        now = min(max(self.whole[place] + by, 0), self.whole[place] + self.missing(place))
        return replace(self, whole=_put(self.whole, place, now), fresh=place)

    def step_broken(self, place: int, by: int) -> Receiving:
        """More or fewer of a line are broken, as far as there are."""
        now = min(max(self.broken[place] + by, 0), self.broken[place] + self.missing(place))
        return replace(self, broken=_put(self.broken, place, now), fresh=place)

    def all_whole(self) -> Receiving:
        """All that is not broken came whole."""
        lines = enumerate(self.transfer.lines)
        return replace(self, whole=tuple(line.quantity - self.broken[n] for n, line in lines))

    def place_of(self, item: ShelfItem) -> int | None:
        """The line of a thing that was scanned; of several lines of a product the first that is not full."""
        lines = enumerate(self.transfer.lines)
        places = [n for n, line in lines if (line.sku, line.piece_id) == (item.sku, item.piece_id)]
        return next((n for n in places if self.missing(n)), places[0] if places else None)


def _put(counts: tuple[int, ...], place: int, count: int) -> tuple[int, ...]:
    return (*counts[:place], count, *counts[place + 1 :])
