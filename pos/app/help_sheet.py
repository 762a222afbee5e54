"""F1: the keys that there are, by place, on one sheet, and as a card from the receipt printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.app.key_map import KeysOf, key_map
from pos.core.errors import PosError
from pos.printing.documents import key_card
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.key_caps import KeyCaps
from pos.ui.widgets.labels import Label, Rule
from pos.ui.widgets.panel import Scroll, column, row, scrolled

if TYPE_CHECKING:
    from pos.printing.service import Printing

_AROUND = 232
"""What stands above and below the list of keys, in design pixels."""


class HelpSheet(Sheet):
    """Lists the keys that there are; `offer_card` adds a button that prints them."""

    def __init__(self, window: QWidget) -> None:
        text = self.tr("Semua tombol ini juga ada di layar. Pemindai bekerja di layar mana pun.")
        super().__init__(window, self.tr("Tombol cepat"), text, "keyboard", 960)
        self._window_height = window.height()
        self.list = Scroll(0)
        places = row(None, 28)
        for of in key_map():
            places.addLayout(self._place_of(of), 1)
        self.list.column.addLayout(places)
        self.body.addWidget(self.list)
        self._give_room()
        close = self.add_button(self.tr("Tutup"), "primary", "", "Enter")
        close.clicked.connect(self.reject)
        self.first = close

    def offer_card(self, printing: Printing, tasks: Tasks, centre: str, till: str) -> None:
        """Offer a card to stick beside the keyboard, from this till's receipt printer."""
        self._printing, self._tasks, self._where = printing, tasks, (centre, till)
        self.card = Button(self.tr("Cetak kartu tombol"), "secondary", "printer")
        self.card.clicked.connect(self._on_card)
        self.buttons.insertWidget(0, self.card)

    def _place_of(self, of: KeysOf) -> QVBoxLayout:
        side = column(None, 6)
        side.addWidget(Label(of.place, "button"))
        side.addWidget(Rule())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(12))
        grid.setVerticalSpacing(theme.dp(9))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.dp(64))
        middle = Qt.AlignmentFlag.AlignVCenter
        for line, (key, does) in enumerate(of.keys):
            grid.addWidget(KeyCaps(key), line, 0, middle)
            grid.addWidget(Label(does, "body", wrap=True), line, 1, middle)
        side.addLayout(grid)
        side.addStretch()
        return side

    def _give_room(self) -> None:
        """As high as its keys; a low window scrolls them."""
        inner = self.list.widget()
        wide = min(theme.dp(960), self.width() or theme.dp(960)) - theme.dp(60)
        needed = inner.heightForWidth(wide) if inner.hasHeightForWidth() else inner.sizeHint().height()
        self.list.setMinimumHeight(min(needed, self._window_height - theme.dp(_AROUND)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll the list where it is longer than the window."""
        if not scrolled(self.list, event):
            super().keyPressEvent(event)

    def press_key(self, name: str) -> bool:
        """F1 once more closes it."""
        if name == "F1":
            self.reject()
        return name == "F1"

    def _on_card(self) -> None:
        """The keys on paper, in the words of the screen."""
        printing, (centre, till) = self._printing, self._where
        card = key_card(self.tr("TOMBOL KASIR"), [(of.place, of.keys) for of in key_map()], till)
        self.card.setEnabled(False)

        def send() -> None:
            printing.send(card, centre=centre, till=till)

        self._tasks.run(self, send, self._on_sent, self._on_trouble)

    def _on_sent(self, _nothing: None) -> None:
        self.card.set_text(self.tr("Dikirim ke printer"), "check")

    def _on_trouble(self, error: PosError) -> None:
        self.card.setEnabled(True)
        self.text.setText(say(error).text)
