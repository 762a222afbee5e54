"""From nothing to a painted window: only Qt and the login are loaded before it can be seen."""

from __future__ import annotations

import sys

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication, QWidget

from pos.app.till_window import TillWindow
from pos.core.clock import Clock, SystemClock
from pos.core.config import BadConfig, TillConfig, read_config
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.ui import language, theme
from pos.ui.crash import CrashHook
from pos.ui.say import say
from pos.ui.tasks import LaneTasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import EmptyState, column


def run(folder: DataFolder, clock: Clock | None = None) -> int:
    """Open the till on a data folder and stay until it is left; returns the exit code."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Gerabah POS")
    theme.apply_theme(app)
    try:
        config = read_config(folder.config)
        language.speak(config.language)
    except BadConfig as error:
        return _only_say(app, say(error).text)
    lock = QLockFile(str(folder.lock))
    # A lock is stale only when its process is gone, never because it is old.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return _only_say(app, _why_locked(app, lock))
    return _open(app, folder, config, clock or SystemClock())


def _open(app: QApplication, folder: DataFolder, config: TillConfig, clock: Clock) -> int:
    tasks = LaneTasks()
    hook = CrashHook(folder.logs)
    hook.install()
    window = TillWindow(Shop(folder, clock), config, tasks)
    hook.crashed.connect(window.on_crashed)
    window.shell.show()
    window.begin()
    try:
        return app.exec()
    finally:
        window.end()
        tasks.close()


def _why_locked(app: QApplication, lock: QLockFile) -> str:
    if lock.error() == QLockFile.LockError.LockFailedError:
        return app.translate("app", "Kasir ini sudah terbuka di komputer ini. Pakai jendela yang sudah ada.")
    return app.translate(
        "app",
        "Folder data tidak dapat ditulis. Tidak ada yang berubah. Periksa izin foldernya, lalu buka lagi.",
    )


def _only_say(app: QApplication, sentence: str) -> int:
    """A window with one sentence and one button."""
    window = QWidget()
    window.setWindowTitle("Gerabah POS")
    window.resize(640, 360)
    layout = column(window, 12, 24)
    layout.addWidget(
        EmptyState("alert-circle", app.translate("app", "Kasir tidak dapat dibuka"), sentence), 1
    )
    leave = Button(app.translate("app", "Tutup"), "primary", "x", "Enter")
    leave.clicked.connect(app.quit)
    layout.addWidget(leave)
    window.show()
    app.exec()
    return 2
