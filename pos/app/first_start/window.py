"""The window of the first start: which page comes next, and what opens the till at the end."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from pos.app.first_start.desk import FirstStartDesk
from pos.app.first_start.frame import Frame
from pos.app.first_start.progress import SetUp, Step
from pos.app.first_start.step_page import StepPage
from pos.app.first_start.welcome_page import WelcomePage
from pos.core.clock import Clock
from pos.core.paths import DataFolder
from pos.ui.scanner import ScanFilter
from pos.ui.shell import Shell
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.ui.crash import CrashReport

_PAGES: Final = {
    Step.CENTRE: ("centre_page", "CentrePage"),
    Step.SUPERVISOR: ("supervisor_page", "SupervisorPage"),
    Step.PRINTER: ("printer_page", "PrinterPage"),
    Step.QRIS: ("qris_page", "QrisPage"),
    Step.GOODS: ("goods_page", "GoodsPage"),
    Step.DONE: ("done_page", "DonePage"),
}
"""Each page is loaded when it is reached: the first paint needs none of them."""


class FirstStart(QObject):
    """Leads from an empty folder to a shop.  Emits `opened(DataFolder)`: the shop's own, or the demo's.

    `restore_asked` is offered only after `offer_restore()`; who restores calls `restored()` when a shop is
    in the folder.
    """

    opened = Signal(object)
    restore_asked = Signal()

    def __init__(self, folder: DataFolder, clock: Clock, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = FirstStartDesk(folder, clock)
        self._tasks = self.tasks = tasks
        self.shell = Shell(clock)
        self.scanner = ScanFilter(self)
        self.frame = Frame()
        self.pages: dict[Step, StepPage] = {}
        self.welcome = WelcomePage(self.desk, tasks)
        self._add(Step.WELCOME, self.welcome)
        self.shell.show_page(self.frame, bare=True)
        self._wire()

    def _wire(self) -> None:
        self.frame.back_asked.connect(self._on_back)
        self.welcome.restore_asked.connect(self.restore_asked)
        self.welcome.demo_made.connect(self.opened)
        self.shell.help_asked.connect(self._on_help)
        self.scanner.scanned.connect(self.shell.take_scan)
        self.scanner.install()

    def offer_restore(self) -> None:
        """Somebody listens to `restore_asked`."""
        self.welcome.offer_restore()

    def begin(self) -> None:
        """Go on where the first start was left; the window is painted meanwhile."""
        self.frame.show_page(self.welcome, Step.WELCOME)
        self.welcome.work(self.desk.open, self._on_open)

    def restored(self) -> None:
        """A shop was put into the folder: it needs no first start."""
        self.welcome.work(self.desk.finish, self._on_finished)

    def end(self) -> None:
        """Let go of folder and scanner."""
        self.scanner.remove()
        self._tasks.close()
        self.desk.close()

    def on_crashed(self, report: CrashReport) -> None:
        """A defect: it is in the log, the window stays open."""
        from pos.ui.crash import show_crash

        show_crash(self.shell, report)

    def _on_help(self) -> None:
        from pos.app.first_start.first_help import FirstHelp
        from pos.app.key_map import MASUK

        sheet = FirstHelp(self.shell, MASUK, self._tasks, self.desk.folder.exports)
        sheet.open_sheet()
        sheet.begin()

    # --- from page to page ---

    def _on_open(self, state: SetUp) -> None:
        self._show(state.step)

    def _show(self, step: Step) -> None:
        if step not in self.pages:
            module, name = _PAGES[step]
            found = import_module(f"pos.app.first_start.{module}")
            page: StepPage = getattr(found, name)(self.desk, self._tasks)
            self._add(step, page)
            if step is Step.DONE:
                page.finished.connect(self._on_finished)  # type: ignore[attr-defined]
        self.frame.show_page(self.pages[step], step)

    def _add(self, step: Step, page: StepPage) -> None:
        self.pages[step] = page
        self.frame.add_page(page)
        page.passed.connect(self._on_passed)

    @property
    def step(self) -> Step:
        """The page that is shown."""
        return next(step for step, page in self.pages.items() if page is self.frame.page)

    def _on_passed(self) -> None:
        state = self.desk.state.at(self.step).moved(1)
        self._keep(state)

    def _on_back(self) -> None:
        self._keep(self.desk.state.at(self.step).moved(-1))

    def _keep(self, state: SetUp) -> None:
        """The next page is only shown when the way there is kept."""
        page, desk = self.pages[self.step], self.desk

        def keep() -> SetUp:
            return desk.keep(state)

        page.work(keep, self._on_open)

    def _on_finished(self, folder: DataFolder) -> None:
        self.opened.emit(folder)
