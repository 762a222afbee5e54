"""Every failure of a printer × receipt, slip, batch of tags (`printing.md`, spool).

What state it comes to, what the screen says, what is sent again: nothing is lost, and nothing comes out
twice without a person's word.  What came out is read from the bytes that the simulator kept.
"""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final
from uuid import UUID

import pytest

from pos.core.clock import FixedClock
from pos.db.database import Database
from pos.printing.devices.conversation import Patience
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.devices.port import Setup
from pos.printing.domain import (
    PAPER_58,
    Align,
    Cut,
    Document,
    Feed,
    Job,
    PaperKind,
    PrinterUse,
    PrintState,
    Reason,
    Rule,
    Style,
    TagContent,
    Text,
    pair,
)
from pos.printing.escpos import raster
from pos.printing.layout import ImageRow, layout
from pos.printing.screens.banner_words import banner_words
from pos.printing.screens.say import say_state
from pos.printing.service import Printing, queue
from pos.printing.spooler import Spooler, sending_of
from tests.printing.simulator import EscposSimulator

HURRIED = Patience(connect=0.5, answer=0.3, stall=0.4, fence=0.4, drain=0.3, dots_a_second=10_000)
USES: Final = {"receipt": PrinterUse.RECEIPT, "slip": PrinterUse.REPORT, "tags": PrinterUse.LABEL}
NAMES: Final = {"receipt": "struk", "slip": "slip perhitungan", "tags": "label harga"}
QUEUED, PRINTED = PrintState.QUEUED, PrintState.PRINTED
SENT, UNCERTAIN = PrintState.SENT, PrintState.UNCERTAIN


@dataclass(frozen=True)
class Failure:
    """A row: what the printer does, what is known of it, and what becomes of a paper."""

    name: str
    manner: str
    state: PrintState
    reason: Reason
    words: str
    answers: str = ""

    def becomes(self, paper: str) -> tuple[PrintState, Reason]:
        # What the network itself can hold is gone before anybody can know that the printer reads nothing;
        # it is told as `terkirim`, never as `tercetak`.
        if self.name == "never reads" and paper == "slip":
            return SENT, Reason.NONE
        return self.state, self.reason


# fmt: off
TABLE: Final = [
    #       what happens                 manner           state      reason             words on the screen
    Failure("nothing",                   "ok",            PRINTED,   Reason.NONE,       "tercetak"),
    Failure("slow",                      "slow",          PRINTED,   Reason.NONE,       "tercetak"),
    Failure("pauses",                    "back_pressure", PRINTED,   Reason.NONE,       "tercetak"),
    Failure("talks unasked",             "chatty",        PRINTED,   Reason.NONE,       "tercetak"),
    Failure("mute",                      "mute",          SENT,      Reason.NONE,       "terkirim"),
    Failure("answers garbage",           "garbage",       SENT,      Reason.NONE,       "terkirim"),
    Failure("answers too late",          "late",          SENT,      Reason.NONE,       "terkirim"),
    Failure("known to be mute",          "mute",          SENT,      Reason.NONE,       "terkirim", "no"),
    Failure("switched off",              "off",           QUEUED,    Reason.REFUSED,    "printer menolak sambungan"),
    Failure("no paper",                  "paper_out",     QUEUED,    Reason.PAPER_OUT,  "kertas habis"),
    Failure("cover open",                "cover_open",    QUEUED,    Reason.COVER_OPEN, "tutup printer terbuka"),
    Failure("offline",                   "offline",       QUEUED,    Reason.OFFLINE,    "printer tidak terhubung"),
    Failure("a fault of its own",        "fault",         QUEUED,    Reason.FAULT,      "printer melaporkan gangguan"),
    Failure("mute, known to answer",     "mute",          QUEUED,    Reason.NO_ANSWER,  "printer tidak menjawab", "yes"),
    Failure("garbage, known to answer",  "garbage",       QUEUED,    Reason.NO_ANSWER,  "printer tidak menjawab", "yes"),
    Failure("runs out of paper",         "runs_out",      UNCERTAIN, Reason.PAPER_OUT,  "kertas habis"),
    Failure("closes in the middle",      "closes",        UNCERTAIN, Reason.BROKEN_OFF, "sambungan ke printer terputus"),
    Failure("resets in the middle",      "resets",        UNCERTAIN, Reason.BROKEN_OFF, "sambungan ke printer terputus"),
    Failure("never says that it is out", "fenceless",     UNCERTAIN, Reason.NO_ANSWER,  "printer tidak menjawab"),
    Failure("says so too late",          "late_fence",    UNCERTAIN, Reason.NO_ANSWER,  "printer tidak menjawab"),
    Failure("never reads",               "never_reads",   UNCERTAIN, Reason.STALLED,    "printer berhenti menerima"),
]
# fmt: on


