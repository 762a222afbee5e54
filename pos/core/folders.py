"""Folders that are there whole or not at all: written beside the old one, and swapped in at the end."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from pos.core.errors import FolderTrouble, PosError

_NEW: Final = "baru"
_OLD: Final = "lama"
_LEFT_BEHIND: Final = timedelta(days=1)
"""After this long, what an interrupted run has left is nobody's any more."""


class ForeignFolder(PosError):
    """A folder that holds something else than what is written there: `found` is the first such name."""

    def __init__(self, path: Path, found: str) -> None:
        super().__init__(
            f"{path} holds {found}, which is not of what is written here; nothing was changed, "
            "choose an empty folder"
        )
        self.path = path
        self.found = found


@dataclass(frozen=True, slots=True)
class WholeFolder:
    """A folder that is only ever replaced whole.

    `marker` is the file by which an earlier one is known; `own` are all names that may stand in it.
    """

    target: Path
    marker: str
    own: Collection[str]

    @contextmanager
    def anew(self, now: datetime) -> Iterator[Path]:
        """An empty folder to write into; it takes the old one's place when the block ends well.

        A block that raises, or a plug that is pulled, leaves the old folder as it was.  The empty folder
        lies beside it, so that the swap is two renames.  Raises `ForeignFolder`, or `FolderTrouble` where
        the disk refuses.
        """
        target = self.target.resolve()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._put_back(target)
            self._refuse_foreign(target)
            self._clear_away(target, now)
            made = _beside(target, _NEW)
            made.mkdir()
            try:
                yield made
                _sync()
                self._refuse_foreign(target)
                self._swap(made, target)
            finally:
                shutil.rmtree(made, ignore_errors=True)
        except OSError as error:
            raise FolderTrouble(target, error.strerror or str(error)) from error

    def _refuse_foreign(self, target: Path) -> None:
        if not target.exists():
            return
        if not target.is_dir():
            raise ForeignFolder(target.parent, target.name)
        names = sorted(entry.name for entry in target.iterdir())
        known = set(self.own) if self.marker in names else set()
        found = next((name for name in names if name not in known), "")
        if found:
            raise ForeignFolder(target, found)

    def _put_back(self, target: Path) -> None:
        """After a plug was pulled between the two renames the old folder has its place again."""
        if not target.exists():
            for old in _left(target, _OLD):
                if (old / self.marker).is_file():
                    old.rename(target)
                    return

    def _clear_away(self, target: Path, now: datetime) -> None:
        """What runs that were killed have left; a young one may still be written by another run."""
        long_ago = (now - _LEFT_BEHIND).timestamp()
        for rest in (*_left(target, _NEW), *_left(target, _OLD)):
            if rest.stat().st_mtime < long_ago:
                shutil.rmtree(rest, ignore_errors=True)

    def _swap(self, made: Path, target: Path) -> None:
        old = _beside(target, _OLD)
        if target.exists():
            target.rename(old)
        try:
            made.rename(target)
        except OSError:
            with suppress(OSError):
                old.rename(target)
            raise
        with suppress(OSError):
            (old / self.marker).unlink()  # what is half cleared away is never put back
        shutil.rmtree(old, ignore_errors=True)


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name}.{what}-{secrets.token_hex(4)}")


def _left(target: Path, what: str) -> list[Path]:
    begin = f".{target.name}.{what}-"
    return sorted(path for path in target.parent.iterdir() if path.name.startswith(begin))


def _sync() -> None:
    """All that was written is on the disk before it counts; Windows does this by itself in its time."""
    sync = getattr(os, "sync", None)
    if sync is not None:
        sync()
