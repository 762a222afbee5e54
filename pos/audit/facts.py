"""Every fact and card as JSON Lines: nobody is locked in."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from pos.core.errors import FolderTrouble
from pos.core.money import Rupiah
from pos.db.base import RupiahType, UtcDateTime
from pos.db.every_table import metadata

_SECRET: Final = {"account_token", "ewallet_token", "pin_hash"}
_LEFT_OUT: Final = {"counter"}


def write_facts(session: Session, out: Path) -> list[Path]:
    """Write `<table>.jsonl` for every table; the first line of each describes its columns.

    Raises `FolderTrouble` where the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        return [
            _write(session, table, out) for table in metadata().sorted_tables if table.name not in _LEFT_OUT
        ]
    except OSError as error:
        raise FolderTrouble(out, error.strerror or str(error)) from error


def _write(session: Session, table: Table, out: Path) -> Path:
    columns = [column for column in table.columns if column.name not in _SECRET]
    path = out / f"{table.name}.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_line(_about(table, columns)))
        rows = session.execute(select(*columns).order_by(*table.primary_key.columns))
        for row in rows.yield_per(1_000):
            file.write(_line({c.name: _plain(v) for c, v in zip(columns, row, strict=True)}))
    return path


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False) + "\n"


def _about(table: Table, columns: list[Column[Any]]) -> dict[str, Any]:
    """What a file holds: its rows, and each column's form, unit and the table that it points at."""
    return {
        "file": f"{table.name}.jsonl",
        "about": "one object a line after this one; amounts are whole rupiah, rates basis points, "
        "times UTC, business days local dates at the centre",
        "key": [column.name for column in table.primary_key.columns],
        "columns": {column.name: _form(column) for column in columns},
    }


def _form(column: Column[Any]) -> str:
    form = (
        "rupiah"
        if isinstance(column.type, RupiahType)
        else "instant, UTC"
        if isinstance(column.type, UtcDateTime)
        else column.type.python_type.__name__
    )
    points = ", ".join(f"-> {key.target_fullname}" for key in column.foreign_keys)
    return " ".join(part for part in (form, "or null" if column.nullable else "", points) if part)


def _plain(value: object) -> object:
    if isinstance(value, Rupiah):
        return value.amount
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
