"""The banner of a paper that did not come out, and the one question that only a person can answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pos.core.clock import FixedClock
from pos.printing.devices.conversation import Patience
from pos.printing.devices.network_printer import NetworkPrinter
from pos.printing.devices.port import Setup
from pos.printing.domain import PAPER_58, Job, PrinterUse, PrintState, Reason
from tests.printing.simulator import EscposSimulator
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits

HURRIED = Patience(connect=0.5, answer=0.3, stall=0.4, fence=0.4, drain=0.3, dots_a_second=10_000)


@pytest.fixture
def till(till: Till) -> Till:
    """Siti has begun, the printer is waited for less long, and one vase is to be sold."""
    till.log_in(0, "1111")
    till.pages.open_shift.board.rows[0].set_count(3)
    till.press("F12")
    assert till.window.lanes is not None
    spooler = till.window.lanes._spooler
    assert spooler is not None
    printer = NetworkPrinter(till.printer.address, Setup(PAPER_58), HURRIED)
    spooler.set_printers({PrinterUse.RECEIPT: printer})
    return till


def sell(till: Till, word: str = "kendi") -> None:
    till.scan(till.code(word))
    till.press("F9")
    till.settle()


def receipts(till: Till) -> list[bytes]:
    return [paper for paper in till.printer.papers if b"TOTAL" in paper]


def state_of(till: Till, number: int = 1) -> Job:
    return till.shop.printing.of_number(f"CKL-1-261124-{number:04}")[0]


def banner_button(till: Till, key: str) -> QWidget:
    return till.window.shell.banner.buttons[key]


def answer(till: Till, key: str) -> None:
    """Read, and then tap."""
    QTest.qWait(450)
    till.tap(banner_button(till, key))


def test_paper_out_is_said_with_what_is_safe_and_what_to_do(till: Till, printer: EscposSimulator) -> None:
    printer.manner = "paper_out"
    sell(till)
    banner = till.window.shell.banner
    assert banner.title.text() == "Struk CKL-1-261124-0001 belum tercetak: kertas habis"
    assert banner.text.text() == (
        "Penjualan sudah tersimpan. Ganti kertas, lalu tekan Cetak lagi. Jualan bisa diteruskan."
    )
    assert till.window.shell.topbar.receipts._label.text() == "Kertas habis"
    assert_fits(till.window.shell)
    printer.manner = "ok"
    answer(till, "again")
    assert not banner.isVisible()
    assert state_of(till).state is PrintState.PRINTED
    assert len(receipts(till)) == 1


def test_a_doubtful_receipt_is_printed_again_only_on_a_persons_word(
    till: Till, printer: EscposSimulator, clock: FixedClock
) -> None:
    printer.manner = "runs_out"
    sell(till)
    banner = till.window.shell.banner
    assert banner.title.text() == "Apakah struk CKL-1-261124-0001 keluar?"
    assert banner.text.text() == (
        "Belum pasti tercetak: kertas habis. Penjualan sudah tersimpan. Lihat printernya, lalu jawab."
    )
    assert_fits(till.window.shell)
    printer.manner = "ok"
    for _ in range(3):
        clock.set(clock.now() + timedelta(seconds=40))
        assert till.window.lanes is not None
        till.window.lanes.wake()
    assert len(receipts(till)) == 0, "nothing comes by itself"
    answer(till, "again")
    assert not banner.isVisible()
    assert len(receipts(till)) == 1


def test_several_doubtful_papers_are_asked_about_one_after_the_other(
    till: Till, printer: EscposSimulator
) -> None:
    printer.manner = "runs_out"
    for _ in "ab":
        sell(till, "celengan")
    sell(till, "celengan")
    banner = till.window.shell.banner
    assert "2 kertas lain menunggu." in banner.text.text()
    printer.manner = "ok"
    answer(till, "out")
    assert banner.title.text() == "Apakah struk CKL-1-261124-0002 keluar?"
    answer(till, "again")
    assert banner.title.text() == "Apakah struk CKL-1-261124-0003 keluar?"
    answer(till, "out")
    assert not banner.isVisible()
    assert [state_of(till, n).reason for n in (1, 2, 3)] == [Reason.SEEN, Reason.NONE, Reason.SEEN]
    assert len(receipts(till)) == 1


def test_two_quick_presses_answer_for_one_paper(till: Till, printer: EscposSimulator) -> None:
    printer.manner = "runs_out"
    sell(till, "celengan")
    sell(till, "celengan")
    answer(till, "out")
    till.tap(banner_button(till, "out"))
    assert state_of(till, 1).state is PrintState.PRINTED
    assert state_of(till, 2).state is PrintState.UNCERTAIN


def test_the_buttons_do_not_change_under_a_finger(
    till: Till, printer: EscposSimulator, clock: FixedClock
) -> None:
    printer.manner = "cover_open"
    sell(till)
    again = banner_button(till, "again")
    printer.manner = "runs_out"
    till.shop.printing.cancel(state_of(till).id)  # given up elsewhere
    assert till.window.lanes is not None
    till.window.lanes.wake()
    sell(till, "celengan")
    title = till.window.shell.banner.title.text()
    assert title == "Apakah struk CKL-1-261124-0002 keluar?"
    out = banner_button(till, "out")
    assert out is not again
    printer.manner = "cover_open"
    sell(till, "celengan")
    assert banner_button(till, "out") is out, "the same paper, the same buttons"
    assert till.window.shell.banner.title.text() == title
