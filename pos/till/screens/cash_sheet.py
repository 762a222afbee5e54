"""*Kas masuk* and *Kas keluar*: what for, how much, why, and to whom where it is a kasbon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.artisans.domain import Artisan
from pos.core.errors import PosError
from pos.till.domain import MOST_CASH, CashOrder, CashPurpose, CashWay
from pos.till.screens.say import tr, trouble
from pos.ui.dialogs import Sheet
from pos.ui.language import in_indonesian
from pos.ui.widgets.chips import Chip
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.fields import AmountField, TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.numpad import Numpad
from pos.ui.widgets.panel import column, row

_MOST_REASON: Final = 120


class CashSheet(Sheet):
    """Asks for cash that is to move.  Emits `ordered(CashOrder)`, and stays: nothing typed is lost."""

    ordered = Signal(object)

    def __init__(self, window: QWidget, way: CashWay, artisans: Sequence[Artisan]) -> None:
        title = tr("Kas masuk") if way is CashWay.IN else tr("Kas keluar")
        text = tr("Laci terbuka dan tanda terima dicetak setelah disimpan.")
        super().__init__(window, title, text, "cash-banknote", 860)
        self._purposes = [purpose for purpose in CashPurpose if purpose.way is way]
        self._purpose = self._purposes[0]
        self._artisans = artisans
        self._build()
        self._wire()
        self._show()

    def show_trouble(self, error: PosError) -> None:
        """It did not go through; everything that was typed is kept."""
        self.save.set_busy()
        said = trouble(error)
        self.notice.show_notice("danger", said.happened, said.rest)

    def _build(self) -> None:
        halves = row(None, 24)
        left = column(None, 10)
        right = column(None, 10)
        self._build_words(left)
        self.amount = AmountField(self.tr("Jumlah"))
        self.numpad = Numpad()
        right.addWidget(self.amount)
        right.addWidget(self.numpad)
        right.addStretch()
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        self.body.addLayout(halves)
        back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.save = self.add_button(self.tr("Simpan & cetak"), "primary", "check", "Enter")
        self.first = self.amount

    def _build_words(self, left: QVBoxLayout) -> None:
        self.purposes = [Chip(purpose_word(purpose)) for purpose in self._purposes]
        if len(self.purposes) > 1:
            left.addWidget(Label(self.tr("Untuk apa?"), "captionStrong", "secondary"))
            chips = row(None, 8)
            for chip in self.purposes:
                chips.addWidget(chip)
            chips.addStretch()
            left.addLayout(chips)
        self.whom = Choice()
        self.whom.setAccessibleName(self.tr("Perajin"))
        self.whom.addItem(self.tr("Pilih perajin"), "")
        for artisan in self._artisans:
            self.whom.addItem(f"{artisan.display_name} · {artisan.code}", artisan.code)
        left.addWidget(self.whom)
        self.reason = TextField(self.tr("Alasan"), self.tr("mis. tukar uang kecil"))
        self.reason.edit.setMaxLength(_MOST_REASON)
        self.usual = column(None, 8)
        self.usual_chips = [Chip("") for _ in range(3)]
        for chip in self.usual_chips:
            self.usual.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.reason)
        left.addLayout(self.usual)
        self.notice = Notice()
        left.addWidget(self.notice)
        left.addStretch()

    def _wire(self) -> None:
        for chip in self.purposes:
            chip.clicked.connect(self._on_purpose)
        for chip in self.usual_chips:
            chip.clicked.connect(self._on_usual)
        self.numpad.pressed.connect(self.amount.type_key)
        self.amount.entered.connect(self._on_amount_entered)
        self.reason.entered.connect(self._on_save)
        self.save.clicked.connect(self._on_save)

    def _show(self) -> None:
        for purpose, chip in zip(self._purposes, self.purposes, strict=True):
            chip.setChecked(purpose is self._purpose)
        self.whom.setVisible(self._purpose is CashPurpose.ADVANCE)
        for chip, text in zip(self.usual_chips, usual_reasons(self._purpose), strict=True):
            chip.set_text(text)
            chip.setChecked(text == self.reason.text())

    # --- what happens ---

    def _on_purpose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._purpose = self._purposes[self.purposes.index(chip)]
            self.notice.clear_notice()
            self._show()

    def _on_usual(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.reason.edit.setText(chip.text())
            self._show()
            self.amount.setFocus()

    def _on_amount_entered(self) -> None:
        if self.reason.text():
            self._on_save()
        else:
            self.reason.edit.setFocus()

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        missing = self._missing()
        if missing:
            self.notice.show_notice("warning", missing, self.tr("Kas tidak berubah."))
            return
        self.notice.clear_notice()
        self.save.set_busy(self.tr("Menyimpan…"))
        code = str(self.whom.currentData() or "") if self._purpose is CashPurpose.ADVANCE else ""
        # A usual reason goes into the books in Indonesian; one that was typed stays as it is.
        reason = in_indonesian(self.reason.text())
        self.ordered.emit(CashOrder(self._purpose, self.amount.amount(), reason, code))

    def _missing(self) -> str:
        """What must still be filled in, as a sentence; the field takes the keyboard."""
        if not self.amount.amount() or self.amount.amount() > MOST_CASH:
            self.amount.setFocus()
            return self.tr("Isi jumlah uangnya dulu.")
        if self._purpose is CashPurpose.ADVANCE and not self.whom.currentData():
            self.whom.setFocus()
            return self.tr("Pilih perajin yang menerima kasbon.")
        if not self.reason.text():
            self.reason.edit.setFocus()
            return self.tr("Tulis alasannya dulu.")
        return ""


def purpose_word(purpose: CashPurpose) -> str:
    """What cash is moved for, as a person here says it."""
    words = {
        CashPurpose.FROM_SAFE: tr("Dari brankas"),
        CashPurpose.TO_SAFE: tr("Ke brankas"),
        CashPurpose.EXPENSE: tr("Kas kecil"),
        CashPurpose.ADVANCE: tr("Kasbon perajin"),
    }
    return words[purpose]


def usual_reasons(purpose: CashPurpose) -> tuple[str, str, str]:
    """Three reasons that need no typing."""
    reasons = {
        CashPurpose.FROM_SAFE: (tr("Tambah uang kembalian"), tr("Tukar pecahan"), tr("Modal acara")),
        CashPurpose.TO_SAFE: (tr("Uang laci terlalu banyak"), tr("Tukar pecahan"), tr("Akhir hari")),
        CashPurpose.EXPENSE: (tr("Air minum"), tr("Bahan pembungkus"), tr("Ongkos angkut")),
        CashPurpose.ADVANCE: (tr("Beli tanah liat"), tr("Kayu bakar"), tr("Keperluan keluarga")),
    }
    return reasons[purpose]
