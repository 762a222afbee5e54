"""Back from a copy: tried in a folder of its own, compared, and then put in the place of what is there.

The restored books go on in a new incarnation: one more than these books, the copy, and every note beside
either of them know of, so that no number that was given after the copy is ever given again.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from pos.backup import swapping
from pos.backup.copying import verified_copy
from pos.backup.domain import DamagedBackup, ForeignBackup, Loss, ShopWentOn, Stamp, Standing, lost
from pos.backup.looking import looked_into, standing_of
from pos.backup.packing import CONFIG, DATABASE, KEY, Moved, unpack
from pos.core.clock import Clock
from pos.core.config import TillConfig, read_config, write_config
from pos.core.errors import FolderTrouble, PosError
from pos.core.files import write_whole
from pos.core.paths import DataFolder
from pos.db.database import Database, DatabaseTrouble
from pos.ledger.chain import OFFICE, begin_incarnation
from pos.till.domain import IMPORT_TILL

_MAGIC: Final = b"SQLite format 3\x00"
_SPARED: Final = {"tag:0": 5_000, "guide:code": 20}
"""How many codes are left out: labels and guides' codes that were given after the copy are out there."""
_KEEP_APART = text(
    "INSERT INTO counter (series, last) VALUES (:series, :last) "
    "ON CONFLICT (series) DO UPDATE SET last = max(counter.last, :last)"
)
_LAST = text("SELECT last FROM counter WHERE series = :series")


@dataclass(frozen=True, slots=True)
class Drill:
    """A copy that was unpacked and proven in `staged`, set against what is here (`here`, None: unreadable).

    `findings` counts what `verify` finds in the copy.
    """

    file: Path
    staged: Path
    stamp: Stamp
    here: Standing | None
    copy: Standing
    findings: int

    @property
    def losses(self) -> list[Loss]:
        """What would be lost with the books that are here."""
        return [] if self.here is None else lost(self.here, self.copy)


def _unmoved(_done: int, _of: int) -> None:
    """Nobody watches."""


