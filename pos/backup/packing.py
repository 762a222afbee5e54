"""A whole shop in one file: a ZIP without compression that holds database, settings, key, photos and a stamp.

Any unpacker opens it on a bad day.  The key of the account numbers travels in it as it is: a shop that
comes back must be able to pay, and a passphrase that nobody remembers is a lost backup.  So whoever has the
file has the account numbers, and a stick belongs in the safe.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import IO, Final

from pos.backup.domain import DamagedBackup, NoRoom, PlaceGone, Stamp, read_stamp
from pos.core.errors import FolderTrouble
from pos.core.files import make_folder, sync_folder

DATABASE, CONFIG, KEY, PHOTOS = "gerabah.db", "till.toml", "secret.key", "photos/"
_STAMP: Final = "cadangan.json"
_CHUNK: Final = 1 << 20
_KNOWN: Final = re.compile(r"gerabah\.db|till\.toml|secret\.key|photos/[0-9a-f]{24}(-kecil)?\.jpg")
_GONE: Final = (errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN)
_STAMP_MOST: Final = 16 << 20

Moved = Callable[[int, int], None]
"""Told after each piece: bytes done, and of how many.  What it raises stops the work."""


@contextmanager
def written_whole(target: Path, needed: int) -> Iterator[Path]:
    """A name beside `target` to write to; it is flushed and renamed when the block ends well.

    Raises `NoRoom` (`needed` bytes), `PlaceGone`, or `FolderTrouble`; nothing is left under the final name.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        if shutil.disk_usage(target.parent).free < needed:
            raise NoRoom(target, needed)
        yield partial
        _flush(partial)
        partial.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoRoom(target, needed) from error
        if error.errno in _GONE:
            raise PlaceGone(target, error.strerror or str(error)) from error
        raise FolderTrouble(target, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink()


def pack(target: Path, stamp: Stamp, members: Sequence[tuple[str, Path]], moved: Moved) -> Stamp:
    """Write the files and the stamp into `target`, read it all back, and only then give it its name.

    Raises what `written_whole` raises, or `DamagedBackup` where the disk gave something else back.
    """
    size = sum(path.stat().st_size for _, path in members)
    with written_whole(target, size + _CHUNK) as partial:
        files, done = {}, 0
        with partial.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for name, path in members:
                info = zipfile.ZipInfo(name, _zip_time(stamp.made_at))
                with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as into:
                    files[name] = _poured(source, into, moved, done, 2 * size)
                done += files[name][0]
            stamp = replace(stamp, files=files)
            archive.writestr(_STAMP, json.dumps(stamp.as_facts(), ensure_ascii=False, indent=1))
        _flush(partial)
        check(partial, moved)
    return stamp


def copy_to(source: Path, target: Path, moved: Moved) -> None:
    """Another copy of a copy, on a stick: written, read back and compared, then named.

    Raises what `pack` raises.
    """
    size = source.stat().st_size
    with written_whole(target, size + _CHUNK) as partial:
        with source.open("rb") as given, partial.open("wb") as file:
            wanted = _poured(given, file, moved, 0, 2 * size)
            file.flush()
            os.fsync(file.fileno())
        with partial.open("rb") as file:
            if _poured(file, None, moved, size, 2 * size) != wanted:
                raise DamagedBackup(target, "the stick gives back something else than was written")


def stamp_of(path: Path) -> Stamp:
    """What stands on a copy.  Raises `DamagedBackup`."""
    with _opened(path) as archive:
        return _stamp(path, archive)


def check(path: Path, moved: Moved) -> Stamp:
    """Read a copy through and hold every file against the stamp.  Raises `DamagedBackup`."""
    return unpack(path, None, moved)


def unpack(path: Path, folder: Path | None, moved: Moved) -> Stamp:
    """Lay what is in a copy into an empty folder, each file held against the stamp.

    Raises `DamagedBackup`, or what `written_whole` raises.
    """
    with _opened(path) as archive:
        stamp = _stamp(path, archive)
        size, done = sum(size for size, _ in stamp.files.values()), 0
        if DATABASE not in stamp.files or any(not _KNOWN.fullmatch(name) for name in stamp.files):
            raise DamagedBackup(path, "it does not hold what a backup holds")
        for name, wanted in stamp.files.items():
            with archive.open(name) as source:
                if folder is None:
                    found = _poured(source, None, moved, done + size, 2 * size)
                else:
                    place = folder / name
                    make_folder(place.parent)
                    with written_whole(place, wanted[0]) as partial, partial.open("wb") as file:
                        found = _poured(source, file, moved, done, size)
            if found != wanted:
                raise DamagedBackup(path, f"{name} is not as it was written")
            done += wanted[0]
    return stamp


def _zip_time(at: datetime) -> tuple[int, int, int, int, int, int]:
    """A ZIP knows no year before 1980: a computer whose clock battery is dead makes copies all the same."""
    return max(1980, at.year), at.month, at.day, at.hour, at.minute, at.second


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError) as error:
        raise DamagedBackup(path, str(error)) from error
    except OSError as error:
        raise DamagedBackup(path, error.strerror or str(error)) from error


def _stamp(path: Path, archive: zipfile.ZipFile) -> Stamp:
    try:
        if archive.getinfo(_STAMP).file_size > _STAMP_MOST:
            raise DamagedBackup(path, "its stamp is too large")
        return read_stamp(json.loads(archive.read(_STAMP)))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedBackup(path, f"it has no stamp of a backup ({error})") from error


def _poured(source: IO[bytes], into: IO[bytes] | None, moved: Moved, done: int, of: int) -> tuple[int, str]:
    """Bytes from one file into another, piece by piece: how many, and their SHA-256."""
    digest, size = hashlib.sha256(), 0
    while piece := source.read(_CHUNK):
        digest.update(piece)
        if into is not None:
            into.write(piece)
        size += len(piece)
        moved(done + size, of)
    return size, digest.hexdigest()
