"""Writing a sheet as files."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from pos.core.errors import PosError
from pos.core.files import make_folder, write_whole
from pos.exporting.csv import csv_bytes
from pos.exporting.domain import Sheet


class FileKind(StrEnum):
    """What a sheet can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class OtherKind(PosError):
    """A file whose name does not say that it is a table."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: the name must end in .csv or .xlsx")
        self.path = path


def kind_of(path: Path) -> FileKind:
    """The kind of table that a file's name tells.  Raises `OtherKind`."""
    kinds = {".csv": FileKind.CSV, ".xlsx": FileKind.XLSX}
    kind = kinds.get(path.suffix.lower())
    if kind is None:
        raise OtherKind(path)
    return kind


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
    make_folder(folder)
    return [write_whole(folder / f"{stem}.{kind}", sheet_bytes(sheet, kind)) for kind in kinds]
