"""*Dicari pengunjung*: what was asked for in the last days, most often first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pos.core.words import short_date
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.panel import EmptyState
from pos.ui.widgets.table import Column, Table
from pos.wanted.domain import WantedCount


class WantedList(Sheet):
    """Shows the counted wishes of `days` days."""

    def __init__(self, window: QWidget, counts: Sequence[WantedCount], days: int) -> None:
        super().__init__(window, "", " ", "list-check", 760)
        self.title.setText(self.tr("Dicari pengunjung"))
        self.text.setText(self.tr("{n} hari terakhir, yang paling sering di atas").format(n=days))
        self.table = Table(
            [
                Column(self.tr("Jenis"), _kind, strong=True),
                Column(self.tr("Motif"), _motif),
                Column(self.tr("Ukuran"), _size),
                Column(self.tr("Catatan"), _note, stretch=True),
                Column(self.tr("Kali"), _times, right=True, strong=True),
                Column(self.tr("Terakhir"), _last, right=True),
            ]
        )
        self.table.setFixedHeight(theme.dp(42 * 9))
        self.table.set_rows(counts)
        self.empty = EmptyState(
            "search",
            self.tr("Belum ada catatan"),
            self.tr("Catatan muncul di sini setelah Anda menyimpannya."),
        )
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        # Not before they have a parent: a part shown alone is a window, and takes the keyboard away.
        self.table.setVisible(bool(counts))
        self.empty.setVisible(not counts)
        close = self.add_button(self.tr("Tutup"), "primary", "", "Enter")
        close.clicked.connect(self.reject)
        self.first = close


def _kind(row: WantedCount) -> str:
    return row.asked.kind or "–"


def _motif(row: WantedCount) -> str:
    return row.asked.motif or "–"


def _size(row: WantedCount) -> str:
    return row.asked.size or "–"


def _note(row: WantedCount) -> str:
    return row.asked.note or "–"


def _times(row: WantedCount) -> str:
    return f"{row.times}×"


def _last(row: WantedCount) -> str:
    return short_date(row.last)
