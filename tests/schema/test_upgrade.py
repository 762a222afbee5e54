"""A database file over the years: made, upgraded, refused, and never half done."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.db.database import DatabaseTrouble
from pos.schema import upgrade
from pos.schema.upgrade import NewerDatabase, inspect_database, open_database

NEWEST = upgrade.HEAD
NEXT_REVISION = '''
"""A later version of the program."""
from alembic import op

revision = "later"
down_revision = "{before}"


def upgrade() -> None:
    op.execute("CREATE TABLE vase (id INTEGER PRIMARY KEY)")
    op.execute("INSERT INTO counter (series, last) VALUES ('moved', 1)")
    op.execute("{last}")
'''


def asked(path: Path, question: str) -> object:
    """What plain SQLite answers from the file."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(question).fetchone()
    return row[0] if row else None


def told(path: Path, order: str) -> None:
    """What plain SQLite does to the file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(order)


@pytest.fixture
def shop_file(empty_shop: Path, tmp_path: Path) -> Path:
    """The closed file of a shop with one counter in it."""
    path = tmp_path / "gerabah.db"
    shutil.copyfile(empty_shop, path)
    told(path, "INSERT INTO counter (series, last) VALUES ('sale:CKL-1-261124', 42)")
    return path


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with one more revision, `later`; gives the file in which that revision will stand."""
    scripts = tmp_path / "50% migrations"
    shutil.copytree(upgrade.MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "MIGRATIONS", scripts)
    monkeypatch.setattr(upgrade, "HEAD", "later")
    return scripts / "versions" / "later.py"


def test_a_new_shop_is_at_the_newest_revision(empty_shop: Path) -> None:
    scripts = ScriptDirectory.from_config(upgrade.alembic_config())

    assert scripts.get_heads() == [upgrade.HEAD]
    assert asked(empty_shop, "SELECT version_num FROM alembic_version") == upgrade.HEAD


def test_a_new_shop_opens_again_and_is_found_whole(tmp_path: Path) -> None:
    path = tmp_path / "gerabah.db"
    open_database(path, create=True).close()
    open_database(path).close()

    assert "SQLite finds it whole" in inspect_database(path)
    assert [file.name for file in tmp_path.iterdir()] == ["gerabah.db"]


def test_a_shop_that_is_not_there_is_not_made_by_opening_it(tmp_path: Path) -> None:
    with pytest.raises(DatabaseTrouble) as trouble:
        open_database(tmp_path / "gerabah.db")

    assert trouble.value.reason == "missing"
    assert not list(tmp_path.iterdir())


def test_what_a_cut_first_start_left_behind_does_not_hinder_the_second(tmp_path: Path) -> None:
    (tmp_path / "gerabah.making").write_bytes(b"half a page")
    open_database(tmp_path / "gerabah.db", create=True).close()

    assert [file.name for file in tmp_path.iterdir()] == ["gerabah.db"]


def test_an_older_shop_is_copied_and_then_upgraded(shop_file: Path, next_version: Path) -> None:
    next_version.write_text(NEXT_REVISION.format(before=NEWEST, last="SELECT 1"), encoding="utf-8")
    backups = shop_file.parent / "backups"
    open_database(shop_file, backups=backups).close()

    assert asked(shop_file, "SELECT version_num FROM alembic_version") == "later"
    assert asked(shop_file, "SELECT last FROM counter WHERE series = 'sale:CKL-1-261124'") == 42
    (copy,) = backups.iterdir()
    assert asked(copy, "SELECT version_num FROM alembic_version") == NEWEST
    assert asked(copy, "SELECT last FROM counter WHERE series = 'sale:CKL-1-261124'") == 42


def test_an_upgrade_that_fails_leaves_the_old_shop(shop_file: Path, next_version: Path) -> None:
    wrong = NEXT_REVISION.format(before=NEWEST, last="SELECT no_such_word FROM counter")
    next_version.write_text(wrong, encoding="utf-8")
    with pytest.raises(Exception, match="no_such_word"):
        open_database(shop_file)

    assert asked(shop_file, "SELECT version_num FROM alembic_version") == NEWEST
    assert asked(shop_file, "SELECT count(*) FROM counter") == 1
    assert asked(shop_file, "SELECT count(*) FROM sqlite_schema WHERE name = 'vase'") == 0


def test_a_shop_of_a_newer_version_is_refused_and_left_as_it_is(shop_file: Path) -> None:
    told(shop_file, "UPDATE alembic_version SET version_num = '9999'")
    before = shop_file.read_bytes()
    with pytest.raises(NewerDatabase) as trouble:
        open_database(shop_file, backups=shop_file.parent / "backups")

    assert trouble.value.revision == "9999"
    assert shop_file.read_bytes() == before
    assert not (shop_file.parent / "backups").exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "foreign"), (b"Daftar belanja: 3 vas, 2 kendi\n" * 500, "foreign")],
    ids=["empty", "a text"],
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "gerabah.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseTrouble) as trouble:
        open_database(path, create=True)

    assert trouble.value.reason == reason
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gerabah.db"
    told(path, "CREATE TABLE moz_places (id INTEGER)")
    with pytest.raises(DatabaseTrouble) as trouble:
        open_database(path, create=True)

    assert trouble.value.reason == "foreign"
    assert asked(path, "SELECT count(*) FROM sqlite_schema") == 1


def test_a_damaged_shop_is_told_in_one_line(shop_file: Path) -> None:
    pages = bytearray(shop_file.read_bytes())
    pages[4096:] = b"\xa5" * (len(pages) - 4096)
    shop_file.write_bytes(pages)
    with pytest.raises(PosError) as trouble:
        open_database(shop_file)

    assert "damaged" in str(trouble.value)
    assert "\n" not in str(trouble.value)


def test_an_opened_shop_sells(shop_file: Path) -> None:
    database = open_database(shop_file)
    with database.write(Topic.SALES) as session:
        session.execute(text("UPDATE counter SET last = last + 1"))
    database.close()

    assert asked(shop_file, "SELECT last FROM counter") == 43
