"""A present: the buyer asks for a receipt without prices, and one key prints it."""

from __future__ import annotations

from pos.printing.domain import PaperKind
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits


def test_g_prints_a_gift_receipt_after_the_receipt(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    done = till.pages.done
    assert till.page is done
    till.press("G")
    assert done.paper.title.text().startswith("Struk hadiah")
    assert b"STRUK HADIAH" in till.printer.paper
    assert_fits(till.window.shell)
    kinds = [job.kind for job in till.shop.printing.of_number("CKL-1-261124-0001")]
    assert sorted(kinds) == [PaperKind.GIFT_RECEIPT, PaperKind.RECEIPT]


def test_a_scan_with_a_g_in_it_prints_nothing(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    till.scan("GGGGGGGG")
    kinds = [job.kind for job in till.shop.printing.of_number("CKL-1-261124-0001")]
    assert kinds == [PaperKind.RECEIPT]
