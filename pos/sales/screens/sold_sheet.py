"""*Jual juga*: why a piece that is marked sold is here, and what its sale does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.catalogue.tag_codes import shown
from pos.core.money import plain
from pos.sales.domain import Basket, price
from pos.sales.screens.change_card import Photo
from pos.stock.domain import GoneAlready, ShelfItem
from pos.ui.dialogs import Sheet
from pos.ui.language import in_indonesian
from pos.ui.widgets.choice_grid import ChoiceGrid
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.panel import Panel, column, row


class SoldSheet(Sheet):
    """Asks why, by tap or by digit.  Emits `given(str)` with the reason; Enter does not answer it."""

    given = Signal(str)

    def __init__(self, window: QWidget, gone: GoneAlready, effect: str) -> None:
        title = self.tr("Jual juga {name}?").format(name=gone.item.name)
        text = self.tr("{effect} Pengelola harus menyetujui.").format(effect=effect)
        super().__init__(window, title, text, "shield-check", 640)
        why = (
            self.tr("Label tertukar"),
            self.tr("Retur belum dicatat"),
            self.tr("Salah pindai saat dijual"),
            self.tr("Ada dua, labelnya sama"),
        )
        choices = [(words, words, "", str(place)) for place, words in enumerate(why, start=1)]
        self.reasons = ChoiceGrid(self.tr("Kenapa barangnya masih di sini?"), choices)
        self.reasons.chosen.connect(self._on_reason)
        self.body.addWidget(self.reasons)
        back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.first = back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for button in self.reasons.buttons.values():
            if event.text() == button.key:
                button.click()
                return
        super().keyPressEvent(event)

    def _on_reason(self, reason: str) -> None:
        self.accept()
        # The reason goes into the books, whatever the screen speaks.
        self.given.emit(in_indonesian(reason))


class SoldCard(QWidget):
    """The piece with its price, and what its maker gets for this sale."""

    def __init__(self, item: ShelfItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, 12)
        card = Panel("card")
        inner = row(card, 12, 12)
        inner.addWidget(Photo(item))
        words = column(None, 2)
        said = [part for part in (item.artisan_name, shown(item.code) if item.code else "") if part]
        words.addStretch()
        words.addWidget(ElidedLabel(item.name, "button"))
        words.addWidget(ElidedLabel(" · ".join(said), "caption", "secondary"))
        words.addStretch()
        inner.addLayout(words, 1)
        inner.addWidget(Label(plain(item.price), "heading"))
        outer.addWidget(card)
        (line,) = price(Basket().add(item)).lines
        name = self.tr("Hak {name}").format(name=item.artisan_name)
        parts = [(name, line.artisan)] if item.artisan_code is not None else []
        rows = column(None, 4)
        for who, amount in (*parts, (self.tr("Bagian pusat"), line.centre)):
            pair = row(None, 12)
            pair.addWidget(ElidedLabel(who, "body"), 1)
            pair.addWidget(Label(plain(amount), "bodyStrong"))
            rows.addLayout(pair)
        outer.addLayout(rows)
