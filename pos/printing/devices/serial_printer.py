"""A printer on a serial line, or on the serial line that Bluetooth makes (`COM5`, `/dev/rfcomm0`)."""

from __future__ import annotations

import errno
import os
import select
import time
from contextlib import suppress
from typing import Any, Final

from pos.printing.devices.conversation import HalfTaken, Patience, converse
from pos.printing.devices.port import Outcome, Sending, Setup, not_sent
from pos.printing.domain import Reason

_BITS_A_BYTE: Final = 10
_PIECE: Final = 64
_LINGER: Final = 0.5
"""Seconds between the last byte and the end of the line: a Bluetooth line drops what is still in the air."""

_REASONS: Final = {
    errno.EBUSY: Reason.REFUSED,
    errno.EACCES: Reason.REFUSED,
    errno.EPERM: Reason.REFUSED,
    errno.EAGAIN: Reason.REFUSED,  # somebody else has the line
}

try:
    import termios
except ImportError:  # Windows has other ways
    _GONE: tuple[type[Exception], ...] = (OSError,)
else:
    _GONE = (OSError, termios.error)
    """What a line that was pulled out raises; the second is no `OSError`."""


class SerialPrinter:
    """ESC/POS over a serial line."""

    def __init__(self, port: str, setup: Setup, baud: int = 9600, patience: Patience | None = None) -> None:
        self._port = port
        self._setup = setup
        self._baud = baud
        self._patience = patience or Patience()

    @property
    def setup(self) -> Setup:
        return self._setup

    def send(self, sending: Sending) -> Outcome:
        try:
            import serial
        except ImportError:
            return not_sent(Reason.NO_DRIVER)
        try:
            port = serial.Serial(
                self._port, self._baud, timeout=self._patience.answer,
                write_timeout=self._patience.stall, exclusive=True if os.name == "posix" else None,
            )  # fmt: skip
        except (OSError, ValueError) as error:  # pyserial's own is an OSError; ValueError is a wrong speed
            return not_sent(_reason_of(error))
        try:
            with suppress(*_GONE):
                port.reset_input_buffer()  # what was said after the last paper is no answer to this one
            line = _SerialLine(port, self._baud, serial.SerialTimeoutException)
            return converse(line, sending, self._patience, self._setup.answers)
        except OSError:
            return not_sent(Reason.OFFLINE)
        finally:
            with suppress(*_GONE):
                # What a printer has not taken by now shall not come out before the next paper.
                port.reset_output_buffer()
            with suppress(*_GONE):
                port.close()


def _reason_of(error: OSError | ValueError) -> Reason:
    if isinstance(error, PermissionError) or "PermissionError" in str(
        error
    ):  # as pyserial says it on Windows
        return Reason.REFUSED
    return _REASONS.get(getattr(error, "errno", None) or 0, Reason.OFFLINE)


class _SerialLine:
    """An open port of pyserial as a line of bytes."""

    def __init__(self, port: Any, baud: int, too_late: type[OSError]) -> None:
        self._port = port
        self._baud = baud
        self._too_late = too_late

    def write(self, chunk: bytes, seconds: float) -> int:
        if os.name == "posix":
            # pyserial does not tell how much of a write was taken before its time was up.
            file = self._port.fileno()
            _, ready, _ = select.select([], [file], [], seconds)
            try:
                return os.write(file, chunk) if ready else 0
            except BlockingIOError:
                return 0
        self._port.write_timeout = seconds
        try:
            return int(self._port.write(chunk[:_PIECE]))
        except self._too_late as error:
            raise HalfTaken(str(error)) from error

    def read(self, seconds: float) -> bytes | None:
        self._port.timeout = seconds
        heard = bytes(self._port.read(1))
        return heard + bytes(self._port.read(self._port.in_waiting)) if heard else None

    def finish(self, seconds: float) -> None:
        """Wait until the line has sent everything, and a little longer."""
        until = time.monotonic() + seconds + self._port.out_waiting * _BITS_A_BYTE / self._baud
        while self._port.out_waiting:
            if time.monotonic() >= until:
                raise TimeoutError
            time.sleep(0.02)
        time.sleep(min(_LINGER, seconds))
