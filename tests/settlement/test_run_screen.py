"""*Bayar perajin*: one after the other in cash, by the bank, what fails, and the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.core.money import Rupiah, rupiah
from pos.printing.domain import PaperKind
from pos.settlement.domain import FeeBearer, Payer
from pos.settlement.screens.payer_section import PayerSection
from pos.settlement.screens.run_desk import RunPlace, RunServices
from pos.settlement.screens.run_screen import PayoutRunScreen
from pos.settlement.screens.run_sheets import (
    BankFileSheet,
    ColumnsSheet,
    FailedSheet,
    PayItemSheet,
    SentSheet,
)
from pos.settlement.screens.run_state import RunRow
from pos.staff.domain import Role
from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.tasks import InlineTasks
from tests.settlement.days import TUESDAY, Days
from tests.settlement.test_runs import owe, settled
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

OWED = {"P08": 276_000, "P02": 246_500, "P04": 233_750, "P10": 80_750}
"""P02 and P04 are paid daily, by the bank; P08 in cash and P10 by the bank when their week is over."""


class Outdoors:
    """A file dialog that always chooses the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask_file(self, _parent: object, _title: str, path: Path, _kinds: str) -> Path | None:
        return path

    def choose_file(self, _parent: object, _title: str, _kinds: str) -> Path | None:
        return None

    def choose_folder(self, _parent: object, _title: str, _path: Path) -> Path | None:
        return self.folder

    def open_link(self, _link: str) -> bool:
        return True

    def copy_text(self, _text: str) -> None:
        return


class Counter:
    """Dedi before *Bayar perajin* on the evening of a settled Tuesday."""

    def __init__(self, qtbot: QtBot, days: Days, size: tuple[int, int], folder: Path) -> None:
        self.days, self.shop = days, days.shop
        self.dedi = self.shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
        for artisan, amount in OWED.items():
            owe(days, artisan, amount)
        owe(days, "P01", 70_000)
        owe(days, "P05", 65_000)
        settled(days, "CKL", "PDR")
        set_look()
        services = RunServices(self.shop.runs, self.shop.transfers, self.shop.reprints)
        place = RunPlace("CKL", "CKL-1", self.shop.folder.exports)
        self.screen = PayoutRunScreen(services, place, InlineTasks(), Outdoors(folder))
        self.stage = Stage(qtbot, self.shop.clock, self.screen, size, "hitung")
        self.screen.begin(self.dedi, TUESDAY)
        self.stage.settle()
        assert self.badge("P08") == "Belum waktunya"
        for code in ("P08", "P10", "P01", "P05"):
            self.tap(code)

    def row(self, code: str) -> RunRow:
        assert self.screen.state is not None
        return next(row for row in self.screen.state.rows if row.code == code)

    def badge(self, code: str) -> str:
        view = next(view for view in self.screen.list.views if view.one.code == code)
        return view.badge.accessibleName()

    def choose(self, code: str) -> None:
        self.screen._on_chosen(self.row(code).key)
        self.stage.settle()

    def tap(self, code: str) -> None:
        next(view for view in self.screen.list.views if view.one.code == code).button.click()
        self.stage.settle()

    @property
    def sheet(self) -> Sheet:
        sheet = top_sheet(self.stage.shell)
        assert sheet is not None
        return sheet


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def counter(request: pytest.FixtureRequest, qtbot: QtBot, days: Days, tmp_path: Path) -> Counter:
    return Counter(qtbot, days, request.param, tmp_path / "usb")


@pytest.fixture
def one_size(qtbot: QtBot, days: Days, tmp_path: Path) -> Counter:
    return Counter(qtbot, days, SIZES[0], tmp_path / "usb")


def test_everybody_who_is_due_has_a_row_and_the_foot_counts_the_cash(counter: Counter) -> None:
    state = counter.screen.state
    assert state is not None
    assert {row.code for row in state.rows if row.item is not None} >= set(OWED)
    assert counter.screen.rails.parts["all"].text() == f"Semua {len(state.rows)}"
    assert counter.badge("P02") == "Belum dikirim"
    assert "Brankas kurang" in counter.screen.side.safe.text()
    assert_fits(counter.stage.shell)


def test_enter_asks_once_and_pays_and_goes_to_the_next(counter: Counter) -> None:
    counter.choose("P08")
    counter.stage.press("F12")
    assert isinstance(counter.sheet, PayItemSheet)
    assert "Rp276.000" in counter.sheet.title.text()
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    assert counter.badge("P08") == "Dibayar 19.00"
    assert counter.screen.side.bar.value() == 1
    slips = [job.number for job in counter.shop.printing.waiting() if job.kind is PaperKind.PAYOUT_SLIP]
    assert slips == [counter.row("P08").key]
    assert_fits(counter.stage.shell)
    counter.tap("P08")
    # It has not come out yet: it is no copy.
    assert [job.copy for job in counter.shop.printing.of_number(slips[0])] == [0]
    assert "menuju printer" in counter.screen.notice.title.text()


def test_a_transfer_is_noted_with_the_banks_reference(one_size: Counter) -> None:
    one_size.tap("P02")
    sheet = one_size.sheet
    assert isinstance(sheet, SentSheet)
    sheet.reference.edit.setText("8812")
    one_size.stage.press("Enter")
    assert one_size.badge("P02") == "Terkirim · ref 8812"