@dataclass
class Counter:
    """The counter of a shop: one paper in the spool, one printer, and the clock."""

    db: Database
    clock: FixedClock
    fake: EscposSimulator
    spooler: Spooler
    document: Document
    key: UUID

    @property
    def job(self) -> Job:
        [job] = Printing(self.db, self.clock).of_number(self.document.number)
        return job

    def wait(self) -> None:
        """Two minutes in which the lanes try what they may."""
        for _ in range(4):
            self.clock.set(self.clock.now() + timedelta(seconds=31))
            self.spooler.run_once()

    def came_out(self) -> list[int]:
        """How often it is on paper whole; of tags, each of them."""
        paper = b"".join(self.fake.papers)
        if self.document.kind is PaperKind.TAG:
            rows = layout(self.document, PAPER_58)
            return [paper.count(raster(row.bitmap)) for row in rows if isinstance(row, ImageRow)]
        return [self.fake.papers.count(sending_of(self.job, Setup(PAPER_58)).payload)]


@pytest.fixture
def papers(receipt: Document, tag: TagContent) -> dict[str, Document]:
    """One of each; every tag of the batch is another."""
    codes = ("65VHPVBG", "7PVG2345", "RHYJ266C")
    lines = [pair(f"{n}x Celengan Ayam kecil", f"{n * 17}.000") for n in range(1, 25)]
    slip = (
        Text("PERHITUNGAN PERAJIN", Align.CENTRE, Style.LARGE), Rule(), *lines, Rule(double=True),
        pair("HAK BU SUMIYATI", "5.100.000", Style.BOLD), Feed(), Cut(),
    )  # fmt: skip
    tags = tuple(replace(tag, code=code, payload=f"HTTPS://DESA.ID/T/{code}") for code in codes)
    return {
        "receipt": receipt,
        "slip": Document(PaperKind.SETTLEMENT_SLIP, "ST-CKL-261128-01", "Slip", slip),
        "tags": Document(PaperKind.TAG, "NT-CKL-261128-001", "Label", tags),
    }


@pytest.fixture
def counter(
    db: Database, clock: FixedClock, papers: dict[str, Document],
    fake_printer: Callable[..., EscposSimulator],
) -> Callable[[Failure, str], Counter]:  # fmt: skip
    """Puts a paper into the spool of a printer that fails."""

    def make(failure: Failure, paper: str) -> Counter:
        is_off = failure.manner == "off"
        fake = fake_printer("ok" if is_off else failure.manner)
        setup = Setup(PAPER_58, answers=failure.answers)
        printer = NetworkPrinter("127.0.0.1:1" if is_off else fake.address, setup, HURRIED)
        document = papers[paper]
        with db.write() as session:
            key = queue(session, document, use=USES[paper], centre="CKL", till="CKL-1", now=clock.now())
        spooler = Spooler(db, {USES[paper]: printer}, clock)
        return Counter(db, clock, fake, spooler, document, key)

    return make


