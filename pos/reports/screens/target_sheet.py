"""*Target setahun*: what each centre means to sell in a calendar year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.centres.domain import Centre
from pos.core.money import ZERO, Rupiah
from pos.reports.screens.say import tr
from pos.ui.dialogs import Sheet
from pos.ui.widgets.money_field import MoneyField

_DIGITS = 12


class TargetSheet(Sheet):
    """A field a centre; an empty one is no target.  Emits `given((year, targets))`."""

    given = Signal(object)

    def __init__(
        self, page: QWidget, year: int, centres: Sequence[Centre], kept: Mapping[str, Rupiah]
    ) -> None:
        title = tr("Target penjualan {year}").format(year=year)
        said = tr("Setahun penuh, setelah retur. Kosongkan bila belum ada target.")
        super().__init__(page, title, said, "trending-up", 520)
        self._year = year
        self.fields: dict[str, MoneyField] = {}
        for centre in centres:
            field = MoneyField(centre.name, _DIGITS)
            if kept.get(centre.code, ZERO) > ZERO:
                field.edit.set_amount(kept[centre.code])
            self.fields[centre.code] = field
            self.body.addWidget(field)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.keep = self.add_button(tr("Simpan target"), "primary", "check", "Enter")
        self.keep.clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        targets = {code: field.amount() for code, field in self.fields.items()}
        self.accept()
        self.given.emit((self._year, targets))
