"""A copy of a shop as a value: what it is of, what it holds, how long it is kept, and what can be wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from pos.core.clock import local_date
from pos.core.errors import PosError

ENDING: Final = ".gerabah"
DAYS, MONTHS = 7, 12
"""How many daily and monthly copies are kept."""
OLD_AFTER: Final = timedelta(days=7)
"""After this long without a copy outside of this computer somebody is told."""
FORMAT: Final = 1


class DamagedBackup(PosError):
    """A file that cannot be restored: it is no copy, or not as it was written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} is damaged or no backup ({reason}); nothing was changed")
        self.path = path
        self.reason = reason


class ForeignBackup(PosError):
    """A copy of another shop; this shop's books are not replaced by it."""

    def __init__(self, path: Path, theirs: str, ours: str) -> None:
        super().__init__(f"{path} is a backup of another shop ({theirs}; here is {ours}); nothing changed")
        self.path = path
        self.theirs = theirs
        self.ours = ours


class NoRoom(PosError):
    """Where the copy should lie there is too little room; `needed` is in bytes."""

    def __init__(self, path: Path, needed: int) -> None:
        super().__init__(
            f"{path.parent} has no room for {max(1, needed // 1_000_000):,} MB; no backup was written there, "
            "earlier ones are as they were"
        )
        self.path = path
        self.needed = needed


class PlaceGone(PosError):
    """The folder of the copies is not there (any more), such as a stick that was pulled out."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.parent} is not there or stopped answering ({reason}); no backup is there")
        self.path = path
        self.reason = reason


class ShopWentOn(PosError):
    """Something was sold here after the copy was compared with these books; nothing was decided."""

    def __init__(self) -> None:
        super().__init__("the shop has sold since the copy was compared with it; compare once more")


class NotWhole(PosError):
    """A fresh copy does not hold what the books hold; it was thrown away."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the copy does not fit the books ({what}); it was thrown away, run verify")
        self.what = what


class OccupiedFile(PosError):
    """There is a file of that name already, which is no copy of this shop."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already and is no backup of this shop; nothing was changed")
        self.path = path


@dataclass(frozen=True, slots=True)
class Standing:
    """What a database tells of itself.

    `heads` is the last hash of each chain, `founded` its first; `counts` are rows of each table of facts.
    Money is whole rupiah.
    """

    revision: str = ""
    incarnation: int = 1
    sales: int = 0
    last_sale: str = ""
    last_at: str = ""
    day: str = ""
    grand_total: int = 0
    heads: Mapping[str, str] = field(default_factory=dict)
    founded: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was sold or counted in these books yet: nothing is lost with them."""
        return not any(self.counts.get(table) for table in ("sale", "shift", "intake", "stock_move"))

    def is_of(self, other: Standing) -> bool:
        """Whether both are the same books, at the same or at another time: their chains begin alike."""
        both = self.founded.keys() & other.founded.keys()
        return bool(both) and all(self.founded[till] == other.founded[till] for till in both)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What stands on a copy: of which till, when it was made, and the size and SHA-256 of each file in it."""

    till: str
    shop: str
    made_at: datetime
    program: str
    standing: Standing
    files: Mapping[str, tuple[int, str]]

    def as_facts(self) -> dict[str, Any]:
        """The stamp as JSON holds it."""
        standing = {name: getattr(self.standing, name) for name in Standing.__slots__}
        files = {name: list(pair) for name, pair in self.files.items()}
        return {
            "format": FORMAT, "till": self.till, "shop": self.shop, "made_at": self.made_at.isoformat(),
            "program": self.program, "standing": standing, "files": files,
        }  # fmt: skip


def read_stamp(facts: Mapping[str, Any]) -> Stamp:
    """The stamp from what JSON holds.  Raises `KeyError`, `TypeError` or `ValueError` where it is none."""
    if facts["format"] != FORMAT:
        raise ValueError(f"format {facts['format']} is not known to this version")
    files = {str(name): (int(size), str(digest)) for name, (size, digest) in facts["files"].items()}
    made_at = datetime.fromisoformat(facts["made_at"])
    return Stamp(
        str(facts["till"]), str(facts["shop"]), made_at, str(facts["program"]),
        Standing(**facts["standing"]), files,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy that lies in a folder."""

    path: Path
    stamp: Stamp


def named(till: str, made_at: datetime) -> str:
    """`gerabah-CKL-1-20261124-140312.gerabah`, by the time in UTC so that no two hours look alike."""
    return f"gerabah-{till}-{made_at:%Y%m%d-%H%M%S}{ENDING}"


def superseded(copies: Sequence[Copy]) -> list[Copy]:
    """Copies that need not be kept: all but the newest of each of 7 days and of each of 12 months."""
    newest = sorted(copies, key=_made_at, reverse=True)
    days: dict[date, Copy] = {}
    months: dict[tuple[int, int], Copy] = {}
    for copy in newest:
        day = local_date(copy.stamp.made_at)
        days.setdefault(day, copy)
        months.setdefault((day.year, day.month), copy)
    kept = {copy.path for copy in (*list(days.values())[:DAYS], *list(months.values())[:MONTHS])}
    return [copy for copy in newest if copy.path not in kept]


def _made_at(copy: Copy) -> datetime:
    return copy.stamp.made_at


@dataclass(frozen=True, slots=True)
class Loss:
    """What books have that a copy of them has not: how many of a kind, and rupiah for sales."""

    table: str
    count: int
    amount: int = 0


_TOLD: Final = ("sale", "shift", "intake", "stock_act", "settlement", "payout", "stocktake", "custom_order")


def lost(here: Standing, copy: Standing) -> list[Loss]:
    """What would be lost by putting the copy in the place of these books, of what people remember."""
    losses = []
    for table in _TOLD:
        more = here.counts.get(table, 0) - copy.counts.get(table, 0)
        if more > 0:
            amount = here.grand_total - copy.grand_total if table == "sale" else 0
            losses.append(Loss(table, more, amount))
    return losses
