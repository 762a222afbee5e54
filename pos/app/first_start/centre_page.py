"""The first centre: its name, the three letters of its numbers, where it is; typed or from a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout

from pos.app.centre_words import field_word, flaw_words
from pos.app.first_start.progress import SetUp, Step
from pos.app.first_start.step_page import StepPage
from pos.centres.domain import BadCard, CardFlaw, Centre, CentreCard, is_code, suggested_code
from pos.ui import theme
from pos.ui.choice_sheet import Choice, ChoiceSheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import row

_PLACES = {
    "name": (0, 0, 2), "code": (1, 0, 1), "till": (1, 1, 1), "desa": (2, 0, 1), "kecamatan": (2, 1, 1),
    "address": (3, 0, 1), "kabupaten": (3, 1, 1), "phone": (4, 0, 1),
}  # fmt: skip
"""Row, column, and how many columns wide."""


class CentrePage(StepPage):
    """Keeps a `CentreCard`; once the database is made, code and till number stay what they are."""

    def title(self) -> str:
        return self.tr("Pusat oleh-oleh Anda")

    def _build(self) -> None:
        self._typed_code = False
        self._shown = self._joining = False
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(8))
        self.fields: dict[str, TextField] = {}
        for name, (at, across, wide) in _PLACES.items():
            field = self.fields[name] = TextField(field_word(name))
            grid.addWidget(field, at, across, 1, wide, Qt.AlignmentFlag.AlignTop)
        for across in range(2):
            grid.setColumnStretch(across, 1)
        self.fields["code"].edit.setMaxLength(3)
        self.fields["till"].edit.setMaxLength(1)
        digit = QRegularExpressionValidator(QRegularExpression("[1-9]"), self)
        self.fields["till"].edit.setValidator(digit)
        self.column.addLayout(grid)
        line = row(None, 12)
        self.choose = Button(self.tr("Ambil dari berkas…"), "secondary", "file-spreadsheet")
        self.number = Label("", "caption", "secondary", wrap=True)
        line.addWidget(self.choose)
        line.addWidget(self.number, 1)
        self.column.addLayout(line)
        self.column.addStretch()

    def _wire(self) -> None:
        self.fields["name"].edit.textEdited.connect(self._on_name)
        self.fields["code"].edit.textEdited.connect(self._on_code)
        self.fields["till"].edit.textEdited.connect(self._on_till)
        self.choose.clicked.connect(self._on_choose)

    def begin(self) -> None:
        state, made = self.desk.state, self.desk.shop is not None
        if not self._shown:
            self._shown = True
            self._fill(state)
        elif state.joining != self._joining and not made:
            self.fields["till"].edit.setText(str(state.till))
        self._joining = state.joining
        joining = self.tr("Pilih berkas pusat (CSV) yang dibawa dari kasir pertama, lalu nomor kasir ini.")
        plain = self.tr("Nama dan alamat ini tercetak di kepala struk.")
        self.hint.setText(joining if state.joining else plain)
        for name in ("code", "till"):
            self.fields[name].edit.setEnabled(not made)
        self.choose.setVisible(not made)
        self._show_number()
        first = self.fields["name"].edit
        first.setFocus()

    def _fill(self, state: SetUp) -> None:
        card = state.card or CentreCard("", "", "")
        for name in _PLACES:
            if name not in ("code", "till"):
                self.fields[name].edit.setText(getattr(card, name))
        self.fields["code"].edit.setText(state.code)
        self.fields["till"].edit.setText(str(state.till))
        self._typed_code = bool(state.code)

    def _show_number(self) -> None:
        code, till = self.fields["code"].text(), self.fields["till"].text()
        if self.desk.shop is not None:
            said = self.tr("Kode dan nomor kasir sudah dipakai, jadi tidak bisa diganti.")
        elif is_code(code) and till:
            said = self.tr("Nomor struk nanti: {code}-{till}-…").format(code=code, till=till)
        else:
            said = ""
        self.number.setText(said)

    # --- typing ---

    def _on_name(self, text: str) -> None:
        if not self._typed_code and self.desk.shop is None:
            self.fields["code"].edit.setText(suggested_code(text))
        self._show_number()

    def _on_code(self, text: str) -> None:
        place = self.fields["code"].edit.cursorPosition()
        self.fields["code"].edit.setText(text.upper())
        self.fields["code"].edit.setCursorPosition(place)
        self._typed_code = bool(text)
        self._show_number()

    def _on_till(self, _text: str) -> None:
        self._show_number()

    # --- a file ---

    def _on_choose(self) -> None:
        kinds = self.tr("Tabel (*.xlsx *.csv)")
        path = self.outside.choose_file(self, self.tr("Berkas pusat"), kinds)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Read the centres of a file; where there are several, one is chosen."""

        def read() -> tuple[Centre, ...]:
            import pos.ui.say_rows  # noqa: F401
            from pos.centres.service import read_centres

            return tuple(read_centres(path))

        self.work(read, self._on_read)

    def _on_read(self, centres: tuple[Centre, ...]) -> None:
        if not centres:
            self.told.emit(("danger", self.tr("Berkas itu kosong."), self.tr("Pilih berkas lain.")))
            return
        self.desk.state = replace(self.desk.state, listed=centres)
        if len(centres) == 1:
            self._on_chosen(centres[0].code)
            return
        choices = [Choice(one.code, one.name, one.place) for one in centres]
        title = self.tr("Komputer ini di pusat mana?")
        sheet = ChoiceSheet(self.window(), title, "", choices, self.tr("Tidak ada pusat."))
        sheet.chosen.connect(self._on_chosen)
        sheet.open_sheet()

    def _on_chosen(self, code: str) -> None:
        state = self.desk.state
        centre = next(one for one in state.listed if one.code == code)
        self.desk.state = replace(state, code=code, card=centre.card)
        till = self.fields["till"].text()
        self._fill(self.desk.state)
        self.fields["till"].edit.setText(till)
        for field in self.fields.values():
            field.show_wrong("")
        self._show_number()

    # --- keeping ---

    def go_on(self) -> None:
        for field in self.fields.values():
            field.show_wrong("")
        try:
            card, code, till = self._answer()
        except BadCard as error:
            self.refuse(self.fields[error.field], flaw_words(error))
            return
        state = self.desk.state
        if state.joining and self.desk.shop is None and all(one.code != code for one in state.listed):
            which = self.tr("Pilih berkas pusat dari kasir pertama dulu.")
            self.told.emit(("warning", which, self.tr("Di sana: Setelan, Toko, Simpan untuk kasir lain.")))
            return
        desk = self.desk
        answered = replace(state.at(Step.CENTRE), code=code, till=till, card=card)

        def keep() -> None:
            if desk.shop is not None:
                desk.change_card(card)
            desk.keep(answered)

        self.work(keep, self._on_kept)

    def _on_kept(self, _nothing: None) -> None:
        self.passed.emit()

    def _answer(self) -> tuple[CentreCard, str, int]:
        """What stands in the fields.  Raises `BadCard` for the first that cannot be, in reading order."""
        code, till = self.fields["code"].text(), self.fields["till"].text()
        typed = {name: self.fields[name].text() for name in _PLACES if name not in ("code", "till")}
        before = self.desk.state.card or CentreCard("", "", "")
        if not typed["name"]:
            raise BadCard("name", CardFlaw.EMPTY)
        if not is_code(code):
            raise BadCard("code", CardFlaw.CODE)
        if not till:
            raise BadCard("till", CardFlaw.EMPTY)
        return replace(before, **typed).checked(), code, int(till)
