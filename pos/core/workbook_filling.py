"""Cells written into a workbook that somebody else made, with everything else of it left byte for byte.

openpyxl would drop what it does not know (lists to choose from in other sheets, pictures, a pane whose name
is written wrongly), and a marketplace refuses a template that is not its own any more.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from pos.core.row_problems import BadFile
from pos.core.text import without_controls
from pos.core.workbooks import check_workbook


@dataclass(frozen=True, slots=True)
class Thousandths:
    """A number that is not whole, never below 0: 1250 of them are 1.25."""

    count: int

    def __str__(self) -> str:
        whole, part = divmod(self.count, 1_000)
        return f"{whole}.{part:03}".rstrip("0").rstrip(".")


CellContent = str | int | Thousandths

_BOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_NAMES: Final = {
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_SHEET_DATA: Final = re.compile(r"<sheetData\s*/>|<sheetData\s*>(.*?)</sheetData>", re.DOTALL)
_ROW: Final = re.compile(r"<row\b([^>]*?)(?:/>|>(.*?)</row>)", re.DOTALL)
_CELL: Final = re.compile(r"<c\b([^>]*?)(?:/>|>.*?</c>)", re.DOTALL)
_COLUMN: Final = re.compile(r"<col\b[^>]*?/>")
_DIMENSION: Final = re.compile(r'<dimension ref="[^"]*"\s*/>')
_ODD: Final = "has a sheet that is built in a way that cannot be filled"


def filled_workbook(path: Path, sheet: str, cells: Mapping[int, Mapping[int, CellContent]]) -> bytes:
    """The workbook with cells of one sheet set, by row and column from 1; their looks stay.

    Texts are written as texts, whatever they begin with.  Raises `BadFile`.
    """
    check_workbook(path)
    target = io.BytesIO()
    try:
        with zipfile.ZipFile(path) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
            part = _part_of(path, book, sheet)
            for entry in book.infolist():
                content = book.read(entry)
                if entry.filename == part:
                    content = _filled(path, content.decode("utf-8"), cells).encode()
                copy.writestr(entry, content)
    except (KeyError, ElementTree.ParseError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        raise BadFile(path, _ODD) from error
    except OSError as error:
        raise BadFile(path, "cannot be read ({why})", why=error.strerror or str(error)) from error
    return target.getvalue()


def _part_of(path: Path, book: zipfile.ZipFile, sheet: str) -> str:
    """The part that holds a sheet of this name."""
    relations = ElementTree.fromstring(book.read(_RELATIONS))
    targets = {one.get("Id"): one.get("Target", "") for one in relations.iterfind("p:Relationship", _NAMES)}
    for one in ElementTree.fromstring(book.read(_BOOK)).iterfind("s:sheets/s:sheet", _NAMES):
        if one.get("name") == sheet:
            target = targets[one.get(f"{{{_NAMES['r']}}}id")]
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    raise BadFile(path, _ODD)


def _filled(path: Path, xml: str, cells: Mapping[int, Mapping[int, CellContent]]) -> str:
    found = _SHEET_DATA.search(xml)
    if found is None:
        raise BadFile(path, _ODD)
    rows = _rows(found[1] or "")
    looks = _column_looks(xml)
    for number, content in cells.items():
        rows[number] = _row(number, rows.get(number, ""), content, looks)
    data = "".join(rows[number] for number in sorted(rows))
    head = _DIMENSION.sub("", xml[: found.start()])  # it may be left out, and would now be too small
    return f"{head}<sheetData>{data}</sheetData>{xml[found.end() :]}"


def _rows(data: str) -> dict[int, str]:
    """The rows as they are written, by number; a row without a number follows the one before."""
    rows, last = {}, 0
    for found in _ROW.finditer(data):
        last = int(_attribute(found[1], "r") or last + 1)
        rows[last] = found[0]
    return rows


def _row(number: int, before: str, content: Mapping[int, CellContent], looks: Mapping[int, str]) -> str:
    from openpyxl.utils import column_index_from_string, get_column_letter

    found = _ROW.fullmatch(before)
    said = re.sub(r'\s(?:r|spans)="[^"]*"', "", found[1]) if found else ""
    written, last = {}, 0
    for cell in _CELL.finditer(found[2] or "" if found else ""):
        place = re.match(r"[A-Z]+", _attribute(cell[1], "r"))
        last = column_index_from_string(place[0]) if place else last + 1
        written[last] = cell[0]
    for column, value in content.items():
        old = _CELL.fullmatch(written.get(column, ""))
        look = _attribute(old[1], "s") if old else looks.get(column, "")
        written[column] = _cell(f"{get_column_letter(column)}{number}", value, look)
    return f'<row r="{number}"{said}>{"".join(written[column] for column in sorted(written))}</row>'


def _cell(place: str, value: CellContent, look: str) -> str:
    styled = f' s="{look}"' if look else ""
    if isinstance(value, str):
        lines = "\n".join(without_controls(line) for line in value.split("\n"))
        return (
            f'<c r="{place}"{styled} t="inlineStr"><is><t xml:space="preserve">{escape(lines)}</t></is></c>'
        )
    return f'<c r="{place}"{styled}><v>{value}</v></c>'


def _column_looks(xml: str) -> dict[int, str]:
    """The style of whole columns: a cell that is not there yet has it (also whether it may be changed)."""
    looks = {}
    for found in _COLUMN.findall(xml):
        first, last = int(_attribute(found, "min") or 0), int(_attribute(found, "max") or 0)
        if look := _attribute(found, "style"):
            looks.update(dict.fromkeys(range(first, min(last, first + 500) + 1), look))
    return looks


def _attribute(said: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', said)
    return found[1] if found else ""
