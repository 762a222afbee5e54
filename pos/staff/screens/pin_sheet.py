"""A sheet that asks one of several people for the PIN."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.core.errors import PosError
from pos.staff.domain import Attendant, LogIn
from pos.staff.screens.say import role_word
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.people import PersonTile, PinDots

_MOST_PEOPLE = 6


class PinSheet(Sheet):
    """Tiles of people, dots and a number pad; a PIN submits itself.  Esc leaves, and nothing has changed.

    A subclass says who may be asked (`people_asked`), what is done with a PIN (`use_pin`, off the screen's
    thread) and what then (`on_used`); `begin` starts it.
    """

    def __init__(self, window: QWidget, tasks: Tasks, title: str, text: str) -> None:
        super().__init__(window, title, text, "shield-lock", 820)
        self._tasks = tasks
        self._state = LogIn()
        self.tiles: list[PersonTile] = []

    def people_asked(self) -> tuple[Attendant, ...]:
        """Who may be asked; runs in the data lane."""
        raise NotImplementedError

    def use_pin(self, person: Attendant, pin: str) -> Any:
        """What a PIN is for; runs in the data lane and raises what is wrong with it."""
        raise NotImplementedError

    def on_used(self, answer: Any) -> None:
        """The PIN was right."""
        raise NotImplementedError

    def nobody(self) -> str:
        """The sentence where there is nobody to ask."""
        raise NotImplementedError

    def on_people(self) -> None:
        """Who may be asked is known now."""

    def set_kept(self, words: str) -> None:
        """What is safe when it is left, at the lower left."""
        self.kept.setText(words)

    def begin(self, told: tuple[QWidget, ...], question: str, noted: str = "") -> None:
        """Show what is asked, load who may be asked; `noted` says what will be written down."""
        halves = row(None, 24)
        left = column(None, 12)
        for part in told:
            left.addWidget(part)
        left.addWidget(Label(question, "captionStrong", "secondary"))
        self._people = QGridLayout()
        self._people.setSpacing(theme.dp(8))
        left.addLayout(self._people)
        self._noted = Panel("card")
        inner = row(self._noted, 12, 10)
        inner.addWidget(Icon("info-circle"))
        inner.addWidget(Label(noted, "caption", wrap=True), 1)
        left.addWidget(self._noted)
        self._noted.setVisible(bool(noted))
        self.notice = Notice()
        left.addWidget(self.notice)
        left.addStretch()
        right = column(None, 12)
        self._whose = Label("", "bodyStrong")
        self._whose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.dots = PinDots(6)
        self.numpad = Numpad(pin=True, low=True)
        for part in (self._whose, self.dots, self.numpad):
            right.addWidget(part)
        right.addStretch()
        halves.addLayout(left, 3)
        halves.addLayout(right, 2)
        self.body.addLayout(halves)
        self.kept = Label(self.tr("Bila dibatalkan, tidak ada yang berubah."), "captionStrong", "secondary")
        self.buttons.insertWidget(0, self.kept)
        self.back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        self.back.clicked.connect(self.reject)
        self.agree = self.add_button(self.tr("Setujui"), "primary", "check", "Enter")
        self.agree.clicked.connect(self._on_agree)
        self.numpad.pressed.connect(self._on_key)
        self.first = self
        self._show()
        self._tasks.run(self, self.people_asked, self._on_people, self._on_trouble)

    def press_key(self, name: str) -> bool:
        """Alt+1 to Alt+6 choose a person."""
        place = int(name[4:]) - 1 if name.startswith("Alt+") else len(self.tiles)
        if place < len(self.tiles):
            self._choose(place)
        return place < len(self.tiles)

    def _show(self) -> None:
        state = self._state
        for place, tile in enumerate(self.tiles):
            tile.setChecked(place == state.chosen)
        person = state.person
        self._whose.setText(self.tr("PIN {name}").format(name=person.name) if person else "")
        self.dots.set_digits(person.role.pin_digits if person else 6)
        self.dots.set_filled(len(state.typed))
        self.agree.set_busy(self.tr("Memeriksa…") if state.checking else "")
        self.agree.setEnabled(state.complete and not state.checking)

    def _on_people(self, people: tuple[Attendant, ...]) -> None:
        self._state = self._state.with_people(people[:_MOST_PEOPLE])
        for place, person in enumerate(self._state.people):
            tile = PersonTile(person.name, role_word(person.role), "", place, low=True)
            tile.clicked.connect(self._on_tile)
            self._people.addWidget(tile, place // 2, place % 2)
            self.tiles.append(tile)
        for side in range(2):
            self._people.setColumnStretch(side, 1)
        if not people:
            self._say("warning", self.nobody(), self.tr("Tidak ada yang berubah."))
        self.on_people()
        self._show()

    def _say(self, tone: str, happened: str, rest: str) -> None:
        """A message takes the place of the quiet word on what is noted."""
        self._noted.hide()
        self.notice.show_notice(tone, happened, rest)

    def _on_tile(self) -> None:
        tile = self.sender()
        if isinstance(tile, PersonTile):
            self._choose(self.tiles.index(tile))

    def _choose(self, place: int) -> None:
        self._state = self._state.choose(place)
        self._show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and event.text().isascii():
            self._on_key(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._on_key("back")
        else:
            super().keyPressEvent(event)

    def _on_key(self, key: str) -> None:
        """Digits submit themselves when the PIN is whole; *Setujui* is for those typed before anybody."""
        self.dots.set_wrong(False)
        self._state = self._state.type(key)
        self._show()
        if self._state.complete and not self._state.checking:
            self._check()

    def _on_agree(self) -> None:
        if self._state.complete and not self._state.checking:
            self._check()

    def _check(self) -> None:
        person, pin = self._state.person, self._state.typed
        if person is None:
            return
        self._state = LogIn(self._state.people, self._state.chosen, pin, checking=True)
        self._show()

        def use() -> Any:
            return self.use_pin(person, pin)

        self._tasks.run(self, use, self.on_used, self._on_trouble)

    def _on_trouble(self, error: PosError) -> None:
        self._state = LogIn(self._state.people, self._state.chosen)
        self.dots.set_wrong(True)
        self._show()
        said = say(error)
        self._say("danger", said.happened, said.rest)
