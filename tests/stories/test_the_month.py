"""The month on the screen: what a head of office reads in a minute, and the files that she takes along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah
from pos.core.words import MONTHS
from pos.reports.screens.report_screen import ReportScreen
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


class Stick:
    """A stick in the computer, as far as the program sees it."""

    def __init__(self, folder: Path) -> None:
        self.folder: Path | None = folder
        self.links: list[str] = []

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        return None

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return None

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        return self.folder

    def open_link(self, link: str) -> bool:
        self.links.append(link)
        return True

    def copy_text(self, text: str) -> None:
        """Nothing is copied here."""


def laporan(till: Till) -> ReportScreen:
    dedi = next(one for one in till.shop.staff.all() if one.role.may_settle)
    till.window._let_in(dedi, "laporan")
    till.settle()
    assert isinstance(till.page, ReportScreen)
    return till.page


def sell(till: Till, *words: str) -> None:
    for word in words:
        till.scan(till.code(word))
    till.press("F9", "Enter")


def test_the_month_shows_what_was_sold_and_what_is_not_settled_yet(till: Till) -> None:
    start_the_day(till)
    sell(till, "kendi")
    sell(till, "cobek", "celengan")
    sales = [till.shop.sales.get(f"CKL-1-261124-000{n}") for n in (1, 2)]
    screen = laporan(till)

    assert_fits(till.window.shell)
    assert screen.month.currentText() == f"{MONTHS[10]} 2026"
    assert screen.view.receipts.value.text() == "2"
    assert screen.view.goods.value.text() == "3"
    turnover = sum(line.net.amount for sale in sales for line in sale.lines)
    assert screen.view.turnover.value.text() == f"Rp{turnover:,}".replace(",", ".")
    assert "CKL: belum dihitung tanggal 24." in screen.remarks.text()
    assert "cocok dengan jurnal" in screen.remarks.text()


def test_a_shop_that_has_sold_nothing_says_so(till: Till) -> None:
    screen = laporan(till)
    assert screen.empty.isVisible()
    assert not screen.save.isEnabled()
    assert_fits(till.window.shell)


def test_the_files_go_where_she_says_and_the_folder_opens(till: Till, tmp_path: Path) -> None:
    start_the_day(till)
    sell(till, "kendi")
    stick = Stick(tmp_path / "stik")
    till.pages.goods.outside = stick
    screen = laporan(till)

    till.press("F12")

    assert sorted(path.name for path in (tmp_path / "stik").iterdir()) == [
        "month-202611-artisans.csv", "month-202611.pdf", "month-202611.xlsx",
    ]  # fmt: skip
    assert "month-202611.xlsx" in screen.notice.title.text()
    assert_fits(till.window.shell)
    till.tap(screen.notice.buttons["open"])
    assert stick.links == [(tmp_path / "stik").as_uri()]


def test_a_stick_that_cannot_be_written_is_said_and_the_month_stays(till: Till, tmp_path: Path) -> None:
    start_the_day(till)
    sell(till, "kendi")
    (tmp_path / "stik").write_text("no folder")
    till.pages.goods.outside = Stick(tmp_path / "stik" / "laporan")
    screen = laporan(till)

    till.press("F12")

    assert "tidak bisa ditulis" in screen.notice.title.text()
    assert screen.save.isEnabled()
    assert screen.view.isVisible()


def test_who_leaves_the_question_for_a_folder_changes_nothing(till: Till, tmp_path: Path) -> None:
    start_the_day(till)
    sell(till, "kendi")
    stick = Stick(tmp_path)
    stick.folder = None
    till.pages.goods.outside = stick
    screen = laporan(till)
    till.press("F12")
    assert not screen.notice.isVisible()
    assert screen.save.isEnabled()


def test_an_attendant_has_no_reports_on_her_rail(till: Till) -> None:
    start_the_day(till)
    assert "Laporan" not in [button.text() for button in till.window.shell.rail._buttons]


def test_a_target_is_set_and_the_month_shows_how_far_it_is(till: Till) -> None:
    start_the_day(till)
    sell(till, "kendi")
    screen = laporan(till)
    till.tap(screen.view.aims)
    assert_fits(screen.sheet.box)
    screen.sheet.fields["CKL"].edit.set_amount(Rupiah(180_000))
    till.tap(screen.sheet.keep)
    assert till.shop.reports.targets.of_year(2026) == {"CKL": Rupiah(180_000)}
    [ckl] = screen.view.table.rows.rows
    assert ckl.year.percent == 10
    assert_fits(till.window.shell)
