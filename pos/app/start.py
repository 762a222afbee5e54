"""From nothing to a painted window: only Qt and the login are loaded before it can be seen."""

from __future__ import annotations

import sys

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication, QWidget

from pos.app.program import Program
from pos.copies import finish_restore
from pos.core.clock import Clock, SystemClock
from pos.core.config import BadConfig, read_config
from pos.core.errors import PosError
from pos.core.logs import keep_log, leave_log
from pos.core.paths import DataFolder
from pos.ui import language, theme
from pos.ui.crash import CrashHook
from pos.ui.say import say
from pos.ui.tasks import LaneTasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import EmptyState, column


def run(folder: DataFolder, clock: Clock | None = None, *, training: bool = False) -> int:
    """Open the till on a data folder and stay until it is left; returns the exit code.

    `training` opens the training till first; leaving it leads to the real one's login.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Gerabah POS")
    theme.apply_theme(app)
    try:
        finish_restore(folder)
    except PosError as error:
        return _only_say(app, say(error).text)
    first = folder.needs_first_start
    try:
        if first:
            folder.root.mkdir(parents=True, exist_ok=True)
        else:
            language.speak(read_config(folder.config).language)
    except BadConfig as error:
        return _only_say(app, say(error).text)
    except OSError:
        return _only_say(app, _not_writable(app))
    lock = QLockFile(str(folder.lock))
    # A lock is stale only when its process is gone, never because it is old.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return _only_say(app, _why_locked(app, lock))
    log = keep_log(folder.logs)
    hook = CrashHook(clock or SystemClock())
    hook.install()
    program = Program(folder, clock or SystemClock(), LaneTasks)
    hook.crashed.connect(program.on_crashed)
    program.begin(first_start=first, training=training)
    try:
        return app.exec()
    finally:
        program.end()
        leave_log(log)


def _why_locked(app: QApplication, lock: QLockFile) -> str:
    if lock.error() == QLockFile.LockError.LockFailedError:
        return app.translate("app", "Kasir ini sudah terbuka di komputer ini. Pakai jendela yang sudah ada.")
    return _not_writable(app)


def _not_writable(app: QApplication) -> str:
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
