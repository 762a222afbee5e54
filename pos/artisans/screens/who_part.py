"""Who a maker is: names, code, village, telephone, since when, and whether she agreed to be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan, normal_phone
from pos.artisans.screens.parts import TypedChoice, captioned, must_fill, pair
from pos.artisans.screens.say import tr
from pos.core.errors import BadText, PosError
from pos.core.typed import read_day, typed_day
from pos.printing.message import BadPhone
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.panel import column
from pos.ui.widgets.segments import Segments

_DAY = "31-12-2026"

Towns = dict[str, tuple[str, str]]
"""The kecamatan and kabupaten of each known desa."""


class WhoPart(QWidget):
    """Emits `changed` while somebody types, `left` when a name or telephone is done, `chat_asked`.

    `more` is what is seldom looked at; it stands further down the card.
    """

    changed = Signal()
    left = Signal()
    chat_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._towns: Towns = {}
        self._gender = "P"
        self._build()
        self._wire()

    def _build(self) -> None:
        layout = column(self, 10)
        self.tag_name = TextField(tr("Nama di struk & nota"))
        self.code = TextField(tr("Kode"))
        self.full_name = TextField(tr("Nama lengkap"))
        self.gender = Segments(tr("Sapaan"), (("P", tr("Bu")), ("L", tr("Pak"))))
        self.kampung = TextField(tr("Kampung"))
        self.desa = TypedChoice(tr("Desa"))
        self.kecamatan = TextField(tr("Kecamatan"))
        self.kabupaten = TextField(tr("Kabupaten/kota"))
        self.phone = TextField(tr("Nomor WhatsApp"), "0812 3456 789")
        self.chat = Button("", "secondary", "brand-whatsapp", name=tr("Buka WhatsApp"))
        self.specialty = TextField(tr("Keahlian"))
        self.joined = TextField(tr("Bergabung sejak"), _DAY)
        self.consent = TextField(tr("Setuju namanya ditampilkan"), _DAY)
        layout.addLayout(pair(self.tag_name, self.code, (3, 2)))
        layout.addLayout(pair(self.full_name, captioned(tr("Sapaan"), self.gender), (3, 2)))
        layout.addLayout(pair(self.desa, self.kampung))
        layout.addLayout(pair(self.phone, captioned(" ", self.chat), (1, 0)))
        self.more = QWidget()
        below = column(self.more, 10)
        below.addLayout(pair(self.kecamatan, self.kabupaten))
        below.addWidget(self.specialty)
        below.addLayout(pair(self.joined, self.consent))
        self._fields = {
            "tag_name": self.tag_name, "code": self.code, "full_name": self.full_name,
            "kampung": self.kampung, "kecamatan": self.kecamatan, "kabupaten": self.kabupaten,
            "phone": self.phone, "specialty": self.specialty,
        }  # fmt: skip

    def _wire(self) -> None:
        for field in (*self._fields.values(), self.joined, self.consent):
            field.edit.textChanged.connect(self.changed)
        self.desa.changed.connect(self.changed)
        self.desa.picked.connect(self._on_desa)
        self.gender.chosen.connect(self._on_gender)
        for field in (self.full_name, self.tag_name, self.phone):
            field.edit.editingFinished.connect(self.left)
        self.phone.edit.editingFinished.connect(self._on_phone)
        self.chat.clicked.connect(self.chat_asked)

    def show_who(self, artisan: Artisan, towns: Towns) -> None:
        """Show a card; a known desa fills in its town."""
        self._towns = towns
        self.desa.offer(sorted(towns))
        for name, field in self._fields.items():
            field.edit.setText(getattr(artisan, name))
            field.show_wrong("")
        self.desa.set_text(artisan.desa)
        self.desa.show_wrong("")
        self.gender.show_choice(artisan.gender)
        self._gender = artisan.gender
        for field, day in ((self.joined, artisan.joined_on), (self.consent, artisan.consent_on)):
            field.edit.setText(typed_day(day))
            field.show_wrong("")
        self.chat.setEnabled(bool(artisan.phone))

    def set_editable(self, editable: bool, *, new: bool) -> None:
        """Whether things may be changed; the code only while the card is new."""
        for field in (*self._fields.values(), self.joined, self.consent):
            field.edit.setReadOnly(not editable)
        self.code.edit.setReadOnly(not new)
        self.code.edit.setEnabled(new)
        self.desa.setEnabled(editable)
        self.gender.setEnabled(editable)

    def into(self, card: Artisan) -> Artisan:
        """The card with what stands here; days that cannot be read are left (`check` tells of them)."""
        texts: dict[str, Any] = {name: field.text() for name, field in self._fields.items()}
        return replace(
            card,
            **texts,
            desa=self.desa.text(),
            gender=self._gender,
            joined_on=read_day(self.joined.text()),
            consent_on=read_day(self.consent.text()),
        )

    def check(self) -> bool:
        """Say under each field what is wrong; True where nothing is."""
        good = True
        for field in (self.tag_name, self.full_name, self.kecamatan, self.kabupaten, self.desa):
            field.show_wrong("" if field.text() else must_fill())
            good = good and bool(field.text())
        for day in (self.joined, self.consent):
            unread = bool(day.text()) and read_day(day.text()) is None
            day.show_wrong(tr("Contoh: {day}").format(day=_DAY) if unread else "")
            good = good and not unread
        return self._check_phone() and good

    def refuse(self, error: PosError) -> bool:
        """Say a trouble under its field; False where it belongs to none here."""
        if isinstance(error, BadPhone):
            self._say_phone()
        elif isinstance(error, BadText) and error.field in self._fields:
            self._fields[error.field].show_wrong(
                tr("Terlalu panjang, atau ada huruf yang tidak bisa dicetak.")
            )
        elif isinstance(error, BadText) and error.field == "desa":
            self.desa.show_wrong(tr("Terlalu panjang, atau ada huruf yang tidak bisa dicetak."))
        else:
            return False
        return True

    def _check_phone(self) -> bool:
        typed = self.phone.text()
        try:
            normal = normal_phone(typed) if typed else ""
        except BadPhone:
            self._say_phone()
            return False
        self.phone.show_wrong("")
        if normal != self.phone.edit.text():
            self.phone.edit.setText(normal)
        return True

    def _say_phone(self) -> None:
        self.phone.show_wrong(tr("Bukan nomor HP Indonesia. Contoh: 0812 3456 789."))

    def _on_phone(self) -> None:
        if not self.phone.edit.isReadOnly():
            self._check_phone()

    def _on_desa(self) -> None:
        """A known desa lies in a known kecamatan."""
        known = self._towns.get(self.desa.text())
        if known is not None:
            self.kecamatan.edit.setText(known[0])
            self.kabupaten.edit.setText(known[1])

    def _on_gender(self, key: str) -> None:
        self._gender = key
        self.changed.emit()
