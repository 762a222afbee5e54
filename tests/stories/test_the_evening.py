"""The evening: the drawer is counted, the day closed, and an artisan paid, at the real window."""

from __future__ import annotations

import pytest

from pos.artisans.domain import Rail
from pos.core.clock import FixedClock, instant_at
from pos.till.domain import COUNT_PLACES
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


@pytest.fixture
def evening(till: Till, clock: FixedClock) -> Till:
    """Siti has sold three things, counted her drawer and gone home."""
    start_the_day(till)
    for word in ("kendi", "celengan", "cobek"):
        till.scan(till.code(word))
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    clock.set(instant_at(sale.business_date, 16, 5))
    till.window.shell.rail.go(0)
    till.settle()
    screen = till.pages.close_shift
    expected = 300_000 + sale.paid.amount
    for row, value in zip(screen.board.rows, COUNT_PLACES, strict=True):
        row.set_count(expected // value.amount)
        expected %= value.amount
    till.press("F12", "F12")
    assert till.page is till.window.login
    return till


def test_logging_in_f12_and_enter_close_the_day_and_print_its_slips(evening: Till) -> None:
    till = evening
    till.log_in(1, "222222")
    screen = till.pages.evening.screen
    assert till.page is screen
    assert screen.view.checks.texts()[0] == "1 sif sudah ditutup"
    till.keys = 0
    till.press("F12", "Enter")
    assert till.keys == 2
    assert screen.view.badge.text() == "Sudah ditutup"
    assert b"PERHITUNGAN PERAJIN" in till.printer.paper
    assert_fits(till.window.shell)
    assert till.shop.audit.verify() == []


def test_an_artisan_is_paid_in_cash_and_the_slip_prints(evening: Till) -> None:
    till = evening
    till.log_in(1, "222222")
    till.press("F12", "Enter")
    till.press("F12")
    screen = till.pages.evening.run
    assert till.page is screen
    assert screen.state is not None
    cash = next(row for row in screen.state.rows if row.rail is Rail.CASH)
    screen.list.chosen.emit(cash.key)
    till.press("F12")  # her pay day has not come: she is added by hand
    assert screen.state.row is not None
    reference = screen.state.row.key
    till.press("F12", "Enter")
    assert len(screen.state.paid) == 1
    till.press("Esc")
    assert till.page is till.pages.evening.screen
    till.scan(f"{reference}/9F3A21BC")  # the slip, scanned anywhere
    assert till.page is screen
    assert screen.state.row.key == reference
    assert b"PEMBAYARAN PERAJIN" in till.printer.paper
    assert_fits(till.window.shell)
    assert till.shop.audit.verify() == []


def test_the_attendant_has_no_way_there(till: Till) -> None:
    start_the_day(till)
    with pytest.raises(KeyError):
        till.window.shell.rail.button("hitung")
