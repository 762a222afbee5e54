"""How to talk with an ESC/POS printer over a line: ask first, send, and wait behind a fence.

`DLE EOT` 1, 4, 2 before the paper, `GS r 1` behind its last byte (Epson's ESC/POS command reference).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final, Protocol

from pos.printing.devices.port import PRINTED, SENT, Outcome, Sending, not_sent, uncertain
from pos.printing.domain import Reason

_PRINTER: Final = b"\x10\x04\x01"
_PAPER: Final = b"\x10\x04\x04"
_CAUSE: Final = b"\x10\x04\x02"
FENCE: Final = b"\x1dr\x01"
"""`GS r 1`: to be sent behind what `behind_fence` waits for."""

CHUNK: Final = 1024


class Line(Protocol):
    """A way for bytes there and back; both methods raise `OSError` when it breaks."""

    def write(self, chunk: bytes, seconds: float) -> int:
        """How many bytes were taken within the time, possibly none."""
        ...

    def read(self, seconds: float) -> bytes | None:
        """What has come within the time; None for nothing, empty when the other side has closed."""
        ...

    def finish(self, seconds: float) -> None:
        """Say that there is no more, and wait until it is taken.  Raises `TimeoutError` where it was not."""
        ...


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for a connection, an answer, progress, the fence, the end.

    The fence grows with the paper: 200 dots a second is half of what the cheapest printers promise.
    """

    connect: float = 3.0
    answer: float = 1.0
    stall: float = 10.0
    fence: float = 5.0
    drain: float = 2.0
    dots_a_second: int = 200


class _Closed(OSError):
    """The other side has closed the line."""


class HalfTaken(OSError):
    """A line broke within a write: nobody knows how much of it was taken."""


def converse(line: Line, sending: Sending, patience: Patience, answers: str = "") -> Outcome:
    """Send a job and say what became of it; never raises for a broken line.

    `answers` is what is known of the printer: `no` is not asked, and `yes` gets nothing while it is silent.
    """
    if sending.batch is not None:
        from pos.printing.devices.label_conversation import feed

        return feed(line, sending.batch, patience, answers)
    try:
        speaks, trouble = (False, Reason.NONE) if answers == "no" else ask(line, patience)
    except OSError:
        return not_sent(Reason.NO_ANSWER)
    if answers == "yes" and not speaks:
        trouble = Reason.NO_ANSWER
    if trouble is not Reason.NONE:
        return not_sent(trouble)
    taken, trouble = push(line, sending.payload + (FENCE if speaks else b""), patience)
    if trouble is not Reason.NONE:
        trouble = _cause(line, patience, trouble) if speaks else trouble
        return uncertain(trouble) if taken else not_sent(trouble)
    if not speaks:
        return without_answer(line, patience)
    trouble = behind_fence(line, sending.height_dots, patience)
    return PRINTED if trouble is Reason.NONE else uncertain(trouble)


def _cause(line: Line, patience: Patience, trouble: Reason) -> Reason:
    """What a printer that speaks says of why it stands still; what was seen from here where it is silent."""
    if trouble is Reason.BROKEN_OFF:
        return trouble
    try:
        return ask(line, patience)[1] or trouble
    except OSError:
        return trouble


def ask(line: Line, patience: Patience) -> tuple[bool, Reason]:
    """Whether the printer answers at all, and what stands in its way."""
    printer = _status(line, _PRINTER, patience)
    if printer is None:
        return False, Reason.NONE
    paper = _status(line, _PAPER, patience) or 0
    cause = _status(line, _CAUSE, patience) or 0
    if paper & 0x60 or cause & 0x20:
        return True, Reason.PAPER_OUT
    if cause & 0x04:
        return True, Reason.COVER_OPEN
    if cause & 0x40:
        return True, Reason.FAULT
    return True, Reason.OFFLINE if printer & 0x08 else Reason.NONE


def _status(line: Line, question: bytes, patience: Patience) -> int | None:
    """The answer to a `DLE EOT`, known by its fixed bits; what is told unasked before it is passed over."""
    if line.write(question, patience.answer) < len(question):
        return None
    until = time.monotonic() + patience.answer
    while (left := until - time.monotonic()) > 0:
        heard = line.read(left)
        if heard is None:
            return None
        if not heard:
            raise _Closed
        found = [byte for byte in heard if byte & 0x93 == 0x12]
        if found:
            return found[-1]
    return None


def push(line: Line, content: bytes, patience: Patience) -> tuple[int, Reason]:
    """How many bytes the line took, and why not all of them."""
    taken = 0
    try:
        while taken < len(content):
            step = line.write(content[taken : taken + CHUNK], patience.stall)
            if not step:
                return taken, Reason.STALLED
            taken += step
    except HalfTaken:
        return taken + 1, Reason.BROKEN_OFF
    except OSError:
        # What the system took before the break may have reached the paper.
        return taken, Reason.BROKEN_OFF
    return taken, Reason.NONE


def behind_fence(line: Line, height_dots: int, patience: Patience) -> Reason:
    """Nothing when all before `FENCE` has been printed, else why nobody knows; longer for longer paper."""
    until = time.monotonic() + patience.fence + height_dots / patience.dots_a_second
    ear = Ear()
    try:
        while (left := until - time.monotonic()) > 0:
            heard = line.read(left)
            if not heard:
                break
            ear.hear(heard)
            if ear.paper is not None:
                return Reason.PAPER_OUT if ear.paper & 0x0C else Reason.NONE
    except OSError:
        return Reason.BROKEN_OFF
    if left > 0 and heard == b"":
        return Reason.BROKEN_OFF
    return _cause(line, patience, Reason.NO_ANSWER)


class Ear:
    """Tells the answer of the fence from all else that a printer says.

    Late answers to `DLE EOT` have bit 4; a state that is told unasked is four bytes, of which only the first
    can be told from an answer (Epson's Automatic Status Back), so the three behind it are passed over.
    """

    def __init__(self) -> None:
        self.paper: int | None = None
        self._unasked = 0

    def hear(self, heard: bytes) -> None:
        """Take what came, in order, until the fence has been answered."""
        for byte in heard:
            if self._unasked:
                self._unasked -= 1
            elif byte & 0x93 == 0x10:
                self._unasked = 3
            elif not byte & 0x90:
                self.paper = byte
                return


def without_answer(line: Line, patience: Patience) -> Outcome:
    """A printer that says nothing: handed over, if it stays on the line until it has taken everything."""
    try:
        if line.read(patience.drain / 10) == b"":
            return uncertain(Reason.BROKEN_OFF)
        line.finish(patience.drain)
    except TimeoutError:
        return uncertain(Reason.STALLED)
    except OSError:
        return uncertain(Reason.BROKEN_OFF)
    return SENT
