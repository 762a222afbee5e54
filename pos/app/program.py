"""What is open of the program: the first start where there is no shop yet, then the till's windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos.copies import finish_restore
from pos.core.clock import Clock
from pos.core.config import read_config
from pos.core.errors import PosError
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.ui import language
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.first_start.window import FirstStart
    from pos.app.windows import Windows
    from pos.ui.crash import CrashReport
    from pos.ui.shell import Shell


class Program(QObject):
    """One data folder from its first day on.  `lanes` makes the threads of a window."""

    def __init__(self, folder: DataFolder, clock: Clock, lanes: Callable[[], Tasks]) -> None:
        super().__init__()
        self._folder = folder
        self._clock = clock
        self._lanes = lanes
        self.first_start: FirstStart | None = None
        self.windows: Windows | None = None
        self._former: FirstStart | None = None

    def begin(self, *, first_start: bool, training: bool = False) -> None:
        """Show the first start, or the till."""
        if first_start:
            self._begin_first_start()
        else:
            self._open_till(self._folder, training=training)

    def _begin_first_start(self) -> None:
        from pos.app.first_start.window import FirstStart  # once in the life of a shop

        self.first_start = FirstStart(self._folder, self._clock, self._lanes())
        self.first_start.opened.connect(self._on_opened)
        self.first_start.restore_asked.connect(self._on_restore_asked)
        self.first_start.offer_restore()
        self.first_start.shell.show()
        self.first_start.begin()

    def _on_restore_asked(self) -> None:
        """This computer takes over a shop from its copy."""
        import pos.ui.say_database  # noqa: F401
        from pos.backup.screens.restore_sheet import RestoreSheet
        from pos.copies import restoring_into
        from pos.ui.outside import Desktop

        first = self.first_start
        if first is not None:
            restoring = restoring_into(self._folder, self._clock)
            sheet = RestoreSheet(first.shell, restoring, None, first.tasks, Desktop())
            sheet.restored.connect(first.restored)
            sheet.begin((), "")

    def _on_opened(self, folder: DataFolder) -> None:
        """There is a shop now: its till takes the window's place."""
        first, self.first_start = self.first_start, None
        if first is None:
            return
        first.end()
        # The till is shown before the other window goes: with no window left the program would end.
        try:
            self._open_till(folder, training=False)
        except PosError as error:
            from pos.app.no_shop import say_no_shop  # loads what no first paint needs

            say_no_shop(first.shell, error)
            return
        if self.windows is not None:
            self.windows.shown.shell.resize(first.shell.size())
            if folder == self._folder.demo:
                self._tell_demo(self.windows.shown.shell)
        first.shell.hide()
        self._former = first
        first.shell.deleteLater()

    def _tell_demo(self, shell: Shell) -> None:
        """Nothing here is real, and who may log in is no secret."""
        from pos.demo.organisation import ATTENDANTS

        shell.setWindowTitle(self.tr("CONTOH · Gerabah POS"))
        who = " · ".join(f"{name}: PIN {pin}" for name, _role, pin in ATTENDANTS)
        shell.reminder.show_notice("info", self.tr("Ini toko contoh; tidak ada yang sungguhan."), who)

    def _open_till(self, folder: DataFolder, *, training: bool) -> None:
        from pos.app.windows import Windows  # the first start paints without the till

        finish_restore(folder)
        config = read_config(folder.config)
        language.speak(config.language)
        self.windows = Windows(Shop(folder, self._clock), config, self._lanes)
        self.windows.begin(training=training)

    def on_crashed(self, report: CrashReport) -> None:
        """A defect is told where somebody looks."""
        told = self.first_start or self.windows
        if told is not None:
            told.on_crashed(report)

    def end(self) -> None:
        """Close what is open."""
        if self.first_start is not None:
            self.first_start.end()
        if self.windows is not None:
            self.windows.end()
