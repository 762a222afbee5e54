"""Writing a settlement into the caller's transaction: entries taken, sums frozen, advances recovered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from pos.artisans.domain import Period, Rail, honoured
from pos.artisans.queries import terms_on
from pos.artisans.tables import ArtisanRow
from pos.centres.domain import Centre
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.ledger import accounts
from pos.ledger.chain import record
from pos.ledger.domain import Entry, EntryKind, EventKind, Posting
from pos.ledger.numbers import settlement_number
from pos.ledger.service import post
from pos.settlement import queries
from pos.settlement.domain import (
    GoodsSold,
    Payee,
    Settlement,
    SettlementLine,
    Standing,
    settled_line,
    sums_of,
)
from pos.settlement.queries.standing import held_parts
from pos.settlement.tables import SettlementEntryRow, SettlementLineRow, SettlementRow

TAKEN = ["entry_id", "turn", "settlement_number", "late"]
"""The columns of `settlement_entry` as selections fill them."""


def settle_day(session: Session, centre: Centre, day: date, person: str, now: datetime) -> Settlement:
    """Close a day without a settlement that stands, as its next part. Raises `BooksDisagree`."""
    part = len(queries.parts_of(session, centre.code, day)) + 1
    number = settlement_number(session, centre.code, day, part)
    last = queries.last_settled_day(session, centre.code, before=day)
    taken = queries.entries_to_take(centre.code, day, number, last)
    session.execute(insert(SettlementEntryRow.__table__).from_select(TAKEN, taken))  # type: ignore[arg-type]
    entries = queries.settled(number)
    owed = queries.owed(session, entries)
    lines = lines_of(session, centre, day, entries, owed)
    for line in lines:
        recovered_before = -owed.get(line.artisan_code, {}).get(EntryKind.ADVANCE_RECOVERY, ZERO)
        recovery = line.advance_recovery - recovered_before
        if recovery:
            recover(session, centre.code, day, (number, line.artisan_code, recovery), now)
    settlement = Settlement(
        number, centre.code, centre.name, centre.zone, day, now, person,
        queries.money_by_kind(session, centre.code, day), "", tuple(lines), part,
    )  # fmt: skip
    return freeze(session, settlement, {})


def freeze(session: Session, settlement: Settlement, told: dict[str, object]) -> Settlement:
    """Tell the chain of a settlement, and of what is `told` besides; write it with the chain's mark."""
    lines = [
        {name: getattr(line, name) for name in SettlementLine.__slots__} for line in settlement.lines
    ]  # fmt: skip
    body = {"number": settlement.number, "business_date": settlement.business_date, "lines": lines}
    link = record(
        session, queries.office_till(session, settlement.centre), EventKind.SETTLEMENT, body | told,
        person=settlement.person, now=settlement.closed_at,
    )  # fmt: skip
    frozen = replace(settlement, chain_short=link.short)
    _insert(session, frozen)
    return frozen


def recover(session: Session, centre: str, day: date, what: tuple[str, str, Rupiah], now: datetime) -> None:
    """Take part of an advance back: less is owed to the artisan, and less by him; below zero, give it again.

    `what` is the settlement that it belongs to, the artisan, and the amount.
    """
    number, code, amount = what
    postings = (
        Posting(accounts.payable_artisan(code), amount),
        Posting(accounts.advance_artisan(code), -amount),
    )
    entry = Entry(new_id(), centre, day, EntryKind.ADVANCE_RECOVERY, number, postings)
    post(session, entry, now)
    row = {"entry_id": entry.id, "turn": 1, "settlement_number": number, "late": False}
    insert_rows(session, SettlementEntryRow, [row])


def _insert(session: Session, settlement: Settlement) -> None:
    money = settlement.money
    row = {
        "number": settlement.number, "id": new_id(), "centre": settlement.centre,
        "centre_name": settlement.centre_name, "zone": settlement.zone,
        "business_date": settlement.business_date, "closed_at": settlement.closed_at,
        "person": settlement.person, "cash": money.cash, "qris_cleared": money.qris_cleared,
        "qris_waiting": money.qris_waiting, "card_cleared": money.card_cleared,
        "card_waiting": money.card_waiting, "chain_short": settlement.chain_short,
        "part": settlement.part, "reverses": settlement.reverses, "reason": settlement.reason,
        "approved_by": settlement.approved_by,
    }  # fmt: skip
    insert_rows(session, SettlementRow, [row])
    lines = [
        {"settlement_number": settlement.number}
        | {name: getattr(line, name) for name in SettlementLine.__slots__}
        for line in settlement.lines
    ]
    insert_rows(session, SettlementLineRow, lines)


def lines_of(
    session: Session, centre: Centre, day: date, entries: queries.Entries, owed: queries.Owed
) -> list[SettlementLine]:
    """A row for every artisan with a balance or a movement, by code; `owed` is what the entries came to."""
    goods: dict[str, list[GoodsSold]] = defaultdict(list, queries.goods_sold(session, entries))
    openings = queries.closings_until(session, centre.code, day)
    outstanding = queries.outstanding_advances(session, centre.code, day)
    pending = queries.pending_payouts(session, centre.code)
    held = held_parts(session, centre.code, day) if centre.hold_qris else {}
    payees = _payees(session, centre, day)
    rows = []
    for code in sorted(owed.keys() | goods.keys() | openings.keys() | outstanding.keys()):
        standing = Standing(*(amounts.get(code, ZERO) for amounts in (openings, outstanding, pending, held)))
        sums = sums_of(code, goods[code], owed.get(code, {}))
        line = settled_line(payees[code], standing, sums, centre.advance_cap_bps)
        if not line.is_empty:
            rows.append(line)
    return rows


def _payees(session: Session, centre: Centre, day: date) -> dict[str, Payee]:
    terms = terms_on(session, day)
    payees = {}
    for row in session.scalars(select(ArtisanRow)):
        agreed = terms.get(row.code)
        least = agreed.minimum_payout if agreed is not None else None
        payees[row.code] = Payee(
            code=row.code,
            name=honoured(row.tag_name, row.gender),
            rail=agreed.rail if agreed is not None else Rail.CASH,
            minimum_payout=centre.minimum_payout if least is None else least,
            period=agreed.period if agreed is not None else Period.DAILY,
            is_merged=row.merged_into is not None,
        )
    return payees
