"""F1: the keys of the counter, on one sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.labels import Label


class HelpSheet(Sheet):
    """Lists the keys that there are."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Tombol papan ketik"), "", "keyboard", 720)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(24))
        grid.setVerticalSpacing(theme.dp(8))
        keys = self._keys()
        half = -(-len(keys) // 2)
        for place, (key, does) in enumerate(keys):
            line, side = place % half, place // half * 2
            grid.addWidget(Label(key, "code"), line, side)
            grid.addWidget(Label(does, "body"), line, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        close = self.add_button(self.tr("Tutup"), "primary", "", "Enter")
        close.clicked.connect(self.reject)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("F2 / Esc", self.tr("kembali ke kolom pindai")),
            ("Enter", self.tr("bayar; di Bayar: selesai atau uang pas")),
            ("F9", self.tr("uang pas, langsung selesai")),
            ("3 *", self.tr("tiga buah barang berikutnya")),
            (self.tr("panah"), self.tr("pilih hasil, atau baris keranjang")),
            ("F3", self.tr("ubah jumlah")),
            ("Del", self.tr("hapus baris")),
            ("Ctrl+Z", self.tr("urungkan")),
            ("F8", self.tr("cetak ulang struk")),
            ("F12", self.tr("tombol besar di layar")),
            ("Alt+1 - 9", self.tr("menu di kiri")),
            ("Ctrl+L", self.tr("kunci")),
            ("F11", self.tr("layar penuh")),
            ("F1", self.tr("bantuan ini")),
        ]
