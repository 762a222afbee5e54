"""Looking into the journal: running balances from the newest entry back, and names instead of codes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos.core.changes import Topic
from pos.core.clock import FixedClock
from pos.core.errors import NotFound
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.database import Database
from pos.ledger import accounts
from pos.ledger.domain import Posting
from pos.ledger.service import post
from pos.reports.domain.journal import MOST_LINES
from pos.reports.journal import Journal
from tests.ledger.test_journal import DAY, entry

OWED = accounts.payable_artisan("P01")


def owe(db: Database, clock: FixedClock, *told: tuple[str, int, int]) -> None:
    with db.write(Topic.LEDGER) as session:
        for document, offset, amount in told:
            postings = (Posting(OWED, Rupiah(-amount)), Posting(accounts.SAFE, Rupiah(amount)))
            post(session, entry(*postings, day=DAY + timedelta(days=offset), document=document), clock.now())


def test_balances_run_back_from_the_newest_day(db: Database, clock: FixedClock) -> None:
    owe(db, clock, ("B", 1, 32_000), ("A", 0, 164_800), ("C", 2, -100_000))
    journal = Journal(db, clock)

    page = journal.page("CKL", OWED, DAY, DAY + timedelta(days=2))
    assert [line.document for line in page.lines] == ["C", "B", "A"]
    assert [line.balance for line in page.lines] == [Rupiah(-96_800), Rupiah(-196_800), Rupiah(-164_800)]
    assert (page.opening, page.closing, page.cut) == (ZERO, Rupiah(-96_800), False)

    later = journal.page("CKL", OWED, DAY + timedelta(days=2), DAY + timedelta(days=9))
    assert (later.opening, later.closing) == (Rupiah(-196_800), Rupiah(-96_800))


def test_a_long_account_shows_its_newest_and_what_stood_before(db: Database, clock: FixedClock) -> None:
    owe(db, clock, *((f"D-{n}", 0, 10) for n in range(MOST_LINES + 20)))
    page = Journal(db, clock).page("CKL", OWED, DAY, DAY)
    assert (len(page.lines), page.cut) == (MOST_LINES, True)
    assert page.opening == Rupiah(-200)
    assert page.lines[0].balance == page.closing == Rupiah(-10 * (MOST_LINES + 20))


def test_an_entry_that_is_not_there_is_not_found(db: Database, clock: FixedClock) -> None:
    with pytest.raises(NotFound):
        Journal(db, clock).entry(new_id())
