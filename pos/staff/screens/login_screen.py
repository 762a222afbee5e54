"""*Masuk*: a tile for each person, and a PIN that submits itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos.core.errors import PosError
from pos.staff.domain import Attendant, LogIn
from pos.staff.screens.say import role_word
from pos.ui import theme
from pos.ui.rail import LogoTile
from pos.ui.say import Said, say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.people import PersonTile, PinDots

if TYPE_CHECKING:
    from pos.staff.service import Staff

_MOST_TILES = 8


class LoginScreen(QWidget):
    """Lets a person in.  It is painted before the database is open; digits typed meanwhile are kept.

    Emits `logged_in(Attendant)` and `leave_asked`.
    """

    logged_in = Signal(object)
    leave_asked = Signal()

    def __init__(self, tasks: Tasks, till_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._till_code = till_code
        self._staff: Staff | None = None
        self._state = LogIn()
        self._wrong: Said | None = None
        self._asked = False
        self.tiles: list[PersonTile] = []
        self._build()
        self._wire()
        self._show()

    # --- what the application tells it ---

    def open_for(self, staff: Staff) -> None:
        """The database is open: show who may log in."""
        self._staff = staff
        self._tasks.run(self, staff.all, self._on_people, self._on_trouble)

    def set_place(self, centre_name: str, line: str) -> None:
        """The centre's name, and `Kasir 1 · Sabtu, 28 November 2026 · 08.00`."""
        self.centre.setText(centre_name)
        self.line.setText(line)

    def reset(self) -> None:
        """Forget what was typed, as after locking."""
        self._state = replace(self._state, typed="", checking=False)
        self._wrong = None
        self._show()
        self.setFocus()

    def press_key(self, name: str) -> bool:
        """Alt+1 to Alt+8 choose a person."""
        if not name.startswith("Alt+") or name == "Alt+0":
            return False
        self._choose(int(name[4:]) - 1)
        return True

    def entered(self) -> None:
        """Keys go to the PIN, and somebody may have been added meanwhile."""
        self.reset()
        if self._staff is not None:
            self.open_for(self._staff)

    # --- building ---

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = row(self, 0)
        layout.addLayout(self._left(), 1)
        layout.addWidget(self._right())

    def _left(self) -> QGridLayout:
        outer = QGridLayout()
        left = column(None, 0, 26)
        left.setContentsMargins(theme.dp(32), theme.dp(26), theme.dp(32), theme.dp(26))
        left.addLayout(self._head())
        left.addSpacing(theme.dp(28))
        left.addWidget(Label(self.tr("Siapa yang bertugas?"), "title"))
        left.addSpacing(theme.dp(16))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.dp(12))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        left.addLayout(self._grid)
        left.addStretch()
        foot = row(None, 8)
        self.leave = Button(self.tr("Keluar"), "secondary", "power")
        foot.addStretch()
        foot.addWidget(self.leave)
        left.addLayout(foot)
        outer.addLayout(left, 0, 0)
        return outer

    def _head(self) -> QHBoxLayout:
        head = row(None, 14)
        words = column(None, 0)
        self.centre = ElidedLabel(self.tr("Gerabah POS"), "heading")
        self.line = ElidedLabel("", "body", "secondary")
        words.addWidget(self.centre)
        words.addWidget(self.line)
        head.addWidget(LogoTile(60))
        head.addLayout(words, 1)
        return head

    def _right(self) -> Panel:
        self.side = side = Panel("side")
        inner = self._inner = column(side, 0)
        self.name = Label("", "title")
        self.hint = Label("", "body", "secondary")
        self.dots = PinDots()
        self.numpad = Numpad(pin=True)
        self.notice = Notice()
        for widget, gap in ((self.name, 0), (self.hint, 22), (self.dots, 22)):
            inner.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            inner.addSpacing(theme.dp(gap))
        inner.addWidget(self.notice)
        self._gap = QWidget()
        self._gap.setFixedHeight(theme.dp(16))
        self._gap.hide()
        inner.addWidget(self._gap)
        inner.addWidget(self.numpad)
        inner.addStretch()
        forgot = Label(self.tr("Lupa PIN? Minta pengelola mengganti."), "body", "secondary", wrap=True)
        forgot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(forgot)
        return side

    def _wire(self) -> None:
        self.numpad.pressed.connect(self._on_key)
        self.leave.clicked.connect(self.leave_asked)

    def _show(self) -> None:
        state = self._state
        for place, tile in enumerate(self.tiles):
            tile.setChecked(place == state.chosen)
        person = state.person
        digits = person.role.pin_digits if person is not None else 4
        self.name.setText(person.name if person is not None else self._nobody())
        asked = self.tr("Memeriksa…") if state.checking else self.tr("Masukkan PIN {n} angka")
        self.hint.setText(asked.format(n=digits))
        self.dots.set_digits(digits)
        self.dots.set_filled(digits if self._wrong is not None else len(state.typed))
        self.dots.set_wrong(self._wrong is not None)
        self._show_trouble()

    def _nobody(self) -> str:
        return self.tr("Belum ada petugas") if self._asked else self.tr("Menyiapkan…")

    def _show_trouble(self) -> None:
        wrong = self._wrong
        self._gap.setVisible(wrong is not None)
        if wrong is None:
            self.notice.clear_notice()
        else:
            self.notice.show_notice("danger", wrong.happened, wrong.rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a small window the names get the room, not the edges of the number pad.
        small = not theme.layout_of(self.width(), theme.current().scale).roomy
        self.side.setFixedWidth(theme.dp(380 if small else 440))
        edge = theme.dp(32 if small else 48)
        self._inner.setContentsMargins(edge, theme.dp(28), edge, theme.dp(26))

    # --- what happens ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.isascii() and text.isdigit():
            self._on_key(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self._on_key("back")
        else:
            super().keyPressEvent(event)

    def _on_people(self, people: list[Attendant]) -> None:
        self._asked = True
        known = self._state.people
        self._state = self._state.with_people(tuple(people[:_MOST_TILES]))
        if self._state.people != known:
            self._make_tiles()
        self._show()
        self._submit()

    def _make_tiles(self) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = []
        for place, person in enumerate(self._state.people):
            tile = PersonTile(person.name, role_word(person.role), f"Alt {place + 1}", place)
            tile.setProperty("place", place)
            tile.clicked.connect(self._on_tile)
            self._grid.addWidget(tile, place // 2, place % 2)
            self.tiles.append(tile)

    def _on_tile(self) -> None:
        tile = self.sender()
        if tile is not None:
            self._choose(int(tile.property("place")))

    def _choose(self, place: int) -> None:
        self._state = self._state.choose(place)
        self._wrong = None
        self._show()
        self.setFocus()

    def _on_key(self, key: str) -> None:
        self._state = self._state.type(key)
        self._wrong = None
        self._show()
        self._submit()

    def _submit(self) -> None:
        state, staff = self._state, self._staff
        if not state.complete or state.checking or staff is None or state.person is None:
            return
        self._state = replace(state, checking=True)
        self._show()
        person, pin, till_code = state.person, state.typed, self._till_code

        def log_in() -> Attendant:
            return staff.log_in(person.id, pin, till_code)

        self._tasks.run(self, log_in, self._on_logged_in, self._on_trouble)

    def _on_logged_in(self, person: Attendant) -> None:
        self.reset()
        self.logged_in.emit(person)

    def _on_trouble(self, error: PosError) -> None:
        self._state = replace(self._state, typed="", checking=False)
        self._wrong = say(error)
        self._show()
