"""The first supervisor: a name, and a PIN twice; with the answer the shop is made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from pos.app.first_start.progress import SetUp
from pos.app.first_start.step_page import StepPage
from pos.core.errors import PosError
from pos.staff.domain import Role, checked_pin
from pos.staff.screens.staff_section import pin_field
from pos.ui import theme
from pos.ui.say import say
from pos.ui.widgets.fields import TextField


class SupervisorPage(StepPage):
    """Who may approve and settle from the first day on."""

    def title(self) -> str:
        return self.tr("Pengelola pertama")

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(12))
        self.name = TextField(self.tr("Nama pengelola"))
        self.name.edit.setMaxLength(60)
        self.pin = pin_field(self.tr("PIN baru (6 angka)"))
        self.again = pin_field(self.tr("PIN sekali lagi"))
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.pin, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.again, 1, 1, Qt.AlignmentFlag.AlignTop)
        for across in range(2):
            grid.setColumnStretch(across, 1)
        self.column.addLayout(grid)
        self.column.addStretch()

    def begin(self) -> None:
        made = self.desk.shop is not None
        if made:
            self.name.edit.setText(self.desk.person.name)
            self.pin.edit.clear()
            self.again.edit.clear()
        for field in (self.name, self.pin, self.again):
            field.edit.setEnabled(not made)
        done = self.tr(
            "Pengelola sudah tersimpan. Nama, PIN, dan petugas lain diatur di Setelan, Petugas dan PIN."
        )
        asked = self.tr(
            "Pengelola memberi persetujuan, menutup hari, dan mengatur toko. PIN hanya untuk Anda."
        )
        self.hint.setText(done if made else asked)
        if not made:
            empty = next((one for one in (self.name, self.pin) if not one.text()), self.name)
            empty.setFocus()

    def go_on(self) -> None:
        if self.desk.shop is not None:
            self.passed.emit()
            return
        wrong = self._wrong()
        for field in (self.name, self.pin, self.again):
            field.show_wrong("")
        if wrong is not None:
            self.refuse(*wrong)
            return
        desk, name, pin = self.desk, self.name.text(), self.pin.text()

        def found() -> SetUp:
            return desk.found(name, pin)

        self.work(found, self._on_found)

    def _wrong(self) -> tuple[TextField, str] | None:
        """The first field that cannot be, and why."""
        if not self.name.text():
            return self.name, self.tr("Isi nama pengelola.")
        try:
            checked_pin(Role.SUPERVISOR, self.pin.text())
        except PosError as error:
            return self.pin, say(error).text
        if self.again.text() != self.pin.text():
            return self.again, self.tr("Kedua PIN tidak sama. Ketik lagi.")
        return None

    def _on_found(self, _state: SetUp) -> None:
        self.passed.emit()
