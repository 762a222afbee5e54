"""What every printer is to the spool: something that takes a job and says what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from pos.printing.domain import Paper, PrintState, Reason
from pos.printing.label_press import ON_ROLL, Press

LINES: Final = ("network", "device", "usb", "serial")
"""Ways there and back, on which a printer can answer."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What lies in a printer: a roll, or label `stock`; whether a drawer hangs on it.

    Without `automatic` a receipt waits for a tap.  `answers` is `yes`, `no`, or nothing: not known.
    `as_picture` sends letters as dots; `darkness` is -4 to 4 (`pos/printing/escpos.py` says what it does).
    """

    paper: Paper
    stock: str | None = None
    drawer: bool = True
    automatic: bool = True
    answers: str = ""
    as_picture: bool = False
    darkness: int = 0
    press: Press = ON_ROLL
    """How labels are sent to it."""
    talks: bool = False
    """Whether it is a line there and back: it takes a batch label by label (`label_conversation`)."""
    in_groups: bool = False
    """Whether a batch of labels goes to it a few at a time: a queue that only takes and says nothing."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Labels that go out one after the other: each drawn when it is its turn, each told when it is out."""

    language: str
    labels: Callable[[], Iterator[bytes]]
    came_out: Callable[[], None]
    label_dots: int


@dataclass(frozen=True, slots=True)
class Sending:
    """One job: a name for files, the bytes, the length of its paper, and its picture for those who draw."""

    stem: str
    payload: bytes
    height_dots: int = 0
    picture: Callable[[], bytes] | None = None
    batch: Batch | None = None
    """Labels instead of the bytes, for a printer that talks."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job.

    `printed`: the printer said so after the last byte.  `sent`: all was taken, the printer says nothing.
    `uncertain`: some bytes went out.  `queued`: not one byte of the paper went out; try again.
    """

    state: PrintState
    reason: Reason = Reason.NONE


PRINTED = Outcome(PrintState.PRINTED)
SENT = Outcome(PrintState.SENT)


def not_sent(reason: Reason) -> Outcome:
    """Nothing went out, and why."""
    return Outcome(PrintState.QUEUED, reason)


def uncertain(reason: Reason) -> Outcome:
    """It may be on paper, or half of it."""
    return Outcome(PrintState.UNCERTAIN, reason)


class Printer(Protocol):
    """A way to paper."""

    @property
    def setup(self) -> Setup:
        """What lies in it."""
        ...

    def send(self, sending: Sending) -> Outcome:
        """Hand a job over; waits, and never raises for what can happen to a printer."""
        ...
