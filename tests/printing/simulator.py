"""Printers that behave well, or in one of the ways in which printers do not.

They sit on a loopback port (`address`), or behind a pty as a device file or serial line (`device`), and
keep what they would have put on paper.  Label printers are in `label_simulator.py`.
"""

from __future__ import annotations

import os
import re
import select
import socket
import struct
import threading
import time
from collections.abc import Callable
from typing import Final

ESCPOS_MANNERS: Final = (
    "ok", "slow", "back_pressure", "closes", "resets", "never_reads", "stops_reading", "mute", "garbage",
    "paper_out", "runs_out", "cover_open", "offline", "fault", "fenceless", "late", "late_fence", "chatty",
)  # fmt: skip

_TICK: Final = 0.02


class _Port:
    """A way for bytes there and back, seen from the printer."""

    def __init__(self, file: int, sock: socket.socket | None = None) -> None:
        self._file = file
        self._socket = sock

    def take(self, most: int) -> bytes | None:
        """What has come; None for nothing yet, empty when the till has hung up."""
        ready, _, _ = select.select([self._file], [], [], _TICK)
        if not ready:
            return None
        try:
            return self._socket.recv(most) if self._socket else os.read(self._file, most)
        except OSError:
            # A pty whose other side is closed gives an error until it is opened again.
            if self._socket:
                return b""
            time.sleep(_TICK)
            return None

    def say(self, answer: bytes) -> None:
        try:
            if self._socket:
                self._socket.sendall(answer)
            else:
                os.write(self._file, answer)
        except OSError:
            pass  # the till did not wait for it

    def reset(self) -> None:
        """Break off so that the other side gets an error, not an end."""
        if self._socket:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class _Simulator:
    """Takes connections one after the other; `_serve` is the printer's own."""

    def __init__(self, manner: str, known: tuple[str, ...]) -> None:
        assert manner in known, manner
        self.manner = manner
        self.received = b""
        """All that came, with the questions."""
        self.connections = 0
        self._stopped = threading.Event()
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(4)
        self._listener.settimeout(_TICK)
        self._place = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._ptys: list[int] = []
        self._threads[0].start()

    @property
    def address(self) -> str:
        """`host:port`."""
        return self._place

    def device(self) -> str:
        """The same printer behind a new device file, such as a serial line is."""
        import tty  # not on Windows

        ours, theirs = os.openpty()
        tty.setraw(theirs)
        # Kept open: else what the till wrote is gone when it closes.
        self._ptys += [ours, theirs]
        thread = threading.Thread(target=self._serve, args=(_Port(ours),), daemon=True)
        self._threads.append(thread)
        thread.start()
        return os.ttyname(theirs)

    def stop(self) -> None:
        """Pull the plug."""
        self._stopped.set()
        self._listener.close()
        for thread in self._threads:
            thread.join(5)
        for file in self._ptys:
            os.close(file)
        self._ptys.clear()

    def wait_for(self, true: Callable[[], bool], seconds: float = 5) -> bool:
        """Give the printer time to take what is in the line."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if true():
                return True
            time.sleep(0.005)
        return true()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            self.connections += 1
            with connection:
                self._serve(_Port(connection.fileno(), connection))

    def _serve(self, port: _Port) -> None:
        raise NotImplementedError


class EscposSimulator(_Simulator):
    """A receipt printer.  `after`: bytes of a paper after which it does what its manner says.

    `slow` takes little at a time; `back_pressure` pauses between; `closes` and `resets` break off;
    `never_reads` takes connections and not one byte; `stops_reading` after some; `mute` says nothing;
    `garbage` answers as a web server; `paper_out`, `cover_open`, `offline`, `fault` from the start;
    `runs_out` of paper in the middle (and still answers questions); `fenceless` knows `DLE EOT` but not
    `GS r`; `late` answers a second late, `late_fence` only the fence; `chatty` tells its state unasked.
    """

    def __init__(self, manner: str = "ok", after: int = 400, late: float = 1.0) -> None:
        self.after = after
        self.late = late
        self.papers: list[bytes] = []
        """What it put on paper, without questions, one by one: every paper begins with `ESC @`."""
        super().__init__(manner, ESCPOS_MANNERS)

    @property
    def paper(self) -> bytes:
        """All of it in a row."""
        return b"".join(self.papers)

    def _serve(self, port: _Port) -> None:
        stream, taken = _EscposStream(), 0
        if self.manner == "chatty":
            port.say(b"\x10\x00\x00\x0f")
        while not self._stopped.is_set():
            if self.manner == "never_reads" or (self.manner == "stops_reading" and taken >= self.after):
                self._stopped.wait(_TICK)
                continue
            step = port.take(self._gulp())
            if step is None:
                continue
            if step == b"":
                return
            self.received += step
            if self.manner == "garbage":
                port.say(b"\xff\x00HTTP/1.1 400\r\n")
            for kind, content in stream.feed(step):
                if kind in ("paper", "picture"):
                    fits = self._fitting(content, taken)
                    taken += len(content)
                    self._keep(fits, kind)
                else:
                    self._answer(port, kind, content, taken)
                if self.manner in ("closes", "resets") and taken >= self.after:
                    if self.manner == "resets":
                        port.reset()
                    return

    def _keep(self, content: bytes, kind: str) -> None:
        """What looks like `ESC @` inside a picture begins nothing."""
        first, *more = [content] if kind == "picture" else content.split(b"\x1b@")
        if first and self.papers:
            self.papers[-1] += first
        elif first:
            self.papers.append(first)
        self.papers += [b"\x1b@" + one for one in more]

    def _gulp(self) -> int:
        if self.manner == "slow":
            time.sleep(0.001)
        if self.manner == "back_pressure":
            time.sleep(0.02)
            return 700
        return 64 if self.manner in ("slow", "closes", "resets", "runs_out", "stops_reading") else 4096

    def _fitting(self, content: bytes, taken: int) -> bytes:
        """What still comes out before it breaks off or the paper ends."""
        if self.manner in ("closes", "resets", "runs_out"):
            return content[: max(0, self.after - taken)]
        return content

    def _answer(self, port: _Port, kind: str, content: bytes, taken: int) -> None:
        if self.manner in ("mute", "garbage", "never_reads", "stops_reading"):
            return
        ended = self.manner == "runs_out" and taken >= self.after
        if kind == "ask":
            answer = bytes([self._status(content[-1], ended)])
        elif self.manner == "fenceless" or ended:
            return
        else:
            answer = b"\x10\x00\x00\x0f\x00" if self.manner == "chatty" else b"\x00"
        if self.manner == "late" or (self.manner == "late_fence" and kind == "fence"):
            later = threading.Timer(self.late, port.say, (answer,))
            later.daemon = True
            later.start()
        else:
            port.say(answer)

    def _status(self, question: int, ended: bool) -> int:
        answers = {
            "paper_out": {1: 0x1A, 2: 0x32, 4: 0x72},
            "cover_open": {1: 0x1A, 2: 0x16},
            "fault": {1: 0x1A, 2: 0x52},
            "offline": {1: 0x1A},
        }
        return answers.get("paper_out" if ended else self.manner, {}).get(question, 0x12)


class _EscposStream:
    """Bytes as they come, told apart: paper, `DLE EOT n`, and the fence; pictures are not looked into."""

    def __init__(self) -> None:
        self._rest = b""
        self._picture = 0

    def feed(self, step: bytes) -> list[tuple[str, bytes]]:
        found: list[tuple[str, bytes]] = []
        rest = self._rest + step
        while rest:
            kind, size = self._next(rest)
            if not size:
                break
            found.append((kind, rest[:size]))
            rest = rest[size:]
        self._rest = rest
        return found

    def _next(self, rest: bytes) -> tuple[str, int]:
        """The kind and size of what comes next; 0 where it has not come whole."""
        if self._picture:
            size = min(self._picture, len(rest))
            self._picture -= size
            return "picture", size
        if b"\x10\x04".startswith(rest[:2]) and len(rest) < 3:
            return "", 0
        if rest[:2] == b"\x10\x04":
            return "ask", 3
        if rest[:1] == b"\x1d":
            if len(rest) < 3:
                return "", 0
            if rest[:3] == b"\x1dr\x01":
                return "fence", 3
            if rest[:3] == b"\x1dv0":
                if len(rest) < 8:
                    return "", 0
                across, down = struct.unpack("<HH", rest[4:8])
                self._picture = across * down
                return "paper", 8
            return "paper", 3
        plain = re.match(rb"[^\x10\x1d]+", rest)
        return "paper", plain.end() if plain else 1
