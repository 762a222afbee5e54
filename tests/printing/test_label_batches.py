"""Tags in batches: whatever happens to the roll or to the line, each label comes out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from uuid import UUID

import escpos_render
import pytest
import tspl_render
from PIL import Image, ImageChops
from sqlalchemy import update

from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig
from pos.core.money import Rupiah
from pos.db.database import Database
from pos.printing import labels
from pos.printing.bitmap import image_of
from pos.printing.devices import printer_for
from pos.printing.devices.conversation import Patience
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.devices.port import SENT, Outcome, Sending, Setup, uncertain
from pos.printing.domain import (
    PAPER_58,
    Document,
    Job,
    PaperKind,
    PrinterUse,
    PrintState,
    Reason,
    TagContent,
)
from pos.printing.label_press import LABEL_STOCKS, LANGUAGES, Press
from pos.printing.labels import encode_label, qr_text, tag_bitmap
from pos.printing.qr import read_qr
from pos.printing.screens.say import say_trouble
from pos.printing.service import NotThatState, Printing, queue
from pos.printing.spooler import Spooler
from pos.printing.tables import PaperRow
from tests.printing import zpl_render
from tests.printing.label_simulator import LabelSimulator

HURRIED = Patience(connect=1.0, answer=0.1, stall=1.0, fence=1.0, drain=0.1, dots_a_second=10_000)
NUMBER = "NT-CKL-261128-001"
MANY = 500
BREAKS_AT = 237
Simulate = Callable[..., LabelSimulator]


@pytest.fixture(autouse=True, scope="module")
def drawn_once() -> Iterator[None]:
    """The tags of this story are drawn once for all languages: the drawing is timed elsewhere."""
    kept, kept_drawing = labels.tag_bitmap, lru_cache(maxsize=None)(labels.tag_bitmap.__wrapped__)
    labels.tag_bitmap = kept_drawing
    yield
    labels.tag_bitmap = kept


@pytest.fixture
def simulate() -> Iterator[Simulate]:
    """Makes label printers, and pulls their plugs."""
    made: list[LabelSimulator] = []

    def make(language: str, **manners: object) -> LabelSimulator:
        made.append(LabelSimulator(language, **manners))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for printer in made:
        printer.stop()


def tags(count: int) -> tuple[TagContent, ...]:
    codes = [f"{2000 + place:04}PVBG" for place in range(count)]
    return tuple(
        TagContent(code, f"HTTPS://DESA.ID/T/{code}", "Vas", "", "Bu Aminah", Rupiah(25_000), False)
        for code in codes
    )


def queued(db: Database, clock: FixedClock, count: int) -> UUID:
    paper = Document(PaperKind.TAG, NUMBER, "Label", tags(count))
    with db.write() as session:
        return queue(session, paper, use=PrinterUse.LABEL, centre="CKL", till="CKL-1", now=clock.now())


def label_printer(simulator: LabelSimulator, stock: str, **settings: object) -> NetworkPrinter:
    config = PrinterConfig("label", "network", simulator.address, stock=stock, language=simulator.language)
    setup = printer_for(replace(config, **settings)).setup  # type: ignore[arg-type]
    return NetworkPrinter(simulator.address, setup, HURRIED)


def spooler_on(db: Database, clock: FixedClock, printer: object) -> Spooler:
    return Spooler(db, {PrinterUse.LABEL: printer}, clock)  # type: ignore[dict-item]


def only(printing: Printing) -> Job:
    [job] = printing.of_number(NUMBER)
    return job


def run_until_quiet(spooler: Spooler) -> None:
    while spooler.run_once(PrinterUse.LABEL):
        pass


def dots_of(label: bytes, stock: str, language: str) -> Image.Image:
    """The label as the strict interpreter of its language prints it."""
    if language == "zpl":
        [picture] = zpl_render.render(label)
        return picture
    if language == "tspl":
        [picture], report = tspl_render.render(label)
        assert report["errors"] == []
        return picture
    picture, report = escpos_render.render(label, dots=384)
    assert report["errors"] == report["warnings"] == []
    return picture


def same(first: Image.Image, second: Image.Image) -> bool:
    first, second = first.convert("L"), second.convert("L")
    return ImageChops.difference(first, second.crop((0, 0, *first.size))).getbbox() is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stock", LABEL_STOCKS)
def test_five_hundred_tags_that_break_at_237_come_out_once_each(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate, stock: str, language: str
) -> None:
    key = queued(db, clock, MANY)
    simulator = simulate(language, manner="paper_out", breaks_at=BREAKS_AT)
    spooler = spooler_on(db, clock, label_printer(simulator, stock))

    run_until_quiet(spooler)

    job = only(printing)
    assert (job.state, job.reason, job.parts_done) == (PrintState.UNCERTAIN, Reason.PAPER_OUT, 236)
    assert len(simulator.labels) == 236

    simulator.mend()
    printing.continue_after(key, 236)
    run_until_quiet(spooler)

    assert (only(printing).state, only(printing).parts_done) == (PrintState.PRINTED, MANY)
    assert len(simulator.labels) == MANY
    for place, (tag, label) in enumerate(zip(tags(MANY), simulator.labels, strict=True)):
        bitmap = tag_bitmap(tag, stock)
        assert label == encode_label(bitmap, stock, language)
        if (stock, language) == ("50x30", "tspl"):
            assert read_qr(dots_of(label, stock, language)) == [qr_text(tag, stock)]
        elif language != "escpos" and place % 25 == 0:
            assert same(image_of(bitmap), dots_of(label, stock, language))


@pytest.mark.parametrize("stock", LABEL_STOCKS)
def test_what_a_receipt_printer_was_sent_is_readable(stock: str) -> None:
    tag = tags(1)[0]
    picture = dots_of(encode_label(tag_bitmap(tag, stock), stock, "escpos"), stock, "escpos")
    assert read_qr(picture) == [qr_text(tag, stock)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("manner", "out"), [("resets", 6), ("resets_after", 7)])
def test_a_broken_line_leaves_one_label_in_doubt(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate,
    language: str, manner: str, out: int,
) -> None:  # fmt: skip
    key = queued(db, clock, 10)
    simulator = simulate(language, manner=manner, breaks_at=7)
    spooler = spooler_on(db, clock, label_printer(simulator, "40x30"))
    run_until_quiet(spooler)
    assert (only(printing).state, only(printing).parts_done) == (PrintState.UNCERTAIN, 6)
    assert not spooler.run_once(PrinterUse.LABEL)  # nothing more without a person's word

    printing.answer(key, came_out=out == 7)
    run_until_quiet(spooler)

    assert only(printing).state is PrintState.PRINTED
    assert len(simulator.labels) == len(set(simulator.labels)) == 10


def test_a_printer_that_says_nothing_is_asked_about_by_the_roll(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate
) -> None:
    key = queued(db, clock, 60)
    simulator = simulate("tspl", manner="resets", breaks_at=37, mute=True)
    spooler = spooler_on(db, clock, label_printer(simulator, "33x15", answers="no"))
    run_until_quiet(spooler)
    job = only(printing)
    assert job.state is PrintState.UNCERTAIN
    assert job.parts_done >= 36  # taken, which is not yet out

    printing.continue_after(key, 36)
    run_until_quiet(spooler)

    assert only(printing).state is PrintState.SENT  # never "printed"
    assert len(simulator.labels) == len(set(simulator.labels)) == 60


def test_a_roll_that_ran_out_unseen_is_continued_after_the_batch_was_handed_over(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate
) -> None:
    key = queued(db, clock, 12)
    simulator = simulate("tspl", mute=True)
    spooler = spooler_on(db, clock, label_printer(simulator, "33x15", answers="no"))
    run_until_quiet(spooler)
    assert only(printing).state is PrintState.SENT
    printing.continue_after(key, 9)
    run_until_quiet(spooler)
    assert len(simulator.labels) == 15
    assert simulator.labels[12:] == simulator.labels[9:12]


@pytest.mark.parametrize(
    ("manner", "reason"),
    [("paper_out", Reason.PAPER_OUT), ("ribbon_out", Reason.RIBBON_OUT), ("head_open", Reason.COVER_OPEN),
     ("paused", Reason.PAUSED), ("jammed", Reason.JAMMED)],
)  # fmt: skip
def test_a_printer_that_is_not_ready_gets_nothing_and_says_why(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate, manner: str, reason: Reason
) -> None:
    queued(db, clock, 3)
    simulator = simulate("tspl")
    simulator.trouble = manner
    spooler = spooler_on(db, clock, label_printer(simulator, "50x30"))
    spooler.run_once(PrinterUse.LABEL)
    assert (only(printing).state, only(printing).reason) == (PrintState.QUEUED, reason)
    simulator.mend()
    clock.set(clock.now() + timedelta(minutes=1))
    run_until_quiet(spooler)
    assert len(simulator.labels) == 3


def test_the_banner_says_how_many_are_out_and_how_many_are_left(
    db: Database, clock: FixedClock, printing: Printing
) -> None:
    key = queued(db, clock, 10)
    with db.write() as session:
        session.execute(update(PaperRow).values(parts_done=4, reason=Reason.PAPER_OUT.value))
    assert say_trouble(only(printing)) == (
        "4 dari 10 label tercetak: kertas habis. Nota sudah tersimpan. Betulkan gulungan, lalu Cetak sisa 6."
    )
    with db.write() as session:
        session.execute(update(PaperRow).values(state=PrintState.UNCERTAIN, reason=Reason.BROKEN_OFF.value))
    assert say_trouble(only(printing)) == (
        "4 dari 10 label sudah dikirim, lalu sambungan ke printer terputus. Nota sudah tersimpan. "
        "Label mana yang terakhir keluar?"
    )
    printing.continue_after(key, 10)
    assert (only(printing).state, only(printing).reason) == (PrintState.PRINTED, Reason.SEEN)
    with pytest.raises(NotThatState):
        printing.answer(key, came_out=True)


class Unplugged(Exception):
    """The computer goes off."""


class DyingPrinter:
    """Takes the computer with it at the third label."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup

    def send(self, sending: Sending) -> Outcome:
        assert sending.batch is not None
        for place, _ in enumerate(sending.batch.labels(), 1):
            if place == 3:
                raise Unplugged
            sending.batch.came_out()
        return SENT


