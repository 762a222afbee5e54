"""What the sections of printers in *Setelan* share: a form beside its picture, trials, *Simpan*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.config import PrinterConfig, TillConfig
from pos.core.errors import PosError
from pos.printing.desk import PrinterDesk
from pos.printing.devices.discovery import Found
from pos.printing.domain import PrinterUse
from pos.printing.screens.paper_preview import PaperPreview
from pos.printing.screens.printer_choice import open_sheet
from pos.printing.setting_up import SettingUp, Trial, opened, tried, without
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row


class Named(Protocol):
    """Whoever opens the section."""

    @property
    def name(self) -> str:
        """As it stands in the chain."""
        ...


class SetupSection(QWidget):
    """One use of printers while it is set up.  Emits `changed(TillConfig)` after *Simpan*: the spool has it.

    A section gives its form, draws it, and says what else its buttons do.
    """

    changed = Signal(object)
    side_width = 424
    """Of the picture beside the form in a window that has room, in design pixels."""

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
        self._pictured: object = None
        self._build()
        self._wire()
        self._show()

    # --- what a section adds ---

    def new_form(self) -> QWidget:
        """What stands in the middle."""
        raise NotImplementedError

    def buttons(self) -> tuple[Button, ...]:
        """Those of the form that say while they wait that they do."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Where the keyboard is when the section is opened."""
        raise NotImplementedError

    def chosen(self, found: Found) -> SettingUp:
        """The state with another printer."""
        raise NotImplementedError

    def picture(self, draft: PrinterConfig | None) -> bytes:
        """What is shown beside the form, as PNG; it is drawn in a task."""
        raise NotImplementedError

    def say_kept(self) -> str:
        """What is said after *Simpan*."""
        raise NotImplementedError

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)

    def _show(self) -> None:
        self.save.setEnabled(self._state.changed and not self._waiting)

    # --- the page it stands on ---

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
        self.focus_first()

    def press_key(self, name: str) -> bool:
        """F12 keeps it."""
        if name == "F12" and self.save.isEnabled():
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was changed and not kept, and nothing is on its way to the printer."""
        return not self._state.changed and not self._waiting

    # --- building and drawing ---

    def _build(self) -> None:
        outer = row(self, 0)
        middle = column(None, 0)
        self._scroll = Scroll(0)
        self._scroll.column.setContentsMargins(theme.dp(20), theme.dp(12), theme.dp(20), theme.dp(8))
        self._scroll.column.addWidget(self.new_form())
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
        beside = column(self._side, 8, 12)
        self.preview = PaperPreview()
        beside.addWidget(self.preview, 1)
        outer.addWidget(self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self._side.setVisible(layout.name != "compact")
        self._side.setFixedWidth(theme.dp(self.side_width if layout.roomy else 330))
        self._show()

    def _draw(self, depends_on: object) -> None:
        """The picture anew, where what it depends on is not what it was drawn of."""
        if not self.isVisible() or self._pictured == (depends_on,):
            return
        self._pictured = (depends_on,)
        draft = self._state.draft

        def draw() -> bytes:
            return self.picture(draft)

        self._tasks.run(self, draw, self.preview.show_png, self._on_trouble)

    def _to(self, state: SettingUp) -> None:
        self._state = state
        self.notice.clear_notice()
        self._show()

    # --- choosing ---

    def _open(self, kept: PrinterConfig | None) -> None:
        self._ready = None
        self._to(opened(self._use, kept))
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
        self._to(self.chosen(found))

    def _on_dropped(self) -> None:
        self._to(without(self._state))

    # --- trying ---

    def _try(self, button: Button, text: str, send: Callable[[], Trial]) -> None:
        """Send something to the printer; the button says meanwhile what is done."""
        self._waiting = True
        self.notice.clear_notice()
        self._show()
        button.set_busy(text)
        # One after the other with the papers of the spool.
        lane = f"printer:{self._use.value}"
        self._tasks.run(self, send, self._on_tried, self._on_failed, lane=lane)

    def _on_tried(self, trial: Trial) -> None:
        self._ended()
        self._to(tried(self._state, trial))

    def _on_failed(self, error: PosError) -> None:
        self._ended()
        self._show()
        self._on_trouble(error)

    def _ended(self) -> None:
        self._waiting = False
        for button in (*self.buttons(), self.save):
            button.set_busy()

    # --- keeping ---

    def _on_save(self) -> None:
        state, desk, person = self._state, self._desk, self._person

        def keep() -> TillConfig:
            return desk.keep(state.use, state.draft, person)

        self._waiting = True
        self._show()
        self.save.set_busy(self.tr("Menyimpan…"))
        self._tasks.run(self, keep, self._on_kept, self._on_failed)

    def _on_kept(self, config: TillConfig) -> None:
        self._ended()
        self._open(self._desk.kept(self._use))
        self.notice.show_notice("paid", self.say_kept())
        self.changed.emit(config)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
