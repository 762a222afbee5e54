"""*Printer struk* and *Printer laporan*: choose, try, be helped, keep."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.config import PrinterConfig, TillConfig
from pos.core.errors import PosError
from pos.printing.desk import PrinterDesk
from pos.printing.devices.discovery import Found
from pos.printing.devices.roll import roll_of
from pos.printing.domain import PAPER_58, PrinterUse
from pos.printing.screens.paper_preview import PaperPreview
from pos.printing.screens.printer_choice import open_sheet
from pos.printing.screens.printer_form import PrinterForm, is_next_to_keep
from pos.printing.setting_up import (
    Question,
    SettingUp,
    Trial,
    altered,
    answered,
    chosen,
    darkened,
    helped,
    opened,
    seen_clear,
    tried,
    widened,
    without,
)
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row


class Named(Protocol):
    """Whoever opens the section."""

    @property
    def name(self) -> str:
        """As it stands in the chain."""
        ...


class PrinterSection(QWidget):
    """One use of printers.  Emits `changed(TillConfig)` after *Simpan*: the spool has them already."""

    changed = Signal(object)

    def __init__(
        self, desk: PrinterDesk, tasks: Tasks, use: PrinterUse, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._use = use
        self._person = ""
        self._state = SettingUp(use)
        self._ready: bool | None = None
        self._waiting = False
        self._revealing = False
        self._printed: PrinterConfig | None = None
        self._pictured: tuple[int, int] | None = None
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
            self._open(self._desk.kept(self._use))
        (self.form.test if self.form.test.isEnabled() else self.form.printer).setFocus()

    def press_key(self, name: str) -> bool:
        """F12 keeps it."""
        if name == "F12" and self.save.isEnabled():
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was changed and not kept, and no paper is on its way."""
        return not self._state.changed and not self._waiting

    # --- building ---

    def _build(self) -> None:
        outer = row(self, 0)
        middle = column(None, 0)
        self._scroll = Scroll(0)
        self._scroll.column.setContentsMargins(theme.dp(20), theme.dp(12), theme.dp(20), theme.dp(8))
        self.form = PrinterForm(self._use)
        self._scroll.column.addWidget(self.form)
        self._scroll.column.addStretch()
        middle.addWidget(self._scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(20), theme.dp(4), theme.dp(20), theme.dp(12))
        self.notice = Notice()
        self.save = Button(self.tr("SIMPAN"), "pay", "check", "F12")
        foot.addWidget(self.notice)
        foot.addWidget(self.save)
        middle.addLayout(foot)
        outer.addLayout(middle, 1)
        self._side = Panel("sunken")
        beside = column(self._side, 8, 0)
        beside.setContentsMargins(theme.dp(12), theme.dp(12), theme.dp(12), theme.dp(12))
        head = row(None, 8)
        head.addWidget(Label(self.tr("Pratinjau, ukuran asli titik"), "bodyStrong", wrap=True), 1)
        self.dots = Label("", "caption", "secondary")
        head.addWidget(self.dots)
        beside.addLayout(head)
        self.preview = PaperPreview()
        beside.addWidget(self.preview, 1)
        outer.addWidget(self._side)

    def _wire(self) -> None:
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
        self.save.clicked.connect(self._on_save)

    # --- drawing ---

    def _show(self) -> None:
        state = self._state
        self.form.show_state(state, self._ready, self._waiting)
        self.save.set_kind("pay" if is_next_to_keep(state) or not state.changed else "payWhite")
        self.save.setEnabled(state.changed and not self._waiting)
        roll = roll_of(state.draft) if state.draft is not None else PAPER_58
        self.dots.setText(self.tr("{n} titik").format(n=roll.dots))
        if self.isVisible() and self._pictured != (roll.columns, roll.width_mm):
            self._pictured = (roll.columns, roll.width_mm)
            self._draw_sample(state.draft)

    def _draw_sample(self, draft: PrinterConfig | None) -> None:
        desk = self._desk

        def draw() -> bytes:
            return desk.picture(draft)

        self._tasks.run(self, draw, self.preview.set_png, self._on_trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self._side.setVisible(layout.name != "compact")
        self._side.setFixedWidth(theme.dp(424 if layout.roomy else 330))
        self._show()

    # --- choosing ---

    def _open(self, kept: PrinterConfig | None) -> None:
        self._state = opened(self._use, kept)
        self._ready = None
        self._show()
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
        sheet = open_sheet(self, self._desk, self._tasks, self._use)
        sheet.chosen.connect(self._on_chosen)
        sheet.dropped.connect(self._on_dropped)

    def _on_chosen(self, found: Found) -> None:
        self._to(chosen(self._state, found))

    def _on_dropped(self) -> None:
        self._to(without(self._state))

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

    def _to(self, state: SettingUp) -> None:
        self._state = state
        self._revealing = False
        self.notice.clear_notice()
        self._show()

    # --- trying ---

    def _on_test(self) -> None:
        draft, desk = self._state.draft, self._desk
        if draft is None or self._waiting:
            return

        def send() -> Trial:
            return desk.try_paper(draft)

        self._printed = _on_paper(draft)
        self._wait(self.form.test, self.tr("Mencetak…"))
        self._tasks.run(self, send, self._on_tried, self._on_not_tried, lane=self._lane)

    @property
    def _lane(self) -> str:
        # One after the other with the papers of the spool.
        return f"printer:{self._use.value}"

    def _on_kick(self) -> None:
        draft, desk, person = self._state.draft, self._desk, self._person
        if draft is None or self._waiting:
            return

        def kick() -> Trial:
            return desk.try_drawer(draft, _DRAWER_REASON, person)

        self._wait(self.form.kick, self.tr("Membuka…"))
        self._tasks.run(self, kick, self._on_tried, self._on_not_tried, lane=self._lane)

    def _wait(self, button: Button, text: str) -> None:
        self._waiting = True
        self.notice.clear_notice()
        self._show()
        button.set_busy(text)

    def _on_tried(self, trial: Trial) -> None:
        self._ended()
        self._to(tried(self._state, trial))
        self._reveal()

    def _on_not_tried(self, error: PosError) -> None:
        self._ended()
        self._on_trouble(error)
        self._show()

    def _ended(self) -> None:
        self._waiting = False
        for button in (self.form.test, self.form.kick):
            button.set_busy()

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

        self._wait(self.form.test, self.tr("Mencetak…"))
        self._tasks.run(self, send, self._on_tried, self._on_not_tried, lane=self._lane)

    # --- keeping ---

    def _on_save(self) -> None:
        state, desk, person = self._state, self._desk, self._person

        def keep() -> TillConfig:
            return desk.keep(state.use, state.draft, person)

        self._waiting = True
        self.save.set_busy(self.tr("Menyimpan…"))
        self._tasks.run(self, keep, self._on_kept, self._on_not_kept)

    def _on_kept(self, config: TillConfig) -> None:
        self._waiting = False
        self.save.set_busy()
        self._open(self._desk.kept(self._use))
        self.notice.show_notice("paid", self.tr("Setelan printer tersimpan dan berlaku mulai sekarang."))
        self.changed.emit(config)

    def _on_not_kept(self, error: PosError) -> None:
        self._waiting = False
        self.save.set_busy()
        self._show()
        self._on_trouble(error)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)


def _on_paper(config: PrinterConfig | None) -> PrinterConfig | None:
    """What a trial paper depends on: two settings with the same print the same."""
    if config is None:
        return None
    return replace(config, drawer=True, answers="", automatic=True, profile="")


_DRAWER_REASON = "Uji buka laci"
"""As it stands in the chain."""
