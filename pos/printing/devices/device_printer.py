"""A printer behind a device file of Linux: `/dev/usb/lp0`, or a serial or Bluetooth line."""

from __future__ import annotations

import errno
import os
import select
import sys
import time
from contextlib import suppress

from pos.printing.devices.conversation import Patience, converse
from pos.printing.devices.port import Outcome, Sending, Setup, not_sent
from pos.printing.domain import Reason

_REASONS = {
    errno.ENOENT: Reason.OFFLINE,
    errno.ENODEV: Reason.OFFLINE,
    errno.ENXIO: Reason.OFFLINE,
    errno.EBUSY: Reason.REFUSED,
    errno.EACCES: Reason.REFUSED,
    errno.EPERM: Reason.REFUSED,
}


class DevicePrinter:
    """ESC/POS into a device file; asked for its state where the file can be read."""

    def __init__(self, path: str, setup: Setup, patience: Patience | None = None) -> None:
        self._path = path
        self._setup = setup
        self._patience = patience or Patience()

    @property
    def setup(self) -> Setup:
        return self._setup

    def send(self, sending: Sending) -> Outcome:
        try:
            line = _FileLine(self._path)
        except OSError as error:
            return not_sent(_REASONS.get(error.errno or 0, Reason.OFFLINE))
        try:
            return converse(line, sending, self._patience, self._setup.answers)
        finally:
            line.close()


class _FileLine:
    """An open device file as a line of bytes."""

    def __init__(self, path: str) -> None:
        # A till must not hang on a printer that is off, and Windows has no such flag.
        waitless = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        try:
            self._file = os.open(path, os.O_RDWR | waitless)
            self._readable = True
        except PermissionError:
            self._file = os.open(path, os.O_WRONLY | waitless)
            self._readable = False
        self._is_line = os.isatty(self._file)
        if self._is_line:
            import termios
            import tty

            try:
                tty.setraw(self._file)
                # What was said after the last paper is no answer to this one.
                termios.tcflush(self._file, termios.TCIFLUSH)
            except termios.error as error:
                os.close(self._file)
                raise OSError(*error.args) from error

    def write(self, chunk: bytes, seconds: float) -> int:
        _, ready, _ = select.select([], [self._file], [], seconds)
        if not ready:
            return 0
        try:
            return os.write(self._file, chunk)
        except BlockingIOError:
            return 0

    def read(self, seconds: float) -> bytes | None:
        if not self._readable:
            return None
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([self._file], [], [], left)
            if not ready:
                return None
            # A device that has nothing to say gives an empty answer: that is not an end.
            if heard := os.read(self._file, 256):
                return heard
            time.sleep(min(0.05, left))
        return None

    def finish(self, seconds: float) -> None:
        """A line keeps what it has not sent yet; closing the file of a USB printer waits by itself."""
        until = time.monotonic() + seconds
        while self._is_line and self._left():
            if time.monotonic() >= until:
                raise TimeoutError
            time.sleep(0.02)

    def _left(self) -> int:
        import fcntl
        import termios

        return int.from_bytes(fcntl.ioctl(self._file, termios.TIOCOUTQ, bytes(4)), sys.byteorder)

    def close(self) -> None:
        if self._is_line:
            import termios

            with suppress(OSError, termios.error):
                # What a printer has not taken by now shall not come out before the next paper.
                termios.tcflush(self._file, termios.TCOFLUSH)
        os.close(self._file)
