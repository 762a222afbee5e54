"""The right side of an act: its question, a remark, a photo, what saving does, and the big button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pos.stock.screens.say_acts import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice_grid import ChoiceGrid
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.photo_view import PhotoView

MOST_NOTE = 200


class ActPanel(Panel):
    """Asks and says what an act comes to.

    Emits `answered(str)` with the key of an answer, `photo_asked`, and `save_asked`.  The digits of
    the answers run from 1.
    """

    answered = Signal(str)
    photo_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.answers: tuple[str, ...] = ()
        self.grid: ChoiceGrid | None = None
        self._build()
        self.photo.clicked.connect(self.photo_asked)
        self.save.clicked.connect(self.save_asked)
        self.note.entered.connect(self._on_entered)

    def _build(self) -> None:
        layout = column(self, 0)
        scroll = Scroll(12, 0)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = self._inner = scroll.column
        inner.setContentsMargins(theme.dp(18), theme.dp(12), theme.dp(18), theme.dp(8))
        self.title = Label("", "title", wrap=True)
        self.text = Label("", "body", "secondary", wrap=True)
        inner.addWidget(self.title)
        inner.addWidget(self.text)
        self._asked = column(None, 0)
        inner.addLayout(self._asked)
        self.note = TextField("")
        self.note.edit.setMaxLength(MOST_NOTE)
        inner.addWidget(self.note)
        self._photos = QWidget()
        line = row(self._photos, 12)
        self.picture = PhotoView(64)
        self.photo = Button(tr("Foto"), "secondary", "camera")
        line.addWidget(self.photo)
        line.addWidget(self.picture)
        line.addStretch(1)
        inner.addWidget(self._photos)
        inner.addStretch(1)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QBoxLayout:
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(18), theme.dp(4), theme.dp(18), theme.dp(14))
        self.effect = Panel("sunken")
        box = row(self.effect, 10)
        box.setContentsMargins(theme.dp(12), theme.dp(9), theme.dp(12), theme.dp(9))
        self.effect_text = Label("", "body", wrap=True)
        box.addWidget(Icon("info-circle", "text.primary", 22), 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.effect_text, 1)
        self.why = Label("", "captionStrong", "warning", wrap=True)
        self.save = Button("", "pay", "check", "F12")
        self.save.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.effect, self.why, self.save):
            foot.addWidget(part)
        return foot

    def begin(self, question: str, answers: Sequence[tuple[str, str]], note: tuple[str, str]) -> None:
        """Another act: its question with the answers by key, and caption and example of the remark."""
        if self.grid is not None:
            self.grid.hide()
            self._asked.removeWidget(self.grid)
            self.grid.deleteLater()
        self.grid = None
        self.answers = tuple(key for key, _ in answers)
        if answers:
            choices = [(key, word, "", str(n)) for n, (key, word) in enumerate(answers, start=1)]
            self.grid = ChoiceGrid(question, choices, 1, parent=self)
            self.grid.chosen.connect(self.answered)
            self._asked.addWidget(self.grid)
        self.note.caption.setText(note[0])
        self.note.edit.setAccessibleName(note[0])
        self.note.edit.setPlaceholderText(note[1])
        self.note.edit.clear()
        self.note.show_wrong("")
        self.show_photo(None)

    def ask_photo(self, asked: bool) -> None:
        """Whether a photo belongs to this act."""
        self._photos.setVisible(asked)

    def show_photo(self, path: Path | None) -> None:
        """The photo that was taken, if any."""
        self.picture.set_photo(path)
        self.picture.setVisible(path is not None)
        self.photo.set_text(tr("Ganti foto") if path is not None else tr("Foto"))

    def show_state(self, words: tuple[str, str], answer: str, effect: str, why: str) -> None:
        """Title and text, the answer that is given, what saving does, and what is still missing."""
        self.title.setText(words[0])
        self.text.setText(words[1])
        self.text.setVisible(bool(words[1]))
        if self.grid is not None:
            self.grid.show_choice(answer)
        self.effect_text.setText(effect)
        self.effect.setVisible(bool(effect))
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def show_save(self, text: str, icon: str, may: bool, busy: bool) -> None:
        """The big button: its word, whether it can be pressed, and whether it is saving."""
        self.save.set_text(text, icon)
        self.save.set_busy(tr("Menyimpan…") if busy else "")
        if not busy:
            self.save.setEnabled(may)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self.setFixedWidth(theme.dp(min(layout.cart, 424)))

    def _on_entered(self, _text: str) -> None:
        self.save_asked.emit()
