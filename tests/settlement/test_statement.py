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
from pos.settlement.domain import BackwardDays
from pos.settlement.telling import statement_message, statement_paper
from pos.wanted.domain import Asked
from pos.wanted.service import AskedAt
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
    days.fee(after(1), CASH, 5_000)
    return days


def test_it_tells_every_posting_and_closes_with_the_journals_balance(lived: Days) -> None:
    told = lived.shop.statements.of_days("CKL", CASH, TUESDAY, after(1))
    assert told.opening == ZERO
    assert [line.amount.amount for line in told.lines] == [80_000, 80_000, -160_000, -80_000, -5_000]
    assert [line.balance.amount for line in told.lines] == [80_000, 160_000, 0, -80_000, -85_000]
    assert (told.paid, told.earned) == (Rupiah(160_000), Rupiah(75_000))
    assert told.closing == told.opening + told.earned - told.paid == lived.owed(CASH)


def test_a_later_one_begins_where_the_earlier_one_ended(lived: Days) -> None:
    first = lived.shop.statements.of_days("CKL", CASH, TUESDAY, TUESDAY)
    second = lived.shop.statements.of_days("CKL", CASH, after(1), after(5))
    assert second.opening == first.closing
    empty = lived.shop.statements.of_days("CKL", CASH, after(4), after(5))
    assert (empty.lines, empty.opening, empty.closing) == ((), second.closing, second.closing)


@pytest.mark.parametrize("paper", [PAPER_58, PAPER_80], ids=["58", "80"])
def test_on_paper_it_says_what_each_line_was(lived: Days, paper: object) -> None:
    told = lived.shop.statements.of_days("CKL", CASH, TUESDAY, after(1))
    text = " ".join(to_text(layout(statement_paper(told), paper)).split())  # type: ignore[arg-type]
    for words in ("RINCIAN PERAJIN", "24/11/26 Penjualan", "Pembayaran", "25/11/26 Retur", "Potongan",
                  "-Rp85.000", "Saldo di bawah nol"):  # fmt: skip
        assert words in text


def test_days_that_run_backwards_and_unknown_makers_are_refused(days: Days) -> None:
    with pytest.raises(BackwardDays):
        days.shop.statements.of_days("CKL", CASH, after(1), TUESDAY)
    with pytest.raises(NotFound):
        days.shop.statements.of_days("CKL", "P99", TUESDAY, TUESDAY)


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


def test_each_sale_names_its_pieces_and_the_parts_explain_the_closing(lived: Days) -> None:
    told = lived.shop.statements.of_days("CKL", CASH, TUESDAY, after(1))
    sold, back = told.lines[0], told.lines[3]
    assert [(thing.quantity, thing.amount) for thing in sold.things] == [(1, Rupiah(80_000))]
    assert [(thing.quantity, thing.amount) for thing in back.things] == [(-1, Rupiah(-80_000))]
    assert (told.sold, told.returned, told.pieces) == (Rupiah(160_000), Rupiah(80_000), 2)
    assert told.best == ((sold.things[0].name, 1),)
    parts = told.sold - told.returned + told.total_of(EntryKind.FEE) - told.paid
    assert told.opening + parts == told.closing


def test_the_message_is_one_screen_and_its_sums_are_those_of_the_paper(lived: Days) -> None:
    told = lived.shop.statements.of_days("CKL", CASH, TUESDAY, after(1))
    message = statement_message(told)
    for words in ("Hak dari penjualan (2 barang): 160.000", "Retur pembeli: -80.000", "Potongan: -5.000",
                  "Sudah dibayar: -160.000", "*Saldo -Rp85.000*", "Paling laku:"):  # fmt: skip
        assert words in message
    assert len(message.splitlines()) <= 24
    assert "Potongan kasbon" not in message, "a part that is nothing is not told"


def test_what_visitors_looked_for_are_told(lived: Days) -> None:
    lived.shop.wanted.note(AskedAt("CKL", "CKL-1", TUESDAY, "Siti"), Asked("Vas", "teratai", "besar"))
    told = lived.shop.statements.of_days("CKL", CASH, TUESDAY, after(1))
    assert told.wished == (("Vas, teratai, besar", 1),)
    assert "Dicari pengunjung: Vas, teratai, besar" in statement_message(told)


def test_a_year_counts_gross_by_month_and_returns_apart(lived: Days, tmp_path: Path) -> None:
    year = lived.shop.statements.turnover(CASH, 2026)
    november = year.months[10]
    assert (november.pieces, november.gross, november.returned) == (2, Rupiah(200_000), Rupiah(100_000))
    assert year.share == Rupiah(80_000)
    assert all(not one.gross and not one.pieces for one in year.months if one.month != 11)
    assert lived.shop.statements.turnover(CASH, 2025).gross == ZERO

    out = tmp_path / "omzet.txt"
    root = str(lived.shop.folder.root)
    asked = ["--data", root, "turnover", "--artisan", CASH, "--year", "2026", "--paper", "58"]
    assert main([*asked, "--out", str(out)]) == 0
    assert "OMZET SETAHUN" in out.read_text()
    assert "Rp200.000" in out.read_text()
