"""XLSX files from outside, opened with care: no bombs, no entities, no macros run, values only."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from pos.core.row_problems import BadFile

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_BYTES: Final = 50 * 1024 * 1024
_MOST_UNPACKED: Final = 300 * 1024 * 1024
_MOST_PARTS: Final = 2_000
_MOST_COLUMNS: Final = 400
_BLOCK: Final = 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_SHEETS: Final = "xl/worksheets/"
_ODD: Final = re.compile(
    rb'\s(?:activeP|p)ane="(?!(?:bottom|top)(?:Left|Right)")[^"]*"|<extLst\b.*?</extLst>(?=\s*</worksheet>)',
    re.DOTALL,
)
_MACROS: Final = "vbaproject.bin"
_EMPTY: Final = (None, "")
_LIKE_THOUSANDS: Final = re.compile(r"\d{1,3}\.\d{3}")


def is_workbook(path: Path) -> bool:
    """Whether a file calls itself an Excel workbook."""
    return path.suffix.lower() in {".xlsx", ".xlsm"}


def is_old_or_locked(path: Path) -> bool:
    """Whether a file is an Excel file of before 2007, or one that a password encrypts. Raises `BadFile`."""
    try:
        with path.open("rb") as file:
            return file.read(4) == _COMPOUND
    except OSError as error:
        raise BadFile(path, "cannot be read ({why})", why=error.strerror or str(error)) from error


def has_macros(path: Path) -> bool:
    """Whether a workbook carries macros; they are never run here. Raises `BadFile`."""
    try:
        with zipfile.ZipFile(path) as parts:
            return any(name.lower().endswith(_MACROS) for name in parts.namelist())
    except (OSError, zipfile.BadZipFile) as error:
        raise BadFile(path, "is a damaged workbook") from error


def open_workbook(path: Path, *, read_only: bool = True) -> Workbook:
    """An Excel workbook, checked before anything of it is understood.

    `read_only` streams its rows; else it can be filled and saved.  The caller closes it.
    Raises `BadFile` where it is none, unpacks to more than a shop's file ever has, or has own entities.
    """
    import openpyxl  # only who reads a workbook pays for it
    from openpyxl.utils.exceptions import InvalidFileException

    check_workbook(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it tells of looks that it does not know: nobody asked for them
            return openpyxl.load_workbook(
                _mended(path) or path, read_only=read_only, data_only=read_only, keep_links=False
            )
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile, SyntaxError) as error:
        raise BadFile(path, "is no Excel workbook that can be read") from error


def table_rows(path: Path) -> Iterator[list[str]]:
    """The rows of the first sheet as texts: whole numbers without a point, days as ISO dates,
    without empty cells at the end.

    Raises `BadFile`.
    """
    for _sheet, texts in _sheet_rows(path, 1):
        yield texts


def every_row(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The rows of all sheets, each with its sheet's name, as `table_rows` gives them. Raises `BadFile`."""
    yield from _sheet_rows(path, None)


def _sheet_rows(path: Path, sheets: int | None) -> Iterator[tuple[str, list[str]]]:
    """The rows of the first sheets, or of all."""
    book = open_workbook(path)
    try:
        for sheet in book.worksheets[:sheets]:
            sheet.reset_dimensions()  # what the file says of its own size is not trusted
            for row in sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True):
                last = next((place for place in range(len(row), 0, -1) if row[place - 1] not in _EMPTY), 0)
                yield sheet.title, [_text(value) for value in row[:last]]
    except (KeyError, ValueError, TypeError, SyntaxError, IndexError, zipfile.BadZipFile) as error:
        raise BadFile(path, "is no Excel workbook that can be read") from error
    finally:
        book.close()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else _with_decimals(str(value))
    if isinstance(value, datetime):
        whole_day = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if whole_day else value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)


def _with_decimals(number: str) -> str:
    """Three decimals would be read as thousands: `15.125` is no `15.125` rupiah."""
    return f"{number}0" if _LIKE_THOUSANDS.fullmatch(number) else number


def _mended(path: Path) -> io.BytesIO | None:
    """The workbook for reading without what openpyxl cannot bear in sheets, where there is such a thing.

    Shopee's templates have panes called `bottom_left`, and lists of choices in an extension.
    """
    with zipfile.ZipFile(path) as parts:
        sheets = [name for name in parts.namelist() if name.startswith(_SHEETS) and name.endswith(".xml")]
        odd = {name: content for name in sheets if _ODD.search(content := parts.read(name))}
        if not odd:
            return None
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w") as mended:
            for name in parts.namelist():
                mended.writestr(name, _ODD.sub(b"", odd[name]) if name in odd else parts.read(name))
    return copy


def check_workbook(path: Path) -> None:
    """That a file is a workbook and no trap.

    Raises `BadFile`; unpacks every part once, as the sizes that a file tells of itself may be a lie."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadFile(path, "is larger than 50 MiB")
        with path.open("rb") as file:
            if file.read(4) != _ZIP:
                raise BadFile(path, "is called a workbook and is none; save it as .xlsx, or call it .csv")
        with zipfile.ZipFile(path) as parts:
            if len(parts.infolist()) > _MOST_PARTS:
                raise BadFile(path, "has too many parts for a workbook")
            unpacked = 0
            for part in parts.infolist():
                with parts.open(part) as opened:
                    unpacked = _read_through(path, part.filename, opened, unpacked)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadFile(path, "is a damaged workbook") from error
    except OSError as error:
        raise BadFile(path, "cannot be read ({why})", why=error.strerror or str(error)) from error


def _read_through(path: Path, part: str, opened: IO[bytes], unpacked: int) -> int:
    """How much is unpacked after one more part."""
    is_xml, tail = part.endswith((".xml", ".rels", ".vml")), b""
    while block := opened.read(_BLOCK):
        unpacked += len(block)
        if unpacked > _MOST_UNPACKED:
            raise BadFile(path, "unpacks to more than 300 MiB")
        if is_xml:
            # No workbook has a document type; one that has can name files of this computer.
            # In another encoding the mark would look otherwise, and workbooks are UTF-8.
            if b"<!DOCTYPE" in tail + block or b"<!ENTITY" in tail + block or b"\x00" in block:
                raise BadFile(path, "has entities of its own, which no workbook needs")
            tail = block[-16:]
    return unpacked
