"""F1: the keys that there are, by place, on one sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.key_caps import KeyCaps
from pos.ui.widgets.labels import Label, Rule
from pos.ui.widgets.panel import column, row


class HelpSheet(Sheet):
    """Lists the keys that there are."""

    def __init__(self, window: QWidget) -> None:
        text = self.tr("Semua tombol ini juga ada di layar. Pemindai bekerja di layar mana pun.")
        super().__init__(window, self.tr("Tombol cepat"), text, "keyboard", 880)
        places = row(None, 28)
        for name, keys in self._places():
            side = column(None, 8)
            side.addWidget(Label(name, "button"))
            side.addWidget(Rule())
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.dp(12))
            grid.setVerticalSpacing(theme.dp(12))
            grid.setColumnStretch(1, 1)
            grid.setColumnMinimumWidth(0, theme.dp(64))
            for line, (key, does) in enumerate(keys):
                grid.addWidget(KeyCaps(key), line, 0, Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(Label(does, "body", wrap=True), line, 1, Qt.AlignmentFlag.AlignVCenter)
            side.addLayout(grid)
            side.addStretch()
            places.addLayout(side, 1)
        self.body.addLayout(places)
        close = self.add_button(self.tr("Tutup"), "primary", "", "Enter")
        close.clicked.connect(self.reject)

    def _places(self) -> list[tuple[str, list[tuple[str, str]]]]:
        counter = [
            ("Enter", self.tr("Bayar (kolom kosong)")),
            ("F9", self.tr("Uang pas dan selesai")),
            ("Ctrl E", self.tr("Tambahan: jasa, pemandu, pesanan")),
            ("F2", self.tr("Kolom pindai / cari")),
            ("F3", self.tr("Ubah jumlah")),
            ("Del", self.tr("Hapus baris")),
            ("Ctrl Z", self.tr("Urungkan")),
            ("3 *", self.tr("Pindaian berikut 3 buah")),
            ("↑ ↓", self.tr("Pilih hasil atau baris")),
        ]
        paying = [
            ("Enter", self.tr("Uang pas / selesai")),
            (".", self.tr("Tambah 000")),
            ("Esc", self.tr("Kembali, keranjang tetap")),
        ]
        everywhere = [
            ("F1", self.tr("Bantuan ini")),
            ("F8", self.tr("Cetak ulang struk terakhir")),
            ("F11", self.tr("Layar penuh")),
            ("F12", self.tr("Tombol besar di layar")),
            ("Alt 1", self.tr("Menu di kiri, 1 sampai 9")),
            ("Ctrl L", self.tr("Kunci layar")),
            ("Esc", self.tr("Tutup, kembali ke pindai")),
        ]
        return [
            (self.tr("Kasir"), counter),
            (self.tr("Bayar"), paying),
            (self.tr("Di mana saja"), everywhere),
        ]
