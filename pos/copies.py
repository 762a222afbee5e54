"""The copies of a shop as services: made, and brought back; a decided restore is brought to its end here."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

from pos.core.clock import Clock
from pos.core.paths import DataFolder

if TYPE_CHECKING:
    from pos.backup.restoring import Restoring
    from pos.backup.service import Backups
    from pos.db.database import Database


class CopyServices:
    """Part of a shop: its copies."""

    folder: DataFolder
    clock: Clock

    @cached_property
    @abstractmethod
    def db(self) -> Database:
        """The migrated database."""

    @cached_property
    def backups(self) -> Backups:
        """Copies of the whole shop."""
        from pos.backup.service import Backups

        return Backups(self._opened, self.folder, self.clock)

    def _opened(self) -> Database:
        return self.db

    @cached_property
    def restoring(self) -> Restoring:
        """Back from a copy."""
        return restoring_into(self.folder, self.clock)


def restoring_into(folder: DataFolder, clock: Clock) -> Restoring:
    """What brings a shop back into a data folder, also into one that has no shop yet."""
    from pos.backup.restoring import Restoring
    from pos.schema.upgrade import open_database

    return Restoring(folder, open_database, clock)


def finish_restore(folder: DataFolder) -> None:
    """A restore that was decided is brought to its end before anything of the shop is opened.

    Raises `DatabaseTrouble` or `FolderTrouble`.
    """
    if folder.restoring.is_dir():
        from pos.backup.swapping import complete

        complete(folder)
