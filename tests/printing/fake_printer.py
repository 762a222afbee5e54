"""A printer on a loopback port that behaves well, or in one of the bad ways that printers have."""

from __future__ import annotations

import re
import socket
import struct
import threading
import time

_ASKED = re.compile(rb"\x10\x04([\x01-\x04])|\x1dr\x01")


class FakePrinter:
    """`manner`: ok, mute, hang, slow, closes, resets, garbage, paper_out, cover_open, offline, fenceless."""

    def __init__(self, manner: str = "ok", after: int = 400) -> None:
        self.manner = manner
        self.after = after
        self.received = b""
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(1)
        self._listener.settimeout(0.05)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._stopped = threading.Event()
        self._thread.start()

    @property
    def address(self) -> str:
        """`host:port`."""
        return f"127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def paper(self) -> bytes:
        """What it was given to print, without questions."""
        return _ASKED.sub(b"", self.received)

    def stop(self) -> None:
        """Pull the plug."""
        self._stopped.set()
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            with connection:
                connection.settimeout(0.05)
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        heard = 0
        while not self._stopped.is_set():
            if self.manner == "hang" and heard:
                self._stopped.wait(0.02)
                continue
            try:
                step = connection.recv(64 if self.manner in ("slow", "closes", "resets") else 4096)
            except TimeoutError:
                continue
            except OSError:
                return
            if not step:
                return
            heard += len(step)
            self.received += step
            if self.manner == "slow":
                time.sleep(0.002)
            if self.manner in ("closes", "resets") and heard >= self.after:
                if self.manner == "resets":
                    linger = struct.pack("ii", 1, 0)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                return
            try:
                self._answer(connection, step)
            except OSError:
                return

    def _answer(self, connection: socket.socket, step: bytes) -> None:
        if self.manner == "garbage":
            connection.sendall(b"\xff\x00HTTP/1.1 400\r\n")
        if self.manner in ("mute", "hang", "garbage"):
            return
        for question in _ASKED.finditer(step):
            if question[1] is None:
                if self.manner != "fenceless":
                    connection.sendall(b"\x00")
            else:
                connection.sendall(bytes([self._status(question[1][0])]))

    def _status(self, question: int) -> int:
        answers = {
            "paper_out": {1: 0x1A, 2: 0x32, 4: 0x72},
            "cover_open": {1: 0x1A, 2: 0x16},
            "offline": {1: 0x1A},
        }
        return answers.get(self.manner, {}).get(question, 0x12)
