"""The journal: what does not balance is not posted, and every balance is a sum of postings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from pos.core.changes import Topic
from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting, Unbalanced
from pos.ledger.service import Ledger, post

DAY = date(2026, 11, 24)
DRAWER = accounts.cash("CKL-1")

amounts = st.integers(-(10**12), 10**12).map(Rupiah)
names = st.sampled_from([DRAWER, accounts.SAFE, accounts.COMMISSION, accounts.payable_artisan("P01")])
lines = st.lists(st.builds(Posting, names, amounts), max_size=8)


def entry(*postings: Posting, day: date = DAY, centre: str = "CKL", document: str = "X-1") -> Entry:
    return Entry(new_id(), centre, day, EntryKind.SALE, document, postings)


def balanced(postings: list[Posting]) -> tuple[Posting, ...]:
    """The postings and the one that balances them."""
    return (*postings, Posting(accounts.ROUNDING, -total(p.amount for p in postings)))


def test_the_worked_sale_of_the_domain_page_balances() -> None:
    sale = entry(
        Posting(DRAWER, Rupiah(193_300)),
        Posting(accounts.ROUNDING, Rupiah(35)),
        Posting(accounts.payable_artisan("P01"), Rupiah(-95_082)),
        Posting(accounts.payable_artisan("P02"), Rupiah(-32_090)),
        Posting(accounts.payable_artisan("P03"), Rupiah(-22_980)),
        Posting(accounts.COMMISSION, Rupiah(-43_183)),
    )
    assert total(p.amount for p in sale.postings) == ZERO


@given(lines)
def test_an_entry_is_balanced_or_it_is_not(postings: list[Posting]) -> None:
    off = total(p.amount for p in postings)
    if off:
        with pytest.raises(Unbalanced, match="X-1 is off by") as refused:
            entry(*postings)
        assert refused.value.off == off
    assert not total(p.amount for p in entry(*balanced(postings)).postings)


@given(lines)
def test_no_posting_says_nothing(postings: list[Posting]) -> None:
    assert all(p.amount for p in entry(*balanced(postings)).postings)


def test_balances_are_sums_and_all_together_are_nothing(db: Database, clock: FixedClock) -> None:
    with db.write(Topic.LEDGER) as session:
        for offset, amount in enumerate((50_000, 25_000, -10_000)):
            cash, owed = Posting(DRAWER, Rupiah(amount)), Posting(accounts.COMMISSION, Rupiah(-amount))
            post(session, entry(cash, owed, day=DAY + timedelta(days=offset)), clock.now())
        elsewhere = (Posting(DRAWER, Rupiah(7)), Posting(accounts.SAFE, Rupiah(-7)))
        post(session, entry(*elsewhere, centre="SWL"), clock.now())
    ledger = Ledger(db)
    assert ledger.balance("CKL", DRAWER) == Rupiah(65_000)
    assert ledger.balance("CKL", DRAWER, until=DAY) == Rupiah(50_000)
    assert ledger.balance("CKL", DRAWER, until=DAY + timedelta(days=1)) == Rupiah(75_000)
    assert ledger.balance("SWL", DRAWER) == Rupiah(7)
    assert ledger.balance("CKL", "no such account") == ZERO
    assert ledger.trial_balance("SWL") == {accounts.SAFE: Rupiah(-7), DRAWER: Rupiah(7)}
    assert total(ledger.trial_balance().values()) == ZERO


def test_an_entry_of_nothing_is_posted_only_for_a_sale(db: Database, clock: FixedClock) -> None:
    even = entry(Posting(DRAWER, ZERO), Posting(accounts.SAFE, ZERO))
    with db.write(Topic.LEDGER) as session:
        post(session, replace(even, kind=EntryKind.SHIFT_OPEN), clock.now())
        assert session.execute(text("SELECT COUNT(*) FROM entry")).scalar_one() == 0
        post(session, even, clock.now())
        assert session.execute(text("SELECT COUNT(*) FROM entry")).scalar_one() == 1


@pytest.mark.parametrize("act", ["UPDATE posting SET amount = amount + 1", "DELETE FROM entry"])
def test_what_is_posted_stays(db: Database, clock: FixedClock, act: str) -> None:
    with db.write(Topic.LEDGER) as session:
        post(session, entry(Posting(DRAWER, Rupiah(5)), Posting(accounts.SAFE, Rupiah(-5))), clock.now())
    with pytest.raises(IntegrityError, match="are never changed"), db.write(Topic.LEDGER) as session:
        session.execute(text(act))
    assert Ledger(db).balance("CKL", DRAWER) == Rupiah(5)


def test_an_artisan_is_read_from_an_account() -> None:
    assert accounts.artisan_of(accounts.payable_artisan("P01")) == "P01"
    assert accounts.artisan_of(accounts.payable_guide("7")) is None
    assert accounts.artisan_of(accounts.advance_artisan("P01")) is None
