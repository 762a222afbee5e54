"""Beside a count: what was not found yet, what needs a look with its fix in one tap, and all scans."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.catalogue.domain import PieceState
from pos.core.photos import PhotoFolder
from pos.core.words import clock_time
from pos.stock.domain import ScanVerdict
from pos.stock.domain.count_results import CountedThing, CountView, ShownScan
from pos.stock.domain.counting import Fate
from pos.stock.screens.say_count import code_words, marked_by, result_word, surprise, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Icon, Label, Rule
from pos.ui.widgets.panel import EmptyState, Panel, Scroll, column, row
from pos.ui.widgets.photo_view import PhotoView
from pos.ui.widgets.segments import Segments
from pos.ui.widgets.table import Column, Table

WIDE: Final = 436
NARROW: Final = 352
_MOST_CARDS: Final = 30

PUT_BACK: Final = "put_back"
MOVE: Final = "move"
NOTE: Final = "note"
AGAIN: Final = "again"
LEAVE: Final = "leave"
UNDO: Final = "undo"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was tapped: what is to be done, about which scan, or about which product."""

    what: str
    scan: ShownScan | None = None
    sku: str = ""


@dataclass(frozen=True, slots=True)
class _Matter:
    """A card: what it is about, its badge, and the two things that can be done."""

    about: Asked
    thing: CountedThing | None
    code: str
    badge: tuple[str, str]
    fix: tuple[str, str]
    other: tuple[str, str]


