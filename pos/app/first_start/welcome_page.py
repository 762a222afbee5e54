"""*Mulai*: a new shop, one from a backup, another till of a shop, or an invented one to look at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from pos.app.first_start.progress import Step
from pos.app.first_start.step_page import StepPage
from pos.core.errors import PosError
from pos.core.paths import DataFolder
from pos.ui.rail import LogoTile
from pos.ui.tasks import Progress
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.panel import Working

NEW, RESTORE, JOIN, DEMO = "new", "restore", "join", "demo"


class WelcomePage(StepPage):
    """Emits `restore_asked`, and `demo_made(DataFolder)`; `offer_restore` lets the first be chosen."""

    restore_asked = Signal()
    demo_made = Signal(object)

    def title(self) -> str:
        return self.tr("Apa yang ingin Anda lakukan?")

    def go_words(self) -> str:
        words = {RESTORE: self.tr("Pilih cadangan"), DEMO: self.tr("Buka contoh")}
        return words.get(self.choice, self.tr("Mulai"))

    def _build(self) -> None:
        self.choice = NEW
        self._progress: Progress | None = None
        self.column.insertWidget(0, LogoTile())
        self.hint.setText(self.tr("Sekitar sepuluh menit. Semua jawaban bisa diubah lagi di Setelan."))
        offered = (
            (NEW, self.tr("Toko baru"), self.tr("pusat ini baru mulai memakai Gerabah POS")),
            (RESTORE, self.tr("Pulihkan dari cadangan"), self.tr("komputer diganti atau rusak")),
            (JOIN, self.tr("Kasir tambahan"), self.tr("pusat ini sudah punya kasir lain; bawa berkasnya")),
            (
                DEMO,
                self.tr("Lihat contoh dulu"),
                self.tr("toko karangan untuk mencoba, terpisah dari toko Anda"),
            ),
        )
        self.buttons: dict[str, ChoiceButton] = {}
        for key, words, below in offered:
            button = ChoiceButton(words, below)
            button.setProperty("choice", key)
            self.column.addWidget(button)
            self.buttons[key] = button
        self.buttons[RESTORE].hide()
        self.working = Working(self.tr("Membuat contoh…"))
        self.working.note.hide()
        self.column.addWidget(self.working)
        self.working.hide()
        self.column.addStretch()
        self._show()

    def _wire(self) -> None:
        for button in self.buttons.values():
            button.clicked.connect(self._on_chosen)
        self.working.cancelled.connect(self._on_cancel)

    def offer_restore(self) -> None:
        """There is somebody who restores a backup."""
        self.buttons[RESTORE].show()
        self._show()

    def begin(self) -> None:
        if self.desk.state.joining and self.choice == NEW:
            self.choice = JOIN
        self._show()

    def press_digit(self, digit: int) -> None:
        for key, button in self.buttons.items():
            if button.key == str(digit) and not button.isHidden():
                self._choose(key)

    def _show(self) -> None:
        digit = 0
        for key, button in self.buttons.items():
            button.setChecked(key == self.choice)
            button.setEnabled(not self.waiting)
            if not button.isHidden():
                digit += 1
                button.key = str(digit)
        self.altered.emit()

    def _on_chosen(self) -> None:
        button = self.sender()
        if button is not None:
            self._choose(str(button.property("choice")))

    def _choose(self, key: str) -> None:
        if not self.waiting:
            self.choice = key
            self.told.emit(None)
            self._show()

    def go_on(self) -> None:
        if self.choice == RESTORE:
            self.restore_asked.emit()
        elif self.choice == DEMO:
            self._make_demo()
        else:
            joining = self.choice == JOIN
            state = self.desk.state
            if joining != state.joining:
                state = replace(state, joining=joining, till=2 if joining else 1)
            self.desk.state = state.at(Step.WELCOME)
            self.passed.emit()

    # --- the demo ---

    def _make_demo(self) -> None:
        desk = self.desk

        def make(progress: Progress) -> DataFolder:
            return desk.make_demo(progress.moved)

        self.told.emit(None)
        self.working.stop.setEnabled(True)
        self.working.bar.setRange(0, 0)
        self.working.show()
        self.set_waiting(True)
        self._show()
        self._progress = self.tasks.run_long(self, make, self._on_demo, self._on_no_demo, self.working.moved)

    def _on_cancel(self) -> None:
        if self._progress is not None:
            self.working.stop.setEnabled(False)
            self._progress.cancel()

    def _on_demo(self, folder: DataFolder) -> None:
        self._ended()
        self.demo_made.emit(folder)

    def _on_no_demo(self, error: PosError) -> None:
        self._ended()
        self.on_trouble(error)

    def _ended(self) -> None:
        self.working.hide()
        self.set_waiting(False)
        self._show()