@pytest.mark.parametrize("paper", ["receipt", "slip", "tags"])
@pytest.mark.parametrize("failure", TABLE, ids=[failure.name for failure in TABLE])
def test_every_failure_of_every_paper(
    counter: Callable[[Failure, str], Counter], failure: Failure, paper: str
) -> None:
    here = counter(failure, paper)
    state, reason = failure.becomes(paper)

    here.spooler.run_once()

    assert (here.job.state, here.job.reason) == (state, reason)
    if paper == "tags" and state in (QUEUED, UNCERTAIN):
        assert failure.words in says(here.job)
    else:
        assert says(here.job) == expected_words(here.job, failure, paper, state)
    before = here.came_out()
    if state is QUEUED:
        assert not any(before), "nothing went out"
        assert here.fake.paper == b""
    if state is PRINTED or (state is SENT and failure.manner != "never_reads"):
        assert here.fake.wait_for(lambda: set(here.came_out()) == {1})
        before = here.came_out()

    cure(here, failure)
    if failure.manner == "never_reads":
        before = here.came_out()  # what lay in the network is read now
    here.wait()

    if state is QUEUED:
        assert here.job.state in (PRINTED, SENT), "what did not go out goes out by itself"
        assert here.fake.wait_for(lambda: set(here.came_out()) == {1})
    else:
        assert here.job.state is state
        assert here.came_out() == before, "what may be out is never sent again by itself"


@pytest.mark.parametrize("paper", ["receipt", "slip", "tags"])
@pytest.mark.parametrize(
    "failure",
    [failure for failure in TABLE if failure.state is UNCERTAIN],
    ids=[failure.name for failure in TABLE if failure.state is UNCERTAIN],
)
@pytest.mark.parametrize("came_out", [True, False], ids=["it came out", "it did not"])
def test_a_doubt_is_ended_by_a_persons_word(
    counter: Callable[[Failure, str], Counter], failure: Failure, paper: str, came_out: bool
) -> None:
    here = counter(failure, paper)
    here.spooler.run_once()
    if here.job.state is not UNCERTAIN:
        pytest.skip("no doubt about this one")
    cure(here, failure)
    before = here.came_out()
    printing = Printing(here.db, here.clock)

    # Of a batch the word is on the label that was on its way, so the question may come once for each.
    for _ in before:
        if here.job.state is UNCERTAIN:
            printing.answer(here.key, came_out=came_out)
            here.wait()

    assert here.job.state is PRINTED
    if came_out and paper != "tags":
        assert here.came_out() == before
    elif not came_out:
        after = here.came_out()
        assert all(n >= 1 for n in after), "none is lost"
        assert all(new - old <= 1 for old, new in zip(before, after, strict=True)), "one word, one copy"


def cure(here: Counter, failure: Failure) -> None:
    """Somebody sees to the printer: it is switched on again, and what was half in it is gone."""
    here.fake.manner = "ok"
    if failure.manner in ("never_reads", "off"):
        here.fake.wait_for(lambda: False, 0.2)
    setup = Setup(PAPER_58, answers="" if failure.manner == "mute" else failure.answers)
    use = here.job.use
    here.spooler.set_printers({use: NetworkPrinter(here.fake.address, setup, HURRIED)})


def says(job: Job) -> str:
    """What the screen says: the banner's heading, or the state in the list of papers."""
    return banner_words(job)[0] if job.state in (QUEUED, UNCERTAIN) else say_state(job.state)


def expected_words(job: Job, failure: Failure, paper: str, state: PrintState) -> str:
    name = NAMES[paper]
    if state is QUEUED:
        return f"{name.capitalize()} {job.number} belum tercetak: {failure.words}"
    if state is UNCERTAIN:
        assert failure.words in banner_words(job)[1]
        return f"Apakah {name} {job.number} keluar?"
    return {PRINTED: "tercetak", SENT: "terkirim"}[state]
