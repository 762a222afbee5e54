"""CSV files from outside as lines of cells, before anybody asks what they mean."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from pos.core.row_problems import BadFile

_MOST_BYTES: Final = 50 * 1024 * 1024
_BLOCK: Final = 1024 * 1024
_SEPARATORS: Final = (",", ";", "\t")
_KEPT_FROM_RUNNING: Final = re.compile(r"'+[=+\-@\t\r]")
"""As `exporting.csv` writes what a spreadsheet would else run."""

_FOREIGN: Final = {
    b"PK\x03\x04": "is an Excel workbook; give it a name that ends in .xlsx",
    b"\xd0\xcf\x11\xe0": "is an old Excel workbook; save it as .xlsx",
}


def count_lines(path: Path) -> int:
    """How many lines a text file has.  Raises `BadFile` where it is no text, or not in UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines = done = waiting = 0
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadFile(path, "is larger than 50 MiB")
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                if done == 0 and block[:4] in _FOREIGN:
                    raise BadFile(path, _FOREIGN[block[:4]])
                if b"\x00" in block:
                    raise BadFile(path, "is not a text file; save it as CSV (UTF-8)")
                decoder.decode(block)
                lines += block.count(b"\n")
                done += len(block)
                waiting = len(decoder.getstate()[0])
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        byte = str(done - waiting + error.start)
        raise BadFile(path, "is not UTF-8 (byte {byte}); save it as CSV (UTF-8)", byte=byte) from error
    except OSError as error:
        raise BadFile(path, "cannot be read ({why})", why=error.strerror or str(error)) from error
    return lines


def csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each line's number and cells; the header says whether commas, semicolons or tabs part them.

    A BOM is tolerated, and the apostrophe that keeps a spreadsheet from running a cell is taken off.
    Raises `BadFile`.
    """
    for line, cells in _parted(path):
        yield line, [_as_meant(cell) for cell in cells]


def plain_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file as they are, with their lines, parted as in `csv_lines`.  Raises `BadFile`."""
    count_lines(path)
    yield from _parted(path)


def _parted(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = file.readline()
            # Excel parts cells by the sign that the country's decimals leave free; Indonesia's is the comma.
            parted = max(_SEPARATORS, key=header.count)
            reader = csv.reader(chain([header], file), delimiter=parted, strict=True)
            try:
                for cells in reader:
                    yield reader.line_num, cells
            except csv.Error as error:
                line = str(reader.line_num)
                raise BadFile(path, "line {line} is not CSV ({why})", line=line, why=str(error)) from error
    except OSError as error:
        raise BadFile(path, "cannot be read ({why})", why=error.strerror or str(error)) from error


def _as_meant(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _KEPT_FROM_RUNNING.match(cell) else cell
