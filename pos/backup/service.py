"""Copies of the shop: after each shift and on demand, here and on a stick, the old ones thinned out."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import text

from pos import __version__
from pos.backup.copying import verified_copy
from pos.backup.domain import (
    ENDING,
    OLD_AFTER,
    Copy,
    DamagedBackup,
    OccupiedFile,
    PlaceGone,
    Stamp,
    named,
    superseded,
)
from pos.backup.packing import CONFIG, DATABASE, KEY, PHOTOS, Moved, copy_to, pack, stamp_of
from pos.core.clock import Clock
from pos.core.config import read_config, write_config
from pos.core.errors import PosError
from pos.core.files import make_folder, write_whole
from pos.core.paths import DataFolder
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind

_OUTSIDE: Final = "di-luar.json"
"""Remembers when the last copy outside of this computer was made: the stick is not always in."""

_MARK = "gerabah-cadangan.txt"
"""Stands in the folder outside: that folder, and not one that only has its name."""

_FIRST = text("SELECT at FROM chain_event WHERE till = :till ORDER BY incarnation, seq LIMIT 1")
_SHOP = text("SELECT name FROM centre WHERE code = :code")


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a backup: the copy here, the one outside, or why there is none."""

    here: Copy
    outside: Path | None = None
    trouble: PosError | None = None


@dataclass(frozen=True, slots=True)
class CopyStanding:
    """How a shop stands with its copies; `is_old` where the newest outside is over 7 days old, or missing."""

    here: datetime | None
    outside: datetime | None
    place: Path | None
    is_old: bool


def _unmoved(_done: int, _of: int) -> None:
    """Nobody watches."""


