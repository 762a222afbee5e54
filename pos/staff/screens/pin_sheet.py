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
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import column, row
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

    def begin(self, told: tuple[QWidget, ...], question: str) -> None:
        """Show what is asked, and load who may be asked."""
        halves = row(None, 24)
        left = column(None, 12)
        for part in told:
            left.addWidget(part)
        left.addWidget(Label(question, "captionStrong", "secondary"))
        self._people = QGridLayout()
        self._people.setSpacing(theme.dp(8))
        left.addLayout(self._people)
        self.notice = Notice()
        left.addWidget(self.notice)
        left.addStretch()
        right = column(None, 12)
        self._whose = Label("", "bodyStrong")
        self._whose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.dots = PinDots(6)
        self.numpad = Numpad(pin=True)
        for part in (self._whose, self.dots, self.numpad):
            right.addWidget(part)
        halves.addLayout(left, 3)
        halves.addLayout(right, 2)
        self.body.addLayout(halves)
        back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.numpad.pressed.connect(self._on_key)
        self.first = self
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

    def _on_people(self, people: tuple[Attendant, ...]) -> None:
        self._state = self._state.with_people(people[:_MOST_PEOPLE])
        for place, person in enumerate(self._state.people):
            tile = PersonTile(person.name, role_word(person.role), "", place)
            tile.clicked.connect(self._on_tile)
            self._people.addWidget(tile, place // 2, place % 2)
            self.tiles.append(tile)
        if not people:
            self.notice.show_notice("warning", self.nobody(), self.tr("Tidak ada yang berubah."))
        self._show()

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
        self.dots.set_wrong(False)
        self._state = self._state.type(key)
        self._show()
        if self._state.complete and not self._state.checking:
            self._check()

    def _check(self) -> None:
        person, pin = self._state.person, self._state.typed
        if person is None:
            return
        self._state = LogIn(self._state.people, self._state.chosen, "", checking=True)

        def use() -> Any:
            return self.use_pin(person, pin)

        self._tasks.run(self, use, self.on_used, self._on_trouble)

    def _on_trouble(self, error: PosError) -> None:
        self._state = LogIn(self._state.people, self._state.chosen)
        self.dots.set_wrong(True)
        self._show()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
