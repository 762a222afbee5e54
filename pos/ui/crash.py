"""What happens when the program itself is wrong: log it, say sorry, give a number, keep the till open."""

from __future__ import annotations

import logging
import sys
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.clock import Clock, local
from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.widgets.labels import Label

_LOG = logging.getLogger("pos.crash")
_LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without those that sound or look like another one: a number is read out over the telephone."""


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A defect that came up: the number to quote, which also stands in the log, and what kind it is."""

    number: str
    summary: str


class CrashHook(QObject):
    """Catches what nobody caught, on any thread.  `crashed(object)` carries a `CrashReport`.

    The number (`G-261124-7KQ2`) is the day and the place in the code: the same for the same defect of a day,
    so that two telephone calls can be told to be one.  It stands in the log, beside where in the code it was.
    """

    crashed = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock

    def install(self) -> None:
        """Become the hook of the interpreter and of its threads."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """One exception that nobody expected."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        number = self._number(kind, trace)
        _LOG.error("defect %s", number, exc_info=(kind, error, trace))
        self.crashed.emit(CrashReport(number, kind.__name__))

    def _number(self, kind: type[BaseException], trace: TracebackType | None) -> str:
        import hashlib
        import traceback

        where = "".join(f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(trace))
        digest = hashlib.sha256(f"{kind.__name__}{where}".encode()).digest()
        letters = "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:4])
        return f"G-{local(self._clock.now()):%y%m%d}-{letters}"

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.caught(caught.exc_type, caught.exc_value, caught.exc_traceback)


class CrashSheet(Sheet):
    """Says sorry, what is safe, and the number."""

    def __init__(self, host: QWidget, report: CrashReport) -> None:
        super().__init__(host, "", "", "alert-triangle")
        self.title.setText(self.tr("Maaf, ada yang salah di program ini"))
        self.text.setText(
            self.tr(
                "Semua penjualan yang lunas aman, keranjang tetap ada. Kasir tetap bisa dipakai; ulangi "
                "langkah terakhir. Kalau terjadi lagi, sebutkan nomor ini kepada pengelola."
            )
        )
        self.text.show()
        number = Label(report.number, "title")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        detail = Label(report.summary[:60], "caption", "secondary", wrap=True)
        self.body.addWidget(number)
        self.body.addWidget(detail)
        self.add_button(self.tr("Lanjutkan"), "primary", "", "Enter").clicked.connect(self.accept)


def show_crash(window: QWidget, report: CrashReport) -> None:
    """Show the sheet, unless one is open already: a defect in painting comes many times a second."""
    if not isinstance(top_sheet(window), CrashSheet):
        CrashSheet(window, report).open_sheet()
