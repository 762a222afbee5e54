"""What every table shares: the declarative base, and columns for money, time and kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Insert,
    MetaData,
    String,
    Table,
    TypeDecorator,
    insert,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.sql.compiler import SQLCompiler

from pos.core.money import Rupiah


class Base(DeclarativeBase):
    """The base of all rows; constraint names are fixed, so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class RupiahType(TypeDecorator[Rupiah]):
    """A `Rupiah` stored as a whole number; sums of it are `Rupiah` again."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Rupiah | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if not isinstance(value, Rupiah):
            raise TypeError(f"{value!r} is not Rupiah")
        return value.amount

    def process_result_value(self, value: Any, dialect: Dialect) -> Rupiah | None:
        return None if value is None else Rupiah(int(value))


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant; a naive one is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError(f"{value!r} has no time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


E = TypeVar("E", bound=StrEnum)


class EnumText(TypeDecorator[E]):
    """A `StrEnum` stored as its text, so that the file can be read without the program."""

    impl = String(24)
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.kind(value)


def one_of(column: str, kind: type[StrEnum]) -> CheckConstraint:
    """A constraint that a column holds one of the values of an enum."""
    values = ", ".join(f"'{value.value}'" for value in kind)
    return CheckConstraint(f"{column} IN ({values})", name=column)


@lru_cache(maxsize=64)
def _insert(table: type[Base]) -> Insert:
    return insert(cast(Table, table.__table__))


_LONG: Final = 200
"""From so many rows on they go to the driver by columns: each costs SQLAlchemy as much as a statement."""

Converter = Callable[[Any], Any]


def insert_rows(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows by Core, a statement a table: facts never go through the unit of work (`house.md`)."""
    if not rows:
        return
    # On the session's own connection and transaction, without the session's detours.
    connection = session.connection()
    prepared = _prepared(table, tuple(rows[0]), connection.dialect) if len(rows) >= _LONG else None
    if prepared is None:
        connection.execute(_insert(table), list(rows))
        return
    statement, columns = prepared
    cells = [_column([row[name] for row in rows], convert) for name, convert in columns]
    connection.exec_driver_sql(statement, list(zip(*cells, strict=True)))


@lru_cache(maxsize=64)
def _prepared(
    table: type[Base], names: tuple[str, ...], dialect: Dialect
) -> tuple[str, list[tuple[str, Converter | None]]] | None:
    """An insert's statement and how each of its columns is written; None for a driver that wants names."""
    compiled = _insert(table).compile(dialect=dialect, column_keys=list(names))
    if not isinstance(compiled, SQLCompiler) or not compiled.positiontup:
        return None
    types = {name: table.__table__.c[name].type.dialect_impl(dialect) for name in compiled.positiontup}
    return str(compiled), [(name, kind.bind_processor(dialect)) for name, kind in types.items()]


def _column(values: list[Any], convert: Converter | None) -> list[Any]:
    """A column's values as the driver takes them; one that stands in many rows is converted once."""
    if convert is None:
        return values
    written = []
    last: Any = _NEVER
    for value in values:
        if value is not last:
            last, driver_value = value, convert(value)
        written.append(driver_value)
    return written


_NEVER: Final = object()
