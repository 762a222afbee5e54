"""A printer by its CUPS queue: raw bytes to `lp`, its state and the job's end by `lpstat`."""

from __future__ import annotations

import os
import re
import subprocess
import time
from contextlib import suppress
from typing import Final

from pos.printing.devices.conversation import Patience
from pos.printing.devices.port import SENT, Outcome, Sending, Setup, not_sent, uncertain
from pos.printing.domain import Reason

_SECONDS: Final = 10.0
_POLL: Final = 0.2
_REQUEST: Final = re.compile(r"request id is (\S+)")
_ALERTS: Final = re.compile(r"Alerts: (.*)")
# The printer-state-reasons of RFC 8011, section 5.4.12.
_TROUBLES: Final = (
    ("media-empty", Reason.PAPER_OUT),
    ("media-needed", Reason.PAPER_OUT),
    ("cover-open", Reason.COVER_OPEN),
    ("door-open", Reason.COVER_OPEN),
    ("offline", Reason.OFFLINE),
    ("connecting-to-device", Reason.OFFLINE),
    ("shutdown", Reason.OFFLINE),
    ("media-jam", Reason.FAULT),
)


class CupsPrinter:
    """A queue that takes bytes as they are (`-o raw`).

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
            trouble = self._trouble()
            if trouble is not Reason.NONE:
                return not_sent(trouble)
        except FileNotFoundError:
            return not_sent(Reason.NO_DRIVER)
        except (OSError, subprocess.TimeoutExpired):
            return not_sent(Reason.NO_ANSWER)
        try:
            done = _run("lp", "-d", self._queue, "-o", "raw", "-t", sending.stem, given=sending.payload)
        except FileNotFoundError:
            return not_sent(Reason.NO_DRIVER)
        except (OSError, subprocess.TimeoutExpired):
            return uncertain(Reason.STALLED)
        if done.returncode:
            return not_sent(Reason.REFUSED)
        request = _REQUEST.search(done.stdout.decode(errors="replace"))
        return self._followed(request[1], sending) if request else SENT

    def _trouble(self) -> Reason:
        """What stands in the way of a queue; one that is not there was never set up."""
        if not self._queue or self._queue.startswith("-"):
            return Reason.NO_DRIVER
        done = _run("lpstat", "-l", "-p", self._queue)
        said = done.stdout.decode(errors="replace")
        if done.returncode or not said:
            return Reason.NO_DRIVER
        found = _alert(said)
        if found is Reason.NONE and " disabled " in said.partition("\n")[0]:
            return Reason.OFFLINE
        return found

    def _followed(self, request: str, sending: Sending) -> Outcome:
        """Wait until the queue has handed the job to the printer; longer for longer papers."""
        seconds = self._patience.stall + sending.height_dots / self._patience.dots_a_second
        until = time.monotonic() + seconds
        try:
            while time.monotonic() < until:
                waiting = _run("lpstat", "-o", self._queue).stdout.decode(errors="replace")
                if request not in waiting.split():
                    return SENT
                if (trouble := self._trouble()) is not Reason.NONE:
                    return self._taken_back(request, trouble)
                time.sleep(_POLL)
        except (OSError, subprocess.TimeoutExpired):
            return uncertain(Reason.NO_ANSWER)
        return self._taken_back(request, Reason.STALLED)

    @staticmethod
    def _taken_back(request: str, trouble: Reason) -> Outcome:
        with suppress(OSError, subprocess.TimeoutExpired):  # it is told as doubtful either way
            _run("cancel", request)
        return uncertain(trouble)


def _alert(said: str) -> Reason:
    alerts = _ALERTS.search(said)
    words = alerts[1] if alerts else ""
    known = next((reason for word, reason in _TROUBLES if word in words), Reason.NONE)
    return Reason.FAULT if known is Reason.NONE and words.rstrip().endswith("-error") else known


def _run(*command: str, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """A command of CUPS, in English.  Raises `FileNotFoundError`, `TimeoutExpired`."""
    words = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(command, input=given, capture_output=True, timeout=_SECONDS, env=words, check=False)
