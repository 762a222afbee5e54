"""The tables of a migrated shop are those of the models, and its facts are guarded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from pos.db.database import Database
from pos.schema.tables import FACT_TABLES, guards, metadata


def ddl(database: Database) -> dict[str, list[str]]:
    """Every table, index and trigger by name, as its parts; the order of constraints means nothing."""
    with database.read() as session:
        rows = session.execute(text("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")).all()
    return {name: _parts(sql) for name, sql in rows}


def _parts(sql: str) -> list[str]:
    even = re.sub(r"[\s\"]+", " ", sql).replace("( ", "(").replace(" )", ")")
    table, *constraints = re.split(r", (?=CONSTRAINT )", even.removesuffix(")"))
    return [table, *sorted(constraints)]


@pytest.fixture
def modelled(tmp_path: Path) -> Database:
    """A database made by the models, without a migration."""
    database = Database.sqlite(tmp_path / "modelled.db")
    with database.write() as session:
        metadata().create_all(session.connection())
        for table in FACT_TABLES:
            for guard in guards(table):
                session.execute(text(guard))
    return database


def test_a_migrated_shop_has_the_tables_of_the_models(db: Database, modelled: Database) -> None:
    migrated, models = ddl(db), ddl(modelled)
    modelled.close()
    del migrated["alembic_version"]

    assert migrated == models


@pytest.mark.parametrize("table", FACT_TABLES)
def test_a_fact_is_never_changed(db: Database, table: str) -> None:
    columns = metadata().tables[table].columns
    values = ", ".join(f":{column.name}" for column in columns)
    row = {column.name: _something(column.type.python_type) for column in columns}
    with db.write() as session:
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        session.execute(text("PRAGMA ignore_check_constraints = ON"))
        session.execute(text(f"INSERT INTO {table} VALUES ({values})"), row)  # noqa: S608
        for act in (f"UPDATE {table} SET {columns.keys()[0]} = 1", f"DELETE FROM {table}"):  # noqa: S608
            with pytest.raises(IntegrityError, match=f"facts of {table} are never changed"):
                session.execute(text(act))
        session.rollback()


def _something(kind: type) -> int | str:
    return 1 if kind in {int, bool} else "x"


def test_every_table_is_of_facts_or_of_cards() -> None:
    cards = {"artisan", "centre", "counter", "guide", "paper", "piece", "product", "qris_code", "staff"}
    cards |= {"held_basket", "held_piece", "column_mapping", "payer", "yearly_target"}

    assert set(FACT_TABLES) | cards == set(metadata().tables)
