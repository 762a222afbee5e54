"""*Petugas*: who may log in, with which role; taken in, changed and let go by a supervisor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pos.core.errors import BadText, PosError
from pos.staff.domain import (
    Attendant,
    BadPin,
    NameTaken,
    Role,
    SimplePin,
    StaffCard,
    StaffEdit,
    checked_pin,
)
from pos.staff.screens.say import role_word
from pos.ui import theme
from pos.ui.dialogs import Sheet, ask_danger
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.segments import Segments
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.staff.editing import StaffCards

_ROLES: Final = (Role.ATTENDANT, Role.SUPERVISOR, Role.TREASURER)
"""Who works at a till; the district's office reads files, and logs in nowhere."""


def pin_field(caption: str) -> TextField:
    """A field that takes up to six digits and shows dots."""
    field = TextField(caption)
    field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    field.edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,6}"), field))
    return field


class PersonSheet(Sheet):
    """A new person, or the card of one.  Emits `answered(StaffEdit)`; `show_trouble` says what is wrong."""

    answered = Signal(object)

    def __init__(self, window: QWidget, card: StaffCard | None) -> None:
        title = _tr_new() if card is None else card.person.name
        super().__init__(window, title, "", "user-plus" if card is None else "user", 620)
        self._card = card
        self._role = card.person.role if card is not None else Role.ATTENDANT
        self.name = TextField(self.tr("Nama"))
        self.name.edit.setMaxLength(60)
        self.name.edit.setText(card.person.name if card is not None else "")
        self.roles = Segments(self.tr("Peran"), [(role.value, role_word(role)) for role in _ROLES])
        self.pin, self.again = pin_field(""), pin_field(self.tr("PIN sekali lagi"))
        self.body.addWidget(self.name)
        self.body.addWidget(Label(self.tr("Peran"), "captionStrong", "secondary"))
        self.body.addWidget(self.roles)
        pins = QGridLayout()
        pins.setHorizontalSpacing(theme.dp(14))
        for across, field in enumerate((self.pin, self.again)):
            pins.addWidget(field, 0, across, Qt.AlignmentFlag.AlignTop)
            pins.setColumnStretch(across, 1)
        self.body.addLayout(pins)
        self.add_button(self.tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Simpan"), "primary", "check", "Enter")
        self.keep.clicked.connect(self._on_keep)
        self.roles.chosen.connect(self._on_role)
        self.first = self.name.edit
        self._show()

    def _show(self) -> None:
        digits = self._role.pin_digits
        same = self._card is not None and self._card.person.role.pin_digits == digits
        asked = self.tr("PIN baru ({n} angka), kosong: tetap") if same else self.tr("PIN baru ({n} angka)")
        self.pin.caption.setText(asked.format(n=digits))
        self.pin.edit.setAccessibleName(self.pin.caption.text())
        self.roles.show_choice(self._role.value)
        for field in (self.pin, self.again):
            field.edit.setMaxLength(digits)

    def _on_role(self, key: str) -> None:
        self._role = Role(key)
        for field in (self.pin, self.again):
            field.edit.clear()
            field.show_wrong("")
        self._show()

    def _on_keep(self) -> None:
        for field in (self.name, self.pin, self.again):
            field.show_wrong("")
        may_stay = self._card is not None and self._card.person.role.pin_digits == self._role.pin_digits
        pin = self.pin.text()
        try:
            if not self.name.text():
                self._refuse(self.name, self.tr("Isi dulu."))
                return
            if pin or self.again.text() or not may_stay:
                checked_pin(self._role, pin)
        except PosError as error:
            self.show_trouble(error)
            return
        if self.again.text() != pin:
            self._refuse(self.again, self.tr("Kedua PIN tidak sama. Ketik lagi."))
            return
        self.answered.emit(StaffEdit(self.name.text(), self._role, pin))

    def show_trouble(self, error: PosError) -> None:
        """What is wrong, beside the field that it is about."""
        field = self.pin if isinstance(error, BadPin | SimplePin) else self.name
        self._refuse(field, say(error).text)

    def _refuse(self, field: TextField, reason: str) -> None:
        field.show_wrong(reason)
        field.setFocus()


def _tr_new() -> str:
    from pos.staff.screens.say import tr

    return tr("Petugas baru")


class StaffSection(QWidget):
    """The list, and what is done with the one that is chosen."""

    def __init__(
        self, cards: StaffCards, tasks: Tasks, till_code: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._tasks = tasks
        self._till_code = till_code
        self._by: Attendant | None = None
        self._chosen: StaffCard | None = None
        self._sheet: PersonSheet | None = None
        self._build()
        self._wire()
        self._show()

    def begin(self, person: Attendant) -> None:
        """A supervisor opens the section."""
        self._by = person
        self.notice.clear_notice()
        self._load()

    def press_key(self, name: str) -> bool:
        """F12 takes somebody in."""
        if name == "F12":
            self._on_add()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Nothing is typed here but on a sheet."""
        return True

    # --- building ---

    def _build(self) -> None:
        outer = column(self, 10)
        outer.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(16))
        outer.addWidget(Label(self.tr("Petugas dan PIN"), "heading"))
        text = self.tr(
            "Siapa yang boleh masuk di kasir ini. Setiap perubahan dicatat; PIN tidak pernah terlihat."
        )
        outer.addWidget(Label(text, "body", "secondary", wrap=True))
        self.table = Table(
            [
                Column(self.tr("Nama"), lambda one: one.person.name, strong=True, stretch=True),
                Column(self.tr("Peran"), lambda one: role_word(one.person.role)),
                Column(self.tr("Masuk"), self._state_word),
            ]
        )
        outer.addWidget(self.table, 1)
        self.notice = Notice()
        outer.addWidget(self.notice)
        line = row(None, 10)
        self.edit = Button(self.tr("Ubah atau PIN baru"), "secondary", "user")
        self.active = Button(self.tr("Nonaktifkan"), "secondary", "lock")
        line.addWidget(self.edit)
        line.addWidget(self.active)
        line.addStretch()
        outer.addLayout(line)
        self.add = Button(self.tr("TAMBAH PETUGAS"), "pay", "user-plus", "F12")
        outer.addWidget(self.add)

    def _state_word(self, one: StaffCard) -> str:
        return self.tr("boleh") if one.active else self.tr("nonaktif")

    def _wire(self) -> None:
        self.table.row_chosen.connect(self._on_chosen)
        self.edit.clicked.connect(self._on_edit)
        self.active.clicked.connect(self._on_active)
        self.add.clicked.connect(self._on_add)

    def _show(self) -> None:
        one = self._chosen
        self.edit.setEnabled(one is not None)
        self.active.setEnabled(one is not None)
        back = one is not None and not one.active
        self.active.set_text(self.tr("Aktifkan lagi") if back else self.tr("Nonaktifkan"))

    # --- what happens ---

    def _load(self) -> None:
        self._tasks.run(self, self._cards.everyone, self._on_loaded, self._on_trouble)

    def _on_loaded(self, people: list[StaffCard]) -> None:
        before = self._chosen.person.id if self._chosen is not None else None
        self.table.set_rows(people)
        self._chosen = next((one for one in people if one.person.id == before), None)
        if self._chosen is not None:
            self.table.selectRow(people.index(self._chosen))
        self._show()

    def _on_chosen(self, one: StaffCard) -> None:
        self._chosen = one
        self.notice.clear_notice()
        self._show()

    def _on_add(self) -> None:
        self._open(None)

    def _on_edit(self) -> None:
        if self._chosen is not None:
            self._open(self._chosen)

    def _open(self, card: StaffCard | None) -> None:
        self.notice.clear_notice()
        self._opened = card
        self._sheet = PersonSheet(self, card)
        self._sheet.answered.connect(self._on_answered)
        self._sheet.open_sheet()

    def _on_answered(self, edit: StaffEdit) -> None:
        cards, by, till, card = self._cards, self._by, self._till_code, self._opened
        if by is None:
            return

        def keep() -> Attendant:
            if card is None:
                return cards.take_in(edit, by, till)
            return cards.change(card.person.id, edit, by, till)

        self._run(keep, self._on_kept)

    def _run(self, job: Callable[[], Attendant], done: Callable[[Attendant], None]) -> None:
        self._tasks.run(self, job, done, self._on_refused)

    def _on_kept(self, person: Attendant) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        self.notice.show_notice("paid", self.tr("{name} tersimpan.").format(name=person.name))
        self._load()

    def _on_refused(self, error: PosError) -> None:
        """What is wrong with a field stands on the sheet; the rest is told below."""
        if self._sheet is not None and isinstance(error, BadPin | SimplePin | NameTaken | BadText):
            self._sheet.show_trouble(error)
            return
        if self._sheet is not None:
            self._sheet.reject()
            self._sheet = None
        self._on_trouble(error)

    def _on_active(self) -> None:
        one = self._chosen
        if one is None:
            return
        if not one.active:
            self._set_active()
            return
        title = self.tr("Nonaktifkan {name}?").format(name=one.person.name)
        text = self.tr("Tidak bisa masuk lagi. Semua catatannya tetap ada, dan bisa diaktifkan lagi.")
        ask_danger(self, title, text, self.tr("Nonaktifkan"), "lock").accepted.connect(self._set_active)

    def _set_active(self) -> None:
        cards, by, till, one = self._cards, self._by, self._till_code, self._chosen
        if by is None or one is None:
            return

        def keep() -> Attendant:
            cards.set_active(one.person.id, not one.active, by, till)
            return one.person

        self._run(keep, self._on_kept)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
