"""A printer is set up in a minute by someone who has never done it, and what was there before is safe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from pos.app.settings.page import SettingsPage
from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig, read_config
from pos.printing.domain import PAPER_80_42, PrinterUse, PrintState
from pos.printing.screens.printer_choice import PrinterSheet
from pos.printing.screens.printer_section import PrinterSection
from pos.ui.dialogs import top_sheet
from tests.printing.simulator import EscposSimulator as FakePrinter
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits


@pytest.fixture
def new_printer() -> Iterator[FakePrinter]:
    """The printer that has just been bought."""
    printer = FakePrinter()
    yield printer
    printer.stop()


def _settings(till: Till) -> SettingsPage:
    till.log_in(1, "222222")
    till.count_from_here()
    till.tap(till.window.shell.rail.button("setelan"))
    return till.pages.settings


def _section(till: Till, use: str = "struk") -> PrinterSection:
    page = _settings(till)
    button = next(one.button for one in page._sections if one.key == use)
    till.tap(button)
    section = page.section_widget(use)
    assert isinstance(section, PrinterSection)
    return section


def _sheet(till: Till, section: PrinterSection) -> PrinterSheet:
    till.tap(section.form.printer)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, PrinterSheet)
    return sheet


def _choose(till: Till, section: PrinterSection, address: str) -> None:
    sheet = _sheet(till, section)
    sheet.address.edit.setText(address)
    till.tap(sheet.use_it)


def _kept(till: Till) -> PrinterConfig:
    return next(one for one in read_config(till.shop.folder.config).printers if one.use == "struk")


def test_a_new_attendant_sets_up_a_network_printer_in_a_few_taps(
    till: Till, printer: FakePrinter, new_printer: FakePrinter
) -> None:
    section = _section(till)
    assert section.form.badge.text() == "Siap"
    assert_fits(till.window.shell)
    _choose(till, section, new_printer.address)
    assert_fits(till.window.shell)
    till.tap(section.form.test)
    assert section.form.result.title.text() == "Cetak uji berhasil, 08.02"
    assert b"CETAK COBA" in new_printer.paper
    assert_fits(till.window.shell)
    assert _kept(till).address == printer.address, "nothing is changed before Simpan"
    till.tap(section.form.clear)
    assert_fits(till.window.shell)
    till.tap(section.save)
    assert till.taps <= 7, "a minute, with the address to type"
    assert (_kept(till).address, _kept(till).answers) == (new_printer.address, "yes")
    assert section.form.badge.text() == "Siap"
    # At once, without a new start: the next paper goes there.
    before = len(printer.paper)
    till.press("F1")
    till.press("Esc")
    till.shop.printing.send(_trial(till), centre="CKL", till="CKL-1")
    till.window.lanes.wake()  # type: ignore[union-attr]
    till.settle()
    assert len(printer.paper) == before
    assert new_printer.paper.count(b"CETAK COBA") == 2


def _trial(till: Till):  # type: ignore[no-untyped-def]
    from pos.printing.documents import trial_paper

    return trial_paper(PAPER_80_42, "CKL-1", till.shop.clock.now())


def test_half_an_address_and_a_silent_one_get_one_sentence_and_change_nothing(
    till: Till, printer: FakePrinter
) -> None:
    section = _section(till)
    sheet = _sheet(till, section)
    assert_fits(till.window.shell)
    sheet.address.edit.setText("192.168.1")
    till.tap(sheet.use_it)
    assert sheet.wrong.text() == "Tulis empat angka dengan titik, misalnya 192.168.1.50."
    sheet.address.edit.setText("127.0.0.1:9")
    till.tap(sheet.use_it)
    assert sheet.wrong.text().startswith("Di alamat itu printer menolak sambungan.")
    till.press("Esc")
    assert not section.state.changed
    assert _kept(till).address == printer.address


def test_a_printer_that_is_unplugged_while_it_is_tried_says_what_to_do(
    till: Till, new_printer: FakePrinter
) -> None:
    section = _section(till)
    _choose(till, section, new_printer.address)
    new_printer.stop()
    till.tap(section.form.test)
    assert section.form.result.title.text() == "Cetak uji belum keluar: printer menolak sambungan."
    assert "tekan Cetak uji." in section.form.result.text.text()
    assert not section.form.clear.isVisible()
    assert_fits(till.window.shell)


def test_what_is_not_clear_is_helped_by_four_taps(till: Till, new_printer: FakePrinter) -> None:
    section = _section(till)
    _choose(till, section, new_printer.address)
    till.tap(section.form.widths.parts["80"])
    till.tap(section.form.cutter)
    till.tap(section.form.test)
    till.tap(section.form.unclear)
    till.count_from_here()
    for question, answer in (
        ("Angka terakhir yang terlihat di baris pertama?", "42"),
        ("Apakah kertasnya terpotong?", "no"),
        ("Apakah laci kas terbuka?", "no"),
        ("Bagaimana hurufnya?", "garbled"),
    ):
        box = section.form.questions
        assert box.question.text() == question
        assert_fits(till.window.shell)
        section._scroll.ensureWidgetVisible(box.buttons[answer])
        till.settle()
        till.tap(box.buttons[answer])
    assert till.taps == 4
    assert section.form.result.title.text().startswith("Cetak uji berhasil")
    till.tap(section.form.clear)
    till.tap(section.save)
    kept = _kept(till)
    assert (kept.paper_mm, kept.columns, kept.cutter) == (80, 42, "no")
    assert (kept.drawer, kept.as_picture) == (False, True)
    assert b"1---5---10" in new_printer.paper


def test_a_change_is_told_to_the_chain_with_before_and_after(till: Till, new_printer: FakePrinter) -> None:
    section = _section(till)
    _choose(till, section, new_printer.address)
    till.press("F12")
    lines = [line for line in _chain(till) if '"kind":"settings"' in line]
    assert len(lines) == 1
    assert new_printer.address in lines[0]
    assert '"person":"Dedi"' in lines[0]
    till.tap(section.form.kick)
    assert any('"reason":"Uji buka laci"' in line for line in _chain(till))


def _chain(till: Till) -> list[str]:
    from sqlalchemy import select

    from pos.ledger.tables import ChainEventRow

    with till.shop.db.read() as session:
        return list(session.scalars(select(ChainEventRow.body)))


def test_a_language_chosen_later_keeps_the_new_printer(till: Till, new_printer: FakePrinter) -> None:
    section = _section(till)
    _choose(till, section, new_printer.address)
    till.press("F12")
    till.window.looks.note_language("en")
    assert read_config(till.shop.folder.config).language == "en"
    assert _kept(till).address == new_printer.address


def test_without_a_printer_papers_become_files(till: Till) -> None:
    section = _section(till)
    sheet = _sheet(till, section)
    folder = next(one for one in sheet.choices if one.text() == "Tanpa printer: simpan sebagai berkas")
    sheet._list.ensureWidgetVisible(folder)
    till.settle()
    till.tap(folder)
    till.tap(section.form.test)
    assert section.form.result.title.text().startswith("Cetak uji tersimpan sebagai gambar")
    till.tap(section.save)
    assert (till.shop.folder.root / "papers" / "COBA-CKL-1.png").is_file()
    assert (_kept(till).kind, _kept(till).address) == ("folder", "papers")


def test_reports_go_with_receipts_until_they_have_their_own(till: Till, new_printer: FakePrinter) -> None:
    section = _section(till, "laporan")
    assert section.form.badge.text() == "Ikut printer struk"
    assert not section.form.test.isEnabled()
    assert_fits(till.window.shell)
    _choose(till, section, new_printer.address)
    till.press("F12")
    uses = [one.use for one in read_config(till.shop.folder.config).printers]
    assert sorted(uses) == ["laporan", "struk"]
    sheet = _sheet(till, section)
    same = next(one for one in sheet.choices if one.text() == "Sama dengan printer struk")
    sheet._list.ensureWidgetVisible(same)
    till.settle()
    till.tap(same)
    till.press("F12")
    assert [one.use for one in read_config(till.shop.folder.config).printers] == ["struk"]


def test_a_receipt_that_is_not_to_print_by_itself_waits_for_a_tap(
    till: Till, printer: FakePrinter, clock: FixedClock
) -> None:
    section = _section(till)
    till.tap(section.form.automatic)
    till.press("F12")
    assert not _kept(till).automatic
    _sell(till)
    job = till.shop.printing.waiting("CKL-1")[0]
    assert (job.state, job.reason) == (PrintState.QUEUED, "by_hand")
    assert not till.window.shell.banner.isVisible(), "nothing is wrong"
    clock.set(clock.now() + timedelta(seconds=5))
    till.shop.printing.retry(job.id)
    till.settle()
    assert not till.shop.printing.waiting("CKL-1")
    assert job.number.encode() in printer.paper


def _sell(till: Till) -> None:
    from pos.core.money import Rupiah

    siti = next(one for one in till.shop.staff.all() if one.name == "Siti")
    till.shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    till.pages.enter(siti, "kasir")
    till.settle()
    till.scan(till.code("kendi"))
    till.press("F9")


def test_an_attendant_is_not_offered_the_printers(till: Till) -> None:
    till.log_in(0, "1111")
    till.window._on_place("setelan")
    till.settle()
    page = till.pages.settings
    assert {one.key for one in page._sections if one.button.isVisible()}.isdisjoint(
        {u.value for u in PrinterUse}
    )
