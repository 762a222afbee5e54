"""A marketplace's own template: recognised by its header codes, and filled below its header rows.

It is never made here, and the file that the shop has downloaded is never changed: the filled one is another
file, in which everything else is as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from pos.core.csv_rows import BadFile
from pos.core.files import write_whole
from pos.core.text import search_key
from pos.core.workbook_filling import CellContent, Thousandths, filled_workbook
from pos.core.workbooks import every_row, has_macros, is_old_or_locked
from pos.listings.domain import (
    BadTemplate,
    Field,
    Filling,
    Listing,
    Marketplace,
    NothingToList,
    Template,
    TemplateColumn,
    TemplateFlaw,
    WeightUnit,
)
from pos.listings.marketplaces import known

_HEADER_ROWS: Final = 10
_MARKS: Final = 2
_SHEETS_ROWS: Final = 200_000
_UNIT: Final = re.compile(r"(?<![a-z])(kg|kilogram|kilograms|g|gr|gram|grams)(?![a-z])")

_Sheets = dict[str, list[list[str]]]


def read_template(path: Path) -> Template:
    """What a file is. Raises `BadTemplate`."""
    try:
        if is_old_or_locked(path):
            raise BadTemplate(path, TemplateFlaw.OLD_OR_LOCKED)
        sheets = _sheets(path)
        if has_macros(path):
            raise BadTemplate(path, TemplateFlaw.MACROS)
    except BadFile as error:
        raise BadTemplate(path, TemplateFlaw.UNREADABLE, error.reason) from error
    for sheet, rows in sheets.items():
        for at, row in enumerate(rows[:_HEADER_ROWS], 1):
            codes = [cell.partition("|")[0].strip().casefold() for cell in row]
            for marketplace in known().marketplaces:
                if marketplace.template.edits & set(codes):
                    raise BadTemplate(path, TemplateFlaw.EDITS, marketplace.title)
                if marketplace.template.needs <= set(codes):
                    return _template(path, marketplace, sheet, rows, at)
    other = _other(sheets)
    raise BadTemplate(path, TemplateFlaw.OTHER_MARKETPLACE if other else TemplateFlaw.NO_CODES, other)


def fill_template(template: Template, listings: Sequence[Listing], out: Path) -> Filling:
    """Write the template with these listings to another file, whole or not at all.

    Raises `NothingToList`, `BadTemplate` or `FolderTrouble`.
    """
    filling = look_over(template, listings)
    if out.absolute() == template.path.absolute() or (out.exists() and out.samefile(template.path)):
        raise BadTemplate(template.path, TemplateFlaw.SAME_FILE)
    cells = {row: _cells(template, one) for row, one in enumerate(listings, start=template.first_row)}
    try:
        content = filled_workbook(template.path, template.sheet, cells)
    except BadFile as error:
        raise BadTemplate(template.path, TemplateFlaw.UNREADABLE, error.reason) from error
    write_whole(out, content)
    return filling


def look_over(template: Template, listings: Sequence[Listing]) -> Filling:
    """What a filling will be, and in how many of its rows which field stays empty. Raises `NothingToList`."""
    if not listings:
        raise NothingToList
    fields = {column.field for column in template.columns if column.field and template.fills(column)}
    gaps = {
        field: sum(_VALUES[field](one, template.weight_unit) is None for one in listings)
        for field in Field
        if field in fields
    }
    return Filling(template, len(listings), {field: count for field, count in gaps.items() if count})


def _sheets(path: Path) -> _Sheets:
    sheets: _Sheets = {}
    for count, (sheet, texts) in enumerate(every_row(path)):
        if count > _SHEETS_ROWS:
            raise BadFile(path, "has more than {most} rows", most=str(_SHEETS_ROWS))
        sheets.setdefault(sheet, []).append(texts)
    return sheets


def _template(path: Path, of: Marketplace, sheet: str, rows: list[list[str]], codes_at: int) -> Template:
    shape = of.template
    first = shape.first_row + codes_at - 1
    head = rows[codes_at - 1 : first - 1]
    columns = tuple(
        _column(of, place, cell.strip(), [row[place - 1] if place <= len(row) else "" for row in head[1:]])
        for place, cell in enumerate(head[0], 1)
        if cell.strip()
    )
    filled = {column.place for column in columns if column.field is not None}
    last = max(
        (at for at, row in enumerate(rows, 1) if any(p <= len(row) and row[p - 1].strip() for p in filled)),
        default=0,
    )
    weights = [column.place for column in columns if column.field is Field.WEIGHT]
    unit = _unit([row[p - 1] for row in head for p in weights if p <= len(row)])
    return Template(path, of, sheet, max(first, last + 1), columns, unit or shape.weight_unit)


def _column(of: Marketplace, place: int, said: str, below: Sequence[str]) -> TemplateColumn:
    code, _, flags = said.partition("|")
    demanded = flags.startswith("1") or any(search_key(cell) in known().demanded for cell in below)
    # Above the titles some columns hold the mark of the template.
    title = next((cell.strip() for cell in below[of.template.title_row - 2 :] if cell.strip()), code)
    return TemplateColumn(place, code, title[:60], of.template.columns.get(code.casefold()), demanded)


def _unit(said: Sequence[str]) -> WeightUnit | None:
    """The unit that the first words of a column that name just one tell."""
    for words in said:
        named = {word[0] for word in _UNIT.findall(words.casefold())}
        if len(named) == 1:
            return WeightUnit.KILOGRAM if named == {"k"} else WeightUnit.GRAM
    return None


def _other(sheets: Mapping[str, list[list[str]]]) -> str:
    for rows in sheets.values():
        for row in rows[:_HEADER_ROWS]:
            titles = {cell.strip().casefold() for cell in row}
            for name, marks in known().others.items():
                if len(titles & marks) >= _MARKS:
                    return name
    return ""


def _cells(template: Template, one: Listing) -> dict[int, CellContent]:
    cells: dict[int, CellContent] = {}
    for column in template.columns:
        value = _VALUES[column.field](one, template.weight_unit) if column.field is not None else None
        if value is not None:
            cells[column.place] = value
    return cells


def _weight(one: Listing, unit: WeightUnit | None) -> CellContent | None:
    if unit is None or not one.packed_weight_g:
        return None
    if unit is WeightUnit.GRAM:
        return one.packed_weight_g
    return Thousandths(one.packed_weight_g)


_VALUES: Final[dict[Field, Callable[[Listing, WeightUnit | None], CellContent | None]]] = {
    Field.NAME: lambda one, _unit: one.name,
    Field.DESCRIPTION: lambda one, _unit: one.description,
    Field.PRICE: lambda one, _unit: one.price.amount or None,
    Field.STOCK: lambda one, _unit: one.stock,
    Field.SKU: lambda one, _unit: one.sku,
    Field.WEIGHT: _weight,
}
"""What each field writes into its cell; None leaves it empty, and is told."""
