"""*Dicari, tak ada*: notes what a visitor asked for and did not find."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import BadText, PosError
from pos.ui.dialogs import Sheet
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import row
from pos.wanted.domain import MOST_LETTERS, MOST_NOTE, Asked, WantedNote
from pos.wanted.screens.say import in_a_line
from pos.wanted.service import AskedAt

if TYPE_CHECKING:
    from pos.wanted.service import Wanted

_NO_KIND = "-"


class WantedSheet(Sheet):
    """Asks for kind, motif, size and a note; Enter notes it.

    `typed` is what was searched for: it becomes the note, or chooses the kind where it names one.  Emits
    `noted(WantedNote)` once it is kept, and `list_asked` for *Dicari pengunjung*.
    """

    noted = Signal(object)
    list_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        wanted: Wanted,
        tasks: Tasks,
        place: AskedAt,
        kinds: Sequence[str],
        typed: str,
    ) -> None:
        super().__init__(window, "", " ", "search", 720)
        self.title.setText(self.tr("Dicari, tak ada"))
        self.text.setText(self.tr("Catat barang yang dicari pengunjung. Keranjang tidak berubah."))
        self._wanted = wanted
        self._tasks = tasks
        self._where = place
        self._busy = False
        self._build(kinds)
        self._prefill(kinds, typed.strip())

    def _build(self, kinds: Sequence[str]) -> None:
        self.body.addWidget(Label(self.tr("Jenis"), "captionStrong", "secondary"))
        self.kinds = ChipRow()
        self.kinds.set_choices([(_NO_KIND, self.tr("Lain")), *((kind, kind) for kind in kinds)])
        self.body.addWidget(self.kinds)
        self.motif = TextField(self.tr("Motif"), self.tr("Contoh: teratai, polos"))
        self.dimension = TextField(self.tr("Ukuran"), self.tr("Contoh: besar, tinggi 60 cm"))
        self.note = TextField(self.tr("Catatan"), self.tr("Dengan kata pengunjung"))
        self.motif.edit.setMaxLength(MOST_LETTERS)
        self.dimension.edit.setMaxLength(MOST_LETTERS)
        self.note.edit.setMaxLength(MOST_NOTE)
        pair = row(None, 12)
        pair.addWidget(self.motif, 1)
        pair.addWidget(self.dimension, 1)
        self.body.addLayout(pair)
        self.body.addWidget(self.note)
        self.list_button = Button(self.tr("Dicari pengunjung"), "secondary", "list-check")
        self.list_button.clicked.connect(self.list_asked)
        self.buttons.insertWidget(0, self.list_button)
        leave = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        leave.clicked.connect(self.reject)
        self.save = self.add_button(self.tr("Catat"), "primary", "check", "Enter")
        self.save.clicked.connect(self._on_save)
        for field in (self.motif, self.dimension, self.note):
            field.entered.connect(self._on_entered)

    def _prefill(self, kinds: Sequence[str], typed: str) -> None:
        """What was typed is a kind where it is one; else it is the note."""
        kind = next((kind for kind in kinds if kind.lower() == typed.lower()), "")
        if kind:
            self.kinds.choose(kind)
        else:
            self.note.edit.setText(typed)
        self.first = self.motif.edit

    @property
    def asked(self) -> Asked:
        """What stands in the sheet."""
        kind = self.kinds.key()
        kind = "" if kind == _NO_KIND else kind
        return Asked(kind, self.motif.text(), self.dimension.text(), self.note.text())

    def _on_entered(self, _text: str) -> None:
        self._on_save()

    def _on_save(self) -> None:
        """Enter: kept once, also where Enter came twice."""
        if self._busy:
            return
        self._busy = True
        asked, place = self.asked, self._where
        for field in (self.motif, self.dimension, self.note):
            field.show_wrong("")

        def keep() -> WantedNote:
            return self._wanted.note(place, asked)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    def _on_kept(self, kept: WantedNote) -> None:
        self.accept()
        self.noted.emit(kept)

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        fields = {"motif": self.motif, "size": self.dimension}
        field = fields.get(error.field, self.note) if isinstance(error, BadText) else self.note
        field.show_wrong(in_a_line(error))
        field.edit.setFocus()
