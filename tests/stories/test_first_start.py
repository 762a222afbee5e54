"""Somebody who is no computer person opens the program for the first time and sells within ten minutes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.app.first_start.centre_page import CentrePage
from pos.app.first_start.first_help import FirstHelp
from pos.app.first_start.goods_page import GoodsPage
from pos.app.first_start.printer_page import PrinterPage
from pos.app.first_start.progress import Step
from pos.app.first_start.qris_page import QrisPage
from pos.app.first_start.supervisor_page import SupervisorPage
from pos.backup.screens.restore_sheet import RestoreSheet
from pos.centres.service import read_centres
from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.core.paths import DataFolder, resource
from pos.demo import organisation
from pos.demo.qris_codes import merchant_code
from pos.demo.trade import DemoTill, TradedDay
from pos.printing.bitmap import image_of
from pos.printing.qr import qr_bitmap
from pos.printing.screens.printer_choice import PrinterSheet
from pos.qris.domain import crc
from pos.shop import Shop
from pos.ui import language, theme
from pos.ui.choice_sheet import ChoiceSheet
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import Cancelled
from tests.printing.simulator import EscposSimulator
from tests.stories.beginner import Beginner
from tests.ui.fit import assert_fits, misfits

PICTURES = os.environ.get("GERABAH_PICTURES", "")
"""A folder: the pages are kept there as pictures, to be looked at."""

Open = Callable[[], Beginner]


@pytest.fixture(params=[(1366, 768), (1024, 768)], ids=["1366", "1024"])
def opened(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[Open]:
    """Opens the program on the same folder, again and again."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    begun: list[Beginner] = []

    def open_again() -> Beginner:
        one = Beginner(qtbot, DataFolder(tmp_path / "toko"), clock, request.param)
        begun.append(one)
        return one

    yield open_again
    for one in begun:
        if not one.gone:
            one.window.shell.deleteLater()
            one.program.end()


def fits(one: Beginner, name: str) -> None:
    """The page fits, and somebody may look at it."""
    if PICTURES:
        shell = one.window.shell
        shell.grab().save(str(Path(PICTURES) / f"mulai-{name}-{shell.width()}.png"))
    assert_fits(one.window.shell)


def answer_centre(one: Beginner) -> None:
    page = one.at(Step.CENTRE)
    assert isinstance(page, CentrePage)
    typed = {
        "name": "Pusat Oleh-oleh Cikolelet", "desa": "Cikolelet", "kecamatan": "Cinangka",
        "address": "Jl. Raya 1",
    }  # fmt: skip
    for name, text in typed.items():
        one.type(page.fields[name].edit, text)
    one.press("Enter")


def answer_supervisor(one: Beginner, pin: str = "270519", again: str = "270519") -> SupervisorPage:
    page = one.at(Step.SUPERVISOR)
    assert isinstance(page, SupervisorPage)
    one.type(page.name.edit, "Bu Ratna")
    one.type(page.pin.edit, pin)
    one.type(page.again.edit, again)
    one.press("Enter")
    return page


def code_picture(folder: Path, text: str) -> Path:
    """A photo of a code, as a bank's poster has it."""
    path = folder / "qris.png"
    image_of(qr_bitmap(text, 6)).save(path)
    return path


def imported(one: Beginner, button: object, name: str) -> None:
    """A file of the demo set through the import sheet."""
    one.files.path = resource("demo", name)
    one.tap(button)  # type: ignore[arg-type]
    sheet = top_sheet(one.window.shell)
    assert sheet is not None
    one.tap(sheet.choose)  # type: ignore[attr-defined]
    one.press("Enter")
    assert top_sheet(one.window.shell) is None


def no_time(till: DemoTill, day: date, seed: int) -> TradedDay:
    """A day of trade that takes none."""
    return TradedDay(till.centre.code, day, 0, Rupiah(0), Rupiah(0))


