"""A restored shop takes the present one's place: decided by one rename, then always brought to its end.

What shall come in is laid into a folder of its own first.  Renaming that folder to `.pulih` decides; whatever
happens then, whoever opens the shop next brings the rest to its end.  What was there before is kept in
`sebelum-pulih/`, and never deleted.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from pos.backup.packing import CONFIG, DATABASE, KEY
from pos.core.errors import FolderTrouble
from pos.core.files import sync_folder, write_whole
from pos.core.paths import DataFolder
from pos.db.database import DatabaseTrouble

_PLAN: Final = "rencana.json"
_WAIT_SECONDS: Final = 60
_ENDINGS: Final = ("-wal", "-shm", "-journal", "")
"""The database last: until it is away, what belongs to it is not thrown at another one."""


def decide(folder: DataFolder, staged: Path, aside: str) -> None:
    """Let what lies in `staged` take the shop's place; `aside` names the folder for what is there now.

    Raises `FolderTrouble`.
    """
    try:
        write_whole(staged / _PLAN, json.dumps({"aside": aside}).encode())
        for path in staged.rglob("*"):
            if path.is_file():
                with path.open("rb+") as file:
                    os.fsync(file.fileno())
            else:
                sync_folder(path)
        sync_folder(staged)
        staged.rename(folder.restoring)
        sync_folder(folder.root)
    except OSError as error:
        raise FolderTrouble(staged, error.strerror or str(error)) from error


def undo(folder: DataFolder, staged: Path) -> None:
    """Take a decision back of which nothing was brought in yet.  Raises `FolderTrouble`."""
    try:
        folder.restoring.rename(staged)
        sync_folder(folder.root)
    except OSError as error:
        raise FolderTrouble(folder.restoring, error.strerror or str(error)) from error


def complete(folder: DataFolder) -> None:
    """Bring a decided restore to its end; nothing where none was decided.

    Raises `DatabaseTrouble` (`busy`) while a till has the old database open, or `FolderTrouble`.
    """
    try:
        with _alone(folder):
            if (folder.restoring / _PLAN).exists():
                _bring_in(folder)
            elif folder.restoring.is_dir():
                folder.restoring.rmdir()  # the end came just before its last step
    except OSError as error:
        raise FolderTrouble(folder.root, error.strerror or str(error)) from error


def refuse_open(folder: DataFolder) -> None:
    """Raise `DatabaseTrouble` (`busy`) where another program has this shop's database open.

    A database that cannot be read is nobody's.  What the log of SQLite holds is put into the file.
    """
    if not folder.database.exists():
        return
    try:
        with closing(sqlite3.connect(folder.database, timeout=1, isolation_level=None)) as connection:
            # Leaving the log needs every other connection to be gone.
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise DatabaseTrouble("busy", "the till is open; leave it first") from error


def _bring_in(folder: DataFolder) -> None:
    coming = folder.restoring
    aside = folder.root / json.loads((coming / _PLAN).read_bytes())["aside"]
    if (coming / DATABASE).exists():
        refuse_open(folder)
        aside.mkdir(parents=True, exist_ok=True)
        for ending in _ENDINGS:
            _put_aside(folder.database.with_name(folder.database.name + ending), aside)
        _put_aside(folder.open_basket, aside)  # its goods are of the books that went aside
        (coming / DATABASE).rename(folder.database)
        _put_aside(folder.first_start, aside)  # there is a shop now
    for name, place in ((CONFIG, folder.config), (KEY, folder.secret)):
        if (coming / name).exists():
            aside.mkdir(parents=True, exist_ok=True)
            _put_aside(place, aside)
            (coming / name).rename(place)
    photos = coming / "photos"
    if photos.is_dir():
        folder.photos.mkdir(parents=True, exist_ok=True)
        for photo in photos.iterdir():  # named by their content: one that is here is the same
            photo.replace(folder.photos / photo.name)
    sync_folder(folder.root)
    # The plan goes last of all: without it the folder is only a rest.
    for rest in sorted(coming.rglob("*"), reverse=True):
        if rest.name != _PLAN:
            rest.rmdir() if rest.is_dir() else rest.unlink()
    (coming / _PLAN).unlink()
    coming.rmdir()


def _put_aside(path: Path, aside: Path) -> None:
    if path.exists():
        path.rename(aside / path.name)


@contextmanager
def _alone(folder: DataFolder) -> Iterator[None]:
    """Only one program brings a restore to its end; a lock of SQLite is free again after a kill."""
    folder.backups.mkdir(parents=True, exist_ok=True)
    lock = folder.backups / ".kunci"
    with closing(sqlite3.connect(lock, timeout=_WAIT_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def clear_rests(folder: DataFolder) -> None:
    """Take away what drills that were killed have left behind."""
    if folder.root.is_dir():
        for rest in folder.root.glob(f"{folder.restoring.name}-*"):
            with suppress(OSError):
                shutil.rmtree(rest)
