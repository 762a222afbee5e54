"""QRIS money: it lands once, what is unclear is asked, and bad files change nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.__main__ import main
from pos.clearing.domain import (
    Acquired,
    AlreadyMatched,
    AmountsDiffer,
    BadStatement,
    Column,
    ColumnsUnknown,
    NoFee,
    NothingNew,
    NoTradeThen,
    OfAnotherMerchant,
    StatementKnown,
    StatementRead,
)
from pos.clearing.statement_files import read_table, whole_rupiah
from pos.core.clock import FixedClock, instant_at
from pos.core.csv_rows import BadRows
from pos.core.errors import BadText, PosError
from pos.core.money import Rupiah
from pos.demo.qris_codes import merchant_code
from pos.sales.domain import PaymentMethod
from pos.staff.domain import Approval, ApprovalRequest, MayNotApprove
from tests.clearing.conftest import Counter
from tests.clearing.statements import Line, dotted, of_sale, text, write_csv, write_xlsx
from tests.goods import stocked_shop
from tests.settlement.days import TUESDAY

CKL = ("CKL", Acquired.QRIS)
WORD = Approval(ApprovalRequest("void", "Batalkan transaksi", "Siti"), "Dedi")
NINE = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - the wall clock at the centre


def _take_in(counter: Counter, path: Path, **also: bool) -> StatementRead:
    _table, columns, _said = counter.shop.clearing.columns_of(path)
    return counter.shop.clearing.read(path, CKL, "Dedi", columns, **also)


def test_a_statement_fits_but_for_three_lines_and_they_are_put_right(
    counter: Counter, tmp_path: Path
) -> None:
    """Five buyers paid; the acquirer tells of four of them, of a fee of its own and of somebody unknown."""
    clear = [
        counter.sell(100_000, "4711", 0),
        counter.sell(45_000, "0815", 40),
        counter.sell(33_335, "", 120),
    ]
    mistyped = counter.sell(75_000, "9999", 200)
    late = counter.sell(20_000, "1234", 240)
    counter.at(17)
    lines = [of_sale(sale, fee=7 * sale.total.amount // 1000) for sale in clear]
    lines += [Line(NINE + timedelta(minutes=200), "6132905555", 75_000, 525)]
    lines += [Line(NINE, "ADM", -5_000), Line(NINE + timedelta(minutes=5), "613290777", 12_000, 84)]
    path = write_csv(tmp_path / "mutasi.csv", lines, preamble=("Bank Contoh", "Periode;24/11/2026"))
    service = counter.shop.clearing

    read = _take_in(counter, path)

    assert (read.number, read.added, read.matched, read.unmatched) == ("MQ-CKL-261124-001", 6, 3, 3)
    books = counter.balances()
    fees = 700 + 315 + 233
    assert books["bank"] == 178_335 - fees
    assert books["expense:payment_fee"] == fees
    assert books["qris"] == 95_000
    standing = service.standing(*CKL)
    by_gross = {one.what.gross.amount: one for one in standing.lines}
    assert standing.waiting == Rupiah(95_000)
    assert [one.document for one in standing.payments] == [mistyped.number, late.number]
    [offered] = by_gross[75_000].candidates
    assert offered.document == mistyped.number

    with pytest.raises(AmountsDiffer):
        service.match(by_gross[12_000].key, offered, counter.dedi)
    with pytest.raises(NoFee):
        service.fee(by_gross[12_000].key, counter.dedi)
    with pytest.raises(MayNotApprove):
        service.fee(by_gross[-5_000].key, counter.siti)
    with pytest.raises(BadText):
        service.other(by_gross[12_000].key, " ", WORD)
    service.match(by_gross[75_000].key, offered, counter.dedi)
    with pytest.raises(AlreadyMatched):
        service.match(by_gross[75_000].key, offered, counter.dedi)
    service.fee(by_gross[-5_000].key, counter.dedi)
    service.other(by_gross[12_000].key, "QRIS warung sebelah", WORD)

    standing = service.standing(*CKL)
    assert not standing.lines
    assert [one.document for one in standing.payments] == [late.number]
    books = counter.balances()
    assert books["qris"] == 20_000
    assert books["over_short"] == -12_000
    assert books["expense:payment_fee"] == fees + 525 + 5_000 + 84
    assert counter.shop.audit.verify() == []


def test_money_that_went_back_is_matched_with_the_return(counter: Counter, tmp_path: Path) -> None:
    sale = counter.sell(50_000, "4711")
    counter.at(10)
    counter.shop.returns.void(counter.shift, sale.number, WORD, "salah ketik")
    counter.at(12)
    refund = Line(NINE + timedelta(hours=1), "6132904711", 50_000, state="Refund")
    read = _take_in(counter, write_csv(tmp_path / "a.csv", [of_sale(sale, 350), refund]))
    assert (read.matched, read.unmatched) == (2, 0)
    assert counter.balances()["bank"] == -350
    assert counter.shop.audit.verify() == []
    assert counter.balances().get("qris", 0) == 0


def test_an_order_s_deposit_lands_once(counter: Counter, tmp_path: Path) -> None:
    """The deposit of a pot that is not made yet came by QRIS; a sale of the same amount is not it."""
    sale = counter.sell(150_000, "4711", 0)
    order = counter.order(150_000, "8822", 30)
    counter.at(12)
    lines = [of_sale(sale, 1_050), Line(NINE + timedelta(minutes=30), "6132908822", 150_000, 1_050)]
    read = _take_in(counter, write_csv(tmp_path / "a.csv", lines))
    assert (read.matched, read.unmatched) == (1, 1)
    service = counter.shop.clearing
    standing = service.standing(*CKL)
    assert standing.waiting == Rupiah(150_000)
    [line] = standing.lines
    [offered] = line.candidates
    assert (offered.document, offered.reference) == (order.number, "8822")
    service.match(line.key, offered, counter.dedi)
    standing = service.standing(*CKL)
    assert (standing.lines, standing.payments) == ((), ())
    books = counter.balances()
    assert (books.get("qris", 0), books["deposit"], books["bank"]) == (0, -150_000, 297_900)
    again = write_csv(tmp_path / "b.csv", [Line(NINE + timedelta(minutes=31), "6132908822", 150_000)])
    _take_in(counter, again)
    [line] = service.standing(*CKL).lines
    assert not line.candidates
    with pytest.raises(AlreadyMatched):
        service.match(line.key, offered, counter.dedi)
    with pytest.raises(BadText):
        service.other(line.key, f"deposit {order.number}", WORD)
    assert counter.shop.audit.verify() == []


def test_two_of_one_price_within_minutes_are_asked_for(counter: Counter, tmp_path: Path) -> None:
    counter.sell(50_000, "", 0)
    counter.sell(50_000, "", 5)
    counter.at(12)
    path = write_csv(tmp_path / "a.csv", [Line(NINE, "613290111", 50_000)])
    read = _take_in(counter, path)
    assert (read.matched, read.unmatched) == (0, 1)
    [line] = counter.shop.clearing.standing(*CKL).lines
    assert len(line.candidates) == 2


def test_the_same_again_posts_nothing(counter: Counter, tmp_path: Path) -> None:
    first, second = counter.sell(50_000, "4711"), counter.sell(60_000, "4712", 9)
    counter.at(12)
    one = write_csv(tmp_path / "one.csv", [of_sale(first)])
    _take_in(counter, one)
    before = counter.balances()
    with pytest.raises(StatementKnown) as known:
        _take_in(counter, one)
    assert (known.value.number, known.value.person) == ("MQ-CKL-261124-001", "Dedi")
    with pytest.raises(NothingNew):
        _take_in(counter, write_csv(tmp_path / "again.csv", [of_sale(first)], parted=","))
    assert counter.balances() == before
    read = _take_in(counter, write_xlsx(tmp_path / "both.xlsx", [of_sale(first), of_sale(second)]))
    assert (read.added, read.known, read.matched) == (1, 1, 1)
    assert counter.balances().get("qris", 0) == 0
    assert counter.shop.audit.verify() == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("parted", [",", ";", "\t"])
def test_files_of_any_program_are_read(tmp_path: Path, encoding: str, parted: str) -> None:
    lines = [Line(NINE, "Café 4711", 125_000, 875)]
    table = read_table(write_csv(tmp_path / "a.csv", lines, encoding, parted, ("Periode: 24 – 25 Nov", "")))
    assert table.headings[0] == "Tanggal Transaksi"
    assert table.rows[0][1][2] == "Café 4711"
    assert table.rows[0][0] == 4


def test_amounts_are_read_strictly() -> None:
    for said in ("125000", "125.000", "125.000,00", "Rp125.000", "Rp 125.000", "IDR 125,000.00", "125000.00"):
        assert whole_rupiah(said) == Rupiah(125_000)
    assert whole_rupiah("(3.000)") == whole_rupiah("-3.000") == whole_rupiah("-Rp3.000") == Rupiah(-3_000)
    for said in ("125.000,50", "2,5", "12.50", "233.345,1", "1.25.000", "", "-", "seribu", "--5"):
        assert whole_rupiah(said) is None


_BAD: dict[str, tuple[str, type[PosError]]] = {
    "empty": ("", BadStatement),
    "only headings": (text([]), BadStatement),
    "nothing paid": (text([Line(NINE, "1", 5_000, state="Gagal")]), BadStatement),
    "another merchant": (text([Line(NINE, "1", 5_000, nmid="ID1029384756000")]), OfAnotherMerchant),
    "another year": (text([Line(NINE.replace(year=2019), "1", 5_000)]), NoTradeThen),
    "tomorrow": (text([Line(NINE + timedelta(days=1), "1", 5_000)]), BadRows),
    "state": (text([Line(NINE, "1", 5_000, state="entah")]), BadRows),
    "fraction": (text([Line(NINE, "1", 5_000)]).replace("5.000", "5.000,50"), BadRows),
    "sums": (text([Line(NINE, "1", 50_000, 350)]).replace("49.650", "49.000"), BadRows),
    "zero": (text([Line(NINE, "1", 0)]), BadRows),
}


@pytest.mark.parametrize("which", _BAD)
def test_a_bad_file_changes_nothing(counter: Counter, tmp_path: Path, which: str) -> None:
    counter.sell(5_000, "4711")
    _with_code(counter)
    before = counter.balances()
    content, error = _BAD[which]
    path = tmp_path / "buruk.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(error):
        _take_in(counter, path)
    assert counter.balances() == before
    assert not counter.shop.clearing.standing(*CKL).lines


def _with_code(counter: Counter) -> None:
    counter.shop.qris.set_code("CKL", merchant_code(counter.shop.centres.get("CKL")), counter.dedi, "CKL-1")


def test_every_bad_row_is_told_with_its_line(counter: Counter, tmp_path: Path) -> None:
    counter.sell(5_000, "4711")
    lines = [Line(NINE, "1", 5_000), Line(NINE, "2", 6_000), Line(NINE, "3", 7_000)]
    path = tmp_path / "buruk.csv"
    path.write_text(text(lines).replace("6.000", "6.0").replace("7.000", "tujuh"), encoding="utf-8")
    with pytest.raises(BadRows) as bad:
        _take_in(counter, path)
    assert {problem.line for problem in bad.value.problems} == {3, 4}


def test_unknown_headings_are_asked_once_and_remembered(counter: Counter, tmp_path: Path) -> None:
    sale = counter.sell(50_000, "4711")
    other = counter.sell(60_000, "4712", 10)
    counter.at(12)
    service = counter.shop.clearing

    def write(name: str, row: str) -> Path:
        path = tmp_path / name
        path.write_text(f"Kapan,Berapa,Apa\n{row}\n", encoding="utf-8")
        return path

    first = write("a.csv", "2026-11-24 09:00:00,50000,x4711")
    with pytest.raises(ColumnsUnknown):
        service.read(first, CKL, "Dedi")
    columns = {Column.PAID_AT: "Kapan", Column.GROSS: "Berapa", Column.REFERENCE: "Apa"}
    assert service.read(first, CKL, "Dedi", columns).matched == 1
    assert service.read(write("b.csv", "2026-11-24 09:10:00,60000,x4712"), CKL, "Dedi").matched == 1
    assert not service.standing(*CKL).payments, (sale.number, other.number)


def test_a_trial_changes_nothing_and_the_commands_tell(
    counter: Counter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sale = counter.sell(50_000, "4711")
    counter.sell(60_000, "4712", 10, PaymentMethod.CARD)
    counter.at(12)
    path = write_csv(tmp_path / "a.csv", [of_sale(sale, 350)])
    before = counter.balances()
    assert _take_in(counter, path, dry_run=True).matched == 1
    assert counter.balances() == before
    counter.shop.close()
    shop = ["--data", str(counter.shop.folder.root), "clearing"]
    run: Callable[..., int] = lambda *words: main([*shop, *words])  # noqa: E731
    assert run("import", str(path), "--centre", "CKL", "--method", "qris", "--json") == 0
    assert json.loads(capsys.readouterr().out)["matched"] == 1
    assert run("list", "--centre", "CKL", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["qris"]["cleared"], told["qris"]["waiting"], told["card"]["waiting"]) == (49_650, 0, 60_000)
    assert run("import", str(path), "--centre", "CKL", "--method", "qris") == 2
    assert "came already" in capsys.readouterr().err


def test_lines_are_put_right_by_command_with_a_pin(
    counter: Counter, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sale = counter.sell(50_000, "4711")
    counter.at(12)
    lines = [Line(NINE, "9999", 50_000, 350), Line(NINE, "ADM", -5_000), Line(NINE, "7", 9_000)]
    path = write_csv(tmp_path / "a.csv", lines)
    number = _take_in(counter, path).number
    counter.shop.close()

    def run(pin: str, *words: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))
        return main(["--data", str(counter.shop.folder.root), "clearing", *words])

    assert run("222222", "match", number, "4", sale.number, "--person", "Dedi") == 2
    assert "the line is of Rp9.000, the payment of Rp50.000" in capsys.readouterr().err
    assert run("999999", "match", number, "2", sale.number, "--person", "Dedi") == 2
    assert run("222222", "match", number, "2", sale.number, "--person", "Dedi") == 0
    assert capsys.readouterr().out == f"{number} line 2 is {sale.number}, Rp50.000\n"
    assert run("1111", "fee", number, "3", "--person", "Siti") == 2
    assert run("222222", "fee", number, "3", "--person", "Dedi") == 0
    assert run("222222", "other", number, "4", "--reason", "warung", "--approved-by", "Dedi", "--json") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["reason"] == "warung"
    assert run("", "list", "--centre", "CKL", "--json") == 0
    told = json.loads(capsys.readouterr().out)["qris"]
    assert (told["lines"], told["payments"], told["cleared"], told["fees"]) == ([], [], 53_650, 5_350)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=st.permutations(range(6)), cuts=st.sets(st.integers(1, 5), max_size=3), fee=st.integers(0, 300))
def test_payments_in_any_order_and_files_land_once(
    tmp_path_factory: pytest.TempPathFactory, turns: list[int], cuts: set[int], fee: int
) -> None:
    folder = tmp_path_factory.mktemp("any")
    counter = Counter(stocked_shop(folder))
    amounts = (50_000, 50_000, 33_335, 50_000, 20_000, 33_335)
    sales = [counter.sell(amount, f"47{n:02}", n * 3) for n, amount in enumerate(amounts)]
    counter.at(12)
    edges = [0, *sorted(cuts), 6]
    for part, (start, end) in enumerate(pairwise(edges)):
        lines = [of_sale(sales[turn], fee) for turn in turns[start:end]]
        read = _take_in(counter, write_csv(folder / f"{part}.csv", lines))
        assert read.matched == len(lines)
    books = counter.balances()
    assert books.get("qris", 0) == 0
    assert books["bank"] == sum(amounts) - 6 * fee
    assert not counter.shop.clearing.standing(*CKL).payments
    assert counter.shop.audit.verify() == []
    counter.shop.close()


def test_a_statement_after_a_day_tells_how_old_a_payment_is(counter: Counter) -> None:
    counter.sell(50_000, "4711")
    clock = counter.shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(instant_at(TUESDAY + timedelta(days=3), 9))
    standing = counter.shop.clearing.standing(*CKL)
    assert standing.age_days(standing.payments[0]) == 3
    assert dotted(50_000) == "50.000"
