"""Opening a database file: made when new, copied and upgraded when old, refused when it is not ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection

from pos.core.errors import PosError
from pos.db.database import Database, DatabaseTrouble, trouble_of

if TYPE_CHECKING:
    from alembic.config import Config

APPLICATION_ID: Final = 0x47524244
"""`GRBD`: what `file` and we know our databases by."""

MIGRATIONS: Final = Path(__file__).parent / "migrations"
"""Where Alembic finds its environment and the revisions."""

HEAD: Final = "0006"
"""The newest revision, so that an up-to-date database opens without loading Alembic."""


class NewerDatabase(PosError):
    """The file was made by a newer version of the program; it is left as it is."""

    def __init__(self, path: Path, revision: str) -> None:
        super().__init__(f"{path} was made by a newer version (revision {revision}); install that version")
        self.path = path
        self.revision = revision


def open_database(
    path: Path,
    *,
    create: bool = False,
    backups: Path | None = None,
    fill: Callable[[Database], object] | None = None,
) -> Database:
    """The database in a file, at the newest revision; with `create`, a new one where there is none.

    `fill` writes into a new one before it has its name: what it writes is there with the file, or neither is.

    An older one is copied to `backups` first and upgraded in one transaction.  Raises `DatabaseTrouble`
    (missing, foreign, damaged, not writable, full), `NotWhole` or `NewerDatabase`; the file is then as it
    was.
    """
    if not path.exists():
        if not create:
            raise DatabaseTrouble("missing", str(path))
        _make(path, fill)
    revision = _revision(path)
    if revision != HEAD:
        _refuse_newer(path, revision)
        if backups is not None:
            from pos.backup.copying import verified_copy  # only an upgrade needs it

            verified_copy(path, backups / f"{revision}-before-{HEAD}-{path.name}")
        _bring_to_head(path)
    return Database.sqlite(path)


def _make(path: Path, fill: Callable[[Database], object] | None) -> None:
    """A new database under another name, renamed when it is whole: a cut leaves no half-made shop."""
    partial = path.with_suffix(".making")
    for leftover in (partial, *(Path(f"{partial}{ending}") for ending in ("-wal", "-shm", "-journal"))):
        leftover.unlink(missing_ok=True)
    _bring_to_head(partial)
    if fill is not None:
        database = Database.sqlite(partial)
        try:
            fill(database)
        finally:
            database.close()
    partial.replace(path)


def _bring_to_head(path: Path) -> None:
    database = Database.sqlite(path)
    try:
        # A table that others point at can only be made anew while nobody checks; this pragma does nothing
        # inside a transaction, so it comes before, and everything is checked at the end.
        with database.engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        with database.write() as session:
            connection = session.connection()
            upgrade(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            _refuse_dangling(connection)
    finally:
        database.close()


def _refuse_dangling(connection: Connection) -> None:
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if dangling is not None:
        raise DatabaseTrouble("damaged", f"a row of {dangling[0]} points at nothing in {dangling[2]}")


def inspect_database(path: Path) -> str:
    """One line about a database file, after SQLite's own check of it. Raises `DatabaseTrouble`."""
    revision = _revision(path)
    with _connected(path) as connection:
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DatabaseTrouble("damaged", str(verdict))
    return f"{path.stat().st_size // 1024:,} KiB, revision {revision}, SQLite finds it whole"


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring a database to a revision, in the caller's transaction."""
    from alembic import command

    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def alembic_config() -> Config:
    """Alembic's settings without a file."""
    from alembic.config import Config

    config = Config()
    # Alembic reads its settings with interpolation; a folder's name may hold a percent sign.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(path: Path) -> str:
    with _connected(path) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise DatabaseTrouble("foreign", str(path))
        stamp = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if stamp is None:
        raise DatabaseTrouble("damaged", f"{path} does not say its revision")
    return str(stamp[0])


class _connected:  # noqa: N801
    """A plain connection for looking into a file; SQLite's errors come out as `DatabaseTrouble`."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self._connection.close()
        if isinstance(error, sqlite3.Error):
            raise (trouble_of(error) or DatabaseTrouble("damaged", str(error))) from error


def _refuse_newer(path: Path, revision: str) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
    if revision not in known:
        raise NewerDatabase(path, revision)
