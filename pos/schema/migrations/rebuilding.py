"""Tables made anew, as SQLite cannot change a constraint.

A new table is filled from the old one, which is dropped, and takes its name.  Foreign keys are off meanwhile
and checked at the end (`pos/schema/upgrade.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy.engine import Connection


def rebuild(
    connection: Connection, table: str, statement: str, indexes: Iterable[str], fill: Mapping[str, str]
) -> None:
    """Make a table anew by its statement; `fill` is what new columns hold in old rows, as SQL."""
    old = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
    into = ", ".join((*old, *fill))
    values = ", ".join((*old, *fill.values()))
    connection.exec_driver_sql(statement.replace(f"CREATE TABLE {table} (", f"CREATE TABLE new_{table} (", 1))
    connection.exec_driver_sql(f"INSERT INTO new_{table} ({into}) SELECT {values} FROM {table}")
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE new_{table} RENAME TO {table}")
    for index in indexes:
        connection.exec_driver_sql(index)
