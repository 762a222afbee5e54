"""Cards of which two may be one person's, and what to do about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan, Pair
from pos.artisans.screens.say import alike_words, tr, village
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.form_scroll import FormScroll
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.panel import Panel, column, row


class PairsSheet(Sheet):
    """Emits `merge_asked((code that goes, code that stays))`: the older one stays unless it is turned."""

    merge_asked = Signal(object)

    def __init__(self, window: QWidget, pairs: Sequence[Pair]) -> None:
        title = tr("{n} pasang kartu mungkin orang yang sama").format(n=len(pairs))
        text = tr("Nama tanpa gelar, nomor HP dan nomor rekening dibandingkan.")
        if not pairs:
            title, text = (
                tr("Tidak ada kartu ganda"),
                tr("Nama, nomor HP dan rekening semua perajin berbeda."),
            )
        super().__init__(window, title, text, "users", 680)
        form = FormScroll(8)
        for pair in pairs:
            form.column.addWidget(self._card(pair))
        form.column.addStretch()
        self.body.addWidget(form, 1)
        form.setVisible(bool(pairs))
        close = self.add_button(tr("Tutup"), "primary" if not pairs else "secondary", "", "Esc")
        close.clicked.connect(self.reject)

    def _card(self, pair: Pair) -> QWidget:
        card = Panel("card")
        line = row(card, 12, 12)
        words = column(None, 2)
        for artisan in (pair.first, pair.second):
            words.addWidget(ElidedLabel(_named(artisan), "bodyStrong"))
        words.addWidget(Label(alike_words(pair.alike), "caption", "secondary", wrap=True))
        line.addLayout(words, 1)
        button = Button(tr("Gabungkan…"), "secondary", "users")
        button.setProperty("codes", (pair.second.code, pair.first.code))
        button.clicked.connect(self._on_merge)
        line.addWidget(button)
        card.setMinimumHeight(theme.dp(72))
        return card

    def _on_merge(self) -> None:
        button = self.sender()
        if button is not None:
            codes = button.property("codes")
            self.accept()
            self.merge_asked.emit((codes[0], codes[1]))


def _named(artisan: Artisan) -> str:
    return f"{artisan.code} · {artisan.full_name} · {village(artisan)}"
