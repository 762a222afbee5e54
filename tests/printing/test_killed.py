"""The program is killed while a paper is on its way: at the next start it is doubtful, and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from pos.core.clock import FixedClock
from pos.db.database import Database
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.devices.port import Setup
from pos.printing.domain import PAPER_58, Document, PrinterUse, PrintState, Reason, Text
from pos.printing.screens.banner_words import banner_words
from pos.printing.service import Printing, queue, queue_drawer
from pos.printing.spooler import Spooler
from tests.printing.simulator import EscposSimulator

SAFE = "Penjualan sudah tersimpan."

_TILL = """
import sys
from datetime import datetime
from pathlib import Path
from pos.core.clock import FixedClock
from pos.db.database import Database
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.devices.port import Setup
from pos.printing.domain import PAPER_58, PrinterUse
from pos.printing.spooler import Spooler

path, address, now = sys.argv[1:]
printer = NetworkPrinter(address, Setup(PAPER_58))
spooler = Spooler(
    Database.sqlite(Path(path)), {PrinterUse.RECEIPT: printer}, FixedClock(datetime.fromisoformat(now))
)
print("ready", flush=True)
while True:
    spooler.run_once()
"""


def start_till(db_path: Path, fake: EscposSimulator, clock: FixedClock) -> subprocess.Popen[str]:
    """Another program on the same database, as the shop's own is."""
    root = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, "-c", _TILL, str(db_path), fake.address, clock.now().isoformat()],
        cwd=root,
        env={**os.environ, "PYTHONPATH": root},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
@pytest.mark.parametrize("after_bytes", [1, 1500, 4000])
def test_a_program_killed_while_sending_leaves_a_doubt_and_loses_nothing(
    db: Database, tmp_path: Path, clock: FixedClock, printing: Printing, receipt: Document,
    fake_printer: Callable[..., EscposSimulator], after_bytes: int,
) -> None:  # fmt: skip
    number = "CKL-1-261128-0032"
    second = replace(receipt, number=number, elements=(Text(number), *receipt.elements))
    keys: list[UUID] = []
    with db.write() as session:
        for paper in (receipt, second):
            place = {"centre": "CKL", "till": "CKL-1", "now": clock.now()}
            keys.append(queue(session, paper, use=PrinterUse.RECEIPT, **place))  # type: ignore[arg-type]
            clock.set(clock.now() + timedelta(seconds=1))
    fake = fake_printer("back_pressure")
    till = start_till(tmp_path / "gerabah.db", fake, clock)
    try:
        assert fake.wait_for(lambda: len(fake.paper) >= after_bytes, 60)
    finally:
        till.send_signal(signal.SIGKILL)
        till.wait(10)
        assert till.stdout is not None
        till.stdout.close()
    fake.wait_for(lambda: False, 0.5)  # what was in the line comes to its end
    fake.manner = "ok"
    on_paper = list(fake.papers)
    assert [job.state for job in printing.waiting()] == [PrintState.SENDING, PrintState.QUEUED]

    printer = NetworkPrinter(fake.address, Setup(PAPER_58))
    next_start = Spooler(db, {PrinterUse.RECEIPT: printer}, clock)
    while next_start.run_once():
        pass

    [doubtful] = printing.waiting()
    assert (doubtful.id, doubtful.state, doubtful.reason) == (keys[0], PrintState.UNCERTAIN, Reason.STOPPED)
    assert banner_words(doubtful) == (
        f"Apakah struk {receipt.number} keluar?",
        f"Belum pasti tercetak: program berhenti saat mencetak. {SAFE} Lihat printernya, lalu jawab.",
    )
    assert fake.papers[: len(on_paper)] == on_paper
    [later] = fake.papers[len(on_paper) :]
    assert b"0032" in later, "the one behind it came out, once; the doubtful one did not move"

    printing.answer(keys[0], came_out=False)
    while next_start.run_once():
        pass
    assert printing.waiting() == []
    assert b"0031" in fake.papers[-1]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
def test_a_drawer_killed_on_its_way_is_not_asked_about(
    db: Database, tmp_path: Path, clock: FixedClock, printing: Printing,
    fake_printer: Callable[..., EscposSimulator],
) -> None:  # fmt: skip
    with db.write() as session:
        queue_drawer(session, "CKL-1-261128-0031", centre="CKL", till="CKL-1", now=clock.now())
    fake = fake_printer("fenceless")
    till = start_till(tmp_path / "gerabah.db", fake, clock)
    try:
        assert fake.wait_for(lambda: b"\x1bp" in fake.paper, 60)
    finally:
        till.send_signal(signal.SIGKILL)
        till.wait(10)
        assert till.stdout is not None
        till.stdout.close()
    fake.manner = "ok"
    next_start = Spooler(db, {PrinterUse.RECEIPT: NetworkPrinter(fake.address, Setup(PAPER_58))}, clock)
    assert not next_start.run_once()
    assert printing.waiting() == []
    assert fake.paper.count(b"\x1bp") == 1