def test_from_an_empty_folder_to_the_first_receipt(opened: Open, tmp_path: Path) -> None:
    one = opened()
    fits(one, "1")
    one.press("F1")
    manual = top_sheet(one.window.shell)
    assert isinstance(manual, FirstHelp)
    assert manual.shown == "mulai"
    fits(one, "1h")
    one.press("Esc", "Enter")
    centre = one.at(Step.CENTRE)
    assert isinstance(centre, CentrePage)
    one.files.path = resource("demo", "centres.csv")
    one.tap(centre.choose)
    sheet = top_sheet(one.window.shell)
    assert isinstance(sheet, ChoiceSheet)
    one.press("1")
    assert centre.fields["desa"].text() == "Cikolelet"
    assert "CKL-1" in centre.number.text()
    fits(one, "2")
    one.press("Enter")
    answer_supervisor(one)
    printer = one.at(Step.PRINTER)
    assert isinstance(printer, PrinterPage)
    fits(one, "4")
    one.tap(one.first.frame.later)
    code = one.at(Step.QRIS)
    assert isinstance(code, QrisPage)
    fits(one, "5")
    merchant = one.first.desk.made.centres.get("CKL")
    one.files.path = code_picture(tmp_path, merchant_code(merchant))
    one.tap(code.open_picture)
    assert code.merchant.text() == "OLEH-OLEH CIKOLELET"
    assert code.nmid.text() == merchant.qris_nmid
    fits(one, "5b")
    one.press("Enter")
    goods = one.at(Step.GOODS)
    assert isinstance(goods, GoodsPage)
    fits(one, "6")
    imported(one, goods.artisans.choose, "artisans.csv")
    imported(one, goods.products.choose, "products.csv")
    assert goods.artisans.badge.text().endswith("ada")
    fits(one, "6b")
    one.tap(one.first.frame.go)
    one.at(Step.DONE)
    fits(one, "7")
    one.press("F12")
    assert one.program.first_start is None
    assert not one.folder.first_start.exists()
    _sell_something(one)
    shop = Shop(one.folder)
    assert shop.audit.verify() == []
    shop.close()


def _sell_something(one: Beginner) -> None:
    """The login, the float, one jug for exact cash; its receipt lies in the folder."""
    one.log_in(0, "270519")
    one.press("Alt+1")
    pages = one.pages
    pages.open_shift.board.rows[0].set_count(3)
    one.press("F12")
    assert one.window.shell.page() is pages.sale
    shelf = pages._shop.shelf
    one.scan(shelf.search("CKL", "kendi")[0].code)
    one.press("F9")
    assert one.window.shell.page() is pages.done
    fits(one, "8")
    papers = [path for path in (one.folder.root / "papers").rglob("*CKL-1-261124-0001*") if path.is_file()]
    assert papers, "the receipt is a picture in the folder"


def test_the_plug_is_pulled_after_every_answer(opened: Open) -> None:
    one = opened()
    one.press("Enter")
    answer_centre(one)
    one.at(Step.SUPERVISOR)
    assert not one.folder.database.exists(), "half a shop is never there"
    one.pull_the_plug()
    one = opened()
    answer_supervisor(one)
    one.at(Step.PRINTER)
    one.pull_the_plug()
    one = opened()
    one.at(Step.PRINTER)
    one.tap(one.first.frame.later)
    one.at(Step.QRIS)
    one.pull_the_plug()
    one = opened()
    one.at(Step.QRIS)
    one.tap(one.first.frame.later)
    one.tap(one.first.frame.go)
    one.at(Step.DONE)
    one.pull_the_plug()
    one = opened()
    one.at(Step.DONE)
    one.press("Enter")
    assert [tile.accessibleName() for tile in one.window.login.tiles]
    one.pull_the_plug()
    assert not one.folder.needs_first_start


