"""*Printer struk* and *Printer laporan*: choose, try, be helped, keep."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pos.core.config import PrinterConfig
from pos.printing.devices.discovery import Found
from pos.printing.devices.roll import roll_of
from pos.printing.domain import PAPER_58
from pos.printing.screens.printer_form import PrinterForm, is_next_to_keep
from pos.printing.screens.setup_section import SetupSection
from pos.printing.setting_up import (
    Question,
    SettingUp,
    Trial,
    altered,
    answered,
    chosen,
    darkened,
    helped,
    seen_clear,
    widened,
)
from pos.ui.widgets.button import Button


class PrinterSection(SetupSection):
    """The printer of receipts, or that of reports."""

    _revealing = False
    _printed: PrinterConfig | None = None

    def new_form(self) -> QWidget:
        self.form = PrinterForm(self._use)
        return self.form

    def buttons(self) -> tuple[Button, ...]:
        return self.form.test, self.form.kick

    def focus_first(self) -> None:
        (self.form.test if self.form.test.isEnabled() else self.form.printer).setFocus()

    def chosen(self, found: Found) -> SettingUp:
        return chosen(self._state, found)

    def picture(self, draft: PrinterConfig | None) -> bytes:
        return self._desk.picture(draft)

    def say_kept(self) -> str:
        return self.tr("Setelan printer tersimpan dan berlaku mulai sekarang.")

    def _wire(self) -> None:
        super()._wire()
        form = self.form
        form.printer.clicked.connect(self._on_choose)
        form.widths.chosen.connect(self._on_width)
        form.letters.chosen.connect(self._on_letters)
        form.automatic.clicked.connect(self._on_automatic)
        form.cutter.clicked.connect(self._on_cutter)
        form.drawer.clicked.connect(self._on_drawer)
        form.darkness.moved.connect(self._on_darkness)
        form.test.clicked.connect(self._on_test)
        form.kick.clicked.connect(self._on_kick)
        form.clear.clicked.connect(self._on_clear)
        form.unclear.clicked.connect(self._on_unclear)
        form.questions.answered.connect(self._on_answered)
        form.questions.stopped.connect(self._on_stopped)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range)

    # --- drawing ---

    def _show(self) -> None:
        super()._show()
        state = self._state
        self.form.show_state(state, self._ready, self._waiting)
        self.save.set_kind("pay" if is_next_to_keep(state) or not state.changed else "payWhite")
        roll = roll_of(state.draft) if state.draft is not None else PAPER_58
        self._draw((roll.columns, roll.width_mm))

    def _to(self, state: SettingUp) -> None:
        self._revealing = False
        super()._to(state)

    # --- choosing ---

    def _on_width(self, key: str) -> None:
        self._to(widened(self._state, int(key)))

    def _on_letters(self, key: str) -> None:
        self._to(altered(self._state, as_picture=key == "picture"))

    def _on_automatic(self) -> None:
        self._to(altered(self._state, automatic=self.form.automatic.isChecked()))

    def _on_cutter(self) -> None:
        self._to(altered(self._state, cutter="yes" if self.form.cutter.isChecked() else "no"))

    def _on_drawer(self) -> None:
        self._to(altered(self._state, drawer=self.form.drawer.isChecked()))

    def _on_darkness(self, value: int) -> None:
        self._to(darkened(self._state, value))

    # --- trying ---

    def _on_test(self) -> None:
        draft, desk = self._state.draft, self._desk
        if draft is None or self._waiting:
            return

        def send() -> Trial:
            return desk.try_paper(draft)

        self._printed = _on_paper(draft)
        self._try(self.form.test, self.tr("Mencetak…"), send)

    def _on_kick(self) -> None:
        draft, desk, person = self._state.draft, self._desk, self._person
        if draft is None or self._waiting:
            return

        def kick() -> Trial:
            return desk.try_drawer(draft, _DRAWER_REASON, person)

        self._try(self.form.kick, self.tr("Membuka…"), kick)

    def _on_tried(self, trial: Trial) -> None:
        super()._on_tried(trial)
        self._reveal()

    def _reveal(self) -> None:
        """What came of it is below the buttons: bring it into sight."""
        self._revealing = True
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_range(self, _least: int, most: int) -> None:
        # The height of what was just shown is only known when the layout has settled.
        if self._revealing and most:
            self._scroll.verticalScrollBar().setValue(most)

    # --- being helped ---

    def _on_clear(self) -> None:
        self._to(seen_clear(self._state))
        if self._state.changed:
            said = self.tr("Tekan Simpan, maka printer ini dipakai mulai sekarang.")
            self.notice.show_notice("paid", self.tr("Hasilnya jelas."), said)

    def _on_unclear(self) -> None:
        self._to(helped(self._state))
        self._print_for_question()
        self._reveal()

    def _on_answered(self, answer: str) -> None:
        """The next question; what it asks about is printed first where the last answer changed it."""
        if self._waiting:
            return
        self._to(answered(self._state, answer))
        following = self._state.questions[0] if self._state.questions else None
        if following is Question.DRAWER or _on_paper(self._state.draft) != self._printed:
            self._print_for_question()
        elif following is None:
            self._to(seen_clear(self._state))
        self._reveal()

    def _on_stopped(self) -> None:
        """What was learned so far stays on the screen."""
        if not self._waiting:
            self._to(replace(self._state, questions=()))

    def _print_for_question(self) -> None:
        """What the question that is asked now is about: the ruler, the drawer, else the trial paper."""
        draft, desk, person = self._state.draft, self._desk, self._person
        if draft is None:
            return
        asked = self._state.questions[0] if self._state.questions else None

        def send() -> Trial:
            if asked is Question.RULER:
                return desk.try_ruler(draft)
            if asked is Question.DRAWER:
                return desk.try_drawer(draft, _DRAWER_REASON, person)
            return desk.try_paper(draft)

        if asked not in (Question.RULER, Question.DRAWER):
            self._printed = _on_paper(draft)

        self._try(self.form.test, self.tr("Mencetak…"), send)


def _on_paper(config: PrinterConfig | None) -> PrinterConfig | None:
    """What a trial paper depends on: two settings with the same print the same."""
    if config is None:
        return None
    return replace(config, drawer=True, answers="", automatic=True, profile="")


_DRAWER_REASON = "Uji buka laci"
"""As it stands in the chain."""
