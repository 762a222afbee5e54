"""An evening's payouts in one run: of several centres, resumed after a crash, and nobody paid twice."""

from __future__ import annotations

from datetime import date

import pytest

from pos.artisans.domain import Period, Rail
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah, total
from pos.ledger import accounts
from pos.printing.domain import PAPER_58, PAPER_80, PaperKind
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.settlement.domain import (
    EmptyRun,
    MoreThanBalance,
    PaidTogether,
    PayoutEnded,
    PayoutRun,
    PayoutState,
    WasReversed,
    is_due,
    notes_for,
)
from tests.settlement.days import BANK, CASH, TUESDAY, Days, after

WEEKLY = CASH
"""P01 settles weekly, on Saturdays; P02 daily, to his bank."""
SATURDAY = after(4)


def owe(days: Days, artisan: str, amount: int, day: date = TUESDAY, centre: str = "CKL") -> None:
    """A centre comes to owe an artisan something."""
    if days.shop.settlements.today(centre) < day:
        days.at(day)
    signed = ("Dedi", "Lilis")
    days.shop.charges.adjust(centre, artisan, Rupiah(amount), reason="salah hitung", signed=signed, day=day)


def settled(days: Days, *centres: str, day: date = TUESDAY) -> None:
    days.at(day, 19)
    for centre in centres:
        days.shop.settlements.settle(centre, day, "Dedi")


def prepared(days: Days, *centres: str, day: date = TUESDAY, also: tuple[str, ...] = ()) -> PayoutRun:
    """A run of everybody, whatever his pay day."""
    return days.shop.runs.prepare(list(centres or ["CKL"]), day, all_periods=True, also=also, person="Dedi")


def due(days: Days, day: date, also: tuple[str, ...] = ()) -> PayoutRun:
    """A run of those who are due."""
    return days.shop.runs.prepare(["CKL"], day, also=also, person="Dedi")


def test_who_is_paid_weekly_waits_for_his_day_unless_he_is_added(days: Days) -> None:
    settled(days, "CKL")
    owe(days, WEEKLY, 70_000, after(1))
    owe(days, BANK, 80_000, after(1))
    settled(days, "CKL", day=after(1))
    run = due(days, after(1))
    assert [item.artisan_code for item in run.items] == [BANK]
    (other,) = days.shop.runs.evening(["CKL"], run.number, after(1)).others
    assert (other.artisan_code, other.amount) == (WEEKLY, Rupiah(70_000))
    again = due(days, after(1), also=(WEEKLY,))
    assert again.number == run.number
    assert {item.artisan_code for item in again.items} == {WEEKLY, BANK}
    assert days.shop.runs.evening(["CKL"], run.number, after(1)).others == ()


def test_on_his_pay_day_he_is_in_the_run(days: Days) -> None:
    settled(days, "CKL")
    owe(days, WEEKLY, 70_000, SATURDAY)
    settled(days, "CKL", day=SATURDAY)
    assert [item.artisan_code for item in due(days, SATURDAY).items] == [WEEKLY]


@pytest.mark.parametrize(
    ("period", "previous", "day", "due"),
    [
        (Period.DAILY, after(0), after(1), True),
        (Period.WEEKLY, after(0), after(3), False),
        (Period.WEEKLY, after(0), after(5), True),
        (Period.WEEKLY, SATURDAY, after(6), False),
        (Period.MONTHLY, after(0), date(2026, 11, 29), False),
        (Period.MONTHLY, after(0), date(2026, 12, 2), True),
        (Period.MONTHLY, None, TUESDAY, False),
    ],
)
def test_a_pay_day_between_two_settled_days_counts(
    period: Period, previous: date | None, day: date, due: bool
) -> None:
    assert is_due(period, previous, day, weekly_payday=5, monthly_payday=0) is due


def test_the_same_run_comes_back_and_changes_nothing(days: Days) -> None:
    owe(days, BANK, 50_000)
    owe(days, CASH, 60_000)
    settled(days, "CKL")
    first = prepared(days)
    assert (first.number, len(first.items)) == ("BP-20261124-1", 2)
    assert prepared(days) == first
    days.shop.runs.paid(first.items[0].reference, person="Dedi")
    assert len(prepared(days).paid) == 1
    assert days.shop.audit.verify() == []


