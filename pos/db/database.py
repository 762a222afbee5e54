"""The only maker of sessions: `read()` looks, `write()` is one act in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from pos.core.changes import Topic
from pos.core.errors import PosError


class DatabaseTrouble(PosError):
    """The database could not do an act, and nothing of the act was kept.

    `reason` is one of `full`, `busy`, `readonly`, `foreign`, `damaged`, `missing`, `io`.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{_SENTENCES[reason]} ({detail})" if detail else _SENTENCES[reason])
        self.reason = reason
        self.detail = detail


_SENTENCES = {
    "full": "the disk is full; nothing of this act was saved, and what was saved before is safe",
    "busy": "another program holds the database; nothing was saved, try again",
    "readonly": "the data folder cannot be written; nothing was saved",
    "foreign": "this file is not a database of Gerabah POS",
    "damaged": "the database file is damaged; restore the newest backup",
    "missing": "there is no database here; start with `init` or `demo`",
    "io": "the disk refused to write; nothing of this act was saved",
}

_SIGNS = (
    ("database or disk is full", "full"),
    ("is locked", "busy"),
    ("readonly database", "readonly"),
    ("unable to open database file", "readonly"),
    ("file is not a database", "foreign"),
    ("malformed", "damaged"),
    ("disk i/o error", "io"),
)


def trouble_of(error: DatabaseError | sqlite3.Error) -> DatabaseTrouble | None:
    """What an error of the database means to a shop, or None where it is a defect of the program."""
    text = str(getattr(error, "orig", error))
    for sign, reason in _SIGNS:
        if sign in text.lower():
            return DatabaseTrouble(reason, text)
    return None


TRAINING: Final = "training"
"""What a session's `info` says of a database in which nothing is real; its papers say so too."""


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # Transactions are begun by hand (below): the driver's own way gives two writers the same number.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


class Database:
    """One database, its one long-lived connection, and who wants to know of changes.

    `training` is set where nothing in it is real.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.training = False
        self._lock = RLock()
        self._listeners: list[Callable[[frozenset[Topic]], None]] = []

    @classmethod
    def sqlite(cls, path: Path) -> Database:
        """A database file: WAL with full sync, so that a commit survives the plug being pulled."""
        engine = create_engine(
            f"sqlite:///{path}",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            hide_parameters=True,  # an exception's text never carries a name or an account
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
        return cls(engine)

    @classmethod
    def closed_copy(cls, path: Path) -> Database:
        """A database file that nobody writes, to be looked at: nothing is made beside it, nothing in it."""

        def connect() -> sqlite3.Connection:
            where = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            return sqlite3.connect(where, uri=True, check_same_thread=False, isolation_level=None)

        engine = create_engine("sqlite://", poolclass=StaticPool, creator=connect)
        event.listen(engine, "begin", _begin_immediate)
        return cls(engine)

    @property
    def engine(self) -> Engine:
        """For the schema's own work (migrations, copies) alone."""
        return self._engine

    def on_change(self, listener: Callable[[frozenset[Topic]], None]) -> None:
        """Call `listener` with the topics after each commit, on the thread that committed."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only looks: what it would write is rolled back."""
        with self._session(write=False) as session:
            yield session

    @contextmanager
    def write(self, *topics: Topic) -> Iterator[Session]:
        """One act in one transaction: committed whole when the block ends, else nothing of it remains.

        Raises `DatabaseTrouble` where the disk or another program stands in the way.
        """
        with self._session(write=True) as session:
            yield session
        for listener in self._listeners:
            listener(frozenset(topics))

    @contextmanager
    def _session(self, *, write: bool) -> Iterator[Session]:
        with self._lock:
            try:
                known = {TRAINING: self.training}
                with Session(self._engine, expire_on_commit=False, info=known) as session:
                    session.connection(execution_options={"immediate": write})
                    yield session
                    if write:
                        session.commit()
            except DatabaseError as error:
                trouble = trouble_of(error)
                if trouble is None:
                    raise
                raise trouble from error

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._engine.dispose()


def _begin_immediate(connection: Any) -> None:
    immediate = connection.get_execution_options().get("immediate", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
