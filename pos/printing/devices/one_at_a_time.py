"""One paper at a time on a printer, however many lanes and entries of the settings lead to it."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from threading import Lock, RLock
from typing import Final

from pos.printing.devices.port import Outcome, Printer, Sending, Setup

_FILES: Final = ("device", "serial", "folder")
_making: Final = Lock()
_turns: Final[dict[tuple[str, str], AbstractContextManager[bool]]] = {}


class OneAtATime:
    """A printer whose papers wait for each other, also those of another object for the same printer."""

    def __init__(self, printer: Printer, turn: AbstractContextManager[bool]) -> None:
        self.printer = printer
        self.turn = turn

    @property
    def setup(self) -> Setup:
        return self.printer.setup

    def send(self, sending: Sending) -> Outcome:
        with self.turn:
            return self.printer.send(sending)


def one_at_a_time(printer: Printer, kind: str, address: str) -> OneAtATime:
    """The printer with the one turn of what it really is."""
    with _making:
        turn = _turns.setdefault(_place_of(kind, address), RLock())
    return OneAtATime(printer, turn)


def turn_of(printer: Printer | None) -> AbstractContextManager[bool]:
    """To be held while a paper is chosen and sent; it may be taken again by who has it."""
    return printer.turn if isinstance(printer, OneAtATime) else nullcontext(True)


def _place_of(kind: str, address: str) -> tuple[str, str]:
    """The same for two names of one printer: a link to a device file, an address without its port."""
    if kind in _FILES:
        return "file", os.path.realpath(address)
    if kind == "network":
        from pos.printing.devices.network_printer import RAW_PORT

        host, colon, port = address.rpartition(":")
        return kind, f"{host}:{port}".lower() if colon else f"{address}:{RAW_PORT}".lower()
    return kind, address.lower() if kind == "usb" else address
