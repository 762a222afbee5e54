"""The shop's window, and the training till's that takes its place for a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos.app.till_window import TillWindow
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.shop import Shop
from pos.ui import language
from pos.ui.crash import CrashReport
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.backup_desk import BackupDesk


class Windows(QObject):
    """One window is seen at a time: the real till's, or the training till's, made anew each time."""

    def __init__(self, shop: Shop, config: TillConfig, lanes: Callable[[], Tasks]) -> None:
        super().__init__()
        self._shop = shop
        self._lanes = lanes
        self._begun = False
        self.real = self._new(shop, config)
        self.training: TillWindow | None = None
        self._former: TillWindow | None = None

    def _new(self, shop: Shop, config: TillConfig) -> TillWindow:
        """The real till's window, with the copies of its shop."""
        tasks = self._lanes()
        window = TillWindow(shop, config, tasks)
        window.training_asked.connect(self.open_training)
        window.restored.connect(self.open_restored)
        self.copies: BackupDesk | None = None
        window.ready.connect(self._on_ready)
        self._tasks = tasks
        return window

    def _on_ready(self) -> None:
        from pos.app.backup_desk import BackupDesk  # after the first paint

        if self.copies is None:
            self.copies = BackupDesk(self.real, self._shop, self._tasks)

    def open_restored(self) -> None:
        """Another state of the shop was decided for: this window is left, and the till opens on that."""
        former, size = self.real, self.real.shell.size()
        former.end()
        try:
            self._shop = Shop(self._shop.folder, self._shop.clock)  # brings it in
            config = self._shop.config
        except PosError as error:
            # Somebody has the old database open just now: the next start brings it in.
            from pos.app.no_shop import say_no_shop  # loads what no first paint needs

            say_no_shop(former.shell, error)
            return
        language.speak(config.language)
        self.real = self._new(self._shop, config)
        self.real.shell.resize(size)
        # The new one is shown first: with no window left the program would end.
        self._begin_real()
        former.shell.hide()
        self._former = former
        former.shell.deleteLater()

    @property
    def shown(self) -> TillWindow:
        """The window that is seen."""
        return self.training or self.real

    def begin(self, *, training: bool = False) -> None:
        """Show the real till, or the training till first."""
        if training:
            self.real.scanner.remove()
            self.open_training()
        else:
            self._begin_real()

    def _begin_real(self) -> None:
        self._begun = True
        self.real.shell.show()
        self.real.begin()

    def open_training(self) -> None:
        """The training till in the place of the real one; its database is made behind the login."""
        from pos.training import TrainingShop  # most days nobody practises

        if self.training is not None:
            return
        shop = TrainingShop(self._shop)
        window = TillWindow(shop, shop.config, self._lanes())
        window.left.connect(self.close_training)
        window.shell.resize(self.real.shell.size())
        self.training = window
        # The new one is shown first: with no window left the program would end.
        window.shell.show()
        if self._begun:
            self.real.pause()
        window.begin()

    def close_training(self) -> None:
        """Back to the real till's login."""
        window, self.training = self.training, None
        if window is None:
            return
        if self._begun:
            self.real.resume()
        else:
            self.real.scanner.install()
            self._begin_real()
        window.end()
        window.shell.hide()
        # Qt deletes it in a moment; until then its parts still hear events and must be whole.
        self._former = window
        window.shell.deleteLater()

    def on_crashed(self, report: CrashReport) -> None:
        """A defect is told where somebody looks."""
        self.shown.on_crashed(report)

    def end(self) -> None:
        """Close what is open."""
        if self.training is not None:
            self.training.end()
        self.real.end()
