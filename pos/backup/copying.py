"""A verified copy of a database file, made beside a busy till: whole under its name, or not there.

`VACUUM INTO` a name that nobody looks for, flushed to the disk, checked by SQLite, its chain walked, its rows
counted against the books before and after, and only then renamed.  A kill or a pulled plug leaves at most a
file `.…partial`.
"""

from __future__ import annotations

import os
from pathlib import Path

from pos.backup.domain import NotWhole, Standing
from pos.backup.looking import looked_into, prove_whole, standing_of
from pos.core.files import sync_folder


def verified_copy(source: Path, target: Path) -> Standing:
    """Copy the database in `source` to `target` and tell what the copy holds.

    Raises `DatabaseTrouble` or `NotWhole`; what was in `target` before is then as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        before = standing_of(source)
        with looked_into(source) as connection:
            connection.execute("PRAGMA query_only = OFF")  # it would refuse to write the copy
            connection.execute("VACUUM INTO ?", (str(partial),))
        after = standing_of(source)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        copy = standing_of(partial)
        _compare(before, copy, after)
        prove_whole(partial)
        partial.replace(target)
        sync_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)
    return copy


def _compare(before: Standing, copy: Standing, after: Standing) -> None:
    """Facts are only ever added, so a copy holds no fewer than before it and no more than after."""
    for table, count in copy.counts.items():
        least, most = before.counts.get(table, 0), after.counts.get(table, 0)
        if not least <= count <= most:
            raise NotWhole(f"{table} has {count} rows, the books {least}")
    if copy.counts.keys() != before.counts.keys() or not before.founded.items() <= copy.founded.items():
        raise NotWhole("a table or a chain is missing")
