"""Reads from any database file of ours, of any revision, what it tells of itself; nothing is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from pos.backup.domain import NotWhole, Standing
from pos.db.database import Database, DatabaseTrouble, trouble_of

_BUSY_SECONDS: Final = 20
_COUNT: Final = "SELECT COUNT(*) FROM {}"


@contextmanager
def looked_into(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads.  SQLite's errors come out as `DatabaseTrouble`."""
    try:
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as connection:
            connection.execute("PRAGMA query_only = ON")
            yield connection
    except sqlite3.Error as error:
        raise trouble_of(error) or DatabaseTrouble("damaged", str(error)) from error


def standing_of(path: Path) -> Standing:
    """What the database in a file tells of itself, in one snapshot.  Raises `DatabaseTrouble`."""
    if not path.is_file():
        raise DatabaseTrouble("missing", str(path))
    with looked_into(path) as connection:
        connection.execute("BEGIN")
        return _standing(connection)


def _standing(connection: sqlite3.Connection) -> Standing:
    def one(question: str) -> tuple[object, ...]:
        return connection.execute(question).fetchone() or (None, None)

    # A shop's facts are the tables that refuse DELETE.
    facts = [
        row[0]
        for row in connection.execute(
            "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%no_delete' ORDER BY 1"
        )
    ]
    heads, founded = {}, {}
    for (till,) in connection.execute("SELECT DISTINCT till FROM chain_event ORDER BY till").fetchall():
        ends = "SELECT hash FROM chain_event WHERE till = ? ORDER BY incarnation {0}, seq {0} LIMIT 1"
        founded[till] = connection.execute(ends.format(""), (till,)).fetchone()[0]
        heads[till] = connection.execute(ends.format("DESC"), (till,)).fetchone()[0]
    sales, total = one("SELECT COUNT(*), COALESCE(SUM(total), 0) FROM sale")
    last, last_at = one("SELECT number, sold_at FROM sale ORDER BY sold_at DESC, number DESC LIMIT 1")
    counts = {table: connection.execute(_COUNT.format(table)).fetchone()[0] for table in facts}
    return Standing(
        revision=str(one("SELECT version_num FROM alembic_version")[0]),
        incarnation=int(str(one("SELECT last FROM counter WHERE series = 'incarnation:'")[0] or 1)),
        sales=int(str(sales)), last_sale=str(last or ""), last_at=str(last_at or ""),
        day=str(one("SELECT MAX(business_date) FROM shift")[0] or ""), grand_total=int(str(total)),
        heads=heads, founded=founded, counts=counts,
    )  # fmt: skip


def prove_whole(path: Path) -> None:
    """SQLite's own check of a closed copy, and its chain walked.  Raises `DatabaseTrouble`, `NotWhole`."""
    from pos.audit.chain import walk

    with looked_into(path) as connection:
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DatabaseTrouble("damaged", str(verdict))
    database = Database.closed_copy(path)
    try:
        with database.read() as session:
            finding = next(walk(session), None)
    finally:
        database.close()
    if finding is not None:
        raise NotWhole(f"{finding.where}: {finding.text}")
