"""Every failure of a label printer × TSPL, ZPL: the state reached, the words, what is sent again.

The table of receipt printers (`test_every_failure.py`) prints tags on an ESC/POS roll; here the same tags
come out of label printers, which tell their state in other words and break at a label.
"""

# ruff: noqa: E501

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

import pytest

from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig
from pos.core.money import Rupiah
from pos.db.database import Database
from pos.printing.devices import printer_for
from pos.printing.devices.conversation import Patience
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.domain import Document, Job, PaperKind, PrinterUse, PrintState, Reason, TagContent
from pos.printing.screens.banner_words import banner_words
from pos.printing.screens.say import say_state
from pos.printing.service import Printing, queue
from pos.printing.spooler import Spooler
from tests.printing.label_simulator import LabelSimulator

HURRIED = Patience(connect=0.5, answer=0.1, stall=0.4, fence=0.5, drain=0.1, dots_a_second=10_000)
STOCK: Final = "40x30"
TAGS: Final = 3
QUEUED, PRINTED = PrintState.QUEUED, PrintState.PRINTED
SENT, UNCERTAIN = PrintState.SENT, PrintState.UNCERTAIN


@dataclass(frozen=True)
class Failure:
    """A row: what the printer does, what is known of it, and what becomes of three tags.

    `out` is how many are on paper when it stands still; `told` how many the till counts
    (None where it depends on what the network itself holds).
    """

    name: str
    manner: str
    state: PrintState
    reason: Reason
    out: int
    told: int | None
    words: str
    answers: str = ""


# fmt: off
TABLE: Final = [
    #       what happens                 manner           state      reason             out told  words on the screen
    Failure("nothing",                   "",              PRINTED,   Reason.NONE,       3, 3, "tercetak"),
    Failure("mute",                      "mute",          SENT,      Reason.NONE,       3, 3, "terkirim"),
    Failure("known to be mute",          "mute",          SENT,      Reason.NONE,       3, 3, "terkirim", "no"),
    Failure("answers garbage",           "garbage",       SENT,      Reason.NONE,       3, 3, "terkirim"),
    Failure("switched off",              "off",           QUEUED,    Reason.REFUSED,    0, 0, "belum tercetak: printer menolak sambungan"),
    Failure("mute, known to answer",     "mute",          QUEUED,    Reason.NO_ANSWER,  0, 0, "belum tercetak: printer tidak menjawab", "yes"),
    Failure("garbage, known to answer",  "garbage",       QUEUED,    Reason.NO_ANSWER,  0, 0, "belum tercetak: printer tidak menjawab", "yes"),
    Failure("no labels",                 "at:paper_out",  QUEUED,    Reason.PAPER_OUT,  0, 0, "belum tercetak: kertas habis"),
    Failure("no ribbon",                 "at:ribbon_out", QUEUED,    Reason.RIBBON_OUT, 0, 0, "belum tercetak: pita habis"),
    Failure("head open",                 "at:head_open",  QUEUED,    Reason.COVER_OPEN, 0, 0, "belum tercetak: tutup printer terbuka"),
    Failure("runs out of labels",        "paper_out",     UNCERTAIN, Reason.PAPER_OUT,  1, 1, "1 dari 3 label sudah dikirim, lalu kertas habis"),
    Failure("runs out of ribbon",        "ribbon_out",    UNCERTAIN, Reason.RIBBON_OUT, 1, 1, "1 dari 3 label sudah dikirim, lalu pita habis"),
    Failure("opened in the middle",      "head_open",     UNCERTAIN, Reason.COVER_OPEN, 1, 1, "1 dari 3 label sudah dikirim, lalu tutup printer terbuka"),
    Failure("resets before a label",     "resets",        UNCERTAIN, Reason.BROKEN_OFF, 1, 1, "1 dari 3 label sudah dikirim, lalu sambungan ke printer terputus"),
    Failure("resets behind a label",     "resets_after",  UNCERTAIN, Reason.BROKEN_OFF, 2, 1, "1 dari 3 label sudah dikirim, lalu sambungan ke printer terputus"),
    Failure("hangs up",                  "closes",        UNCERTAIN, Reason.BROKEN_OFF, 1, 1, "1 dari 3 label sudah dikirim, lalu sambungan ke printer terputus"),
    Failure("never reads",               "never_reads",   UNCERTAIN, Reason.STALLED,    0, None, "dari 3 label sudah dikirim, lalu printer berhenti menerima", "no"),
]
# fmt: on


