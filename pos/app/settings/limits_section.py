"""*Batas kasir*: what an attendant may do alone, and how cash is rounded; for supervisors."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from pos.app.settings.centre_form import CentreForm
from pos.app.settings.number_field import NumberField
from pos.centres.domain import MOST_LIMIT, MOST_RETURN_DAYS, Centre, Limits, Rounding
from pos.core.money import Rupiah, rupiah
from pos.ui.widgets.chips import Chip
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import row


class LimitsSection(CentreForm):
    """The centre's limits.  Emits `saved(Centre)`."""

    _kept: Limits | None

    # --- building ---

    def _heading(self) -> tuple[str, str]:
        return self.tr("Batas kasir"), self.tr(
            "Lebih dari batas ini kasir perlu PIN pengelola. Setiap perubahan dicatat."
        )

    def _fill(self, inner: QVBoxLayout) -> None:
        self._rounding = Rounding.DOWN_100
        self.discount = NumberField(
            self.tr("Diskon"), self.tr("Paling banyak dari harga satu baris atau keranjang"), "%", 3
        )
        self.refund = NumberField(
            self.tr("Kembalikan uang"), self.tr("Paling banyak untuk satu retur"), self.tr("rupiah"), 9
        )
        self.days = NumberField(
            self.tr("Waktu retur"), self.tr("Sesudah ini retur dihitung terlambat"), self.tr("hari"), 3
        )
        self.difference = NumberField(
            self.tr("Selisih kas"), self.tr("Paling banyak saat tutup sif"), self.tr("rupiah"), 9
        )
        for field in self._fields():
            inner.addWidget(field)
        inner.addWidget(Label(self.tr("Pembulatan tunai"), "bodyStrong"))
        line = row(None, 8)
        self.roundings: list[Chip] = []
        for rounding, word in self._rounding_words():
            chip = Chip(word)
            chip.setProperty("rounding", rounding.value)
            chip.clicked.connect(self._on_rounding)
            line.addWidget(chip)
            self.roundings.append(chip)
        line.addStretch()
        inner.addLayout(line)

    def _fields(self) -> tuple[NumberField, ...]:
        return self.discount, self.refund, self.days, self.difference

    def _rounding_words(self) -> list[tuple[Rounding, str]]:
        return [
            (Rounding.OFF, self.tr("Tidak")),
            (Rounding.DOWN_100, self.tr("Turun ke 100")),
            (Rounding.DOWN_500, self.tr("Turun ke 500")),
            (Rounding.NEAREST_100, self.tr("100 terdekat")),
        ]

    def _wire(self) -> None:
        for field, after in zip(self._fields(), (*self._fields()[1:], None), strict=True):
            field.entered.connect(after.edit.setFocus if after is not None else self.save.setFocus)

    # --- drawing ---

    def _show(self) -> None:
        for chip in self.roundings:
            chip.setChecked(chip.property("rounding") == self._rounding.value)

    def _typed(self) -> Limits:
        return Limits(
            self.discount.edit.amount().amount * 100,
            self.refund.edit.amount(),
            self.days.edit.amount().amount,
            self.difference.edit.amount(),
            self._rounding,
        )

    # --- what happens ---

    def _on_read(self, centre: Centre) -> None:
        limits = self._kept = centre.limits
        self.discount.edit.set_amount(Rupiah(limits.discount_limit_bps // 100))
        self.refund.edit.set_amount(limits.refund_limit)
        self.days.edit.set_amount(Rupiah(limits.return_days))
        self.difference.edit.set_amount(limits.difference_limit)
        self._rounding = limits.rounding
        for field in self._fields():
            field.show_wrong("")
        self._show()
        self.discount.edit.setFocus()

    def _on_rounding(self) -> None:
        chip = self.sender()
        if chip is not None:
            self._rounding = Rounding(str(chip.property("rounding")))
            self._show()

    def _on_save(self) -> None:
        """Refuse with a sentence beside the field, or keep them."""
        limits = self._typed()
        reasons = {
            "discount_limit_bps": (self.discount, self.tr("Isi 0 sampai 100.")),
            "refund_limit": (self.refund, self.tr("Paling banyak {n}.").format(n=rupiah(MOST_LIMIT))),
            "return_days": (self.days, self.tr("Paling banyak {n} hari.").format(n=MOST_RETURN_DAYS)),
            "difference_limit": (self.difference, self.tr("Paling banyak {n}.").format(n=rupiah(MOST_LIMIT))),
        }
        for name, (field, reason) in reasons.items():
            empty = field.edit.is_empty()
            field.show_wrong(self.tr("Isi dulu.") if empty else reason if name == limits.wrong else "")
        first = next((field for field in self._fields() if field.wrong.text()), None)
        if first is not None:
            first.edit.setFocus()
            return
        self._keep(limits)

    def _keep(self, limits: Limits) -> None:
        self.save.set_busy(self.tr("Menyimpan…"))
        centre, person, till_code = self._centre, self._person, self._till_code
        if (
            self._kept is not None
            and self._kept.discount_limit_bps // 100 == limits.discount_limit_bps // 100
        ):
            # A limit of 12.5 % that was set elsewhere is shown as 12 and stays what it was.
            limits = replace(limits, discount_limit_bps=self._kept.discount_limit_bps)

        def keep() -> Centre:
            return self._centres.set_limits(centre, limits, person, till_code)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)
