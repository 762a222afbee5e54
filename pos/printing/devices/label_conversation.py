"""Labels over a line, one after the other: each is known to be out before the next is sent.

A receipt printer answers a fence behind each label (`GS r 1`).  A label printer tells its state when asked:
`<ESC>!?` of TSPL (TSC's TSPL manual) and `~HS` of ZPL (Zebra's ZPL II manual).  Of a printer that never
answers a label counts as out when it was taken.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pos.printing.devices.conversation import FENCE, Line, Patience, behind_fence, push, without_answer
from pos.printing.devices.conversation import ask as ask_escpos
from pos.printing.devices.port import PRINTED, Batch, Outcome, not_sent, uncertain
from pos.printing.domain import Reason

_POLLS: Final = 50
"""Questions in the time of an answer: every 20 ms; the shortest label takes ten times as long."""


@dataclass(frozen=True, slots=True)
class State:
    """What a printer says of itself: whether it is at work, and what stands in its way."""

    busy: bool = False
    trouble: Reason = Reason.NONE


def feed(line: Line, batch: Batch, patience: Patience, answers: str = "") -> Outcome:
    """Send labels until there are no more or one may not have come out; never raises for a broken line.

    `answers` is what is known of the printer, as in `converse`.
    """
    ask = _QUESTIONS[batch.language]
    try:
        state = None if answers == "no" else ask(line, patience)
        if state is not None and state.busy:
            state = _when_idle(line, ask, patience)
    except OSError:
        return not_sent(Reason.NO_ANSWER)
    if state is None and answers == "yes":
        return not_sent(Reason.NO_ANSWER)
    if state is not None and state.trouble is not Reason.NONE:
        return not_sent(state.trouble)
    if state is None:
        return _without_answers(line, batch, patience)
    fence = FENCE if batch.language == "escpos" else b""
    for label in batch.labels():
        taken, trouble = push(line, label + fence, patience)
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
        taken, trouble = push(line, label, patience)
        if trouble is not Reason.NONE:
            # What it took before may lie in its memory as well as on paper.
            return uncertain(trouble) if taken or begun else not_sent(trouble)
        begun = True
        batch.came_out()
    return without_answer(line, patience)


def _cause(line: Line, ask: Ask, patience: Patience) -> Reason:
    """What a printer that stands still says of it; else what was seen from here."""
    try:
        state = ask(line, patience)
    except OSError:
        return Reason.STALLED
    return (state.trouble if state is not None else Reason.NONE) or Reason.STALLED


def _came_out(line: Line, batch: Batch, patience: Patience) -> Reason:
    """Nothing when the label is out, else why nobody knows."""
    if batch.language == "escpos":
        return behind_fence(line, batch.label_dots, patience)
    seconds = patience.fence + batch.label_dots / patience.dots_a_second
    try:
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
        state = ask(line, patience)
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
        state = ask(line, patience)
        if state is None or not state.busy:
            return state
        time.sleep(patience.answer / _POLLS)
    return State(trouble=Reason.STALLED)


# --- what each language asks, and how it is answered ---


def _ask_escpos(line: Line, patience: Patience) -> State | None:
    """As a receipt printer is asked before a paper."""
    speaks, trouble = ask_escpos(line, patience)
    return State(trouble=trouble) if speaks else None


def _ask_tspl(line: Line, patience: Patience) -> State | None:
    """`<ESC>!?`: one byte of bits, 0 is ready (TSC's TSPL manual, immediate commands)."""
    heard = _asked(line, b"\x1b!?", patience.answer)
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


def _ask_zpl(line: Line, patience: Patience) -> State | None:
    """`~HS`: three strings between STX and ETX (Zebra's ZPL II manual, Host Status Return)."""
    heard = _asked(line, b"~HS", patience.answer)
    until = time.monotonic() + patience.answer
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


Ask = Callable[[Line, Patience], State | None]
_QUESTIONS: Final[dict[str, Ask]] = {"escpos": _ask_escpos, "tspl": _ask_tspl, "zpl": _ask_zpl}
