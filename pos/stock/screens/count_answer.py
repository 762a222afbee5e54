"""The answer to a scan, so large that it is read from the shelf: colour, icon and words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos.core.photos import PhotoFolder
from pos.stock.domain.count_results import CountAnswer
from pos.stock.screens.say_count import GOOD, LOOK, STOP, Spoken, spoken, tr
from pos.ui import icons, theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import announce
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.photo_view import PhotoView

_PAINTS: Final = {GOOD: "paid", LOOK: "warning", STOP: "danger"}
_HIGH: Final = 132
_ICON: Final = 26


class _Mark(QWidget):
    """The icon in the answer's own ink."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token = "circle-check", "paid.on"
        self.setFixedSize(theme.dp(_ICON), theme.dp(_ICON))

    def show_icon(self, icon: str, token: str) -> None:
        self._icon, self._token = icon, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = icons.pixmap(self._icon, self._token, _ICON, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, picture)


class AnswerPanel(Panel):
    """Green, amber or red; before the first scan it says how to begin.  Its buttons: `undo`, `broken`."""

    def __init__(self, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._photos = photos
        self.setFixedHeight(theme.dp(_HIGH))
        self.tone = ""
        layout = row(self, 16, 0)
        layout.setContentsMargins(theme.dp(16), theme.dp(12), theme.dp(16), theme.dp(12))
        self._photo = PhotoView(100)
        layout.addWidget(self._photo)
        words = column(None, 2)
        words.addStretch()
        head = row(None, 8)
        self._mark = _Mark()
        self.happened = ElidedLabel("", "button")
        head.addWidget(self._mark)
        head.addWidget(self.happened, 1)
        name = row(None, 10)
        self.large = ElidedLabel("", "answer")
        self.count = Label("", "answer")
        name.addWidget(self.large, 1)
        name.addWidget(self.count)
        self.small = ElidedLabel("", "body")
        words.addLayout(head)
        words.addLayout(name)
        words.addWidget(self.small)
        words.addStretch()
        layout.addLayout(words, 1)
        jobs = column(None, 8)
        jobs.addStretch()
        self.undo = Button(tr("Urungkan"), "small", "arrow-back-up")
        self.broken = Button(tr("Rusak"), "small", "alert-triangle")
        for button in (self.undo, self.broken):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            jobs.addWidget(button)
        jobs.addStretch()
        layout.addLayout(jobs)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing was scanned yet, or what was scanned was taken back."""
        self._photo.hide()
        self.undo.hide()
        self.broken.hide()
        begin = tr("Mulai dari satu rak, dan pindai setiap barangnya.")
        many = tr("Banyak yang sama: ketik jumlahnya, lalu *, lalu pindai satu.")
        self._show("", Spoken("", "barcode", tr("Siap menghitung"), begin, "", many))

    def show_answer(self, answer: CountAnswer, places: dict[str, str]) -> None:
        """Show what became of a scan."""
        thing = answer.thing
        self._photo.setVisible(thing is not None)
        if thing is not None:
            photo = self._photos.small(thing.photo) if thing.photo else None
            self._photo.set_photo(photo, thing.category, thing.name)
        self.undo.show()
        self.broken.setVisible(answer.scan.counts and answer.scan.quantity > 0)
        said = spoken(answer, places)
        self._show(_PAINTS[said.tone], said)

    def _show(self, paint: str, said: Spoken) -> None:
        self.tone = said.tone
        self.set_kind(f"answer-{paint}" if paint else "card")
        ink = f"on-{paint}" if paint else ""
        self._mark.show_icon(said.icon, f"{paint}.on" if paint else "text.primary")
        parts = {self.happened: said.happened, self.large: said.large, self.count: said.count}
        for label, words in (parts | {self.small: said.small}).items():
            label.setText(words)
            label.set_tone(ink)
        self.count.setVisible(bool(said.count))
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        self.count.set_role("answer" if roomy else "heading")
        self.large.set_role("title" if not paint else "answer" if roomy else "heading")
        announce(self, f"{said.happened}. {said.large} {said.count}")
