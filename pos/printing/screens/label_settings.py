"""*Printer label*: choose it, print the ruler label, set it right in steps, keep it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.core.config import PrinterConfig
from pos.printing.devices.discovery import Found
from pos.printing.domain import PrinterUse
from pos.printing.label_desk import LabelDesk
from pos.printing.label_press import ROLL, OffsetTooLarge, narrows_quiet_zone, press_of, stock_of
from pos.printing.label_setting_up import chosen_for_labels, spoken, stepped, stocked
from pos.printing.screens.label_form import LabelForm
from pos.printing.screens.label_words import say_quiet
from pos.printing.screens.setup_section import SetupSection
from pos.printing.setting_up import SettingUp, Trial
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button


class LabelSettings(SetupSection):
    """The label printer."""

    side_width = 462
    _desk: LabelDesk

    def __init__(self, desk: LabelDesk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, PrinterUse.LABEL, parent)

    def new_form(self) -> QWidget:
        self.form = LabelForm()
        return self.form

    def buttons(self) -> tuple[Button, ...]:
        return self.form.ruler, self.form.sample

    def focus_first(self) -> None:
        self.form.printer.setFocus()

    def chosen(self, found: Found) -> SettingUp:
        return chosen_for_labels(self._state, found)

    def picture(self, draft: PrinterConfig | None) -> bytes:
        return self._desk.label_picture(draft)

    def say_kept(self) -> str:
        return self.tr("Setelan printer label tersimpan dan berlaku mulai sekarang.")

    def _wire(self) -> None:
        super()._wire()
        form = self.form
        form.printer.clicked.connect(self._on_choose)
        form.stocks.chosen.connect(self._on_stock)
        form.languages.chosen.connect(self._on_language)
        form.stepped.connect(self._on_stepped)
        form.ruler.clicked.connect(self._on_ruler)
        form.sample.clicked.connect(self._on_sample)

    # --- drawing ---

    def _show(self) -> None:
        super()._show()
        state = self._state
        self.form.show_state(state, self._ready, self._waiting)
        self.save.set_kind("pay" if state.changed and state.trial is not None else "payWhite")
        self._draw(state.draft)

    def _to(self, state: SettingUp) -> None:
        draft = state.draft
        if draft is not None and narrows_quiet_zone(stock_of(draft) or ROLL, press_of(draft)):
            self.form.wrong.show_notice(*say_quiet())
        else:
            self.form.wrong.clear_notice()
        super()._to(state)

    # --- setting right ---

    def _on_stock(self, stock: str) -> None:
        self._to(stocked(self._state, stock))

    def _on_language(self, language: str) -> None:
        self._to(spoken(self._state, language))

    def _on_stepped(self, field: str, steps: int) -> None:
        try:
            state = stepped(self._state, field, steps)
        except OffsetTooLarge as error:
            said = say(error)
            self.form.wrong.show_notice("warning", said.happened, said.rest)
            return
        self._to(state)

    # --- trying ---

    def _on_ruler(self) -> None:
        draft = self._state.draft
        if draft is None or self._waiting:
            return

        def send() -> Trial:
            return self._desk.try_ruler_label(draft)

        self._try(self.form.ruler, self.tr("Mencetak…"), send)

    def _on_sample(self) -> None:
        draft = self._state.draft
        if draft is None or self._waiting:
            return

        def send() -> Trial:
            return self._desk.try_tag(draft)

        self._try(self.form.sample, self.tr("Mencetak…"), send)
