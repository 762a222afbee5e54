"""A printer on the network, by our own TCP: the kernel shall not swallow a paper for a dead printer."""

from __future__ import annotations

import select
import socket
import sys
import time

from pos.core.errors import PosError
from pos.printing.devices.conversation import Patience, converse
from pos.printing.devices.port import Outcome, Sending, Setup, not_sent
from pos.printing.domain import Reason

RAW_PORT = 9100
_SEND_BUFFER_BYTES = 4096


class BadAddress(PosError):
    """A printer's address that is not `host:port`."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"{address!r} is not a printer's address; write host:port, such as 192.168.1.50:9100"
        )
        self.address = address


class NetworkPrinter:
    """ESC/POS over a raw port."""

    def __init__(self, address: str, setup: Setup, patience: Patience | None = None) -> None:
        host, colon, port = address.rpartition(":")
        if colon and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
            raise BadAddress(address)
        self._place = (host if colon else address, int(port) if colon else RAW_PORT)
        if not self._place[0]:
            raise BadAddress(address)
        self._setup = setup
        self._patience = patience or Patience()

    @property
    def setup(self) -> Setup:
        return self._setup

    def send(self, sending: Sending) -> Outcome:
        try:
            connection = socket.create_connection(self._place, self._patience.connect)
        except ConnectionRefusedError:
            return not_sent(Reason.REFUSED)
        except TimeoutError:
            return not_sent(Reason.NO_ANSWER)
        except OSError:
            return not_sent(Reason.OFFLINE)
        with connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER_BYTES)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.setblocking(False)
            return converse(_TcpLine(connection), sending, self._patience, self._setup.answers)


class _TcpLine:
    """A connection as a line of bytes."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def write(self, chunk: bytes, seconds: float) -> int:
        _, ready, _ = select.select([], [self._connection], [], seconds)
        return self._connection.send(chunk) if ready else 0

    def read(self, seconds: float) -> bytes | None:
        ready, _, _ = select.select([self._connection], [], [], seconds)
        return self._connection.recv(256) if ready else None

    def finish(self, seconds: float) -> None:
        self._connection.shutdown(socket.SHUT_WR)
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self.read(left) == b"":
                return
        if self._left():
            raise TimeoutError

    def _left(self) -> int:
        """Bytes that the other side has not taken, where the system tells."""
        try:
            import fcntl
            import termios
        except ImportError:
            return 0
        try:
            answer = fcntl.ioctl(self._connection, termios.TIOCOUTQ, bytes(4))
        except OSError:
            return 0
        # The end that was sent counts as one byte.
        return max(0, int.from_bytes(answer, sys.byteorder) - 1)
