"""An installed printer of Windows: RAW bytes into its queue, which takes them and says nothing more."""

from __future__ import annotations

import importlib
from typing import Any, Final

from pos.printing.devices.port import SENT, Outcome, Sending, Setup, not_sent, uncertain
from pos.printing.domain import Reason

# PRINTER_STATUS_… of winspool.h.
_PAPER_OUT: Final = 0x10
_OFFLINE: Final = 0x80
_NOT_AVAILABLE: Final = 0x1000
_DOOR_OPEN: Final = 0x400000
_ERROR: Final = 0x2


class WindowsPrinter:
    """A printer by the name of its queue."""

    def __init__(self, queue: str, setup: Setup) -> None:
        self._queue = queue
        self._setup = setup

    @property
    def setup(self) -> Setup:
        return self._setup

    def send(self, sending: Sending) -> Outcome:
        try:
            spool: Any = importlib.import_module("win32print")
        except ImportError:
            return not_sent(Reason.NO_DRIVER)
        try:
            printer = spool.OpenPrinter(self._queue)
        except spool.error:
            return not_sent(Reason.OFFLINE)
        try:
            return self._write(spool, printer, sending)
        finally:
            spool.ClosePrinter(printer)

    def _write(self, spool: Any, printer: Any, sending: Sending) -> Outcome:
        begun = False
        try:
            trouble = _trouble(int(spool.GetPrinter(printer, 2)["Status"]))
            if trouble is not Reason.NONE:
                return not_sent(trouble)
            spool.StartDocPrinter(printer, 1, (sending.stem, None, "RAW"))
            begun = True
            taken = spool.WritePrinter(printer, sending.payload)
            spool.EndDocPrinter(printer)
        except spool.error:
            return uncertain(Reason.BROKEN_OFF) if begun else not_sent(Reason.OFFLINE)
        return SENT if taken == len(sending.payload) else uncertain(Reason.BROKEN_OFF)


def _trouble(status: int) -> Reason:
    if status & _PAPER_OUT:
        return Reason.PAPER_OUT
    if status & _DOOR_OPEN:
        return Reason.COVER_OPEN
    if status & (_OFFLINE | _NOT_AVAILABLE):
        return Reason.OFFLINE
    return Reason.FAULT if status & _ERROR else Reason.NONE
