"""One act is one transaction, and no two writers are ever given one number."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from pos.core.changes import Topic
from pos.db.base import insert_rows
from pos.db.database import Database, DatabaseTrouble
from pos.ledger.numbers import next_number
from pos.ledger.tables import CounterRow

WRITER = """
import sys
from pathlib import Path
from pos.db.database import Database
from pos.ledger.numbers import next_number

database = Database.sqlite(Path(sys.argv[1]))
for _ in range(100):
    with database.write() as session:
        print(next_number(session, "sale"))
"""


def count_of(database: Database, series: str) -> int:
    """The last number of a series."""
    with database.read() as session:
        return session.scalar(select(CounterRow.last).where(CounterRow.series == series)) or 0


def test_an_act_is_kept_whole_or_not_at_all(db: Database) -> None:
    with db.write() as session:
        next_number(session, "sale")
    with pytest.raises(ZeroDivisionError), db.write() as session:  # noqa: PT012
        next_number(session, "sale")
        next_number(session, "intake")
        raise ZeroDivisionError

    assert (count_of(db, "sale"), count_of(db, "intake")) == (1, 0)


def test_looking_changes_nothing(db: Database) -> None:
    with db.read() as session:
        next_number(session, "sale")

    assert count_of(db, "sale") == 0


def test_screens_hear_of_an_act_after_it_is_kept_and_never_of_a_failed_one(db: Database) -> None:
    heard: list[tuple[frozenset[Topic], int]] = []
    db.on_change(lambda topics: heard.append((topics, count_of(db, "sale"))))
    with db.write(Topic.SALES, Topic.STOCK) as session:
        next_number(session, "sale")
    with pytest.raises(ZeroDivisionError), db.write(Topic.SALES):
        raise ZeroDivisionError

    assert heard == [(frozenset({Topic.SALES, Topic.STOCK}), 1)]


def test_threads_of_one_till_never_share_a_number(db: Database) -> None:
    def take(_turn: int) -> int:
        with db.write() as session:
            return next_number(session, "sale")

    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(take, range(200)))

    assert sorted(given) == list(range(1, 201))


def test_programs_on_one_file_never_share_a_number(db: Database, tmp_path: Path) -> None:
    db.close()
    arguments = [sys.executable, "-c", WRITER, str(tmp_path / "gerabah.db")]
    root = Path(__file__).parents[2]
    writers = [subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=root) for _ in range(3)]
    given = [int(line) for writer in writers for line in writer.communicate(timeout=60)[0].split()]

    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert sorted(given) == list(range(1, 301))


def test_a_commit_survives_the_plug(db: Database) -> None:
    with db.read() as session:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        settings = [session.scalar(text(f"PRAGMA {name}")) for name in asked]

    assert settings == ["wal", 2, 1]


def test_a_row_that_points_nowhere_is_refused(db: Database) -> None:
    posting = {
        "entry_id": "0" * 32, "line": 1, "account": "qris", "amount": 1, "centre": "CKL",
        "business_date": "2026-11-24",
    }  # fmt: skip
    names = ", ".join(posting)
    places = ", ".join(f":{name}" for name in posting)
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), db.write() as session:
        session.execute(text(f"INSERT INTO posting ({names}) VALUES ({places})"), posting)  # noqa: S608


# --- what stands in the way -----------------------------------------------------------------------


def test_a_full_disk_keeps_what_was_there(db: Database) -> None:
    with db.write() as session:
        next_number(session, "sale")
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(DatabaseTrouble) as trouble, db.write() as session:  # noqa: PT012
        rows = [{"series": f"{'x' * 39}{n}", "last": n} for n in range(1000)]
        insert_rows(session, CounterRow, rows)

    assert trouble.value.reason == "full"
    assert "nothing of this act was saved" in str(trouble.value)
    assert count_of(db, "sale") == 1


def test_another_program_that_holds_the_file_is_told(db: Database, tmp_path: Path) -> None:
    other = Database.sqlite(tmp_path / "gerabah.db")
    with db.read() as session:
        session.execute(text("PRAGMA busy_timeout = 20"))
    with other.write(), pytest.raises(DatabaseTrouble) as trouble, db.write() as session:
        next_number(session, "sale")
    other.close()

    assert trouble.value.reason == "busy"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    database = Database.sqlite(tmp_path / "no such folder" / "gerabah.db")
    with pytest.raises(DatabaseTrouble) as trouble, database.write():
        pass

    assert trouble.value.reason == "readonly"


def test_a_file_of_something_else_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gerabah.db"
    path.write_bytes(b"Rp125.000\n" * 1000)
    database = Database.sqlite(path)
    with pytest.raises(DatabaseTrouble) as trouble, database.write():
        pass

    assert trouble.value.reason == "foreign"
