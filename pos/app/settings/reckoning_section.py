"""*Perhitungan*: when and how a centre settles with its artisans; for supervisors."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from pos.app.settings.centre_form import CentreForm
from pos.app.settings.number_field import NumberField
from pos.centres.domain import MOST_LIMIT, PAYOUT_UNITS, Centre, Reckoning
from pos.core.money import Rupiah, plain, rupiah
from pos.ui.language import day_names
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import Label
from pos.ui.widgets.switch import Switch


class ReckoningSection(CentreForm):
    """The centre's settings of the settlement.  Emits `saved(Centre)`."""

    _kept: Reckoning | None

    # --- building ---

    def _heading(self) -> tuple[str, str]:
        return self.tr("Perhitungan perajin"), self.tr(
            "Berlaku untuk hari yang belum ditutup. Setiap perubahan dicatat."
        )

    def _fill(self, inner: QVBoxLayout) -> None:
        self.hold = Switch(
            self.tr("Tahan sampai uang masuk"),
            self.tr("bagian perajin dari QRIS dan kartu menunggu mutasi bank"),
        )
        inner.addWidget(self.hold)
        self.weekly = self._chips(inner, self.tr("Hari bayar mingguan"))
        self.weekly.set_choices([(str(day), name) for day, name in enumerate(day_names())])
        self.monthly = NumberField(
            self.tr("Tanggal bayar bulanan"),
            self.tr("0 berarti hari terakhir bulan itu"),
            self.tr("tanggal"),
            2,
        )
        self.least = NumberField(
            self.tr("Pembayaran terkecil"),
            self.tr("Saldo di bawah ini terbawa, kecuali perajin punya batas sendiri"),
            self.tr("rupiah"), 9,
        )  # fmt: skip
        self.cap = NumberField(
            self.tr("Potongan kasbon"), self.tr("Paling banyak dari sisa hasil satu hari"), "%", 3
        )
        inner.addWidget(self.monthly)
        self.unit = self._chips(inner, self.tr("Uang tunai dibulatkan turun ke"))
        self.unit.set_choices([(str(unit.amount), plain(unit)) for unit in PAYOUT_UNITS])
        inner.addWidget(self.least)
        inner.addWidget(self.cap)

    @staticmethod
    def _chips(inner: QVBoxLayout, name: str) -> ChipRow:
        inner.addWidget(Label(name, "bodyStrong"))
        chips = ChipRow()
        chips.setAccessibleName(name)
        inner.addWidget(chips)
        return chips

    def _fields(self) -> tuple[NumberField, ...]:
        return self.monthly, self.least, self.cap

    def _wire(self) -> None:
        for field, after in zip(self._fields(), (*self._fields()[1:], None), strict=True):
            field.entered.connect(after.edit.setFocus if after is not None else self.save.setFocus)

    def _typed(self) -> Reckoning:
        return Reckoning(
            self.hold.isChecked(),
            int(self.weekly.key()),
            self.monthly.edit.amount().amount,
            Rupiah(int(self.unit.key())),
            self.least.edit.amount(),
            self._cap_bps(),
        )

    def _cap_bps(self) -> int:
        """A cap of 12,5 % that was set elsewhere is shown as 12 and stays what it was."""
        typed, kept = self.cap.edit.amount().amount, self._kept
        if kept is not None and kept.advance_cap_bps // 100 == typed:
            return kept.advance_cap_bps
        return typed * 100

    # --- what happens ---

    def _on_read(self, centre: Centre) -> None:
        kept = self._kept = centre.reckoning
        self.hold.setChecked(kept.hold_qris)
        self.weekly.choose(str(kept.weekly_payday))
        self.unit.choose(str(kept.payout_unit.amount))
        self.monthly.edit.set_amount(Rupiah(kept.monthly_payday))
        self.least.edit.set_amount(kept.minimum_payout)
        self.cap.edit.set_amount(Rupiah(kept.advance_cap_bps // 100))
        for field in self._fields():
            field.show_wrong("")
        self.hold.setFocus()

    def _on_save(self) -> None:
        """Refuse with a sentence beside the field, or keep them."""
        typed = self._typed()
        reasons = {
            "monthly_payday": (self.monthly, self.tr("Isi 0 sampai 31.")),
            "minimum_payout": (self.least, self.tr("Paling banyak {n}.").format(n=rupiah(MOST_LIMIT))),
            "advance_cap_bps": (self.cap, self.tr("Isi 0 sampai 100.")),
        }
        for name, (field, reason) in reasons.items():
            empty = field.edit.is_empty()
            field.show_wrong(self.tr("Isi dulu.") if empty else reason if name == typed.wrong else "")
        first = next((field for field in self._fields() if field.wrong.text()), None)
        if first is not None:
            first.edit.setFocus()
            return
        self.save.set_busy(self.tr("Menyimpan…"))
        centre, person, till_code = self._centre, self._person, self._till_code

        def keep() -> Centre:
            return self._centres.set_reckoning(centre, typed, person, till_code)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)
