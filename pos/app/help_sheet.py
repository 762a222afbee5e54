"""F1: the keys of the page behind first, then the manual; keys come out as a card too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from pos.app.key_map import BAYAR, MASUK, SELESAI, card_of
from pos.app.keys_view import KeysView
from pos.app.places import (
    BARANG,
    BUKU,
    HITUNG,
    KASIR,
    KERTAS,
    LAPORAN,
    MUTASI,
    OPNAME,
    PEMANDU,
    PERAJIN,
    PESANAN,
    RETUR,
    SETELAN,
    TITIP,
    TUTUP,
    UANG,
)
from pos.core.errors import PosError
from pos.manual.domain import Chapter
from pos.manual.screens.manual_sheet import ManualSheet
from pos.printing.documents import key_card
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button

if TYPE_CHECKING:
    from pos.printing.service import Printing

PAGES: Final = {
    "PaymentScreen": BAYAR,
    "DoneScreen": SELESAI,
    "OpenShiftScreen": TUTUP,
    "LoginScreen": MASUK,
}
"""Pages that are at no place of the rail, or not at their own, by the name of their class."""

ABOUT: Final = {
    MASUK: "mulai", KASIR: "jual-pertama", BAYAR: "tunai", SELESAI: "jual-pertama", RETUR: "retur",
    TUTUP: "sif", TITIP: "titip", BARANG: "barang", PERAJIN: "perajin", OPNAME: "opname", MUTASI: "mutasi",
    HITUNG: "setoran", LAPORAN: "bulan", BUKU: "bulan", UANG: "uang-qris", KERTAS: "kertas",
    SETELAN: "printer", PESANAN: "tambahan", PEMANDU: "tambahan",
}  # fmt: skip
"""The chapter about each place."""


def place_of(page: QWidget, place: str) -> str:
    """Where somebody is who sees a page: a place of the rail, or of the map of keys."""
    return PAGES.get(type(page).__name__, place)


class HelpSheet(ManualSheet):
    """The keys and the manual; `offer_card` adds a button that prints the keys."""

    def __init__(
        self, window: QWidget, place: str, tasks: Tasks, folder: Path, outside: Outside | None = None
    ) -> None:
        self.keys = KeysView(place)
        edges = tasks, outside or Desktop()
        super().__init__(window, self.tr("Tombol cepat"), self.keys, edges, folder)
        self._behind = place
        self.keys.chapter_asked.connect(self._on_about)

    def offer_card(self, printing: Printing, centre: str, till: str) -> None:
        """Offer a card to stick beside the keyboard, from this till's receipt printer."""
        self._printing, self._where = printing, (centre, till)
        self.card = Button(self.tr("Cetak kartu tombol"), "secondary", "printer")
        self.card.clicked.connect(self._on_card)
        self.buttons.insertWidget(0, self.card)

    def _area(self) -> QAbstractScrollArea:
        return self.keys if self.pane.currentWidget() is self.keys else super()._area()

    def _on_chapters(self, chapters: Sequence[Chapter]) -> None:
        super()._on_chapters(chapters)
        about = ABOUT.get(self._behind, "")
        for one in chapters:
            if one.slug == about:
                self.keys.offer_chapter(one.title)

    def _on_about(self) -> None:
        self.read(ABOUT[self._behind])

    def _on_card(self) -> None:
        """The keys on paper, in the words of the screen."""
        printing, (centre, till) = self._printing, self._where
        places = [(of.title, of.keys) for of in card_of(self._behind)]
        card = key_card(self.tr("TOMBOL KASIR"), places, till)
        self.card.setEnabled(False)

        def send() -> None:
            printing.send(card, centre=centre, till=till)

        self._tasks.run(self, send, self._on_sent, self._on_not_sent)

    def _on_sent(self, _nothing: None) -> None:
        self.card.set_text(self.tr("Dikirim ke printer"), "check")

    def _on_not_sent(self, error: PosError) -> None:
        self.card.setEnabled(True)
        self.text.setText(say(error).text)
