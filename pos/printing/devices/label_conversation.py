"""Labels over a line, one after the other: each is known to be out before the next is sent.

A receipt printer answers a fence behind each label (`GS r 1`).  A label printer tells its state when asked:
`<ESC>!?` of TSPL (TSC's TSPL manual) and `~HS` of ZPL (Zebra's ZPL II manual).  Of a printer that never
answers a label counts as out when it was taken.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pos.printing.devices.port import PRINTED, SENT, Batch, Outcome, not_sent, uncertain
from pos.printing.domain import Reason

if TYPE_CHECKING:
    from pos.printing.devices.conversation import Line, Patience

_CHUNK: Final = 1024
_POLLS: Final = 50
"""Questions in the time of an answer: every 20 ms; the shortest label takes ten times as long."""


@dataclass(frozen=True, slots=True)
class State:
    """What a printer says of itself: whether it is at work, and what stands in its way."""

    busy: bool = False
    trouble: Reason = Reason.NONE


def feed(line: Line, batch: Batch, patience: Patience) -> Outcome:
    """Send labels until there are no more or one may not have come out; never raises for a broken line."""
    ask = _QUESTIONS[batch.language]
    try:
        state = None if batch.answers == "no" else ask(line, patience.answer)
        if state is not None and state.busy:
            state = _when_idle(line, ask, patience)
    except OSError:
        return not_sent(Reason.NO_ANSWER)
    if state is None and batch.answers == "yes":
        return not_sent(Reason.NO_ANSWER)
    if state is not None and state.trouble is not Reason.NONE:
        return not_sent(state.trouble)
    if state is None:
        return _without_answers(line, batch, patience)
    fence = _FENCE if batch.language == "escpos" else b""
    for label in batch.labels():
        taken, trouble = _push(line, label + fence, patience)
        if trouble is Reason.STALLED:
            trouble = _cause(line, ask, patience)
        if trouble is not Reason.NONE:
            return uncertain(trouble) if taken else not_sent(trouble)
        trouble = _came_out(line, batch, patience)
        if trouble is not Reason.NONE:
            return uncertain(trouble)
        batch.came_out()
    return PRINTED


def _without_answers(line: Line, batch: Batch, patience: Patience) -> Outcome:
    begun = False
    for label in batch.labels():
        taken, trouble = _push(line, label, patience)
        if trouble is not Reason.NONE:
            # What it took before may lie in its memory as well as on paper.
            return uncertain(trouble) if taken or begun else not_sent(trouble)
        begun = True
        batch.came_out()
    try:
        if line.read(patience.drain / 10) == b"":
            return uncertain(Reason.BROKEN_OFF)
        line.finish(patience.drain)
    except TimeoutError:
        return uncertain(Reason.STALLED)
    except OSError:
        return uncertain(Reason.BROKEN_OFF)
    return SENT


def _push(line: Line, content: bytes, patience: Patience) -> tuple[int, Reason]:
    """How many bytes the line took, and why not all of them."""
    from pos.printing.devices.conversation import HalfTaken

    taken = 0
    try:
        while taken < len(content):
            step = line.write(content[taken : taken + _CHUNK], patience.stall)
            if not step:
                return taken, Reason.STALLED
            taken += step
    except HalfTaken:
        return taken + 1, Reason.BROKEN_OFF
    except OSError:
        return taken, Reason.BROKEN_OFF
    return taken, Reason.NONE


def _cause(line: Line, ask: Ask, patience: Patience) -> Reason:
    """What a printer that stands still says of it; else what was seen from here."""
    try:
        state = ask(line, patience.answer)
    except OSError:
        return Reason.STALLED
    return (state.trouble if state is not None else Reason.NONE) or Reason.STALLED


def _came_out(line: Line, batch: Batch, patience: Patience) -> Reason:
    """Nothing when the label is out, else why nobody knows."""
    seconds = patience.fence + batch.label_dots / patience.dots_a_second
    try:
        if batch.language == "escpos":
            return _behind_fence(line, seconds)
        return _at_rest(line, _QUESTIONS[batch.language], seconds, patience)
    except OSError:
        return Reason.BROKEN_OFF


def _at_rest(line: Line, ask: Ask, seconds: float, patience: Patience) -> Reason:
    """A label is out when its printer was at work and rests, or rests long enough to have had nothing to do.

    The state is told at once, before what was sent earlier is printed: one `ready` alone says nothing.
    """
    began = time.monotonic()
    worked = False
    trouble = Reason.NO_ANSWER
    while (now := time.monotonic()) < began + seconds:
        state = ask(line, patience.answer)
        if state is None:
            trouble = Reason.NO_ANSWER
        elif state.trouble is Reason.PAUSED:
            trouble = Reason.PAUSED  # it goes on when somebody presses its button
        elif state.trouble is not Reason.NONE:
            return state.trouble
        elif state.busy:
            worked, trouble = True, Reason.STALLED
        elif worked or now - began >= patience.answer:
            return Reason.NONE
        time.sleep(patience.answer / _POLLS)
    return trouble


def _when_idle(line: Line, ask: Ask, patience: Patience) -> State | None:
    """What it says when it has finished what it was at before."""
    until = time.monotonic() + patience.fence
    while time.monotonic() < until:
        state = ask(line, patience.answer)
        if state is None or not state.busy:
            return state
        time.sleep(patience.answer / _POLLS)
    return State(trouble=Reason.STALLED)


# --- what each language asks, and how it is answered ---

_FENCE: Final = b"\x1dr\x01"


def _ask_escpos(line: Line, seconds: float) -> State | None:
    """`DLE EOT` 1, 4, 2; only bytes with the fixed bits of an answer are one (`printing.md`, spool)."""
    printer = _escpos_status(line, b"\x10\x04\x01", seconds)
    if printer is None:
        return None
    paper = _escpos_status(line, b"\x10\x04\x04", seconds) or 0
    cause = _escpos_status(line, b"\x10\x04\x02", seconds) or 0
    if paper & 0x60 or cause & 0x20:
        return State(trouble=Reason.PAPER_OUT)
    if cause & 0x04:
        return State(trouble=Reason.COVER_OPEN)
    if cause & 0x40:
        return State(trouble=Reason.FAULT)
    return State(trouble=Reason.OFFLINE if printer & 0x08 else Reason.NONE)


def _escpos_status(line: Line, question: bytes, seconds: float) -> int | None:
    heard = _asked(line, question, seconds)
    return next((byte for byte in reversed(heard) if byte & 0x93 == 0x12), None)


def _behind_fence(line: Line, seconds: float) -> Reason:
    """The answer to `GS r 1` comes when everything before it has been printed."""
    heard = line.read(seconds)
    while heard and all(byte & 0x90 for byte in heard):  # late answers to earlier questions
        heard = line.read(seconds)
    if not heard:
        return Reason.BROKEN_OFF if heard == b"" else Reason.NO_ANSWER
    answer = next(byte for byte in heard if not byte & 0x90)
    return Reason.PAPER_OUT if answer & 0x0C else Reason.NONE


def _ask_tspl(line: Line, seconds: float) -> State | None:
    """`<ESC>!?`: one byte of bits, 0 is ready (TSC's TSPL manual, immediate commands)."""
    heard = _asked(line, b"\x1b!?", seconds)
    if len(heard) != 1:
        return None  # a greeting, a status page: whatever it is, it is not the one byte
    bits = heard[0]
    for bit, trouble in _TSPL_TROUBLES:
        if bits & bit:
            return State(trouble=trouble)
    return State(busy=bool(bits & 0x20))


_TSPL_TROUBLES: Final = (
    (0x01, Reason.COVER_OPEN),
    (0x04, Reason.PAPER_OUT),
    (0x08, Reason.RIBBON_OUT),
    (0x02, Reason.JAMMED),
    (0x80, Reason.FAULT),
    (0x10, Reason.PAUSED),
)


def _ask_zpl(line: Line, seconds: float) -> State | None:
    """`~HS`: three strings between STX and ETX (Zebra's ZPL II manual, Host Status Return)."""
    heard = _asked(line, b"~HS", seconds)
    until = time.monotonic() + seconds
    while heard and heard.count(b"\x03") < 3 and (left := until - time.monotonic()) > 0:
        heard += line.read(left) or b""
    strings = [part.partition(b"\x02")[2].split(b",") for part in heard.split(b"\x03")[:3]]
    if [len(fields) for fields in strings[:2]] != [12, 11]:
        return None
    first, second = strings[0], strings[1]
    try:
        out_of_paper, paused, formats = int(first[1]), int(first[2]), int(first[4])
        head_up, ribbon_out, labels_left = int(second[2]), int(second[3]), int(second[8])
    except ValueError:
        return None
    flags = (
        (head_up, Reason.COVER_OPEN),
        (out_of_paper, Reason.PAPER_OUT),
        (ribbon_out, Reason.RIBBON_OUT),
        (paused, Reason.PAUSED),
    )
    trouble = next((reason for flag, reason in flags if flag), Reason.NONE)
    return State(busy=bool(formats or labels_left), trouble=trouble)


def _asked(line: Line, question: bytes, seconds: float) -> bytes:
    """What a printer says to a question, possibly nothing.  Raises `OSError` when it has hung up."""
    if line.write(question, seconds) < len(question):
        return b""
    heard = line.read(seconds)
    if heard == b"":
        raise ConnectionResetError
    return heard or b""


Ask = Callable[["Line", float], State | None]
_QUESTIONS: Final[dict[str, Ask]] = {"escpos": _ask_escpos, "tspl": _ask_tspl, "zpl": _ask_zpl}
