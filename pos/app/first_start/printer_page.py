"""The printer of receipts: chosen, tried and kept with the same form as in *Setelan*; or later."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.app.first_start.step_page import StepPage
from pos.app.settings.printers import printer_desk
from pos.core.config import PrinterConfig, TillConfig
from pos.printing.domain import PrinterUse
from pos.printing.screens.printer_form import is_next_to_keep
from pos.printing.screens.printer_section import PrinterSection
from pos.printing.setting_up import FOLDER


class _Section(PrinterSection):
    """The section of *Setelan* without its own *Simpan*: the wizard's big button keeps it."""

    drawn = Signal()

    def _show(self) -> None:
        super()._show()
        self.save.setVisible(False)
        self.drawn.emit()

    def keep_now(self) -> None:
        """Keep what is chosen; `changed` follows."""
        self._on_save()

    @property
    def is_waiting(self) -> bool:
        """Whether a paper or a setting is on its way."""
        return self._waiting


class PrinterPage(StepPage):
    """Without a printer every paper becomes a picture in a folder, until one is set up."""

    scrolls = False

    def title(self) -> str:
        return self.tr("Struk dicetak di mana?")

    def later_words(self) -> str:
        return self.tr("Nanti saja")

    def _build(self) -> None:
        self.hint.setText(
            self.tr("Pilih printer, cetak uji, lihat kertasnya. Tanpa printer kasir tetap jalan.")
        )
        self._holder = QWidget()
        self.section: _Section | None = None

    def begin(self) -> None:
        if self.section is None:
            shop = self.desk.made
            desk = printer_desk(shop, shop.config.centre)
            self.section = _Section(desk, self.tasks, PrinterUse.RECEIPT, self)
            self.section.changed.connect(self._on_kept)
            self.section.drawn.connect(self.altered)
            self.column.addWidget(self.section, 1)
            self.section.show()
        self.section.begin(self.desk.person)

    @property
    def is_next(self) -> bool:
        """Whether *Lanjut* is the next step, and not *Cetak uji*."""
        state = self.section.state if self.section is not None else None
        if state is None or state.draft is None:
            return False
        return not state.changed or is_next_to_keep(state)

    def go_on(self) -> None:
        section = self.section
        if section is None or section.is_waiting:
            return
        if section.state.changed:
            section.keep_now()
        elif section.state.kept is None:
            said = self.tr("Belum ada printer yang dipilih.")
            self.told.emit(("info", said, self.tr("Tekan Pilih printer, atau Nanti saja.")))
        else:
            self.passed.emit()

    def later(self) -> None:
        """A printer that was kept before stays; else papers go into a folder."""
        shop, name = self.desk.made, self.desk.person.name
        folder = PrinterConfig("struk", "folder", FOLDER, drawer=False)

        def keep() -> TillConfig:
            others = [one for one in shop.config.printers if one.use == "struk"]
            return shop.config if others else shop.set_printers([*shop.config.printers, folder], name)

        self.work(keep, self._on_folder)

    def _on_folder(self, _config: TillConfig) -> None:
        self.passed.emit()

    def _on_kept(self, _config: TillConfig) -> None:
        self.passed.emit()
