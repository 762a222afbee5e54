"""The workbook in another program: LibreOffice opens it without a word, and reads the same numbers."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.reports.test_month import NOVEMBER, traded
from tests.settlement.days import Days

__all__ = ["traded"]

OFFICE = shutil.which("soffice")
_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this computer")
def test_libreoffice_reads_every_sheet_and_no_difference(traded: Days, tmp_path: Path) -> None:
    traded.shop.reports.export(NOVEMBER, tmp_path, person="Dedi")
    command = [
        str(OFFICE), "--headless", f"-env:UserInstallation=file://{tmp_path / 'profile'}", "--convert-to",
        _EVERY_SHEET, "--outdir", str(tmp_path / "sheets"), str(tmp_path / "month-202611.xlsx"),
    ]  # fmt: skip
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told = [line for line in done.stderr.splitlines() if line and "javaldx" not in line]
    assert told == []

    sheets = {path.stem.partition("-Periksa")[0]: path for path in (tmp_path / "sheets").iterdir()}
    assert len(list((tmp_path / "sheets").iterdir())) == 9, sheets
    with (tmp_path / "sheets" / "month-202611-Periksa.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) >= 5 and row[0] == "CKL"]
    assert len(rows) > 8
    assert {row[4] for row in rows} == {"0"}
