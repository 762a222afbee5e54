"""A day is settled once, exported alike for ever, and nobody is paid twice or too much."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import openpyxl
import pytest

from pos.artisans.domain import Rail
from pos.core.clock import FixedClock, instant_at
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, in_notes, total
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting
from pos.ledger.service import post
from pos.sales.domain import Basket
from pos.settlement.domain import NotReady, NotThatDay, PayoutEnded, PayoutState
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Count
from tests.goods import stocked_shop

TUESDAY = date(2026, 11, 24)
WEDNESDAY = TUESDAY + timedelta(days=1)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = stocked_shop(tmp_path)
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    yield shop
    shop.close()


def at(shop: Shop, day: date, hour: int) -> None:
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(instant_at(day, hour))


def trade(shop: Shop, day: date, *words: str, close: bool = True) -> None:
    """A day of sales, one thing each."""
    at(shop, day, 9)
    shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(300_000))
    for word in words:
        shop.sales.pay_cash(shift, Basket().add(shop.shelf.search("CKL", word)[0]))
    at(shop, day, 18)
    if close:
        shop.shifts.close(shift.id, Count(tuple(in_notes(shop.shifts.sums(shift).expected))))


def rows(folder: Path, day: date, what: str = "settlement") -> list[dict[str, str]]:
    with (folder / f"{what}-CKL-{day:%Y%m%d}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_same_day_again_is_the_same_settlement(shop: Shop) -> None:
    trade(shop, TUESDAY, "kendi", "cobek", "celengan")
    first = shop.settlements.settle("CKL", TUESDAY, "Dedi")
    at(shop, TUESDAY, 20)
    assert shop.settlements.settle("CKL", TUESDAY, "Siti") == first
    assert shop.audit.verify() == []


def test_an_open_shift_keeps_the_day_open(shop: Shop) -> None:
    trade(shop, TUESDAY, "kendi", close=False)
    with pytest.raises(NotReady) as trouble:
        shop.settlements.settle("CKL", TUESDAY, "Dedi")
    assert trouble.value.checks.open_shifts[0].attendant_name == "Siti"
    assert shop.settlements.of_day("CKL", TUESDAY) is None


def test_a_day_to_come_or_before_a_settled_one_is_refused(shop: Shop) -> None:
    trade(shop, TUESDAY, "kendi")
    with pytest.raises(NotThatDay):
        shop.settlements.settle("CKL", WEDNESDAY, "Dedi")
    shop.settlements.settle("CKL", TUESDAY, "Dedi")
    with pytest.raises(NotThatDay):
        shop.settlements.settle("CKL", TUESDAY - timedelta(days=1), "Dedi")
    with pytest.raises(NotFound):
        shop.settlements.export("CKL", WEDNESDAY, shop.folder.exports)


def test_files_hold_the_identities_and_are_the_same_for_ever(shop: Shop, tmp_path: Path) -> None:
    trade(shop, TUESDAY, "kendi", "cobek", "celengan", "kendi")
    shop.settlements.settle("CKL", TUESDAY, "Dedi")
    files = shop.settlements.export("CKL", TUESDAY, tmp_path / "a")
    assert sorted(path.suffix for path in files) == [".csv", ".csv", ".pdf", ".pdf", ".xlsx", ".xlsx"]
    trade(shop, WEDNESDAY, "kendi")
    shop.settlements.settle("CKL", WEDNESDAY, "Dedi")
    again = shop.settlements.export("CKL", TUESDAY, tmp_path / "b")
    assert [path.read_bytes() for path in files] == [path.read_bytes() for path in again]
    for row in rows(tmp_path / "a", TUESDAY):
        number = {name: int(cell) for name, cell in row.items() if cell.lstrip("-").isdigit()}
        assert number["artisan_share"] == number["net_sales"] - number["centre_share"]
        assert number["closing_balance"] == (
            number["opening_balance"] + number["artisan_share"] - number["returns"] + number["adjustments"]
            - number["fees"] - number["advance_recovery"] - number["payouts"]
        )  # fmt: skip
    shares = [int(row["artisan_share"]) for row in rows(tmp_path / "a", TUESDAY)]
    lines = [int(row["artisan_share"]) for row in rows(tmp_path / "a", TUESDAY, "lines")]
    assert sum(shares) == sum(lines)


def test_the_workbook_is_typed_and_its_header_stands(shop: Shop, tmp_path: Path) -> None:
    trade(shop, TUESDAY, "kendi")
    shop.settlements.settle("CKL", TUESDAY, "Dedi")
    shop.settlements.export("CKL", TUESDAY, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "settlement-CKL-20261124.xlsx")
    sheet = book.active
    assert sheet is not None
    assert sheet.freeze_panes is not None
    assert any(isinstance(cell.value, int) for row in sheet.iter_rows() for cell in row)
    book.close()


def test_payouts_of_one_day_are_in_the_next_and_a_closing_is_the_next_opening(shop: Shop) -> None:
    trade(shop, TUESDAY, "kendi", "cobek")
    first = shop.settlements.settle("CKL", TUESDAY, "Dedi")
    for payout in shop.payouts.prepare(first.number, rails=tuple(Rail), person="Dedi"):
        shop.payouts.paid(payout.number, person="Dedi")
    trade(shop, WEDNESDAY, "kendi", "celengan")
    second = shop.settlements.settle("CKL", WEDNESDAY, "Dedi")
    for line in first.lines:
        after = second.line_of(line.artisan_code)
        if after is not None:
            assert after.opening_balance == line.closing_balance
    paid = total(line.payouts for line in second.lines)
    assert paid == total(p.amount for p in shop.payouts.of_settlement(first.number))
    assert shop.audit.verify() == []


def test_nobody_is_paid_twice(shop: Shop) -> None:
    trade(shop, TUESDAY, "kendi", "kendi", "cobek")
    settlement = shop.settlements.settle("CKL", TUESDAY, "Dedi")
    made = shop.payouts.prepare(settlement.number, rails=tuple(Rail), person="Dedi")
    assert shop.payouts.prepare(settlement.number, rails=tuple(Rail), person="Dedi") == made
    shop.payouts.paid(made[0].number, person="Dedi")
    with pytest.raises(PayoutEnded):
        shop.payouts.paid(made[0].number, person="Dedi")
    with pytest.raises(PayoutEnded):
        shop.payouts.pay_cash(settlement.number, made[0].artisan_code, "Dedi")
    owed = accounts.payable_artisan(made[0].artisan_code)
    line = settlement.line_of(made[0].artisan_code)
    assert line is not None
    assert shop.ledger.balance("CKL", owed) == -(line.closing_balance - made[0].amount)
    assert shop.audit.verify() == []


def test_a_failed_transfer_stays_on_the_balance_and_can_be_paid_in_cash(shop: Shop) -> None:
    trade(shop, TUESDAY, "kendi air besar")
    settlement = shop.settlements.settle("CKL", TUESDAY, "Dedi")
    (payout,) = shop.payouts.prepare(settlement.number, rails=(Rail.BANK,), person="Dedi")
    failed = shop.payouts.failed(payout.number, "nomor rekening ditolak", person="Dedi")
    assert failed.state is PayoutState.FAILED
    cash = shop.payouts.pay_cash(settlement.number, payout.artisan_code, "Dedi")
    assert (cash.rail, cash.state) == (Rail.CASH, PayoutState.PAID)
    assert cash.amount == Rupiah(payout.amount.amount // 1_000 * 1_000)
    assert shop.audit.verify() == []


def test_what_comes_late_enters_the_next_settlement_with_its_own_date(shop: Shop, tmp_path: Path) -> None:
    trade(shop, TUESDAY, "kendi")
    shop.settlements.settle("CKL", TUESDAY, "Dedi")
    at(shop, WEDNESDAY, 8)
    note = tmp_path / "sales.csv"
    note.write_text(
        "ref,sold_at,kind,original_ref,sku,piece,quantity,price,discount,tender,note\n"
        "N-1,2026-11-24T14:05,sale,,P01-DA001,,2,15000,0,cash,\n",
        encoding="utf-8",
    )
    shop.sales.import_csv(note, "CKL")
    trade(shop, WEDNESDAY, "cobek")
    second = shop.settlements.settle("CKL", WEDNESDAY, "Dedi")
    shop.settlements.export("CKL", WEDNESDAY, tmp_path)
    dates = {row["sale_no"]: row["business_date"] for row in rows(tmp_path, WEDNESDAY, "lines")}
    assert dates["CKL-0-261124-0001"] == "2026-11-24"
    line = second.line_of("P01")
    assert line is not None
    assert line.artisan_share >= Rupiah(25_500)
    assert shop.audit.verify() == []


def advance(shop: Shop, code: str, amount: int, day: date) -> None:
    """A kasbon from the safe."""
    postings = (
        Posting(accounts.advance_artisan(code), Rupiah(amount)),
        Posting(accounts.SAFE, Rupiah(-amount)),
    )
    with shop.db.write() as session:
        post(session, Entry(new_id(), "CKL", day, EntryKind.ADVANCE, "KB-1", postings), shop.clock.now())


def test_an_advance_comes_back_from_what_was_sold(shop: Shop) -> None:
    advance(shop, "P03", 50_000, TUESDAY)
    trade(shop, TUESDAY, "kendi air besar")
    settlement = shop.settlements.settle("CKL", TUESDAY, "Dedi")
    line = settlement.line_of("P03")
    assert line is not None
    assert line.artisan_share == Rupiah(72_250)
    assert line.advance_recovery == Rupiah(36_125)
    assert shop.ledger.balance("CKL", accounts.advance_artisan("P03")) == Rupiah(13_875)
    assert shop.audit.verify() == []


@pytest.mark.parametrize("seed", range(4))
def test_over_many_days_the_books_always_agree(shop: Shop, seed: int) -> None:
    rnd = Random(seed)
    words = ("kendi", "cobek", "celengan", "cangkir", "pot", "anglo")
    for offset in range(5):
        day = TUESDAY + timedelta(days=offset)
        if rnd.random() < 0.2:
            continue
        trade(shop, day, *rnd.choices(words, k=rnd.randint(0, 6)))
        if rnd.random() < 0.8:
            settlement = shop.settlements.settle("CKL", day, "Dedi")
            for payout in shop.payouts.prepare(settlement.number, rails=tuple(Rail), person="Dedi"):
                if rnd.random() < 0.7:
                    shop.payouts.paid(payout.number, person="Dedi")
                elif rnd.random() < 0.5:
                    shop.payouts.failed(payout.number, "ditolak", person="Dedi")
        assert total(shop.ledger.trial_balance().values()) == ZERO
        assert shop.audit.verify() == []
