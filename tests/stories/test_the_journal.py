"""The journal on the screen: from a balance to its entries, to the other side, and to the paper."""

from __future__ import annotations

from pos.core.money import ZERO, total
from pos.printing.screens.paper_sheet import PaperSheet
from pos.reports.screens.journal_screen import JournalScreen
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.stories.test_the_month import laporan, sell
from tests.ui.fit import assert_fits


def buku(till: Till) -> JournalScreen:
    laporan(till).journal.click()
    till.settle()
    assert isinstance(till.page, JournalScreen)
    return till.page


def choose(till: Till, screen: JournalScreen, typed: str) -> None:
    screen.search.setText(typed)
    till.settle()


def words(screen: JournalScreen) -> list[str]:
    return [str(screen.lines.rows.index(at, 1).data()) for at in range(len(screen.lines.rows.rows))]


def test_what_an_artisan_is_owed_opens_into_the_sale_and_its_receipt(till: Till) -> None:
    start_the_day(till)
    sell(till, "kendi")
    screen = buku(till)

    assert total(one.balance for one in till.shop.journal.accounts("CKL")) == ZERO
    sale = till.shop.sales.get("CKL-1-261124-0001")
    line = sale.lines[0]
    choose(till, screen, f"utang {line.artisan_code}")
    assert (
        screen.closing.text()
        .replace("\u2212", "-")
        .endswith(f"{line.artisan_share.amount:,}".replace(",", "."))
    )
    assert words(screen) == ["Penjualan CKL-1-261124-0001"]
    entry = screen.entry.entry
    assert entry is not None
    assert total(posting.balance for posting in entry.postings) == ZERO

    screen.entry.paper.click()
    till.settle()
    sheet = till.pages.papers.sheet
    assert isinstance(sheet, PaperSheet)
    assert sheet.title.text() == "Struk CKL-1-261124-0001"
    sheet.reject()
    assert_fits(till.window.shell)


def test_the_other_side_of_an_entry_is_one_tap_away(till: Till) -> None:
    start_the_day(till)
    sell(till, "kendi")
    screen = buku(till)
    choose(till, screen, "bagian pusat")

    sides = screen.entry.sides
    drawer = next(at for at, one in enumerate(sides.rows.rows) if one.key == "cash:CKL-1")
    assert not screen.entry.go.isEnabled()
    sides.selectRow(drawer)
    screen.entry.go.click()
    till.settle()

    assert screen.name.text() == "Laci CKL-1"
    assert words(screen)[0] == "Penjualan CKL-1-261124-0001"
    assert words(screen)[-1].startswith("Buka sif SIF-CKL-1-261124-1")


def test_an_entry_without_paper_says_so_and_a_search_without_hit_too(till: Till) -> None:
    start_the_day(till)
    screen = buku(till)
    choose(till, screen, "brankas")
    assert words(screen) == ["Buka sif SIF-CKL-1-261124-1"]
    assert "tidak ada kertasnya" in screen.entry.when.text()
    assert not screen.entry.paper.isEnabled()

    choose(till, screen, "celengan emas")
    assert screen.opening.text() == "Tidak ada akun yang cocok."
    assert words(screen) == []
    till.press("Esc")
    assert not isinstance(till.page, JournalScreen)
