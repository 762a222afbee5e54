"""Statements as acquirers write them, made from lines of a test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter

from pos.core.clock import local
from pos.sales.domain import Sale

HEADER = ("Tanggal Transaksi", "Jam", "RRN", "Nominal Transaksi", "MDR", "Nominal Bersih", "Status", "NMID")


@dataclass(frozen=True)
class Line:
    """A payment as the acquirer tells it; times are the centre's wall clock."""

    at: datetime
    reference: str
    gross: int
    fee: int = 0
    state: str = "Sukses"
    nmid: str = ""

    def cells(self) -> tuple[str, ...]:
        return (
            f"{self.at:%d/%m/%Y}", f"{self.at:%H:%M:%S}", self.reference, dotted(self.gross),
            dotted(self.fee), dotted(self.gross - self.fee), self.state, self.nmid,
        )  # fmt: skip


def dotted(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def of_sale(sale: Sale, fee: int = 0, place: int = 0) -> Line:
    """The line of a sale's payment; the acquirer's reference ends with what the till kept."""
    payment = sale.payments[place]
    return Line(local(sale.sold_at), f"613290{payment.reference}", payment.amount.amount, fee)


def text(lines: Sequence[Line], parted: str = ";", preamble: Sequence[str] = ()) -> str:
    rows = [*preamble, *(parted.join(cells) for cells in (HEADER, *(line.cells() for line in lines)))]
    return "\r\n".join(rows) + "\r\n"


def write_csv(
    path: Path,
    lines: Sequence[Line],
    encoding: str = "utf-8",
    parted: str = ";",
    preamble: Sequence[str] = (),
) -> Path:
    path.write_bytes(text(lines, parted, preamble).encode(encoding))
    return path


def write_xlsx(path: Path, lines: Sequence[Line]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Laporan Settlement QRIS"])
        sheet.write_row(2, 0, HEADER)
        for row, line in enumerate(lines, 3):
            cells: list[object] = list(line.cells())
            cells[3:6] = [line.gross, line.fee, line.gross - line.fee]
            sheet.write_row(row, 0, cells)
    return path
