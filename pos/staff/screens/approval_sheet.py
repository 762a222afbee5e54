"""*Perlu persetujuan pengelola*: a supervisor's PIN on the same screen, for one act beyond a limit."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.core.errors import PosError
from pos.core.words import clock_time
from pos.staff.domain import Approval, ApprovalRequest, Attendant, LogIn
from pos.staff.screens.say import role_word
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.labels import ElidedLabel, Icon, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.people import PersonTile, PinDots

if TYPE_CHECKING:
    from pos.staff.service import Staff

_MOST_PEOPLE = 4


class ApprovalSheet(Sheet):
    """Asks one of the supervisors for the PIN.

    `request` says what is asked, by whom and why; `about` is a widget that shows it (old and new price, the
    artisan's loss).  Emits `approved(Approval)` once the PIN fits and the approval is logged; Esc leaves,
    and nothing has changed, which `set_kept` says in the words of the act.
    """

    approved = Signal(object)

    def __init__(
        self,
        window: QWidget,
        staff: Staff,
        tasks: Tasks,
        till_code: str,
        request: ApprovalRequest,
        about: QWidget | None = None,
    ) -> None:
        super().__init__(window, "", request.what, "shield-lock", 820)
        self.title.setText(self.tr("Perlu persetujuan pengelola"))
        self._staff = staff
        self._tasks = tasks
        self._till_code = till_code
        self._request = request
        self._state = LogIn()
        self._build(about)
        self._wire()
        self._show()
        self._tasks.run(self, self._load, self._on_people, self._on_trouble)

    def set_kept(self, words: str) -> None:
        """What is safe when it is left, at the lower left."""
        self.kept.setText(words)

    def _load(self) -> tuple[tuple[Attendant, ...], datetime]:
        return tuple(self._staff.approvers()), self._staff.now()

    # --- building ---

    def _build(self, about: QWidget | None) -> None:
        halves = row(None, 24)
        left, right = column(None, 12), column(None, 12)
        if about is not None:
            left.addWidget(about)
        self._build_asked(left)
        left.addWidget(Label(self.tr("Siapa yang menyetujui?"), "captionStrong", "secondary"))
        self._people = QGridLayout()
        self._people.setSpacing(theme.dp(8))
        left.addLayout(self._people)
        self._noted = Panel("card")
        inner = row(self._noted, 12, 10)
        inner.addWidget(Icon("info-circle"))
        noted = self.tr("Nama penyetuju dan alasannya tercatat.")
        inner.addWidget(Label(noted, "caption", wrap=True), 1)
        left.addWidget(self._noted)
        self.notice = Notice()
        left.addWidget(self.notice)
        left.addStretch()
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
        self._build_buttons()

    def _build_asked(self, left: QVBoxLayout) -> None:
        """Who asks, at what time, and why."""
        self.asked = ElidedLabel(self._request.asked_by, "bodyStrong")
        reason = self._request.reason
        rows = column(None, 4)
        for name, value in (
            (self.tr("Diminta oleh"), self.asked),
            (self.tr("Alasan"), ElidedLabel(reason, "bodyStrong") if reason else None),
        ):
            if value is None:
                continue
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            line = row(None, 12)
            line.addWidget(Label(name, "body"))
            line.addWidget(value, 1)
            rows.addLayout(line)
        left.addLayout(rows)

    def _build_buttons(self) -> None:
        self.kept = Label(self.tr("Bila dibatalkan, tidak ada yang berubah."), "captionStrong", "secondary")
        self.buttons.insertWidget(0, self.kept)
        self.back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        self.agree = self.add_button(self.tr("Setujui"), "primary", "check", "Enter")
        self.tiles: list[PersonTile] = []
        self.first = self

    def _wire(self) -> None:
        self.back.clicked.connect(self.reject)
        self.agree.clicked.connect(self._on_agree)
        self.numpad.pressed.connect(self._on_key)

    # --- showing ---

    def _show(self) -> None:
        state = self._state
        for place, tile in enumerate(self.tiles):
            tile.setChecked(place == state.chosen)
        person = state.person
        self._whose.setText(self.tr("PIN {name}").format(name=person.name) if person else "")
        self.dots.set_filled(len(state.typed))
        self.agree.set_busy(self.tr("Memeriksa…") if state.checking else "")
        self.agree.setEnabled(state.complete and not state.checking)

    def _on_people(self, found: tuple[tuple[Attendant, ...], datetime]) -> None:
        people, now = found
        self._state = self._state.with_people(people)
        self.asked.setText(f"{self._request.asked_by} · {clock_time(now)}")
        for place, person in enumerate(people[:_MOST_PEOPLE]):
            tile = PersonTile(person.name, role_word(person.role), "", place, low=True)
            tile.clicked.connect(self._on_tile)
            self._people.addWidget(tile, place // 2, place % 2)
            self.tiles.append(tile)
        for side in range(2):
            self._people.setColumnStretch(side, 1)
        if not people:
            nobody = self.tr("Belum ada pengelola di komputer ini.")
            self._say("warning", nobody, self.tr("Tidak ada yang berubah."))
        self._show()

    def _say(self, tone: str, happened: str, rest: str) -> None:
        """A message takes the place of the quiet word on what is noted."""
        self._noted.hide()
        self.notice.show_notice(tone, happened, rest)

    # --- what is pressed ---

    def _on_tile(self) -> None:
        tile = self.sender()
        if isinstance(tile, PersonTile):
            self._state = self._state.choose(self.tiles.index(tile))
            self._show()

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
        person, pin, request = self._state.person, self._state.typed, self._request
        if person is None:
            return
        self._state = LogIn(self._state.people, self._state.chosen, pin, checking=True)
        self._show()

        def approve() -> Approval:
            return self._staff.approve(person.id, pin, self._till_code, request)

        self._tasks.run(self, approve, self._on_approved, self._on_trouble)

    def _on_approved(self, approval: Approval) -> None:
        self.accept()
        self.approved.emit(approval)

    def _on_trouble(self, error: PosError) -> None:
        self._state = LogIn(self._state.people, self._state.chosen)
        self.dots.set_wrong(True)
        self._show()
        said = say(error)
        self._say("danger", said.happened, said.rest)
