"""*Laporan sementara*: what the shift has done so far; who will count the drawer does not see its sum."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.core.money import plain
from pos.core.words import clock_time
from pos.till.domain import Shift, ShiftSums
from pos.till.screens.say import tr
from pos.ui.dialogs import Sheet
from pos.ui.language import short_date
from pos.ui.widgets.labels import Label, Rule
from pos.ui.widgets.panel import column, row

Line = tuple[str, str]


class InterimSheet(Sheet):
    """Shows the figures; `accepted` means that they are to be printed."""

    def __init__(self, window: QWidget, shift: Shift, sums: ShiftSums, *, blind: bool) -> None:
        said = tr("Sif {n} · {name} · {day} · sejak {time}. Sif tetap terbuka.").format(
            n=shift.number.rpartition("-")[2], name=shift.attendant_name,
            day=short_date(shift.business_date), time=clock_time(shift.opened_at),
        )  # fmt: skip
        super().__init__(window, tr("Laporan sementara"), said, "report-money", 760)
        halves = row(None, 28)
        left = _half(tr("Penjualan"), _sold(sums, blind))
        right = _half(tr("Laci"), [] if blind else _drawer(shift, sums))
        if blind:
            why = tr("Isi laci baru terlihat setelah Anda menghitungnya, supaya hitungannya jujur.")
            right.addWidget(Label(why, "body", "secondary", wrap=True))
        right.addStretch()
        left.addStretch()
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        self.body.addLayout(halves)
        back = self.add_button(self.tr("Tutup"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.print_button = self.add_button(self.tr("Cetak"), "primary", "printer", "Enter")
        self.print_button.clicked.connect(self.accept)


def _sold(sums: ShiftSums, blind: bool) -> list[Line]:
    money = [(tr("QRIS"), sums.qris), (tr("Transfer"), sums.transfer), (tr("Kartu"), sums.card)]
    if not blind:
        money = [(tr("Tunai"), sums.cash), *money, (tr("Uang muka dipakai"), sums.deposits_used),
                 (tr("Jumlah penjualan"), sums.total)]  # fmt: skip
    return [
        (tr("Struk"), str(sums.sales)),
        *((name, plain(amount)) for name, amount in money),
        (tr("Diskon"), plain(-sums.discount)),
        (tr("Retur"), str(sums.returns)),
        (tr("Batal"), str(sums.voids)),
        (tr("Laci dibuka tanpa jual"), str(sums.drawer_openings)),
    ]


def _drawer(shift: Shift, sums: ShiftSums) -> list[Line]:
    known = shift.opening_float + sums.cash + sums.moved_in - sums.moved_out
    other = sums.expected - known
    return [
        (tr("Modal awal"), plain(shift.opening_float)),
        (tr("Penjualan tunai"), plain(sums.cash)),
        (tr("Kas masuk"), plain(sums.moved_in)),
        (tr("Kas keluar"), plain(-sums.moved_out)),
        *([(tr("Uang muka dan lainnya"), plain(other))] if other else []),
        (tr("Kas menurut catatan"), plain(sums.expected)),
    ]


def _half(title: str, lines: list[Line]) -> QVBoxLayout:
    half = column(None, 8)
    half.addWidget(Label(title, "button"))
    half.addWidget(Rule())
    for name, value in lines:
        inside = row(None, 8)
        inside.addWidget(Label(name, "body"))
        inside.addStretch()
        shown = Label(value, "bodyStrong")
        shown.setAlignment(Qt.AlignmentFlag.AlignRight)
        inside.addWidget(shown)
        half.addLayout(inside)
    return half