def test_a_day_without_anything_to_pay_makes_no_run(days: Days) -> None:
    with pytest.raises(NotFound):
        prepared(days)
    settled(days, "CKL")
    with pytest.raises(EmptyRun):
        prepared(days)
    owe(days, BANK, 50_000, after(1))
    settled(days, "CKL", day=after(1))
    assert prepared(days, day=after(1)).number == "BP-20261125-1"


def test_where_nobody_is_due_the_evening_shows_who_can_be_added(days: Days) -> None:
    owe(days, WEEKLY, 70_000)
    settled(days, "CKL")
    evening = days.shop.runs.opened(["CKL"], TUESDAY, person="Dedi")
    assert (evening.run.number, evening.run.items) == ("", ())
    assert [other.artisan_code for other in evening.others] == [WEEKLY]
    added = days.shop.runs.opened(["CKL"], TUESDAY, also=(WEEKLY,), person="Dedi")
    assert [item.artisan_code for item in added.run.items] == [WEEKLY]


def test_a_settlement_that_a_mirror_took_back_is_not_paid(days: Days) -> None:
    owe(days, CASH, 50_000)
    settled(days, "CKL")
    number = days.shop.settlements.of_day("CKL", TUESDAY)
    assert number is not None
    days.shop.settlements.reverse(number.number, "salah", "Dedi", "Lilis")
    with pytest.raises(WasReversed):
        prepared(days)
    assert days.shop.ledger.balance("CKL", accounts.SAFE) == ZERO


def test_two_centres_are_one_transfer_and_stand_apart_on_one_slip(days: Days) -> None:
    owe(days, BANK, 50_000)
    owe(days, BANK, 30_000, centre="PDR")
    settled(days, "CKL", "PDR")
    (item,) = prepared(days, "CKL", "PDR").items
    assert [part.centre for part in item.parts] == ["CKL", "PDR"]
    assert (item.amount, item.reference) == (Rupiah(80_000), "PB-CKL-20261124-1")
    days.shop.runs.paid(item.reference, person="Dedi", bank_reference="8812")
    assert days.shop.ledger.balance("PDR", accounts.payable_artisan(BANK)) == ZERO
    assert days.shop.ledger.balance("CKL", accounts.payable_artisan(BANK)) == ZERO
    (job,) = [job for job in days.shop.printing.waiting() if job.kind is PaperKind.PAYOUT_SLIP]
    assert job.document is not None
    for paper in (PAPER_58, PAPER_80):
        slip = " ".join(to_text(layout(job.document, paper)).split())
        for words in ("50.000", "30.000", "Rp80.000", "PR-PDR-20261124", "delapan puluh ribu rupiah", "8812"):
            assert words in slip
    assert days.shop.audit.verify() == []


def test_what_goes_together_fails_together_and_is_handed_over_in_cash_together(days: Days) -> None:
    owe(days, BANK, 50_000)
    owe(days, BANK, 30_000, centre="PDR")
    settled(days, "CKL", "PDR")
    (item,) = prepared(days, "CKL", "PDR").items
    days.shop.runs.failed(item.reference, "rekening salah", person="Dedi")
    assert days.owed(BANK) == Rupiah(50_000)
    (failed,) = prepared(days, "CKL", "PDR").items  # resumed: nobody tries the wrong account again
    assert (failed.state, failed.first.reason) == (PayoutState.FAILED, "rekening salah")
    paid = days.shop.runs.pay_in_cash(item.reference, person="Dedi")
    assert [one.rail for one in paid] == [Rail.CASH, Rail.CASH]
    (after_all,) = prepared(days, "CKL", "PDR").items
    assert (after_all.state, after_all.amount) == (PayoutState.PAID, Rupiah(80_000))
    with pytest.raises(PayoutEnded):
        days.shop.runs.pay_in_cash(after_all.reference, person="Dedi")
    assert days.shop.audit.verify() == []


def test_a_failed_one_goes_out_again_when_somebody_says_so(days: Days) -> None:
    owe(days, BANK, 50_000)
    settled(days, "CKL")
    (item,) = prepared(days).items
    days.shop.runs.failed(item.reference, "rekening salah", person="Dedi")
    (again,) = prepared(days, also=(BANK,)).items
    assert (again.state, again.reference) == (PayoutState.PREPARED, "PB-CKL-20261124-2")


def test_a_transfer_that_nobody_has_sent_is_paid_in_cash_instead(days: Days) -> None:
    owe(days, BANK, 50_400)
    settled(days, "CKL")
    (item,) = prepared(days).items
    (paid,) = days.shop.runs.pay_in_cash(item.reference, person="Dedi")
    assert (paid.rail, paid.amount) == (Rail.CASH, Rupiah(50_000))
    assert days.owed(BANK) == Rupiah(400)


