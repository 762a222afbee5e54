"""What acquirers' programs write into a statement, and what no statement is."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from pos.__main__ import main
from pos.clearing.columns import read_clock, read_moment
from pos.clearing.domain import Acquired, BadStatement, NoTradeThen, StatementFlaw, StatementRead
from pos.clearing.statement_files import read_table, whole_rupiah
from pos.core.csv_rows import BadRows
from pos.core.money import Rupiah
from pos.demo.qris_codes import merchant_code
from pos.sales.domain import PaymentMethod
from tests.clearing.conftest import Counter
from tests.clearing.statements import Line, of_sale, write_csv

CKL = ("CKL", Acquired.QRIS)
NINE = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - the wall clock at the centre


def _take_in(counter: Counter, path: Path, *rows: str, dry_run: bool = False) -> StatementRead:
    if rows:
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    columns = counter.shop.clearing.columns_of(path)[1]
    return counter.shop.clearing.read(path, CKL, "Dedi", columns, dry_run=dry_run)


@pytest.mark.parametrize(
    "said",
    [
        "24/11/2026 09:00:00", "24-11-2026 09.00", "2026-11-24 09:00:00 WIB", "24 Nov 2026, 09:00",
        "24 November 2026 09:00", "24-Nov-2026 9:00 AM", "24 Nopember 2026 09:00",
        "2026-11-24T09:00:00.000+07:00", "2026-11-24T02:00:00Z", "2026-11-24 02:00:00.000 +00:00",
        "24/11/26 09:00", "20261124 09:00",
    ],
)  # fmt: skip
def test_nine_in_the_morning_is_nine_however_it_is_written(said: str) -> None:
    assert read_moment(said) == NINE


def test_noon_and_midnight_of_twelve_hours_are_told_apart() -> None:
    assert read_moment("24/11/2026 12:05 AM") == NINE.replace(hour=0, minute=5)
    assert read_moment("24/11/2026 12:05 p.m.") == NINE.replace(hour=12, minute=5)
    assert read_clock("01:30:00 PM") == time(13, 30)


@pytest.mark.parametrize(
    "said",
    [
        "11/24/2026 09:00", "Nov 05 2026", "46350.375", "24/11/2026 13:00 PM", "24/11/2026 10:00 WITA", "",
        "01/01/0001", "31/02/2026", "24 Foo 2026", "9999-12-31T23:59:59-12:00", "besok",
    ],
)  # fmt: skip
def test_no_time_is_guessed(said: str) -> None:
    assert read_moment(said) is None


def test_the_statement_of_another_centre_is_refused_although_both_traded(
    counter: Counter, tmp_path: Path
) -> None:
    """What came in is a fact and cannot be taken out: a neighbour's statement must not come in."""
    counter.sell(50_000, "4711")
    counter.at(12)
    before = counter.balances()
    neighbours = [Line(NINE, "613290001", 77_000), Line(NINE + timedelta(minutes=3), "613290002", 88_000)]
    path = write_csv(tmp_path / "tetangga.csv", neighbours)
    with pytest.raises(NoTradeThen):
        _take_in(counter, path, dry_run=True)
    with pytest.raises(NoTradeThen):
        _take_in(counter, path)
    assert counter.balances() == before
    assert not counter.shop.clearing.standing(*CKL).lines


def test_a_statement_that_names_the_centre_is_its_own_whatever_it_tells(
    counter: Counter, tmp_path: Path
) -> None:
    """Somebody paid at the centre's code past the till: a supervisor must be able to book it."""
    counter.sell(50_000, "4711")
    counter.at(12)
    code = merchant_code(counter.shop.centres.get("CKL"))
    nmid = counter.shop.qris.set_code("CKL", code, counter.dedi, "CKL-1").nmid
    strange = Line(NINE, "613290001", 77_000, nmid=nmid)
    mixed = [strange, Line(NINE, "613290002", 78_000)]
    with pytest.raises(NoTradeThen):  # one row that names nobody leaves it open again
        _take_in(counter, write_csv(tmp_path / "campur.csv", mixed))
    assert _take_in(counter, write_csv(tmp_path / "a.csv", [strange])).unmatched == 1


