"""*Toko*: the centre's name, address, hours and the address of its story pages; for supervisors."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from pos.app.centre_words import field_word, flaw_words
from pos.app.settings.centre_form import CentreForm
from pos.centres.domain import BadCard, Centre, CentreCard
from pos.ui import theme
from pos.ui.outside import Desktop, Outside
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import row

_PLACES: Final = {
    "name": (0, 0, 4), "address": (1, 0, 4), "desa": (2, 0, 2), "kecamatan": (2, 2, 2),
    "kabupaten": (3, 0, 2), "provinsi": (3, 2, 2), "postal_code": (4, 0, 1), "phone": (4, 1, 3),
    "opening": (5, 0, 1), "closing": (5, 1, 1), "story_host": (5, 2, 2),
}  # fmt: skip
"""Row, column, and how many of four columns wide."""


class ShopSection(CentreForm):
    """The centre's card.  Emits `saved(Centre)`."""

    _kept: CentreCard | None

    # --- building ---

    def _heading(self) -> tuple[str, str]:
        return self.tr("Toko"), self.tr(
            "Nama dan alamat tercetak di struk berikutnya; kertas yang sudah ada tidak berubah."
        )

    def _fill(self, inner: QVBoxLayout) -> None:
        self.outside: Outside = Desktop()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(14))
        grid.setVerticalSpacing(theme.dp(6))
        self.fields: dict[str, TextField] = {}
        for name, (at, across, wide) in _PLACES.items():
            field = self.fields[name] = TextField(field_word(name))
            grid.addWidget(field, at, across, 1, wide, Qt.AlignmentFlag.AlignTop)
        for across in range(4):
            grid.setColumnStretch(across, 1)
        self.fields["story_host"].edit.setPlaceholderText("cerita.desa.id")
        inner.addLayout(grid)
        story = self.tr("Kode QR di label barang menuju alamat halaman cerita; kosongkan bila belum ada.")
        inner.addWidget(Label(story, "caption", "secondary", wrap=True))
        line = row(None, 12)
        self.give = Button(self.tr("Simpan untuk kasir lain…"), "secondary", "file-export")
        line.addWidget(self.give)
        line.addStretch()
        inner.addLayout(line)

    def _wire(self) -> None:
        self.give.clicked.connect(self._on_give)

    def _typed(self) -> CentreCard:
        return CentreCard(**{name: field.text() for name, field in self.fields.items()})

    # --- what happens ---

    def _on_read(self, centre: Centre) -> None:
        self._kept = centre.card
        for one in fields(CentreCard):
            field = self.fields[one.name]
            field.edit.setText(getattr(centre.card, one.name))
            field.edit.setCursorPosition(0)
            field.show_wrong("")
        self.fields["name"].setFocus()

    def _on_save(self) -> None:
        """Refuse with a sentence under the field, or keep it."""
        for field in self.fields.values():
            field.show_wrong("")
        try:
            card = self._typed().checked()
        except BadCard as error:
            self.fields[error.field].show_wrong(flaw_words(error))
            self.fields[error.field].setFocus()
            self._scroll.ensureWidgetVisible(self.fields[error.field], 0, theme.dp(24))
            return
        centre, person, till_code = self._centre, self._person, self._till_code

        def keep() -> Centre:
            return self._centres.set_card(centre, card, person, till_code)

        self.save.set_busy(self.tr("Menyimpan…"))
        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    # --- a file for another till ---

    def _on_give(self) -> None:
        """All centres as a file, for the first start of another till."""
        offered = Path.home() / "pusat.csv"
        path = self.outside.ask_file(self, self.tr("Simpan untuk kasir lain"), offered, "CSV (*.csv)")
        if path is None:
            return
        place = path

        def write() -> Path:
            return self._centres.export(place)

        self._tasks.run(self, write, self._on_given, self._on_trouble)

    def _on_given(self, path: Path) -> None:
        said = self.tr("Tersimpan di {file}.").format(file=path)
        rest = self.tr("Bawa juga hasil Ekspor dari Perajin dan Barang ke kasir yang baru.")
        self.notice.show_notice("paid", said, rest)
