"""*Perhitungan perajin*: the day is looked at, closed once, and paid in cash one artisan after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.artisans.domain import Rail
from pos.core.changes import Topic
from pos.core.clock import FixedClock
from pos.core.money import plain, rupiah, share, total
from pos.ledger import accounts
from pos.printing.domain import PaperKind
from pos.sales.domain import PaymentMethod
from pos.settlement.screens.day_sheets import ArtisanSheet, CloseDaySheet, PayCashSheet
from pos.ui.dialogs import Sheet, top_sheet
from tests.settlement.office import Desk, Office
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.shop.close()


@pytest.fixture
def counted(office: Office) -> Office:
    """The only shift is closed."""
    office.count_the_drawer()
    return office


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    chosen: tuple[int, int] = request.param
    return chosen


@pytest.fixture
def desk(qtbot: QtBot, counted: Office, size: tuple[int, int]) -> Desk:
    return Desk(qtbot, counted, size)


def sheet_of(desk: Desk) -> Sheet:
    sheet = top_sheet(desk.stage.shell)
    assert sheet is not None
    return sheet


def slips(desk: Desk, kind: PaperKind) -> list[str]:
    return [job.number for job in desk.shop.printing.waiting() if job.kind is kind]


def test_the_table_adds_up_row_by_row_and_below(desk: Desk, counted: Office) -> None:
    assert [row[0] for row in desk.rows()] == ["Bu Rohaeti", "Bu Uun Unayah", "Bu Sumiyati", "Bu Eni Nuraeni"]
    price = counted.dearest("P01").price * 2
    mine = share(price, 8_500)
    first = ["–", "2", plain(price), plain(mine - price), "–", plain(mine), "Tunai"]
    assert desk.rows()[0] == ["Bu Rohaeti", *first]
    lines = desk.shop.settlements.preview("CKL", desk.state.day)
    assert desk.totals()[0] == "4 perajin"
    assert desk.totals()[6] == plain(total(line.payable for line in lines))
    assert_fits(desk.stage.shell)


def test_a_shift_that_is_open_is_named_and_the_day_stays_open(
    qtbot: QtBot, office: Office, size: tuple[int, int]
) -> None:
    desk = Desk(qtbot, office, size)
    assert desk.view.checks.texts()[0] == "Sif Siti masih terbuka"
    desk.stage.press("F12")
    assert top_sheet(desk.stage.shell) is None
    assert desk.view.notice.title.text() == "Hari belum bisa ditutup"
    assert "Tutup Sif 1 milik Siti." in desk.view.notice.text.text()
    assert_fits(desk.stage.shell)
    office.count_the_drawer()
    desk.screen.changed(frozenset({Topic.SHIFTS}))
    assert desk.view.checks.texts()[0] == "1 sif sudah ditutup"


def test_two_keys_close_the_day_and_slips_print_by_themselves(desk: Desk) -> None:
    desk.stage.press("F12")
    sheet = sheet_of(desk)
    assert isinstance(sheet, CloseDaySheet)
    assert sheet.title.text() == "Tutup hari Selasa, 24 November?"
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    settlement = desk.shop.settlements.of_day("CKL", desk.state.day)
    assert settlement is not None
    assert settlement.person == "Dedi"
    assert desk.view.badge.text() == "Sudah ditutup"
    assert desk.view.steps.next_step.text() == "BAYAR PERAJIN"
    assert len(slips(desk, PaperKind.SETTLEMENT_SLIP)) == 4
    assert rupiah(settlement.payable) in desk.view.notice.text.text()
    assert_fits(desk.stage.shell)


def test_esc_leaves_the_day_open(desk: Desk) -> None:
    desk.stage.press("F12", "Esc")
    assert desk.shop.settlements.of_day("CKL", desk.state.day) is None
    assert desk.view.badge.text() == "Belum ditutup"


def test_slips_can_be_left_out_and_printed_later_with_f8(desk: Desk) -> None:
    desk.stage.press("F8")
    assert slips(desk, PaperKind.SETTLEMENT_SLIP) == []
    desk.stage.press("F12")
    sheet = sheet_of(desk)
    assert isinstance(sheet, CloseDaySheet)
    sheet.slips.setChecked(False)
    desk.stage.press("Enter")
    assert slips(desk, PaperKind.SETTLEMENT_SLIP) == []
    desk.stage.press("F8")
    assert len(slips(desk, PaperKind.SETTLEMENT_SLIP)) == 4
    assert desk.view.notice.title.text() == "4 slip menuju printer"


def test_cash_goes_out_with_name_amount_and_notes_asked_once(desk: Desk) -> None:
    desk.close_day()
    row = desk.state.rows[0]
    desk.ask_for_cash()
    sheet = sheet_of(desk)
    assert isinstance(sheet, PayCashSheet)
    assert sheet.title.text() == f"Bayar {rupiah(row.amount)} kepada Bu Rohaeti?"
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert desk.status()["Bu Rohaeti"] == "Sudah dibayar 09.00"
    assert len(slips(desk, PaperKind.PAYOUT_SLIP)) == 1
    left = desk.shop.ledger.balance("CKL", accounts.payable_artisan("P01"))
    assert left == -(row.line.payable - row.amount)
    assert desk.shop.audit.verify() == []
    # The next one who takes cash is chosen, and only she is left.
    chosen = desk.view.table.chosen_row()
    assert chosen is not None
    assert chosen.line.artisan_name == "Bu Sumiyati"
    desk.ask_for_cash()
    desk.stage.press("Enter")
    assert not desk.takes_cash()
    assert desk.view.foot.text() == "2 dari 4 sudah dibayar; sisanya dikirim bendahara."
    assert_fits(desk.stage.shell)


def test_nobody_is_paid_twice(desk: Desk) -> None:
    desk.close_day()
    desk.ask_for_cash()
    desk.stage.press("Enter")
    desk.view.table.selectRow(0)
    desk.ask_for_cash()
    assert top_sheet(desk.stage.shell) is None
    assert len(slips(desk, PaperKind.PAYOUT_SLIP)) == 1


def test_somebody_paid_her_at_another_window_meanwhile(desk: Desk) -> None:
    desk.close_day()
    desk.ask_for_cash()
    number = desk.number
    desk.shop.payouts.pay_cash(number, "P01", "Lilis")
    desk.stage.press("Enter")
    assert desk.view.notice.text.text().startswith("Tidak dibayar dua kali.")
    assert desk.status()["Bu Rohaeti"] == "Sudah dibayar 09.00"
    assert len(slips(desk, PaperKind.PAYOUT_SLIP)) == 1


def test_a_transfer_is_not_taken_from_the_safe(desk: Desk) -> None:
    desk.close_day()
    assert desk.status()["Bu Uun Unayah"] == "Transfer, belum"
    desk.view.table.selectRow(1)
    assert not desk.takes_cash()
    desk.ask_for_cash()
    assert top_sheet(desk.stage.shell) is None


def test_the_next_step_of_a_closed_day_is_to_pay_it(desk: Desk) -> None:
    asked: list[object] = []
    desk.screen.payouts_asked.connect(asked.append)
    desk.close_day()
    desk.stage.press("F12")
    assert asked == [desk.state.day]


def test_a_transfer_that_failed_can_end_as_cash(desk: Desk) -> None:
    desk.close_day()
    number = desk.number
    (made,) = desk.shop.payouts.prepare(number, rails=(Rail.BANK,), person="Dedi")
    desk.screen.changed(frozenset({Topic.SETTLEMENTS}))
    assert desk.status()["Bu Uun Unayah"] == "Transfer, disiapkan"
    desk.shop.payouts.failed(made.number, "rekening salah", person="Dedi")
    desk.screen.changed(frozenset({Topic.SETTLEMENTS}))
    assert desk.status()["Bu Uun Unayah"] == "Transfer, gagal"
    desk.view.table.selectRow(1)
    desk.ask_for_cash()
    desk.stage.press("Enter")
    assert desk.status()["Bu Uun Unayah"].startswith("Sudah dibayar")
    assert desk.shop.audit.verify() == []


def test_an_artisan_is_shown_beside_the_table_or_in_a_sheet(desk: Desk, size: tuple[int, int]) -> None:
    table = desk.view.table
    place = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.stage.settle()
    if size[0] >= 1200:
        assert top_sheet(desk.stage.shell) is None
        assert desk.view.panel.isVisible()
        panel = desk.view.panel
    else:
        sheet = sheet_of(desk)
        assert isinstance(sheet, ArtisanSheet)
        panel = sheet.panel
    assert panel.name.text() == "Bu Sumiyati"
    assert panel.sold.text() == "P05 · 1 barang terjual"
    assert_fits(desk.stage.shell)


def test_a_small_window_pays_from_the_sheet(qtbot: QtBot, counted: Office) -> None:
    desk = Desk(qtbot, counted, SIZES[1])
    desk.close_day()
    table = desk.view.table
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.currentIndex()).center()
    )
    desk.stage.press("Enter")
    assert isinstance(sheet_of(desk), PayCashSheet)
    desk.stage.press("Enter")
    assert desk.status()["Bu Rohaeti"].startswith("Sudah dibayar")


def test_the_day_is_exported_once_it_is_closed(desk: Desk) -> None:
    assert not desk.view.export_button.isEnabled()
    desk.close_day()
    desk.view.export_button.click()
    folder = desk.shop.folder.exports / "CKL" / "2026-11-24"
    assert {path.suffix for path in folder.iterdir()} == {".csv", ".xlsx", ".pdf"}
    assert desk.view.notice.text.text() == "exports/CKL/2026-11-24"
    assert "open" in desk.view.notice.buttons
    assert_fits(desk.stage.shell)


def test_qris_money_that_is_not_there_yet_is_told_and_closes_nothing_off(
    qtbot: QtBot, office: Office, size: tuple[int, int]
) -> None:
    due = office.sell_for_qris("P03")
    office.count_the_drawer()
    desk = Desk(qtbot, office, size)
    assert desk.view.checks.texts()[2] == f"QRIS belum masuk {rupiah(due)}"
    desk.stage.press("F12")
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert desk.view.badge.text() == "Sudah ditutup"


def test_money_that_is_waited_for_is_told_apart_and_holds_the_artisan_s_part(
    qtbot: QtBot, office: Office, size: tuple[int, int]
) -> None:
    due = office.sell_for_qris("P03")
    card = office.sell_for_qris("P05", PaymentMethod.CARD)
    office.count_the_drawer()
    shop = office.shop
    holding = replace(shop.centres.get("CKL").reckoning, hold_qris=True)
    shop.centres.set_reckoning("CKL", holding, "Dedi", "CKL-1")
    desk = Desk(qtbot, office, size)
    told = [f"QRIS belum {rupiah(due)}", f"Kartu belum {rupiah(card)}"]
    assert desk.view.checks.texts()[2:] == told
    held = share(due, 8_500) + share(card, 8_500)
    assert desk.view.foot.text().startswith(f"{rupiah(held)} menunggu uang QRIS atau kartu masuk.")
    assert_fits(desk.stage.shell)
    desk.stage.press("F12")
    sheet = sheet_of(desk)
    assert isinstance(sheet, CloseDaySheet)
    assert_fits(desk.stage.shell)
    desk.stage.press("Enter")
    assert desk.state.held == held
    row = desk.state.row_of("P05")
    assert row is not None
    assert row.line.held == share(card, 8_500)


def test_yesterday_is_chosen_from_the_menu_and_what_was_paid_leaves_the_balance(desk: Desk) -> None:
    desk.close_day()
    desk.ask_for_cash()
    desk.stage.press("Enter")
    paid = desk.state.rows[0]
    clock = desk.shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(clock.now() + timedelta(days=1))
    desk.screen.begin(desk.office.dedi)
    assert desk.view.date_button.text() == "Rab, 25 Nov 2026"
    left = paid.line.payable - paid.amount
    by_name = {row[0]: row for row in desk.rows()}
    assert by_name["Bu Uun Unayah"][1] != "–"
    assert by_name["Bu Rohaeti"][1] == (plain(left) if left else "–")
    desk.view.date_button.click()
    menu = desk.screen.menu
    menu.actions()[1].trigger()
    menu.close()
    assert desk.view.date_button.text() == "Sel, 24 Nov 2026"
    assert desk.view.badge.text() == "Sudah ditutup"
    assert desk.status()["Bu Rohaeti"] == "Sudah dibayar 09.00"


def test_an_attendant_sees_nothing(qtbot: QtBot, counted: Office) -> None:
    desk = Desk(qtbot, counted, SIZES[0])
    desk.screen.begin(counted.siti)
    assert not desk.view.days.isVisible()
    assert not desk.view.steps.next_step.isEnabled()
    desk.stage.press("F12")
    assert top_sheet(desk.stage.shell) is None


def test_a_day_without_anything_says_so(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    office = Office(tmp_path)
    desk = Desk(qtbot, office, size)
    clock = office.shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(clock.now() - timedelta(days=3))
    desk.screen.begin(office.dedi)
    assert desk.view.empty.isVisible()
    assert desk.view.empty.title.text() == "Belum ada yang dihitung"
    assert_fits(desk.stage.shell)
    office.shop.close()


def test_a_balance_below_the_minimum_is_carried(qtbot: QtBot, office: Office) -> None:
    office.sell_cheapest("P14")
    office.count_the_drawer()
    desk = Desk(qtbot, office, SIZES[0])
    assert desk.view.foot.text() == "1 perajin di bawah batas bayar: saldonya terbawa."
    desk.close_day()
    assert desk.status()["Bu Suhaeni"] == "Masuk saldo"