def test_a_payment_that_the_till_took_for_cash_still_brings_its_statement_in(
    counter: Counter, tmp_path: Path
) -> None:
    counter.sell(50_000, method=PaymentMethod.CASH)
    counter.at(12)
    read = _take_in(counter, write_csv(tmp_path / "a.csv", [Line(NINE, "613290001", 50_000)]))
    assert (read.added, read.matched, read.unmatched) == (1, 0, 1)


def test_notes_and_sums_below_the_lines_are_no_lines(counter: Counter, tmp_path: Path) -> None:
    sale = counter.sell(50_000, "4711")
    counter.at(12)
    read = _take_in(
        counter, tmp_path / "a.csv", "sep=;", "Tanggal;24/11/2026",
        "Tanggal Transaksi;Nominal;MDR;Bersih;RRN",
        f"24/11/2026 09:00;{sale.total.amount};350;49.650;6132904711", "", "Total Transaksi;50.000;350;;",
        "Dicetak 24/11/2026 12:00", "*) tidak perlu tanda tangan",
    )  # fmt: skip
    assert (read.added, read.matched, read.fee) == (1, 1, Rupiah(350))


def test_a_note_between_the_lines_is_told_and_not_jumped_over(counter: Counter, tmp_path: Path) -> None:
    counter.sell(50_000, "4711")
    counter.at(12)
    rows = "Tanggal;Nominal", "lihat halaman 2;", "24/11/2026 09:00;50.000"
    with pytest.raises(BadRows) as bad:
        _take_in(counter, tmp_path / "a.csv", *rows)
    assert {problem.line for problem in bad.value.problems} == {2}


def test_a_fee_may_stand_as_a_dash_or_as_a_rate_beside_the_net(counter: Counter, tmp_path: Path) -> None:
    counter.sell(50_000, "4711")
    counter.sell(60_000, "4712", 40)
    counter.at(12)
    head = "Tanggal;Nominal;MDR;Nominal Bersih;RRN"
    read = _take_in(
        counter, tmp_path / "a.csv", head,
        "24/11/2026 09:00;50.000;0,7%;49.650;x4711", "24/11/2026 09:40;+60.000;-;-;x4712",
    )  # fmt: skip
    assert (read.fee, read.net, read.matched) == (Rupiah(350), Rupiah(109_650), 2)
    with pytest.raises(BadRows):  # nobody works the fee out from a rate alone
        _take_in(counter, tmp_path / "b.csv", head, "24/11/2026 10:00;50.000;0,7%;;x4713")


def test_two_payments_of_a_day_with_one_card_are_two(counter: Counter, tmp_path: Path) -> None:
    """Where only days and last digits are told, equal lines each count; with a whole RRN they are one."""
    counter.sell(50_000, "4711")
    counter.sell(50_000, "4711", 30)
    counter.at(12)
    head, line = "Tanggal;Nominal;RRN", "24/11/2026;50.000;4711"
    first = _take_in(counter, tmp_path / "a.csv", head, line, line)
    assert (first.added, first.known) == (2, 0)
    again = _take_in(counter, tmp_path / "b.csv", head, line, line, "24/11/2026;50.000;0000", dry_run=True)
    assert (again.added, again.known) == (1, 2)
    whole = "24/11/2026;50.000;613290004711"
    assert _take_in(counter, tmp_path / "c.csv", head, whole, whole, dry_run=True).added == 1
    service = counter.shop.clearing
    for line_open in service.standing(*CKL).lines:
        payment = service.standing(*CKL).payments[0]
        service.match(line_open.key, payment, counter.dedi)
    assert counter.balances().get("qris", 0) == 0
    assert counter.shop.audit.verify() == []


def test_a_line_that_bears_only_its_turn_contradicts_no_reference(counter: Counter, tmp_path: Path) -> None:
    """Of two lines without reference a person puts one right; with the next file the other is clear."""
    counter.sell(50_000, "4711")
    counter.sell(50_000, "4712", 30)
    later = counter.sell(60_000, "4713", 60)
    counter.at(12)
    head, line = "Tanggal;Nominal", "24/11/2026;50.000"
    assert _take_in(counter, tmp_path / "a.csv", head, line, line).unmatched == 2
    service = counter.shop.clearing
    standing = service.standing(*CKL)
    service.match(standing.lines[0].key, standing.payments[0], counter.dedi)
    read = _take_in(counter, write_csv(tmp_path / "b.csv", [of_sale(later)]))
    assert (read.matched, read.unmatched) == (2, 0)
    assert counter.shop.audit.verify() == []


