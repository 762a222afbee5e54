"""A sheet as CSV: UTF-8 without a mark, commas, `\\n`, ISO dates, plain integers (`domain.md` section 9)."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

from pos.core.clock import local
from pos.core.money import Rupiah
from pos.exporting.domain import CellValue, Sheet, looks_like_formula


def csv_bytes(sheet: Sheet) -> bytes:
    """The header of column names and the rows; no totals, so that every line is a row."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows([_written(value, sheet.zone) for value in row] for row in sheet.rows)
    return text.getvalue().encode()


def _written(value: CellValue, zone: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Rupiah):
        return str(value.amount)
    if isinstance(value, datetime):
        return local(value, zone).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    # An apostrophe in front makes every spreadsheet show the text and run nothing.  `core.csv_files` takes it
    # off again, and so a text that has such a one of its own gets another.
    return f"'{value}" if looks_like_formula(value.lstrip("'")) else value