class Restoring:
    """Brings a shop back into one data folder, which may be empty: so it moves to another computer.

    `open_database` opens a file of any older revision, upgraded.
    """

    def __init__(self, folder: DataFolder, open_database: Callable[[Path], Database], clock: Clock) -> None:
        self._folder = folder
        self._open_database = open_database
        self.clock = clock

    def drill(self, file: Path, moved: Moved = _unmoved) -> Drill:
        """Unpack and prove a copy, and compare it; nothing of the shop is touched.

        Raises `DamagedBackup`, `ForeignBackup`, `NewerDatabase`, `NoRoom` or `FolderTrouble`.
        """
        from pos.audit.service import Audit

        swapping.clear_rests(self._folder)
        staged = self._folder.restoring.with_name(f"{self._folder.restoring.name}-{secrets.token_hex(4)}")
        proven = False
        try:
            staged.mkdir(parents=True)
            stamp = self._laid_out(file, staged, moved)
            here = self._here()
            self._refuse_foreign(file, stamp, here)
            database = self._open_database(staged / DATABASE)
            try:
                findings = len(Audit(database).verify())
            finally:
                database.close()
            drill = Drill(file, staged, stamp, here, standing_of(staged / DATABASE), findings)
            proven = True
            return drill
        except OSError as error:
            raise FolderTrouble(staged, error.strerror or str(error)) from error
        finally:
            if not proven:
                shutil.rmtree(staged, ignore_errors=True)

    def forget(self, drill: Drill) -> None:
        """It was only a drill."""
        shutil.rmtree(drill.staged, ignore_errors=True)

    def opened(self, drill: Drill) -> Database:
        """The database of the copy; whoever takes it closes it before `decide`."""
        return self._open_database(drill.staged / DATABASE)

    def decide(self, drill: Drill, person: str, approved_by: str = "") -> str:
        """Let the copy take the shop's place in a new incarnation; tells where the present shop is kept.

        It comes in when the shop is opened next.  Raises `ShopWentOn`, `FolderTrouble` or `DatabaseTrouble`;
        the present shop is then as it was.
        """
        self._refuse_moved(drill)
        now = self.clock.now()
        aside = f"sebelum-pulih/{now:%Y%m%d-%H%M%S}"
        incarnation = 1 + max(
            drill.copy.incarnation,
            1 if drill.here is None else drill.here.incarnation,
            *(_noted(place, drill.stamp.till) for place in self._notes(drill)),
        )
        body = {
            "file": drill.file.name, "made_at": drill.stamp.made_at, "approved_by": approved_by,
            "sales": drill.copy.sales, "last_sale": drill.copy.last_sale,
            "grand_total": drill.copy.grand_total,
            "here_sales": -1 if drill.here is None else drill.here.sales,
            "here_last_sale": "" if drill.here is None else drill.here.last_sale, "aside": aside,
        }  # fmt: skip
        database = self._open_database(drill.staged / DATABASE)
        try:
            with database.write() as session:
                begin_incarnation(session, incarnation, body, person=person, now=now)
                self._keep_codes_apart(session)
        finally:
            database.close()
        # Whoever still had the copy open would keep what was just written out of its file.
        swapping.refuse_open(DataFolder(drill.staged, DATABASE))
        self._spare_own_settings(drill)
        for place in self._notes(drill):
            _note(place, drill.stamp.till, incarnation)
        swapping.decide(self._folder, drill.staged, aside)
        return aside

    def bring_in(self, drill: Drill) -> None:
        """Bring what was decided in now; where a till has the shop open, the decision is taken back.

        Raises `DatabaseTrouble` or `FolderTrouble`.
        """
        try:
            swapping.complete(self._folder)
        except DatabaseTrouble:
            # Else the till would sell all day, and the next opening would put that day aside.
            swapping.undo(self._folder, drill.staged)
            raise

    # --- drilling ---

    def _laid_out(self, file: Path, staged: Path, moved: Moved) -> Stamp:
        try:
            with file.open("rb") as opened:
                begin = opened.read(len(_MAGIC))
        except OSError as error:
            raise DamagedBackup(file, error.strerror or str(error)) from error
        if begin != _MAGIC:
            return unpack(file, staged, moved)
        # A bare database, such as the copy before an upgrade: settings, key and photos stay as they are.
        try:
            standing = verified_copy(file, staged / DATABASE)
        except (DatabaseTrouble, PosError) as error:
            raise DamagedBackup(file, str(error)) from error
        till = self._till() or _settings_from(file, standing, staged)
        return Stamp(till, till, self.clock.now(), "", standing, {})

    def _here(self) -> Standing | None:
        if not self._folder.database.exists():
            return Standing()
        try:
            return standing_of(self._folder.database)
        except PosError:
            return None

    def _till(self) -> str:
        try:
            return read_config(self._folder.config).till_code
        except PosError:
            return ""

    def _refuse_foreign(self, file: Path, stamp: Stamp, here: Standing | None) -> None:
        """Other books are refused where there is something to lose; broken ones are known by their till."""
        ours = self._till()
        if here is None:
            foreign = bool(ours) and ours != stamp.till
        else:
            foreign = not here.is_empty and not (here.is_of(stamp.standing) and ours in ("", stamp.till))
        if foreign:
            raise ForeignBackup(file, f"{stamp.shop} {stamp.till}", ours)

    # --- deciding ---

    def _refuse_moved(self, drill: Drill) -> None:
        """What was compared must still be what is here: nobody decides over sales that he has not seen."""
        now = self._here()
        if (now is None) != (drill.here is None) or (now and drill.here and _sold(now) != _sold(drill.here)):
            raise ShopWentOn

    def _notes(self, drill: Drill) -> tuple[Path, ...]:
        return self._folder.backups, drill.file.parent

    def _keep_codes_apart(self, session: Session) -> None:
        """Labels and guides' codes that were given after the copy are not given to other goods and people."""
        for series, spared in _SPARED.items():
            copied = session.execute(_LAST, {"series": series}).scalar_one_or_none() or 0
            given = max(copied, _given_here(self._folder.database, series))
            session.execute(_KEEP_APART, {"series": series, "last": given + spared})

    def _spare_own_settings(self, drill: Drill) -> None:
        """This computer's printers and key stay where they are of the same till."""
        staged = drill.staged
        if self._till() == drill.stamp.till:
            (staged / CONFIG).unlink(missing_ok=True)
        with suppress(OSError):
            if (staged / KEY).exists() and (staged / KEY).read_bytes() == self._folder.secret.read_bytes():
                (staged / KEY).unlink()


def _settings_from(file: Path, standing: Standing, staged: Path) -> str:
    """A bare database knows its till by its chain: an empty folder gets the settings of that till."""
    tills = [code for code in standing.heads if code != OFFICE and not code.endswith(f"-{IMPORT_TILL}")]
    if len(tills) != 1:
        raise DamagedBackup(file, "a bare database of several tills comes back only beside their settings")
    centre, _, number = tills[0].partition("-")
    write_config(staged / CONFIG, TillConfig(centre, int(number)))
    return tills[0]


def _sold(standing: Standing) -> tuple[object, ...]:
    return standing.sales, standing.last_sale, standing.grand_total


def _given_here(path: Path, series: str) -> int:
    if not path.exists():
        return 0
    try:
        with looked_into(path) as connection:
            row = connection.execute("SELECT last FROM counter WHERE series = ?", (series,)).fetchone()
    except DatabaseTrouble:
        return 0
    return int(row[0]) if row else 0


def _note_file(place: Path, till: str) -> Path:
    return place / f"gerabah-{till}.pulih.json"


def _noted(place: Path, till: str) -> int:
    try:
        return int(json.loads(_note_file(place, till).read_bytes())["incarnation"])
    except (OSError, ValueError, KeyError, TypeError):
        return 1


def _note(place: Path, till: str, incarnation: int) -> None:
    """Beside the copies, for whoever restores one of them again: best effort, a stick may be read-only."""
    with suppress(PosError, OSError):
        place.mkdir(parents=True, exist_ok=True)
        write_whole(_note_file(place, till), json.dumps({"incarnation": incarnation}).encode())