def test_a_computer_that_goes_off_knows_which_labels_were_out(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate
) -> None:
    simulator = simulate("tspl")
    good = label_printer(simulator, "50x30")
    key = queued(db, clock, 5)
    with pytest.raises(Unplugged):
        spooler_on(db, clock, DyingPrinter(good.setup)).run_once(PrinterUse.LABEL)

    spooler = spooler_on(db, clock, good)
    run_until_quiet(spooler)
    job = only(printing)
    assert (job.state, job.reason, job.parts_done) == (PrintState.UNCERTAIN, Reason.STOPPED, 2)
    assert simulator.labels == []
    printing.answer(key, came_out=True)
    run_until_quiet(spooler)
    assert len(simulator.labels) == 2


def test_labels_are_drawn_when_it_is_their_turn(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw = labels.placed_tag
    monkeypatch.setattr(
        labels, "placed_tag", lambda tag, *rest: (drawn.append(tag.code), draw(tag, *rest))[1]
    )
    queued(db, clock, MANY)
    spooler_on(db, clock, label_printer(simulate("tspl"), "50x30")).run_once(PrinterUse.LABEL)
    assert 0 < len(drawn) <= 30
    assert only(printing).parts_done == 25  # between two takes a receipt may come in


class Queue:
    """A queue of the system: it takes, and says nothing."""

    setup = Setup(PAPER_58, "50x30", press=Press(), in_groups=True)

    def __init__(self) -> None:
        self.jobs: list[bytes] = []
        self.full = False

    def send(self, sending: Sending) -> Outcome:
        if self.full:
            return uncertain(Reason.BROKEN_OFF)
        self.jobs.append(sending.payload)
        return SENT


def test_a_queue_of_the_system_gets_a_few_at_a_time(
    db: Database, clock: FixedClock, printing: Printing
) -> None:
    queued(db, clock, 25)
    printer = Queue()
    spooler = spooler_on(db, clock, printer)
    spooler.run_once(PrinterUse.LABEL)
    printer.full = True
    run_until_quiet(spooler)
    assert (only(printing).state, only(printing).parts_done) == (PrintState.UNCERTAIN, 10)
    printing.continue_after(only(printing).id, 10)
    printer.full = False
    run_until_quiet(spooler)
    assert only(printing).state is PrintState.SENT
    assert b"".join(printer.jobs).count(b"PRINT 1,1") == 25


def test_a_tag_that_cannot_be_drawn_stops_the_batch_there(
    db: Database, clock: FixedClock, printing: Printing, simulate: Simulate
) -> None:
    simulator = simulate("tspl")
    bad = replace(tags(3)[2], payload="X" * 3000)
    with db.write() as session:
        paper = Document(PaperKind.TAG, NUMBER, "Label", (*tags(2), bad))
        queue(session, paper, use=PrinterUse.LABEL, centre="CKL", till="CKL-1", now=clock.now())
    run_until_quiet(spooler_on(db, clock, label_printer(simulator, "50x30")))
    job = only(printing)
    assert (job.state, job.reason, job.parts_done) == (PrintState.QUEUED, Reason.DOES_NOT_FIT, 2)
    assert len(simulator.labels) == 2


def test_tags_on_the_receipt_roll_are_a_batch_too(
    db: Database, clock: FixedClock, printing: Printing, tmp_path: Path
) -> None:
    queued(db, clock, 2)
    printer = printer_for(PrinterConfig("struk", "folder", str(tmp_path)))
    run_until_quiet(spooler_on(db, clock, printer))
    picture, report = escpos_render.render((tmp_path / f"{NUMBER}.bin").read_bytes(), dots=384)
    assert report["errors"] == report["warnings"] == []
    assert read_qr(picture) == [tag.payload for tag in tags(2)]
    assert only(printing).state is PrintState.PRINTED
