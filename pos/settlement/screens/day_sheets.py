"""The questions of *Perhitungan*: close the day, hand over cash, and an artisan's day in small windows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from pos.core.money import Rupiah, rupiah, total
from pos.settlement.screens.artisan_panel import ArtisanPanel, NotesList
from pos.settlement.screens.day_state import ArtisanDay, DayState
from pos.settlement.screens.say import tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import day_names, month_names
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row


class CloseDaySheet(Sheet):
    """Asks once whether to close a day, and repeats its amounts; `prints` says whether slips are wanted."""

    def __init__(self, host: QWidget, state: DayState) -> None:
        day = state.day
        title = tr("Tutup hari {day}?").format(
            day=f"{day_names()[day.weekday()]}, {day.day} {month_names()[day.month - 1]}"
        )
        text = tr("Setelah ditutup, angka hari ini tidak berubah lagi. Koreksi masuk ke hari berikutnya.")
        super().__init__(host, title, text, "lock", 600)
        self.body.addWidget(_amounts(_sums(state)))
        waiting = _waiting(state)
        if waiting:
            late = Notice(parent=self)
            text = tr("Tetap bisa ditutup. Perajin dibayar penuh; pusat yang menunggu uangnya.")
            if state.held:
                text = tr("Tetap bisa ditutup. {amount} bagian perajin ditahan sampai uangnya masuk.")
            late.show_notice("warning", waiting, text.format(amount=rupiah(state.held)))
            self.body.addWidget(late)
        self.slips = QCheckBox(tr("Cetak {n} slip").format(n=state.slips))
        self.slips.setChecked(state.slips > 0)
        self.slips.setEnabled(state.slips > 0)
        self.body.addWidget(self.slips)
        self.add_button(tr("Belum"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Tutup hari"), "primary", "lock", "Enter")
        self.yes.clicked.connect(self.accept)

    @property
    def prints(self) -> bool:
        """Whether the slips are to be printed."""
        return self.slips.isChecked()


class PayCashSheet(Sheet):
    """Asks once whether cash is handed over; repeats name and amount, and shows the notes to take out."""

    def __init__(self, host: QWidget, one: ArtisanDay) -> None:
        name, amount = one.line.artisan_name, rupiah(one.amount)
        title = tr("Bayar {amount} kepada {name}?").format(amount=amount, name=name)
        text = tr("Ambil uangnya dari brankas, lalu minta tanda tangan di slip.")
        super().__init__(host, title, text, "cash-banknote", 560)
        self.code = one.line.artisan_code
        notes = Panel("card")
        column(notes, 0, 14).addWidget(NotesList(one.amount))
        self.body.addWidget(notes)
        left = one.line.payable - one.amount
        if left:
            words = tr("Sisa {amount} tetap di saldo {name}.").format(amount=rupiah(left), name=name)
            self.body.addWidget(Label(words, "body", "secondary", wrap=True))
        self.add_button(tr("Belum"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Bayar & cetak"), "primary", "printer", "Enter")
        self.yes.clicked.connect(self.accept)


class ArtisanSheet(Sheet):
    """An artisan's day where there is no room beside the table; accepted by `Bayar tunai`.

    Emits what the panel in it asks for, and closes.
    """

    fee_asked = Signal(object)
    adjustment_asked = Signal(object)

    def __init__(self, host: QWidget, one: ArtisanDay, state: DayState) -> None:
        super().__init__(host, tr("Rincian perajin"), "", "", 520)
        self.code = one.line.artisan_code
        self.panel = ArtisanPanel()
        self.panel.show_row(one, state)
        self.panel.fee_asked.connect(self._on_fee)
        self.panel.adjustment_asked.connect(self._on_adjustment)
        self.panel.setMinimumHeight(theme.dp(430))
        self.body.addWidget(self.panel)
        pays = one.takes_cash
        leave = self.add_button(tr("Kembali"), "secondary", "", "Esc" if pays else "Enter")
        leave.clicked.connect(self.reject)
        if pays:
            self.add_button(tr("Bayar tunai"), "primary", "cash-banknote", "Enter").clicked.connect(
                self.accept
            )

    def _on_fee(self, one: ArtisanDay) -> None:
        self.close_sheet()
        self.fee_asked.emit(one)

    def _on_adjustment(self, one: ArtisanDay) -> None:
        self.close_sheet()
        self.adjustment_asked.emit(one)


def _waiting(state: DayState) -> str:
    """Which money has not landed, as one sentence; nothing where all has."""
    money = state.checks.money
    said = []
    if money.qris_waiting:
        said.append(tr("QRIS belum masuk {amount}").format(amount=rupiah(money.qris_waiting)))
    if money.card_waiting:
        said.append(tr("Kartu belum masuk {amount}").format(amount=rupiah(money.card_waiting)))
    return " · ".join(said)


def _sums(state: DayState) -> list[tuple[str, Rupiah]]:
    paid = sum(1 for row in state.rows if row.line.payable)
    return [
        (tr("Penjualan"), total(row.line.net_sales for row in state.rows)),
        (tr("Bagian pusat"), total(row.line.centre_share for row in state.rows)),
        (tr("Harus dibayar ke {n} perajin").format(n=paid), state.payable),
    ]


def _amounts(sums: Sequence[tuple[str, Rupiah]]) -> Panel:
    card = Panel("card")
    inner = column(card, 8, 14)
    for name, amount in sums:
        line = row(None, 8)
        line.addWidget(Label(name))
        line.addStretch()
        line.addWidget(Label(rupiah(amount), "bodyStrong"))
        inner.addLayout(line)
    return card