def test_lines_on_a_second_sheet_are_found(counter: Counter, tmp_path: Path) -> None:
    counter.sell(50_000, "4711")
    counter.at(12)
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Ringkasan").write_row(0, 0, ["Jumlah transaksi", "Catatan"])
        sheet = book.add_worksheet("Rincian")
        sheet.write_row(0, 0, ["Tanggal", "Nominal", "RRN"])
        sheet.write_datetime(1, 0, NINE, book.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
        sheet.write_row(1, 1, [50_000, "6132904711"])
    assert _take_in(counter, path).matched == 1


def test_a_web_page_that_is_called_a_workbook_is_told_how_to_become_one(tmp_path: Path) -> None:
    path = tmp_path / "mutasi.xls"
    path.write_text("\n<html><table><tr><td>Tanggal</td><td>Nominal</td></tr></table>", encoding="utf-8")
    with pytest.raises(BadStatement) as bad:
        read_table(path)
    assert bad.value.flaw is StatementFlaw.OLD_OR_LOCKED


def test_what_the_acquirer_took_for_itself_is_among_the_fees(counter: Counter, tmp_path: Path) -> None:
    sale = counter.sell(50_000, "4711")
    counter.at(12)
    _take_in(counter, write_csv(tmp_path / "a.csv", [of_sale(sale, 350), Line(NINE, "ADM", -5_000)]))
    service = counter.shop.clearing
    service.fee(service.standing(*CKL).lines[0].key, counter.dedi)
    standing = service.standing(*CKL)
    assert standing.fees.amount == counter.balances()["expense:payment_fee"] == 5_350
    assert standing.cleared.amount == counter.balances()["bank"] == 44_650


def test_a_heading_with_a_comma_can_be_named_on_the_command_line(
    counter: Counter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counter.sell(50_000, "4711")
    counter.at(12)
    counter.shop.close()
    path = tmp_path / "a.csv"
    path.write_text("Kapan;Uang (Rp, kotor)\n24/11/2026 09:00;50.000\n", encoding="utf-8")
    shop = ["--data", str(counter.shop.folder.root), "clearing", "import", str(path)]
    told = [*shop, "--centre", "CKL", "--method", "qris", "--map", "paid_at=Kapan,gross=Uang (Rp, kotor)"]
    assert main(told) == 0
    assert "matched 1, open 0" in capsys.readouterr().out


_CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["Tanggal", "Nominal", "MDR", "RRN", "24/11/2026", "50.000", "", '"', "Total", "="]),
)


@settings(max_examples=40, deadline=None)
@given(
    rows=st.lists(st.lists(_CELLS, max_size=5), max_size=6),
    sign=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
    cut=st.integers(0, 3),
)
def test_any_text_is_a_table_or_told_to_be_none(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    sign: str,
    encoding: str,
    cut: int,
) -> None:
    path = tmp_path_factory.getbasetemp() / "apa saja.csv"
    content = "\n".join(sign.join(cells) for cells in rows).encode(encoding, "replace")
    path.write_bytes(content[: len(content) - cut])
    try:
        table = read_table(path)
    except BadStatement:
        return
    assert table.headings
    assert table.rows


@given(
    amount=st.integers(-1_000_000_000, 1_000_000_000), cents=st.sampled_from(["", ",00", ",5", ",01", ",99"])
)
def test_an_amount_is_read_to_the_rupiah_or_not_at_all(amount: int, cents: str) -> None:
    said = f"{amount:,}".replace(",", ".") + cents
    assert whole_rupiah(said) == (Rupiah(amount) if cents in ("", ",00") else None)


@given(st.text(alphabet="0123456789/-.: TZ+aApPmMnovNOV", max_size=24))
def test_no_writing_of_a_time_stops_the_reading(said: str) -> None:
    moment = read_moment(said)
    assert moment is None or (moment.tzinfo is None and 2000 <= moment.year < 2100)
