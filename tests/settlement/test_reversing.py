"""A wrong settlement is cancelled by a mirror; its documents are settled anew, nothing is paid twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pos.artisans.domain import Rail
from pos.core.errors import BadText, NotFound
from pos.core.money import ZERO, Rupiah
from pos.printing.domain import PAPER_80
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.reports.domain import Month
from pos.settlement import queries
from pos.settlement.documents import settlement_slip
from pos.settlement.domain import (
    CannotReverse,
    OwnApproval,
    PartKind,
    ReversalFlaw,
    Settlement,
    WasReversed,
)
from tests.settlement.days import BANK, CASH, TUESDAY, Days, after, rows_of

FIRST, MIRROR, ANEW = "PR-CKL-20261124", "PR-CKL-20261124-2", "PR-CKL-20261124-3"


def reverse(days: Days, number: str = FIRST) -> Settlement:
    return days.shop.settlements.reverse(number, "harga salah", "Dedi", "Lilis")


def sold(days: Days, day: date, price: int = 100_000, artisan: str = CASH) -> None:
    with days.shift(day) as shift:
        days.sell(shift, days.thing(artisan, price, 8_000))


def test_the_mirror_cancels_every_row_and_the_day_can_be_settled_anew(days: Days) -> None:
    sold(days, TUESDAY)
    first = days.settle(TUESDAY)
    mirror = reverse(days)
    assert (mirror.number, mirror.part, mirror.reverses, mirror.approved_by) == (MIRROR, 2, FIRST, "Lilis")
    line = mirror.line_of(CASH)
    assert line is not None
    assert (line.quantity_sold, line.gross_sales, line.artisan_share) == (
        -1,
        Rupiah(-100_000),
        Rupiah(-80_000),
    )
    assert (line.opening_balance, line.closing_balance, line.payable) == (Rupiah(80_000), ZERO, ZERO)
    assert days.shop.settlements.of_day("CKL", TUESDAY) is None
    days.fee(TUESDAY, CASH, 5_000)
    anew = days.settle(TUESDAY)
    assert anew.number == ANEW
    assert days.settle(TUESDAY) == anew
    new = anew.line_of(CASH)
    old = first.line_of(CASH)
    assert new is not None
    assert old is not None
    assert (new.gross_sales, new.fees, new.payable) == (old.gross_sales, Rupiah(5_000), Rupiah(75_000))
    kinds = [one.kind for one in days.shop.settlements.parts("CKL", TUESDAY)]
    assert kinds == [PartKind.REVERSED, PartKind.MIRROR, PartKind.STANDS]
    with days.shop.db.read() as session:
        assert queries.late_amounts(session, ANEW) == []
    assert days.shop.audit.verify() == []


def test_what_an_older_settlement_held_follows_in_the_next(days: Days) -> None:
    sold(days, TUESDAY)
    sold(days, after(1), 50_000)
    sold(days, after(1), 30_000, BANK)
    # Tuesday was settled before Wednesday's trade; the mirror stands after Wednesday.
    days.at(TUESDAY, 19)
    days.settle(TUESDAY)
    days.settle(after(1))
    mirror = reverse(days)
    assert (mirror.number, mirror.business_date) == ("PR-CKL-20261125-2", after(1))
    # BANK has a balance and nothing to cancel: his row carries it on.
    assert [(one.artisan_code, one.closing_balance) for one in mirror.lines] == [
        (CASH, Rupiah(40_000)),
        (BANK, Rupiah(24_000)),
    ]
    assert days.shop.settlements.of_day("CKL", after(1)) is not None
    third = days.settle(after(2))
    line = third.line_of(CASH)
    assert line is not None
    assert (line.opening_balance, line.artisan_share, line.closing_balance) == (
        Rupiah(40_000),
        Rupiah(80_000),
        Rupiah(120_000),
    )
    with days.shop.db.read() as session:
        late = queries.late_amounts(session, third.number)
    assert [(one.business_date, one.amount) for one in late] == [(TUESDAY, Rupiah(80_000))]
    assert days.shop.audit.verify() == []


def test_an_advance_that_was_recovered_is_owed_again_and_recovered_anew(days: Days) -> None:
    days.advance(TUESDAY, CASH, 30_000)
    sold(days, TUESDAY)
    assert days.line(TUESDAY, CASH).advance_recovery == Rupiah(30_000)
    mirror = reverse(days).line_of(CASH)
    assert mirror is not None
    assert (mirror.advance_recovery, mirror.closing_balance) == (Rupiah(-30_000), ZERO)
    assert days.owed(CASH) == Rupiah(80_000)
    assert days.shop.settlements.advances("CKL", TUESDAY)[CASH] == Rupiah(30_000)
    anew = days.line(TUESDAY, CASH)
    assert (anew.advance_recovery, anew.closing_balance) == (Rupiah(30_000), Rupiah(50_000))
    # And once more: what the third part recovered is its own, what the first did is not touched again.
    reverse(days, ANEW)
    assert days.owed(CASH) == Rupiah(80_000)
    assert days.line(TUESDAY, CASH).closing_balance == Rupiah(50_000)
    assert days.shop.audit.verify() == []


def test_money_that_was_paid_before_stays_paid(days: Days) -> None:
    sold(days, TUESDAY)
    days.settle(TUESDAY)
    days.shop.payouts.pay_cash(FIRST, CASH, "Dedi")
    reverse(days)
    anew = days.line(TUESDAY, CASH)
    assert (anew.artisan_share, anew.payouts, anew.payable) == (Rupiah(80_000), Rupiah(80_000), ZERO)
    assert days.shop.payouts.prepare(ANEW, rails=tuple(Rail), person="Dedi") == []
    assert days.shop.audit.verify() == []


def test_nothing_more_is_paid_against_what_was_reversed(days: Days) -> None:
    sold(days, TUESDAY)
    days.settle(TUESDAY)
    reverse(days)
    with pytest.raises(WasReversed, match=MIRROR):
        days.shop.payouts.prepare(FIRST, person="Dedi")
    with pytest.raises(WasReversed):
        days.shop.payouts.pay_cash(FIRST, CASH, "Dedi")
    with pytest.raises(WasReversed):
        days.shop.payouts.prepare(MIRROR, rails=tuple(Rail), person="Dedi")


def unsettled(days: Days) -> tuple[date, ...]:
    """The days that the month misses."""
    (centre,) = days.shop.reports.month(Month(2026, 11), "CKL").centres
    return centre.unsettled


def test_the_month_misses_a_last_day_that_was_reversed_and_no_older_one(days: Days) -> None:
    sold(days, TUESDAY)
    days.settle(TUESDAY)
    assert unsettled(days) == ()
    reverse(days)
    assert unsettled(days) == (TUESDAY,)
    days.settle(TUESDAY)
    days.settle(after(1))
    reverse(days, ANEW)
    # What it held follows in the next settlement; the day itself cannot be settled any more.
    assert unsettled(days) == ()


def flaw(days: Days, number: str) -> ReversalFlaw:
    with pytest.raises(CannotReverse) as trouble:
        reverse(days, number)
    return trouble.value.flaw


def test_what_cannot_be_reversed_is_refused_and_says_why(days: Days) -> None:
    sold(days, TUESDAY, artisan=BANK)
    days.settle(TUESDAY)
    (payout,) = days.shop.payouts.prepare(FIRST, rails=(Rail.BANK,), person="Dedi")
    assert flaw(days, FIRST) is ReversalFlaw.ON_ITS_WAY
    days.shop.payouts.failed(payout.number, "rekening salah", person="Dedi")
    settlements = days.shop.settlements
    with pytest.raises(OwnApproval):
        settlements.reverse(FIRST, "salah", "Dedi", "dedi")
    with pytest.raises(BadText):
        settlements.reverse(FIRST, "  ", "Dedi", "Lilis")
    with pytest.raises(NotFound):
        reverse(days, "PR-CKL-20260101")
    assert len(settlements.parts("CKL", TUESDAY)) == 1
    reverse(days)
    assert flaw(days, FIRST) is ReversalFlaw.REVERSED
    assert flaw(days, MIRROR) is ReversalFlaw.MIRROR
    assert days.shop.audit.verify() == []


def test_the_files_of_original_mirror_and_anew_stay_the_same_for_ever(days: Days, tmp_path: Path) -> None:
    days.advance(TUESDAY, CASH, 30_000)
    sold(days, TUESDAY)
    days.settle(TUESDAY)
    alone = days.shop.settlements.export("CKL", TUESDAY, tmp_path / "alone")
    reverse(days)
    days.settle(TUESDAY)
    three = days.shop.settlements.export("CKL", TUESDAY, tmp_path / "three")
    stems = [f"{what}-CKL-20261124" for what in ("settlement", "lines")]
    names = {path.name for path in three}
    assert {f"{stem}{part}.csv" for stem in stems for part in ("", "-2", "-3")} <= names
    assert [path.read_bytes() for path in alone] == [path.read_bytes() for path in three[:6]]
    sold(days, after(1))
    days.settle(after(1))
    again = days.shop.settlements.export("CKL", TUESDAY, tmp_path / "again")
    assert [path.read_bytes() for path in three] == [path.read_bytes() for path in again]
    for what in ("settlement", "lines"):
        first = rows_of(tmp_path / "three" / f"{what}-CKL-20261124.csv")[0]
        mirror = rows_of(tmp_path / "three" / f"{what}-CKL-20261124-2.csv")[0]
        cancelled = [name for name in first if "share" in name or name in {"quantity_sold", "quantity"}]
        assert [int(first[name]) + int(mirror[name]) for name in cancelled] == [0, 0, 0]


def test_the_mirror_s_slip_says_what_it_reverses_and_why(days: Days) -> None:
    sold(days, TUESDAY)
    days.settle(TUESDAY)
    mirror = reverse(days)
    goods = days.shop.settlements.goods("CKL", TUESDAY, mirror.number)[CASH]
    slip = to_text(layout(settlement_slip(mirror, mirror.lines[0], goods), PAPER_80))
    for words in ("PEMBALIKAN", f"dari {FIRST}", "Alasan: harga salah", "Disetujui Lilis", "-100.000"):
        assert words in slip
    assert days.shop.settlements.print_slips(MIRROR) == 1
