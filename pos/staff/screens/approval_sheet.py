"""*Perlu persetujuan pengelola*: a supervisor's PIN on the same screen, for one act beyond a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.core.errors import PosError
from pos.staff.domain import Approval, ApprovalRequest, Attendant, LogIn
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

if TYPE_CHECKING:
    from pos.staff.service import Staff


class ApprovalSheet(Sheet):
    """Asks one of the supervisors for the PIN.

    `request` says what is asked, by whom and why; `about` is a widget that shows it (old and new price, the
    artisan's loss).  Emits `approved(Approval)` once the PIN fits and the approval is logged; Esc leaves,
    and nothing has changed.
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
        self._tasks.run(self, self._load, self._on_people, self._on_trouble)

    def _load(self) -> tuple[Attendant, ...]:
        return tuple(self._staff.approvers())

    def _build(self, about: QWidget | None) -> None:
        halves = row(None, 24)
        left = column(None, 12)
        if about is not None:
            left.addWidget(about)
        asked = self.tr("Diminta oleh {name}. Alasan: {reason}").format(
            name=self._request.asked_by, reason=self._request.reason or "-"
        )
        left.addWidget(Label(asked, "body", "secondary", wrap=True))
        left.addWidget(Label(self.tr("Siapa yang menyetujui?"), "captionStrong", "secondary"))
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
        self.tiles: list[PersonTile] = []
        self.first = self

    def _show(self) -> None:
        state = self._state
        for place, tile in enumerate(self.tiles):
            tile.setChecked(place == state.chosen)
        person = state.person
        self._whose.setText(self.tr("PIN {name}").format(name=person.name) if person else "")
        self.dots.set_filled(len(state.typed))

    def _on_people(self, people: tuple[Attendant, ...]) -> None:
        self._state = self._state.with_people(people)
        for place, person in enumerate(people[:4]):
            tile = PersonTile(person.name, role_word(person.role), "", place)
            tile.clicked.connect(self._on_tile)
            self._people.addWidget(tile, place // 2, place % 2)
            self.tiles.append(tile)
        if not people:
            nobody = self.tr("Belum ada pengelola di komputer ini.")
            self.notice.show_notice("warning", nobody, self.tr("Tidak ada yang berubah."))
        self._show()

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
        self.dots.set_wrong(False)
        self._state = self._state.type(key)
        self._show()
        if self._state.complete and not self._state.checking:
            self._check()

    def _check(self) -> None:
        person, pin, request = self._state.person, self._state.typed, self._request
        if person is None:
            return
        self._state = LogIn(self._state.people, self._state.chosen, "", checking=True)

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
        self.notice.show_notice("danger", said.happened, said.rest)
