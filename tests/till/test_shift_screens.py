"""*Buka sif* and *Tutup sif*: a counted float, a blind count, a reason, and the report."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.ledger import accounts
from pos.printing.domain import PaperKind
from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from pos.till.domain import Shift, ShiftClosing
from pos.till.screens.close_shift_screen import CloseShiftScreen
from pos.till.screens.open_shift_screen import OpenShiftScreen
from pos.ui.tasks import InlineTasks
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

NOW = FixedClock(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    chosen: tuple[int, int] = request.param
    return chosen


class Opening:
    """*Buka sif* for somebody, and the shifts that were opened."""

    def __init__(self, qtbot: QtBot, shop: Shop, who: Attendant, size: tuple[int, int]) -> None:
        set_look()
        self.screen = OpenShiftScreen(shop.shifts, InlineTasks(), "CKL-1")
        self.stage = Stage(qtbot, NOW, self.screen, size, "kasir")
        self.opened: list[Shift] = []
        self.screen.opened.connect(self.opened.append)
        self.screen.begin(who)


class Closing:
    """*Tutup sif* of a shift that opened with Rp200.000, and the closings that were made."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.screen = CloseShiftScreen(shop.shifts, shop.staff, InlineTasks())
        self.stage = Stage(qtbot, NOW, self.screen, size, "tutup")
        self.closed: list[ShiftClosing] = []
        self.screen.closed.connect(self.closed.append)
        self.screen.begin(shift)

    def count(self, notes_of_50000: int) -> None:
        """Enter at the notes that are not there, and on to the end."""
        self.stage.press("Enter", str(notes_of_50000), *["Enter"] * 10)


@pytest.fixture
def opening(qtbot: QtBot, shop: Shop, siti: Attendant, size: tuple[int, int]) -> Opening:
    return Opening(qtbot, shop, siti, size)


@pytest.fixture
def closing(qtbot: QtBot, shop: Shop, siti: Attendant, size: tuple[int, int]) -> Closing:
    return Closing(qtbot, shop, shop.shifts.open("CKL", 1, siti, Rupiah(200_000)), size)


def test_the_float_is_counted_with_digits_and_enter(opening: Opening, shop: Shop) -> None:
    # 100.000 is passed over, four of 50.000, then to the end and once more.
    opening.stage.press("Enter", "4", *["Enter"] * 10)
    assert opening.screen.sum.text() == "Rp200.000"
    assert opening.screen.open_button.hasFocus()
    opening.stage.press("Enter")
    assert [shift.opening_float for shift in opening.opened] == [Rupiah(200_000)]
    assert shop.ledger.balance("CKL", accounts.cash("CKL-1")) == Rupiah(200_000)


def test_an_empty_drawer_opens_with_f12(opening: Opening, shop: Shop) -> None:
    assert opening.screen.hint.text.text() == "Laci boleh kosong: langsung mulai."
    opening.stage.press("F12")
    shift = shop.shifts.current("CKL-1")
    assert shift is not None
    assert shift.opening_float == Rupiah(0)


def test_plus_and_minus_count_too(opening: Opening) -> None:
    row = opening.screen.board.rows[3]
    for button in (row.more, row.more, row.more, row.less):
        button.click()
    assert opening.screen.sum.text() == "Rp20.000"
    assert opening.screen.hint.text.text() == "Rp20.000 pindah dari brankas ke laci."
    assert_fits(opening.stage.shell)


def test_enter_and_the_arrow_go_to_the_next_row(opening: Opening) -> None:
    opening.stage.press("Enter", "Enter")
    assert opening.screen.board.rows[2].number.hasFocus()
    opening.stage.press("Down")
    assert opening.screen.board.rows[3].number.hasFocus()


def test_a_till_that_is_open_is_not_opened_again(opening: Opening, shop: Shop, siti: Attendant) -> None:
    shop.shifts.open("CKL", 1, siti, Rupiah(0))
    opening.stage.press("F12")
    assert opening.opened == []
    assert opening.screen.notice.title.text() == "Sif SIF-CKL-1-261124-1 milik Siti masih terbuka."
    assert opening.screen.notice.text.text() == "Tutup dulu sif itu."
    assert_fits(opening.stage.shell)


def test_what_should_be_there_is_not_seen_before_the_count_is_saved(closing: Closing) -> None:
    assert_fits(closing.stage.shell)
    assert not any("200.000" in label for label in texts(closing))
    closing.count(4)
    closing.stage.press("F12")
    assert "200.000" in texts(closing)


def test_a_count_that_fits_closes_with_enter(closing: Closing, shop: Shop) -> None:
    closing.count(4)
    assert closing.screen.save.hasFocus()
    closing.stage.press("Enter")
    assert "Pas, tidak ada selisih" in texts(closing)
    assert_fits(closing.stage.shell)
    closing.stage.press("Enter")
    (closed,) = closing.closed
    assert closed.difference == Rupiah(0)
    assert shop.ledger.balance("CKL", accounts.SAFE) == Rupiah(0)
    (report,) = shop.printing.of_number(closed.shift.number)
    assert report.kind is PaperKind.SHIFT_REPORT


def test_a_difference_asks_for_a_reason_first(closing: Closing, shop: Shop) -> None:
    shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    closing.count(3)
    closing.stage.press("F12")
    assert {"Kurang", "-Rp50.000"} <= set(texts(closing))
    closing.stage.press("F12")
    assert closing.closed == []
    assert closing.screen.result.notice.title.text() == "Hitungan berbeda -Rp50.000 dari catatan."
    assert_fits(closing.stage.shell)
    closing.stage.press("2", *"222222")
    assert closing.screen.result.notice.title.text() == "Selisih disetujui Dedi"
    closing.stage.press("F12")
    (closed,) = closing.closed
    assert (closed.reason, closed.approved_by) == ("Tidak ada koin", "Dedi")
    assert shop.ledger.balance("CKL", accounts.OVER_SHORT) == Rupiah(50_000)


def test_a_reason_can_be_taken_back(closing: Closing) -> None:
    closing.count(5)
    closing.stage.press("F12")
    assert {"Lebih", "Rp50.000"} <= set(texts(closing))
    closing.screen.result.reasons.chips[0].click()
    assert closing.screen.result.close_button.isEnabled()
    closing.screen.result.reasons.chips[0].click()
    assert not closing.screen.result.close_button.isEnabled()


def test_counting_again_keeps_the_count(closing: Closing) -> None:
    closing.count(3)
    closing.stage.press("F12")
    closing.screen.again.click()
    assert closing.screen.sum.text() == "Rp150.000"
    assert QApplication.focusWidget() is closing.screen.board.rows[0].number


def test_esc_goes_back_to_selling(closing: Closing, qtbot: QtBot, shop: Shop) -> None:
    with qtbot.waitSignal(closing.screen.left):
        closing.stage.press("Esc")
    assert shop.shifts.current("CKL-1") is not None


def test_a_shift_that_was_closed_elsewhere_is_told(closing: Closing, shop: Shop) -> None:
    shift = shop.shifts.current("CKL-1")
    assert shift is not None
    closing.count(4)
    closing.stage.press("F12")
    shop.shifts.close(shift.id, closing.screen.board.count)
    closing.stage.press("F12")
    assert closing.screen.result.notice.title.text() == "Sif ini sudah ditutup."


def texts(closing: Closing) -> list[str]:
    """Every text that can be read now."""
    labels = closing.screen.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label is not closing.screen.sum]
