"""A bad day: a defect, a clock a year off, a computer that is looked over by whoever is in."""

from __future__ import annotations

import os
import re
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from pos.app.settings.doctor_section import DoctorSection
from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.doctor import Grade
from pos.ui.crash import CrashHook, CrashReport, CrashSheet
from pos.ui.dialogs import top_sheet
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.stories.test_the_people import open_again
from tests.ui.fit import assert_fits

PICTURES = os.environ.get("GERABAH_PICTURES", "")


class FakeOutside:
    """A desktop on which somebody chooses one folder and looks at what is opened."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.links: list[str] = []

    def choose_folder(self, _parent: object, _title: str, _path: Path) -> Path | None:
        return self.folder

    def open_link(self, link: str) -> bool:
        self.links.append(link)
        return False


def keep_picture(till: Till, name: str) -> None:
    if PICTURES:
        till.window.shell.grab().save(str(Path(PICTURES) / f"{name}-{till.window.shell.width()}.png"))


def doctor_of(till: Till, place: int = 0, pin: str = "1111") -> DoctorSection:
    """Somebody opens *Pemeriksaan komputer*."""
    till.log_in(place, pin)
    till.tap(till.window.shell.rail.button("setelan"))
    section = open_again(till, "doctor")
    assert isinstance(section, DoctorSection)
    return section


def start_selling(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))


def remedy(section: DoctorSection, what: str) -> object:
    return next(one.remedy for one in section.rows if one.check.what == what)


@pytest.mark.logs("defect")
def test_a_defect_gives_a_number_and_the_basket_stays(till: Till, clock: FixedClock) -> None:
    start_selling(till)
    lying = till.pages.sale.state.basket
    assert lying.lines
    hook = CrashHook(clock)
    hook.crashed.connect(till.window.on_crashed)
    reports: list[CrashReport] = []
    hook.crashed.connect(reports.append)
    try:
        raise KeyError("Bu Minah")
    except KeyError as error:
        hook.caught(type(error), error, error.__traceback__)
    till.settle()
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, CrashSheet)
    assert re.fullmatch(r"G-261124-[2-9A-Z]{4}", reports[0].number)
    assert "Minah" not in reports[0].summary
    assert_fits(till.window.shell)
    keep_picture(till, "galat")
    till.press("Enter")
    assert top_sheet(till.window.shell) is None
    assert till.pages.sale.state.basket == lying
    till.press("F9")
    assert till.shop.ledger.balance("CKL", "cash:CKL-1") > Rupiah(0)


def test_a_clock_a_year_back_is_told_in_a_banner_and_the_shop_goes_on(till: Till, clock: FixedClock) -> None:
    shell = till.window.shell
    assert shell.clock_notice() is None
    clock.set(clock.now() - timedelta(days=365))
    start_selling(till)
    notice = shell.clock_notice()
    assert notice is not None
    assert notice.isVisible()
    assert top_sheet(shell) is None
    assert "365 hari sebelum catatan terakhir" in notice.text.text()
    assert_fits(shell)
    keep_picture(till, "jam")
    till.press("F9")
    assert till.shop.ledger.balance("CKL", "cash:CKL-1") > Rupiah(0)
    till.tap(notice.buttons["later"])
    assert notice.isHidden()


def test_a_clock_that_was_put_right_takes_the_banner_away(till: Till, clock: FixedClock) -> None:
    right = clock.now()
    clock.set(right + timedelta(days=500))
    till.log_in(0, "1111")
    notice = till.window.shell.clock_notice()
    assert notice is not None
    assert "500 hari sesudah" in notice.text.text()
    till.tap(notice.buttons["again"])
    assert notice.isVisible()
    clock.set(right)
    till.tap(notice.buttons["again"])
    assert notice.isHidden()


def test_an_attendant_looks_the_computer_over_and_proves_the_books(till: Till) -> None:
    section = doctor_of(till)
    assert_fits(till.window.shell)
    words = {one.check.what: one.grade.text() for one in section.rows}
    assert words["database"] == words["clock"] == words["printer struk"] == "baik"
    assert words["backup"] == "perlu perhatian"
    keep_picture(till, "pemeriksaan")
    till.tap(remedy(section, "database"))  # type: ignore[arg-type]
    assert section.notice.title.text() == "Buku toko cocok."
    assert section.may_be_rebuilt()
    assert_fits(till.window.shell)
    keep_picture(till, "pemeriksaan-cocok")


def test_books_that_were_changed_by_hand_are_told(till: Till) -> None:
    start_selling(till)
    till.press("F9")
    with till.shop.db.engine.begin() as connection:
        for name in (
            connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'posting'"
            )
            .scalars()
            .all()
        ):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("UPDATE posting SET amount = amount + 1 WHERE line = 1")
    till.press("Enter")
    till.tap(till.window.shell.rail.button("setelan"))
    section = open_again(till, "doctor")
    assert isinstance(section, DoctorSection)
    till.tap(remedy(section, "database"))  # type: ignore[arg-type]
    assert "tidak cocok" in section.notice.title.text()
    assert_fits(till.window.shell)


def test_a_printer_that_is_silent_leads_a_supervisor_to_its_section(till: Till) -> None:
    till.printer.stop()
    section = doctor_of(till, 1, "222222")
    one = next(row for row in section.rows if row.check.what == "printer struk")
    assert one.check.grade is Grade.BROKEN
    assert section.rows[0] is one
    assert "Periksa kabel" in one.text.text()
    keep_picture(till, "pemeriksaan-printer")
    assert_fits(till.window.shell)
    till.tap(one.remedy)  # type: ignore[arg-type]
    assert till.pages.settings.section == "struk"


def test_an_attendant_is_not_sent_where_she_may_not_go(till: Till) -> None:
    till.printer.stop()
    section = doctor_of(till)
    assert remedy(section, "printer struk") is None


def test_the_copies_are_one_tap_away_for_a_supervisor(till: Till) -> None:
    assert remedy(doctor_of(till), "backup") is None, "an attendant is not sent there"
    till.window.lock()
    till.settle()
    section = doctor_of(till, 1, "222222")
    till.tap(remedy(section, "backup"))  # type: ignore[arg-type]
    assert till.pages.settings.section == "backup"


def test_the_support_file_goes_where_somebody_wants_it(till: Till, tmp_path: Path) -> None:
    section = doctor_of(till)
    section.outside = FakeOutside(None)  # type: ignore[assignment]
    till.tap(section.bundle)
    assert section.notice.isHidden()
    section.outside = FakeOutside(tmp_path)  # type: ignore[assignment]
    till.tap(section.bundle)
    assert "bantuan-2026-11-24-0802.zip" in section.notice.title.text()
    with zipfile.ZipFile(tmp_path / "bantuan-2026-11-24-0802.zip") as archive:
        assert "checks.json" in archive.namelist()
    assert_fits(till.window.shell)
    keep_picture(till, "pemeriksaan-berkas")
    section.outside = FakeOutside(tmp_path / "gone" / "x")  # type: ignore[assignment]
    (tmp_path / "gone").write_text("a stick that was pulled out")
    till.tap(section.bundle)
    assert section.notice.property("kind") == "danger"
