"""A sheet as XLSX: typed cells, a frozen header, totals as values, and the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pos.core.clock import local
from pos.core.errors import FolderTrouble
from pos.core.money import ZERO, Rupiah
from pos.exporting.domain import CellKind, CellValue, Column, LongSheet, Sheet, looks_like_formula

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_FORMATS: Final = {
    CellKind.INTEGER: {"num_format": "#,##0"},
    CellKind.MONEY: {"num_format": "#,##0;[Red]-#,##0"},
    CellKind.DATE: {"num_format": "yyyy-mm-dd", "align": "left"},
    CellKind.INSTANT: {"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"},
    CellKind.TEXT: {},
}
_UNITS: Final = {
    CellKind.INTEGER: "bilangan bulat",
    CellKind.MONEY: "rupiah",
    CellKind.DATE: "tanggal",
    CellKind.INSTANT: "tanggal dan jam setempat",
    CellKind.TEXT: "teks",
}
_WIDEST: Final = 40
_MOST_ROWS: Final = 1_048_570
"""Of a worksheet, with room for the header and a line of totals."""


def xlsx_bytes(sheet: Sheet) -> bytes:
    """A worksheet with the names and rows of the CSV and a row of totals; a second explains the columns.

    Texts are written as texts, whatever they begin with.
    """
    from xlsxwriter import Workbook  # its first use is an export, long after the start

    target = io.BytesIO()
    book = Workbook(target, {"constant_memory": True, "remove_timezone": False})
    # The only time inside the file; the ZIP members carry a fixed one.
    book.set_properties({"title": sheet.title, "created": sheet.made_at.replace(tzinfo=None)})
    formats = _Formats(book)
    _write_pages(formats, book, sheet)
    _write_columns(formats, book.add_worksheet("Keterangan"), sheet)
    book.close()
    return target.getvalue()


def write_workbook(path: Path, title: str, sheets: Sequence[Sheet | LongSheet], made_at: datetime) -> Path:
    """A workbook of several sheets, whole or not at all; long ones are written as their rows come.

    Raises `FolderTrouble`.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    partial = path.with_name(f".{path.name}.partial")
    try:
        book = Workbook(str(partial), {"constant_memory": True, "remove_timezone": False})
        book.set_properties({"title": title, "created": made_at.replace(tzinfo=None)})
        formats = _Formats(book)
        for sheet in sheets:
            _write_pages(formats, book, sheet)
        book.close()
        partial.replace(path)
    except (OSError, FileCreateError) as error:
        raise FolderTrouble(path, str(error)) from error
    finally:
        partial.unlink(missing_ok=True)
    return path


def _write_pages(formats: _Formats, book: Workbook, sheet: Sheet | LongSheet) -> None:
    """A sheet, or as many as its rows need: a worksheet ends at row 1,048,576."""
    rows = iter(sheet.rows)
    totals = _Totals(sheet.columns)
    for number in count(1):
        page = book.add_worksheet(sheet.name if number == 1 else f"{sheet.name} {number}")
        last = _write_page(formats, page, sheet, totals.following(islice(rows, _MOST_ROWS)))
        if last < _MOST_ROWS:
            if totals.are_wanted:
                _write_totals(page, last + 1, totals.values, sheet, formats)
            return


class _Totals:
    """The sums of the summed columns, gathered while the rows go by."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._summed = [place for place, column in enumerate(columns) if column.summed]
        self.values: list[Any] = [None] * len(columns)
        for place in self._summed:
            self.values[place] = ZERO if columns[place].kind is CellKind.MONEY else 0

    @property
    def are_wanted(self) -> bool:
        return bool(self._summed)

    def following(self, rows: Iterable[tuple[CellValue, ...]]) -> Iterator[tuple[CellValue, ...]]:
        for row in rows:
            for place in self._summed:
                if row[place] is not None:
                    self.values[place] += row[place]
            yield row


class _Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self.plain = {kind: book.add_format(dict(form)) for kind, form in _FORMATS.items()}
        line = {"bold": True, "top": 1}
        self.total = {kind: book.add_format({**form, **line}) for kind, form in _FORMATS.items()}
        self.quoted = book.add_format({"quote_prefix": True})
        self.header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})


def _write_page(
    formats: _Formats, page: Worksheet, sheet: Sheet | LongSheet, rows: Iterable[tuple[CellValue, ...]]
) -> int:
    """A header and its rows; returns how many there were."""
    # In constant memory a column's width must be told before its cells.
    for place in range(len(sheet.columns)):
        page.set_column(place, place, _width(sheet, place))
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    for place, column in enumerate(sheet.columns):
        page.write_string(0, place, column.name, formats.header)
    forms = [formats.plain[column.kind] for column in sheet.columns]
    line = 0
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write_cell(page, line, place, value, formats, sheet.zone, forms[place])
    return line


def _write_totals(
    page: Worksheet, line: int, totals: Sequence[CellValue], sheet: Sheet | LongSheet, formats: _Formats
) -> None:
    for place, value in enumerate(totals):
        form = formats.total[sheet.columns[place].kind]
        shown = "Jumlah" if place == 0 and value is None else value
        _write_cell(page, line, place, shown, formats, sheet.zone, form)


def _write_cell(
    page: Worksheet, line: int, place: int, value: CellValue, formats: _Formats, zone: str, form: Any
) -> None:
    if value is None:
        page.write_blank(line, place, None, form)
    elif isinstance(value, Rupiah):
        page.write_number(line, place, value.amount, form)
    elif isinstance(value, datetime):
        page.write_datetime(line, place, local(value, zone).replace(tzinfo=None, microsecond=0), form)
    elif isinstance(value, date):
        page.write_datetime(line, place, value, form)
    elif isinstance(value, int):
        page.write_number(line, place, value, form)
    else:
        page.write_string(line, place, value, formats.quoted if looks_like_formula(value) else form)


def _width(sheet: Sheet | LongSheet, place: int) -> int:
    column = sheet.columns[place]
    if column.kind is CellKind.INSTANT:
        return 20
    if isinstance(sheet, LongSheet):
        return max(column.width, len(column.name) + 2)
    longest = max((len(str(row[place])) for row in sheet.rows if row[place] is not None), default=0)
    return min(_WIDEST, max(longest, len(column.name)) + 2)


def _write_columns(formats: _Formats, page: Worksheet, sheet: Sheet) -> None:
    page.set_column(0, 2, 28)
    page.freeze_panes(1, 0)
    for place, heading in enumerate(("kolom", "arti", "satuan")):
        page.write_string(0, place, heading, formats.header)
    for line, column in enumerate(sheet.columns, start=1):
        for place, text in enumerate((column.name, column.title, _UNITS[column.kind])):
            page.write_string(line, place, text)
    for line, note in enumerate((sheet.title, *sheet.notes), start=len(sheet.columns) + 2):
        page.write_string(line, 0, note, formats.quoted if looks_like_formula(note) else None)