def test_the_panel_does_not_pay_one_centre_of_what_goes_together(days: Days) -> None:
    owe(days, BANK, 50_000)
    owe(days, BANK, 30_000, centre="PDR")
    settled(days, "CKL", "PDR")
    (item,) = prepared(days, "CKL", "PDR").items
    days.shop.runs.failed(item.reference, "rekening salah", person="Dedi")
    owe(days, CASH, 70_000, after(1))
    owe(days, CASH, 30_000, after(1), centre="PDR")
    settled(days, "CKL", "PDR", day=after(1))
    prepared(days, "CKL", "PDR", day=after(1), also=(CASH,))
    with pytest.raises(PaidTogether) as trouble:
        days.shop.payouts.pay_cash("PR-CKL-20261125", CASH, "Dedi")
    assert trouble.value.amount == Rupiah(100_000)


def test_nothing_is_handed_over_of_a_balance_that_has_gone_at_one_centre(days: Days) -> None:
    owe(days, CASH, 50_000)
    owe(days, CASH, 30_000, centre="PDR")
    settled(days, "CKL", "PDR")
    (item,) = prepared(days, "CKL", "PDR").items
    owe(days, CASH, -30_000, centre="PDR")
    with pytest.raises(MoreThanBalance):
        days.shop.runs.paid(item.reference, person="Dedi")
    assert days.owed(CASH) == Rupiah(50_000)


def test_the_notes_of_the_cash_sheet_and_the_envelopes_add_up(days: Days) -> None:
    for artisan, amount in (("P01", 276_000), ("P05", 70_000), ("P02", 99_999)):
        owe(days, artisan, amount)
    settled(days, "CKL")
    run = prepared(days)
    amounts = [item.amount for item in run.cash_left]
    assert total(value * count for value, count in notes_for(amounts)) == total(amounts) == Rupiah(346_000)
    sheet = days.shop.runs.print_cash_sheet(run.number, till="CKL-1").document
    envelopes = days.shop.runs.print_envelopes(run.number, till="CKL-1").document
    assert sheet is not None
    assert envelopes is not None
    told = to_text(layout(sheet, PAPER_58))
    assert told.count("Rp346.000") == 2
    assert "2 x 100.000" in told
    assert to_text(layout(envelopes, PAPER_58)).count("PB-CKL") == 2
    assert days.shop.runs.print_cash_sheet(run.number, till="CKL-1").copy == 1


def test_what_waits_from_the_day_before_is_seen_and_can_be_paid(days: Days) -> None:
    owe(days, CASH, 50_000)
    settled(days, "CKL")
    (old,) = prepared(days).items
    owe(days, BANK, 60_000, after(1))
    settled(days, "CKL", day=after(1))
    run = prepared(days, day=after(1))
    evening = days.shop.runs.evening(["CKL"], run.number, after(1))
    assert [item.artisan_code for item in evening.run.items] == [BANK, CASH]
    assert evening.cash_short == Rupiah(50_000)  # the safe of this shop is empty
    days.shop.runs.paid(old.reference, person="Dedi")
    assert [
        item.artisan_code for item in days.shop.runs.evening(["CKL"], run.number, after(1)).run.items
    ] == [BANK]


def test_a_centre_that_was_reversed_does_not_shut_the_run_of_the_other(days: Days) -> None:
    for centre in ("CKL", "PDR"):
        owe(days, BANK, 70_000, centre=centre)
    settled(days, "CKL", "PDR")
    (item,) = prepared(days, "CKL", "PDR").items
    days.shop.runs.failed(item.reference, "rekening salah", person="Dedi")
    first = days.shop.settlements.of_day("CKL", TUESDAY)
    assert first is not None
    settled(days, "CKL", day=after(1))
    days.shop.settlements.reverse(first.number, "harga salah", "Dedi", "Lilis")

    again = prepared(days, "PDR", also=(BANK,))
    evening = days.shop.runs.evening(["PDR"], again.number, TUESDAY)
    assert [one.state for one in evening.run.items if one.state is PayoutState.PREPARED]
    assert days.shop.runs.day_of(item.reference) == TUESDAY
    with pytest.raises(WasReversed):
        days.shop.runs.evening(["CKL"], again.number, TUESDAY)