@dataclass
class Bench:
    """Three tags in the spool, and one label printer."""

    db: Database
    clock: FixedClock
    simulator: LabelSimulator
    spooler: Spooler

    @property
    def job(self) -> Job:
        [job] = Printing(self.db, self.clock).of_number("NT-CKL-261128-001")
        return job

    def run(self) -> None:
        while self.spooler.run_once(PrinterUse.LABEL):
            pass

    def wait(self) -> None:
        """Two minutes in which the lane tries what it may."""
        for _ in range(4):
            self.clock.set(self.clock.now() + timedelta(seconds=31))
            self.run()

    def mend(self, failure: Failure) -> None:
        """Somebody sees to the printer; what lay in its memory is gone."""
        self.simulator.mend()
        self.simulator.mute = self.simulator.garbage = False
        self.spooler.set_printers({PrinterUse.LABEL: printer(self.simulator, self.simulator.address)})
        if failure.manner == "never_reads":
            time.sleep(0.5)  # what lay in the network is read now

    def each_out(self) -> list[int]:
        """How often each of the tags is on paper."""
        return sorted(Counter(self.simulator.labels).values())


def printer(simulator: LabelSimulator, address: str, answers: str = "") -> NetworkPrinter:
    config = PrinterConfig("label", "network", address, stock=STOCK, language=simulator.language)
    return NetworkPrinter(address, replace(printer_for(config).setup, answers=answers), HURRIED)


@pytest.fixture
def bench(db: Database, clock: FixedClock) -> Iterator[Callable[[Failure, str], Bench]]:
    """Puts three tags into the spool of a label printer that fails."""
    made: list[LabelSimulator] = []

    def make(failure: Failure, language: str) -> Bench:
        always = failure.manner in ("", "mute", "garbage", "off") or failure.manner.startswith("at:")
        manner = "" if always else failure.manner
        simulator = LabelSimulator(language, manner=manner, breaks_at=2, mute=failure.manner == "mute")
        simulator.garbage = failure.manner == "garbage"
        simulator.trouble = failure.manner.removeprefix("at:") if failure.manner.startswith("at:") else ""
        made.append(simulator)
        address = "127.0.0.1:1" if failure.manner == "off" else simulator.address
        tags = tuple(
            TagContent(
                f"{n}5VHPVBG", f"HTTPS://DESA.ID/T/{n}5VHPVBG", "Vas", "", "Bu Aminah", Rupiah(9_000), False
            )
            for n in range(2, 2 + TAGS)
        )
        paper = Document(PaperKind.TAG, "NT-CKL-261128-001", "Label", tags)
        with db.write() as session:
            queue(session, paper, use=PrinterUse.LABEL, centre="CKL", till="CKL-1", now=clock.now())
        lanes = {PrinterUse.LABEL: printer(simulator, address, failure.answers)}
        return Bench(db, clock, simulator, Spooler(db, lanes, clock))

    yield make
    for simulator in made:
        simulator.stop()


@pytest.mark.parametrize("language", ["tspl", "zpl"])
@pytest.mark.parametrize("failure", TABLE, ids=[failure.name for failure in TABLE])
def test_every_failure_of_a_label_printer(
    bench: Callable[[Failure, str], Bench], failure: Failure, language: str
) -> None:
    here = bench(failure, language)

    here.run()

    assert (here.job.state, here.job.reason) == (failure.state, failure.reason)
    said = banner_words(here.job)[0] if failure.state in (QUEUED, UNCERTAIN) else say_state(here.job.state)
    assert failure.words in said
    assert len(here.simulator.labels) == failure.out
    assert failure.told in (None, here.job.parts_done)

    here.mend(failure)
    here.wait()

    if failure.state is QUEUED:
        assert here.job.state is PRINTED, "what did not go out goes out by itself"
        assert here.each_out() == [1] * TAGS
        return
    if failure.state is not UNCERTAIN:
        assert here.each_out() == [1] * TAGS, "nothing is sent again by itself"
        return
    assert here.job.state is UNCERTAIN, "nobody but a person ends a doubt"
    if failure.manner != "never_reads":
        assert len(here.simulator.labels) == failure.out, "what may be out is never sent again by itself"
    Printing(here.db, here.clock).continue_after(here.job.id, len(here.simulator.labels))
    here.run()
    assert here.job.state is PRINTED
    assert here.each_out() == [1] * TAGS, "none is lost, and none is doubled"