class Backups:
    """The copies of one shop."""

    def __init__(self, db: Callable[[], Database], folder: DataFolder, clock: Clock) -> None:
        self._open_db = db
        self._folder = folder
        self._clock = clock

    def make(self, target: Path, person: str, moved: Moved = _unmoved) -> Copy:
        """The whole shop as one verified file; told to the chain.

        Raises `OccupiedFile`, `NoRoom`, `PlaceGone`, `FolderTrouble`, `NotWhole` or `DatabaseTrouble`; an
        earlier file of that name is then as it was.
        """
        self._refuse_occupied(target)
        copy = self._written(target, moved)
        self._tell(copy, person, outside=None)
        return copy

    def make_all(self, person: str, moved: Moved = _unmoved) -> Made:
        """The copy of the day: in the data folder, and then in the chosen folder outside.

        Old ones go once the new one is proven.  What hinders the copy outside is in the answer; raises what
        `make` raises where there is not even one here.
        """
        till = read_config(self._folder.config).till_code
        name = named(till, self._clock.now())
        here = self._written(self._folder.backups / name, moved)
        outside, trouble = None, None
        place = self.place()
        if place is not None:
            try:
                self._refuse_inner(place)
                copy_to(here.path, place / name, moved)
                outside = place / name
                self._note_outside(here.stamp.made_at)
                self._thin_out(place, here)
            except PosError as error:
                trouble = error
        self._thin_out(self._folder.backups, here)
        self._tell(here, person, outside=outside)
        return Made(here, outside, trouble)

    def place(self) -> Path | None:
        """The folder outside of this computer, where one was chosen."""
        chosen = read_config(self._folder.config).backup_folder
        return Path(chosen) if chosen else None

    def choose_place(self, place: Path, person: str) -> None:
        """Another folder for the copies outside, told to the chain.  Raises `FolderTrouble`, `PlaceGone`."""
        config = read_config(self._folder.config)
        self._mark(place)
        body = {"backup_folder": {"before": config.backup_folder, "after": str(place)}}
        with self._open_db().write() as session:
            now = self._clock.now()
            record(session, config.till_code, EventKind.SETTINGS, body, person=person, now=now)
            write_config(self._folder.config, replace(config, backup_folder=str(place)))

    def copies(self) -> list[Copy]:
        """The copies of this till that lie here and outside, newest first; each once."""
        found: dict[str, Copy] = {}
        for folder in (self._folder.backups, self.place()):
            if folder is not None:
                for copy in self._in(folder):
                    found.setdefault(copy.path.name, copy)
        return sorted(found.values(), key=_made_at, reverse=True)

    def standing(self) -> CopyStanding:
        """How the shop stands with its copies."""
        here = max((copy.stamp.made_at for copy in self._in(self._folder.backups)), default=None)
        outside, now = self._outside(), self._clock.now()
        since = outside or self._first_day()
        return CopyStanding(here, outside, self.place(), since is not None and now - since > OLD_AFTER)

    # --- the folder outside ---

    def _mark(self, place: Path) -> None:
        try:
            (place / _MARK).write_text("Gerabah POS\n", encoding="utf-8")
        except OSError as error:
            raise PlaceGone(place / _MARK, error.strerror or str(error)) from error

    def _refuse_inner(self, place: Path) -> None:
        """Where a stick was pulled out, its empty folder may be left on this computer's own disk.

        Another disk is a stick like the one before, and is marked like it.  Raises `PlaceGone`.
        """
        if (place / _MARK).exists():
            return
        try:
            is_inner = place.stat().st_dev == self._folder.root.stat().st_dev
        except OSError as error:
            raise PlaceGone(place / _MARK, error.strerror or str(error)) from error
        if is_inner:
            raise PlaceGone(place / _MARK, "the stick is not in")
        self._mark(place)

    # --- making ---

    def _written(self, target: Path, moved: Moved) -> Copy:
        folder, now = self._folder, self._clock.now()
        database = self._open_db()  # an older one is upgraded first
        config = read_config(folder.config)
        working = folder.backups / f".{target.name}.db"
        make_folder(folder.backups)
        try:
            standing = verified_copy(folder.database, working)
            with database.read() as session:
                shop = session.execute(_SHOP, {"code": config.centre}).scalar_one_or_none() or config.centre
            stamp = Stamp(config.till_code, str(shop), now, __version__, standing, {})
            members = [(DATABASE, working), (CONFIG, folder.config)]
            if folder.secret.is_file():
                members.append((KEY, folder.secret))
            if folder.photos.is_dir():
                members += [(f"{PHOTOS}{path.name}", path) for path in sorted(folder.photos.glob("*.jpg"))]
            return Copy(target, pack(target, stamp, members, moved))
        finally:
            with suppress(OSError):
                working.unlink()

    def _tell(self, copy: Copy, person: str, *, outside: Path | None) -> None:
        stamp = copy.stamp
        body = {
            "file": copy.path.name, "outside": "" if outside is None else str(outside),
            "made_at": stamp.made_at, "sales": stamp.standing.sales,
            "grand_total": stamp.standing.grand_total, "sha256": stamp.files[DATABASE][1],
        }  # fmt: skip
        with self._open_db().write() as session:
            record(session, stamp.till, EventKind.BACKUP, body, person=person, now=self._clock.now())

    def _refuse_occupied(self, target: Path) -> None:
        if not target.exists():
            return
        try:
            theirs = stamp_of(target).till
        except DamagedBackup:
            raise OccupiedFile(target) from None
        if theirs != read_config(self._folder.config).till_code:
            raise OccupiedFile(target)

    # --- keeping ---

    def _in(self, folder: Path) -> list[Copy]:
        till = read_config(self._folder.config).till_code
        found = []
        with suppress(OSError):
            for path in sorted(folder.glob(f"gerabah-{till}-*{ENDING}")):
                with suppress(DamagedBackup):
                    stamp = stamp_of(path)
                    if stamp.till == till:
                        found.append(Copy(path, stamp))
        return found

    def _thin_out(self, folder: Path, made: Copy) -> None:
        """Old copies of these books go; never another shop's, never one that is named by hand."""
        ours = [
            copy
            for copy in self._in(folder)
            if copy.stamp.standing.is_of(made.stamp.standing)
            and copy.path.name == named(copy.stamp.till, copy.stamp.made_at)
        ]
        for copy in superseded(ours):
            with suppress(OSError):
                if copy.path.name != made.path.name:
                    copy.path.unlink()

    def _note_outside(self, at: datetime) -> None:
        write_whole(self._folder.backups / _OUTSIDE, json.dumps({"made_at": at.isoformat()}).encode())

    def _outside(self) -> datetime | None:
        try:
            noted = json.loads((self._folder.backups / _OUTSIDE).read_bytes())
            return datetime.fromisoformat(noted["made_at"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _first_day(self) -> datetime | None:
        till = read_config(self._folder.config).till_code
        with self._open_db().read() as session:
            first = session.execute(_FIRST, {"till": till}).scalar_one_or_none()
        return None if first is None else datetime.fromisoformat(f"{first}+00:00")


def _made_at(copy: Copy) -> datetime:
    return copy.stamp.made_at
