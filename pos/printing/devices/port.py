"""What every printer is to the spool: something that takes a job and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pos.printing.domain import Paper, PrintState, Reason


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


@dataclass(frozen=True, slots=True)
class Sending:
    """One job: a name for files, the bytes, the length of its paper, and its picture for those who draw."""

    stem: str
    payload: bytes
    height_dots: int = 0
    picture: Callable[[], bytes] | None = None


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
