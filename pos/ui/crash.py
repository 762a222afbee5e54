"""What happens when the program itself is wrong: log it, say sorry, give a number, keep the till open."""

from __future__ import annotations

import logging
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.widgets.labels import Label

_LOG = logging.getLogger("pos.crash")


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A defect that came up: the number to quote, and where it lies in the log."""

    number: str
    summary: str


class CrashHook(QObject):
    """Catches what nobody caught, on any thread.  `crashed(object)` carries a `CrashReport`.

    The number is the same for the same defect, so that two telephone calls can be told to be one.
    """

    crashed = Signal(object)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs

    def install(self) -> None:
        """Become the hook of the interpreter and of its threads."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """One exception that nobody expected."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        import hashlib
        import traceback

        lines = traceback.format_exception(kind, error, trace)
        place = traceback.extract_tb(trace)
        where = "".join(f"{frame.name}:{frame.lineno}" for frame in place)
        number = hashlib.sha256(f"{kind.__name__}{where}".encode()).hexdigest()[:6].upper()
        _LOG.error("defect %s\n%s", number, "".join(lines))
        self._keep(number, "".join(lines))
        self.crashed.emit(CrashReport(number, f"{kind.__name__}: {error}"))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _keep(self, number: str, text: str) -> None:
        try:
            self._logs.mkdir(parents=True, exist_ok=True)
            (self._logs / f"defect-{number}.txt").write_text(text, encoding="utf-8")
        except OSError:
            _LOG.error("defect %s could not be kept as a file", number)


class CrashSheet(Sheet):
    """Says sorry, what is safe, and the number."""

    def __init__(self, host: QWidget, report: CrashReport) -> None:
        super().__init__(host, "", "", "alert-triangle")
        self.title.setText(self.tr("Maaf, ada yang salah di program ini"))
        self.text.setText(
            self.tr("Semua penjualan yang lunas aman. Kasir tetap bisa dipakai; ulangi langkah terakhir.")
        )
        self.text.show()
        number = Label(self.tr("Nomor untuk pengelola: {number}").format(number=report.number), "bodyStrong")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        detail = Label(report.summary[:200], "caption", "secondary", wrap=True)
        self.body.addWidget(number)
        self.body.addWidget(detail)
        self.add_button(self.tr("Lanjutkan"), "primary", "", "Enter").clicked.connect(self.accept)


def show_crash(window: QWidget, report: CrashReport) -> None:
    """Show the sheet, unless one is open already: a defect in painting comes many times a second."""
    if not isinstance(top_sheet(window), CrashSheet):
        CrashSheet(window, report).open_sheet()
