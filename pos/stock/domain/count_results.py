"""What a count shows and finds: answers to scans, how its categories stand, its differences, its troubles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from pos.catalogue.domain import PieceState
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, total
from pos.stock.domain import CountOutcome, LossCause, ScanVerdict
from pos.stock.domain.counting import CountAct, CountScan, Fate, Standing, Stocktake, ToldScan

MOST_SHOWN: Final = 100
"""How many of the newest scans a screen lists."""


@dataclass(frozen=True, slots=True)
class CountedThing:
    """A product or piece as a count shows it."""

    sku: str
    piece_id: UUID | None
    code: str
    name: str
    category: str
    artisan_code: str | None
    artisan_name: str
    price: Rupiah
    place: str = ""
    photo: str = ""
    one_of_a_kind: bool = False


@dataclass(frozen=True, slots=True)
class CountAnswer:
    """What a count says to one scan; `standing` is that of its product after it.

    Of a piece that is not here by the books: its `state`, and the `centre` where it is or went.
    """

    scan: CountScan
    thing: CountedThing | None = None
    standing: Standing | None = None
    state: PieceState | None = None
    centre: str = ""

    @property
    def is_good(self) -> bool:
        """Whether it was counted, and nothing about it is strange."""
        changed = self.standing is not None and self.standing.changed
        return self.scan.verdict is ScanVerdict.COUNTED and not changed


@dataclass(frozen=True, slots=True)
class ShownScan:
    """A scan in a list, with what it names."""

    told: ToldScan
    thing: CountedThing | None
    state: PieceState | None = None
    centre: str = ""

    @property
    def scan(self) -> CountScan:
        """The scan itself."""
        return self.told.scan


@dataclass(frozen=True, slots=True)
class CategoryStanding:
    """The products of one category in a count."""

    category: str
    booked: int = 0
    counted: int = 0
    missing: int = 0
    surplus: int = 0
    changed: int = 0

    def with_one(self, one: Standing, times: int = 1) -> CategoryStanding:
        """With one product more, or (`times` -1) with one less."""
        over = min(one.missing, 0)
        return CategoryStanding(
            self.category,
            self.booked + times * max(one.booked, 0),
            self.counted + times * one.counted,
            self.missing + times * (one.missing - over),
            self.surplus - times * over,
            self.changed + times * one.changed,
        )


def by_category(standings: Iterable[Standing]) -> dict[str, CategoryStanding]:
    """The sums of each category."""
    sums: dict[str, CategoryStanding] = {}
    for one in standings:
        sums[one.category] = sums.get(one.category, CategoryStanding(one.category)).with_one(one)
    return sums


@dataclass(frozen=True, slots=True)
class CountView:
    """A count as a screen shows it; scans are the newest, `asking` those that somebody should look at.

    `sums` are those of the standings, which are many; `places` are the names of the centres by code.
    """

    count: Stocktake
    standings: Mapping[str, Standing] = field(default_factory=dict)
    sums: Mapping[str, CategoryStanding] = field(default_factory=dict)
    asking: tuple[ShownScan, ...] = ()
    scans: tuple[ShownScan, ...] = ()
    changed: tuple[CountedThing, ...] = ()
    broken: int = 0
    places: Mapping[str, str] = field(default_factory=dict)

    def with_answer(self, answer: CountAnswer) -> CountView:
        """The count with one scan more, without asking the books for everything again."""
        shown = ShownScan(ToldScan(answer.scan, Fate.STANDS), answer.thing, answer.state, answer.centre)
        one, thing = answer.standing, answer.thing
        changed = self.changed
        if one is not None and thing is not None:
            others = tuple(other for other in changed if other.sku != one.sku)
            changed = (thing, *others) if one.changed else others
        return replace(
            self,
            standings=self.standings if one is None else {**self.standings, one.sku: one},
            sums=self.sums if one is None else self._sums_with(one),
            asking=(shown, *self.asking) if shown.told.is_open else self.asking,
            scans=(shown, *self.scans)[:MOST_SHOWN],
            changed=changed,
        )

    def _sums_with(self, one: Standing) -> dict[str, CategoryStanding]:
        before = self.standings.get(one.sku)
        mine = self.sums.get(one.category, CategoryStanding(one.category))
        mine = mine if before is None else mine.with_one(before, -1)
        return {**self.sums, one.category: mine.with_one(one)}

    @property
    def categories(self) -> list[CategoryStanding]:
        """Each category that has anything in it, by name."""
        every = [self.sums[name] for name in sorted(self.sums)]
        return [one for one in every if one.booked or one.counted]

    @property
    def whole(self) -> CategoryStanding:
        """All categories together."""
        every = self.sums.values()
        return CategoryStanding(
            "",
            sum(one.booked for one in every),
            sum(one.counted for one in every),
            sum(one.missing for one in every),
            sum(one.surplus for one in every),
            sum(one.changed for one in every),
        )

    @property
    def found(self) -> int:
        """How many of those in the books were found."""
        return self.whole.booked - self.whole.missing


@dataclass(frozen=True, slots=True)
class CountDifference:
    """A product, or a piece, of which there was more or less than in the books.

    `owed` is what the centre owes its maker where it bears the loss; `held_for` is whose held basket a
    missing piece lies in.
    """

    thing: CountedThing
    booked: int
    counted: int
    owed: Rupiah = ZERO
    held_for: str = ""

    @property
    def by(self) -> int:
        """How much the stock changes."""
        return self.counted - self.booked

    @property
    def key(self) -> tuple[str, UUID | None]:
        """What it is the difference of."""
        return self.thing.sku, self.thing.piece_id

    def owed_by(self, cause: LossCause | None) -> Rupiah:
        """What the centre owes where this is the cause; nothing where the books were wrong."""
        return self.owed if self.by < 0 and cause is not None and cause.is_owed else ZERO


Causes = Mapping[tuple[str, UUID | None], LossCause | None]
"""Why something is missing, by `CountDifference.key`; None where the books were wrong."""


@dataclass(frozen=True, slots=True)
class CountFindings:
    """What a count has found so far: whole sums, what differs, what has to be counted again, what was left.

    `fits` are the figures of all else that was compared.
    """

    count: Stocktake
    differences: tuple[CountDifference, ...]
    fits: tuple[tuple[str, UUID | None, int], ...] = ()
    changed: tuple[CountedThing, ...] = ()
    left: tuple[ShownScan, ...] = ()
    broken: int = 0

    @property
    def figures(self) -> list[tuple[tuple[str, UUID | None], int, int, Rupiah]]:
        """What differs and would be owed, in figures: two findings with the same ones say the same."""
        return [(one.key, one.booked, one.counted, one.owed) for one in self.differences]

    @property
    def missing(self) -> int:
        """How many things are not there."""
        return sum(max(-one.by, 0) for one in self.differences)

    @property
    def surplus(self) -> int:
        """How many are there and not in the books."""
        return sum(max(one.by, 0) for one in self.differences)

    @property
    def booked(self) -> int:
        """How many the books had, of what was compared."""
        return sum(one[2] for one in self.fits) + sum(one.booked for one in self.differences)

    @property
    def counted(self) -> int:
        """How many were there."""
        return self.booked - self.missing + self.surplus

    def owed(self, causes: Causes, otherwise: LossCause | None) -> Rupiah:
        """What the centre owes in all."""
        return total(one.owed_by(causes.get(one.key, otherwise)) for one in self.differences)


@dataclass(frozen=True, slots=True)
class CountResult:
    """A count that ended, for its paper: the findings, and each difference with its cause."""

    findings: CountFindings
    causes: tuple[LossCause | None, ...]
    at: datetime
    person: str
    approved_by: str
    outcome: CountOutcome = CountOutcome.POSTED


@dataclass(frozen=True, slots=True)
class EndedCount:
    """A count that ended: how, and when."""

    count: Stocktake
    outcome: CountOutcome
    at: datetime


@dataclass(frozen=True, slots=True)
class Countable:
    """What can be counted at a centre: the counts that are open, how many goods by category, what ended."""

    open: tuple[Stocktake, ...] = ()
    categories: tuple[tuple[str, int], ...] = ()
    ended: tuple[EndedCount, ...] = ()


class CountEnded(PosError):
    """A count that was to be gone on with has ended."""

    def __init__(self, number: str) -> None:
        super().__init__(f"count {number} has ended")
        self.number = number


class CountsCross(PosError):
    """A count that was to begin would count what another open one counts already."""

    def __init__(self, number: str, category: str) -> None:
        super().__init__(f"count {number} of {category or 'everything'} is open")
        self.number = number
        self.category = category


class NothingToCount(PosError):
    """A category that there is not, or an amount that nobody counts at once."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} cannot be counted")
        self.what = what


class AnsweredAlready(PosError):
    """A scan that was taken back, put right or left already; somebody was quicker."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the scan of {code} was answered already")
        self.code = code


class CountMoved(PosError):
    """What differs is not what was shown any more: a scan or a sale came between."""

    def __init__(self, number: str) -> None:
        super().__init__(f"count {number} has moved on; look at its differences again")
        self.number = number


class NeedsWord(PosError):
    """Only a supervisor puts the books right."""

    def __init__(self, act: CountAct) -> None:
        super().__init__(f"{act.value} needs a supervisor")
        self.act = act


class CannotPutRight(PosError):
    """A thing whose books cannot be put right from here: it is on its way, or was sold elsewhere."""

    def __init__(self, name: str, state: PieceState, centre: str) -> None:
        super().__init__(f"{name} is {state.value} at {centre}")
        self.name = name
        self.state = state
        self.centre = centre
