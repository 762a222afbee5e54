"""Every widget on two pages, as the eyes and the tests want to see them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos.core.money import Rupiah
from pos.ui.rail import Place
from pos.ui.shell import Shell
from pos.ui.topbar import READY
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import AmountField, ScanField, TextField
from pos.ui.widgets.labels import Badge, Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import EmptyState, Panel, Working, column, row
from pos.ui.widgets.people import PersonTile, PinDots
from pos.ui.widgets.table import Column, Table

PLACES = (
    Place("kasir", "Kasir", "cash-register", 1),
    Place("titip", "Titip", "package-import", 3),
    Place("barang", "Barang", "bowl", 4),
    Place("perhitungan", "Perhitungan", "report-money", 7),
    Place("setelan", "Setelan", "settings", 9),
)


def dress(shell: Shell) -> None:
    """A shell as it looks in the middle of a day."""
    shell.set_places(PLACES)
    shell.topbar.set_shop("Pusat Oleh-oleh Cikole", "Kasir 1")
    shell.topbar.set_shift("Sif 1 · Siti · sejak 08.02")
    shell.topbar.receipts.set_status(READY)
    shell.topbar.labels.set_status(READY)


def controls() -> QWidget:
    """Buttons, fields, people, and the number pad in a side panel."""
    page = QWidget()
    across = row(page, 16, 0)
    left = _buttons()
    left.setContentsMargins(16, 12, 0, 12)
    across.addLayout(left, 5)
    side = Panel("side")
    side.setLayout(_side())
    across.addWidget(side, 4)
    return page


def messages() -> QWidget:
    """Notices, badges, a table, long work, and the empty state."""
    page = QWidget()
    across = row(page, 16, 12)
    across.addLayout(_messages(), 3)
    card = Panel("card")
    inner = column(card, 0, 0)
    inner.addWidget(EmptyState("barcode", "Keranjang kosong", "Pindai label barang pertama."))
    across.addWidget(card, 1)
    return page


def _buttons() -> QVBoxLayout:
    layout = column(None, 8)
    field = ScanField("Pindai atau cari")
    layout.addWidget(field)
    chips = ChipRow()
    words = ("Semua", "Vas & Guci", "Teko & Cangkir", "Piring & Mangkuk", "Pot", "Celengan")
    chips.set_choices([(word, word) for word in words])
    layout.addWidget(chips)
    across = row(None, 8)
    across.addWidget(Button("Cetak", "primary", "printer"))
    across.addWidget(Button("Hapus", "danger", "trash"))
    across.addWidget(Button("Kembali", "ghost"))
    layout.addLayout(across)
    second = row(None, 8)
    off = Button("Cetak", "primary", "printer")
    off.setEnabled(False)
    second.addWidget(off)
    held = Button("Ditahan", "secondary", "player-pause")
    held.set_count("2")
    second.addWidget(held)
    layout.addLayout(second)
    third = row(None, 8)
    exact = Button("431.500", "amount")
    exact.set_caption("Uang pas")
    third.addWidget(exact)
    chosen = Button("500.000", "amount")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    third.addWidget(chosen)
    layout.addLayout(third)
    third = row(None, 8)
    note = Button("+ 100.000", "amount")
    note.set_stripe("#C2405B")
    note.set_count("4×")
    third.addWidget(note)
    blue = Button("+ 50.000", "amount")
    blue.set_stripe("#2F6FB0")
    third.addWidget(blue)
    layout.addLayout(third)
    people = row(None, 8)
    people.addWidget(PersonTile("Siti Nuraini", "Kasir", "Alt 1"))
    layout.addLayout(people)
    dots = PinDots(4)
    dots.set_filled(2)
    layout.addWidget(dots)
    text = TextField("Nama", "Nama barang")
    text.edit.setText("12")
    text.show_wrong("Harga terlalu kecil. Paling sedikit Rp1.000.")
    layout.addWidget(text)
    layout.addWidget(QLineEdit("Guci"))
    layout.addStretch(1)
    return layout


def _messages() -> QVBoxLayout:
    layout = column(None, 8)
    for tone, title, more in (
        ("paid", "Nota NT-CKL-261124-003 tersimpan", "10 label sedang dicetak."),
        ("warning", "Kertas struk hampir habis", "Siapkan gulungan baru. Jualan diteruskan."),
        ("danger", "Kode KRN-0999Z tidak dikenal", "Keranjang tidak berubah. Cari namanya."),
    ):
        notice = Notice()
        actions = (("find", "Cari nama", "search"),) if tone == "danger" else ()
        notice.show_notice(tone, title, more, "", actions)
        layout.addWidget(notice)
    badges = row(None, 8)
    badges.addWidget(Badge("Lunas", "paid", "check"))
    badges.addWidget(Badge("Kurang 1", "warning", "alert-triangle"))
    badges.addWidget(Badge("1 buah saja", "accent"))
    badges.addWidget(Badge("6 barang"))
    badges.addStretch(1)
    layout.addLayout(badges)
    table = Table(
        (
            Column("Perajin", lambda r: r[0], strong=True, stretch=True),
            Column("Terjual", lambda r: str(r[1]), right=True),
            Column("Dibayar", lambda r: r[2], right=True, strong=True),
            Column("Lewat", lambda r: "Tunai", icon=lambda r: "cash-banknote"),
        )
    )
    table.set_rows(
        [("Bu Aminah", 6, "569.600"), ("Pak Sarkawi", 3, "459.000")], ("2 perajin", "9", "1.028.600", "")
    )
    table.selectRow(0)
    card = Panel("card")
    inner = column(card, 0, 1)
    inner.addWidget(table)
    card.setMinimumHeight(180)
    layout.addWidget(card, 1)
    working = Working("Menyusun laporan…")
    working.moved(6, 10)
    layout.addWidget(working)
    return layout


def _side() -> QVBoxLayout:
    layout = column(None, 10, 14)
    layout.addStretch(1)
    line = row(None, 8)
    line.addWidget(Label("Total", "title"))
    line.addWidget(MoneyLabel(Rupiah(431_500), "total"), 1)
    layout.addLayout(line)
    field = AmountField("Diterima")
    field.set_amount(Rupiah(500_000))
    layout.addWidget(field)
    layout.addWidget(Numpad())
    layout.addWidget(Button("BAYAR", "pay", "cash-banknote", "Enter"))
    return layout