def test_what_failed_is_owed_again_can_be_mended_or_paid_in_cash(counter: Counter) -> None:
    counter.choose("P02")
    counter.screen.side.failed.click()
    sheet = counter.sheet
    assert isinstance(sheet, FailedSheet)
    counter.stage.press("Enter")
    assert sheet.reason.wrong.text() == "Isi dulu."
    sheet.reason.edit.setText("rekening salah")
    assert_fits(counter.stage.shell)
    counter.stage.press("Enter")
    assert counter.badge("P02") == "Gagal · rekening salah"
    assert counter.days.owed("P02") == Rupiah(246_500)
    assert_fits(counter.stage.shell)
    asked: list[str] = []
    counter.screen.account_asked.connect(asked.append)
    counter.tap("P02")
    assert asked == ["P02"]
    counter.screen.side.in_cash.click()
    counter.stage.press("Enter")
    assert counter.badge("P02") == "Dibayar 19.00"
    assert counter.days.owed("P02") == Rupiah(500)


def test_a_file_is_written_and_what_is_in_it_is_not_handed_over_as_well(counter: Counter) -> None:
    screen = counter.screen
    screen.side.files.click()
    sheet = counter.sheet
    assert isinstance(sheet, BankFileSheet)
    assert_fits(counter.stage.shell)
    sheet.form["mandiri"].click()
    assert not sheet.yes.isEnabled()  # no account that pays is known
    sheet.form["csv"].click()
    sheet.other.click()
    sheet.yes.click()
    assert screen.notice.title.text().endswith("tersimpan")
    state = screen.state
    assert state is not None
    written = list((counter.shop.folder.root.parent / "usb").glob("*.csv"))
    assert [path.name for path in written] == [f"{state.evening.run.number}-csv.csv"]
    assert counter.badge("P02") == "Menunggu bank"
    counter.choose("P02")
    assert not screen.side.in_cash.isEnabled()
    assert_fits(counter.stage.shell)


def test_the_columns_of_the_banks_own_form_are_typed_once(one_size: Counter) -> None:
    one_size.screen.side.files.click()
    sheet = one_size.sheet
    assert isinstance(sheet, BankFileSheet)
    sheet.pick.click()
    one_size.stage.settle()
    choice = sheet.choice
    assert isinstance(choice, ColumnsSheet)
    assert_fits(one_size.stage.shell)
    choice.fields["note"].edit.setText("")
    choice.fields["account"].edit.setText("No Rek")
    choice.yes.click()
    sheet.yes.click()
    one_size.stage.settle()
    columns = dict(one_size.shop.transfers.columns())
    assert columns["account"] == "No Rek"
    assert "note" not in columns


def test_an_account_to_be_mended_is_said_and_nothing_is_written(one_size: Counter) -> None:
    token = one_size.shop.cipher.encrypt("12345")
    from sqlalchemy import update

    from pos.artisans.tables import ArtisanRow

    with one_size.shop.db.write() as session:
        session.execute(update(ArtisanRow).where(ArtisanRow.code == "P02").values(account_token=token))
    one_size.screen.side.files.click()
    one_size.stage.press("Enter")
    assert one_size.screen.notice.title.text() == "Nomor 1 perajin perlu diperbaiki"
    assert "5 angka, seharusnya 15" in one_size.screen.notice.text.text()
    assert not list(one_size.shop.folder.exports.rglob("*.csv"))


def test_cash_sheet_and_envelopes_go_to_the_printer(one_size: Counter) -> None:
    one_size.screen.side.sheet.click()
    one_size.screen.side.envelopes.click()
    state = one_size.screen.state
    assert state is not None
    number = state.evening.run.number
    assert {job.number for job in one_size.shop.printing.waiting()} >= {number, f"{number}-AMPLOP"}


def test_a_slip_that_is_scanned_opens_its_row(one_size: Counter) -> None:
    one_size.screen.take_scan(f"{one_size.row('P04').key}/9F3A21BC")
    state = one_size.screen.state
    assert state is not None
    assert state.row == one_size.row("P04")
    one_size.screen.take_scan("PB-CKL-20200101-9")
    assert "tidak ada di daftar ini" in one_size.screen.notice.title.text()


@pytest.mark.parametrize("size", SIZES)
def test_the_account_that_pays_is_set_in_setelan(qtbot: QtBot, days: Days, size: tuple[int, int]) -> None:
    set_look()
    dedi = days.shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    section = PayerSection(days.shop.transfers, InlineTasks(), "CKL-1")
    stage = Stage(qtbot, days.shop.clock, section, size, "setelan")
    section.begin(dedi)
    section.press_key("F12")
    assert section.notice.title.text()  # nothing typed: refused with a sentence
    for field, text in (
        (section.holder, "Program Desa Wisata"),
        (section.bank, "BRI"),
        (section.number, "12"),
    ):
        field.edit.setText(text)
    section.press_key("F12")
    assert days.shop.transfers.payer() is None
    section.number.edit.setText("001234567894321")
    section.press_key("F12")
    kept = Payer("Program Desa Wisata", "BRI", "002", "BRINIDJA", "****4321", FeeBearer.OURS)
    assert days.shop.transfers.payer() == kept
    assert section.number.edit.placeholderText() == "****4321"
    assert section.may_be_rebuilt()
    stage.settle()
    assert_fits(stage.shell)


def test_amounts_on_the_side_are_those_of_the_run(one_size: Counter) -> None:
    state = one_size.screen.state
    assert state is not None
    assert one_size.screen.side.left.text() == rupiah(state.unpaid)
