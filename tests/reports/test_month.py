"""The month for the district: what it says of artisans and centres, and that the journal says the same."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument
from sqlalchemy import text

from pos.__main__ import main
from pos.artisans.domain import Rail
from pos.core.errors import FolderTrouble, NotFound
from pos.core.money import Rupiah
from pos.exporting import xlsx
from pos.reports.documents import remarks
from pos.reports.domain import ArtisanMonth, BadMonth, Month, MonthReport, NothingInMonth
from tests.settlement.days import CASH, Days

NOVEMBER = Month(2026, 11)
DAY = date(2026, 11, 24)
SHEETS = ["Ringkasan", "Perajin", "Pusat", "Kecamatan", "Motif", "Harian", "Pembayaran", "Rincian", "Periksa"]


@pytest.fixture
def traded(days: Days) -> Days:
    """Two days of November: sales with a discount, a return, an adjustment, a fee, an advance, a payout."""
    jug = days.thing(CASH, 100_000, 8_000)
    days.advance(DAY, CASH, 20_000)
    with days.shift(DAY) as shift:
        first = days.sell(shift, jug)
        days.sell(shift, jug, discount=10_000)
    days.settle(DAY)
    days.shop.payouts.pay_cash(days.settle(DAY).number, CASH, "Dedi")
    with days.shift(date(2026, 11, 25)) as shift:
        days.take_back(shift, first, jug)
        days.adjust(date(2026, 11, 25), CASH, 12_000)
        days.fee(date(2026, 11, 25), CASH, 3_000)
    return days


def row_of(report: MonthReport, artisan: str = CASH) -> ArtisanMonth:
    [row] = [one for one in report.artisans if one.artisan_code == artisan]
    return row


def test_an_artisan_s_month_is_his_account_from_its_first_to_its_last_day(traded: Days) -> None:
    row = row_of(traded.shop.reports.month(NOVEMBER))

    assert (row.quantity_sold, row.gross_sales, row.discounts) == (2, Rupiah(200_000), Rupiah(10_000))
    assert (row.net_sales, row.artisan_share, row.centre_share) == (
        Rupiah(190_000), Rupiah(152_000), Rupiah(38_000),
    )  # fmt: skip
    assert row.returns == Rupiah(80_000)
    assert row.adjustments == Rupiah(12_000)
    assert row.fees == Rupiah(3_000)
    assert row.advance_recovery == Rupiah(20_000)
    assert row.payouts == Rupiah(132_000)
    assert row.closing_balance == row.computed_closing == traded.owed(CASH)
    assert row.closing_balance == Rupiah(-71_000)
    assert row.payable == Rupiah(0)


def test_every_total_is_the_journal_s(traded: Days) -> None:
    report = traded.shop.reports.month(NOVEMBER)

    assert len(report.checks) > 8
    assert [check for check in report.checks if check.difference] == []
    assert report.agrees


def test_a_line_that_was_changed_by_hand_is_found(traded: Days) -> None:
    with traded.shop.db.write() as session:
        session.execute(text("DROP TRIGGER sale_line_no_update"))
        session.execute(text("UPDATE sale_line SET artisan_share = artisan_share + 1 WHERE kind = 'sale'"))
    report = traded.shop.reports.month(NOVEMBER)

    wrong = {check.what: check.difference for check in report.checks if check.difference}
    assert wrong["Hak perajin dari penjualan"] == Rupiah(2)
    assert any(what.startswith("Saldo akhir") for what in wrong)
    assert any("tidak cocok dengan jurnal" in told for told in remarks(report))


def test_the_month_opens_where_the_last_one_closed(traded: Days) -> None:
    traded.settle(date(2026, 11, 25))
    jug = traded.thing(CASH, 100_000, 8_000)
    with traded.shift(date(2026, 12, 1)) as shift:
        traded.sell(shift, jug)
    november, december = (traded.shop.reports.month(month) for month in (NOVEMBER, Month(2026, 12)))

    assert row_of(december).opening_balance == row_of(november).closing_balance
    assert row_of(december).closing_balance == Rupiah(9_000)
    assert december.before == november.sold.turnover == Rupiah(90_000)


def test_it_says_which_days_are_not_settled_and_on_which_nobody_sold(traded: Days) -> None:
    report = traded.shop.reports.month(NOVEMBER)
    [centre] = report.centres

    assert centre.unsettled == (date(2026, 11, 25),)
    assert len(centre.closed) == 23
    assert f"{centre.name}: belum dihitung tanggal 25." in remarks(report)
    assert f"{centre.name}: tidak ada sif tanggal 1-23." in remarks(report)


def test_a_month_to_come_has_no_days_on_which_nobody_sold(traded: Days) -> None:
    [centre] = traded.shop.reports.month(NOVEMBER).centres
    assert max(centre.closed) < DAY


def test_the_files_of_a_month_that_is_over_are_the_same_whenever_they_are_written(
    traded: Days, tmp_path: Path
) -> None:
    traded.at(date(2026, 12, 1))
    first = traded.shop.reports.export(NOVEMBER, tmp_path / "a", person="Dedi")
    traded.at(date(2026, 12, 24))
    again = traded.shop.reports.export(NOVEMBER, tmp_path / "b", person="Dedi")

    assert [path.name for path in first] == [
        "month-202611.xlsx",
        "month-202611.pdf",
        "month-202611-artisans.csv",
    ]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_the_workbook_has_its_nine_sheets_and_no_difference(traded: Days, tmp_path: Path) -> None:
    path, _, _ = traded.shop.reports.export(NOVEMBER, tmp_path, person="Dedi")
    book = openpyxl.load_workbook(path)

    assert book.sheetnames == SHEETS
    assert all(book[name].freeze_panes == "A2" for name in SHEETS)
    checks = list(book["Periksa"].iter_rows(min_row=2, values_only=True))
    assert {row[4] for row in checks} == {0}
    details = list(book["Rincian"].iter_rows(min_row=2, values_only=True))
    assert [row[17] for row in details] == ["sale", "sale", "return", None]
    assert details[-1][14] == 90_000  # the sum of the net amounts is a value
    assert book["Pusat"]["A2"].value == "CKL"
    assert book["Motif"].max_row > 1
    assert book["Kecamatan"]["A2"].value == "Ciruas"


def test_the_artisans_file_carries_the_columns_of_a_settlement(traded: Days, tmp_path: Path) -> None:
    _, _, path = traded.shop.reports.export(NOVEMBER, tmp_path, person="Dedi")
    with path.open(encoding="utf-8", newline="") as file:
        [row] = csv.DictReader(file)

    assert (row["month"], row["centre"], row["artisan_code"]) == ("2026-11", "CKL", CASH)
    assert row["closing_balance"] == "-71000"
    assert row["rail"] == Rail.CASH


def test_the_district_reads_it_in_a_minute(traded: Days, tmp_path: Path) -> None:
    _, path, _ = traded.shop.reports.export(NOVEMBER, tmp_path, person="Dedi")
    document = PdfDocument(path)
    first = document[0].get_textpage().get_text_range()
    document.close()

    assert "Laporan bulanan November 2026" in first
    assert "Rp90.000" in first
    assert "belum dihitung tanggal 25" in first


def test_lines_that_are_more_than_a_worksheet_holds_go_on_in_the_next(
    traded: Days, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 2)
    path, _, _ = traded.shop.reports.export(NOVEMBER, tmp_path, person="Dedi")
    book = openpyxl.load_workbook(path)

    assert book["Rincian"].max_row == 3
    assert [cell.value for cell in book["Rincian 2"]["R"]] == ["kind", "return", None]


def test_the_export_is_told_to_the_chain(traded: Days, tmp_path: Path) -> None:
    traded.shop.reports.export(NOVEMBER, tmp_path, person="Dedi")
    assert traded.shop.audit.verify() == []


def test_what_cannot_be_reported_is_said_and_nothing_is_written(traded: Days, tmp_path: Path) -> None:
    reports = traded.shop.reports
    with pytest.raises(NothingInMonth):
        reports.export(Month(2025, 1), tmp_path / "out", person="Dedi")
    with pytest.raises(NotFound):
        reports.export(NOVEMBER, tmp_path / "out", "XXX", person="Dedi")
    assert not (tmp_path / "out").exists()
    (tmp_path / "file").write_text("x")
    with pytest.raises(FolderTrouble):
        reports.export(NOVEMBER, tmp_path / "file" / "out", person="Dedi")


@pytest.mark.parametrize("given", ["2026-13", "2026-00", "November", "2026-1", "", "26-11", "2026-11-24"])
def test_what_is_no_month_is_refused(given: str) -> None:
    with pytest.raises(BadMonth):
        Month.read(given)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_month_has_its_days_and_two_neighbours(day: date) -> None:
    month = Month.of(day)
    assert day in month.days
    assert month.days[-1] == month.last
    assert month.following.before == month.before.following == month
    assert Month.read(str(month)) == month


def test_the_command_writes_the_month(
    traded: Days, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = traded.shop.folder.root
    traded.shop.close()

    assert main(["--data", str(root), "month", "2026-11", "--out", str(tmp_path / "out"), "--json"]) == 0
    assert '"differences": 0' in capsys.readouterr().out
    assert main(["--data", str(root), "month", "2026-14", "--out", str(tmp_path / "out")]) == 2
    assert "is not a month like 2026-11" in capsys.readouterr().err
