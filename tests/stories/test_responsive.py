"""Three printers misbehave while the attendant scans: the window's event loop is never kept waiting."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from pos.app.till_window import TillWindow
from pos.core.changes import Topic
from pos.core.money import Rupiah
from pos.printing.devices.conversation import Patience
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.devices.port import Setup
from pos.printing.domain import PAPER_58, Document, PaperKind, PrinterUse, PrintState, Qr, TagContent, Text
from pos.printing.service import queue
from pos.shop import Shop
from pos.ui.tasks import LaneTasks
from tests.printing.simulator import EscposSimulator

MOST_MS = 50
ROUNDS = 5
TRIES = 3
"""The computer of the tests is shared, and the very first round loads what prints.  What the till itself does
in every round comes again when the round is repeated; a hiccup of the computer does not."""

MANNERS = {
    PrinterUse.RECEIPT: "never_reads",
    PrinterUse.LABEL: "mute",
    PrinterUse.REPORT: "resets",
}
# Slow to give up, as in the shop, but not as long as ten seconds.
SLOW = Patience(connect=1, answer=0.3, stall=0.6, fence=0.6, drain=0.3)


@dataclass
class Round:
    """What a timer of 10 ms saw: between two ticks, the milliseconds that the till itself took.

    That is all the time but what the thread stood in the queue for a processor, which others had.
    """

    taken: list[float] = field(default_factory=list)

    @property
    def longest(self) -> float:
        return max(self.taken)


def waited() -> float:
    """Milliseconds that this thread stood in the queue for a processor, where the system tells."""
    try:
        with open(f"/proc/self/task/{threading.get_native_id()}/schedstat", encoding="ascii") as file:
            return int(file.read().split()[1]) / 1e6
    except OSError:
        return 0.0


class Heartbeat(QObject):
    """Ticks every 10 ms for as long as nothing keeps the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._on_tick)
        self.begin()

    def begin(self) -> None:
        self.round = Round()
        self._at, self._waited = time.perf_counter(), waited()
        self._timer.start()

    def end(self) -> Round:
        self._on_tick()  # a block that lasts until now counts as well
        self._timer.stop()
        return self.round

    def _on_tick(self) -> None:
        at, stood = time.perf_counter(), waited()
        self.round.taken.append((at - self._at) * 1000 - (stood - self._waited))
        self._at, self._waited = at, stood


@pytest.fixture
def printers() -> Iterator[dict[PrinterUse, EscposSimulator]]:
    """One that never reads, one that never answers, one that breaks off."""
    made = {use: EscposSimulator(manner) for use, manner in MANNERS.items()}
    yield made
    for printer in made.values():
        printer.stop()


@pytest.fixture
def window(qtbot: QtBot, shop: Shop, printers: dict[PrinterUse, EscposSimulator]) -> Iterator[TillWindow]:
    """Siti's till with real threads, and the three printers."""
    siti = shop.staff.all()[0]
    shop.shifts.open("CKL", 1, siti, Rupiah(0))
    tasks = LaneTasks()
    window = TillWindow(shop, shop.config, tasks)
    qtbot.addWidget(window.shell)
    window.shell.show()
    window.begin()
    qtbot.waitUntil(lambda: window.pages is not None and window.lanes is not None, timeout=20_000)
    pages, lanes = window.pages, window.lanes
    assert pages is not None
    assert lanes is not None
    assert lanes._spooler is not None
    lanes._spooler.set_printers(
        {use: NetworkPrinter(printer.address, Setup(PAPER_58), SLOW) for use, printer in printers.items()}
    )
    pages.enter(siti, "kasir")
    qtbot.waitUntil(lambda: window.shell.page() is pages.sale)
    yield window
    window.end()
    tasks.close()


def papers(number: int) -> dict[PrinterUse, Document]:
    """A long paper for each printer."""
    tag = TagContent("65VHPVBG", "65VHPVBG", "Vas", "Surosowan", "Bu Aminah", Rupiah(125_000), True)
    lines = tuple(Text(f"Celengan Ayam kecil {n} 20.000") for n in range(60))
    return {
        PrinterUse.RECEIPT: Document(
            PaperKind.RECEIPT, f"CKL-1-261124-9{number:03}", "Struk", (*lines, *[Qr("CKL-1")] * 4)
        ),
        PrinterUse.LABEL: Document(PaperKind.TAG, f"NT-{number}", "Label", (tag,) * 3),
        PrinterUse.REPORT: Document(PaperKind.SETTLEMENT_SLIP, f"ST-{number}", "Slip", lines),
    }


def test_the_event_loop_is_never_blocked_while_three_printers_misbehave(
    qtbot: QtBot, shop: Shop, window: TillWindow
) -> None:
    pages = window.pages
    assert pages is not None
    codes = [good.code for good in shop.shelf.search("CKL", "celengan")[:3]]
    heart = Heartbeat()
    heart.end()

    def longest(number: int) -> float:
        heart.begin()
        queue_all(window, number)
        for code in codes:
            pages.sale.take_scan(code)
            qtbot.wait(250)
        qtbot.wait(900)
        return heart.end().longest

    told: list[float] = []
    for number in range(ROUNDS):
        told.append(longest(number * TRIES))
        for again in range(1, TRIES):
            if told[-1] > MOST_MS:
                told[-1] = longest(number * TRIES + again)
    assert len(pages.sale.basket.lines) == len(codes)
    states = {job.state for job in shop.printing.waiting()}
    assert PrintState.UNCERTAIN in states, "the printers did misbehave"
    assert max(told) <= MOST_MS, told


def queue_all(window: TillWindow, number: int) -> None:
    """Papers come into the spool as they do in the shop: in the lane of the database."""
    shop = window._shop

    def keep() -> None:
        with shop.db.write(Topic.PRINTING) as session:
            for use, document in papers(number).items():
                queue(session, document, use=use, centre="CKL", till="CKL-1", now=shop.clock.now())

    window._tasks.run(window, keep, _kept, _kept)


def _kept(_nothing: object) -> None:
    """The change of the spool wakes the lanes."""
