"""An installed printer of Windows: RAW bytes into its queue, followed until they have left it."""

from __future__ import annotations

import importlib
import time
from typing import Any, Final

from pos.printing.devices.conversation import Patience
from pos.printing.devices.port import SENT, Outcome, Sending, Setup, not_sent, uncertain
from pos.printing.domain import Reason

# PRINTER_STATUS_… of winspool.h.
_PAPER_OUT: Final = 0x10
_OFFLINE: Final = 0x80
_NOT_AVAILABLE: Final = 0x1000
_DOOR_OPEN: Final = 0x400000
_ERROR: Final = 0x2

# JOB_STATUS_… of winspool.h.
_JOB_ERROR: Final = 0x2 | 0x200 | 0x400
_JOB_OFFLINE: Final = 0x20
_JOB_PAPER_OUT: Final = 0x40
_JOB_DONE: Final = 0x80 | 0x1000
_DELETE_JOB: Final = 5
_POLL: Final = 0.1


class WindowsPrinter:
    """A printer by the name of its queue.

    A job that does not leave the queue in time is taken out of it, so that it cannot come out later by
    itself: whether half of it is on paper, a person has to say.
    """

    def __init__(self, queue: str, setup: Setup, patience: Patience | None = None) -> None:
        self._queue = queue
        self._setup = setup
        self._patience = patience or Patience()

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
            job = int(spool.StartDocPrinter(printer, 1, (sending.stem, None, "RAW")))
            begun = True
            taken = spool.WritePrinter(printer, sending.payload)
            spool.EndDocPrinter(printer)
        except spool.error:
            return uncertain(Reason.BROKEN_OFF) if begun else not_sent(Reason.OFFLINE)
        if taken != len(sending.payload):
            return uncertain(Reason.BROKEN_OFF)
        return self._followed(spool, printer, job, sending)

    def _followed(self, spool: Any, printer: Any, job: int, sending: Sending) -> Outcome:
        """Wait until the queue has handed the job to the printer; longer for longer papers."""
        seconds = self._patience.stall + sending.height_dots / self._patience.dots_a_second
        until = time.monotonic() + seconds
        trouble = Reason.STALLED
        while time.monotonic() < until:
            try:
                status = int(spool.GetJob(printer, job, 1)["Status"])
            except spool.error:
                return SENT  # it is no longer in the queue
            if status & _JOB_DONE:
                return SENT
            trouble = _job_trouble(status)
            if trouble is not Reason.NONE:
                break
            trouble = Reason.STALLED
            time.sleep(_POLL)
        try:
            spool.SetJob(printer, job, 0, None, _DELETE_JOB)
        except spool.error:
            return SENT  # it has left the queue just now
        return uncertain(trouble)


def _job_trouble(status: int) -> Reason:
    if status & _JOB_PAPER_OUT:
        return Reason.PAPER_OUT
    if status & _JOB_OFFLINE:
        return Reason.OFFLINE
    return Reason.FAULT if status & _JOB_ERROR else Reason.NONE


def _trouble(status: int) -> Reason:
    if status & _PAPER_OUT:
        return Reason.PAPER_OUT
    if status & _DOOR_OPEN:
        return Reason.COVER_OPEN
    if status & (_OFFLINE | _NOT_AVAILABLE):
        return Reason.OFFLINE
    return Reason.FAULT if status & _ERROR else Reason.NONE
