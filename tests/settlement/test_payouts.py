"""Nobody is paid twice, nobody more than his balance, and what fails is still owed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from pos.artisans.domain import Rail
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.printing.domain import PAPER_58, PAPER_80, PaperKind
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.settlement.domain import MoreThanBalance, Payout, PayoutEnded, PayoutState, notes_for, paid_amount
from pos.settlement.payout_papers import payout_slip, run_slip
from tests.settlement.days import BANK, CASH, TUESDAY, Days, after

NUMBER = "PR-CKL-20261124"


def owing(days: Days, artisan: str, amount: int) -> str:
    """A settled Tuesday on which an artisan is owed an amount; returns the settlement's number."""
    days.adjust(TUESDAY, artisan, amount)
    return days.settle(TUESDAY).number


def prepared(days: Days, number: str = NUMBER) -> list[Payout]:
    return days.shop.payouts.prepare(number, rails=list(Rail), person="Dedi")


def test_cash_goes_from_the_safe_down_to_the_unit_and_the_rest_is_carried(days: Days) -> None:
    safe = days.shop.ledger.balance("CKL", accounts.SAFE)
    (one,) = prepared(days, owing(days, CASH, 78_650))
    paid = days.shop.payouts.paid(one.number, person="Dedi")
    assert (paid.amount, paid.state) == (Rupiah(78_000), PayoutState.PAID)
    assert days.shop.ledger.balance("CKL", accounts.SAFE) == safe - Rupiah(78_000)
    line = days.line(after(1), CASH)
    assert (line.opening_balance, line.payouts) == (Rupiah(78_650), Rupiah(78_000))
    assert line.closing_balance == Rupiah(650)
    assert days.shop.audit.verify() == []


def test_a_transfer_goes_from_the_bank_to_the_rupiah(days: Days) -> None:
    (one,) = prepared(days, owing(days, BANK, 78_651))
    days.shop.payouts.paid(one.number, person="Dedi")
    assert days.shop.ledger.balance("CKL", accounts.BANK) == Rupiah(-78_651)
    assert days.owed(BANK) == ZERO


def test_a_rail_that_was_not_asked_for_is_left_alone(days: Days) -> None:
    number = owing(days, BANK, 50_000)
    assert days.shop.payouts.prepare(number, rails=[Rail.CASH], person="Dedi") == []
    with pytest.raises(NotFound):
        days.shop.payouts.prepare("PR-CKL-20990101", person="Dedi")


def test_a_run_that_is_prepared_again_is_the_same_run(days: Days) -> None:
    first = prepared(days, owing(days, CASH, 50_000))
    assert prepared(days) == first
    days.shop.payouts.paid(first[0].number, person="Dedi")
    assert prepared(days) == []


def test_nobody_is_paid_twice(days: Days) -> None:
    (one,) = prepared(days, owing(days, CASH, 50_000))
    days.shop.payouts.paid(one.number, person="Dedi")
    acts: list[Callable[[], object]] = [
        lambda: days.shop.payouts.paid(one.number, person="Dedi"),
        lambda: days.shop.payouts.failed(one.number, "too late", person="Dedi"),
        lambda: days.shop.payouts.pay_cash(NUMBER, CASH, "Dedi"),
    ]
    for act in acts:
        with pytest.raises(PayoutEnded) as trouble:
            act()
        assert trouble.value.state is PayoutState.PAID
    assert days.owed(CASH) == ZERO


def test_what_is_on_its_way_is_not_payable_again_the_next_day(days: Days) -> None:
    (one,) = prepared(days, owing(days, BANK, 100_000))
    days.adjust(after(1), BANK, 40_000)
    line = days.line(after(1), BANK)
    assert (line.closing_balance, line.payable) == (Rupiah(140_000), Rupiah(40_000))
    days.shop.payouts.paid(one.number, person="Dedi")
    assert [other.amount for other in prepared(days, "PR-CKL-20261125")] == [Rupiah(40_000)]


def test_an_advance_takes_nothing_of_what_is_on_its_way(days: Days) -> None:
    prepared(days, owing(days, BANK, 100_000))
    days.advance(after(1), BANK, 90_000)
    days.adjust(after(1), BANK, 30_000)
    assert days.line(after(1), BANK).advance_recovery == Rupiah(15_000)


def test_two_settlements_never_pay_out_the_same_balance(days: Days) -> None:
    first = owing(days, BANK, 100_000)
    second = days.settle(after(1)).number
    made = prepared(days, first) + prepared(days, second)
    assert [one.amount for one in made] == [Rupiah(100_000)]


def test_a_balance_that_shrank_is_all_that_is_prepared(days: Days) -> None:
    number = owing(days, BANK, 100_000)
    days.fee(TUESDAY, BANK, 30_000)
    assert [one.amount for one in prepared(days, number)] == [Rupiah(70_000)]


def test_cash_is_not_handed_over_when_the_balance_has_gone_meanwhile(days: Days) -> None:
    (one,) = prepared(days, owing(days, CASH, 100_000))
    days.post(EntryKind.BREAKAGE, TUESDAY, CASH, -60_000)
    with pytest.raises(MoreThanBalance) as trouble:
        days.shop.payouts.paid(one.number, person="Dedi")
    assert (trouble.value.asked, trouble.value.available) == (Rupiah(100_000), Rupiah(40_000))
    assert days.owed(CASH) == Rupiah(40_000)
    days.shop.payouts.failed(one.number, "saldo berubah", person="Dedi")
    (again,) = prepared(days)
    assert again.amount == Rupiah(40_000)


