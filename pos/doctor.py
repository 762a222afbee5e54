"""A look over this machine: folder, disk, database, backups, printers, fonts, clock; it changes nothing."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from pos.core.clock import Clock, SystemClock, local, local_date
from pos.core.config import BadConfig, PrinterConfig, read_config
from pos.core.errors import PosError
from pos.core.paths import DataFolder, resource

_LEAST_FREE_MB: Final = 500
_RELEASED: Final = datetime(2026, 11, 1, tzinfo=UTC)
_ANSWER_SECONDS: Final = 2.0


_OLD_BACKUP: Final = timedelta(days=7)
_FAR: Final = timedelta(days=400)


class Grade(StrEnum):
    """How a thing is."""

    GOOD = "good"
    ATTENTION = "attention"
    BROKEN = "broken"


class Clockwork(StrEnum):
    """What the computer's clock says, held against what the till has written down."""

    FITS = "fits"
    BEFORE_PROGRAM = "before_program"
    BEFORE_LAST = "before_last"
    FAR_AHEAD = "far_ahead"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at, whether it is as it should be, a sentence, and the facts of it for a screen."""

    what: str
    ok: bool
    text: str
    warns: bool = False
    """Whether somebody should look at it although it works."""
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def grade(self) -> Grade:
        """Good, worth a look, or broken."""
        return Grade.BROKEN if not self.ok else Grade.ATTENTION if self.warns else Grade.GOOD


@dataclass(frozen=True, slots=True)
class ClockReading:
    """A clock, the youngest line of the chain (None in a new shop), and how they fit."""

    now: datetime
    last: datetime | None
    how: Clockwork

    @property
    def days_off(self) -> int:
        """Whole days between the clock and what it should at least, or hardly, be."""
        against = self.last if self.last is not None else _RELEASED
        return abs((local_date(self.now) - local_date(against)).days)


def read_clock(now: datetime, last: datetime | None) -> ClockReading:
    """Whether a clock can be right: not before this version was made, nor before what the till wrote last.

    A till that wrote nothing for 400 days has more likely a wrong clock than slept that long.
    """
    # By dates: some hours back are noted in the chain, and no receipt bears a wrong day for them.
    if last is not None and local_date(now) < local_date(last):
        return ClockReading(now, last, Clockwork.BEFORE_LAST)
    if now < _RELEASED:
        return ClockReading(now, last, Clockwork.BEFORE_PROGRAM)
    if last is not None and now > last + _FAR:
        return ClockReading(now, last, Clockwork.FAR_AHEAD)
    return ClockReading(now, last, Clockwork.FITS)


def look_over(folder: DataFolder, clock: Clock | None = None) -> list[Check]:
    """All checks, in the order in which a shop would mend them."""
    now = (clock or SystemClock()).now()
    return [
        _data_folder(folder.root),
        _disk(folder.root),
        _database(folder),
        _backup(folder, now),
        *_printers(folder),
        _fonts(),
        _clock(folder, now),
    ]


def _data_folder(root: Path) -> Check:
    if not root.is_dir():
        return Check("data folder", False, f"{root} is not there; start with `init` or `demo`")
    writable = os.access(root, os.W_OK)
    return Check("data folder", writable, f"{root} can{'' if writable else 'not'} be written")


def _disk(root: Path) -> Check:
    nearest = next(place for place in (root, *root.parents) if place.exists())
    free = shutil.disk_usage(nearest).free // 1_000_000
    short = free < _LEAST_FREE_MB * 4
    return Check("disk", free >= _LEAST_FREE_MB, f"{free:,} MB free", short, {"free_mb": free})


def _database(folder: DataFolder) -> Check:
    from pos.schema.upgrade import inspect_database

    if not folder.database.exists():
        return Check("database", False, f"{folder.database} is not there")
    try:
        return Check("database", True, inspect_database(folder.database))
    except PosError as error:
        return Check("database", False, str(error))


def _backup(folder: DataFolder, now: datetime) -> Check:
    """The age of the newest file among the backups; without any, a shop that has sold should make one."""
    files = [
        path for path in folder.backups.rglob("*") if path.is_file() and path.suffix in (".gerabah", ".db")
    ]
    if not files:
        return Check("backup", True, "there is none yet", True, {"days": None})
    newest = datetime.fromtimestamp(max(path.stat().st_mtime for path in files), UTC)
    days = max(0, (now - newest).days)
    return Check("backup", True, f"the newest is {days} days old", now - newest > _OLD_BACKUP, {"days": days})


def _printers(folder: DataFolder) -> list[Check]:
    try:
        config = read_config(folder.config)
    except BadConfig as error:
        return [Check("settings", False, str(error))]
    settings = Check("settings", True, f"till {config.till_code}")
    if not config.printers:
        return [
            settings,
            Check("printers", True, "none is set up; receipts stay in the list of papers", True),
        ]
    return [settings, *(_printer(folder.root, printer) for printer in config.printers)]


def _printer(root: Path, printer: PrinterConfig) -> Check:
    from pos.printing.devices.discovery import Machine, is_there

    what = f"printer {printer.use}"
    if printer.kind == "network":
        host, _, port = printer.address.rpartition(":")
        try:
            socket.create_connection((host, int(port)), _ANSWER_SECONDS).close()
        except (OSError, ValueError) as error:
            return Check(what, False, f"{printer.address} does not answer ({error})")
        return Check(what, True, f"{printer.address} answers")
    if printer.kind != "folder":
        there = is_there(printer, Machine())
        return Check(what, there, f"{printer.kind} {printer.address} {'is' if there else 'is not'} there")
    place = root / printer.address
    return Check(what, True, f"papers are kept in {place}")


def _fonts() -> Check:
    fonts = sorted(resource("fonts").glob("*.ttf"))
    return Check("fonts", len(fonts) >= 8, f"{len(fonts)} font files")


def _clock(folder: DataFolder, now: datetime) -> Check:
    reading = read_clock(now, last_event_at(folder))
    told = f"{local(now):%Y-%m-%d %H:%M} in Jakarta"
    against = f"the last entry of the till ({reading.last:%Y-%m-%d})" if reading.last is not None else ""
    text = {
        Clockwork.FITS: told,
        Clockwork.BEFORE_PROGRAM: f"{told}: before this version was made",
        Clockwork.BEFORE_LAST: f"{told}: {reading.days_off} days before {against}",
        Clockwork.FAR_AHEAD: f"{told}: {reading.days_off} days after {against}",
    }[reading.how]
    far = reading.how is Clockwork.FAR_AHEAD
    good = far or reading.how is Clockwork.FITS
    return Check("clock", good, text, far, {"reading": reading})


def last_event_at(folder: DataFolder) -> datetime | None:
    """When the till wrote its chain's last line; None where there is none, or none can be read."""
    from pos.audit.service import Audit
    from pos.db.database import Database

    if not folder.database.exists():
        return None
    try:
        db = Database.sqlite(folder.database)
        try:
            return max((head.at for head in Audit(db).chain_heads()), default=None)
        finally:
            db.close()
    except PosError:
        return None


def prove(folder: DataFolder, moved: Callable[[int, int], None]) -> tuple[str, ...]:
    """The database and its books proved, on a connection of its own while the till sells on.

    Returns what does not fit, each as `rule: document`; `moved(done, of)` follows the two parts.
    Raises `DatabaseTrouble` where the file itself is damaged.
    """
    from pos.audit.service import Audit
    from pos.db.database import Database
    from pos.schema.upgrade import inspect_database

    moved(0, 2)
    inspect_database(folder.database)
    moved(1, 2)
    db = Database.sqlite(folder.database)
    try:
        findings = Audit(db).verify()
    finally:
        db.close()
    moved(2, 2)
    return tuple(f"{one.rule}: {one.where}" for one in findings)
