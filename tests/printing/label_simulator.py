"""A label printer on a loopback port, in TSPL, ZPL or ESC/POS, that breaks at one of its labels.

What came out is kept label by label, as the bytes that made it.
"""

from __future__ import annotations

import re
import socket
import struct
import threading

_BITMAP = re.compile(rb"BITMAP \d+,\d+,(\d+),(\d+),0,")
_PRINT = b"\r\nPRINT 1,1\r\n"
NOISE = b"\x00?SELFTEST\r\n"
TSPL_STATES = {"paper_out": 0x04, "ribbon_out": 0x08, "head_open": 0x01, "paused": 0x10, "jammed": 0x02}


class LabelSimulator:
    """`breaks_at` is the label (from 1) at which `manner` happens, once; `mend()` makes it well again.

    Manners: `paper_out`, `ribbon_out`, `head_open`, `jammed` (the label does not come out and it says so),
    `resets` (the line breaks and the label does not come out), `resets_after` (it comes out, then the line
    breaks), `closes` (it hangs up before the label comes out), `never_reads` (from the first label on it
    takes nothing more than the network holds).  A `mute` one never answers, one of `garbage` answers with
    noise.
    """

    def __init__(self, language: str, *, manner: str = "", breaks_at: int = 0, mute: bool = False) -> None:
        self.language, self.manner, self.breaks_at, self.mute = language, manner, breaks_at, mute
        self.garbage = False
        self.labels: list[bytes] = []
        self.conversations = 0
        self.trouble = ""
        self._working = False
        self._answers = {"tspl": self._take_tspl, "zpl": self._take_zpl, "escpos": self._take_escpos}
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(1)
        self._listener.settimeout(0.05)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """`host:port`."""
        return f"127.0.0.1:{self._listener.getsockname()[1]}"

    def mend(self) -> None:
        """A new roll, a closed head."""
        self.trouble = self.manner = ""

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
            self.conversations += 1
            connection.settimeout(0.05)
            with connection:
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        waiting = b""
        self._raster = b""
        while not self._stopped.is_set():
            try:
                if self.manner == "never_reads":
                    self._stopped.wait(0.05)
                    continue
                step = connection.recv(65536)
                if not step:
                    return
                waiting += step
                while True:
                    used, answer = self._answers[self.language](waiting)
                    if not used:
                        break
                    waiting = waiting[used:]
                    if answer and not self.mute:
                        connection.sendall(NOISE if self.garbage else answer)
            except TimeoutError:
                continue
            except _Closed:
                return
            except _Reset:
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                return
            except OSError:
                return

    def _out(self, label: bytes) -> None:
        """A label is whole in its memory: it comes out, or the break happens."""
        here = bool(self.manner) and len(self.labels) == self.breaks_at - 1
        if here and self.manner == "resets":
            self.manner = ""
            raise _Reset
        if here and self.manner == "closes":
            self.manner = ""
            raise _Closed
        if here and self.manner != "resets_after":
            self.trouble = self.manner
            return
        self.labels.append(label)
        self._working = True
        if here:
            self.manner = ""
            raise _Reset

    # --- the languages: how many bytes were understood, and the answer to them ---

    def _take_tspl(self, waiting: bytes) -> tuple[int, bytes]:
        if waiting.startswith(b"\x1b!?"):
            working, self._working = self._working, False
            return 3, bytes([TSPL_STATES[self.trouble] if self.trouble else 0x20 if working else 0])
        found = _BITMAP.search(waiting)
        if found is None:
            return 0, b""
        end = found.end() + int(found[1]) * int(found[2]) + len(_PRINT)
        if len(waiting) < end:
            return 0, b""
        assert waiting[:end].endswith(_PRINT)
        self._out(waiting[:end])
        return end, b""

    def _take_zpl(self, waiting: bytes) -> tuple[int, bytes]:
        if waiting.startswith(b"~HS"):
            formats, self._working = int(self._working), False
            paper, head, ribbon = (
                int(self.trouble == name) for name in ("paper_out", "head_open", "ribbon_out")
            )
            first = f"030,{paper},0,0240,{formats:03},0,0,0,000,0,0,0"
            second = f"000,0,{head},{ribbon},0,2,0,0,00000000,1,000"
            return 3, "".join(f"\x02{part}\x03\r\n" for part in (first, second, "1234,0")).encode()
        end = waiting.find(b"^XZ\n") + 4
        if end < 4:
            return 0, b""
        self._out(waiting[:end])
        return end, b""

    def _take_escpos(self, waiting: bytes) -> tuple[int, bytes]:
        if waiting.startswith(b"\x10\x04") and len(waiting) > 2:
            out = self.trouble == "paper_out"
            return 3, bytes([{1: 0x1A if out else 0x12, 4: 0x72 if out else 0x12}.get(waiting[2], 0x12)])
        if waiting.startswith(b"\x1dr\x01"):
            self._finish()
            return 3, b"\x0c" if self.trouble else b"\x00"
        if waiting.startswith(b"\x1b@"):
            self._finish()
            return 2, b""
        if waiting.startswith(b"\n"):
            self._finish()
            return 1, b""
        if waiting.startswith((b"\x1dV", b"\x1bt", b"\x1bd")) and len(waiting) > 2:
            return 3, b""
        if waiting.startswith(b"\x1dv0\x00") and len(waiting) >= 8:
            width = int.from_bytes(waiting[4:6], "little")
            end = 8 + width * int.from_bytes(waiting[6:8], "little")
            if len(waiting) >= end:
                self._raster += waiting[:end]
                return end, b""
        return 0, b""

    def _finish(self) -> None:
        if self._raster:
            label, self._raster = b"\x1b@" + self._raster, b""
            self._out(label)


class _Closed(Exception):
    """The printer hangs up."""


class _Reset(Exception):
    """The line is cut."""