@pytest.mark.parametrize("step", [Step.SUPERVISOR, Step.GOODS])
def test_the_real_program_is_killed_and_goes_on_where_it_was(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FixedClock, step: Step
) -> None:
    root = tmp_path / "toko"
    driver = Path(__file__).parent / "first_start_driver.py"
    asked = [sys.executable, str(driver), str(root), step.value]
    python_path = {**os.environ, "PYTHONPATH": str(driver.parent.parent.parent)}
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, env=python_path) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == f"READY {step.value}\n"
        program.kill()
    theme.apply_theme(qapp)
    one = Beginner(qtbot, DataFolder(root), clock, (1024, 768))
    one.at(step)
    if step is Step.GOODS:
        shop = one.first.desk.made
        assert shop.config.till_code == "ANY-1"
        assert shop.audit.verify() == []
    one.window.shell.deleteLater()
    one.program.end()


def test_the_first_window_is_painted_without_the_heavy_libraries(tmp_path: Path) -> None:
    asked = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "app = QApplication([]); from pos.ui.theme import apply_theme; apply_theme(app);"
        "from pos.core.clock import SystemClock; from pos.core.paths import DataFolder;"
        "from pos.ui.tasks import InlineTasks; from pos.app.first_start.window import FirstStart;"
        f"first = FirstStart(DataFolder(Path({str(tmp_path / 'toko')!r})), SystemClock(), InlineTasks());"
        "first.shell.show(); app.processEvents();"
        "heavy = {'sqlalchemy', 'escpos', 'qrcode', 'PIL', 'xlsxwriter', 'argon2', 'pos.app.till_window'};"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_plug_is_pulled_while_the_shop_is_made(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from pos.staff.editing import StaffCards

    class Dark(BaseException):
        """The power is gone."""

    def gone(*_given: object) -> None:
        raise Dark

    one = opened()
    one.press("Enter")
    answer_centre(one)
    with monkeypatch.context() as patched:
        patched.setattr(StaffCards, "first", gone)
        with pytest.raises(Dark):
            one.first.desk.found("Bu Ratna", "270519")
    one.pull_the_plug()
    assert one.folder.config.exists()
    assert not one.folder.database.exists()
    one = opened()
    answer_supervisor(one)
    shop = one.first.desk.made
    assert [person.name for person in shop.staff.all()] == ["Bu Ratna"]
    assert [centre.code for centre in shop.centres.all()] == ["CKL"]
    assert shop.audit.verify() == []


def test_a_code_of_two_letters_and_an_empty_address_are_told_under_their_fields(opened: Open) -> None:
    one = opened()
    one.press("Enter")
    page = one.at(Step.CENTRE)
    assert isinstance(page, CentrePage)
    one.press("Enter")
    assert page.fields["name"].wrong.text() == "Isi dulu."
    one.type(page.fields["name"].edit, "Pusat Anyer")
    assert page.fields["code"].text() == "ANY"
    one.type(page.fields["code"].edit, "a9")
    one.press("Enter")
    assert page.fields["code"].wrong.text() == "Isi tepat 3 huruf, misalnya CKL."
    fits(one, "2b")
    one.type(page.fields["code"].edit, "anr")
    assert page.fields["code"].text() == "ANR"
    one.press("Enter")
    assert page.fields["desa"].wrong.text() == "Isi dulu."
    assert one.step is Step.CENTRE
    assert not one.folder.database.exists()


def test_back_keeps_what_was_typed(opened: Open) -> None:
    one = opened()
    one.press("Enter")
    answer_centre(one)
    page = one.at(Step.SUPERVISOR)
    assert isinstance(page, SupervisorPage)
    one.type(page.name.edit, "Bu Ratna")
    one.press("Esc")
    centre = one.at(Step.CENTRE)
    assert isinstance(centre, CentrePage)
    assert centre.fields["address"].text() == "Jl. Raya 1"
    one.type(centre.fields["code"].edit, "CKO")
    one.press("Enter")
    assert page.name.text() == "Bu Ratna"
    one.type(page.pin.edit, "270519")
    one.type(page.again.edit, "270519")
    one.press("Enter")
    one.at(Step.PRINTER)
    one.press("Esc", "Esc")
    assert not centre.fields["code"].edit.isEnabled(), "the code stands in the chain already"
    one.type(centre.fields["phone"].edit, "0254 600 123")
    one.press("Enter", "Enter")
    one.at(Step.PRINTER)
    assert one.first.desk.made.centres.get("CKO").phone == "0254 600 123"


def test_pins_that_do_not_match_or_are_too_simple(opened: Open) -> None:
    one = opened()
    one.press("Enter")
    answer_centre(one)
    page = answer_supervisor(one, "123456", "123456")
    assert page.pin.wrong.text().startswith("PIN ini terlalu mudah ditebak.")
    page = answer_supervisor(one, "27051", "27051")
    assert page.pin.wrong.text() == "PIN harus 6 angka"
    page = answer_supervisor(one, "270519", "270591")
    assert page.again.wrong.text() == "Kedua PIN tidak sama. Ketik lagi."
    assert one.step is Step.SUPERVISOR
    told = one.folder.first_start.read_text(encoding="utf-8")
    assert "270519" not in told
    assert json.loads(told)["code"] == "CKL"


def test_a_transfer_code_and_a_picture_without_a_code(opened: Open, tmp_path: Path) -> None:
    one = opened()
    one.press("Enter")
    answer_centre(one)
    answer_supervisor(one)
    one.tap(one.first.frame.later)
    page = one.at(Step.QRIS)
    assert isinstance(page, QrisPage)
    empty = io.BytesIO()
    Image.new("RGB", (300, 300), "white").save(empty, "PNG")
    one.files.path = tmp_path / "kosong.png"
    one.files.path.write_bytes(empty.getvalue())
    one.tap(page.open_picture)
    assert "Tidak ada kode QR yang terbaca di kosong.png." in one.told()
    fits(one, "5c")
    one.files.path.write_bytes(b"no picture")
    one.tap(page.open_picture)
    assert "tidak bisa dipakai sebagai foto" in one.told()
    body = merchant_code(read_centres(resource("demo", "centres.csv"))[0])[:-4].replace(
        "52045947", "52044829"
    )
    transfer = body + crc(body)
    one.files.path = code_picture(tmp_path, transfer)
    one.tap(page.open_picture)
    assert "Ini kode transfer, bukan kode merchant." in one.told()
    one.type(page.payload.edit, "sembarang")
    one.press("Enter")
    assert page.payload.wrong.text().startswith("Kode QRIS rusak atau tidak lengkap.")
    assert one.step is Step.QRIS
    assert one.first.desk.made.qris.of("CKL") is None


def test_a_printer_is_chosen_tried_and_kept(opened: Open, printer: EscposSimulator) -> None:
    one = opened()
    one.press("Enter")
    answer_centre(one)
    answer_supervisor(one)
    page = one.at(Step.PRINTER)
    assert isinstance(page, PrinterPage)
    section = page.section
    assert section is not None
    one.press("F12")
    assert "Belum ada printer yang dipilih." in one.told()
    one.tap(section.form.printer)
    sheet = top_sheet(one.window.shell)
    assert isinstance(sheet, PrinterSheet)
    sheet.address.edit.setText(printer.address)
    one.tap(sheet.use_it)
    assert not section.save.isVisible(), "there is one big button"
    assert one.first.frame.go.kind == "payWhite", "the trial comes first"
    one.tap(section.form.test)
    assert b"CETAK COBA" in printer.paper
    one.tap(section.form.clear)
    assert one.first.frame.go.kind == "pay"
    one.press("F12")
    one.at(Step.QRIS)
    kept = one.first.desk.made.config.printers
    assert [(one.use, one.address) for one in kept] == [("struk", printer.address)]
    one.press("Esc")
    one.at(Step.PRINTER)
    one.tap(one.first.frame.later)
    assert one.first.desk.made.config.printers == kept, "later does not take a printer away"


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(opened: Open) -> None:
    one = opened()
    one.press("Enter")
    one.folder.root.rename(one.folder.root.with_name("dicabut"))
    one.folder.root.write_text("a file where the folder was")
    answer_centre(one)
    assert "tidak bisa ditulis" in one.told()
    page = one.at(Step.CENTRE)
    assert isinstance(page, CentrePage)
    assert page.fields["desa"].text() == "Cikolelet"
    one.folder.root.unlink()
    one.press("Enter")
    one.at(Step.SUPERVISOR)


def test_another_till_needs_the_file_of_the_first_one(opened: Open, tmp_path: Path) -> None:
    one = opened()
    one.press("3")
    one.press("Enter")
    page = one.at(Step.CENTRE)
    assert isinstance(page, CentrePage)
    assert page.fields["till"].text() == "2"
    answer_centre(one)
    assert "Pilih berkas pusat dari kasir pertama dulu." in one.told()
    one.files.path = resource("demo", "centres.csv")
    one.tap(page.choose)
    one.press("1")
    one.press("Enter")
    answer_supervisor(one)
    assert one.first.desk.made.config.till_code == "CKL-2"
    assert len(one.first.desk.made.centres.all()) == 3


def test_a_demo_is_looked_at_and_the_folder_stays_free_for_the_shop(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(organisation, "trade", no_time)
    one = opened()

    def stop(done: int, of: int) -> None:
        if done * 2 >= of:
            raise Cancelled

    with pytest.raises(Cancelled):
        one.first.desk.make_demo(stop)
    assert [path.name for path in one.folder.root.iterdir()] == [], "half a demo is never left"
    one.press("4", "Enter")
    assert [tile.text() for tile in one.window.login.tiles] == ["Siti", "Dedi"]
    assert one.program.first_start is None
    assert "Siti: PIN 1111" in one.window.shell.reminder.text.text()
    assert one.window.shell.reminder.isVisible()
    fits(one, "9")
    one.pull_the_plug()
    assert one.folder.needs_first_start, "the shop's own folder is as empty as before"
    one = opened()
    one.press("4", "Enter")
    assert [tile.text() for tile in one.window.login.tiles] == ["Siti", "Dedi"], "it is made once"


def test_a_backup_is_offered_and_nothing_happens_without_one(opened: Open) -> None:
    one = opened()
    one.press("2", "Enter")
    sheet = top_sheet(one.first.shell)
    assert isinstance(sheet, RestoreSheet)
    one.press("Esc")
    assert top_sheet(one.first.shell) is None
    assert one.step is Step.WELCOME
    assert one.folder.needs_first_start


LARGE = ((1024, 768, "en"), (1366, 768, "id"), (1366, 768, "en"))


@pytest.mark.parametrize("large", LARGE, ids=[f"{wide}-{spoken}" for wide, _, spoken in LARGE])
def test_every_page_fits_with_letters_of_125_percent(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FixedClock, large: tuple[int, int, str]
) -> None:
    wide, high, spoken = large
    theme.apply(qapp, theme.Theme(scale=1.25, low=theme.is_low(high, 1.25)))
    language.speak(spoken)
    one = Beginner(qtbot, DataFolder(tmp_path / "toko"), clock, (wide, high))
    found: list[str] = []

    def look(name: str) -> None:
        if PICTURES:
            one.window.shell.grab().save(str(Path(PICTURES) / f"besar-{name}-{wide}-{spoken}.png"))
        found.extend(f"{name}: {line}" for line in misfits(one.window.shell))

    one.first.offer_restore()
    look("1")
    one.press("Enter", "Enter")
    look("2")
    answer_centre(one)
    one.press("Enter")
    look("3")
    answer_supervisor(one)
    for name in ("4", "5", "6"):
        look(name)
        one.tap(one.first.frame.later if name != "6" else one.first.frame.go)
    look("7")
    one.window.shell.deleteLater()
    one.program.end()
    language.speak(language.INDONESIAN)
    theme.apply_theme(qapp)
    assert found == []
