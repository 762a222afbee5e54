"""Writing a sheet as files."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from pos.core.errors import FolderTrouble
from pos.core.files import write_whole
from pos.exporting.csv import csv_bytes
from pos.exporting.domain import Sheet


class FileKind(StrEnum):
    """What a sheet can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


def sheet_bytes(sheet: Sheet, kind: FileKind) -> bytes:
    """The sheet as a file of one kind; the same sheet gives the same bytes."""
    if kind is FileKind.CSV:
        return csv_bytes(sheet)
    if kind is FileKind.XLSX:
        from pos.exporting.xlsx import xlsx_bytes

        return xlsx_bytes(sheet)
    from pos.exporting.pdf import pdf_bytes

    return pdf_bytes(sheet)


def write_sheet(
    sheet: Sheet, folder: Path, stem: str, kinds: Sequence[FileKind] = tuple(FileKind)
) -> list[Path]:
    """Write `stem.csv`, `stem.xlsx` and `stem.pdf` into a folder, which is made where it is missing.

    Raises `FolderTrouble`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderTrouble(folder, error.strerror or str(error)) from error
    return [write_whole(folder / f"{stem}.{kind}", sheet_bytes(sheet, kind)) for kind in kinds]
