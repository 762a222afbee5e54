"""What the shop is promised of its papers, whatever the printer does (`printing.md`, spool)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import escpos_render
import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig
from pos.core.errors import NotFound
from pos.db.database import Database
from pos.printing.devices import BadPrinter, printer_for, printers_for
from pos.printing.devices.conversation import Patience
from pos.printing.devices.network_printer import BadAddress, NetworkPrinter
from pos.printing.devices.port import Outcome, Printer, Sending, Setup
from pos.printing.domain import (
    PAPER_58,
    Align,
    Cell,
    Columns,
    Document,
    Job,
    PaperKind,
    PrinterUse,
    PrintState,
    Reason,
    TagContent,
)
from pos.printing.screens.say import say_kind, say_reason, say_state, say_trouble
from pos.printing.service import NotThatState, Printing, next_copy, original, queue
from pos.printing.spooler import Spooler
from pos.printing.tables import PaperRow
from tests.printing.simulator import EscposSimulator

HURRIED = Patience(connect=0.5, answer=0.3, stall=0.4, fence=0.4, drain=0.3, dots_a_second=10_000)
MakePrinter = Callable[..., EscposSimulator]


class Unplugged(Exception):
    """The computer goes off while the printer is being fed."""


class DyingPrinter:
    """Takes the computer with it."""

    setup = Setup(PAPER_58)

    def send(self, sending: Sending) -> Outcome:
        raise Unplugged


def spooler_on(db: Database, clock: FixedClock, printer: Printer | None) -> Spooler:
    return Spooler(db, {PrinterUse.RECEIPT: printer} if printer else {}, clock)


def network(fake: EscposSimulator) -> NetworkPrinter:
    return NetworkPrinter(fake.address, Setup(PAPER_58), HURRIED)


def folder(path: Path, use: str = "struk", paper_mm: int = 58, *, drawer: bool = True) -> Printer:
    return printer_for(PrinterConfig(use, "folder", str(path), paper_mm, drawer))


def only(printing: Printing, receipt: Document) -> Job:
    [job] = printing.of_number(receipt.number)
    return job


def run_all(spooler: Spooler) -> None:
    for _ in range(20):
        if not spooler.run_once():
            return
    raise AssertionError("the spool does not come to rest")


def test_a_good_printer_prints_and_says_so(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, fake_printer: MakePrinter,
) -> None:  # fmt: skip
    fake = fake_printer("ok")
    assert spooler_on(db, clock, network(fake)).run_once()
    assert only(printing, receipt).state is PrintState.PRINTED
    assert printing.waiting() == []
    _, report = escpos_render.render(fake.paper, dots=384)
    assert report["errors"] == []
    assert "TOTAL  Rp366.500" in report["text"]


@pytest.mark.parametrize(
    ("manner", "state", "reason"),
    [
        ("mute", PrintState.SENT, Reason.NONE),
        ("garbage", PrintState.SENT, Reason.NONE),
        ("slow", PrintState.PRINTED, Reason.NONE),
        ("paper_out", PrintState.QUEUED, Reason.PAPER_OUT),
        ("cover_open", PrintState.QUEUED, Reason.COVER_OPEN),
        ("offline", PrintState.QUEUED, Reason.OFFLINE),
        ("closes", PrintState.UNCERTAIN, Reason.BROKEN_OFF),
        ("resets", PrintState.UNCERTAIN, Reason.BROKEN_OFF),
        ("fenceless", PrintState.UNCERTAIN, Reason.NO_ANSWER),
    ],
)
def test_every_manner_of_printer_has_its_state(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID, receipt: Document,
    fake_printer: MakePrinter, manner: str, state: PrintState, reason: Reason,
) -> None:  # fmt: skip
    spooler_on(db, clock, network(fake_printer(manner))).run_once()
    job = only(printing, receipt)
    assert (job.state, job.reason) == (state, reason)


def test_a_printer_that_stops_taking_bytes_leaves_a_doubt(
    db: Database, clock: FixedClock, printing: Printing, receipt: Document, fake_printer: MakePrinter
) -> None:
    long = replace(receipt, elements=receipt.elements * 40)
    with db.write() as session:
        queue(session, long, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())
    spooler_on(db, clock, network(fake_printer("stops_reading"))).run_once()
    job = only(printing, receipt)
    assert (job.state, job.reason) == (PrintState.UNCERTAIN, Reason.STALLED)


def test_a_printer_that_is_off_is_tried_again(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, fake_printer: MakePrinter,
) -> None:  # fmt: skip
    fake = fake_printer("ok")
    gone = network(fake)
    fake.stop()
    spooler = spooler_on(db, clock, gone)
    assert spooler.run_once()
    assert only(printing, receipt).reason == Reason.REFUSED
    assert not spooler.run_once(), "it waits before the next attempt"
    spooler.set_printers({PrinterUse.RECEIPT: network(fake_printer("ok"))})
    clock.set(clock.now() + timedelta(seconds=3))
    assert spooler.run_once()
    assert only(printing, receipt).state is PrintState.PRINTED


def test_a_tap_does_not_wait_for_the_next_attempt(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, fake_printer: MakePrinter,
) -> None:  # fmt: skip
    spooler = spooler_on(db, clock, network(fake_printer("paper_out")))
    run_all(spooler)
    spooler.set_printers({PrinterUse.RECEIPT: network(fake_printer("ok"))})
    printing.retry(waiting_receipt)
    run_all(spooler)
    assert only(printing, receipt).state is PrintState.PRINTED


def test_papers_come_out_in_the_order_of_the_sales(
    db: Database, clock: FixedClock, receipt: Document, fake_printer: MakePrinter
) -> None:
    spooler = spooler_on(db, clock, network(fake_printer("paper_out")))
    with db.write() as session:
        for n in (1, 2):
            paper = replace(receipt, number=f"CKL-1-261128-000{n}")
            queue(session, paper, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())
            clock.set(clock.now() + timedelta(seconds=1))
    assert spooler.run_once()
    assert not spooler.run_once(), "the second does not overtake the first"


def test_a_program_killed_while_sending_asks_afterwards(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    with pytest.raises(Unplugged):
        spooler_on(db, clock, DyingPrinter()).run_once()
    assert only(printing, receipt).state is PrintState.SENDING
    after_start = spooler_on(db, clock, folder(tmp_path / "papers"))
    assert not after_start.run_once(), "nothing is printed without a person's word"
    job = only(printing, receipt)
    assert (job.state, job.reason) == (PrintState.UNCERTAIN, Reason.STOPPED)
    assert "Apakah struk keluar?" in say_trouble(job)


def test_a_paper_that_came_out_is_not_printed_again(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, fake_printer: MakePrinter, tmp_path: Path,
) -> None:  # fmt: skip
    spooler = spooler_on(db, clock, network(fake_printer("closes")))
    run_all(spooler)
    printing.answer(waiting_receipt, came_out=True)
    spooler.set_printers({PrinterUse.RECEIPT: folder(tmp_path / "papers")})
    run_all(spooler)
    assert only(printing, receipt).state is PrintState.PRINTED
    assert not (tmp_path / "papers").exists()
    with pytest.raises(NotThatState):
        printing.answer(waiting_receipt, came_out=False)


def test_a_paper_that_did_not_come_out_is_printed_once_more(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, fake_printer: MakePrinter, tmp_path: Path,
) -> None:  # fmt: skip
    spooler = spooler_on(db, clock, network(fake_printer("resets")))
    run_all(spooler)
    printing.answer(waiting_receipt, came_out=False)
    spooler.set_printers({PrinterUse.RECEIPT: folder(tmp_path / "papers")})
    run_all(spooler)
    assert only(printing, receipt).state is PrintState.PRINTED
    assert sorted(file.name for file in (tmp_path / "papers").iterdir()) == [
        f"{receipt.number}.bin",
        f"{receipt.number}.png",
    ]


def test_the_drawer_opens_before_the_receipt(
    db: Database, clock: FixedClock, sold: Callable[[], UUID], fake_printer: MakePrinter
) -> None:
    sold()
    fake = fake_printer("ok")
    run_all(spooler_on(db, clock, network(fake)))
    assert fake.paper.startswith(b"\x1b@\x1bp\x00")
    assert fake.paper.count(b"\x1bp\x00") == 1


def test_a_drawer_does_not_open_later(
    db: Database, clock: FixedClock, printing: Printing, sold: Callable[[], UUID],
    receipt: Document, fake_printer: MakePrinter,
) -> None:  # fmt: skip
    sold()
    clock.set(clock.now() + timedelta(seconds=6))
    fake = fake_printer("ok")
    run_all(spooler_on(db, clock, network(fake)))
    assert b"\x1bp" not in fake.paper
    assert only(printing, receipt).state is PrintState.PRINTED


def test_a_till_without_drawer_kicks_none(
    db: Database, clock: FixedClock, sold: Callable[[], UUID], tmp_path: Path
) -> None:
    sold()
    run_all(spooler_on(db, clock, folder(tmp_path / "papers", drawer=False)))
    assert not list((tmp_path / "papers").glob("*laci*"))


def test_nobody_is_asked_about_a_drawer_after_a_crash(
    db: Database, clock: FixedClock, printing: Printing, sold: Callable[[], UUID]
) -> None:
    sold()
    with pytest.raises(Unplugged):
        spooler_on(db, clock, DyingPrinter()).run_once()
    spooler_on(db, clock, None).recover()
    assert [job.state for job in printing.waiting()] == [PrintState.QUEUED]


def test_an_old_receipt_waits_for_a_tap_and_lets_others_pass(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    spooler = spooler_on(db, clock, folder(tmp_path / "papers"))
    clock.set(clock.now() + timedelta(minutes=11))
    with db.write() as session:
        newer = replace(receipt, number="CKL-1-261128-0032")
        queue(session, newer, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())
    run_all(spooler)
    assert [(job.number, job.reason) for job in printing.waiting()] == [(receipt.number, Reason.STALE)]
    printing.retry(waiting_receipt)
    run_all(spooler)
    assert printing.waiting() == []


def test_without_a_printer_the_receipt_waits_and_says_why(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    spooler = spooler_on(db, clock, None)
    run_all(spooler)
    assert only(printing, receipt).reason == Reason.NO_PRINTER
    spooler.set_printers({PrinterUse.RECEIPT: folder(tmp_path / "papers")})
    run_all(spooler)
    assert only(printing, receipt).state is PrintState.PRINTED


def test_without_a_printer_every_paper_says_so_however_many_wait(
    db: Database, clock: FixedClock, printing: Printing, receipt: Document
) -> None:
    with db.write() as session:
        for sale in range(60):
            paper = replace(receipt, number=f"CKL-1-261128-{sale + 1:04}")
            queue(session, paper, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())
    spooler = spooler_on(db, clock, None)
    for _ in range(2):  # as the timer does
        run_all(spooler)
    assert {job.reason for job in printing.waiting()} == {Reason.NO_PRINTER}
    assert len(printing.waiting()) == 60


def test_a_paper_that_does_not_fit_does_not_keep_the_others(
    db: Database, clock: FixedClock, printing: Printing, receipt: Document, tmp_path: Path
) -> None:
    wide = Columns((Cell("Jumlah", 30), Cell("1.250.000.000", 4, Align.RIGHT)))
    with db.write() as session:
        for paper in (replace(receipt, number="LEBAR", elements=(wide,)), receipt):
            queue(session, paper, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())
    run_all(spooler_on(db, clock, folder(tmp_path / "papers")))
    assert [(job.number, job.reason) for job in printing.waiting()] == [("LEBAR", Reason.DOES_NOT_FIT)]


def test_a_damaged_paper_does_not_keep_the_others(
    db: Database, clock: FixedClock, waiting_receipt: UUID, receipt: Document, tmp_path: Path
) -> None:
    with db.write() as session:
        queue(
            session, replace(receipt, number="CKL-1-261128-0032"), use=PrinterUse.RECEIPT,
            centre="CKL", till="CKL-1", now=clock.now(),
        )  # fmt: skip
        session.execute(update(PaperRow).where(PaperRow.id == waiting_receipt).values(document="{}"))
    run_all(spooler_on(db, clock, folder(tmp_path / "papers")))
    assert (tmp_path / "papers" / "CKL-1-261128-0032.png").exists()


def test_every_further_copy_is_marked_and_counted(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    spooler = spooler_on(db, clock, folder(tmp_path / "papers"))
    run_all(spooler)
    clock.set(clock.now() + timedelta(hours=2))
    for n in (1, 2):
        with db.write() as session:
            first = original(session, PaperKind.RECEIPT, receipt.number)
            assert next_copy(session, first, clock.now()).copy == n
    run_all(spooler)
    assert [job.copy for job in printing.of_number(receipt.number)] == [0, 1, 2]
    copied = (tmp_path / "papers" / f"{receipt.number}-salinan-2.bin").read_bytes()
    _, report = escpos_render.render(copied, dots=384)
    assert report["text"][0].strip() == "SALINAN ke-2"
    head = " ".join(report["text"][1:3])
    assert receipt.number in head
    assert "28/11/26 10.26" in head


def test_a_copy_for_a_file_does_not_go_to_the_printer(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID, receipt: Document
) -> None:
    with db.write() as session:
        first = original(session, PaperKind.RECEIPT, receipt.number)
        next_copy(session, first, clock.now(), printed=False)
    assert [job.copy for job in printing.waiting()] == [0]


def test_a_paper_that_never_was_has_no_copy(db: Database) -> None:
    with db.read() as session, pytest.raises(NotFound):
        original(session, PaperKind.RECEIPT, "CKL-1-261128-9999")


def test_the_same_copy_is_never_written_twice(
    db: Database, clock: FixedClock, waiting_receipt: UUID, receipt: Document
) -> None:
    with pytest.raises(IntegrityError), db.write() as session:
        queue(session, receipt, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())


def test_a_paper_given_up_is_not_printed(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID, tmp_path: Path
) -> None:
    printing.cancel(waiting_receipt)
    run_all(spooler_on(db, clock, folder(tmp_path / "papers")))
    assert not (tmp_path / "papers").exists()


def test_a_folder_that_cannot_be_written_is_said(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    (tmp_path / "papers").write_text("a file, not a folder")
    run_all(spooler_on(db, clock, folder(tmp_path / "papers")))
    assert only(printing, receipt).reason == Reason.FOLDER


def test_a_device_file_that_says_nothing_is_only_sent(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    (tmp_path / "lp0").touch()
    run_all(spooler_on(db, clock, printer_for(PrinterConfig("struk", "device", str(tmp_path / "lp0")))))
    assert only(printing, receipt).state is PrintState.SENT
    assert b"TOTAL" in (tmp_path / "lp0").read_bytes()


def test_a_device_that_is_not_there_is_offline(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, tmp_path: Path,
) -> None:  # fmt: skip
    run_all(spooler_on(db, clock, printer_for(PrinterConfig("struk", "device", str(tmp_path / "lp9")))))
    assert only(printing, receipt).reason == Reason.OFFLINE


def test_a_windows_queue_elsewhere_says_what_is_missing(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID, receipt: Document
) -> None:
    pytest.importorskip("fcntl", reason="on Windows the queue may exist")
    run_all(spooler_on(db, clock, printer_for(PrinterConfig("struk", "windows", "POS-58"))))
    assert only(printing, receipt).reason == Reason.NO_DRIVER


def test_labels_go_to_the_label_printer_in_its_language(
    db: Database, clock: FixedClock, tag: TagContent, tmp_path: Path
) -> None:
    with db.write() as session:
        paper = Document(PaperKind.TAG, "NT-CKL-261128-001", "Label", (tag, tag))
        queue(session, paper, use=PrinterUse.LABEL, centre="CKL", till="CKL-1", now=clock.now())
    printers = printers_for([PrinterConfig("label", "folder", str(tmp_path / "label"), 50)])
    run_all(Spooler(db, printers, clock))
    assert (tmp_path / "label" / "NT-CKL-261128-001.bin").read_bytes().count(b"SIZE 50 mm,30 mm") == 2


def test_one_printer_serves_every_use(tmp_path: Path) -> None:
    assert set(printers_for([PrinterConfig("struk", "folder", str(tmp_path))])) == set(PrinterUse)


@pytest.mark.parametrize(
    "config",
    [PrinterConfig("struk", "pigeon", ""), PrinterConfig("struk", "network", "printer:seventy"),
     PrinterConfig("poem", "folder", "")],
)  # fmt: skip
def test_settings_that_cannot_be_are_refused(config: PrinterConfig) -> None:
    with pytest.raises((BadPrinter, BadAddress)):
        printers_for([config])


def test_the_spool_speaks_indonesian(
    db: Database, clock: FixedClock, printing: Printing, waiting_receipt: UUID,
    receipt: Document, fake_printer: MakePrinter,
) -> None:  # fmt: skip
    spooler_on(db, clock, network(fake_printer("paper_out"))).run_once()
    assert say_trouble(only(printing, receipt)) == (
        f"Struk {receipt.number} belum tercetak: kertas habis. Penjualan sudah tersimpan. "
        "Ganti kertas, lalu tekan Cetak lagi."
    )
    assert all(say_kind(kind) for kind in PaperKind)
    assert all(say_state(state) for state in PrintState)
    assert all(say_reason(reason) for reason in Reason if reason)