class MatterCard(Panel):
    """One surprise with its fix.  Emits `asked(Asked)`."""

    asked = Signal(object)

    def __init__(self, matter: _Matter, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.matter = matter
        thing = matter.thing
        layout = column(self, 8, 12)
        top = row(None, 12)
        picture = PhotoView(52)
        picture.set_photo(*_picture(thing, photos))
        top.addWidget(picture)
        words = column(None, 4)
        name = row(None, 8)
        name.addWidget(ElidedLabel(thing.name if thing is not None else tr("Tanpa nama"), "bodyStrong"), 1)
        name.addWidget(Label(matter.code, "code", "secondary"))
        words.addLayout(name)
        words.addWidget(Badge(*matter.badge))
        top.addLayout(words, 1)
        layout.addLayout(top)
        jobs = row(None, 8)
        self.buttons: dict[str, Button] = {}
        for (what, text), kind in ((matter.fix, "small"), (matter.other, "quiet")):
            if not what:
                continue
            button = Button(text, kind)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("what", what)
            button.clicked.connect(self._on_clicked)
            jobs.addWidget(button, 1 if kind == "small" else 0)
            self.buttons[what] = button
        layout.addLayout(jobs)

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            about = self.matter.about
            self.asked.emit(Asked(str(button.property("what")), about.scan, about.sku))


def _picture(thing: CountedThing | None, photos: PhotoFolder) -> tuple[Path | None, str, str]:
    if thing is None:
        return None, "", ""
    return photos.small(thing.photo) if thing.photo else None, thing.category, thing.name


def _time(one: ShownScan) -> str:
    return clock_time(one.scan.at)


def _name(one: ShownScan) -> str:
    return one.thing.name if one.thing is not None else code_words(one.scan.code)


def _quantity(one: ShownScan) -> str:
    return str(one.scan.quantity) if one.scan.counts and not one.told.is_mark else "–"


class _Figure(QWidget):
    """A caption and a number below it."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        layout.setContentsMargins(theme.dp(12), theme.dp(8), theme.dp(4), theme.dp(8))
        layout.addWidget(Label(caption, "caption", "secondary"))
        self.number = Label("0", "figure")
        layout.addWidget(self.number)


class CountSide(Panel):
    """The right side of a count.  Emits `asked(Asked)`."""

    asked = Signal(object)

    def __init__(self, photos: PhotoFolder, here: str, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._photos, self._here = photos, here
        self._shown: object = None
        self.cards: list[MatterCard] = []
        layout = column(self, 12, 16)
        figures = Panel("card")
        inner = row(figures, 0)
        self.missing = _Figure(tr("Belum ketemu"))
        self.strange = _Figure(tr("Tak terduga"))
        self.broken = _Figure(tr("Rusak"))
        for place, figure in enumerate((self.missing, self.strange, self.broken)):
            if place:
                inner.addWidget(Rule(upright=True))
            inner.addWidget(figure, 1)
        layout.addWidget(figures)
        self.which = Segments(
            tr("Daftar"), [("asking", tr("Perlu diperiksa")), ("all", tr("Semua pindaian"))]
        )
        layout.addWidget(self.which)
        self._lists = QStackedWidget()
        self.calm = EmptyState("circle-check", tr("Tidak ada yang perlu diperiksa"), "")
        self._scroll = Scroll(8)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a tap leaves the keyboard to the scan field
        self.scans = self._all_scans()
        for page in (self.calm, self._scroll, self.scans):
            self._lists.addWidget(page)
        layout.addWidget(self._lists, 1)
        layout.addWidget(self._kept())
        self.which.show_choice("asking")
        self.which.chosen.connect(self._on_which)

    def _all_scans(self) -> QWidget:
        page = QWidget()
        layout = column(page, 8)
        self.table = Table(
            (
                Column(tr("Jam"), _time),
                Column(tr("Barang"), _name, stretch=True, strong=True),
                Column(tr("Jml"), _quantity, right=True),
                Column(tr("Hasil"), result_word),
            )
        )
        self.table.setAccessibleName(tr("Semua pindaian"))
        self.table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.table.row_chosen.connect(self._on_row)
        layout.addWidget(self.table, 1)
        self.take_back = Button(tr("Urungkan pindaian ini"), "small", "arrow-back-up")
        self.take_back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take_back.setEnabled(False)
        self.take_back.clicked.connect(self._on_take_back)
        layout.addWidget(self.take_back)
        return page

    def _kept(self) -> QWidget:
        note = Panel("sunken")
        inner = row(note, 10, 10)
        inner.addWidget(Icon("cloud-check", "text.primary", 24))
        words = tr("Tersimpan setiap pindaian. Listrik mati pun hitungan tidak hilang.")
        inner.addWidget(Label(words, "caption", "", wrap=True), 1)
        return note

    def show_count(self, view: CountView) -> None:
        """Show how a count stands."""
        matters = _matters(view, self._here)
        self.missing.number.setText(str(view.whole.missing))
        self.strange.number.setText(str(sum(1 for one in view.asking if not one.told.is_mark)))
        marked = sum(1 for one in view.asking if one.told.is_mark)
        self.broken.number.setText(str(view.broken + marked))
        part = self.which.parts["asking"]
        part.setText(tr("Perlu diperiksa · {n}").format(n=len(matters)) if matters else tr("Perlu diperiksa"))
        if matters != self._shown:  # a card that is made anew loses the press that is on it
            self._shown = matters
            self._fill(matters)
        self.table.set_rows(view.scans)
        self._on_row(self.table.chosen_row())
        self._show_list()

    def _show_list(self) -> None:
        every = self.which.parts["all"].isChecked()
        page = self.scans if every else self._scroll if self.cards else self.calm
        self._lists.setCurrentWidget(page)

    def _fill(self, matters: list[_Matter]) -> None:
        cards = self._scroll.column
        while cards.count():
            item = cards.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = []
        for matter in matters[:_MOST_CARDS]:
            card = MatterCard(matter, self._photos)
            card.asked.connect(self.asked)
            cards.addWidget(card)
            self.cards.append(card)
        if len(matters) > _MOST_CARDS:
            more = tr("dan {n} lainnya").format(n=len(matters) - _MOST_CARDS)
            cards.addWidget(Label(more, "body", "secondary"))
        cards.addStretch()

    def _on_which(self, _key: str) -> None:
        self._show_list()

    def _on_row(self, one: ShownScan | None) -> None:
        self.take_back.setEnabled(one is not None and one.told.fate is Fate.STANDS)

    def _on_take_back(self) -> None:
        one = self.table.chosen_row()
        if one is not None:
            self.asked.emit(Asked(UNDO, one))


def _matters(view: CountView, here: str) -> list[_Matter]:
    """What needs a look: goods to be counted again first, then surprises, the newest first."""
    again = [
        _Matter(
            Asked("", None, thing.sku), thing, code_words(thing.code),
            (tr("Berubah saat dihitung"), "warning"), (AGAIN, tr("Hitung lagi")), ("", ""),
        )
        for thing in view.changed
    ]  # fmt: skip
    return again + [_matter(one, view, here) for one in view.asking]


def _matter(one: ShownScan, view: CountView, here: str) -> _Matter:
    code = code_words(one.thing.code if one.thing is not None else one.scan.code)
    leave = (LEAVE, tr("Abaikan"))

    def make(badge: tuple[str, str], fix: tuple[str, str], other: tuple[str, str]) -> _Matter:
        return _Matter(Asked("", one), one.thing, code, badge, fix, other)

    if one.told.is_mark:
        return make((marked_by(one.scan.person), "danger"), (NOTE, tr("Catat rusak")), (UNDO, tr("Batal")))
    said = surprise(one.state, one.centre, dict(view.places), one.scan.verdict)
    if one.scan.verdict is ScanVerdict.UNKNOWN:
        return make((said, "danger"), leave, ("", ""))
    if one.state is PieceState.IN_STOCK and one.centre != view.count.centre:
        return make((said, "info"), (MOVE, tr("Pindahkan ke {place}").format(place=here)), leave)
    if one.state in (PieceState.IN_STOCK, PieceState.IN_TRANSIT):
        return make((said, "info"), leave, ("", ""))
    return make((said, "warning"), (PUT_BACK, tr("Kembalikan ke stok")), leave)
