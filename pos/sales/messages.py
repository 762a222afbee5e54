"""The receipt as a message: one screen of a telephone."""

from __future__ import annotations

from typing import Final

from pos.centres.domain import Centre
from pos.core.money import ZERO, plain, rupiah
from pos.core.words import paper_time
from pos.sales.domain import LineKind, Sale, SaleLine

MOST_LINES: Final = 10
"""Things that are named one by one; the rest is counted."""


def receipt_message(sale: Sale, centre: Centre, *, training: bool = False) -> str:
    """Shop, number, time, goods with their makers, the total, and thanks; never who buys."""
    head = ["LATIHAN, BUKAN BUKTI BAYAR"] if training else []
    head += [f"*{centre.name}*", f"{sale.number}, {paper_time(sale.sold_at, centre.zone)}"]
    if sale.void_of:
        head.append(f"BATAL: membatalkan {sale.void_of}")
    goods = [_line(line) for line in sale.lines[:MOST_LINES]]
    rest = sale.lines[MOST_LINES:]
    if rest:
        count = sum(abs(line.quantity) for line in rest)
        goods.append(f"… dan {count} barang lain")
    return "\n".join([*head, "", *goods, "", *_sums(sale), "", *_thanks(sale, centre)])


def _line(line: SaleLine) -> str:
    name = f"Retur: {line.name}" if line.kind is LineKind.RETURN else line.name
    count = f"{abs(line.quantity)} x " if abs(line.quantity) != 1 else ""
    maker = f" ({line.artisan_name})" if line.artisan_name else ""
    return f"{count}{name}{maker}: {plain(line.net)}"


def _sums(sale: Sale) -> list[str]:
    if sale.paid < ZERO:
        return [f"*Uang kembali {rupiah(-sale.paid)}*"]
    sums = [f"*Total {rupiah(sale.total + sale.rounding)}*"]
    if sale.rounding:
        sums.append(f"sudah dibulatkan {plain(sale.rounding)}")
    return sums


def _thanks(sale: Sale, centre: Centre) -> list[str]:
    sold = [line for line in sale.lines if line.kind is LineKind.SALE]
    makers = len({line.artisan_code for line in sold if line.artisan_code is not None})
    lines = [f"Dibuat tangan oleh {makers} perajin {centre.kabupaten}."] if makers else []
    return [*lines, "Terima kasih."]
