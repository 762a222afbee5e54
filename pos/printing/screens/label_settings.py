"""*Printer label*: choose it, print the ruler label, set it right in steps, keep it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.config import PrinterConfig, TillConfig
from pos.core.errors import PosError
from pos.printing.devices.discovery import Found
from pos.printing.domain import PrinterUse
from pos.printing.label_desk import LabelDesk
from pos.printing.label_press import (
    ROLL,
    OffsetTooLarge,
    narrows_quiet_zone,
    press_of,
    stock_of,
)
from pos.printing.label_setting_up import chosen_for_labels, spoken, stepped, stocked
from pos.printing.screens.label_form import LabelForm
from pos.printing.screens.label_words import say_quiet
from pos.printing.screens.paper_preview import PaperPreview
from pos.printing.screens.printer_choice import open_sheet
from pos.printing.setting_up import SettingUp, Trial, opened, tried, without
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row

_LANE = "printer:label"
"""One after the other with the labels of the spool."""


class Named(Protocol):
    """Whoever opens the section."""

    @property
    def name(self) -> str:
        """As it stands in the chain."""
        ...


class LabelSettings(QWidget):
    """The label printer.  Emits `changed(TillConfig)` after *Simpan*: the spool has it already."""

    changed = Signal(object)

    def __init__(self, desk: LabelDesk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._person = ""
        self._state = SettingUp(PrinterUse.LABEL)
        self._ready: bool | None = None
        self._waiting = False
        self._pictured: object = None
        self._build()
        self._wire()
        self._show()

    @property
    def state(self) -> SettingUp:
        """What is on the screen."""
        return self._state

    def begin(self, person: Named) -> None:
        """A supervisor opens the section: what is kept, unless something was changed and not kept."""
        self._person = person.name
        self.notice.clear_notice()
        if not self._state.changed:
            self._open(self._desk.kept(PrinterUse.LABEL))
        self.form.printer.setFocus()

    def press_key(self, name: str) -> bool:
        """F12 keeps it."""
        if name == "F12" and self.save.isEnabled():
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was changed and not kept, and no label is on its way."""
        return not self._state.changed and not self._waiting

    # --- building ---

    def _build(self) -> None:
        outer = row(self, 0)
        middle = column(None, 0)
        scroll = Scroll(0)
        scroll.column.setContentsMargins(theme.dp(20), theme.dp(12), theme.dp(20), theme.dp(8))
        self.form = LabelForm()
        scroll.column.addWidget(self.form)
        scroll.column.addStretch()
        middle.addWidget(scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(20), theme.dp(4), theme.dp(20), theme.dp(12))
        self.notice = Notice()
        self.save = Button(self.tr("SIMPAN"), "pay", "check", "F12")
        foot.addWidget(self.notice)
        foot.addWidget(self.save)
        middle.addLayout(foot)
        outer.addLayout(middle, 1)
        self._side = Panel("sunken")
        beside = column(self._side, 8, 12)
        self.preview = PaperPreview()
        beside.addWidget(self.preview, 1)
        outer.addWidget(self._side)

    def _wire(self) -> None:
        form = self.form
        form.printer.clicked.connect(self._on_choose)
        form.stocks.chosen.connect(self._on_stock)
        form.languages.chosen.connect(self._on_language)
        form.stepped.connect(self._on_stepped)
        form.ruler.clicked.connect(self._on_ruler)
        form.sample.clicked.connect(self._on_sample)
        self.save.clicked.connect(self._on_save)

    # --- drawing ---

    def _show(self) -> None:
        state, draft = self._state, self._state.draft
        self.form.show_state(state, self._ready, self._waiting)
        self.save.set_kind("pay" if state.changed and state.trial is not None else "payWhite")
        self.save.setEnabled(state.changed and not self._waiting)
        if self.isVisible() and self._pictured != (draft,):
            self._pictured = (draft,)
            self._draw(draft)

    def _draw(self, draft: PrinterConfig | None) -> None:
        desk = self._desk

        def draw() -> bytes:
            return desk.label_picture(draft)

        self._tasks.run(self, draw, self.preview.show_png, self._on_trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self._side.setVisible(layout.name != "compact")
        self._side.setFixedWidth(theme.dp(462 if layout.roomy else 330))
        self._show()

    def _to(self, state: SettingUp) -> None:
        self._state = state
        self.notice.clear_notice()
        self._show_quiet()
        self._show()

    def _show_quiet(self) -> None:
        draft = self._state.draft
        if draft is not None and narrows_quiet_zone(stock_of(draft) or ROLL, press_of(draft)):
            self.form.wrong.show_notice(*say_quiet())
        else:
            self.form.wrong.clear_notice()

    # --- choosing ---

    def _open(self, kept: PrinterConfig | None) -> None:
        self._ready = None
        self._to(opened(PrinterUse.LABEL, kept))
        if kept is None:
            return
        desk = self._desk

        def look() -> bool:
            return desk.is_ready(kept)

        self._tasks.run(self, look, self._on_ready, self._on_trouble, lane="discovery")

    def _on_ready(self, ready: bool) -> None:
        self._ready = ready
        self._show()

    def _on_choose(self) -> None:
        sheet = open_sheet(self, self._desk, self._tasks, PrinterUse.LABEL)
        sheet.chosen.connect(self._on_chosen)
        sheet.dropped.connect(self._on_dropped)

    def _on_chosen(self, found: Found) -> None:
        self._to(chosen_for_labels(self._state, found))

    def _on_dropped(self) -> None:
        self._to(without(self._state))

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
        draft, desk = self._state.draft, self._desk
        if draft is None or self._waiting:
            return

        def send() -> Trial:
            return desk.try_ruler_label(draft)

        self._wait(self.form.ruler)
        self._tasks.run(self, send, self._on_tried, self._on_not_tried, lane=_LANE)

    def _on_sample(self) -> None:
        draft, desk = self._state.draft, self._desk
        if draft is None or self._waiting:
            return

        def send() -> Trial:
            return desk.try_tag(draft)

        self._wait(self.form.sample)
        self._tasks.run(self, send, self._on_tried, self._on_not_tried, lane=_LANE)

    def _wait(self, button: Button) -> None:
        self._waiting = True
        self.notice.clear_notice()
        self._show()
        button.set_busy(self.tr("Mencetak…"))

    def _on_tried(self, trial: Trial) -> None:
        self._ended()
        self._to(tried(self._state, trial))

    def _on_not_tried(self, error: PosError) -> None:
        self._ended()
        self._show()
        self._on_trouble(error)

    def _ended(self) -> None:
        self._waiting = False
        for button in (self.form.ruler, self.form.sample, self.save):
            button.set_busy()

    # --- keeping ---

    def _on_save(self) -> None:
        state, desk, person = self._state, self._desk, self._person

        def keep() -> TillConfig:
            return desk.keep(PrinterUse.LABEL, state.draft, person)

        self._waiting = True
        self._show()
        self.save.set_busy(self.tr("Menyimpan…"))
        self._tasks.run(self, keep, self._on_kept, self._on_not_tried)

    def _on_kept(self, config: TillConfig) -> None:
        self._ended()
        self._open(self._desk.kept(PrinterUse.LABEL))
        self.notice.show_notice(
            "paid", self.tr("Setelan printer label tersimpan dan berlaku mulai sekarang.")
        )
        self.changed.emit(config)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
