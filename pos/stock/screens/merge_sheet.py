"""Two cards side by side, which of them goes, and what would move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan
from pos.artisans.screens.say import centre_part, village
from pos.core.errors import PosError
from pos.core.money import ZERO, rupiah
from pos.stock.domain.merging import Outlook, PayoutOnItsWay
from pos.stock.screens.say_merging import tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row


class MergeSheet(Sheet):
    """Emits `chosen((code that goes, code that stays))` after each choice, and `given` of the same.

    `show_outlook` and `show_trouble` say what would become of it.
    """

    chosen = Signal(object)
    given = Signal(object)

    def __init__(self, window: QWidget, artisans: Sequence[Artisan], codes: tuple[str, str]) -> None:
        text = tr("Barang, saldo dan kasbon pindah ke kartu yang dipakai. Ini tidak bisa dibatalkan.")
        super().__init__(window, tr("Gabungkan dua kartu"), text, "users", 640)
        self.gone, gone = self._choice(tr("Kartu yang ditutup"), artisans, codes[0])
        self.kept, kept = self._choice(tr("Kartu yang dipakai"), artisans, codes[1])
        self.body.addWidget(gone)
        line = row(None, 8)
        self.turn = Button(tr("Tukar"), "secondary", "arrows-exchange")
        self.turn.clicked.connect(self._on_turn)
        line.addStretch()
        line.addWidget(self.turn)
        line.addStretch()
        self.body.addLayout(line)
        self.body.addWidget(kept)
        self.words = Label("", "body", wrap=True)
        self.words.setMinimumHeight(theme.dp(72))
        self.body.addWidget(self.words)
        self.notice = Notice(parent=self)
        self.body.addWidget(self.notice)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Gabungkan"), "primary", "users")
        self.yes.setEnabled(False)
        self.yes.clicked.connect(self._on_yes)
        for box in (self.gone, self.kept):
            box.currentIndexChanged.connect(self._on_choice)
        self.first = self.kept

    def _choice(self, caption: str, artisans: Sequence[Artisan], code: str) -> tuple[Choice, QWidget]:
        holder = QWidget()
        inner = column(holder, 4)
        box = Choice()
        box.setMinimumHeight(theme.dp(48))
        box.setAccessibleName(caption)
        box.addItem(tr("Pilih perajin"), "")
        for one in artisans:
            box.addItem(f"{one.code} · {one.full_name} · {village(one)}", one.code)
        box.setCurrentIndex(max(0, box.findData(code)))
        inner.addWidget(Label(caption, "captionStrong", "secondary"))
        inner.addWidget(box)
        return box, holder

    @property
    def codes(self) -> tuple[str, str]:
        """The card that goes and the one that stays; empty where none is chosen."""
        return str(self.gone.currentData()), str(self.kept.currentData())

    def begin(self) -> None:
        """Ask for what is chosen already."""
        self._on_choice()

    def show_outlook(self, outlook: Outlook) -> None:
        """What would move, and what stands in the way."""
        self.notice.clear_notice()
        self.words.setText("\n".join(_told(outlook)))
        self.yes.set_busy()
        self.yes.setEnabled(not outlook.on_its_way)
        if outlook.on_its_way:
            self.show_trouble(PayoutOnItsWay(outlook.gone.code, outlook.on_its_way))

    def show_trouble(self, error: PosError) -> None:
        """Why it cannot be."""
        said = say(error)
        self.yes.set_busy()
        self.yes.setEnabled(False)
        self.notice.show_notice("warning", said.happened, said.rest)

    def _on_choice(self) -> None:
        self.words.setText("")
        self.notice.clear_notice()
        self.yes.setEnabled(False)
        if all(self.codes):
            self.chosen.emit(self.codes)

    def _on_turn(self) -> None:
        gone, kept = self.gone.currentIndex(), self.kept.currentIndex()
        self.gone.blockSignals(True)
        self.gone.setCurrentIndex(kept)
        self.gone.blockSignals(False)
        self.kept.blockSignals(True)
        self.kept.setCurrentIndex(gone)
        self.kept.blockSignals(False)
        self._on_choice()

    def _on_yes(self) -> None:
        self.given.emit(self.codes)


def _told(outlook: Outlook) -> list[str]:
    """What would move, a sentence each."""
    gone, kept = outlook.gone.display_name, outlook.kept.display_name
    lines = [tr("{n} produk menjadi milik {name}.").format(n=outlook.products, name=kept)]
    if outlook.owed != ZERO:
        lines.append(tr("Saldo {amount} pindah.").format(amount=rupiah(outlook.owed)))
    if outlook.advance != ZERO:
        lines.append(tr("Kasbon {amount} pindah.").format(amount=rupiah(outlook.advance)))
    before, after = outlook.gone_terms, outlook.kept_terms
    if before is not None and after is not None and before.rate_bps != after.rate_bps:
        said = tr("Bagian pusat untuk barang {gone} menjadi {new}, tadinya {old}.")
        lines.append(said.format(gone=gone, new=centre_part(after), old=centre_part(before)))
    lines.append(tr("Penjualan lama tetap tercatat atas {name}.").format(name=gone))
    return lines