def test_a_transfer_that_has_been_made_is_posted_whatever_happened_meanwhile(days: Days) -> None:
    (one,) = prepared(days, owing(days, BANK, 100_000))
    days.post(EntryKind.BREAKAGE, after(1), BANK, -60_000)
    days.shop.payouts.paid(one.number, person="Dedi")
    line = days.line(after(1), BANK)
    assert (line.closing_balance, line.payable) == (Rupiah(-60_000), ZERO)


def test_a_transfer_on_its_way_is_not_handed_over_in_cash_as_well(days: Days) -> None:
    (one,) = prepared(days, owing(days, BANK, 100_000))
    with pytest.raises(MoreThanBalance) as trouble:
        days.shop.payouts.pay_cash(NUMBER, BANK, "Dedi")
    assert trouble.value.available == ZERO
    days.shop.payouts.paid(one.number, person="Dedi")
    assert (days.owed(BANK), days.shop.ledger.balance("CKL", accounts.SAFE)) == (ZERO, ZERO)


def test_a_payout_that_failed_is_still_owed_and_can_be_tried_again(days: Days) -> None:
    (one,) = prepared(days, owing(days, BANK, 100_000))
    failed = days.shop.payouts.failed(one.number, "rekening salah", person="Dedi")
    assert (failed.state, failed.reason) == (PayoutState.FAILED, "rekening salah")
    assert days.owed(BANK) == Rupiah(100_000)
    paid = days.shop.payouts.pay_cash(NUMBER, BANK, "Dedi")
    assert (paid.rail, paid.amount, paid.number) == (Rail.CASH, Rupiah(100_000), "PB-CKL-20261124-2")
    assert [each.state for each in days.shop.payouts.of_settlement(NUMBER)] == [
        PayoutState.FAILED,
        PayoutState.PAID,
    ]
    assert days.shop.audit.verify() == []


def test_a_failed_payout_is_in_the_next_settlement(days: Days) -> None:
    (one,) = prepared(days, owing(days, BANK, 100_000))
    days.shop.payouts.failed(one.number, "rekening salah", person="Dedi")
    assert days.line(after(1), BANK).payable == Rupiah(100_000)


MORE_THAN_THE_BALANCE = """
    INSERT INTO payout SELECT lower(hex(randomblob(16))), 'PB-X', centre, settlement_number, artisan_code, 9,
        artisan_name, rail, available + 1, available, 'X', prepared_at, person, chain_short,
        run_number FROM payout
"""
A_SECOND_END = """
    INSERT INTO payout_state SELECT payout_id, 'failed', 1, at, person, reason, entry_id, chain_short
        FROM payout_state WHERE is_end
"""


@pytest.mark.parametrize(
    ("lie", "why"),
    [
        (MORE_THAN_THE_BALANCE, "ck_payout_amount"),
        (A_SECOND_END, "payout_state.payout_id, payout_state.is_end"),
    ],
    ids=["balance", "end"],
)
def test_the_database_itself_refuses(days: Days, lie: str, why: str) -> None:
    (one,) = prepared(days, owing(days, CASH, 50_000))
    days.shop.payouts.paid(one.number, person="Dedi")
    with pytest.raises(IntegrityError, match=why), days.shop.db.write() as session:
        session.execute(text(lie))


def test_a_slip_is_queued_with_words_mark_and_a_place_to_sign(days: Days) -> None:
    (one,) = prepared(days, owing(days, CASH, 101_000))
    paid = days.shop.payouts.paid(one.number, person="Dedi")
    (job,) = [job for job in days.shop.printing.waiting() if job.kind is PaperKind.PAYOUT_SLIP]
    assert job.document is not None
    shown = to_text(layout(job.document, PAPER_80))
    for words in ("KUITANSI", "PEMBAYARAN PERAJIN", "seratus satu ribu rupiah", "Yang menerima", "( Dedi )"):
        assert words in shown
    assert f"{paid.number}/{paid.chain_short}" in shown
    assert "METERAI" not in shown


@pytest.mark.parametrize(("amount", "stamped"), [(5_000_000, False), (5_000_001, True)])
def test_stamp_duty_begins_strictly_above_five_million(days: Days, amount: int, stamped: bool) -> None:
    (one,) = prepared(days, owing(days, BANK, amount))
    for paper in (PAPER_58, PAPER_80):
        slip = to_text(layout(payout_slip([one], {"CKL": "Pusat"}, "Dedi"), paper))
        assert ("METERAI" in slip) is stamped


def test_a_run_names_the_notes_it_needs(days: Days) -> None:
    amounts = [Rupiah(276_000), Rupiah(70_000)]
    assert notes_for(amounts) == [
        (Rupiah(100_000), 2),
        (Rupiah(50_000), 2),
        (Rupiah(20_000), 2),
        (Rupiah(5_000), 1),
        (Rupiah(1_000), 1),
    ]
    owing(days, CASH, 276_000)
    run = days.shop.runs.prepare(["CKL"], TUESDAY, all_periods=True, person="Dedi")
    assert "2 x 100.000" in str(run_slip(run, "Pusat").elements)


def test_only_cash_is_cut_to_the_unit() -> None:
    assert paid_amount(Rupiah(999), Rail.CASH, Rupiah(1_000)) == ZERO
    assert paid_amount(Rupiah(999), Rail.EWALLET, Rupiah(1_000)) == Rupiah(999)
