"""Days in a row, lived through the services: what is carried, what is late, what the files say."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from pos.artisans.domain import Rail
from pos.core.clock import FixedClock
from pos.core.money import ZERO, Rupiah
from pos.core.paths import DataFolder
from pos.ledger.domain import EntryKind
from pos.printing.domain import Text
from pos.settlement import queries
from pos.settlement.documents import settlement_slip
from pos.settlement.domain import BooksDisagree
from pos.shop import Shop
from tests.goods import MORNING
from tests.settlement.days import BANK, CASH, TUESDAY, Days, after, rows_of

AMOUNTS = (
    "opening_balance", "artisan_share", "returns", "adjustments", "fees", "advance_recovery", "payouts",
    "closing_balance", "net_sales", "centre_share", "gross_sales", "discounts",
)  # fmt: skip


def pay(days: Days, number: str) -> list[Rupiah]:
    """Pay everybody who is paid by transfer; returns the amounts."""
    made = days.shop.payouts.prepare(number, rails=[Rail.BANK], person="Dedi")
    return [days.shop.payouts.paid(one.number, person="Dedi").amount for one in made]


def test_the_three_days_of_the_domain_page(days: Days) -> None:
    pot, vase = days.thing(BANK, 100_000, 10_000), days.thing(BANK, 90_000, 8_000)
    with days.shift(TUESDAY) as shift:
        sold = days.sell(shift, pot)
        days.sell(shift, vase, discount=9_000)
    days.advance(TUESDAY, BANK, 50_000)
    first = days.line(TUESDAY, BANK)
    assert (first.artisan_share, first.advance_recovery) == (Rupiah(164_800), Rupiah(50_000))
    assert (first.closing_balance, first.payable) == (Rupiah(114_800), Rupiah(114_800))
    assert pay(days, "PR-CKL-20261124") == [Rupiah(114_800)]

    with days.shift(after(1)) as shift:
        days.sell(shift, days.thing(BANK, 40_000, 8_000))
        days.take_back(shift, sold, pot)
    second = days.line(after(1), BANK)
    assert (second.opening_balance, second.payouts) == (Rupiah(114_800), Rupiah(114_800))
    assert (second.artisan_share, second.returns) == (Rupiah(32_000), Rupiah(100_000))
    assert (second.closing_balance, second.payable) == (Rupiah(-68_000), ZERO)
    assert pay(days, "PR-CKL-20261125") == []

    with days.shift(after(2)) as shift:
        days.sell(shift, days.thing(BANK, 150_000, 8_000))
    third = days.line(after(2), BANK)
    assert (third.opening_balance, third.closing_balance) == (Rupiah(-68_000), Rupiah(52_000))
    assert pay(days, "PR-CKL-20261126") == [Rupiah(52_000)]
    assert days.owed(BANK) == ZERO
    assert days.shop.audit.verify() == []


def test_what_is_shown_before_is_what_is_settled(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(CASH, 33_300, 7_250))
    days.fee(TUESDAY, BANK, 5_000)
    days.at(TUESDAY, 19)
    assert tuple(days.shop.settlements.preview("CKL", TUESDAY)) == days.settle(TUESDAY).lines


def test_a_day_that_nobody_settled_is_in_the_next_one_and_is_not_late(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(CASH, 50_000, 8_000))
    with days.shift(after(1)) as shift:
        days.sell(shift, days.thing(CASH, 50_000, 8_000))
    assert days.line(after(1), CASH).artisan_share == Rupiah(80_000)
    with days.shop.db.read() as session:
        assert queries.late_amounts(session, "PR-CKL-20261125") == []


def test_a_paper_note_of_a_settled_day_follows_with_its_own_date(days: Days, tmp_path: Path) -> None:
    sku = days.thing(CASH, 1, 1).sku
    days.settle(TUESDAY)
    notes = tmp_path / "sales.csv"
    notes.write_text(
        "ref,sold_at,kind,original_ref,sku,piece,quantity,price,discount,tender,note\n"
        f"N-1,2026-11-24T14:05,sale,,{sku},,1,40000,0,cash,listrik padam\n"
    )
    days.at(after(1))
    days.shop.sales.import_csv(notes, "CKL")
    settlement = days.settle(after(1))
    line = settlement.line_of(CASH)
    assert line is not None
    with days.shop.db.read() as session:
        late = queries.late_amounts(session, settlement.number)
    assert [(one.artisan_code, one.business_date, one.amount) for one in late] == [
        (CASH, TUESDAY, line.artisan_share)
    ]
    files = {path.name: path for path in days.shop.settlements.export("CKL", after(1), tmp_path)}
    assert [row["business_date"] for row in rows_of(files["lines-CKL-20261125.csv"])] == ["2026-11-24"]
    slip = settlement_slip(settlement, line, (), late)
    assert any("Menyusul 24/11/26" in str(element) for element in slip.elements)
    explained = openpyxl.load_workbook(files["settlement-CKL-20261125.xlsx"])["Keterangan"]
    assert any("Menyusul" in str(cell.value) for cell in explained["A"])
    assert days.shop.audit.verify() == []


def test_a_late_document_is_in_one_settlement_only(days: Days) -> None:
    days.settle(TUESDAY)
    days.post(EntryKind.BREAKAGE, TUESDAY, CASH, 30_000)
    assert days.line(after(1), CASH).adjustments == Rupiah(30_000)
    assert days.line(after(2), CASH).adjustments == ZERO
    again = text(
        "INSERT INTO settlement_entry SELECT entry_id, turn, 'PR-CKL-20261126', 0 FROM settlement_entry"
    )
    with pytest.raises(IntegrityError), days.shop.db.write() as session:
        session.execute(again)


def test_a_balance_below_the_minimum_is_carried_whole(days: Days) -> None:
    days.adjust(TUESDAY, CASH, 24_999)
    line = days.line(TUESDAY, CASH)
    assert (line.closing_balance, line.payable, line.carried) == (Rupiah(24_999), ZERO, Rupiah(24_999))
    days.adjust(after(1), CASH, 1)
    assert days.line(after(1), CASH).payable == Rupiah(25_000)


def test_an_advance_takes_half_of_what_is_left_and_never_more_than_is_owed(days: Days) -> None:
    days.advance(TUESDAY, CASH, 60_000)
    days.adjust(TUESDAY, CASH, 80_000)
    days.fee(TUESDAY, CASH, 10_001)
    first = days.line(TUESDAY, CASH)
    assert (first.fees, first.advance_recovery) == (Rupiah(10_001), Rupiah(35_000))
    days.adjust(after(1), CASH, 100_000)
    assert days.line(after(1), CASH).advance_recovery == Rupiah(25_000)
    assert days.shop.ledger.balance("CKL", f"advance:artisan:{CASH}") == ZERO


def test_sale_lines_that_do_not_fit_the_journal_are_not_settled(days: Days) -> None:
    # An entry of a sale that has no lines: nothing in the product makes one.
    days.post(EntryKind.SALE, TUESDAY, CASH, 10_000, "CKL-1-261124-0001")
    with pytest.raises(BooksDisagree) as trouble:
        days.settle(TUESDAY)
    assert (trouble.value.by_lines, trouble.value.by_journal) == (ZERO, Rupiah(10_000))
    with days.shop.db.read() as session:
        assert session.execute(text("SELECT count(*) FROM settlement_entry")).scalar_one() == 0


def test_the_files_of_a_settled_day_are_the_same_for_ever(days: Days, tmp_path: Path) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(CASH, 50_000, 8_500), discount=1_700)
        days.sell(shift, days.thing(BANK, 90_000, 8_000))
    days.settle(TUESDAY)
    first = days.shop.settlements.export("CKL", TUESDAY, tmp_path / "first")
    pay(days, "PR-CKL-20261124")
    with days.shift(after(1)) as shift:
        days.sell(shift, days.thing(CASH, 70_000, 8_500))
    days.settle(after(1))
    with days.shop.db.write() as session:
        session.execute(text("UPDATE centre SET name = 'Another name'"))
        session.execute(text("UPDATE artisan SET tag_name = 'Another name'"))
    again = days.shop.settlements.export("CKL", TUESDAY, tmp_path / "again")
    stems = ("settlement-CKL-20261124", "lines-CKL-20261124")
    assert [path.name for path in again] == [
        f"{stem}.{kind}" for stem in stems for kind in ("csv", "xlsx", "pdf")
    ]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_the_file_has_the_agreed_columns_and_its_identities_hold(days: Days, tmp_path: Path) -> None:
    item = days.thing(CASH, 33_300, 7_250)
    with days.shift(TUESDAY) as shift:
        days.take_back(shift, days.sell(shift, item, discount=700), item)
        days.sell(shift, item)
        days.sell(shift, days.thing(BANK, 90_000, 8_000), discount=9_000)
    days.fee(TUESDAY, BANK, 1_500)
    days.advance(TUESDAY, BANK, 20_000)
    days.settle(TUESDAY)
    days.shop.settlements.export("CKL", TUESDAY, tmp_path)
    rows = rows_of(tmp_path / "settlement-CKL-20261124.csv")
    assert ",".join(rows[0]) == (
        "settlement_no,centre,business_date,artisan_code,artisan_name,opening_balance,quantity_sold,gross_sales,"
        "discounts,net_sales,centre_share,artisan_share,returns,adjustments,fees,advance_recovery,payouts,"
        "closing_balance,payable,rail"
    )
    lines = rows_of(tmp_path / "lines-CKL-20261124.csv")
    assert ",".join(lines[0]) == (
        "sale_no,sold_at,business_date,line,artisan_code,sku,piece,quantity,list_price,gross,discount,"
        "discount_bearer,net,artisan_share,centre_share,kind"
    )
    assert [row["artisan_code"] for row in rows] == [CASH, BANK]
    for row in rows:
        n = {name: int(row[name]) for name in AMOUNTS}
        assert n["artisan_share"] == n["net_sales"] - n["centre_share"]
        assert n["net_sales"] == n["gross_sales"] - n["discounts"]
        gains = n["opening_balance"] + n["artisan_share"] - n["returns"] + n["adjustments"]
        assert n["closing_balance"] == gains - n["fees"] - n["advance_recovery"] - n["payouts"]
        own = [one for one in lines if one["artisan_code"] == row["artisan_code"]]
        by_lines = sum(int(one["artisan_share"]) for one in own)
        assert by_lines == n["artisan_share"] - n["returns"]
    book = openpyxl.load_workbook(tmp_path / "settlement-CKL-20261124.xlsx")
    page = book["Perhitungan"]
    assert [str(cell.value) for cell in page[1]] == list(rows[0])
    assert [page.cell(2, 7 + i).data_type for i in range(13)] == ["n"] * 13
    assert page.cell(4, 18).value == sum(int(row["closing_balance"]) for row in rows)


def test_a_maker_s_name_runs_nothing(days: Days, tmp_path: Path) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(CASH, 50_000, 8_000))
    days.settle(TUESDAY)
    with days.shop.db.write() as session:
        session.execute(text("DROP TRIGGER settlement_line_no_update"))
        session.execute(text("UPDATE settlement_line SET artisan_name = '=HYPERLINK(1)'"))
    days.shop.settlements.export("CKL", TUESDAY, tmp_path)
    assert rows_of(tmp_path / "settlement-CKL-20261124.csv")[0]["artisan_name"] == "'=HYPERLINK(1)"
    cell = openpyxl.load_workbook(tmp_path / "settlement-CKL-20261124.xlsx")["Perhitungan"]["E2"]
    assert (cell.data_type, cell.value) == ("s", "=HYPERLINK(1)")


def test_many_sales_need_no_more_statements_than_few(days: Days) -> None:
    item, told = days.thing(CASH, 50_000, 8_000), []

    def count(*facts: object) -> None:
        told.append(facts[2])

    needed = []
    for day, sales in enumerate((2, 60)):
        with days.shift(after(day)) as shift:
            for _ in range(sales):
                days.sell(shift, item)
        event.listen(days.shop.db.engine, "before_cursor_execute", count)
        days.settle(after(day))
        event.remove(days.shop.db.engine, "before_cursor_execute", count)
        needed.append(len(told))
        told.clear()
    assert needed[0] == needed[1]


def test_the_slip_says_what_is_taken_off_and_carries_the_mark(days: Days) -> None:
    with days.shift(TUESDAY) as shift:
        days.sell(shift, days.thing(CASH, 50_000, 8_000))
    settlement = days.settle(TUESDAY)
    goods = days.shop.settlements.goods("CKL", TUESDAY)[CASH]
    slip = settlement_slip(settlement, settlement.lines[0], goods)
    words = " ".join(one.text for one in slip.elements if isinstance(one, Text))
    assert "PERHITUNGAN PERAJIN" in words
    assert f"PR-CKL-20261124/{settlement.chain_short}" in words
    shown = str(slip.elements)
    for amount in ("50.000", "-10.000", "Rp40.000"):
        assert amount in shown


Move = tuple[EntryKind, int, str, int]
"""A kind, the day it is posted on, whose it is, and how much it is."""

MOVES = st.lists(
    st.tuples(
        st.sampled_from([EntryKind.ADJUSTMENT, EntryKind.FEE, EntryKind.ADVANCE]),
        st.integers(0, 3),
        st.sampled_from([CASH, BANK]),
        st.integers(-150_000, 200_000),
    ),
    max_size=16,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moves=MOVES, lateness=st.lists(st.integers(0, 2), min_size=16, max_size=16), paid=st.lists(st.booleans())
)
def test_every_closing_is_the_next_opening(
    stocked: Path, moves: list[Move], lateness: list[int], paid: list[bool]
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        shutil.copytree(stocked, Path(temporary) / "shop")
        shop = Shop(DataFolder(Path(temporary) / "shop"), FixedClock(MORNING))
        try:
            _live_through(Days(shop), moves, lateness, iter(paid))
        finally:
            shop.close()


def _live_through(days: Days, moves: list[Move], lateness: list[int], answers: Iterator[bool]) -> None:
    closings: dict[str, Rupiah] = {}
    for now in range(4):
        for (kind, posted, artisan, amount), late in zip(moves, lateness, strict=False):
            if posted != now:
                continue
            day = after(max(0, now - late))
            if kind is EntryKind.ADVANCE:
                days.advance(day, artisan, abs(amount) + 1)
            elif kind is EntryKind.FEE:
                days.fee(day, artisan, abs(amount) + 1)
            elif amount:
                days.adjust(day, artisan, amount)
        settlement = days.settle(after(now))
        for line in settlement.lines:
            assert line.opening_balance == closings.get(line.artisan_code, ZERO)
            assert line.payable >= ZERO
        closings = {line.artisan_code: line.closing_balance for line in settlement.lines}
        for artisan in (CASH, BANK):
            assert days.owed(artisan) == closings.get(artisan, ZERO)
            assert days.shop.ledger.balance("CKL", f"advance:artisan:{artisan}") >= ZERO
        _pay_some(days, settlement.number, answers, after(now))
    assert days.shop.audit.verify() == []


def _pay_some(days: Days, number: str, answers: Iterator[bool], day: date) -> None:
    days.at(day, 20)
    before = {artisan: days.owed(artisan) for artisan in (CASH, BANK)}
    for one in days.shop.payouts.prepare(number, rails=list(Rail), person="Dedi"):
        assert ZERO < one.amount <= before[one.artisan_code]
        answer = next(answers, None)
        if answer is None:
            continue
        if answer:
            days.shop.payouts.paid(one.number, person="Dedi")
        else:
            days.shop.payouts.failed(one.number, "rekening salah", person="Dedi")
    assert all(days.owed(artisan) >= ZERO for artisan in before if before[artisan] >= ZERO)
