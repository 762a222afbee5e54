"""An artisan's account over some days: what it began with, every posting, and what is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from pos.__main__ import main
from pos.artisans.domain import Rail
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.ledger.domain import EntryKind
from pos.printing.domain import PAPER_58, PAPER_80
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.settlement.documents import statement_paper
from pos.settlement.domain import BackwardDays
from tests.settlement.days import CASH, TUESDAY, Days, after


@pytest.fixture
def lived(days: Days) -> Days:
    """Tuesday: two sales, paid out. Wednesday: one of them comes back, a fee."""
    item = days.thing(CASH, 100_000, 8_000)
    with days.shift(TUESDAY) as shift:
        first = days.sell(shift, item)
        days.sell(shift, item)
    number = days.settle(TUESDAY).number
    (payout,) = days.shop.payouts.prepare(number, rails=list(Rail), person="Dedi")
    days.shop.payouts.paid(payout.number, person="Dedi")
    with days.shift(after(1)) as shift:
        days.take_back(shift, first, item)
    days.post(EntryKind.FEE, after(1), CASH, -5_000)
    return days


def test_it_tells_every_posting_and_closes_with_the_journals_balance(lived: Days) -> None:
    told = lived.shop.settlements.statement("CKL", CASH, TUESDAY, after(1))
    assert told.opening == ZERO
    assert [line.amount.amount for line in told.lines] == [80_000, 80_000, -160_000, -80_000, -5_000]
    assert [line.balance.amount for line in told.lines] == [80_000, 160_000, 0, -80_000, -85_000]
    assert (told.paid, told.earned) == (Rupiah(160_000), Rupiah(75_000))
    assert told.closing == told.opening + told.earned - told.paid == lived.owed(CASH)


def test_a_later_one_begins_where_the_earlier_one_ended(lived: Days) -> None:
    first = lived.shop.settlements.statement("CKL", CASH, TUESDAY, TUESDAY)
    second = lived.shop.settlements.statement("CKL", CASH, after(1), after(5))
    assert second.opening == first.closing
    empty = lived.shop.settlements.statement("CKL", CASH, after(4), after(5))
    assert (empty.lines, empty.opening, empty.closing) == ((), second.closing, second.closing)


@pytest.mark.parametrize("paper", [PAPER_58, PAPER_80], ids=["58", "80"])
def test_on_paper_it_says_what_each_line_was(lived: Days, paper: object) -> None:
    told = lived.shop.settlements.statement("CKL", CASH, TUESDAY, after(1))
    text = " ".join(to_text(layout(statement_paper(told), paper)).split())  # type: ignore[arg-type]
    for words in ("RINCIAN PERAJIN", "24/11/26 Penjualan", "Pembayaran", "25/11/26 Retur", "Potongan",
                  "-Rp85.000", "Saldo di bawah nol"):  # fmt: skip
        assert words in text


def test_days_that_run_backwards_and_unknown_makers_are_refused(days: Days) -> None:
    with pytest.raises(BackwardDays):
        days.shop.settlements.statement("CKL", CASH, after(1), TUESDAY)
    with pytest.raises(NotFound):
        days.shop.settlements.statement("CKL", "P99", TUESDAY, TUESDAY)


def test_the_command_writes_a_sheet_of_a4_or_a_roll(
    lived: Days, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(lived.shop.folder.root)
    sheet, roll = tmp_path / "aminah.pdf", tmp_path / "aminah.txt"
    asked = ["--data", root, "statement", "--artisan", CASH, "--from", "2026-11-24", "--to", "2026-11-25"]
    assert main([*asked, "--out", str(sheet)]) == 0
    assert main([*asked, "--paper", "58", "--out", str(roll)]) == 0
    with PdfDocument(sheet) as file:
        assert "-85.000" in file[0].get_textpage().get_text_range()
    assert "RINCIAN PERAJIN" in roll.read_text()
    assert main([*asked, "--format", "png", "--out", str(sheet)]) == 2
    assert "pdf only" in capsys.readouterr().err
    gift = tmp_path / "hadiah.txt"
    assert main(["--data", root, "gift", "CKL-1-261124-0002", "--out", str(gift)]) == 0
    assert "STRUK HADIAH" in gift.read_text()
