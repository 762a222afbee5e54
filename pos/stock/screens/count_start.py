"""*Opname* before anything is counted: what is open, what can be counted, and what was counted last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.core.words import clock_time, short_date
from pos.stock.domain import CountOutcome
from pos.stock.domain.count_results import Countable, EndedCount
from pos.stock.domain.counting import Stocktake
from pos.stock.screens.say_count import of_category, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row

_COLUMNS = 3


class OpenCard(Panel):
    """A count that is open: *Lanjutkan*, or *Hentikan*."""

    def __init__(self, count: Stocktake, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self.count = count
        inner = row(self, 12, 14)
        words = column(None, 2)
        title = tr("Belum selesai: {what}").format(what=of_category(count.category))
        words.addWidget(ElidedLabel(title, "title"))
        began = tr("{number} · mulai {day} {time} · {name}").format(
            number=count.number,
            day=short_date(count.business_date),
            time=clock_time(count.at),
            name=count.person,
        )
        words.addWidget(ElidedLabel(began, "body", "secondary"))
        inner.addLayout(words, 1)
        self.drop = Button(tr("Hentikan"), "secondary")
        self.go_on = Button(tr("Lanjutkan"), "primary", "player-play")
        inner.addWidget(self.drop)
        inner.addWidget(self.go_on)


class CountStart(QWidget):
    """Emits `begun(str)` with a category (empty for all), `resumed(Stocktake)` and `dropped(Stocktake)`."""

    begun = Signal(str)
    resumed = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 12, 16)
        layout.addWidget(Label(tr("Opname"), "heading"))
        self.notice = Notice()
        layout.addWidget(self.notice)
        self._scroll = Scroll(12)
        layout.addWidget(self._scroll, 1)
        self.cards: list[OpenCard] = []
        self.choices: dict[str, ChoiceButton] = {}

    def show_countable(self, what: Countable) -> None:
        """Offer what can be counted; what another open count has is not offered."""
        self._empty()
        rows = self._scroll.column
        self.cards = [self._card(count) for count in what.open]
        for card in self.cards:
            rows.addWidget(card)
        rows.addWidget(Label(tr("Mulai menghitung"), "title"))
        offered = _offered(what)
        explain = tr("Toko tetap buka: yang terjual selagi dihitung diperhitungkan sendiri.")
        first = tr("Semua barang sedang dihitung. Selesaikan atau hentikan itu dulu.")
        rows.addWidget(Label(explain if offered else first, "body", "secondary", wrap=True))
        rows.addLayout(self._grid(offered))
        if what.ended:
            rows.addSpacing(theme.dp(8))
            rows.addWidget(Label(tr("Terakhir dihitung"), "title"))
            for one in what.ended:
                rows.addWidget(_ended(one))
        rows.addStretch()

    def _card(self, count: Stocktake) -> OpenCard:
        card = OpenCard(count)
        card.go_on.clicked.connect(self._on_resume)
        card.drop.clicked.connect(self._on_drop)
        return card

    def _grid(self, offered: Sequence[tuple[str, int]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        self.choices = {}
        for place, (name, count) in enumerate(offered):
            choice = ChoiceButton(name or tr("Semua barang"), tr("{n} barang tercatat").format(n=count))
            choice.setCheckable(False)
            choice.setProperty("category", name)
            choice.clicked.connect(self._on_choice)
            grid.addWidget(choice, place // _COLUMNS, place % _COLUMNS)
            self.choices[name] = choice
        return grid

    def _empty(self) -> None:
        rows = self._scroll.column
        while rows.count():
            item = rows.takeAt(0)
            widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
            if inner is not None:
                for choice in self.choices.values():
                    choice.hide()
                    choice.deleteLater()
                inner.deleteLater()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_choice(self) -> None:
        choice = self.sender()
        if choice is not None:
            self.begun.emit(str(choice.property("category")))

    def _on_resume(self) -> None:
        card = self._card_of_sender()
        if card is not None:
            self.resumed.emit(card.count)

    def _on_drop(self) -> None:
        card = self._card_of_sender()
        if card is not None:
            self.dropped.emit(card.count)

    def _card_of_sender(self) -> OpenCard | None:
        return next((card for card in self.cards if self.sender() in (card.go_on, card.drop)), None)


def _offered(what: Countable) -> list[tuple[str, int]]:
    """What no open count has already: everything, where none is open, and categories."""
    taken = {count.category for count in what.open}
    if "" in taken:
        return []
    every = ("", sum(count for _name, count in what.categories))
    rest = [one for one in what.categories if one[0] not in taken]
    return rest if taken else [every, *rest]


def _ended(one: EndedCount) -> QWidget:
    holder = QWidget()
    line = row(holder, 12)
    line.addWidget(Label(one.count.number, "bodyStrong"))
    line.addWidget(ElidedLabel(of_category(one.count.category), "body"), 1)
    posted = one.outcome is CountOutcome.POSTED
    line.addWidget(
        Label(tr("Dicatat") if posted else tr("Dihentikan"), "body", "" if posted else "secondary")
    )
    day = Label(short_date(one.count.business_date), "body", "secondary")
    day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(day)
    return holder
