"""The left side of a count: the scan field, the answer, how far it is, and how each category stands."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from pos.core.photos import PhotoFolder
from pos.core.words import clock_time
from pos.stock.domain.count_results import CategoryStanding, CountAnswer, CountView
from pos.stock.screens.count_answer import AnswerPanel
from pos.stock.screens.say_count import of_category, status, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.table import Column, Table

_AHEAD: Final = re.compile(r"\s*(\d{1,4})\s*[*xX]\s*")
_AHEAD_AND: Final = re.compile(r"\s*(\d{1,4})\s*[*]\s*(\S.*)")


def _category(one: CategoryStanding) -> str:
    return one.category


def _booked(one: CategoryStanding) -> str:
    return str(one.booked)


def _counted(one: CategoryStanding) -> str:
    return str(one.counted)


def _missing(one: CategoryStanding) -> str:
    return str(one.missing) if one.missing else "–"


class CountPanel(QWidget):
    """Emits `typed((code, quantity))` for what is typed and entered; `later` and `finish` are its buttons."""

    typed = Signal(object)

    def __init__(self, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = ""
        self.ahead = 1
        layout = column(self, 12, 16)
        head = row(None, 12)
        self.title = ElidedLabel("", "heading")
        self.since = Label("", "body", "secondary")
        self.later = Button(tr("Lanjut nanti"), "secondary", "player-pause")
        self.finish = Button(tr("Selesai"), "primary", "checks", "F12")
        for button in (self.later, self.finish):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.addWidget(self.title, 1)
        head.addWidget(self.since)
        head.addWidget(self.later)
        head.addWidget(self.finish)
        layout.addLayout(head)
        self.scan = ScanField(tr("Pindai setiap barang di rak, satu per satu"))
        self.scan.textChanged.connect(self._on_text)
        self.scan.entered.connect(self._on_entered)
        layout.addWidget(self.scan)
        self.notice = Notice()
        layout.addWidget(self.notice)
        self.answer = AnswerPanel(photos)
        layout.addWidget(self.answer)
        layout.addWidget(self._progress())
        self.table = Table(
            (
                Column(tr("Kelompok"), _category, strong=True, stretch=True),
                Column(tr("Tercatat"), _booked, right=True),
                Column(tr("Dipindai"), _counted, right=True),
                Column(tr("Kurang"), _missing, right=True, strong=True),
                Column(tr("Status"), self._status, strong=True, icon=self._icon, tone=self._tone),
            )
        )
        self.table.setAccessibleName(tr("Hitungan per kelompok"))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(self.table, 1)

    def _progress(self) -> QWidget:
        card = Panel("card")
        inner = column(card, 8, 12)
        line = row(None, 8)
        self.how_far = ElidedLabel("", "bodyStrong")
        self.percent = Label("", "bodyStrong")
        line.addWidget(self.how_far, 1)
        line.addWidget(self.percent)
        inner.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setProperty("tone", "paid")
        self.bar.setTextVisible(False)
        inner.addWidget(self.bar)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.since.setVisible(theme.layout_of(self.window().width(), theme.current().scale).roomy)

    def begin(self) -> None:
        """A count is opened: nothing was scanned here yet."""
        self._now = ""
        self.set_ahead(1)
        self.scan.clear()
        self.notice.clear_notice()
        self.answer.show_nothing()

    def set_ahead(self, quantity: int) -> None:
        """How many the next scan stands for; the field says so."""
        self.ahead = quantity
        usual = tr("Pindai setiap barang di rak, satu per satu")
        many = tr("{n} × : pindai satu dari barang itu").format(n=quantity)
        self.scan.setPlaceholderText(usual if quantity == 1 else many)

    def show_count(self, view: CountView) -> None:
        """Show how far a count is."""
        count, whole = view.count, view.whole
        self.title.setText(tr("Opname: {what}").format(what=of_category(count.category)))
        self.since.setText(tr("mulai {time} · {name}").format(time=clock_time(count.at), name=count.person))
        done = tr("{n} dari {of} barang sudah dipindai").format(n=view.found, of=whole.booked)
        self.how_far.setText(done)
        share = view.found * 100 // whole.booked if whole.booked else 100
        self.percent.setText(f"{share}%")
        self.bar.setValue(share)
        rows = view.categories
        self.table.set_rows(rows)
        places = [place for place, one in enumerate(rows) if one.category == self._now]
        if places:
            self.table.selectRow(places[0])
        else:
            self.table.clearSelection()

    def show_answer(self, answer: CountAnswer, places: dict[str, str]) -> None:
        """Say what became of a scan; its category is the one that is being counted."""
        if answer.standing is not None and answer.scan.counts:
            self._now = answer.standing.category
        self.notice.clear_notice()
        self.answer.show_answer(answer, places)

    def _status(self, one: CategoryStanding) -> str:
        return status(one, self._now)[0]

    def _tone(self, one: CategoryStanding) -> str:
        return status(one, self._now)[1]

    def _icon(self, one: CategoryStanding) -> str:
        return status(one, self._now)[2]

    def _on_text(self, text: str) -> None:
        ahead = _AHEAD.fullmatch(text)
        if ahead is not None:
            self.scan.clear()
            self.set_ahead(int(ahead[1]))

    def _on_entered(self, text: str) -> None:
        if not text:
            return
        self.scan.clear()
        both = _AHEAD_AND.fullmatch(text)
        self.typed.emit((both[2], int(both[1])) if both is not None else (text, self.ahead))
